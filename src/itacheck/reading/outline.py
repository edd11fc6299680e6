"""Which block of a document belongs to which part of the plan."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

from attrs import field, frozen

from ..documents import Block, Paragraph
from ..documents.blocks import Row, Table
from ..location import Location
from ..plan import PartId
from ..readable import Readable
from .columns import TableKind
from .compact import squeezed
from .contents import names_sheet, opens_sheets, unlisted
from .headings import (
    DIMENSION,
    MISSION,
    PAGE_NUMBER,
    PART,
    part_heading,
    unglued,
)
from .part_headings import PartHeadings, paragraphs_of
from .sheets.lines import is_sheet
from .side_by_side import apart
from .tables import TableRow, pieces, tables_of

_LONGEST_TITLE = 120
_LONGEST_MISSION = 250
_ANNOUNCEMENT = re.compile(r"\Aประกาศ(?!ณวันที่|ใช้)[\u0e00-\u0e7f.]{4,60}\Z")
_TABLE_PARTS = {
    TableKind.RISK: PartId.RISK_ASSESSMENT,
    TableKind.TARGETS: PartId.TARGETS,
    TableKind.SUMMARY: PartId.SUMMARY_TABLE,
}


class _Region(Enum):
    COVER = "cover"
    ANNOUNCEMENT = "announcement"
    PREFACE = "preface"
    CONTENTS = "contents"
    PART1 = "part 1"
    PART2 = "part 2"
    SHEETS = "sheets"
    REST = "rest"


@frozen(repr=False)
class GroupHeading(Readable):
    """A line มิติที่ n … or 1.1 … above a table that has no such column."""

    block: int
    paragraph: Paragraph


@frozen(repr=False)
class Outline(Readable):
    """The parts of a document. ``places`` says where each part that there is begins."""

    rows: tuple[TableRow, ...]
    places: Mapping[PartId, Location]
    passages: Mapping[PartId, tuple[Paragraph, ...]]
    cover: tuple[Paragraph, ...] = ()
    introduction: tuple[Paragraph, ...] = ()
    group_headings: tuple[GroupHeading, ...] = ()
    sheets: tuple[Block, ...] = field(default=(), repr=False)
    lost: tuple[Row, ...] = ()
    last_block: int = 0

    def table(self, kind: TableKind) -> tuple[TableRow, ...]:
        """The rows of one table over all its pages."""
        return tuple(pieces(self.rows, kind))


def outline_of(blocks: Sequence[Block]) -> Outline:
    """Divide a document's blocks among the parts of a plan."""
    return _Walk(tuple(unglued(tuple(unlisted(tuple(apart(blocks))))))).outline()


