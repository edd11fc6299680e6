"""Kinds of facts about detail sheets, their titles and their indicators (rules PRJ and IND)."""

from __future__ import annotations

from .declare import NO_TABLE, WHOLE_SHEETS, boolean, integer, position, symbol
from .model import Kind, Text

_NO_SHEETS = Text(
    "ไม่พบรายละเอียดโครงการ (ส่วนที่ 3) ที่อ่านได้ในแผน",
    "The plan has no detail sheets (part 3) that could be read.",
)
_SHEET = ("sheet", Text("เลขลำดับและชื่อโครงการ", "the sheet's number and title"))


def kinds() -> tuple[Kind, ...]:
    """The kinds of this family."""
    return (
        _sheet(),
        _heading_numbers(),
        _title_pair(),
        _responsible(),
        _target_group(),
        _project_name(),
        _results(),
        _indicator(),
    )


def _sheet() -> Kind:
    return Kind(
        "sheet",
        "sheet:n",
        Text("หัวข้อทั้งเก้าของรายละเอียดโครงการหนึ่งฉบับ", "A sheet, and its nine headings."),
        (
            integer(
                "missing_headings",
                "จำนวนหัวข้อที่ขาดหรือไม่มีเนื้อหา (จากเก้าหัวข้อ)",
                "how many of the nine headings are missing or empty",
                by=WHOLE_SHEETS,
            ),
        ),
        (
            _SHEET,
            ("missing", Text("หัวข้อที่ขาดหรือไม่มีเนื้อหา", "the headings that are missing or empty")),
        ),
        none_is="undecided",
        none=_NO_SHEETS,
        parts=("sheets",),
    )


def _heading_numbers() -> Kind:
    return Kind(
        "heading_numbers",
        "sheet:n",
        Text("เลขหัวข้อของรายละเอียดโครงการ", "The numbers of a sheet's headings, if any."),
        (
            integer(
                "breaks",
                "จำนวนหัวข้อที่เลขไม่ต่อเนื่อง (ไม่นับเลขของหัวข้อที่ขาดไป)",
                "how many headings have a number out of sequence; that of a missing heading may be "
                "skipped",
                by=WHOLE_SHEETS,
            ),
        ),
        (_SHEET, ("numbers", Text("เลขหัวข้อตามที่พิมพ์ไว้", "the numbers as printed"))),
        none=Text("หัวข้อของรายละเอียดโครงการไม่มีเลข", "No heading of a sheet has a number."),
        parts=("sheets",),
    )


def _responsible() -> Kind:
    return Kind(
        "responsible",
        "sheet:n",
        Text("ผู้รับผิดชอบที่ระบุในรายละเอียดโครงการ", "Who is responsible, as a sheet says."),
        (
            boolean(
                "names_own",
                "มีชื่อหน่วยงานเจ้าของแผนอยู่ด้วย",
                "the organisation's own name is part of it",
            ),
            boolean(
                "organisation_only",
                "ระบุผู้รับผิดชอบเพียงชื่อหน่วยงานเจ้าของแผน",
                "the organisation itself is all that is named",
                by=Text("ชื่อหน่วยงานเจ้าของแผน", "the organisation's name"),
            ),
        ),
        (_SHEET, ("responsible", Text("ผู้รับผิดชอบ", "who is responsible"))),
        none=Text("ไม่มีรายละเอียดโครงการที่ระบุผู้รับผิดชอบ", "No sheet says who is responsible."),
        parts=("sheets",),
    )


def _target_group() -> Kind:
    return Kind(
        "target_group",
        "sheet:n",
        Text("กลุ่มเป้าหมายที่ระบุในรายละเอียดโครงการ", "The target group that a sheet names."),
        (boolean("counted", "ระบุจำนวนคนหรือหน่วย", "it has a number of people or units"),),
        (_SHEET, ("target_group", Text("กลุ่มเป้าหมาย", "the target group"))),
        none=Text("ไม่มีรายละเอียดโครงการที่ระบุกลุ่มเป้าหมาย", "No sheet names a target group."),
        parts=("sheets",),
    )


def _results() -> Kind:
    return Kind(
        "results",
        "sheet:n",
        Text("ผลผลิตและผลลัพธ์ทั้งหมดของรายละเอียดโครงการหนึ่งฉบับ", "All outputs and outcomes of a sheet."),
        (
            integer("outputs", "จำนวนผลผลิต", "how many outputs it has", by=WHOLE_SHEETS),
            integer("outcomes", "จำนวนผลลัพธ์", "how many outcomes it has", by=WHOLE_SHEETS),
            integer(
                "thresholds",
                "จำนวนค่าที่วัดได้ (ตัวเลขพร้อมหน่วย หรือร้อยละ)",
                "how many measurable values (a number with a unit, a percentage) they hold",
                by=WHOLE_SHEETS,
            ),
        ),
        (_SHEET, ("lacking", Text("ผลผลิตหรือผลลัพธ์ที่ขาด", "which of output and outcome is lacking"))),
        none_is="undecided",
        none=_NO_SHEETS,
        parts=("sheets",),
    )


