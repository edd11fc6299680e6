"""PDFs as blocks: by their structure, or by lines and places."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.base.errors import LimitError, ReadError
from itacheck.base.limits import Limits
from itacheck.base.location import PdfLocation
from itacheck.documents import Document, Paragraph, Table
from itacheck.documents.pdf import read_pdf_document
from tests.documents.pdf_files import PdfFile, Tag, width_of

WORDS = "เทศบาลตำบลธารสุจริตจัดทำแผนปฏิบัติการป้องกันการทุจริตเพื่อยกระดับคุณธรรม"


def read(file: PdfFile, **limits: int) -> Document:
    """The blocks of a PDF."""
    return read_pdf_document(file.written(), "plan.pdf", Limits(**limits) if limits else None)


def texts(document: Document) -> list[str | list[list[str]]]:
    """The texts of paragraphs and the cells of tables, but for what stands on every page."""
    return [
        block.run.text
        if isinstance(block, Paragraph)
        else [[cell.text for cell in row.cells] for row in block.rows]
        for block in document.blocks
        if not (isinstance(block, Paragraph) and block.furniture)
    ]


def table_of(document: Document) -> Table:
    """The only table."""
    (found,) = (one for one in document.blocks if isinstance(one, Table))
    return found


def ruled(file: PdfFile, rows: Sequence[Sequence[str]], top: float = 100) -> None:
    """A table of lines on the last page, with columns of 150 points and rows of 30."""
    page = file.pages[-1]
    for number, row in enumerate(rows):
        for at, text in enumerate(row):
            left, y = 50 + at * 150, top + number * 30
            page.box(left, y, left + 150, y + 30)
            page.text(left + 5, y + 20, text)


def test_a_tagged_pdf_is_read_by_its_structure() -> None:
    """Paragraphs over several lines, headings, and a table with merged cells; artefacts aside."""
    file = PdfFile()
    page = file.page()
    page.text(50, 30, "7", tag="Artifact")
    heading = page.text(50, 80, "ส่วนที่ 1 บทนำ", tag="H1")
    first = page.text(50, 110, "เทศบาลตำบลธารสุจริต", tag="P")
    second = page.text(50, 130, "จัดทำแผนนี้ขึ้น", tag="P")
    cells = [page.text(50 + 100 * at, 160, text, tag="P") for at, text in enumerate("กขคงจ")]
    kid = [Tag("P", [(0, one)]) for one in cells]
    file.structure = Tag(
        "Document",
        [
            Tag("H1", [(0, heading)]),
            Tag("P", [(0, first), (0, second)]),
            Tag(
                "Table",
                [
                    Tag("TR", [Tag("TH", [kid[0]], high=2), Tag("TH", [kid[1]], wide=2)]),
                    Tag("TR", [Tag("TD", [kid[2]]), Tag("TD", [kid[3], kid[4]])]),
                ],
            ),
        ],
    )
    found = read(file)
    assert texts(found) == [
        "ส่วนที่ 1 บทนำ",
        "เทศบาลตำบลธารสุจริตจัดทำแผนนี้ขึ้น",
        [["ก", "ข", ""], ["", "ค", "ง\nจ"]],
    ]
    rows = table_of(found).rows
    assert rows[0].spans == ((1, 2),)
    assert rows[1].covered == {0}
    place = rows[1].cells[2].location
    assert place == PdfLocation("plan.pdf", 1, table=1, row=2, column=3)
    assert isinstance(place, PdfLocation)
    assert place.heading == "ส่วนที่ 1 บทนำ"
    furniture = [one for one in found.blocks if isinstance(one, Paragraph) and one.furniture]
    assert [one.text for one in furniture] == ["7"]


def test_what_the_file_says_of_its_signs_goes_before_its_font() -> None:
    """The text that stands for printed signs, as LibreOffice writes it, and that of an element."""
    file = PdfFile(maps={"F1": {"ู": "้"}})
    page = file.page()
    one = page.text(50, 80, "ผ", tag="P")
    page.operators.pop()
    page.marked = 0
    page.operators.append(b"/P <</MCID 0>> BDC")
    page.text(50, 80, "ผ")
    page.text(57, 80, "ู", said="ู")
    page.text(57, 80, "้ดูแล", said="้ดูแล")
    page.operators.append(b"EMC")
    page.marked = 1
    other = page.text(50, 110, "xxx", tag="P")
    file.structure = Tag("Document", [Tag("P", [(0, one)]), Tag("P", [(0, other)], said="ผู้บริหาร")])
    assert texts(read(file)) == ["ผู้ดูแล", "ผู้บริหาร"]


def test_a_structure_that_lacks_text_is_not_followed() -> None:
    """Otherwise what it leaves out would be read by nobody."""
    file = PdfFile()
    page = file.page()
    told = page.text(50, 80, "ในโครงสร้าง", tag="P")
    page.text(50, 110, "นอกโครงสร้าง")
    file.structure = Tag("Document", [Tag("P", [(0, told)])])
    assert texts(read(file)) == ["ในโครงสร้าง", "นอกโครงสร้าง"]


def test_a_row_of_a_tagged_table_that_lacks_cells_is_read_by_its_place() -> None:
    """Chromium leaves out empty cells, so that the others would stand in wrong columns."""
    file = PdfFile()
    page = file.page()
    rows = []
    for number, row in enumerate([["ก", "ข", "ค"], ["1", "", "3"]]):
        cells = []
        for at, text in enumerate(row):
            left, y = 50 + at * 150, 100 + number * 30
            page.box(left, y, left + 150, y + 30)
            if text:
                cells.append(Tag("TD", [(0, page.text(left + 5, y + 20, text, tag="P"))]))
        rows.append(Tag("TR", cells))
    file.structure = Tag("Document", [Tag("Table", rows)])
    assert texts(read(file)) == [[["ก", "ข", "ค"], ["1", "", "3"]]]


def test_what_libreoffice_leaves_of_a_row_on_the_next_page_goes_on_in_its_cells() -> None:
    """It gives the rest as further cells of the row."""
    file = PdfFile()
    first, second = file.page(), file.page()
    head = [first.text(50 + 100 * at, 80, text, tag="P") for at, text in enumerate("กข")]
    begun = [first.text(50, 800, "1", tag="P"), first.text(150, 800, "โครงการฝึก", tag="P")]
    rest = second.text(150, 60, "อบรม", tag="P")
    file.structure = Tag(
        "Document",
        [
            Tag(
                "Table",
                [
                    Tag("TR", [Tag("TH", [(0, one)]) for one in head]),
                    Tag("TR", [*(Tag("TD", [(0, one)]) for one in begun), Tag("TD"),
                               Tag("TD", [(1, rest)])]),
                ],
            )
        ],
    )  # fmt: skip
    assert texts(read(file)) == [[["ก", "ข"], ["1", "โครงการฝึกอบรม"]]]


def test_lines_enclose_the_cells_of_a_table() -> None:
    """Text above and below is no part of it; places count tables, rows and columns on a page."""
    file = PdfFile()
    page = file.page()
    page.text(50, 60, "ตารางสรุป")
    ruled(file, [["ที่", "โครงการ"], ["1", "อบรม"]])
    page.text(50, 300, "หมายเหตุ")
    found = read(file)
    assert texts(found) == ["ตารางสรุป", [["ที่", "โครงการ"], ["1", "อบรม"]], "หมายเหตุ"]
    cell = table_of(found).rows[1].cells[1].location
    assert cell == PdfLocation("plan.pdf", 1, table=1, row=2, column=2)
    assert isinstance(cell, PdfLocation)
    assert cell.box == (200, 130, 350, 160)


def test_a_double_line_between_columns_takes_no_text_away() -> None:
    """What is between its two lines is no column and no cell."""
    file = PdfFile()
    page = file.page()
    for left, right, text in ((50, 150, "ที่"), (150, 154, ""), (154, 300, "โครงการ")):
        page.box(left, 60, right, 90)
        if text:
            page.text(left + 5, 80, text)
    assert texts(read(file)) == [[["ที่", "โครงการ"]]]


def test_cells_without_a_line_between_are_one() -> None:
    """Over columns and over rows."""
    file = PdfFile()
    page = file.page()
    for line in ((50, 100, 350, 100), (150, 130, 350, 130), (50, 160, 350, 160),
                 (50, 100, 50, 160), (150, 100, 150, 160), (350, 100, 350, 160),
                 (250, 130, 250, 160)):  # fmt: skip
        page.line(*line)
    for x, y, text in (
        (60, 120, "มิติ"),
        (160, 120, "งบประมาณ"),
        (160, 150, "2566"),
        (260, 150, "2567"),
    ):
        page.text(x, y, text)
    table = table_of(read(file))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["มิติ", "งบประมาณ", ""],
        ["", "2566", "2567"],
    ]
    assert table.rows[0].spans == ((1, 2),)
    assert table.rows[1].covered == {0}


def test_a_table_goes_on_over_pages() -> None:
    """Its header stands again, and a row is cut by the page's end."""
    file = PdfFile()
    file.page(height=300)
    ruled(file, [["ที่", "โครงการ", "บาท"], ["1", "โครงการอบรมให้ความรู้แก่", "500"]], top=230)
    file.page(height=300)
    ruled(file, [["ที่", "โครงการ", "บาท"], ["", "ประชาชน", ""], ["2", "ตลาดนัด", "700"]], top=40)
    found = read(file)
    assert texts(found) == [
        [
            ["ที่", "โครงการ", "บาท"],
            ["1", "โครงการอบรมให้ความรู้แก่ประชาชน", "500"],
            ["2", "ตลาดนัด", "700"],
        ]
    ]
    place = table_of(found).rows[2].cells[0].location
    assert place == PdfLocation("plan.pdf", 2, table=1, row=1, column=1)


