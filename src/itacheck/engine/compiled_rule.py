"""A rule made ready for checking: resolved for one fiscal year, with what it reads worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TypeAlias

from attrs import field, fields

from ..base.errors import PackError, unknown_name
from ..base.language import say
from ..base.record import record
from ..packs.condition import Condition, parameter_names, properties
from ..packs.model import DatedValue, Joined, Parameter, Rule
from ..packs.reads import compared_parameters, parameters_read
from ..vocabulary.model import Fact, Kind, Property, Value
from .conditions import Holds, compiled
from .dated import Dated

Criterion: TypeAlias = tuple[Parameter, DatedValue]
"""A parameter, and which of its values is read."""


@record
class InForce:
    """By name the parameters that have a value in a fiscal year, and the values alone."""

    criteria: Mapping[str, Criterion] = field(hash=False)
    values: Mapping[str, Value] = field(hash=False)


@record(slots=False)  # for the cached properties
class CompiledRule:
    """A rule in a fiscal year.

    ``rule`` compares parameters by the year of a fact as properties of the fact, which ``dated``
    tells. ``criteria`` are the other parameters that it reads, each with its value in the year.
    ``parameters`` are the values of its pack in that year, ``missing_parameter`` the first that the
    rule needs and that has none. ``in_force`` is false outside the rule's own fiscal years.
    ``reads`` and, for each of ``joins``, ``joined_reads`` are the properties that decide it.
    """

    position: int
    rule: Rule
    kind: Kind
    joins: tuple[Joined, ...]
    parameters: Mapping[str, Value] = field(hash=False)
    in_force: bool
    missing_parameter: str | None
    reads: tuple[Property, ...]
    joined_reads: tuple[tuple[Property, ...], ...]
    dated: tuple[Dated, ...] = ()
    criteria: tuple[Criterion, ...] = ()

    def read_for(self, fact: Fact, others: Iterable[Fact] = ()) -> tuple[Criterion, ...]:
        """What the rule reads of parameters for a fact and those joined to it, each value once."""
        facts = (fact, *others)
        found = (
            (one.parameter, held)
            for one in self.dated
            for each in facts
            if each.kind == one.kind and (held := one.at(each)) is not None
        )
        return tuple(dict.fromkeys((*self.criteria, *found)))

    @property
    def criteria_at_all(self) -> tuple[Criterion, ...]:
        """The parameters' values that it may read: of those by a fact's own year, all."""
        every = ((one.parameter, value) for one in self.dated for value in one.parameter.values)
        return tuple(dict.fromkeys((*self.criteria, *every)))

    @property
    def decidable(self) -> bool:
        """Whether an engine has anything to decide in this fiscal year."""
        return self.in_force and self.missing_parameter is None

    @cached_property
    def where(self) -> Holds:
        """Whether the rule is about a fact."""
        return compiled(self.rule.where, self.parameters)

    @cached_property
    def examines(self) -> Callable[[Mapping[str, Value]], bool]:
        """Whether an engine is asked about a fact: the rule is about it, and nothing is lacking."""
        where, needs = self.where, self.rule.needs
        if self.missing_parameter is not None:
            return lambda _: False
        if not needs:
            return lambda values: where(values) is True

        def test(values: Mapping[str, Value]) -> bool:
            return where(values) is True and None not in map(values.get, needs)

        return test

    @cached_property
    def fails_when(self) -> Holds:
        """Whether a fact is at fault."""
        return compiled(self.rule.fails_when, self.parameters)

    @cached_property
    def joined(self) -> tuple[Holds, ...]:
        """For each of ``joins``, whether a second fact is the one that is meant."""
        return tuple(compiled(one.where, self.parameters) for one in self.joins)

    def __getstate__(self) -> dict[str, object]:
        """All but the functions, which are made again where they are asked for."""
        return {one.name: getattr(self, one.name) for one in fields(type(self))}


def compile_rule(
    rule: Rule,
    position: int,
    kinds: Mapping[str, Kind],
    in_force: InForce,
    fiscal_year: int | None,
    dated: tuple[Dated, ...] = (),
) -> CompiledRule:
    """Resolve a rule for a fiscal year; without a year, every rule is in force.

    ``in_force`` are the parameters that have a value in the year. ``dated`` are the further
    properties that it compares with; ``kinds`` have them already.
    """
    kind = _kind(rule, rule.about, kinds)
    held = in_force.criteria
    of_facts = {one.parameter.name for one in dated}.difference(compared_parameters(rule))
    read = (one for one in parameters_read(rule, kind) if one in held and one not in of_facts)
    years = {(one.kind, one.by) for one in dated}
    joins = rule.joins
    conditions = (rule.where, rule.fails_when)
    keys = tuple(ours for one in joins for _, ours in one.on)
    first, last = rule.fiscal_years or (0, 9999)
    return CompiledRule(
        position=position,
        rule=rule,
        kind=kind,
        joins=joins,
        parameters=in_force.values,
        in_force=fiscal_year is None or first <= fiscal_year <= last,
        missing_parameter=_missing((*conditions, *(one.where for one in joins)), in_force.values),
        reads=_properties(
            rule,
            kind,
            (*rule.needs, *properties(*conditions), *keys, *_years_of(kind.name, years)),
        ),
        joined_reads=tuple(
            _properties(
                rule,
                _kind(rule, one.kind, kinds),
                (
                    *(theirs for theirs, _ in one.on),
                    *properties(one.where),
                    *_years_of(one.kind, years),
                ),
            )
            for one in joins
        ),
        dated=dated,
        criteria=tuple(held[one] for one in read),
    )


def criteria_in(
    rule: Rule, kind: Kind, parameters: Iterable[Parameter], fiscal_year: int | None
) -> tuple[Criterion, ...]:
    """The parameters that a rule reads, each with its value in a fiscal year if it has one."""
    held = in_force_in(parameters, fiscal_year).criteria
    return tuple(held[one] for one in parameters_read(rule, kind) if one in held)


def _years_of(kind: str, years: Iterable[tuple[str, str]]) -> Iterator[str]:
    return (by for name, by in years if name == kind)


def in_force_in(parameters: Iterable[Parameter], fiscal_year: int | None) -> InForce:
    """The parameters that have a value in a fiscal year."""
    held = ((one, one.at(fiscal_year)) for one in parameters)
    found = {one.name: (one, value) for one, value in held if value is not None}
    values = {name: value.value for name, (_, value) in found.items()}
    return InForce(MappingProxyType(found), MappingProxyType(values))


def _kind(rule: Rule, name: str, kinds: Mapping[str, Kind]) -> Kind:
    if name not in kinds:
        raise PackError(unknown_name(say("kind"), name, tuple(kinds)), place=rule.location)
    return kinds[name]


def _properties(rule: Rule, kind: Kind, names: tuple[str, ...]) -> tuple[Property, ...]:
    known = {one.name: one for one in kind.properties}
    for name in names:
        if name not in known:
            raise PackError(
                unknown_name(say("{kind} property", kind=kind.name), name, tuple(known)),
                place=rule.location,
            )
    return tuple(known[name] for name in dict.fromkeys(names))


def _missing(conditions: tuple[Condition, ...], parameters: Mapping[str, Value]) -> str | None:
    return next((one for one in parameter_names(*conditions) if one not in parameters), None)
