"""Kinds of facts about detail sheets and about titles (rules PRJ, IND001 and IND005)."""

from ..base.language import Phrase, Text
from .declare import Maybe, at_position, kind, of_organisation, prop, shown
from .model import Unit
from .shared import NO_SHEETS, NO_TABLE, WHOLE_SHEETS, OfProject, OfSheet, Organisation

_DURATION = Text(
    "ระยะเวลาดำเนินการที่อ่านได้ในรายละเอียดโครงการ", "a duration in the sheet that can be read"
)


@kind(
    "sheet",
    subject="sheet:n",
    th="หัวข้อทั้ง 9 ของรายละเอียดโครงการหนึ่ง",
    none_is="undecided",
    none=NO_SHEETS,
    parts=("sheets",),
)
class SheetFact(OfSheet):
    """A sheet, and its nine headings."""

    missing_headings: Maybe[int] = prop(
        "จำนวนหัวข้อที่ขาดหรือไม่มีเนื้อหา (จาก 9 หัวข้อ)",
        "how many of the nine headings are missing or empty",
        by=WHOLE_SHEETS,
    )
    first_year: Maybe[int] = prop(
        "ปีแรกของระยะเวลาดำเนินการ", "the first year of its duration", unit=Unit.YEAR, by=_DURATION
    )
    last_year: Maybe[int] = prop(
        "ปีสุดท้ายของระยะเวลาดำเนินการ", "the last year of its duration", unit=Unit.YEAR, by=_DURATION
    )
    years: Maybe[int] = prop("จำนวนปีที่ดำเนินการ", "how many years it lasts", by=_DURATION)
    years_outside: Maybe[int] = prop(
        "จำนวนปีของระยะเวลาดำเนินการที่อยู่นอกช่วงปีของแผน",
        "how many years of its duration are none of the plan's",
        by=Text(
            "ระยะเวลาดำเนินการ และช่วงปีของแผน ที่อ่านได้", "a readable duration, and the plan's years"
        ),
    )
    organisation: Maybe[Organisation] = of_organisation()
    outside: tuple[int, ...] = shown("ปีที่อยู่นอกช่วงปีของแผน", "the years outside the plan's")
    missing: tuple[Phrase, ...] = shown(
        "หัวข้อที่ขาดหรือไม่มีเนื้อหา", "the headings that are missing or empty"
    )


@kind(
    "heading_numbers",
    subject="sheet:n",
    th="เลขหัวข้อของรายละเอียดโครงการ",
    none=Text("หัวข้อของรายละเอียดโครงการไม่มีเลข", "No heading of a sheet has a number."),
    parts=("sheets",),
)
class HeadingNumbersFact(OfSheet):
    """The numbers of a sheet's headings, if any."""

    breaks: Maybe[int] = prop(
        "จำนวนหัวข้อที่เลขไม่ต่อเนื่อง (ไม่นับเลขของหัวข้อที่ขาดไป)",
        "how many headings have a number out of sequence; that of a missing heading may be skipped",
        by=WHOLE_SHEETS,
    )
    numbers: tuple[int, ...] = shown("เลขหัวข้อตามที่พิมพ์ไว้", "the numbers as printed")


@kind(
    "title_pair",
    subject="sheet:n",
    th="ชื่อโครงการในตารางสรุปเทียบกับชื่อในรายละเอียดโครงการ (ไม่นับช่องว่างและเครื่องหมายคำพูด)",
    none_is="undecided",
    none=Text(
        "ไม่พบโครงการที่มีทั้งแถวในตารางสรุปและรายละเอียดโครงการ",
        "No project was found that has both a row in the table and a sheet.",
    ),
    parts=("summary_table", "sheets"),
)
class TitlePairFact(OfSheet):
    """The title of a project in the table and in its sheet, white space and quotes aside."""

    same: Maybe[bool] = prop(
        "ชื่อตรงกัน", "both are the same", by=Text("ชื่อโครงการทั้งสองแห่ง", "a title in both places")
    )
    table_title: str = shown("ชื่อในตารางสรุป", "the title in the table")
    sheet_title: str = shown("ชื่อในรายละเอียดโครงการ", "the title in the sheet")
    difference: Phrase | None = shown("ข้อความแสดงส่วนที่ต่างกัน", "what differs, in words")
    table_part: str = shown("ส่วนที่ต่างกันในตารางสรุป", "what differs, in the table")
    sheet_part: str = shown("ส่วนที่ต่างกันในรายละเอียดโครงการ", "what differs, in the sheet")


