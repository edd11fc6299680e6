"""Lines of a table of contents, which name what stands elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...documents import Block, Paragraph, Run, Table, joined
from ...plan import SheetHeading
from ..sheets.headings import KINDS, found_heading, starts_sheet
from ..sheets.numbers import COUNTED_NAME
from ..text.compact import compact

_LEADER = expression(r"(?:\.{4,}|…{2,}|_{4,}|(?:\s\.){3,}|\S\s+หน้า(?:ที่)?)\s*[\d๐-๙]{1,4}\s*\Z")
_PAGE_BEHIND = expression(r"\D\s{2,}(?P<page>[\d๐-๙]{1,3})\s*\Z")
_NAME = expression(rf"\s*\(?(?:[\d๐-๙]{{1,5}}[.\d๐-๙]*[.)]?)?\s*[“\"'‘]?(?:{KINDS})(?!ที่)\S")
_LEAF = r"(?:[\d๐-๙]{1,3}|[ก-ฮ]{1,2})"
"""A page: a number, or a letter as on the first pages."""
_PAGES = rf"{_LEAF}(?:\s*[-–]\s*{_LEAF})?"
_ONLY_PAGES = expression(rf"\(?{_PAGES}\)?")
_PAGE_APART = expression(rf"\S(?:\s{{2,}}|\t\s*|[.…_\s]{{3,}}){_PAGES}\s*\Z")
_PAGE_TAIL = expression(rf"(?:\s{{2,}}|\t|[.…_\s]{{3,}}|\s+หน้า(?:ที่)?)\s*{_PAGES}\s*\Z")
_CONTENTS = expression("สารบั[ญน]")
_OVER_PAGES = expression(r"(?:เรื่อง|รายการ|หัวข้อ|เนื้อหา)?(?:หน้า(?:ที่)?)?\Z")
_LONGEST_HEADING = 30
_SOON = 5
_TEXT = 80
_FEWEST = 3
_ABOVE = 3
_SHORTEST = 4
"""So many characters has a name in a table of contents at the least: คำนำ."""
_LONGEST = 300
_END = 40
"""The page number stands among so many characters at a line's end."""


def lists_contents(block: Block) -> bool:
    """Whether a paragraph by itself is a line of a table of contents: dots and a page number."""
    if not isinstance(block, Paragraph) or block.kept:
        return False
    return block.contents or (_ends_in_digit(block) and _leads(block.run))


class Listed:
    """What a table of contents has listed so far, and whether it has ended."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self.over = False

    def take(self, paragraph: Paragraph) -> None:
        """A line of it, which names something and its page."""
        run = paragraph.run
        page = _PAGE_TAIL.search(run.text)
        if page and not self.over:
            self._names.add(run.part(0, page.start()).bare)

    def meet(self, text: str) -> None:
        """Another line, in compact text: one that is listed stands here itself, behind the list.

        Either may say more of its name than the other.
        """
        self.over = self.over or any(
            min(len(one), len(text)) >= _SHORTEST and (one.startswith(text) or text.startswith(one))
            for one in self._names
        )


def contents_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks are lines of a table of contents.

    A page number behind a gap says so only in a run of such lines whose numbers do not fall.
    """
    found: set[int] = set()
    run: list[int] = []
    page = 0
    for index, block in enumerate(blocks):
        if lists_contents(block):
            found.add(index)
        match = None
        if isinstance(block, Paragraph) and _ends_in_digit(block) and not block.kept:
            match = _PAGE_BEHIND.search(_end(block.run))
        if match is not None and run and run[-1] == index - 1 and int(match["page"]) >= page:
            run.append(index)
        else:
            run = [index] if match is not None else []
        page = int(match["page"]) if match is not None else 0
        if len(run) >= _FEWEST:
            found.update(run)
    return frozenset(found)


