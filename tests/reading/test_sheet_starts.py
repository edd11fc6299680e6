"""Where detail sheets begin, and the total rows of plans that count in a cell of its own."""

from __future__ import annotations

import pytest

from itacheck.plan import CountPlace, Plan, SheetHeading
from tests.reading.texts import FIRST, plan, problems, row, sheet, table

TITLES = ("โครงการหนึ่ง", "มาตรการสอง", "กิจกรรมสาม")


def sheets(*starts: str, lettered: str = "") -> Plan:
    """A plan with a sheet under each of these beginnings, its headings without numbers."""
    body = [
        line.partition(". ")[2] if line[0].isdigit() and ". " in line[:4] else line
        for line in sheet(None).split("\n")[1:]
    ]
    if lettered:
        letters = iter(lettered)
        body = [f"{next(letters)}. {line}" if line.startswith(_HEADINGS) else line for line in body]
    parts = ["\n".join([start, *body]) for start in starts]
    return plan(table(FIRST), "ส่วนที่ 3 รายละเอียดโครงการ", *parts)


_HEADINGS = (
    "หลักการ",
    "วัตถุประสงค์",
    "กลุ่มเป้าหมาย",
    "วิธี",
    "ระยะเวลา",
    "งบประมาณ",
    "ผู้รับผิดชอบ",
    "ผลผลิต/",
)


@pytest.mark.parametrize(
    ("start", "numbered"),
    [
        ("ชื่อโครงการ : {title}", False),
        ("ชื่อโครงการ {title}", False),
        ("ชื่อโครงการ/กิจกรรม/มาตรการ: {title}", False),
        ("{number}) {title}\n1. ชื่อโครงการ {title}", True),
        ("ลำดับที่ {number}\nชื่อโครงการ : {title}", True),
        ("ลำดับที่ {number} : {title}\nชื่อโครงการ : {title}", True),
        ("โครงการที่ {number} : {title}\n1. ชื่อโครงการ {title}", True),
        ("กิจกรรมที่ {number}\n1. ชื่อโครงการ {title}", True),
    ],
)
def test_beginnings(start: str, numbered: bool) -> None:
    """A sheet begins at its number or at its project's name, numbered or not."""
    found = sheets(
        *(start.format(number=number, title=title) for number, title in enumerate(TITLES, start=1))
    )
    assert [one.title for one in found.sheets] == list(TITLES)
    numbers = [1, 2, 3] if numbered else [None] * 3
    assert [one.number for one in found.sheets] == numbers
    assert all(len(one.sections) == 9 for one in found.sheets)
    assert all(len(one.indicators) == 2 for one in found.sheets)
    assert not found.problems


def test_headings_with_letters() -> None:
    """ก. ข. ค. mark headings as numbers do."""
    found = sheets("ลำดับที่ 1\nก. ชื่อโครงการ โครงการหนึ่ง", lettered="ขคงจฉชซฌ")
    assert found.sheets[0].title == "โครงการหนึ่ง"
    assert [one.heading for one in found.sheets[0].sections][:2] == [
        SheetHeading.TITLE,
        SheetHeading.RATIONALE,
    ]
    assert len(found.sheets[0].sections) == 9


def test_a_projects_name_within_a_sheet() -> None:
    """The words for a project's name early in a sheet, or without a name, begin no other sheet."""
    found = sheets("ลำดับที่ 1\nชื่อโครงการ : โครงการหนึ่ง\nชื่อโครงการ : โครงการย่อย")
    assert len(found.sheets) == 1


def test_sections_without_a_beginning_are_a_problem() -> None:
    """Sheets that nothing names are told, and not dropped in silence."""
    found = sheets("1. โครงการหนึ่ง", "2. มาตรการสอง")
    assert not found.sheets
    assert sum("no line says which project" in one for one in problems(found)) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("รวมทั้งสิ้น", "1", "โครงการ"),
        ("รวมทั้งสิ้น", "", "1"),
        ("", "รวมทั้งสิ้น", "จำนวน 1 โครงการ"),
        ("รวมงบประมาณทั้ง 4 มิติ", "", "1 โครงการ"),
        ("รวมทุกมิติ", "", "1 โครงการ"),
    ],
)
def test_a_count_in_a_cell_of_its_own(words: tuple[str, str, str]) -> None:
    """It is no amount, and no dimension's number."""
    total = "\t".join([*words, "500", "-", "0.00", "0", "1,000", ""])
    found = plan(table(FIRST, row("", ("500", "-", "0.00", "0", "1,000"), mission="รวม"), total))
    assert found.grand_total is not None
    assert [cell.printed for _, cell in found.grand_total.budget.cells] == [
        "500",
        "-",
        "0.00",
        "0",
        "1,000",
    ]
    counts = [(one.place, one.dimension, one.number) for one in found.counts]
    assert counts == [(CountPlace.GRAND_TOTAL, None, 1)]
    assert not found.problems
