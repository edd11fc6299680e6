"""Sheets that stand beside each other in one table."""

from __future__ import annotations

from collections.abc import Iterator

from ...documents import Row, Table
from ...plan import SheetHeading
from .cells import Cell, cells_of, is_number
from .lines import is_sheet

_NARROWEST = 4


def sheets_apart(table: Table) -> tuple[Table, ...]:
    """The sheets of a table from left to right; empty where it has not several."""
    for column in _second_titles(table):
        left = _columns(table, 0, column)
        right = _columns(table, column, None)
        if left.rows and right.rows and is_sheet(left) and is_sheet(right):
            return left, *(sheets_apart(right) or (right,))
    return ()


def _second_titles(table: Table) -> Iterator[int]:
    """The columns in which a second project's name may begin: its heading, or the number before."""
    for row in table.rows:
        if sum(map(bool, row.cells)) < _NARROWEST:
            continue
        cells = cells_of(row)
        titles = [at for at, cell in enumerate(cells) if _is_title(cell)]
        for at in titles[1:2]:
            before = cells[at - 1]
            yield before.column if is_number(before) else cells[at].column


def _is_title(cell: Cell) -> bool:
    return cell.heads and cell.found is not None and cell.found.heading is SheetHeading.TITLE


def _columns(table: Table, start: int, end: int | None) -> Table:
    rows = (Row(row.cells[start:end]) for row in table.rows)
    return Table(tuple(row for row in rows if any(row.cells)))
