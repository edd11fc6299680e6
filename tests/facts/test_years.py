"""The years of a project in table and sheet: rules YRS."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from itacheck.thai.years import FiscalYear
from tests.facts.small import (
    ALL_YEARS,
    dimension,
    facts,
    failed,
    outcomes,
    plan,
    project,
    sheet,
    years,
)


def one(money: str, runs: tuple[FiscalYear, ...] = ALL_YEARS, title: str = "") -> Plan:
    """A plan of one project and its sheet."""
    return plan(
        dimension(1, project(1, money=money)), sheets=[sheet(9 if title else 1, title, runs=runs)]
    )


@pytest.mark.parametrize(
    ("money", "runs", "codes"),
    [
        ("0|0|0|0|0", ALL_YEARS, set()),
        ("5|5|5|5|5", ALL_YEARS, set()),
        ("0|-|0|0|", ALL_YEARS, {"YRS001"}),
        ("-|-|-|-|15", years(70), set()),
        ("5|0|0|0|0", years(66), {"YRS002"}),
        ("5|-|5|-|-", years(66), {"YRS003"}),
        ("5|0|5|-|-", years(66), {"YRS002", "YRS003"}),
        ("-|-|0|-|-", years(66), {"YRS001", "YRS002"}),
        ("-|-|-|-|-", ALL_YEARS, {"YRS004"}),
        ("-||-||", years(66), {"YRS004"}),
        ("none|none|none|none|none", ALL_YEARS, set()),
        ("none|-|-|-|-", years(66), set()),
        ("none|-|0||none", ALL_YEARS, {"YRS001"}),
        ("none|none|5|-|-", years(68), set()),
    ],
)
def test_table_and_duration(money: str, runs: tuple[FiscalYear, ...], codes: set[str]) -> None:
    """A dash or blank beside activity, 0.00 or money outside the duration, and silent rows."""
    known = ("YRS001", "YRS002", "YRS003", "YRS004")
    assert {code for code in known if failed(one(money, runs), code)} == codes


def test_the_years_are_given_as_numbers() -> None:
    """One fact for a project, with the sheet's years and those that differ."""
    (fact,) = facts(one("0|-|0|5|", years(66, 67, 70)), "project_years").values()
    texts = fact.origin.texts
    assert texts["sheet_years"] == (2566, 2567, 2570)
    assert texts["gap_years"] == (2567, 2570)
    assert texts["zero_years"] == (2568,)
    assert texts["money_years"] == (2569,)
    assert fact.origin.year is None


def test_what_cannot_be_read_stays_open() -> None:
    """An unreadable cell may hide money outside the duration; in it, it is no gap."""
    made = one("5|?|-|-|-", years(66))
    assert outcomes(made, "YRS003") == {("project:1", None): "undecided"}
    assert outcomes(one("5|?|5|-|-", years(66)), "YRS003") == {("project:1", None): "failed"}
    assert outcomes(one("?|-|-|-|-", years(66)), "YRS001") == {("project:1", None): "undecided"}
    assert failed(one("?|-|-|-|-", years(66)), "YRS004") == []


def test_without_a_duration_or_a_sheet() -> None:
    """No duration leaves it undecided, no sheet is CNT003's, no part 3 leaves it undecided."""
    project_1 = ("project:1", None)
    assert outcomes(one("5|-|-|-|-", ()), "YRS001") == {project_1: "undecided"}
    assert outcomes(one("5|-|-|-|-", title="กิจกรรมอื่น"), "YRS001") == {project_1: "not_applicable"}
    alone = plan(dimension(1, project(1, money="5|-|-|-|-")))
    for code in ("YRS001", "YRS002", "YRS003"):
        assert outcomes(alone, code) == {project_1: "undecided"}
    assert outcomes(alone, "YRS004") == {project_1: "passed"}
    assert outcomes(plan(dimension(1, project(1, money="5|-"))), "YRS004") == {project_1: "passed"}
