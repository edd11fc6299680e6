"""What several families of kinds have in common: fields, and what supplies absent values."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, prop, shown
from .model import Unit

WHOLE_PART = Text("ส่วนนั้นของแผนที่อ่านได้ครบถ้วน", "the part, read as a whole")
WHOLE_TABLE = Text("ตารางสรุป (ส่วนที่ 2) ที่อ่านได้ครบถ้วน", "the summary table (part 2), read as a whole")
WHOLE_SHEETS = Text(
    "รายละเอียดโครงการ (ส่วนที่ 3) ที่อ่านได้ครบถ้วน", "the detail sheets (part 3), read as a whole"
)
WHOLE_RISKS = Text("ตารางความเสี่ยงที่อ่านได้ครบถ้วน", "the risk table, read as a whole")
WHOLE_TARGETS = Text("ค่าเป้าหมายที่อ่านได้ครบถ้วน", "the target values, read as a whole")
"""What supplies a value that rests on every member of a part."""
PLAN_YEARS = Text("ช่วงปีของแผนที่ระบุไว้ในชื่อแผน", "the plan's years, in its title")
"""What supplies the years that a plan is for."""

NO_TABLE = Text(
    "ไม่พบตารางสรุปโครงการ (ส่วนที่ 2) ที่อ่านได้ในแผน",
    "The plan has no summary table of projects (part 2) that could be read.",
)
"""Why there is no fact about the summary table."""
NO_SHEETS = Text(
    "ไม่พบรายละเอียดโครงการ (ส่วนที่ 3) ที่อ่านได้ในแผน",
    "The plan has no detail sheets (part 3) that could be read.",
)
"""Why there is no fact about detail sheets."""
NO_YEARS = Text("ไม่ทราบปีของแผน", "The years of the plan are not known.")
"""Why there is no fact about the years of a plan."""


Organisation = Literal[
    "provincial",
    "city",
    "town",
    "subdistrict_municipality",
    "subdistrict",
    "bangkok",
    "pattaya",
]
"""The kinds of local government: อบจ., เทศบาลนคร, เทศบาลเมือง, เทศบาลตำบล, อบต., กทม., เมืองพัทยา."""
ItemKind = Literal["project", "activity", "measure", "guideline"]
"""The kinds of item that a plan lists: โครงการ, กิจกรรม, มาตรการ, แนวปฏิบัติ."""
_ITS_PROJECT = Text("โครงการในตารางสรุปที่คู่กับรายละเอียดนี้", "its project in the summary table")


class OfProject(TypedFact):
    """A fact about a project of the table."""

    project: Phrase = shown("เลขลำดับและชื่อโครงการ", "the project's number and title")


class OfSheet(TypedFact):
    """A fact about a detail sheet; by ``position`` it is joined with facts about its project."""

    number: int | None = prop("เลขลำดับตามที่พิมพ์ไว้", "the sheet's number as printed")
    position: Maybe[int] = prop(
        "ลำดับที่ของโครงการนี้ในตารางสรุป นับจากบนลงล่าง",
        "its project's position in the table, counted from its top",
        by=_ITS_PROJECT,
    )
    dimension: Maybe[int] = prop(
        "เลขมิติของโครงการในตารางสรุป",
        "the number of its project's dimension",
        by=_ITS_PROJECT,
        drawn_from="dimensions",
    )
    mission: Maybe[str] = prop(
        "เลขภารกิจของโครงการในตารางสรุป",
        "the code of its project's mission",
        by=_ITS_PROJECT,
        drawn_from="missions",
    )
    project_money: Maybe[int] = prop(
        "งบประมาณของโครงการในตารางสรุป รวมทุกปี",
        "what its project has in the table, over all years",
        unit=Unit.BAHT,
        by=_ITS_PROJECT,
    )
    sheet: Phrase = shown("เลขลำดับและชื่อโครงการ", "the sheet's number and title")


class OfSeries(TypedFact):
    """A fact about a series of targets."""

    series: Literal["cases", "ita_score"] = prop(
        "ชุดค่าเป้าหมาย: คดีทุจริตที่ลดลง หรือคะแนน ITA",
        "the series: the reduction of corruption cases, or the ITA score",
    )
    label: Phrase = shown("คดีทุจริตที่ลดลง หรือคะแนน ITA", "corruption cases or ITA score")
