"""Figures as the readers of a language write them. Money is never a float."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from typing import TYPE_CHECKING

from .record import record

if TYPE_CHECKING:
    from babel import Locale

LARGEST_INTEGER = 2**53 - 1
"""The largest whole number that JSON, JavaScript and the engines keep exact."""
LARGEST_NUMBER = 99_999
"""No list of a plan is longer: what is worked out from a number stays small."""
_MOST_DIGITS = 40
"""The plan's own form holds as many before the point, and behind it."""
_SATANG = 2
EXACT = Context(prec=1000)
"""Rounds no figure that a plan can hold; the usual context rounds to 28 digits, or refuses."""
_PLAIN = frozenset({"th", "en"})
"""Languages that write figures as Python does, with commas and a point.

For all others there is Babel; to load its data for these would be a tenth of a whole check.
"""


@record
class Baht:
    """An amount of money in satang, shown in baht: ``105,000.00``."""

    satang: int

    def text(self, language: str) -> str:
        """The amount as readers of the language write it."""
        return formatted(in_baht(self.satang), _SATANG, language)


def decimal_of(figure: str) -> Decimal | None:
    """The number of a figure, exactly; None where it has more digits than anybody means."""
    digits = figure.replace(",", "")
    return Decimal(digits) if len(digits) <= _MOST_DIGITS else None


def in_baht(satang: int) -> Decimal:
    """An amount in baht with two decimals, exactly."""
    return Decimal(satang).scaleb(-_SATANG, EXACT)


def formatted(number: Decimal, places: int | None, language: str) -> str:
    """With ``places`` decimals, or as many as it has; as the readers of the language write it."""
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), context=EXACT)
    elif number == (whole := number.to_integral_value()):
        number = whole
    else:
        number = number.normalize(EXACT)
    if language in _PLAIN:
        return f"{number:,f}"
    return _by_babel(number, language)


def _by_babel(number: Decimal, language: str) -> str:
    from babel.numbers import format_decimal

    exponent = number.as_tuple().exponent
    decimals = "0" * -exponent if isinstance(exponent, int) else ""
    return format_decimal(number, f"#,##0.{decimals}", locale=_locale(language))


def joined_words(shown: Sequence[str], language: str) -> str:
    """Words in a row; with commas, or as Babel has it."""
    if language in _PLAIN or len(shown) < 2:
        return ", ".join(shown)
    from babel.lists import format_list

    return str(format_list(list(shown), locale=_locale(language)))


def _locale(language: str) -> Locale:
    """Babel's data for a language; those of English where it has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")
