"""Kinds of facts about the plan, its dimensions and missions: how many projects, what money."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import (
    Maybe,
    TypedFact,
    follows,
    growth,
    in_year,
    kind,
    of_document,
    of_organisation,
    previous,
    prop,
    shown,
)
from .model import Unit
from .shared import NO_TABLE, WHOLE_TABLE, Organisation

_ALL_READABLE = Text(
    "ตารางสรุปที่อ่านได้ครบถ้วน และช่องงบประมาณที่อ่านเป็นจำนวนเงินได้ทุกช่อง",
    "a summary table that was read as a whole, all of its amounts readable",
)


class _OfGroup(TypedFact):
    """What the facts about groups of projects have in common."""

    of: Literal["plan", "dimension", "mission"] = prop(
        "กลุ่มของโครงการ: ทั้งแผน มิติ หรือภารกิจ", "the group: the plan, a dimension or a mission"
    )
    dimension: int | None = prop(
        "เลขมิติ (ของภารกิจ: มิติของภารกิจนั้น)",
        "the number of the dimension, or of the mission's",
        drawn_from="dimensions",
    )
    mission: str | None = prop("เลขภารกิจ", "the code of the mission", drawn_from="missions")
    item: Phrase = shown("ทั้งแผน หรือเลขและชื่อมิติหรือภารกิจ", "the plan, the dimension or the mission")


@kind(
    "group",
    subject="plan · dimension:n · mission:n",
    th="ทั้งแผน มิติหนึ่ง หรือภารกิจหนึ่งในตารางสรุป: จำนวนโครงการและงบประมาณรวมทุกปีของแผน",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class GroupFact(_OfGroup):
    """The plan, or a dimension or mission of the summary table: how many projects it has, and its
    money over all years of the plan.
    """

    projects: Maybe[int] = prop("จำนวนโครงการ", "how many projects it has", by=WHOLE_TABLE)
    with_money: Maybe[int] = prop(
        "จำนวนโครงการที่มีงบประมาณในปีใดปีหนึ่ง",
        "how many of its projects have money in some year",
        by=_ALL_READABLE,
    )
    missions: Maybe[int] = prop(
        "จำนวนภารกิจที่มีแถวในตารางสรุป (ไม่มีค่าเมื่อเป็นภารกิจ)",
        "how many missions with a row it has; absent for a mission",
        by=WHOLE_TABLE,
    )
    amount: Maybe[int] = prop(
        "งบประมาณของทุกโครงการ รวมทุกปีของแผน",
        "the money of its projects, over all years of the plan",
        unit=Unit.BAHT,
        by=_ALL_READABLE,
    )
    share: Maybe[int] = prop(
        "ร้อยละของงบประมาณทั้งแผน (ปัดลงเหลือทศนิยมสองตำแหน่ง และไม่มีค่าเมื่อทั้งแผนเป็น 0)",
        "its percentage of the plan's money (rounded down to hundredths, absent where there is "
        "none)",
        unit=Unit.PERCENT,
        by=_ALL_READABLE,
    )
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()


@kind(
    "group_year",
    subject="plan · dimension:n · mission:n",
    th="งบประมาณของทั้งแผน มิติหนึ่ง หรือภารกิจหนึ่งในปีหนึ่งของแผน รวมจากช่องของทุกโครงการ",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class GroupYearFact(_OfGroup):
    """The money of the plan, a dimension or a mission in one of the plan's years, as the cells of
    its projects come to.
    """

    year: int = in_year()
    with_money: Maybe[int] = prop(
        "จำนวนโครงการที่มีงบประมาณในปีนั้น",
        "how many of its projects have money in that year",
        by=_ALL_READABLE,
    )
    amount: Maybe[int] = prop(
        "งบประมาณของทุกโครงการในปีนั้น",
        "the money of its projects in that year",
        unit=Unit.BAHT,
        by=_ALL_READABLE,
    )
    share: Maybe[int] = prop(
        "ร้อยละของงบประมาณทั้งแผนในปีนั้น (ปัดลงเหลือทศนิยมสองตำแหน่ง และไม่มีค่าเมื่อทั้งแผนเป็น 0)",
        "its percentage of the plan's money of that year (rounded down to hundredths, absent "
        "where there is none)",
        unit=Unit.PERCENT,
        by=_ALL_READABLE,
    )
    follows: bool = follows()
    previous: Maybe[int] = previous()
    growth: Maybe[int] = growth()
