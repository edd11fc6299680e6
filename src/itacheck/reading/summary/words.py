"""What a cell at the head of the summary table, or below it, is by its words and figures.

All texts are without white space and with Arabic digits.
"""

from __future__ import annotations

import re

from ...base.patterns import expression
from ...documents import Row, Run
from ...plan import MoneyUnit
from ...thai.digits import arabic
from ...thai.text import squeeze
from ..outline.headings import DIMENSION, MISSION
from ..text.compact import compact

KINDS = "โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทางปฏิบัติ"
COUNTING = "(?:(?:ลำดับ|ข้อ|เลข)(?:ที่)?|ที่)"
"""Words that count, before the number of a project in its own cell."""
ITEM = expression(
    rf"[-–•]?{COUNTING}?\(?(?:\d{{1,5}}(?:\.\d{{1,3}})*[.):–-]*\)?)?[“\"'‘]*(?:{KINDS})"
)
_COUNTED = expression(rf"{COUNTING}\d")
KINDS_ALONE = expression(rf"(?:(?:เป็น)?(?:{KINDS})[-–•/]?)+\Z")
"""Nothing but kinds, one for each project of a row."""
LABEL = expression(r"\(?\d{1,4}(?:\.\d{1,3})*[.)]*\Z")
TITLE_HEADING = expression(
    rf"(?:ชื่อ|รายการ|รายชื่อ|รายละเอียด)?(?:{KINDS}|แนวทาง|แผนงาน|ปฏิบัติ|งาน|รายการ|[/,()]|และ|หรือ|ที่จะดำเนินการ|ที่ดำเนินการ)+\Z"
)
NAMES_TITLE = expression(rf"{KINDS}|แผนงาน|รายการ|project|activit", re.IGNORECASE)
PROJECT_NAMED = expression("โครงการ|กิจกรรม")
"""What a heading names that is not of missions alone: they may be called measures."""
NO_TITLE = expression(
    "รับผิดชอบ|ระยะเวลา|วัตถุประสงค์|เป้าหมาย|ตัวชี้วัด|ผลผลิต|ผลลัพธ์|ผลที่|สถานที่|พื้นที่|หมายเหตุ|งบประมาณ|แหล่ง|"
    "ประเภท|ลักษณะ|สถานะ|จำนวน|KPI|ผู้|หน่วยงาน|วิธี|ขั้นตอน|ปี"
)
DIMENSION_HEADING = expression(
    r"(?:ชื่อ)?(?:มิติ|ด้าน|ยุทธศาสตร์)(?:ที่)?(?:/.*|(?:[-–,(]|และ|หรือ)(?:ชื่อ)?(?:ภารกิจ|พันธกิจ).*)?\Z|dimension\Z",
    re.IGNORECASE,
)
MISSION_HEADING = expression(r"(?:ชื่อ)?(?:ภารกิจ|พันธกิจ)|mission\Z", re.IGNORECASE)
OF_DIMENSIONS = expression("มิติ|dimension", re.IGNORECASE)
"""What no other heading than that of a plan's dimensions and their missions says."""
COUNT_HEADING = expression(rf"จำนวน[^:]{{0,10}}(?:{KINDS}|รายการ)")
"""How many projects there are, in a table of sums."""
ORDINAL = expression(
    r"(?:ที่|ลำดับ|ลำดับที่|ข้อ|ข้อที่|เลขที่|(?:รหัส|หมายเลข|เลขที่)(?:โครงการ)?|no\.?|#|code)\Z", re.IGNORECASE
)
SUMS_UP = expression(
    r"(?!มิติ|ด้าน|ภารกิจ)[^\d.:：]{2,25}(?:(?:มิติ|ด้าน)(?:ที่)?\d{1,2}(?![\d.])|ทุก(?:มิติ|ด้าน)|ทั้ง(?:แผน|สิ้น|หมด))"
)
"""A sum in whatever words: some stand before the dimension that it is of, or before all of them."""
SUM_OF_GROUP = r"ยอด(?:เงิน|สุทธิ|ของ|ประจำ|ราย)*(?:มิติ|ด้าน|แผน|ทั้งแผน|ทั้งหมด|ทั้งสิ้น|ทุกมิติ|ทุกด้าน)"
"""What a sum is called by what it is of: ยอดของมิติที่ 1, ยอดทั้งแผน."""
TOTAL_HEADING = expression(
    r"(?:จำนวน|ยอด|ผล)?รวม(?!ถึง)|(?:งบประมาณ|วงเงิน|จำนวนเงิน|เงิน)(?:รวม|ทั้งสิ้น|ทั้งหมด)"
    rf"|{SUM_OF_GROUP}|(?:sub|grand)?-?total(?:\Z|(?=[^a-z]))",
    re.IGNORECASE,
)
CARRIED = expression("(?:ยอด|รวม)*ยก(?:ยอด)?(?:ไป|มา)")
"""What sums carried to another page are called."""
REMARK_HEADING = expression("หมายเหตุ|remark|note", re.IGNORECASE)
_MONEY_HEADING = expression("งบประมาณ|วงเงิน|เงิน|บาท|budget", re.IGNORECASE)
_SOURCE = expression("แหล่ง|ที่มา|ประเภท")
_BRACKETED = expression(r"\(.*\)\Z")
_TRANSLATED = expression(r"(?<=[ก-๙])\([A-Za-z][A-Za-z.,&/'-]*\)")
"""What a heading says in another language behind its Thai words: ที่ (No.)."""
GROUP = expression(rf"มิติ|(?:ด้านที่)?\d{{1,2}}[.)](?!\d)(?!.*(?:{KINDS}))\D{{4}}")
MONEY = expression(
    r"(?:จำนวน|ปีละ|฿)*(?:เงิน)?[\d,]*\d(?:\.\d+)?(?:[.,/]?-+|=)?(?:[ก-๙.*/()฿]{0,40})\Z|[-–—−‐‑]+(?:บาท)?\Z"
    r"|(?:ไม่|มิได้)\D{0,12}(?:งบ|งปม)|[✓✔√/●☑→]+\Z|(?:[ก-ฮ]\.){2,4}\Z"
)
"""What a cell for money holds, roughly: a figure and words, a dash, no budget in words."""
LARGE = expression(r"\d,\d{3}|\d{4}|บาท")
"""An amount of money of some size, which no count, score or share is."""
_SIGN = expression(
    r"(?:[-–—−‐‑]+|0(?:\.0+)?|\(?(?!25\d\d\)?\Z|20\d\d\)?\Z)\d{3,}(?:\.\d+)?\)?|\d+\.\d\d)\Z"
    r"|(?:ไม่|มิได้)\D{0,12}(?:งบ|งปม)"
)
_FIGURE = expression(
    rf"(?:จำนวน|เป็น|เงิน)*\(?(?!25\d\d(?![\d,.]))[\d,]+(?:\.\d+)?\)?(?:บาท|รายการ|(?:{KINDS}|/)+)?\Z|[-–—]+\Z"
)
_NUMBER = expression(r"\(?\d{1,3}(?:\.\d{1,3})*[.)]*\Z")
_UNITS = ((MoneyUnit.MILLION, "ล้านบาท"), (MoneyUnit.THOUSAND, "พันบาท"), (MoneyUnit.BAHT, "บาท"))
_COUNT_BEHIND = expression(
    rf"[-–:(\[]*(?:(?<=[-–:(\[])|รวม|จำนวน|ทั้งสิ้น|มี)+\d{{1,4}}(?:{KINDS}|รายการ)(?:(?:/|,|และ)+(?:{KINDS}))*[)\]]?\Z"
)
_SIGNS = 2


