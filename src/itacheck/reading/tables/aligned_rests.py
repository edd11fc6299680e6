"""Whose lines are that stand between two rows of projects and go on with neither's name.

Most printers set each cell from the top of its row; some set it in the middle or at the bottom, so
that a line above the number of a row may be of that row.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from ...base.record import record
from ..summary.words import TOTAL_HEADING
from .aligned_columns import Columns, Line

_OF_NO_MIDDLE = 2
"""So many lines below a number and none above it: cells are not set in the middle of a row."""


@record
class _Lines:
    """How many lines stand below the first of a row.

    ``sure`` are surely its own, ``loose`` may be of the next one; ``divides``: it is no project's.
    """

    sure: int
    loose: int
    divides: bool


def rests_are_sure(
    rows: Sequence[Sequence[Line]], columns: Columns, names: Collection[int | None]
) -> bool:
    """Whether the lines of each row are certainly its own.

    A line that goes on with a name (``names`` are the columns of these) is, with all above it, and
    so is each before a group, a total or the end. Of others the table itself must show that cells
    begin at the top of their rows: by a row with lines below its number and none above it. Where
    cells are set in the middle, lines stand below as well as above.
    """
    lines = [_lines_of(row, columns, names) for row in rows]
    ends = [*(after.divides for after in lines[1:]), True][: len(lines)]
    lines = [
        _Lines(one.sure + one.loose, 0, one.divides) if end else one
        for one, end in zip(lines, ends, strict=True)
    ]
    loose = [(one, after) for one, after in pairwise(lines) if one.loose]
    if not loose:
        return True
    none_above = lines[:1] + [after for one, after in pairwise(lines) if not one.loose]
    below = max((one.sure for one in none_above if not one.divides), default=0)
    alone = all(not (after.sure or after.loose) for _, after in loose)
    return below >= _OF_NO_MIDDLE or (below > 0 and alone)


def _lines_of(row: Sequence[Line], columns: Columns, names: Collection[int | None]) -> _Lines:
    first = row[0]
    divides = len(first) == 1 or TOTAL_HEADING.match(first[0].run.bare) is not None
    named = [at for at, line in enumerate(row) if any(columns.at(one) in names for one in line)]
    last = len(row) - 1 if divides else max(named, default=0)
    return _Lines(last, len(row) - 1 - last, divides)
