"""Lines over a table that say of which year it is, or in which unit its money."""

from __future__ import annotations

from ...base.patterns import expression
from ...documents import Row, Run
from ...plan import MoneyUnit
from ...thai.years import FiscalYear
from ..summary.words import unit_of
from ..text.years import FULL_YEAR
from .columns import LONGEST_CELL, year_of

_NEAR_CAPTION = 60
"""A line of fewer characters under a year may stand between it and its table."""
_HEADS_ROWS = expression(r"มิติ|ด้าน|ยุทธศาสตร์|ภารกิจ|\(?\d{1,2}(?:\.\d{1,2})*[.)]*(?=[^\d.)])")
"""How a heading of a dimension or a mission begins."""
_FEWEST_COLUMNS = 2

UNIT_LINE = expression(
    r"\(?(?:หน่วย(?:นับ|เงิน)?|จำนวนเงิน|(?:จำนวน)?งบประมาณ(?:รายจ่าย)?|วงเงิน(?:งบประมาณ)?)?(?:เป็น)?"
    r"[:：]?\(?(?:พัน|ล้าน)?บาท\)?\Z"
)
"""A line over a table that names its unit of money."""
_UNIT_WITHIN = expression(
    r"หน่วย(?:นับ|เงิน)?[:：]?(?:เป็น)?(?:พัน|ล้าน)?บาท"
    r"|(?:วงเงิน|งบประมาณ|จำนวนเงิน|ตัวเลข|ยอดเงิน|หน่วย|เงิน)(?:ที่)?(?:แสดง|ระบุ|คิด|นับ|มีหน่วย)(?:ไว้)?เป็น(?:พัน|ล้าน)บาท"
)
"""The unit in a line that says more: สรุปงบประมาณ (หน่วย : บาท), วงเงินแสดงเป็นพันบาท - = ไม่ดำเนินการ."""
_LONGEST_LEGEND = 160
_ENDS_IN_YEAR = expression(r"(?:ปี(?:งบประมาณ)?|พ\.?ศ\.?)25\d\d(?:\([^()]*บาท\))?\)?\Z")
_OVER_COLUMNS = expression("งบประมาณ|บาท|วงเงิน|จำนวนเงิน|ปี|ระยะเวลา|เป้าหมาย|ความเสี่ยง|คะแนน")
"""What a heading over several columns of a header says."""


def unit_said(text: str) -> MoneyUnit | None:
    """The unit of money that a line over or below a table names; white space is left out of it."""
    short = len(text) <= _LONGEST_LEGEND
    found = UNIT_LINE.match(text) or (_UNIT_WITHIN.search(text) if short else None)
    return unit_of(found[0]) if found else None


def over_columns(row: Row) -> Run | None:
    """The only text of a row, where it may be a heading over several columns of the row below it.

    What begins with a number heads rows, and no columns.
    """
    if len(row.cells) < _FEWEST_COLUMNS and not row.spans:
        return None
    filled = [cell for cell in row.cells if cell.text]
    if len(filled) != 1 or len(filled[0].text) > LONGEST_CELL or filled[0].bare[:1].isdigit():
        return None
    return filled[0] if _OVER_COLUMNS.search(filled[0].bare) else None


def year_said(text: str) -> FiscalYear | None:
    """The fiscal year that a line over a table names: ปีงบประมาณ 2567, ตารางที่ 2 ปี 2567."""
    year = year_of(text)
    ends = len(text) <= _LONGEST_LEGEND and _ENDS_IN_YEAR.search(text)
    if year is None and (ends or len(text) < _NEAR_CAPTION):
        years = set(FULL_YEAR.findall(text))
        year = FiscalYear(int(years.pop())) if len(years) == 1 else None
    return year


def may_stand_between(text: str) -> bool:
    """Whether a line that says no year may stand between one that does and its table."""
    return len(text) < _NEAR_CAPTION or (
        len(text) <= _LONGEST_LEGEND and _HEADS_ROWS.match(text) is not None
    )
