"""A page without structure: its tables by their lines, its paragraphs by where they stand."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

from attrs import evolve

from .columns import are_columns, columns_in
from .content import PageContent, Piece
from .grids import Cell, Grid, grids_of
from .items import CellItem, Item, RowItem, TableItem, TextItem
from .lines import Line, bounds, lines_of
from .nested import unnested
from .overflow import by_cell
from .paragraphs import Margins, labels_in, paragraphs_of, room_behind, text_of, turned_text
from .wording import TO_PAGE, names_in, starts_paragraph

_WITHIN = 0.3
_EMPTY, _PADDED = 5.0, 9.0
_ONE_COLUMN = 2
"""So many edges has one."""
_ROOM = 3.0
_FILLED, _FEW_FULL = 0.75, 3
_ENDED = 5.0
_NEAR_EDGE = 1.3
_Index: TypeAlias = dict[tuple[int, int], int]


def margins_of(
    pages: Sequence[PageContent], lines: Mapping[int, Sequence[Line]]
) -> dict[int, Margins]:
    """From where to where the text of each page reaches: as on all pages of its width."""
    found: dict[int, Margins] = {}
    for width in {round(page.width) for page in pages}:
        alike = [page.number for page in pages if round(page.width) == width]
        every = [one for number in alike for one in lines[number]]
        left = min((one.left for one in every), default=0.0)
        right = max((one.right for one in every), default=0.0)
        full = sum(one.right > right - _ROOM * one.size for one in every)
        if right < _FILLED * width or full < _FEW_FULL:  # the longest line is not full
            right = max(right, width - left)
        edges = Margins(left, right)
        own = [lines[number] for number in alike]
        edges = evolve(
            edges,
            indents=_indents(own, edges),
            pitches=_pitches(own, edges),
            labels=labels_in(every),
            names=tuple(name for one in every for name in names_in(one.text)),
        )
        found |= dict.fromkeys(alike, edges)
    return found


def _indents(pages: Iterable[Sequence[Line]], edges: Margins) -> frozenset[int]:
    """How far paragraphs begin from the left: where full lines stand that go on further left."""
    left, level = Counter[int](), Counter[int]()
    for lines in pages:
        for one, after in pairwise(lines):
            deep = edges.indented(one)
            if deep > 2 and room_behind(one, edges) < _ROOM * one.size:
                if edges.indented(after) < deep - 2:
                    left[deep] += 1
                elif edges.indented(after) == deep:
                    level[deep] += 1
    return frozenset(deep for deep, count in left.items() if count >= 2 and count > level[deep])


def _pitches(pages: Iterable[Sequence[Line]], edges: Margins) -> Mapping[tuple[int, int], float]:
    """How far lines of a paragraph are from each other: behind full ones, by their heights."""
    found: dict[tuple[int, int], list[float]] = {}
    for lines in pages:
        for one, after in pairwise(lines):
            if room_behind(one, edges) < _ROOM * one.size and one.sizes & after.sizes:
                kind = (round(one.height), round(after.height))
                found.setdefault(kind, []).append(after.base - one.base)
    return {kind: sorted(gaps)[len(gaps) // 8] for kind, gaps in found.items()}


def items_of(
    page: PageContent,
    lines: Sequence[Line],
    tables: Sequence[TableItem],
    margins: Margins,
) -> list[Item]:
    """The paragraphs and tables of a page from top to bottom."""
    tops = [_top(one) for one in tables]
    found: list[Item] = []
    for index in range(len(tables) + 1):
        low = tops[index - 1] if index else float("-inf")
        high = tops[index] if index < len(tables) else float("inf")
        between = [one for one in lines if low <= one.base < high]
        found += _texts(page.number, between, margins)
        if index < len(tables):
            found.append(tables[index])
    return found


def _top(table: TableItem) -> float:
    boxes = [cell.box for row in table.rows for cell in row.cells if cell.box]
    return min((one[1] for one in boxes), default=0.0)


def _texts(page: int, lines: Sequence[Line], margins: Margins) -> Iterator[Item]:
    """The paragraphs between two tables, and what stands in columns there."""
    at = 0
    for start, end, table in columns_in(lines, page):
        yield from _paragraphs(page, lines[at:start], margins)
        yield table
        at = end
    yield from _paragraphs(page, lines[at:], margins)


def is_doubtful(lines: Sequence[Line], page: int) -> bool:
    """Whether texts stand in columns on a page, and not in those of a table that is read."""
    at = 0
    rest: list[Line] = []
    for start, end, _ in columns_in(lines, page):
        rest += lines[at:start]
        at = end
    return are_columns([*rest, *lines[at:]])


def _paragraphs(page: int, lines: Sequence[Line], margins: Margins) -> Iterator[TextItem]:
    for paragraph in paragraphs_of(lines, margins):
        first, last = paragraph[0], paragraph[-1]
        yield TextItem(
            page,
            text_of(paragraph, margins),
            bounds(one.box for one in paragraph),
            contents=bool(TO_PAGE.search(last.text)),
            full=not last.cells and room_behind(last, margins) < _ROOM * last.size,
            rest=not (first.cells or first.led or starts_paragraph(first.text))
            and not margins.labels_a_paragraph(first)
            and first.left - margins.left < first.size / 2,
        )


def tables_and_lines(page: PageContent) -> tuple[list[TableItem], list[Line]]:
    """The tables that lines are drawn around, and the lines of text outside of them."""
    found = grids_of(page)
    grids = [one for one in found if len(one.cells) > 1]
    grids = [part for one in _outermost(grids) for part in _around(one, grids)]
    grids = sorted([*grids, *_boxes(page, found)], key=lambda one: one.box[1])
    indexes = [_index(one) for one in grids]
    left: list[Piece] = []
    held: list[list[tuple[int, Piece]]] = [[] for _ in grids]
    for piece in page.pieces:
        for number, grid in enumerate(grids):
            cell = _cell_at(grid, indexes[number], piece)
            if cell is not None:
                held[number].append((cell, piece))
                break
        else:
            left.append(piece)
    tables = [
        one
        for grid, pieces in zip(grids, held, strict=True)
        if (table := _table(page, grid, by_cell(grid, pieces))) is not None
        for one in unnested(table)
    ]
    return tables, lines_of(left)


def _outermost(grids: Sequence[Grid]) -> list[Grid]:
    """The grids that lie in no other."""
    return [one for one in grids if not any(_inside(one, other) for other in grids)]


def _around(grid: Grid, grids: Sequence[Grid]) -> Iterator[Grid]:
    """A grid of one column, with the tables that lie in it between what is above and below them."""
    inner = _outermost([one for one in grids if _inside(one, grid)])
    if len(grid.columns) > _ONE_COLUMN or not inner:
        yield grid
        return
    top = grid.box[1]
    for one in inner:
        yield _column(grid, top, one.box[1])
        yield one
        top = one.box[3]
    yield _column(grid, top, grid.box[3])


def _column(grid: Grid, top: float, bottom: float) -> Grid:
    """The cells of a grid of one column from one height to another."""
    edges = (top, *(one for one in grid.rows if top < one < bottom), bottom)
    left, _, right, _ = grid.box
    cells = (
        Cell(at, 0, 1, 1, (left, high, right, low))
        for at, (high, low) in enumerate(pairwise(edges))
    )
    return Grid(grid.columns, edges, tuple(cells))


def _boxes(page: PageContent, grids: Sequence[Grid]) -> Iterator[Grid]:
    """Cells that stand alone on a page, as where a row fills it; a frame around it is none."""
    texts = [one for one in page.pieces if one.text.strip()]
    for grid in grids:
        nests = any(_inside(grid, one) or _inside(one, grid) for one in grids)
        if len(grid.cells) > 1 or nests:
            continue
        index = _index(grid)
        inside = [one.left for one in texts if _cell_at(grid, index, one) is not None]
        if inside and min(inside) - grid.box[0] < _PADDED:
            yield grid


def _inside(grid: Grid, other: Grid) -> bool:
    inner, outer = grid.box, other.box
    return grid is not other and all(
        (
            inner[0] > outer[0] - 1,
            inner[1] > outer[1] - 1,
            inner[2] < outer[2] + 1,
            inner[3] < outer[3] + 1,
            inner != outer,
        )
    )


def _cell_at(grid: Grid, index: _Index, piece: Piece) -> int | None:
    """The index of the cell that a piece of text stands in."""
    across, down = (piece.left + piece.right) / 2, piece.base - _WITHIN * piece.size
    left, top, right, bottom = grid.box
    if not (left - 1 <= across <= right + 1 and top <= down <= bottom):
        return None
    column = min(max(bisect_right(grid.columns, across) - 1, 0), len(grid.columns) - 2)
    row = min(max(bisect_right(grid.rows, down) - 1, 0), len(grid.rows) - 2)
    return index[row, column]


def _index(grid: Grid) -> _Index:
    """The cell that covers each place of a grid."""
    return {
        (row, column): at
        for at, cell in enumerate(grid.cells)
        for row in range(cell.row, cell.row + cell.high)
        for column in range(cell.column, cell.column + cell.wide)
    }


def _table(page: PageContent, grid: Grid, held: dict[int, list[Piece]]) -> TableItem | None:
    """The table of a grid; None where no text stands in it."""
    if not held:
        return None
    filled = {at for at, pieces in held.items() if any(one.text.strip() for one in pieces)}
    columns = _kept_columns(grid, filled)
    rows: list[RowItem] = []
    for number in range(len(grid.rows) - 1):
        cells = [
            _cell(cell, held.get(at, ()), columns)
            for at, cell in enumerate(grid.cells)
            if cell.row == number and _covered(cell, columns)
        ]
        high = grid.rows[number + 1] - grid.rows[number]
        if high < _EMPTY and not any(cell.text for cell in cells):
            continue
        rows.append(RowItem(page.number, tuple(cells)))
    edges = tuple(grid.columns[at] for at in sorted(columns)) + grid.columns[-1:]
    return TableItem(len(columns), tuple(rows), edges)


def _covered(cell: Cell, columns: Mapping[int, int]) -> list[int]:
    """The kept columns that a cell goes over; none where it is the middle of a double line."""
    return [columns[at] for at in range(cell.column, cell.column + cell.wide) if at in columns]


def _kept_columns(grid: Grid, filled: set[int]) -> dict[int, int]:
    """The columns by their number in the grid; those that are a double line are none."""
    used = {grid.cells[at].column for at in filled}
    kept = [
        at
        for at in range(len(grid.columns) - 1)
        if at in used or grid.columns[at + 1] - grid.columns[at] >= _EMPTY
    ]
    return {column: index for index, column in enumerate(kept)}


def _cell(cell: Cell, pieces: Sequence[Piece], columns: dict[int, int]) -> CellItem:
    left, _, right, bottom = cell.box
    turned = [one for one in pieces if one.turned]
    if turned:  # in the order of the file
        pieces = [one for one in pieces if not one.turned]
    lines = lines_of(pieces)
    padding = min((one.left - left for one in lines), default=0.0)
    margins = Margins(left + padding, right - max(padding, 0), in_cell=True)
    parts = paragraphs_of(lines, margins)
    text = "\n".join(filter(None, [turned_text(turned), *(text_of(one, margins) for one in parts)]))
    inside = _covered(cell, columns)
    full = bool(lines) and bottom - lines[-1].base < _NEAR_EDGE * lines[-1].size
    ended = bool(lines) and room_behind(lines[-1], margins) > _ENDED * lines[-1].size
    return CellItem(inside[0], text, cell.box, len(inside), cell.high, full, ended)
