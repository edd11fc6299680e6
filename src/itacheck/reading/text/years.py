"""Fiscal years in running text: single ones, lists, ranges, and ranges of dates.

All patterns look at text without white space and with Arabic digits; a space between two figures
may stay (``parted``), and should where a count may stand beside a year.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...thai.years import ERA, MONTH_NUMBER, BuddhistDate, FiscalYear, full_year

_FULL = r"25\d\d(?!\d)"
_ANY = r"(?:25\d\d(?!\d)|[5-9]\d(?!\d|\.\d|,\d{3}(?!\d)))"
_YEAR_WORD = r"(?:(?:ประจำ)?ปี(?:งบประมาณ|งปม\.?|งบฯ?|ที่)?)"
_ERA = r"(?:พ\.?ศ\.?)"
_WORD = rf"{_YEAR_WORD}?{_ERA}?"
_BETWEEN = r"(?:[-–—−‐‑~→]+|(?:ไป)?จนถึง(?:สิ้น)?|ถึง(?:สิ้น)?)"
_AND = r"(?:,|และ|กับ|/)+"
_SPAN = rf"{_ANY}(?:{_BETWEEN}{_WORD}{_ANY})?"
# Years that only a space divides: two digits are one there only before another, or at the end.
_APART = rf" (?:{_FULL}|[67]\d(?=[ /)]|,(?!\d{{3}})|\Z|และ))(?:{_BETWEEN}{_WORD}{_ANY})?"
FULL_YEAR = expression(rf"(?<!\d){_FULL}")
"""A year of four figures."""
PHRASE = expression(
    rf"(?:ใน|ตั้งแต่|เฉพาะ|สำหรับ|ของ)?{_YEAR_WORD}{_ERA}?"
    rf"(?P<years>{_SPAN}(?:{_AND}{_WORD}{_SPAN}|{_APART})*)"
)
"""A phrase that names fiscal years (ปี ๖๗ - ๗๐); group ``years``."""
LEADING = expression(
    rf"[-•*·●▪–\s]*(?:\d{{1,2}}[.)]\s?)?\(?(?P<phrase>(?:{_ERA}\s?)?(?P<years>{_FULL}(?:{_BETWEEN}{_WORD}{_ANY})?))\)?"
    r"(?!\s?(?:บาท|[.,/]?-))"
)
"""A line that begins with a year, without the word for it: พ.ศ. 2566 : 30,000 บาท."""
KEYED = expression(rf"(?<![\d,./-]){_FULL}(?=\s?[=:：(]\s?(?!25\d\d(?!\d))\d|\s(?!25\d\d(?!\d))\d)")
"""A year without the word for it, before a figure of its own: 2566=20,000; 2567=20,000."""
ONWARD = expression(
    r"(?:เป็นต้นไป|ขึ้นไป|เป็นต้นมา|(?:จน)?ถึงปัจจุบัน|(?:จน)?(?:ถึง)?(?:สิ้นสุด|สิ้น|ครบ|จบ)(?:ระยะเวลา)?(?:ของ)?แผน)"
)
"""Words behind a year that run on to the end of the period."""
_FULL_SPAN = expression(rf"(?<!\d)({_FULL})(?:{_BETWEEN}{_WORD}({_ANY}))?")
_ANY_SPAN = expression(rf"(?<!\d)({_ANY})(?:{_BETWEEN}{_WORD}({_ANY}))?")
_MONTHS = "|".join(map(re.escape, MONTH_NUMBER))
_DATE = expression(
    rf"(?:(?:\d{{1,2}})?(?:เดือน)?(?P<name>{_MONTHS})(?:ปี)?{ERA}?(?P<year>{_ANY})"
    r"|(?<![\d/.])\d{1,2}(?P<dot>[/.\-])(?P<month>\d{1,2})(?P=dot)(?P<full>25\d\d)(?!\d))"
)
_JOINS = expression(rf"{_BETWEEN}(?:วันที่)?\Z")
_LISTS = expression(rf"{_AND}(?:วันที่|เดือน)?\Z")
_SEPTEMBER = expression(r"ก\.?ย|กันยา|[./\-]0?9[./\-]")
_DAY = expression(r"\d{1,2}")
_PAIR = 2
_FIRST_DAY, _LAST_DAY = (1, 10), (30, 9)
_FOUR = expression(r"(?<!\d)\d{4}(?!\d)")
_AHEAD = 543


def years_in(text: str) -> tuple[FiscalYear, ...]:
    """The fiscal years that a text names, in order and without repetition.

    Two digits are a year only after the word ปี. A date stands for its fiscal year: from 1 October
    2565 to 30 September 2566 is fiscal year 2566.
    """
    found = _dated(text)
    text = _DATE.sub("|", text)
    for phrase in PHRASE.finditer(text):
        found.update(_spans(_ANY_SPAN, phrase["years"]))
    found.update(_spans(_FULL_SPAN, text))
    return tuple(FiscalYear(year) for year in sorted(found))


def year_of_dates(text: str) -> tuple[FiscalYear, str] | None:
    """The fiscal year whose first and last days or months a text names, and what else it says.

    1 ต.ค. 65 - 30 ก.ย. 66 is 2566, which may stand beside it. None where the text names another
    time, or has any other figure.
    """
    if not _SEPTEMBER.search(text):
        return None
    dates = [*_DATE.finditer(text)]
    if len(dates) != _PAIR:
        return None
    first, last = dates
    year = _fiscal(last)
    rest = text[: first.start()] + text[last.end() :]
    if year is None or year != _fiscal(first):
        return None
    rest = re.sub(rf"(?<!\d){year}(?!\d)", "", rest, count=1)
    if any(map(str.isdigit, rest)):
        return None
    ends = _is_day(first, *_FIRST_DAY) and _is_day(last, *_LAST_DAY)
    joined = _JOINS.match(text[first.end() : last.start()])
    return (FiscalYear(year), rest) if ends and joined else None


def _is_day(date: re.Match[str], day: int, month: int) -> bool:
    """Whether a date is of this month and, where it has a day, of this one."""
    told = _DAY.match(date[0])
    named = MONTH_NUMBER[date["name"]] if date["name"] else int(date["month"])
    return named == month and (told is None or int(told[0]) == day)


def foreign_years(text: str, found: Sequence[FiscalYear]) -> tuple[str, ...]:
    """Numbers of four figures that are no Buddhist year of these times.

    Those of the common era that only repeat a year ``found`` are left out.
    """
    known = {year.year - _AHEAD for year in found}
    numbers = (one[0] for one in _FOUR.finditer(_DATE.sub("|", text)))
    return tuple(one for one in numbers if not one.startswith("25") and int(one) not in known)


def full_range(text: str) -> tuple[FiscalYear, FiscalYear] | None:
    """The first range of Buddhist years (๒๕๖๖-๒๕๗๐) in a text."""
    for first, last in _FULL_SPAN.findall(text):
        start, end = full_year(first), full_year(last) if last else None
        if start is not None and end is not None and start <= end:
            return FiscalYear(start), FiscalYear(end)
    return None


def _dated(text: str) -> set[int]:
    """The fiscal years of the dates in a text: those that a range joins with all between them.

    Two dates alone are a beginning and an end, whatever stands between.
    """
    dates = [(one, year) for one in _DATE.finditer(text) if (year := _fiscal(one)) is not None]
    found = {year for _, year in dates}
    for (one, first), (other, last) in pairwise(dates):
        between = text[one.end() : other.start()]
        if _JOINS.match(between) or (len(dates) == 2 and not _LISTS.match(between)):
            found.update(range(first, last + 1))
    return found


def _fiscal(match: re.Match[str]) -> int | None:
    year = full_year(match["year"] or match["full"])
    month = MONTH_NUMBER[match["name"]] if match["name"] else int(match["month"])
    if year is None or not 1 <= month <= 12:
        return None
    return BuddhistDate(year, month, 1).fiscal_year.year


def _spans(pattern: re.Pattern[str], text: str) -> set[int]:
    found: set[int] = set()
    for first, last in pattern.findall(text):
        start, end = full_year(first), full_year(last or first)
        if start is not None and end is not None and start <= end:
            found.update(range(start, end + 1))
    return found
