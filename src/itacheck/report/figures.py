"""Values of facts as a reader sees them, and as data for a program. Money is never a float."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from ..base.language import in_language, say
from ..thai.digits import arabic
from ..thai.years import BuddhistDate
from ..vocabulary.model import Property, Type, Unit, Value
from .data import DataValue, plain_number

if TYPE_CHECKING:
    from babel import Locale

_SATANG = 2
_PLAIN = frozenset({"th", "en"})
"""Languages that write figures as Python does, with commas and a point.

For all others there is Babel; to load its data for these would be a tenth of a whole check.
"""


def shown(value: Value | None, of: Property, language: str) -> str:
    """A property's value in a sentence: ``105,000.00``, ``85.5``, ``2566-10-01``."""
    if value is None:
        return say("unknown").text(language)
    if of.type is Type.BOOLEAN:
        return (say("yes") if value else say("no")).text(language)
    if isinstance(value, str):
        return value
    if of.unit is Unit.YEAR:
        return str(value)
    if of.unit is Unit.DATE:
        return str(BuddhistDate(value // 10_000, value // 100 % 100, value % 100))
    if of.unit is Unit.NUMBER:
        return _formatted(Decimal(value), 0, language)
    if of.unit is Unit.BAHT:
        return baht(value, language)
    return _formatted(Decimal(value) / of.unit.scale, None, language)


def baht(satang: int, language: str) -> str:
    """An amount of money in baht, with its satang: ``105,000.00``."""
    return _formatted(Decimal(satang) / Unit.BAHT.scale, _SATANG, language)


def shown_text(value: object, language: str) -> str:
    """A text that a fact carries beside its values, in a sentence; lists with commas."""
    if isinstance(value, (list, tuple)):
        return _listed([shown_text(one, language) for one in value], language)
    if value is None:
        return say("unknown").text(language)
    return in_language(value, language)


def data_of(value: Value | None, of: Property) -> DataValue:
    """A property's value as data: money as a decimal string in baht, ratios as numbers."""
    if not isinstance(value, int) or of.type is Type.BOOLEAN:
        return value
    if of.unit is Unit.BAHT:
        return f"{Decimal(value) / of.unit.scale:.2f}"
    return value if of.unit.scale == 1 else plain_number(Decimal(value) / of.unit.scale)


def data_of_text(value: object, language: str) -> DataValue:
    """A text that a fact carries beside its values, as data; its digits are Arabic ones.

    So a plan gives the same data in whichever script of digits it is written.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return tuple(data_of_text(one, language) for one in value)
    return arabic(in_language(value, language))


def _formatted(number: Decimal, places: int | None, language: str) -> str:
    """With ``places`` decimals, or as many as it has; as the readers of the language write it."""
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places))
    elif number == (whole := number.to_integral_value()):
        number = whole
    else:
        number = number.normalize()
    if language in _PLAIN:
        return f"{number:,f}"
    return _by_babel(number, language)


def _by_babel(number: Decimal, language: str) -> str:
    from babel.numbers import format_decimal

    exponent = number.as_tuple().exponent
    decimals = "0" * -exponent if isinstance(exponent, int) else ""
    return format_decimal(number, f"#,##0.{decimals}", locale=_locale(language))


def _listed(shown: list[str], language: str) -> str:
    if language in _PLAIN or len(shown) < 2:
        return ", ".join(shown)
    from babel.lists import format_list

    return str(format_list(shown, locale=_locale(language)))


def _locale(language: str) -> Locale:
    """Babel's data for a language; those of English where it has none."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale("en")
