"""Kinds of facts about how many projects there are, and whether each has its sheet (rules CNT)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, prop, shown
from .shared import NO_TABLE, WHOLE_PART


@kind(
    "count",
    subject="plan · dimension:n",
    th="จำนวนโครงการที่แผนระบุไว้แห่งหนึ่ง เทียบกับจำนวนที่นับได้ในตารางสรุป",
    none=Text("แผนไม่ได้ระบุจำนวนโครงการไว้", "The plan states no number of projects."),
    parts=("preface", "summary_table"),
)
class CountFact(TypedFact):
    """A number of projects that the plan states in one place, beside the number counted in the
    summary table.
    """

    place: Literal["preface", "introduction", "subtotal", "grand_total"] = prop(
        "ส่วนที่ระบุจำนวน", "the place that states the number"
    )
    scope: Literal["plan", "dimension"] = prop(
        "ขอบเขตของจำนวน: ทั้งแผนหรือเฉพาะมิติ", "what is counted: the plan or a dimension"
    )
    stated: int = prop("จำนวนที่ระบุ", "the number stated")
    counted: Maybe[int] = prop(
        "จำนวนที่นับได้ในตารางสรุป",
        "the number counted in the summary table",
        by=Text(
            "ตารางสรุปที่มีชื่อโครงการในทุกแถวที่มีจำนวนเงิน",
            "a summary table in which every row with money has a name",
        ),
    )
    other_version: bool = prop(
        "จำนวนต่าง ๆ ที่ระบุในส่วนนี้สอดคล้องกัน แต่ไม่ตรงกับตารางสรุป",
        "the numbers of this place agree with each other, but not with the table",
    )
    scope_name: Phrase = shown("ชื่อขอบเขต เช่น ทั้งแผน หรือชื่อมิติ", "the plan, or the dimension's name")
    place_name: Phrase = shown("ชื่อส่วนที่ระบุ เช่น คำนำ", "the name of the place")


@kind(
    "pairing",
    subject="project:n · sheet:n",
    th="โครงการในตารางสรุปหรือรายละเอียดโครงการ ว่ามีคู่ในอีกส่วนหนึ่งหรือไม่ (จับคู่ด้วยชื่อก่อน แล้วจึงใช้เลขลำดับ)",
    none_is="undecided",
    none=Text(
        "ไม่พบตารางสรุปหรือรายละเอียดโครงการ จึงเทียบกันไม่ได้",
        "The plan lacks the summary table or the detail sheets: there is nothing to compare.",
    ),
    parts=("summary_table", "sheets"),
)
class PairingFact(TypedFact):
    """A project of the table or a sheet, and whether it has its counterpart; they belong together
    by name, else by number, else by likeness.
    """

    of: Literal["project", "sheet"] = prop("สิ่งที่ตรวจ", "what is examined")
    paired: Maybe[bool] = prop(
        "มีคู่ในอีกส่วนหนึ่งของแผน", "the project has a sheet, or the sheet a project", by=WHOLE_PART
    )
    item: Phrase = shown("เลขลำดับและชื่อโครงการ", "the number and title")
    missing: Phrase = shown("คู่ที่ควรมี", "what it should belong to")


@kind(
    "empty_rows",
    subject="plan",
    th="แถวของตารางสรุปที่ไม่มีชื่อโครงการและมีเพียงขีดหรือช่องว่าง",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class EmptyRowsFact(TypedFact):
    """Rows of the summary table without a name that hold only dashes and blanks."""

    projects: int = prop("จำนวนโครงการในตารางสรุป", "how many projects the table has")
    rows: Maybe[int] = prop(
        "จำนวนแถว",
        "how many there are",
        by=Text("ตารางสรุปที่อ่านได้ครบทุกแถว", "a summary table of which every row was read"),
    )
