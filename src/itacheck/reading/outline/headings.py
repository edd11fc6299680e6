"""The headings of a plan, in compact text, and headings glued to the paragraph before them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from attrs import evolve

from ...base.location import Location
from ...base.patterns import expression
from ...documents import Block, Paragraph
from ...plan import PartId
from ..sheets.headings import GLUED_SHEET_HEADING, start_and_title
from ..sheets.headings import starts_sheet as starts_sheet  # noqa: PLC0414 - known from here
from ..text.compact import Compact

_NUMBER = (
    r"(?:\d\.\d[.)]?|[ก-ฮ]\.\d{1,2}[.)]?|[-–]?\(?(?P<number>\d{1,2})\)?[.)]?|\((?P<bracketed>\d{1,2})\)"
    r"|(?P<lettered>\(?[ก-ฮA-Za-z][.)]|[-–•]))?"
)

_EACH_YEAR = (
    r"(?:ของแผน)?(?:ที่กำหนด)?(?:ตัวชี้วัด)?(?:ใน|ของ)?(?:ราย|แต่ละ|ประจำ)ปี(?:งบประมาณ)?"
    r"(?:\(?(?:ปี)?(?:พ\.?ศ\.?)?25\d\d[-–—](?:25)?\d\d\)?)?"
)
_PART_NAMES: tuple[tuple[PartId, str], ...] = (
    (
        PartId.RISK_ASSESSMENT,
        r"การ(?:วิเคราะห์|ประเมิน)(?:และประเมิน)?ความเสี่ยง.{0,60}|ประเมินความเสี่ยงการทุจริต",
    ),
    (
        PartId.RATIONALE,
        (
            r"(?:(?:(?:หลักการ|ความเป็นมา|ที่มา|สภาพปัญหา|ความสำคัญ|เหตุผล)(?:และ|[/,])?)+(?:เหตุผล|ความสำคัญ|ความจำเป็น)"
            r"|ความเป็นมา|เหตุผล(?:ที่|ใน|ของ)?(?:การ|ต้อง|ควร)*(?:มี|จัดทำ|ทำ)(?:แผน)?)(?:ของ.{0,40})?"
        ),
    ),
    (PartId.OBJECTIVES, r"(?:วัตถุประสงค์|จุดประสงค์|(?:จุด|ความ)มุ่งหมาย)(?:ของ.{0,60})?"),
    (
        PartId.TARGETS,
        rf"(?:ตัวชี้วัด(?:และ|/)?|การกำหนด)?ค่าเป้าหมาย(?:{_EACH_YEAR}|ตัวชี้วัด|ของ.{{0,60}})?|เป้าหมาย{_EACH_YEAR}",
    ),
    (
        PartId.GOALS,
        r"เป้าหมาย(?:(?:และ|/|,)(?:การกำหนด)?(?:ตัวชี้วัด|ค่าเป้าหมาย).{0,60})?(?:ของ.{0,60})?",
    ),
    (
        PartId.BENEFITS,
        r"ประโยชน์(?:ของ|ที่|จาก)?.{0,60}|ผล(?:ดี)?ที่(?:คาดว่า)?จะ(?:ได้รับ|เกิดขึ้น|เกิด)(?:จาก.{0,40})?",
    ),
)
_PART_HEADINGS = tuple(
    (part, expression(rf"\A{_NUMBER}(?:{names})[:：]?\Z")) for part, names in _PART_NAMES
)
_ANY_PART_HEADING = expression(
    rf"\A{_NUMBER}(?:{'|'.join(names for _, names in _PART_NAMES)})[:：]?\Z"
)
_GLUED_PART_HEADING = expression(
    rf"(?<=[^\d(.])(?P<mark>\d[.)])(?:{'|'.join(names for _, names in _PART_NAMES)})\Z"
)

DIMENSION = expression(
    r"\A(?:มิติ(?:ที่)?|[Dd](?=\d{1,2}[.:：]?มิติ))(?P<number>\d{1,2})[.:：]?(?:มิติ[:：])?(?P<name>.*)\Z",
    re.DOTALL,
)
MISSION_WORD = "(?:ภารกิจ[\u0e01-\u0e4e]{0,12}|[Mm](?=\\d\\.\\d))?"
"""What may stand before a mission's number: ภารกิจ, ภารกิจที่, ภารกิจตามมิติที่, M."""
MISSION = expression(
    rf"\A{MISSION_WORD}(?P<code>\d{{1,2}}\.\d{{1,2}})(?:\.\d{{1,2}})*[.]?(?=[^\d).]|\Z)(?P<name>.*)\Z",
    re.DOTALL,
)
PAGE_NUMBER = expression(
    r"\A(?:หน้า(?:ที่)?[-–—(]{0,2}\d{1,4}(?:(?:/|จาก)\d{1,4})?|[-–—(]{0,2}\d{1,4}(?:/\d{1,4})?)[-–—)]{0,2}\Z"
)
"""A line that holds a page number alone: ๖ · -๒- · หน้า ๓ · หน้า 3 จาก 60."""

