"""Buddhist fiscal years and dates.

A fiscal year (ปีงบประมาณ) runs from 1 October of the Buddhist year before it to 30 September. The
Buddhist year is 543 ahead of the common era.
"""

from __future__ import annotations

import re
from datetime import date

from attrs import field

from ..base.language import Message, say
from ..base.model import model, within
from ..base.patterns import expression
from .digits import arabic
from .text import squeeze

EARLIEST, LATEST = 2400, 2699
AHEAD = 543
"""So many years is the Buddhist era ahead of the common one."""
_FISCAL_START_MONTH = 10
MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
_ABBREVIATED = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)
_MONTH_WORDS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
_UNDOTTED = tuple(name.replace(".", "") for name in _ABBREVIATED)
MONTH_NUMBER = {
    name: number
    for names in (MONTHS, _ABBREVIATED, _UNDOTTED)
    for number, name in enumerate(names, start=1)
}
ERA = r"(?:พ\.?ศ\.?|พุทธศักราช)"
"""The word for the Buddhist era before a year, in text without white space."""
_YEAR = expression(r"\s*[0-9]{4}\s*")
_WRITTEN = expression(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_MONTH_NAMES = "|".join(re.escape(name) for name in MONTH_NUMBER)
DATE = expression(
    rf"(?<!\d)(?:(?P<day>\d{{1,2}})(?:เดือน)?(?P<month>{_MONTH_NAMES}){ERA}?(?P<year>\d{{4}}|\d{{2}})(?!\d)"
    r"|(?P<d>\d{1,2})(?P<between>[/.\-])(?P<m>\d{1,2})(?P=between)(?P<y>25\d\d)(?![\d/.\-]))"
)
"""A date in Arabic digits without white space, its month in words or as a number (1/10/2565)."""


@model(order=True)
class FiscalYear:
    """A Buddhist fiscal year (ปีงบประมาณ พ.ศ.), for example ``FiscalYear(2566)``.

    Raises PlanError for a number that is no Buddhist year of these times.
    """

    year: int = field(metadata=within(EARLIEST, LATEST))

    @classmethod
    def made_of(cls, given: object) -> FiscalYear | None:
        """The year of an int, or of four digits; None for what is no Buddhist fiscal year."""
        if isinstance(given, str) and _YEAR.fullmatch(arabic(given)):
            given = int(given)
        if isinstance(given, bool) or not isinstance(given, int):
            return None
        return cls(int(given)) if EARLIEST <= given <= LATEST else None

    @staticmethod
    def belongs(given: object) -> Message:
        """What is to be given instead: the year that may have been meant, where there is one."""
        meant = nearest_year(given) if isinstance(given, int) else None
        if meant is not None:
            return say("the Buddhist fiscal year, such as {value}", value=meant)
        return say(
            "a Buddhist fiscal year from {earliest} to {latest}", earliest=EARLIEST, latest=LATEST
        )

    def next(self) -> FiscalYear:
        """The fiscal year after this one."""
        return FiscalYear(self.year + 1)

    @property
    def starts(self) -> date:
        """Its first day, 1 October, in the common era."""
        return date(self.year - AHEAD - 1, _FISCAL_START_MONTH, 1)

    def __int__(self) -> int:
        return self.year

    def __str__(self) -> str:
        return str(self.year)


@model(order=True)
class BuddhistDate:
    """A day of the Buddhist calendar: year (พ.ศ.), month 1-12, day 1-31.

    Raises PlanError for a day that does not exist.
    """

    year: int = field(metadata=within(EARLIEST, LATEST))
    month: int = field(metadata=within(1, 12))
    day: int = field(metadata=within(1, 31))

    belongs = say("a day of the Buddhist calendar, such as 2565-09-24, or a datetime.date")

    @classmethod
    def made_of(cls, given: object) -> BuddhistDate | None:
        """The day of a ``datetime.date``, or of a text such as ``2565-09-24``.

        The year of a date is of the common era, or of the Buddhist one where it can only be that.
        """
        if isinstance(given, str):
            return day_of(given)
        if not isinstance(given, date):
            return None
        year = given.year if given.year >= EARLIEST else given.year + AHEAD
        return _day(year, given.month, given.day)

    def _impossible(self) -> tuple[str, Message] | None:
        """The day, where the month has no such."""
        return None if _exists(self.year, self.month, self.day) else ("day", self.belongs)

    @property
    def common(self) -> date:
        """The same day in the common era."""
        return date(self.year - AHEAD, self.month, self.day)

    @property
    def fiscal_year(self) -> FiscalYear:
        """The fiscal year that the day falls in."""
        return FiscalYear(self.year + (self.month >= _FISCAL_START_MONTH))

    def text(self, language: str) -> str:
        """The day in words, as people write it: 24 กันยายน 2565, 24 September 2565."""
        month = _MONTH_WORDS[self.month - 1]
        words = say("{day} {month} {year}", day=self.day, month=month, year=self.year)
        return words.text(language)

    def __str__(self) -> str:
        """The day as programs read it: 2565-09-24."""
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"


def day_of(text: str) -> BuddhistDate | None:
    """A day written as ``2569-09-30``; None where it is no such day of this plan's times."""
    match = _WRITTEN.fullmatch(arabic(text.strip()))
    return None if match is None else _day(int(match[1]), int(match[2]), int(match[3]))


def nearest_year(number: int) -> int | None:
    """The Buddhist year that was meant by two digits or by a year of the common era."""
    meant = {2: 2500, 4: AHEAD}.get(len(str(number)), 0) + number if 0 < number < 9999 else 0
    return meant if EARLIEST <= meant <= LATEST else None


def full_year(digits: str) -> int | None:
    """A Buddhist year from four digits, or two as plans write them (``66`` is 2566).

    None where the number is no Buddhist year of this plan's times.
    """
    number = int(digits)
    if len(digits) == 2:
        number += 2500
    return number if EARLIEST <= number <= LATEST else None


def dates_in(text: str) -> tuple[BuddhistDate, ...]:
    """Every date in a text, such as ๒๔ กันยายน พ.ศ. ๒๕๖๕, 1 ต.ค. 65 or 1/10/2565.

    Days that do not exist are left out.
    """
    found = []
    for match in DATE.finditer(arabic(squeeze(text))):
        year = full_year(match["year"] or match["y"])
        if year is None:
            continue
        month = MONTH_NUMBER[match["month"]] if match["month"] else int(match["m"])
        day = _day(year, month, int(match["day"] or match["d"]))
        if day is not None:
            found.append(day)
    return tuple(found)


def _day(year: int, month: int, day: int) -> BuddhistDate | None:
    """The day, if it is one of this plan's times."""
    there = EARLIEST <= year <= LATEST and _exists(year, month, day)
    return BuddhistDate(year, month, day) if there else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year - AHEAD, month, day))
    except ValueError:
        return False
