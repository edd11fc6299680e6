"""Tables whose cells stand apart by runs of spaces alone, which nobody can read for sure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..documents import Block, Paragraph, Row
from ..language import say
from ..plan import Problem
from .table_headers import HEADER_WINDOW, header_of

_GAP = re.compile(r"\s{2,}")
_FEWEST_CELLS = 3


def spaced_tables(blocks: Sequence[Block]) -> list[Problem]:
    """The problem of each table with a known header whose columns only spaces divide.

    Its rows are not read: an empty cell leaves no trace there, and what follows it moves.
    """
    note = say(
        "A table begins here whose columns are divided by spaces, so nobody can say which column a"
        " figure is in, and it was not read. Put a tab between its cells, or give the plan as Word"
        " or Excel."
    )
    problems: list[Problem] = []
    rows = [_split(block) for block in blocks]
    for index, row in enumerate(rows):
        if row is None:
            continue
        # Rows of one table follow each other; lines of prose with wide gaps stand here and there.
        near = takewhile(lambda one: one is not None, rows[index + 1 : index + HEADER_WINDOW])
        below = [one for one in near if one is not None]
        if isinstance(header_of([row, *below]), tuple):
            problems.append(Problem(note, row.cells[0].location))
    return problems


def _split(block: Block) -> Row | None:
    if not isinstance(block, Paragraph) or "  " not in block.run.text:
        return None
    text, start = block.run.text, 0
    cells = []
    for gap in _GAP.finditer(text):
        cells.append(block.run.part(start, gap.start()))
        start = gap.end()
    cells.append(block.run.part(start))
    return Row(tuple(cells)) if len(cells) >= _FEWEST_CELLS else None
