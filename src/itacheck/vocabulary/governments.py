"""Kinds of facts about local governments that a plan names (rules STR009 and STR010)."""

from __future__ import annotations

from .declare import integer, symbol
from .model import Kind, Text, Unit

_OWN = Text(
    "ชื่อเจ้าของแผนที่ส่วนใหญ่ของเล่มระบุตรงกัน (ปก ประกาศ ตำแหน่งผู้ลงนาม ท้ายคำนำ) และเกณฑ์ความคล้ายในชุดกฎ",
    "one name on which most places agree (cover, announcement, signatory's post, end of the "
    "preface), and the likeness that the pack asks for",
)
_TEXTS = (
    ("place_name", Text("ส่วนของแผนที่พบ", "the place")),
    ("name", Text("ชื่อที่ระบุไว้", "the name that stands there")),
    ("own", Text("ชื่อเจ้าของแผน", "the name of the plan's owner")),
)


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_self_name(), _other_name())


def _self_name() -> Kind:
    return Kind(
        "self_name",
        "part:ID",
        Text(
            "ส่วนของเล่มที่ระบุว่าแผนเป็นของหน่วยงานใด เทียบกับชื่อที่ส่วนใหญ่ระบุตรงกัน",
            "A place where the plan says whose it is, beside the name that most such places give.",
        ),
        (
            symbol(
                "place",
                "ส่วนที่ระบุชื่อ",
                "the place",
                ("cover", "announcement", "signatory", "preface"),
            ),
            integer(
                "likeness",
                "ความคล้ายของชื่อที่ระบุกับชื่อเจ้าของแผน (ไม่นับประเภทของหน่วยงาน)",
                "how like the name there is to the owner's, the word for the kind aside",
                unit=Unit.PERCENT,
                by=_OWN,
            ),
        ),
        _TEXTS,
        none=Text(
            "ปก ประกาศ และคำนำไม่ได้ระบุชื่อองค์กรปกครองส่วนท้องถิ่น",
            "Neither cover nor announcement nor preface names a local government.",
        ),
        parts=("cover", "announcement", "preface"),
    )


def _other_name() -> Kind:
    return Kind(
        "other_name",
        "project:n · sheet:n",
        Text(
            "โครงการหรือรายละเอียดโครงการที่เอ่ยชื่อองค์กรปกครองส่วนท้องถิ่น เทียบกับชื่อเจ้าของแผน",
            "A project's title, or its sheet's objectives, target group or who is responsible, "
            "that names a local government, beside the plan's owner.",
        ),
        (
            symbol("place", "สิ่งที่ตรวจ", "what is examined", ("project", "sheet")),
            integer(
                "likeness",
                "ความคล้ายของชื่อที่ระบุกับชื่อเจ้าของแผน (ไม่นับประเภทของหน่วยงาน)",
                "how like the name there is to the owner's, the word for the kind aside",
                unit=Unit.PERCENT,
                by=_OWN,
            ),
        ),
        _TEXTS,
        none=Text(
            "โครงการและรายละเอียดโครงการไม่ได้เอ่ยชื่อองค์กรปกครองส่วนท้องถิ่น",
            "No project and no sheet names a local government.",
        ),
        parts=("summary_table", "sheets"),
    )
