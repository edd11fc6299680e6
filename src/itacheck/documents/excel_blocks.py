"""The cells of a sheet as paragraphs and tables.

Rows that follow each other without an empty row between them belong together. Those with several
filled cells are a table's. A row with one filled cell is a paragraph, unless it stands within a
table, or at its end in another column than the first, as a row whose other cells are empty does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..location import SheetLocation
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.text import normalise
from .blocks import Anchor, Block, Paragraph, Row, Run, Table, joined
from .excel_cells import SheetCell, SheetCells, place_of
from .excel_parts import SheetPart

Cells = tuple[SheetCell, ...]
_SPACE = re.compile(r"\s+")
_PAGE = re.compile(r"[\d\sก-ฮ,.–—-]{1,12}\Z")
"""What stands beside a heading in a table of contents: a page, or several."""


@frozen(repr=False)
class _Writer(Readable):
    """Runs of a sheet; a text that stands in many cells is made comparable once."""

    name: str
    sheet: SheetPart
    known: dict[str, str]

    def run(self, cell: SheetCell, text: str) -> Run:
        plain = self.known.get(text)
        if plain is None:
            plain = self.known[text] = normalise(_SPACE.sub(" ", text).strip())
        return Run(plain, (Anchor(0, self.place(cell.row, cell.column)),))

    def place(self, row: int, column: int) -> SheetLocation:
        return place_of(self.name, self.sheet, row, column)

    def paragraphs(self, row: Cells) -> Iterator[Block]:
        """A paragraph for each line of the last cell; what stands left of it begins the first."""
        *others, last = row
        lines = [line for line in last.text.splitlines() if line.strip()]
        first = [*(self.run(one, one.text) for one in others), self.run(last, lines[0])]
        yield Paragraph(joined(first))
        for line in lines[1:]:
            yield Paragraph(self.run(last, line))

    def row(self, row: Cells, span: range) -> Row:
        filled = {one.column: self.run(one, one.text) for one in row}
        number = row[0].row
        return Row(
            tuple(
                filled.get(column) or Run("", (Anchor(0, self.place(number, column)),))
                for column in span
            )
        )


def blocks_of(name: str, sheet: SheetPart, cells: SheetCells) -> Iterator[Block]:
    """The paragraphs and tables of a sheet from top to bottom.

    A table that lies within the columns of the one above it has all of that one's columns.
    """
    writer = _Writer(name, sheet, {})
    span = range(0)
    for group in _groups(cells.rows):
        for is_table, rows in _pieces(group):
            if not is_table:
                for row in rows:
                    yield from writer.paragraphs(row)
                continue
            first, last = min(row[0].column for row in rows), max(row[-1].column for row in rows)
            if first not in span or last not in span:
                span = range(first, last + 1)
            yield Table(tuple(writer.row(row, span) for row in rows))


def _groups(rows: tuple[Cells, ...]) -> Iterator[list[Cells]]:
    group: list[Cells] = []
    for row in rows:
        if group and row[0].row != group[-1][0].row + 1:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _pieces(group: list[Cells]) -> Iterator[tuple[bool, list[Cells]]]:
    """The rows of a group in stretches: (whether it is a table, its rows)."""
    if not _has_table(group):
        yield False, group
        return
    first = min(row[0].column for row in group if len(row) > 1)
    several = [index for index, row in enumerate(group) if len(row) > 1]
    start, end = several[0], several[-1]
    flags = [
        start <= index and (len(row) > 1 or row[0].column > first or _within(group, index, end))
        for index, row in enumerate(group)
    ]
    at = 0
    for index in range(1, len(group) + 1):
        if index == len(group) or flags[index] != flags[at]:
            yield flags[at], group[at:index]
            at = index


def _within(group: list[Cells], index: int, end: int) -> bool:
    """Whether a row with one cell in the first column stands alone between rows of a table."""
    return index < end and len(group[index - 1]) > 1 and len(group[index + 1]) > 1


def _has_table(group: list[Cells]) -> bool:
    """Rows of at most two cells are a heading or a number and its text, but in a list of pages."""
    widest = max(len(row) for row in group)
    if widest > 2:
        return True
    pairs = [row for row in group if len(row) == 2]
    return bool(pairs) and all(_PAGE.match(arabic(row[1].text.strip())) for row in pairs)
