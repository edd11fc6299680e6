"""What would mend a plan: each proposal was tried, and says what comes of it."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given, settings

import itacheck
from itacheck.checking import Checker, prepare
from itacheck.fixing import Change, Proposal, proposals
from itacheck.fixing.change import Swap
from itacheck.fixing.lines import untried_lines
from itacheck.fixing.proposals import offers
from itacheck.fixing.swapping import swapped
from itacheck.plan import CellState, Money, Plan
from itacheck.plan.ordinals import mark_of, told_apart
from itacheck.rendering import Page
from itacheck.rendering.pen import Pen
from itacheck.report import Finding, Report
from tests.strategies import plans

DRAFT = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.yaml"
CHECKER = prepare(engine="plain")

Kind = tuple[str, str, int | None]


def kinds(found: Iterable[Finding], names: Mapping[str, str] | None = None) -> Counter[Kind]:
    """Findings by rule, subject and year; ``names`` are others for some of the subjects."""
    known = names or {}
    return Counter((one.rule, known.get(one.subject, one.subject), one.year) for one in found)


def former(before: Plan, after: Plan) -> dict[str, str]:
    """The subjects of projects and sheets in a mended plan, each with the one that it had."""
    then, now = (
        [
            *(f"project:{one}" for one in told_apart([mark_of(each) for each in plan.projects])),
            *(f"sheet:{one}" for one in told_apart([mark_of(each) for each in plan.sheets])),
        ]
        for plan in (before, after)
    )
    return dict(zip(now, then, strict=True))


def offered(plan: Plan, checker: Checker = CHECKER) -> tuple[Report, tuple[Proposal, ...]]:
    """The report on a plan, and what would mend it."""
    report = checker.report(plan)
    return report, proposals(plan, report, checker)


@pytest.fixture(scope="module")
def draft() -> Plan:
    """The example's draft."""
    return itacheck.read(DRAFT)


def by_rule(found: Iterable[Proposal], code: str) -> list[Proposal]:
    """The proposals that mend something of a rule."""
    return [one for one in found if any(each.rule == code for each in one.mends)]


def texts(changes: Iterable[Change]) -> list[tuple[str, str]]:
    """What each of some changes makes of what."""
    return [(one.printed, one.text) for one in changes]


def test_a_total_that_all_other_sums_contradict_is_mended_safely(draft: Plan) -> None:
    """Projects and grand total agree on another subtotal: nobody has to choose."""
    _, found = offered(draft)
    (total,) = by_rule(found, "BUD001")
    assert total.safe
    assert texts(total.changes) == [("20000.00", "15000.00")]
    assert kinds(total.mends) == {("BUD001", "dimension:2", 2568): 1, ("BUD002", "total", 2568): 1}


def test_counts_of_one_passage_are_mended_together(draft: Plan) -> None:
    """A preface of another draft is one question, and its author decides."""
    _, found = offered(draft)
    (preface,) = by_rule(found, "CNT001")
    assert not preface.safe
    numbers = [one for one in texts(preface.changes) if one[0].isdigit()]
    assert numbers == [("18", "16"), ("3", "2"), ("4", "3")]


def test_what_a_form_says_twice_is_mended_twice(draft: Plan, tmp_path: Path) -> None:
    """The numbers and amounts of a YAML plan stand in its sentences, too: Word has these alone."""
    _, found = offered(draft)
    chosen = [*by_rule(found, "CNT001"), *by_rule(found, "BUD006")]
    mended = swapped(draft, [change for one in chosen for change in one.changes])
    itacheck.write(mended, tmp_path / "mended.docx")
    again = CHECKER.report(tmp_path / "mended.docx")
    assert not again.by_rule("CNT001")
    assert not again.by_rule("BUD006")


def test_a_choice_has_an_answer_for_each_reading(draft: Plan) -> None:
    """One project without a sheet, and its dimension's and the grand total are wrong by as much."""
    dimension = draft.dimensions[0]
    plan = evolve(draft, sheets=(), dimensions=(dimension,), grand_total=None)
    cell = dimension.projects[1].budget.cells[0][1]
    wrong = evolve(cell, amount=Money(30_100_00))
    _, found = offered(swapped(plan, [change_of(cell, wrong)]))
    answers = by_rule(found, "BUD001")
    assert len({one.choice for one in answers}) == 1
    assert [one.id.rpartition("-")[2] for one in answers] == [
        str(number) for number in range(1, len(answers) + 1)
    ]
    assert ("30000.00", "30100.00") in [pair for one in answers for pair in texts(one.changes)]
    assert not any(one.safe for one in answers)


def change_of(old: object, new: object) -> Change:
    """A change of the model alone."""
    return Change("", None, "", "", swap=Swap(old, new))


def test_what_is_waived_is_never_mended(draft: Plan) -> None:
    """It was approved as it is."""
    report = CHECKER.report(draft)
    marks = [one.fingerprint for one in report.by_rule("CNT001")]
    waivers = [
        {"code": "CNT001", "fingerprint": one, "reason": "ตามคำสั่ง", "approver": "ปลัด"}
        for one in marks
    ]
    _, found = offered(draft, prepare(waivers=waivers))
    assert by_rule(found, "CNT001") == []
    assert by_rule(found, "BUD001")


