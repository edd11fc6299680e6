"""What the year's ITA asks for: rules ITA."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import Declaration, Plan
from tests.facts.small import dimension, facts, failed, outcomes, plan, project, sheet, years

PROJECT = ("project:1", None)


@pytest.mark.parametrize(
    ("made", "outcome"),
    [
        (plan(dimension(1, project(1, money="5|-|-|-|-"))), "passed"),
        (plan(dimension(1, project(1, money="0|0|0|0|0"))), "failed"),
        (plan(dimension(1, project(1, money="0|0|0|0|0", declared=[Declaration()]))), "passed"),
        (plan(dimension(1, project(1, money="0|0")), sheets=[sheet(1, none=True)]), "passed"),
        (plan(dimension(1, project(1, money="0|0")), sheets=[sheet(1)]), "failed"),
        (plan(dimension(1, project(1, money="-|-", declared=[Declaration()]))), "failed"),
        (plan(dimension(1, project(1, money="-|-")), sheets=[sheet(1, none=True)]), "passed"),
        (plan(dimension(1, project(1, "โครงการ", money="5|5"))), "failed"),
        (plan(dimension(1, project(1, money="?|-"))), "undecided"),
        (
            plan(dimension(1, project(1, money="-|-")), sheets=[sheet(1, runs=(), none=True)]),
            "failed",
        ),
    ],
)
def test_each_project_has_name_budget_and_period(made: Plan, outcome: str) -> None:
    """The budget or its declared absence, and the period, in the table or in the sheet.

    A printed 0.00 declares nothing.
    """
    assert outcomes(made, "ITA001")[PROJECT] == outcome


def test_a_remark_that_is_not_clear_leaves_it_open() -> None:
    """Nobody can say whether it declares that no money is used."""
    made = plan(dimension(1, evolve(project(1, money="0|0"), remark_unclear=True)))
    assert outcomes(made, "ITA001") == {PROJECT: "undecided"}


def test_a_cell_may_declare_that_no_budget_is_used() -> None:
    """Words in a cell of the row are a budget's declared absence, and activity."""
    assert outcomes(plan(dimension(1, project(1, money="none|-"))), "ITA001") == {PROJECT: "passed"}


def test_a_topic_without_a_measure_is_told() -> None:
    """For the year asked for alone, with the number of its item and how sure that is."""
    made = plan(dimension(1, project(1, "มาตรการส่งเสริมการปฏิบัติตามประมวลจริยธรรม")))
    topics = facts(made, "ita_topic", fiscal_year=2568)
    assert len(topics) == 14  # no item for the monitoring after six months
    missing = {one.values["topic"] for one in topics.values() if one.values["measures"] == 0}
    assert missing == {str(one.values["topic"]) for one in topics.values()} - {"ethics"}
    assert set(failed(made, "ITA002", fiscal_year=2568)) == {("plan", 2568)}
    texts = next(one for one in topics.values() if one.values["topic"] == "integrity_measures")
    assert texts.origin.texts["items"] == "O27"
    assert outcomes(made, "ITA002") == {("", None): "undecided"}
    assert outcomes(made, "ITA002", fiscal_year=2575) == {("", None): "undecided"}


@pytest.mark.parametrize(
    ("year", "outcome"),
    [(2565, "failed"), (2566, "passed"), (2570, "passed"), (2571, "failed"), (None, "undecided")],
)
def test_the_period_covers_the_chosen_year(year: int | None, outcome: str) -> None:
    """Without a year it is undecided, and so it is without a period."""
    made = plan(dimension(1, project(1)))
    assert outcomes(made, "ITA003", fiscal_year=year) == {("plan", year): outcome}
    unknown = evolve(made, period=None)
    assert set(outcomes(unknown, "ITA003", fiscal_year=year).values()) == {"undecided"}


def test_a_title_of_the_sheet_carries_a_topic_too() -> None:
    """As it carries an expected measure; words of the topic's own count as well."""
    made = plan(
        dimension(3, project(1, "กิจกรรมพบปะชาวบ้าน")),
        sheets=[sheet(1, "กิจกรรมเวทีประชาคม", runs=years(66))],
    )
    found = facts(made, "ita_topic", fiscal_year=2566)
    carried = {one.values["topic"] for one in found.values() if one.values["measures"]}
    assert carried == {"participation"}
