"""The rows and columns of a Word table as its reader sees them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from ...readable import Readable
from .names import GONE, TBL, TC, TCPR, TR, TRPR, WRAPPERS, T, number, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAIR = 250
"""Borders of two rows nearer than this (in twentieths of a point) look like one border."""
_WIDEST = 200


@frozen(repr=False)
class GridCell(Readable):
    """A cell with its column (from 0); ``covered`` by the one above or beside it."""

    element: _Element
    column: int
    covered: bool


@frozen(repr=False)
class GridRow(Readable):
    """A row; ``gone`` where a tracked change deletes it."""

    cells: tuple[GridCell, ...]
    gone: bool


def inner(element: _Element, tag: str) -> Iterator[_Element]:
    """The children of a tag, those within content controls and the like included."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in WRAPPERS:
            yield from inner(child, tag)


def rows_of(table: _Element, count: Callable[[int, int], None]) -> tuple[tuple[GridRow, ...], int]:
    """The rows of a table and the number of its columns.

    ``count`` is told of rows and of cells before they are made, and may raise.
    """
    raw: list[tuple[list[tuple[_Element, int, bool]], bool]] = []
    for row in inner(table, TR):
        count(1, 0)
        properties = row.find(TRPR)
        position = min(number(value(properties, w("gridBefore"))), _WIDEST)
        cells: list[tuple[_Element, int, bool]] = []
        for cell in inner(row, TC):
            count(0, 1)
            own = cell.find(TCPR)
            span = 1 if own is None else min(max(number(value(own, w("gridSpan")), 1), 1), _WIDEST)
            cells.append((cell, position, own is not None and _covered(own)))
            position += span
        gone = properties is not None and any(properties.find(tag) is not None for tag in GONE)
        raw.append((cells, gone))
    columns = _columns(table, [[start for _, start, _ in cells] for cells, _ in raw])
    width = max(columns.values(), default=-1) + 1
    count(0, sum(max(width - len(cells), 0) for cells, _ in raw))
    rows = tuple(
        GridRow(tuple(GridCell(cell, columns[at], covered) for cell, at, covered in cells), gone)
        for cells, gone in raw
    )
    return rows, width


def is_frame(rows: tuple[GridRow, ...]) -> bool:
    """Whether a table only sets out the page: tables lie in it, and no row has two filled cells."""
    elements = [[cell.element for cell in row.cells] for row in rows]
    if all(one.find(TBL) is None for row in elements for one in row):
        return False
    return all(sum(map(_filled, row)) <= 1 for row in elements)


def _filled(cell: _Element) -> bool:
    return any((one.text or "").strip() for one in cell.iter(T))


def _covered(properties: _Element) -> bool:
    for name in ("vMerge", "hMerge"):
        merge = properties.find(w(name))
        if merge is not None and merge.get(w("val"), "continue") == "continue":
            return True
    return any(properties.find(w(name)) is not None for name in ("cellDel",))


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
