"""Kinds of facts about single outputs and outcomes (rules IND002, IND003 and IND004)."""

from decimal import Decimal
from typing import Literal

from ..base.language import Phrase, Text
from .declare import Maybe, kind, prop, shown
from .shared import NO_SHEETS, OfSheet


@kind(
    "indicator",
    subject="indicator:n.kind.k",
    th="ผลผลิตหรือผลลัพธ์ข้อหนึ่งของโครงการ",
    none_is="undecided",
    none=NO_SHEETS,
    parts=("sheets",),
)
class IndicatorFact(OfSheet):
    """An output or outcome of a sheet."""

    result: Literal["output", "outcome"] = prop("ผลผลิตหรือผลลัพธ์", "output or outcome")
    thresholds: int = prop("จำนวนค่าที่วัดได้", "how many measurable values it has")
    percentages: int = prop("จำนวนค่าที่เป็นร้อยละ", "how many percentages it has")
    has_method: bool = prop("ระบุวิธีวัด", "it says how it is measured")
    changes: bool = prop("ระบุว่า “ลดลง” หรือ “เพิ่มขึ้น”", "it says that something falls or rises")
    has_size: bool = prop("ระบุว่าเปลี่ยนแปลงเท่าใด", "it says by how much")
    elsewhere: int = prop(
        "จำนวนค่าที่วัดได้ในข้ออื่นของรายละเอียดโครงการเดียวกัน",
        "how many measurable values the sheet's other outputs and outcomes hold",
    )
    names_document: bool = prop(
        "เป็นเอกสารที่ต้องจัดทำ เช่น คู่มือ ประกาศ คำสั่ง", "it names a document that is to be made"
    )
    series: Literal["cases", "ita_score"] | None = prop(
        "ชุดค่าเป้าหมายของแผนที่เป็นเรื่องเดียวกับค่านี้",
        "the plan's series of targets that its value is about",
    )
    agrees: Maybe[bool] = prop(
        "ค่านี้เท่ากับค่าเป้าหมายของปีใดปีหนึ่งในระยะเวลาดำเนินการ",
        "its value equals the target of some year of the sheet's duration",
        by=Text(
            "ค่าเป้าหมายของแผนในปีของระยะเวลาดำเนินการ",
            "the plan's targets for the years of the sheet's duration",
        ),
    )
    indicator: str = shown("ข้อความของผลผลิตหรือผลลัพธ์", "the output or outcome")
    label: Phrase | None = shown("คดีทุจริตที่ลดลง หรือคะแนน ITA", "corruption cases or ITA score")
    values: tuple[Decimal, ...] = shown("ค่าที่ระบุ", "the value that it states")
    targets: tuple[Decimal, ...] = shown(
        "ค่าเป้าหมายของปีในระยะเวลาดำเนินการ", "the targets of these years"
    )
