"""Facts about targets and goals: rules TGT."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from itacheck.facts import build_facts
from itacheck.plan import (
    Goal,
    GoalCase,
    GoalEnd,
    Plan,
    SeriesKind,
    TargetSeries,
    TargetValue,
)
from tests.facts.small import ALL_YEARS, at, facts, failed, outcomes, pack, plan, with_period, year

CASES, ITA = SeriesKind.CASES, SeriesKind.ITA_SCORE
GOOD = "65 70 75 80 85"


def series(
    values: str, kind: SeriesKind = ITA, baseline: str | None = None, first: int = 66
) -> TargetSeries:
    """A series of the cycle's years; ``?`` is missing."""
    read = [None if one == "?" else Decimal(one) for one in values.split()]
    return TargetSeries(
        kind,
        "",
        tuple(TargetValue(year(first + n), one, location=at(n + 1)) for n, one in enumerate(read)),
        None if baseline is None else Decimal(baseline),
        location=at(50),
    )


def targets(ita: str | None = GOOD, cases: str | None = "10 20 30 40 50") -> Plan:
    """A plan with these targets."""
    given = (ita and series(ita), cases and series(cases, CASES))
    return evolve(plan(), targets=tuple(one for one in given if one))


def test_the_usual_series_is_in_order() -> None:
    """The frame's own targets fail no rule but those about the baseline and the mean."""
    for code in ("TGT001", "TGT002", "TGT003", "TGT004", "TGT005"):
        assert failed(targets(), code) == []
    assert failed(targets(), "TGT006") == [("target:cases", None), ("target:ita_score", None)]
    assert failed(targets(), "TGT008") == [("target:ita_score", 2570)]


def test_a_missing_series_or_year_is_told() -> None:
    """A series as a whole has no year; one of its years has."""
    assert failed(targets(cases=None), "TGT001") == [("target:cases", None)]
    assert failed(targets("65 ? 75 80"), "TGT001") == [
        ("target:ita_score", 2567),
        ("target:ita_score", 2570),
    ]
    assert failed(Plan(), "TGT001") == [("target:cases", None), ("target:ita_score", None)]


def test_the_plans_own_period_says_which_years_belong() -> None:
    """Without a period the frame's years are asked for."""
    assert failed(with_period(targets("65 70 75"), 2566, 2568), "TGT001") == []
    made = evolve(targets("65 70 75"), period=None)
    assert failed(made, "TGT001") == [("target:ita_score", 2569), ("target:ita_score", 2570)]


def test_a_fall_is_told_at_the_later_year() -> None:
    """Each value is compared with the last one before it; standing still is no fall."""
    assert failed(targets("65 64 64 80 79.99"), "TGT002") == [
        ("target:ita_score", 2567),
        ("target:ita_score", 2570),
    ]
    found = outcomes(targets("65 ? 64 80 85"), "TGT002")
    assert found[("target:ita_score", 2566)] == "not_applicable"
    assert found[("target:ita_score", 2567)] == "undecided"
    assert found[("target:ita_score", 2568)] == "failed"
    fact = facts(targets("65 ? 64 80 85"), "target")["target:ita_score/2568"]
    assert (fact.values["previous"], fact.values["previous_year"]) == (6500, 2566)
    assert [one.location for one in fact.origin.evidence] == [at(1), at(3)]


@pytest.mark.parametrize(("last", "wrong"), [("84.99", True), ("84.999", True), ("85", False)])
def test_the_last_year_passes(last: str, *, wrong: bool) -> None:
    """The last target is compared with the pass mark, exactly."""
    found = failed(targets(f"65 70 75 80 {last}"), "TGT003")
    assert found == ([("target:ita_score", 2570)] if wrong else [])


def test_what_is_not_there_cannot_pass() -> None:
    """Without the last year's value or the series, the rules about it are undecided."""
    assert outcomes(targets("65 70 75 80"), "TGT003")[("target:ita_score", 2570)] == "undecided"
    assert outcomes(targets(ita=None), "TGT003")[("target:ita_score", None)] == "undecided"
    assert outcomes(targets(cases=None), "TGT005")[("target:cases", None)] == "undecided"


