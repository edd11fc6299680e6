"""Kinds of facts about the totals that a plan states (rules BUD001-003 and BUD010-013)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_TABLE, boolean, integer, symbol, year
from .model import Kind, Property, Text, Unit

_READABLE = Text(
    "ช่องงบประมาณที่อ่านเป็นจำนวนเงินได้ครบทุกช่องในปีนั้น",
    "amounts of that year that can all be read as money",
)
_STATED = Text("ยอดรวมของปีนั้นที่ระบุไว้และอ่านได้", "a stated and readable amount for that year")


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (
        _subtotal(),
        _total_by_subtotals(),
        _total_by_projects(),
        _mission_total(),
        _sum_over_years(),
        _total_cell(),
        _total_row(),
    )


def _sums(stated: Text, computed: Text, by: Text = _READABLE) -> tuple[Property, ...]:
    return (year(), *_compared(stated, computed, by, _STATED))


def _compared(stated: Text, computed: Text, by: Text, said: Text) -> tuple[Property, ...]:
    return (
        integer("stated", stated.th, stated.en, unit=Unit.BAHT, by=said),
        integer("computed", computed.th, computed.en, unit=Unit.BAHT, by=by),
        integer(
            "difference",
            "ผลต่าง (ยอดที่ระบุลบด้วยผลรวม)",
            "the stated amount minus the sum",
            unit=Unit.BAHT,
            optional=True,
        ),
    )


def _subtotal() -> Kind:
    return Kind(
        "subtotal",
        "dimension:n",
        Text(
            "ยอดรวมของมิติในปีหนึ่งตามที่ระบุ เทียบกับผลรวมของโครงการในมิติ",
            "A dimension's stated subtotal of a year, beside the sum of its projects.",
        ),
        _sums(
            Text("ยอดรวมที่ระบุ (ศูนย์และขีด นับเป็น 0)", "the stated amount; 0 for zero and dash"),
            Text("ผลรวมของทุกโครงการในมิติ", "the sum of the dimension's projects"),
        ),
        (("dimension", Text("เลขและชื่อมิติ", "the dimension's number and name")),),
        none_is="undecided",
        none=Text(
            "ไม่พบแถวรวมของมิติในตารางสรุป",
            "No row of subtotals was found in the summary table.",
        ),
        parts=("summary_table",),
    )


_NO_GRAND_TOTAL = Text(
    "ไม่พบแถวรวมทั้งสิ้นในตารางสรุป", "No row with the grand total was found in the summary table."
)
_GRAND_TOTAL = Text(
    "ยอดรวมทั้งสิ้นที่ระบุ (ศูนย์และขีด นับเป็น 0)", "the stated grand total; 0 for zero and dash"
)


def _total_by_subtotals() -> Kind:
    return Kind(
        "total_by_subtotals",
        "total",
        Text(
            "ยอดรวมทั้งสิ้นของปีหนึ่งตามที่ระบุ เทียบกับผลรวมของยอดรวมทุกมิติตามที่ระบุ",
            "The stated grand total of a year, beside the sum of the stated subtotals.",
        ),
        _sums(
            _GRAND_TOTAL,
            Text("ผลรวมของยอดรวมทุกมิติ", "the sum of the subtotals"),
            Text(
                "ยอดรวมของปีนั้นที่อ่านได้ในทุกมิติที่มีโครงการ",
                "a readable subtotal of that year in every dimension with projects",
            ),
        ),
        none_is="undecided",
        none=_NO_GRAND_TOTAL,
        parts=("summary_table",),
    )


def _total_by_projects() -> Kind:
    return Kind(
        "total_by_projects",
        "total",
        Text(
            "ยอดรวมทั้งสิ้นของปีหนึ่งตามที่ระบุ เทียบกับผลรวมของทุกโครงการ",
            "The stated grand total of a year, beside the sum of all projects.",
        ),
        _sums(_GRAND_TOTAL, Text("ผลรวมของทุกโครงการในแผน", "the sum of all projects")),
        none_is="undecided",
        none=_NO_GRAND_TOTAL,
        parts=("summary_table",),
    )


def _mission_total() -> Kind:
    return Kind(
        "mission_total",
        "mission:n",
        Text(
            "ยอดรวมของภารกิจในปีหนึ่งตามที่ระบุ เทียบกับผลรวมของโครงการในภารกิจ",
            "A mission's stated total of a year, beside the sum of its projects.",
        ),
        _sums(
            Text("ยอดรวมที่ระบุ (ศูนย์และขีด นับเป็น 0)", "the stated amount; 0 for zero and dash"),
            Text("ผลรวมของทุกโครงการในภารกิจ", "the sum of the mission's projects"),
        ),
        (("mission", Text("เลขและชื่อภารกิจ", "the mission's code and name")),),
        none=Text("ตารางสรุปไม่มียอดรวมของภารกิจ", "The summary table states no total of a mission."),
        parts=("summary_table",),
    )


def _sum_over_years() -> Kind:
    return Kind(
        "sum_over_years",
        "project:n · dimension:n · total",
        Text(
            "ผลรวมทุกปีที่แถวหนึ่งของตารางสรุประบุไว้ เทียบกับงบประมาณรายปีของแถวนั้น",
            "The sum over the years that a row states, beside the amounts of its years.",
        ),
        (
            _row_of("แถวนี้เป็นแถวของสิ่งใด", "what the row is of", "project"),
            *_compared(
                Text("ผลรวมที่ระบุ (ศูนย์และขีด นับเป็น 0)", "the stated sum; 0 for zero and dash"),
                Text("ผลรวมของทุกปีในแถวเดียวกัน", "the sum of the years in the same row"),
                Text(
                    "ช่องงบประมาณของแถวที่อ่านเป็นจำนวนเงินได้ครบทุกปีของแผน",
                    "cells of the row that can be read as money in every year of the plan",
                ),
                Text("ผลรวมที่ระบุไว้และอ่านได้", "a stated sum that can be read"),
            ),
        ),
        (_ITEM,),
        none=Text(
            "ตารางสรุปไม่มีคอลัมน์ผลรวมของทุกปี",
            "The summary table states no sums over the years.",
        ),
        parts=("summary_table",),
    )


_ITEM = ("item", Text("โครงการหรือแถวรวม และปีหากมี", "the project or total, and the year if any"))


def _row_of(th: str, en: str, *others: str) -> Property:
    return symbol("row", th, en, (*others, "subtotal", "grand_total"))


def _total_cell() -> Kind:
    return Kind(
        "total_cell",
        "dimension:n · total",
        Text(
            "ช่องของปีหนึ่งในแถวรวมของมิติหรือแถวรวมทั้งสิ้น หรือทั้งแถวหากว่างทุกช่อง",
            "A year's cell in the row of a dimension's totals or of the grand total; the row as a "
            "whole, without a year, where all its cells are blank.",
        ),
        (
            _row_of("แถวรวมของมิติหรือแถวรวมทั้งสิ้น", "the row of a dimension or of the plan"),
            year(optional=True),
            symbol(
                "state",
                "สิ่งที่อยู่ในช่อง",
                "what it holds",
                ("amount", "zero", "dash", "blank", "declared", "unreadable"),
            ),
            boolean(
                "due",
                "โครงการที่ยอดนี้รวมมีจำนวนเงินในปีนั้น (ปีใดปีหนึ่ง หากว่างทั้งแถว)",
                "the projects that it is the total of have money in that year; in some year, for a "
                "whole row",
                by=_READABLE,
            ),
        ),
        (_ITEM,),
        none=Text("ตารางสรุปไม่มีแถวรวม", "The summary table has no row of totals."),
        parts=("summary_table",),
    )


def _total_row() -> Kind:
    return Kind(
        "total_row",
        "dimension:n · total",
        Text(
            "มิติหนึ่งหรือทั้งตาราง ว่ามีแถวรวมหรือไม่",
            "A dimension, or the whole table, and whether it has its row of totals.",
        ),
        (
            _row_of("แถวรวมของมิติหรือแถวรวมทั้งสิ้น", "the row of a dimension or of the plan"),
            boolean("present", "มีแถวรวม", "it has one", by=WHOLE_TABLE),
            integer(
                "totals",
                "จำนวนมิติ (อื่น) ที่มีแถวรวม",
                "how many dimensions, others than this one, have a row of totals",
            ),
            integer("projects", "จำนวนโครงการ", "how many projects it has"),
        ),
        (("item", Text("เลขและชื่อมิติ หรือตารางสรุป", "the dimension, or the summary table")),),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )
