"""Kinds of facts about rows of totals: whether they are there and filled (rules BUD010-012)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, in_year, kind, prop, shown
from .shared import NO_TABLE, WHOLE_TABLE

_READABLE = Text(
    "ช่องงบประมาณที่อ่านเป็นจำนวนเงินได้ครบทุกช่องในปีนั้น",
    "amounts of that year that can all be read as money",
)


@kind(
    "total_cell",
    subject="dimension:n · total",
    th="ช่องของปีหนึ่งในแถวรวมของมิติหรือแถวรวมทั้งสิ้น หรือทั้งแถวหากว่างทุกช่อง",
    none=Text("ตารางสรุปไม่มีแถวรวม", "The summary table has no row of totals."),
    parts=("summary_table",),
)
class TotalCellFact(TypedFact):
    """A year's cell in the row of a dimension's totals or of the grand total; the row as a whole,
    without a year, where all its cells are blank.
    """

    row: Literal["subtotal", "grand_total"] = prop(
        "แถวรวมของมิติหรือแถวรวมทั้งสิ้น", "the row of a dimension or of the plan"
    )
    year: int | None = in_year()
    state: Literal["amount", "zero", "dash", "blank", "declared", "unreadable"] = prop(
        "สิ่งที่อยู่ในช่อง", "what it holds"
    )
    due: Maybe[bool] = prop(
        "โครงการที่ยอดนี้รวมมีจำนวนเงินในปีนั้น (ปีใดปีหนึ่ง หากว่างทั้งแถว)",
        "the projects that it is the total of have money in that year; in some year, for a "
        "whole row",
        by=_READABLE,
    )
    item: Phrase = shown("โครงการหรือแถวรวม และปีหากมี", "the project or total, and the year if any")


@kind(
    "total_row",
    subject="dimension:n · total",
    th="มิติหนึ่งหรือทั้งตาราง ว่ามีแถวรวมหรือไม่",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class TotalRowFact(TypedFact):
    """A dimension, or the whole table, and whether it has its row of totals."""

    row: Literal["subtotal", "grand_total"] = prop(
        "แถวรวมของมิติหรือแถวรวมทั้งสิ้น", "the row of a dimension or of the plan"
    )
    present: Maybe[bool] = prop("มีแถวรวม", "it has one", by=WHOLE_TABLE)
    totals: int = prop(
        "จำนวนมิติ (อื่น) ที่มีแถวรวม", "how many dimensions, others than this one, have a row of totals"
    )
    projects: int = prop("จำนวนโครงการ", "how many projects it has")
    item: Phrase = shown("เลขและชื่อมิติ หรือตารางสรุป", "the dimension, or the summary table")
