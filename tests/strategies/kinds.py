"""Strategies for Hypothesis: a few kinds of facts, and random facts of them.

The kinds are few and their values fewer, so that rules match, joins find partners and values are
absent often enough to matter.
"""

from __future__ import annotations

from math import prod

from hypothesis import strategies as st

from itacheck.base.language import Text
from itacheck.vocabulary.model import Fact, Kind, Origin, Property, Type, Unit, Value

_SYMBOLS = ("a", "b", "c")
_EDGE = 2**53 - 1
_NUMBERS = (0, 1, 2, -1, _EDGE, -_EDGE)
_YEARS = (2565, 2566, 2567, 2569, 2570)


def _property(name: str, of: Type, *, optional: bool, unit: Unit = Unit.NUMBER) -> Property:
    symbols = _SYMBOLS if of is Type.SYMBOL else ()
    return Property(name, of, Text("ค่า", "value"), unit, optional, symbols)


def _properties() -> tuple[Property, ...]:
    return (
        _property("stated", Type.INTEGER, optional=True),
        _property("counted", Type.INTEGER, optional=False),
        _property("spare", Type.INTEGER, optional=True),
        _property("money", Type.INTEGER, optional=True, unit=Unit.BAHT),
        _property("scope", Type.SYMBOL, optional=False),
        _property("place", Type.SYMBOL, optional=True),
        _property("sure", Type.BOOLEAN, optional=False),
        _property("known", Type.BOOLEAN, optional=True),
        _property("when", Type.INTEGER, optional=True, unit=Unit.YEAR),
    )


KINDS = (
    Kind("plum", "plum", Text("พลัม", "plum"), _properties(), (("name", Text("ชื่อ", "name")),)),
    Kind("pear", "pear", Text("ลูกแพร์", "pear"), _properties(), none_is="undecided"),
    Kind("fig", "fig", Text("มะเดื่อ", "fig"), _properties()[1:5]),
)
"""The kinds that random rules are about."""


def values_of(one: Property) -> tuple[Value, ...]:
    """The values that random facts and rules take for a property."""
    if one.type is Type.BOOLEAN:
        return (True, False)
    if one.unit is Unit.YEAR:
        return _YEARS
    return _SYMBOLS if one.type is Type.SYMBOL else _NUMBERS


def values(kind: Kind) -> st.SearchStrategy[dict[str, Value]]:
    """The values of a fact of a kind; optional ones may be absent."""
    choices = [
        (one.name, (*values_of(one), *((None,) if one.optional else ()))) for one in kind.properties
    ]
    combinations = prod(len(values) for _, values in choices)
    # One draw for all properties: as good as one each, and several times as fast.
    return st.integers(0, combinations - 1).map(lambda number: _decoded(number, choices))


def _decoded(number: int, choices: list[tuple[str, tuple[Value | None, ...]]]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for name, values in choices:
        number, index = divmod(number, len(values))
        value = values[index]
        if value is not None:
            found[name] = value
    return found


_VALUES = tuple(st.tuples(st.just(kind.name), values(kind)) for kind in KINDS)


@st.composite
def facts(draw: st.DrawFn, max_size: int = 12) -> tuple[Fact, ...]:
    """Facts of several kinds, with ids of their own."""
    found = draw(st.lists(st.one_of(*_VALUES), max_size=max_size))
    return tuple(
        Fact(kind, f"{kind}:{n}", held, Origin(kind)) for n, (kind, held) in enumerate(found)
    )
