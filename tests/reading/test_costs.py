"""A sheet's budget with the single costs of which its amount is made up."""

from __future__ import annotations

import pytest

from itacheck.plan import CellState, SheetBudget
from tests.reading.texts import sheet, sheet_plan

COSTS = (
    "- ค่าวิทยากร 6 ชั่วโมง x 600 บาท เป็นเงิน 3,600 บาท",
    "- ค่าอาหารว่าง 60 คน x 35 บาท x 2 มื้อ เป็นเงิน 4,200 บาท",
    "- ค่าวัสดุ เป็นเงิน 2,200 บาท",
)


def budget(*lines: str) -> SheetBudget:
    """The budget of a sheet with these lines."""
    found = sheet_plan(sheet(budget="\n".join(lines))).sheets[0].budget
    assert found is not None
    return found


@pytest.mark.parametrize("words", ["แยกเป็น", "ประกอบด้วย", "ดังนี้", "โดยมีรายละเอียดดังนี้"])
@pytest.mark.parametrize("summed", [(), ("รวมเป็นเงิน 10,000 บาท",), ("รวมทั้งสิ้น 10,000.00 บาท",)])
def test_costs_that_come_to_an_amount_are_left_out(words: str, summed: tuple[str, ...]) -> None:
    """So is their sum; what stands below them counts."""
    found = budget(
        f"ปี 2566, 2568 และ 2570 ปีละ 10,000 บาท {words}",
        *COSTS,
        *summed,
        "ปี 2567 และ 2569 ไม่ใช้งบประมาณ",
    )
    amounts = [one for one in found.amounts if one.cell.money and one.cell.money.satang]
    assert [(str(one.cell.money), len(one.years)) for one in amounts] == [("10,000.00", 3)]


@pytest.mark.parametrize(
    "lines",
    [(*COSTS[:2],), (*COSTS, "รวมเป็นเงิน 9,000 บาท"), (*COSTS, "- ค่าป้าย 500 บาท")],
    ids=["too little", "another sum", "too much"],
)
def test_costs_that_come_to_something_else_leave_the_amount_open(lines: tuple[str, ...]) -> None:
    """Nobody can say which of them holds."""
    found = budget("ปีละ 10,000 บาท แยกเป็น", *lines)
    assert {one.cell.state for one in found.amounts} == {CellState.UNREADABLE}
