"""Cells of the summary table that go over all the years, in files that do not say so."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ...documents import Run
from ...plan import CellState
from ..tables.columns import years_span
from ..tables.rows import TableRow
from ..text.amounts import read_cell
from .stated_years import YEARLY


def with_spread(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; a cell that holds for each year is for its own and those of the empty cells behind.

    It says that no budget is used, for all years, or how much is used in each: ปีละ 20,000. So
    merged cells are written in a text, or the words are left to run over the cells beside. That is
    sure where no other row leaves a year empty: else the empty ones may say something of theirs. A
    tick is of its own year.
    """
    over = [_over_years(row) for row in rows]
    if any(not spans and _leaves_empty(row) for row, spans in zip(rows, over, strict=True)):
        return tuple(rows)
    return tuple(
        evolve(row, spans=(*row.spans, *spans)) if spans else row
        for row, spans in zip(rows, over, strict=True)
    )


def _over_years(row: TableRow) -> tuple[tuple[int, int], ...]:
    """The years' columns that go over the empty ones behind them; none unless that is sure of all.

    Those of a row without a rate must be all years, of which the first says that none has money.
    """
    cells = [cell for _, cell in row.by_year()]
    span = years_span(row.header)
    if span is None or row.misfit or row.spans or not cells or not cells[0]:
        return ()
    starts = [at for at, cell in enumerate(cells) if cell]
    ends = [*starts[1:], len(cells)]
    sizes = [(at, end - at) for at, end in zip(starts, ends, strict=True) if end - at > 1]
    over = [(cells[at], (span[0] + at, size)) for at, size in sizes]
    yearly = [cell for cell, _ in over if cell and _is_rate(cell)]
    declares = [cell for cell, _ in over if cell and read_cell(cell).declares_none]
    whole = len(over) == 1 and over[0][1] == span
    if len(yearly) + len(declares) < len(over) or not (yearly or whole):
        return ()
    return tuple(columns for _, columns in over)


def _is_rate(cell: Run) -> bool:
    """Whether a cell says how much money each of several years has."""
    amount = read_cell(cell).cell.state is CellState.AMOUNT
    return amount and YEARLY.search(cell.bare) is not None


def _leaves_empty(row: TableRow) -> bool:
    """Whether a row with something for a year has nothing for another, or merged cells."""
    cells = [cell for _, cell in row.by_year()]
    return any(cells) and (bool(row.spans) or not all(cells))
