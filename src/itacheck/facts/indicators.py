"""Facts about single outputs and outcomes (rules IND002, IND003 and IND004)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ..base.patterns import expression
from ..base.record import record
from ..plan import (
    Comparator,
    Indicator,
    IndicatorKind,
    PartId,
    SeriesKind,
    Sheet,
    Threshold,
)
from ..thai.digits import arabic
from ..thai.repair import in_right_spelling
from ..thai.text import normalise, squeeze, tidy
from ..vocabulary.indicators import IndicatorFact
from ..vocabulary.model import Evidence, Unread
from .common.context import Context
from .common.entries import SheetEntry
from .common.evidence import place_of
from .common.labels import key, shortened
from .common.rows import sheet_values
from .common.series import LABELS, target_evidence

PERCENT = "ร้อยละ"
_SCORE = "คะแนน"
_CHANGE = expression("ลดลง|เพิ่มขึ้น")
_NO_SIZE = expression(
    r"(?:ปีงบประมาณ|ปี|พ\.ศ\.|พศ|มาตรา|ข้อที่|ข้อ|ฉบับที่|ครั้งที่|รอบที่|ที่)\d+|25\d\d|\A\(?\d+[.)]"
)
_SIZE_WORDS = expression(
    "ครึ่งหนึ่ง|กึ่งหนึ่ง|เท่าตัว|(?:หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)(?:เท่า|เรื่อง|ราย|คดี|ครั้ง|คน)"
)
_METHOD = expression(
    "แบบ(?:สอบถาม|ประเมิน|สำรวจ|ทดสอบ|วัด|ติดตาม|สังเกต|รายงาน|บันทึก|สัมภาษณ์|ตรวจ|ฟอร์ม)"
    "|(?:วัด|นับ|ตรวจ|พิจารณา|คำนวณ|คิด|ประเมิน|สำรวจ|เก็บข้อมูล|เทียบ)(?:ผล|สอบ)?(?:จาก|โดย|ด้วย)"
    "|(?:จาก|โดย|ด้วย)(?:การ|ผล|ผลการ|ใช้|ใช้การ)?"
    "(?:สำรวจ|ประเมิน|ทดสอบ|สอบถาม|วัด|ตรวจ|สังเกต|สัมภาษณ์|นับ|เปรียบเทียบ|เทียบ|ทะเบียน|สถิติ|รายงาน|บันทึก|สมุด|แฟ้ม)"
)
_IN_BRACKETS = expression(
    r"\([^()]*(?:สำรวจ|ประเมิน|ทดสอบ|สอบ|วัด|ตรวจ|นับ|เทียบ|สังเกต|สัมภาษณ์|บันทึก|พิจารณา|คำนวณ|รายงาน|สถิติ|ข้อมูลจาก)[^()]*\)"
)
_DOCUMENT = expression(
    r"\A(?:[-–•]|\(?\d{1,2}[.)])?(?:ได้|มี)?(?:การ)?(?:จัดทำ|จัดให้มี|ออก|มี|ได้)?(?:ร่าง)?"
    "(?:คู่มือ|ประกาศ|คำสั่ง|แผน|รายงาน|ระเบียบ|ข้อบังคับ|ข้อบัญญัติ|เทศบัญญัติ|แนวทาง|แนวปฏิบัติ|มาตรการ|มาตรฐาน|หลักเกณฑ์"
    "|ข้อตกลง|บันทึก|ทะเบียน|ฐานข้อมูล|เอกสาร|หนังสือ|ประมวล|นโยบาย|แบบ|สื่อ|ปฏิทิน|ผัง|บัญชี|สรุปผล|สัญญา)"
)
_FEWER_CASES = expression(r"ลดลง|ลด(?=.{0,60}ทุจริต.{0,60}ลง)")
_NO_CASES = expression("ร้องเรียน|ร้องทุกข์|ความเสี่ยง|เบาะแส|โอกาส|ช่องทาง|ช่องโหว่|ข้อทักท้วง")
_ITA = expression("ita(?![a-z])|คุณธรรมและความโปร่งใสในการดำเนินงาน")
_FULL_MARKS = expression(r"(?:เต็ม|จาก)(?:คะแนนเต็ม)?(\d+)คะแนน")


def facts(context: Context) -> Iterator[IndicatorFact]:
    """One fact for each output and outcome."""
    for entry in context.sheets:
        for kind in IndicatorKind:
            own = (one for one in entry.sheet.indicators if one.kind is kind)
            for ordinal, indicator in enumerate(own, start=1):
                yield _fact(context, entry, indicator, ordinal)


def percent_outcomes(sheet: Sheet) -> int:
    """How many outcomes of a sheet have a percentage."""
    outcomes = (one for one in sheet.indicators if one.kind is IndicatorKind.OUTCOME)
    return sum(any(value.unit == PERCENT for value in one.thresholds) for one in outcomes)


@record
class _Aim:
    """That an indicator's values are about a series of targets, and what these say.

    ``unread``: the target of some year is missing or cannot be read.
    """

    series: SeriesKind
    thresholds: tuple[Threshold, ...]
    targets: tuple[Decimal, ...]
    unread: bool

    @property
    def values(self) -> tuple[Decimal, ...]:
        """The numbers of the thresholds."""
        return tuple(one.number for one in self.thresholds)

    @property
    def agrees(self) -> bool | None:
        """Whether one of the values fits one of the targets; None where that may yet be."""
        if any(_fits(one, target) for one in self.thresholds for target in self.targets):
            return True
        return None if self.unread or not self.targets else False


def _fits(threshold: Threshold, target: Decimal) -> bool:
    """Whether a target is what a threshold asks for: not below it, not above it, or equal."""
    if threshold.comparator is Comparator.AT_LEAST:
        return target >= threshold.number
    if threshold.comparator is Comparator.AT_MOST:
        return target <= threshold.number
    return target == threshold.number


def _fact(context: Context, entry: SheetEntry, indicator: Indicator, ordinal: int) -> IndicatorFact:
    bare = squeeze(arabic(in_right_spelling(normalise(indicator.text))))
    measured = sum(len(one.thresholds) for one in entry.sheet.indicators)
    aim = _aim(context, entry, indicator, bare)
    place = place_of(indicator, entry.location)
    sheet = entry.subject.removeprefix("sheet:")
    return IndicatorFact(
        subject=f"indicator:{sheet}.{indicator.kind.value}.{ordinal}",
        # Without its figures, which may change while the fault stays.
        names=("indicator", key(entry.title), indicator.kind.value, _words(indicator.text)),
        location=place,
        evidence=(Evidence(shortened(indicator.text), place), *_evidence(context, entry, aim)),
        result=indicator.kind.value,
        thresholds=len(indicator.thresholds),
        percentages=sum(one.unit == PERCENT for one in indicator.thresholds),
        has_method=bool(indicator.method) or _has_method(bare),
        changes=bool(_CHANGE.search(bare)),
        has_size=bool(indicator.thresholds) or _has_size(bare),
        elsewhere=measured - len(indicator.thresholds),
        names_document=bool(_DOCUMENT.match(bare)),
        series=aim.series.value if aim else None,
        agrees=_agrees(context, entry, aim) if aim else None,
        **sheet_values(context, entry),
        indicator=shortened(indicator.text),
        label=LABELS[aim.series] if aim else None,
        values=aim.values if aim else (),
        targets=tuple(dict.fromkeys(aim.targets)) if aim else (),
    )


def _words(text: str) -> str:
    return re.sub(r"[\d.,]+", "", key(tidy(text)))


def _has_method(bare: str) -> bool:
    return bool(_METHOD.search(bare) or _IN_BRACKETS.search(bare))


def _has_size(bare: str) -> bool:
    """A number that is no year, law or place in a list, or a word for a share."""
    return any(map(str.isdigit, _NO_SIZE.sub("", bare))) or bool(_SIZE_WORDS.search(bare))


def _aim(context: Context, entry: SheetEntry, indicator: Indicator, bare: str) -> _Aim | None:
    cases = context.plan.target(SeriesKind.CASES)
    series, thresholds = _quantity(indicator, bare, cases.label if cases else "")
    target = context.plan.target(series) if series else None
    if series is None or (target is None and context.unread(PartId.TARGETS) is None):
        return None
    duration = entry.sheet.duration
    years = duration.years if duration else ()
    targets = [target.at(year) for year in years] if target else []
    known = tuple(one.value for one in targets if one is not None and one.value is not None)
    return _Aim(series, thresholds, known, len(known) < len(targets))


def _agrees(context: Context, entry: SheetEntry, aim: _Aim) -> bool | Unread | None:
    """Whether the values agree with a target; that they do with none takes every year's."""
    years = entry.sheet.duration.years if entry.sheet.duration else ()
    lacking = len(aim.targets) < len(years) or PartId.TARGETS in context.pending
    unread = context.unread(PartId.TARGETS) if lacking else None
    return aim.agrees or unread or aim.agrees


