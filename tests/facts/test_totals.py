"""What rows of totals state, or leave out: rules BUD010 to BUD013."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.plan import Budget, Dimension, Mission, Plan, StatedTotal, UnnamedRow
from tests.facts.small import (
    at,
    budget,
    cell,
    dimension,
    facts,
    failed,
    outcomes,
    plan,
    project,
    year,
)
from tests.support import examples

MONEY = st.sampled_from(["", "-", "0", "5000", "20000", "12.50", "0.01"])
STATED = st.sampled_from(["-", "0", "5000", "10000", "25000", "12.50", "0.02"])


def worth(written: str) -> int:
    """What a cell adds to a sum, in satang."""
    return 0 if written in {"", "-", "0"} else round(float(written) * 100)


def with_sum(written: str, sum_: str, line: int | None = None) -> Budget:
    """Yearly cells and the sum over the years that the row states."""
    return evolve(budget(written), total=cell(sum_, line))


FIVE = "5|5|5|5|5"


# -- blank totals


def test_a_blank_cell_of_a_total_is_told_where_there_is_money() -> None:
    """Not where the projects have none, nor where a dash says so; its sums are undecided."""
    made = plan(dimension(1, project(1, money="5|5|0|5"), total="5|||-"), total="5||0|")
    assert failed(made, "BUD010") == [("dimension:1", 2567), ("total", 2567), ("total", 2569)]
    assert outcomes(made, "BUD010")[("dimension:1", 2568)] == "not_applicable"
    assert outcomes(made, "BUD010")[("dimension:1", 2569)] == "not_applicable"
    assert outcomes(made, "BUD001")[("dimension:1", 2567)] == "undecided"
    assert outcomes(made, "BUD003")[("total", 2567)] == "undecided"


def test_a_row_of_blanks_is_told_once() -> None:
    """Without a year, where the projects have money in some year."""
    made = plan(dimension(1, project(1, money="5|0"), total="|"), total="|")
    assert failed(made, "BUD010") == [("dimension:1", None), ("total", None)]
    made = plan(dimension(1, project(1, money="0|-"), total="|"))
    assert outcomes(made, "BUD010") == {("dimension:1", None): "not_applicable"}


def test_a_blank_total_of_unreadable_cells_is_undecided() -> None:
    """Nobody knows whether there is money, unless another cell has some."""
    made = plan(dimension(1, project(1, money="?|5"), total="|5"))
    assert outcomes(made, "BUD010")[("dimension:1", 2566)] == "undecided"
    made = plan(dimension(1, project(1, money="?"), project(2, money="5"), total=""))
    assert failed(made, "BUD010") == [("dimension:1", None)]
    assert outcomes(plan(total=""), "BUD010") == {("total", None): "undecided"}


def test_money_without_a_name_is_money_all_the_same() -> None:
    """A blank total above a row without a name is told, too."""
    base = dimension(1, project(1, money="0|0"), total="|0")
    made = plan(evolve(base, unnamed=(UnnamedRow(budget("4|0")),)))
    assert failed(made, "BUD010") == [("dimension:1", 2566)]


def test_without_totals_none_is_blank() -> None:
    """A plan that states no totals has nothing to leave blank."""
    assert outcomes(plan(dimension(1, project(1))), "BUD010") == {("", None): "not_applicable"}


# -- rows of totals that are missing


def test_a_dimension_without_the_total_that_others_have_is_told() -> None:
    """Where none has one, that is the plan's way; a dimension without projects needs none."""
    made = plan(
        dimension(1, project(1), total="0"), dimension(2, project(2)), dimension(3), total="0"
    )
    assert failed(made, "BUD011") == [("dimension:2", None)]
    assert failed(plan(dimension(1, project(1)), dimension(2, project(2))), "BUD011") == []


def test_a_grand_total_is_due_where_two_dimensions_have_totals() -> None:
    """With one total alone there is nothing to add up."""
    two = (dimension(1, project(1), total="0"), dimension(2, project(2), total="0"))
    assert failed(plan(*two), "BUD011") == [("total", None)]
    assert failed(plan(*two, total="0"), "BUD011") == []
    assert failed(plan(two[0]), "BUD011") == []


def test_a_dimension_in_two_pieces_has_one_total() -> None:
    """A dimension that goes on further down has its total at one of the places."""
    pieces = (dimension(1, project(1)), dimension(2, project(2), total="0"))
    made = plan(*pieces, dimension(1, project(3), total="0"), total="0")
    assert failed(made, "BUD011") == []


def test_projects_outside_every_dimension_need_no_total() -> None:
    """They are no dimension."""
    made = plan(dimension(1, project(1), total="0"), dimension(None, project(2)), total="0")
    assert failed(made, "BUD011") == []


# -- sums over the years


def test_a_sum_over_the_years_is_that_of_its_row() -> None:
    """Of projects, of totals, and of the grand total."""
    one = evolve(project(1), budget=with_sum(FIVE, "25", 7))
    two = evolve(project(2), budget=with_sum(FIVE, "30", 8))
    subtotal = StatedTotal(1, with_sum("10|10|10|10|10", "55"))
    base = evolve(dimension(1, one, two), subtotal=subtotal)
    grand = StatedTotal(None, with_sum("10|10|10|10|10", "50"))
    made = evolve(plan(base), grand_total=grand)
    assert failed(made, "BUD012") == [("project:2", None), ("dimension:1", None)]
    fact = facts(made, "sum_over_years")["project:2"]
    assert (fact.values["stated"], fact.values["computed"]) == (3000, 2500)
    assert fact.origin.location == at(8)


