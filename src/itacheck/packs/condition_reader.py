"""Reading conditions, every name and type in them checked."""

from __future__ import annotations

from attrs import frozen

from ..errors import unknown_name
from ..language import say
from ..readable import Readable
from ..vocabulary.model import Kind, Property, Type
from .condition import AllOf, AnyOf, Comparison, Condition, Not, ParameterName, Than
from .names import Names, comparable, read_property, read_value
from .yamltree import Node

_ANY_TYPE = ("eq", "ne", "present", "absent")
OPERATORS = {
    Type.INTEGER: ("eq", "ne", "lt", "le", "gt", "ge", "in", "present", "absent"),
    Type.BOOLEAN: _ANY_TYPE,
    Type.SYMBOL: ("eq", "ne", "in", "present", "absent"),
}
ALWAYS = AllOf(())


@frozen(repr=False)
class Scope(Readable):
    """What a condition is about: the kind whose properties it compares, and the names around."""

    kind: Kind
    names: Names


def read_condition(node: Node, scope: Scope) -> Condition:
    """A condition: a mapping of which every entry must hold."""
    return _together([_entry(key, value, scope) for key, value in node.pairs()])


def _together(parts: list[Condition]) -> Condition:
    return parts[0] if len(parts) == 1 else AllOf(tuple(parts))


def _entry(key: Node, value: Node, scope: Scope) -> Condition:
    if key.content in {"all", "any"}:
        combine = AllOf if key.content == "all" else AnyOf
        return combine(tuple(read_condition(one, scope) for one in value.items()))
    if key.content == "not":
        return Not(read_condition(value, scope))
    of = read_property(key, scope.kind)
    if of is None:
        return ALWAYS
    if isinstance(value.content, dict):
        return _together([_compare(of, word, operand, scope) for word, operand in value.pairs()])
    if isinstance(value.content, list):
        value.fault(
            say("A list stands only under “in”."),
            remedy=say("Write {name}: {{in: […]}}.", name=of.name),
        )
        return ALWAYS
    return Comparison(of.name, "eq", _operand(value, of, scope))


def _compare(of: Property, word: Node, operand: Node, scope: Scope) -> Condition:
    operator = str(word.content)
    known = OPERATORS[of.type]
    if operator not in OPERATORS[Type.INTEGER]:
        word.fault(unknown_name(say("comparator"), operator, known))
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
        if not operand.boolean():
            other = "absent" if operator == "present" else "present"
            operand.fault(say("Write “{other}: true” instead.", other=other))
        return Comparison(of.name, operator)
    elif operator == "in":
        return Comparison(of.name, "in", tuple(read_value(one, of) for one in operand.items()))
    else:
        return Comparison(of.name, operator, _operand(operand, of, scope))
    return ALWAYS


def _operand(node: Node, of: Property, scope: Scope) -> object:
    """A constant, ``$parameter``, or ``{than: property}``."""
    if isinstance(node.content, dict):
        return _than(node.fields(("than",))["than"], of, scope)
    if isinstance(node.content, str) and node.content.startswith("$"):
        return _parameter(node, of, scope)
    return read_value(node, of)


def _than(node: Node, of: Property, scope: Scope) -> object:
    other = None if node.missing else read_property(node, scope.kind)
    if other is None:
        return 0
    if other.name == of.name:
        node.fault(say("“{name}” is compared with itself.", name=of.name))
    comparable(node, of, other)
    return Than(other.name)


def _parameter(node: Node, of: Property, scope: Scope) -> object:
    name = str(node.content)[1:]
    parameter = scope.names.parameters.get(name)
    if name not in scope.names.parameters:
        node.fault(unknown_name(say("parameter"), name, tuple(scope.names.parameters)))
    elif of.type is not Type.INTEGER:
        node.fault(
            say(
                "“{name}” is of type {type}; a parameter is a number.",
                name=of.name,
                type=of.type.value,
            )
        )
    elif parameter is not None and parameter.unit is not of.unit:
        node.fault(
            say(
                "“{left}” ({left_unit}) and “{right}” ({right_unit}) differ in unit.",
                left=of.name,
                left_unit=of.unit.word,
                right=f"${name}",
                right_unit=parameter.unit.word,
            )
        )
    return ParameterName(name)
