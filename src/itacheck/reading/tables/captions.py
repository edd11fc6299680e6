"""Lines over a table that say of which year it is, or in which unit its money."""

from __future__ import annotations

import re

from ...thai.years import FiscalYear
from .columns import year_of

NEAR_CAPTION = 60
"""A line of fewer characters under a year may stand between it and its table."""
_FULL_YEAR = re.compile(r"(?<!\d)25\d\d(?!\d)")

UNIT_LINE = re.compile(
    r"\(?(?:หน่วย(?:นับ|เงิน)?|จำนวนเงิน|งบประมาณ|วงเงิน)?(?:เป็น)?[:：]?(?:พัน|ล้าน)?บาท\)?\Z"
)
"""A line over a table that names its unit of money."""


def year_said(text: str) -> FiscalYear | None:
    """The fiscal year that a line over a table names: ปีงบประมาณ 2567, ตารางที่ 2 ปี 2567."""
    year = year_of(text)
    if year is None and len(text) < NEAR_CAPTION:
        years = set(_FULL_YEAR.findall(text))
        year = FiscalYear(int(years.pop())) if len(years) == 1 else None
    return year