def text_follows(blocks: Sequence[Block], index: int) -> bool:
    """Whether running text stands soon behind a line: that is no line of a table of contents."""
    for block in blocks[index + 1 : index + 1 + _SOON]:
        if isinstance(block, Table) or lists_contents(block):
            return False
        if len(block.run.bare) >= _TEXT:
            return True
    return False


def opens_sheets(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the first of a detail sheet, and no line of a table of contents."""
    return starts_sheet(paragraph.run) and not lists_contents(paragraph)


def names_sheet(blocks: Sequence[Block], index: int) -> bool:
    """Whether a block is a project's name over the first headings of its sheet.

    A table of one row with a number and a name is one, too. A sentence under a heading of a sheet
    is none, whatever it begins with.
    """
    block = blocks[index]
    if not _names(block) or any(map(_heading_in, blocks[max(0, index - _ABOVE) : index])):
        return False
    found = map(_heading_in, blocks[index + 1 : index + 3])
    first = next((one for one in found if one is not None), None)
    return first in {SheetHeading.TITLE, SheetHeading.RATIONALE, SheetHeading.OBJECTIVES}


def _names(block: Block) -> bool:
    if isinstance(block, Table):
        cells = [cell for row in block.rows for cell in row.cells if cell]
        return len(block.rows) == 1 and bool(COUNTED_NAME.match(joined(cells).text))
    text = block.run.text
    counted = COUNTED_NAME.match(text) if len(text) <= _LONGEST else None
    return bool(_NAME.match(counted["name"] if counted and counted["words"].strip() else text))


def _heading_in(block: Block) -> SheetHeading | None:
    found = found_heading(compact(block.run)) if isinstance(block, Paragraph) else None
    return found.heading if found is not None else None


def unlisted(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each line of a table of contents said to be one.

    It is a table that names sheets, or the lines under สารบัญ that end in a page, behind a gap.
    """
    listing = False
    for block in blocks:
        if isinstance(block, Table) and (_lists_sheets(block) or (listing and _lists_pages(block))):
            for row in block.rows:
                if cells := [cell for cell in row.cells if cell]:
                    yield Paragraph(joined(cells), contents=True)
            continue
        if isinstance(block, Paragraph):
            text = block.run.bare
            if listing and _PAGE_APART.search(_end(block.run)):
                yield evolve(block, contents=True)
                continue
            headed = _CONTENTS.match(text) is not None and len(text) <= _LONGEST_HEADING
            listing = headed or (listing and (not text or _OVER_PAGES.match(text) is not None))
        else:
            listing = False
        yield block


def _lists_pages(table: Table) -> bool:
    """Whether every row but that of the headings ends in a page.

    A part may have none of its own over those of its sections: its row holds its name alone.
    """
    rows = [cells for row in table.rows if (cells := [cell for cell in row.cells if cell])]
    listed = [cells for cells in rows if not _OVER_PAGES.match(joined(cells).bare)]
    paged = [_ONLY_PAGES.fullmatch(cells[-1].bare) is not None for cells in listed]
    named = all(len(cells) == 1 for cells, page in zip(listed, paged, strict=True) if not page)
    return any(paged) and (all(paged) or (named and sum(paged) >= _FEWEST))


def _lists_sheets(table: Table) -> bool:
    """Whether every row ends in a page number, none of them falls, and one begins as a sheet."""
    rows = [cells for row in table.rows if (cells := [cell for cell in row.cells if cell])]
    pages = [cells[-1].bare for cells in rows]
    if not all(len(cells) > 1 for cells in rows) or not all(map(_is_page, pages)):
        return False
    rising = all(int(a) <= int(b) for a, b in pairwise(pages))
    return rising and any(starts_sheet(cells[0]) for cells in rows)


def _ends_in_digit(paragraph: Paragraph) -> bool:
    return paragraph.run.text[-1:].isdigit()


def _leads(run: Run) -> bool:
    return bool(_LEADER.search(_end(run)))


def _end(run: Run) -> str:
    return run.text[-_END:]


def _is_page(text: str) -> bool:
    return text.isdigit() and len(text) <= 3 and text != "0"
