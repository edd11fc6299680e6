"""Sums of missions in a table of sums: มิติ | ภารกิจ | จำนวน | 2566 …, with a row for each mission."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...plan import Dimension, Mission, Problem, StatedTotal
from ...thai.digits import arabic
from ..outline.headings import MISSION
from ..tables.columns import Role
from ..tables.rows import TableRow
from .cells import total_cells
from .overview import of_both
from .rows import summary_rows

_SUM_OF_DIMENSION = expression(
    r"\s*รวม\s*(?=(?:มิติ|ด้าน)\s*(?:ที่)?\s*\d{1,2}(?!\d|\s*(?:-|–|ถึง)\s*\d|\.\d))"
)


@record
class SumsOfMissions:
    """What a table of sums says of missions, by their codes, and its rows without that."""

    totals: tuple[tuple[str, StatedTotal], ...]
    problems: tuple[Problem, ...]
    rest: tuple[TableRow, ...]


def parted(rows: Sequence[TableRow]) -> SumsOfMissions:
    """The sums of missions apart from the rows of a table of sums; those keep their dimensions.

    Missions may stand below their dimension in its column.
    """
    totals: list[tuple[str, StatedTotal]] = []
    problems: list[Problem] = []
    rest: list[TableRow] = []
    for row in rows:
        dimension = row.at(Role.DIMENSION)
        cell = row.at(Role.MISSION) or dimension
        match = MISSION.match(cell.bare) if cell else None
        if match is None:
            rest.append(row)
            continue
        (found,) = summary_rows([_of(row, {Role.YEAR, Role.TOTAL})])
        budget, unitless, met = total_cells(found)
        totals.append(
            (match["code"], StatedTotal(None, budget, unitless, location=row.first.location))
        )
        problems += met
        if dimension and dimension is not cell:
            rest.append(_of(row, {Role.DIMENSION}))
    return SumsOfMissions(tuple(totals), tuple(problems), tuple(rest))


def as_dimensions(rows: Iterable[TableRow]) -> tuple[TableRow, ...]:
    """The rows of a table of sums, with that of รวมมิติที่ 1 as the row of มิติที่ 1."""
    return tuple(_as_dimension(row) for row in rows)


def _as_dimension(row: TableRow) -> TableRow:
    cells = list(row.cells)
    for at, (role, _) in enumerate(row.header.columns[: len(cells)]):
        named = _SUM_OF_DIMENSION.match(arabic(cells[at].text)) if role is Role.DIMENSION else None
        if named:
            cells[at] = cells[at].part(named.end())
    return evolve(row, cells=tuple(cells))


def _of(row: TableRow, roles: Set[Role]) -> TableRow:
    """A row with nothing but what stands in columns of these roles."""
    kept = [role in roles for role, _ in row.header.columns]
    cells = (one if keeps else one.part(0, 0) for one, keeps in zip(row.cells, kept, strict=False))
    return evolve(row, cells=tuple(cells))


def with_missions(
    dimensions: Sequence[Dimension], sums: SumsOfMissions
) -> tuple[tuple[Dimension, ...], tuple[Problem, ...]]:
    """The dimensions, each mission with the total that only the table of sums states, or both."""
    totals = dict(sums.totals)
    problems = list(sums.problems)

    def whole(mission: Mission, number: int | None) -> Mission:
        further = totals.get(mission.code)
        if further is None:
            return mission
        further = evolve(further, dimension=number)
        kept, differ = of_both(mission.subtotal, further, mission.projects)
        problems.extend(differ)
        return evolve(mission, subtotal=kept)

    made = tuple(
        evolve(one, missions=tuple(whole(mission, one.number) for mission in one.missions))
        for one in dimensions
    )
    return made, tuple(problems)
