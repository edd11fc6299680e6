"""Reading parameters: criteria that may change with the fiscal year, each value with its source."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise

from ..language import say
from ..vocabulary.model import Text, Unit
from .model import DatedValue, Parameter
from .texts import check_raised, read_basis, read_certainty, read_text
from .yamltree import MAX_INTEGER, Node

UNITS = {unit.word: unit for unit in Unit}
REQUIRED = ("name", "unit", "meaning", "values")
SPARED = ("unit", "meaning")
"""What a parameter that takes the place of an inherited one may leave out."""
VALUE_REQUIRED = ("value", "certainty", "basis")
VALUE_OPTIONAL = ("from", "to")
_NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,15})(\.[0-9]{1,9})?\Z")


def read_parameter(
    node: Node, inherited: Mapping[str, Parameter], *, both: bool = True
) -> Parameter:
    """A parameter, its values in the order of the years.

    One of the name of an inherited one takes its place, and may leave out unit and meaning.
    """
    before = inherited.get(str(node.member("name")))
    fields = node.fields(REQUIRED) if before is None else node.fields(("name", "values"), SPARED)
    name = fields["name"].text()
    if name and not _NAME.match(name):
        fields["name"].fault(
            say("“{name}” is no name: small letters, digits and “_” are.", name=name)
        )
    unit = Unit.BAHT if before is None else before.unit
    if "unit" in fields:
        unit = UNITS.get(fields["unit"].one_of(say("unit"), tuple(UNITS)), unit)
    if before is not None and unit is not before.unit:
        fields["unit"].fault(
            say("The inherited “{name}” is in {unit}.", name=name, unit=before.unit.word)
        )
    meaning = read_text(fields["meaning"], both=both) if "meaning" in fields else None
    values = [(_dated(one, unit, before), one) for one in fields["values"].items()]
    values.sort(key=lambda pair: pair[0].first or 0)
    for (earlier, _), (later, place) in pairwise(values):
        if _overlap(earlier, later):
            place.fault(say("Two values of “{name}” hold for the same fiscal year.", name=name))
    if meaning is None:
        meaning = Text("", "") if before is None else before.meaning
    return Parameter(name, unit, meaning, tuple(value for value, _ in values))


def _dated(node: Node, unit: Unit, before: Parameter | None) -> DatedValue:
    fields = node.fields(VALUE_REQUIRED, VALUE_OPTIONAL)
    first = fields["from"].integer() if "from" in fields else None
    last = fields["to"].integer() if "to" in fields else None
    if first is not None and last is not None and last < first:
        fields["to"].fault(
            say("The years run backwards: {first} to {last}.", first=first, last=last)
        )
    certainty, basis = read_certainty(fields["certainty"]), read_basis(fields["basis"])
    held = None if before is None else before.at(first)
    if held is not None:
        check_raised(fields["certainty"], (certainty, basis), (held.certainty, held.basis))
    return DatedValue(first, last, _steps(fields["value"], unit), certainty, basis)


def _steps(node: Node, unit: Unit) -> int:
    """A number that a person writes, exactly, in the steps that facts count in."""
    if node.missing:
        return 0
    written = node.content if isinstance(node.content, str) and node.plain else ""
    if not _NUMBER.match(written):
        node.fault(say("Here belongs {what}.", what=say("a number")))
        return 0
    steps = Decimal(written) * unit.scale
    value = int(steps)
    if value != steps or abs(value) > MAX_INTEGER:
        node.fault(
            say("{value} cannot be kept exactly in {unit}.", value=written, unit=unit.word),
            remedy=say("The finest step is 1/{scale}.", scale=unit.scale),
        )
    return value


def _overlap(earlier: DatedValue, later: DatedValue) -> bool:
    """Whether both hold in some year; a later value ends an earlier one that has no last year."""
    if (earlier.first or 0) == (later.first or 0):
        return True
    return earlier.last is not None and earlier.last >= (later.first or 0)
