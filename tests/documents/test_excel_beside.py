"""What stands beside a table or lies over a sheet: it is read or told, and unmakes no table."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.base.limits import Limits
from itacheck.base.severity import Severity
from itacheck.documents import Document, InsetKind, Paragraph, Table
from itacheck.documents.excel import read_excel_document
from itacheck.plan import Plan
from itacheck.reading import read_document
from tests.documents.workbooks import SHEET, remade, saved
from tests.reading import texts

HEADER = texts.HEADER.split("\t")
ROWS: tuple[list[object], ...] = (
    ["1. มิติหนึ่ง", "1.1 ภารกิจหนึ่ง", "1) โครงการหนึ่ง", 20000, *["-"] * 4, None],
    [None, None, "2) โครงการสอง", *["-"] * 4, 5000, None],
    [None, None, "3) โครงการสาม", *["-"] * 5, None],
)
WIDTH = len(HEADER)


def summary(left: int = 0) -> tuple[Workbook, Worksheet, int]:
    """A workbook with a summary table under a title, and the row of its header."""
    book = Workbook()
    front = book.worksheets[0]
    for line in (*texts.FRONT.splitlines(), "ส่วนที่ 2"):
        front.append([line])
    sheet = book.create_sheet("ตาราง")
    empty: list[Any] = [None] * left
    sheet.append([*empty, "ตารางสรุปโครงการ"])
    sheet.append([*empty, *HEADER])
    for row in ROWS:
        sheet.append([*empty, *row])
    return book, sheet, 2


def read(book: Workbook) -> Document:
    """The workbook as blocks."""
    return read_excel_document(saved(book), "x.xlsx")


def plan_of(book: Workbook) -> Plan:
    """The plan that the workbook holds."""
    return read_document(read(book))


def texts_of(document: Document) -> list[str]:
    """The texts of the paragraphs."""
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def tables_of(document: Document) -> list[Table]:
    """The tables alone."""
    return [block for block in document.blocks if isinstance(block, Table)]


@pytest.mark.parametrize("left", [0, 3])
@pytest.mark.parametrize(
    ("row", "column"),
    [
        (2, WIDTH + 3),  # beside the header
        (1, WIDTH + 3),  # beside the title
        (4, WIDTH + 2),  # beside a row
        (4, 16_384 - 3),  # at the last column
        (900, 1),  # far below
        (900, 300),
    ],
)
def test_a_stray_cell_changes_nothing_and_is_a_paragraph(row: int, column: int, left: int) -> None:
    """A note beside the table with nothing under it is no column, wherever it stands."""
    book, sheet, _ = summary(left)
    expected = plan_of(book)
    (before,) = tables_of(read(book))
    sheet.cell(row, column + left, "ตรวจแล้ว")
    document = read(book)
    assert "ตรวจแล้ว" in texts_of(document)
    (table,) = tables_of(document)
    assert [len(one.cells) for one in table.rows] == [len(one.cells) for one in before.rows]
    assert read_document(document).dimensions == expected.dimensions
    assert len(expected.projects) == 3


def test_a_note_right_behind_a_title_over_the_table_is_no_column() -> None:
    """A title that is merged over all columns has nothing to its right but a note."""
    book, sheet, _ = summary()
    sheet.merge_cells(None, 1, 1, 1, WIDTH)
    sheet.cell(1, WIDTH + 1, "แบบ 1")
    document = read(book)
    assert [one for one in texts_of(document) if "แบบ" in one or "ตาราง" in one] == [
        "ตารางสรุปโครงการ",
        "แบบ 1",
    ]
    assert len(tables_of(document)[0].rows[0].cells) == WIDTH


def test_a_list_of_signs_beside_a_table_is_not_its_column() -> None:
    """Several cells without a heading in the table's header stand apart, after the table."""
    book, sheet, header = summary()
    expected = plan_of(book)
    for row, text in enumerate(("- ไม่มี", "0 ไม่ใช้เงิน"), start=header + 1):
        sheet.cell(row, WIDTH + 2, text)
    document = read(book)
    assert texts_of(document)[-2:] == ["- ไม่มี", "0 ไม่ใช้เงิน"]
    assert read_document(document).dimensions == expected.dimensions


