"""Lists of one year each, aligned by spaces, with sums in words, and an overview of their sums."""

from __future__ import annotations

import pytest

from itacheck.plan import Cell, Plan, StatedTotal
from tests.layouts.aligned import Aligning, aligned
from tests.reading.texts import plan, problems, sheet

HEADER = ["ที่", "ภารกิจ", "โครงการ/กิจกรรม/มาตรการ", "งบประมาณ", "ผู้รับผิดชอบ"]
FIRST = ["1", "1.1", "โครงการอบรมคุณธรรมนำการทำงาน", "18,000", "สป."]
SECOND = ["2", "1.1", "มาตรการส่งเสริมการปฏิบัติงาน", "ไม่ใช้ งปม.", '"']
THIRD = ["10", "2.2", "โครงการเลี้ยงผึ้งตามแนวพอเพียง", "๒๐,๐๐๐", "กช."]
HOW = Aligning(widest=60, gutter=2)
OVERVIEW = [
    ["มิติ", "โครงการ", "ปี 66", "ปี 67"],
    ["1. วัฒนธรรมสุจริต", "2", "18,000", "๑๘,๐๐๐"],
    ["2. ความโปร่งใส", "1", "20,000", "0"],
    ["รวมทั้งหมด", "3", "38,000", "18,000"],
]
LEGEND = "หมายเหตุ  ภารกิจตามมิติ ใช้เลขรหัสดังนี้\n  1.1 บุคลากร\n  2.2 ความโปร่งใส"


def year(at: int, third: list[str], aside: int) -> str:
    """The list of one year; its last headings stand so many places aside."""
    head, *lines = aligned([HEADER, FIRST, SECOND, third], HOW)
    second, both = ("20,000", "38,000") if third is THIRD else ("0", "18,000")
    return "\n".join(
        [
            f"ตารางที่ {at - 2565}   ปีงบประมาณ พ.ศ. {at}",
            head.replace(" " * aside + HEADER[3], HEADER[3]),
            "มิติที่ 1 วัฒนธรรมสุจริต",
            *lines[:2],
            "     รวมมิติที่ 1  เป็นเงิน 18,000 บาท",
            "มิติที่ 2 ความโปร่งใส",
            lines[2],
            f"     รวมมิติที่ 2  เป็นเงิน {second} บาท",
            f"     รวมปี {at}  จำนวน 3 โครงการ  เป็นเงิน {both} บาท",
            "",
            "          ~ 5 ~",
            "",
        ]
    )


def read(aside: int = 0, overview: list[list[str]] = OVERVIEW) -> Plan:
    """The plan with an overview and the lists of two years."""
    free = [*THIRD[:3], "ไม่ใช้ งปม.", THIRD[4]]
    sums = "\n".join(aligned(overview, HOW))
    lists = year(2566, THIRD, aside), year(2567, free, aside)
    return plan("ส่วนที่ 2", sums, LEGEND, *lists, sheet())


def baht(cell: Cell) -> int:
    """The amount in a cell, without satang."""
    return cell.money.satang // 100 if cell.money else 0


def total(of: StatedTotal | None) -> list[int]:
    """The amounts of a total."""
    assert of is not None
    return [baht(cell) for _, cell in of.budget.cells]


@pytest.mark.parametrize("aside", [0, 3])
def test_a_list_of_each_year_is_read_under_the_line_that_says_it(aside: int) -> None:
    """Its sums in words are those of its year; each piece of its header stands over one column."""
    found = read(aside)
    assert not problems(found)
    assert [
        (one.title, [baht(cell) for _, cell in one.budget.cells]) for one in found.projects
    ] == [
        (FIRST[2], [18000, 18000]),
        (SECOND[2], [0, 0]),
        (THIRD[2], [20000, 0]),
    ]
    assert [total(one.subtotal) for one in found.dimensions] == [[18000, 18000], [20000, 0]]
    assert total(found.grand_total) == [38000, 18000]


def test_an_overview_that_differs_decides_what_the_projects_do_not_come_to() -> None:
    """It is read between its gutters, down to the blank line below it."""
    wrong = [*OVERVIEW[:2], [*OVERVIEW[2][:2], "30,000", "0"], OVERVIEW[3]]
    found = read(overview=wrong)
    assert total(found.dimensions[1].subtotal) == [30000, 0]


def test_a_header_over_other_columns_is_not_guessed() -> None:
    """Nobody knows whose its pieces are: all of it is told."""
    found = read(6)
    assert any("divided by spaces" in one for one in problems(found))
    assert not found.projects


@pytest.mark.parametrize(
    ("words", "said"),
    [("รวมมิติที่ 1 เป็นเงิน 63,000 บาท", [63000]), ("รวมมิติที่ 1 60,000 บาท และ 3,000 บาท", [0])],
    ids=["one amount", "two amounts"],
)
def test_a_sum_of_one_year_may_stand_in_its_words(words: str, said: list[int]) -> None:
    """In a table with tabs, too; which of two amounts is the sum nobody knows."""
    rows = [HEADER, ["มิติที่ 1 วัฒนธรรมสุจริต"], FIRST, [words, "", "", "", ""]]
    table = "\n".join("\t".join(row) for row in rows)
    found = plan("ส่วนที่ 2", f"ตารางที่ 1 ปีงบประมาณ พ.ศ. 2566\n{table}", sheet())
    assert total(found.dimensions[0].subtotal) == said
