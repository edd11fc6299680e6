"""Merged cells: what stands in one of them is read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypeVar

from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ..package.archive import damaged
from .places import column_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_RANGE = expression(r"([A-Z]{1,3})([1-9][0-9]{0,6}):([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_MOST_STEPS = 3_000_000
"""Looking at more ranges than this, row after row, takes long; no sheet for people needs it."""
_T = TypeVar("_T")


@record
class Merge:
    """A range of cells that shows as one: rows and columns from 1, the last included."""

    top: int
    left: int
    bottom: int
    right: int

    def covers(self, row: int, column: int) -> bool:
        """Whether the cell, in a row of the range, shows nothing of its own."""
        corner = (row, column) == (self.top, self.left)
        return self.left <= column <= self.right and not corner


def merges_of(root: _Element) -> tuple[Merge, ...]:
    """The merged ranges of a sheet, from top to bottom."""
    found = (
        _RANGE.match(one.get("ref") or "") for one in root.iterfind("{*}mergeCells/{*}mergeCell")
    )
    merges = (
        Merge(int(one[2]), column_number(one[1]), int(one[4]), column_number(one[3]))
        for one in found
        if one is not None
    )
    return tuple(sorted(merges, key=lambda one: (one.top, one.left)))


def under_merges(
    rows: Mapping[int, Mapping[int, _T]], merges: tuple[Merge, ...], name: str
) -> Iterator[tuple[int, dict[int, Merge | None]]]:
    """Every row from top to bottom: its number, and by column the range that covers the cell.

    Raises ReadError where the ranges are so many, one over the other, that no program wrote them.
    """
    active: list[Merge] = []
    waiting, steps = 0, 0
    for number in sorted(rows):
        while waiting < len(merges) and merges[waiting].top <= number:
            active.append(merges[waiting])
            waiting += 1
        active = [one for one in active if one.bottom >= number]
        steps += len(active)
        if steps > _MOST_STEPS:
            raise damaged(name, say("its merged cells lie over each other"))
        columns = sorted(rows[number])
        yield number, dict(_covered(number, columns, active)) if active else dict.fromkeys(columns)


def _covered(
    row: int, columns: list[int], merges: list[Merge]
) -> Iterator[tuple[int, Merge | None]]:
    """Each column with the range over it: of those that begin before it, the widest."""
    waiting = sorted(merges, key=lambda one: one.left, reverse=True)
    widest: Merge | None = None
    for column in columns:
        while waiting and waiting[-1].left <= column:
            one = waiting.pop()
            if widest is None or one.right > widest.right:
                widest = one
        yield column, widest if widest is not None and widest.covers(row, column) else None
