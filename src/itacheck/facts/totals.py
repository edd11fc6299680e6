"""Facts about stated totals and the sums that they should be (rules BUD001-003 and BUD013)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from ..language import Message, say
from ..location import Location
from ..plan import Cell, CellState, PartId, StatedTotal, UnnamedRow
from ..readable import Readable
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact, Text, Unread
from .belonging import mission_groups
from .context import Context, DimensionEntry, ProjectEntry
from .making import first_place, key, make, satang, total, written
from .missions import mission_codes, mission_label, mission_subjects
from .seen import in_year, said_of
from .sequences import Group

TOTAL = say("Grand total")


@frozen(repr=False)
class Owner(Readable):
    """What a stated total is of: a dimension, a mission, or (without a label) the plan.

    ``names`` identify it in the next draft; ``part`` tells apart two of one subject.
    """

    subject: str
    label: Text | None
    names: tuple[str, ...]
    part: str = ""


WHOLE = Owner("total", None, ("total",))


@frozen(repr=False)
class _Part(Readable):
    """What one row adds to a sum; an amount of None is not known."""

    amount: int | None
    evidence: Evidence


_NO_TABLE = (_Part(None, Evidence(said_of(say("Summary table"), "?"), None)),)
"""What adds up where no row of the table could be read: not nothing, but nobody knows what."""


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    grand = context.plan.grand_total
    totals = (grand, *(entry.dimension.subtotal for entry in context.dimensions))
    years = dict.fromkeys(year for one in totals if one for year in one.budget.years)
    for year in years:
        rows = {entry.subject: tuple(_rows(entry, year)) for entry in context.dimensions}
        for entry in context.dimensions:
            parts = rows[entry.subject]
            subtotal = entry.dimension.subtotal
            owner = Owner(entry.subject, entry.label, entry.names)
            yield from _fact("subtotal", owner, subtotal, year, parts)
        subtotals = tuple(_subtotals(context, year)) if rows else _NO_TABLE
        open_ = _unread_dimension(context)
        yield from _fact("total_by_subtotals", WHOLE, grand, year, subtotals, unread=open_)
        projects = tuple(part for parts in rows.values() for part in parts) if rows else _NO_TABLE
        open_ = context.unread(PartId.SUMMARY_TABLE)
        yield from _fact("total_by_projects", WHOLE, grand, year, projects, unread=open_)
    yield from _missions(context)


def _missions(context: Context) -> Iterator[Fact]:
    """The totals that the plan states for missions: most plans have none.

    A mission in several pieces is summed as a whole; where more than one of them has a total,
    nobody knows what each is of.
    """
    groups = mission_groups(context.plan)
    subjects = mission_subjects(context, mission_codes(context))
    pieces: dict[Group, list[ProjectEntry]] = {}
    for project in context.projects:
        pieces.setdefault(groups[project.mission], []).append(project)
    missions = [(entry, one) for entry in context.dimensions for one in entry.dimension.missions]
    stated = Counter(
        group for group, (_, one) in zip(groups, missions, strict=True) if one.subtotal
    )
    for at, (entry, mission) in enumerate(missions):
        label = mission_label(context, mission.code, mission.name)
        owner = Owner(subjects[at], label, ("mission", key(mission.name)), str(at + 1))
        for year in mission.subtotal.budget.years if mission.subtotal else ():
            parts = (
                *_of_projects(pieces.get(groups[at], ()), year),
                *_unnamed(entry.dimension.unnamed, year),
                *(_NO_TABLE if stated[groups[at]] > 1 else ()),
            )
            open_ = context.unread(PartId.SUMMARY_TABLE)
            yield from _fact("mission_total", owner, mission.subtotal, year, parts, unread=open_)


def _unread_dimension(context: Context) -> Unread | None:
    """That a whole dimension may stand unread, with its stated subtotal.

    One that was read has its subtotal; rows of it that were not are the subtotal's matter.
    """
    read = {entry.dimension.number for entry in context.dimensions}
    framed = {one.number for one in context.frame.dimensions} if context.frame else set()
    return None if framed and framed <= read else context.unread(PartId.SUMMARY_TABLE)


def _fact(
    kind: str,
    owner: Owner,
    of: StatedTotal | None,
    year: FiscalYear,
    parts: tuple[_Part, ...],
    *,
    unread: Unread | None = None,
) -> Iterator[Fact]:
    """The comparison of a total with its parts, where the plan has such a total for the year."""
    cell = of.budget.at(year) if of else None
    if of is None or cell is None:
        return
    stated, computed = stated_amount(cell), total(part.amount for part in parts)
    difference = None if stated is None or computed is None else stated - computed
    if unread is not None:
        difference = None
    name = _total_of(owner.label) if owner.label else TOTAL
    place = first_place(cell.location, of.location)
    yield make(
        kind,
        owner.subject,
        {
            "year": year.year,
            "stated": stated,
            "computed": unread or computed,
            "difference": difference,
        },
        year=year.year,
        part=owner.part,
        location=place,
        evidence=(_evidence(name, year, cell, place), *(part.evidence for part in parts)),
        texts={owner.names[0]: owner.label} if owner.label else None,
        names=owner.names,
    )


def stated_amount(cell: Cell) -> int | None:
    """What a total's cell states; None where it is blank, unreadable or too large."""
    return None if cell.state is CellState.BLANK else satang(cell)


def _rows(entry: DimensionEntry, year: FiscalYear) -> Iterator[_Part]:
    """What the rows of a dimension add to a year's sum."""
    yield from _of_projects(entry.projects, year)
    yield from _unnamed(entry.dimension.unnamed, year)


def _of_projects(projects: Iterable[ProjectEntry], year: FiscalYear) -> Iterator[_Part]:
    for project in projects:
        cell = project.project.budget.at(year)
        place = first_place(cell.location if cell else None, project.project.location)
        if cell is None:
            yield _Part(None, Evidence(in_year(project.label, year, "?"), place))
        else:
            yield _Part(satang(cell), _evidence(project.label, year, cell, place))


def _unnamed(rows: Iterable[UnnamedRow], year: FiscalYear) -> Iterator[_Part]:
    """Nobody knows what money without a name belongs to: it leaves the sum unknown."""
    for row in rows:
        cell = row.budget.at(year)
        if cell is not None and satang(cell) != 0:
            place = first_place(cell.location, row.location)
            yield _Part(None, _evidence(say("(without a name)"), year, cell, place))


def _subtotals(context: Context, year: FiscalYear) -> Iterator[_Part]:
    """A dimension that has neither projects nor money without a name adds nothing."""
    for entry in context.dimensions:
        one = entry.dimension
        cell = one.subtotal.budget.at(year) if one.subtotal else None
        name = _total_of(entry.label)
        if cell is not None:
            place = first_place(cell.location, one.subtotal.location if one.subtotal else None)
            yield _Part(stated_amount(cell), _evidence(name, year, cell, place))
        elif one.projects or one.unnamed:
            yield _Part(None, Evidence(in_year(name, year, "?"), one.location))


def _total_of(label: Text) -> Message:
    return say("Total of {name}", name=label)


def _evidence(
    name: Text | Message, year: FiscalYear, cell: Cell, place: Location | None
) -> Evidence:
    return Evidence(in_year(name, year, written(cell)), place)
