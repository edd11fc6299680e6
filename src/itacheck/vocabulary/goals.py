"""Kinds of facts about the end values that goals name (rule TGT007)."""

from ..base.language import Text
from .declare import Maybe, in_year, kind, prop, shown
from .model import Unit
from .shared import OfSeries

_TABLE = Text("ตารางค่าเป้าหมายที่มีค่าของปีนั้น", "a table of targets with a value for that year")


@kind(
    "goal",
    subject="goal:n",
    th="ค่าปลายทางที่ข้อความเป้าหมายระบุ เทียบกับตารางค่าเป้าหมาย "
    "(หากทราบคะแนน ITA ปี 2565 จะเทียบเฉพาะกรณีที่ตรงกับคะแนนนั้น)",
    none_is="undecided",
    none=Text("ไม่พบเป้าหมายที่ระบุค่าปลายทาง", "No goal that names an end value was found."),
    parts=("goals",),
)
class GoalFact(OfSeries):
    """The end value that a goal's sentence names, beside the table of targets; of two
    alternatives, the one that the ITA score of 2565 chooses, where it is given.
    """

    year: int | None = in_year()
    alternatives: int = prop(
        "จำนวนกรณีที่ยังเลือกได้", "how many of the goal's alternatives are still open"
    )
    agrees: Maybe[bool] = prop(
        "ค่าในตารางตรงกับกรณีใดกรณีหนึ่งที่ยังเลือกได้",
        "the table agrees with one of the open alternatives",
        by=_TABLE,
    )
    named: int | None = prop(
        "ค่าปลายทางที่ข้อความระบุ", "the end value that the sentence names", unit=Unit.SCORE
    )
    target: Maybe[int] = prop(
        "ค่าเป้าหมายของปีนั้นในตาราง", "the table's target of that year", unit=Unit.SCORE, by=_TABLE
    )
    ends: str = shown("ค่าปลายทางของทุกกรณีที่ยังเลือกได้", "the end values of the open alternatives")
    goal: str = shown("ข้อความเป้าหมาย", "the goal's sentence")
