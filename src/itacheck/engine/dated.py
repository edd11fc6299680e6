"""Parameters by a fact's own year: their values as properties of the fact, before any engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from ..base.language import Text
from ..base.record import record
from ..packs.condition import ParameterBy, Than, with_operands
from ..packs.model import Condition, DatedValue, Parameter, Rule
from ..packs.reads import with_conditions
from ..vocabulary.model import Fact, Kind, Property, Type, Unit


@record
class Dated:
    """The value of a parameter in the year that the property ``by`` of a kind's facts says.

    To a rule it is a further property of the fact, of a name that no pack can write.
    """

    kind: str
    parameter: Parameter
    by: str

    @property
    def name(self) -> str:
        """The name of the further property."""
        return f"${self.parameter.name}@{self.by}"

    @property
    def property(self) -> Property:
        """The further property; it is absent where the year is, or the parameter has no value."""
        one = self.parameter
        return Property(self.name, Type.INTEGER, one.meaning, one.unit, optional=True)

    def at(self, fact: Fact) -> DatedValue | None:
        """The value for a fact."""
        year = fact.values.get(self.by)
        return self.parameter.at(year) if type(year) is int else None


def resolved(rule: Rule, parameters: Mapping[str, Parameter]) -> tuple[Rule, tuple[Dated, ...]]:
    """A rule that compares with the further properties, and these; the same where it has none."""
    found: dict[Dated, None] = {}

    def within(condition: Condition, kind: str) -> Condition:
        def change(operand: object) -> object:
            if not isinstance(operand, ParameterBy):
                return operand
            unknown = Parameter(operand.name, Unit.NUMBER, Text(operand.name, operand.name), ())
            one = Dated(kind, parameters.get(operand.name, unknown), operand.by)
            found[one] = None
            return Than(one.name)

        return with_operands(condition, change)

    changed = with_conditions(rule, within)
    return (changed, tuple(found)) if found else (rule, ())


def widened(kinds: Mapping[str, Kind], dated: Iterable[Dated]) -> dict[str, Kind]:
    """Kinds with the further properties."""
    found = dict(kinds)
    for one in dict.fromkeys(dated):
        kind = found.get(one.kind)
        if kind is not None:
            found[one.kind] = evolve(kind, properties=(*kind.properties, one.property))
    return found


def with_dated(fact: Fact, dated: Iterable[Dated]) -> Fact:
    """A fact with the further properties that it has a value for."""
    more = {
        one.name: held.value for one in dated if one.kind == fact.kind and (held := one.at(fact))
    }
    return evolve(fact, values={**fact.values, **more}) if more else fact
