"""A plan's projects in several tables, one for each fiscal year or for a few of them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.plan import Plan
from tests.reading.texts import plan, problems, states

NAMES = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ"
FIRST = "1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง"
SECOND = "\t\t2) กิจกรรมสอง"
THIRD = "\t1.2 ภารกิจต่อไป\t3) มาตรการสาม"


def tables(*pieces: tuple[str, Sequence[str]]) -> Plan:
    """A plan with these tables, each under a line of its own; the years stand in the header."""
    parts = ["\n".join([f"ตารางปี {years}", "", *lines]) for years, lines in pieces]
    return plan("ส่วนที่ 2", *parts)


def header(*years: int, remarks: bool = True) -> str:
    """A header with a column for each of these years."""
    names = [NAMES, *(f"ปี {year}" for year in years), *(["หมายเหตุ"] if remarks else [])]
    return "\t".join(names)


def budgets(found: Plan) -> dict[str, dict[int, str]]:
    """What each project has in each year: an amount in baht, or the state of its cell."""
    return {
        one.title: dict(zip(map(int, one.budget.years), states(one), strict=True))
        for one in found.projects
    }


def test_tables_of_single_years_are_one_table() -> None:
    """Each project stands once, with a cell for every year."""
    found = tables(
        ("2566", [header(2566), f"{FIRST}\t1,000\t", f"{SECOND}\t-\t"]),
        ("2567", [header(2567), f"{FIRST}\t2,000\t", f"{SECOND}\t500\t"]),
    )
    assert budgets(found) == {
        "โครงการหนึ่ง": {2566: "1000.00", 2567: "2000.00"},
        "กิจกรรมสอง": {2566: "dash", 2567: "500.00"},
    }
    assert [one.number for one in found.projects] == [1, 2]
    assert not problems(found)


def test_what_a_years_table_does_not_list_has_nothing_in_that_year() -> None:
    """A table of one year may list only what is done in it."""
    found = tables(
        ("2566", [header(2566), f"{FIRST}\t1,000\t"]),
        ("2567", [header(2567), f"{FIRST}\t2,000\t", f"{SECOND}\t500\t", f"{THIRD}\t-\t"]),
    )
    assert budgets(found)["กิจกรรมสอง"] == {2566: "blank", 2567: "500.00"}
    assert [one.code for one in found.missions] == ["1.1", "1.2"]


@pytest.mark.parametrize("counted", [1, 2])
def test_a_count_that_is_true_of_its_years_table_is_none_of_the_plan(counted: int) -> None:
    """One that is not is kept, and compared with the whole."""
    found = tables(
        (
            "2566",
            [header(2566), f"{FIRST}\t1,000\t", f"\tรวม\tจำนวน {counted} โครงการ\t1,000 บาท\t"],
        ),
        ("2567", [header(2567), f"{FIRST}\t2,000\t", f"{SECOND}\t500\t", f"{THIRD}\t-\t"]),
    )
    assert [one.number for one in found.counts] == ([] if counted == 1 else [2])


def test_numbers_that_begin_afresh_in_each_table_are_not_compared() -> None:
    """Where each table counts what it lists, no number is one of the whole."""
    found = tables(
        ("2566", [header(2566), f"{FIRST}\t1,000\t", "\t\t2) มาตรการสาม\t-\t"]),
        ("2567", [header(2567), f"{FIRST}\t2,000\t", f"{SECOND}\t5\t", "\t\t3) มาตรการสาม\t-\t"]),
    )
    assert [one.number for one in found.projects] == [None, None, None]


def test_totals_of_single_years_are_put_together() -> None:
    """A dimension's total has the amount of each table for its year."""
    total = "\tรวม\tจำนวน 1 โครงการ\t{} บาท\t"
    found = tables(
        ("2566", [header(2566), f"{FIRST}\t1,000\t", total.format("1,000")]),
        ("2567", [header(2567), f"{FIRST}\t2,000\t", total.format("2,000")]),
    )
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    assert [(int(year), str(cell.amount)) for year, cell in subtotal.budget.cells] == [
        (2566, "1,000.00"),
        (2567, "2,000.00"),
    ]
    assert [one.number for one in found.counts] == [1]


def test_a_remark_of_a_years_table_holds_for_its_year() -> None:
    """Where a table of one year says that no budget is used, that is said of that year."""
    found = tables(
        ("2566", [header(2566), f"{FIRST}\t-\tไม่ใช้งบประมาณ"]),
        ("2567", [header(2567), f"{FIRST}\t2,000\t"]),
    )
    assert budgets(found)["โครงการหนึ่ง"] == {2566: "declared", 2567: "2000.00"}


def test_a_table_cut_by_its_columns_is_one_table() -> None:
    """The piece with the last years has the remarks of all of them."""
    found = tables(
        ("2566 - 2567", [header(2566, 2567, remarks=False), f"{FIRST}\t1,000\t-"]),
        ("2568", [header(2568), f"{FIRST}\t-\tไม่ใช้งบประมาณปี 2567"]),
    )
    assert list(budgets(found)["โครงการหนึ่ง"]) == [2566, 2567, 2568]
    assert found.projects[0].remark == "ไม่ใช้งบประมาณปี 2567"


@pytest.mark.parametrize("label", ["รวมปีงบประมาณ พ.ศ. {}", "รวมปี {}", "รวมทั้งปี {}"])
def test_a_total_that_names_its_tables_year_is_that_of_all_dimensions(label: str) -> None:
    """Though the last dimension has no other: the sum is not taken for its own."""
    other = "2. มิติรอง\t2.1 ภารกิจรอง\t2) กิจกรรมสอง"
    found = tables(
        *(
            (
                str(year),
                [
                    header(year),
                    f"{FIRST}\t100\t",
                    f"{other}\t50\t",
                    f"{label.format(year)}\t\t\t150\t",
                ],
            )
            for year in (2566, 2567)
        )
    )
    assert all(one.subtotal is None for one in found.dimensions)
    assert found.grand_total is not None
    assert [str(cell.money) for _, cell in found.grand_total.budget.cells] == ["150.00", "150.00"]


def test_a_section_of_the_document_is_no_mission_of_the_table_below_it() -> None:
    """Its number may look like one; the table's first row names another dimension."""
    lines = ["มิติที่ 1 มิติแรก", "1.1 ภารกิจแรก", "1) โครงการหนึ่ง\t100", "2) กิจกรรมสอง\t50"]
    found = plan("ส่วนที่ 2\n2.1 รายการประจำปี", "\n".join(["โครงการ/กิจกรรม\tปี 2566\tปี 2567", *lines]))
    assert [one.code for one in found.missions] == ["1.1"]
