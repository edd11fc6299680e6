"""What a report says of the reading: problems by their weight, the account, each thing once."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from attrs import evolve
from jsonschema import Draft202012Validator

import itacheck
from itacheck.base.language import say
from itacheck.base.severity import Severity
from itacheck.checking import check
from itacheck.plan import Account, CellState, Entry, PartId, PartState, Plan, Problem, Taken
from itacheck.rendering import render
from itacheck.report import Report
from itacheck.report.form import report_schema
from tests.facts.small import at, dimension, plan, project, sheet

ACCOUNT = Account(
    (
        Entry(Taken.HEADING, None, 1, words="แผน", location=at(1)),
        Entry(Taken.SUMMARY, PartId.SUMMARY_TABLE, 12, words="ภารกิจ", location=at(2)),
        Entry(Taken.UNREAD, PartId.SUMMARY_TABLE, 3, words="betrag", location=at(9)),
        Entry(Taken.UNREAD, PartId.SHEETS, 2, words="<b>", location=at(12)),
    ),
    ((PartId.SUMMARY_TABLE, PartState.PARTLY), (PartId.SHEETS, PartState.UNREAD)),
)


def with_problem(*severities: Severity) -> Plan:
    """A plan that could not be wholly read, each time with another weight."""
    problems = tuple(Problem(say("“{text}”", text=one.value), at(1), one) for one in severities)
    return evolve(plan(dimension(1, project(1, money="1|1|1|1|1"))), problems=problems)


@pytest.mark.parametrize("severity", Severity)
@pytest.mark.parametrize(
    ("fail_on", "failing"),
    [
        ("error", {"error"}),
        ("warning", {"error", "warning"}),
        ("info", {"error", "warning", "info"}),
        ("never", set()),
    ],
)
def test_a_problem_counts_by_its_own_weight(
    severity: Severity, fail_on: str, failing: set[str]
) -> None:
    """``ok`` heeds it as it does a finding's."""
    found = check(with_problem(severity), fail_on=fail_on, select="PRJ001")
    assert found.ok is (severity.value not in failing)
    assert Report.from_dict(found.to_dict()).ok is found.ok


def test_no_main_part_is_unread_without_a_word() -> None:
    """Whoever made the plan: a main part that was not read is an error of its report."""
    for part in PartId:
        unread = evolve(with_problem(), account=Account(states=((part, PartState.UNREAD),)))
        found = check(unread, fail_on="never")
        core = part.value in {"summary_table", "sheets", "risk_assessment", "targets"}
        assert found.complete is not core
        assert [one.severity for one in found.problems] == [Severity.ERROR] * core
        assert check(unread, select="PRJ004").ok is not core
        assert "ไม่พบประเด็นใด" not in str(render(found))


def test_a_plan_of_which_nothing_could_be_read_has_a_report() -> None:
    """It says so, and fails."""
    nothing = Plan(account=Account(states=((PartId.SUMMARY_TABLE, PartState.UNREAD),)))
    found = check(nothing)
    assert not found.ok
    assert not found.complete


def test_the_json_has_weights_and_sums_and_is_read_back() -> None:
    """The last keys of a problem and of the report."""
    found = check(evolve(with_problem(*Severity), account=ACCOUNT))
    written = json.loads(str(render(found, "json")))
    assert [one["severity"] for one in written["problems"]] == ["error", "warning", "info"]
    assert list(written)[-4:] == ["rules", "outline", "headings", "parts"]
    assert written["account"]["unread"] == 2
    assert written["account"]["cells"] == {
        one.value: {"heading": 1, "summary": 12, "unread": 5}.get(one.value, 0) for one in Taken
    }
    assert written["account"]["parts"]["sheets"] == "unread"
    assert list(written["account"]["parts"]) == [one.value for one in PartId]
    assert list(Draft202012Validator(report_schema()).iter_errors(written)) == []
    back = Report.from_dict(written)
    assert back.to_dict() == found.to_dict()
    assert back.account == found.account
    assert render(back, "jsonl") == render(found, "jsonl")


def test_a_report_of_before_has_neither() -> None:
    """What could not be read was a warning then, and there was no account."""
    written = check(with_problem(Severity.ERROR)).to_dict()
    assert written["account"] is None
    del written["account"]
    for one in written["problems"]:
        del one["severity"]
    back = Report.from_dict(written)
    assert back.account is None
    assert [one.severity for one in back.problems] == [Severity.WARNING]


def test_a_spoilt_amount_is_told_once() -> None:
    """As a finding; everything else that is told of the same cell stays."""
    spoilt = project(1, money="5")
    cell = evolve(spoilt.budget.cells[0][1], state=CellState.UNREADABLE, amount=None)
    cell = evolve(cell, printed="ห้าหมื่น บาท", location=at(7))
    budget = evolve(spoilt.budget, cells=((spoilt.budget.cells[0][0], cell),))
    problems = (
        Problem(say("“{text}” cannot be read as money.", text="ห้าหมื่น  บาท"), at(7)),
        Problem(say("“{text}” cannot be read as money.", text="ห้าหมื่น  บาท"), at(8)),
        Problem(say("“{text}” was left out of this cell.", text="หก"), at(7), Severity.INFO),
    )
    made = evolve(plan(dimension(1, evolve(spoilt, budget=budget))), problems=problems)
    found = check(made)
    assert len(found.by_rule("BUD009")) == 1
    assert found.plan.problems == problems[1:]
    assert check(made, ignore="BUD009").plan.problems == problems


def test_a_spoilt_amount_of_a_document_is_told_once() -> None:
    """In the table and in a sheet; ``itacheck read`` tells of both, as it checks nothing."""
    text = (Path(__file__).parents[2] / "examples" / "tharnsucharit.txt").read_text("utf-8")
    for amount in set(re.findall(r"[๐-๙]{2},๐๐๐(?=\.๐๐| บาท)", text)):
        text = text.replace(amount, amount.replace(",", "X"))
    made = itacheck.read(BytesIO(text.encode()))
    found = check(made)
    places = {one.location for one in found.by_rule("BUD009")}
    assert {one.subject.split(":")[0] for one in found.by_rule("BUD009")} >= {"project", "sheet"}
    assert places & {one.location for one in made.problems}
    assert not places & {one.location for one in found.problems}


def test_sheets_without_projects_stay_a_fault_of_their_own() -> None:
    """That the sheets were read in part does not excuse what the whole table shows."""
    made = plan(dimension(1, project(1)), sheets=(sheet(1), sheet(7, "โครงการอื่นที่ไม่มีในตาราง")))
    left = evolve(made, account=Account(states=((PartId.SHEETS, PartState.PARTLY),)))
    assert [one.subject for one in check(left).by_rule("CNT003")] == ["sheet:7"]
