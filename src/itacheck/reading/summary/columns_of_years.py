"""Which columns of a summary table hold the amounts of its fiscal years.

A year may head several columns, and a table may name its years more than once: over what is aimed
at, over what a project costs, over ticks that tell when it runs.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Row, Run
from ...thai.years import FiscalYear
from ..tables.header_grid import HeaderGrid
from .columns import column_of
from .words import LARGE, names_money

_FISCAL = expression(r"ปี\s*งบประมาณ")
"""Fiscal years are called so over anything."""


def columns_of_years(
    grid: HeaderGrid, sample: Sequence[Row]
) -> tuple[Run | None, dict[int, FiscalYear]]:
    """The column of each year; and the cell at which that is unclear, if it is.

    A heading over several columns is that of the one which holds money, by what the row below it
    says, or by what stands in them.
    """
    chosen: dict[int, FiscalYear] = {}
    doubtful: Run | None = None
    for first, year in grid.years.items():
        covered = grid.covered(first)
        below = {one: grid.below(one) for one in covered}
        named = [one for one in covered if (cell := below[one]) and names_money(cell.bare)]
        held = [one for one in covered if len(covered) > 1 and column_of("", one, sample).money]
        fitting = named if len(named) == 1 else held if len(held) == 1 else []
        if len(covered) > 1 and not fitting:
            doubtful = doubtful or next((cell for cell in below.values() if cell), None)
        chosen[fitting[0] if fitting and len(covered) > 1 else first] = year
    turns = _of_amounts(_turns(chosen), grid, sample)
    if len(turns) > 1:
        doubtful = doubtful or grid.rows[grid.year_row].get(min(turns[1]))
    return doubtful, turns[0] if len(turns) == 1 else chosen


def _of_amounts(
    turns: list[dict[int, FiscalYear]], grid: HeaderGrid, sample: Sequence[Row]
) -> list[dict[int, FiscalYear]]:
    """The columns of each year's amount, without others of the same years.

    Those may tell by ticks when a project runs, or in figures what it is to reach. Where nothing
    tells them apart, all are left.
    """
    for holds in (
        lambda column: _has_figures(column, sample),
        lambda column: _is_named(grid.headings[column]),
        lambda column: _has_large(column, sample),
    ):
        turns = [one for one in turns if any(map(holds, one))] or turns
    return turns


def _turns(years: dict[int, FiscalYear]) -> list[dict[int, FiscalYear]]:
    """The columns from left to right, parted where a year comes again."""
    turns: list[dict[int, FiscalYear]] = []
    for column, year in sorted(years.items()):
        if not turns or year in turns[-1].values():
            turns.append({})
        turns[-1][column] = year
    return turns


def _is_named(heading: str) -> bool:
    """Whether a heading of a year, or the one over it, is that of money."""
    return names_money(_FISCAL.sub("", heading))


def _has_figures(column: int, sample: Sequence[Row]) -> bool:
    return any(any(map(str.isdigit, cell)) for cell in _cells(column, sample))


def _has_large(column: int, sample: Sequence[Row]) -> bool:
    return any(LARGE.search(cell) for cell in _cells(column, sample))


def _cells(column: int, sample: Sequence[Row]) -> list[str]:
    return [row.cells[column].bare for row in sample if column < len(row.cells)]
