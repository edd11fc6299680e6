"""Columns that spaces alone divide: a cell of another width takes from the gaps beside it.

A text copied from a page has such tables, and a cell there is of the column that it stands under.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...base.patterns import expression
from ...thai.text import MARKS

_CELL = expression(r"\S+(?:[^\S\n]\S+)*")
_MARK = expression(f"[{MARKS}]")
_FEWEST_CELLS = 4
_GAP = 2
"""So many spaces part two cells at the least."""


def widened(line: str, start: int, end: int, growth: int, others: Sequence[str]) -> tuple[int, int]:
    """How many spaces come before and behind a cell that grows, so that the columns stay.

    Fewer than none are taken away. ``others`` are lines nearby: whether their cells begin or end
    where this one does shows on which side the column is aligned.
    """
    cells = [one.span() for one in _CELL.finditer(line)]
    if not growth or len(cells) < _FEWEST_CELLS or "\t" in line or "|" in line:
        return 0, 0
    before = start - max((stop for _, stop in cells if stop <= start), default=start)
    behind = min((begin for begin, _ in cells if begin >= end), default=end) - end
    last = not line[end:].strip()
    if before < _GAP or (behind < _GAP and not last):
        return 0, 0
    left = _share(line, start, end, growth, others)
    if growth > 0:
        room = 0 if last else behind - _GAP
        left = min(max(left, 0 if last else growth - room), before - _GAP)
        right = min(growth - left, room)
    else:
        right = 0 if last else growth - left
    return -left, -right


def _share(line: str, start: int, end: int, growth: int, others: Iterable[str]) -> int:
    """How much of the growth belongs on the left."""
    begins = ends = 0
    for other in others:
        for cell in _CELL.finditer(other):
            begins += _same_column(line, start, other, cell.start())
            ends += _same_column(line, end, other, cell.end())
    if ends == begins == 0:
        return growth // 2  # in the middle
    return growth if ends >= begins else 0


def _same_column(line: str, at: int, other: str, there: int) -> bool:
    """Whether two places are in one column, with marks over letters counted or not."""
    return at == there or width_of(line[:at]) == width_of(other[:there])


def width_of(text: str) -> int:
    """How many columns a text takes up."""
    return len(_MARK.sub("", text))
