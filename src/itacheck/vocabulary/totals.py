"""Kinds of facts about the totals that a plan states (rules BUD001-003)."""

from __future__ import annotations

from .declare import integer, year
from .model import Kind, Property, Text, Unit

_READABLE = Text(
    "ช่องงบประมาณที่อ่านเป็นจำนวนเงินได้ครบทุกช่องในปีนั้น",
    "amounts of that year that can all be read as money",
)
_STATED = Text("ยอดรวมของปีนั้นที่ระบุไว้และอ่านได้", "a stated and readable amount for that year")


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_subtotal(), _total_by_subtotals(), _total_by_projects())


def _sums(stated: Text, computed: Text, by: Text = _READABLE) -> tuple[Property, ...]:
    return (
        year(),
        integer("stated", stated.th, stated.en, unit=Unit.BAHT, by=_STATED),
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
