"""Kinds of facts about the series of targets (rules TGT)."""

from ..base.language import Phrase, Text
from .declare import Maybe, in_year, kind, prop, shown
from .model import Unit
from .shared import NO_YEARS, WHOLE_TARGETS, OfSeries

_TABLE = Text("ตารางค่าเป้าหมายที่มีค่าของปีนั้น", "a table of targets with a value for that year")
_MEAN = Text("ค่าเฉลี่ยของปีนั้นในชุดกฎ", "a national mean in the pack")
BASELINE = Text(
    "คะแนนที่ระบุด้วยตัวเลือก --baseline-ita",
    "the option --baseline-ita",
)


@kind(
    "target",
    subject="target:cases · target:ita_score",
    th="ค่าเป้าหมายของปีหนึ่ง หรือชุดค่าเป้าหมายที่ขาดไปทั้งชุด (ไม่มีปี)",
    none_is="undecided",
    none=NO_YEARS,
    parts=("targets",),
)
class TargetFact(OfSeries):
    """A series' target of one year; or, without a year, a series that is missing."""

    year: int | None = in_year()
    present: Maybe[bool] = prop("มีค่าที่อ่านได้", "it has a readable value", by=WHOLE_TARGETS)
    value: Maybe[int] = prop("ค่าเป้าหมาย", "the target", unit=Unit.SCORE, by=_TABLE)
    previous: int | None = prop(
        "ค่าเป้าหมายของปีก่อนหน้าที่มีค่า",
        "the target of the last year before it that has one",
        unit=Unit.SCORE,
    )
    previous_year: int | None = prop(
        "ปีก่อนหน้าที่มีค่า", "the last year before it that has a target", unit=Unit.YEAR
    )
    rise: Maybe[int] = prop(
        "เพิ่มขึ้นจากค่าของปีก่อนหน้าที่มีค่าเท่าใด (ติดลบเมื่อลดลง ปัดลงเหลือทศนิยมสองตำแหน่ง)",
        "how much it rose since the previous one (negative for a fall, rounded down to hundredths)",
        unit=Unit.SCORE,
        by=_TABLE,
        signed=True,
    )
    what: Phrase = shown("ค่าเป้าหมายที่กล่าวถึง", "the target that is spoken of")


@kind(
    "final_target",
    subject="target:cases · target:ita_score",
    th="ค่าเป้าหมายของปีสุดท้ายของแผน",
    none_is="undecided",
    none=NO_YEARS,
    parts=("targets",),
)
class FinalTargetFact(OfSeries):
    """A series' target of the plan's last year."""

    year: int | None = in_year()
    value: Maybe[int] = prop(
        "ค่าเป้าหมายปีสุดท้าย", "the target of the last year", unit=Unit.SCORE, by=_TABLE
    )
    required: Maybe[int] = prop(
        "ค่าต่ำสุดตามเกณฑ์ในชุดกฎ",
        "the least that the pack's criteria ask for",
        unit=Unit.SCORE,
        by=Text(
            "ค่า ita_pass_mark และ case_reduction_end ในชุดกฎ",
            "the pack's parameters ita_pass_mark and case_reduction_end",
        ),
    )
    national_mean: Maybe[int] = prop(
        "คะแนน ITA เฉลี่ยระดับประเทศ (ของปีที่เลือกตรวจ หรือของปีล่าสุดที่ทราบ)",
        "the national mean ITA score of the fiscal year asked for, else the newest known",
        unit=Unit.SCORE,
        by=_MEAN,
    )
    mean_year: int | None = prop("ปีของคะแนนเฉลี่ย", "the year of that mean", unit=Unit.YEAR, by=_MEAN)


@kind(
    "series",
    subject="target:cases · target:ita_score",
    th="ชุดค่าเป้าหมายทั้งชุด",
    parts=("targets",),
)
class SeriesFact(OfSeries):
    """A series of targets as a whole."""

    present: Maybe[bool] = prop("แผนมีชุดค่าเป้าหมายนี้", "the plan has the series", by=WHOLE_TARGETS)
    has_baseline: Maybe[bool] = prop(
        "ระบุตัวเลขของปีฐาน",
        "it states the figure that it starts from",
        by=Text("ตารางค่าเป้าหมาย", "the table of targets"),
    )
    baseline_ita: Maybe[int] = prop(
        "คะแนน ITA ของปีก่อนเริ่มแผน",
        "the ITA score of the year before the plan",
        unit=Unit.SCORE,
        by=BASELINE,
    )
    lowest: Maybe[int] = prop("ค่าเป้าหมายที่ต่ำที่สุด", "the lowest target", unit=Unit.SCORE, by=_TABLE)
    lowest_year: int | None = prop("ปีของค่าที่ต่ำที่สุด", "the year of the lowest target", unit=Unit.YEAR)
    final: Maybe[int] = prop(
        "ค่าเป้าหมายปีสุดท้าย", "the target of the last year", unit=Unit.SCORE, by=_TABLE
    )
    base_year: str | None = shown(
        "ปีฐาน คือปีก่อนเริ่มแผน", "the year before the plan, which its targets are counted from"
    )
