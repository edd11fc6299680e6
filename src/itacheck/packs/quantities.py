"""Money, scores and percentages as packs write them: a number with its unit, ``100000 baht``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_FLOOR, Decimal
from types import MappingProxyType

from ..base.figures import LARGEST_INTEGER
from ..base.language import say
from ..base.patterns import expression
from ..records.cursor import Cursor
from ..vocabulary.model import Property, Unit, Value
from .texts import DATE, INTEGER, YEAR

NEWEST = 2
"""The rule language in which every quantity says its unit; in 1 a bare number counts steps."""

WORDS: Mapping[Unit, tuple[str, ...]] = MappingProxyType(
    {
        Unit.BAHT: ("baht", "บาท"),
        Unit.SCORE: ("points", "point", "คะแนน"),
        Unit.PERCENT: ("percent", "%", "ร้อยละ", "เปอร์เซ็นต์"),
    }
)
"""The units that a number must name, and what they are called; the first is written."""
_UNITS = MappingProxyType({word: unit for unit, words in WORDS.items() for word in words})
_STEPS = MappingProxyType(
    {
        Unit.BAHT: say("satang"),
        Unit.SCORE: say("hundredths of a point"),
        Unit.PERCENT: say("hundredths of a percent"),
    }
)
_FORMS = MappingProxyType({Unit.YEAR: YEAR, Unit.DATE: DATE})
_DIGITS = r"-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,9})?"
_PERCENT_FIRST = "ร้อยละ"
NUMBER = expression(rf"{_DIGITS}\Z")
"""A number as packs write it: in plain digits, without commas."""
_QUANTITY = expression(
    rf"(?P<before>{_PERCENT_FIRST})?\s*(?P<number>-?[0-9๐-๙][0-9๐-๙,.]*)\s*(?P<unit>\S.*)?\Z",
    re.DOTALL,
)

PATTERN = MappingProxyType(
    {
        unit: (
            rf"^\s*{_DIGITS}\s*({'|'.join(words)})\s*$"
            + (rf"|^\s*{_PERCENT_FIRST}\s*{_DIGITS}\s*$" if unit is Unit.PERCENT else "")
        )
        for unit, words in WORDS.items()
    }
)
"""By unit, what its quantities look like, for editors."""


def written(value: Value, unit: Unit) -> Value | Decimal | str:
    """A value as an author writes it; what names no unit, and nothing, stay as they are."""
    if unit not in WORDS or isinstance(value, (bool, str)) or value == 0:
        return value
    number = Decimal(value) / unit.scale
    whole = number == number.to_integral_value()
    figure = f"{number:.0f}" if whole else f"{number:.2f}"
    return f"{figure if unit is Unit.BAHT or whole else figure.rstrip('0')} {WORDS[unit][0]}"


def read_quantity(at: Cursor, of: Property, language: int) -> int:
    """An integer of a property, in its steps; 0 for one that is a fault.

    A bare number counts steps in language 1, with a warning, and is a fault from 2 on.
    """
    if of.unit not in WORDS:
        count: int = _FORMS.get(of.unit, INTEGER).read(at)
        return count
    text = at.scalar.text.strip() if at.scalar else ""
    found = _QUANTITY.match(text)
    if found is None:
        _unlike(at, of)
        return 0
    word = (found["before"] or found["unit"] or "").strip()
    bare = not word and at.scalar is not None and at.scalar.plain
    exact = NUMBER.match(found["number"]) is not None
    if bare and exact and not Decimal(text):
        return 0
    if bare and exact and language < NEWEST and "." not in text:
        return _bare(at, text, of)
    fits = _UNITS.get(word.lower()) is of.unit and not (found["before"] and found["unit"])
    if fits and exact:
        return exact_steps(at, found["number"], of.unit)
    _refuse(at, text, found, of)
    return 0


def _refuse(at: Cursor, text: str, found: re.Match[str], of: Property) -> None:
    """The fault of a number that is not written as one is, with the form that is right."""
    from .figures_meant import figure_meant

    meant = figure_meant(text.removeprefix(_PERCENT_FIRST))
    unit = _UNITS.get(_PERCENT_FIRST if found["before"] else meant.unit.lower()) if meant else None
    if meant is None or (meant.scaled and unit is not of.unit and meant.unit):
        _unlike(at, of)
        return
    wrong = say("“{value}” is no number in plain digits without commas.", value=text)
    if unit is not of.unit and (meant.unit or found["before"]):
        wrong = say("“{value}” is in another unit than “{name}”.", value=text, name=of.name)
    elif NUMBER.match(found["number"]) and not meant.scaled:
        wrong = say("“{value}” says no unit, and “{name}” has one.", value=text, name=of.name)
    own = meant.unit if unit is of.unit and not found["before"] else WORDS[of.unit][0]
    at.fault(wrong, say("Write “{right}”.", right=f"{meant.digits} {own}"))


def _unlike(at: Cursor, of: Property) -> None:
    example = f"{85 if of.unit is Unit.SCORE else 20} {WORDS[of.unit][0]}"
    at.unfit(say("a number with its unit, such as “{example}”", example=example))


def _bare(at: Cursor, text: str, of: Property) -> int:
    """A number of steps, as packs of language 1 have it."""
    told = len(at.faults)
    value: int = INTEGER.read(at)
    if len(at.faults) == told:
        at.warn(
            say(
                "“{value}” says no unit: it counts {steps}, so “{meant}” is meant.",
                value=text,
                steps=_STEPS[of.unit],
                meant=written(value, of.unit),
            ),
            say(
                "Write “{meant}”, or “{other}”.",
                meant=written(value, of.unit),
                other=f"{text} {WORDS[of.unit][0]}",
            ),
        )
    return value


def exact_steps(at: Cursor, number: str, unit: Unit) -> int:
    """A number that a person wrote, exactly, in the steps of its unit."""
    steps = Decimal(number) * unit.scale
    if steps != int(steps) or abs(steps) > LARGEST_INTEGER:
        remedy = say("The finest step is 1/{scale}.", scale=unit.scale)
        if abs(steps) < LARGEST_INTEGER:
            below = int(steps.to_integral_value(ROUND_FLOOR))
            remedy = say(
                "The finest step is 1/{scale}: write “{below}” or “{above}”.",
                scale=unit.scale,
                below=written(below, unit),
                above=written(below + 1, unit),
            )
        at.fault(
            say("{value} cannot be kept exactly in {unit}.", value=number, unit=unit.word), remedy
        )
        return 0
    return int(steps)
