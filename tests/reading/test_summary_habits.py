"""Habits of writing the summary table: where its columns stand, and what its cells begin with."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest

from itacheck.plan import Dimension, Plan
from itacheck.thai.text import squeeze
from tests.reading.texts import plan, problems, row, sheet, states, table_plan

YEARS = ("ปี 2566", "ปี 2567", "ปี 2568")
MONEY = (("-", "5,000", "-"), ("1,000", "-", "-"), ("-", "-", "0.00"), ("2,000", "-", "-"))
PLACED = (
    ("1. มิติแรก", "1.1 ภารกิจแรก", "1) โครงการหนึ่ง"),
    ("1. มิติแรก", "1.2 ภารกิจสอง", "2) กิจกรรมสอง"),
    ("2. มิติถัดไป", "2.1 ภารกิจถัดไป", "3) มาตรการสาม"),
    ("2. มิติถัดไป", "2.1 ภารกิจถัดไป", "4) โครงการสี่"),
)
HEADINGS = ("มิติ", "ภารกิจตามมิติ", "โครงการ/กิจกรรม/มาตรการ")


def line(cells: Sequence[str], money: Sequence[str] = ()) -> str:
    """A row of a table of three years."""
    return "\t".join([*cells, *money])


def outline(found: Plan) -> list[tuple[int | None, list[tuple[str, list[int | None]]]]]:
    """The dimensions with their missions, and the numbers of the projects in each."""
    return [
        (one.number, [(two.code, [each.number for each in two.projects]) for two in one.missions])
        for one in found.dimensions
    ]


WHOLE = [(1, [("1.1", [1]), ("1.2", [2])]), (2, [("2.1", [3, 4])])]


@pytest.mark.parametrize(
    ("order", "behind"),
    [
        (order, behind)
        for order in permutations(range(3))
        for behind in range(3)
        if 2 not in order[3 - behind :]
    ],
)
def test_columns_of_groups_are_known_wherever_they_stand(
    order: tuple[int, ...], behind: int
) -> None:
    """Before the titles, behind them, or behind the years."""
    front, back = order[: 3 - behind], order[3 - behind :]
    rows = [
        line([*(one[at] for at in front), *money, *(one[at] for at in back)])
        for one, money in zip(PLACED, MONEY, strict=True)
    ]
    head = [*(HEADINGS[at] for at in front), *YEARS, *(HEADINGS[at] for at in back)]
    found = table_plan(*rows, header="\t".join(head))
    assert outline(found) == WHOLE
    assert states(found.projects[0]) == ["dash", "5000.00", "dash"]
    assert not problems(found)


def test_strategies_behind_the_titles_are_no_dimensions() -> None:
    """Which strategy of the province a project serves says nothing of its dimension."""
    rows = [
        line([title, mission, *money, "ยุทธศาสตร์ที่ 3 การพัฒนาคน"])
        for (_, mission, title), money in zip(PLACED, MONEY, strict=True)
    ]
    head = "\t".join(["โครงการ", "ภารกิจ", *YEARS, "ยุทธศาสตร์"])
    assert outline(table_plan(*rows, header=head)) == WHOLE


@pytest.mark.parametrize(
    "mark", ["โครงการที่ {}", "ลำดับที่ {} :", "ลำดับที่ {}", "ที่ {}", "{} -", "ข้อ {}", "({})", "- ข้อที่ {}."]
)
@pytest.mark.parametrize("digits", ["7", "๗", "12"])
def test_a_number_before_a_name_is_the_projects(mark: str, digits: str) -> None:
    """Whatever word or sign goes with it."""
    found = table_plan(row(f"{mark.format(digits)} มาตรการตรวจสอบ"))
    assert [(one.number, one.title) for one in found.projects] == [(int(digits), "มาตรการตรวจสอบ")]


@pytest.mark.parametrize("title", ["โครงการที่พักสุจริต", "โครงการข้อ 5 ต้องรู้", "กิจกรรม 5 ส."])
def test_a_title_without_number_has_none(title: str) -> None:
    """Words that count, and figures, stand in titles too."""
    (project,) = table_plan(row(title)).projects
    assert (project.number, project.title) == (None, title)


def test_a_kind_said_of_the_number_alone_is_the_titles() -> None:
    """โครงการที่ 2 อบรม… is the project อบรม…, and not the second word of its name."""
    found = table_plan(row("โครงการที่ 2 ต้นกล้าสุจริต"))
    assert [(one.number, one.title) for one in found.projects] == [(2, "โครงการต้นกล้าสุจริต")]


def test_a_number_of_its_own_column_goes_before_one_in_the_title() -> None:
    """The seventh project may be the second activity of a series."""
    header = "ลำดับ\tโครงการ/กิจกรรม\tปี 2566\tปี 2567"
    found = table_plan("7\tกิจกรรมที่ 2 อบรมเยาวชน\t-\t500", header=header)
    assert [(one.number, one.title) for one in found.projects] == [(7, "กิจกรรมที่ 2 อบรมเยาวชน")]


@pytest.mark.parametrize("heading", ["ประเภท", "ลักษณะ", "ชนิด", "โครงการ/มาตรการ"])
@pytest.mark.parametrize("behind", [False, True])
def test_a_column_of_kinds_gives_titles_their_kind(heading: str, *, behind: bool) -> None:
    """Whatever its heading: it is known by its cells, and is no column of titles."""
    rows = [
        ("โครงการ", "1) ต้นกล้าสุจริต"),
        ("มาตรการ", "2) งดรับของขวัญ"),
        ("กิจกรรม", "3) กิจกรรมจิตอาสา"),
    ]
    head = (heading, "ชื่อโครงการ/กิจกรรม/มาตรการ")
    order = -1 if behind else 1
    lines = [line(one[::order], ("500", "-")) for one in rows]
    total = line(("รวม", "3 โครงการ"), ("1,500", "-"))
    found = table_plan(*lines, total, header=line(head[::order], YEARS[:2]))
    assert [(one.number, one.title) for one in found.projects] == [
        (1, "โครงการต้นกล้าสุจริต"),
        (2, "มาตรการงดรับของขวัญ"),
        (3, "กิจกรรมจิตอาสา"),
    ]
    assert [one.kind and one.kind.value for one in found.projects] == [
        "โครงการ",
        "มาตรการ",
        "กิจกรรม",
    ]
    assert [one.number for one in found.counts] == [3]


BARE = line(("มิติ", "โครงการ/กิจกรรม/มาตรการ"), YEARS[:2])


@pytest.mark.parametrize("code", ["1.1", "ภารกิจที่ 1.1", "- ๑.๑"])
def test_a_mission_above_a_project_in_its_cell_is_a_mission(code: str) -> None:
    """It takes no money, and the project keeps its own number."""
    found = table_plan(
        line(("1. มิติแรก", f"{code} การสร้างจิตสำนึก 1) โครงการหนึ่ง"), ("500", "-")),
        line(("", "2) กิจกรรมสอง"), ("-", "-")),
        line(("", "1.2 มาตรการเปิดเผยข้อมูล 3) มาตรการสาม"), ("-", "-")),
        header=BARE,
    )
    assert outline(found) == [(1, [("1.1", [1, 2]), ("1.2", [3])])]
    assert found.missions[0].name == "การสร้างจิตสำนึก"
    assert states(found.projects[0]) == ["500.00", "dash"]
    assert not problems(found)


@pytest.mark.parametrize("sign", ["", "-"])
def test_a_mission_in_a_row_among_the_projects_is_no_project(sign: str) -> None:
    """Whether the years of its row are empty or have dashes."""
    found = table_plan(
        line(("1. มิติแรก", "1.1 การสร้างจิตสำนึก"), (sign, sign)),
        line(("", "1) โครงการหนึ่ง"), ("500", "-")),
        line(("", "2) อบรมเยาวชน"), ("-", "-")),
        line(("", "1.2 มาตรการเปิดเผยข้อมูล"), (sign, sign)),
        line(("", "3) มาตรการสาม"), ("-", "-")),
        header=BARE,
    )
    assert outline(found) == [(1, [("1.1", [1, 2]), ("1.2", [3])])]
    assert not problems(found)


def test_projects_with_numbers_of_two_parts_stay_projects() -> None:
    """Money, a kind, or a next number of the same form says so."""
    found = table_plan(
        line(("1. มิติแรก", "1.1 อบรมเยาวชน"), ("500", "-")),
        line(("", "1.2 ตรวจสอบพัสดุ"), ("-", "-")),
        line(("", "1.3 โครงการเปิดเผยข้อมูล"), ("-", "-")),
        header=BARE,
    )
    assert [one.label for one in found.projects] == ["1.1", "1.2", "1.3"]


LIST = (
    line(("มิติ", "ภารกิจ", "โครงการ"), YEARS[:2]),
    line(PLACED[0], ("1,500", "-")),
    line(PLACED[2], ("-", "2,000")),
    line(("", "รวมทั้งสิ้น", "จำนวน 2 โครงการ"), ("1,500 บาท", "2,000 บาท")),
)
SUMS = (
    ("มิติ", "จำนวนโครงการ", *YEARS[:2]),
    ("มิติที่ 1 มิติแรก", "1", "1,500", "0"),
    ("มิติที่ 2 มิติถัดไป", "1", "-", "2,000"),
    ("รวมทั้งสิ้น", "2", "1,500", "2,000"),
)


@pytest.mark.parametrize("before", [True, False])
@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("heading", ["จำนวนโครงการ", "จำนวน (โครงการ)", "โครงการ"])
@pytest.mark.parametrize("caption", ["บัญชีสรุปงบประมาณ", ""])
def test_a_table_of_sums_is_no_list_of_projects(
    caption: str, heading: str, *, numbered: bool, before: bool
) -> None:
    """It gives the dimensions their totals, and else changes nothing, wherever it stands."""
    sums = [line([("ที่", "1", "2", "")[at]] * numbered + [*one]) for at, one in enumerate(SUMS)]
    sums[0] = sums[0].replace("จำนวนโครงการ", heading)
    gap = ["", "", "", caption]
    lines = [*sums, *gap, *LIST] if before else [*LIST, *gap, *sums]
    alone, found = plan("\n".join(["ส่วนที่ 2", *LIST])), plan("\n".join(["ส่วนที่ 2", *lines]))
    assert outline(found) == outline(alone) == [(1, [("1.1", [1])]), (2, [("2.1", [3])])]
    assert [states(one) for one in found.projects] == [states(one) for one in alone.projects]
    assert found.grand_total is not None
    assert alone.grand_total is not None
    totals = [cell.money for _, cell in found.grand_total.budget.cells]
    assert totals == [cell.money for _, cell in alone.grand_total.budget.cells]
    assert not found.targets
    assert not found.problems
    sums = [str(one.subtotal.budget.cells[0][1].money) for one in found.dimensions if one.subtotal]
    assert sums == ["1,500.00", "0.00"]


def test_a_project_in_a_table_of_sums_is_told() -> None:
    """Nothing is dropped without a word."""
    rows = [line(one) for one in SUMS]
    found = plan("\n".join(["ส่วนที่ 2", *LIST, "", "", "สรุป", *rows, "3) โครงการสาม\t1\t500\t-"]))
    assert any("seems to stand in a table of sums" in one for one in problems(found))


def test_a_count_in_a_total_does_not_unmake_the_column_of_titles() -> None:
    """A table that has no project yet has nothing there but the number of them."""
    found = table_plan(
        line(("2. มิติสอง", "2.1 การเปิดเผยข้อมูล", ""), ("-", "-")),
        line(("", "2.2 มาตรการส่งเสริมคุณธรรม", ""), ("-", "-")),
        line(("", "รวม", "0"), ("0.00 บาท", "0.00 บาท")),
        header=line(HEADINGS, YEARS[:2]),
    )
    assert outline(found) == [(2, [("2.1", []), ("2.2", [])])]


ONES = ("1",) * 5
BLANK = ("",) * 5


def groups(dimension: Dimension) -> tuple[str, list[tuple[str, str, list[str]]]]:
    """The names of a dimension, its missions and their projects, white space aside."""
    return squeeze(dimension.name), [
        (one.code, squeeze(one.name), [squeeze(two.title) for two in one.projects])
        for one in dimension.missions
    ]


def test_the_rest_of_the_names_of_groups_in_rows_below_their_project_opens_none() -> None:
    """Names longer than their cell go on in the lines below, after the project's own has ended."""
    whole = (
        row("1) โครงการหนึ่ง", ONES, dimension="มิติที่ 1 การสร้าง วัฒนธรรม", mission="1.1 ภารกิจ แรก"),
        row("2) โครงการสอง", ONES, mission="1.2 ภารกิจสอง"),
        row("รวม", ("2",) * 5),
    )
    broken = (
        row("1) โครงการ", ONES, dimension="มิติที่ 1 การ", mission="1.1 ภารกิจ"),
        row("หนึ่ง", BLANK, dimension="สร้าง"),
        row("", BLANK, dimension="วัฒนธรรม", mission="แรก"),
        row("2) โครงการสอง", ONES, mission="1.2 ภารกิจ"),
        row("", BLANK, mission="สอง"),
        row("รวม", ("2",) * 5),
    )
    found, plain = table_plan(*broken), table_plan(*whole)
    assert [groups(one) for one in found.dimensions] == [groups(one) for one in plain.dimensions]


