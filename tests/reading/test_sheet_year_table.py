"""A sheet's budget may be a small table of years and amounts."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import Workbook

from itacheck.plan import Plan
from itacheck.reading import read_bytes
from tests.reading.texts import FRONT, problems, sheet, sheet_plan


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


@pytest.mark.parametrize("total", [None, 60000])
def test_in_columns_a_year_may_have_no_amount(total: int | None) -> None:
    """A cell left blank says that the project rests; the others are of the years over them."""
    book = Workbook()
    page = book.active
    assert page is not None
    above = [*FRONT.strip().split("\n"), "ส่วนที่ 3", "ลำดับที่ 1"]
    rows: list[list[str | int | None]] = [[line] for line in above]
    rows += [
        ["1. ชื่อโครงการ", "โครงการ ก"],
        ["7. ระยะเวลา", "ปีงบประมาณ 2567 และ 2569"],
        ["8. งบประมาณ (บาท)", "ปี 2566", "ปี 2567", "ปี 2568", "ปี 2569", "รวม" if total else None],
        [None, None, 30000, None, 30000, total],
        ["9. ผู้รับผิดชอบ", "กองคลัง"],
    ]
    for row in rows:
        page.append(row)
    data = BytesIO()
    book.save(data)
    found = read_bytes(data.getvalue(), "x.xlsx")
    assert amounts(found) == [([2567], "30,000.00"), ([2569], "30,000.00")]


@pytest.mark.parametrize("unit", ["", " บาท"])
def test_the_first_year_may_stand_beside_the_heading(unit: str) -> None:
    """Rows of a year and an amount go on below the heading's own row, with a unit or without."""
    rows = "\n".join(f"\tปีงบประมาณ {year}\t25000{unit}" for year in (2567, 2568))
    first = f"1. ชื่อโครงการ\tโครงการ ก\t\n7. งบประมาณ\tปีงบประมาณ 2566\t25000{unit}"
    found = sheet_plan(f"ลำดับที่ 1\n{first}\n{rows}\n8. ผู้รับผิดชอบ\tกองคลัง\t")
    assert amounts(found) == [([year], "25,000.00") for year in (2566, 2567, 2568)]


def test_a_line_with_a_year_and_a_bare_figure_is_that_years_amount() -> None:
    """Nothing else stands in the line; it is baht as in the plan's table."""
    found = sheet_plan(sheet(1, budget="ปี 2566 25000\nปี 2567 : 30000"))
    assert amounts(found) == [([2566], "25,000.00"), ([2567], "30,000.00")]
    assert not problems(found)


def test_a_figure_beside_a_year_that_cannot_be_read_is_told() -> None:
    """The amounts of other years do not hide it."""
    found = sheet_plan(sheet(1, budget="ปี 2566 จำนวน 25,000 บาท\nปี 2567 จำนวน 30.000 บาท"))
    assert amounts(found) == [([2566], "25,000.00"), ([2567], "None")]
    assert problems(found)


def test_a_number_that_counts_something_else_is_no_amount() -> None:
    """The number of an ordinance beside its year."""
    told = "ตามข้อบัญญัติงบประมาณรายจ่าย ประจำปี 2566 หน้า 1204\nจำนวน 25,000 บาท"
    found = sheet_plan(sheet(1, budget=told))
    assert not problems(found)


def test_a_table_that_says_otherwise_than_the_text_is_told() -> None:
    """Neither is preferred."""
    table = "จำนวน 20,000 บาท\nปี\t2566\t2567\nจำนวนเงิน\t20,000\t30,000"
    assert problems(sheet_plan(sheet(1, budget=table)))


def test_no_money_in_all_years_of_the_duration_is_a_declaration() -> None:
    """The years are those of the duration, in one line with it."""
    found = sheet_plan(sheet(1, budget="ปีงบประมาณ 2566 - 2570 โดยไม่ใช้งบประมาณ"))
    budget = found.sheets[0].budget
    assert budget is not None
    assert budget.none_declared