# One class first and what stands before it after that: the engine then skips other letters.
_GLUED_MARK = expression(r"[.)](?=[^\d\s])(?:(?<=[^\d(.\s]\d[.)])|(?<=[^\d(.\s]\d\d[.)]))")
_LONGEST_PART_HEADING = 110
_PREFACE = "คำนำ"
_EXPLAINED = expression(r"(?<=[^\d(])\([^()]{2,80}\)\Z")
_OWN_NAME = expression(rf"\A{_NUMBER}[^\d()]{{4,60}}\((?P<usual>[^\d()]{{4,60}})\)\Z")


def part_heading(text: str) -> PartId | None:
    """Which section of part 1 a paragraph in compact text is the heading of.

    Behind its name may stand in brackets what the section is about, or behind a name of the
    author's own the usual one: (1) ทำไมต้องมีแผน (หลักการและเหตุผล).
    """
    if not text.endswith(")"):
        return _named(text)
    own = _OWN_NAME.match(text)
    return _named(_EXPLAINED.sub("", text)) or (_named(own["usual"]) if own else None)


def _named(text: str) -> PartId | None:
    if len(text) > _LONGEST_PART_HEADING or not _ANY_PART_HEADING.match(text):
        return None  # one look instead of six, for most lines are no heading
    return next((part for part, pattern in _PART_HEADINGS if pattern.match(text)), None)


def is_preface(text: str) -> bool:
    """Whether a line in compact text is the heading of the preface, be it in two languages."""
    own = _OWN_NAME.match(text) if text.endswith(f"({_PREFACE})") else None
    return own is not None or (text.startswith(_PREFACE) and _EXPLAINED.sub("", text) == _PREFACE)


def unglued(blocks: Sequence[Block], whole: Container[Location] = ()) -> Iterator[Block]:
    """The blocks, with each heading that shares a paragraph made a paragraph of its own.

    ``whole`` are the places of lines in which none is looked for.
    """
    for block in blocks:
        whole_line = isinstance(block, Paragraph) and block.run.location in whole
        if isinstance(block, Paragraph) and not (block.contents or block.kept or whole_line):
            apart = start_and_title(block.run)
            if apart:
                yield from (evolve(block, run=one) for one in apart)
                continue
            text = block.run.bare
            tail = max(0, len(text) - _LONGEST_PART_HEADING)
            if not _GLUED_MARK.search(text, tail):
                yield block
                continue
            match = GLUED_SHEET_HEADING.search(text, tail) or _GLUED_PART_HEADING.search(text, tail)
            if match:
                view = Compact(block.run, text)
                yield Paragraph(view.part(0, match.start("mark")))
                yield Paragraph(view.part(match.start("mark")))
                continue
        yield block