def test_rules_that_were_not_asked_make_no_demand(draft: Plan) -> None:
    """With the sheets' rule alone nothing is proposed for the totals."""
    _, found = offered(draft, prepare(select="BUD006"))
    assert {rule for one in found for rule in (each.rule for each in one.mends)} == {"BUD006"}


def test_blank_totals_are_filled_with_what_the_projects_come_to(draft: Plan) -> None:
    """In the manner of the totals beside them."""
    total = draft.dimensions[1].subtotal
    assert total is not None
    year, cell = total.budget.cells[0]
    blank = evolve(cell, state=CellState.BLANK, amount=None, printed="")
    _, found = offered(swapped(draft, [change_of(cell, blank)]))
    filled = [one for one in by_rule(found, "BUD010") if len(one.changes) == 1]
    assert texts(filled[0].changes) == [("", "25000.00")]
    assert str(year) == "2566"


def test_a_report_that_was_read_back_has_no_proposals(draft: Plan) -> None:
    """It does not hold what its findings rest on, and that is said."""
    report = Report.from_dict(CHECKER.report(draft).to_dict())
    with pytest.raises(itacheck.OptionError, match="does not hold"):
        proposals(draft, report)


def test_a_report_of_own_packs_needs_its_checker(draft: Plan, tmp_path: Path) -> None:
    """The rules that come with itacheck would answer something else."""
    own = tmp_path / "own.yaml"
    own.write_text(
        'id: own\nversion: "1"\ntitle: {th: ก, en: a}\nextends: [nacc-2566-2570]\n', "utf-8"
    )
    checker = prepare(packs=[str(own)])
    report = checker.report(draft)
    assert proposals(draft, report, checker)
    with pytest.raises(itacheck.OptionError, match="checker"):
        proposals(draft, report)


def test_a_report_that_was_handed_to_another_process_has_the_same_proposals(draft: Plan) -> None:
    """What findings rest on is in the plan that the report holds."""
    report = pickle.loads(pickle.dumps(CHECKER.report(draft)))  # noqa: S301 - made a moment ago
    own = CHECKER.report(draft)
    assert proposals(report.plan, report, CHECKER) == proposals(draft, own, CHECKER)


@settings(max_examples=15)
@given(plans())
def test_every_proposal_does_what_it_says_and_nothing_unsaid(plan: Plan) -> None:
    """A check of the mended plan finds nothing that it mends, and only what it brings is new."""
    report, found = offered(plan)
    before = kinds(report.findings)
    for one in found:
        mended = swapped(report.plan, one.changes)  # whose parts know their places
        names = former(report.plan, mended)
        after = kinds(CHECKER.report(mended).findings, names)
        assert after - before == kinds(one.brings, names)
        assert kinds(one.mends) <= before - after
        assert one.mends
        assert not (one.safe and one.brings)


@pytest.mark.parametrize("form", ["docx", "xlsx", "txt", "yaml", "json"])
def test_every_change_of_an_answer_is_made_at_its_own_place(
    draft: Plan, tmp_path: Path, form: str
) -> None:
    """A project runs for nothing in five years: each of its cells says so, none of them for all."""
    project = draft.projects[0]
    silent = evolve(project, remark="", declarations=(), remark_location=None)
    path = tmp_path / f"plan.{form}"
    itacheck.write(swapped(draft, [change_of(project, silent)]), path)
    report = CHECKER.report(path)
    (answer,) = by_rule(itacheck.proposals(report.plan, report, CHECKER), "BUD005")
    fixed = itacheck.fix(path.read_bytes(), report, [answer])
    assert len(answer.changes) == len(fixed.done) == len(project.budget.cells)
    mended = tmp_path / f"mended.{form}"
    mended.write_bytes(fixed.data)
    assert not CHECKER.report(mended).by_rule("BUD005")
    cells = [cell.state for _, cell in itacheck.read(mended).projects[0].budget.cells]
    assert cells == [CellState.DECLARED] * len(cells)


def test_what_a_large_plan_leaves_untried_is_counted(
    draft: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each question is answered, or counted; none is passed over in silence."""
    report = CHECKER.report(draft)
    whole = offers(report, CHECKER)
    for bound in ("_MOST_TRIALS", "_FEWEST_TRIALS"):
        monkeypatch.setattr(import_module("itacheck.fixing.proposals"), bound, 1)
    few = offers(report, CHECKER)
    assert whole.untried == 0
    answered = {one.choice for one in few.proposals}
    assert answered < {one.choice for one in whole.proposals}
    assert few.untried >= len({one.choice for one in whole.proposals} - answered)
    told = " ".join(untried_lines(few, Pen(Page(), "en")))
    assert f"Not tried, as the plan is large: {few.untried}." in told
    assert not [*untried_lines(whole, Pen(Page(), "en"))]
