"""Tagged PDFs: lines that their writer ended, tabs, and tables and boxes in others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.documents.pdf_files import Page, PdfFile, Tag
from tests.documents.test_pdf import read, texts

LONG = "เทศบาลตำบลธารสุจริตจัดทำแผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส"


def paragraph(page: Page, *lines: tuple[float, float, str], role: str = "P") -> Tag:
    """A paragraph of the first page whose lines stand at these places."""
    return Tag(role, [(0, page.text(x, y, text, tag="P")) for x, y, text in lines])


def texts_of(file: PdfFile, *tags: Tag) -> list[str | list[list[str]]]:
    """The texts of a file whose structure has these elements."""
    file.structure = Tag("Document", tags)
    return texts(read(file))


def row(page: Page, y: float, cells: Sequence[str], wide: float = 150) -> Tag:
    """A row of a table; a line feed ends a paragraph in a cell."""
    tags = []
    for at, cell in enumerate(cells):
        lines = cell.split("\n") if cell else []
        own = [
            paragraph(page, (55 + wide * at, y + 20 * index, line))
            for index, line in enumerate(lines)
        ]
        tags.append(Tag("TD", own))
    return Tag("TR", tags)


def test_a_line_that_leaves_room_for_the_next_word_was_ended() -> None:
    """Also in the middle of the page; one that is full goes on in the next."""
    file = PdfFile()
    page = file.page()
    wrapped = paragraph(page, (50, 100, LONG), (50, 120, "ประจำปี"))
    title = paragraph(page, (220, 150, "ประกาศเทศบาลตำบล"), (200, 170, "เรื่อง แผนปฏิบัติการฯ"))
    assert texts_of(file, wrapped, title) == [
        f"{LONG}ประจำปี",
        "ประกาศเทศบาลตำบล",
        "เรื่อง แผนปฏิบัติการฯ",
    ]


def test_a_line_that_is_broken_at_its_space_begins_no_item_of_a_list() -> None:
    """However the next one begins."""
    file = PdfFile()
    page = file.page()
    full = f"{LONG} 2566 "
    period = paragraph(page, (50, 100, full), (50, 120, "- 2570"))
    listed = paragraph(page, (50, 150, "1) อบรม"), (50, 170, "2) ประเมิน"))
    assert texts_of(file, period, listed) == [f"{full}- 2570", "1) อบรม", "2) ประเมิน"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("100,0", "00"), "100,000"),
        (("10,000", "20,000"), "10,000\n20,000"),
        (("10,000", "-"), "10,000\n-"),
        (("-", "20,000"), "-\n20,000"),
        (("0.00", "15,000.00"), "0.00\n15,000.00"),
        (("Polic", "y"), "Policy"),
        (("เบาะแส", ")"), "เบาะแส)"),
        (("1)", "อบรม"), "1) อบรม"),
    ],
)
def test_the_lines_of_a_narrow_cell(lines: tuple[str, str], expected: str) -> None:
    """A number or a word that is broken is one; amounts one below the other are several."""
    file = PdfFile()
    page = file.page()
    size = max(map(len, lines)) * 7 + 11
    page.box(50, 80, 50 + size, 140)
    page.box(50 + size, 80, 500, 140)
    cell = Tag("TD", [paragraph(page, (55.4, 100, lines[0]), (55.4, 120, lines[1]))])
    other = Tag("TD", [paragraph(page, (60 + size, 100, "หมายเหตุ"))])
    assert texts_of(file, Tag("Table", [Tag("TR", [cell, other])])) == [[[expected, "หมายเหตุ"]]]


def test_lines_that_are_set_apart_by_tabs_are_a_table() -> None:
    """But for the number of an item."""
    file = PdfFile()
    page = file.page()
    lines = []
    for at, (first, second) in enumerate([("คำนำ", "ก"), ("ส่วนที่ 1 บทนำ", "1"), ("1)", "ข้อแรก")]):
        y = 100 + 20 * at
        lines.append(paragraph(page, (50, y, first), (300, y, second)))
    assert texts_of(file, *lines) == [[["คำนำ", "ก"], ["ส่วนที่ 1 บทนำ", "1"]], "1) ข้อแรก"]


def test_signs_of_another_font_stand_where_they_are_printed() -> None:
    """They may be written before the others of their line, into the room that these leave."""
    file = PdfFile(maps={"F1": {}, "F2": {}})
    page = file.page()
    page.operators.append(b"/P <</MCID 0>> BDC")
    page.text(85, 100, "-", font="F2")
    page.text(50, 100, "2566#2570")
    # The room is left by the instruction itself, as LibreOffice does.
    gap = b"> -1500 <"
    shown = page.operators[-1].replace("#".encode("utf-16-be").hex().encode(), gap)
    page.operators[-1] = shown.replace(b"Tj", b"] TJ").replace(b"Tm <", b"Tm [<")
    page.operators.append(b"EMC")
    assert texts_of(file, Tag("P", [(0, 0)])) == ["2566 - 2570"]


def test_a_table_in_a_cell_of_a_form_stands_below_its_row() -> None:
    """As in Word's files; the rows behind go on in a table of their own."""
    file = PdfFile()
    page = file.page()
    inner = Tag(
        "Table",
        [row(page, y, cells, 60) for y, cells in ((140, ("ตัวชี้วัด", "หน่วย", "ค่า")),
                                                  (160, ("อบรม", "ครั้ง", "2")),
                                                  (180, ("ผู้เข้าร่วม", "คน", "50")))],
    )  # fmt: skip
    label = Tag("TD", [paragraph(page, (55, 120, "9. ผลผลิต"))])
    held = Tag("TR", [label, Tag("TD", [inner])])
    rows = [row(page, 100, ("8. ผู้รับผิดชอบ", "กองคลัง")), held, row(page, 220, ("10. ที่มา", "แผน"))]
    assert texts_of(file, Tag("Table", rows)) == [
        [["8. ผู้รับผิดชอบ", "กองคลัง"], ["9. ผลผลิต", ""]],
        [["ตัวชี้วัด", "หน่วย", "ค่า"], ["อบรม", "ครั้ง", "2"], ["ผู้เข้าร่วม", "คน", "50"]],
        [["10. ที่มา", "แผน"]],
    ]


