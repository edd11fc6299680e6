"""A parameter's value in the year of the fact itself, worked out before any engine."""

from __future__ import annotations

import pytest

from itacheck.base.language import Text
from itacheck.engine import compile_pack, evaluate
from itacheck.packs.model import (
    AllOf,
    Certainty,
    Citation,
    Comparison,
    DatedValue,
    Joined,
    Parameter,
    ParameterBy,
    Rule,
)
from itacheck.vocabulary.model import Unit
from tests.engine.support_engine import evaluated, fact, pack, rule, told
from tests.strategies.kinds import KINDS

_BASIS = (Citation("plan"),)
CAP = Parameter(
    "cap",
    Unit.BAHT,
    Text("เพดาน", "A cap"),
    (
        DatedValue(2566, 2567, 5_000_000, Certainty.INTERNAL, _BASIS),
        DatedValue(2568, 2569, 2_000_000, Certainty.VERIFIED, _BASIS),
    ),
)
OVER = Comparison("money", "gt", ParameterBy("cap", "when"))


def found(one: Rule, *facts: object, engine: str = "plain", year: int | None = None) -> list[str]:
    """What becomes of a rule in a pack with the cap."""
    return told(evaluated(pack(one, parameters=(CAP,)), *facts, engine=engine, year=year))  # type: ignore[arg-type]


@pytest.mark.parametrize("engine", ["plain", "durable"])
@pytest.mark.parametrize("year", [None, 2566, 2570])
def test_each_fact_is_compared_in_its_own_year(engine: str, year: int | None) -> None:
    """Whichever year is checked."""
    facts = [
        fact(name="a", money=3_000_000, when=2566),
        fact(name="b", money=3_000_000, when=2568),
        fact(name="c", money=2_000_000, when=2569),
    ]
    assert found(rule(fails_when=OVER), *facts, engine=engine, year=year) == [
        "passed",
        "failed",
        "passed",
    ]


@pytest.mark.parametrize("engine", ["plain", "durable"])
def test_without_a_year_or_a_value_it_is_undecided(engine: str) -> None:
    """And it is said what to add: the year, or a value for it."""
    facts = [
        fact(name="a", money=1, when=None),
        fact(name="b", money=1, when=2570),
        fact(name="c", money=None, when=2566),
    ]
    assert found(rule(fails_when=OVER), *facts, engine=engine) == [
        "undecided missing when",
        "undecided dated cap 2570",
        "undecided missing money",
    ]


@pytest.mark.parametrize("engine", ["plain", "durable"])
def test_a_joined_fact_is_compared_in_its_own_year(engine: str) -> None:
    """``by`` is a property of the fact that the condition is about."""
    joined = rule(with_=Joined("pear", (("counted", "counted"),), OVER), fails_when=AllOf(()))
    facts = [
        fact(name="a", counted=1),
        fact("pear", "early", counted=1, money=3_000_000, when=2566),
        fact("pear", "late", counted=1, money=3_000_000, when=2568),
        fact(name="b", counted=2),
        fact("pear", "none", counted=2, money=1, when=2570),
    ]
    assert found(joined, *facts, engine=engine) == ["failed late", "undecided dated cap 2570"]


def test_the_facts_of_the_outcomes_are_those_given() -> None:
    """What is added for the comparison is no property of a fact."""
    given = fact(money=3_000_000, when=2568)
    (outcome,) = evaluated(pack(rule(fails_when=OVER), parameters=(CAP,)), given).outcomes
    assert outcome.fact is given
    assert "cap" not in str(given.values)


def test_what_was_read_is_the_value_of_that_year() -> None:
    """So its source can be cited, and no other."""
    compiled = compile_pack([pack(rule(fails_when=OVER), parameters=(CAP,))], KINDS, 2566)
    (one,) = compiled.rules
    for year, value in ((2566, 0), (2569, 1)):
        assert one.read_for(fact(money=1, when=year)) == ((CAP, CAP.values[value]),)
    assert one.read_for(fact(money=1, when=2570)) == ()
    assert one.criteria_at_all == tuple((CAP, value) for value in CAP.values)


def test_a_rule_that_names_no_year_is_as_it_was() -> None:
    """Nothing is added to kinds and facts where no rule asks for it."""
    plain = rule(fails_when=Comparison("money", "gt", 1))
    compiled = compile_pack([pack(plain, parameters=(CAP,))], KINDS)
    assert compiled.rules[0].rule is plain
    assert compiled.kinds["plum"] is KINDS[0]
    assert told(evaluate(compiled, [fact(money=2)], "plain")) == ["failed"]
