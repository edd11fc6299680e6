"""Headings of parts told apart from the lines that only name them: contents, preface."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..documents import Block, Paragraph, joined
from ..plan import PartId, SheetHeading
from .compact import compact, squeezed
from .contents import lists_contents, opens_sheets
from .headings import PART, part_heading
from .sheet_headings import SHEET_START, sheet_heading, speaks_of_a_sheet

_LONG = 150
"""A paragraph of this many characters is text, not a line of a table of contents."""
_LONGEST = 120
_NEAR = 20
_AHEAD = 400
"""So many blocks are looked through for what belongs to a part."""
_TABLES = {
    1: {PartId.RISK_ASSESSMENT, PartId.TARGETS},
    2: {PartId.SUMMARY_TABLE},
}


class PartHeadings:
    """Where the parts and the sections of part 1 are named, ahead of the table and the sheets."""

    def __init__(self, blocks: Sequence[Block], tables: Mapping[int, PartId]) -> None:
        self._blocks = blocks
        self._tables = tables
        self._parts: dict[int, list[int]] = {}
        self._sections: dict[PartId, list[int]] = {}
        for index, text in self._before_the_sheets():
            part = PART.match(text)
            section = part_heading(text)
            if part and len(text) <= _LONGEST and "ประกอบด้วย" not in text:
                self._parts.setdefault(int(part["number"]), []).append(index)
            elif section:
                self._sections.setdefault(section, []).append(index)

    def _before_the_sheets(self) -> Iterator[tuple[int, str]]:
        for index, block in enumerate(self._blocks):
            if self._tables.get(index) is PartId.SUMMARY_TABLE:
                return
            if index in self._tables:
                continue
            for paragraph, _ in paragraphs_of(block):
                text = squeezed(paragraph.run)
                if lists_contents(paragraph):
                    continue
                if opens_sheets(paragraph) and self.sheet_follows(index):
                    return
                yield index, text

    def sheet_follows(self, index: int) -> bool:
        """Whether headings of a detail sheet follow a line that may begin one."""
        for later in range(index + 1, min(index + _NEAR, len(self._blocks))):
            for paragraph, _ in paragraphs_of(self._blocks[later]):
                found = sheet_heading(compact(paragraph.run))
                if found is not None and found[0] is not SheetHeading.TITLE:
                    return True
                if SHEET_START.match(squeezed(paragraph.run)):
                    return False
        return False

    def is_part(self, index: int, number: int, *, listed: bool) -> bool:
        """Whether ส่วนที่ n opens the part; ``listed``: it stands in the table of contents.

        What belongs to the part, or long text, follows before the next heading of a part. Else it
        is the last of several; or the only one, with a section of part 1 under it, or behind it.
        """
        evidence = self._evidence(index, number)
        if evidence is not None:
            return evidence
        named = self._parts.get(number, [])
        if any(other > index for other in named):
            return False
        if any(other < index for other in named):
            return True
        return not listed and (number > 1 or self._section_follows(index))

    def is_section(self, index: int, section: PartId, *, listed: bool) -> bool:
        """Whether the heading of a section opens part 1 where ส่วนที่ 1 itself is missing."""
        named = self._sections.get(section, [])
        later = (other for places in self._parts.values() for other in places if other > index)
        if any(other > index for other in named) or any(map(self.opens_part_1, later)):
            return False
        if self._evidence(index, 1) or any(other < index for other in named):
            return True
        others = [
            one for part, places in self._sections.items() if part is not section for one in places
        ]
        return not listed and any(other > index for other in others)

    def opens_part_1(self, index: int) -> bool:
        """Whether a heading of a part behind a section shows that the section is no heading."""
        return index in self._parts.get(1, []) and bool(self._evidence(index, 1))

    def _evidence(self, index: int, number: int) -> bool | None:
        """Whether the blocks behind a heading show that it is real; None where they do not say."""
        for later in range(index + 1, min(index + _AHEAD, len(self._blocks))):
            if later in self._tables:
                return True if self._tables[later] in _TABLES.get(number, set()) else None
            for paragraph, _ in paragraphs_of(self._blocks[later]):
                text = squeezed(paragraph.run)
                if opens_sheets(paragraph):
                    return True if number == 3 else None
                if len(text) >= _LONG or (number == 3 and speaks_of_a_sheet(paragraph.run)):
                    return True
                if PART.match(text):
                    return None
        return None

    def _section_follows(self, index: int) -> bool:
        next_part = min(
            (other for places in self._parts.values() for other in places if other > index),
            default=len(self._blocks),
        )
        sections = (other for places in self._sections.values() for other in places)
        return any(index < other < next_part for other in sections)


def paragraphs_of(block: Block) -> Iterator[tuple[Paragraph, int]]:
    """A block's text as paragraphs, each with its number of cells.

    A table that is none of the known ones is taken by its rows.
    """
    if isinstance(block, Paragraph):
        yield block, 1
        return
    for row in block.rows:
        filled = [cell for cell in row.cells if cell]
        if filled:
            yield Paragraph(joined(filled)), len(filled)