@kind(
    "responsible",
    subject="sheet:n",
    th="ผู้รับผิดชอบที่ระบุในรายละเอียดโครงการ",
    none=Text("ไม่มีรายละเอียดโครงการที่ระบุผู้รับผิดชอบ", "No sheet says who is responsible."),
    parts=("sheets",),
)
class ResponsibleFact(OfSheet):
    """Who is responsible, as a sheet says."""

    names_own: bool = prop("มีชื่อหน่วยงานเจ้าของแผนอยู่ด้วย", "the organisation's own name is part of it")
    organisation_only: Maybe[bool] = prop(
        "ระบุผู้รับผิดชอบเพียงชื่อหน่วยงานเจ้าของแผน",
        "the organisation itself is all that is named",
        by=Text("ชื่อหน่วยงานเจ้าของแผน", "the organisation's name"),
    )
    responsible: str = shown("ผู้รับผิดชอบ", "who is responsible")


@kind(
    "target_group",
    subject="sheet:n",
    th="กลุ่มเป้าหมายที่ระบุในรายละเอียดโครงการ",
    none=Text("ไม่มีรายละเอียดโครงการที่ระบุกลุ่มเป้าหมาย", "No sheet names a target group."),
    parts=("sheets",),
)
class TargetGroupFact(OfSheet):
    """The target group that a sheet names."""

    counted: bool = prop("ระบุจำนวนคนหรือหน่วย", "it has a number of people or units")
    target_group: str = shown("กลุ่มเป้าหมาย", "the target group")


@kind(
    "project_name",
    subject="project:n",
    th="ชื่อโครงการในตารางสรุป",
    none_is="undecided",
    none=NO_TABLE,
    parts=("summary_table",),
)
class ProjectNameFact(OfProject):
    """The name of a project of the table."""

    position: int = at_position()
    namesakes: int = prop(
        "จำนวนโครงการถัดไปที่ชื่อเหมือนกัน ต่างกันเพียงคำนำหน้า (โครงการ กิจกรรม มาตรการ)",
        "how many later projects have the same name but for their kind",
    )
    title: str = shown("ชื่อโครงการ", "the project's title")
    others: tuple[Phrase, ...] = shown(
        "เลขลำดับและชื่อโครงการที่ชื่อเหมือนกัน", "the projects of the same name"
    )
    other_titles: tuple[str, ...] = shown("ชื่อโครงการที่ชื่อเหมือนกัน", "the titles of these")


@kind(
    "results",
    subject="sheet:n",
    th="ผลผลิตและผลลัพธ์ทั้งหมดของรายละเอียดโครงการหนึ่ง",
    none_is="undecided",
    none=NO_SHEETS,
    parts=("sheets",),
)
class ResultsFact(OfSheet):
    """All outputs and outcomes of a sheet."""

    outputs: Maybe[int] = prop("จำนวนผลผลิต", "how many outputs it has", by=WHOLE_SHEETS)
    outcomes: Maybe[int] = prop("จำนวนผลลัพธ์", "how many outcomes it has", by=WHOLE_SHEETS)
    thresholds: Maybe[int] = prop(
        "จำนวนค่าที่วัดได้ (ตัวเลขพร้อมหน่วย หรือร้อยละ)",
        "how many measurable values (a number with a unit, a percentage) they hold",
        by=WHOLE_SHEETS,
    )
    percent_outcomes: Maybe[int] = prop(
        "จำนวนผลลัพธ์ที่ระบุเป็นร้อยละ", "how many outcomes have a percentage", by=WHOLE_SHEETS
    )
    lacking: tuple[Phrase, ...] = shown(
        "ผลผลิตหรือผลลัพธ์ที่ขาด", "which of output and outcome is lacking"
    )
