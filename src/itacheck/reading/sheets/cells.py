"""The cells of a row in part 3: which of them are headings, or say that a sheet begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...documents import Row, Run
from ...plan import SheetHeading
from ..text.compact import compact
from .headings import SHEET_START, Found, found_heading
from .naming import Numbered

GOES_ON = expression(r"[(\[]?(?:ต่อ|cont(?:inued)?[.]?)[)\]]\Z", re.IGNORECASE)
"""The words behind what goes on overleaf."""
_NUMBER_ALONE = expression(
    r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[ก-ฮ]|[ivx]{1,4})[.)]{0,2}\Z", re.IGNORECASE
)
_NUMBER_COLUMN = expression(
    r"(?:\D{0,25}ที่|\D{0,25}ลำดับ|(?:รหัส|เลข)\D{0,20}|no[.]?|code|#)\Z", re.IGNORECASE
)
_CAPTION = 25
LONGEST_HEADING_CELL = 70
"""So many characters has a heading's cell at the most, without spaces."""


@record
class Cell:
    """A filled cell: its column, its text, and the heading that this begins with, if any."""

    column: int
    run: Run
    found: Found | None

    @property
    def heads(self) -> bool:
        """Whether the cell is a heading of the nine and nothing else."""
        if self.found is None or len(self.run.bare) > LONGEST_HEADING_CELL:
            return False
        rest = self.run.bare[self.found.rest :]
        return not rest or rest.startswith("(")


def cells_of(row: Row) -> list[Cell]:
    """A row's filled cells."""
    return made_cells([(at, run) for at, run in enumerate(row.cells) if run.text.strip()])


def made_cells(filled: Sequence[tuple[int, Run]]) -> list[Cell]:
    """The cells of these columns and texts."""
    cells = [Cell(column, run, _found(run)) for column, run in filled]
    for index, (head, below) in enumerate(pairwise(cells), start=1):
        if _divided(head) and below.heads:  # ผลผลิต beside ผลผลิต/ผลลัพธ์ is its content
            cells[index] = evolve(below, found=None)
            break
    return cells


def _found(run: Run) -> Found | None:
    """The heading that a cell begins with, if need be by its first line alone."""
    if not run.text:
        return None
    found = found_heading(compact(run))
    lines = run.lines
    return found or (found_heading(compact(lines[0])) if len(lines) > 1 else None)


def _divided(cell: Cell) -> bool:
    """Whether a heading speaks of outputs and of outcomes, so that its text names each again."""
    results = cell.heads and cell.found is not None and cell.found.heading is SheetHeading.RESULTS
    return results and "ผลผลิต" in cell.run.bare and "ผลลัพธ์" in cell.run.bare


def head_size(cells: Sequence[Cell]) -> int:
    """How many cells at a row's start are its heading: the heading, or number and heading."""
    if len(cells) > 1 and cells[0].heads and not cells[1].heads:
        return 1
    if len(cells) > 1 and is_number(cells[0]) and cells[1].heads:
        return 2
    return 0


def is_number(cell: Cell) -> bool:
    """Whether a cell holds the number or the letter of an item and nothing else."""
    return bool(_NUMBER_ALONE.match(cell.run.bare))


def is_short(run: Run) -> bool:
    """Whether a text may name a column: a few words without a figure."""
    bare = run.bare
    return len(bare) <= _CAPTION and not any(one.isdigit() for one in bare)


def opening_size(cells: Sequence[Cell]) -> int:
    """How many cells at a row's start say which sheet begins: ลำดับที่ ๓, in one cell or in two."""
    if begins_sheet(cells[0]):
        return 1
    if len(cells) > 1 and is_number(cells[1]):
        both = cells[0].run.bare.rstrip(":：") + cells[1].run.bare
        return 2 if SHEET_START.match(both) else 0
    return 0


def begins_sheet(cell: Cell) -> bool:
    """Whether a cell says by its number which sheet begins, or goes on."""
    return SHEET_START.match(GOES_ON.sub("", cell.run.bare)) is not None


def numbers_sheet(head: Cell, number: str) -> bool:
    """Whether a cell under a heading is the number of a sheet."""
    return bool(_NUMBER_COLUMN.match(head.run.bare)) and Numbered.of(number).number is not None
