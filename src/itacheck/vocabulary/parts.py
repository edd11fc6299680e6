"""How a message names a part of the plan's document."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .model import Text

PARTS: Mapping[str, Text] = MappingProxyType(
    {
        "cover": Text("ปก", "the cover"),
        "announcement": Text("ประกาศ", "the announcement"),
        "preface": Text("คำนำ", "the preface"),
        "risk_assessment": Text("การประเมินความเสี่ยงการทุจริต", "the risk assessment"),
        "rationale": Text("หลักการและเหตุผล", "the rationale"),
        "objectives": Text("วัตถุประสงค์", "the objectives"),
        "goals": Text("เป้าหมาย", "the goals"),
        "targets": Text("ค่าเป้าหมาย", "the target values"),
        "benefits": Text("ประโยชน์ของการจัดทำแผน", "the expected benefits"),
        "summary_table": Text("ตารางสรุป (ส่วนที่ 2)", "the summary table (part 2)"),
        "sheets": Text("รายละเอียดโครงการ (ส่วนที่ 3)", "the detail sheets (part 3)"),
    }
)
"""The name of every part, by its id."""
