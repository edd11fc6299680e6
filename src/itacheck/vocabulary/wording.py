"""Kinds of facts about words that do not belong into a plan (rules STR006 and STR007)."""

from __future__ import annotations

from .declare import boolean, integer
from .model import Kind, Text
from .parts import PARTS


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_wording(),)


def _wording() -> Kind:
    return Kind(
        "wording",
        "part:ID · goal:n · risk_row:r · risk:r.i · control:r.k · project:n · sheet:n · plan",
        Text(
            "ข้อความแห่งหนึ่งในแผน: ส่วนของเล่มแผน เป้าหมาย ความเสี่ยง มาตรการควบคุม หรือโครงการ",
            "All that the plan says in one place: a part, a goal, a risk, a control, a project, a "
            "sheet.",
        ),
        (
            integer(
                "leftovers",
                "จำนวนข้อความของแบบฟอร์มที่ค้างอยู่: ช่องให้เติม คำสั่งให้ระบุ ชื่อหน่วยงานในที่ที่ควรเป็นตัวเลข "
                "หรือเป้าหมายที่ยังเหลืออยู่ทั้งสองกรณี",
                "how many left-overs of a template stand there: blanks, instructions, the "
                "organisation's name where a number belongs, both alternatives of a goal",
            ),
            boolean(
                "wrong_word",
                "ใช้คำทางกฎหมายของ อปท. ประเภทอื่น (ข้อบัญญัติ หรือ เทศบัญญัติ)",
                "it has the legal word of another kind of organisation",
                by=Text("ชื่อหน่วยงานเจ้าของแผนที่บอกประเภท", "the organisation's name with its kind"),
            ),
        ),
        (
            ("place_name", Text("ส่วนของแผนที่พบ", "the place")),
            ("found", Text("ข้อความที่ค้างอยู่", "the left-overs")),
            ("word", Text("คำที่ใช้", "the word that is used")),
            ("right_word", Text("คำที่ถูกต้อง", "the right word")),
        ),
        parts=tuple(PARTS),
    )
