"""Facts about stated sums and what they are the sums of (rules BUD001-003 and BUD013)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from ..base.language import Message, say
from ..base.location import Location
from ..base.record import record
from ..plan import Cell, CellState, PartId, StatedTotal, UnnamedRow
from ..thai.years import FiscalYear
from ..vocabulary.declare import TypedFact
from ..vocabulary.model import Equation, Evidence, Unread
from ..vocabulary.sums import (
    MissionTotalFact,
    SubtotalFact,
    SumOverYearsFact,
    TotalByProjectsFact,
    TotalBySubtotalsFact,
)
from .common.amounts import difference, gap, satang, some_money, total, written
from .common.context import Context
from .common.entries import DimensionEntry, ProjectEntry
from .common.evidence import cell_evidence, place_of, said_in_year, said_of
from .common.rows import Row, TotalRow, project_rows, total_rows
from .matching.belonging import mission_groups
from .matching.sequences import Group

TOTAL = say("Grand total")


@record
class _Addend:
    """What one row adds to a sum; an amount of None is not known."""

    amount: int | None
    evidence: Evidence
    holder: Cell | None = None


@record
class _Sum:
    """A total that the plan states for a year, beside the sum of what it is of."""

    stated: int | None
    computed: int | Unread | None
    difference: int | None
    location: Location | None
    evidence: tuple[Evidence, ...]
    equation: Equation | None = None


_NO_TABLE = (_Addend(None, Evidence(said_of(say("Summary table"), "?"), None)),)
"""What adds up where no row of the table could be read: not nothing, but nobody knows what."""


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    grand = context.plan.grand_total
    totals = (grand, *(entry.dimension.subtotal for entry in context.dimensions))
    for year in dict.fromkeys(year for one in totals if one for year in one.budget.years):
        rows = {entry.subject: tuple(_in_rows(entry, year)) for entry in context.dimensions}
        cell = grand.budget.at(year) if grand else None
        whole = _stated(cell) if cell else context.unread(PartId.SUMMARY_TABLE)
        for entry in context.dimensions:
            open_ = context.unread_under(entry)
            yield from _subtotal(entry, year, rows[entry.subject], whole, unread=open_)
        subtotals = tuple(_in_subtotals(context, year)) if rows else _NO_TABLE
        found = _sum(TOTAL, grand, year, subtotals, unread=_unread_dimension(context))
        yield from _grand_total(TotalBySubtotalsFact, year, found)
        projects = tuple(one for row in rows.values() for one in row) if rows else _NO_TABLE
        found = _sum(TOTAL, grand, year, projects, unread=context.unread(PartId.SUMMARY_TABLE))
        yield from _grand_total(TotalByProjectsFact, year, found)
    yield from _missions(context)
    yield from _over_years(context)


def _subtotal(
    entry: DimensionEntry,
    year: FiscalYear,
    addends: tuple[_Addend, ...],
    grand: int | Unread | None,
    *,
    unread: Unread | None,
) -> Iterator[SubtotalFact]:
    subtotal = entry.dimension.subtotal
    found = _sum(_total_of(entry.label), subtotal, year, addends, unread=unread)
    if found is not None:
        yield SubtotalFact(
            subject=entry.subject,
            names=entry.names,
            location=found.location,
            evidence=found.evidence,
            equation=found.equation,
            year=year.year,
            stated=found.stated,
            computed=found.computed,
            difference=found.difference,
            grand_total=grand,
            gap=gap(found.difference),
            dimension=entry.label,
        )


def _grand_total(
    kind: type[TotalBySubtotalsFact] | type[TotalByProjectsFact],
    year: FiscalYear,
    added: _Sum | None,
) -> Iterator[TypedFact]:
    if added is not None:
        yield kind(
            subject="total",
            names=("total",),
            location=added.location,
            evidence=added.evidence,
            equation=added.equation,
            year=year.year,
            stated=added.stated,
            computed=added.computed,
            difference=added.difference,
            gap=gap(added.difference),
        )


def _missions(context: Context) -> Iterator[MissionTotalFact]:
    """The totals that the plan states for missions: most plans have none.

    A mission in several pieces is summed as a whole; where more than one of them has a total,
    nobody knows what each is of.
    """
    groups = mission_groups(context.plan)
    pieces: dict[Group, list[ProjectEntry]] = {}
    for project in context.projects:
        pieces.setdefault(groups[project.mission], []).append(project)
    stated = Counter(
        group
        for group, entry in zip(groups, context.missions, strict=True)
        if entry.mission.subtotal
    )
    unread = context.unread(PartId.SUMMARY_TABLE)
    for at, (group, entry) in enumerate(zip(groups, context.missions, strict=True), start=1):
        subtotal = entry.mission.subtotal
        for year in subtotal.budget.years if subtotal else ():
            addends = (
                *_in_projects(pieces.get(group, ()), year),
                *_in_unnamed(entry.dimension.dimension.unnamed, year),
                *(_NO_TABLE if stated[group] > 1 else ()),
            )
            found = _sum(_total_of(entry.label), subtotal, year, addends, unread=unread)
            if found is not None:
                yield MissionTotalFact(
                    subject=entry.subject,
                    names=entry.names,
                    told_apart=str(at),
                    location=found.location,
                    evidence=found.evidence,
                    equation=found.equation,
                    year=year.year,
                    stated=found.stated,
                    computed=found.computed,
                    difference=found.difference,
                    gap=gap(found.difference),
                    mission=entry.label,
                )


def _unread_dimension(context: Context) -> Unread | None:
    """That a whole dimension may stand unread, with its stated subtotal.

    One that was read has its subtotal; rows of it that were not are the subtotal's matter.
    """
    read = {entry.dimension.number for entry in context.dimensions}
    framed = {one.number for one in context.frame.dimensions} if context.frame else set()
    return None if framed and framed <= read else context.unread(PartId.SUMMARY_TABLE)


def _sum(
    name: Message,
    of: StatedTotal | None,
    year: FiscalYear,
    addends: tuple[_Addend, ...],
    *,
    unread: Unread | None = None,
) -> _Sum | None:
    """A total beside the sum of what it is of; None where the plan states none for the year."""
    cell = of.budget.at(year) if of else None
    if of is None or cell is None:
        return None
    stated, computed = _stated(cell), total(one.amount for one in addends)
    shown = cell_evidence(name, year, cell, of.location)
    evidence = (shown, *(one.evidence for one in addends))
    cells = (cell, *(one.holder for one in addends))
    return _Sum(
        stated,
        unread or computed,
        None if unread else difference(stated, computed),
        shown.location,
        evidence,
        None if unread else _equation(stated, computed, cells, evidence),
    )


def _equation(
    stated: int | None,
    computed: int | None,
    cells: tuple[Cell | None, ...],
    evidence: tuple[Evidence, ...],
) -> Equation | None:
    """What must hold between a total and the cells that add up to it, where all are known."""
    if stated is None or computed is None:
        return None
    return Equation(cells, (stated, *(satang(one) or 0 for one in cells[1:])), evidence)


def _stated(cell: Cell) -> int | None:
    """What a total's cell states; None where it is blank, unreadable or too large."""
    return None if cell.state is CellState.BLANK else satang(cell)


def _in_rows(entry: DimensionEntry, year: FiscalYear) -> Iterator[_Addend]:
    """What the rows of a dimension add to a year's sum."""
    yield from _in_projects(entry.projects, year)
    yield from _in_unnamed(entry.dimension.unnamed, year)


def _in_projects(projects: Iterable[ProjectEntry], year: FiscalYear) -> Iterator[_Addend]:
    for entry in projects:
        cell = entry.project.budget.at(year)
        shown = cell_evidence(entry.label, year, cell, entry.location)
        yield _Addend(satang(cell), shown, cell)


def _in_unnamed(rows: Iterable[UnnamedRow], year: FiscalYear) -> Iterator[_Addend]:
    """Nobody knows what money without a name belongs to: it leaves the sum unknown."""
    for row in rows:
        cell = row.budget.at(year)
        if cell is not None and satang(cell) != 0:
            yield _Addend(None, cell_evidence(say("(without a name)"), year, cell, row.location))


def _in_subtotals(context: Context, year: FiscalYear) -> Iterator[_Addend]:
    """A dimension that has neither projects nor money without a name adds nothing."""
    for entry in context.dimensions:
        one = entry.dimension
        cell = one.subtotal.budget.at(year) if one.subtotal else None
        name = _total_of(entry.label)
        if cell is not None:
            shown = cell_evidence(name, year, cell, place_of(one.subtotal))
            yield _Addend(_stated(cell), shown, cell)
        elif one.projects or one.unnamed:
            yield _Addend(None, Evidence(said_in_year(name, year, "?"), one.location))