def test_an_unnumbered_dimension_below_one_of_its_kind_is_another() -> None:
    """Where the names bear no numbers, a row with nothing else heads the next group."""
    found = table_plan(
        row("1) โครงการหนึ่ง", ONES, dimension="วัฒนธรรม"),
        row("", BLANK, dimension="ความโปร่งใส"),
        row("2) โครงการสอง", ONES),
    )
    assert len(found.dimensions) == 2


@pytest.mark.parametrize(
    ("subtotal", "grand"),
    [
        ("เบ็ดเสร็จมิติที่ 1: 2 งาน", "เบ็ดเสร็จทุกมิติ: 2 งาน"),
        ("ยอดเงินของมิติที่ 1", "สรุปยอดเงินทั้งแผน"),
        ("คิดเป็นเงินมิติที่ 1", "คิดเป็นเงินทั้งสิ้น"),
    ],
)
def test_a_row_with_money_that_speaks_of_a_dimension_is_its_total(
    subtotal: str, grand: str
) -> None:
    """In whatever words; a project has its kind first, whatever it speaks of."""
    header = "ที่\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567"
    found = plan(
        "ส่วนที่ 2",
        "\n".join(
            [
                header,
                "มิติที่ 1 วัฒนธรรมสุจริต\t\t\t",
                "1\tโครงการหนึ่ง\t5,000\t-",
                "2\tโครงการเยี่ยมชมมิติที่ 1\t7,000\t-",
                f"\t{subtotal}\t12,000\t0",
                f"\t{grand}\t12,000\t0",
            ]
        ),
        sheet(),
    )
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง", "โครงการเยี่ยมชมมิติที่ 1"]
    (dimension,) = found.dimensions
    assert dimension.subtotal is not None
    assert found.grand_total is not None


