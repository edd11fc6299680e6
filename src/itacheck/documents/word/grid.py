"""The rows and columns of a Word table as its reader sees them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from ...base.record import record
from .names import (
    ALTERNATIVES,
    GONE,
    TBL,
    TC,
    TCPR,
    TR,
    TRPR,
    VAL,
    P,
    T,
    child_of,
    chosen,
    number,
    value,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAIR = 250
"""Borders of two rows nearer than this (in twentieths of a point) look like one border."""
_WIDEST = 200
_PAIR, _SHORT = 2, 40
_GOES_ON = "continue"
_BEFORE, _SPAN, _CELL_GONE = w("gridBefore"), w("gridSpan"), w("cellDel")
_MERGES = (w("vMerge"), w("hMerge"))


@record
class GridCell:
    """A cell with its column (from 0), and how many it covers with those merged into it.

    ``covered``: by the one above or beside it; ``below``: by the one above. ``gone``: a tracked
    change deletes it.
    """

    element: _Element
    column: int
    wide: int = 1
    covered: bool = False
    gone: bool = False
    below: bool = False


@record
class GridRow:
    """A row; ``gone`` where a tracked change deletes it."""

    cells: tuple[GridCell, ...]
    gone: bool


_NOT_AROUND = GONE | {P, TBL, TR, TC}
"""What has rows and cells of its own, or lost them; all else may lie around a table's."""


def inner(element: _Element, tag: str) -> Iterator[_Element]:
    """The children of a tag, those within content controls and the like included."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag == ALTERNATIVES:
            yield from inner(chosen(child), tag)
        elif child.tag not in _NOT_AROUND:
            yield from inner(child, tag)


def rows_of(table: _Element, count: Callable[[int, int], None]) -> tuple[tuple[GridRow, ...], int]:
    """The rows of a table and the number of its columns.

    ``count`` is told of rows and of cells before they are made, and may raise.
    """
    raw: list[tuple[list[_Raw], bool]] = []
    above: set[int] = set()  # where cells begin that go on below
    for row in inner(table, TR):
        count(1, 0)
        properties = child_of(row, TRPR)
        cells = _raw_cells(row, properties, above, count)
        gone = properties is not None and any(child_of(properties, tag) is not None for tag in GONE)
        gone = gone or (bool(cells) and all(cell.gone for cell in cells))
        if not gone:
            above = {cell.start for cell in cells if cell.merged}
        raw.append((cells, gone))
    columns = _columns(table, [[cell.start for cell in cells] for cells, _ in raw])
    width = max(columns.values(), default=-1) + 1
    count(0, sum(max(width - len(cells), 0) for cells, _ in raw))
    starts = sorted(columns)
    ends = [*(columns[start] for start in starts), width]
    rows = tuple(
        GridRow(
            tuple(
                GridCell(
                    cell.element,
                    columns[cell.start],
                    max(ends[bisect_left(starts, cell.end)] - columns[cell.start], 1),
                    cell.covered,
                    cell.gone,
                    cell.below,
                )
                for cell in cells
            ),
            gone,
        )
        for cells, gone in raw
    )
    return rows, width


@record
class _Raw:
    """A cell from one position of the grid to another; ``merged`` with those above or below."""

    element: _Element
    start: int
    end: int
    merged: bool
    covered: bool
    gone: bool
    below: bool


def _raw_cells(
    row: _Element,
    properties: _Element | None,
    above: set[int],
    count: Callable[[int, int], None],
) -> list[_Raw]:
    position = min(number(value(properties, _BEFORE)), _WIDEST)
    cells: list[_Raw] = []
    lead = 0  # the cell that those beside it may go on with
    for cell in inner(row, TC):
        count(0, 1)
        own = child_of(cell, TCPR)
        span = min(max(number(value(own, _SPAN), 1), 1), _WIDEST)
        start, position = position, position + span
        down, on = (_merge(own, name) for name in _MERGES)
        gone = child_of(own, _CELL_GONE) is not None
        # A cell that goes on with none is printed as it is.
        below = down == _GOES_ON and start in above
        covered = below or (on == _GOES_ON and bool(cells))
        cells.append(_Raw(cell, start, position, down is not None, covered, gone, below))
        if on == _GOES_ON and cells[lead] is not cells[-1]:
            cells[lead] = evolve(cells[lead], end=position)
        else:
            lead = len(cells) - 1
    return cells


def _merge(properties: _Element | None, name: str) -> str | None:
    """How a cell is merged with others in one direction, if it is."""
    merge = child_of(properties, name)
    return None if merge is None else merge.get(VAL, _GOES_ON)


def is_frame(rows: tuple[GridRow, ...]) -> bool:
    """Whether a table only sets out the page: tables lie in it, and no row has two filled cells."""
    elements = [[cell.element for cell in row.cells] for row in rows]
    if not any(next(one.iter(TBL), None) is not None for row in elements for one in row):
        return False
    return all(sum(map(_filled, row)) <= 1 for row in elements)


def is_content(table: _Element) -> bool:
    """Whether a table in a cell only holds what that cell says.

    It has one filled row, or one column; or, in a cell beside others, two of short texts: years
    over their amounts, or beside them.
    """
    filled = [[cell for cell in inner(row, TC) if _filled(cell)] for row in inner(table, TR)]
    filled = [row for row in filled if row]
    if len(filled) <= 1 or all(len(row) <= 1 for row in filled):
        return True
    worded = sum(not any(one.isdigit() for one in text_in(cell)) for cell in filled[0])
    pairs = (len(filled) == _PAIR and worded < _PAIR) or all(len(row) <= _PAIR for row in filled)
    return pairs and _stands_beside(table) and all(map(_is_short, chain.from_iterable(filled)))


def _stands_beside(table: _Element) -> bool:
    """Whether a table is in a cell of a row that has another filled one."""
    row = next(table.iterancestors(TR), None)
    return row is not None and sum(map(_filled, inner(row, TC))) > 1


def _is_short(cell: _Element) -> bool:
    return len(text_in(cell)) <= _SHORT


def text_in(cell: _Element) -> str:
    """The text of a cell as it is in the file."""
    return " ".join(text for one in cell.iter(T) if (text := (one.text or "").strip()))


def _filled(cell: _Element) -> bool:
    return any((one.text or "").strip() for one in cell.iter(T))


def _columns(table: _Element, rows: list[list[int]]) -> dict[int, int]:
    """The column of each position of the grid at which a cell begins.

    A position at which none begins is no column, and two that differ by a hair, and of which no row
    has both, are one: tables drawn by hand have many such.
    """
    starts = sorted({start for row in rows for start in row})
    widths = [number(one.get(w("w"))) for one in table.iterfind(f"{w('tblGrid')}/{w('gridCol')}")]
    edges = [0]
    for width in widths:
        edges.append(edges[-1] + width)
    users: dict[int, set[int]] = {start: set() for start in starts}
    for at, row in enumerate(rows):
        for start in row:
            users[start].add(at)
    columns: dict[int, int] = {}
    last, held = -1, set[int]()
    first = 0
    for start in starts:
        near = last >= 0 and start < len(edges) and 0 < edges[start] - edges[first] < _HAIR
        if near and not held & users[start]:
            held |= users[start]
        else:
            last, held, first = last + 1, set(users[start]), start
        columns[start] = last
    return columns
