"""Headings of sheets that stand without number and colon, with their text behind them."""

from __future__ import annotations

import pytest

from itacheck.plan import Sheet, SheetHeading
from tests.reading.texts import plan, row, sheet, sheet_plan, table

LABELS = {
    "4. กลุ่มเป้าหมาย": "กลุ่มเป้าหมาย ",
    "6. ระยะเวลาดำเนินการ": "ระยะเวลาดำเนินการ ",
    "8. ผู้รับผิดชอบ": "ผู้รับผิดชอบ ",
}


def labelled(mark: str = "") -> str:
    """A sheet whose short texts stand behind their labels, and whose headings have no numbers."""
    text = sheet(budget="20,000 บาท")
    for heading, label in LABELS.items():
        text = text.replace(heading + "\n", mark + label)
    lines = text.split("\n")
    return "\n".join(
        line[3:] if line[:1].isdigit() and line[1:3] == ". " else line for line in lines
    )


def of(sheet_read: Sheet, heading: SheetHeading) -> list[str]:
    """The texts under a heading."""
    return [
        passage.text
        for one in sheet_read.sections
        if one.heading is heading
        for passage in one.passages
    ]


@pytest.mark.parametrize("mark", ["", "• ", "- "])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_label_that_the_sheets_share_is_a_heading(mark: str, count: int) -> None:
    """Its text stands behind white space; in a single sheet the order of several tells it."""
    sheets = sheet_plan("\n".join([labelled(mark)] * count)).sheets
    assert len(sheets) == count
    for one in sheets:
        assert of(one, SheetHeading.TARGET_GROUP) == ["พนักงาน จำนวน 30 คน"]
        assert of(one, SheetHeading.RESPONSIBLE) == ["กองคลัง"]
        assert one.duration is not None
        assert len(one.duration.years) == 5


def test_a_sentence_that_begins_with_a_heading_stays_text() -> None:
    """In one sheet alone, such words are no heading."""
    plain = sheet(budget="20,000 บาท")
    without = plain.replace("4. กลุ่มเป้าหมาย\nพนักงาน จำนวน 30 คน\n", "")
    sentence = "เป้าหมาย ของงานนี้คือความโปร่งใส"
    one = without.replace("1) เพื่อให้ตรวจสอบได้", sentence)
    assert sentence in one
    sheets = sheet_plan(f"{one}\n{plain}\n{without}").sheets
    assert of(sheets[0], SheetHeading.OBJECTIVES) == [sentence]
    assert not of(sheets[0], SheetHeading.TARGET_GROUP)


@pytest.mark.parametrize(
    ("usual", "words", "heading"),
    [
        ("4. กลุ่มเป้าหมาย", "4. ผู้เข้าร่วมโครงการ", SheetHeading.TARGET_GROUP),
        ("4. กลุ่มเป้าหมาย", "4. ผู้ได้รับประโยชน์", SheetHeading.TARGET_GROUP),
        ("4. กลุ่มเป้าหมาย", "4. เชิญใครบ้าง", SheetHeading.TARGET_GROUP),
        ("6. ระยะเวลาดำเนินการ", "6. ช่วงเวลาดำเนินการ", SheetHeading.DURATION),
        ("6. ระยะเวลาดำเนินการ", "6. ปีที่ดำเนินการ", SheetHeading.DURATION),
        ("6. ระยะเวลาดำเนินการ", "6. กำหนดระยะเวลา", SheetHeading.DURATION),
        ("6. ระยะเวลาดำเนินการ", "6. ทำเมื่อใด", SheetHeading.DURATION),
        ("8. ผู้รับผิดชอบ", "8. หน่วยงานเจ้าของโครงการ", SheetHeading.RESPONSIBLE),
        ("8. ผู้รับผิดชอบ", "8. ส่วนราชการที่รับผิดชอบ", SheetHeading.RESPONSIBLE),
        ("8. ผู้รับผิดชอบ", "8. ผู้รับผิดชอบ/หน่วยงาน", SheetHeading.RESPONSIBLE),
        ("8. ผู้รับผิดชอบ", "8. ใครทำ", SheetHeading.RESPONSIBLE),
    ],
)
def test_a_numbered_label_in_a_heading_s_place_is_that_heading(
    usual: str, words: str, heading: SheetHeading
) -> None:
    """Its text stands behind it in the line, in whatever words the label is."""
    plain = sheet(budget="20,000 บาท")
    (expected,) = sheet_plan(plain).sheets
    (found,) = sheet_plan(plain.replace(usual + "\n", words + " ")).sheets
    assert of(found, heading) == of(expected, heading)
    assert found.duration == expected.duration


@pytest.mark.parametrize("colon", [" :", ""])
@pytest.mark.parametrize("label", ["โครงการ", "โครงการ/กิจกรรม", "มาตรการ"])
def test_a_title_may_stand_behind_its_kind(label: str, colon: str) -> None:
    """โครงการ โครงการหนึ่ง is the label, and the name."""
    text = sheet(budget="20,000 บาท").replace("1. ชื่อโครงการ :", f"1. {label}{colon}")
    (found,) = sheet_plan(text).sheets
    assert found.title == "โครงการหนึ่ง"


