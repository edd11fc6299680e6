"""Text that runs over the lower edge of its cell, as in headers that are lower on later pages."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from .content import Piece
from .grids import Cell, Grid


def by_cell(grid: Grid, pieces: Sequence[tuple[int, Piece]]) -> dict[int, list[Piece]]:
    """The pieces of text of each cell, from those that stand in each, in the order of the file.

    Files print a cell after the other, row by row: what is printed in the cell below one, right
    after it and before the cells in front of that, has run over.
    """
    runs = [(at, [piece for _, piece in run]) for at, run in groupby(pieces, lambda one: one[0])]
    held: dict[int, list[Piece]] = {}
    last: int | None = None
    for index, (at, run) in enumerate(runs):
        if last is not None and _is_below(grid.cells[last], grid.cells[at]):
            cell = grid.cells[at]
            later = (grid.cells[other] for other, _ in runs[index + 1 :])
            if any((one.row, one.column) <= (cell.row, cell.column) for one in later):
                held[last].extend(run)
                continue
        held.setdefault(at, []).extend(run)
        last = at
    return held


def _is_below(cell: Cell, other: Cell) -> bool:
    return other.row == cell.row + cell.high and other.column == cell.column
