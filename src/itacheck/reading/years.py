"""Fiscal years in running text: single ones, lists, ranges, and ranges of dates.

All patterns look at compact text (no white space, Arabic digits).
"""

from __future__ import annotations

import re

from ..thai.years import ERA, MONTH_NUMBER, FiscalYear, full_year

_FULL = r"25\d\d(?!\d)"
_ANY = r"(?:25\d\d|[5-9]\d)(?!\d)"
_WORD = r"(?:ปีงบประมาณ|ปี)?(?:พ\.?ศ\.?)?"
_BETWEEN = r"(?:[-–—−‐‑~]|จนถึง|ถึง)"
_AND = r"(?:,|และ|กับ|/)"
_SPAN = rf"{_ANY}(?:{_BETWEEN}{_WORD}{_ANY})?"
PHRASE = re.compile(
    r"(?:ใน|ตั้งแต่|เฉพาะ|สำหรับ|ของ|ประจำ)?(?:ปีงบประมาณ|ปี)(?:พ\.?ศ\.?)?"
    rf"(?P<years>{_SPAN}(?:{_AND}{_WORD}{_SPAN})*)"
)
"""A phrase that names fiscal years (ปี ๖๗ - ๗๐); group ``years``."""
_FULL_SPAN = re.compile(rf"(?<!\d)({_FULL})(?:{_BETWEEN}{_WORD}({_ANY}))?")
_ANY_SPAN = re.compile(rf"(?<!\d)({_ANY})(?:{_BETWEEN}{_WORD}({_ANY}))?")
_MONTH = re.compile(
    rf"(?:\d{{1,2}})?(?:เดือน)?({'|'.join(map(re.escape, MONTH_NUMBER))}){ERA}?({_ANY})"
)
_OCTOBER = 10


def years_in(text: str) -> tuple[FiscalYear, ...]:
    """The fiscal years that a text names, in order and without repetition.

    Two digits are a year only after the word ปี. A date stands for its fiscal year: from 1 October
    2565 to 30 September 2566 is fiscal year 2566.
    """
    found: set[int] = set()
    months = [(MONTH_NUMBER[one[1]], full_year(one[2])) for one in _MONTH.finditer(text)]
    dated = [year + (month >= _OCTOBER) for month, year in months if year is not None]
    if dated:
        found.update(range(min(dated), max(dated) + 1))
        text = _MONTH.sub(" ", text)
    for phrase in PHRASE.finditer(text):
        found.update(_spans(_ANY_SPAN, phrase["years"]))
    found.update(_spans(_FULL_SPAN, text))
    return tuple(FiscalYear(year) for year in sorted(found))


def full_range(text: str) -> tuple[FiscalYear, FiscalYear] | None:
    """The first range of Buddhist years (๒๕๖๖-๒๕๗๐) in a text."""
    for first, last in _FULL_SPAN.findall(text):
        start, end = full_year(first), full_year(last) if last else None
        if start is not None and end is not None and start <= end:
            return FiscalYear(start), FiscalYear(end)
    return None


def _spans(pattern: re.Pattern[str], text: str) -> set[int]:
    found: set[int] = set()
    for first, last in pattern.findall(text):
        start, end = full_year(first), full_year(last or first)
        if start is not None and end is not None and start <= end:
            found.update(range(start, end + 1))
    return found
