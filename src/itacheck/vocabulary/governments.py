"""Kinds of facts about local governments that a plan names (rules STR009 and STR010)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, prop, shown
from .model import Unit

_OWN = Text(
    "ชื่อเจ้าของแผนที่ส่วนใหญ่ของเล่มระบุตรงกัน (ปก ประกาศ ตำแหน่งผู้ลงนาม ท้ายคำนำ) และเกณฑ์ความคล้ายในชุดกฎ",
    "one name on which most places agree (cover, announcement, signatory's post, end of the "
    "preface), and the likeness that the pack asks for",
)


class _NamesGovernment(TypedFact):
    likeness: Maybe[int] = prop(
        "ความคล้ายของชื่อที่ระบุกับชื่อเจ้าของแผน (ไม่นับประเภทของหน่วยงาน)",
        "how like the name there is to the owner's, the word for the kind aside",
        unit=Unit.PERCENT,
        by=_OWN,
    )
    place_name: Phrase = shown("ส่วนของแผนที่พบ", "the place")
    name: str = shown("ชื่อที่ระบุไว้", "the name that stands there")
    own: str | None = shown("ชื่อเจ้าของแผน", "the name of the plan's owner")


@kind(
    "self_name",
    subject="part:ID",
    th="ส่วนของเล่มที่ระบุว่าแผนเป็นของหน่วยงานใด เทียบกับชื่อที่ส่วนใหญ่ระบุตรงกัน",
    none=Text(
        "ปก ประกาศ และคำนำไม่ได้ระบุชื่อองค์กรปกครองส่วนท้องถิ่น",
        "Neither cover nor announcement nor preface names a local government.",
    ),
    parts=("cover", "announcement", "preface"),
)
class SelfNameFact(_NamesGovernment):
    """A place where the plan says whose it is, beside the name that most such places give."""

    place: Literal["cover", "announcement", "signatory", "preface"] = prop("ส่วนที่ระบุชื่อ", "the place")


@kind(
    "other_name",
    subject="project:n · sheet:n",
    th="โครงการหรือรายละเอียดโครงการที่ระบุชื่อองค์กรปกครองส่วนท้องถิ่น เทียบกับชื่อเจ้าของแผน",
    none=Text(
        "โครงการและรายละเอียดโครงการไม่ได้ระบุชื่อองค์กรปกครองส่วนท้องถิ่น",
        "No project and no sheet names a local government.",
    ),
    parts=("summary_table", "sheets"),
)
class OtherNameFact(_NamesGovernment):
    """A project's title, or its sheet's objectives, target group or who is responsible, that
    names a local government, beside the plan's owner.
    """

    place: Literal["project", "sheet"] = prop("สิ่งที่ตรวจ", "what is examined")
