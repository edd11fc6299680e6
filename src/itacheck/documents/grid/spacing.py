"""Rows of a table that stand apart for the look: an empty row between each and the next."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .cells import SheetCell

Cells = tuple[SheetCell, ...]
_STEPS = range(2, 4)
"""How far below the one above it a row may stand: behind one empty row, or two."""
_FEWEST = 3
"""So many rows of a table show that the empty rows between them are its style."""


def spaced(rows: Sequence[Cells], of_table: Callable[[Cells], bool]) -> frozenset[int]:
    """The numbers of the rows that go on the table above them, over the empty rows between.

    All stand as far from each other; the first and the last are such as stand in tables alone.
    """
    found: set[int] = set()
    for chain in _chains(rows):
        wide = [index for index, row in enumerate(chain) if of_table(row)]
        if len(wide) >= _FEWEST:
            found |= {row[0].row for row in chain[wide[0] + 1 : wide[-1] + 1]}
    return frozenset(found)


def _chains(rows: Sequence[Cells]) -> Iterator[Sequence[Cells]]:
    """Rows that follow each other in equal steps, with empty rows between them."""
    start = step = 0
    for index in range(1, len(rows) + 1):
        own = rows[index][0].row - rows[index - 1][0].row if index < len(rows) else 0
        if own == step:
            continue
        if step in _STEPS:
            yield rows[start:index]
        start, step = index - 1, own
