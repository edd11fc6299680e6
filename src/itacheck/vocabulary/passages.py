"""Kinds of facts about what stands in several places of a plan (rules STR011, STR012, STR013)."""

from __future__ import annotations

from .declare import boolean, integer, symbol
from .model import Kind, Text


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_law(), _list_item(), _sheet_heading())


def _law() -> Kind:
    return Kind(
        "law",
        "plan",
        Text(
            "กฎหมายฉบับหนึ่งที่แผนอ้างถึงพร้อมปี พ.ศ. (นับรวมทุกแห่งที่ใช้ชื่อเดียวกัน)",
            "A law that the plan cites with its year, wherever it bears that name.",
        ),
        (
            integer("citations", "จำนวนแห่งที่อ้างถึง", "how often it is cited"),
            integer("years", "จำนวนปี พ.ศ. ที่ต่างกัน", "how many different years it is given"),
            integer(
                "kinds",
                "จำนวนประเภทของกฎหมายที่ต่างกัน เช่น พระราชบัญญัติ พระราชกฤษฎีกา",
                "how many different kinds of law it is said to be",
            ),
        ),
        (
            ("law", Text("กฎหมายที่อ้างแห่งแรก", "the law as it is cited first")),
            ("cited", Text("กฎหมายตามที่อ้างไว้แต่ละแบบ", "each way in which it is cited")),
            ("cited_years", Text("ปี พ.ศ. ที่อ้างไว้", "the years that it is given")),
        ),
        none=Text("แผนไม่ได้อ้างกฎหมายพร้อมปี พ.ศ.", "The plan cites no law with its year."),
    )


def _list_item() -> Kind:
    return Kind(
        "list_item",
        "part:ID",
        Text(
            "ข้อหนึ่งในรายการของส่วนที่ 1 ที่มีรายการอื่นอยู่ก่อนหน้า (วัตถุประสงค์ เป้าหมาย ประโยชน์)",
            "An item of a list of part 1 (objectives, goals, benefits) that another list precedes.",
        ),
        (
            integer("number", "เลขข้อ", "its number"),
            boolean(
                "repeats",
                "ข้อความเหมือนข้อหนึ่งในรายการก่อนหน้าทุกคำ (ไม่นับคำว่า “เพื่อ” และเลขข้อ)",
                "it stands word for word in an earlier list (its “in order to” and numbers aside)",
            ),
            integer(
                "earlier_number",
                "เลขข้อที่เหมือนกันในรายการก่อนหน้า",
                "the number of that item in the earlier list",
                optional=True,
            ),
        ),
        (
            ("list_name", Text("ชื่อรายการ", "the name of the list")),
            ("earlier_list", Text("ชื่อรายการก่อนหน้า", "the name of the earlier list")),
            ("item", Text("ข้อความของข้อนั้น", "the item")),
        ),
        none=Text(
            "ส่วนที่ 1 ไม่มีรายการตั้งแต่สองรายการขึ้นไป", "Part 1 does not have two lists to compare."
        ),
        parts=("objectives", "goals", "benefits"),
    )


def _sheet_heading() -> Kind:
    return Kind(
        "sheet_heading",
        "part:sheets · mission:n",
        Text(
            "หัวเรื่องมิติและภารกิจในส่วนที่ 3 เทียบกับมิติและภารกิจที่มีรายละเอียดโครงการ",
            "The headings of part 3 over the sheets of a dimension or mission: all dimensions "
            "together, each mission of a dimension with a heading, and each heading.",
        ),
        (
            symbol(
                "check",
                "สิ่งที่ตรวจ",
                "what is examined",
                ("dimensions", "mission", "unanswered"),
            ),
            integer(
                "faults",
                "จำนวนมิติหรือภารกิจที่ไม่มีหัวเรื่อง หรือหัวเรื่องที่ไม่มีในตารางสรุป",
                "how many dimensions or missions lack a heading, or lack a row in the table",
                by=Text(
                    "ตารางสรุปและส่วนที่ 3 ที่อ่านได้ครบ",
                    "a summary table and a part 3 that were wholly read",
                ),
            ),
        ),
        (
            ("headings", Text("มิติหรือภารกิจที่กล่าวถึง", "the dimensions or missions concerned")),
            ("codes", Text("เลขของมิติหรือภารกิจนั้น", "their numbers")),
        ),
        none=Text(
            "ส่วนที่ 3 ไม่มีหัวเรื่องของมิติหรือภารกิจ",
            "Part 3 has no headings of dimensions or missions.",
        ),
        parts=("sheets",),
    )
