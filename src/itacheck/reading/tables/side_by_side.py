"""Tables that stand beside each other on a worksheet, with an empty column between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...documents import Block, Row, Table
from ..sheets.twins import sheets_apart
from .headers import HEADER_WINDOW, header_of
from .sums_alone import stretches

_MOST_GAPS = 20
_MOST_ABOVE = 6
"""A table has no more rows of titles above its header."""


def apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with tables that stand side by side one after the other, the left one first.

    An empty column alone divides no table, for it may be there for its looks: what is left or right
    of it must be known by its header, and both must be where the whole is known by its own.
    Detail sheets are known by their headings, with such a column between them or without.
    """
    for block in blocks:
        if isinstance(block, Table):
            yield from sheets_apart(block) or _tables(block)
        else:
            yield block


def _tables(table: Table) -> Iterator[Table]:
    for end, start in _gaps(table):
        left = _filled(Row(row.cells[:end]) for row in table.rows)
        right = _filled(Row(row.cells[start:]) for row in table.rows)
        known = (_is_known(left), _is_known(right))
        if all(known) or (any(known) and not _is_known(table.rows)):
            yield Table(left)
            yield from _tables(Table(right))
            return
    yield table


def _gaps(table: Table) -> list[tuple[int, int]]:
    """Where empty columns stand between filled ones: where the left part ends, the right begins.

    None in a table of unequal rows, or with more of them than any worksheet has tables in a row.
    """
    width = len(table.rows[0].cells)
    if any(len(row.cells) != width for row in table.rows):
        return []
    filled = [column for column in range(width) if any(row.cells[column] for row in table.rows)]
    gaps = [(one + 1, other) for one, other in pairwise(filled) if other > one + 1]
    return gaps if len(gaps) <= _MOST_GAPS else []


def _filled(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(row for row in rows if any(row.cells))


def _is_known(rows: Sequence[Row]) -> bool:
    return bool(stretches(rows)) or any(
        isinstance(header_of(rows[start : start + HEADER_WINDOW]), tuple)
        for start in range(min(_MOST_ABOVE, len(rows)))
    )
