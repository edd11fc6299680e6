"""Facts about a sheet's money beside the table's: rule BUD006."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from attrs import evolve

from itacheck.plan import Plan, SheetAmount
from itacheck.thai.years import FiscalYear
from tests.facts.small import cell, dimension, facts, failed, outcomes, plan, project, sheet, years

Amounts = Iterable[tuple[str, tuple[FiscalYear, ...]]]


def made(
    table: str,
    amounts: Amounts = (),
    runs: tuple[FiscalYear, ...] = years(66, 67),
    *,
    none: bool = False,
) -> Plan:
    """A plan of one project and its sheet."""
    return plan(
        dimension(1, project(3, money=table)),
        sheets=[sheet(3, runs=runs, amounts=amounts, none=none)],
    )


def test_one_amount_is_that_of_every_year_of_the_duration() -> None:
    """The table is compared in the duration's years only."""
    assert failed(made("5|5", [("5", ())]), "BUD006") == []
    assert failed(made("5|0", [("5", ())]), "BUD006") == [("project:3", 2567)]
    assert failed(made("5|0", [("5", ())], years(66)), "BUD006") == []


def test_a_year_that_a_duration_names_twice_is_one_year() -> None:
    """Each year is compared once, in the order of the years."""
    twice = years(67, 66, 67)
    assert list(facts(made("5|0", [("5", ())], twice), "sheet_year")) == [
        "project:3/2566",
        "project:3/2567",
    ]


def test_no_budget_equals_zero_dash_and_blank() -> None:
    """A sheet that declares no money agrees with whatever sign the table uses."""
    assert failed(made("0|-", none=True), "BUD006") == []
    assert failed(made("|5", none=True), "BUD006") == [("project:3", 2567)]


def test_amounts_by_year_come_before_one_without() -> None:
    """A year's own amount counts; the one without years is that of the others."""
    amounts = [("9", years(66)), ("5", ())]
    assert failed(made("9|5", amounts), "BUD006") == []
    assert failed(made("5|9", amounts), "BUD006") == [("project:3", 2566), ("project:3", 2567)]


def test_no_budget_may_hold_for_the_remaining_years() -> None:
    """An amount for one year, and no money in the others."""
    assert failed(made("9|0", [("9", years(66))], none=True), "BUD006") == []


@pytest.mark.parametrize(
    "amounts",
    [
        [("5", ()), ("7", ())],
        [("5", years(67)), ("7", years(67)), ("5", years(66))],
        [("14", ()), ("14", years(66))],
        [("5", years(66))],
        [("?", ())],
        [],
    ],
)
def test_what_a_sheet_leaves_open_is_undecided(amounts: Amounts) -> None:
    """Two amounts for one year, a sum of the others, an unreadable one or none decide nothing."""
    assert outcomes(made("5|7", amounts), "BUD006")[("project:3", 2567)] == "undecided"


def test_an_unreadable_or_missing_cell_of_the_table_is_undecided() -> None:
    """The table has to say something to be compared."""
    found = outcomes(made("?", [("5", ())]), "BUD006")
    assert found == {("project:3", 2566): "undecided", ("project:3", 2567): "undecided"}


def test_a_sheet_without_duration_is_undecided() -> None:
    """Nobody knows in which years it states its amount."""
    assert outcomes(made("5", [("5", ())], ()), "BUD006") == {("project:3", None): "undecided"}


def test_a_project_without_sheet_is_not_compared() -> None:
    """Without any sheet of a project there is nothing to compare."""
    assert outcomes(plan(dimension(1, project(3))), "BUD006") == {("", None): "undecided"}


def test_the_figures_are_exact() -> None:
    """The difference is the sheet's amount less the table's, in satang."""
    fact = facts(made("5.25|5", [("5.50", ())]), "sheet_year")["project:3/2566"]
    assert fact.values["difference"] == 25
    assert len(fact.origin.evidence) == 2


def stating_sum(table: str, stated: str, of: tuple[FiscalYear, ...], *yearly: str) -> Plan:
    """A plan whose sheet states a sum over years, beside yearly amounts if there are any."""
    given = made(table, [(one, ()) for one in yearly], years(66, 67, 68))
    (own,) = given.sheets
    assert own.budget is not None
    amounts = (*own.budget.amounts, SheetAmount(cell(stated), of, in_all=True))
    return evolve(given, sheets=(evolve(own, budget=evolve(own.budget, amounts=amounts)),))


def test_a_sum_over_years_is_compared_with_the_sum_of_these_years() -> None:
    """The finding has no year; single years are not judged by it."""
    assert outcomes(stating_sum("5|7|1", "13", years(66, 67, 68)), "BUD006") == {
        ("project:3", None): "passed"
    }
    assert failed(stating_sum("5|7|1", "12", years(66, 67, 68)), "BUD006") == [("project:3", None)]
    assert failed(stating_sum("5|7|1", "12", years(66, 67)), "BUD006") == []
    assert outcomes(stating_sum("5|?|1", "13", years(66, 67, 68)), "BUD006") == {
        ("project:3", None): "undecided"
    }


def test_a_yearly_amount_and_its_stated_sum_are_both_compared() -> None:
    """Each may be wrong for itself."""
    every = years(66, 67, 68)
    assert failed(stating_sum("5|5|5", "15", every, "5"), "BUD006") == []
    assert failed(stating_sum("5|5|5", "16", every, "5"), "BUD006") == [("project:3", None)]
    assert failed(stating_sum("5|5|0", "15", every, "5"), "BUD006") == [
        ("project:3", None),
        ("project:3", 2568),
    ]


def test_a_sum_that_may_be_a_yearly_amount_is_taken_as_it_fits() -> None:
    """Without years it is the duration's sum, unless the table has it in a year."""
    assert failed(stating_sum("5|5|5", "15", ()), "BUD006") == []
    assert failed(stating_sum("5|5|5", "5", ()), "BUD006") == []
    assert failed(stating_sum("5|5|4", "5", ()), "BUD006") == [("project:3", 2568)]
    assert failed(stating_sum("5|5|5", "16", ()), "BUD006") == [("project:3", None)]
