"""What rules leave undecided where a part of the document was not wholly read."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.engine import compile_pack, evaluate
from itacheck.packs.model import AllOf, Comparison, Joined, Rule
from itacheck.vocabulary.model import Fact, Unread
from tests.engine.support_engine import fact, need_durable, pack, rule, told
from tests.strategies.kinds import KINDS

PARTED = tuple(evolve(one, parts=("sheets",) if one.name == "fig" else ()) for one in KINDS)
FIG = Joined("fig", (("scope", "scope"),), AllOf(()))


def outcomes(one: Rule, *facts: Fact, state: str = "partly", engine: str = "plain") -> list[str]:
    """What a rule says where facts of one kind come from a part that was not wholly read."""
    compiled = compile_pack([pack(one)], PARTED, None)
    return told(evaluate(compiled, facts, engine, (Unread("sheets", state),)))


@pytest.mark.parametrize("engine", ["durable", "plain"])
def test_that_there_is_no_second_fact_is_not_known(engine: str) -> None:
    """One that was read is there; one that is missing may stand in what was not read."""
    if engine == "durable":
        need_durable(module=False)
    lacking, having = rule(without=FIG), rule(with_=FIG)
    plum, fig, other = fact(scope="a"), fact("fig", "y", scope="a"), fact("fig", "z", scope="b")
    assert outcomes(lacking, plum, fig, engine=engine)[0] == "passed"
    assert outcomes(having, plum, fig, engine=engine)[0].startswith("failed")
    for one in (lacking, having):
        assert outcomes(one, plum, other, engine=engine)[0] == "undecided partly sheets"
    never = rule(with_=FIG, fails_when=Comparison("counted", "lt", -1))
    assert outcomes(never, plum, other, engine=engine) == ["passed"]


@pytest.mark.parametrize("state", ["partly", "unread"])
def test_no_fact_of_an_unread_part_is_no_answer(state: str) -> None:
    """Neither is there nothing to examine, nor has everything passed."""
    assert outcomes(rule(about="fig"), state=state) == [f"undecided {state} sheets"]


def test_facts_of_a_part_that_was_partly_read_speak_for_themselves() -> None:
    """Where none of the part was read, those from elsewhere do not speak for it."""
    fig = fact("fig", "y", counted=1)
    one = rule(about="fig", fails_when=Comparison("counted", "gt", 5))
    assert outcomes(one, fig) == ["passed"]
    assert outcomes(one, fig, state="unread") == ["passed", "undecided unread sheets"]
