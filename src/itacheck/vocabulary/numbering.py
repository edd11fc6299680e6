"""Kinds of facts about how projects, sheets and other lists are numbered (rules CNT)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, prop, shown
from .shared import WHOLE_PART, WHOLE_TABLE

ListName = Literal[
    "risk_rows",
    "risks",
    "controls",
    "goals",
    "part",
    "rationale",
    "objectives",
    "target_group",
    "steps",
    "duration",
    "budget",
    "responsible",
    "results",
    "area",
    "indicators",
]
"""Where a numbered list stands."""


@kind(
    "numbered",
    subject="project:n · sheet:n",
    th="เลขลำดับของโครงการในตารางสรุปหรือของรายละเอียดโครงการ เทียบกับเลขที่ควรเป็นตามลำดับ "
    "(เลขที่เริ่มใหม่ในทุกมิติหรือทุกภารกิจ และเลขแบบ 2.1.1 เป็นลำดับของตนเอง)",
    none_is="undecided",
    none=Text(
        "ไม่พบโครงการที่มีเลขลำดับในตารางสรุปหรือในส่วนที่ 3",
        "No numbered project was found in the summary table or in part 3.",
    ),
    parts=("summary_table", "sheets"),
)
class NumberedFact(TypedFact):
    """A numbered project of the table, or a numbered sheet, beside the number that comes next in
    its sequence; numbers that start afresh in every dimension or mission are sequences of their
    own, and so are those such as 2.1.1 within 2.1.
    """

    list: Literal["table", "sheets"] = prop("รายการที่มีเลขนี้", "the list it stands in")
    number: int = prop("เลขที่พิมพ์ไว้", "the number printed")
    expected: Maybe[int] = prop(
        "เลขที่ควรเป็นตามลำดับ",
        "the number after that of the item before it; 1 for the first of a sequence",
        by=WHOLE_PART,
    )
    repeats: bool = prop("เลขนี้ใช้ไปแล้วก่อนหน้า", "an earlier item of the sequence has the same number")
    shifted: bool = prop(
        "ใช้เลขต่างจากเลขของโครงการชื่อเดียวกันในตารางสรุป (เฉพาะโครงการแรกของช่วงที่เลขต่างกัน)",
        "it is a sheet under another number than its project, the first of such a run",
    )
    shift: int | None = prop(
        "เลขของรายละเอียดโครงการมากกว่าเลขของโครงการในตารางสรุปเท่าใด",
        "how much higher the sheet's number is than its project's",
        signed=True,
    )
    run: int | None = prop(
        "จำนวนรายละเอียดโครงการติดต่อกันตั้งแต่รายการนี้ที่เลขต่างกันเท่านี้",
        "how many sheets in a row, from this one on, have numbers as far from their projects'",
    )
    sheets_missing: Maybe[bool] = prop(
        "เลขที่ข้ามไปทั้งหมดเป็นเลขของโครงการที่ไม่มีรายละเอียด",
        "every number skipped is that of a project without a sheet",
        by=WHOLE_TABLE,
    )
    list_name: Phrase = shown("ชื่อรายการ", "the name of the list")
    printed: str = shown("เลขตามที่พิมพ์ไว้ เช่น 2.1.1", "the number as printed, such as 2.1.1")
    title: str = shown("ชื่อโครงการ", "the project's title")
    fault: Phrase = shown("ข้อความแสดงว่าเลขไม่ถูกต้องอย่างไร", "what is wrong with the number, in words")
    apart: int | None = shown(
        "ผลต่างของเลขทั้งสอง โดยไม่มีเครื่องหมาย", "how far the two numbers are apart, without a sign"
    )
    project: Phrase | None = shown(
        "โครงการชื่อเดียวกันในตารางสรุป", "the project of its name in the table"
    )
    before: str | None = shown("ชื่อรายการก่อนหน้า", "the title of the item before it")


@kind(
    "numbered_list",
    subject="risk_row:r · sheet:n · part:ID",
    th="รายการที่มีเลขข้อ (นอกจากโครงการและหัวข้อของรายละเอียดโครงการ) แยกตามรูปแบบของเลขข้อ",
    none=Text("แผนไม่มีรายการที่มีเลขข้อ", "The plan has no other numbered list."),
    parts=("risk_assessment", "rationale", "objectives", "goals", "benefits", "sheets"),
)
class NumberedListFact(TypedFact):
    """A numbered list other than the projects and the headings of sheets, with one style of
    markers. A list under a new parent is a list of its own.
    """

    list: ListName = prop("รายการที่ตรวจ", "the list")
    breaks: Maybe[int] = prop(
        "จำนวนข้อที่เลขไม่ต่อจากข้อก่อนหน้า (ข้อแรกควรเป็น 1)",
        "how many of its numbers do not follow the one before; the first should be 1",
        by=WHOLE_PART,
    )
    list_name: Phrase = shown("ชื่อรายการ", "the name of the list")
    numbers: tuple[int, ...] = shown("เลขข้อตามที่พิมพ์ไว้", "the numbers as printed")
