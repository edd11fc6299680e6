"""A place of a Word file knows the headings that it stands under."""

from __future__ import annotations

import pytest

from itacheck.base.location import ParagraphLocation, TableLocation
from itacheck.documents import Paragraph, Table
from itacheck.view import place_words
from tests.documents.word_markup import p, read, tc

STYLES = (
    '<w:style w:styleId="h1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="h2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:styleId="own"><w:basedOn w:val="h2"/></w:style>'
    '<w:style w:styleId="round"><w:basedOn w:val="round"/></w:style>'
)
TABLE = f"<w:tbl><w:tr>{tc('ก')}{tc('')}</w:tr></w:tbl>"


def styled(text: str, style: str) -> str:
    """A paragraph of a style."""
    return p(text, f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>')


def headings(body: str, styles: str = STYLES) -> list[str]:
    """The headings above each block."""
    runs = [
        block.run if isinstance(block, Paragraph) else block.rows[0].cells[-1]
        for block in read(body, styles=styles).blocks
    ]
    places = [run.location for run in runs]
    return [
        place.heading for place in places if isinstance(place, (TableLocation, ParagraphLocation))
    ]


def test_headings_of_word_make_a_path() -> None:
    """A heading stands under those above its level, and text and tables under all of them."""
    body = (
        styled("ส่วนที่ ๑", "h1")
        + styled("ความเสี่ยง", "own")
        + TABLE
        + styled("ส่วนที่ ๒", "h1")
        + p("คำนำ")
        + styled("x", "round")
    )
    assert headings(body) == [
        "",
        "ส่วนที่ ๑",
        "ส่วนที่ ๑ › ความเสี่ยง",
        "",
        "ส่วนที่ ๒",
        "ส่วนที่ ๒",
    ]


def test_without_headings_of_word_the_parts_of_a_plan_are_headings() -> None:
    """Where nobody used Word's headings, a line such as ส่วนที่ ๒ is one, and no other line is."""
    body = p("- ข้อหนึ่ง") + TABLE + p("ส่วนที่ ๒ แผน") + p("ส่วนที่ ๓ " + "ก" * 99) + TABLE
    assert headings(body) == ["", "", "", "ส่วนที่ ๒ แผน", "ส่วนที่ ๒ แผน"]
    assert headings(body + styled("หัวข้อ", "h2") + TABLE)[-1] == "หัวข้อ"
    assert headings(styled("หัวข้อ", "h2") + p("ส่วนที่ ๒") + TABLE)[-1] == "หัวข้อ"


def test_a_long_heading_is_cut() -> None:
    """Of a long heading the beginning is enough to find it."""
    (_, above) = headings(styled("ก" * 500, "h1") + TABLE)
    assert above == "ก" * 79 + "…"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("th", "plan.docx: ตารางที่ 1 แถวที่ 1 คอลัมน์ที่ 2 ใต้หัวข้อ “ส่วนที่ ๑”"),
        ("en", "plan.docx: table 1, row 1, column 2, under “ส่วนที่ ๑”"),
    ],
)
def test_people_read_the_heading_and_programs_the_numbers(language: str, words: str) -> None:
    """The heading is said to people; JSON has its keys and no more, and equality ignores it."""
    table = read(styled("ส่วนที่ ๑", "h1") + TABLE, styles=STYLES).blocks[1]
    assert isinstance(table, Table)
    place = table.rows[0].cells[1].location
    assert place_words(place, language) == words
    assert place.as_dict() == {"file": "plan.docx", "table": 1, "row": 1, "column": 2}
    assert place == TableLocation("plan.docx", 1, 1, 2)
