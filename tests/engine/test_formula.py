"""Formulas of plain literals say what conditions say, in all three truth values."""

from __future__ import annotations

import operator

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from itacheck.engine import holds
from itacheck.engine.formula import (
    MAX_TERMS,
    Columns,
    Formula,
    TooManyTermsError,
    simplified,
)
from itacheck.packs.condition import with_operands
from itacheck.packs.model import (
    AllOf,
    AnyOf,
    Comparison,
    Condition,
    ParameterBy,
    ParameterName,
)
from itacheck.vocabulary.model import Fact, Kind, Origin, Type, Value
from tests.strategies.kinds import KINDS, values
from tests.strategies.rules import PARAMETERS, conditions
from tests.support import examples

PLUM = KINDS[0]
LIMITS = dict.fromkeys(PARAMETERS, 1)


def row(kind: Kind, held: dict[str, Value], symbols: dict[str, int]) -> dict[str, int]:
    """A fact as columns: absent properties are 0, and flagged so."""
    columns: dict[str, int] = {}
    for number, one in enumerate(kind.properties):
        value = held.get(one.name)
        columns[f"h{number}"] = int(value is not None)
        if value is not None and one.type is Type.SYMBOL:
            columns[f"p{number}"] = symbols.setdefault(str(value), len(symbols) + 1)
        else:
            columns[f"p{number}"] = int(value or 0)
    return columns


def true_of(formula: Formula, columns: dict[str, int]) -> bool:
    """Whether a formula holds for a fact."""
    return any(
        all(
            getattr(operator, comparison)(
                columns[column], columns[operand] if isinstance(operand, str) else operand
            )
            for column, comparison, operand in term
        )
        for term in formula
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[Kind, Condition, list[dict[str, Value]]]:
    """A kind, a condition over it, and facts of it."""
    kind = draw(st.sampled_from(KINDS))
    condition = with_operands(draw(conditions(kind, 3)), _of_the_check)
    return kind, condition, draw(st.lists(values(kind), min_size=1, max_size=8))


def _of_the_check(operand: object) -> object:
    """What no formula sees, as it is resolved before, is a parameter like any other."""
    return ParameterName(operand.name) if isinstance(operand, ParameterBy) else operand


@given(cases())
@settings(max_examples=examples(1500))
def test_a_formula_says_what_the_condition_says(
    case: tuple[Kind, Condition, list[dict[str, Value]]],
) -> None:
    """Certainly where it is true, possibly where it is not false, neither where it is false."""
    kind, condition, plan = case
    columns = Columns(kind, (), LIMITS, {})
    try:
        certainly, possibly = columns.certainly(condition), columns.possibly(condition)
    except TooManyTermsError:
        assume(False)
        raise
    for held in plan:
        state = holds(condition, Fact(kind.name, "x", held, Origin("x")), LIMITS)
        shown = row(kind, held, columns.symbols)
        assert true_of(certainly, shown) is (state is True)
        assert true_of(possibly, shown) is (state is not False)
        assert state is not None or columns.uncertain(condition)


def test_terms_that_say_nothing_new_are_left_out() -> None:
    """A contradiction and what another term implies do not become rules."""
    one, other = ("p0", "eq", 1), ("p1", "eq", 2)
    assert simplified(
        [frozenset({one, other}), frozenset({one}), frozenset({one, ("p0", "eq", 2)})]
    ) == (frozenset({one}),)
    assert simplified([frozenset({one, ("p0", "ne", 1)})]) == ()
    assert simplified([]) == ()


@pytest.mark.parametrize("values_each", [3, 100])
def test_the_number_of_terms_is_bounded(values_each: int) -> None:
    """A condition that multiplies out beyond the bound is refused, and early."""
    columns = Columns(PLUM, (), LIMITS, {})
    one = AnyOf(tuple(Comparison("counted", "le", n) for n in range(values_each)))
    other = AnyOf(tuple(Comparison("stated", "le", n) for n in range(values_each)))
    if values_each == 3:
        assert len(columns.certainly(AllOf((one, other)))) == 9
    with pytest.raises(TooManyTermsError):
        columns.possibly(AllOf((one, other, *[other, one] * 5)) if values_each > 3 else _wide())


def _wide() -> Condition:
    pairs = [
        AnyOf((Comparison("counted", "eq", 2 * n), Comparison("stated", "eq", n)))
        for n in range(MAX_TERMS)
    ]
    return AllOf((AnyOf(tuple(pairs)), AnyOf(tuple(reversed(pairs)))))
