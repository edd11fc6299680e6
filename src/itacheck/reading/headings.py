"""The headings of a plan, in compact text, and headings glued to the paragraph before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..documents import Block, Paragraph, Run
from ..plan import PartId, SheetHeading
from ..thai.digits import arabic
from .compact import Compact, compact, squeezed

_NUMBER = (
    r"(?:[-–]?\(?(?P<number>\d{1,2})\)?[.)]?|\((?P<bracketed>\d{1,2})\)"
    r"|(?P<lettered>\(?[ก-ฮ][.)]|[-–•]))?"
)

SHEET_START = re.compile(
    r"(?:ลำดับที่|ลำดับ|โครงการที่|กิจกรรมที่|มาตรการที่|แผนงานที่)[:.]?(?P<number>\d{1,5})[.):：]*\Z"
)
"""The line above a detail sheet: ลำดับที่ ๕."""

_KINDS = "โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ"
_SHEET_START_AND_TITLE = re.compile(
    r"\s*(?:ลำดับ\s*ที่|โครงการที่)\s*[:.]?\s*\d{1,5}[.):]?\s+(?=(?:1\s*[.)]\s*)?ชื่อ)"
    rf"|\s*(?:ลำดับ\s*ที่|(?:{_KINDS}|แผนงาน)\s*ที่)\s*[:.]?\s*\d{{1,5}}[.):]?\s+(?:[:：]\s*)?(?=[“\"'‘]?(?:{_KINDS}))"
)

_SHEET_NAMES: tuple[tuple[SheetHeading, str], ...] = (
    (SheetHeading.TITLE, r"ชื่อ(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)(?:/(?:โครงการ|กิจกรรม|มาตรการ))*"),
    (
        SheetHeading.RATIONALE,
        (
            r"หลักการ(?:และ|,|/)?เหตุผล(?:/(?:ที่มา|ความเป็นมา)(?:ของ(?:โครงการ|กิจกรรม|มาตรการ))?)?"
            r"|(?:ที่มา|ความเป็นมา)(?:ของ(?:โครงการ|กิจกรรม|มาตรการ))?"
        ),
    ),
    (SheetHeading.OBJECTIVES, r"วัตถุประสงค์(?:ของ(?:โครงการ|กิจกรรม|มาตรการ))?"),
    (
        SheetHeading.TARGET_GROUP,
        r"(?:กลุ่ม)?เป้าหมาย(?:/ผลผลิต)?(?:(?:ของ)?(?:โครงการ|กิจกรรม|มาตรการ))?|กลุ่มเป้าหมาย/พื้นที่",
    ),
    (SheetHeading.AREA, r"(?:พื้นที่|สถานที่)(?:ใน)?(?:การ)?ดำเนิน(?:การ|งาน|โครงการ)"),
    (SheetHeading.STEPS, r"(?:วิธี|ขั้นตอน|แนวทาง|กิจกรรม|/|และ)+(?:การ)?ดำเนิน(?:การ|งาน|โครงการ)+"),
    (SheetHeading.DURATION, r"ระยะเวลา(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)+)?"),
    (
        SheetHeading.BUDGET,
        (
            r"(?:วงเงิน)?งบประมาณ(?:ที่ใช้)?(?:ใน)?(?:การ)?(?:ดำเนิน(?:การ|งาน|โครงการ)*)?(?:รายจ่าย)?"
            r"(?:(?:/|และ)(?:แหล่ง)?(?:ที่มา|งบประมาณ|เงิน)(?:ของงบประมาณ)?)?"
        ),
    ),
    (SheetHeading.RESPONSIBLE, r"(?:หน่วยงาน|ผู้|ที่|/)+รับผิดชอบ(?:หลัก)?(?:/|โครงการ|กิจกรรม|มาตรการ)*"),
    (SheetHeading.INDICATORS, r"ตัวชี้วัด(?:ความสำเร็จ)?(?:ของโครงการ)?"),
    (
        SheetHeading.RESULTS,
        (
            r"ผลผลิต(?:\(?[Oo]utputs?\)?)?(?:[/,และ]+ผลลัพธ์(?:\(?[Oo]utcomes?\)?)?)?"
            r"|ผลลัพธ์(?:\(?[Oo]utcomes?\)?)?|ตัวชี้วัด/?ผลผลิต(?:[/,และ]+ผลลัพธ์)?"
            r"|(?:ผล(?:ประโยชน์)?|ประโยชน์)ที่(?:คาดว่า)?จะได้รับ"
        ),
    ),
)
_SHEET_HEADINGS = tuple(
    (
        heading,
        re.compile(rf"\A{_NUMBER}(?P<name>{names})(?P<colon>[:：]?)(?P<rest>.*)\Z", re.DOTALL),
    )
    for heading, names in _SHEET_NAMES
)
_ALL_SHEET_NAMES = "|".join(names for _, names in _SHEET_NAMES)
_ANY_SHEET_HEADING = re.compile(rf"\A{_NUMBER}(?:{_ALL_SHEET_NAMES})")
_GLUED_SHEET_HEADING = re.compile(
    rf"(?<=[^\d(.])(?P<mark>\d{{1,2}}[.)])(?:{_ALL_SHEET_NAMES})[:：]?\Z"
)

_PART_NAMES: tuple[tuple[PartId, str], ...] = (
    (PartId.RISK_ASSESSMENT, r"การ(?:วิเคราะห์|ประเมิน)(?:และประเมิน)?ความเสี่ยง.{0,60}"),
    (PartId.RATIONALE, r"หลักการและเหตุผล(?:ของ.{0,40})?"),
    (PartId.OBJECTIVES, r"วัตถุประสงค์(?:ของ.{0,60})?"),
    (PartId.GOALS, r"เป้าหมาย(?:ของ.{0,60})?"),
    (PartId.TARGETS, r"ค่าเป้าหมาย(?:ของ.{0,60})?"),
    (PartId.BENEFITS, r"ประโยชน์(?:ของ|ที่|จาก)?.{0,60}"),
)
_PART_HEADINGS = tuple(
    (part, re.compile(rf"\A{_NUMBER}(?:{names})[:：]?\Z")) for part, names in _PART_NAMES
)
_GLUED_PART_HEADING = re.compile(
    rf"(?<=[^\d(.])(?P<mark>\d[.)])(?:{'|'.join(names for _, names in _PART_NAMES)})\Z"
)

_KIND = re.compile(f"[“\"'‘]*(?:{_KINDS})")
PART = re.compile(r"\A(?:ส่วน|บท)ที่(?P<number>\d)[:：]?(?P<rest>.*)\Z", re.DOTALL)
DIMENSION = re.compile(r"\Aมิติ(?:ที่)?(?P<number>\d{1,2})[.:：]?(?P<name>.*)\Z", re.DOTALL)
MISSION = re.compile(
    r"\A(?:ภารกิจ(?:ที่)?)?(?P<code>\d{1,2}\.\d{1,2})(?:\.\d{1,2})*[.]?(?=[^\d).]|\Z)(?P<name>.*)\Z",
    re.DOTALL,
)
PAGE_NUMBER = re.compile(r"\A(?:หน้า(?:ที่)?)?[-–—(]{0,2}\d{1,4}(?:/\d{1,4})?[-–—)]{0,2}\Z")
"""A line that holds a page number alone: ๖ · -๒- · หน้า ๓."""

_LEADER = re.compile(r"(?:\.{4}|…{2}|_{4}|·{4})(?:\d{1,4}|[ก-ฮ])(?:[-–](?:\d{1,4}|[ก-ฮ]))?\Z")
_LONGEST_LEADER = 14

_LONGEST_PART_HEADING = 110
_LONGEST_SHEET_START = 300


def sheet_heading(text: Compact) -> tuple[SheetHeading, int | None, int] | None:
    """A sheet's heading at the start of a paragraph: which, its number, and where its text begins.

    Without a number in front or a colon behind, the heading must be the whole paragraph.
    """
    if not _ANY_SHEET_HEADING.match(text.text):
        return None  # one look instead of eleven, for most lines are no heading
    for heading, pattern in _SHEET_HEADINGS:
        match = pattern.match(text.text)
        if match is None:
            continue
        number = match["number"] or match["bracketed"]
        marked = number or (match["lettered"] and match["lettered"] not in "-–•")
        rest = match["rest"]
        named = heading is SheetHeading.TITLE and _KIND.match(rest)
        if not rest or match["colon"] or named or (marked and _opens(heading, text, match)):
            return heading, int(number) if number else None, match.start("rest")
    return None


def _opens(heading: SheetHeading, text: Compact, match: re.Match[str]) -> bool:
    """Whether the words after a heading without a colon are its content, not more of a sentence.

    White space or a bracket behind the heading shows it; a title needs neither.
    """
    start = match.start("rest")
    if heading is SheetHeading.TITLE or match["rest"][0] in '(“"':
        return True
    return text.offset(start) - text.offset(start - 1) > 1


def leads_to_page(text: str) -> bool:
    """Whether dots lead to a page number at the end of a text: a line of a list of contents."""
    return _LEADER.search(text, max(0, len(text) - _LONGEST_LEADER)) is not None


def starts_sheet(run: Run) -> bool:
    """Whether a paragraph is the first of a detail sheet: its number, or the project's name.

    The words ชื่อโครงการ alone and without a number may be a column's heading.
    """
    view = compact(run)
    if SHEET_START.match(view.text):
        return True
    heading = sheet_heading(view) if "ชื่อ" in view.text[:8] else None
    return heading is not None and (heading[1] is not None or heading[2] < len(view.text))


def part_heading(text: str) -> PartId | None:
    """Which section of part 1 a paragraph in compact text is the heading of."""
    if len(text) > _LONGEST_PART_HEADING:
        return None
    return next((part for part, pattern in _PART_HEADINGS if pattern.match(text)), None)


def unglued(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with each heading that shares a paragraph made a paragraph of its own."""
    for block in blocks:
        if isinstance(block, Paragraph):
            short = len(block.run.text) <= _LONGEST_SHEET_START
            start = short and _SHEET_START_AND_TITLE.match(arabic(block.run.text))
            if start:
                yield Paragraph(block.run.part(0, start.end()))
                yield Paragraph(block.run.part(start.end()))
                continue
            text = squeezed(block.run)
            tail = max(0, len(text) - _LONGEST_PART_HEADING)
            match = _GLUED_SHEET_HEADING.search(text, tail) or _GLUED_PART_HEADING.search(
                text, tail
            )
            if match:
                view = Compact(block.run, text)
                yield Paragraph(view.part(0, match.start("mark")))
                yield Paragraph(view.part(match.start("mark")))
                continue
        yield block
