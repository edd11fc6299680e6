"""The cells of a sheet as paragraphs and tables.

Rows that follow each other without an empty row between them belong together. Those with several
filled cells are a table's, unless all are a heading beside its text. A row with one filled cell is
a paragraph, unless it stands within a table, or at its end in another column than the first, as a
row whose other cells are empty does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ...location import SheetLocation
from ...readable import Readable
from ...thai.digits import arabic
from ...thai.text import normalise
from ..blocks import Anchor, Block, Paragraph, Row, Run, Table, joined
from .cells import SheetCell, SheetCells, place_of
from .parts import SheetPart

Cells = tuple[SheetCell, ...]
_SPACE = re.compile(r"\s+")
_PAGE = re.compile(r"(?:\d{1,4}|[ก-ฮ])(?:\s?[,.–—-]{1,2}\s?(?:\d{1,4}|[ก-ฮ]))*\Z")
"""What stands beside a heading in a table of contents: a page, or several."""

_ORDINAL = re.compile(r"\(?\d{1,2}[.)]{0,2}\Z")
_WORD = re.compile(r"[ก-๎]{2}|[A-Za-z]{2}")

_COLONS = frozenset(":：")


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
    flags = _beside_headings(group) or _between_paragraphs(group)
    at = 0
    for index in range(1, len(group) + 1):
        if index == len(group) or flags[index] != flags[at]:
            yield flags[at], group[at:index]
            at = index


def _beside_headings(group: list[Cells]) -> list[bool] | None:
    """Which rows are a small table's that stands where the texts of headings stand, if so."""
    inside = min((row[0].column for row in group if not _is_heading_and_text(row)), default=0)
    flags = [len(row) > 1 and row[0].column >= inside for row in group]
    headings = [
        row for row, in_table in zip(group, flags, strict=True) if len(row) > 1 and not in_table
    ]
    apart = all(_is_heading_and_text(row) and row[-1].column <= inside for row in headings)
    return flags if len(headings) > sum(flags) and apart and not flags[0] else None


def _between_paragraphs(group: list[Cells]) -> list[bool]:
    several = [index for index, row in enumerate(group) if len(row) > 1]
    first = min(group[index][0].column for index in several)
    return [
        several[0] <= index
        and (len(row) > 1 or row[0].column > first or _within(group, index, several[-1]))
        for index, row in enumerate(group)
    ]


def _within(group: list[Cells], index: int, end: int) -> bool:
    """Whether a row with one cell in the first column stands alone between rows of a table."""
    return index < end and len(group[index - 1]) > 1 and len(group[index + 1]) > 1


def _has_table(group: list[Cells]) -> bool:
    """Whether the rows are more than headings beside their texts; a list of pages is more."""
    if not all(_is_heading_and_text(row) for row in group):
        return True
    pairs = [row for row in group if len(row) == 2]
    return bool(pairs) and all(_PAGE.match(arabic(row[1].text.strip())) for row in pairs)


def _is_heading_and_text(row: Cells) -> bool:
    """At most two cells, a colon between them, and a heading's number before them."""
    told = [arabic(cell.text.strip()) for cell in row if cell.text.strip() not in _COLONS]
    if len(told) < 3:
        return True
    number, *words = told
    near = row[-1].column == row[0].column + len(row) - 1
    return len(words) == 2 and near and bool(_ORDINAL.match(number)) and all(map(_word, words))


def _word(text: str) -> bool:
    return _WORD.search(text) is not None
