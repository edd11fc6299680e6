"""Headings of dimensions and missions that carry the sums, or the number, of what they head."""

from __future__ import annotations

import pytest

from itacheck.plan import CountPlace, Plan
from tests.reading.texts import plan, problems, row, table_plan

HEADER = "ภารกิจตามมิติ\tรหัส\tโครงการ/กิจกรรม\tปี 2566\tปี 2567\tรวม\tผู้รับผิดชอบ"
GRAND = "รวมทั้งสิ้น 3 โครงการ\t\t\t600\t350\t950\t"
ROWS = (
    "มิติที่ 1 วัฒนธรรมสุจริต รวม 2 โครงการ\t\t\t500\t300\t800\t",
    "1.1 จิตสำนึกของบุคลากร\t1.1.1\tโครงการอบรม\t500\t-\t500\tกองคลัง",
    "\t1.1.2\tกิจกรรมประกวด\t-\t300\t300\tสำนักปลัด",
    "มิติที่ 2 ความโปร่งใส รวม 1 โครงการ\t\t\t100\t50\t150\t",
    "2.1 การเปิดเผยข้อมูล\t2.1.1\tมาตรการเผยแพร่\t100\t50\t150\tกองคลัง",
)


def totals(found: Plan) -> list[tuple[int | None, str, list[str]]]:
    """Each dimension's number, name, and its stated total by year."""
    return [
        (
            one.number,
            one.name,
            [str(cell.amount.baht) for _, cell in one.subtotal.budget.cells if cell.amount]
            if one.subtotal
            else [],
        )
        for one in found.dimensions
    ]


@pytest.mark.parametrize("counted", [True, False])
@pytest.mark.parametrize("last", [True, False])
def test_a_dimensions_sums_above_its_projects_are_its_total(*, counted: bool, last: bool) -> None:
    """The row is no mission and no project; the grand total may stand first or last."""
    rows = (
        ROWS
        if counted
        else [one.replace(" รวม 2 โครงการ", "").replace(" รวม 1 โครงการ", "") for one in ROWS]
    )
    found = table_plan(*((*rows, GRAND) if last else (GRAND, *rows)), header=HEADER)
    assert totals(found) == [
        (1, "วัฒนธรรมสุจริต", ["500.00", "300.00"]),
        (2, "ความโปร่งใส", ["100.00", "50.00"]),
    ]
    assert [one.code for one in found.missions] == ["1.1", "2.1"]
    assert found.grand_total is not None
    assert [one.number for one in found.counts if one.place is CountPlace.SUBTOTAL] == (
        [2, 1] if counted else []
    )
    assert not problems(found)


def test_a_missions_sums_above_its_projects_are_its_total() -> None:
    """Whatever column its name stands in."""
    header = "ที่\tโครงการ/กิจกรรม\tปี 2566\tปี 2567"
    found = table_plan(
        "1.1\tจิตสำนึกของบุคลากร\t500\t300",
        "1\tโครงการอบรม\t500\t-",
        "2\tกิจกรรมประกวด\t-\t300",
        "1.2\tจิตสำนึกของประชาชน\t100\t-",
        "3\tมาตรการเผยแพร่\t100\t-",
        header=header,
    )
    assert [one.title for one in found.projects] == ["โครงการอบรม", "กิจกรรมประกวด", "มาตรการเผยแพร่"]
    sums = [one.subtotal and one.subtotal.budget.cells[0][1].amount for one in found.missions]
    assert [str(one) for one in sums] == ["500.00", "100.00"]
    assert not problems(found)


def test_one_row_without_a_name_is_no_heading() -> None:
    """Where the other dimensions begin with a project, money beside one is a project's."""
    found = table_plan(
        row("1) โครงการหนึ่ง", ("500", "-", "-", "-", "-"), dimension="1. มิติแรก", mission="1.1 ก"),
        row("", ("700", "-", "-", "-", "-"), dimension="2. มิติสอง"),
        row("2) โครงการสอง", ("100", "-", "-", "-", "-"), mission="2.1 ข"),
    )
    assert [len(one.unnamed) for one in found.dimensions] == [0, 1]
    assert any("no name" in one for one in problems(found))


