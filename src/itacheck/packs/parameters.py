"""Reading parameters: criteria that may change with the fiscal year, each value with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any

from ..base.language import Message, Text, say
from ..records.codec import Codec, ListOf, OneOf, Pattern
from ..records.cursor import Cursor
from ..records.record import Key, Record
from ..records.tree import Data
from ..vocabulary.model import Property, Type, Unit
from .model import DatedValue, Parameter
from .names import misspelt
from .quantities import NEWEST, NUMBER, WORDS, exact_steps, read_quantity
from .texts import BASIS, CERTAINTY, YEAR, Words, check_dated, check_year

UNITS = {unit.word: unit for unit in Unit}


def _no_name(name: str) -> Message:
    small = re.sub("[^a-z0-9_]+", "_", name.strip().lower()).strip("_")
    if small[:1].isalpha():
        return say("“{code}” is no name: write {meant}.", code=name, meant=small)
    return say("“{name}” is no name: small letters, digits and “_” are.", name=name)


@lru_cache(maxsize=2)
def parameter_form(*, both: bool = True) -> Record:
    """A parameter; one that takes the place of an inherited one may leave out unit and meaning."""
    return Record(
        Parameter,
        Key("name", Pattern("[a-z][a-z0-9_]*", _no_name)),
        Key("unit", OneOf(UNITS, say("unit"), blank=Unit.BAHT)),
        Key("meaning", Words(both=both)),
        Key("values", ListOf(value_form(), 1), later=True),
        name="parameter",
        always=("name", "values"),
    )


def parameter_as_data(parameter: Parameter) -> dict[str, Any]:
    """A parameter as the mapping that its author writes."""
    values = ListOf(value_form(parameter.unit)).write(parameter.values)
    return {
        "name": parameter.name,
        "unit": parameter.unit.word,
        "meaning": Words().write(parameter.meaning),
        "values": values,
    }


def value_form(unit: Unit = Unit.NUMBER, before: Parameter | None = None) -> Record:
    """A value of some fiscal years, in the steps of a unit; ``before`` held it until now."""

    def check(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
        held = before.at(values["first"]) if before else None
        check_dated(fields, values, (held.certainty, held.basis) if held else None)

    return Record(
        DatedValue,
        Key("from", YEAR, "first", required=False),
        Key("to", YEAR, "last", required=False),
        Key("value", _Steps(unit)),
        Key("certainty", CERTAINTY),
        Key("basis", BASIS),
        sparing=True,
        check=check,
    )


class _Steps(Codec):
    """A number that a person writes, exactly, in the steps of a unit that facts count in.

    It may say its unit again, which stands beside it.
    """

    blank = 0
    described: Mapping[str, Any] = {"type": ["number", "string"]}

    def __init__(self, unit: Unit) -> None:
        self.unit = unit

    def write(self, value: Any) -> Data:
        """The number as a person writes it."""
        return Decimal(int(value)) / self.unit.scale

    def read(self, at: Cursor) -> Any:
        """The number of steps."""
        written = at.scalar.text if at.scalar and at.scalar.plain else ""
        if NUMBER.match(written):
            value = exact_steps(at, written, self.unit)
            if self.unit is Unit.YEAR:
                check_year(at, value)
            return value
        if self.unit in WORDS and at.scalar is not None:
            of = Property("value", Type.INTEGER, Text("ค่า", "value"), self.unit)
            return read_quantity(at, of, NEWEST)
        at.unfit(say("a number"))
        return self.blank


def read_parameter(
    at: Cursor, inherited: Mapping[str, Parameter], *, both: bool = True
) -> Parameter | None:
    """A parameter, its values in the order of the years.

    One of the name of an inherited one takes its place, and may leave out unit and meaning.
    None where that name is misspelt.
    """
    if misspelt(at, "name", say("inherited parameter"), inherited, "meaning"):
        return None
    before = inherited.get(at.get("name").word or "")
    fields, values = parameter_form(both=both).parts(at, before)
    if before is not None and values["unit"] is not before.unit:
        if fields["unit"].word in UNITS:
            fields["unit"].fault(
                say(
                    "The inherited “{name}” is in {unit}.", name=before.name, unit=before.unit.word
                ),
                say("Leave the unit out."),
            )
        values["unit"] = before.unit
    places = fields["values"].items()
    dated = read_values(places, values["name"], values["unit"], before)
    return Parameter(**values, values=dated)


def read_values(
    places: Iterable[Cursor], name: str, unit: Unit, before: Parameter | None
) -> tuple[DatedValue, ...]:
    """The values of a parameter in the order of their years."""
    form = value_form(unit, before)
    read = [(one, form.read(one)) for one in places]
    dated = sorted(
        ((value, one) for one, value in read if value is not None),
        key=lambda pair: pair[0].first or 0,
    )
    for (earlier, _), (later, place) in pairwise(dated):
        if _overlap(earlier, later):
            apart = (earlier.first or 0) < (later.first or 0)
            place.fault(
                say("Two values of “{name}” hold for the same fiscal year.", name=name),
                say("End the earlier one with “to: {year}”.", year=(later.first or 0) - 1)
                if apart
                else say("Say with “from” when each begins."),
            )
    return tuple(value for value, _ in dated)


def _overlap(earlier: DatedValue, later: DatedValue) -> bool:
    """Whether both hold in some year; a later value ends an earlier one that has no last year."""
    if (earlier.first or 0) == (later.first or 0):
        return True
    return earlier.last is not None and earlier.last >= (later.first or 0)
