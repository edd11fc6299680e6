from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.base.errors import OptionError
from itacheck.report import Report
from itacheck.report.ledger import NOT_SELECTED
from itacheck.report.waivers import Waiver, with_waivers
from itacheck.thai.years import BuddhistDate
from tests.report.sample import FACTS, PLAN, at, report, subtotal

CLEAN = evolve(PLAN, problems=())
WAIVER = Waiver("BUD001", "เหตุผล", "ปลัด", subject="dimension:2", location=at(7))


def checked(*facts: object, as_of: str | None = None) -> Report:
    """A report whose only problems are those of waivers."""
    found = report(facts or FACTS, plan=CLEAN)  # type: ignore[arg-type]
    day = None if as_of is None else BuddhistDate(*map(int, as_of.split("-")))
    return evolve(found, options=evolve(found.options, as_of=day))


def test_a_waived_finding_stays_and_does_not_count() -> None:
    """It carries the waiver, and is in neither the summary nor the verdict."""
    found = with_waivers(checked(FACTS[0]), [WAIVER])
    assert [one.subject for one in found.findings] == ["dimension:2"]
    assert found.findings[0].to_dict()["waiver"] == {
        "reason": "เหตุผล",
        "approver": "ปลัด",
        "from": None,
        "until": None,
        "file": "plan.txt",
    }
    assert found.counts["error"] == 0
    assert found.ok
    assert found.problems == ()


def test_a_year_narrows_a_subject() -> None:
    """A dimension may have a fault in each year."""
    whole = evolve(WAIVER, subject="dimension:1")
    assert [one.year for one in with_waivers(checked(), [whole]).waived] == [2566, 2567]
    assert [one.year for one in with_waivers(checked(), [evolve(whole, year=2567)]).waived] == [
        2567
    ]


def test_a_fingerprint_is_followed_wherever_the_fault_goes() -> None:
    """Renumbering and moved lines leave a waiver in force, on the same fault."""
    fact = subtotal(1, 2567, 100, 200, 20)
    mark = checked(fact).findings[0].fingerprint
    waiver = evolve(WAIVER, subject="dimension:1", fingerprint=mark)
    moved = evolve(fact, origin=evolve(fact.origin, subject="dimension:4", location=at(99)))
    other = subtotal(2, 2567, 1, 2, 5)
    other = evolve(other, origin=evolve(other.origin, subject="dimension:1"))
    found = with_waivers(checked(other, moved), [waiver])
    assert [one.subject for one in found.waived] == ["dimension:4"]
    assert found.problems == ()


def test_a_waiver_does_not_pass_to_another_fault_at_its_number() -> None:
    """It fits nothing, and says which fault stands there now."""
    waiver = evolve(WAIVER, fingerprint="0" * 32)
    found = with_waivers(checked(FACTS[0]), [waiver])
    assert found.waived == ()
    assert found.findings[0].fingerprint[:8] in found.problems[0].text("en")


def test_a_waiver_that_fits_nothing_is_a_problem_at_its_place() -> None:
    """It counts as a warning, so that a list of waivers only shrinks."""
    found = with_waivers(checked(FACTS[0]), [evolve(WAIVER, subject="dimension:9")])
    assert "fits no finding" in found.problems[0].text("en")
    assert found.problems[0].location == at(7)
    assert found.to_dict()["problems"][0]["location"]["line"] == 7


@pytest.mark.parametrize(
    ("as_of", "told"),
    [
        ("2568-09-30", "holds only from 1 October 2568"),
        ("2568-10-01", None),
        ("2569-09-30", None),
        ("2569-10-01", "ran out on 30 September 2569"),
    ],
)
def test_a_waiver_holds_from_its_first_to_its_last_day(as_of: str, told: str | None) -> None:
    """Both days included; outside them it is reported, and the finding counts."""
    waiver = evolve(WAIVER, first=BuddhistDate(2568, 10, 1), last=BuddhistDate(2569, 9, 30))
    found = with_waivers(checked(FACTS[0], as_of=as_of), [waiver])
    assert [one.text("en") for one in found.problems if told not in one.text("en")] == []  # type: ignore[operator]
    assert len(found.waived) == (told is None)
    assert found.counts["error"] == (told is not None)


def test_a_dated_waiver_needs_the_day() -> None:
    """The clock is never read."""
    with pytest.raises(OptionError, match="day of the check"):
        with_waivers(checked(), [evolve(WAIVER, last=BuddhistDate(2569, 9, 30))])


def test_a_waiver_for_another_file_is_not_asked_for() -> None:
    """One list may serve several plans."""
    assert with_waivers(checked(), [evolve(WAIVER, plan="other.txt")]) == checked()
    assert with_waivers(checked(), [evolve(WAIVER, plan="plan.txt")]).waived


def test_a_waiver_of_a_rule_that_did_not_run_is_no_problem() -> None:
    """Nobody knows whether it would fit."""
    found = checked()
    ledger = tuple(
        evolve(one, status=NOT_SELECTED) if one.rule == "RSK001" else one for one in found.ledger
    )
    waiver = evolve(WAIVER, code="RSK001")
    assert with_waivers(evolve(found, ledger=ledger), [waiver]).problems == ()