def heads_groups(heading: str) -> bool:
    """Whether a column's heading is that of dimensions or of missions."""
    return bool(DIMENSION_HEADING.match(heading) or MISSION_HEADING.match(heading))


def plain_heading(text: str) -> str:
    """The heading of a column without white space, with Arabic digits and without a translation."""
    return _TRANSLATED.sub("", squeeze(arabic(text)))


def counted_apart(name: Run) -> Run | None:
    """The name of a group without the number of its projects behind it; None where it has none."""
    found = _COUNT_BEHIND.search(name.bare)
    return compact(name).part(0, found.start()) if found else None


def unit_of(text: str) -> MoneyUnit | None:
    """The unit of money that a text without white space names; None where it names none."""
    return next((unit for unit, words in _UNITS if words in text), None)


def is_data(row: Row) -> bool:
    """Whether a row holds what stands below a header: a project, a group, or an amount."""
    filled = [cell.bare for cell in row.cells if cell.bare]
    if any(map(_is_data, filled)) or sum(map(is_sign, filled)) >= _SIGNS:
        return True
    if filled and TOTAL_HEADING.match(filled[0]) and any(map(_FIGURE.match, filled[1:])):
        return True
    return (
        len(filled) > 1
        and _NUMBER.match(filled[0]) is not None
        and filled[1][0].isalpha()
        and not is_heading(filled[1])
    )


def is_sign(text: str) -> bool:
    """Whether a cell holds a dash, a figure that is no year, or that no budget is used."""
    return _SIGN.match(text) is not None


def _is_data(text: str) -> bool:
    if text[0].isdigit() or text[0] in "([-–•" or _COUNTED.match(text):
        item = ITEM.match(text)
        if item and item.end() < len(text):
            return True
    if DIMENSION.match(text) or (MISSION.match(text) and len(text) > len("1.1")):
        return True
    return "," in text and MONEY.match(text) is not None


def is_heading(text: str) -> bool:
    """Whether a text is the heading of a column that such tables have."""
    patterns = (
        TITLE_HEADING,
        ORDINAL,
        DIMENSION_HEADING,
        MISSION_HEADING,
        TOTAL_HEADING,
        REMARK_HEADING,
        _BRACKETED,
    )
    return any(one.match(text) for one in patterns) or unit_of(text) is not None


def names_money(text: str) -> bool:
    """Whether a heading is that of money, and not of where it comes from."""
    return _MONEY_HEADING.search(text) is not None and not _SOURCE.search(text)


def is_money(cell: Run) -> bool:
    """Whether a cell holds money, or several amounts one below the other."""
    if MONEY.match(cell.bare):
        return True
    parts = arabic(cell.text).split()
    return len(parts) > 1 and all(MONEY.match(part) for part in parts)
