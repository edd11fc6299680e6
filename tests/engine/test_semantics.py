"""What rules mean, for both engines: three-valued conditions, needs, where, joins, parameters."""

from __future__ import annotations

from typing import Any

import pytest

from itacheck.base.language import Text
from itacheck.engine.conditions import compiled
from itacheck.packs.model import (
    AllOf,
    AnyOf,
    Certainty,
    Citation,
    Comparison,
    Condition,
    DatedValue,
    Joined,
    Not,
    Parameter,
    ParameterName,
    Than,
)
from itacheck.vocabulary.model import Fact, Unit
from tests.engine.support_engine import evaluated, fact, need_durable, pack, rule, told

TRUE = Comparison("counted", "eq", 0)
FALSE = Comparison("counted", "ne", 0)
UNKNOWN = Comparison("stated", "eq", 1)
ALWAYS = AllOf(())


@pytest.fixture(params=["durable", "plain"])
def engine(request: pytest.FixtureRequest) -> str:
    """Both engines."""
    if request.param == "durable":
        need_durable(module=False)
    return str(request.param)


@pytest.mark.parametrize(
    ("condition", "values", "outcome"),
    [
        (Comparison("counted", "eq", 1), {"counted": 1}, "failed"),
        (Comparison("counted", "eq", 1), {"counted": 2}, "passed"),
        (Comparison("counted", "ne", 1), {"counted": 2}, "failed"),
        (Comparison("counted", "lt", 1), {"counted": 0}, "failed"),
        (Comparison("counted", "lt", 1), {"counted": 1}, "passed"),
        (Comparison("counted", "le", 1), {"counted": 1}, "failed"),
        (Comparison("counted", "gt", -1), {"counted": 0}, "failed"),
        (Comparison("counted", "ge", 1), {"counted": 0}, "passed"),
        (Comparison("counted", "in", (1, 2)), {"counted": 2}, "failed"),
        (Comparison("counted", "in", (1, 2)), {"counted": 3}, "passed"),
        (Comparison("scope", "in", ("a", "b")), {"scope": "c"}, "passed"),
        (Comparison("scope", "ne", "a"), {"scope": "c"}, "failed"),
        (Comparison("sure", "eq", operand=False), {"sure": False}, "failed"),
        (Comparison("sure", "ne", operand=False), {"sure": False}, "passed"),
        (Comparison("counted", "eq", Than("stated")), {"stated": 0}, "failed"),
        (Comparison("counted", "lt", Than("stated")), {"stated": 0}, "passed"),
        (Comparison("counted", "lt", Than("stated")), {}, "undecided missing stated"),
        (Comparison("stated", "gt", Than("spare")), {}, "undecided missing stated"),
        (Comparison("stated", "gt", Than("spare")), {"stated": 1}, "undecided missing spare"),
        (Comparison("place", "eq", Than("scope")), {"place": "a"}, "failed"),
        (Comparison("stated", "eq", 0), {}, "undecided missing stated"),
        (Comparison("stated", "ne", 0), {}, "undecided missing stated"),
        (Comparison("known", "eq", operand=False), {}, "undecided missing known"),
        (Comparison("place", "in", ("a",)), {}, "undecided missing place"),
        (Not(Comparison("place", "in", ("a",))), {}, "undecided missing place"),
        (Not(Comparison("stated", "eq", 0)), {}, "undecided missing stated"),
        (Not(Comparison("stated", "eq", 0)), {"stated": 1}, "failed"),
        (Comparison("stated", "present"), {}, "passed"),
        (Comparison("stated", "absent"), {}, "failed"),
        (Not(Comparison("stated", "absent")), {}, "passed"),
        (Comparison("stated", "present"), {"stated": 0}, "failed"),
        (Comparison("counted", "present"), {}, "failed"),
        (Comparison("counted", "absent"), {}, "passed"),
        (AllOf((TRUE, UNKNOWN)), {}, "undecided missing stated"),
        (AllOf((FALSE, UNKNOWN)), {}, "passed"),
        (AllOf((UNKNOWN, FALSE)), {}, "passed"),
        (AnyOf((TRUE, UNKNOWN)), {}, "failed"),
        (AnyOf((UNKNOWN, TRUE)), {}, "failed"),
        (AnyOf((FALSE, UNKNOWN)), {}, "undecided missing stated"),
        (Not(AnyOf((FALSE, UNKNOWN))), {}, "undecided missing stated"),
        (Not(AllOf((FALSE, UNKNOWN))), {}, "failed"),
        (Not(AllOf((TRUE, Not(FALSE)))), {}, "passed"),
        (AllOf(()), {}, "failed"),
        (AnyOf(()), {}, "passed"),
        (
            AnyOf((Comparison("spare", "eq", 1), Comparison("money", "eq", 1))),
            {"spare": 2},
            "undecided missing money",
        ),
        (Comparison("counted", "eq", 2**53 - 1), {"counted": 2**53 - 1}, "failed"),
        (Comparison("counted", "lt", 1 - 2**53), {"counted": 1 - 2**53}, "passed"),
    ],
)
def test_a_condition_decides(
    engine: str, condition: Condition, values: dict[str, Any], outcome: str
) -> None:
    """A true condition fails the fact, a false one passes it, an absent value leaves it open."""
    found = evaluated(rule(fails_when=condition), fact(**values), engine=engine)
    assert told(found) == [outcome]


