"""PDFs without tags whose texts, numbers and rows are broken by lines, cells and pages."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.documents import Document
from tests.documents.pdf_files import Page, PdfFile, width_of
from tests.documents.test_pdf import read, table_of, texts

HEAD = ("ที่", "โครงการ", "ปี 2566", "ปี 2567")
WIDTHS = (30, 100, 90, 90)


def drawn(
    page: Page, rows: Sequence[tuple[float, Sequence[Sequence[str]]]], top: float = 60
) -> None:
    """A table of lines: each row with its height and the lines of its cells."""
    for height, cells in rows:
        left = 50.0
        for wide, lines in zip(WIDTHS, cells, strict=True):
            page.box(left, top, left + wide, top + height)
            for at, line in enumerate(lines):
                page.text(left + 5, top + 20 + 18 * at, line)
            left += wide
        top += height


def rows_of(document: Document) -> list[list[str]]:
    """The cells of the only table."""
    return [[cell.text for cell in row.cells] for row in table_of(document).rows]


def one(*cells: str) -> tuple[float, list[list[str]]]:
    """A row of one line."""
    return 30, [[cell] if cell else [] for cell in cells]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("2", "5,000"), "25,000"),
        (("25,000.0", "0"), "25,000.00"),
        (("6", "7,00", "0"), "67,000"),
        (("0.007", "5"), "0.0075"),
        (("0.00", "10,000"), "0.00\n10,000"),
        (("-", "20,000"), "-\n20,000"),
        (("ปี 256", "7, 2569"), "ปี 2567, 2569"),
    ],
)
def test_a_number_that_has_no_room_in_its_cell_goes_on_in_the_next_line(
    lines: tuple[str, ...], told: str
) -> None:
    """And amounts that are whole stand below each other."""
    file = PdfFile()
    page = file.page()
    wide = max(width_of(line) for line in lines) + 12
    for left, cell in ((50.0, ("ก",)), (50 + wide, lines)):
        page.box(left, 60, left + wide, 60 + 90)
        for at, line in enumerate(cell):
            page.text(left + 5, 80 + 18 * at, line)
    assert rows_of(read(file)) == [["ก", told]]


def test_lines_that_begin_alike_in_a_cell_are_its_paragraphs() -> None:
    """As those of several years, however full they are."""
    file = PdfFile()
    page = file.page()
    lines = ("ปี 2566 : 25,000 บาท", "ปี 2567 : 30,000 บาท")
    wide = width_of(lines[0]) + 12
    for left, cell in ((50.0, ("ก",)), (50 + wide, lines)):
        page.box(left, 60, left + wide, 60 + 70)
        for at, line in enumerate(cell):
            page.text(left + 5, 80 + 18 * at, line)
    assert rows_of(read(file)) == [["ก", "\n".join(lines)]]


def test_a_row_that_lacks_what_all_others_have_is_the_rest_of_the_one_before_the_page() -> None:
    """Its number and amounts stand on the page before, the rest of its name alone on the next."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(
        first,
        [one(*HEAD), one("1", "โครงการอบรม", "5,000", "-"), one("2", "โครงการค่าย", "7,000", "-")],
    )
    drawn(second, [one(*HEAD), one("", "เยาวชน", "", ""), one("3", "มาตรการ", "-", "9,000")])
    found = rows_of(read(file))
    assert found[2] == ["2", "โครงการค่ายเยาวชน", "7,000", "-"]
    assert found[3] == ["3", "มาตรการ", "-", "9,000"]
    assert len(found) == 4


