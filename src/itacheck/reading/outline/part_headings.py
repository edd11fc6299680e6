"""Headings of parts told apart from the lines that only name them: contents, preface."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ...base.location import Location, document_of
from ...base.patterns import expression
from ...documents import Block, Paragraph, joined
from ...documents.blocks import Run, Table
from ...plan import PartId, SheetHeading
from ..sheets.headings import SHEET_START, found_heading, speaks_of_a_sheet
from ..sheets.lines import is_sheet
from ..text.compact import compact
from .chapters import Chapter, PartTitle, likely_chapter, named_chapter, part_title
from .contents import lists_contents, opens_sheets
from .headings import part_heading
from .own_headings import Line, OwnHeadings, own_headings

_LONG = 150
"""A paragraph of this many characters is text, not a line of a table of contents."""
_NEAR = 20
_AHEAD = 400
"""So many blocks are looked through for what belongs to a part."""
_SUMS_UP = expression(r"(?:ยอด)?รวม(?:มิติที่\d|ทั้งสิ้น|ทั้งหมด|ทุกมิติ).*25\d\d", re.DOTALL)
"""A total of projects over years, as a list of them has without a table."""
_TABLES = {
    Chapter.FIRST: {PartId.RISK_ASSESSMENT, PartId.TARGETS},
    Chapter.SUMMARY: {PartId.SUMMARY_TABLE},
}


class PartHeadings:
    """Where the parts and the sections of part 1 are named, ahead of the table and the sheets.

    Of several files that are one plan, each has its own: it begins at block ``start``, and ends
    with the last of ``blocks``. ``further``: other files may stand before it.
    """

    def __init__(
        self, blocks: Sequence[Block], tables: Mapping[int, PartId], start: int, *, further: bool
    ) -> None:
        self.further = further
        self._blocks = blocks
        self._start = start
        self._tables = tables
        self._parts: dict[int, list[int]] = {}
        self._sections: dict[PartId, list[int]] = {}
        self._own: OwnHeadings | None = None
        for index, text in self._before_the_sheets():
            title = part_title(text)
            section = part_heading(text)
            if title:
                self._parts.setdefault(title.number, []).append(index)
            elif section:
                self._sections.setdefault(section, []).append(index)

    def _before_the_sheets(self) -> Iterator[tuple[int, str]]:
        for index, block in enumerate(self._blocks[self._start :], start=self._start):
            if self._tables.get(index) is PartId.SUMMARY_TABLE:
                return
            if index in self._tables:
                continue
            for paragraph, _ in paragraphs_of(block):
                text = paragraph.run.bare
                if lists_contents(paragraph):
                    continue
                if opens_sheets(paragraph) and self.sheet_follows(index):
                    return
                yield index, text

    @property
    def strange(self) -> tuple[Run, ...]:
        """The headings of part 1 of which nobody can say what they open."""
        return self._own.strange if self._own else ()

    def section(self, index: int, text: str) -> PartId | None:
        """The section that a line of part 1 opens, by its words or by what stands below it."""
        if self._own is None:  # this is the first of its lines
            self._own = own_headings(tuple(self._lines(index)))
        return part_heading(text) or self._own.sections.get(index)

    def _lines(self, start: int) -> Iterator[Line]:
        for index in range(start, len(self._blocks)):
            block = self._blocks[index]
            if self._tables.get(index) is PartId.SUMMARY_TABLE:
                return
            if not isinstance(block, Paragraph) or block.furniture or not block.run:
                continue
            if part_title(block.run.bare):
                return
            below = self._blocks[index + 1 : index + 2]
            tabled = any(isinstance(one, Table) for one in below)
            yield Line(index, block.run, part_heading(block.run.bare), tabled)

    def sheet_follows(self, index: int) -> bool:
        """Whether headings of a detail sheet follow a line that may begin one."""
        for later in range(index + 1, min(index + _NEAR, len(self._blocks))):
            for paragraph, _ in paragraphs_of(self._blocks[later]):
                found = found_heading(compact(paragraph.run))
                if found is not None and found.heading is not SheetHeading.TITLE:
                    return True
                if SHEET_START.match(paragraph.run.bare):
                    return False
        return False

    def chapter(
        self, index: int, title: PartTitle, *, in_front: bool, listed: bool
    ) -> Chapter | None:
        """What the heading of a part opens; None where it only names the part.

        It is what its name says, else what stands below it, else what its number makes of it.
        ``in_front``: it stands in front of part 1; ``listed``: in the table of contents.
        """
        name = title.name or self._name_below(index)
        chapter = named_chapter(name) or self.below(index) or likely_chapter(name) or title.numbered
        listed = listed if chapter is Chapter.FIRST else in_front
        return chapter if self._opens(index, title, chapter, listed=listed) else None

    def _opens(self, index: int, title: PartTitle, chapter: Chapter, *, listed: bool) -> bool:
        """Whether a heading opens the part, and does not only name it.

        What belongs to the part, or long text, follows before the next heading of a part. Else it
        is the last of several; or the only one, with a section of part 1 under it, or behind it.
        """
        if listed and self._begins_again(index, chapter):
            return False
        evidence = self._evidence(index, chapter)
        if evidence is not None:
            return evidence
        same = self._parts.get(title.number, [])
        if any(other > index for other in same):
            return False
        if any(other < index for other in same):
            return True
        first = chapter is Chapter.FIRST and title.section is None
        return not listed and (not first or self._section_follows(index))

    def _begins_again(self, index: int, chapter: Chapter) -> bool:
        """Whether part 1 is still to come, and nothing of the part stands here: a list names it.

        The text behind the last line of the contents is an announcement's or a preface's.
        """
        if chapter is Chapter.FIRST or self.below(index) is not None:
            return False
        return any(self.opens_part_1(other) for other in self._parts.get(1, []) if other > index)

    def _name_below(self, index: int) -> str:
        """The name of a part in a line of its own, under its number."""
        below = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        if not isinstance(below, Paragraph) or lists_contents(below):
            return ""
        text = below.run.bare
        return "" if len(text) >= _LONG or part_title(text) else text

    def below(self, index: int) -> Chapter | None:
        """What the table, the list of projects or the sheet that stands first behind it is of.

        Sections of part 1 before it say that it is part 1; only headings of a sheet alone tell
        those of a sheet from these.
        """
        section: Chapter | None = None
        for later in range(index + 1, min(index + _AHEAD, len(self._blocks))):
            block = self._blocks[later]
            part = self._tables.get(later)
            if part is not None:
                return section or (
                    Chapter.SUMMARY if part is PartId.SUMMARY_TABLE else Chapter.FIRST
                )
            if isinstance(block, Table) and is_sheet(block):
                return Chapter.SHEETS
            for paragraph, _ in paragraphs_of(block):
                text = paragraph.run.bare
                if part_title(text):
                    return section
                if _SUMS_UP.match(text):
                    return section or Chapter.SUMMARY
                if opens_sheets(paragraph):
                    return section or Chapter.SHEETS
                if speaks_of_a_sheet(paragraph.run):
                    return Chapter.SHEETS
                section = section or (Chapter.FIRST if part_heading(text) else None)
        return section

    def counts_on(
        self, last: PartTitle | None, title: PartTitle, index: int, *, in_sheets: bool
    ) -> bool:
        """Whether a heading goes on with the parts' numbers behind the ``last``, if there is one.

        A list may have parts of its own, and a law: those have other words, or begin afresh. Before
        the table and the sheets, what stands below a heading tells it from these.
        """
        if last is None:
            return not in_sheets or title.is_a_plans
        if title.word == last.word and title.number > last.number:
            return True
        return not in_sheets and self.below(index) in {Chapter.SUMMARY, Chapter.SHEETS}

    def is_section(self, index: int, section: PartId, *, listed: bool, alone: bool) -> bool:
        """Whether the heading of a section opens part 1 where ส่วนที่ 1 itself is missing.

        ``alone``: nothing stands before it that may have named it.
        """
        named = self._sections.get(section, [])
        later = (other for places in self._parts.values() for other in places if other > index)
        if any(other > index for other in named) or any(map(self.opens_part_1, later)):
            return False
        if self._evidence(index, Chapter.FIRST) or any(other < index for other in named):
            return True
        others = [
            one for part, places in self._sections.items() if part is not section for one in places
        ]
        return not listed and (alone or any(other > index for other in others))

    def opens_part_1(self, index: int) -> bool:
        """Whether a heading of a part behind a section shows that the section is no heading."""
        return index in self._parts.get(1, []) and bool(self._evidence(index, Chapter.FIRST))

    def _evidence(self, index: int, chapter: Chapter) -> bool | None:
        """Whether the blocks behind a heading show that it is real; None where they do not say."""
        sheets = chapter is Chapter.SHEETS
        for later in range(index + 1, min(index + _AHEAD, len(self._blocks))):
            if later in self._tables:
                return True if self._tables[later] in _TABLES.get(chapter, set()) else None
            for paragraph, _ in paragraphs_of(self._blocks[later]):
                text = paragraph.run.bare
                if _SUMS_UP.match(text):
                    return True if chapter is Chapter.SUMMARY else None
                if opens_sheets(paragraph):
                    return True if sheets else None
                if len(text) >= _LONG or (sheets and speaks_of_a_sheet(paragraph.run)):
                    return True
                if part_title(text):
                    return None
        return None

    def _section_follows(self, index: int) -> bool:
        next_part = min(
            (other for places in self._parts.values() for other in places if other > index),
            default=len(self._blocks),
        )
        sections = (other for places in self._sections.values() for other in places)
        return any(index < other < next_part for other in sections)


def by_file(
    blocks: Sequence[Block], tables: Mapping[int, PartId], *, further: bool
) -> Mapping[int, PartHeadings]:
    """The headings of each file that the blocks are from, by the block that it begins with.

    ``further``: other files may stand before the first, too.
    """
    files = [_file_of(block) for block in blocks]
    starts = [0, *(at for at in range(1, len(files)) if files[at] != files[at - 1])]
    return {
        start: PartHeadings(blocks[:end], tables, start, further=further or start > 0)
        for start, end in zip(starts, (*starts[1:], len(blocks)), strict=True)
    }


def _file_of(block: Block) -> int:
    run = block.run if isinstance(block, Paragraph) else block.rows[0].cells[0]
    return document_of(run.location)


def lines_among(blocks: Sequence[Block], parts: Mapping[Location, PartId]) -> Mapping[int, PartId]:
    """The part of each paragraph whose place has one, by its block."""
    return {
        index: parts[block.run.location]
        for index, block in enumerate(blocks)
        if isinstance(block, Paragraph) and block.run.location in parts
    }


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
