"""Kinds of facts about targets and goals (rules TGT)."""

from __future__ import annotations

from .declare import WHOLE_TARGETS, boolean, integer, symbol, year
from .model import Kind, Property, Text, Unit

_TABLE = Text("ตารางค่าเป้าหมายที่มีค่าของปีนั้น", "a table of targets with a value for that year")
BASELINE = Text(
    "คะแนนที่ระบุด้วยตัวเลือก --baseline-ita (ในภาษา Python: baseline_ita=…)",
    "the option --baseline-ita (in Python: baseline_ita=…)",
)
"""What supplies the agency's own ITA score before the plan."""

_LABEL = ("label", Text("คดีทุจริตที่ลดลง หรือคะแนน ITA", "corruption cases or ITA score"))


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_target(), _final_target(), _series(), _goal())


def _which() -> Property:
    return symbol(
        "series",
        "ชุดค่าเป้าหมาย: คดีทุจริตที่ลดลง หรือคะแนน ITA",
        "the series: the reduction of corruption cases, or the ITA score",
        ("cases", "ita_score"),
    )


def _score(name: str, th: str, en: str, by: Text | None = _TABLE) -> Property:
    return integer(name, th, en, unit=Unit.SCORE, optional=True, by=by)


def _target() -> Kind:
    return Kind(
        "target",
        "target:cases · target:ita_score",
        Text(
            "ค่าเป้าหมายของปีหนึ่ง หรือชุดค่าเป้าหมายที่ขาดไปทั้งชุด (ไม่มีปี)",
            "A series' target of one year; or, without a year, a series that is missing.",
        ),
        (
            _which(),
            year(optional=True),
            boolean("present", "มีค่าที่อ่านได้", "it has a readable value", by=WHOLE_TARGETS),
            _score("value", "ค่าเป้าหมาย", "the target"),
            _score(
                "previous",
                "ค่าเป้าหมายของปีก่อนหน้าที่มีค่า",
                "the target of the last year before it that has one",
                by=None,
            ),
            integer(
                "previous_year",
                "ปีก่อนหน้าที่มีค่า",
                "the last year before it that has a target",
                unit=Unit.YEAR,
                optional=True,
            ),
        ),
        (_LABEL, ("what", Text("ค่าเป้าหมายที่กล่าวถึง", "the target that is spoken of"))),
        none_is="undecided",
        none=Text("ไม่ทราบปีของแผน", "The years of the plan are not known."),
        parts=("targets",),
    )


def _final_target() -> Kind:
    return Kind(
        "final_target",
        "target:cases · target:ita_score",
        Text("ค่าเป้าหมายของปีสุดท้ายของแผน", "A series' target of the plan's last year."),
        (
            _which(),
            year(optional=True),
            _score("value", "ค่าเป้าหมายปีสุดท้าย", "the target of the last year"),
            _score(
                "required",
                "ค่าต่ำสุดตามเกณฑ์ในชุดกฎ",
                "the least that the pack's criteria ask for",
                by=Text(
                    "ค่า ita_pass_mark และ case_reduction_end ในชุดกฎ",
                    "the pack's parameters ita_pass_mark and case_reduction_end",
                ),
            ),
            _score(
                "national_mean",
                "คะแนน ITA เฉลี่ยระดับประเทศ (ของปีที่เลือกตรวจ หรือของปีล่าสุดที่ทราบ)",
                "the national mean ITA score of the fiscal year asked for, else the newest known",
                by=Text("ค่าเฉลี่ยของปีนั้นในชุดกฎ", "a national mean in the pack"),
            ),
            integer(
                "mean_year",
                "ปีของคะแนนเฉลี่ย",
                "the year of that mean",
                unit=Unit.YEAR,
                optional=True,
            ),
        ),
        (_LABEL,),
        none_is="undecided",
        none=Text("ไม่ทราบปีของแผน", "The years of the plan are not known."),
        parts=("targets",),
    )


def _series() -> Kind:
    return Kind(
        "series",
        "target:cases · target:ita_score",
        Text("ชุดค่าเป้าหมายทั้งชุด", "A series of targets as a whole."),
        (
            _which(),
            boolean("present", "แผนมีชุดค่าเป้าหมายนี้", "the plan has the series", by=WHOLE_TARGETS),
            boolean(
                "has_baseline",
                "ระบุตัวเลขของปีฐาน",
                "it states the figure that it starts from",
                by=Text("ตารางค่าเป้าหมาย", "the table of targets"),
            ),
            _score("baseline_ita", "คะแนน ITA ของปี 2565", "the ITA score of 2565", by=BASELINE),
            _score("lowest", "ค่าเป้าหมายที่ต่ำที่สุด", "the lowest target"),
            integer(
                "lowest_year",
                "ปีของค่าที่ต่ำที่สุด",
                "the year of the lowest target",
                unit=Unit.YEAR,
                optional=True,
            ),
            _score("final", "ค่าเป้าหมายปีสุดท้าย", "the target of the last year"),
        ),
        (_LABEL,),
        parts=("targets",),
    )


def _goal() -> Kind:
    return Kind(
        "goal",
        "goal:n",
        Text(
            "ค่าปลายทางที่ข้อความเป้าหมายระบุ เทียบกับตารางค่าเป้าหมาย "
            "(หากทราบคะแนน ITA ปี 2565 จะเทียบเฉพาะกรณีที่ตรงกับคะแนนนั้น)",
            "The end value that a goal's sentence names, beside the table of targets; of two "
            "alternatives, the one that the ITA score of 2565 chooses, where it is given.",
        ),
        (
            _which(),
            year(optional=True),
            integer(
                "alternatives",
                "จำนวนกรณีที่ยังเลือกได้",
                "how many of the goal's alternatives are still open",
            ),
            boolean(
                "agrees",
                "ค่าในตารางตรงกับกรณีใดกรณีหนึ่งที่ยังเลือกได้",
                "the table agrees with one of the open alternatives",
                by=_TABLE,
            ),
            _score(
                "named", "ค่าปลายทางที่ข้อความระบุ", "the end value that the sentence names", by=None
            ),
            _score("target", "ค่าเป้าหมายของปีนั้นในตาราง", "the table's target of that year"),
        ),
        (
            _LABEL,
            ("ends", Text("ค่าปลายทางของทุกกรณีที่ยังเลือกได้", "the end values of the open alternatives")),
            ("goal", Text("ข้อความเป้าหมาย", "the goal's sentence")),
        ),
        none_is="undecided",
        none=Text("ไม่พบเป้าหมายที่ระบุค่าปลายทาง", "No goal that names an end value was found."),
        parts=("goals",),
    )
