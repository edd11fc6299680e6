"""Codecs of single values: text, numbers, years, dates and money."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from ...language import say
from ...thai.digits import arabic
from ...thai.years import EARLIEST, LATEST, BuddhistDate, FiscalYear
from ..budget import SATANG, Money
from .codec import ScalarCodec
from .tree import Kind, Node, Scalar, digits

LARGEST_NUMBER = 99_999
"""No list of a plan is longer: what is worked out from a number stays small."""
_INTEGER = re.compile(r"-?\d{1,18}")
_DECIMAL = re.compile(r"-?\d{1,40}(?:\.\d{1,40})?")
_MONEY = re.compile(r"(-?)(\d{1,40}|\d{1,3}(?:,\d{3}){1,12})(?:\.(\d{1,2}))?")
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _match(pattern: re.Pattern[str], text: str) -> re.Match[str]:
    match = pattern.fullmatch(arabic(text.strip()))
    if match is None:
        raise ValueError(text)
    return match


class TextCodec(ScalarCodec):
    """Any text."""

    expected = say("a text")

    def write(self, value: Any) -> Node:
        """The text."""
        return Scalar(value)

    def parse(self, scalar: Scalar) -> str:
        """The text, also where it is written without quotes."""
        return scalar.text


class IntegerCodec(ScalarCodec):
    """A whole number: a count, or a place in a list."""

    expected = say("a whole number of at most {limit}", limit=f"{LARGEST_NUMBER:,}")

    def write(self, value: Any) -> Node:
        """The number."""
        return Scalar(str(value), Kind.INTEGER)

    def parse(self, scalar: Scalar) -> int:
        """The number, in Arabic or Thai digits."""
        number = int(_match(_INTEGER, scalar.text)[0])
        if abs(number) > LARGEST_NUMBER:
            raise ValueError(scalar.text)
        return number


class TruthCodec(ScalarCodec):
    """Yes or no."""

    expected = say("true or false")

    def write(self, value: Any) -> Node:
        """``true`` or ``false``."""
        return Scalar("true" if value else "false", Kind.TRUTH)

    def parse(self, scalar: Scalar) -> bool:
        """``true`` and ``false`` alone: yes, no, on and off are texts to half of all tools."""
        return {"true": True, "false": False}[_known(scalar.text.lower())]


def _known(text: str) -> str:
    if text not in {"true", "false"}:
        raise ValueError(text)
    return text


class DecimalCodec(ScalarCodec):
    """An exact decimal number."""

    expected = say("a number")

    def write(self, value: Any) -> Node:
        """The number, written out."""
        return Scalar(digits(value), Kind.DECIMAL)

    def parse(self, scalar: Scalar) -> Decimal:
        """The number, in Arabic or Thai digits."""
        return Decimal(_match(_DECIMAL, scalar.text)[0])


class FiscalYearCodec(ScalarCodec):
    """A Buddhist fiscal year."""

    expected = say(
        "a Buddhist fiscal year from {earliest} to {latest}", earliest=EARLIEST, latest=LATEST
    )

    def write(self, value: Any) -> Node:
        """The year as a number."""
        return Scalar(str(value.year), Kind.INTEGER)

    def parse(self, scalar: Scalar) -> FiscalYear:
        """The year, in four digits."""
        return FiscalYear(int(_match(_INTEGER, scalar.text)[0]))


class DateCodec(ScalarCodec):
    """A day of the Buddhist calendar, ``2565-09-24``."""

    expected = say("a day of the Buddhist calendar, such as 2565-09-24")

    def write(self, value: Any) -> Node:
        """Year, month and day."""
        return Scalar(str(value))

    def parse(self, scalar: Scalar) -> BuddhistDate:
        """The day, which must exist."""
        year, month, day = map(int, _match(_DATE, scalar.text).groups())
        if not EARLIEST <= year <= LATEST:
            raise ValueError(scalar.text)
        date = BuddhistDate(year, month, day)
        date.common  # noqa: B018 - raises ValueError for a day that does not exist
        return date


class MoneyCodec(ScalarCodec):
    """An amount in baht with two decimals."""

    expected = say("an amount in baht, such as 20000.00")

    def write(self, value: Any) -> Node:
        """The amount without separators; integers only, since a Decimal's precision is bounded."""
        baht, satang = divmod(abs(value.satang), SATANG)
        sign = "-" if value.satang < 0 else ""
        return Scalar(f"{sign}{baht}.{satang:02d}", Kind.DECIMAL)

    def parse(self, scalar: Scalar) -> Money:
        """The amount, with or without separators and satang."""
        sign, baht, satang = _match(_MONEY, scalar.text).groups()
        amount = int(baht.replace(",", "")) * SATANG + int((satang or "").ljust(2, "0"))
        return Money(-amount if sign else amount)
