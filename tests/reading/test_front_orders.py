"""The parts in front of a plan, in whatever order they stand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest

import itacheck
from itacheck.base.severity import Severity
from itacheck.plan import PartId, PartState
from tests.reading.texts import FIRST, plan, problems, sheet, table

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit.txt"


def test_an_announcement_may_stand_behind_the_preface() -> None:
    """It is read as it is before it, and the preface ends there."""
    text = EXAMPLE.read_text(encoding="utf-8")
    before = itacheck.read(EXAMPLE)
    start, preface = text.index("ประกาศเทศบาล"), text.index("คำนำ")
    contents = text.index("สารบัญ")
    turned = text[:start] + text[preface:contents] + text[start:preface] + text[contents:]
    after = itacheck.read(BytesIO(turned.encode()))
    assert after.announcement == before.announcement
    assert after.part(PartId.PREFACE) == before.part(PartId.PREFACE)
    assert after == before


@pytest.mark.parametrize("owner", ["เทศบาลตำบลธารสุจริต", "กรุงเทพมหานคร", "เมืองพัทยา"])
@pytest.mark.parametrize("heading", ["ประกาศ{}", "ประกาศ\n{}"])
def test_an_announcement_may_stand_behind_the_contents(owner: str, heading: str) -> None:
    """Whoever announces, the two local governments without a kind in their names, too."""
    text = EXAMPLE.read_text(encoding="utf-8").replace("เทศบาลตำบลธารสุจริต", owner)
    start, preface = text.index(f"ประกาศ{owner}"), text.index("คำนำ")
    contents, part_1 = text.index("สารบัญ"), text.index("\nส่วนที่ ๑\n")
    announced = text[start:preface].replace(f"ประกาศ{owner}", heading.format(owner), 1)
    turned = text[:start] + text[contents:part_1] + "\n" + announced + text[preface:contents]
    read = itacheck.read(BytesIO((turned + text[part_1:]).encode()))
    assert read.organisation is not None
    assert read.organisation.name == owner
    assert read.announcement == itacheck.read(BytesIO(text.encode())).announcement


@pytest.mark.parametrize("above", ["ภาคผนวก\n\n", "", "ภาคผนวก ก ประกาศใช้แผน\n\n"])
def test_an_announcement_may_stand_behind_the_sheets(above: str) -> None:
    """As an appendix of the plan, which may have others below it."""
    text = EXAMPLE.read_text(encoding="utf-8")
    start, preface = text.index("ประกาศเทศบาล"), text.index("คำนำ")
    other = "\n\nภาคผนวก ข\n\nคำสั่งแต่งตั้งคณะทำงาน\n"
    turned = f"{text[:start]}{text[preface:]}\n{above}{text[start:preface]}{other}"
    before, after = itacheck.read(EXAMPLE), itacheck.read(BytesIO(turned.encode()))
    assert after.announcement == before.announcement
    assert after.sheets == before.sheets
    assert not [one for one in after.problems if one.severity is not Severity.INFO]


def test_another_announcement_behind_the_sheets_is_not_the_plans() -> None:
    """What it is about stands below its heading."""
    text = EXAMPLE.read_text(encoding="utf-8")
    start, preface = text.index("ประกาศเทศบาล"), text.index("คำนำ")
    other = "\nภาคผนวก\n\nประกาศเทศบาลตำบลธารสุจริต\n\nเรื่อง นโยบายไม่รับของขวัญ\n"
    read = itacheck.read(BytesIO((text[:start] + text[preface:] + other).encode()))
    assert read.announcement is None


@pytest.mark.parametrize("name", ["บัญชีโครงการ", "รายการตามมิติ"])
def test_a_list_of_projects_without_a_table_is_the_summary_unread(name: str) -> None:
    """Totals over years before the first sheet show that a part is the summary's."""
    listed = (
        f"ตอนที่ 2 {name}\nมิติที่ 1 วัฒนธรรมสุจริต\nภารกิจที่ 1.1 จิตสำนึก\n1) โครงการหนึ่ง\n"
        "งบประมาณ : ปี 2566 จำนวน 5,000 บาท ปี 2567 ไม่ใช้งบประมาณ\n"
        "รวมมิติที่ 1 จำนวน 1 โครงการ งบประมาณ ปี 2566 จำนวน 5,000 บาท"
    )
    found = plan("ตอนที่ 1 บทนำ\nที่มา", listed, "ภาคผนวก ก รายละเอียดโครงการ", sheet())
    assert found.state(PartId.SUMMARY_TABLE) is PartState.UNREAD
    assert [one.title for one in found.sheets] == ["โครงการหนึ่ง"]
    assert any(one.severity is Severity.ERROR for one in found.problems)


def test_a_section_may_bear_a_name_of_the_authors_own() -> None:
    """The usual one stands behind it in brackets."""
    found = plan("ส่วนที่ 1", "(1) ทำไมต้องมีแผน (หลักการและเหตุผล)", "ชุมชนต้องการความโปร่งใส", sheet())
    part = found.part(PartId.RATIONALE)
    assert part is not None
    assert [one.text for one in part.passages] == ["ชุมชนต้องการความโปร่งใส"]


def test_the_heading_of_a_section_ends_a_table_that_no_blank_line_does() -> None:
    """As in a spreadsheet, where the next rows have the same columns."""
    targets = "ค่าเป้าหมาย\t2566\t2567\t2568\nคะแนน ITA\t85\t86\t87\n4.\tประโยชน์ของแผน\t\t"
    found = plan("ส่วนที่ 1", "3. ค่าเป้าหมาย", f"{targets}\n\t4.1 มีระบบที่ดี\t\t", sheet())
    part = found.part(PartId.BENEFITS)
    assert part is not None
    assert [one.text for one in part.passages] == ["4.1 มีระบบที่ดี"]
    assert [len(one.values) for one in found.targets] == [3]


def test_contents_end_where_what_they_list_stands_itself() -> None:
    """Without the page that each of their lines has, however short the text below it is."""
    contents = "สารบัญ\nประกาศ ........ ๓\nส่วนที่ ๑ เรื่องควรรู้ ........ ๔\nส่วนที่ ๒ บัญชีงาน ........ ๗"
    announced = "ประกาศเทศบาลตำบลทุ่งสมมติ\nเรื่อง ใช้แผน\nประกาศ ณ วันที่ ๒๖ สิงหาคม ๒๕๖๕"
    part_1 = "ส่วนที่ ๑\nเรื่องควรรู้\n๑. ที่มาและเหตุผล\nเงินหลวงเป็นของราษฎร\n๒. ความมุ่งหมาย\nให้งานมีคนเห็น"
    found = plan(contents, announced, part_1, table(FIRST))
    assert {PartId.ANNOUNCEMENT, PartId.RATIONALE, PartId.OBJECTIVES} <= {
        one.id for one in found.parts
    }


@pytest.mark.parametrize("number", ["{}. ", "ก.{} ", "1.{} ", "{}) "])
def test_a_heading_in_other_words_opens_the_goals_where_these_stand_below_it(number: str) -> None:
    """It goes on with the numbers of the headings that are known."""
    lines = (
        "หลักการและเหตุผล",
        "เงินหลวงเป็นของราษฎร",
        "ผลสัมฤทธิ์ที่ตั้งไว้",
        "- ในปี 2570 คะแนน ITA ไม่น้อยกว่า 86 คะแนน",
    )
    named = (
        f"{number.format(at // 2 + 1)}{one}" if at % 2 == 0 else one for at, one in enumerate(lines)
    )
    found = plan("ส่วนที่ 1", *named, table(FIRST))
    part = found.part(PartId.GOALS)
    assert part is not None
    assert [one.text for one in part.passages] == [lines[-1]]


def test_a_heading_in_other_words_may_be_any_section_that_was_not_found() -> None:
    """Nobody can say which, so that none is missing for sure."""
    lines = ("1. หลักการและเหตุผล", "เงินหลวงเป็นของราษฎร", "2. อยากให้เป็นอย่างไร", "อยากให้งานทุกขั้นมีคนเห็น")
    found = plan("ส่วนที่ 1", *lines, table(FIRST))
    assert found.state(PartId.OBJECTIVES) is PartState.UNREAD
    assert found.state(PartId.RATIONALE) is PartState.READ
    assert any("อยากให้เป็นอย่างไร" in one for one in problems(found))


def test_items_of_a_list_are_no_headings_in_other_words() -> None:
    """They count in the form of the headings, from 1."""
    lines = ("1. หลักการและเหตุผล", "1. ข้อแรก", "2. ข้อสอง", "3. ข้อสาม")
    found = plan("ส่วนที่ 1", *lines, table(FIRST))
    assert found.state(PartId.OBJECTIVES) is PartState.ABSENT