class _Walk:
    """One pass over the blocks; the region changes at headings and tables."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = blocks
        self._found = tables_of(blocks)
        kinds = self._found.kinds.items()
        self._tables = {index: _TABLE_PARTS[kind] for index, kind in kinds}
        self._headings_of_parts = PartHeadings(blocks, self._tables)
        self._region = _Region.COVER
        self._section: PartId | None = None
        self._places: dict[PartId, Location] = {}
        self._passages: dict[PartId, list[Paragraph]] = {}
        self._cover: list[Paragraph] = []
        self._introduction: list[Paragraph] = []
        self._headings: list[GroupHeading] = []
        self._sheets: list[Block] = []

    def outline(self) -> Outline:
        for index, block in enumerate(self._blocks):
            if index in self._tables:
                self._table(self._tables[index], block)
                self._paragraphs(index, Table(self._found.others.get(index, ())))
            elif isinstance(block, Table) and self._holds_sheets(index, block):
                self._sheets.append(block)
            else:
                self._paragraphs(index, block)
        return Outline(
            self._found.rows,
            self._places,
            {part: tuple(found) for part, found in self._passages.items()},
            tuple(self._cover),
            tuple(self._introduction),
            tuple(self._headings),
            tuple(self._sheets),
            self._found.lost,
            len(self._blocks) - 1,
        )

    def _paragraphs(self, index: int, block: Block) -> None:
        for paragraph in paragraphs_of(block):
            # In a sheet a bare number may be an amount: that is for the sheet to say.
            in_sheets = self._region is _Region.SHEETS
            if in_sheets or not PAGE_NUMBER.match(squeezed(paragraph.run)):
                self._paragraph(index, paragraph)

    def _table(self, part: PartId, block: Block) -> None:
        if isinstance(block, Table):
            self._places.setdefault(part, block.rows[0].cells[0].location)
        if part is PartId.SUMMARY_TABLE:
            if self._region is _Region.PART1 and self._section is not None:
                # Part 2 without its heading: what introduces it ended up in the section before.
                self._introduction += self._passages.get(self._section, [])
            self._region = _Region.PART2
        elif self._region is not _Region.PART1:
            self._region = _Region.PART1
        self._section = part

    def _paragraph(self, index: int, paragraph: Paragraph) -> None:
        text = squeezed(paragraph.run)
        if not self._enters(index, paragraph, text):
            self._keep(index, paragraph, text)

    def _enters(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """Whether the paragraph opens a region and is nothing but its heading."""
        early = self._region in {_Region.COVER, _Region.ANNOUNCEMENT, _Region.PREFACE}
        if early and text == "คำนำ":
            return self._open(_Region.PREFACE, PartId.PREFACE, paragraph)
        if early and text.startswith("สารบัญ"):
            return self._open(_Region.CONTENTS, None, paragraph)
        if self._region is _Region.COVER and _ANNOUNCEMENT.match(text):
            self._cover.append(paragraph)
            return self._open(_Region.ANNOUNCEMENT, PartId.ANNOUNCEMENT, paragraph)
        part = PART.match(text)
        if part and len(text) <= _LONGEST_TITLE and "ประกอบด้วย" not in text:
            return self._enters_part(int(part["number"]), index, paragraph)
        if self._region is not _Region.SHEETS and self._begins_sheets(index, paragraph):
            self._open_sheets(index, paragraph.run.location)
            return False
        if text.startswith("ภาคผนวก") and len(text) < _LONGEST_TITLE and not self._in_front():
            return self._open(_Region.REST, None, paragraph)
        section = part_heading(text) if self._in_front() else None
        if section and self._headings_of_parts.is_section(index, section, listed=self._listed()):
            self._region = _Region.PART1
        return self._enters_section(paragraph, text)

    def _begins_sheets(self, index: int, paragraph: Paragraph) -> bool:
        behind = self._region is _Region.PART2
        return opens_sheets(paragraph) or (behind and names_sheet(self._blocks, index))

    def _holds_sheets(self, index: int, block: Table) -> bool:
        """Whether a table is part 3's; a sheet in a table opens it where its heading is missing."""
        if self._region is _Region.PART2 and is_sheet(block):
            self._open_sheets(index, block.rows[0].cells[0].location)
        return self._region is _Region.SHEETS

    def _open_sheets(self, index: int, location: Location) -> None:
        table = max((block for block in self._tables if block < index), default=-1)
        if self._region is _Region.PART2:
            self._sheets += [one.paragraph for one in self._headings if one.block > table]
        self._region, self._section = _Region.SHEETS, PartId.SHEETS
        self._places.setdefault(PartId.SHEETS, location)

    def _enters_part(self, number: int, index: int, paragraph: Paragraph) -> bool:
        if number > 3 or not self._headings_of_parts.is_part(index, number, listed=self._listed()):
            return False
        if number == 1:
            return self._open(_Region.PART1, None, paragraph)
        if number == 2:
            return self._open(_Region.PART2, None, paragraph)
        return self._open(_Region.SHEETS, PartId.SHEETS, paragraph)

    def _enters_section(self, paragraph: Paragraph, text: str) -> bool:
        section = part_heading(text) if self._region is _Region.PART1 else None
        if section is None:
            return False
        return self._open(_Region.PART1, section, paragraph)

    def _open(self, region: _Region, part: PartId | None, paragraph: Paragraph) -> bool:
        self._region, self._section = region, part
        if part is not None:
            self._places.setdefault(part, paragraph.run.location)
        return True

    def _listed(self) -> bool:
        return self._region is _Region.CONTENTS

    def _in_front(self) -> bool:
        return self._region in {
            _Region.COVER,
            _Region.ANNOUNCEMENT,
            _Region.PREFACE,
            _Region.CONTENTS,
        }

    def _keep(self, index: int, paragraph: Paragraph, text: str) -> None:
        if self._region is _Region.COVER:
            self._cover.append(paragraph)
        elif self._region is _Region.SHEETS:
            self._sheets.append(paragraph)
        elif self._region is _Region.PART2:
            heading = DIMENSION.match(text) or MISSION.match(text)
            if heading and len(text) < _LONGEST_MISSION and "โครงการ" not in text:
                self._headings.append(GroupHeading(index, paragraph))
                self._introduction.append(paragraph)
                return  # a heading over a table is no running text
            self._introduction.append(paragraph)
        if self._section is not None and self._region is not _Region.SHEETS:
            self._passages.setdefault(self._section, []).append(paragraph)
