"""Conditions as they are written: every name and type in them checked, and back."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from typing import Any

from attrs import evolve

from ..base.errors import nearest, unknown_name
from ..base.language import say
from ..base.record import record
from ..records.codec import Codec
from ..records.cursor import Cursor
from ..records.tree import Data, Mapping, Sequence
from ..vocabulary.model import Kind, Property, Type, Unit
from .condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    ParameterBy,
    ParameterName,
    Than,
)
from .names import Names, alike, comparable, read_property, read_value
from .quantities import written
from .texts import TEXT, TRUTH

_ANY_TYPE = ("eq", "ne", "present", "absent")
OPERATORS = {
    Type.INTEGER: ("eq", "ne", "lt", "le", "gt", "ge", "in", "present", "absent"),
    Type.BOOLEAN: _ANY_TYPE,
    Type.SYMBOL: ("eq", "ne", "in", "present", "absent"),
}
ALWAYS = AllOf(())
_COMBINED = {
    **dict.fromkeys(("and", "AND", "และ"), "all: [{…}, {…}]"),
    **dict.fromkeys(("or", "OR", "หรือ"), "any: [{…}, {…}]"),
    **dict.fromkeys(("NOT", "none", "ไม่"), "not: {…}"),
}
"""How conditions are combined elsewhere, and what is written here."""


@record
class Scope:
    """What a condition is about: the kind whose properties it compares, and the names around."""

    kind: Kind
    names: Names


class ConditionForm(Codec):
    """A condition: a mapping of which every entry must hold.

    Without a scope it is only written, its numbers in steps, and described as of any kind.
    """

    blank = ALWAYS
    described: AnyMapping[str, Any] = {"type": "object", "minProperties": 1}

    def __init__(self, scope: Scope | None = None) -> None:
        self.scope = scope

    def write(self, value: Condition) -> Data:
        """The mapping that a rule's author writes."""
        match value:
            case Comparison():
                return _written(value, self.scope.kind if self.scope else None)
            case Not(inner):
                return {"not": self.write(inner)}
            case AnyOf(conditions):
                return {"any": [self.write(one) for one in conditions]}
        members = [self.write(one) for one in value.conditions]
        keys = [key for member in members for key in member]
        if len(members) > 1 and len(set(keys)) == len(members) == len(keys):
            return {key: one for member in members for key, one in member.items()}
        return {"all": members}

    def read(self, at: Cursor) -> Condition:
        """The condition."""
        if self.scope is None:
            return ALWAYS
        return read_condition(at, self.scope)


def _written(comparison: Comparison, kind: Kind | None) -> Data:
    of = kind.property(comparison.name) if kind else None
    unit = of.unit if of else Unit.NUMBER
    right: Data
    match comparison.operand:
        case _ if comparison.operator in {"present", "absent"}:
            return {comparison.name: {comparison.operator: True}}
        case tuple(values):
            return {comparison.name: {"in": [written(one, unit) for one in values]}}
        case Than(name):
            return {comparison.name: {comparison.operator: {"than": name}}}
        case ParameterName(name):
            right = f"${name}"
        case ParameterBy(name, by):
            right = {comparison.operator: {"parameter": name, "by": by}}
            return {comparison.name: right}
        case constant:
            right = written(constant, unit)  # type: ignore[arg-type]
    return {comparison.name: right if comparison.operator == "eq" else {comparison.operator: right}}


def read_condition(at: Cursor, scope: Scope) -> Condition:
    """A condition: a mapping of which every entry must hold."""
    return _together([_placed(key, _entry(key, value, scope)) for key, value in at.pairs()])


def _placed(at: Cursor, condition: Condition) -> Condition:
    """The condition, with the place of its key where it is one comparison or several of one."""
    match condition:
        case Comparison(location=None):
            return evolve(condition, location=at.place)
        case AllOf(members) if at.word != "all":
            return AllOf(tuple(_placed(at, one) for one in members))
    return condition


def _together(parts: list[Condition]) -> Condition:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _entry(key: Cursor, value: Cursor, scope: Scope) -> Condition:
    if key.word in {"all", "any"}:
        combine = AllOf if key.word == "all" else AnyOf
        return combine(tuple(read_condition(one, scope) for one in value.items()))
    if key.word == "not":
        return Not(read_condition(value, scope))
    if key.word in _COMBINED:
        key.fault(
            say("Conditions are combined by all, any and not."),
            say("Write {form}.", form=_COMBINED[key.word]),
        )
        return ALWAYS
    of = read_property(key, scope.kind)
    if of is None:
        return ALWAYS
    if isinstance(value.node, Mapping):
        return _together([_compare(of, word, operand, scope) for word, operand in value.pairs()])
    if isinstance(value.node, Sequence):
        value.fault(
            say("A list stands only under “in”."),
            remedy=say("Write {name}: {{in: […]}}.", name=of.name),
        )
        return ALWAYS
    return Comparison(of.name, "eq", _operand(value, of, scope))


