from __future__ import annotations

from attrs import evolve

from itacheck.engine.model import Evaluation, Outcome, Reason, State
from itacheck.report import LedgerLine, Report, build_report, parse_options
from tests.report.sample import FACTS, PLAN, compiled, report

OUTCOMES = ("passed", "failed", "not_applicable", "undecided", "errored")


def line(code: str, found: Report | None = None) -> LedgerLine:
    """The ledger's line of a rule."""
    return next(one for one in (found or report()).ledger if one.rule == code)


def reasons(code: str, found: Report | None = None) -> list[tuple[str, int]]:
    """The reasons of a rule's line."""
    return [(one.reason, one.count) for one in line(code, found).reasons]


def test_every_rule_has_one_line_in_the_order_of_the_codes() -> None:
    """No rule is left out, whatever became of it."""
    assert [one.rule for one in report().ledger] == [
        "BUD001",
        "RSK001",
        "TGT001",
        "TGT002",
        "TGT003",
        "TGT004",
        "TGT005",
    ]


def test_examined_is_the_sum_of_the_outcomes() -> None:
    """Each examination is counted once, as exactly one thing."""
    for one in report().ledger:
        assert one.examined == sum(getattr(one, name) for name in OUTCOMES)
    assert line("BUD001").examined == 5


def test_the_status_is_the_gravest_outcome() -> None:
    """A rule that found something and could not decide something has found something."""
    assert (line("BUD001").failed, line("BUD001").undecided, line("BUD001").passed) == (3, 1, 1)
    assert [one.status for one in report().ledger] == [
        "failed",
        "undecided",
        "failed",
        "undecided",
        "not_applicable",
        "passed",
        "passed",
    ]


def test_a_missing_property_is_named_with_what_would_supply_it() -> None:
    """Undecided is never silence: the line says what is missing and where it would come from."""
    assert reasons("TGT002") == [
        ("Not known: English baseline. Needed: English --baseline-ita.", 1)
    ]
    assert reasons("BUD001") == [("Not known: English stated.", 1)]


def test_where_there_is_nothing_to_examine_the_kind_says_why() -> None:
    """A plan without risks leaves their rules undecided, in the kind's own words."""
    assert reasons("RSK001") == [("English no risks", 1)]
    assert line("RSK001").examined == 1


def test_what_a_rule_leaves_out_is_not_applicable() -> None:
    """The rule's own limits are the reason."""
    assert reasons("TGT003") == [("Outside the limits that the rule sets itself.", 1)]


def test_a_rule_outside_its_fiscal_years_says_so() -> None:
    """Another year's rule neither passes nor fails."""
    found = report(fiscal_year=2569)
    assert line("TGT005", found).status == "not_applicable"
    assert reasons("TGT005", found) == [("The rule holds only for the fiscal years 2566-2567.", 1)]


def test_an_error_in_a_rule_is_shown() -> None:
    """A rule that failed to run is no pass: the report says so and is not ok."""
    outcomes = (Outcome("TGT004", State.ERRORED, FACTS[5], Reason("error", "ValueError('x')")),)
    options = parse_options(fiscal_year=None, baseline_ita=None, language="en", fail_on="never")
    found = build_report(Evaluation(outcomes), PLAN, compiled(), options, "1")
    assert line("TGT004", found).status == "errored"
    assert reasons("TGT004", found) == [("The rule failed: ValueError('x')", 1)]
    assert found.errored
    assert not found.ok


def test_a_rule_that_did_not_run_is_not_selected() -> None:
    """Nothing examined and nothing said is not taken for a pass."""
    options = parse_options(fiscal_year=None, baseline_ita=None, language="en", fail_on="error")
    found = build_report(Evaluation(()), PLAN, compiled(), options, "1")
    assert {one.status for one in found.ledger} == {"not_selected"}
    assert {one.examined for one in found.ledger} == {0}


def test_reasons_are_counted_together_commonest_first() -> None:
    """The same reason for many facts is one line with their number."""
    unknown = [evolve(FACTS[3], id=f"again {n}") for n in range(3)]
    assert reasons("BUD001", report([*FACTS, *unknown])) == [("Not known: English stated.", 4)]


def test_reasons_are_in_the_language_of_the_report() -> None:
    """A Thai report gives Thai reasons."""
    assert reasons("RSK001", report(language="th")) == [("ไทย no risks", 1)]
