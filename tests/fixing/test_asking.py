"""What is asked for by programs: every argument is what it should be, or is named."""

from __future__ import annotations

import copy
import pickle
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import itacheck
from itacheck.fixing import Proposal
from itacheck.report import Report

EXAMPLES = Path(__file__).parents[2] / "examples"
DRAFT = EXAMPLES / "tharnsucharit-draft.txt"
WAIVED = {"reason": "ตามคำสั่ง", "approver": "ปลัด"}


@pytest.fixture(scope="module")
def report() -> Report:
    """The report on the example's draft."""
    return itacheck.check(DRAFT)


@pytest.fixture(scope="module")
def offered(report: Report) -> tuple[Proposal, ...]:
    """What would mend it."""
    return itacheck.proposals(report.plan, report)


@pytest.mark.parametrize("given", [None, "x", 3, [], {}, object()])
@pytest.mark.parametrize("name", ["plan", "report", "checker"])
def test_what_proposals_are_made_of_is_named_where_it_is_something_else(
    report: Report, name: str, given: Any
) -> None:
    """None of it ends in an error of Python's; no checker is a checker not given."""
    arguments = {"plan": report.plan, "report": report, name: given}
    if name == "checker" and given is None:
        assert itacheck.proposals(**arguments)
        return
    with pytest.raises(itacheck.OptionError) as caught:
        itacheck.proposals(**arguments)
    assert caught.value.place == name


@pytest.mark.parametrize(
    ("name", "given"),
    [
        *zip(["data"] * 4, [None, "x", 3, DRAFT], strict=True),
        *zip(["report"] * 3, [None, "x", {}], strict=True),
        *zip(["proposals"] * 7, [None, "x", b"x", 3, {}, ["x"], [None]], strict=True),
        ("limits", 3),
    ],
)
def test_what_a_file_is_mended_with_is_named_where_it_is_something_else(
    report: Report, offered: tuple[Proposal, ...], name: str, given: Any
) -> None:
    """None of it ends in an error of Python's."""
    arguments = {"data": DRAFT.read_bytes(), "report": report, "proposals": offered, name: given}
    with pytest.raises(itacheck.OptionError) as caught:
        itacheck.fix(**arguments)
    assert caught.value.place == name


def test_a_proposal_alone_is_no_list_of_them(report: Report, offered: tuple[Proposal, ...]) -> None:
    """The argument is named."""
    one: Any = offered[0]
    with pytest.raises(itacheck.OptionError, match="proposals"):
        itacheck.fix(DRAFT.read_bytes(), report, one)


def test_any_kind_of_bytes_is_a_file(report: Report, offered: tuple[Proposal, ...]) -> None:
    """As a service has them in its hands."""
    data: Any = bytearray(DRAFT.read_bytes())
    assert itacheck.fix(data, report, offered).done


def test_a_proposal_given_twice_is_made_once(report: Report, offered: tuple[Proposal, ...]) -> None:
    """Also where one of the two was in another process."""
    other = pickle.loads(pickle.dumps(offered[0]))  # noqa: S301 - made a moment ago
    fixed = itacheck.fix(DRAFT.read_bytes(), report, [offered[0], offered[0], other])
    assert fixed.done == offered[0].changes
    assert fixed.left == ()


def test_proposals_come_back_from_another_process() -> None:
    """What they change is found in the plan of the report that is here."""
    draft = EXAMPLES / "tharnsucharit-draft.yaml"
    report = itacheck.check(draft)
    offered = itacheck.proposals(report.plan, report)
    again = pickle.loads(pickle.dumps(offered))  # noqa: S301 - made a moment ago
    fixed = itacheck.fix(draft.read_bytes(), report, again)
    assert fixed == itacheck.fix(draft.read_bytes(), report, offered)
    assert fixed.left == ()


def test_proposals_of_another_report_are_refused(report: Report) -> None:
    """Their ids may be the same: what they change is not in this plan."""
    other = itacheck.check(EXAMPLES / "tharnsucharit-draft.yaml")
    offered = itacheck.proposals(other.plan, other)
    with pytest.raises(itacheck.OptionError, match="not proposed for this report"):
        itacheck.fix(DRAFT.read_bytes(), report, offered)


def test_the_plan_of_another_report_is_refused(report: Report) -> None:
    """Nothing can be said of it."""
    other = itacheck.read(EXAMPLES / "tharnsucharit.txt")
    with pytest.raises(itacheck.OptionError, match="plan: This is not the plan"):
        itacheck.proposals(other, report)


def test_the_same_plan_read_again_serves_as_well(
    report: Report, offered: tuple[Proposal, ...]
) -> None:
    """And so does a copy."""
    assert itacheck.proposals(itacheck.read(DRAFT), report) == offered
    assert itacheck.proposals(copy.deepcopy(report.plan), report) == offered


@pytest.mark.parametrize(
    "options",
    [
        {"select": "BUD006"},
        {"ignore": "BUD002"},
        {"profile": "strict"},
        {"severities": {"CNT001": "info"}},
        {"language": "en"},
    ],
)
def test_rules_are_chosen_again_as_the_report_says(options: dict[str, Any]) -> None:
    """Without a checker the same is proposed as with the one that made the report."""
    from itacheck.checking import prepare

    report = itacheck.check(DRAFT, **options)
    found = itacheck.proposals(report.plan, report)
    assert found
    assert found == itacheck.proposals(report.plan, report, prepare(**options))


def test_a_checker_that_did_not_make_the_report_is_refused(report: Report) -> None:
    """What it finds is something else."""
    from itacheck.checking import prepare

    with pytest.raises(itacheck.OptionError, match="checker"):
        itacheck.proposals(report.plan, report, prepare(select="CNT"))


def test_what_an_earlier_report_knew_is_nothing_new() -> None:
    """Without the checker that held the earlier report, too."""
    earlier = itacheck.check(DRAFT)
    kept = [one for one in earlier.findings if one.rule != "CNT001"]
    report = itacheck.check(DRAFT, baseline=evolve(earlier, findings=tuple(kept)))
    (preface,) = itacheck.proposals(report.plan, report)
    assert preface.brings == ()


def test_what_changes_with_something_waived_is_not_certain() -> None:
    """Somebody approved one of three years as it is: nobody mends it unasked, and it is said."""
    first = itacheck.check(DRAFT).by_rule("BUD006")[0]
    waiver = {"code": first.rule, "fingerprint": first.fingerprint, **WAIVED}
    report = itacheck.check(DRAFT, waivers=[waiver])
    (sheet,) = [
        one
        for one in itacheck.proposals(report.plan, report)
        if any(each.rule == "BUD006" for each in one.mends)
    ]
    assert not sheet.safe
    assert [one.fingerprint for one in sheet.mends if one.waiver] == [first.fingerprint]


def test_what_two_answers_change_alike_is_changed_once(
    report: Report, offered: tuple[Proposal, ...]
) -> None:
    """Both questions are answered by it, and nothing is left."""
    other = evolve(offered[0], id="ffffffff-1", choice="ffffffff")
    fixed = itacheck.fix(DRAFT.read_bytes(), report, [offered[0], other])
    assert fixed.done == offered[0].changes
    assert fixed.left == ()