def test_a_new_row_on_the_next_page_is_none_s_rest() -> None:
    """Where it has a number or a figure of its own."""
    file = PdfFile()
    file.page(height=300)
    ruled(file, [["ที่", "โครงการ", "บาท"], ["1", "อบรม", "500"]], top=230)
    file.page(height=300)
    ruled(file, [["2", "ตลาดนัด", "700"], ["", "รวม", "1,200"]], top=40)
    (rows,) = texts(read(file))
    assert rows == [
        ["ที่", "โครงการ", "บาท"],
        ["1", "อบรม", "500"],
        ["2", "ตลาดนัด", "700"],
        ["", "รวม", "1,200"],
    ]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_a_turned_page_is_read_as_it_is_seen(rotate: int) -> None:
    """Whether the page says that it is turned, or its text runs so."""
    file = PdfFile()
    page = file.page(842, 595)
    ruled(file, [["ที่", "โครงการ"], ["1", "อบรม"]])
    upright = page.operators
    turn = {90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 842 595", 270: "0 -1 1 0 0 842"}[rotate]
    page.operators = [f"q {turn} cm".encode(), *upright, b"Q"]
    if rotate != 180:
        page.width, page.height = 595, 842
    expected = [[["ที่", "โครงการ"], ["1", "อบรม"]]]
    assert texts(read(file)) == expected
    page.rotate = rotate
    assert texts(read(file)) == expected


def test_lines_are_a_paragraph_as_long_as_the_next_word_had_no_room() -> None:
    """Thai goes on without a space; where a line is short, or a list goes on, a paragraph ends."""
    file = PdfFile()
    page = file.page()
    wide = (595 - 2 * 50) / 7
    long = (WORDS * 3)[: int(wide)]
    while width_of(long) < 480:
        long += "ก"
    for at, text in enumerate([long, "ให้ดีขึ้น", "ย่อหน้าใหม่", "1) ข้อแรก", "2) ข้อสอง"]):
        page.text(50, 100 + 20 * at, text)
    assert texts(read(file)) == [f"{long}ให้ดีขึ้น", "ย่อหน้าใหม่", "1) ข้อแรก", "2) ข้อสอง"]


def full_line(words: str, width: float = 480) -> str:
    """A line that begins with some words and leaves no room for more."""
    while width_of(words) < width:
        words += "ก"
    return words


def test_words_before_a_colon_that_begin_lines_again_and_again_begin_paragraphs() -> None:
    """As each sheet has its headings, also behind a full line; words that do so once do not."""
    file = PdfFile()
    page = file.page()
    names = [full_line(f"ชื่อ : งาน{letter}") for letter in "ขคง"]
    once = full_line("ข้อความ")
    lines = [line for name in names for line in (name, "ทำไมต้องทำ : เพราะจำเป็น")]
    for at, text in enumerate([*lines, once, "กล่าวคือ : จำเป็น"]):
        page.text(50, 100 + 20 * at, text)
    assert texts(read(file)) == [*lines, f"{once}กล่าวคือ : จำเป็น"]


def test_dots_that_lead_to_no_page_are_no_contents() -> None:
    """They are the lines of a form; a word that has them behind it goes on with the line before."""
    file = PdfFile()
    page = file.page()
    dots = "." * 30
    lines = [f"ชื่อ {full_line('โครงการ')}"[:-6], f"สุจริต{dots}", f"ส่วนที่ 1{dots}3"]
    for at, text in enumerate(lines):
        page.text(50, 100 + 20 * at, text)
    found = read(file)
    assert texts(found) == [lines[0] + lines[1], lines[2]]
    assert [one.contents for one in found.blocks if isinstance(one, Paragraph)] == [False, True]


def test_a_list_that_runs_on_in_a_paragraph_is_no_list_of_lines() -> None:
    """(3) at the beginning of a line goes on with it where (2) stands within one that is full."""
    file = PdfFile()
    page = file.page()
    lines = [full_line("วิธี : (1) ประชุม (2) "), "(3) สรุป", "(4) ติดตาม"]
    for at, text in enumerate(lines):
        page.text(50, 100 + 20 * at, text)
    assert texts(read(file)) == [f"{lines[0]} {lines[1]}", lines[2]]


def test_output_and_outcome_in_a_cell_are_paragraphs() -> None:
    """Also where the line before leaves no room for more."""
    file = PdfFile()
    page = file.page()
    page.box(50, 100, 200, 200)
    page.box(200, 100, 350, 200)
    page.text(55, 120, "1")
    lines = [full_line("ผลผลิต ", 130), full_line("บุคลากร", 130), "ผลลัพธ์ ร้อยละ"]
    for at, text in enumerate(lines):
        page.text(205, 120 + 20 * at, text)
    assert texts(read(file)) == [[["1", f"{lines[0]}{lines[1]}\n{lines[2]}"]]]


def test_page_numbers_and_running_headers_are_furniture() -> None:
    """At the edges of the pages, at one height on most of them; a sheet's heading is none."""
    file = PdfFile()
    for number in range(1, 6):
        page = file.page()
        page.text(50, 40, "แผนปฏิบัติการป้องกันการทุจริต")
        page.text(290, 810, f"- {number} -")
        page.text(50, 80, f"ลำดับที่ {number}")
        page.text(50, 400, f"เนื้อหาหน้า {number}")
    found = read(file)
    assert texts(found)[:2] == ["ลำดับที่ 1", "เนื้อหาหน้า 1"]
    assert len(texts(found)) == 10
    assert sum(isinstance(one, Paragraph) and one.furniture for one in found.blocks) == 10


def test_texts_in_columns_without_lines_are_a_table_where_each_line_has_all() -> None:
    """Otherwise they stay lines, whose columns are told as unread."""
    file = PdfFile()
    page = file.page()
    for at, row in enumerate([["ที่", "โครงการ", "บาท"], ["1", "อบรม", "500"], ["2", "ตลาด", "700"]]):
        for column, text in enumerate(row):
            page.text(50 + 150 * column, 100 + 20 * at, text)
    page.text(50, 200, "จบ")
    assert texts(read(file)) == [
        [["ที่", "โครงการ", "บาท"], ["1", "อบรม", "500"], ["2", "ตลาด", "700"]],
        "จบ",
    ]


def test_marks_that_stand_a_little_higher_stay_with_their_letters() -> None:
    """In the order of the file."""
    file = PdfFile()
    page = file.page()
    for x, y, text in ((50, 100, "ผลสัมฤทธิ"), (100, 98.9, "์"), (99, 100, "ของงาน")):
        page.text(x, y, text)
    assert texts(read(file)) == ["ผลสัมฤทธิ์ของงาน"]


def test_text_printed_twice_to_look_bold_is_read_once() -> None:
    """A little beside itself."""
    file = PdfFile()
    page = file.page()
    page.text(50, 100, "คำนำ")
    page.text(50.4, 100, "คำนำ")
    assert texts(read(file)) == ["คำนำ"]


# -- what is not read


def test_a_scan_is_refused() -> None:
    """A picture as large as the page, also with text that only a scanner's program put under it."""
    file = PdfFile()
    file.page().picture(0, 0, 595, 842)
    file.page().picture(0, 0, 595, 842)
    file.pages[1].text(50, 100, WORDS, invisible=True)
    with pytest.raises(ReadError, match="are pictures, such as scans"):
        read(file)


def test_a_page_that_is_a_scan_is_told_and_the_others_are_read() -> None:
    """With its number, as an error, and what helps."""
    file = PdfFile()
    file.page().text(50, 100, WORDS)
    file.page().picture(0, 0, 595, 842)
    found = read(file)
    assert texts(found) == [WORDS]
    (note,) = found.notes
    assert str(note.message).startswith("Page 2 is a picture")
    assert found.unread == (PdfLocation("plan.pdf", 2),)


def damaged(**changed: str | None) -> PdfFile:
    """A page whose font does not say what it prints."""
    signs = {"uu": "ู", "saraa": "า", "am": "ำ"}
    file = PdfFile(maps={"F1": {signs[key]: told for key, told in changed.items()}})
    page = file.page()
    for at in range(20):
        page.text(50, 100 + 30 * at, f"ผู้บริหารดูแลงานให้ถูกต้องตามคำสั่ง ครั้งที่ {at}")
    return file


@pytest.mark.parametrize(
    "changed", [{"uu": "้"}, {"am": "ำา"}, {"saraa": None}], ids=["mark", "two signs", "no sign"]
)
def test_text_that_is_not_what_is_printed_is_refused(changed: dict[str, str | None]) -> None:
    """A mark told as another, a vowel as two signs, a sign that the font does not explain."""
    with pytest.raises(ReadError, match="damaged"):
        read(damaged(**changed))


def test_a_font_without_its_map_is_refused() -> None:
    """Its codes are no characters."""
    file = damaged()
    file.maps["F1"] = None
    with pytest.raises(ReadError, match="damaged"):
        read(file)


def test_a_sound_font_is_read() -> None:
    """The same page, told as it is printed."""
    assert len(texts(read(damaged()))) == 20


@pytest.mark.parametrize(
    ("told", "printed"),
    [("ํา", "ทําให้ตําบล"), ("\uf70a", "ที่"), ("ำ", "ทำ")],
    ids=["split ำ", "displaced mark", "sound"],
)
def test_what_word_writes_is_left_to_the_spelling(told: str, printed: str) -> None:
    """A ำ in two signs and marks of the private area are repaired where plans are read."""
    file = PdfFile(maps={"F1": {"่": "\uf70a"} if told == "\uf70a" else {}})
    page = file.page()
    for at in range(10):
        page.text(50, 100 + 30 * at, f"{printed}ราชการ {at}")
    assert len(texts(read(file))) == 10


# -- hostile files


def test_an_encrypted_pdf_is_refused() -> None:
    """Whatever its password is."""
    file = PdfFile(trailer="/Encrypt 1 0 R")
    file.page().text(50, 100, WORDS)
    with pytest.raises(ReadError, match="protected"):
        read(file)


@pytest.mark.parametrize(
    ("limits", "told"),
    [({"pages": 1}, "pages"), ({"markup": 50}, "markup"), ({"file_bytes": 100}, "limit")],
    ids=["pages", "signs", "bytes"],
)
def test_more_than_a_limit_is_refused(limits: dict[str, int], told: str) -> None:
    """And the limit named."""
    file = PdfFile()
    for _ in range(2):
        file.page().text(50, 100, WORDS)
    with pytest.raises(LimitError, match=told):
        read(file, **limits)


def test_a_stream_that_unpacks_to_far_more_is_refused() -> None:
    """Before it is unpacked whole."""
    file = PdfFile()
    page = file.page()
    page.text(50, 100, WORDS)
    page.operators.append(b" " * 40_000_000)
    with pytest.raises(LimitError):
        read(file)


def test_streams_that_hide_how_they_are_packed_are_refused() -> None:
    """Packed twice, or under a name in hexadecimal signs."""
    file = PdfFile()
    file.page().text(50, 100, WORDS)
    data = file.written()
    told = b"/Filter /FlateDecode"
    for hidden in (b"/Filter [/Fl /Fl]", b"/F /Fl#61teDecode"):
        with pytest.raises(ReadError, match="packed"):
            read_pdf_document(data.replace(told, hidden.ljust(len(told))), "plan.pdf")


@pytest.mark.parametrize("part", [0.02, 0.1, 0.2])
def test_a_pdf_that_is_cut_off_is_refused(part: float) -> None:
    """In a sentence."""
    file = PdfFile()
    file.page().text(50, 100, WORDS)
    data = file.written()
    with pytest.raises(ReadError, match="The file is a PDF that is damaged"):
        read_pdf_document(data[: int(len(data) * part)], "plan.pdf")


def test_forms_and_attached_files_are_told() -> None:
    """Neither is read."""
    file = PdfFile(catalog="/Names <</EmbeddedFiles <</Names [(a) null]>>>>")
    page = file.page()
    page.text(50, 100, WORDS)
    page.further = "/Annots [<</Type /Annot /Subtype /Widget /V (x) /Rect [0 0 9 9]>>]"
    told = [str(one.message) for one in read(file).notes]
    assert told[0] == "Files are attached to the PDF; they were not read."
    assert told[1].startswith("Page 1 has fields of a form")


def test_without_the_library_the_error_says_how_it_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It is an extra."""
    file = PdfFile()
    file.page().text(50, 100, WORDS)
    monkeypatch.setitem(__import__("sys").modules, "playa", None)
    with pytest.raises(ReadError, match=r"pip install \"itacheck\[pdf\]\""):
        read(file)