def test_a_target_outside_the_scale_is_told() -> None:
    """Above 100 and below 0; the ends belong to the scale."""
    assert failed(targets("0 850 90 99 100"), "TGT004") == [("target:ita_score", 2567)]
    assert failed(targets(cases="-1 20 30 40 100.01"), "TGT004") == [
        ("target:cases", 2566),
        ("target:cases", 2570),
    ]


def test_the_case_reduction_ends_at_half() -> None:
    """The last year's reduction is compared with the frame's."""
    assert failed(targets(cases="10 20 30 40 49"), "TGT005") == [("target:cases", 2570)]


def test_a_stated_baseline_is_enough() -> None:
    """Only the series without its figure of 2565 is told, and a missing one is not asked."""
    made = evolve(plan(), targets=(series(GOOD, baseline="61.5"),))
    found = outcomes(made, "TGT006")
    assert found == {
        ("target:cases", None): "not_applicable",
        ("target:ita_score", None): "passed",
    }


def test_the_national_mean_is_that_of_the_year_asked_for() -> None:
    """Of the fiscal year where it is known, else the newest, with its own year."""
    for asked, mean, of in ((2567, 9305, 2567), (None, 9382, 2568), (2566, 9382, 2568)):
        fact = facts(targets(), "final_target", fiscal_year=asked)["target:ita_score/2570"]
        assert (fact.values["national_mean"], fact.values["mean_year"]) == (mean, of)
    assert failed(targets("65 70 75 80 93.5"), "TGT008", fiscal_year=2567) == []
    assert failed(targets("65 70 75 80 93.5"), "TGT008") == [("target:ita_score", 2570)]


@pytest.mark.parametrize(("asked", "of"), [(2567, 2567), (None, 2570)])
def test_a_national_mean_of_no_year_is_of_the_year_asked_for(asked: int | None, of: int) -> None:
    """Else of the plan's last: so TGT008 can be asked with a mean that somebody gave for all."""
    always = tuple(
        evolve(one, values=(evolve(one.values[-1], first=None, last=None),))
        if one.name == "national_mean_ita"
        else one
        for one in pack().parameters
    )
    criteria = evolve(pack().criteria, parameters=always)
    found = [
        (one.values["national_mean"], one.values["mean_year"])
        for one in build_facts(targets(), criteria, fiscal_year=asked, baseline_ita=None)
        if one.id == "final_target/target:ita_score/2570"
    ]
    assert found == [(9382, of)]


@pytest.mark.parametrize(
    ("baseline", "values", "outcome"),
    [
        (None, GOOD, "undecided"),
        (84.99, GOOD, "not_applicable"),
        (85, GOOD, "failed"),
        (90, "85 86 87 88 90", "passed"),
        (90, "85 86 87 88 89.99", "failed"),
        (90, "91 84 91 92 93", "failed"),
        (90, "85 86 87 88", "undecided"),
    ],
)
def test_an_agency_that_passes_aims_no_lower(
    baseline: float | None, values: str, outcome: str
) -> None:
    """With a score of 2565 that passes, no target may be below it and the last is 90."""
    found = outcomes(targets(values), "TGT009", baseline_ita=baseline)
    assert found[("target:ita_score", None)] == outcome


def goal(*ends: GoalEnd) -> Plan:
    """The usual targets with one goal."""
    return evolve(targets(), goals=(Goal(2, "เป้าหมาย", ends),))


def end(
    value: str, case: GoalCase | None = None, of: int | None = 70, kind: SeriesKind = ITA
) -> GoalEnd:
    """An end value: at least so much in a year."""
    return GoalEnd(kind, Decimal(value), at_least=True, year=year(of) if of else None, case=case)


NOT_PASSING = end("85", GoalCase.NOT_PASSING)
PASSING = (end("85", GoalCase.PASSING, None), end("90", GoalCase.PASSING))