def test_a_year_without_amounts_stays_a_column() -> None:
    """A heading with nothing under it that names a year is one of the table's."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ที่", "ชื่อโครงการ", "ปี 2566", None, "ปี 2567"])
    sheet.append([1, "โครงการหนึ่ง", 5000])
    sheet.append([2, "โครงการสอง", 5000])
    (table,) = tables_of(read(book))
    assert [one.text for one in table.rows[0].cells if one] == [
        "ที่",
        "ชื่อโครงการ",
        "ปี 2566",
        "ปี 2567",
    ]


def test_a_cell_over_two_years_says_how_many_columns_it_covers() -> None:
    """The value stands in the first of them, and the row knows its span."""
    book, sheet, header = summary(left=2)
    sheet.merge_cells(None, header + 2, 6, header + 2, 7)
    (table,) = tables_of(read(book))
    assert [row.spans for row in table.rows] == [(), (), ((3, 2),), ()]


def test_rows_that_are_two_high_stay_one_table() -> None:
    """Where every cell is merged with the one below, the rows between are no end of a table."""
    book = Workbook()
    sheet = book.worksheets[0]
    rows: list[list[Any]] = [[*HEADER], *ROWS]
    for index, row in enumerate(rows):
        for column, value in enumerate(row, start=1):
            sheet.cell(1 + 2 * index, column, value)
            sheet.merge_cells(None, 1 + 2 * index, column, 2 + 2 * index, column)
    (table,) = tables_of(read(book))
    assert len(table.rows) == 4


def test_what_a_program_numbers_is_left_out() -> None:
    """An index from 0 and headings from 0 are a program's: the plan is that without them."""
    book, _, _ = summary()
    expected = plan_of(book)
    for one in book.worksheets:
        one.insert_cols(1)
        one.insert_rows(1)
        for column in range(2, one.max_column + 1):
            one.cell(1, column, column - 2)
        for row in range(2, one.max_row + 1):
            one.cell(row, 1, row - 2)
    document = read(book)
    assert read_document(document).dimensions == expected.dimensions
    assert {one.severity for one in document.notes} == {Severity.INFO}
    assert [str(one.location) for one in document.notes] == [
        f"x.xlsx:{name}!{cell}" for name in ("Sheet", "ตาราง") for cell in ("A2", "B1")
    ]


def test_numbers_of_a_person_stay() -> None:
    """A column with a heading, or that counts from 1, is the plan's."""
    for start, heading in ((1, None), (0, "ลำดับ")):
        book = Workbook()
        sheet = book.worksheets[0]
        sheet.append([heading, "ชื่อ", "หน่วย"])
        for index in range(4):
            sheet.append([index + start, "ก", "ข"])
        (table,) = tables_of(read(book))
        assert table.rows[1].cells[0].text == str(start)


