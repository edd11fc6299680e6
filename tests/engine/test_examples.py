"""A pack is tried on its own examples."""

from __future__ import annotations

import pytest

from itacheck.base.location import TextLocation
from itacheck.engine.examples import check_examples
from itacheck.packs.model import AllOf, Comparison, Example, Joined
from itacheck.vocabulary.model import Value
from tests.engine.support_engine import pack, rule
from tests.strategies.kinds import KINDS

AS_A: dict[str, Value] = {"scope": "a", "counted": 1}

UNDECIDED = "comes out as undecided, not failed (“stated” is not known)."
FAILED = "comes out as failed, not passed."
REMEDY = "Correct the example or the rule's condition, or put it under “{word}”."


@pytest.mark.parametrize("engine", ["durable", "plain"])
def test_examples_that_hold_are_no_problem(engine: str) -> None:
    """Each example comes out as it says, joined facts included; unread properties may lack."""
    tried = rule(
        needs=("stated",),
        where=Comparison("scope", "eq", "a"),
        without=Joined("fig", (("counted", "counted"),), AllOf(())),
        examples=(
            Example("failed", {**AS_A, "stated": 1}, (("fig", {"counted": 2}),)),
            Example("passed", {**AS_A, "stated": 1}, (("fig", {"counted": 1}),)),
            Example("undecided", AS_A),
            Example("not_applicable", {**AS_A, "scope": "b"}),
        ),
    )
    other = rule("TST002", fails_when=Comparison("sure", "eq", operand=True))
    assert check_examples(pack(tried, other), KINDS, engine) == ()


def test_an_example_that_does_not_hold_is_told_with_its_place() -> None:
    """The author reads what came out, why, and where the example stands."""
    place = TextLocation("rules.yaml", 7, 3)
    tried = rule(
        needs=("stated",),
        examples=(
            Example("failed", AS_A, location=place),
            Example("passed", {**AS_A, "stated": 1}, location=place.shifted(2)),
        ),
    )
    assert [str(problem) for problem in check_examples(pack(tried), KINDS)] == [
        f"rules.yaml:7:3: An example of “TST001” {UNDECIDED} {REMEDY.format(word='undecided')}",
        f"rules.yaml:7:5: An example of “TST001” {FAILED} {REMEDY.format(word='fails')}",
    ]


def test_an_example_that_is_left_out_says_by_what() -> None:
    """The key of the rule that leaves it out is named."""
    tried = rule(
        where=Comparison("scope", "eq", "a"),
        fiscal_years=(2566, 2570),
        examples=(
            Example("passed", {**AS_A, "scope": "b"}),
            Example("passed", AS_A, fiscal_year=2571),
        ),
    )
    first, second = map(str, check_examples(pack(tried), KINDS))
    assert "comes out as not_applicable, not passed (“where” leaves it out)." in first
    assert "comes out as not_applicable, not passed (“fiscal_years” leaves it out)." in second
    assert first.endswith("or put it under “not_applicable”.")


def test_an_example_on_which_the_rule_falls_is_told() -> None:
    """Figures that are too large for any rule make it fall, and that is what came out."""
    tried = rule(needs=("stated",), examples=(Example("failed", {**AS_A, "stated": 10**30}),))
    (told,) = map(str, check_examples(pack(tried), KINDS, "plain"))
    assert "comes out as errored, not failed" in told
