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


def beside(lines: Sequence[str], widest: float) -> Document:
    """Two cells of a table: a ก, and lines of which the widest has just room."""
    file = PdfFile()
    page = file.page()
    wide = widest + 12
    for left, cell in ((50.0, ("ก",)), (50 + wide, lines)):
        page.box(left, 60, left + wide, 60 + 90)
        for at, line in enumerate(cell):
            page.text(left + 5, 80 + 18 * at, line)
    return read(file)


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
    widest = max(width_of(line) for line in lines)
    assert rows_of(beside(lines, widest)) == [["ก", told]]


def test_lines_that_begin_alike_in_a_cell_are_its_paragraphs() -> None:
    """As those of several years, however full they are."""
    lines = ("ปี 2566 : 25,000 บาท", "ปี 2567 : 30,000 บาท")
    assert rows_of(beside(lines, width_of(lines[0]))) == [["ก", "\n".join(lines)]]


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


def test_a_number_that_a_page_cuts_within_its_digits_is_one() -> None:
    """Where only both together count on in their column, and the row has nothing else to add."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(
        first, [one(*HEAD), one("17", "โครงการอบรม", "5,000", "-"), one("1", "ค่าย", "7,000", "-")]
    )
    drawn(second, [one("8", "เยาวชน", "", ""), one("19", "มาตรการ", "-", "9,000")])
    found = rows_of(read(file))
    assert [row[1] for row in found] == ["โครงการ", "โครงการอบรม", "ค่ายเยาวชน", "มาตรการ"]
    assert "".join(found[2][0].split()) == "18"


def test_a_row_with_a_number_and_figures_of_its_own_is_none_whatever_number_was_before() -> None:
    """Though both numbers together would count on."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(
        first, [one(*HEAD), one("11", "โครงการอบรม", "5,000", "-"), one("1", "ค่าย", "7,000", "-")]
    )
    drawn(second, [one("2", "เยาวชน", "8,000", "9,000")])
    assert [row[0] for row in rows_of(read(file))[1:]] == ["11", "1", "2"]


def test_a_unit_alone_belongs_to_the_figure_above_the_page_break() -> None:
    """As where a narrow cell has it in a line of its own."""
    file = PdfFile()
    first, second = file.page(), file.page()
    drawn(
        first, [one(*HEAD), one("1", "ค่าย", "7,000 บาท", "-"), one("", "รวม", "จำนวน 7,000", "-")]
    )
    drawn(second, [one("", "", "บาท", "")])
    assert rows_of(read(file))[-1] == ["", "รวม", "จำนวน 7,000 บาท", "-"]


def test_a_line_whose_first_words_alone_are_bold_begins_a_paragraph() -> None:
    """A label stands there, however full the line before is; bold words within go on."""
    file = PdfFile(maps={"F1": {}, "F1-Bold": {}})
    page = file.page(width=300)
    full = "โครงการจิตอาสาปลูกต้นไม้เฉลิมพระเกียรติในวันสำคัญ"
    page.text(50, 80, full, 12)
    for at, (label, text) in enumerate((("ความเป็นมา ", "การทำความดี"), ("เพื่อส่วนรวม ", ""))):
        y = 100 + 20 * at
        page.text(50, y, label, 12, font="F1-Bold")
        page.text(50 + width_of(label, 12), y, text, 12)
    assert texts(read(file))[:2] == [full, "ความเป็นมา การทำความดี"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("1) แต่งตั้งคณะทำงานและมอบหน้าที่", "2) ดำเนินการ"), "\n"),
        (("ตามแผนปฏิบัติการลำดับที่", "3) ของหน่วยงาน"), " "),
        (("ผลผลิต จัดอบรมปีละ 1 ครั้ง", "ผลลัพธ์ ผู้เข้าอบรม"), "\n"),
        (("รู้จักคืนของ (สอบถามโดยผู้", "ปกครองของเด็ก)"), ""),
    ],
)
def test_a_full_line_of_a_cell_goes_on_only_where_the_next_begins_nothing(
    lines: tuple[str, str], told: str
) -> None:
    """The next item of a list begins one, output and outcome do; what closes a bracket does not."""
    assert rows_of(beside(lines, width_of(lines[0]))) == [["ก", told.join(lines)]]


@pytest.mark.parametrize("indent", [0, 6])
def test_a_table_in_the_only_column_of_another_is_read_by_itself(indent: int) -> None:
    """Whether its edges at the right touch those of the cell; what is around it stays text."""
    file = PdfFile()
    page = file.page()
    for top, text in ((60, "8) งบประมาณ"), (150, "9) ผู้รับผิดชอบ กองคลัง")):
        page.box(50, top, 330, top + 90)
        page.text(55, top + 20, text)
    wide = (280 - 6 - indent) / 2
    for row, cells in enumerate((("ปี 2566", "ปี 2567"), ("5,000", "7,000"))):
        for at, text in enumerate(cells):
            left, top = 56 + wide * at, 88 + 25 * row
            page.box(left, top, left + wide, top + 25)
            page.text(left + 5, top + 18, text)
    assert texts(read(file)) == [
        "8) งบประมาณ",
        [["ปี 2566", "ปี 2567"], ["5,000", "7,000"]],
        "9) ผู้รับผิดชอบ กองคลัง",
    ]


