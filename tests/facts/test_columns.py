"""Odd year columns of the summary table: what they leave open, and rule STR004."""

from __future__ import annotations

from attrs import evolve

from itacheck.plan import Budget, Dimension, Plan, StatedTotal
from itacheck.thai.years import FiscalYear
from tests.facts.small import (
    at,
    budget,
    dimension,
    facts,
    failed,
    outcomes,
    plan,
    project,
    sheet,
    years,
)

SLIP = FiscalYear(2658)


def slipped(of: Budget) -> Budget:
    """The budget with its third column headed by a year that is a slip."""
    cells = [(SLIP if one == FiscalYear(2568) else one, cell) for one, cell in of.cells]
    return evolve(of, cells=tuple(cells))


def odd(money: str = "10|10|10|10|10", total: str = "10|10|99|10|10") -> Plan:
    """A plan whose table has a column 2658, where its period has 2568."""
    whole = dimension(1, evolve(project(1), budget=slipped(budget(money))), total=None)
    held: Dimension = evolve(whole, subtotal=StatedTotal(1, slipped(budget(total))))
    made = plan(held, sheets=[sheet(1, amounts=[("10", ())])])
    return evolve(made, grand_total=StatedTotal(None, slipped(budget(total))))


def test_a_slip_in_a_heading_is_one_finding() -> None:
    """It leads to the odd column, and says which year lacks one."""
    made = evolve(odd(), columns_location=at(7))
    assert failed(made, "STR004") == [("plan", None)]
    (found,) = facts(made, "period").values()
    assert found.origin.location == at(7)
    assert found.origin.texts["odd_years"] == (2658,)
    assert found.origin.texts["missing_years"] == (2568,)


def test_what_depends_on_the_odd_column_is_undecided() -> None:
    """A wrong sum below it is nobody's; the other years are checked."""
    for code, subject in (("BUD001", "dimension:1"), ("BUD002", "total"), ("BUD003", "total")):
        found = outcomes(odd(), code)
        assert found[subject, 2658] == "undecided"
        assert found[subject, 2567] == "passed"
    assert outcomes(odd(), "BUD006")["project:1", 2568] == "undecided"


def test_the_odd_column_lies_neither_within_nor_outside_of_a_duration() -> None:
    """Money there may be that of the year that lacks a column."""
    assert outcomes(odd(), "YRS003")["project:1", None] == "undecided"
    zeros = odd("10|10|0|10|10")
    assert outcomes(zeros, "YRS002")["project:1", None] == "undecided"
    silent = odd("10|10|-|10|10")
    assert outcomes(silent, "YRS001")["project:1", None] == "undecided"
    assert failed(odd("10|-|10|10|10"), "YRS001") == [("project:1", None)]


def test_a_slip_on_one_page_leaves_that_pages_rows_open() -> None:
    """The other pages have the year: what needs the first page's rows is undecided."""
    first = dimension(1, evolve(project(1), budget=slipped(budget("10|10|10|10|10"))))
    second = dimension(2, project(2, money="5|5|5|5|5"), total="5|5|6|5|5")
    whole = evolve(first, subtotal=StatedTotal(1, budget("10|10|99|10|10")))
    made = plan(whole, second, total="15|15|15|15|15", sheets=[sheet(1, amounts=[("10", ())])])
    assert failed(made, "STR004") == [("plan", None)]
    assert outcomes(made, "BUD001")["dimension:1", 2568] == "undecided"
    assert outcomes(made, "BUD003")["total", 2568] == "undecided"
    assert outcomes(made, "BUD006")["project:1", 2568] == "undecided"
    assert outcomes(made, "YRS003")["project:1", None] == "undecided"
    assert failed(made, "BUD001") == [("dimension:2", 2568)]


def test_a_column_too_many_leaves_nothing_open() -> None:
    """Where every year of the plan has its column, another one is a year of its own."""
    six = plan(dimension(1, project(1, money="1|1|1|1|1|1"), total="1|1|1|1|1|2"))
    assert failed(six, "STR004") == [("plan", None)]
    assert failed(six, "BUD001") == [("dimension:1", 2571)]


def test_years_of_the_common_era_are_read_as_what_they_are() -> None:
    """One finding with the years as printed, and nothing undecided."""
    made = evolve(plan(dimension(1, project(1, money="1|1|1|1|1"))), common_era=True)
    assert failed(made, "STR004") == [("plan", None)]
    (found,) = facts(made, "period").values()
    assert found.origin.texts["column_years"] == (2023, 2024, 2025, 2026, 2027)
    assert outcomes(made, "YRS004")["project:1", None] == "passed"


def test_years_outside_of_the_sheets_duration_are_still_told() -> None:
    """What the other columns show does not depend on the odd one."""
    made = odd()
    short = evolve(made, sheets=(sheet(1, runs=years(66, 67, 68, 69)),))
    assert failed(short, "YRS003") == [("project:1", None)]
