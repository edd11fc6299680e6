"""Habits: the columns of the summary table and their headings."""

# ruff: noqa: ARG005 - what a habit does not need of a place, it leaves

from __future__ import annotations

from tests.layouts import words
from tests.layouts.habit import OFFICE, Habit, habit
from tests.layouts.layout import Further, Group, Place

_UNIT_ANYWHERE = ("BUD007",)
_UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง")


def _column(heading: str, place: Place, *texts: str) -> Habit:
    one = Further(heading, place, lambda _, at: texts[at % len(texts)])
    return habit(f"column {heading} {place.value}", further=(one,))


COLUMNS = (
    *(
        habit(f"the years in one cell, {name}", years_in_cell=told, but=_UNIT_ANYWHERE)
        for name, told in (
            ("semicolons", ("ปี {} = {}", "; ")),
            ("lines", ("ปี {} {}", "\n")),
            ("colons", ("ปี {}: {}", ", ")),
            ("years alone", ("{} = {}", "; ")),
        )
    ),
    habit(
        "the years in one cell, a table for each mission",
        years_in_cell=("ปี {} : {}", "\n"),
        dimensions=Group.HEADING,
        missions=Group.HEADING,
        dimension_text=words.dimension_named,
        but=_UNIT_ANYWHERE,
    ),
    _column("แหล่งงบประมาณ", Place.BEHIND_YEARS, "ข้อบัญญัติ", "เงินอุดหนุน", "-"),
    _column("แหล่งที่มาของงบประมาณ", Place.BEHIND_TITLE, "เงินรายได้", "เงินอุดหนุน"),
    _column("หน่วยงานรับผิดชอบ", Place.LAST, *_UNITS),
    _column("หน่วยงานที่รับผิดชอบหลัก", Place.BEHIND_YEARS, *_UNITS),
    _column("หน่วยงานรับผิดชอบ", Place.BEFORE_TITLE, *_UNITS),
    _column("ผู้รับผิดชอบ", Place.BEHIND_TITLE, *_UNITS),
    _column("ระยะเวลา", Place.BEHIND_TITLE, "ต.ค. - ก.ย.", "ตลอดปี"),
    _column("ระยะเวลาดำเนินการ", Place.BEHIND_YEARS, "5 ปี", "2566 - 2570"),
    _column("ระยะเวลาดำเนินการ", Place.BEHIND_TITLE, "ปีงบประมาณ 2566 - 2570"),
    _column("สถานที่", Place.BEHIND_TITLE, "ที่ทำการ", "หมู่ที่ 1 - 8"),
    _column("พื้นที่ดำเนินการ", Place.BEHIND_YEARS, "ทุกหมู่บ้าน", "หมู่ 3"),
    _column("ผลที่คาดว่าจะได้รับ", Place.BEHIND_YEARS, "การทุจริตลดลง", "โครงการสำเร็จตามเป้าหมาย"),
    _column("ผลที่คาดว่าจะได้รับ", Place.BEHIND_TITLE, "ประชาชนเชื่อมั่น"),
    _column("ตัวชี้วัด (KPI)", Place.BEHIND_TITLE, "ร้อยละ 80", "จำนวน 1 ครั้ง", "1 ฉบับ"),
    _column("KPI", Place.BEHIND_YEARS, "80", "1", "100"),
    _column("ตัวชี้วัดความสำเร็จ", Place.LAST, "ร้อยละ 80 ของผู้เข้าร่วม"),
    _column("สถานะ", Place.LAST, "กำลังดำเนินการ", "แล้วเสร็จ"),
    _column("สถานะ", Place.FIRST, "ใหม่", "เดิม"),
    _column("ไตรมาส", Place.BEHIND_TITLE, "1", "2", "3", "4"),
    _column("ไตรมาสที่ดำเนินการ", Place.BEHIND_YEARS, "1-4", "2"),
    _column("วัตถุประสงค์", Place.BEHIND_TITLE, "เพื่อลดการทุจริต", "เพื่อสร้างจิตสำนึก"),
    _column("เป้าหมาย", Place.BEHIND_TITLE, "50 คน", "ทุกกอง"),
    _column("เป้าหมาย (ผลผลิตของโครงการ)", Place.BEHIND_TITLE, "1 โครงการ", "2 ครั้ง"),
    _column("OIT", Place.LAST, "O25", "O17"),
    _column("ตัวชี้วัด ITA (OIT)", Place.BEHIND_TITLE, "O25", "O17"),
    _column("ประเภท", Place.BEFORE_TITLE, "โครงการ", "กิจกรรม", "มาตรการ"),
    _column("ลักษณะงาน", Place.BEHIND_TITLE, "งานประจำ", "งานใหม่"),
    _column("ความสอดคล้องกับแผนพัฒนาท้องถิ่น", Place.LAST, "ยุทธศาสตร์ที่ 5", "หน้า 102"),
    _column("ลำดับที่ในแผนพัฒนา", Place.BEHIND_TITLE, "12", "104"),
    _column("ผู้ประสานงาน", Place.LAST, "งานนิติการ โทร. 0-0000-0000"),
    _column("", Place.LAST, "", ""),
    _column("", Place.FIRST, "", ""),
    _column("ยุทธศาสตร์", Place.FIRST, "ด้านธรรมาภิบาล"),
    _column("งบที่ใช้จริง", Place.LAST, "", ""),
    _column("ผลการดำเนินงาน", Place.LAST, "", ""),
    habit("column รวม 5 ปี", sum_heading="รวม 5 ปี"),
    habit("column รวม (บาท)", sum_heading="รวม (บาท)"),
    habit("column รวมทั้งสิ้น before the years", sum_heading="รวมงบประมาณทั้งสิ้น", sum_first=True),
    habit(
        "column รวม 5 ปี before the years, under one heading",
        sum_heading="งบประมาณ (บาท)|รวม 5 ปี",
        sum_first=True,
        years=lambda y, _: ("งบประมาณ (บาท)", f"พ.ศ. {y}"),
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "column รวม 5 ปี behind the years, under one heading",
        sum_heading="งบประมาณ (บาท)|รวม 5 ปี",
        years=lambda y, _: ("งบประมาณ (บาท)", f"พ.ศ. {y}"),
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "column รวม before the years, totals in the headings",
        sum_heading="รวม 5 ปี (บาท)",
        sum_first=True,
        number_heading="ลำดับ",
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        total_in="heading",
        count=lambda n: f"({n} รายการ)",
        but=_UNIT_ANYWHERE,
    ),
    habit(
        "column รวม before the years, under one heading, totals in the headings",
        sum_heading="งบประมาณ (บาท)|รวม 5 ปี",
        sum_first=True,
        years=lambda y, _: ("งบประมาณ (บาท)", f"พ.ศ. {y}"),
        dimensions=Group.ROW,
        missions=Group.ROW,
        dimension_text=words.dimension_named,
        total_in="heading",
        but=_UNIT_ANYWHERE,
    ),
    habit("money before the names", money_first=True),
    habit("money and its sum before the names", money_first=True, sum_heading="รวมเงิน"),
    habit(
        "the sum and money before the names",
        money_first=True,
        sum_first=True,
        sum_heading="รวม 5 ปี",
        number_heading="ที่",
    ),
    habit("column งบประมาณรวม", sum_heading="งบประมาณรวม 5 ปี (บาท)"),
    habit(
        "several further columns",
        further=(
            Further("หน่วยงานรับผิดชอบ", Place.LAST, lambda _, at: "กองคลัง"),
            Further("วัตถุประสงค์", Place.BEHIND_TITLE, lambda _, at: "เพื่อลดการทุจริต"),
            Further("ตัวชี้วัด", Place.BEHIND_YEARS, lambda _, at: "ร้อยละ 80"),
        ),
    ),
    *(
        habit(
            f"years over targets {place.value}",
            years=lambda y, _: ("งบประมาณ (บาท)", f"ปี {y}"),
            further=tuple(
                Further(f"เป้าหมายรายปี (ร้อยละ)|ปี {year}", place, lambda _, at: f"{80 + at}")
                for year in range(2566, 2571)
            ),
            but=("BUD007",),
        )
        for place in (Place.BEHIND_TITLE, Place.BEHIND_YEARS)
    ),
    habit(
        "form ผ.02",
        *OFFICE,
        number_heading="ที่",
        title_heading="โครงการ",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        missions=Group.HEADING,
        remark_heading="",
        declared_over_years="ไม่ใช้งบประมาณ",
        years=lambda y, _: ("งบประมาณ", f"{y} (บาท)"),
        but=("cells",),
        further=(
            Further("วัตถุประสงค์", Place.BEHIND_TITLE, lambda _, at: "เพื่อลดการทุจริต"),
            Further("เป้าหมาย (ผลผลิตของโครงการ)", Place.BEHIND_TITLE, lambda _, at: "1 ครั้ง"),
            Further("ตัวชี้วัด (KPI)", Place.BEHIND_YEARS, lambda _, at: "ร้อยละ 80"),
            Further("ผลที่คาดว่าจะได้รับ", Place.BEHIND_YEARS, lambda _, at: "โปร่งใส"),
            Further("หน่วยงานรับผิดชอบหลัก", Place.BEHIND_YEARS, lambda _, at: "สำนักปลัด"),
        ),
    ),
    habit("ordinals ที่", number_heading="ที่"),
    habit("ordinals ลำดับ", number_heading="ลำดับ", label=lambda at: f"{at.plan}."),
    habit("ordinals ลำดับที่ bare", number_heading="ลำดับที่", label=lambda at: f"{at.plan}"),
    habit("ordinals with decimals", number_heading="ที่", label=lambda at: f"{at.plan}.0"),
    habit(
        "headings with their translation",
        number_heading="ที่ (No.)",
        label=lambda at: f"{at.plan}",
        dimension_heading="มิติ (Dimension)",
        title_heading="โครงการ (Project)",
        sum_heading="รวม (Total)",
    ),
    habit("ordinals No.", number_heading="No.", label=lambda at: f"{at.plan}"),
    habit(
        "ordinals ข้อ 1.1.1",
        number_heading="ข้อ",
        label=lambda at: f"{at.code}.{at.mission}",
        but=("CNT002",),
    ),
    habit("headings ด้าน, พันธกิจ", dimension_heading="ด้าน", mission_heading="พันธกิจ"),
    habit("headings มิติที่, ภารกิจ", dimension_heading="มิติที่", mission_heading="ภารกิจ"),
    habit("headings ชื่อมิติ", dimension_heading="ชื่อมิติ", mission_heading="ชื่อภารกิจตามมิติ"),
    habit("heading มิติ/ด้าน", dimension_heading="มิติ/ด้าน", mission_heading="ภารกิจตามมิติ/แนวทาง"),
    habit(
        "heading มิติ/ภารกิจ over missions",
        dimensions=Group.ROW,
        dimension_text=words.dimension_named,
        mission_heading="มิติ/ภารกิจ",
    ),
    habit(
        "heading มิติ / ภารกิจตามมิติ over missions, numbers before them",
        dimensions=Group.ROW,
        dimension_text=words.dimension_named,
        mission_heading="มิติ / ภารกิจตามมิติ",
        further=(Further("ลำดับ", Place.FIRST, lambda _, at: f"{at}"),),
    ),
    habit(
        "heading มิติ/ภารกิจ, a table for each dimension",
        dimensions=Group.HEADING,
        dimension_text=words.dimension_named,
        mission_heading="มิติ/ภารกิจ",
    ),
    habit(
        "heading มิติ-ภารกิจ over both, each in a cell",
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        mission_heading="มิติ-ภารกิจ",
    ),
    habit(
        "heading ภารกิจ/มิติ over both, each in a cell",
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        mission_heading="ภารกิจ/มิติ",
    ),
    habit(
        "heading มิติและภารกิจ over both in one cell",
        dimensions=Group.IN_MISSION,
        dimension_text=words.dimension_named,
        mission_heading="มิติและภารกิจ",
    ),
    habit(
        "heading มิติ/ภารกิจ over both in one cell",
        dimensions=Group.IN_MISSION,
        dimension_text=lambda n, t: f"มิติที่ {n} : {t}",
        mission_heading="มิติ/ภารกิจ",
    ),
    habit(
        "heading มิติ/ภารกิจ/โครงการ over all",
        dimensions=Group.CELL_ROW,
        dimension_text=words.dimension_named,
        missions=Group.CELL_ROW,
        title_heading="มิติ/ภารกิจ/โครงการ",
    ),
    habit("heading โครงการ", title_heading="โครงการ"),
    habit("heading ชื่อโครงการ", title_heading="ชื่อโครงการ/กิจกรรม"),
    habit("heading รายการ", title_heading="รายการ"),
    habit("heading แผนงาน/โครงการ", title_heading="แผนงาน/โครงการ"),
    habit("heading กิจกรรม", title_heading="โครงการ / กิจกรรม / มาตรการ (ที่จะดำเนินการ)"),
    habit("heading แนวทางดำเนินงาน", title_heading="แนวทางการดำเนินงาน"),
    habit("heading การดำเนินการ", title_heading="สิ่งที่จะทำ"),
    habit("remark หมาย เหตุ", remark_heading="หมาย เหตุ"),
    habit("remark Remark", remark_heading="Remark"),
    habit("remark หมายเหตุ/หน่วยงาน", remark_heading="หมายเหตุ (การใช้งบประมาณ)"),
)
