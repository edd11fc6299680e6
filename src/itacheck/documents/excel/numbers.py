"""A number of an Excel cell as its reader sees it, without the noise of binary fractions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from ...base.patterns import expression
from ...base.record import record
from ...thai.years import MONTHS
from .formats import Moment, Section, format_of

_DIGITS = 15
"""What Excel itself keeps of a number; the file may show more, which is noise."""
_AS_EXCEL = Context(prec=_DIGITS)
_LARGEST = 308
_FINEST = 2
"""Satang: a format that shows them, or more, shows all that an amount has."""
_BAHT = expression(r"บาท|฿|baht|THB", re.IGNORECASE)
_BUDDHIST = 543
_FIRST_BUDDHIST = 2400
_DAY = 86_400
_LEAP_OF_1900 = 60
"""Excel has a 29 February 1900, which never was: days before it count one less."""
BUILT_IN: Mapping[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    **dict.fromkeys((14, 15, 30), "d/m/yyyy"),
    16: "d mmm",
    **dict.fromkeys((17, 36, 50, 57), "mmm yyyy"),
    **dict.fromkeys((18, 20), "h:mm"),
    **dict.fromkeys((19, 21), "h:mm:ss"),
    22: "d/m/yyyy h:mm",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"??'),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    48: "##0.0E+0",
    49: "@",
    59: "0",
    60: "0.00",
    61: "#,##0",
    62: "#,##0.00",
    67: "0%",
    68: "0.00%",
    69: "# ?/?",
    70: "# ??/??",
    **dict.fromkeys((71, 72, 77, 81), "d/m/yyyy"),
    73: "d mmm",
    74: "mmm yyyy",
    **dict.fromkeys((75, 78), "h:mm"),
    **dict.fromkeys((76, 79, 80), "h:mm:ss"),
}
"""The formats that a file refers to by number alone, as Excel in Thai shows them."""


@record
class Shown:
    """What a cell shows of a value, as ``text``; it is empty where the format shows nothing.

    ``told`` are the figure that the format shows and the one that the cell holds, where they
    differ: rounded, or in thousands. Of the latter, ``quotient`` is the figure in thousands.
    ``thousands`` is how often the number is divided by a thousand.
    """

    text: str
    told: tuple[str, str] | None = None
    quotient: str = ""
    thousands: int = 0


def number_text(stored: str, code: str, *, since_1904: bool = False) -> str | None:
    """The text alone that `shown_number` gives."""
    shown = shown_number(stored, code, since_1904=since_1904)
    return None if shown is None else shown.text


def shown_number(stored: str, code: str, *, since_1904: bool = False) -> Shown | None:
    """The number ``stored`` in a cell whose format is ``code``; None where it is no number.

    Thousands are separated only beside words, for a figure alone may be a year in a format for
    money. Digits are Arabic, decimals are those of the format at least, and no figure is rounded
    away unless the format shows satang. A format that shows something else in place of a number,
    such as “-” for zero, is followed; so are conditions, words around the figures, a percent sign,
    and dates, which are written in Buddhist years.
    """
    try:
        value = Decimal(stored.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST:
        return None
    value = _AS_EXCEL.plus(value)
    section = format_of(code).section(value)
    if section is None:
        return Shown(_plain(value, 0))
    if section.moment is not None:
        moment = _moment(value, section.moment, since_1904=since_1904)
        return Shown(_around(section, moment) if moment else _plain(value, 0))
    if not section.figures:
        return Shown(section.words)
    return _figures(value, section)


def shown_text(text: str, code: str) -> str:
    """What a cell shows of a text that is stored in it; empty where its format hides texts."""
    section = format_of(code).text
    if section is None:
        return text
    seen = section.text or section.figures
    return f"{section.before}{text if seen else ''}{section.after}".strip("\r\n")


def _figures(value: Decimal, section: Section) -> Shown:
    value = value.scaleb(2 * section.percent)
    if section.thousands:
        return _in_thousands(value, section)
    rounded = value if section.most is None else _rounded(value, section.most)
    if section.optional and rounded == 0 == value:
        return Shown(section.words)
    negative = value < 0
    if rounded == value and section.mask:
        return Shown(_around(section, _masked(value, section.mask), negative=negative))
    exact = _around(section, _figure(value, section), negative=negative)
    if rounded == value:
        return Shown(exact)
    shown = _around(section, _figure(rounded, section), negative=negative)
    told = (shown, exact)
    return Shown(shown if section.most and section.most >= _FINEST else exact, told)


def _in_thousands(value: Decimal, section: Section) -> Shown:
    """The number itself: neither is its last figures lost, nor do words name a multiple of it."""
    divided = value.scaleb(-3 * section.thousands)
    rounded = _rounded(divided, section.most or 0)
    told = _around(section, _figure(rounded, section), negative=value < 0)
    baht = _BAHT.search(section.before + section.after) is not None
    sign = "-" if value < 0 else ""
    exact = f"{sign}{_plain(abs(value), 0)}{' บาท' if baht else ''}"
    quotient = f"{sign}{_plain(abs(divided), 0)}"
    if value == 0:
        return Shown(section.words if section.optional else exact)
    return Shown(exact, (told, exact), quotient, section.thousands)


def _figure(value: Decimal, section: Section) -> str:
    figure = _plain(abs(value), section.places, section.least)
    if not section.grouped or not section.words:
        return figure
    whole, point, decimals = figure.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _rounded(value: Decimal, places: int) -> Decimal:
    try:
        return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    except InvalidOperation:  # more figures than are told apart: none is left out
        return value


def _around(section: Section, figure: str, *, negative: bool = False) -> str:
    """The figure between the section's words; a number below zero has its sign before all."""
    before, after = section.before, section.after
    if negative:
        before, after = before.strip(" -–−("), after.strip(" -–−)")
        return f"-{before}{figure}{' ' if after and not after.startswith('%') else ''}{after}"
    return f"{before}{figure}{after}".strip()


