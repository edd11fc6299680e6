"""The cells of a sheet's row that came as one paragraph: a heading and the text beside it."""

from __future__ import annotations

from itertools import pairwise

from ...base.location import Location, SheetLocation, TextLocation
from ...documents import Run

COLONS = frozenset(":：")


def cells_in(run: Run) -> tuple[tuple[int, Run], ...]:
    """The cells that a paragraph is joined from, each with its column; colons are left out.

    Empty where it is of one cell, or of no sheet. In a sheet that was saved as text the columns are
    counted within the row.
    """
    if len(run.anchors) < 2:
        return ()
    columns = _columns([one.location for one in run.anchors])
    starts = [one.start for one in run.anchors]
    found = []
    for column, (start, end) in zip(columns, pairwise([*starts, len(run.text)]), strict=False):
        piece = run.part(start, end)
        if piece and piece.text not in COLONS:
            found.append((column, piece))
    return tuple(found) if len({column for column, _ in found}) > 1 else ()


def _columns(places: list[Location]) -> list[int]:
    """The column of each place in a row; none for places that are in no row of a sheet."""
    sheet = [one.position[2] for one in places if isinstance(one, SheetLocation)]
    if len(sheet) == len(places):
        return sheet
    rows = {one.line for one in places if isinstance(one, TextLocation)}
    in_text = len(rows) == 1 and all(isinstance(one, TextLocation) for one in places)
    return list(range(1, len(places) + 1)) if in_text else []
