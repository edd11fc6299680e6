"""Names that people write for others, and characters that nobody sees; loaded for a fault alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_MEANT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": ("title",),
        "title": ("name",),
        ">": ("gt",),
        ">=": ("ge",),
        "≥": ("ge",),
        "<": ("lt",),
        "<=": ("le",),
        "≤": ("le",),
        "=": ("eq",),
        "==": ("eq",),
        "is": ("eq",),
        "!=": ("ne",),
        "<>": ("ne",),
        "≠": ("ne",),
        "more": ("gt", "ge"),
        "greater": ("gt", "ge"),
        "above": ("gt", "ge"),
        "over": ("gt", "ge"),
        "less": ("lt", "le"),
        "below": ("lt", "le"),
        "under": ("lt", "le"),
        "at_least": ("ge",),
        "at_most": ("le",),
        "equals": ("eq",),
        "equal": ("eq",),
        "min": ("ge",),
        "max": ("le",),
        "exists": ("present",),
        "missing": ("absent",),
        "มากกว่า": ("gt",),
        "ไม่น้อยกว่า": ("ge",),
        "น้อยกว่า": ("lt",),
        "ไม่เกิน": ("le",),
        "เท่ากับ": ("eq",),
        "ไม่เท่ากับ": ("ne",),
        "มี": ("present",),
        "ไม่มี": ("absent",),
        "ข้อผิดพลาด": ("error",),
        "คำเตือน": ("warning",),
        "เตือน": ("warning",),
        "ข้อสังเกต": ("info",),
        "warn": ("warning",),
        "note": ("info",),
        "thb": ("baht",),
        "THB": ("baht",),
        "฿": ("baht",),
        "บาท": ("baht",),
        "satang": ("baht",),
        "คะแนน": ("score",),
        "points": ("score",),
        "ร้อยละ": ("percent",),
        "%": ("percent",),
        "ปี": ("year",),
        "วันที่": ("date",),
        "จำนวน": ("number",),
        "when": ("where", "fails_when"),
        "if": ("where",),
        "fail": ("fails",),
        "pass": ("passes",),
        "kind": ("about",),
        "description": ("rationale",),
        "source": ("basis",),
        "แผน": ("plan",),
        "ไทย": ("th",),
        "thai": ("th",),
        "tha": ("th",),
        "อังกฤษ": ("en",),
        "english": ("en",),
        "eng": ("en",),
        "กฎ": ("rules",),
        "รหัส": ("code",),
        "ชื่อ": ("name", "title"),
        "ระดับ": ("severity",),
        "ความรุนแรง": ("severity",),
        "เงื่อนไข": ("where", "fails_when"),
        "ปีงบประมาณ": ("fiscal_years", "year"),
        "ข้อความ": ("message", "text"),
        "เหตุผล": ("rationale",),
        "วิธีแก้": ("remedy",),
        "การแก้ไข": ("remedy",),
        "ตัวอย่าง": ("examples",),
        "ไม่ผ่าน": ("fails",),
        "ผ่าน": ("passes",),
        "ที่มา": ("basis",),
        "แหล่งอ้างอิง": ("basis",),
        "หน่วย": ("unit",),
        "ค่า": ("value", "values"),
        "ความหมาย": ("meaning",),
        "จาก": ("from",),
        "ถึง": ("to",),
    }
)
"""Names, and those for which people write them, alike as they are not."""
_LIKE_ASCII = str.maketrans({"：": ": ", "，": ", ", "；": "; ", "、": ", ", "﹕": ": "})
QUOTES = "“”„‟‘’«»"
_CLOSES: Mapping[str, str] = MappingProxyType(
    {"“": "”", "„": "“”", "‟": "”", "‘": "’", "«": "»", "»": "«"}
)
"""The marks with which a text in quotation marks ends, by that with which it begins."""
_BLANKS = frozenset("\u00a0\u2007\u202f\u3000")


def meant_by(name: str) -> tuple[str, ...]:
    """What may be meant by a name of another language or another tool."""
    return _MEANT.get(name, ())


def seen(name: str) -> str:
    """A name as it looks: without the characters that no editor shows, and odd blanks at its ends.

    Of a text without such characters it is that text itself.
    """
    kept = (one for one in name if unicodedata.category(one) != "Cf" and one not in _BLANKS)
    return name if name.isascii() else "".join(kept)


def unquoted(name: str) -> str:
    """A name without the quotation marks that a word processor puts round it."""
    return name.strip(QUOTES)


def enclosed(text: str) -> str | None:
    """What a word processor's quotation marks enclose; None where they are not about all of it."""
    text = text.strip()
    opening, closing = text[:1], _CLOSES.get(text[:1], "")
    inner = text[1:-1]
    if len(text) < 2 or text[-1] not in closing:
        return None
    depth = 0
    for one in inner:
        depth += (one == opening) - (one in closing)
        if depth < 0:
            return None
    return inner


def cut_wrongly(name: str, known: tuple[str, ...]) -> str | None:
    """What to write for a name that holds more than a name: ``place:project``, ``a，b``."""
    if name.rstrip(",;.") in known:
        return name.rstrip(",;.")
    plain = " ".join(name.translate(_LIKE_ASCII).split())
    if plain != name:
        return plain
    first, colon, rest = name.partition(":")
    return f"{first}: {rest}" if colon and rest and first in known else None
