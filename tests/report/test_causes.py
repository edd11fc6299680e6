"""Which findings have a cause in common, and which of them the others follow from."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.location import ParagraphLocation
from itacheck.packs.model import Certainty, Severity
from itacheck.report import Finding, LedgerLine
from itacheck.report.causes import CauseKind, causes
from itacheck.report.data import Data, DataValue
from itacheck.report.repairs import Repair


def finding(
    rule: str,
    subject: str,
    year: int | None = None,
    data: Mapping[str, DataValue] | None = None,
    severity: Severity = Severity.ERROR,
) -> Finding:
    """A finding, told apart from others by its fingerprint."""
    return Finding(
        rule=rule,
        severity=severity,
        subject=subject,
        year=year,
        message="",
        data=Data(tuple((data or {}).items())),
        evidence=(),
        location=None,
        basis=(),
        certainty=Certainty.INTERNAL,
        remedy="",
        fingerprint=f"{abs(hash((rule, subject, year, str(data)))):032x}",
    )


def mending(*findings: Finding) -> Repair:
    """A repair of some findings; which figures it changes is nothing to causes."""
    marks = tuple(one.fingerprint for one in findings)
    return Repair(marks[0], marks, ((),), complete=True)


def codes(findings: list[Finding]) -> set[str]:
    """The codes of findings, as if all were of rules that come with itacheck."""
    return {one.rule for one in findings}


def told(
    findings: list[Finding], *ledger: LedgerLine, repairs: tuple[Repair, ...] = ()
) -> list[tuple[str, list[str]]]:
    """The kind of each cause of findings, and its findings by rule and subject."""
    by_fingerprint = {one.fingerprint: one for one in findings}
    return [
        (cause.kind.value, [f"{one.rule} {one.subject}" for one in members])
        for cause in causes(findings, ledger, repairs, shipped=codes(findings))
        if (members := [by_fingerprint[each] for each in cause.findings])
    ]


def test_what_one_repair_mends_is_one_cause_led_by_the_smallest_thing() -> None:
    """What others follow from comes first, wherever it stands; a repair of one finding is none."""
    grand, subtotal, other = (
        finding("BUD003", "total", 2567),
        finding("BUD001", "dimension:1", 2567),
        finding("BUD001", "dimension:2", 2568),
    )
    repairs = (mending(grand, subtotal), mending(other))
    found = told([grand, subtotal, other], repairs=repairs)
    assert found == [("sum", ["BUD001 dimension:1", "BUD003 total"])]


def test_sums_that_no_repair_mends_together_have_nothing_in_common() -> None:
    """They may be wrong by the same amount: where no repair was found, nobody knows."""
    assert told([finding("BUD001", "dimension:1", 2567), finding("BUD003", "total", 2567)]) == []


def test_a_preface_with_the_counts_of_another_draft_is_one_cause() -> None:
    """Each of its figures is wrong for the same reason; those of another place are not."""
    found = told(
        [
            finding("CNT001", "plan", data={"place": "preface"}),
            finding("CNT001", "dimension:1", data={"place": "preface"}),
            finding("CNT001", "dimension:1", data={"place": "subtotal"}),
        ]
    )
    assert found == [("passage", ["CNT001 plan", "CNT001 dimension:1"])]


def test_one_line_that_contradicts_several_years_is_one_cause() -> None:
    """The rule and the project are the same, the years are not."""
    found = told(
        [finding("BUD006", "project:2", year) for year in (2566, 2568)]
        + [finding("BUD006", "project:3", 2566)]
    )
    assert found == [("item", ["BUD006 project:2", "BUD006 project:2"])]


def test_two_rules_about_one_indicator_are_one_cause_led_by_the_graver() -> None:
    """It is one sentence, and is rewritten once."""
    found = told(
        [
            finding("IND003", "indicator:24.outcome.3", severity=Severity.INFO),
            finding("IND004", "indicator:24.outcome.3"),
        ]
    )
    assert found == [("item", ["IND004 indicator:24.outcome.3", "IND003 indicator:24.outcome.3"])]


def test_what_most_sheets_lack_is_a_habit() -> None:
    """A rule that fails on most of what it examined; on less than half it is no habit."""
    found = [finding("PRJ004", f"sheet:{number}") for number in range(1, 6)]
    usual = LedgerLine("PRJ004", "failed", passed=2, failed=5)
    seldom = LedgerLine("PRJ004", "failed", passed=5, failed=5)
    assert told(found, usual) == [("habit", [f"PRJ004 sheet:{n}" for n in range(1, 6)])]
    assert told(found, seldom) == []


def test_what_else_is_said_of_an_indicator_joins_the_habit() -> None:
    """Who gives up the habit rewrites that sentence, too."""
    found = [finding("IND002", f"indicator:{number}.outcome.1") for number in range(1, 5)]
    also = finding("IND006", "indicator:2.outcome.1", severity=Severity.INFO)
    (cause,) = causes(
        [*found, also],
        [LedgerLine("IND002", "failed", failed=4)],
        shipped=codes([*found, also]),
    )
    assert cause.kind is CauseKind.HABIT
    assert cause.findings == tuple(one.fingerprint for one in (*found, also))
    assert cause.id == found[0].fingerprint[:8]


def test_all_that_is_said_of_one_empty_field_of_a_form_is_one_cause() -> None:
    """Who fills it in has mended all of it; what stands elsewhere in the sheet is another thing."""
    here, there = (ParagraphLocation("plan.docx", 3, words=one) for one in ("ผู้รับผิดชอบ", "งบประมาณ"))
    found = [
        evolve(finding(rule, "sheet:9"), location=place)
        for rule, place in (("PRJ001", here), ("STR006", here), ("BUD006", there))
    ]
    (cause,) = causes(found, (), (), {("sheet:9", "ผู้รับผิดชอบ")}, shipped=codes(found))
    assert cause.findings == (found[0].fingerprint, found[1].fingerprint)
    assert causes(found, (), shipped=codes(found)) == ()


def test_of_rules_of_ones_own_no_slip_is_known() -> None:
    """A target below each year's floor, or money in one column, is mended year by year."""
    found = [
        *(finding("SAO003", "target:ita_score", year) for year in range(2566, 2570)),
        *(finding("SAO004", f"project:{n}", data={"place": "project"}) for n in (1, 2)),
        *(finding(rule, "indicator:24.outcome.3") for rule in ("SAO005", "SAO006")),
    ]
    assert causes(found, (), shipped={"BUD001"}) == ()
    usual = LedgerLine("SAO003", "failed", failed=4)
    (habit,) = causes(found, [usual], shipped={"BUD001"})
    assert habit.kind is CauseKind.HABIT


