"""Cells of the summary table that go over all the years, in files that do not say so."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..tables.columns import years_span
from ..tables.rows import TableRow
from ..text.amounts import read_cell


def with_spread(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows; one cell that says that no budget is used, before empty ones, is for all years.

    So merged cells are written in a text, or the words are left to run over the cells beside. That
    is sure where no other row leaves a year empty: else the empty ones may say something of theirs.
    A tick is of its own year.
    """
    over = [_over_years(row) for row in rows]
    if any(span is None and _leaves_empty(row) for row, span in zip(rows, over, strict=True)):
        return tuple(rows)
    return tuple(
        evolve(row, spans=(*row.spans, span)) if span else row
        for row, span in zip(rows, over, strict=True)
    )


def _over_years(row: TableRow) -> tuple[int, int] | None:
    """The years' columns, if all that a row has in them is, in the first, that none has money."""
    cells = [cell for _, cell in row.by_year()]
    first = cells[0] if cells else None
    if not first or any(cells[1:]) or row.misfit:
        return None
    span = years_span(row.header)
    return span if span and read_cell(first).declares_none else None


def _leaves_empty(row: TableRow) -> bool:
    """Whether a row with something for a year has nothing for another, or merged cells."""
    cells = [cell for _, cell in row.by_year()]
    return any(cells) and (bool(row.spans) or not all(cells))
