"""A rule made ready for checking: resolved for one fiscal year, with what it reads worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import field, fields

from ..base.errors import PackError, unknown_name
from ..base.language import say
from ..base.record import record
from ..packs.condition import Condition, parameter_names, properties
from ..packs.model import Joined, Parameter, Rule
from ..vocabulary.model import Kind, Property, Value
from .conditions import Holds, compiled


@record(slots=False)  # for the cached properties
class CompiledRule:
    """A rule in a fiscal year.

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

    @property
    def decidable(self) -> bool:
        """Whether an engine has anything to decide in this fiscal year."""
        return self.in_force and self.missing_parameter is None

    @cached_property
    def where(self) -> Holds:
        """Whether the rule is about a fact."""
        return compiled(self.rule.where, self.parameters)

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
    parameters: Mapping[str, Value],
    fiscal_year: int | None,
) -> CompiledRule:
    """Resolve a rule for a fiscal year; without a year, every rule is in force."""
    kind = _kind(rule, rule.about, kinds)
    joins = tuple(one for one in (rule.with_, rule.without) if one is not None)
    conditions = (rule.where, rule.fails_when)
    keys = tuple(ours for one in joins for _, ours in one.on)
    first, last = rule.fiscal_years or (0, 9999)
    return CompiledRule(
        position=position,
        rule=rule,
        kind=kind,
        joins=joins,
        parameters=parameters,
        in_force=fiscal_year is None or first <= fiscal_year <= last,
        missing_parameter=_missing((*conditions, *(one.where for one in joins)), parameters),
        reads=_properties(rule, kind, (*rule.needs, *properties(*conditions), *keys)),
        joined_reads=tuple(
            _properties(
                rule,
                _kind(rule, one.kind, kinds),
                (*(theirs for theirs, _ in one.on), *properties(one.where)),
            )
            for one in joins
        ),
    )


def values_in(
    parameters: Iterable[Parameter], fiscal_year: int | None
) -> Iterator[tuple[str, Value]]:
    """The values of parameters in a fiscal year; one without a value is left out."""
    for one in parameters:
        dated = one.at(fiscal_year)
        if dated is not None:
            yield one.name, dated.value


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
