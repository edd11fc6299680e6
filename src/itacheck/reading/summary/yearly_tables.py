"""A plan's projects in several tables of different fiscal years, put together as one table."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import evolve

from ...base.record import record
from ...plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    Declaration,
    Dimension,
    Mission,
    Project,
    StatedCount,
    StatedTotal,
)
from ...thai.text import same
from ...thai.years import FiscalYear
from .projects import with_projects

_Item = TypeVar("_Item")
_Years = tuple[FiscalYear, ...]


@record
class TableOfYears:
    """What the tables of some fiscal years say; ``remarks``: they have a column for remarks."""

    years: _Years
    dimensions: tuple[Dimension, ...]
    grand_total: StatedTotal | None
    counts: tuple[StatedCount, ...]
    remarks: bool = True


def together(tables: Sequence[TableOfYears]) -> TableOfYears:
    """The tables as one: each project once, with a cell for every year that some table has.

    What a table does not list has no money in its years; a count that is true of its own table is
    none of the whole; numbers that begin afresh in each table are no numbers of the whole. A remark
    without years holds for those of its own table; where only some tables have remarks it is one
    table, cut by its columns, and they hold for all of it.
    """
    apart = len({one.remarks for one in tables}) == 1
    if any(_afresh(tables[0], one) for one in tables[1:]):
        tables = [_unnumbered(one) for one in tables]
    first, *others = (_dated(one) if apart else one for one in tables)
    dimensions = list(first.dimensions)
    for other in others:
        _merge(dimensions, other.dimensions, _dimension_key, _joined_dimension)
    years = tuple(sorted({year for one in tables for year in one.years}))
    grand: StatedTotal | None = None
    for one in tables:
        grand = _joined_total(grand, one.grand_total)
    return TableOfYears(
        years,
        tuple(_filled(one, years) for one in dimensions),
        grand,
        tuple(_counts(tables, dimensions)),
    )


def _counts(
    tables: Sequence[TableOfYears], dimensions: Sequence[Dimension]
) -> Iterator[StatedCount]:
    """What the tables say of their projects' number, each once; not what is of one table alone."""
    known: set[tuple[CountPlace, int | None, int]] = set()
    for table in tables:
        for one in table.counts:
            key = one.place, one.dimension, one.number
            own = _size(table.dimensions, one.dimension)
            if key in known or own == one.number != _size(dimensions, one.dimension):
                continue
            known.add(key)
            yield one


def _size(dimensions: Sequence[Dimension], number: int | None) -> int:
    """How many projects a dimension has; all of them for None."""
    return sum(
        len(mission.projects)
        for one in dimensions
        if number is None or one.number == number
        for mission in one.missions
    )


def _projects(table: TableOfYears) -> Iterator[Project]:
    return (
        project
        for dimension in table.dimensions
        for mission in dimension.missions
        for project in mission.projects
    )


def _afresh(first: TableOfYears, other: TableOfYears) -> bool:
    """Whether the numbers of a table are its own.

    It lists further projects; and what both list has another number there, or the further ones
    have the numbers of the first's.
    """
    numbers = {same(one.title): one.number for one in _projects(first)}
    listed = [(same(one.title), one.number) for one in _projects(other)]
    further = [number for title, number in listed if title not in numbers]
    shared = [(title, number) for title, number in listed if title in numbers]
    if shared:
        return bool(further) and any(numbers[title] != number for title, number in shared)
    taken = set(numbers.values())
    return any(number is not None and number in taken for number in further)


def _unnumbered(table: TableOfYears) -> TableOfYears:
    def unnumbered(project: Project) -> Project:
        return evolve(project, number=None)

    return evolve(
        table, dimensions=tuple(with_projects(one, unnumbered) for one in table.dimensions)
    )


def _dated(table: TableOfYears) -> TableOfYears:
    """A table whose declarations without years name those of the table."""

    def dated(project: Project) -> Project:
        declarations = tuple(
            one if one.years else Declaration(table.years, location=one.location)
            for one in project.declarations
        )
        cells = project.budget.cells
        if declarations and len(table.years) == 1:  # its row says for this year: without money
            cells = tuple((year, _declared(cell)) for year, cell in cells)
        budget = evolve(project.budget, cells=cells)
        return evolve(project, declarations=declarations, budget=budget)

    return evolve(table, dimensions=tuple(with_projects(one, dated) for one in table.dimensions))


def _declared(cell: Cell) -> Cell:
    silent = cell.state in {CellState.DASH, CellState.BLANK}
    return evolve(cell, state=CellState.DECLARED) if silent else cell


def _merge(
    held: list[_Item],
    more: Sequence[_Item],
    key: Callable[[_Item], object],
    join: Callable[[_Item, _Item], _Item],
) -> None:
    """Put each of ``more`` together with that of its key in ``held``, or behind the one before."""
    keys = [key(one) for one in held]
    place = 0
    for one in more:
        known = key(one)
        if known in keys:
            at = keys.index(known)
            held[at] = join(held[at], one)
            place = at + 1
        else:
            held.insert(place, one)
            keys.insert(place, known)
            place += 1


def _dimension_key(one: Dimension) -> object:
    return same(one.name) if one.number is None else one.number


def _mission_key(one: Mission) -> object:
    return (one.code, "" if one.code else same(one.name))


def _project_key(one: Project) -> object:
    return same(one.title)


def _joined_dimension(one: Dimension, other: Dimension) -> Dimension:
    missions = list(one.missions)
    _merge(missions, other.missions, _mission_key, _joined_mission)
    return evolve(
        one,
        missions=tuple(missions),
        subtotal=_joined_total(one.subtotal, other.subtotal),
        unnamed=(*one.unnamed, *other.unnamed),
        empty_rows=(*one.empty_rows, *other.empty_rows),
    )


def _joined_mission(one: Mission, other: Mission) -> Mission:
    projects = list(one.projects)
    _merge(projects, other.projects, _project_key, _joined_project)
    known = {sub.code for sub in one.sub_missions}
    return evolve(
        one,
        projects=tuple(projects),
        sub_missions=(
            *one.sub_missions,
            *(sub for sub in other.sub_missions if sub.code not in known),
        ),
        subtotal=_joined_total(one.subtotal, other.subtotal),
    )


def _joined_project(one: Project, other: Project) -> Project:
    remarks = dict.fromkeys(text for text in (one.remark, other.remark) if text)
    return evolve(
        one,
        budget=_joined_budget(one.budget, other.budget),
        declarations=(*one.declarations, *other.declarations),
        remark=" ".join(remarks),
        remark_location=one.remark_location or other.remark_location,
        remark_unclear=one.remark_unclear or other.remark_unclear,
        others=tuple(dict.fromkeys((*one.others, *other.others))),
    )


def _joined_budget(one: Budget, other: Budget) -> Budget:
    total = one.total if other.total is None else other.total
    return Budget((*one.cells, *other.cells), total)


def _joined_total(one: StatedTotal | None, other: StatedTotal | None) -> StatedTotal | None:
    if one is None or other is None:
        return one or other
    return evolve(
        one,
        budget=_joined_budget(one.budget, other.budget),
        unitless=(*one.unitless, *other.unitless),
    )


def _filled(dimension: Dimension, years: _Years) -> Dimension:
    """A dimension whose projects have a cell for each year: blank where no table lists them."""

    def filled(project: Project) -> Project:
        held = dict(reversed(project.budget.cells))
        cells = tuple(
            (year, held.get(year) or Cell(CellState.BLANK, location=project.location))
            for year in years
        )
        return evolve(project, budget=evolve(project.budget, cells=cells))

    return with_projects(dimension, filled)
