"""Which block of a document belongs to which part of the plan: the walk over its blocks."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from attrs import evolve

from ...base.location import Location
from ...documents import Block, Document, Inset, Paragraph
from ...documents.blocks import Row, Run, Table, joined
from ...plan import Entry, PartId, Period, Taken
from ...thai.text import tidy
from ..sheets.frame_headings import names_group
from ..sheets.lines import is_sheet
from ..tables.columns import TableKind
from ..tables.likely_kind import seems
from ..tables.row_cells import first_filled, quoted
from ..tables.rows import tables_of
from ..tables.sums_alone import are_sums
from .chapters import Chapter, PartTitle, opens_annex, part_title
from .contents import Listed, lists_contents, names_sheet, opens_sheets, text_follows
from .cover import announces, announces_plan
from .group_headings import headings_above, heads_group
from .headings import PAGE_NUMBER, is_preface, part_heading
from .made_ready import made_ready
from .part_headings import by_file, lines_among, paragraphs_of
from .parts import TABLE_PARTS, GroupHeading, Outline, UnreadBlock
from .regions import BEFORE_CONTENTS, BEHIND_TABLES, IN_FRONT, PART_OF, Region


def outline_of(
    document: Document,
    period: Period | None = None,
    unread: Mapping[Location, PartId] = MappingProxyType({}),
    *,
    further: bool = False,
) -> Outline:
    """Divide a document's blocks among the parts of a plan.

    ``period`` are the plan's fiscal years, for tables that name them by their order; ``unread`` are
    the lines of tables that nobody can read, each with the part that it seems to be of.
    ``further``: the document is a file that other files of the plan may stand before.
    """
    blocks = made_ready(document.blocks, unread)
    return _Walk(blocks, period, document.insets, unread, further=further).outline()


class _Walk:
    """One pass over the blocks; the region changes at headings and tables."""

    def __init__(
        self,
        blocks: Sequence[Block],
        period: Period | None,
        insets: Sequence[Inset],
        unread: Mapping[Location, PartId],
        *,
        further: bool,
    ) -> None:
        self._blocks = blocks
        self._unread_lines = unread
        self._found = tables_of(blocks, period.years if period else ())
        self._tables = {index: TABLE_PARTS[kind] for index, kind in self._found.kinds.items()}
        self._undecided = {one for table in self._found.undecided for one, _ in table.rows}
        spaced = lines_among(blocks, unread)
        self._files = by_file(blocks, {**spaced, **self._tables}, further=further)
        self._begin_file(0)
        self._places: dict[PartId, Location] = {}
        self._part_2: Location | None = None
        self._passages: dict[PartId, list[Paragraph]] = {}
        self._part_1: list[tuple[PartId | None, Paragraph]] = []
        self._before_risks: list[Paragraph] = []
        self._cover: list[Paragraph] = []
        self._introduction: list[Paragraph] = []
        self._headings: list[GroupHeading] = []
        self._noted: list[int] = []  # where the entry of each of them stands
        self._opened = -1
        self._chapters: list[tuple[str, Location]] = []
        self._sheets: list[Block] = []
        self._entries: list[Entry] = []
        self._unread: list[UnreadBlock] = []
        self._insets = deque(sorted(insets, key=lambda one: one.before))
        self._placed: list[tuple[Inset, PartId | None]] = []

    def _begin_file(self, start: int) -> None:
        """No part goes on in another file, which begins with a cover or right with a part."""
        self._headings_of_parts = self._files[start]
        self._region = Region.COVER
        self._section: PartId | None = None
        self._latest: list[Paragraph] = []  # since the last heading or table of the plan
        self._announced = self._late = False  # late: behind the sheets
        self._title: PartTitle | None = None  # of the part that is open
        self._contents = Listed()

    def outline(self) -> Outline:
        for index, block in enumerate(self._blocks):
            self._place_insets(index)
            if index and index in self._files:
                self._begin_file(index)
            if index in self._tables:
                self._table(self._tables[index], index)
                self._others(index)
            elif index in self._undecided and isinstance(block, Table):
                self._table(PartId.SUMMARY_TABLE, index)
                self._others(index)
            elif isinstance(block, Table) and self._holds_sheets(index, block):
                self._sheets.append(block)
            elif isinstance(block, Table) and (are_sums(block) or index in self._found.earlier):
                for row in block.rows:
                    self._note_row(Taken.PASSAGE, row, self._part())
            elif isinstance(block, Table):
                self._unknown(index, block)
            else:
                # A paragraph made of the cells of a list of contents counts them all.
                self._paragraph(index, block, len(block.run.anchors))
        self._place_insets(len(self._blocks))
        self._account_tables()
        if self._part_2 is not None:
            self._places.setdefault(PartId.SUMMARY_TABLE, self._part_2)
        return Outline(
            self._found.rows,
            self._places,
            {part: tuple(found) for part, found in self._passages.items()},
            tuple(self._part_1),
            tuple(self._cover),
            tuple(self._introduction),
            tuple(self._headings),
            tuple(self._sheets),
            tuple(self._unread),
            tuple(self._entries),
            tuple(self._placed),
            len(self._blocks) - 1,
            self._found.year_cells,
            frozenset(TABLE_PARTS[kind] for _, _, kind, _ in self._found.headers),
            tuple(self._before_risks),
            tuple(self._chapters),
            tuple(run for one in self._files.values() for run in one.strange),
            tuple(dict.fromkeys(self._found.earlier.values())),
        )

    # -- the account

    def _note(self, taken: Taken, run: Run, cells: int = 1, part: PartId | None = None) -> None:
        self._entries.append(Entry(taken, part, cells, words=tidy(run.text), location=run.location))

    def _note_row(self, taken: Taken, row: Row, part: PartId | None) -> None:
        filled = [cell for cell in row.cells if cell]
        if filled:
            self._note(taken, joined(filled), len(filled), part)

    def _account_tables(self) -> None:
        """The headers of the known tables, and the rows of those whose columns are unknown."""
        for _, row, kind, first in self._found.headers:
            self._note_row(Taken.HEADING if first else Taken.FURNITURE, row, TABLE_PARTS[kind])
        for table in self._found.undecided:
            for _, row in table.rows:
                self._note_row(Taken.UNREAD, row, PartId.SUMMARY_TABLE)
            width = max(len(row.cells) for _, row in table.rows)
            cell = table.cell or quoted([row for _, row in table.rows])
            self._unread.append(UnreadBlock(PartId.SUMMARY_TABLE, cell, width=width))

    def _place_insets(self, index: int) -> None:
        while self._insets and self._insets[0].before <= index:
            self._placed.append((self._insets.popleft(), self._part()))

    def _part(self) -> PartId | None:
        """The part of the plan that what stands here belongs to."""
        if self._section is not None:
            return self._section
        return PART_OF.get(self._region)

    # -- tables

    def _others(self, index: int) -> None:
        """The rows of a known table's block in which the table is not recognised."""
        self._running(index, self._found.others.get(index, ()))

    def _running(self, index: int, rows: Sequence[Row]) -> None:
        """Rows of no known table as running text, but for those that a known one lost."""
        lost = self._found.lost.get(index, {})
        for row in rows:
            kind = lost.get(id(row))
            if kind is not None:
                self._lose(row, kind)
                continue
            for paragraph, cells in paragraphs_of(Table((row,))):
                self._paragraph(index, paragraph, cells)

    def _lose(self, row: Row, kind: TableKind) -> None:
        part = TABLE_PARTS[kind]
        self._note_row(Taken.UNREAD, row, part)
        self._unread.append(UnreadBlock(part, first_filled(row.cells), lost=True))

    def _unknown(self, index: int, block: Table) -> None:
        """A table that is none of the plan's: running text, unless it seems to be one of them."""
        lost = self._found.lost.get(index, {})
        part = None if self._region is Region.CONTENTS else seems(block.rows)
        if part is not None and all(TABLE_PARTS[kind] is not part for kind in lost.values()):
            self._table(part, index)
            for row in block.rows:
                self._note_row(Taken.UNREAD, row, part)
            width = max(len(row.cells) for row in block.rows)
            self._unread.append(UnreadBlock(part, quoted(block.rows), width=width))
            return
        self._running(index, block.rows)

    def _table(self, part: PartId, index: int) -> None:
        block = self._blocks[index]
        if isinstance(block, Table):
            self._places.setdefault(part, block.rows[0].cells[0].location)
        if part is PartId.RISK_ASSESSMENT and self._section is not part:
            self._before_risks += self._latest
        self._latest.clear()
        if part is PartId.SUMMARY_TABLE:
            section = self._section if self._region is Region.PART1 else None
            if section is not None:
                # Part 2 without its heading: what introduces it ended up in the section before.
                self._introduction += self._passages.get(section, [])
            in_sheets = self._region is Region.SHEETS
            if in_sheets or section is not None or self._opens_file():
                self._take_headings_above(index, in_sheets=in_sheets)
            self._region = Region.PART2
        else:
            self._region = Region.PART1
        self._section = part

    def _take_headings_above(self, index: int, *, in_sheets: bool) -> None:
        """Take the lines right over a table of projects for the headings that they are."""
        for at, block in headings_above(self._blocks, index):
            self._headings.append(GroupHeading(at, block))
            if in_sheets:
                self._sheets.remove(block)
                self._note(Taken.HEADING, block.run, len(block.run.anchors), PartId.SUMMARY_TABLE)
            places = [one.location for one in self._entries]
            noted = places.index(block.run.location)
            self._noted.append(noted)
            self._entries[noted] = evolve(self._entries[noted], taken=Taken.HEADING)

    # -- running text

    def _paragraph(self, index: int, paragraph: Paragraph, cells: int) -> None:
        run, text = paragraph.run, paragraph.run.bare
        # In a sheet a bare number may be an amount: that is for the sheet to say.
        in_sheets = self._region is Region.SHEETS
        if paragraph.furniture or (not in_sheets and PAGE_NUMBER.match(text)):
            self._note(Taken.FURNITURE, run, cells)
        elif lists_contents(paragraph):
            self._contents.take(paragraph)
            self._note(Taken.CONTENTS, run, cells)
        elif not in_sheets and run.location in self._unread_lines:
            self._keep(index, paragraph, cells)
            part = self._unread_lines[run.location]
            self._entries[-1] = evolve(self._entries[-1], taken=Taken.UNREAD, part=part)
        elif self._enters(index, paragraph, text):
            self._note(Taken.HEADING, run, cells, self._part())
        else:
            self._keep(index, paragraph, cells)

    def _enters(self, index: int, paragraph: Paragraph, text: str) -> bool:
        """Whether the paragraph opens a region and is nothing but its heading."""
        early = self._in_front() and self._is_early(index, text)
        if early and is_preface(text):
            return self._open(Region.PREFACE, PartId.PREFACE, paragraph)
        if early and text.startswith("สารบัญ"):
            return self._open(Region.CONTENTS, None, paragraph)
        front = early and not self._announced
        in_text = self._region is not Region.COVER
        late = self._announces_late(index, text)
        if late or (front and announces(self._blocks, index, text, in_text=in_text)):
            self._late, self._announced = late, True
            self._cover.append(paragraph)
            return self._open(Region.ANNOUNCEMENT, PartId.ANNOUNCEMENT, paragraph)
        title = part_title(text)
        if title is not None:
            again = self._region is Region.SHEETS and title == self._title  # on each worksheet
            return self._enters_part(title, index, paragraph) or again
        if self._region is not Region.SHEETS and self._begins_sheets(index, paragraph):
            self._open_sheets(index, paragraph.run.location)
            return False
        if opens_annex(text) and not self._in_front():
            return self._open(Region.REST, None, paragraph)
        section = part_heading(text) if self._in_front() else None
        if section and self._headings_of_parts.is_section(
            index, section, listed=self._listed(), alone=self._opens_file()
        ):
            self._region = Region.PART1
        return self._enters_section(index, paragraph, text)

    def _is_early(self, index: int, text: str) -> bool:
        """Whether preface, contents and announcement may begin here: no list only names them."""
        if self._region is not Region.CONTENTS:
            return self._region in BEFORE_CONTENTS
        self._contents.meet(text)
        itself = text_follows(self._blocks, index) or announces_plan(self._blocks, index, text)
        return itself or not self._listed()

    def _announces_late(self, index: int, text: str) -> bool:
        """Whether the announcement begins here, behind the sheets, as in an appendix."""
        behind = self._region in BEHIND_TABLES
        missing = behind and PartId.ANNOUNCEMENT not in self._places
        return missing and announces_plan(self._blocks, index, text)

    def _begins_sheets(self, index: int, paragraph: Paragraph) -> bool:
        """Whether a sheet begins here. Before part 1, headings of a sheet must follow."""
        behind = self._region is Region.PART2
        if behind and names_sheet(self._blocks, index):
            return True
        if not opens_sheets(paragraph):
            return False
        return not self._in_front() or self._headings_of_parts.sheet_follows(index)

    def _holds_sheets(self, index: int, block: Table) -> bool:
        """Whether a table is part 3's; a sheet in a table opens it where its heading is missing."""
        if self._region is Region.PART2 and is_sheet(block):
            self._open_sheets(index, block.rows[0].cells[0].location)
        return self._region is Region.SHEETS

    def _open_sheets(self, index: int, location: Location) -> None:
        table = max((block for block in self._tables if block < index), default=-1)
        if self._region is Region.PART2:
            after = max(table, self._opened)
            first = sum(one.block <= after for one in self._headings)
            self._sheets += [one.paragraph for one in self._headings[first:]]
            for at in reversed(self._noted[first:]):
                del self._entries[at]  # they are the sheets' to account for
            self._opened = index
        self._region, self._section = Region.SHEETS, PartId.SHEETS
        self._places.setdefault(PartId.SHEETS, location)

    def _enters_part(self, title: PartTitle, index: int, paragraph: Paragraph) -> bool:
        """Whether a heading of a part opens what it is the heading of."""
        in_sheets = self._region is Region.SHEETS
        if not self._headings_of_parts.counts_on(self._title, title, index, in_sheets=in_sheets):
            return False
        chapter = self._headings_of_parts.chapter(
            index,
            title,
            in_front=self._in_front() and not self._opens_file(),
            listed=self._listed(),
        )
        if chapter is None or (chapter is Chapter.OTHER and self._in_front()):
            return False
        self._title = title
        self._chapters.append((title.label, paragraph.run.location))
        if chapter is Chapter.SUMMARY:
            self._part_2 = self._part_2 or paragraph.run.location
            return self._open(Region.PART2, None, paragraph)
        if chapter is Chapter.SHEETS:
            opened = self._open(Region.SHEETS, PartId.SHEETS, paragraph)
            return opened and not names_group(paragraph.run.bare)  # which is the sheets' to tell
        first = chapter is Chapter.FIRST or self._region is Region.PART1
        return self._open(Region.PART1 if first else Region.REST, title.section, paragraph)

    def _enters_section(self, index: int, paragraph: Paragraph, text: str) -> bool:
        first = self._region is Region.PART1
        section = self._headings_of_parts.section(index, text) if first else None
        return section is not None and self._open(Region.PART1, section, paragraph)

    def _open(self, region: Region, part: PartId | None, paragraph: Paragraph) -> bool:
        self._region, self._section = region, part
        self._latest.clear()
        if part is not None:
            self._places.setdefault(part, paragraph.run.location)
        return True

    def _listed(self) -> bool:
        return self._region is Region.CONTENTS and not self._contents.over

    def _opens_file(self) -> bool:
        """Whether no preface and no list has begun that may name parts, in a file behind others."""
        return self._headings_of_parts.further and self._region is Region.COVER

    def _in_front(self) -> bool:
        return self._region in IN_FRONT and not self._late

    def _keep(self, index: int, paragraph: Paragraph, cells: int) -> None:
        if self._region is Region.SHEETS:
            self._sheets.append(paragraph)
            return
        self._latest.append(paragraph)
        taken = Taken.CONTENTS if self._region is Region.CONTENTS else Taken.PASSAGE
        if self._region is Region.COVER:
            self._cover.append(paragraph)
        elif self._region is Region.PART1:
            self._part_1.append((self._section, paragraph))
        elif self._region is Region.PART2:
            self._introduction.append(paragraph)
            if heads_group(paragraph.run):  # a heading over a table is no running text
                self._headings.append(GroupHeading(index, paragraph))
                self._noted.append(len(self._entries))
                self._note(Taken.HEADING, paragraph.run, cells, self._part())
                return
        self._note(taken, paragraph.run, cells, self._part())
        if self._section is not None:
            self._passages.setdefault(self._section, []).append(paragraph)
