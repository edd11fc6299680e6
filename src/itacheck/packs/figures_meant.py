"""The figure that an author means by “2 หมื่นบาท” or “50 สตางค์”; loaded for a fault alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from math import prod
from types import MappingProxyType

from ..base.patterns import expression
from ..base.record import record
from ..records.cursor import THAI_DIGITS

_SCALES: Mapping[str, int] = MappingProxyType(
    {
        "สิบ": 10,
        "ร้อย": 100,
        "พัน": 1_000,
        "หมื่น": 10_000,
        "แสน": 100_000,
        "ล้าน": 1_000_000,
        "thousand": 1_000,
        "million": 1_000_000,
    }
)
_BAHT: Mapping[str | None, str] = MappingProxyType({"สตางค์": "บาท", "satang": "baht"})
"""What is counted in hundredths, by the word for those."""
_SCALE = expression("|".join(_SCALES), re.IGNORECASE)
_PART = expression(
    rf"(?P<number>[0-9๐-๙][0-9๐-๙,]*(?:\.[0-9๐-๙]+)?)[.,]?\s*(?P<scale>(?:(?:{_SCALE.pattern})\s*)*)"
    r"(?:(?P<small>สตางค์|satang)|(?:บาท|baht)(?=\s*[0-9๐-๙]))?\s*",
    re.IGNORECASE,
)
_LONGEST = 40
"""A text of more characters is no number that anybody wrote by mistake."""
_UNIT = expression(r"[^0-9๐-๙]*\Z")
_THOUSANDS = expression(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.|\Z)")


@record
class FigureMeant:
    """A figure in plain digits, and the word behind it.

    ``scaled`` is whether words for numbers, or satang, were worked out.
    """

    digits: str
    unit: str
    scaled: bool


def figure_meant(text: str) -> FigureMeant | None:
    """The figure that a text with Thai digits, commas or words for numbers stands for.

    None where that is not beyond doubt.
    """
    if len(text) > _LONGEST:
        return None
    sign, rest = ("-", text.strip()[1:]) if text.strip().startswith("-") else ("", text.strip())
    at, values, scaled, unit = 0, list[Decimal](), False, ""
    while not unit and (part := _PART.match(rest, at)) is not None:
        scales = [_SCALES[one.lower()] for one in _SCALE.findall(part["scale"])]
        values.append(_plain(part["number"]) * prod(scales) / (100 if part["small"] else 1))
        scaled = scaled or bool(scales or part["small"])
        unit = _BAHT.get(part["small"], "")
        at = part.end()
    unit = f"{unit}{rest[at:].strip()}"
    descending = all(one > other for one, other in pairwise(values))
    if not values or not descending or not _UNIT.match(unit) or (len(values) > 1 and not scaled):
        return None
    value = sum(values)
    if not scaled:
        return FigureMeant(f"{sign}{value:f}", unit, scaled)
    whole = value == int(value)
    places = 0 if whole else max(2, len(f"{value:f}".partition(".")[2].rstrip("0")))
    return FigureMeant(f"{sign}{value:.{places}f}", unit, scaled)


def _plain(number: str) -> Decimal:
    """A number in digits; a comma that parts no thousands is taken for a point."""
    digits = number.translate(THAI_DIGITS).rstrip(".,")
    if "," in digits and not _THOUSANDS.match(digits) and "." not in digits:
        digits = digits.replace(",", ".", 1)
    return Decimal(digits.replace(",", ""))