def test_a_goal_agrees_with_the_table_by_its_comparator() -> None:
    """At least so much, or exactly so much."""
    for ends, wrong in (
        ([end("85")], False),
        ([end("80")], False),
        ([end("86")], True),
        ([evolve(end("85"), at_least=False)], False),
        ([evolve(end("80"), at_least=False)], True),
        ([evolve(end("50", kind=CASES), at_least=False)], False),
    ):
        assert failed(goal(*ends), "TGT007") == ([("goal:2", 2570)] if wrong else [])


def test_the_end_value_of_the_last_year_decides() -> None:
    """One that names the last year comes before one without a year, that before the others."""
    assert failed(goal(end("85"), end("99", of=None)), "TGT007") == []
    assert failed(goal(end("99", of=None), end("75", of=68)), "TGT007") == [("goal:2", 2570)]
    assert failed(goal(end("76", of=68)), "TGT007") == [("goal:2", 2568)]
    assert failed(goal(end("85"), end("90")), "TGT007") == [("goal:2", 2570)]


def test_of_two_alternatives_the_agencys_score_chooses() -> None:
    """Without a score it is enough that one agrees; with one, its own alternative counts."""
    both = goal(NOT_PASSING, *PASSING)
    assert failed(both, "TGT007") == []
    assert failed(both, "TGT007", baseline_ita=82.5) == []
    assert failed(both, "TGT007", baseline_ita=85) == [("goal:2", 2570)]
    fact = facts(both, "goal", baseline_ita=85)["goal:2/2570/ita_score"]
    assert (fact.values["named"], fact.values["alternatives"]) == (9000, 1)
    assert facts(both, "goal")["goal:2/2570/ita_score"].origin.texts["ends"] == "85 / 90"


def test_neither_alternative_may_agree() -> None:
    """Both kept, and the table is as neither has it."""
    made = evolve(goal(NOT_PASSING, *PASSING), targets=(series("60 65 70 75 80"),))
    assert failed(made, "TGT007") == [("goal:2", 2570)]
    fact = facts(made, "goal")["goal:2/2570/ita_score"]
    assert fact.values["alternatives"] == 2
    assert "named" not in fact.values


def test_the_alternative_that_was_kept_counts() -> None:
    """A score that asks for the other alternative does not bring it back."""
    assert failed(goal(*PASSING), "TGT007", baseline_ita=80) == [("goal:2", 2570)]
    assert failed(goal(NOT_PASSING), "TGT007", baseline_ita=95) == []


def test_a_goal_without_its_targets_is_undecided() -> None:
    """Without a value in the table nothing can be compared; without goals neither."""
    assert outcomes(evolve(goal(end("85")), targets=()), "TGT007") == {
        ("goal:2", None): "undecided"
    }
    assert outcomes(targets(), "TGT007") == {("", None): "undecided"}


def test_a_pack_without_criteria_leaves_them_open() -> None:
    """A value that no pack gives is absent, and what needs it undecided."""
    bare = evolve(pack().criteria, parameters=())
    made = goal(NOT_PASSING, *PASSING)
    found = build_facts(made, bare, fiscal_year=None, baseline_ita=Decimal(90))
    finals = [one for one in found if one.kind == "final_target"]
    assert not any({"required", "national_mean"} & one.values.keys() for one in finals)
    assert [one.values["alternatives"] for one in found if one.kind == "goal"] == [2]


def test_years_beyond_the_period_are_checked_too() -> None:
    """A value after the last year may fall and leave the scale, but is no last target."""
    made = with_period(targets("65 70 75 80 85"), 2566, 2569)
    assert failed(made, "TGT003") == [("target:ita_score", 2569)]
    assert len(facts(made, "target")) == 2 * len(ALL_YEARS)


def test_each_value_of_a_goal_counts_for_its_own_year() -> None:
    """The year that the goal ends in, and every other year that it names and the table has."""
    assert failed(goal(end("65", of=66), end("85")), "TGT007") == []
    assert failed(goal(end("66", of=66), end("85")), "TGT007") == [("goal:2", 2566)]
    wrong = [("goal:2", 2566), ("goal:2", 2570)]
    assert sorted(failed(goal(end("66", of=66), end("86")), "TGT007")) == wrong
    assert failed(goal(end("99", of=71), end("85")), "TGT007") == []
