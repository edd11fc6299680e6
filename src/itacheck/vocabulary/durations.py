"""Kinds of facts about the years in which projects run (rules YRS)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_TABLE, boolean, integer, position
from .model import Kind, Text

_DURATION = Text(
    "ระยะเวลาดำเนินการที่อ่านได้ในรายละเอียดโครงการ", "a duration in the sheet that can be read"
)
_CELLS = Text("ช่องของทุกปีในตารางสรุปที่อ่านได้", "cells of the table that can be read in every year")


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_project_years(),)


def _project_years() -> Kind:
    return Kind(
        "project_years",
        "project:n",
        Text(
            "ปีที่ดำเนินโครงการตามตารางสรุป เทียบกับระยะเวลาในรายละเอียดโครงการ",
            "The years of a project: in the table's row, and in the duration of its sheet.",
        ),
        (
            position(),
            boolean(
                "has_sheet",
                "มีรายละเอียดโครงการในส่วนที่ 3",
                "it has a sheet in part 3",
                by=Text("รายละเอียดโครงการในส่วนที่ 3", "the sheets of part 3"),
            ),
            integer(
                "active",
                "จำนวนปีที่แถวในตารางมี 0.00 จำนวนเงิน หรือข้อความว่าไม่ใช้งบประมาณ",
                "in how many years the row has 0.00, an amount, or words that no budget is used",
                by=_CELLS,
            ),
            integer(
                "gaps",
                "จำนวนปีในระยะเวลาดำเนินการที่แถวในตารางเป็นขีดหรือว่าง",
                "in how many years of the duration the row has a dash or blank",
                by=_DURATION,
            ),
            integer(
                "zeros_outside",
                "จำนวนปีนอกระยะเวลาดำเนินการที่แถวในตารางมี 0.00",
                "in how many years outside the duration the row has 0.00",
                by=_DURATION,
            ),
            integer(
                "money_outside",
                "จำนวนปีนอกระยะเวลาดำเนินการที่แถวในตารางมีจำนวนเงิน",
                "in how many years outside the duration the row has an amount",
                by=Text(
                    "ระยะเวลาดำเนินการ และช่องของทุกปีที่อ่านได้",
                    "the sheet's duration, and cells that can be read",
                ),
            ),
            boolean(
                "all_silent",
                "แถวในตารางเป็นขีดหรือว่างทุกปี",
                "the row has a dash or blank in every year",
                by=WHOLE_TABLE,
            ),
            integer(
                "columns",
                "จำนวนปีในตารางสรุป",
                "how many years the row has cells for",
                by=WHOLE_TABLE,
            ),
        ),
        (
            ("project", Text("เลขลำดับและชื่อโครงการ", "the project's number and title")),
            ("sheet_years", Text("ปีในรายละเอียดโครงการ", "the years of the sheet")),
            ("gap_years", Text("ปีที่เป็นขีดหรือว่าง", "the years of the duration without a sign")),
            ("zero_years", Text("ปีนอกระยะเวลาที่มี 0.00", "the years outside it with 0.00")),
            ("money_years", Text("ปีนอกระยะเวลาที่มีจำนวนเงิน", "the years outside it with money")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )
