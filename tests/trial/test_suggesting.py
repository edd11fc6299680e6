"""Examples that would notice what no example of a rule notices."""

from __future__ import annotations

from typing import Any

import yaml
from attrs import evolve

from itacheck.base.language import Text
from itacheck.engine import check_examples
from itacheck.packs.examples import OUTCOMES
from itacheck.packs.model import (
    Certainty,
    Citation,
    Comparison,
    DatedValue,
    Example,
    Joined,
    Parameter,
    ParameterName,
)
from itacheck.trial.suggesting import suggestions
from itacheck.trial.trial import try_mutants
from itacheck.vocabulary.model import Unit, Value
from tests.engine.support_engine import pack, rule
from tests.strategies.kinds import KINDS

AS_A: dict[str, Value] = {"scope": "a", "counted": 1}


def suggested(*examples: Example, parameters: tuple[Parameter, ...] = (), **said: Any) -> list[str]:
    """The word and the text of each example that is suggested for a rule."""
    whole = pack(rule(examples=examples, **said), parameters=parameters)
    left = try_mutants(whole, kinds=KINDS).survivors
    assert left
    return [f"{one.word}: {one.text}" for one in suggestions(left, whole, KINDS)]


def test_a_boundary_wants_examples_at_it() -> None:
    """What is far from the limit notices little; at the limit and beside it, everything."""
    far = (Example("failed", {**AS_A, "counted": 9}), Example("passed", {**AS_A, "counted": 0}))
    found = suggested(*far, fails_when=Comparison("counted", "gt", 3))
    assert sorted(found) == ["fails: {scope: a, counted: 4}", "passes: {scope: a, counted: 3}"]


def test_nothing_is_suggested_that_no_plan_can_have() -> None:
    """Money is never below 0, where it is no difference."""
    examples = (Example("failed", {**AS_A, "money": 1}), Example("passed", {**AS_A, "money": 5}))
    found = suggested(*examples, needs=("money",), fails_when=Comparison("money", "le", 0))
    assert not any("-" in one.partition(": ")[2] for one in found), found


def test_a_scope_wants_an_example_outside_of_it() -> None:
    """It belongs where the rule, as it stands, puts it."""
    examples = (Example("failed", AS_A), Example("passed", {**AS_A, "counted": 2}))
    found = suggested(
        *examples,
        where=Comparison("scope", "eq", "a"),
        fails_when=Comparison("counted", "lt", 2),
    )
    assert found == ["not_applicable: {scope: b, counted: 1}"]


def test_the_years_of_a_criterion_want_examples_in_them() -> None:
    """An example names the year in which it notices that a value begins early or late."""
    basis = (Citation("plan"),)
    limit = Parameter(
        "limit",
        Unit.NUMBER,
        Text("เกณฑ์", "limit"),
        (
            DatedValue(2566, 2567, 1, Certainty.INTERNAL, basis),
            DatedValue(2568, None, 5, Certainty.INTERNAL, basis),
        ),
    )
    examples = (
        Example("failed", {**AS_A, "counted": 6}),
        Example("passed", {**AS_A, "counted": 5}),
    )
    condition = Comparison("counted", "gt", ParameterName("limit"))
    found = suggested(*examples, parameters=(limit,), fails_when=condition)
    assert any("in_year: 2568" in one for one in found)
    assert any(one.startswith("undecided: ") and "in_year: 2565" in one for one in found)


def test_a_join_wants_examples_with_and_without_the_second_fact() -> None:
    """The facts beside it are changed as well."""
    joined = Joined("fig", (("counted", "counted"),), Comparison("scope", "eq", "b"))
    beside: dict[str, Value] = {"scope": "b", "counted": 1}
    examples = (Example("failed", AS_A, (("fig", beside),)), Example("passed", {**AS_A}))
    found = suggested(*examples, with_=joined)
    assert any("others: [{kind: fig, scope: " in one for one in found)


def test_nothing_is_suggested_where_nothing_near_notices() -> None:
    """Two conditions that say the same have no example between them."""
    same = Comparison("counted", "ge", 0)
    examples = (Example("failed", AS_A), Example("passed", {**AS_A, "counted": 1}))
    whole = pack(rule(examples=examples[:1], fails_when=same))
    left = [
        one
        for one in try_mutants(whole, kinds=KINDS).survivors
        if one.name.endswith("counted ge -1")
    ]
    assert left
    assert suggestions(left, whole, KINDS) == ()


def test_with_what_is_suggested_every_change_is_noticed() -> None:
    """The examples hold as they are told, and nothing is left that they do not notice."""
    asked = rule(
        examples=(Example("failed", AS_A), Example("passed", {**AS_A, "counted": 7})),
        where=Comparison("scope", "in", ("a", "b")),
        fails_when=Comparison("counted", "le", 1),
    )
    found = suggestions(try_mutants(pack(asked), kinds=KINDS).survivors, pack(asked), KINDS)
    assert {one.code for one in found} == {"TST001"}
    more = tuple(Example(OUTCOMES[one.word], yaml.safe_load(one.text)) for one in found)
    whole = pack(evolve(asked, examples=(*asked.examples, *more)))
    assert check_examples(whole, KINDS, "plain") == ()
    assert try_mutants(whole, kinds=KINDS).survivors == ()
