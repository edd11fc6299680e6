"""What a person has one thing to do about, and how much of it a terminal tells."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

import itacheck
from itacheck.base.errors import OptionError
from itacheck.base.language import say
from itacheck.base.severity import Severity
from itacheck.plan import Problem
from itacheck.rendering import render
from itacheck.report import Report
from itacheck.report.causes import CauseKind
from itacheck.view import By, ReportView, reach

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"


@pytest.fixture(scope="module")
def draft() -> Report:
    """The report on the example with faults."""
    return itacheck.check(DRAFT, language="en")


def test_every_finding_is_in_one_topic_whatever_the_order(draft: Report) -> None:
    """By cause, by rule and by place: none is lost, none told twice."""
    for by in By:
        told = [one.finding.fingerprint for x in ReportView(draft).topics(by) for one in x.entries]
        assert sorted(told) == sorted(one.fingerprint for one in draft.findings)


def test_what_others_follow_from_comes_first(draft: Report) -> None:
    """Of one severity the slip with the most findings behind it; a habit is no slip."""
    topics = ReportView(draft).topics()
    for severity in Severity:
        behind = [
            len(one.entries) - 1 if one.cause and one.cause.kind is not CauseKind.HABIT else 0
            for one in topics
            if one.severity is severity
        ]
        assert behind == sorted(behind, reverse=True)


def test_things_are_named_in_one_list_with_their_years(draft: Report) -> None:
    """One subject in several years, and several numbers, are said once."""
    view = ReportView(draft)
    by_rule = {one.code: one.entries for one in view.topics(By.RULE)}
    assert reach(by_rule["BUD004"]) == "Project 5, year 2567, 2568, 2569, 2570"
    assert reach(by_rule["CNT001"]) == "The whole plan; Dimension 3, 4"


def test_a_terminal_tells_remarks_by_rule_and_says_how_to_see_them(draft: Report) -> None:
    """Each of them with ``show``; errors alone with ``show="error"``."""
    usual = render(draft)
    assert "MSR001 A mission has no project" in usual
    errors = render(draft, show="error")
    assert "each of them: --show warning" in errors
    assert f"  - RSK002 {draft.rule('RSK002').title}: 1 (" in errors
    whole = render(draft, show="info", by="rule")
    assert all(one.fingerprint[:8] in whole for one in draft.findings)
    assert all(one.remedy in whole for one in draft.findings)


def test_by_place_the_plan_is_gone_through_in_its_order(draft: Report) -> None:
    """Under its parts, dimensions and sheets; nothing is left out without a word."""
    told = render(draft, by="place").splitlines()
    heads = [told.index(one) for one in ("ส่วนที่ 2 › Dimension 2", "ส่วนที่ 2 › Dimension 3")]
    assert heads == sorted(heads)
    assert all(any(one.fingerprint[:8] in line for line in told) for one in draft.findings)


@pytest.mark.parametrize(("name", "given"), [("show", "warn"), ("by", "rules")])
def test_an_unknown_choice_is_answered_with_the_nearest(
    draft: Report, name: str, given: str
) -> None:
    """The error names the argument."""
    with pytest.raises(OptionError, match=rf"^{name}: .*“{given}”"):
        render(draft, **{name: given})  # type: ignore[call-overload]


def test_a_baseline_that_knows_all_says_how_many_are_left(draft: Report) -> None:
    """Nothing new is not the same as nothing."""
    again = itacheck.check(DRAFT, language="en", baseline=[draft])
    last = render(again).splitlines()[-1]
    assert last == f"Nothing new was found (left from the earlier report: {len(draft.findings)})."
    assert "verdict bad" in render(again, "html")


def test_what_is_left_is_told_beside_what_could_not_be_read(draft: Report) -> None:
    """Neither hides the other."""
    again = itacheck.check(DRAFT, language="en", baseline=[draft])
    doubt = Problem(say("Line {line} is empty.", line=3), None, Severity.WARNING)
    doubtful = evolve(again, plan=evolve(again.plan, problems=(doubt,)))
    last = render(doubtful).splitlines()[-1]
    assert f"(left from the earlier report: {len(draft.findings)})" in last
    assert "look at what could not" in last