def _quantity(
    indicator: Indicator, bare: str, cases: str
) -> tuple[SeriesKind | None, tuple[Threshold, ...]]:
    """The series that an indicator's values are of, and these values.

    Complaints are no cases, unless the series of ``cases`` is called so.
    """
    scores = tuple(one for one in indicator.thresholds if one.unit == _SCORE)
    full = {Decimal(match[1]) for match in _FULL_MARKS.finditer(bare)}
    scores = tuple(one for one in scores if one.number not in full) or scores
    if scores and _ITA.search(bare.casefold()):
        return SeriesKind.ITA_SCORE, scores
    shares = tuple(one for one in indicator.thresholds if one.unit == PERCENT)
    fewer = _FEWER_CASES.search(bare)
    if shares and fewer and PERCENT in bare[fewer.end() :]:
        before = bare[: fewer.end()]
        around = before if "ทุจริต" in before else bare
        if "ทุจริต" in around and all(one in cases for one in _NO_CASES.findall(bare)):
            return SeriesKind.CASES, shares
    return None, ()


def _evidence(context: Context, entry: SheetEntry, aim: _Aim | None) -> Iterator[Evidence]:
    target = context.plan.target(aim.series) if aim else None
    duration = entry.sheet.duration
    if target is None or duration is None:
        return
    for year in duration.years:
        value = target.at(year)
        if value is not None:
            yield target_evidence(target, value)
