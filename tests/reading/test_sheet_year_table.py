"""A sheet's budget may be a small table of years and amounts."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from tests.reading.texts import problems, sheet, sheet_plan


def amounts(found: Plan) -> list[tuple[list[int], str]]:
    """The years and the baht of each amount of the first sheet."""
    budget = found.sheets[0].budget
    assert budget is not None
    return [([int(year) for year in one.years], str(one.cell.amount)) for one in budget.amounts]


@pytest.mark.parametrize(
    "table",
    [
        "ปีงบประมาณ\t2566\t2567\t2568\nงบประมาณ (บาท)\t30,000\t-\t5,000.50",
        "ปี\t๒๕๖๖\t๒๕๖๗\t๒๕๖๘\tรวม\nจำนวนเงิน\t๓๐,๐๐๐\t-\t๕,๐๐๐.๕๐\t๓๕,๐๐๐.๕๐",
        "ปีงบประมาณ\tจำนวนเงิน (บาท)\n2566\t30,000\n2567\t-\n2568\t5,000.50",
        "ปี 2566\tปี 2567\tปี 2568\n30000\t-\t5,000.50",
    ],
)
def test_years_over_or_beside_their_amounts(table: str) -> None:
    """Each amount is of its year; a dash is no amount; a sum at the end is none of a year."""
    found = sheet_plan(sheet(1, budget=table))
    assert amounts(found) == [([2566], "30,000.00"), ([2568], "5,000.50")]
    assert not problems(found)


def test_a_table_that_lacks_an_amount_is_not_guessed_at() -> None:
    """Fewer amounts than years: nobody can say which is of which."""
    found = sheet_plan(sheet(1, budget="ปี\t2566\t2567\t2568\nจำนวนเงิน\t30,000\t5,000"))
    budget = found.sheets[0].budget
    assert budget is not None
    assert all(not one.years for one in budget.amounts)
