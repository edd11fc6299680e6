"""Kinds of facts about the parts of the document, its years and its announcement (rules STR)."""

from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, TypedFact, kind, of_document, of_organisation, prop, shown
from .model import Unit
from .shared import PLAN_YEARS, WHOLE_PART, Organisation


@kind(
    "part",
    subject="part:ID",
    th="ส่วนหนึ่งของเล่มแผน ว่ามีในแผนหรือไม่",
)
class PartFact(TypedFact):
    """A part of the document, and whether it is there."""

    part: Literal[
        "announcement",
        "preface",
        "risk_assessment",
        "rationale",
        "objectives",
        "goals",
        "targets",
        "benefits",
        "summary_table",
        "sheets",
    ] = prop("ส่วนของแผน", "the part")
    present: Maybe[bool] = prop("มีในแผน", "the plan has it", by=WHOLE_PART)
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()
    part_name: Phrase = shown("ชื่อส่วนของแผน", "the name of the part")


@kind(
    "period",
    subject="plan",
    th="ช่วงปีของแผน เทียบกับปีตามกรอบของแผนและปีในตารางสรุป",
)
class PeriodFact(TypedFact):
    """The plan's fiscal years, beside those of the cycle and the columns of the table."""

    first: Maybe[int] = prop("ปีแรกของแผน", "the plan's first year", unit=Unit.YEAR, by=PLAN_YEARS)
    last: Maybe[int] = prop("ปีสุดท้ายของแผน", "the plan's last year", unit=Unit.YEAR, by=PLAN_YEARS)
    cycle_first: int | None = prop(
        "ปีแรกตามกรอบของแผน", "the first year of the cycle", unit=Unit.YEAR
    )
    cycle_last: int | None = prop(
        "ปีสุดท้ายตามกรอบของแผน", "the last year of the cycle", unit=Unit.YEAR
    )
    columns_match: Maybe[bool] = prop(
        "ปีของคอลัมน์ในตารางสรุปตรงกับช่วงปีของแผน",
        "the table's year columns are the plan's years",
        by=Text(
            "ตารางสรุปที่มีคอลัมน์รายปี และช่วงปีของแผน",
            "a summary table with columns for years, and the plan's years",
        ),
    )
    common_era: bool = prop(
        "คอลัมน์ของตารางสรุปเป็นปี ค.ศ.", "the table's columns are headed by years of the common era"
    )
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()
    column_years: tuple[int, ...] = shown("ปีของคอลัมน์ในตารางสรุป", "the years of the table's columns")
    odd_years: tuple[int, ...] = shown("ปีของคอลัมน์ที่ไม่ใช่ปีของแผน", "the columns of other years")
    missing_years: tuple[int, ...] = shown("ปีของแผนที่ไม่มีคอลัมน์", "the plan's years without a column")


@kind(
    "announcement",
    subject="part:announcement",
    th="วันที่ประกาศใช้แผน เทียบกับวันเริ่มต้นของช่วงปีของแผน",
    none=Text("แผนไม่มีประกาศ", "The plan has no announcement."),
    parts=("announcement",),
)
class AnnouncementFact(TypedFact):
    """The announcement, and when the plan begins."""

    announced: Maybe[int] = prop(
        "วันที่ประกาศ (พ.ศ.)",
        "the day of the announcement (Buddhist year)",
        unit=Unit.DATE,
        by=Text("วันที่ของประกาศที่อ่านได้", "a date of the announcement that can be read"),
    )
    begins: Maybe[int] = prop(
        "วันเริ่มต้นของช่วงปีของแผน (1 ตุลาคม)",
        "the day on which the plan's first year begins (1 October)",
        unit=Unit.DATE,
        by=Text("ช่วงปีของแผน", "the plan's years"),
    )
    amended: bool = prop("เป็นแผนฉบับทบทวนหรือแก้ไข", "the plan is an amended one")
    first_edition: bool = prop(
        "วันที่นี้เป็นวันประกาศใช้แผนฉบับแรกก่อนการทบทวนหรือแก้ไข",
        "the day is that of the first edition of an amended plan",
    )
    days_after: Maybe[int] = prop(
        "จำนวนวันจากวันเริ่มต้นของช่วงปีของแผนถึงวันที่ประกาศ (ติดลบเมื่อประกาศก่อน)",
        "how many days after the plan's first day it was announced; negative for before",
        by=Text("วันที่ของประกาศและช่วงปีของแผน", "the announcement's date, and the plan's years"),
        signed=True,
    )
    has_signatory: Maybe[bool] = prop("มีชื่อหรือตำแหน่งผู้ลงนาม", "it has a signatory", by=WHOLE_PART)
    signed_as: Maybe[Literal["head", "acting_head", "other"]] = prop(
        "ผู้ลงนามตามตำแหน่งที่พิมพ์ไว้: ผู้บริหารท้องถิ่น ผู้ปฏิบัติหน้าที่หรือรักษาราชการแทน หรือผู้อื่น",
        "the signatory by the post that is printed: the head of the organisation, somebody in the "
        "head's place, or somebody else",
        by=Text("ตำแหน่งของผู้ลงนามใต้ชื่อในประกาศ", "the post under the signatory's name"),
    )
    document: Literal["plan"] = of_document()
    organisation: Maybe[Organisation] = of_organisation()
    signatory: str = shown("ชื่อและตำแหน่งผู้ลงนาม", "the signatory's name and post")
    date: str | None = shown("วันที่ประกาศ (พ.ศ.)", "the day of the announcement")
    start: str | None = shown("วันเริ่มต้นของช่วงปีของแผน (พ.ศ.)", "the day on which the plan begins")
