"""What stands in unusual places of a detail sheet goes into the sheet, or is told."""

from __future__ import annotations

import pytest

from itacheck.plan import SheetHeading
from itacheck.plan.account import Taken
from itacheck.reading.sheets.reading import SheetsRead
from tests.reading.test_sheet_tables import paragraphs, read, table, worksheet

TITLE = ("ชื่อโครงการ", "โครงการดี")


def text(found: SheetsRead, heading: SheetHeading) -> str:
    """The text under a heading of the only sheet."""
    (sheet,) = found.sheets
    section = sheet.section(heading)
    assert section is not None
    return section.text


def unread(found: SheetsRead) -> list[str]:
    """What was not read, with a problem at the place of the first."""
    places = [run for run, taken, _ in found.taken if taken is Taken.UNREAD]
    assert [one.location for one in found.problems] == [places[0].location]
    return [one.text for one in places]


def test_text_in_a_heading_cell_and_beside_it() -> None:
    """Of a cell with a heading and its text, and further text beside, both are the section's."""
    found = read(table(TITLE, ("งบประมาณ : 500 บาท", "จากเงินรายได้"), ("กลุ่มเป้าหมาย", "ประชาชน")))
    assert text(found, SheetHeading.BUDGET) == "500 บาท\nจากเงินรายได้"


def test_text_in_a_heading_cell_that_stands_again() -> None:
    """A cell that says the open heading again adds its text and that beside it."""
    rows = (TITLE, ("กลุ่มเป้าหมาย : ประชาชน", "ในเขต"), ("กลุ่มเป้าหมาย : พนักงาน", "ทุกคน"))
    found = read(table(*rows, ("งบประมาณ", "500 บาท")))
    assert text(found, SheetHeading.TARGET_GROUP) == "ประชาชน\nในเขต\nพนักงาน\nทุกคน"


def test_a_heading_that_goes_on_in_other_words_keeps_what_stands_beside_it() -> None:
    """(ต่อ) behind a heading says that it is the same, and its text is more of the section's."""
    rows = (TITLE, ("5. วิธีดำเนินการ", "ประชุม"), ("5. ขั้นตอนการดำเนินงาน (ต่อ)", "รายงานผล"))
    found = read(table(*rows, ("งบประมาณ", "500 บาท")))
    assert text(found, SheetHeading.STEPS) == "ประชุม\nรายงานผล"


def test_a_sheet_that_goes_on_keeps_what_stands_beside_its_number() -> None:
    """A row with the sheet's number, (ต่อ) and a text goes on with the open section."""
    rows = (TITLE, ("วิธีดำเนินการ", "ประชุม"), ("ลำดับที่ 1 (ต่อ)", "รายงานผล"))
    found = read(*paragraphs("ลำดับที่ 1"), table(*rows, ("งบประมาณ", "500 บาท")))
    assert text(found, SheetHeading.STEPS) == "ประชุม\nรายงานผล"


@pytest.mark.parametrize("start", [("ลำดับที่ 2",), ("ลำดับที่ 2", "ลำดับที่ 2")])
def test_a_row_that_begins_a_sheet_and_has_further_cells(start: tuple[str, ...]) -> None:
    """They are read like a row of their own, also where a merged cell stands twice."""
    rows = ((*start, "โครงการดี"), ("กลุ่มเป้าหมาย", "ประชาชน"), ("งบประมาณ", "500 บาท"))
    *_, sheet = read(table(*rows)).sheets
    assert (sheet.number, sheet.title, len(sheet.sections)) == (2, "โครงการดี", 2)


def test_a_row_that_begins_a_sheet_names_no_columns() -> None:
    """What stands below a number of a sheet among headings was lost; it is told."""
    found = read(table(("วัตถุประสงค์", "1. งบประมาณ", "โครงการที่ 2.1.1"), ("", "", "ก")))
    assert unread(found) == ["วัตถุประสงค์ 1. งบประมาณ โครงการที่ 2.1.1", "ก"]
    assert found.sheets == ()


def test_a_column_of_numbers_with_something_else_in_it() -> None:
    """Words in the column of the sheets' numbers are no number; they are told."""
    header = ("ที่", "ชื่อโครงการ", "กลุ่มเป้าหมาย", "งบประมาณ")
    found = read(table(header, ("ด่วน", "โครงการดี", "ประชาชน", "500 บาท")))
    assert [one.title for one in found.sheets] == ["โครงการดี"]
    assert unread(found) == ["ด่วน"]