@pytest.mark.parametrize(
    ("years", "stated", "outcome"),
    [
        (FIVE, "?", "undecided"),
        ("5|5|?|5|5", "25", "undecided"),
        ("5|5|5", "15", "undecided"),
        ("0|-|0||0", "-", "passed"),
        (FIVE, "-", "failed"),
        (FIVE, "0.01", "failed"),
    ],
)
def test_a_sum_is_only_compared_with_what_can_be_read(
    years: str, stated: str, outcome: str
) -> None:
    """An unreadable cell leaves it open, and so does a year without a column."""
    made = plan(dimension(1, evolve(project(1), budget=with_sum(years, stated))))
    assert outcomes(made, "BUD012") == {("project:1", None): outcome}


def test_a_blank_sum_states_nothing() -> None:
    """Where no row fills the column, the rule has nothing to examine."""
    made = plan(dimension(1, evolve(project(1), budget=with_sum(FIVE, ""))))
    assert outcomes(made, "BUD012") == {("", None): "not_applicable"}


@settings(max_examples=examples(100))
@given(st.lists(MONEY, min_size=5, max_size=5), STATED)
def test_sums_over_the_years_are_exact(years: list[str], stated: str) -> None:
    """BUD012 fails if and only if the stated sum differs from its years, to the satang."""
    made = plan(dimension(1, evolve(project(1), budget=with_sum("|".join(years), stated))))
    wrong = sum(map(worth, years)) != worth(stated)
    assert failed(made, "BUD012") == ([("project:1", None)] if wrong else [])


# -- totals of missions


def of_missions(*missions: Mission, unnamed: str | None = None) -> Plan:
    """A plan of one dimension."""
    rows = () if unnamed is None else (UnnamedRow(budget(unnamed)),)
    return plan(Dimension(1, "มิติ", missions, unnamed=rows))


def test_a_missions_total_is_the_sum_of_its_projects() -> None:
    """In each year, of its own projects alone."""
    first = Mission("1.1", "ก", (project(1, money="5|5"),), subtotal=StatedTotal(1, budget("5|6")))
    second = Mission("1.2", "ข", (project(2, money="7|7"),))
    made = of_missions(first, second)
    assert failed(made, "BUD013") == [("mission:1.1", 2567)]
    assert outcomes(made, "BUD001") == {("", None): "undecided"}
    assert outcomes(of_missions(second), "BUD013") == {("", None): "not_applicable"}


def test_money_without_a_name_leaves_a_missions_total_open() -> None:
    """It may be of this mission or of another one of the dimension."""
    one = Mission("1.1", "ก", (project(1, money="5|5"),), subtotal=StatedTotal(1, budget("9|5")))
    made = of_missions(one, unnamed="4|0")
    assert list(outcomes(made, "BUD013").values()) == ["undecided", "passed"]


def test_a_mission_in_two_pieces_has_one_total() -> None:
    """Its total is that of both; with two totals nobody knows what each is of."""
    first = Mission("1.1", "ก", (project(1, money="5"),))
    other = Mission("1.2", "ข", (project(2, money="9"),))
    last = Mission("1.1", "ก", (project(3, money="7"),), subtotal=StatedTotal(1, budget("12")))
    assert list(outcomes(of_missions(first, other, last), "BUD013").values()) == ["passed"]
    both = (evolve(first, subtotal=StatedTotal(1, budget("5"))), other, last)
    assert set(outcomes(of_missions(*both), "BUD013").values()) == {"undecided"}


def test_an_unreadable_total_of_a_mission_is_told() -> None:
    """Like any other cell for money; missions of one code are told apart."""
    one = Mission("1.1", "ก", (project(1, money="5"),), subtotal=StatedTotal(1, budget("?")))
    two = Mission("1.1", "ข", (project(2, money="5"),), subtotal=StatedTotal(1, budget("5")))
    made = of_missions(one, two)
    assert failed(made, "BUD009") == [("mission:1.1", 2566)]
    assert sorted(facts(made, "mission_total")) == ["mission:1.1/2566/1", "mission:1.1/2566/2"]


@settings(max_examples=examples(100))
@given(
    st.lists(st.tuples(st.lists(MONEY, max_size=3), STATED), min_size=1, max_size=3),
)
def test_totals_of_missions_are_exact(rows: list[tuple[list[str], str]]) -> None:
    """BUD013 fails for a mission if and only if its total differs from its projects' sum."""
    missions, wrong = [], []
    for ordinal, (money, stated) in enumerate(rows, start=1):
        projects = tuple(project(None, f"โครงการ{ordinal}{n}", one) for n, one in enumerate(money))
        total = StatedTotal(1, Budget(((year(66), cell(stated)),)))
        missions.append(Mission(f"1.{ordinal}", "", projects, subtotal=total))
        if sum(map(worth, money)) != worth(stated):
            wrong.append((f"mission:1.{ordinal}", 2566))
    assert failed(of_missions(*missions), "BUD013") == wrong


@pytest.mark.parametrize(
    ("below", "outcome"), [("5|5|5|5|5", "undecided"), ("5|5|5|5|-", "failed")]
)
def test_a_blank_cell_of_a_total_is_not_nothing(below: str, outcome: str) -> None:
    """Where its year may have money the sum of its row is open: the blank cell alone is told."""
    subtotal = StatedTotal(1, with_sum("5|5|5|5|", "25"))
    made = plan(evolve(dimension(1, project(1, money=below)), subtotal=subtotal))
    assert outcomes(made, "BUD012") == {("dimension:1", None): outcome}