def _compare(of: Property, word: Cursor, operand: Cursor, scope: Scope) -> Condition:
    operator = str(word.word)
    known = OPERATORS[of.type]
    if operator not in OPERATORS[Type.INTEGER]:
        from ..base.mistaken import meant_by

        doubtful = nearest(operator, known) is None or len(meant_by(operator)) > 1
        meanings = say("gt is more, ge at least, lt less, le at most, eq equal, ne not equal.")
        unknown = unknown_name(say("comparator"), operator, known)
        word.fault(unknown, meanings if doubtful and of.type is Type.INTEGER else None)
    elif operator not in known:
        word.fault(
            say(
                "“{operator}” does not go with “{name}”, whose type is {type}; use {known}.",
                operator=operator,
                name=of.name,
                type=of.type.value,
                known=", ".join(known),
            )
        )
    elif operator in {"present", "absent"}:
        told = len(operand.faults)
        if not TRUTH.read(operand) and len(operand.faults) == told:
            other = "absent" if operator == "present" else "present"
            operand.fault(say("Write “{other}: true” instead.", other=other))
        return Comparison(of.name, operator)
    elif operator == "in":
        members = tuple(read_value(one, of, scope.names) for one in operand.items())
        return Comparison(of.name, "in", members)
    else:
        exact = operator in {"eq", "ne"}
        return Comparison(of.name, operator, _operand(operand, of, scope, exact=exact))
    return ALWAYS


def _operand(at: Cursor, of: Property, scope: Scope, *, exact: bool = True) -> object:
    """A constant, ``$parameter``, ``{than: property}``, or ``{parameter: name, by: property}``.

    What is compared ``exact``ly is a value that there is; a limit may lie beyond them.
    """
    if isinstance(at.node, Mapping) and any(at.node.get(one) for one in ("parameter", "by")):
        fields = at.fields(("parameter",), ("by",))
        name = _parameter(fields["parameter"], of, scope)
        return _by(fields["by"], name, scope) if "by" in fields else ParameterName(name)
    if isinstance(at.node, Mapping):
        return _than(at.fields(("than",))["than"], of, scope)
    if at.word and at.word.startswith("$"):
        return ParameterName(_parameter(at, of, scope))
    if of.type is Type.INTEGER and at.word in scope.names.parameters:
        at.fault(
            say("“{name}” is a parameter, and no number.", name=at.word),
            say("Write {form}.", form=f"${at.word}"),
        )
        return 0
    return read_value(at, of, scope.names, exact=exact)


def _than(at: Cursor, of: Property, scope: Scope) -> object:
    other = None if at.missing else read_property(at, scope.kind)
    if other is None:
        return 0
    if other.name == of.name:
        at.fault(say("“{name}” is compared with itself.", name=of.name))
    comparable(at, of, other, lambda: alike(of, scope.kind))
    return Than(other.name)


def _by(at: Cursor, parameter: str, scope: Scope) -> object:
    """The property whose year says which of the parameter's values is meant."""
    year = read_property(at, scope.kind)
    if year is not None and year.unit is not Unit.YEAR:
        known = tuple(one.name for one in scope.kind.properties if one.unit is Unit.YEAR)
        at.fault(
            say("“{name}” is no year of “{kind}”.", name=year.name, kind=scope.kind.name),
            say("Known: {known}.", known=", ".join(known) or "-"),
        )
    return ParameterBy(parameter, year.name if year else "")


def _parameter(at: Cursor, of: Property, scope: Scope) -> str:
    """The name of a parameter, with or without ``$``, of which the value may be compared."""
    name = (TEXT.read(at) or "").removeprefix("$")
    parameter = scope.names.parameters.get(name)
    if not name:
        return name
    if name not in scope.names.parameters:
        at.fault(unknown_name(say("parameter"), name, tuple(scope.names.parameters)))
    elif of.type is not Type.INTEGER:
        at.fault(
            say(
                "“{name}” is of type {type}; a parameter is a number.",
                name=of.name,
                type=of.type.value,
            )
        )
    elif parameter is not None and parameter.unit is not of.unit:
        at.fault(
            say(
                "“{left}” ({left_unit}) and “{right}” ({right_unit}) differ in unit.",
                left=of.name,
                left_unit=of.unit.word,
                right=f"${name}",
                right_unit=parameter.unit.word,
            ),
            scope.names.parameters_in(of.unit),
        )
    return name
