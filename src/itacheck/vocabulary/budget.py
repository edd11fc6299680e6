"""Kinds of facts about the money of projects and sheets (rules BUD)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_TABLE, boolean, integer, position, symbol, year
from .model import Kind, Property, Text, Unit

_PROJECT = ("project", Text("เลขลำดับและชื่อโครงการ", "the project's number and title"))
_PRINTED = ("printed", Text("ข้อความตามที่พิมพ์ไว้ในช่อง", "the text as printed"))


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_cell(), _project(), _sheet_year(), _signs())


def _money(name: str, th: str, en: str, by: Text) -> Property:
    return integer(name, th, en, unit=Unit.BAHT, by=by)


def _cell() -> Kind:
    one_readable = Text("ช่องที่อ่านเป็นจำนวนเงินได้", "a cell that can be read as money")
    return Kind(
        "cell",
        "project:n · dimension:n · mission:n · total · sheet:n",
        Text(
            "จำนวนเงินแห่งหนึ่ง: ช่องของโครงการ แถวรวมของมิติหรือภารกิจ แถวรวมทั้งสิ้น หรือในรายละเอียดโครงการ",
            "One place for money: a project's cell, a stated total of a dimension, a mission or "
            "the plan, or an amount of a sheet.",
        ),
        (
            symbol(
                "place",
                "ช่องนี้อยู่ที่ใด",
                "where it stands",
                ("project", "subtotal", "mission_total", "grand_total", "sum", "sheet"),
            ),
            position(optional=True),
            year(optional=True),
            symbol(
                "state",
                "สิ่งที่อยู่ในช่อง: จำนวนเงิน ศูนย์ ขีด ว่าง ข้อความว่าไม่ใช้งบประมาณ หรืออ่านไม่ได้",
                "what it holds",
                ("amount", "zero", "dash", "blank", "declared", "unreadable"),
            ),
            boolean(
                "too_large",
                "จำนวนเงินเกิน 90 ล้านล้านบาท จึงถือว่าพิมพ์ผิด",
                "the amount is above 90 trillion baht and taken for a misprint",
            ),
            _money(
                "amount",
                "จำนวนเงิน (ศูนย์ ขีด ว่าง และข้อความว่าไม่ใช้งบประมาณ นับเป็น 0)",
                "the amount; 0 for zero, dash, blank and words that no budget is used",
                by=one_readable,
            ),
            boolean("has_money", "มีจำนวนเงินมากกว่าศูนย์", "it holds money", by=one_readable),
            boolean(
                "declared",
                "หมายเหตุแจ้งว่าปีนี้ไม่ใช้งบประมาณ (เฉพาะช่องของโครงการ)",
                "a remark declares that no money is used in this year (project cells only)",
                by=Text("หมายเหตุที่ตีความได้ทางเดียว", "a remark that can be read in one way only"),
            ),
            boolean(
                "has_unit",
                "มีหน่วยเงินกำกับ ในช่อง หัวคอลัมน์ คำอธิบายตาราง หรือรูปแบบตัวเลข (เฉพาะยอดรวม)",
                "it has its unit: in the cell, the column's header, the caption or the number "
                "format (stated totals only)",
                optional=True,
            ),
        ),
        (
            ("item", Text("โครงการหรือแถวรวมของช่องนี้ และปี", "the project or total, and the year")),
            _PRINTED,
            ("remark", Text("หมายเหตุในตาราง", "the remark in the table")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table", "sheets"),
    )


def _project() -> Kind:
    return Kind(
        "project",
        "project:n",
        Text("โครงการในตารางสรุป", "A project of the summary table."),
        (
            position(),
            integer("dimension", "เลขมิติ", "the number of its dimension", optional=True),
            symbol("mission", "เลขภารกิจ", "the code of its mission", optional=True),
            boolean(
                "has_money",
                "มีจำนวนเงินในปีใดปีหนึ่ง",
                "it has money in some year",
                by=Text("ช่องงบประมาณที่อ่านได้ทุกปี", "cells that can be read in every year"),
            ),
            boolean(
                "declared",
                "หมายเหตุหรือช่องใดช่องหนึ่งของแถวแจ้งว่าไม่ใช้งบประมาณ (ทุกปีหรือบางปี)",
                "a remark or a cell of the row declares that no money is used, in some year or all",
                by=Text("หมายเหตุที่ตีความได้ทางเดียว", "a remark that can be read in one way only"),
            ),
            boolean(
                "has_sheet",
                "มีรายละเอียดโครงการในส่วนที่ 3",
                "it has a sheet in part 3",
                by=Text("รายละเอียดโครงการในส่วนที่ 3", "the sheets of part 3"),
            ),
        ),
        (_PROJECT, ("remark", Text("หมายเหตุในตาราง", "the remark in the table"))),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )


def _sheet_year() -> Kind:
    return Kind(
        "sheet_year",
        "project:n",
        Text(
            "งบประมาณของโครงการในปีหนึ่งของระยะเวลาดำเนินการ หรือยอดรวมหลายปีที่รายละเอียดโครงการระบุ (ไม่มีปี) "
            "ตามรายละเอียดโครงการเทียบกับตารางสรุป",
            "A project's money in a year of its sheet's duration, or over the years whose sum the "
            "sheet states (then without year): in the sheet and in the table.",
        ),
        (
            position(),
            year(optional=True),
            _money(
                "sheet_amount",
                "จำนวนเงินในรายละเอียดโครงการ (ไม่ใช้งบประมาณ นับเป็น 0)",
                "the sheet's amount; 0 where it declares that no money is used",
                by=Text(
                    "จำนวนเงินที่ชัดเจนของปีนั้น และระยะเวลาดำเนินการ ในรายละเอียดโครงการ",
                    "a clear amount for that year in the sheet, and its duration",
                ),
            ),
            _money(
                "table_amount",
                "จำนวนเงินในตารางสรุป (ศูนย์ ขีด และว่าง นับเป็น 0)",
                "the table's amount; 0 for zero, dash and blank",
                by=Text("ช่องของปีนั้นในตารางสรุปที่อ่านได้", "a readable cell of that year in the table"),
            ),
            integer(
                "difference",
                "ผลต่าง (จำนวนเงินในรายละเอียดโครงการลบด้วยจำนวนเงินในตารางสรุป)",
                "the sheet's amount minus the table's",
                unit=Unit.BAHT,
                optional=True,
            ),
        ),
        (
            _PROJECT,
            ("span", Text("ปีหรือช่วงปีของจำนวนเงิน", "the year or years that the amount is for")),
        ),
        none_is="undecided",
        none=Text(
            "ไม่พบโครงการที่มีทั้งแถวในตารางสรุปและรายละเอียดโครงการ",
            "No project was found that has both a row in the table and a sheet.",
        ),
        parts=("summary_table", "sheets"),
    )


def _signs() -> Kind:
    return Kind(
        "signs",
        "plan",
        Text(
            "เครื่องหมายที่ตารางสรุปใช้แทน “ไม่มีเงิน” ในช่องของโครงการ",
            "The signs by which the table's project cells say “no money”.",
        ),
        (
            integer(
                "kinds",
                "จำนวนแบบของเครื่องหมายที่ใช้",
                "how many different signs are used",
                by=WHOLE_TABLE,
            ),
            integer("zeros", "จำนวนช่องที่เขียนศูนย์", "cells with a zero"),
            integer("dashes", "จำนวนช่องที่เขียนขีด", "cells with a dash"),
            integer("blanks", "จำนวนช่องที่เว้นว่าง", "cells left blank"),
            boolean(
                "explained",
                "แผนอธิบายความหมายของเครื่องหมายไว้",
                "the plan says what the signs mean",
                by=WHOLE_TABLE,
            ),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )
