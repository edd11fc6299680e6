"""Kinds of facts about the years of projects, in table and sheet (rules YRS and BUD006)."""

from ..base.language import Phrase, Text
from .declare import Maybe, at_position, has_sheet, in_year, kind, prop, shown
from .model import Unit
from .shared import NO_TABLE, WHOLE_TABLE, OfProject

_CELLS = Text("ช่องของทุกปีในตารางสรุปที่อ่านได้", "cells of the table that can be read in every year")
_DURATION = Text(
    "ระยะเวลาดำเนินการที่อ่านได้ในรายละเอียดโครงการ", "a duration in the sheet that can be read"
)


@kind(
    "project_years",
    subject="project:n",
    th="ปีที่ดำเนินโครงการตามตารางสรุป เทียบกับระยะเวลาดำเนินการในรายละเอียดโครงการ",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class ProjectYearsFact(OfProject):
    """The years of a project: in the table's row, and in the duration of its sheet."""

    position: int = at_position()
    has_sheet: Maybe[bool] = has_sheet()
    active: Maybe[int] = prop(
        "จำนวนปีที่แถวในตารางมีจำนวนเงิน, 0.00 หรือข้อความว่าไม่ใช้งบประมาณ",
        "in how many years the row has 0.00, an amount, or words that no budget is used",
        by=_CELLS,
    )
    gaps: Maybe[int] = prop(
        "จำนวนปีในระยะเวลาดำเนินการที่ช่องในตารางเป็นขีดหรือเว้นว่าง",
        "in how many years of the duration the row has a dash or blank",
        by=_DURATION,
    )
    zeros_outside: Maybe[int] = prop(
        "จำนวนปีนอกระยะเวลาดำเนินการที่แถวในตารางมี 0.00",
        "in how many years outside the duration the row has 0.00",
        by=_DURATION,
    )
    money_outside: Maybe[int] = prop(
        "จำนวนปีนอกระยะเวลาดำเนินการที่แถวในตารางมีจำนวนเงิน",
        "in how many years outside the duration the row has an amount",
        by=Text(
            "ระยะเวลาดำเนินการ และช่องของทุกปีที่อ่านได้",
            "the sheet's duration, and cells that can be read",
        ),
    )
    all_silent: Maybe[bool] = prop(
        "แถวในตารางเป็นขีดหรือว่างทุกปี", "the row has a dash or blank in every year", by=WHOLE_TABLE
    )
    columns: Maybe[int] = prop(
        "จำนวนปีในตารางสรุป", "how many years the row has cells for", by=WHOLE_TABLE
    )
    sheet_years: tuple[int, ...] = shown("ปีในรายละเอียดโครงการ", "the years of the sheet")
    gap_years: tuple[int, ...] = shown("ปีที่เป็นขีดหรือว่าง", "the years of the duration without a sign")
    zero_years: tuple[int, ...] = shown(
        "ปีนอกระยะเวลาดำเนินการที่มี 0.00", "the years outside it with 0.00"
    )
    money_years: tuple[int, ...] = shown(
        "ปีนอกระยะเวลาดำเนินการที่มีจำนวนเงิน", "the years outside it with money"
    )


@kind(
    "sheet_year",
    subject="project:n",
    th="งบประมาณของโครงการในปีหนึ่งของระยะเวลาดำเนินการ หรือยอดรวมหลายปีที่รายละเอียดโครงการระบุ (ไม่มีปี) "
    "ตามรายละเอียดโครงการเทียบกับตารางสรุป",
    none_is="undecided",
    none=Text(
        "ไม่พบโครงการที่มีทั้งแถวในตารางสรุปและรายละเอียดโครงการ",
        "No project was found that has both a row in the table and a sheet.",
    ),
    parts=("summary_table", "sheets"),
)
class SheetYearFact(OfProject):
    """A project's money in a year of its sheet's duration, or over the years whose sum the sheet
    states (then without year): in the sheet and in the table.
    """

    position: int = at_position()
    year: int | None = in_year()
    sheet_amount: Maybe[int] = prop(
        "จำนวนเงินในรายละเอียดโครงการ (ไม่ใช้งบประมาณ นับเป็น 0)",
        "the sheet's amount; 0 where it declares that no money is used",
        unit=Unit.BAHT,
        by=Text(
            "จำนวนเงินที่ชัดเจนของปีนั้น และระยะเวลาดำเนินการ ในรายละเอียดโครงการ",
            "a clear amount for that year in the sheet, and its duration",
        ),
    )
    table_amount: Maybe[int] = prop(
        "จำนวนเงินในตารางสรุป (ศูนย์ ขีด และว่าง นับเป็น 0)",
        "the table's amount; 0 for zero, dash and blank",
        unit=Unit.BAHT,
        by=Text("ช่องของปีนั้นในตารางสรุปที่อ่านได้", "a readable cell of that year in the table"),
    )
    difference: int | None = prop(
        "ผลต่าง (จำนวนเงินในรายละเอียดโครงการลบด้วยจำนวนเงินในตารางสรุป)",
        "the sheet's amount minus the table's",
        unit=Unit.BAHT,
        signed=True,
    )
    span: Phrase = shown("ปีหรือช่วงปีของจำนวนเงิน", "the year or years that the amount is for")