def _title_pair() -> Kind:
    return Kind(
        "title_pair",
        "sheet:n",
        Text(
            "ชื่อโครงการในตารางสรุปเทียบกับชื่อในรายละเอียดโครงการ (ไม่นับช่องว่างและเครื่องหมายคำพูด)",
            "The title of a project in the table and in its sheet, white space and quotes aside.",
        ),
        (
            position(),
            boolean(
                "same",
                "ชื่อตรงกัน",
                "both are the same",
                by=Text("ชื่อโครงการทั้งสองแห่ง", "a title in both places"),
            ),
        ),
        (
            _SHEET,
            ("table_title", Text("ชื่อในตารางสรุป", "the title in the table")),
            ("sheet_title", Text("ชื่อในรายละเอียดโครงการ", "the title in the sheet")),
            ("difference", Text("ข้อความบอกส่วนที่ต่างกัน", "what differs, in words")),
            ("table_part", Text("ส่วนที่ต่างกันในตารางสรุป", "what differs, in the table")),
            ("sheet_part", Text("ส่วนที่ต่างกันในรายละเอียดโครงการ", "what differs, in the sheet")),
        ),
        none_is="undecided",
        none=Text(
            "ไม่พบโครงการที่มีทั้งแถวในตารางสรุปและรายละเอียดโครงการ",
            "No project was found that has both a row in the table and a sheet.",
        ),
        parts=("summary_table", "sheets"),
    )


def _project_name() -> Kind:
    return Kind(
        "project_name",
        "project:n",
        Text("ชื่อโครงการในตารางสรุป", "The name of a project of the table."),
        (
            position(),
            integer(
                "namesakes",
                "จำนวนโครงการถัดไปที่ชื่อเหมือนกัน ต่างกันเพียงคำนำหน้า (โครงการ กิจกรรม มาตรการ)",
                "how many later projects have the same name but for their kind",
            ),
        ),
        (
            ("project", Text("เลขลำดับและชื่อโครงการ", "the project's number and title")),
            ("title", Text("ชื่อโครงการ", "the project's title")),
            ("others", Text("เลขลำดับและชื่อโครงการที่ชื่อเหมือนกัน", "the projects of the same name")),
            ("other_titles", Text("ชื่อโครงการที่ชื่อเหมือนกัน", "the titles of these")),
        ),
        none_is="undecided",
        none=NO_TABLE,
        parts=("summary_table",),
    )


def _indicator() -> Kind:
    return Kind(
        "indicator",
        "indicator:n.kind.k",
        Text("ผลผลิตหรือผลลัพธ์ข้อหนึ่งของโครงการ", "An output or outcome of a sheet."),
        (
            symbol("result", "ผลผลิตหรือผลลัพธ์", "output or outcome", ("output", "outcome")),
            integer(
                "thresholds",
                "จำนวนค่าที่วัดได้",
                "how many measurable values it has",
            ),
            integer("percentages", "จำนวนค่าที่เป็นร้อยละ", "how many percentages it has"),
            boolean("has_method", "บอกวิธีวัด", "it says how it is measured"),
            boolean(
                "changes",
                "กล่าวว่า “ลดลง” หรือ “เพิ่มขึ้น”",
                "it says that something falls or rises",
            ),
            boolean("has_size", "บอกว่าเปลี่ยนแปลงเท่าใด", "it says by how much"),
            integer(
                "elsewhere",
                "จำนวนค่าที่วัดได้ในข้ออื่นของรายละเอียดโครงการเดียวกัน",
                "how many measurable values the sheet's other outputs and outcomes hold",
            ),
            boolean(
                "names_document",
                "เป็นเอกสารที่ต้องจัดทำ เช่น คู่มือ ประกาศ คำสั่ง",
                "it names a document that is to be made",
            ),
            symbol(
                "series",
                "ชุดค่าเป้าหมายของแผนที่เป็นเรื่องเดียวกับค่านี้",
                "the plan's series of targets that its value is about",
                ("cases", "ita_score"),
                optional=True,
            ),
            boolean(
                "agrees",
                "ค่านี้เท่ากับค่าเป้าหมายของปีใดปีหนึ่งในระยะเวลาดำเนินการ",
                "its value equals the target of some year of the sheet's duration",
                by=Text(
                    "ค่าเป้าหมายของแผนในปีของระยะเวลาดำเนินการ",
                    "the plan's targets for the years of the sheet's duration",
                ),
            ),
        ),
        (
            _SHEET,
            ("indicator", Text("ข้อความของผลผลิตหรือผลลัพธ์", "the output or outcome")),
            ("label", Text("คดีทุจริตที่ลดลง หรือคะแนน ITA", "corruption cases or ITA score")),
            ("values", Text("ค่าที่ระบุ", "the value that it states")),
            ("targets", Text("ค่าเป้าหมายของปีในระยะเวลาดำเนินการ", "the targets of these years")),
        ),
        none_is="undecided",
        none=_NO_SHEETS,
        parts=("sheets",),
    )
