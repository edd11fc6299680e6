"""Strategies for Hypothesis: random rules about the kinds in ``kinds``, and packs of them."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import strategies as st

from itacheck.base.language import Text
from itacheck.packs.model import (
    AllOf,
    AnyOf,
    Certainty,
    Citation,
    Comparison,
    Condition,
    DatedValue,
    Example,
    Joined,
    Not,
    Note,
    Pack,
    Parameter,
    ParameterBy,
    ParameterName,
    Rule,
    Severity,
    Than,
)
from itacheck.vocabulary.model import Kind, Property, Type, Unit
from tests.strategies.kinds import KINDS, values, values_of

_BASIS = (Citation("plan"), Citation("NACC", Text("คู่มือ", "Handbook"), "1", "https://example.org"))
_ORDER = ("eq", "ne", "lt", "le", "gt", "ge")
_SAME = ("eq", "ne")


PARAMETERS = {"limit": Unit.NUMBER, "share": Unit.NUMBER, "price": Unit.BAHT}
"""The parameters of random packs."""


@cache
def _comparisons(kind: Kind) -> tuple[Comparison, ...]:
    """Every comparison of a kind that the language allows, over those values."""
    found: list[Comparison] = []
    for one in kind.properties:
        found.extend(Comparison(one.name, operator) for operator in ("present", "absent"))
        operators = _ORDER if one.type is Type.INTEGER else _SAME
        operands: list[object] = list(values_of(one)[:4])
        operands.extend(Than(other.name) for other in kind.properties if _alike(one, other))
        if one.type is Type.INTEGER:
            fitting = [name for name, unit in PARAMETERS.items() if unit is one.unit]
            years = [other.name for other in kind.properties if other.unit is Unit.YEAR]
            operands.extend(ParameterName(name) for name in fitting)
            operands.extend(ParameterBy(name, by) for name in fitting for by in years)
        found.extend(
            Comparison(one.name, operator, operand)
            for operator in operators
            for operand in operands
        )
        if one.type is not Type.BOOLEAN:
            found.extend(Comparison(one.name, "in", values_of(one)[:n]) for n in (1, 2))
    return tuple(found)


def _alike(one: Property, other: Property) -> bool:
    return one is not other and (one.type, one.unit) == (other.type, other.unit)


@cache
def conditions(kind: Kind, depth: int = 2) -> st.SearchStrategy[Condition]:
    """Conditions over a kind, nested up to a depth."""
    leaf: st.SearchStrategy[Condition] = st.sampled_from(_comparisons(kind))
    if depth == 0:
        return leaf
    inner = conditions(kind, depth - 1)
    members = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(leaf, members.map(AllOf), members.map(AnyOf), inner.map(Not))


@st.composite
def joins(draw: st.DrawFn, about: Kind, needs: tuple[str, ...]) -> Joined:
    """A join of a rule about a kind with another fact, on one or two pairs of properties."""
    kind = draw(st.sampled_from(KINDS))
    pairs = [
        (theirs.name, ours.name)
        for theirs in kind.properties
        for ours in about.properties
        if not theirs.optional
        and (not ours.optional or ours.name in needs)
        and (theirs.type, theirs.unit) == (ours.type, ours.unit)
    ]
    on = draw(
        st.lists(st.sampled_from(pairs), min_size=1, max_size=2, unique_by=lambda one: one[0])
    )
    where = draw(st.just(AllOf(())) | conditions(kind, depth=1))
    return Joined(kind.name, tuple(on), where)


_META: tuple[dict[str, Any], ...] = (
    {
        "basis": _BASIS[:1],
        "title": Text("ชื่อกฎ", "A title"),
        "message": Text("นับได้ {counted} ไม่ใช่", "{counted} was counted"),
        "rationale": Text("เหตุผล", "Because"),
        "remedy": Text("แก้ไข", "Mend it"),
    },
    {
        "basis": _BASIS,
        "title": Text("กฎของ {scope}", "Rule of {scope}", (("lo", "ກົດຂອງ {scope}"),)),
        "message": Text("{scope}: {counted} {scope}", "{counted}, {scope}"),
        "rationale": Text("เหตุผล: “ก” # 1", "yes"),
        "remedy": Text("- แก้", "1.0"),
        "data": ("scope", "counted"),
        "fiscal_years": (2566, 2567),
        "executability": "over-reports",
        "effort_minutes": 0,
    },
)


fiscal_years = st.sampled_from((None, 2565, 2566, 2568, 2570))
"""Fiscal years in and outside those of the rules and parameters."""


@st.composite
def rules(
    draw: st.DrawFn,
    code: str = "TST001",
    *,
    examples: bool = True,
) -> Rule:
    """Rules about one of the kinds, as a pack can state them; their examples may not hold."""
    kind = draw(st.sampled_from(KINDS))
    optional = [one.name for one in kind.properties if one.optional]
    needs = tuple(draw(st.lists(st.sampled_from(optional), unique=True, max_size=2)))
    join = st.none() | joins(kind, needs)
    with_, without = draw(join), draw(join)
    always: st.SearchStrategy[Condition] = st.just(AllOf(()))
    fails_when = conditions(kind)
    severity = draw(st.sampled_from(Severity))
    fitting = [one for one in Certainty if one.strongest.rank <= severity.rank]
    others = tuple(one.kind for one in (with_, without) if one is not None)
    return Rule(
        code=code,
        about=kind.name,
        severity=severity,
        certainty=draw(st.sampled_from(fitting)),
        fails_when=draw(always | fails_when if others else fails_when),
        where=draw(always | conditions(kind, depth=1)),
        needs=needs,
        with_=with_,
        without=without,
        notes=tuple(draw(st.lists(_notes(kind), max_size=1))),
        examples=draw(_examples(kind, others)) if examples else (),
        **draw(st.sampled_from(_META)),
    )


def _notes(kind: Kind) -> st.SearchStrategy[Note]:
    text = Text("และ {counted}", "And {counted}")
    return conditions(kind, depth=1).map(lambda when: Note(when, text))


def _examples(kind: Kind, others: tuple[str, ...]) -> st.SearchStrategy[tuple[Example, ...]]:
    beside = [st.tuples(st.just(one.name), values(one)) for one in KINDS if one.name in others]
    some = st.lists(st.one_of(beside), max_size=2).map(tuple) if beside else st.just(())
    return st.tuples(
        *(
            st.builds(Example, st.just(outcome), values(kind), some, fiscal_years)
            for outcome in _OUTCOMES
        )
    )


_OUTCOMES = ("failed", "passed", "undecided")


def _dated(first: int | None, last: int | None, value: int) -> DatedValue:
    return DatedValue(first, last, value, Certainty.VERIFIED, _BASIS[:1])


_DATED = (
    (_dated(None, None, 1),),
    (_dated(2566, 2568, 0), _dated(2569, None, 2)),
    (_dated(2567, None, -1), _dated(2570, 2570, 1)),
)


@st.composite
def packs(draw: st.DrawFn, max_rules: int = 4, *, examples: bool = True) -> Pack:
    """Packs of rules that share parameters, some of them without a value in some fiscal years."""
    count = draw(st.integers(1, max_rules))
    return Pack(
        id="random",
        version="1.0",
        title=Text("ชุดกฎ", "Rules"),
        sha256="",
        rules=tuple(draw(rules(f"TST{n:03}", examples=examples)) for n in range(count)),
        parameters=tuple(
            Parameter(name, unit, Text("เกณฑ์", "limit"), draw(st.sampled_from(_DATED)))
            for name, unit in PARAMETERS.items()
        ),
    )