def test_lines_of_a_cell_are_kept() -> None:
    """Alt+Enter in a table's cell is a line feed; blank lines and spaces at the ends are not."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ที่", "ชื่อ", "มาตรการ"])
    sheet.append([1, "ก", " ข้อ 1  ก\n\n  ข้อ 2 \n"])
    (table,) = tables_of(read(book))
    cell = table.rows[1].cells[2]
    assert cell.text == "ข้อ 1 ก\nข้อ 2"
    assert [one.text for one in cell.lines] == ["ข้อ 1 ก", "ข้อ 2"]


def with_drawing(data: bytes, drawing: str) -> bytes:
    """The workbook with a drawing over its first sheet."""
    space = "http://schemas.openxmlformats.org/"
    relation = (
        f'<Relationships xmlns="{space}package/2006/relationships"><Relationship Id="d1" Type='
        f'"{space}officeDocument/2006/relationships/drawing" Target="../drawings/d.xml"/>'
        "</Relationships>"
    )
    file = BytesIO(data)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as target:
        target.writestr("xl/worksheets/_rels/sheet1.xml.rels", relation)
        names = f'xmlns:x="{space}drawingml/2006/spreadsheetDrawing" xmlns:a="{space}drawingml"'
        names += ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        target.writestr("xl/drawings/d.xml", f"<x:wsDr {names}>{drawing}</x:wsDr>")
    return file.getvalue()


def anchored(row: int, content: str) -> str:
    """Something that is anchored in the second cell of a row."""
    return (
        f"<x:twoCellAnchor><x:from><x:col>1</x:col><x:row>{row - 1}</x:row></x:from>"
        f"{content}</x:twoCellAnchor>"
    )


def box(*lines: str, attributes: str = "", hidden: str = "") -> str:
    """A text box with a paragraph for each line."""
    text = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return (
        f'<x:sp {attributes}><x:nvSpPr><x:cNvPr id="1" name="b" {hidden}/></x:nvSpPr>'
        f"<x:txBody>{text}</x:txBody></x:sp>"
    )


def test_text_boxes_are_paragraphs_and_pictures_insets_where_they_are_anchored() -> None:
    """The text of a box stands behind what is above it; a picture knows the table it lies in."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (["ก่อน"], [], ["ก", "ข", "ค"], ["ง", "จ", "ฉ"], [], ["หลัง"]):
        sheet.append(row)
    picture = "<x:pic/>"
    fallback = f"<mc:Fallback>{box('สำรอง')}</mc:Fallback>"
    drawing = (
        anchored(6, f"<x:grpSp>{box('สาม')}{picture}</x:grpSp>")
        + anchored(5, box("หนึ่ง", "สอง"))
        + anchored(4, picture)
        + anchored(4, box("ซ่อน", hidden='hidden="1"'))
        + anchored(4, box("ซ้ำ", attributes='textlink="$A$1"'))
        + f"<mc:AlternateContent><mc:Choice>{anchored(9, '<x:graphicFrame/>')}</mc:Choice>"
        + f"{fallback}</mc:AlternateContent>"
    )
    document = read_excel_document(with_drawing(saved(book), drawing), "x.xlsx")
    assert texts_of(document) == ["ก่อน", "หนึ่ง", "สอง", "หลัง", "สาม"]
    assert [(one.kind, str(one.location), one.before) for one in document.insets] == [
        (InsetKind.PICTURE, "x.xlsx:Sheet!B4", 1),
        (InsetKind.PICTURE, "x.xlsx:Sheet!B6", 4),
        (InsetKind.OBJECT, "x.xlsx:Sheet!B9", 6),
    ]


def test_a_drawing_that_is_broken_is_told_and_the_cells_are_read() -> None:
    """What lies over a sheet may be damaged without the plan being so."""
    book = Workbook()
    book.worksheets[0].append(["ก"])
    document = read_excel_document(with_drawing(saved(book), "<x:oneCellAnchor>"), "x.xlsx")
    assert texts_of(document) == ["ก"]
    (note,) = document.notes
    assert note.severity is Severity.WARNING
    assert "lies over the sheet" in note.message.text("en")


def test_charts_are_objects() -> None:
    """A chart on a sheet, and one that is a sheet of its own, are told by their places."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ก"])
    sheet.add_chart(BarChart(), "C5")
    book.create_chartsheet("กราฟ").add_chart(BarChart())
    document = read(book)
    assert [(one.kind, str(one.location), one.before) for one in document.insets] == [
        (InsetKind.OBJECT, "x.xlsx:Sheet!C5", 1),
        (InsetKind.OBJECT, "x.xlsx:กราฟ!A1", 1),
    ]


def test_headers_and_remarks_are_told_where_they_hold_figures() -> None:
    """Page numbers and words alone are no figures; our own remarks are not other people's."""
    book = Workbook()
    quiet, sheet = book.worksheets[0], book.create_sheet("สอง")
    for one in (quiet, sheet):
        one.append(["ก"])
    margins: Any = quiet.HeaderFooter
    margins.oddHeader.center.text = "แผน"
    margins.oddFooter.right.text = "หน้า &P จาก &N"
    quiet["A1"].comment = Comment("ดูด้วย", "ข")
    quiet["B1"] = "ข"
    quiet["B1"].comment = Comment("―― itacheck ――\nรวม 5 โครงการ", "itacheck")
    margins = sheet.HeaderFooter
    margins.oddFooter.left.text = "งบประมาณรวม 20,000 บาท"
    sheet["A1"].comment = Comment("เดิม ๓๐,๐๐๐", "ข")
    document = read(book)
    assert [str(one.location) for one in document.notes] == ["x.xlsx:สอง!A1"] * 2
    assert "20,000" in document.notes[0].message.text("en")
    assert "Notes of cells" in document.notes[1].message.text("en")


