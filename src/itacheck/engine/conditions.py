"""What a condition says of a fact: true, false, or undecided where a value is absent."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from ..packs.condition import AllOf, Comparison, Condition, Not, ParameterName, Than
from ..vocabulary.model import Fact, Value

NO_PARAMETERS: Mapping[str, Value] = MappingProxyType({})

Holds: TypeAlias = Callable[[Mapping[str, Value]], bool | None]
"""A condition as a function of a fact's values."""

_COMPARE: Mapping[str, Callable[[Any, Any], bool]] = MappingProxyType(
    {
        "eq": operator.eq,
        "ne": operator.ne,
        "lt": operator.lt,
        "le": operator.le,
        "gt": operator.gt,
        "ge": operator.ge,
        "in": lambda left, right: left in right,
    }
)


def holds(
    condition: Condition, fact: Fact, parameters: Mapping[str, Value] = NO_PARAMETERS
) -> bool | None:
    """Whether a condition is true of a fact; None where an absent value leaves it undecided.

    ``parameters`` are the pack's values for the fiscal year; one that is not there is absent.
    """
    return compiled(condition, parameters)(fact.values)


def compiled(condition: Condition, parameters: Mapping[str, Value] = NO_PARAMETERS) -> Holds:
    """What ``holds`` asks, made ready for any number of facts."""
    match condition:
        case Comparison():
            return _comparison(condition, parameters)
        case Not(inner):
            return _negation(compiled(inner, parameters))
    parts = tuple(compiled(part, parameters) for part in condition.conditions)
    # Of "all", one false member decides; of "any", one true member does.
    decisive = not isinstance(condition, AllOf)
    match parts:
        case ():
            return lambda _: not decisive
        case (only,):
            return only
        case (first, second):
            return _pair(first, second, decisive=decisive)
    return _combination(parts, decisive=decisive)


def _comparison(comparison: Comparison, parameters: Mapping[str, Value]) -> Holds:
    name, operand = comparison.name, comparison.operand
    match comparison.operator, operand:
        case "present", _:
            return lambda values: values.get(name) is not None
        case "absent", _:
            return lambda values: values.get(name) is None
        case _, Than(other):
            return _between(name, _COMPARE[comparison.operator], other)
        case _, ParameterName(parameter):
            operand = parameters.get(parameter)
    if operand is None:
        return lambda _: None
    compare = _COMPARE[comparison.operator]

    def test(values: Mapping[str, Value]) -> bool | None:
        value = values.get(name)
        return None if value is None else compare(value, operand)

    return test


def _between(name: str, compare: Callable[[Any, Any], bool], other: str) -> Holds:
    def test(values: Mapping[str, Value]) -> bool | None:
        left, right = values.get(name), values.get(other)
        return None if left is None or right is None else compare(left, right)

    return test


def _negation(inner: Holds) -> Holds:
    def test(values: Mapping[str, Value]) -> bool | None:
        held = inner(values)
        return None if held is None else not held

    return test


def _pair(first: Holds, second: Holds, *, decisive: bool) -> Holds:
    """What ``_combination`` is of two members, as most are, without a loop."""
    otherwise = not decisive

    def test(values: Mapping[str, Value]) -> bool | None:
        one = first(values)
        if one is decisive:
            return decisive
        other = second(values)
        if other is decisive:
            return decisive
        return None if one is None or other is None else otherwise

    return test


def _combination(parts: tuple[Holds, ...], *, decisive: bool) -> Holds:
    def test(values: Mapping[str, Value]) -> bool | None:
        result: bool | None = not decisive
        for part in parts:
            held = part(values)
            if held is decisive:
                return decisive
            if held is None:
                result = None
        return result

    return test


def missing(
    condition: Condition, fact: Fact, parameters: Mapping[str, Value] = NO_PARAMETERS
) -> str:
    """The first absent value, in the order written, that leaves an undecided condition so."""
    match condition:
        case Comparison(name) if fact.values.get(name) is None:
            return name
        case Comparison(operand=Than(name) | ParameterName(name)):
            return name
        case Comparison():
            return ""
        case Not(inner):
            return missing(inner, fact, parameters)
    for part in condition.conditions:
        if holds(part, fact, parameters) is None:
            return missing(part, fact, parameters)
    return ""