def _masked(value: Decimal, mask: tuple[str, ...]) -> str:
    """The figures in their places between the words of a format such as 0-0000."""
    digits = _plain(abs(value), 0).partition(".")[0]
    left, pieces = list(digits), []
    for index in range(len(mask) - 1, -1, -1):
        one = mask[index]
        if one.startswith(" "):
            pieces.append(one[1:])
        elif left:
            pieces.append(left.pop())
        elif one == "0":
            pieces.append("0")
    return "".join(left) + "".join(reversed(pieces))


def _plain(value: Decimal, places: int, least: int = 0) -> str:
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _, decimals = (text or "0").partition(".")
    decimals = decimals.ljust(places, "0")
    whole = whole.rjust(least, "0")
    return f"{whole}.{decimals}" if decimals else whole


def _moment(value: Decimal, parts: Moment, *, since_1904: bool) -> str | None:
    """The parts of a day and a time; None where the number is none."""
    dated = parts.day or parts.month or parts.year
    if value < (1 if dated else 0):
        return None
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a day
    early = not since_1904 and value < _LEAP_OF_1900
    try:
        when = start + timedelta(days=int(value) + early)
    except OverflowError:
        return None
    shown = _day(when, parts) if dated else ""
    if not parts.time:
        return shown
    seconds = int(((value if parts.elapsed else value % 1) * _DAY).to_integral_value(ROUND_HALF_UP))
    time = f"{seconds // 3600}:{seconds // 60 % 60:02}"
    time += f":{seconds % 60:02}" if parts.seconds else ""
    return f"{shown} {time}".strip()


def _day(when: datetime, parts: Moment) -> str:
    told = (
        str(when.day) if parts.day else "",
        MONTHS[when.month - 1] if parts.month else "",
        str(_buddhist(when.year)) if parts.year else "",
    )
    return " ".join(one for one in told if one)


def thai_date(day: datetime) -> str:
    """A day in words; a year that is Buddhist already, as people type it, is kept."""
    return f"{day.day} {MONTHS[day.month - 1]} {_buddhist(day.year)}"


def _buddhist(year: int) -> int:
    return year if year > _FIRST_BUDDHIST else year + _BUDDHIST