@pytest.mark.parametrize(
    ("said", "values", "outcome"),
    [
        ({"where": TRUE}, {}, "failed"),
        ({"where": FALSE}, {}, "not_applicable where"),
        ({"where": UNKNOWN}, {}, "undecided missing stated"),
        ({"where": UNKNOWN}, {"stated": 1}, "failed"),
        ({"where": UNKNOWN}, {"stated": 2}, "not_applicable where"),
        ({"needs": ("money", "stated")}, {}, "undecided missing money"),
        ({"needs": ("money", "stated")}, {"money": 1}, "undecided missing stated"),
        ({"needs": ("stated",)}, {"stated": 1}, "failed"),
        ({"needs": ("stated",), "where": FALSE}, {}, "not_applicable where"),
        ({"needs": ("money",), "where": UNKNOWN}, {}, "undecided missing stated"),
        ({"needs": ("stated",), "fails_when": FALSE}, {}, "undecided missing stated"),
        ({"fiscal_years": (2566, 2568)}, {}, "failed"),
        ({"fiscal_years": (2566, 2567)}, {}, "not_applicable years"),
        ({"fiscal_years": (2569, 2570), "needs": ("stated",)}, {}, "not_applicable years"),
    ],
)
def test_what_comes_before_the_condition(
    engine: str, said: dict[str, Any], values: dict[str, Any], outcome: str
) -> None:
    """Fiscal years, then where, then needs: only then does the condition decide."""
    found = evaluated(rule(**said), fact(**values), engine=engine, year=2568)
    assert told(found) == [outcome]


def test_without_a_fiscal_year_every_rule_is_in_force(engine: str) -> None:
    """A rule's fiscal years limit it only where a fiscal year is given."""
    assert told(evaluated(rule(fiscal_years=(2566, 2566)), fact(), engine=engine)) == ["failed"]


@pytest.mark.parametrize(
    ("about", "said", "outcome"),
    [
        ("plum", {}, "not_applicable none plum"),
        ("pear", {}, "undecided none pear"),
        ("pear", {"fiscal_years": (2566, 2566)}, "not_applicable years"),
    ],
)
def test_no_fact_to_examine(engine: str, about: str, said: dict[str, Any], outcome: str) -> None:
    """A rule without facts has one outcome, as its kind says, or out of its years."""
    found = evaluated(rule(about=about, **said), fact("fig"), engine=engine, year=2568)
    assert told(found) == [outcome]
    assert found.outcomes[0].fact is None


MATCHING = Joined("fig", (("counted", "counted"),), ALWAYS)
IN_B = Joined("fig", (("counted", "counted"),), Comparison("scope", "eq", "b"))
MONEYED = Joined("fig", (("counted", "counted"),), Comparison("money", "gt", 0))
SIBLING = Joined("plum", (("counted", "counted"),), ALWAYS)


