"""Kinds of facts about words that do not belong into a plan (rules STR006 and STR007)."""

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, prop, shown
from .parts import PARTS


@kind(
    "wording",
    subject="part:ID · goal:n · risk_row:r · risk:r.i · control:r.k · project:n · sheet:n · plan",
    th="ข้อความแห่งหนึ่งในแผน: ส่วนของเล่มแผน เป้าหมาย ความเสี่ยง มาตรการควบคุม หรือโครงการ",
    parts=PARTS,
)
class WordingFact(TypedFact):
    """All that the plan says in one place: a part, a goal, a risk, a control, a project, a
    sheet.
    """

    leftovers: int = prop(
        "จำนวนข้อความของแบบฟอร์มที่ค้างอยู่: ช่องให้เติม คำสั่งให้ระบุ ชื่อหน่วยงานในที่ที่ควรเป็นตัวเลข "
        "หรือเป้าหมายที่ยังเหลืออยู่ทั้งสองกรณี",
        "how many left-overs of a template stand there: blanks, instructions, the "
        "organisation's name where a number belongs, both alternatives of a goal",
    )
    wrong_word: Maybe[bool] = prop(
        "ใช้คำทางกฎหมายขององค์กรปกครองส่วนท้องถิ่นประเภทอื่น (ข้อบัญญัติ หรือ เทศบัญญัติ)",
        "it has the legal word of another kind of organisation",
        by=Text("ชื่อหน่วยงานเจ้าของแผนที่ระบุประเภท", "the organisation's name with its kind"),
    )
    place_name: Phrase = shown("ส่วนของแผนที่พบ", "the place")
    found: tuple[str, ...] = shown("ข้อความที่ค้างอยู่", "the left-overs")
    word: str | None = shown("คำที่ใช้", "the word that is used")
    right_word: str | None = shown("คำที่ถูกต้อง", "the right word")
