"""Values of facts as a reader sees them, and as data for a program. Money is never a float."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from ..base.figures import Baht, formatted, joined_words
from ..base.language import DEFAULT_LANGUAGE, Message, in_language, say, told_by
from ..base.patterns import expression
from ..packs.model import Parameter
from ..thai.digits import arabic
from ..thai.years import BuddhistDate
from ..vocabulary.model import Property, Type, Unit, Value
from .data import DataValue, plain_number

_ASIDE = expression(r" *\([^()]*\)")


def shown(value: Value | None, of: Property, language: str) -> str:
    """A property's value in a sentence: ``105,000.00``, ``85.5``, ``1 October 2566``."""
    if value is None:
        return say("unknown").text(language)
    if of.type is Type.BOOLEAN:
        return (say("yes") if value else say("no")).text(language)
    if isinstance(value, str):
        return value
    if of.unit is Unit.YEAR:
        return str(value)
    if of.unit is Unit.DATE:
        return BuddhistDate(value // 10_000, value // 100 % 100, value % 100).text(language)
    if of.unit is Unit.NUMBER:
        return formatted(Decimal(value), 0, language)
    if of.unit is Unit.BAHT:
        return baht(value, language)
    return formatted(Decimal(value) / of.unit.scale, None, language)


def criterion_words(parameter: Parameter, value: Value, language: str) -> str:
    """A value of a parameter in a sentence: ``85``, ``50,000.00``."""
    of = Property(parameter.name, Type.INTEGER, parameter.meaning, parameter.unit)
    return shown(value, of, language)


def with_unit(figure: str, unit: Unit) -> Message:
    """A figure with the word for its unit, where it has one that is always the same."""
    if unit is Unit.BAHT:
        return say("{amount} baht", amount=figure)
    if unit is Unit.PERCENT:
        return say("{number} percent", number=figure)
    return say("{value}", value=figure)


def short(meaning: str) -> str:
    """A property's meaning without what is said in brackets or after a colon: for a list."""
    cut = _ASIDE.sub("", meaning.split(": ", maxsplit=1)[0].split("; ", maxsplit=1)[0]).strip()
    return cut or meaning


def baht(satang: int, language: str) -> str:
    """An amount of money in baht, with its satang: ``105,000.00``."""
    return Baht(satang).text(language)


def shown_text(value: object, language: str) -> str:
    """A text that a fact carries beside its values, in a sentence; lists with commas."""
    if isinstance(value, (list, tuple)):
        return joined_words([shown_text(one, language) for one in value], language)
    if value is None:
        return say("unknown").text(language)
    return in_language(value, language)


def data_of(value: Value | None, of: Property) -> DataValue:
    """A property's value as data: money as a decimal string in baht, ratios as numbers."""
    if not isinstance(value, int) or of.type is Type.BOOLEAN:
        return value
    return figure_of(value, of.unit)


def figure_of(steps: int, unit: Unit) -> DataValue:
    """A figure in the steps of a unit as data."""
    if unit is Unit.BAHT:
        return f"{Decimal(steps) / unit.scale:.2f}"
    return steps if unit.scale == 1 else plain_number(Decimal(steps) / unit.scale)


def data_of_text(value: object) -> DataValue:
    """A text that a fact carries beside its values, as data: in Thai, with Arabic digits.

    So a plan gives the same data in whichever script of digits it is written, and in whichever
    language its report is; the text knows how it reads in others.
    """
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return tuple(data_of_text(one) for one in value)
    return told_by(lambda language: arabic(in_language(value, language)), DEFAULT_LANGUAGE)
