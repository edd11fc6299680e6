"""What may mend a fault: the closed vocabulary from which a rule names its repairs."""

from __future__ import annotations

from ..base.language import Text
from ..base.record import record

_SUMS = (
    "subtotal",
    "total_by_subtotals",
    "total_by_projects",
    "mission_total",
    "sum_over_years",
    "sheet_year",
)


@record
class RepairKind:
    """A way to mend a fault: its name, what it does, and the kinds of facts that it can mend."""

    name: str
    meaning: Text
    kinds: tuple[str, ...]


REPAIR_KINDS = (
    RepairKind(
        "least_change",
        Text(
            "แก้ไขจำนวนที่ระบุให้น้อยแห่งที่สุดจนแผนสอดคล้องกันทั้งหมด",
            "the fewest changes of figures after which the plan agrees with itself",
        ),
        (*_SUMS, "count"),
    ),
    RepairKind(
        "stated_figure",
        Text(
            "แก้ไขจำนวนที่ระบุให้เท่ากับผลรวมของจำนวนอื่น",
            "the stated figure becomes what the others come to",
        ),
        _SUMS,
    ),
    RepairKind(
        "unit", Text("เติมหน่วยบาทต่อท้ายจำนวนเงิน", "“บาท” is put behind the amount"), ("cell",)
    ),
    RepairKind(
        "blank_total",
        Text("ใส่ยอดรวมในช่องที่เว้นว่าง", "the sum is put into the blank cell"),
        ("total_cell",),
    ),
    RepairKind(
        "no_budget",
        Text("ระบุว่าไม่ใช้งบประมาณในช่องที่เป็นศูนย์", "cells with zero say that no money is used"),
        ("project",),
    ),
    RepairKind(
        "title",
        Text(
            "ใช้ชื่อโครงการจากตารางสรุปในรายละเอียดโครงการ หรือกลับกัน",
            "the table's title is copied into the sheet, or the sheet's into the table",
        ),
        ("title_pair",),
    ),
    RepairKind(
        "frame_name",
        Text("ใช้ชื่อมิติตามกรอบของแผน", "the dimension gets its name of the frame"),
        ("dimension",),
    ),
    RepairKind(
        "number",
        Text(
            "แก้เลขลำดับให้ต่อเนื่อง หรือให้ตรงกับเลขของโครงการในตารางสรุป",
            "a number becomes the one of its place or of its project, or all from it on follow",
        ),
        ("numbered",),
    ),
    RepairKind(
        "heading_numbers",
        Text(
            "เรียงเลขหัวข้อของรายละเอียดโครงการใหม่",
            "the headings of a sheet are numbered in their order",
        ),
        ("heading_numbers",),
    ),
    RepairKind(
        "legal_word",
        Text(
            "ใช้คำว่าข้อบัญญัติหรือเทศบัญญัติตามประเภทของหน่วยงาน",
            "ข้อบัญญัติ becomes เทศบัญญัติ or the other way round, as the organisation's kind has it",
        ),
        ("wording",),
    ),
    RepairKind(
        "template_rest",
        Text(
            "ตัดคำสั่งในวงเล็บและเส้นประของแบบฟอร์มออก",
            "instructions in brackets and lines of dots are taken out",
        ),
        ("wording",),
    ),
)
"""The repairs, in the order in which they are offered."""
