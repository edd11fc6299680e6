"""The words round an amount in a cell: its unit, what it is for, and what stands behind it.

What is asked of them is only whether they leave the amount as it is. A rate by the head, a limit, a
second figure or a count does not; the source of the money, a star or a law does.
"""

from __future__ import annotations

import re

from ...base.patterns import expression
from ...base.record import record

_MARK = expression(r"(?:[✓✔√☑■●•◆/⁄→➔➜➡⟶⇒↔⟷↦]|ü|[<←◄]?[-–—─=]*[>→►]|[<←◄][-–—─=]*)+\Z")
_LONGEST_MARK = 60
_DITTO = expression(
    r"(?:[\"“”″〃]+|['’‘]{2,}|,,|-?(?:do|ditto)\.?-?|(?:เช่นเดียว|เหมือน|เท่ากับ|เท่าเดิม|ตามข้อ|ตามเดิม|คงเดิม|ดังกล่าว|ดูข้อ).*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = expression(
    r"(?:\*+|\([^()\d]*\))?"
    r"(?:รวม|ทั้งสิ้น|ทั้งหมด|เป็น|ใช้|ตั้งไว้|ตั้ง|วงเงิน|เงิน|งบประมาณ|งบฯ?|งปม\.?|จำนวน|ปีละ|ของ|จาก|ตาม|รายจ่าย|ประจำปี|พัฒนา"
    r"|อปท\.?|อุดหนุน|กองทุน|รายได้|สะสม|ข้อบัญญัติ|เทศบัญญัติ|เทศบาล|อบต\.?|[:：=()]|฿)*\Z"
)
_UNIT = expression(
    r"[\s(]*(?:(?P<scale>พัน|หมื่น|แสน|ล้าน)?(?P<baht>บาท(?:ถ้วน)?|บ\.)|(?P<large>พัน|หมื่น|แสน|ล้าน)(?![ก-๙])"
    r"|(?P<sign>[.,/]?-+|\.?=|฿))"
)
_WORD_BEHIND_SIGN = expression(r"บาท(?:ถ้วน)?|บ\.")
SCALES = {"พัน": 1_000, "หมื่น": 10_000, "แสน": 100_000, "ล้าน": 1_000_000}
_IN_WORDS = expression(r"\([ก-๙]*(?:บาท|สตางค์)[ก-๙]*\)\Z")
_PER_YEAR = expression(r"(?:/|ต่อ|ทุก|ในแต่ละ)(?:1)?ปี(?:งบประมาณ)?")
_RATE = expression(r"\A\(?(?:/|ต่อ(?!เนื่อง|ต้าน|เติม))|คูณ|@|(?<!แ)ละ(?:[)\s]|\Z)|[x×]\s*\d")
# Numbers that name something and count nothing: a year, a law, a page, an item of a list.
_REFERENCE = expression(
    r"(?:(?:ปีงบประมาณ|ปี|พ\.?ศ\.?|งบ)+(?:พ\.?ศ\.?)?(?:25)?\d\d(?:\s*(?:[-–/,]|ถึง|และ)(?:25)?\d\d)*(?!\d)"
    r"|(?:(?<!หน้า)(?<!พื้น)ที่|ข้อ|หน้า|มาตรา|ม\.|ลำดับ|ฉบับ|เลข|หมวด|หมายเหตุ|แผนงาน|รหัส)\.?\d+(?:[./]\d+)*(?![\d,])"
    r"|(?<!\d)25[5-9]\d(?![\d,.]))"
)
_MONEY_WORDS = expression(
    r"(?:\*|#|[¹²³†‡]|\(|\[|[-–,/:;]|งบ|เงิน|จาก|ตาม|โดย|ของ|ใช้|ขอ|ใน|ข้อบัญญัติ|เทศบัญญัติ|กองทุน|อุดหนุน|รายได้|รายจ่าย|สะสม|เทศบาล|อบต|อบจ"
    r"|อปท|ปี|พ\.?ศ|แผน|หมายเหตุ|ต่อปี|ทุกปี|ถ้วน|กรม|กระทรวง|จังหวัด|รัฐบาล|สนับสนุน|หน่วยงาน|สปสช|ทั้ง)"
)
_CURRENCY = expression(r"[$€£¥]|usd|dollar|ดอลลาร์|%|ร้อยละ|เปอร์เซ็นต์", re.IGNORECASE)


def is_mark(text: str) -> bool:
    """Whether a cell in compact text only marks that something is done: ✓, /, an arrow."""
    return len(text) <= _LONGEST_MARK and bool(_MARK.match(text))


def is_ditto(text: str) -> bool:
    """Whether a cell in compact text points to another one: ″, -do-, เช่นเดียวกับข้อ 1."""
    return bool(_DITTO.match(text))


def before_amount(text: str) -> bool:
    """Whether the words before a figure leave it an amount: of what it is, or where it is from."""
    return bool(_BEFORE.match(text))


@record
class After:
    """What stands behind a figure: ``scale`` of พันบาท, whether a unit is printed, and the note."""

    note: str = ""
    unit: bool = False
    baht: bool = False
    scale: int = 0


def after_amount(text: str) -> After | None:
    """What stands behind a figure; None where it makes of it something else than an amount."""
    found = _UNIT.match(text)
    if found is None:
        note = _note(text)
        return None if note is None else After(note)
    rest = text[found.end() :]
    if "(" in found[0]:
        rest = rest.removeprefix(")")
    signed = _WORD_BEHIND_SIGN.match(rest) if found["sign"] else None
    if signed:
        rest = rest[signed.end() :]
    note = _note(rest)
    if note is None:
        return None
    baht = bool(found["baht"] or signed or found["sign"] == "฿")
    word = found["scale"] or found["large"]
    return After(note, bool(found["baht"] or found["sign"]), baht, SCALES[word] if word else 0)


def _note(rest: str) -> str | None:
    """The note behind an amount; None where it is no mere note."""
    rest = rest.strip()
    if not rest.strip(")") or _IN_WORDS.match(rest):
        return ""
    plain = _REFERENCE.sub("", _PER_YEAR.sub("", rest))
    if re.search(r"\d", plain) or _RATE.search(plain) or _CURRENCY.search(rest):
        return None
    return rest if _MONEY_WORDS.match(rest) else None
