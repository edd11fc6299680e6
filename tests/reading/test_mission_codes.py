"""Missions that a table names by their numbers alone, and totals under a header of their own."""

from __future__ import annotations

from io import BytesIO

import pytest

import itacheck
from itacheck.reading.tables.year_cells import years_of

PLAN = """ส่วนที่ 2
มิติที่ 1 การสร้างวัฒนธรรมสุจริต
ภารกิจที่ 1.1 การเสริมสร้างจิตสำนึกของบุคลากร
ภารกิจที่ 1.2 การเสริมสร้างจิตสำนึกของประชาชน
ที่\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567\tภารกิจ\tผู้รับผิดชอบ
1\tโครงการหนึ่ง\t10,000\t20,000\t1.1\tสำนักปลัด
2\tโครงการสอง\t5,000\t5,000\t1.2\tกองคลัง
\tรวม 2 โครงการ\t15,000\t25,000\t\t
"""
TOTALS = """รวมทั้ง 1 มิติ\tปี 2566\tปี 2567
รวมทั้งสิ้น 2 โครงการ\t15,000\t25,000
"""


def read(text: str) -> itacheck.Plan:
    """The plan in a text."""
    return itacheck.read(BytesIO(text.encode()))


def test_a_late_column_of_numbers_says_which_mission_a_project_is_of() -> None:
    """The names are those of the lines above the table."""
    (dimension,) = read(PLAN).dimensions
    assert [
        (one.code, one.name, [each.title for each in one.projects]) for one in dimension.missions
    ] == [
        ("1.1", "การเสริมสร้างจิตสำนึกของบุคลากร", ["โครงการหนึ่ง"]),
        ("1.2", "การเสริมสร้างจิตสำนึกของประชาชน", ["โครงการสอง"]),
    ]


def test_years_over_the_grand_total_are_no_total() -> None:
    """A header over the row of the grand total begins with the word for a total, too."""
    plan = read(PLAN + TOTALS)
    assert plan.grand_total is not None
    amounts = [cell.amount for _, cell in plan.grand_total.budget.cells]
    assert [one.satang if one else None for one in amounts] == [15_000_00, 25_000_00]
    assert not [one for one in plan.problems if one.severity.value != "info"]


@pytest.mark.parametrize(("unit", "factor"), [("บาท", 1), ("พันบาท", 1000)])
def test_a_unit_in_the_line_below_a_table_is_the_tables(unit: str, factor: int) -> None:
    """It is the unit of the table above, and of those that follow."""
    plan = read(f"{PLAN}(หน่วย : {unit})\n")
    cell = plan.projects[0].budget.cells[0][1]
    assert cell.amount is not None
    assert cell.amount.satang == 10_000_00 * factor
    assert not itacheck.check(plan).by_rule("BUD007")


def test_amounts_with_satang_are_no_years() -> None:
    """2,554.45 baht printed without a comma looks like a year and is none."""
    assert not years_of(["รวม", "จำนวน7554.45บาท", "จำนวน2554.45บาท", "จำนวน2554.45บาท"])
    assert years_of(["มิติ", "ปี2566", "ปี2567"])


ROWS = (
    "ที่\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567",
    "1\tโครงการหนึ่ง\t10,000\t-",
    "2\tโครงการสอง\t5,000\t5,000",
)
SECOND = "มิติที่ 2 โปร่งใส"


@pytest.mark.parametrize(
    ("lines", "missions"),
    [
        (("1.1 จิตสำนึก", "", ROWS[0], ROWS[1], "", "1.2 ประชาชน", "", "1.3 เด็ก", "", *ROWS[::2]), 3),
        (("1.1 จิตสำนึก", "", *ROWS[:2], "", "1.2 ข", "", SECOND, "", "2.1 ก", "", *ROWS[::2]), 3),
        (("1.1 จิตสำนึก", "", *ROWS, "", "1.2 ประชาชน", "", "ส่วนที่ 3", "", "1.1 จิตสำนึก"), 2),
        (("1.1 จิตสำนึก", "", *ROWS, "", "1.3 ประชาชน", "", "1.5 เด็ก"), 1),
    ],
    ids=["between two tables", "at the end of a dimension", "at the end", "out of turn"],
)  # fmt: skip
def test_a_heading_of_a_mission_without_a_table_is_a_mission_without_a_project(
    lines: tuple[str, ...], missions: int
) -> None:
    """Where it follows the mission before; MSR001 finds it then."""
    made = read("\n".join(("ส่วนที่ 2", "", "มิติที่ 1 วัฒนธรรม", "", *lines)))
    assert len(made.missions) == missions
    empty = [one for one in made.missions if not one.projects]
    found = itacheck.check(made, engine="plain").by_rule("MSR001")
    assert len(found) == len(empty) == (0 if missions == 1 else 1)


@pytest.mark.parametrize("code", ["{}/{}", "กลยุทธ์ที่ {}.{}", "แผนงาน {}/{}"])
def test_missions_may_be_counted_otherwise(code: str) -> None:
    """What stands before the numbers, and in them, is told by all of them together."""
    header = "ที่\tโครงการ\tปี 2566\tปี 2567\tปี 2568"
    rows = [header]
    for major in (1, 2):
        rows.append(f"มิติที่ {major} มิติสมมติ\t\t\t\t")
        for minor in (1, 2):
            rows.append(f"{code.format(major, minor)} ภารกิจสมมติ\t\t\t\t")
            rows.append(f"{2 * major + minor - 2}\tโครงการที่สมมติ\t1,000\t-\t-")
    found = read("\n".join(["ส่วนที่ 2", *rows]))
    assert [one.code for one in found.missions] == ["1.1", "1.2", "2.1", "2.2"]
    assert {one.name for one in found.missions} == {"ภารกิจสมมติ"}
    assert len(found.projects) == 4


def test_a_row_that_names_its_dimension_again_behind_the_projects_sums_it_up() -> None:
    """As a heading it would stand over them."""
    rows = ["ที่\tโครงการ\tปี 2566\tปี 2567\tปี 2568"]
    for at, name in enumerate(("หนึ่ง", "สอง"), start=1):
        rows += [f"มิติที่{name} มิติสมมติ\t\t\t\t", f"{at}/1 ภารกิจสมมติ\t\t\t\t"]
        rows += [f"{number}\tโครงการที่สมมติ\t1,000\t-\t-" for number in (2 * at - 1, 2 * at)]
        rows += [f"{at}/2 ภารกิจอื่น\t\t\t\t", f"มิติที่{name} ทำ 2 อย่าง ใช้เงิน\t\t2,000\t0\t0"]
    found = read("\n".join(["ส่วนที่ 2", *rows]))
    assert [one.number for one in found.projects] == [1, 2, 3, 4]
    totals = [one.subtotal for one in found.dimensions]
    assert [one and str(one.budget.cells[0][1].money) for one in totals] == ["2,000.00"] * 2
