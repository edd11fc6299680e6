"""The words for outputs, outcomes, indicators and benefits, as headings and labels have them."""

from __future__ import annotations

from ...base.patterns import expression
from ...plan import IndicatorKind

_OF_IT = r"(?:ของ(?:โครงการ|กิจกรรม|มาตรการ)|ที่(?:คาดว่า)?จะได้รับ)?"
MEASURE = r"(?:(?:ตัว|ดัชนี|เครื่อง|เกณฑ์(?:การ)?)ชี้วัด|ตัวบ่งชี้)"
"""What an indicator is called."""
INDICATOR = rf"{MEASURE}(?:ความสำเร็จ|ผลสำเร็จ)?(?:ของ(?:โครงการ|กิจกรรม|มาตรการ))?"
LEVEL = r"(?:(?:ระดับ|เชิง|ด้าน)\s*)?"
"""What may stand before output and outcome, or quantity and quality."""
_OUTPUT = rf"{LEVEL}ผลผลิต{_OF_IT}(?:\(?outputs?\)?)?"
_OUTCOME = rf"{LEVEL}ผลลัพธ์{_OF_IT}(?:\(?outcomes?\)?)?"
BENEFITS = (
    r"(?:ผล(?:ประโยชน์)?|ประโยชน์)ที่(?:(?:คาด(?:ว่า|หวังว่า|หมายว่า)?)?จะ)?(?:ได้รับ|เกิดขึ้น)"
    r"(?:(?:จาก|ของ)(?:การดำเนิน)?(?:โครงการ|กิจกรรม|มาตรการ|งาน))?"
)
INDICATORS = rf"{INDICATOR}(?:(?:เชิง|ด้าน)(?:ปริมาณ|คุณภาพ))?|indicators?|kpis?"
RESULTS = (
    rf"(?:{INDICATOR}/?)?{_OUTPUT}(?:[/,และ]+(?:{INDICATOR})?{_OUTCOME})?"
    rf"|(?:{INDICATOR}/?)?{_OUTCOME}|{BENEFITS}"
    r"|outputs?(?:(?:/|and)outcomes?)?|outcomes?|(?:expected)?results?"
)
_BENEFIT = expression(r"ประโยชน์|ผลที่")


def is_benefit(label: str) -> bool:
    """Whether a label speaks of what good will come, and names no output or outcome beside it."""
    return "ผลผลิต" not in label and "ผลลัพธ์" not in label and bool(_BENEFIT.search(label))


def kind_in(label: str) -> IndicatorKind | None:
    """The kind that a label names, where it names but one."""
    text = label.lower()
    for output, outcome in ((("ผลผลิต", "output"), ("ผลลัพธ์", "outcome")), (("ปริมาณ",), ("คุณภาพ",))):
        first = any(word in text for word in output)
        second = any(word in text for word in outcome)
        if first and second:
            return None
        if first or second:
            return IndicatorKind.OUTPUT if first else IndicatorKind.OUTCOME
    return None
