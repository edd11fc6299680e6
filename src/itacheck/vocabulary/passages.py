"""Kinds of facts about what stands in several places of a plan (rules STR011 and STR012)."""

from ..base.language import Phrase, Text
from .declare import TypedFact, kind, prop, shown


@kind(
    "law",
    subject="plan",
    th="กฎหมายฉบับหนึ่งที่แผนอ้างถึงพร้อมปี พ.ศ. (นับรวมทุกแห่งที่ใช้ชื่อเดียวกัน)",
    none=Text("แผนไม่ได้อ้างกฎหมายพร้อมปี พ.ศ.", "The plan cites no law with its year."),
)
class LawFact(TypedFact):
    """A law that the plan cites with its year, wherever it bears that name."""

    citations: int = prop("จำนวนแห่งที่อ้างถึง", "how often it is cited")
    years: int = prop("จำนวนปี พ.ศ. ที่ต่างกัน", "how many different years it is given")
    kinds: int = prop(
        "จำนวนประเภทของกฎหมายที่ต่างกัน เช่น พระราชบัญญัติ พระราชกฤษฎีกา",
        "how many different kinds of law it is said to be",
    )
    law: str = shown("กฎหมายที่อ้างแห่งแรก", "the law as it is cited first")
    cited: tuple[str, ...] = shown("กฎหมายตามที่อ้างไว้แต่ละแบบ", "each way in which it is cited")
    cited_years: tuple[int, ...] = shown("ปี พ.ศ. ที่อ้างไว้", "the years that it is given")


@kind(
    "list_item",
    subject="part:ID",
    th="ข้อหนึ่งในรายการของส่วนที่ 1 ที่มีรายการอื่นอยู่ก่อนหน้า (วัตถุประสงค์ เป้าหมาย ประโยชน์)",
    none=Text("ส่วนที่ 1 ไม่มีรายการตั้งแต่สองรายการขึ้นไป", "Part 1 does not have two lists to compare."),
    parts=("objectives", "goals", "benefits"),
)
class ListItemFact(TypedFact):
    """An item of a list of part 1 (objectives, goals, benefits) that another list precedes."""

    number: int = prop("เลขข้อ", "its number")
    repeats: bool = prop(
        "ข้อความเหมือนข้อหนึ่งในรายการก่อนหน้าทุกคำ (ไม่นับคำว่า “เพื่อ” และเลขข้อ)",
        "it stands word for word in an earlier list (its “in order to” and numbers aside)",
    )
    earlier_number: int | None = prop(
        "เลขข้อที่เหมือนกันในรายการก่อนหน้า", "the number of that item in the earlier list"
    )
    list_name: Phrase = shown("ชื่อรายการ", "the name of the list")
    earlier_list: Phrase | None = shown("ชื่อรายการก่อนหน้า", "the name of the earlier list")
    item: str = shown("ข้อความของข้อนั้น", "the item")
