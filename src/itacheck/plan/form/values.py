"""Codecs of single values: text, numbers, years, dates and money."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ...base.figures import LARGEST_NUMBER
from ...base.language import say
from ...base.patterns import expression
from ...records.codec import ScalarCodec, Text
from ...records.tree import Data, Scalar
from ...thai.digits import arabic
from ...thai.years import EARLIEST, LATEST, BuddhistDate, FiscalYear
from ..budget import LARGEST_BAHT, Money

_INTEGER = expression(r"(-?\d{1,18})")
_WHOLE = expression(r"(-?\d{1,18})(?:\.0{1,18})?")
_DECIMAL = expression(r"-?\d{1,40}(?:\.\d{1,40})?")
_DATE = expression(r"\d{4}-\d{2}-\d{2}(?=T|\Z)")
_DIGIT = "[0-9๐-๙]"
LARGEST_SHOWN = f"{LARGEST_BAHT:,}"
YEAR_PATTERN = r"^\s*[0-9๐-๙]{4}\s*$"


def _number_or(pattern: str, **number: Data) -> Mapping[str, Any]:
    """A number, or a text in which it is written in either script."""
    return {"anyOf": [number, {"type": "string", "pattern": rf"^\s*-?{pattern}\s*$"}]}


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    match = pattern.fullmatch(arabic(text.strip()))
    if match is None:
        raise ValueError(text)
    return match


def _integer(scalar: Scalar) -> int:
    """A whole number; without quotes it may be written 5.0, as some programs do."""
    return int(_match(_WHOLE if scalar.plain else _INTEGER, scalar.text)[1])


class AnyText(Text):
    """Any text, also where it is written without quotes."""

    def __init__(self) -> None:
        super().__init__()
        self.described = {"type": ["string", "number", "boolean"]}  # YAML leaves out quotes of 1.1


class IntegerCodec(ScalarCodec):
    """A whole number: a count, or a place in a list; in Arabic or Thai digits."""

    expected = say("a whole number of at most {limit}", limit=f"{LARGEST_NUMBER:,}")
    described = _number_or(
        f"{_DIGIT}{{1,18}}", type="integer", minimum=-LARGEST_NUMBER, maximum=LARGEST_NUMBER
    )

    def parse(self, scalar: Scalar) -> int:
        """The number."""
        number = _integer(scalar)
        if abs(number) > LARGEST_NUMBER:
            raise ValueError(scalar.text)
        return number


class TruthCodec(ScalarCodec):
    """``true`` and ``false`` alone: yes, no, on and off are texts to half of all tools."""

    expected = say("true or false")
    described: Mapping[str, Any] = {"type": "boolean"}

    def parse(self, scalar: Scalar) -> bool:
        """Yes or no."""
        if scalar.text.lower() not in {"true", "false"}:
            raise ValueError(scalar.text)
        return scalar.text.lower() == "true"


class DecimalCodec(ScalarCodec):
    """An exact decimal number, in Arabic or Thai digits."""

    expected = say("a number")
    described = _number_or(rf"{_DIGIT}{{1,40}}(\.{_DIGIT}{{1,40}})?", type="number")

    def parse(self, scalar: Scalar) -> Decimal:
        """The number."""
        return Decimal(_match(_DECIMAL, scalar.text)[0])


class FiscalYearCodec(ScalarCodec):
    """A Buddhist fiscal year, in four digits."""

    expected = say(
        "a Buddhist fiscal year from {earliest} to {latest}", earliest=EARLIEST, latest=LATEST
    )
    blank = FiscalYear(LATEST)
    described: Mapping[str, Any] = {
        "description": "Buddhist fiscal year",
        "anyOf": [
            {"type": "integer", "minimum": EARLIEST, "maximum": LATEST},
            {"type": "string", "pattern": YEAR_PATTERN},
        ],
    }

    def write(self, value: Any) -> Data:
        """The year as a number."""
        return value.year

    def parse(self, scalar: Scalar) -> FiscalYear:
        """The year."""
        year = FiscalYear.made_of(_integer(scalar))
        if year is None:
            raise ValueError(scalar.text)
        return year


class DateCodec(ScalarCodec):
    """A day of the Buddhist calendar, ``2565-09-24``."""

    expected = say("a day of the Buddhist calendar, such as 2565-09-24")
    described: Mapping[str, Any] = {
        "description": "day of the Buddhist calendar, such as 2565-09-24",
        "type": "string",
        "pattern": rf"^\s*{_DIGIT}{{4}}-{_DIGIT}{{2}}-{_DIGIT}{{2}}\s*$",
    }

    def write(self, value: Any) -> Data:
        """Year, month and day."""
        return str(value)

    def parse(self, scalar: Scalar) -> BuddhistDate:
        """The day; a date that a program gives, or YAML has, may be one of the common era."""
        made = BuddhistDate.made_of(scalar.text)
        if made is None and scalar.plain and (match := _DATE.match(scalar.text)):
            made = BuddhistDate.made_of(date.fromisoformat(match[0]))
        if made is None:
            raise ValueError(scalar.text)
        return made


class MoneyCodec(ScalarCodec):
    """An amount in baht with two decimals, with or without separators."""

    expected = Money.belongs
    described: Mapping[str, Any] = {
        "description": "baht",
        **_number_or(
            rf"({_DIGIT}{{1,40}}|{_DIGIT}{{1,3}}(,{_DIGIT}{{3}}){{1,12}})(\.{_DIGIT}{{1,2}})?",
            type="number",
            minimum=-LARGEST_BAHT,
            maximum=LARGEST_BAHT,
        ),
    }

    def write(self, value: Any) -> Data:
        """The amount without separators."""
        return value.baht

    def parse(self, scalar: Scalar) -> Money:
        """The amount."""
        made = Money.made_of(scalar.text)
        if made is None:
            raise ValueError(scalar.text)
        return made