@pytest.mark.parametrize(
    ("figures", "rests"),
    [
        (("144,0", "125,0"), ("00.00", "00.00")),
        (("14", "12"), ("0,000", "0,000")),
        (("๕", "0.00"), ("๐,000", "")),
        (("5", "0.00"), ("0,000 บาท", "บาท")),
    ],
)
def test_figures_that_a_page_cuts_are_one_number(
    figures: tuple[str, str], rests: tuple[str, str]
) -> None:
    """Each column's, though all of them are filled on both pages, and however little is cut off."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(first, [one(*HEAD), one("1", "โครงการอบรม", "5,000", "-"), one("", "รวมทั้ง", *figures)])
    drawn(second, [one("", "สิ้น", *rests)])
    found = rows_of(read(file))
    assert len(found) == 3
    whole = [f"{one} {rest}".strip() for one, rest in zip(figures, rests, strict=True)]
    for cell, told in zip(found[-1][2:], whole, strict=True):
        assert "".join(cell.split()) == "".join(told.split())
    assert found[-1][1] == "รวมทั้งสิ้น"


def test_a_row_of_its_own_figures_is_no_rest() -> None:
    """Though the name above has no room left."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(first, [one(*HEAD), one("", "โครงการอบรม", "5,000", "10"), one("", "ค่าย", "7,000", "20")])
    drawn(second, [one("", "เยาวชน", "8,000", "30")])
    assert len(rows_of(read(file))) == 4


def test_a_row_over_three_pages_is_one() -> None:
    """With headers repeated on each."""
    file = PdfFile()
    pages = [file.page() for _ in range(3)]
    begun = [one(*HEAD), one("1", "โครงการอบรม", "5,000", "-"), one("2", "ค่าย", "7,000", "-")]
    drawn(pages[0], begun)
    drawn(pages[1], [one(*HEAD), one("", "เยาวชน", "", "")])
    drawn(pages[2], [one(*HEAD), one("", "สุจริต", "", ""), one("3", "มาตรการ", "-", "-")])
    found = rows_of(read(file))
    assert found[2] == ["2", "ค่ายเยาวชนสุจริต", "7,000", "-"]
    assert found[3][0] == "3"


def test_a_header_that_runs_over_its_cell_is_the_header_again() -> None:
    """Its last lines are printed in the row below, before the cells of that row."""
    file = PdfFile()
    first, second = file.page(), file.page()
    head = (48.0, [["ที่"], ["โครงการ/", "กิจกรรม"], ["ปี 2566"], ["ปี 2567"]])
    drawn(first, [head, one("1", "โครงการอบรม", "5,000", "-"), one("2", "ค่าย", "7,000", "-")])
    for at, left in enumerate((50, 80, 180, 270)):
        second.box(left, 60, left + WIDTHS[at], 90)
        second.box(left, 90, left + WIDTHS[at], 140)
    second.text(55, 80, "ที่")
    second.text(85, 80, "โครงการ/")
    second.text(85, 102, "กิจกรรม")
    second.text(185, 80, "ปี 2566")
    second.text(275, 80, "ปี 2567")
    for left, text in ((55, "3"), (85, "มาตรการ"), (185, "-"), (275, "9,000")):
        second.text(left, 125, text)
    found = rows_of(read(file))
    assert found[-1] == ["3", "มาตรการ", "-", "9,000"]
    assert len(found) == 4


def test_a_sign_of_another_font_stands_where_it_is_printed() -> None:
    """Between the words that one instruction prints around it, though it is printed first."""
    file = PdfFile()
    page = file.page()
    page.text(50 + width_of("พ.ศ. 2566 "), 80, "–")
    page.text(50, 80, "พ.ศ. 2566")
    page.text(50 + width_of("พ.ศ. 2566 – "), 80, "2570")
    assert texts(read(file)) == ["พ.ศ. 2566 – 2570"]


def test_a_label_or_a_number_and_its_text_are_one_line_whatever_room_is_between() -> None:
    """They are no columns, however many lines there are of them."""
    file = PdfFile()
    page = file.page()
    for at in range(8):
        page.text(50, 80 + 30 * at, f"{at + 1}. ชื่อ :")
        page.text(300, 80 + 30 * at, "โครงการ")
    assert texts(read(file))[0] == "1. ชื่อ : โครงการ"


def test_text_that_runs_upwards_in_a_cell_is_read_in_its_order() -> None:
    """As names of dimensions in narrow columns."""
    file = PdfFile()
    page = file.page()
    drawn(page, [(200, [[], ["โครงการ"], ["5,000"], ["-"]])])
    for at, sign in enumerate("สุจริต"):
        page.operators.append(b"q 0 1 -1 0 70 %d cm" % (600 + 10 * at))
        page.text(0, page.height, sign)
        page.operators.append(b"Q")
    assert rows_of(read(file))[0][0] == "สุจริต"