def test_what_a_repair_mends_together_is_one_slip_whoever_asked() -> None:
    """The equations of the facts say so, and not the rule; what it shows makes no difference."""
    found = [finding("SAO001", f"dimension:{n}", 2567, {"place": "table"}) for n in (1, 2)]
    (cause,) = causes(found, (), [mending(*found)], shipped=())
    assert cause.kind is CauseKind.SUM


_FINDINGS = st.lists(
    st.builds(
        finding,
        st.sampled_from(["BUD001", "BUD003", "CNT001", "IND002"]),
        st.sampled_from(["total", "dimension:1", "project:1", "indicator:1.output.1", "plan"]),
        st.sampled_from([None, 2566, 2567]),
        st.dictionaries(
            st.sampled_from(["difference", "computed", "place"]),
            st.sampled_from(["1.00", "-1.00", "0.00", "preface", "x", None, 5]),
        ),
        st.sampled_from(Severity),
    ),
    max_size=30,
)


@given(_FINDINGS, st.integers(0, 30))
def test_no_finding_has_two_causes_and_no_cause_is_of_one_finding(
    findings: list[Finding], failed: int
) -> None:
    """Whatever the findings are; each cause is led by one of the gravest of its own."""
    findings = [evolve(one, fingerprint=f"{number:032x}") for number, one in enumerate(findings)]
    usual = [LedgerLine("IND002", "failed", failed=failed)]
    found = causes(findings, usual, shipped=codes(findings))
    ranks = {one.fingerprint: one.severity.rank for one in findings}
    members = [one for cause in found for one in cause.findings]
    assert len(members) == len(set(members))
    for cause in found:
        assert len(cause.findings) > 1
        assert ranks[cause.findings[0]] == min(ranks[one] for one in cause.findings)
