"""Summary tables in which one cell tells what all years cost."""

from __future__ import annotations

import pytest

from itacheck.plan import CellState, Plan
from itacheck.reading import read_bytes
from tests.layouts.harness import PLAIN, printed
from tests.layouts.matrix import HABITS
from tests.layouts.plans import subdistrict

_TITLE = "โครงการอบรมคุณธรรมสำหรับผู้บริหารและพนักงาน"
_CELL = "; ".join(f"ปี {year} = 30,000" for year in range(2566, 2571))


def _read_with(cell: str) -> Plan:
    """The plan with another cell for a project that costs 30,000 baht each year."""
    name = "the years in one cell, semicolons"
    layout = next(one for one in HABITS if one.name == name).on(PLAIN)
    text = printed(subdistrict(), layout, "txt").decode()
    at = text.index(_CELL, text.index(f"{_TITLE}\t"))
    return read_bytes((text[:at] + cell + text[at + len(_CELL) :]).encode(), "plan.txt")


def _states(plan: Plan) -> list[CellState]:
    project = next(one for one in plan.projects if one.title == _TITLE)
    return [cell.state for _, cell in project.budget.cells]


@pytest.mark.parametrize("cell", ["ตามข้อบัญญัติ", "ปี 2566 - 2570 = 150,000", "30,000"])
def test_what_cannot_be_told_apart_by_years_is_told(cell: str) -> None:
    """No amount is guessed, and none of the other projects suffers."""
    plan = _read_with(cell)
    assert len(plan.projects) == len(subdistrict().projects)
    assert set(_states(plan)) == {CellState.UNREADABLE}


def test_an_amount_said_of_each_year_is_that_of_each() -> None:
    """It need not be written five times."""
    plan = _read_with("ปี 2566 - 2570 = ปีละ 30,000")
    assert _states(plan) == [CellState.AMOUNT] * 5


def test_where_no_money_is_used_one_cell_says_it_of_all_years() -> None:
    """As in the cells of a table of years."""
    assert set(_states(_read_with("ไม่ใช้งบประมาณ"))) == {CellState.DECLARED}
