"""Mutants: a rule with one small thing changed that its own examples should notice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from attrs import evolve, frozen

from ..base.location import Location
from ..packs.condition import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    Not,
    ParameterBy,
    Than,
    place_of,
)
from ..packs.model import DatedValue, Joined, Pack, Parameter, Rule
from ..packs.reads import compared_parameters
from ..vocabulary.model import Kind, Value
from .conditions import ALWAYS, Changed, changes


@frozen
class Mutant:
    """A rule changed in one thing; ``name`` says which rule, where and what, and stays the same.

    ``pack`` is the one whose parameters decide it; ``location`` is where the file says what is
    changed, ``same`` whether it can make no difference by what is counted.
    """

    name: str
    rule: Rule
    pack: Pack
    location: Location | None = None
    same: bool = False


_Named: TypeAlias = tuple[str, Rule, Changed | None]


def mutants(rule: Rule, pack: Pack, kinds: Mapping[str, Kind]) -> Iterator[Mutant]:
    """Every mutant of a rule of a pack.

    Left out is what cannot make a difference: a property dropped from ``needs`` without which
    ``fails_when`` is undecided anyway.
    """
    newest = ((one.name, one.at(None)) for one in pack.parameters)
    parameters = {name: dated.value for name, dated in newest if dated is not None}
    seen = {rule}
    for name, mutant, change in _mutants(rule, kinds, parameters):
        if mutant not in seen and _can_fail(mutant):
            seen.add(mutant)
            place = (change.location if change else None) or rule.location
            same = change is not None and change.same
            yield Mutant(f"{rule.code} {name}", mutant, pack, place, same)
    for name, parameters_then, same in _dates(rule, pack):
        then = evolve(pack, parameters=parameters_then)
        yield Mutant(f"{rule.code} {name}", rule, then, rule.location, same)


def _mutants(
    rule: Rule, kinds: Mapping[str, Kind], parameters: Mapping[str, Value]
) -> Iterator[_Named]:
    about = kinds[rule.about]
    for one in _changes(rule.where, about, parameters, "where"):
        yield _named(one), evolve(rule, where=one.condition), one
    for one in _changes(rule.fails_when, about, parameters, "fails_when"):
        yield _named(one), evolve(rule, fails_when=one.condition), one
    for name in rule.needs:
        if not _redundant(name, rule):
            needs = tuple(one for one in rule.needs if one != name)
            yield f"needs: {name} dropped", evolve(rule, needs=needs), None
    yield from _years(rule)
    yield from _joins(rule, kinds, parameters)


def _changes(
    condition: Condition, kind: Kind, parameters: Mapping[str, Value], path: str
) -> Iterator[Changed]:
    if condition != ALWAYS:
        yield Changed(path, "dropped", ALWAYS, place_of(condition))
        yield from changes(condition, kind, parameters, path)


def _named(change: Changed) -> str:
    return f"{change.path}: {change.what}"


def _years(rule: Rule) -> Iterator[_Named]:
    if rule.fiscal_years is None:
        return
    first, last = rule.fiscal_years
    for years in ((first - 1, last), (first + 1, last), (first, last - 1), (first, last + 1)):
        if years[0] <= years[1]:
            name = f"fiscal_years: [{first}, {last}] -> [{years[0]}, {years[1]}]"
            yield name, evolve(rule, fiscal_years=years), None


def _dates(rule: Rule, pack: Pack) -> Iterator[tuple[str, tuple[Parameter, ...], bool]]:
    """A date of a parameter that the rule reads, a year earlier and a year later.

    And whether that is the same: the next value holds from its first year on.
    """
    read = compared_parameters(rule)
    for at, parameter in enumerate(pack.parameters):
        if parameter.name not in read:
            continue
        for number, value in enumerate(parameter.values):
            following = parameter.values[number + 1 : number + 2]
            for word, year, shifted in _shifted(value):
                values = (*parameter.values[:number], shifted, *parameter.values[number + 1 :])
                then = evolve(parameter, values=values)
                name = f"${parameter.name}: {word} {year}"
                changed = (*pack.parameters[:at], then, *pack.parameters[at + 1 :])
                yield name, changed, any(_covers(one, value, shifted) for one in following)


def _covers(following: DatedValue, before: DatedValue, after: DatedValue) -> bool:
    """Whether a value holds in every year by which the one before it would hold longer."""
    longer = before.last is not None and after.last is not None and after.last > before.last
    return longer and (following.first or 0) <= (after.last or 0)


def _shifted(value: DatedValue) -> Iterator[tuple[str, str, DatedValue]]:
    for step in (-1, 1):
        if value.first is not None:
            first = value.first + step
            yield "from", f"{value.first} -> {first}", evolve(value, first=first)
        if value.last is not None:
            last = value.last + step
            yield "to", f"{value.last} -> {last}", evolve(value, last=last)


def _joins(
    rule: Rule, kinds: Mapping[str, Kind], parameters: Mapping[str, Value]
) -> Iterator[_Named]:
    if rule.with_ is not None or rule.without is not None:
        exchanged = evolve(rule, with_=rule.without, without=rule.with_)
        yield "with and without: exchanged", exchanged, None
    if rule.with_ is not None:
        yield "with: dropped", evolve(rule, with_=None), None
        for name, one, change in _joined(rule.with_, kinds, parameters):
            yield f"with.{name}", evolve(rule, with_=one), change
    if rule.without is not None:
        yield "without: dropped", evolve(rule, without=None), None
        for name, one, change in _joined(rule.without, kinds, parameters):
            yield f"without.{name}", evolve(rule, without=one), change


def _joined(
    joined: Joined, kinds: Mapping[str, Kind], parameters: Mapping[str, Value]
) -> Iterator[tuple[str, Joined, Changed | None]]:
    for number, (theirs, ours) in enumerate(joined.on):
        rest = (*joined.on[:number], *joined.on[number + 1 :])
        if rest:
            yield f"on: {theirs} = {ours} dropped", evolve(joined, on=rest), None
    for one in _changes(joined.where, kinds[joined.kind], parameters, "where"):
        yield _named(one), evolve(joined, where=one.condition), one


def _can_fail(rule: Rule) -> bool:
    """Whether something is left that says when the rule fails: without it, it is no rule."""
    return rule.fails_when != ALWAYS or rule.with_ is not None or rule.without is not None


def _redundant(name: str, rule: Rule) -> bool:
    """Whether ``fails_when`` alone is undecided wherever a property is absent."""
    alone = rule.with_ is None and rule.without is None
    keyed = any(name == ours for one in rule.joins for _, ours in one.on)
    return keyed or (alone and _needed_by(name, rule.fails_when))


def _needed_by(name: str, condition: Condition) -> bool:
    match condition:
        case Comparison(operator="present" | "absent"):
            return False
        case Comparison(own, operand=Than(other) | ParameterBy(_, other)):
            return name in {own, other}
        case Comparison(own):
            return name == own
        case Not(inner):
            return _needed_by(name, inner)
        case AllOf(members) | AnyOf(members):
            return bool(members) and all(_needed_by(name, member) for member in members)
