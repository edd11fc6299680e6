"""What a condition says of a fact: true, false, or undecided where a value is absent."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from ..packs.condition import AllOf, Comparison, Condition, Not, ParameterName, Than
from ..vocabulary.model import Fact, Value

NO_PARAMETERS: Mapping[str, Value] = MappingProxyType({})

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
    return _holds(condition, fact.values, parameters)


def _holds(
    condition: Condition, values: Mapping[str, Value], parameters: Mapping[str, Value]
) -> bool | None:
    match condition:
        case Comparison():
            return _compares(condition, values, parameters)
        case Not(inner):
            held = _holds(inner, values, parameters)
            return None if held is None else not held
    # Of "all", one false member decides; of "any", one true member does.
    decisive = not isinstance(condition, AllOf)
    result: bool | None = not decisive
    for part in condition.conditions:
        held = _holds(part, values, parameters)
        if held is decisive:
            return decisive
        if held is None:
            result = None
    return result


def _compares(
    comparison: Comparison, values: Mapping[str, Value], parameters: Mapping[str, Value]
) -> bool | None:
    value = values.get(comparison.name)
    if comparison.operator == "present":
        return value is not None
    if comparison.operator == "absent":
        return value is None
    operand = comparison.operand
    match operand:
        case Than(name):
            operand = values.get(name)
        case ParameterName(name):
            operand = parameters.get(name)
    if value is None or operand is None:
        return None
    return _COMPARE[comparison.operator](value, operand)


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