def test_a_code_with_a_text_beside_it_is_no_name_alone() -> None:
    """A row over the title whose text is no part of the sheet's number is told."""
    code = ("รหัสโครงการ 1.2.1", "เร่งด่วน")
    found = read(table(code, ("ชื่อโครงการ : โครงการดี",), ("กลุ่มเป้าหมาย", "ประชาชน")))
    assert [one.title for one in found.sheets] == ["โครงการดี"]
    assert unread(found) == ["รหัสโครงการ 1.2.1", "เร่งด่วน"]


def test_an_item_of_a_list_in_a_cell_is_no_part_of_its_heading() -> None:
    """A cell in the column of the headings that holds a list stays with the section before."""
    cell = "ครั้ง\nผลลัพธ์\n1) พึงพอใจ ร้อยละ 80"
    found = read(table(TITLE, ("งบประมาณ", "500 บาท"), (cell, "ก")))
    assert text(found, SheetHeading.BUDGET).split() == ["500", "บาท", *cell.split(), "ก"]


def test_a_signature_is_no_title() -> None:
    """ลงชื่อ has the word for a name in it and is no heading."""
    rows = (("วัตถุประสงค์", "ตรวจสอบได้"), ("ลงชื่อ............", "ก"), ("ผลผลิต/ผลลัพธ์", "อบรม 2 ครั้ง"))
    (sheet,) = read(*paragraphs("ลำดับที่ 1"), table(*rows)).sheets
    assert (sheet.title, [one.heading for one in sheet.sections]) == (
        "",
        [SheetHeading.OBJECTIVES, SheetHeading.RESULTS],
    )


def test_what_stands_behind_a_signature() -> None:
    """Names, posts and dates are signatures; a line with another figure is the section's."""
    signed = ("ลงชื่อ............ผู้เสนอ", "(นายสมมติ)", "วันที่ 5 ต.ค. 2565")
    lines = ("ลำดับที่ 1", "1. ชื่อโครงการ โครงการดี", "2. งบประมาณ", "500 บาท")
    found = read(*paragraphs(*lines, *signed, "สมทบอีก 200 บาท"))
    assert text(found, SheetHeading.BUDGET) == "500 บาท\nสมทบอีก 200 บาท"
    ornaments = [run.text for run, taken, _ in found.taken if taken is Taken.ORNAMENT]
    assert ornaments == [*signed]


def test_a_heading_with_its_text_is_no_missions() -> None:
    """A number of two parts before a heading with colon and text names no mission; it is told."""
    found = read(*paragraphs("9.1 งบประมาณ: 500 บาท"))
    assert (unread(found), found.groups) == (["9.1 งบประมาณ: 500 บาท"], ())


def test_a_divided_section_at_the_end_of_a_sheet() -> None:
    """A line below the table, with a deeper number and a text, is no mission's."""
    found = read(table(TITLE, ("9. ผลผลิต/ผลลัพธ์", "ดังนี้")), *paragraphs("9.1 ผลผลิต: 2 ครั้ง"))
    assert text(found, SheetHeading.RESULTS) == "ดังนี้\n9.1 ผลผลิต: 2 ครั้ง"


def test_a_dimension_behind_the_last_sheet() -> None:
    """Its heading is noted though no sheet follows."""
    lines = ("1. ชื่อโครงการ โครงการดี", "2. งบประมาณ", "500 บาท", "มิติที่ 4 มิติสุดท้าย")
    (group,) = read(*paragraphs(*lines)).groups
    assert (group.dimension, group.name) == (4, "มิติสุดท้าย")


def words(found: SheetsRead) -> list[tuple[str, Taken, int]]:
    """The account."""
    return [(run.text, taken, cells) for run, taken, cells in found.taken]


def test_every_line_of_a_cell_is_accounted_for() -> None:
    """Lines that were taken for the same are one entry, others have their own."""
    found = read(table(("ลำดับที่ 1\nชื่อโครงการ : โครงการดี\nงบประมาณ\n500 บาท\nสมทบ",)))
    assert words(found) == [
        ("ลำดับที่ 1\nชื่อโครงการ : โครงการดี\nงบประมาณ", Taken.HEADING, 1),
        ("500 บาท\nสมทบ", Taken.SHEET, 0),
    ]


def test_every_cell_beside_a_heading_is_accounted_for() -> None:
    """Also the second of several lines, and the text beside a heading in a worksheet."""
    found = read(table(TITLE, ("งบประมาณ", "500 บาท\nต่อปี", "สมทบ"), ("กลุ่มเป้าหมาย", "ประชาชน")))
    assert ("500 บาท\nต่อปี\nสมทบ", Taken.SHEET, 2) in words(found)
    found = read(*worksheet(["ลำดับที่ 1"], TITLE, ("กลุ่มเป้าหมาย", "ประชาชน")))
    assert ("กลุ่มเป้าหมาย ประชาชน", Taken.HEADING, 1) in words(found)
