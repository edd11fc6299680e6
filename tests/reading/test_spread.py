"""A cell that goes over all years where the file does not say so."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from tests.reading.texts import NONE, plan, problems, row, sheet, states, table

NO_MONEY = "ไม่ใช้งบประมาณ"
ONE = row("1) โครงการหนึ่ง", dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")
OVER = row("2) มาตรการสอง", (NO_MONEY, "", "", "", ""))


def read(*rows: str) -> Plan:
    """A plan whose summary table has these rows."""
    return plan(table(*rows))


def test_a_declaration_before_empty_cells_is_for_all_years() -> None:
    """No other row leaves a year empty, so the empty cells are those that the words go over."""
    found = read(ONE, OVER, row("3) โครงการสาม", ("1,000", "-", "-", "-", "0.00")))
    assert states(found.projects[1]) == ["declared"] * 5
    assert not problems(found)


@pytest.mark.parametrize(
    "other",
    [
        row("3) โครงการสาม", ("1,000", "", "", "", "1,000")),
        row("3) โครงการสาม", ("-", NO_MONEY, "", "", "")),
        row("3) โครงการสาม", ("-", "-", "-", "-", "")),
    ],
)
def test_where_other_rows_leave_years_empty_it_is_for_its_own(other: str) -> None:
    """An empty cell then says something by itself, and nobody can say that it is merged."""
    found = read(ONE, OVER, other)
    assert states(found.projects[1]) == ["declared", *["blank"] * 4]


@pytest.mark.parametrize(
    "cells",
    [
        ("-", NO_MONEY, "", "", ""),
        (NO_MONEY, "", "-", "", ""),
        ("1,000", "", "", "", ""),
        ("✓", "", "", "", ""),
    ],
)
def test_only_words_in_the_first_year_go_over_the_others(cells: tuple[str, ...]) -> None:
    """Behind anything else an empty cell is empty."""
    found = read(ONE, row("2) มาตรการสอง", cells))
    assert [one for one in states(found.projects[1]) if one == "blank"] == [
        "blank" for one in cells if not one
    ]


def test_a_rate_goes_over_the_empty_years_behind_it() -> None:
    """It says that it is of several years; another amount is of its own."""
    found = read(ONE, row("2) โครงการสอง", ("ปีละ 5,000", "", "ปีละ 6,000", "", "7,000")))
    assert states(found.projects[1]) == ["5000.00"] * 2 + ["6000.00"] * 2 + ["7000.00"]
    plain = read(ONE, row("2) โครงการสอง", ("ปีละ 5,000", "", "6,000", "", "7,000")))
    assert states(plain.projects[1]).count("blank") == 2


def test_one_cell_in_place_of_all_years_is_for_each() -> None:
    """The row lacks just the cells that it goes over, and its last one is the remark."""
    short = f"\t\t2) มาตรการสอง\t{NO_MONEY}\tดำเนินการเอง"
    found = read(ONE, short, row("3) โครงการสาม", NONE))
    assert states(found.projects[1]) == ["declared"] * 5
    assert found.projects[1].remark == "ดำเนินการเอง"
    assert not problems(found)


@pytest.mark.parametrize("last", ["1,000", "-", NO_MONEY])
def test_a_short_row_that_ends_in_what_a_year_may_hold_is_not_sure(last: str) -> None:
    """Its last cell may be the second year's."""
    found = read(ONE, f"\t\t2) มาตรการสอง\t{NO_MONEY}\t{last}", row("3) โครงการสาม", NONE))
    assert states(found.projects[1]) != ["declared"] * 5


def test_a_table_with_a_column_of_years_and_no_year_in_it_is_read() -> None:
    """It has the headings of a table of one year in each row, and nothing to be spread."""
    found = plan("โครงการ\tพ.ศ.\tไม่ใช้งบประมาณ", "ส่วนที่ 1", "โครงการ\t", sheet())
    assert len(found.sheets) == 1


@pytest.mark.parametrize("begins", ["แนวปฏิบัติการรับของขวัญ", "การอบรมพนักงาน"])
def test_few_projects_of_any_name_are_no_table_of_sums(begins: str) -> None:
    """Though each cell of their column begins with a number, as dimensions do."""
    first = row(f"1) {begins}", NONE, dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")
    found = read(first, row(f"2) {begins}", NONE))
    assert len(found.projects) == 2
    assert not problems(found)
