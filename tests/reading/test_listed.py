"""Summaries that are lists of projects, without a table."""

from __future__ import annotations

from itacheck.documents import Paragraph, Row, Table
from itacheck.reading.summary.listed import listed
from tests.reading.test_account import document

PROJECTS = [
    line
    for number in (1, 2, 3)
    for line in (
        f"{number}) โครงการที่มีเลข {number}",
        "- ปี 2566 : 1,000 บาท",
        "- ปี 2567 : 2,000 บาท",
    )
]


def said(row: Row) -> list[str]:
    """The lines of the document that a row of a list stands for."""
    return [line.text for lines in getattr(row, "said", ()) for line in lines]


def test_what_may_be_of_what_follows_the_list_stands_behind_it_alone() -> None:
    """However many lines a paragraph behind the last project has, none of them is the project's."""
    after = "บันทึกของกอง\nฝ่ายหนึ่ง\nฝ่ายสอง"
    table, behind = listed(document([*PROJECTS, after]).blocks)
    assert isinstance(table, Table)
    assert isinstance(behind, Paragraph)
    assert behind.run.text == after
    assert said(table.rows[-1]) == PROJECTS[-3:]


def test_a_list_says_yearly_sums_and_years_in_either_order() -> None:
    """Of each year and of all; the years behind what they cost; and a project without its kind."""
    lines = [
        "มิติที่ 1 การสร้าง",
        "1.1 ภารกิจแรก",
        "(1) โครงการหนึ่ง",
        "งบประมาณปีละ 22,000 บาท ทั้ง 2 ปี รวม 44,000 บาท",
        "ผู้รับผิดชอบ กองคลัง",
        "(2) มาตรการสอง",
        "ไม่ใช้งบประมาณ ดำเนินการทุกปี 2566-2567",
        "(3) การดำเนินการทางวินัย",
        "งบประมาณ ปี 2566 100 บาท ปี 2567 200 บาท รวม 300 บาท",
    ]
    (made,) = listed(document([*lines]).blocks)
    assert isinstance(made, Table)
    assert [[cell.text for cell in row.cells] for row in made.rows[3:]] == [
        ["(1) โครงการหนึ่ง", "งบประมาณปีละ 22,000 บาท", "งบประมาณปีละ 22,000 บาท", "44,000 บาท"],
        ["(2) มาตรการสอง", "ไม่ใช้งบประมาณ ดำเนินการ", "ไม่ใช้งบประมาณ ดำเนินการ", ""],
        ["(3) การดำเนินการทางวินัย", "100 บาท", "200 บาท", "300 บาท"],
    ]


def card(number: int, *further: str) -> list[str]:
    """The fields of a project, each in a line."""
    name = f"โครงการที่มีเลข {number}"
    years = ("ปี 2566 : 1,000 บาท", "ปี 2567 : 2,000 บาท")
    return [f"ลำดับ : {number}", f"ชื่อโครงการ : {name}", *further, "งบประมาณ", *years]


def test_a_cards_fields_over_its_name_are_columns_before_it() -> None:
    """Its number, and the dimension that each card names."""
    lines = [one for number in (1, 2, 3) for one in ("มิติ : มิติหนึ่ง", *card(number))]
    (made,) = listed(document([*lines, "รวมทั้งสิ้น", "ปี 2566 : 3,000 บาท"]).blocks)
    assert isinstance(made, Table)
    assert [[cell.text for cell in row.cells] for row in made.rows[1::3]] == [
        ["มิติหนึ่ง", "1", "โครงการที่มีเลข 1", "1,000 บาท", "2,000 บาท"],
        ["", "", "รวมทั้งสิ้น", "3,000 บาท", ""],
    ]


def test_short_detail_sheets_are_no_list_of_cards() -> None:
    """Nothing sums them up and no part with sheets follows, or they stand in it, or say why."""
    cards = [one for number in (1, 2, 3) for one in card(number)]
    told = [one for number in (1, 2, 3) for one in card(number, "หลักการและเหตุผล : มีเหตุ")]
    total = ["รวมทั้งสิ้น", "ปี 2566 : 3,000 บาท"]
    part = "ส่วนที่ 3 รายละเอียดโครงการ"
    for lines in (cards, [part, *cards, *total], [*told, *total]):
        blocks = document([*lines]).blocks
        assert list(listed(blocks)) == list(blocks)
    blocks = document([*cards, part]).blocks
    assert list(listed(blocks)) != list(blocks)