@pytest.mark.parametrize(
    "line",
    [
        "ใครรับผิดชอบงานนี้ : กองช่าง",
        "3) แจ้งหน่วยงานที่รับผิดชอบ",
        "แบ่งงาน (ผู้รับผิดชอบ)",
    ],
)
def test_own_words_are_no_heading_beside_the_usual_one(line: str) -> None:
    """The sheets have the heading already, so that the line is an item of what it stands under."""
    text = sheet(budget="20,000 บาท").replace("2) จัดทำ", f"2) จัดทำ\n{line}")
    for one in sheet_plan(f"{text}\n{text}").sheets:
        assert of(one, SheetHeading.RESPONSIBLE) == ["กองคลัง"]
        assert of(one, SheetHeading.STEPS)[-1] == line
        assert len(one.sections) == 9


OWN = """เรื่องที่ {number}
๑. ชื่อเรื่อง : {title}
๒. ความเป็นมา : ชาวบ้านขอมา
๓. เพื่อ : ให้ตรวจสอบได้
๔. คนที่เกี่ยวข้อง : {whom}
๕. สถานที่ : ในตำบล
๖. วิธีทำ : อ่าน แล้วเขียน
๗. กำหนดเวลา : ปีงบประมาณ ๒๕๖๖ - ๒๕๗๐
๘. เงินที่ใช้ : ปีละ ๑๕,๐๐๐ บาท
๙. ผู้รับไปทำ : สำนักปลัด
๑๐. สิ่งที่วัดได้
ผลผลิต ประชุม ๒ ครั้ง
ผลลัพธ์ ร้อยละ ๘๐ พอใจ"""


def test_a_heading_in_own_words_is_what_it_is_in_the_other_sheets() -> None:
    """Where the text under it in one sheet does not show it: a loudspeaker is no person."""
    whom = ("ราษฎร ๑๕๐ คน", "เด็กนักเรียน ๓๐ คน", "พนักงาน ๙ คน", "หอกระจายข่าว ๑๑ แห่ง")
    texts = [
        OWN.format(number=at, title=f"โครงการที่สมมติ{at}", whom=one)
        for at, one in enumerate(whom, start=1)
    ]
    sheets = sheet_plan("\n".join(texts)).sheets
    assert [of(one, SheetHeading.TARGET_GROUP) for one in sheets] == [[one] for one in whom]
    assert [len(one.indicators) for one in sheets] == [2] * len(whom)


def test_results_in_parts_stand_under_the_heading_that_is_due() -> None:
    """Its number goes on with those of headings that only their places show."""
    texts = [
        OWN.format(number=at, title=f"โครงการที่สมมติ{at}", whom="ราษฎร ๕ คน") for at in (1, 2, 3)
    ]
    for one in sheet_plan("\n".join(texts)).sheets:
        assert of(one, SheetHeading.RESPONSIBLE) == ["สำนักปลัด"]


def test_forms_in_words_of_their_own_are_told_apart_by_their_projects() -> None:
    """A code beside other words stands over each, whose other headings nobody knows by words."""
    rows = ("2. เหตุที่ต้องทำ\tชาวบ้านขอมา", "3. ความมุ่งหมาย\tให้ตรวจสอบได้", "4. ผู้เข้าร่วม\tราษฎร ๕ คน")
    forms = [
        "\n".join([f"แบบบันทึกรายการ\tรหัส 1.1.{at}", f"1. ชื่อรายการ\tโครงการที่สมมติ{at}", *rows])
        for at in (1, 2, 3)
    ]
    names = [row(f"1.1.{at} โครงการที่สมมติ{at}") for at in (1, 2, 3)]
    found = plan(table(*names), "ส่วนที่ 3 รายละเอียดโครงการ", *forms)
    assert [(one.label, one.title) for one in found.sheets] == [
        (f"1.1.{at}", f"โครงการที่สมมติ{at}") for at in (1, 2, 3)
    ]


def test_an_item_that_reads_like_a_heading_moves_no_label() -> None:
    """An aim that only one sheet has stands before its target group, which is still one."""
    aim = "เพื่อให้การใช้งบประมาณตรงความต้องการ"
    texts = [labelled().replace("โครงการหนึ่ง", f"โครงการ{name}") for name in ("หนึ่ง", "สอง", "สาม")]
    texts[1] = texts[1].replace("\nกลุ่มเป้าหมาย", f"\n2. {aim}\nกลุ่มเป้าหมาย")
    found = plan(table(row("1) โครงการหนึ่ง")), *texts)
    groups = [of(one, SheetHeading.TARGET_GROUP) for one in found.sheets]
    assert len(groups) == 3
    assert all(groups)
