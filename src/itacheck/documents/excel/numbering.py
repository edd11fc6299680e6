"""Numbers of rows and columns that a program wrote around a table: no part of what it says."""

from __future__ import annotations

from collections.abc import Iterable

from ...base.patterns import expression
from ..grid.cells import SheetCell
from .places import column_name

Rows = tuple[tuple[SheetCell, ...], ...]
_FEWEST = 3
"""So many rows, or columns, are numbered from 0 by a program alone."""
_NO_HEADING = expression(r"Unnamed: ?\d+(?:_level_\d+)?\Z")
"""What pandas calls a column whose heading was empty."""


def without_numbering(rows: Rows) -> tuple[Rows, tuple[str, ...]]:
    """The filled rows of a sheet without what only numbers them, and the ranges of cells left out.

    A first column without a heading that counts every row from 0 is an index; so is a first row
    that counts the columns from 0.
    """
    ranges = []
    column = _index_column(rows)
    if column is not None:
        body = [row for row in rows if row[0].column == column]
        ranges.append(_range(body[0][0], body[-1][0]))
        rows = _filled(row[1:] if row[0].column == column else row for row in rows)
    if rows and _numbers_columns(rows[0], indexed=column is not None):
        ranges.append(_range(rows[0][0], rows[0][-1]))
        rows = rows[1:]
    elif rows and any(_NO_HEADING.match(cell.text) for cell in rows[0]):
        unnamed = [cell for cell in rows[0] if _NO_HEADING.match(cell.text)]
        ranges.append(_range(unnamed[0], unnamed[-1]))
        named = tuple(cell for cell in rows[0] if not _NO_HEADING.match(cell.text))
        rows = _filled((named, *rows[1:]))
    return rows, tuple(ranges)


def _filled(rows: Iterable[tuple[SheetCell, ...]]) -> Rows:
    return tuple(row for row in rows if row)


def _index_column(rows: Rows) -> int | None:
    """The first column, where it counts each row from 0 but perhaps that of the headings."""
    if not rows:
        return None
    column = min(row[0].column for row in rows)
    body = rows if rows[0][0].column == column else rows[1:]
    if len(body) < _FEWEST or all(len(row) == 1 for row in body):
        return None
    counts = all(
        row[0].column == column
        and row[0].row == body[0][0].row + index
        and row[0].text.strip() == str(index)
        for index, row in enumerate(body)
    )
    return column if counts else None


def _numbers_columns(row: tuple[SheetCell, ...], *, indexed: bool) -> bool:
    if len(row) < _FEWEST and not indexed:
        return False
    return all(
        cell.column == row[0].column + index and cell.text.strip() == str(index)
        for index, cell in enumerate(row)
    )


def _range(first: SheetCell, last: SheetCell) -> str:
    start, end = (f"{column_name(one.column)}{one.row}" for one in (first, last))
    return start if start == end else f"{start}:{end}"
