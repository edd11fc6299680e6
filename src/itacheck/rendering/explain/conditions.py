"""A rule's conditions in words: what it looks at, and when it finds a fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import evolve, field

from ...base.language import Message, say
from ...base.record import record
from ...packs.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    ParameterBy,
    ParameterName,
    Than,
)
from ...packs.model import Joined, Parameter, Rule
from ...report.figures import criterion_words, short, with_unit
from ...vocabulary.model import Kind, Property, Type, Unit, Value
from ..page import Line
from .words import value_words


@record
class _Titles:
    """What introduces one condition, several that must all hold, and several of which one must."""

    one: Message
    every: Message
    some: Message


_ONLY = _Titles(
    say("It looks only where this holds:"),
    say("It looks only where all of these hold:"),
    say("It looks only where one of these holds:"),
)
_FAULT = _Titles(
    say("It finds a fault where this holds:"),
    say("It finds a fault where all of these hold:"),
    say("It finds a fault where one of these holds:"),
)


@record
class Scope:
    """What words need: every kind of fact, the pack's parameters, and the reader's language."""

    kinds: Mapping[str, Kind] = field(hash=False)
    parameters: Mapping[str, Parameter] = field(hash=False)
    language: str

    def words(self, message: Message) -> str:
        """A sentence in the reader's language."""
        return message.text(self.language)


def conditions(rule: Rule, scope: Scope) -> Iterator[Line]:
    """When a rule applies, and when it finds a fault, in lines."""
    kind = scope.kinds[rule.about]
    yield from _condition(rule.where, _ONLY, kind, scope)
    yield from _condition(rule.fails_when, _FAULT, kind, scope)
    if rule.with_ is not None:
        yield Line(scope.words(say("It finds a fault only if the plan also has this:")))
        yield from _joined(rule.with_, kind, scope)
    if rule.without is not None:
        yield Line(scope.words(say("It finds a fault only if the plan does not have this:")))
        yield from _joined(rule.without, kind, scope)


def _condition(condition: Condition, titles: _Titles, kind: Kind, scope: Scope) -> Iterator[Line]:
    """A list of what must hold, or of what is enough: each has its title."""
    several = isinstance(condition, (AllOf, AnyOf)) and len(condition.conditions) > 1
    if condition == AllOf(()):
        return
    if isinstance(condition, AnyOf) and several:
        yield Line(scope.words(titles.some))
        for one in condition.conditions:
            yield from _member(one, kind, scope, 1)
    else:
        yield Line(scope.words(titles.every if several else titles.one))
        yield from _members(condition, kind, scope, 1)


def _joined(joined: Joined, about: Kind, scope: Scope) -> Iterator[Line]:
    other = scope.kinds[joined.kind]
    yield Line(other.meaning.text(scope.language), 1, bullet=True)
    for theirs, ours in joined.on:
        same = say(
            "{left} – the same as “{right}”",
            left=_meaning(other, theirs, scope),
            right=_meaning(about, ours, scope),
        )
        yield Line(scope.words(same), 2, bullet=True)
    yield from _members(joined.where, other, scope, 2)


def _members(condition: Condition, kind: Kind, scope: Scope, depth: int) -> Iterator[Line]:
    """The members of a conjunction, each a line or a list of its own."""
    parts = condition.conditions if isinstance(condition, AllOf) else (condition,)
    for part in parts:
        match part:
            case Comparison():
                yield Line(_comparison(part, kind, scope), depth, bullet=True)
            case Not(inner):
                yield Line(scope.words(say("not:")), depth, bullet=True)
                yield from _members(inner, kind, scope, depth + 1)
            case AllOf(members) | AnyOf(members):
                title = say("any of these:") if isinstance(part, AnyOf) else say("all of these:")
                yield Line(scope.words(title), depth, bullet=True)
                for member in members:
                    yield from _member(member, kind, scope, depth + 1)


def _member(condition: Condition, kind: Kind, scope: Scope, depth: int) -> Iterator[Line]:
    """One member of a disjunction: a conjunction in it stays together."""
    if isinstance(condition, AllOf) and len(condition.conditions) > 1:
        yield Line(scope.words(say("all of these:")), depth, bullet=True)
        yield from _members(condition, kind, scope, depth + 1)
    else:
        yield from _members(condition, kind, scope, depth)


def _comparison(comparison: Comparison, kind: Kind, scope: Scope) -> str:
    of = kind.property(comparison.name)
    left = _meaning(kind, comparison.name, scope)
    if of is not None and of.type is Type.SYMBOL:
        left = short(left)
    if of is None:
        return left
    return f"{left} – {scope.words(_compared(comparison, of, kind, scope))}"


_SOME = (("gt", 0), ("ge", 1), ("ne", 0))
_NONE = (("eq", 0), ("lt", 1), ("le", 0))


_COMPARED: Mapping[str, Message] = MappingProxyType(
    {
        "ne": say("not equal to {value}", value=None),
        "lt": say("less than {value}", value=None),
        "le": say("at most {value}", value=None),
        "gt": say("more than {value}", value=None),
        "ge": say("at least {value}", value=None),
        "in": say("one of: {value}", value=None),
        "present": say("is known"),
        "absent": say("is not known"),
    }
)
_DATES: Mapping[str, Message] = MappingProxyType(
    {
        "lt": say("before {value}", value=None),
        "le": say("not after {value}", value=None),
        "gt": say("after {value}", value=None),
        "ge": say("not before {value}", value=None),
    }
)


def _compared(comparison: Comparison, of: Property, kind: Kind, scope: Scope) -> Message:
    if of.type is Type.INTEGER and of.unit is Unit.NUMBER:
        if (comparison.operator, comparison.operand) in _SOME:
            return say("one or more")
        if (comparison.operator, comparison.operand) in _NONE:
            return say("none")
    right = _operand(comparison.operand, of, kind, scope)
    if comparison.operator == "ne" and of.type is not Type.INTEGER:
        return say("not {value}", value=right)
    message = _COMPARED.get(comparison.operator, say("{value}", value=None))
    if of.unit in {Unit.DATE, Unit.YEAR}:
        message = _DATES.get(comparison.operator, message)
    return evolve(message, values=(("value", right),))


def _operand(operand: object, of: Property, kind: Kind, scope: Scope) -> str:
    match operand:
        case Than(name):
            return f"“{short(_meaning(kind, name, scope))}”"
        case ParameterName(name):
            return _parameter(name, of, scope)
        case ParameterBy(_, by):
            year = short(_meaning(kind, by, scope))
            return scope.words(say("the criterion for “{year}”, see below", year=year))
        case tuple():
            return ", ".join(value_words(one, of, scope.language) for one in operand)
        case int() | str():
            return value_words(operand, of, scope.language)
        case _:
            return ""


def _parameter(name: str, of: Property, scope: Scope) -> str:
    """The newest value; what it is and where it comes from is told with the authorities."""
    parameter = scope.parameters.get(name)
    dated = parameter.at(None) if parameter else None
    value = value_words(dated.value if dated else None, of, scope.language)
    return scope.words(say("{value} (a criterion, see below)", value=value))


def parameter_value(value: Value, parameter: Parameter, language: str) -> str:
    """A value of a parameter with its unit."""
    return with_unit(criterion_words(parameter, value, language), parameter.unit).text(language)


def _meaning(kind: Kind, name: str, scope: Scope) -> str:
    of = kind.property(name)
    return name if of is None else of.meaning.text(scope.language)