@pytest.mark.parametrize(
    "count", ["รวม 2 โครงการ", "(2 โครงการ)", "จำนวน 2 โครงการ/กิจกรรม", "- 2 โครงการ"]
)
def test_a_dimensions_heading_may_say_how_many_projects_it_has(count: str) -> None:
    """The number is stated there, and is no part of the name."""
    found = table_plan(
        f"มิติที่ 1 วัฒนธรรมสุจริต {count}\t\t\t\t\t\t\t\t",
        row("1) โครงการหนึ่ง", mission="1.1 ก"),
        row("2) โครงการสอง"),
    )
    assert [one.name for one in found.dimensions] == ["วัฒนธรรมสุจริต"]
    assert [(one.dimension, one.number) for one in found.counts] == [(1, 2)]


@pytest.mark.parametrize("count", ["(1 โครงการ)", "จำนวน 1 โครงการ"])
def test_a_heading_over_a_table_may_say_how_many_projects_it_has(count: str) -> None:
    """It names the dimension of its table; a list of them before one table names none."""
    header = "ภารกิจ\tโครงการ\tปี 2566\tปี 2567"
    first, second = f"มิติที่ 1 วัฒนธรรมสุจริต {count}", f"มิติที่ 2 ความโปร่งใส {count}"
    rows = "1.1 ก\t1) โครงการหนึ่ง\t5\t-", "2.1 ข\t2) โครงการสอง\t5\t-"
    apart = plan("ส่วนที่ 2", first, f"{header}\n{rows[0]}", second, f"{header}\n{rows[1]}")
    names = [(one.number, one.name) for one in apart.dimensions]
    assert names == [(1, "วัฒนธรรมสุจริต"), (2, "ความโปร่งใส")]
    listed = plan("ส่วนที่ 2", f"{first}\n{second}", "\n".join([header, *rows]))
    assert [(one.number, one.name) for one in listed.dimensions] == [(1, ""), (2, "")]


@pytest.mark.parametrize("head", ["มิติที่ {} รวม {} โครงการ", "{name} ({} โครงการ)"])
def test_sums_over_a_group_that_its_own_rows_name_are_that_groups(head: str) -> None:
    """The group is the one that they name, and no other stands above it."""
    header = "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม\tปี 2566\tปี 2567"
    names = ("วัฒนธรรมสุจริต", "ความโปร่งใส")
    first, second = (
        head.format(*((number, count) if "{} รวม" in head else (count,)), name=name)
        for number, count, name in ((1, 2, names[0]), (2, 1, names[1]))
    )
    found = table_plan(
        f"{first}\t\t\t500\t300",
        f"มิติที่ 1 {names[0]}\t1.1 จิตสำนึก\t1) โครงการอบรม\t500\t-",
        "\t\t2) กิจกรรมประกวด\t-\t300",
        f"{second}\t\t\t100\t50",
        f"มิติที่ 2 {names[1]}\t2.1 การเปิดเผย\t3) มาตรการเผยแพร่\t100\t50",
        header=header,
    )
    assert totals(found) == [
        (1, names[0], ["500.00", "300.00"]),
        (2, names[1], ["100.00", "50.00"]),
    ]
    assert not problems(found)


def test_a_project_with_a_dash_in_its_number_is_no_heading_with_sums() -> None:
    """2.1-1 is the first of mission 2.1, though its first year is blank."""
    rows = [
        "รหัส\tโครงการ/กิจกรรม/มาตรการ\tดำเนินการ\tปี 2566\tดำเนินการ\tปี 2567\tรวม",
        "\tมิติที่ 1 วัฒนธรรมสุจริต\t\t500\t\t300\t800",
        "1.1\tภารกิจที่ 1.1 จิตสำนึก\t\t500\t\t300\t800",
        "1.1-1\tโครงการอบรม\t✓\t500\t✓\t300\t800",
        "\tมิติที่ 2 ความโปร่งใส\t\t0\t\t90\t90",
        "2.1\tภารกิจที่ 2.1 การเปิดเผย\t\t0\t\t90\t90",
        "2.1-1\tกิจกรรมเปิดเผยข้อมูล\t\t\t✓\t90\t90",
    ]
    found = plan("\n".join(["ส่วนที่ 2", *rows]))
    assert [one.title for one in found.projects] == ["โครงการอบรม", "กิจกรรมเปิดเผยข้อมูล"]
