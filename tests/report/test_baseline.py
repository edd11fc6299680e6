from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.base.errors import OptionError
from itacheck.engine.model import Outcome, Reason, State
from itacheck.plan import Organisation, Period
from itacheck.report import Finding, Report, Waived
from itacheck.report.baseline import Unanswered, against, compare, unanswered
from itacheck.thai.years import FiscalYear
from tests.report.sample import FACTS, PLAN, report, subtotal


def about(findings: tuple[Finding, ...]) -> list[tuple[str, int | None]]:
    """The subjects and years of findings."""
    return [(one.subject, one.year) for one in findings]


OLD = report([subtotal(1, 2566, 100, 200, 20), subtotal(2, 2567, 300, 200, 30)])
NEW = report([subtotal(1, 2566, 150, 200, 50), subtotal(3, 2567, 300, 200, 60)])


def test_only_what_is_new_is_left() -> None:
    """What the earlier report has is known and does not count; what it alone has is gone."""
    found = against(NEW, [OLD])
    assert about(found.findings) == [("dimension:3", 2567)]
    assert found.counts["error"] == 1
    assert found.baseline is not None
    assert about(found.baseline.known) == [("dimension:1", 2566)]
    assert about(found.baseline.gone) == [("dimension:2", 2567)]
    assert found.baseline.name == "plan.txt"


def test_nothing_new_is_in_order() -> None:
    """A plan with its old faults alone passes."""
    clean = evolve(PLAN, problems=())
    again = report([subtotal(1, 2566, 100, 200, 99)], plan=clean)
    found = against(again, [OLD])
    assert found.findings == ()
    assert found.ok


def of_project(fault: Finding, number: int, name: str) -> Finding:
    """A fault told of a project instead."""
    return evolve(fault, subject=f"project:{number}", fingerprint=name)


def test_a_fault_of_a_renamed_project_is_known_by_its_number() -> None:
    """Where exactly one of its rule and year is left over on both sides."""
    one, two = OLD.findings
    old = evolve(OLD, findings=(of_project(one, 5, "a"), of_project(two, 7, "b")))
    new = evolve(OLD, findings=(of_project(one, 5, "c"), of_project(two, 8, "d")))
    found = compare(old, new)
    assert about(found.new) == [("project:8", 2567)]
    assert about(found.gone) == [("project:7", 2567)]
    assert [change.old.fingerprint for change in found.kept] == ["a"]
    known = against(new, [old])
    assert about(known.findings) == [("project:8", 2567)]
    two_left = evolve(old, findings=(*old.findings, of_project(one, 5, "e")))
    assert len(compare(two_left, new).new) == 2
    assert len(against(new, [waived(old)]).findings) == 2


def test_what_has_no_number_is_known_by_its_name_alone() -> None:
    """A dimension's number is no sign of what a fault in it is about."""
    found = compare(OLD, evolve(OLD, findings=(evolve(OLD.findings[0], fingerprint="x"),)))
    assert about(found.new) == [("dimension:1", 2566)]


def test_an_open_fault_of_a_renamed_project_is_not_gone() -> None:
    """What is undecided now under its number was not checked."""
    old = evolve(OLD, findings=(of_project(OLD.findings[0], 5, "a"),))
    open_ = Unanswered(places=frozenset({("BUD001", "project:5", 2566)}))
    found = compare(old, evolve(OLD, findings=()), open_)
    assert (found.gone, about(found.not_checked)) == ((), [("project:5", 2566)])


def test_a_report_with_a_baseline_is_itself_one() -> None:
    """What it knew is still known."""
    found = against(NEW, [against(NEW, [OLD])])
    assert found.findings == ()
    assert found.baseline is not None
    assert found.baseline.gone == ()


def waived(found: Report) -> Report:
    """The report with its first finding waived."""
    first, *rest = found.findings
    return evolve(found, findings=(evolve(first, waiver=Waived("เหตุ", "ปลัด")), *rest))


def test_a_finding_that_was_only_waived_is_not_known() -> None:
    """When the waiver has run out, the fault counts again."""
    assert ("dimension:1", 2566) in about(against(NEW, [waived(OLD)]).findings)


def test_a_waived_finding_stays_in_sight() -> None:
    """It is shown as waived, also where the earlier report has it."""
    found = against(waived(NEW), [OLD])
    assert about(found.waived) == [("dimension:1", 2566)]


def test_what_could_not_be_checked_is_not_gone() -> None:
    """A rule that did not run, or a fault that is undecided now, tells nothing."""
    without = evolve(NEW, ledger=tuple(one for one in NEW.ledger if one.rule != "BUD001"))
    found = compare(OLD, without)
    assert (found.gone, about(found.not_checked)) == ((), [("dimension:2", 2567)])
    mark = OLD.findings[1].fingerprint
    found = compare(OLD, NEW, Unanswered(marks=frozenset({mark})))
    assert (found.gone, about(found.not_checked)) == ((), [("dimension:2", 2567)])
    kept = against(without, [OLD]).baseline
    assert kept is not None
    assert about(kept.not_checked) == [("dimension:2", 2567)]
    assert about(against(NEW, [against(without, [OLD])]).baseline.gone) == [  # type: ignore[union-attr]
        ("dimension:2", 2567)
    ]


def test_what_gives_no_answer_is_known_by_rule_or_fault() -> None:
    """Without facts or out of its years a rule says nothing; else single faults are open."""
    fact = subtotal(2, 2567, 300, 200, 30)
    found = unanswered(
        (
            Outcome("BUD001", State.UNDECIDED, fact, Reason("missing", "stated")),
            Outcome("RSK001", State.UNDECIDED, None, Reason("none", "risk")),
            Outcome("TGT005", State.NOT_APPLICABLE, fact, Reason("years")),
            Outcome("TGT001", State.PASSED, fact),
        )
    )
    assert found.rules == {"RSK001", "TGT005"}
    assert found.has(OLD.findings[1])
    assert not found.has(OLD.findings[0])


def test_changed_figures_are_told_by_name() -> None:
    """The same fault with another figure is the same fault."""
    found = compare(OLD, NEW)
    assert [one.figures for one in found.changed] == [(("stated", "100.00", "150.00"),)]
    assert compare(OLD, OLD).changed == ()
    assert len(compare(OLD, OLD).kept) == 2


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (evolve(PLAN, organisation=Organisation("เทศบาลอื่น")), "different organisations"),
        (evolve(PLAN, period=Period(FiscalYear(2571), FiscalYear(2575))), "different years"),
    ],
)
def test_a_report_on_another_plan_is_refused(plan: object, told: str) -> None:
    """Faults of one plan say nothing of another."""
    with pytest.raises(OptionError, match=told) as caught:
        against(report(plan=plan), [OLD])  # type: ignore[arg-type]
    assert caught.value.place == "baseline"


def test_of_several_reports_the_one_on_the_same_plan_serves() -> None:
    """A batch's report is a baseline for each of its plans."""
    other = report(plan=evolve(PLAN, organisation=Organisation("เทศบาลอื่น")))
    assert against(NEW, [other, OLD]).baseline == against(NEW, [OLD]).baseline
    with pytest.raises(OptionError, match="No report in it"):
        against(NEW, [other, other])


def test_spaces_in_a_name_make_no_other_plan() -> None:
    """Names are compared as everywhere."""
    spaced = evolve(PLAN, organisation=Organisation("เทศบาลตำบล ตัวอย่าง"))
    assert against(report(FACTS, plan=spaced), [report(FACTS)]).findings == ()
