"""What our own form asks for in its empty places: Word marks it as no text, and print does not."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..base.language import Message, say

OF_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "PREFACE": "ความเป็นมาของแผน จำนวนโครงการทั้งหมด และจำนวนโครงการของแต่ละมิติ",
        "RATIONALE": "เหตุผลที่ต้องจัดทำแผน และนโยบายหรือแผนที่แผนนี้สอดคล้อง",
        "OBJECTIVES": "สิ่งที่ต้องการให้เกิดขึ้นจากแผนนี้",
        "GOALS": "เป้าหมายที่วัดได้เมื่อสิ้นสุดแผน พร้อมค่าปลายทาง",
        "BENEFITS": "ประโยชน์ที่ประชาชนและหน่วยงานจะได้รับ",
    }
)
OF_SHEETS: Mapping[str, str] = MappingProxyType(
    {
        "RATIONALE": "เหตุผลที่ต้องดำเนินโครงการ และความเสี่ยงที่โครงการจะลด",
        "OBJECTIVES": "สิ่งที่ต้องการให้เกิดขึ้นจากโครงการ",
        "TARGET_GROUP": "ผู้ที่ได้รับผลจากโครงการ พร้อมจำนวน",
        "STEPS": "ขั้นตอนการดำเนินงานตามลำดับ",
        "DURATION": "ปีงบประมาณที่ดำเนินการทุกปี",
        "BUDGET": "จำนวนเงินของแต่ละปี หรือไม่ใช้งบประมาณ",
        "RESPONSIBLE": "สำนักหรือกองที่รับผิดชอบ",
        "RESULTS": "ผลผลิตและผลลัพธ์ พร้อมค่าที่วัดได้",
    }
)
OF_TITLE = "ชื่อโครงการ"
"""It may be the heading of a column as well."""


def unfilled(count: int, words: str) -> Message:
    """That places of a form are empty; ``words``: what the first of them asks for."""
    return say(
        "{count} fields of the form are not filled in, and were read as empty; the first "
        "asks: “{words}”.",
        count=count,
        words=words,
    )