@pytest.mark.parametrize(
    ("said", "others", "outcome"),
    [
        ({"with_": MATCHING}, [], "passed"),
        ({"with_": MATCHING}, [{"counted": 1}], "passed"),
        ({"with_": MATCHING}, [{}], "failed f0"),
        ({"with_": MATCHING}, [{}, {"counted": 1}, {}], "failed f0 f2"),
        ({"with_": IN_B}, [{}, {"scope": "b"}], "failed f1"),
        ({"with_": MONEYED}, [{}], "undecided missing fig.money"),
        ({"with_": MONEYED}, [{}, {"money": 0}], "undecided missing fig.money"),
        ({"with_": MONEYED}, [{}, {"money": 1}], "failed f1"),
        ({"with_": MONEYED}, [{"money": 0}], "passed"),
        ({"without": MATCHING}, [], "failed"),
        ({"without": MATCHING}, [{}], "passed"),
        ({"without": MATCHING}, [{"counted": 1}], "failed"),
        ({"without": MONEYED}, [{}], "undecided missing fig.money"),
        ({"without": MONEYED}, [{}, {"money": 1}], "passed"),
        ({"without": MONEYED}, [{"money": 0}], "failed"),
        ({"with_": MATCHING, "without": IN_B}, [{}], "failed f0"),
        ({"with_": MATCHING, "without": IN_B}, [{}, {"scope": "b"}], "passed"),
        ({"with_": IN_B, "without": IN_B}, [{"scope": "b"}], "passed"),
        ({"with_": MATCHING, "without": MONEYED}, [{}], "undecided missing fig.money"),
        ({"with_": IN_B, "without": MONEYED}, [{}], "passed"),
        ({"with_": MATCHING, "fails_when": UNKNOWN}, [{}], "undecided missing stated"),
        ({"with_": MATCHING, "fails_when": UNKNOWN}, [], "passed"),
        ({"without": MATCHING, "fails_when": FALSE}, [], "passed"),
        ({"with_": SIBLING}, [], "passed"),
        ({"without": SIBLING}, [], "failed"),
    ],
)
def test_joins(
    engine: str, said: dict[str, Any], others: list[dict[str, Any]], outcome: str
) -> None:
    """With asks for a second fact, without for its absence; absent values leave both open."""
    figs = [fact("fig", f"f{n}", **values) for n, values in enumerate(others)]
    for facts in ([fact(), *figs], [*figs, fact()]):
        assert told(evaluated(rule(**said), *facts, engine=engine)) == [outcome]


def test_a_fact_is_not_joined_with_itself(engine: str) -> None:
    """Of two facts of one kind, each finds the other."""
    found = evaluated(rule(with_=SIBLING), fact(name="p0"), fact(name="p1"), engine=engine)
    assert told(found) == ["failed p1", "failed p0"]
    found = evaluated(rule(without=SIBLING), fact(name="p0"), fact(name="p1"), engine=engine)
    assert told(found) == ["passed", "passed"]


def test_a_join_on_two_pairs(engine: str) -> None:
    """All pairs must be equal, whatever the type of the properties."""
    both = Joined("plum", (("scope", "scope"), ("sure", "sure")), ALWAYS)
    facts = [
        fact(name="p0", scope="b", sure=True),
        fact(name="p1", scope="b", sure=False),
        fact(name="p2", scope="b", sure=True),
    ]
    found = evaluated(rule(with_=both), *facts, engine=engine)
    assert told(found) == ["failed p2", "passed", "failed p0"]


def limit(*values: tuple[int | None, int | None, int]) -> Parameter:
    """A dated parameter."""
    dated = (DatedValue(*one, Certainty.VERIFIED, (Citation("plan"),)) for one in values)
    return Parameter("limit", Unit.NUMBER, Text("เกณฑ์", "limit"), tuple(dated))


@pytest.mark.parametrize(
    ("year", "outcome"),
    [(2566, "failed"), (2568, "passed"), (None, "passed"), (2565, "undecided missing limit")],
)
def test_a_parameter_has_the_value_of_the_fiscal_year(
    engine: str, year: int | None, outcome: str
) -> None:
    """Without a year the newest value holds; without a value the rule is undecided."""
    over = rule(fails_when=Comparison("counted", "gt", ParameterName("limit")))
    dated = pack(over, parameters=(limit((2566, 2567, 1), (2568, None, 5)),))
    assert told(evaluated(dated, fact(counted=3), engine=engine, year=year)) == [outcome]


