"""Outputs and outcomes: the indicators under ผลผลิต and ผลลัพธ์, with their thresholds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from attrs import evolve, field, frozen

from ..documents import Run
from ..location import Location
from ..plan import Comparator, Indicator, IndicatorKind, SheetHeading, Threshold
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.text import squeeze, tidy
from .compact import compact
from .drafts import DraftSection
from .lists import has_bullet, leading_number

_SUBHEADING = re.compile(
    r"\A[-–•]?(?:\d{1,2}\.\d{1,2}[.)]?|\(?\d{1,2}[.)]|[ก-ฮ][.)])?(?:ตัวชี้วัด(?:เชิง)?)?"
    r"(?P<kind>ผลผลิต|ผลลัพธ์|เชิงปริมาณ|เชิงคุณภาพ)(?:\(?(?:outputs?|outcomes?)\)?)?"
    r"(?P<colon>[:：]?)(?P<rest>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_KINDS = {
    "ผลผลิต": IndicatorKind.OUTPUT,
    "เชิงปริมาณ": IndicatorKind.OUTPUT,
    "ผลลัพธ์": IndicatorKind.OUTCOME,
    "เชิงคุณภาพ": IndicatorKind.OUTCOME,
}
_AT_LEAST = r"ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่าหรือเท่ากับ|ตั้งแต่"
_AT_MOST = r"ไม่เกิน|ไม่มากกว่า|ภายใน"
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,9}(?:\.\d+)?"
_UNITS = (
    "คะแนน|ครั้ง|คน|ราย|ช่องทาง|ฉบับ|ชุด|มาตรการ|เล่ม|แห่ง|เรื่อง|กิจกรรม|โครงการ|ประเด็น|หมู่บ้าน|ชุมชน|รุ่น|แผ่น|ระบบ"
    "|หน่วยงาน|กลุ่ม|คู่มือ|รายการ|ด้าน|ตำบล|ครัวเรือน|คำสั่ง|ประกาศ|วัน|เดือน|ชั่วโมง|ตัวชี้วัด|ข้อ|อัน|ชิ้น|ป้าย|เครือข่าย|คดี"
)
_THRESHOLD = re.compile(
    rf"(?P<before>{_AT_LEAST}|{_AT_MOST})?(?:จำนวน)?(?P<before2>{_AT_LEAST}|{_AT_MOST})?"
    rf"(?:(?P<percent>ร้อยละ)(?P<share>{_NUMBER})|(?<![\d.,])(?P<number>{_NUMBER})(?P<unit>%|{_UNITS}))"
    r"(?P<after>ขึ้นไป)?"
)
_NO_THRESHOLD_BEFORE = re.compile(r"(?:พ\.?ศ\.?|ปี|มาตรา|ข้อ|ที่|ว)\Z")
_METHOD = re.compile(
    r"\((?P<method>[^()]*(?:แบบ|สำรวจ|ประเมิน|ทดสอบ|วัด|พิจารณา|สอบถาม|รายงาน|นับ)[^()]*)\)"
)


@frozen(repr=False)
class _Line(Readable):
    kind: IndicatorKind
    number: int | None
    marked: bool
    text: str
    location: Location
    numbered_list: bool = field(default=False)


def read_indicators(sections: Sequence[DraftSection]) -> tuple[Indicator, ...]:
    """The indicators of a sheet's results.

    A line in brackets, and a dash under a numbered line, go on with the line before. Lines before
    any ผลผลิต or ผลลัพธ์ are outputs, unless the heading itself says outcome.
    """
    lines: list[_Line] = []
    for section in sections:
        kind = _kind_of_heading(section)
        for run in section.lines:
            match = _SUBHEADING.match(compact(run).text)
            if match and (not match["rest"] or match["colon"]):
                kind = _KINDS[match["kind"]]
                run = compact(run).part(match.start("rest"))  # noqa: PLW2901 - its content
            if run:
                _add(lines, kind, run)
    return tuple(_indicator(line) for line in lines)


def _kind_of_heading(section: DraftSection) -> IndicatorKind:
    outcome = "ผลลัพธ์" in section.label or "ผลที่คาด" in section.label
    both = "ผลผลิต" in section.label or section.heading is SheetHeading.INDICATORS
    return IndicatorKind.OUTCOME if outcome and not both else IndicatorKind.OUTPUT


def _add(lines: list[_Line], kind: IndicatorKind, run: Run) -> None:
    item = leading_number(run)
    bullet = has_bullet(run)
    text = tidy(item.run.text)
    above = lines[-1] if lines and lines[-1].kind is kind else None
    in_brackets = item.number is None and not bullet and run.text.lstrip().startswith("(")
    under = item.number is None and bullet and above is not None and above.number is not None
    wrapped = item.number is None and not bullet and above is not None and above.marked
    if above is not None and (in_brackets or under or wrapped):
        lines[-1] = evolve(above, text=f"{above.text} {text}")
        return
    marked = item.number is not None or bullet
    lines.append(_Line(kind, item.number, marked, text, item.run.location))


def _indicator(line: _Line) -> Indicator:
    method = _METHOD.search(line.text)
    return Indicator(
        line.kind,
        line.text,
        thresholds_in(line.text),
        tidy(method["method"]) if method else "",
        line.number,
        location=line.location,
    )


def thresholds_in(text: str) -> tuple[Threshold, ...]:
    """The measurable values of a sentence; list numbers, years and numbers of laws are none."""
    bare = arabic(squeeze(text))
    found = []
    for match in _THRESHOLD.finditer(bare):
        if match["number"] and _NO_THRESHOLD_BEFORE.search(bare[: match.start()]):
            continue
        digits = (match["share"] or match["number"]).replace(",", "")
        unit = "ร้อยละ" if match["percent"] or match["unit"] == "%" else match["unit"]
        word = match["before"] or match["before2"] or ""
        comparator = Comparator.EXACTLY
        if match["after"] or re.fullmatch(_AT_LEAST, word):
            comparator = Comparator.AT_LEAST
        elif word:
            comparator = Comparator.AT_MOST
        found.append(Threshold(Decimal(digits), unit, comparator))
    return tuple(found)