def test_a_table_in_a_cell_that_only_holds_what_it_says_is_its_lines() -> None:
    """One of a single column."""
    file = PdfFile()
    page = file.page()
    inner = Tag("Table", [row(page, 120, ("1) อบรม",)), row(page, 140, ("2) ประเมิน",))])
    held = Tag("TR", [Tag("TD", [paragraph(page, (55, 100, "วิธี"))]), Tag("TD", [inner])])
    assert texts_of(file, Tag("Table", [held])) == [[["วิธี", "1) อบรม\n2) ประเมิน"]]]


def test_a_table_that_only_sets_out_the_page_is_none() -> None:
    """No row of it has two filled cells, and a table lies in one."""
    file = PdfFile()
    page = file.page()
    inner = Tag("Table", [row(page, y, ("ก", "ข", "ค"), 60) for y in (140, 160, 180)])
    rows = [
        Tag("TR", [Tag("TD", [paragraph(page, (55, 100, "ตาราง"))]), Tag("TD")]),
        Tag("TR", [Tag("TD", [inner]), Tag("TD")]),
    ]
    assert texts_of(file, Tag("Table", rows)) == ["ตาราง", [["ก", "ข", "ค"]] * 3]


def test_the_lines_of_a_text_box_end_where_it_does() -> None:
    """Not where the page's text does."""
    file = PdfFile()
    page = file.page()
    box = Tag("P", [Tag("Div", [paragraph(page, (200, 100, "แผนปฏิบัติการ"), (200, 120, "ป้องกัน"))])])
    body = paragraph(page, (50, 200, LONG))
    assert texts_of(file, box, body) == ["แผนปฏิบัติการป้องกัน", LONG]


def test_text_that_is_turned_in_a_cell_is_one_line() -> None:
    """Whatever room stands beside its letters."""
    file = PdfFile()
    page = file.page()
    page.box(50, 80, 90, 300)
    page.box(90, 80, 500, 300)
    kids = []
    for at, text in enumerate(("มิติ", "ที่", "1")):
        kids.append((0, page.text(75, 250 - 40 * at, text, tag="P")))
        page.operators[-1] = page.operators[-1].replace(b"1 0 0 1", b"0 1 -1 0")
    cells = [Tag("TD", [Tag("P", kids)]), Tag("TD", [paragraph(page, (100, 100, LONG[:40]))])]
    assert texts_of(file, Tag("Table", [Tag("TR", cells)])) == [[["มิติที่ 1", LONG[:40]]]]


def test_the_bullet_of_a_font_of_signs_is_a_bullet() -> None:
    """As in Word's files."""
    file = PdfFile(maps={"F1": {"\uf0b7": "\uf0b7"}})
    page = file.page()
    listed = paragraph(page, (50, 100, "\uf0b7 ข้อแรก"))
    assert texts_of(file, listed) == ["• ข้อแรก"]


def test_lines_that_all_end_at_an_edge_of_their_own_are_those_of_a_column() -> None:
    """However far the page's text reaches."""
    file = PdfFile()
    page = file.page()
    body = paragraph(page, (50, 100, LONG))
    lines = [(50.0, 150.0 + 20 * at, f"{LONG[:20]}{at}") for at in range(4)]
    assert texts_of(file, body, paragraph(page, *lines)) == [
        LONG,
        " ".join(text for _, _, text in lines),
    ]


@pytest.mark.parametrize("indent", [True, False])
def test_lines_of_an_indented_paragraph_end_before_those_of_the_page(indent: bool) -> None:
    """Where the file says that there is an indent behind, or that it is of a list of contents."""
    file = PdfFile()
    page = file.page()
    body = paragraph(page, (50, 100, LONG))
    narrow = paragraph(page, (50, 150, "แนวทางการสร้าง"), (50, 170, "จิตสำนึก"))
    narrow = Tag("P", narrow.kids, indent=40) if indent else Tag("TOC", [Tag("TOCI", [narrow])])
    assert texts_of(file, body, narrow) == [LONG, "แนวทางการสร้างจิตสำนึก"]
