"""Small changes to a condition, each of which a rule's examples should notice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from attrs import evolve, frozen

from ..base.location import Location
from ..packs import quantities
from ..packs.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    ParameterBy,
    ParameterName,
    Than,
    place_of,
)
from ..vocabulary.model import Kind, Property, Type, Unit, Value

ALWAYS = AllOf(())

_ORDERED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "lt": ("le", "gt", "ge"),
        "le": ("lt", "ge", "gt"),
        "gt": ("ge", "lt", "le"),
        "ge": ("gt", "le", "lt"),
        "eq": ("ne", "le", "ge"),
        "ne": ("eq", "lt", "gt"),
    }
)
_EQUALITY = MappingProxyType({"eq": "ne", "ne": "eq"})
_SAME = (("eq", "le", 0), ("ne", "gt", 0))
"""What says the same of a number that is never below 0."""
_PRESENCE = MappingProxyType({"present": "absent", "absent": "present"})


@frozen
class Changed:
    """A condition with one thing changed: where in it, and what; ``location`` is the file's.

    ``same`` is whether it says the same all the same, of a number that is never below 0.
    """

    path: str
    what: str
    condition: Condition
    location: Location | None = None
    same: bool = False


def changes(
    condition: Condition, kind: Kind, parameters: Mapping[str, Value], path: str
) -> Iterator[Changed]:
    """Every condition that differs from one about a kind in one small thing."""
    here = place_of(condition)
    match condition:
        case Comparison():
            for what, changed in _comparison(condition, kind, parameters):
                told = f"{written(condition, kind)} -> {what}"
                yield Changed(path, told, changed, here, _says_the_same(condition, changed, kind))
        case Not(inner):
            yield Changed(path, "not -> nothing", inner, here)
            yield from _wrapped(changes(inner, kind, parameters, f"{path}.not"), Not)
        case AllOf() | AnyOf():
            yield from _combined(condition, kind, parameters, path)


def _wrapped(
    inside: Iterator[Changed], wrap: Callable[[Condition], Condition]
) -> Iterator[Changed]:
    for one in inside:
        yield evolve(one, condition=wrap(one.condition))


def _combined(
    whole: AllOf | AnyOf, kind: Kind, parameters: Mapping[str, Value], path: str
) -> Iterator[Changed]:
    word = "all" if isinstance(whole, AllOf) else "any"
    other = AnyOf if isinstance(whole, AllOf) else AllOf
    members = whole.conditions
    if len(members) > 1:
        exchanged = f"{word} -> {'any' if word == 'all' else 'all'}"
        yield Changed(path, exchanged, other(members), place_of(whole))
    for number, member in enumerate(members):
        here = f"{path}.{word}[{number + 1}]"
        if len(members) > 1:
            rest = evolve(whole, conditions=(*members[:number], *members[number + 1 :]))
            yield Changed(here, "dropped", rest, place_of(member))

        def wrap(inner: Condition, at: int = number) -> Condition:
            return evolve(whole, conditions=(*members[:at], inner, *members[at + 1 :]))

        yield from _wrapped(changes(member, kind, parameters, here), wrap)


def _comparison(
    comparison: Comparison, kind: Kind, parameters: Mapping[str, Value]
) -> Iterator[tuple[str, Comparison]]:
    """The comparisons that differ in their comparator or in their operand."""
    of = kind.property(comparison.name)
    if of is None:
        return
    if comparison.operator in _PRESENCE:
        yield _shown(Comparison(comparison.name, _PRESENCE[comparison.operator]), of)
    elif comparison.operator == "in" and isinstance(comparison.operand, tuple):
        yield from _members(comparison, comparison.operand, of)
    else:
        operators = _ORDERED[comparison.operator] if of.type is Type.INTEGER else ()
        for operator in operators or (_EQUALITY[comparison.operator],):
            yield _shown(evolve(comparison, operator=operator), of)
        for value in _others(comparison.operand, of, parameters):
            yield _shown(evolve(comparison, operand=value), of)


def _says_the_same(before: Comparison, after: Comparison, kind: Kind) -> bool:
    of = kind.property(before.name)
    change = before.operator, after.operator, before.operand
    return of is not None and of.counts and before.operand == after.operand and change in _SAME


def _members(
    comparison: Comparison, members: tuple[Value, ...], of: Property
) -> Iterator[tuple[str, Comparison]]:
    for number, member in enumerate(members):
        rest = (*members[:number], *members[number + 1 :])
        if rest:
            yield _shown(evolve(comparison, operand=rest), of)
        for value in _others(member, of, {}):
            if value not in members:
                changed = (*members[:number], value, *rest[number:])
                yield _shown(evolve(comparison, operand=changed), of)


def _others(
    operand: object, of: Property, parameters: Mapping[str, Value]
) -> Iterator[Value | ParameterName]:
    """The values that are nearly an operand."""
    match operand:
        case Than() | None:
            return
        case ParameterName(name):
            yield from _others(parameters.get(name), of, parameters)
        case ParameterBy(name):
            yield ParameterName(name)
            yield from _others(parameters.get(name), of, parameters)
        case bool():
            yield not operand
        case int():
            yield from (operand - 1, operand + 1)
        case _:
            yield from (symbol for symbol in of.symbols if symbol != operand)


def _shown(comparison: Comparison, of: Property) -> tuple[str, Comparison]:
    return _written(comparison, of), comparison


def written(comparison: Comparison, kind: Kind) -> str:
    """A comparison of facts of a kind in a few words, as its author writes it."""
    return _written(comparison, kind.property(comparison.name))


def _written(comparison: Comparison, of: Property | None) -> str:
    if comparison.operator in _PRESENCE:
        return f"{comparison.name} {comparison.operator}"
    unit = of.unit if of else Unit.NUMBER
    return f"{comparison.name} {comparison.operator} {_operand(comparison.operand, unit)}"


def _operand(operand: object, unit: Unit) -> str:
    match operand:
        case Than(name):
            return name
        case ParameterName(name):
            return f"${name}"
        case ParameterBy(name, by):
            return f"${name} by {by}"
        case tuple():
            return f"[{', '.join(_operand(one, unit) for one in operand)}]"
        case bool():
            return str(operand).lower()
        case int():
            return str(quantities.written(operand, unit))
        case _:
            return str(operand)
