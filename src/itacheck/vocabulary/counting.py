"""Kinds of facts about how many projects there are and how they are numbered (rules CNT)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_PART, WHOLE_TABLE, boolean, integer, symbol
from .model import Kind, Text


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (_count(), _numbered(), _pairing(), _numbered_list(), _empty_rows())


def _count() -> Kind:
    return Kind(
        "count",
        "plan · dimension:n",
        Text(
            "จำนวนโครงการที่แผนระบุไว้แห่งหนึ่ง เทียบกับจำนวนที่นับได้ในตารางสรุป",
            "A number of projects that the plan states in one place, beside the number counted in "
            "the summary table.",
        ),
        (
            symbol(
                "place",
                "ส่วนที่ระบุจำนวน",
                "the place that states the number",
                ("preface", "introduction", "subtotal", "grand_total"),
            ),
            symbol(
                "scope",
                "ขอบเขตของจำนวน: ทั้งแผนหรือเฉพาะมิติ",
                "what is counted: the plan or a dimension",
                ("plan", "dimension"),
            ),
            integer("stated", "จำนวนที่ระบุ", "the number stated"),
            integer(
                "counted",
                "จำนวนที่นับได้ในตารางสรุป",
                "the number counted in the summary table",
                by=Text(
                    "ตารางสรุปที่มีชื่อโครงการในทุกแถวที่มีเงิน",
                    "a summary table in which every row with money has a name",
                ),
            ),
            boolean(
                "other_version",
                "จำนวนต่าง ๆ ในส่วนนี้สอดคล้องกันเอง แต่ไม่ตรงกับตารางสรุป",
                "the numbers of this place agree with each other, but not with the table",
            ),
        ),
        (
            ("scope_name", Text("ชื่อขอบเขต เช่น ทั้งแผน หรือชื่อมิติ", "the plan, or the dimension's name")),
            ("place_name", Text("ชื่อส่วนที่ระบุ เช่น คำนำ", "the name of the place")),
        ),
        none=Text("แผนไม่ได้ระบุจำนวนโครงการไว้", "The plan states no number of projects."),
        parts=("preface", "summary_table"),
    )


def _numbered() -> Kind:
    return Kind(
        "numbered",
        "project:n · sheet:n",
        Text(
            "เลขลำดับของโครงการในตารางสรุปหรือของรายละเอียดโครงการ เทียบกับเลขที่ควรเป็นตามลำดับ "
            "(เลขที่เริ่มใหม่ในทุกมิติหรือทุกภารกิจ และเลขแบบ 2.1.1 เป็นลำดับของตนเอง)",
            "A numbered project of the table, or a numbered sheet, beside the number that comes "
            "next in its sequence; numbers that start afresh in every dimension or mission are "
            "sequences of their own, and so are those such as 2.1.1 within 2.1.",
        ),
        (
            symbol("list", "รายการที่มีเลขนี้", "the list it stands in", ("table", "sheets")),
            integer("number", "เลขที่พิมพ์ไว้", "the number printed"),
            integer(
                "expected",
                "เลขที่ควรเป็นตามลำดับ",
                "the number after that of the item before it; 1 for the first of a sequence",
                by=WHOLE_PART,
            ),
            boolean(
                "repeats",
                "เลขนี้ใช้ไปแล้วก่อนหน้า",
                "an earlier item of the sequence has the same number",
            ),
            boolean(
                "shifted",
                "ใช้เลขต่างจากเลขของโครงการชื่อเดียวกันในตารางสรุป (เฉพาะฉบับแรกของช่วงที่เลขต่างกัน)",
                "it is a sheet under another number than its project, the first of such a run",
            ),
            integer(
                "shift",
                "เลขของรายละเอียดโครงการมากกว่าเลขของโครงการในตารางสรุปเท่าใด",
                "how much higher the sheet's number is than its project's",
                optional=True,
            ),
            boolean(
                "sheets_missing",
                "เลขที่ข้ามไปทั้งหมดเป็นเลขของโครงการที่ไม่มีรายละเอียด",
                "every number skipped is that of a project without a sheet",
                by=WHOLE_TABLE,
            ),
        ),
        (
            ("list_name", Text("ชื่อรายการ", "the name of the list")),
            ("printed", Text("เลขตามที่พิมพ์ไว้ เช่น 2.1.1", "the number as printed, such as 2.1.1")),
            ("title", Text("ชื่อโครงการ", "the project's title")),
            ("fault", Text("ข้อความบอกว่าเลขผิดอย่างไร", "what is wrong with the number, in words")),
            ("project", Text("โครงการชื่อเดียวกันในตารางสรุป", "the project of its name in the table")),
            ("before", Text("ชื่อรายการก่อนหน้า", "the title of the item before it")),
        ),
        none_is="undecided",
        none=Text(
            "ไม่พบโครงการที่มีเลขลำดับในตารางสรุปหรือในส่วนที่ 3",
            "No numbered project was found in the summary table or in part 3.",
        ),
        parts=("summary_table", "sheets"),
    )


def _pairing() -> Kind:
    return Kind(
        "pairing",
        "project:n · sheet:n",
        Text(
            "โครงการในตารางสรุปหรือรายละเอียดโครงการ ว่ามีคู่ในอีกส่วนหนึ่งหรือไม่ (จับคู่ด้วยชื่อก่อน แล้วจึงใช้เลขลำดับ)",
            "A project of the table or a sheet, and whether it has its counterpart; they belong "
            "together by name, else by number, else by likeness.",
        ),
        (
            symbol("of", "สิ่งที่ตรวจ", "what is examined", ("project", "sheet")),
            boolean(
                "paired",
                "มีคู่ในอีกส่วนหนึ่งของแผน",
                "the project has a sheet, or the sheet a project",
                by=WHOLE_PART,
            ),
        ),
        (
            ("item", Text("เลขลำดับและชื่อโครงการ", "the number and title")),
            ("missing", Text("คู่ที่ควรมี", "what it should belong to")),
        ),
        none_is="undecided",
        none=Text(
            "ไม่พบตารางสรุปหรือรายละเอียดโครงการ จึงเทียบกันไม่ได้",
            "The plan lacks the summary table or the detail sheets: there is nothing to compare.",
        ),
        parts=("summary_table", "sheets"),
    )


def _numbered_list() -> Kind:
    return Kind(
        "numbered_list",
        "risk_row:r · sheet:n · part:ID",
        Text(
            "รายการที่มีเลขข้อ (นอกจากโครงการและหัวข้อของรายละเอียดโครงการ) แยกตามรูปแบบของเลขข้อ",
            "A numbered list other than the projects and the headings of sheets, with one style of "
            "markers. A list under a new parent is a list of its own.",
        ),
        (
            symbol(
                "list",
                "รายการที่ตรวจ",
                "the list",
                (
                    "risk_rows",
                    "risks",
                    "controls",
                    "goals",
                    "part",
                    "rationale",
                    "objectives",
                    "target_group",
                    "steps",
                    "duration",
                    "budget",
                    "responsible",
                    "results",
                    "area",
                    "indicators",
                ),
            ),
            integer(
                "breaks",
                "จำนวนข้อที่เลขไม่ต่อจากข้อก่อนหน้า (ข้อแรกควรเป็น 1)",
                "how many of its numbers do not follow the one before; the first should be 1",
                by=WHOLE_PART,
            ),
        ),
        (
            ("list_name", Text("ชื่อรายการ", "the name of the list")),
            ("numbers", Text("เลขข้อตามที่พิมพ์ไว้", "the numbers as printed")),
        ),
        none=Text("แผนไม่มีรายการที่มีเลขข้อ", "The plan has no other numbered list."),
        parts=("risk_assessment", "rationale", "objectives", "goals", "benefits", "sheets"),
    )


def _empty_rows() -> Kind:
    return Kind(
        "empty_rows",
        "plan",
        Text(
            "แถวของตารางสรุปที่ไม่มีชื่อโครงการและมีเพียงขีดหรือช่องว่าง",
            "Rows of the summary table without a name that hold only dashes and blanks.",
        ),
        (
            integer("projects", "จำนวนโครงการในตารางสรุป", "how many projects the table has"),
            integer(
                "rows",
                "จำนวนแถว",
                "how many there are",
                by=Text("ตารางสรุปที่อ่านได้ครบทุกแถว", "a summary table of which every row was read"),
            ),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )
