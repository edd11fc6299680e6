"""Headings of sheets by their place: what stands between two known headings is the one between."""

from __future__ import annotations

import pytest

from itacheck.plan import Sheet, SheetHeading
from itacheck.plan.sheets import NINE
from itacheck.reading.sheets.headings import found_heading
from itacheck.reading.text.compact import compact
from tests.reading.texts import problems, run, sheet, sheet_plan

USUAL = (
    "ชื่อโครงการ",
    "หลักการและเหตุผล",
    "วัตถุประสงค์",
    "กลุ่มเป้าหมาย",
    "วิธีดำเนินการ",
    "ระยะเวลาดำเนินการ",
    "งบประมาณดำเนินการ",
    "ผู้รับผิดชอบ",
    "ผลผลิต/ผลลัพธ์",
)


def with_heading(order: int, words: str, *, numbered: bool = True) -> Sheet:
    """A sheet with these words for one of its headings."""
    text = sheet(budget="20,000 บาท").replace(
        f"{order}. {USUAL[order - 1]}", f"{order}. {words}", 1
    )
    if not numbered:
        lines = text.split("\n")
        text = "\n".join(
            line.partition(". ")[2] if line[:1].isdigit() and ". " in line[:4] else line
            for line in lines
        )
    (found,) = sheet_plan(text).sheets
    return found


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (2, "ความสำคัญของโครงการ"),
        (2, "สภาพปัญหาและความจำเป็น"),
        (3, "วัตถุประสงค"),
        (3, "วัตถุปะสงค์"),
        (3, "จุดมุ่งหมาย"),
        (4, "ผู้เข้าร่วมโครงการ"),
        (5, "กระบวนงาน"),
        (6, "ระยะเวลาและสถานที่ดำเนินการ"),
        (6, "ห้วงเวลา"),
        (7, "แหล่งงบประมาณ"),
        (7, "แหล่งที่มาของงบประมาณ"),
        (7, "เงินที่ตั้งไว้"),
        (8, "ผู้รับผิดชอบโครงการ/หน่วยงานร่วม"),
        (8, "ส่วนงานเจ้าของเรื่อง"),
        (9, "ผลสัมฤทธิ์ของโครงการ"),
    ],
)
def test_a_number_in_sequence_makes_a_heading(order: int, words: str) -> None:
    """A heading between two known ones is known by its number, if its text fits."""
    found = with_heading(order, words)
    assert [one.heading for one in found.sections] == list(NINE)
    assert [one.number for one in found.sections] == list(range(1, 10))


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (2, "เหตุผลและความจำเป็น"),
        (3, "วัตถุประสงค"),
        (4, "ผู้เข้าร่วมโครงการ"),
        (6, "ระยะเวลาและสถานที่ดำเนินการ"),
        (7, "แหล่งงบประมาณ"),
        (8, "ผู้รับผิดชอบโครงการ/หน่วยงานร่วม"),
        (9, "ตัวชี้วัดและค่าเป้าหมาย"),
    ],
)
def test_likely_words_between_headings_without_numbers(order: int, words: str) -> None:
    """Among headings without numbers a short line of likely words, at its place, is one."""
    found = with_heading(order, words, numbered=False)
    assert len(found.sections) == 9
    assert found.sections[order - 1].heading in {NINE[order - 1], SheetHeading.INDICATORS}


@pytest.mark.parametrize("place", ["วิธีดำเนินการ", "หลักการ", "ระยะเวลา"])
def test_an_item_of_a_list_fills_no_gap(place: str) -> None:
    """Where a heading is missing, a list that goes on past its number does not take its place."""
    steps = "\n".join(f"{number}. ดำเนินงานขั้นที่ {number}" for number in range(1, 9))
    text = sheet(omit=[place]).replace("1) เพื่อให้ตรวจสอบได้", steps)
    (found,) = sheet_plan(text).sheets
    assert len(found.sections) == 8


def test_a_heading_of_another_template_keeps_its_text_out_of_the_values() -> None:
    """Between budget and unit an unknown heading may speak of money, which is not the budget."""
    text = sheet(budget="20,000 บาท")
    text = text.replace("8. ผู้", "8. การติดตามประเมินผล\nใช้เงิน 5,000 บาท\n9. ผู้").replace(
        "9. ผล", "10. ผล"
    )
    (found,) = sheet_plan(text).sheets
    assert found.budget is not None
    assert [str(one.cell.amount) for one in found.budget.amounts] == ["20,000.00"]
    assert [one.heading for one in found.sections] == list(NINE)


def test_an_unknown_heading_in_a_sheet_that_lacks_one_is_told() -> None:
    """It may be the one that is missing, so the reader of the report must look."""
    text = sheet(omit=["วิธีดำเนินการ"]) + "\n10. ข้อเสนอแนะ\nไม่มี"
    found = sheet_plan(text)
    assert sum("ข้อเสนอแนะ" in one for one in problems(found)) == 1
    assert len(found.sheets[0].indicators) == 2


@pytest.mark.parametrize("text", ["๒๕๖๖", "2566"])
def test_a_year_alone_is_no_page_number(text: str) -> None:
    """A year on a line of its own is what the heading asks for."""
    (found,) = sheet_plan(sheet(duration=text)).sheets
    assert found.duration is not None
    assert [int(year) for year in found.duration.years] == [2566]


def test_a_page_number_behind_a_heading_is_none_of_its_text() -> None:
    """Where more follows, a bare number under a heading is the page's."""
    usual, paged = sheet_plan(sheet(budget="500 บาท")), sheet_plan(sheet(budget="12\n500 บาท"))
    assert paged.sheets == usual.sheets


def test_one_heading_for_two() -> None:
    """วัตถุประสงค์และเป้าหมาย is the heading of both; what stands there is the text of both."""
    text = sheet(omit=["กลุ่มเป้าหมาย"]).replace("3. วัตถุประสงค์", "3. วัตถุประสงค์และเป้าหมาย")
    (found,) = sheet_plan(text).sheets
    assert [one.heading for one in found.sections] == list(NINE)
    assert found.target_group == "1) เพื่อให้ตรวจสอบได้"


@pytest.mark.parametrize(
    "words",
    ["สถานที่/ระยะเวลา", "สถานที่ดำเนินการและระยะเวลาดำเนินการ", "ระยะเวลา/สถานที่", "สถานที่, ห้วงเวลา"],
)
@pytest.mark.parametrize("numbered", [True, False])
def test_a_heading_of_place_and_time(words: str, numbered: bool) -> None:
    """สถานที่/ระยะเวลา heads the duration, in any order; what stands there says both."""
    found = with_heading(6, words, numbered=numbered)
    assert found.duration is not None
    assert [int(year) for year in found.duration.years] == [2566, 2567, 2568, 2569, 2570]
    assert not {*NINE} - {one.heading for one in found.sections}


def test_a_place_alone_is_no_duration() -> None:
    """A sheet that says where and not when lacks its duration."""
    assert with_heading(6, "สถานที่ดำเนินการ").duration is None


@pytest.mark.parametrize(
    ("order", "words", "left_out"),
    [
        (6, "ระยะเวลา/งบประมาณ", "งบประมาณ"),
        (6, "สถานที่/ระยะเวลา/งบประมาณ", "งบประมาณ"),
        (6, "ระยะเวลาดำเนินการ/ผู้รับผิดชอบ", "ผู้รับผิดชอบ"),
        (5, "วิธีดำเนินการและระยะเวลา", "ระยะเวลา"),
    ],
)
def test_headings_of_two_of_the_nine(order: int, words: str, left_out: str) -> None:
    """What one heading names behind a slash or และ is not missing."""
    text = sheet(omit=[left_out]).replace(f"{order}. {USUAL[order - 1]}", f"{order}. {words}")
    (found,) = sheet_plan(text).sheets
    assert {one.heading for one in found.sections} >= {*NINE}


def test_where_the_money_comes_from_is_no_rationale() -> None:
    """ที่มา behind งบประมาณและ is the money's, also where the sheet has no rationale."""
    text = sheet(omit=["หลักการ"]).replace("7. งบประมาณดำเนินการ", "7. งบประมาณและแหล่งที่มา")
    (found,) = sheet_plan(text).sheets
    assert SheetHeading.RATIONALE not in {one.heading for one in found.sections}


def test_subheadings_with_numbers_under_a_heading() -> None:
    """6.2 under 6. divides its section; it opens none."""
    (found,) = sheet_plan(
        sheet(duration="6.1 สถานที่ดำเนินการ : ทั้งตำบล\n6.2 ระยะเวลา : ปี 2566")
    ).sheets
    assert [one.heading for one in found.sections] == list(NINE)
    assert found.duration is not None


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("4. เป้าหมาย/กลุ่มเป้าหมาย ประชาชน 20 คน", SheetHeading.TARGET_GROUP, "ประชาชน 20 คน"),
        ("4. เป้าหมาย/ผู้เข้าร่วม : ประชาชน 20 คน", SheetHeading.TARGET_GROUP, "ประชาชน 20 คน"),
        ("9. ผลที่คาดว่าจะได้รับ (ผลผลิต/ผลลัพธ์)", SheetHeading.RESULTS, ""),
        ("9. ผลที่คาดว่าจะได้รับ (ผลผลิต/ผลลัพธ์) มีคู่มือ", SheetHeading.RESULTS, "มีคู่มือ"),
    ],
)
def test_a_heading_of_several_names_ends_before_its_text(
    line: str, heading: SheetHeading, text: str
) -> None:
    """Names joined by a stroke, or said again in brackets, are one heading."""
    view = compact(run(line))
    found = found_heading(view)
    assert found is not None
    assert found.heading is heading
    assert (view.part(found.rest).text if found.rest < len(view.text) else "") == text


@pytest.mark.parametrize("number", ["1. ", ""])
def test_a_label_that_nobody_knows_is_no_more_of_the_name(number: str) -> None:
    """A few words, a colon and a text below the project's name are a heading of its own."""
    lines = f"ลำดับที่ 1\n{number}ชื่อโครงการ : โครงการหนึ่ง\nรหัสงาน: ก-5\nหลักการและเหตุผล\nชุมชนต้องการ"
    found = sheet_plan(lines)
    assert [one.title for one in found.sheets] == ["โครงการหนึ่ง"]
    assert any("รหัสงาน" in one for one in problems(found))


def test_benefits_in_other_words_are_no_outcome() -> None:
    """What comes behind the outcomes under a label of benefits is none of them."""
    results = "ผลผลิต: อบรม 2 ครั้ง\nผลลัพธ์: พอใจ ร้อยละ 80\nประโยชน์ต่อชุมชน: คนในชุมชนไว้วางใจ"
    (found,) = sheet_plan(sheet(results=results)).sheets
    assert [one.text for one in found.indicators] == ["อบรม 2 ครั้ง", "พอใจ ร้อยละ 80"]


def test_that_no_money_is_used_may_follow_its_heading_without_a_space() -> None:
    """What else follows so goes on with a sentence."""
    text = sheet(budget="ไม่ใช้ งบประมาณ").replace("งบประมาณดำเนินการ\n", "งบประมาณดำเนินการ")
    found = sheet_plan(text.replace("ดำเนินการ ไม่", "ดำเนินการไม่")).sheets[0].budget
    assert found is not None
    assert found.none_declared
