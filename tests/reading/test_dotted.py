"""What is written on a form's dotted lines is the text; what nobody filled in stays a blank."""

from __future__ import annotations

import pytest

from itacheck.base.location import TextLocation
from itacheck.documents import Run
from itacheck.documents.blocks import Anchor
from itacheck.plan import IndicatorKind
from itacheck.reading.text.dotted import figures_off_line, undotted
from tests.reading.texts import row, sheet, sheet_plan, states, table_plan


def line(text: str) -> Run:
    """A line of a text file."""
    return Run(text, (Anchor(0, TextLocation("x.txt", 1, 1)),))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (".....กองคลัง.....", "กองคลัง"),
        ("…… โครงการอบรม พ.ศ. 2566 ……", "โครงการอบรม พ.ศ. 2566"),
        ("____300,000 บาท____", "300,000 บาท"),
        (". . . . 5 คน . . . .", "5 คน"),
        (".....กิจกรรมจัดทำแผนประจำปี.....", "กิจกรรมจัดทำแผนประจำปี"),
        ("....รายงานผลรอบ 6 เดือนและ 12 เดือน.......", "รายงานผลรอบ 6 เดือนและ 12 เดือน"),
    ],
)
def test_a_text_is_taken_from_its_dotted_line(written: str, text: str) -> None:
    """The dots before it and behind it are the form's."""
    assert undotted(line(written)).text == text


@pytest.mark.parametrize(
    "blank",
    [
        "....................",
        "....... กันยายน 25......",
        ".....บาท.....",
        "..... ผลการประเมิน ประจำปี .....",
        "..... คน ..... ครั้ง .....",
        "....... กันยายน พ.ศ. ......",
        ".....(ระบุหน่วยงาน).....",
        "..... ประกาศ ณ วันที่ 12 เดือน .....",
        "กองคลัง..........",
        ".....กองคลัง",
        "จำนวน ..... คน",
    ],
)
def test_what_nobody_filled_in_stays_a_blank(blank: str) -> None:
    """A line between the form's own words, or at one side of a text alone, may still be open."""
    assert undotted(line(blank)).text == blank


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("ปี 66 จำนวน..25,000..บาท", "ปี 66 จำนวน  25,000  บาท"),
        ("จำนวน … ๕๐ …… คน", "จำนวน   ๕๐    คน"),
        ("ปี ..2566.. - ..2570..", "ปี   2566   -   2570"),
        ("..25,000..", "25,000"),
        ("....-....", "-"),
        ("แบบเสนอ ลำดับที่....10....", "แบบเสนอ ลำดับที่    10"),
        ("รหัสที่ ..1.2.1..", "รหัสที่   1.2.1"),
        ("จำนวน....คน 2..5", "จำนวน....คน 2..5"),
        ("บทนำ..........5", "บทนำ..........5"),
        ("อบรม..5", "อบรม..5"),
    ],
)
def test_a_figure_on_a_dotted_line_keeps_its_place(written: str, text: str) -> None:
    """The dots before it and before its unit are the form's; others stay."""
    assert figures_off_line(line(written)).text == text


def test_dots_stand_between_a_kind_of_result_and_what_it_is() -> None:
    """As a colon does; a line that nobody filled in is no result."""
    results = "ผลผลิต....อบรม 1 ครั้ง\nผลลัพธ์..ร้อยละ 80 เข้าใจ\nผลลัพธ์........"
    found = sheet_plan(sheet(results=results)).sheets[0].indicators
    assert [(one.kind, one.text) for one in found] == [
        (IndicatorKind.OUTPUT, "อบรม 1 ครั้ง"),
        (IndicatorKind.OUTCOME, "ร้อยละ 80 เข้าใจ"),
    ]


def test_an_amount_may_say_the_year_of_its_column_once_more() -> None:
    """One that says another year is not read."""
    amounts = ("ปี 2566 300,000", "2567: 5,000", "-", "พ.ศ. 2566 7,000", "2,500")
    found = table_plan(row("1) โครงการหนึ่ง", amounts, dimension="1. มิติแรก", mission="1.1 ภารกิจ"))
    assert states(found.projects[0]) == ["300000.00", "5000.00", "dash", "unreadable", "2500.00"]