TWO_ROWS = row("1) โครงการหนึ่ง", ("1,000",) * 5, dimension="1. มิติแรก", mission="1.1 ภารกิจแรก")


@pytest.mark.parametrize(
    ("money", "read"),
    [
        ("งบประมาณ (บาท)", True),
        ("รวมมิติที่ 1 งบประมาณ (บาท)", True),
        ("2) โครงการจัดทำงบประมาณ", False),
    ],
)
def test_a_total_may_take_two_rows(money: str, read: bool) -> None:
    """The one with the money, by its own words, is the total; a project below is none of it."""
    counts = row("จำนวนโครงการ", ("1",) * 5, mission="รวมมิติที่ 1")
    found = table_plan(TWO_ROWS, counts, row(money, ("1,000",) * 5))
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    amounts = {cell.money.baht for _, cell in subtotal.budget.cells if cell.money}
    assert amounts == ({1000} if read else {1})
    assert len(found.projects) == (1 if read else 2)


def test_money_below_no_name_is_a_project_without_one() -> None:
    """Where each project has a row for its name and one for its money, the latter is no name."""
    money = row("งบประมาณ", ("1,000",) * 5)
    groups = (row(dimension="1. มิติแรก"), row(mission="1.1 ภารกิจแรก"))
    named = [row(f"{at}) โครงการ{at}", ("",) * 5) for at in (1, 2)]
    found = table_plan(*groups, named[0], money, named[1], money, money)
    assert [one.title for one in found.projects] == ["โครงการ1", "โครงการ2"]
    assert [states(one) for one in found.projects] == [["1000.00"] * 5] * 2
    assert len(found.dimensions[0].unnamed) == 1
    assert any("no name" in one for one in problems(found))
