"""Numbers that their format shows in thousands or millions of what the cell holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import evolve

from ...base.language import say
from ...base.patterns import expression
from ...base.severity import Severity
from ..blocks import Note
from ..grid.cells import SheetCell
from .numbers import Shown
from .parts import SheetPart
from .places import place_of

_UNITS = (
    (expression(r"(?:(?<![ก-๙])|หน่วย\s*:?\s*|เป็น\s*)พัน\s*บาท|thousands?\b", re.IGNORECASE), 1),
    (expression(r"(?:(?<![ก-๙])|หน่วย\s*:?\s*|เป็น\s*)ล้าน\s*บาท|millions?\b", re.IGNORECASE), 2),
)
"""A unit that the sheet names, and by how many thousands it divides."""
_LONGEST = 60


def settled(
    name: str,
    sheet: SheetPart,
    rows: dict[int, dict[int, SheetCell]],
    scaled: Mapping[tuple[int, int], Shown],
) -> Iterator[Note]:
    """Give each cell the figure that is right with the unit that its sheet names; a note on each.

    Where the sheet says that its figures are in thousands, that is the figure in thousands; else
    it is the number itself, which a reader of the screen does not see.
    """
    if not scaled:
        return
    units = {
        thousands
        for row in rows.values()
        for cell in row.values()
        for unit, thousands in _UNITS
        if len(cell.text) <= _LONGEST and unit.search(cell.text)
    }
    for (row, column), shown in scaled.items():
        text = shown.quotient if shown.thousands in units else shown.text
        rows[row][column] = evolve(rows[row][column], text=text)
        seen, held = shown.told or (text, text)
        message = say(
            "The format of the cell shows “{shown}”, and the cell holds {value}; read as {read}.",
            shown=seen,
            value=held,
            read=text,
        )
        yield Note(message, place_of(name, sheet, row, column), Severity.INFO)
