"""The plan, its dimensions and missions: how many projects they have, and what money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from itacheck.facts.common.amounts import growth, of_known, rise, share
from itacheck.plan import Account, Budget, Dimension, Mission, PartId, PartState, Plan, UnnamedRow
from itacheck.vocabulary import Value
from itacheck.vocabulary.model import Unread
from tests.facts.small import budget, dimension, facts, plan, project

MONEY = st.integers(0, 10**12)
UNREAD = Unread("summary_table", "partly")


def values(of: Plan, kind: str, which: str) -> dict[str, Value]:
    """What a fact says."""
    return dict(facts(of, kind)[which].values)


def partly(of: Plan) -> Plan:
    """The same plan, some of whose table was not read."""
    return evolve(of, account=Account((), states=((PartId.SUMMARY_TABLE, PartState.PARTLY),)))


TWO = plan(
    dimension(1, project(1, money="100|120|0|0|0"), project(2, money="0|0|-|0|30")),
    dimension(2, project(3, money="300|0|0|0|0")),
)


def test_projects_and_money_are_counted_for_plan_dimension_and_mission() -> None:
    """Over all years, with the share of the plan's money rounded down."""
    whole = values(TWO, "group", "plan")
    assert (whole["projects"], whole["with_money"], whole["missions"]) == (3, 3, 2)
    assert (whole["amount"], whole["share"]) == (55000, 10000)
    first = values(TWO, "group", "dimension:1")
    assert (first["dimension"], first["projects"], first["missions"]) == (1, 2, 1)
    assert (first["amount"], first["share"]) == (25000, 4545)
    mission = values(TWO, "group", "mission:2.1")
    assert (mission["mission"], mission["dimension"], mission["projects"]) == ("2.1", 2, 1)
    assert "missions" not in mission


def test_each_year_has_its_money_and_that_of_the_year_before() -> None:
    """The first year follows none; of nothing there is no growth."""
    first = values(TWO, "group_year", "dimension:1/2566")
    assert (first["amount"], first["share"], first["with_money"]) == (10000, 2500, 1)
    assert first["follows"] is False
    assert "previous" not in first
    second = values(TWO, "group_year", "dimension:1/2567")
    assert (second["follows"], second["previous"], second["growth"]) == (True, 10000, 2000)
    last = values(TWO, "group_year", "dimension:1/2570")
    assert (last["amount"], last["previous"]) == (3000, 0)
    assert "growth" not in last
    assert "share" not in values(TWO, "group_year", "plan/2568")


def test_where_a_row_was_not_read_no_group_is_known() -> None:
    """Neither how many projects there are, nor what money they have."""
    for kind, which, open_ in (
        ("group", "plan", {"projects", "with_money", "missions", "amount", "share"}),
        ("group", "dimension:2", {"projects", "with_money", "missions", "amount", "share"}),
        ("group", "mission:1.1", {"projects", "with_money", "amount", "share"}),
        (
            "group_year",
            "plan/2567",
            {"with_money", "amount", "share", "previous", "growth"},
        ),
    ):
        fact = facts(partly(TWO), kind)[which]
        assert fact.values.keys() & open_ == set()
        assert dict.fromkeys(open_, UNREAD) == dict(fact.origin.unread)


def test_money_without_a_name_leaves_its_groups_open() -> None:
    """Its dimension and the plan, in the years in which it has some."""
    row = UnnamedRow(budget("5|0|0|0|0"))
    open_ = evolve(TWO.dimensions[0], unnamed=(row,))
    odd = evolve(TWO, dimensions=(open_, TWO.dimensions[1]))
    assert "projects" not in values(odd, "group", "plan")
    assert "projects" not in values(odd, "group", "dimension:1")
    assert values(odd, "group", "dimension:2")["amount"] == 30000
    assert "amount" not in values(odd, "group_year", "dimension:1/2566")
    assert values(odd, "group_year", "dimension:1/2567")["amount"] == 12000


