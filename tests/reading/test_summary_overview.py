"""A table of sums beside the table of projects: what only it states, and what both state."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.checking import check
from itacheck.plan import CountPlace, Plan
from tests.reading.texts import plan, problems

HEADER = "ภารกิจ\tโครงการ\tปี 2566\tปี 2567"
TABLES = (
    "มิติที่ 1 วัฒนธรรมสุจริต",
    f"{HEADER}\n1.1 จิต\t1) โครงการอบรม\t500\t-\n\t2) กิจกรรมสอง\t-\t300\n\tรวม\t500 บาท\t300 บาท",
    "มิติที่ 2 ความโปร่งใส",
    f"{HEADER}\n2.1 เปิดเผย\t3) มาตรการเผยแพร่\t100\t50\n\tรวม\t100 บาท\t50 บาท",
)
BARE = [
    one.replace("\n\tรวม\t500 บาท\t300 บาท", "").replace("\n\tรวม\t100 บาท\t50 บาท", "")
    for one in TABLES
]
SUMS = (
    "มิติ\tจำนวนโครงการ\tปี 2566 (บาท)\tปี 2567 (บาท)\tรวม",
    "1. วัฒนธรรมสุจริต\t2\t500\t300\t800",
    "2. ความโปร่งใส\t1\t100\t50\t150",
    "รวมทั้งสิ้น\t3\t600\t350\t950",
)


def with_sums(rows: Sequence[str], *, before: bool = False, tables: Sequence[str] = TABLES) -> Plan:
    """A plan with a table for each dimension and a table of sums."""
    sums = ["สรุปงบประมาณ", "\n".join(rows)]
    parts = [*sums, *tables] if before else [*tables, *sums]
    return plan("ส่วนที่ 2", *parts)


def grand(found: Plan) -> list[str]:
    """The stated grand total by year."""
    assert found.grand_total is not None
    return [str(cell.money) for _, cell in found.grand_total.budget.cells]


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("counts", [True, False])
def test_a_grand_total_may_stand_in_a_table_of_sums_alone(*, before: bool, counts: bool) -> None:
    """With or without a column for the number of projects, before or behind the tables."""
    rows = (
        SUMS if counts else ["\t".join([one.split("\t")[0], *one.split("\t")[2:]]) for one in SUMS]
    )
    found = with_sums(rows, before=before)
    assert grand(found) == ["600.00", "350.00"]
    assert len(found.projects) == 3
    stated = {(one.place, one.dimension, one.number) for one in found.counts}
    wanted = {
        (CountPlace.SUBTOTAL, 1, 2),
        (CountPlace.SUBTOTAL, 2, 1),
        (CountPlace.GRAND_TOTAL, None, 3),
    }
    assert stated == (wanted if counts else set())
    assert not problems(found)


@pytest.mark.parametrize("heading", ["ภารกิจ\tโครงการ", "ภารกิจ\tจำนวนโครงการ", "ภารกิจตามมิติ"])
def test_a_table_of_sums_may_be_of_missions_alone(heading: str) -> None:
    """None of its rows is a project, and each total is compared with the mission's projects."""
    count = "\t2" if "\t" in heading else ""
    rows = [
        f"{heading}\tปี 2566\tปี 2567\tรวม 2 ปี",
        f"1.1 จิตสำนึก{count}\t500\t300\t800",
        f"2.1 เปิดเผยข้อมูล{count}\t100\t70\t170",
    ]
    found = with_sums(rows)
    assert len(found.projects) == 3
    assert not problems(found)
    failed = {(one.rule, one.subject, one.year) for one in check(found, engine="plain").findings}
    assert {one for one in failed if one[0] == "BUD013"} == {("BUD013", "mission:2.1", 2567)}


def test_a_wrong_grand_total_in_a_table_of_sums_is_found() -> None:
    """It is compared with the totals and with the projects as any other."""
    found = check(with_sums([*SUMS[:3], "รวมทั้งสิ้น\t3\t600\t450\t1,050"]), engine="plain")
    rules = {(one.rule, one.subject, one.year) for one in found.findings}
    assert {("BUD002", "total", 2567), ("BUD003", "total", 2567)} <= rules
    assert ("BUD011", "total", None) not in rules


def test_totals_of_dimensions_may_stand_in_a_table_of_sums_alone() -> None:
    """Where the tables of projects have none, those are the dimensions'."""
    found = check(
        with_sums([*SUMS[:2], "2. ความโปร่งใส\t1\t100\t90\t190", SUMS[3]], tables=BARE),
        engine="plain",
    )
    rules = {(one.rule, one.subject, one.year) for one in found.findings}
    assert ("BUD001", "dimension:2", 2567) in rules
    assert not any(rule == "BUD001" and subject == "dimension:1" for rule, subject, _ in rules)


