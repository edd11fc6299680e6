"""What belongs into the places of a plan that are still empty: Word shows it until it is there."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ...plan import PartId, SheetHeading

HINTS: Mapping[PartId | SheetHeading, str] = MappingProxyType(
    {
        PartId.PREFACE: "ความเป็นมาของแผน จำนวนโครงการทั้งหมด และจำนวนโครงการของแต่ละมิติ",
        PartId.RATIONALE: "เหตุผลที่ต้องจัดทำแผน และนโยบายหรือแผนที่แผนนี้สอดคล้อง",
        PartId.OBJECTIVES: "สิ่งที่ต้องการให้เกิดขึ้นจากแผนนี้",
        PartId.GOALS: "เป้าหมายที่วัดได้เมื่อสิ้นสุดแผน พร้อมค่าปลายทาง",
        PartId.BENEFITS: "ประโยชน์ที่ประชาชนและหน่วยงานจะได้รับ",
        SheetHeading.RATIONALE: "เหตุผลที่ต้องดำเนินโครงการ และความเสี่ยงที่โครงการจะลด",
        SheetHeading.OBJECTIVES: "สิ่งที่ต้องการให้เกิดขึ้นจากโครงการ",
        SheetHeading.TARGET_GROUP: "ผู้ที่ได้รับผลจากโครงการ พร้อมจำนวน",
        SheetHeading.STEPS: "ขั้นตอนการดำเนินงานตามลำดับ",
        SheetHeading.DURATION: "ปีงบประมาณที่ดำเนินการทุกปี",
        SheetHeading.BUDGET: "จำนวนเงินของแต่ละปี หรือไม่ใช้งบประมาณ",
        SheetHeading.RESPONSIBLE: "สำนักหรือกองที่รับผิดชอบ",
        SheetHeading.RESULTS: "ผลผลิตและผลลัพธ์ พร้อมค่าที่วัดได้",
    }
)
HINT_OF_TITLE = "ชื่อโครงการ"
