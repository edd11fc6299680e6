"""The packs of examples/packs: their rules notice every change, and say what is so of a plan."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

import itacheck
from itacheck.engine.examples import check_examples
from itacheck.packs import load_pack
from itacheck.packs.merging import own_rules
from itacheck.trial.trial import try_mutants
from tests.engine.support_engine import need_durable

EXAMPLES = Path(__file__).parents[2] / "examples"
WANTED = EXAMPLES / "packs" / "wanted.yaml"
REAL = os.environ.get("ITACHECK_REAL_PLAN")


def test_the_wanted_rules_have_examples_that_notice_every_change() -> None:
    """All twenty-three are written, under the number that they have in the list."""
    pack = load_pack(WANTED)
    rules = own_rules(pack)
    assert [one.code for one in rules] == [f"WNT{n:03}" for n in range(1, 24)]
    assert all(one.examples for one in rules)
    assert try_mutants(pack, rules).survivors == ()


@pytest.mark.parametrize("engine", ["plain", "durable"])
def test_their_examples_hold_on_both_engines(engine: str) -> None:
    """Each comes out as its author says."""
    if engine == "durable":
        need_durable(module=False)
    assert tuple(check_examples(load_pack(WANTED), engine=engine)) == ()


def test_the_shipped_rules_find_the_same_beside_them() -> None:
    """A pack that only adds rules and words changes nothing of what it inherits."""
    plan = EXAMPLES / "tharnsucharit-draft.txt"
    alone = itacheck.check(plan).findings
    beside = itacheck.check(plan, packs=[WANTED], ignore="WNT").findings
    assert [one.fingerprint for one in beside] == [one.fingerprint for one in alone]


@pytest.mark.skipif(not REAL, reason="the real plan is not here")
def test_on_the_real_plan_they_find_what_is_so() -> None:
    """Looked through by a person: each finding is right, and none of the rules is undecided."""
    report = itacheck.check(str(REAL), packs=[WANTED], select="WNT", fiscal_year=2568)
    assert Counter(one.rule for one in report.findings) == {
        "WNT001": 8,  # missions with one project or none
        "WNT002": 2,  # dimensions 3 and 4
        "WNT005": 3,
        "WNT006": 9,  # dimension 2 from 2567 on, dimension 4 always
        "WNT012": 1,  # the information centre's 10,000 baht
        "WNT018": 3,
        "WNT019": 10,
        "WNT021": 3,
        "WNT022": 20,
    }
    status = {one.rule: one.status for one in report.ledger if one.rule.startswith("WNT")}
    assert {rule for rule, what in status.items() if what == "undecided"} == set()
    assert {rule for rule, what in status.items() if what == "not_applicable"} == {
        "WNT010",  # it is a municipality
        "WNT013",  # no risk is high
    }