def test_a_wrong_total_in_a_table_of_sums_is_hidden_by_no_right_one() -> None:
    """Of two that differ, the one that the projects do not come to is found, at its own place."""
    rows = [SUMS[0], "1. วัฒนธรรมสุจริต\t2\t500\t900\t1,400", *SUMS[2:]]
    made = with_sums(rows)
    assert not problems(made)
    wrong = check(made, engine="plain").by_rule("BUD001")
    assert [(one.subject, one.year) for one in wrong] == [("dimension:1", 2567)]
    assert wrong[0].data["stated"] == "900.00"
    assert wrong[0].location == next(
        cell.location
        for year, cell in made.dimensions[0].subtotal.budget.cells  # type: ignore[union-attr]
        if int(year) == 2567
    )


def test_a_wrong_total_of_the_table_of_projects_stays_its_own() -> None:
    """What another table states rightly is told beside it."""
    tables = [one.replace("300 บาท", "310 บาท") for one in TABLES]
    made = with_sums(SUMS, tables=tables)
    (told,) = problems(made)
    assert "300.00 baht" in told
    assert "310.00 baht" in told
    assert [one.subject for one in check(made, engine="plain").by_rule("BUD001")] == ["dimension:1"]


def test_of_two_wrong_totals_that_of_the_table_of_projects_holds() -> None:
    """The other is told at its place."""
    tables = [one.replace("300 บาท", "310 บาท") for one in TABLES]
    rows = [SUMS[0], "1. วัฒนธรรมสุจริต\t2\t500\t900\t1,400", *SUMS[2:]]
    made = with_sums(rows, tables=tables)
    (told,) = problems(made)
    assert "900.00 baht" in told
    first = made.dimensions[0].subtotal
    assert first is not None
    assert str(first.budget.cells[1][1].money) == "310.00"


@pytest.mark.parametrize(
    "rows",
    [
        [*SUMS[:3], "3. มิติที่ไม่มี\t1\t70\t-\t70", SUMS[3]],
        [*SUMS[:3], "3) โครงการสาม\t1\t70\t-\t70", SUMS[3]],
        [*SUMS[:3], "งานอื่น ๆ\tมาก\t70\tเจ็ด\t70", SUMS[3]],
    ],
)
def test_money_in_a_table_of_sums_that_is_of_nothing_known_is_told(rows: Sequence[str]) -> None:
    """A dimension that the tables lack, a project, and what nobody knows."""
    assert problems(with_sums(rows))


def test_sums_of_other_years_are_none_of_the_plans() -> None:
    """What was spent in the years before says nothing of the plan's totals."""
    earlier = [SUMS[0].replace("2566", "2561").replace("2567", "2562"), *SUMS[1:]]
    found = with_sums(earlier)
    assert found.grand_total is None


def test_numbers_of_projects_in_each_year_are_no_count_of_the_dimension() -> None:
    """A project that runs in some years alone is counted in these."""
    rows = [
        "มิติ\tปี 2566\t\tปี 2567\t",
        "\tจำนวน (โครงการ)\tงบประมาณ (บาท)\tจำนวน (โครงการ)\tงบประมาณ (บาท)",
        "1. วัฒนธรรมสุจริต\t1\t500\t1\t300",
        "2. ความโปร่งใส\t1\t100\t1\t50",
        "รวม\t2\t600\t2\t350",
    ]
    found = with_sums(rows)
    assert grand(found) == ["600.00", "350.00"]
    assert not found.counts
    assert not problems(found)


NAMED = "รวมมิติที่ 1\tปี 2566\tปี 2567\nจำนวน 2 โครงการ\t500\t300"


@pytest.mark.parametrize("years", ["ปี 2566\tปี 2567", "2566\t2567"])
def test_a_sum_may_be_named_over_its_row(years: str) -> None:
    """Beside the years; the row has how many projects there are."""
    tables = [*BARE[:2], NAMED.replace("ปี 2566\tปี 2567", years), *TABLES[2:]]
    found = plan("ส่วนที่ 2", *tables)
    first = found.dimensions[0].subtotal
    assert first is not None
    assert [str(cell.money) for _, cell in first.budget.cells] == ["500.00", "300.00"]
    assert [(one.dimension, one.number) for one in found.counts][:1] == [(1, 2)]
    assert not problems(found)


def test_sums_of_dimensions_may_stand_in_their_column() -> None:
    """รวมมิติที่ 1 under มิติ is the row of that dimension."""
    rows = [
        SUMS[0],
        *(f"รวมมิติที่ {one}" for one in ("1\t2\t500\t900\t1,400", "2\t1\t100\t50\t150")),
        SUMS[3],
    ]
    made = with_sums(rows, tables=BARE)
    assert not problems(made)
    wrong = check(made, engine="plain").by_rule("BUD001")
    assert [(one.subject, one.year) for one in wrong] == [("dimension:1", 2567)]


def test_a_table_of_sums_may_name_the_dimensions_where_it_counts() -> None:
    """Its total is the plan's though it stands in that column, and none beside the numbers."""
    sums = (
        "มิติที่\tชื่อมิติ (จำนวนโครงการ)\tปี 2566 (บาท)\tปี 2567 (บาท)",
        "1\tวัฒนธรรมสุจริต (2 โครงการ)\t500\t300",
        "2\tความโปร่งใส (1 โครงการ)\t100\t50",
        "\tรวมทั้งสิ้น 3 โครงการ\t600\t350",
    )
    found = with_sums(sums)
    assert grand(found) == ["600.00", "350.00"]
    assert [one.number for one in found.counts if one.dimension is None] == [3]


