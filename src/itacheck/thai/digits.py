"""Thai digits and numbers written with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType

from ..base.patterns import expression

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ONES: Mapping[str, int] = MappingProxyType(
    {
        "หนึ่ง": 1,
        "เอ็ด": 1,
        "สอง": 2,
        "สาม": 3,
        "สี่": 4,
        "ห้า": 5,
        "หก": 6,
        "เจ็ด": 7,
        "แปด": 8,
        "เก้า": 9,
    }
)
"""The numbers of one digit in words."""
_PAIRS = tuple((thai_digit, str(number)) for number, thai_digit in enumerate(THAI_DIGITS))


def arabic(text: str) -> str:
    """The text with Thai digits written as Arabic ones."""
    # Ten replacements cost a fifth of one translation: most texts have few of the digits.
    for thai_digit, arabic_digit in _PAIRS:
        if thai_digit in text:
            text = text.replace(thai_digit, arabic_digit)
    return text


def thai(text: str) -> str:
    """The text with Arabic digits written as Thai ones."""
    for thai_digit, arabic_digit in _PAIRS:
        text = text.replace(arabic_digit, thai_digit)
    return text


_AS_PRINTED = expression(r"“[^“”]*”|[0-9A-Za-z_./:@#%?&=-]+")
_LATIN = expression("[A-Za-z]")


class Digits(Enum):
    """The script that a reader wants figures and years in."""

    ARABIC = "arabic"
    THAI = "thai"

    def written(self, text: str) -> str:
        """A sentence with its figures in this script.

        What is quoted in “…” stays as it is printed, and so do codes, addresses and names of files:
        whatever has a Latin letter beside its digits.
        """
        return text if self is Digits.ARABIC else _AS_PRINTED.sub(_thai_figures, text)


def _thai_figures(match: re.Match[str]) -> str:
    found = match[0]
    return found if found.startswith("“") or _LATIN.search(found) else thai(found)