def test_an_amount_that_cannot_be_read_leaves_its_year_open() -> None:
    """Every other year is known."""
    odd = plan(dimension(1, project(1, money="?|7|0|0|0")))
    assert "amount" not in values(odd, "group", "dimension:1")
    assert "amount" not in values(odd, "group_year", "dimension:1/2566")
    assert "with_money" not in values(odd, "group_year", "dimension:1/2566")
    second = values(odd, "group_year", "dimension:1/2567")
    assert second["amount"] == 700
    assert "previous" not in second


def test_a_mission_whose_row_comes_twice_is_one_group() -> None:
    """Its projects are those of both rows."""
    name = TWO.dimensions[0].name
    rows = (Mission("1.1", "ก", (project(1),)), Mission("1.1", "ก", (project(2),)))
    found = facts(plan(Dimension(1, name, rows)), "group")
    assert found["mission:1.1"].values["projects"] == 2
    assert found["plan"].values["missions"] == 1


def test_a_row_with_a_sum_alone_has_that_money() -> None:
    """A project's money over all years is its row's; a sum that is not there is not known."""
    summed = evolve(project(1), budget=Budget((), evolve(budget("9").cells[0][1])))
    one = plan(dimension(1, summed, project(2, money="1|2|3|4|5"), project(3, money="?")))
    found = [fact.values.get("money") for fact in facts(one, "project").values()]
    assert found == [900, 1500, None]


def test_a_cell_knows_the_year_before() -> None:
    """In its own row, of projects as of totals."""
    one = plan(dimension(1, project(1, money="10|15|-|0|0"), total="10|15|0|0|0"))
    cells = facts(one, "cell")
    second = cells["project:1/2567/cell"].values
    assert (second["follows"], second["previous"], second["growth"]) == (True, 1000, 5000)
    assert cells["project:1/2568/cell"].values["growth"] == -10000
    assert "growth" not in cells["project:1/2569/cell"].values
    assert cells["project:1/2566/cell"].values["follows"] is False
    assert cells["dimension:1/2567/cell"].values["previous"] == 1000


def test_a_column_with_an_odd_year_is_nobodys_year_before() -> None:
    """Nobody knows whose money stands below it."""
    odd = project(1, money="9|1|2|3|4")
    shifted = evolve(odd, budget=budget("9|1|2|3|4", 2565))
    found = facts(plan(dimension(1, shifted)), "cell")["project:1/2566/cell"].values
    assert "previous" not in found


@given(MONEY, MONEY)
def test_growth_is_rounded_away_from_zero(now: int, before: int) -> None:
    """So “more than” a number of percent is true of it exactly where it is true of the money."""
    found = growth(now, before)
    if not before:
        assert found is None
        return
    if found is None:  # beyond what engines hold
        assert (now - before) * 10000 // before > 2**52
        return
    for percent in {found, found - 1, found + 1}:
        if percent >= 0:
            assert (found > percent) is ((now - before) * 10000 > percent * before)
        if percent <= 0:
            assert (found < percent) is ((now - before) * 10000 < percent * before)


@given(MONEY, MONEY)
def test_a_share_is_rounded_down(part: int, more: int) -> None:
    """So “less than” a number of percent is exact."""
    whole = part + more
    found = share(part, whole)
    if not whole:
        assert found is None
    else:
        assert found is not None
        assert found * whole <= part * 10000 < (found + 1) * whole


@given(st.decimals(0, 100, places=6), st.decimals(0, 100, places=6))
def test_a_rise_is_rounded_down(now: Decimal, before: Decimal) -> None:
    """It is taken of the scores as they are, not of rounded ones."""
    found = rise(now, before)
    assert found is not None
    assert found <= (now - before) * 100 < found + 1


@pytest.mark.parametrize("other", [None, 5, UNREAD])
def test_what_is_unread_stays_so(other: int | Unread | None) -> None:
    """Growth and share of what was not read are not known for that reason."""
    for one in (growth, share):
        assert of_known(one, UNREAD, other) is UNREAD
        assert of_known(one, other, UNREAD) is UNREAD
    assert of_known(growth, 6, 5) == 2000
