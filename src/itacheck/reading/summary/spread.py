"""Cells of the summary table that go over all the years, in files that do not say so."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ...plan import CellState
from ..tables.columns import years_span
from ..tables.rows import TableRow
from ..text.amounts import read_cell


def with_spread(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; one cell that says that no budget is used, before empty ones, is for all years.

    So merged cells are written in a text, or the words are left to run over the cells beside. That
    is sure where no other row leaves a year empty: else the empty ones may say something of theirs.
    """
    over = {id(row) for row in rows if _is_over_years(row)}
    if not over or any(_leaves_empty(row) for row in rows if id(row) not in over):
        return tuple(rows)
    return tuple(_spread(row) if id(row) in over else row for row in rows)


def _spread(row: TableRow) -> TableRow:
    span = years_span(row.header)
    return evolve(row, spans=(*row.spans, span)) if span else row


def _is_over_years(row: TableRow) -> bool:
    first, *others = (cell for _, cell in row.by_year())
    if not first or not others or any(others) or row.misfit:
        return False
    whole = years_span(row.header) is not None
    return whole and read_cell(first).cell.state is CellState.DECLARED


def _leaves_empty(row: TableRow) -> bool:
    """Whether a row with something for a year has nothing for another, or merged cells."""
    cells = [cell for _, cell in row.by_year()]
    return any(cells) and (bool(row.spans) or not all(cells))
