"""The cells of a worksheet's row that came as one paragraph: a heading and the text beside it."""

from __future__ import annotations

from itertools import pairwise

from ...base.location import SheetLocation
from ...documents import Run

_COLONS = frozenset(":：")


def cells_in(run: Run) -> tuple[tuple[int, Run], ...]:
    """The cells that a paragraph is joined from, each with its column; colons are left out.

    Empty where it is of one cell, or of no worksheet.
    """
    if len(run.anchors) < 2 or not isinstance(run.anchors[0].location, SheetLocation):
        return ()
    starts = [one.start for one in run.anchors]
    found = []
    for anchor, (start, end) in zip(run.anchors, pairwise([*starts, len(run.text)]), strict=True):
        piece = run.part(start, end)
        if isinstance(anchor.location, SheetLocation) and piece and piece.text not in _COLONS:
            found.append((anchor.location.position[2], piece))
    return tuple(found) if len({column for column, _ in found}) > 1 else ()
