"""A plan as the text of a document, in any of the ways in which people write one.

What is printed are the blocks that ``itacheck.office`` writes; a style only decides how they are
laid out and written. So what a reader makes of the text can be compared with the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from itacheck.office.blocks import Block, Grid, Heading, Paragraph, Part
from itacheck.office.printing import document_of
from itacheck.plan import Plan
from itacheck.thai.digits import thai
from tests.strategies import printing_tables as tables
from tests.strategies.style import PLAIN, Digits, Style

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620")
"""The encodings that Thai text files come in."""

_GLUED = re.compile(r"\d{1,2}\. ?(?:วัตถุประสงค์|กลุ่มเป้าหมาย|ผู้รับผิดชอบ)")
_NUMBERED = re.compile(r"(\d{1,2}\.) (?=\D)")
_RARER = {
    "หลักการและเหตุผล": "หลักการและเหตุผล/ที่มาของโครงการ",
    "วิธีดำเนินการ": "วิธีการดำเนินการ",
    "ระยะเวลาดำเนินการ": "ระยะเวลาการดำเนินการ",
    "งบประมาณดำเนินการ": "งบประมาณที่ใช้ในการดำเนินการ",
    "ผู้รับผิดชอบ": "ผู้รับผิดชอบโครงการ",
    "ผลผลิต/ผลลัพธ์": "ผลผลิต, ผลลัพธ์",
}
_FIRST_PAGE = 10
_SECTIONS_PER_PAGE = 4
_PASSAGES_PER_PAGE = 3
_OF_SHEETS, _SHEET = "ส่วนที่ 3", 5


def render_text(plan: Plan, style: Style = PLAIN) -> str:
    """The document of a plan in a style; ``Style``'s defaults are the plainest print."""
    lines = list(_lines(plan, style))
    if style.glued_headings:
        lines = list(_glued(lines))
    return _finished("\n".join(lines) + "\n", style)


def encodings_of(text: str) -> tuple[str, ...]:
    """Those of ENCODINGS that have every character of a text."""
    return tuple(name for name in ENCODINGS if _fits(text, name))


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _lines(plan: Plan, style: Style) -> Iterator[str]:
    page = _FIRST_PAGE
    parts = document_of(plan).parts
    for number, part in enumerate(parts):
        after_front = part.name.startswith("ส่วนที่")
        before = number > 0 and parts[number - 1].name.startswith("ส่วนที่")
        if style.contents and after_front and not before:
            yield from _contents(parts)
        for block in part.blocks:
            if isinstance(block, Grid):
                yield from tables.printed(block, plan, style)
                yield ""
            elif part.name != _OF_SHEETS:
                yield from _plain(block, style)
        if part.name == _OF_SHEETS:
            page += 1
            yield from _sheet(part.blocks, style, page)
            yield from tables.page_break(page, style)
        else:
            yield from ("", "")


def _plain(block: Heading | Paragraph, style: Style) -> Iterator[str]:
    heads = isinstance(block, Heading) and block.level > 1
    yield _tight(block.text, style) if heads else block.text
    if not (isinstance(block, Heading) and block.level == 0):
        yield ""


def _tight(heading: str, style: Style) -> str:
    return _NUMBERED.sub(r"\1", heading, count=1) if style.tight_numbers else heading


def _sheet(blocks: Sequence[Block], style: Style, page: int) -> Iterator[str]:
    """A detail sheet, over several pages if that is the style."""
    sections = passages = 0
    each = _PASSAGES_PER_PAGE
    for block in blocks:
        if isinstance(block, Grid):
            continue
        if isinstance(block, Heading) and block.level == _SHEET:
            if style.sheet_pages and sections and not sections % _SECTIONS_PER_PAGE:
                yield from tables.page_break(page, style)
            sections, passages = sections + 1, 0
            each = 1 if "งบประมาณ" in block.text else _PASSAGES_PER_PAGE
            yield from (_tight(_worded(block.text, style), style), "")
            continue
        if style.sheet_pages and passages and not passages % each:
            yield from tables.page_break(page, style)
        passages += isinstance(block, Paragraph)
        yield from (block.text, "")


def _worded(heading: str, style: Style) -> str:
    number, _, name = heading.rpartition(". ")
    if style.other_headings and name in _RARER:
        return f"{number}. {_RARER[name]}" if number else _RARER[name]
    if not style.titles_with_colon and heading[:1].isdigit():
        return heading.replace("ชื่อโครงการ : ", "ชื่อโครงการ ", 1)
    return heading


def _contents(parts: Sequence[Part]) -> Iterator[str]:
    """A table of contents with page numbers."""
    yield from ("สารบัญ", "", "\tหน้า")
    page = 0
    for part in parts:
        page += 1
        for block in part.blocks:
            if isinstance(block, Heading) and block.level in {1, 2} and part.name != _OF_SHEETS:
                yield f"{block.text}\t{page if block.level == 1 else ''}"
    if any(part.name == _OF_SHEETS for part in parts):
        yield f"ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ\t{page}"
    yield from ("", "")


def _finished(text: str, style: Style) -> str:
    """A whole document in the style's digits, characters and line ends."""
    if style.split_am:
        text = re.sub("([\u0e48-\u0e4b]?)\u0e33", "\u0e4d\\1\u0e32", text)
    if style.digits is Digits.THAI:
        text = thai(text)
    elif style.digits is Digits.MIXED:
        text = re.sub(r"\d", _MixedDigits(), text)
    return text.replace("\n", style.line_end.value)


class _MixedDigits:
    """Two digits in Thai, the next two in Arabic, and so on."""

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, match: re.Match[str]) -> str:
        self._seen += 1
        return match[0] if self._seen % 4 in {1, 2} else thai(match[0])


def _glued(lines: list[str]) -> Iterator[str]:
    """The lines, with some headings moved to the end of the paragraph before them."""
    kept: list[str] = []
    for line in lines:
        above = next((index for index in range(len(kept) - 1, -1, -1) if kept[index]), None)
        if above is not None and _GLUED.match(line) and _can_hold(kept[above]):
            kept[above] += line
            del kept[above + 1 :]
        else:
            kept.append(line)
    yield from kept


def _can_hold(paragraph: str) -> bool:
    """Whether a paragraph is running text that a heading can be told from."""
    return len(paragraph) > 40 and "\t" not in paragraph and "\u0e01" <= paragraph[-1] <= "\u0e4e"
