"""Kinds of facts about stated sums and what they are of (rules BUD001-003 and BUD013)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, in_year, kind, prop, shown
from .model import Unit

_STATED = Text("ยอดรวมของปีนั้นที่ระบุไว้และอ่านได้", "a stated and readable amount for that year")
_READABLE = Text(
    "ช่องงบประมาณที่อ่านเป็นจำนวนเงินได้ครบทุกช่องในปีนั้น",
    "amounts of that year that can all be read as money",
)
_NO_GRAND_TOTAL = Text(
    "ไม่พบแถวรวมทั้งสิ้นในตารางสรุป", "No row with the grand total was found in the summary table."
)
_DIFFERENCE = ("ผลต่าง (ยอดที่ระบุลบด้วยผลรวม)", "the stated amount minus the sum")
_GAP = (
    "สูงหรือต่ำกว่าผลรวมเท่าใด",
    "how much too high or too low",
)


class _OwnTotal(TypedFact):
    year: int = in_year()
    stated: Maybe[int] = prop(
        "ยอดรวมที่ระบุ (ศูนย์และขีด นับเป็น 0)",
        "the stated amount; 0 for zero and dash",
        unit=Unit.BAHT,
        by=_STATED,
    )


class _GrandTotal(TypedFact):
    year: int = in_year()
    stated: Maybe[int] = prop(
        "ยอดรวมทั้งสิ้นที่ระบุ (ศูนย์และขีด นับเป็น 0)",
        "the stated grand total; 0 for zero and dash",
        unit=Unit.BAHT,
        by=_STATED,
    )


@kind(
    "subtotal",
    subject="dimension:n",
    th="ยอดรวมของมิติในปีหนึ่งตามที่ระบุ เทียบกับผลรวมของโครงการในมิติ",
    none_is="undecided",
    none=Text("ไม่พบแถวรวมของมิติในตารางสรุป", "No row of subtotals was found in the summary table."),
    parts=("summary_table",),
)
class SubtotalFact(_OwnTotal):
    """A dimension's stated subtotal of a year, beside the sum of its projects."""

    computed: Maybe[int] = prop(
        "ผลรวมของทุกโครงการในมิติ", "the sum of the dimension's projects", unit=Unit.BAHT, by=_READABLE
    )
    difference: int | None = prop(*_DIFFERENCE, unit=Unit.BAHT, signed=True)
    grand_total: Maybe[int] = prop(
        "ยอดรวมทั้งสิ้นของปีนั้นตามที่ระบุ",
        "the stated grand total of that year",
        unit=Unit.BAHT,
        by=_STATED,
    )
    gap: Phrase | None = shown(*_GAP)
    dimension: Phrase = shown("เลขและชื่อมิติ", "the dimension's number and name")


@kind(
    "total_by_subtotals",
    subject="total",
    th="ยอดรวมทั้งสิ้นของปีหนึ่งตามที่ระบุ เทียบกับผลรวมของยอดรวมทุกมิติตามที่ระบุ",
    none_is="undecided",
    none=_NO_GRAND_TOTAL,
    parts=("summary_table",),
)
class TotalBySubtotalsFact(_GrandTotal):
    """The stated grand total of a year, beside the sum of the stated subtotals."""

    computed: Maybe[int] = prop(
        "ผลรวมของยอดรวมทุกมิติ",
        "the sum of the subtotals",
        unit=Unit.BAHT,
        by=Text(
            "ยอดรวมของปีนั้นที่อ่านได้ในทุกมิติที่มีโครงการ",
            "a readable subtotal of that year in every dimension with projects",
        ),
    )
    difference: int | None = prop(*_DIFFERENCE, unit=Unit.BAHT, signed=True)
    gap: Phrase | None = shown(*_GAP)


@kind(
    "total_by_projects",
    subject="total",
    th="ยอดรวมทั้งสิ้นของปีหนึ่งตามที่ระบุ เทียบกับผลรวมของทุกโครงการ",
    none_is="undecided",
    none=_NO_GRAND_TOTAL,
    parts=("summary_table",),
)
class TotalByProjectsFact(_GrandTotal):
    """The stated grand total of a year, beside the sum of all projects."""

    computed: Maybe[int] = prop(
        "ผลรวมของทุกโครงการในแผน", "the sum of all projects", unit=Unit.BAHT, by=_READABLE
    )
    difference: int | None = prop(*_DIFFERENCE, unit=Unit.BAHT, signed=True)
    gap: Phrase | None = shown(*_GAP)


@kind(
    "mission_total",
    subject="mission:n",
    th="ยอดรวมของภารกิจในปีหนึ่งตามที่ระบุ เทียบกับผลรวมของโครงการในภารกิจ",
    none=Text("ตารางสรุปไม่มียอดรวมของภารกิจ", "The summary table states no total of a mission."),
    parts=("summary_table",),
)
class MissionTotalFact(_OwnTotal):
    """A mission's stated total of a year, beside the sum of its projects."""

    computed: Maybe[int] = prop(
        "ผลรวมของทุกโครงการในภารกิจ",
        "the sum of the mission's projects",
        unit=Unit.BAHT,
        by=_READABLE,
    )
    difference: int | None = prop(*_DIFFERENCE, unit=Unit.BAHT, signed=True)
    gap: Phrase | None = shown(*_GAP)
    mission: Phrase = shown("เลขและชื่อภารกิจ", "the mission's code and name")


@kind(
    "sum_over_years",
    subject="project:n · dimension:n · total",
    th="ผลรวมทุกปีที่แถวหนึ่งของตารางสรุประบุไว้ เทียบกับงบประมาณรายปีของแถวนั้น",
    none=Text("ตารางสรุปไม่มีคอลัมน์ผลรวมของทุกปี", "The summary table states no sums over the years."),
    parts=("summary_table",),
)
class SumOverYearsFact(TypedFact):
    """The sum over the years that a row states, beside the amounts of its years."""

    row: Literal["project", "subtotal", "grand_total"] = prop(
        "แถวนี้เป็นแถวของสิ่งใด", "what the row is of"
    )
    stated: Maybe[int] = prop(
        "ผลรวมที่ระบุ (ศูนย์และขีด นับเป็น 0)",
        "the stated sum; 0 for zero and dash",
        unit=Unit.BAHT,
        by=Text("ผลรวมที่ระบุไว้และอ่านได้", "a stated sum that can be read"),
    )
    computed: Maybe[int] = prop(
        "ผลรวมของทุกปีในแถวเดียวกัน หรือของทุกแถวที่เป็นส่วนของยอดรวมที่ไม่มีรายปี",
        "the sum of the years in the same row, or of all rows below a total that states no years",
        unit=Unit.BAHT,
        by=Text(
            "ช่องงบประมาณของแถวที่อ่านเป็นจำนวนเงินได้ครบทุกปีของแผน",
            "cells of the row that can be read as money in every year of the plan",
        ),
    )
    difference: int | None = prop(*_DIFFERENCE, unit=Unit.BAHT, signed=True)
    gap: Phrase | None = shown(*_GAP)
    item: Phrase = shown("โครงการหรือแถวรวม และปีหากมี", "the project or total, and the year if any")