def _total_of(label: Message) -> Message:
    return say("Total of {name}", name=label)


def _over_years(context: Context) -> Iterator[SumOverYearsFact]:
    """The sums over the years that rows state."""
    rows = (*project_rows(context), *total_rows(context))
    years = {year for row in rows for year in row.budget.years}
    if context.plan.period is not None:
        years.update(context.plan.period.years)
    for row in rows:
        found = _sum_over(row, years, unread=bool(context.unread(PartId.SUMMARY_TABLE)))
        if found is not None:
            yield SumOverYearsFact(
                subject=row.subject,
                names=(*row.names, "sum"),
                location=found.location,
                evidence=found.evidence,
                equation=found.equation,
                row=row.of if isinstance(row, TotalRow) else "project",
                stated=found.stated,
                computed=found.computed,
                difference=found.difference,
                gap=gap(found.difference),
                item=row.label,
            )


def _sum_over(row: Row, years: set[FiscalYear], *, unread: bool) -> _Sum | None:
    """The sum over the years that a row states, if it does; a blank cell states nothing.

    ``unread``: not every row of the table was read.
    """
    budget, cell = row.budget, row.budget.total
    if cell is None or cell.state is CellState.BLANK:
        return None
    if isinstance(row, TotalRow) and not budget.cells:
        return _sum_of_all(row, cell, years, unread=unread)
    # A year that has no cell may have been in a column that was not read.
    complete = years <= set(budget.years)
    stated = satang(cell)
    blank = {year for year, one in budget.cells if _is_left_out(row, year, one, unread=unread)}
    complete = complete and not blank
    computed = total(satang(one) for _, one in budget.cells) if complete else None
    place = place_of(cell, row.location)
    name = say("Sum over the years of {name}", name=row.label)
    cells = (cell_evidence(row.label, year, one, row.location) for year, one in budget.cells)
    evidence = (Evidence(said_of(name, written(cell)), place), *cells)
    added = (cell, *(one for _, one in budget.cells))
    equation = _equation(stated, computed, added, evidence)
    return _Sum(stated, computed, difference(stated, computed), place, evidence, equation)


def _sum_of_all(row: TotalRow, cell: Cell, years: set[FiscalYear], *, unread: bool) -> _Sum:
    """A sum over the years whose row states none of its years: what is below it adds up to it."""
    complete = not unread and all(years <= set(below.years) for below in row.below)
    cells = (one for below in row.below for _, one in below.cells)
    stated, computed = satang(cell), total(map(satang, cells)) if complete else None
    place = place_of(cell, row.location)
    name = say("Sum over the years of {name}", name=row.label)
    shown = Evidence(said_of(name, written(cell)), place)
    return _Sum(stated, computed, difference(stated, computed), place, (shown,))


def _is_left_out(row: Row, year: FiscalYear, cell: Cell, *, unread: bool) -> bool:
    """Whether a total's cell is blank though the year may have money: it is not nothing then."""
    if cell.state is not CellState.BLANK or not isinstance(row, TotalRow):
        return False
    return unread or some_money(below.at(year) for below in row.below) is not False
