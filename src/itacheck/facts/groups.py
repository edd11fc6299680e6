"""Facts about the plan, its dimensions and missions: how many projects, and what money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from attrs import field

from ..base.figures import Baht
from ..base.language import Message, say
from ..base.location import Location
from ..base.record import record
from ..plan import PartId, UnnamedRow
from ..thai.years import FiscalYear
from ..vocabulary.groups import GroupFact, GroupYearFact
from ..vocabulary.model import Evidence, Unread
from .common.amounts import growth, of_known, satang, share, some_money, total, total_of_known
from .common.context import Context
from .common.entries import MissionEntry, ProjectEntry
from .common.evidence import said_in_year, said_of
from .common.rows import ascii_code

_PLAN = say("the whole plan")
_Amounts: TypeAlias = Mapping[FiscalYear, "int | Unread | None"]
"""Money by fiscal year; None is what nobody knows."""


@record
class _Group:
    """Projects that are counted together; ``unnamed`` are rows that may be more of them."""

    of: Literal["plan", "dimension", "mission"]
    subject: str
    names: tuple[str, ...]
    label: Message
    location: Location | None
    projects: tuple[ProjectEntry, ...] = field(repr=False)
    unnamed: tuple[UnnamedRow, ...] = ()
    dimension: int | None = None
    mission: str | None = None
    missions: int | None = None


def facts(context: Context) -> Iterator[GroupFact | GroupYearFact]:
    """The facts of this family; none without a table to look at."""
    if not context.dimensions:
        return
    whole, *parts = _groups(context)
    years = context.years
    in_all = _amounts(context, whole, years)
    for group in (whole, *parts):
        amounts = in_all if group is whole else _amounts(context, group, years)
        yield _all_years(context, group, amounts, in_all)
        yield from _each_year(context, group, amounts, in_all)


def _groups(context: Context) -> Iterator[_Group]:
    """The plan, its dimensions and its missions; one whose row comes twice is still one."""
    unnamed = tuple(row for entry in context.dimensions for row in entry.dimension.unnamed)
    missions: dict[str, list[tuple[int, MissionEntry]]] = {}
    for at, entry in enumerate(context.missions):
        if entry.code or entry.mission.name:
            missions.setdefault(entry.subject, []).append((at, entry))
    yield _Group(
        "plan",
        "plan",
        ("group", "plan"),
        _PLAN,
        context.table,
        context.projects,
        unnamed,
        missions=len(missions),
    )
    for one in context.dimensions:
        own = {entry.subject for entry in context.missions if entry.dimension is one}
        yield _Group(
            "dimension",
            one.subject,
            ("group", *one.names),
            one.label,
            one.dimension.location,
            one.projects,
            one.dimension.unnamed,
            one.dimension.number,
            missions=len(own & missions.keys()),
        )
    by_mission: dict[int, list[ProjectEntry]] = {}
    for project in context.projects:
        by_mission.setdefault(project.mission, []).append(project)
    for subject, rows in missions.items():
        first = rows[0][1]
        yield _Group(
            "mission",
            subject,
            ("group", *first.names),
            first.label,
            first.mission.location,
            tuple(project for at, _ in rows for project in by_mission.get(at, ())),
            tuple(row for _, entry in rows for row in entry.dimension.dimension.unnamed),
            first.dimension.dimension.number,
            ascii_code(first.mission.code),
        )


def _amounts(context: Context, group: _Group, years: Iterable[FiscalYear]) -> _Amounts:
    """A group's money in each year; money without a name leaves open what it belongs to."""
    unread = context.unread(PartId.SUMMARY_TABLE)
    return {year: unread or total((*_cells(group, year), *_unnamed(group, year))) for year in years}


def _cells(group: _Group, year: FiscalYear) -> Iterator[int | None]:
    return (satang(entry.project.budget.at(year)) for entry in group.projects)


def _unnamed(group: _Group, year: FiscalYear) -> Iterator[int | None]:
    """Nothing for a row without a name that has no money in the year, else what nobody knows."""
    cells = (row.budget.at(year) for row in group.unnamed)
    return (None for cell in cells if cell is not None and satang(cell) != 0)


def _with_money(
    context: Context, group: _Group, years: Sequence[FiscalYear]
) -> int | Unread | None:
    """How many projects have money in one of some years; None where some cell does not say."""
    unread = context.unread(PartId.SUMMARY_TABLE)
    if unread is not None:
        return unread
    held = [some_money(one.project.budget.at(year) for year in years) for one in group.projects]
    if None in held or any(one is None for year in years for one in _unnamed(group, year)):
        return None
    return held.count(True)


def _all_years(context: Context, group: _Group, amounts: _Amounts, in_all: _Amounts) -> GroupFact:
    unread = context.unread(PartId.SUMMARY_TABLE)
    amount = total_of_known(amounts.values())
    return GroupFact(
        subject=group.subject,
        names=group.names,
        location=group.location,
        evidence=(Evidence(said_of(group.label, _printed(amount)), group.location),),
        of=group.of,
        dimension=group.dimension,
        mission=group.mission,
        projects=unread or (None if group.unnamed else len(group.projects)),
        with_money=_with_money(context, group, tuple(amounts)),
        missions=None if group.missions is None else unread or group.missions,
        amount=amount,
        share=of_known(share, amount, total_of_known(in_all.values())),
        document="plan",
        organisation=context.organisation,
        item=group.label,
    )


def _each_year(
    context: Context, group: _Group, amounts: _Amounts, in_all: _Amounts
) -> Iterator[GroupYearFact]:
    before: FiscalYear | None = None
    for year, amount in amounts.items():
        previous = amounts[before] if before else None
        told = [(before, previous), (year, amount)] if before else [(year, amount)]
        yield GroupYearFact(
            subject=group.subject,
            names=group.names,
            location=group.location,
            evidence=[
                Evidence(said_in_year(group.label, one, _printed(of)), group.location)
                for one, of in told
            ],
            of=group.of,
            dimension=group.dimension,
            mission=group.mission,
            year=year.year,
            with_money=_with_money(context, group, (year,)),
            amount=amount,
            share=of_known(share, amount, in_all[year]),
            follows=before is not None,
            previous=previous,
            growth=of_known(growth, amount, previous),
            item=group.label,
        )
        before = year


def _printed(amount: int | Unread | None) -> Baht | str:
    return Baht(amount) if isinstance(amount, int) else "?"
