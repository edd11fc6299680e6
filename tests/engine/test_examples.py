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

UNDECIDED = "comes out as undecided, not failed (missing stated)."
FAILED = "comes out as failed, not passed."
REMEDY = "Correct the example, or the rule's condition."


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
        f"rules.yaml:7:3: An example of “TST001” {UNDECIDED} {REMEDY}",
        f"rules.yaml:7:5: An example of “TST001” {FAILED} {REMEDY}",
    ]
