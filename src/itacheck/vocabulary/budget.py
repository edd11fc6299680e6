"""Kinds of facts about the money of projects, and about the signs for its absence (rules BUD)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import (
    Maybe,
    TypedFact,
    at_position,
    follows,
    growth,
    has_sheet,
    in_year,
    kind,
    of_organisation,
    previous,
    prop,
    shown,
)
from .model import Unit
from .shared import NO_TABLE, WHOLE_TABLE, ItemKind, OfProject, Organisation

_READABLE_CELL = Text("ช่องที่อ่านเป็นจำนวนเงินได้", "a cell that can be read as money")
_CLEAR_REMARK = Text("หมายเหตุที่ตีความได้ทางเดียว", "a remark that can be read in one way only")


@kind(
    "cell",
    subject="project:n · dimension:n · mission:n · total · sheet:n",
    th="จำนวนเงินแห่งหนึ่ง: ช่องของโครงการ แถวรวมของมิติหรือภารกิจ แถวรวมทั้งสิ้น หรือในรายละเอียดโครงการ",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table", "sheets"),
)
class CellFact(TypedFact):
    """One place for money: a project's cell, a stated total of a dimension, a mission or the
    plan, or an amount of a sheet.
    """

    place: Literal["project", "subtotal", "mission_total", "grand_total", "sum", "sheet"] = prop(
        "ช่องนี้อยู่ที่ใด", "where it stands"
    )
    position: int | None = at_position()
    year: int | None = in_year()
    state: Literal["amount", "zero", "dash", "blank", "declared", "unreadable"] = prop(
        "สิ่งที่อยู่ในช่อง: จำนวนเงิน ศูนย์ ขีด ว่าง ข้อความว่าไม่ใช้งบประมาณ หรืออ่านไม่ได้", "what it holds"
    )
    too_large: bool = prop(
        "จำนวนเงินเกิน 90 ล้านล้านบาท จึงถือว่าไม่ถูกต้อง",
        "the amount is above 90 trillion baht and taken for a misprint",
    )
    amount: Maybe[int] = prop(
        "จำนวนเงิน (ศูนย์ ขีด ว่าง และข้อความว่าไม่ใช้งบประมาณ นับเป็น 0)",
        "the amount; 0 for zero, dash, blank and words that no budget is used",
        unit=Unit.BAHT,
        by=_READABLE_CELL,
    )
    has_money: Maybe[bool] = prop("มีจำนวนเงินมากกว่าศูนย์", "it holds money", by=_READABLE_CELL)
    declared: Maybe[bool] = prop(
        "หมายเหตุระบุว่าปีนี้ไม่ใช้งบประมาณ (เฉพาะช่องของโครงการ)",
        "a remark declares that no money is used in this year (project cells only)",
        by=_CLEAR_REMARK,
    )
    has_unit: bool | None = prop(
        "มีหน่วยเงินกำกับ ในช่อง หัวคอลัมน์ คำอธิบายตาราง หรือรูปแบบตัวเลข (เฉพาะยอดรวม)",
        "it has its unit: in the cell, the column's header, the caption or the number format "
        "(stated totals only)",
    )
    follows: bool = follows()
    previous: Maybe[int] = previous()
    growth: Maybe[int] = growth()
    item: Phrase = shown("โครงการหรือแถวรวมของช่องนี้ และปี", "the project or total, and the year")
    printed: str = shown("ข้อความตามที่พิมพ์ไว้ในช่อง", "the text as printed")
    remark: str | None = shown("หมายเหตุในตาราง", "the remark in the table")


@kind(
    "project",
    subject="project:n",
    th="โครงการในตารางสรุป",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class ProjectFact(OfProject):
    """A project of the summary table."""

    position: int = at_position()
    dimension: int | None = prop("เลขมิติ", "the number of its dimension", drawn_from="dimensions")
    mission: str | None = prop("เลขภารกิจ", "the code of its mission", drawn_from="missions")
    has_money: Maybe[bool] = prop(
        "มีจำนวนเงินในปีใดปีหนึ่ง",
        "it has money in some year",
        by=Text("ช่องงบประมาณที่อ่านได้ทุกปี", "cells that can be read in every year"),
    )
    declared: Maybe[bool] = prop(
        "หมายเหตุหรือช่องใดช่องหนึ่งของแถวระบุว่าไม่ใช้งบประมาณ (ทุกปีหรือบางปี)",
        "a remark or a cell of the row declares that no money is used, in some year or all",
        by=_CLEAR_REMARK,
    )
    has_sheet: Maybe[bool] = has_sheet()
    number: int | None = prop("เลขลำดับตามที่พิมพ์ไว้", "the project's number as printed")
    item_kind: ItemKind | None = prop(
        "ประเภทของรายการตามคำนำหน้าชื่อ: โครงการ กิจกรรม มาตรการ หรือแนวปฏิบัติ",
        "what it is, by the word before its name",
    )
    money: Maybe[int] = prop(
        "งบประมาณรวมทุกปีในแถวของโครงการ",
        "its money over all years of its row",
        unit=Unit.BAHT,
        by=Text("ช่องงบประมาณที่อ่านได้ทุกปี", "cells that can be read in every year"),
    )
    percent_outcomes: Maybe[int] = prop(
        "จำนวนผลลัพธ์ที่ระบุเป็นร้อยละในรายละเอียดโครงการ",
        "how many outcomes with a percentage its sheet has",
        by=Text("รายละเอียดโครงการในส่วนที่ 3", "the sheets of part 3"),
    )
    organisation: Maybe[Organisation] = of_organisation()
    remark: str = shown("หมายเหตุในตาราง", "the remark in the table")


@kind(
    "signs",
    subject="plan",
    th="เครื่องหมายที่ตารางสรุปใช้ในช่องของโครงการที่ไม่มีจำนวนเงิน",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class SignsFact(TypedFact):
    """The signs by which the table's project cells say “no money”."""

    kinds: Maybe[int] = prop(
        "จำนวนแบบของเครื่องหมายที่ใช้", "how many different signs are used", by=WHOLE_TABLE
    )
    zeros: int = prop("จำนวนช่องที่เขียนศูนย์", "cells with a zero")
    dashes: int = prop("จำนวนช่องที่เขียนขีด", "cells with a dash")
    blanks: int = prop("จำนวนช่องที่เว้นว่าง", "cells left blank")
    explained: Maybe[bool] = prop(
        "แผนอธิบายความหมายของเครื่องหมายไว้", "the plan says what the signs mean", by=WHOLE_TABLE
    )