def test_a_missing_parameter_leaves_no_fact_decided(engine: str) -> None:
    """Facts outside the rule's scope still do not apply; all others are undecided."""
    over = AnyOf((TRUE, Comparison("counted", "gt", ParameterName("limit"))))
    dated = pack(rule(fails_when=over, where=TRUE), parameters=(limit((2566, 2567, 1)),))
    found = evaluated(dated, fact(), fact(counted=3), engine=engine, year=2570)
    assert told(found) == ["undecided missing limit", "not_applicable where"]


def test_outcomes_come_in_the_order_of_rules_and_facts(engine: str) -> None:
    """One outcome for each rule and each fact of its kind, and nothing of other kinds."""
    rules = [rule("TST002", fails_when=TRUE), rule("TST001", "pear"), rule("TST003")]
    facts = [fact(name="p0", counted=1), fact("pear", "q0"), fact(name="p1"), fact("fig", "f0")]
    found = evaluated(pack(*rules), *facts, engine=engine)
    assert [(one.rule, one.fact and one.fact.id, one.state.value) for one in found.outcomes] == [
        ("TST002", "p0", "passed"),
        ("TST002", "p1", "failed"),
        ("TST001", "q0", "failed"),
        ("TST003", "p0", "failed"),
        ("TST003", "p1", "failed"),
    ]
    assert found.engine == engine
    assert found.notice is None


class Broken(dict[str, Any]):
    """Values that cannot be read."""

    def get(self, *_: Any) -> Any:
        """Fail as a defective mapping would."""
        raise RuntimeError("broken")


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"counted": 2**53}, "plum.counted is 9007199254740992, beyond 2^53"),
        ({"counted": "1"}, "plum.counted is '1', not of type int"),
        ({"counted": True}, "plum.counted is True, not of type int"),
        ({"counted": 1.0}, "plum.counted is 1.0, not of type int"),
        ({"counted": None}, "plum.counted is absent"),
    ],
)
def test_a_value_that_is_none_is_an_error_of_the_rules_that_read_it(
    engine: str, values: dict[str, Any], error: str
) -> None:
    """A fact that is not as declared is an error, never a pass; other rules and facts go on."""
    rules = pack(rule(fails_when=TRUE), rule("TST002", fails_when=Comparison("scope", "eq", "a")))
    found = evaluated(rules, fact(**values), fact(), engine=engine)
    assert told(found) == [f"errored error {error}", "failed", "failed", "failed"]


def test_a_defective_fact_is_an_error_of_the_rules_that_join_it(engine: str) -> None:
    """What cannot be joined cannot be found absent."""
    bad = fact("fig", counted="many")
    found = evaluated(rule(without=MATCHING), fact(), bad, engine=engine)
    assert told(found) == ["errored error fig.counted is 'many', not of type int"]


def test_values_that_raise_are_an_error_of_their_rules(engine: str) -> None:
    """Whatever a caller's mapping raises stays with the rules that read it."""
    bad = Fact("plum", "x", Broken(), fact().origin)
    found = evaluated(pack(rule(fails_when=TRUE), rule("TST002", "fig")), bad, engine=engine)
    assert told(found)[0] == "errored error plum.counted: RuntimeError('broken')"
    assert told(found)[1] == "not_applicable none fig"


@pytest.mark.parametrize("said", [{"where": TRUE}, {"fails_when": TRUE}])
def test_an_exception_stays_with_its_rule(
    monkeypatch: pytest.MonkeyPatch, said: dict[str, Any]
) -> None:
    """A rule whose evaluation fails is errored; the other rules go on."""
    monkeypatch.setattr("itacheck.engine.compiled_rule.compiled", _failing(compiled))
    found = evaluated(pack(rule(**said), rule("TST002")), fact(), engine="plain")
    assert told(found) == ["errored error ZeroDivisionError('for a test')", "failed"]


def _failing(real: Any) -> Any:
    def fail(_: object) -> bool:
        raise ZeroDivisionError("for a test")

    return lambda condition, *rest: fail if condition is TRUE else real(condition, *rest)