def test_a_column_that_counts_projects_does_so_beside_a_total_alone() -> None:
    """On a sheet of its own, under the total of all dimensions."""
    found = with_sums(("รายการ\tจำนวนโครงการ\t2566\t2567", "รวมทั้งสิ้น\t4\t600\t350"))
    assert grand(found) == ["600.00", "350.00"]
    assert [one.number for one in found.counts] == [4]


@pytest.mark.parametrize(
    "label", ["3 รายการ (บาท)", "จำนวน 3 โครงการ งบประมาณ (บาท)", "งบประมาณ (บาท)"]
)
@pytest.mark.parametrize("over", ["ยอดรวมทั้งแผน", "รวมทุกมิติ", "รวมทั้งสิ้น"])
def test_the_grand_total_may_stand_under_its_years_behind_a_label(label: str, over: str) -> None:
    """What is summed up stands before the years, and what the figures are before these."""
    found = with_sums([f"{over}\tปี 2566\tปี 2567", f"{label}\t600\t1,350"])
    assert grand(found) == ["600.00", "1,350.00"]
    assert len(found.projects) == 3
    counts = {one.number for one in found.counts if one.dimension is None}
    assert counts == ({3} if "จำนวน" in label else set())


def test_a_grand_total_in_thousands_behind_a_label_is_none_in_baht() -> None:
    """Its unit is another than the table's."""
    found = with_sums(["ยอดรวมทั้งแผน\tปี 2566\tปี 2567", "งบประมาณ (พันบาท)\t600\t1,350"])
    assert found.grand_total is None or found.grand_total.budget.cells == ()


@pytest.mark.parametrize("mission", ["1.1 จิต", ""])
@pytest.mark.parametrize("titles", [("ส่งเสริมจริยธรรม", "ยกระดับกลไก"), ("อบรมบุคลากร", "ทำคู่มือ")])
def test_numbered_titles_without_a_kind_are_projects(mission: str, titles: tuple[str, str]) -> None:
    """Beside a mission or without one, under a heading for projects: they are no dimensions."""
    rows = [f"{mission}\t1) {titles[0]}\t500\t-", f"\t2) {titles[1]}\t-\t300"]
    header = HEADER if mission else HEADER.partition("\t")[2]
    lines = [header, *(row if mission else row.partition("\t")[2] for row in rows)]
    found = plan("ส่วนที่ 2", "มิติที่ 1 วัฒนธรรมสุจริต", "\n".join(lines))
    assert [one.title for one in found.projects] == list(titles)
    assert [one.number for one in found.projects] == [1, 2]


def test_of_two_columns_of_sums_the_one_that_counts_is_no_money() -> None:
    """Under a heading over both: how many projects, and how much."""
    sums = (
        "มิติ\tปี 2566\t\tปี 2567\t\tรวม 2 ปี\t",
        "\tจำนวน\tงบประมาณ\tจำนวน\tงบประมาณ\tจำนวน\tงบประมาณ",
        "มิติที่ 1 การสร้าง\t2\t500\t2\t300\t2\t800",
        "มิติที่ 2 ความโปร่งใส\t1\t100\t1\t50\t1\t150",
        "รวมทั้งสิ้น\t3\t600\t3\t350\t3\t950",
    )
    found = with_sums(sums)
    assert grand(found) == ["600.00", "350.00"]
    total = found.grand_total.budget.total if found.grand_total else None
    assert total is not None
    assert str(total.money) == "950.00"


def test_missions_may_stand_under_their_dimension_in_one_column_of_sums() -> None:
    """Each sum is compared with those of its own projects."""
    sums = (
        "มิติ / ภารกิจ\tจำนวนโครงการ\tปี 2566\tปี 2567\tรวม",
        "มิติที่ 1 วัฒนธรรมสุจริต\t2\t500\t300\t800",
        "1.1 จิตสำนึกของบุคลากร\t2\t500\t300\t800",
        "มิติที่ 2 ความโปร่งใส\t1\t100\t50\t150",
        "2.1 การเปิดเผยข้อมูล\t1\t100\t50\t150",
        "รวมทั้งสิ้น\t3\t600\t350\t950",
    )
    found = with_sums(sums, tables=BARE)
    assert grand(found) == ["600.00", "350.00"]
    assert all(one.subtotal is not None for one in found.dimensions)
    assert not problems(found)


def test_a_line_that_counts_groups_and_projects_states_no_money() -> None:
    """Over the table of the grand total alone it is a heading."""
    sums = ("รวมทั้งสิ้น 2 มิติ จำนวน 3 โครงการ", "ปีงบประมาณ\t2566\t2567", "รวมทั้งสิ้น (บาท)\t600\t350")
    found = with_sums(sums)
    assert grand(found) == ["600.00", "350.00"]
    assert found.grand_total is not None
    assert found.grand_total.budget.total is None
