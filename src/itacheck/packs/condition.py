"""The condition language: comparisons of one fact's properties, combined by all, any and not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import evolve, field

from ..base.location import Location
from ..base.record import record


@record
class Comparison:
    """One comparison of a property of the examined fact.

    ``operator`` is one of eq, ne, lt, le, gt, ge, in, present, absent. ``operand`` is a value, a
    tuple of values (``in``), a ``Than``, a ``ParameterName`` or a ``ParameterBy``; None for present
    and absent. ``location`` is where a file says it.
    """

    name: str
    operator: str
    operand: object = None
    location: Location | None = field(default=None, eq=False, repr=False)


@record
class Than:
    """Another property of the same fact."""

    name: str


@record
class ParameterName:
    """A parameter of the pack, resolved for a fiscal year when the pack is compiled."""

    name: str


@record
class ParameterBy:
    """A parameter's value in the fiscal year that the property ``by`` of the same fact says."""

    name: str
    by: str


@record
class AllOf:
    """True when every condition is; an empty one is true."""

    conditions: tuple[Condition, ...]


@record
class AnyOf:
    """True when one of the conditions is."""

    conditions: tuple[Condition, ...]


@record
class Not:
    """True when the condition is false; undecided when it is undecided."""

    condition: Condition


Condition = Comparison | AllOf | AnyOf | Not


def comparisons(condition: Condition) -> Iterator[Comparison]:
    """Every comparison in a condition, in the order written."""
    match condition:
        case Comparison():
            yield condition
        case Not(inner):
            yield from comparisons(inner)
        case AllOf(members) | AnyOf(members):
            for member in members:
                yield from comparisons(member)


def place_of(condition: Condition) -> Location | None:
    """Where a condition begins in its file; None where it is from no file."""
    return next((one.location for one in comparisons(condition)), None)


def properties(*conditions: Condition) -> tuple[str, ...]:
    """The names of the properties that conditions read, each once, in the order written."""
    names: dict[str, None] = {}
    for condition in conditions:
        for one in comparisons(condition):
            names[one.name] = None
            if isinstance(one.operand, Than):
                names[one.operand.name] = None
            if isinstance(one.operand, ParameterBy):
                names[one.operand.by] = None
    return tuple(names)


def parameter_names(*conditions: Condition) -> tuple[str, ...]:
    """The names of the parameters that conditions read, each once, in the order written."""
    operands = (one.operand for condition in conditions for one in comparisons(condition))
    kinds = (ParameterName, ParameterBy)
    return tuple(dict.fromkeys(one.name for one in operands if isinstance(one, kinds)))


def renamed(condition: Condition, parameters: Mapping[str, str]) -> Condition:
    """A condition that reads other parameters in place of some: by the old name, the new one."""

    def change(operand: object) -> object:
        if isinstance(operand, (ParameterName, ParameterBy)) and operand.name in parameters:
            return evolve(operand, name=parameters[operand.name])
        return operand

    return with_operands(condition, change)


def with_operands(condition: Condition, change: Callable[[object], object]) -> Condition:
    """A condition with every operand as ``change`` gives it; the same where it changes none."""
    match condition:
        case Comparison():
            operand = change(condition.operand)
            return condition if operand is condition.operand else evolve(condition, operand=operand)
        case Not(inner):
            changed = with_operands(inner, change)
            return condition if changed is inner else Not(changed)
        case AllOf(members) | AnyOf(members):
            several = tuple(with_operands(member, change) for member in members)
            same = all(new is old for new, old in zip(several, members, strict=True))
            return condition if same else evolve(condition, conditions=several)