def test_what_is_struck_out_beside_something_new_is_left_out_and_told() -> None:
    """The new figure is the cell's; a cell that is struck out whole is read, with a warning."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ก", "ข", "XX"])
    struck = "<r><rPr><strike/></rPr><t>20,000</t></r>"
    kept = '<r><rPr><strike val="0"/></rPr><t xml:space="preserve"> 30,000</t></r>'
    data = remade(saved(book), SHEET, b"<t>XX</t>", (struck + kept).encode())
    whole = remade(saved(book), SHEET, b"<t>XX</t>", struck.encode())
    for one, shown, severity in (
        (data, "30,000", Severity.INFO),
        (whole, "20,000", Severity.WARNING),
    ):
        document = read_excel_document(one, "x.xlsx")
        assert tables_of(document)[0].rows[0].cells[2].text == shown
        assert [note.severity for note in document.notes] == [severity]
        assert "20,000" in document.notes[0].message.text("en")


def test_nothing_that_is_seen_is_no_cell() -> None:
    """Spaces, an apostrophe alone and invisible characters fill no cell."""
    book = Workbook()
    for text in ("  ", "\u200b", "\u00a0\ufeff", "\n"):
        book.worksheets[0].append([text, text])
    book.worksheets[0]["C1"].quotePrefix = True
    document = read(book)
    assert document.blocks == ()


def test_a_workbook_is_known_by_what_it_says_is_in_it() -> None:
    """The part that lists the sheets may have any name; content types say which it is."""
    data = BytesIO()
    book = Workbook()
    book.worksheets[0].append(["ก"])
    with zipfile.ZipFile(BytesIO(saved(book))) as source, zipfile.ZipFile(data, "w") as target:
        for name in source.namelist():
            content = source.read(name).replace(b"workbook.xml", b"book7.xml")
            if name != "_rels/.rels":
                target.writestr(name.replace("workbook.xml", "book7.xml"), content)
    assert texts_of(read_excel_document(data.getvalue(), "x.xlsx", Limits())) == ["ก"]


def test_a_grid_that_is_nearly_empty_is_no_table() -> None:
    """Cells along a diagonal are paragraphs: no table has thousands of columns for each."""
    cells = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>x</t></is></c>'
        f'<c r="{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[row // 26]}'
        f'{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[row % 26]}{row}"><v>1</v></c></row>'
        for row in range(30, 600)
    )
    book = Workbook()
    book.worksheets[0].append(["ก"])
    data = remade(saved(book), SHEET, b"</sheetData>", f"{cells}</sheetData>".encode())
    document = read_excel_document(data, "x.xlsx")
    assert len(document.blocks) >= 570
    assert not tables_of(document)


def test_a_heading_that_is_centred_across_columns_says_so() -> None:
    """Excel's “Center Across Selection” looks like a merged cell, and is read like one."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ที่", "ชื่อ", "ปีงบประมาณ", None, None, "หมายเหตุ"])
    sheet.append([None, None, 2566, 2567, 2568, None])
    sheet.append([1, "ก", "-", "-", "-", None])
    for column in range(3, 7):
        sheet.cell(1, column).alignment = Alignment(horizontal="centerContinuous")
    (table,) = tables_of(read(book))
    assert [row.spans for row in table.rows] == [((2, 3),), (), ()]


def test_a_label_left_of_the_rows_stays_in_their_table() -> None:
    """A dimension beside its rows, with an empty column between, is no stray cell."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([None, None, "ที่", "ชื่อ", "หน่วย"])
    sheet.append(["มิติที่ 1", None, 1, "ก", "ข"])
    sheet.append([None, None, 2, "ค", "ง"])
    (table,) = tables_of(read(book))
    assert table.rows[1].cells[0].text == "มิติที่ 1"
