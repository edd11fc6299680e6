"""A number of an Excel cell as its reader sees it, without the noise of binary fractions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Context, Decimal, InvalidOperation
from functools import lru_cache

from attrs import frozen

from ...readable import Readable
from ...thai.years import MONTHS

_DIGITS = 15
"""What Excel itself keeps of a number; the file may show more, which is noise."""
_AS_EXCEL = Context(prec=_DIGITS)
_LARGEST = 308
_TOKEN = re.compile(r'"([^"]*)"|\\(.)|(\[[^\]]*\]|[_*].)|(.)', re.DOTALL)
"""A format's words, the characters that it escapes, what is not seen, and the rest."""
_DATE = re.compile(r"[yYdDbB]|[mM]{3,}")
_DAY = re.compile(r"[dD]|[mM]")
_PLACES = re.compile(r"\.([0?#]+)")
_FIGURES = re.compile(r"[0#?@]|general", re.IGNORECASE)
_DASHES = frozenset("-–—")
_BUDDHIST = 543
_FIRST_BUDDHIST = 2400
BUILT_IN: Mapping[int, str] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys((14, 15, 16, 17, 22, 30, 36, 50, 57), "d/m/yyyy"),
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"??'),
    59: "0",
    60: "0.00",
    61: "#,##0",
    62: "#,##0.00",
    67: "0%",
    68: "0.00%",
    **dict.fromkeys((71, 72, 73, 74, 77, 81), "d/m/yyyy"),
}
"""The formats that a file refers to by number alone."""


@frozen(repr=False)
class _Shape(Readable):
    """What a format makes of a number: ``instead`` is all that is shown where it is not None."""

    before: str
    after: str
    instead: str | None
    percent: bool
    places: int
    date: bool
    day: bool


def number_text(stored: str, code: str, *, since_1904: bool = False) -> str | None:
    """The number ``stored`` in a cell whose format is ``code``; None where it is no number.

    Thousands are not separated, no figure is rounded away, and decimals are those of the format at
    least. A format that shows something else in place of zero, such as “-”, is followed; so are
    words around the figures, a percent sign, and dates, which are written in Buddhist years.
    """
    try:
        value = Decimal(stored.strip())
    except InvalidOperation:
        return None
    if not value.is_finite() or abs(value.adjusted()) > _LARGEST:
        return None
    value = _AS_EXCEL.plus(value)
    shape = _shape(code, zero=value == 0)
    if shape.instead is not None:
        return shape.instead
    if shape.date:
        return _date(value, day=shape.day, since_1904=since_1904) or _plain(value, 0)
    if shape.percent:
        value = value.scaleb(2)
    return f"{shape.before}{_plain(value, shape.places)}{shape.after}".strip()


@lru_cache(maxsize=256)
def _shape(code: str, *, zero: bool) -> _Shape:
    sections = _sections(code)
    instead_of_zero = zero and len(sections) > 2
    before, bare, after = _taken_apart(sections[2 if instead_of_zero else 0])
    instead = None
    if instead_of_zero and not re.search("[0#]|general", bare, re.IGNORECASE):
        words = before + after
        instead = words.strip() or next((sign for sign in bare if sign in _DASHES), "")
    percent = "%" in bare
    places = _PLACES.search(bare)
    return _Shape(
        before,
        ("%" if percent else "") + after,
        instead,
        percent,
        places[1].count("0") if places else 0,
        _DATE.search(bare) is not None,
        _DAY.search(bare) is not None,
    )


def _sections(code: str) -> list[str]:
    sections, quoted, start = [], False, 0
    for index, character in enumerate(code):
        if character == '"':
            quoted = not quoted
        elif character == ";" and not quoted:
            sections.append(code[start:index])
            start = index + 1
    return [*sections, code[start:]]


def _taken_apart(section: str) -> tuple[str, str, str]:
    """The words before the figures, the format without its words, the words after the figures."""
    before, bare, after = "", "", ""
    for words, escaped, _, other in _TOKEN.findall(section):
        bare += other
        space = " " if other == " " else ""
        if _FIGURES.search(bare):
            after += words + escaped + space
        else:
            before += words + escaped + space
    return before, bare, after


def _plain(value: Decimal, places: int) -> str:
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    have = len(text.partition(".")[2])
    if have < places:
        return f"{text}{'' if have else '.'}{'0' * (places - have)}"
    return text or "0"


def _date(value: Decimal, *, day: bool, since_1904: bool) -> str | None:
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a day
    try:
        when = start + timedelta(days=int(value))
    except OverflowError:
        return None
    if value < 1:
        return None
    return thai_date(when) if day else str(_buddhist(when.year))


def thai_date(day: datetime) -> str:
    """A day in words; a year that is Buddhist already, as people type it, is kept."""
    return f"{day.day} {MONTHS[day.month - 1]} {_buddhist(day.year)}"


def _buddhist(year: int) -> int:
    return year if year > _FIRST_BUDDHIST else year + _BUDDHIST
