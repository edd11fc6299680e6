"""Cells that stand beside a table without being of it: a note at its edge, a stray cell far off.

What decides is the shape: an empty column before it, and nothing under it. A second table beside
the first has more than one cell in its columns, and stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic
from .cells import SheetCell

Cells = tuple[SheetCell, ...]
_WIDEST = 60
"""A merged cell over more columns than this is a band over the whole sheet, and joins nothing."""
_FAR = 5
"""So many empty columns are none between a heading and its text."""
_TITLE = 4
"""A cell merged over so many columns is a title over a table."""
_HEADINGS = 3
_YEAR = expression(r"[^\d]{0,25}(?:25|20)\d\d[^\d]{0,8}\Z")


@record
class _Cluster:
    """Columns that follow each other without an empty one between, and the cells in them."""

    start: int
    end: int
    cells: tuple[SheetCell, ...]

    @property
    def alone(self) -> bool:
        """Whether no column has more than one cell."""
        count = Counter[int]()
        for cell in self.cells:
            count[cell.column] += min(cell.height, 2)
        return max(count.values()) == 1


def strays_of(rows: Sequence[Cells], *, table: bool) -> frozenset[tuple[int, int]]:
    """The places of those cells of some rows that are not of their table or their text."""
    clusters = _clusters(rows)
    found = {(cell.row, cell.column) for cell in _beside_titles(rows, clusters) if table}
    if len(clusters) > 1:
        main = max(clusters, key=lambda one: len(one.cells))
        others = [one for one in clusters if one is not main]
        if main.alone:
            strays = []
        elif table:
            strays = _beside_table(rows, main, others)
        else:
            apart = _places_apart(rows)
            strays = [
                one
                for one in others
                if one.alone and all((cell.row, cell.column) in apart for cell in one.cells)
            ]
        found |= {(cell.row, cell.column) for one in strays for cell in one.cells}
    return frozenset(found)


def _clusters(rows: Sequence[Cells]) -> list[_Cluster]:
    found: list[tuple[int, int, list[SheetCell]]] = []
    cells = sorted((cell for row in rows for cell in row), key=lambda one: one.column)
    wide = {cell.row for row in rows if len(row) > 1 for cell in row}
    for cell in cells:
        spread = cell.width <= _WIDEST and cell.row in wide
        end = cell.end if spread else cell.column
        if found and cell.column <= found[-1][1] + 1:
            start, last, inside = found[-1]
            inside.append(cell)
            found[-1] = (start, max(last, end), inside)
        else:
            found.append((cell.column, end, [cell]))
    return [_Cluster(start, end, tuple(inside)) for start, end, inside in found]


def _beside_table(rows: Sequence[Cells], main: _Cluster, others: list[_Cluster]) -> list[_Cluster]:
    """The clusters that are none of the table's: nothing under them, or no heading over them."""
    top = _header_row(rows, main)
    strays = [
        one
        for one in others
        if (one.alone and not _may_be_of(one, main, top)) or _has_no_heading(one, main, top)
    ]
    spaced = len(others) - len(strays) > 0  # empty columns are the style of this table
    return [one for one in strays if not spaced or _gap(one, main) > 1]


def _has_no_heading(one: _Cluster, main: _Cluster, top: int | None) -> bool:
    if top is None or one.start < main.end:
        return False
    return all(cell.row != top for cell in one.cells)


def _header_row(rows: Sequence[Cells], main: _Cluster) -> int | None:
    """The first row that fills half of the table's columns and at least three."""
    columns = len({cell.column for cell in main.cells})
    for row in rows:
        filled = sum(main.start <= cell.column <= main.end for cell in row)
        if filled >= _HEADINGS and filled * 2 >= columns:
            return row[0].row
    return None


def _may_be_of(one: _Cluster, main: _Cluster, top: int | None) -> bool:
    """Whether cells are the heading of a year without amounts, or a label left of the rows."""
    if one.end < main.start and top is not None:
        return any(cell.row > top for cell in one.cells)
    years = any(_YEAR.match(arabic(cell.text.strip())) for cell in one.cells)
    return years and _gap(one, main) <= _FAR


def _gap(one: _Cluster, other: _Cluster) -> int:
    """How many columns stand between two clusters."""
    return max(one.start - other.end, other.start - one.end) - 1


def _places_apart(rows: Sequence[Cells]) -> frozenset[tuple[int, int]]:
    """The places, among headings and their texts, where no text of a heading stands."""
    return frozenset(
        (cell.row, cell.column)
        for row in rows
        for left, cell in pairwise(row)
        if cell.column > left.end + (1 if left.width >= _TITLE else _FAR)
    )


def _beside_titles(rows: Sequence[Cells], clusters: list[_Cluster]) -> list[SheetCell]:
    """Cells right behind a title that is merged over the table's columns, with nothing under."""
    if not any(len(row) == 2 and row[0].width >= _TITLE for row in rows):
        return []
    count = Counter(cell.column for row in rows for cell in row)
    last = {one.end for one in clusters}
    return [
        row[1]
        for row in rows
        if len(row) == 2
        and row[0].width >= _TITLE
        and row[1].column == row[0].end + 1
        and row[1].end in last
        and count[row[1].column] == 1
    ]