def test_a_cell_alone_on_a_page_ends_its_lines_at_its_own_edges() -> None:
    """Not at those of the page, which are further away."""
    file = PdfFile()
    page = file.page()
    page.text(50, 60, "เทศบาลตำบลธารสุจริตจัดทำแผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรมและความโปร่งใส", 12)
    lines = ("ผู้เข้าร่วมนำความรู้ไปใช้ได้จริงตามแบบติดตาม", "ผลการดำเนินงาน")
    page.box(50, 100, 50 + width_of(lines[0]) + 14, 150)
    for at, line in enumerate(lines):
        page.text(55, 120 + 20 * at, line)
    assert texts(read(file))[-1] == "".join(lines)


def test_a_name_that_a_line_cuts_is_whole_where_others_have_it_whole() -> None:
    """However much room the line leaves, as one in the middle of a block does."""
    file = PdfFile()
    page = file.page()
    name = "องค์การบริหารส่วนตำบลหนองไผ่เหลือง"
    for at in range(3):
        page.text(50, 80 + 40 * at, f"ที่ทำการ{name} ห้องประชุม")
    page.text(280, 300, f"นายก{name.removesuffix('เหลือง')}")
    page.text(380, 320, "เหลือง")
    assert texts(read(file))[-1] == f"นายก{name}"


def test_a_title_over_two_lines_in_the_middle_is_one() -> None:
    """Its second line begins further right than the first."""
    file = PdfFile(maps={"F1": {}, "F1-Bold": {}})
    lines = ("มิติที่ 3 การส่งเสริมบทบาทและการมีส่วนร่วมของภาค", "ประชาชน")
    reach = width_of(lines[0]) + 4
    page = file.page(width=reach + 100)
    page.text(50, 200, lines[0] + "ก")
    for at, line in enumerate(lines):
        page.text(50 + (reach - width_of(line)) / 2, 80 + 20 * at, line, font="F1-Bold")
    assert texts(read(file))[0] == "".join(lines)


@pytest.mark.parametrize("kept", ["ภายใน 30 วัน", "จริยธรรม (วัดจากแบบ", "กิจกรรม ......"])
def test_a_word_is_kept_with_what_stands_behind_it_and_is_no_thai(kept: str) -> None:
    """So that a line ends before it where the word alone had room."""
    file = PdfFile()
    page = file.page(width=400)
    word, _, _ = kept.partition(" ")
    line = "ผู้เข้าอบรมร้อยละเจ็ดสิบมีความรู้ความเข้าใจ"
    page.box(50, 60, 50 + width_of(line) + width_of(word) + 22, 110)
    page.box(20, 60, 50, 110)
    page.text(55, 80, line)
    page.text(55, 98, kept)
    assert table_of(read(file)).rows[0].cells[1].text.startswith(line + kept[:5])


def test_a_heading_that_a_page_cuts_is_whole_where_it_comes_again() -> None:
    """In the first cell of a row, beside a text that goes on with another paragraph."""
    file = PdfFile()
    first, second = file.page(), file.page()
    label = ("กข", "คง")
    whole = (48.0, [[*label], ["ผลผลิต : อบรม"], [], []])
    drawn(first, [whole, whole, one(label[0], "ผลผลิต : ค่าย", "", "")])
    drawn(second, [one(label[1], "ผลลัพธ์ : สุจริต", "", "")])
    found = rows_of(read(file))
    assert found[-1][:2] == ["".join(label), "ผลผลิต : ค่าย\nผลลัพธ์ : สุจริต"]


@pytest.mark.parametrize("amount", ["5,000", "จำนวน 5,000 บาท"])
def test_a_sum_first_on_a_page_is_a_row_of_its_own(amount: str) -> None:
    """Though it has no number, and stands under words that say that no money is used."""
    file = PdfFile()
    first, second = file.page(), file.page()
    rows = [one("1", "โครงการอบรม", "5,000", "-"), one("2", "มาตรการ", "ไม่ใช้งบ", "-")]
    drawn(first, [one(*HEAD), *rows])
    drawn(second, [one("", "รวมปี 2566", amount, "-")])
    assert rows_of(read(file))[-1] == ["", "รวมปี 2566", amount, "-"]


def test_a_line_drawn_with_signs_is_text_of_no_paragraph() -> None:
    """However full the lines above and below it are."""
    file = PdfFile()
    page = file.page()
    lines = ("ข้อความแรกของแผนฉบับนี้ซึ่งยาวพอสมควร", "_" * 40, "ข้อความต่อไปของแผนฉบับนี้ซึ่งยาวพอกัน")
    for at, line in enumerate(lines):
        page.text(50, 80 + 18 * at, line)
    assert texts(read(file)) == [*lines]


def test_vowels_at_the_ends_of_lines_in_narrow_cells_are_no_damage() -> None:
    """A word is cut behind them, before its consonant."""
    file = PdfFile()
    page = file.page()
    drawn(page, [(70, [["ดำเ", "นินการ"]] * 4)])
    for at in range(6):
        page.text(50, 200 + 18 * at, "ข้อความของแผน")
    assert not read(file).unread


def test_a_line_that_begins_with_and_goes_on() -> None:
    """Whatever room the line above leaves."""
    file = PdfFile()
    page = file.page()
    lines = ("1.1 การเสริมสร้างจิตสำนึก", "และความตระหนักแก่บุคลากร", "ข้อความต่อไปของแผนฉบับนี้ซึ่งยาวกว่านั้นมาก")
    for at, line in enumerate(lines):
        page.text(50, 80 + 18 * at, line)
    first, _ = texts(read(file))
    assert "".join(str(first).split()) == "".join("".join(lines[:2]).split())
