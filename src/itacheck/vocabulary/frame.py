"""Kinds of facts about the dimensions and missions of the frame (rules STR)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, of_organisation, prop, shown
from .shared import NO_TABLE, WHOLE_TABLE, Organisation


@kind(
    "dimension",
    subject="dimension:n",
    th="มิติตามกรอบของแผน หรือมิติที่ปรากฏในแผน (จับคู่ด้วยเลขก่อน แล้วจึงใช้ชื่อ)",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class DimensionFact(TypedFact):
    """A dimension of the frame or of the plan; they are matched by number, else by name."""

    number: int | None = prop("เลขมิติ", "the dimension's number", drawn_from="dimensions")
    in_plan: Maybe[bool] = prop("มีในแผน", "the plan has it", by=WHOLE_TABLE)
    in_frame: bool = prop("เป็นมิติตามกรอบ", "the frame has it")
    old_name: bool = prop("ใช้ชื่อมิติของแผนรอบก่อน", "it bears its name from the cycle before")
    renamed: bool = prop(
        "ชื่อมิตินี้เปลี่ยนไปจากแผนรอบก่อน", "its name in the frame is not that of the cycle before"
    )
    projects: Maybe[int] = prop(
        "จำนวนโครงการในมิติ (0 เมื่อแผนไม่มีมิตินี้)",
        "how many projects it has, 0 where the plan lacks it",
        by=WHOLE_TABLE,
    )
    organisation: Maybe[Organisation] = of_organisation()
    name: Phrase | None = shown("ชื่อมิติในแผน", "the dimension's name in the plan")
    frame_name: Phrase | None = shown("ชื่อมิติตามกรอบ", "the dimension's name in the frame")
    cycle: str = shown("ปีของแผนรอบนี้ตามกรอบ", "the years of the frame's cycle")
    cycle_before: str = shown("ปีของแผนรอบก่อน", "the years of the cycle before")


@kind(
    "frame_mission",
    subject="mission:n",
    th="ภารกิจตามกรอบของแผน",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class FrameMissionFact(TypedFact):
    """A mission of the plan's frame."""

    has_row: Maybe[bool] = prop(
        "มีแถวของภารกิจนี้ในตารางสรุป", "the summary table has a row for it", by=WHOLE_TABLE
    )
    mission: Phrase = shown("เลขและชื่อภารกิจตามกรอบ", "the mission's code and name")
    dimension: Phrase = shown("เลขและชื่อมิติตามกรอบ", "its dimension's number and name")


@kind(
    "sheet_heading",
    subject="part:sheets · mission:n",
    th="หัวเรื่องมิติและภารกิจในส่วนที่ 3 เทียบกับมิติและภารกิจที่มีรายละเอียดโครงการ",
    none=Text("ส่วนที่ 3 ไม่มีหัวเรื่องของมิติหรือภารกิจ", "Part 3 has no headings of dimensions or missions."),
    parts=("sheets",),
)
class SheetHeadingFact(TypedFact):
    """The headings of part 3 over the sheets of a dimension or mission: all dimensions together,
    each mission of a dimension with a heading, and each heading.
    """

    check: Literal["dimensions", "mission", "unanswered"] = prop("สิ่งที่ตรวจ", "what is examined")
    faults: Maybe[int] = prop(
        "จำนวนมิติหรือภารกิจที่ไม่มีหัวเรื่อง หรือหัวเรื่องที่ไม่มีในตารางสรุป",
        "how many dimensions or missions lack a heading, or lack a row in the table",
        by=Text(
            "ตารางสรุปและส่วนที่ 3 ที่อ่านได้ครบ", "a summary table and a part 3 that were wholly read"
        ),
    )
    headings: tuple[Phrase, ...] = shown(
        "มิติหรือภารกิจที่กล่าวถึง", "the dimensions or missions concerned"
    )
    codes: tuple[str, ...] = shown("เลขของมิติหรือภารกิจนั้น", "their numbers")
