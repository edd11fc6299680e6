"""Workbooks as blocks: what each cell shows, where it stands, and what is told of it."""

from __future__ import annotations

import zipfile
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook

from itacheck.base.errors import ReadError
from itacheck.base.limits import Limits
from itacheck.base.location import SheetLocation
from itacheck.base.severity import Severity
from itacheck.documents import Paragraph, Table, read_text_document
from itacheck.documents.excel import cell_of, read_excel_document
from itacheck.documents.excel.numbers import number_text
from itacheck.reading import read_document
from tests.documents.workbooks import SHEET, remade, saved, small, workbook
from tests.reading import texts

ACCOUNTING = '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("20000", "General", "20000"),
        ("20000.5", "#,##0", "20000.5"),
        ("0.30000000000000004", "General", "0.3"),
        ("1.1", "0.00", "1.10"),
        ("0", "0.00", "0.00"),
        ("0", ACCOUNTING, "-"),
        ("15000", ACCOUNTING, "15000.00"),
        ("-5", "#,##0;(#,##0)", "-5"),
        ("0", "#,##0;;", ""),
        ("0.1", "0%", "10%"),
        ("65", '0 "คะแนน"', "65 คะแนน"),
        ("2566", '"ปี 0" 0', "ปี 0 2566"),
        ("44828", "d/m/yyyy", "24 กันยายน 2565"),
        ("20000", "[$-1070000]#,##0", "20000"),
        ("1E+999999999", "General", None),
        ("nan", "General", None),
    ],
)
def test_a_number_reads_as_its_format_shows_it(stored: str, code: str, shown: str | None) -> None:
    """Figures stay exact; what the format shows beside or instead of them is followed."""
    assert number_text(stored, code) == shown
    if shown and code == "#,##0":
        assert Decimal(shown) == Decimal(stored)


@pytest.mark.parametrize("native", [False, True])
def test_a_plan_as_a_workbook_is_the_same_plan(native: bool) -> None:
    """Numbers, merged cells and a sheet for each table change nothing of what the plan says."""
    text = "\n\n".join(
        [
            texts.FRONT,
            texts.table(
                texts.FIRST,
                texts.row("2) โครงการสอง", ("20,000", "-", "0", "15000.50", "")),
                texts.row("3) โครงการสาม", mission="1.2 ภารกิจรอง"),
            ),
            "ส่วนที่ 3\nรายละเอียดโครงการ",
            texts.sheet(),
        ]
    )
    document = read_text_document(text.encode(), "x.txt")
    book = read_excel_document(workbook(document, native=native), "x.xlsx")
    found, expected = read_document(book), read_document(document)
    assert found.projects == expected.projects
    assert found.sheets == expected.sheets
    assert found.organisation == expected.organisation
    assert len(found.projects) == 3
    place = found.projects[1].location
    assert isinstance(place, SheetLocation)
    assert place.cell.startswith("E" if native else "C")


def test_hidden_rows_and_columns_are_read_and_hidden_sheets_left_out() -> None:
    """Rows and columns are the plan's and told once for all; a sheet is not, and told."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["B2"] = "ข้อความหนึ่ง"
    for row in (4, 6, 7, 8):
        sheet.cell(row, 2, "ข้อความสอง")
    for row in (6, 7, 8):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["B"].hidden = True
    for name, state in (("เก่า", "hidden"), ("ลับ", "veryHidden")):
        hidden = book.create_sheet(name)
        hidden["A1"] = "ข้อความสาม"
        hidden.sheet_state = state
    flat = remade(saved(book), SHEET, b'<row r="4"', b'<row r="4" ht="0" customHeight="1"')
    document = read_excel_document(flat, "x.xlsx")
    assert len(document.blocks) == 5
    told = [(one.message.text("en"), str(one.location)) for one in document.notes]
    left_out = "is hidden; it was left out. If it is of the plan, unhide it in Excel."
    assert told == [
        (f"The sheet “เก่า” {left_out}", "x.xlsx:เก่า!A1"),
        (f"The sheet “ลับ” {left_out}", "x.xlsx:ลับ!A1"),
        ("Rows 4, 6–8 are hidden; they were read.", "x.xlsx:Sheet!B4"),
        ("Column B is hidden; it was read.", "x.xlsx:Sheet!B2"),
    ]
    assert {one.severity for one in document.notes} == {Severity.INFO}


def test_a_workbook_with_nothing_but_a_hidden_sheet_warns() -> None:
    """Where all that could be read is hidden, that it was left out is no small matter."""
    book = Workbook()
    hidden = book.create_sheet("แผน")
    hidden["A1"] = "ข้อความ"
    hidden.sheet_state = "hidden"
    document = read_excel_document(saved(book), "x.xlsx")
    assert document.blocks == ()
    assert [one.severity for one in document.notes] == [Severity.WARNING]


def test_what_nobody_computed_or_an_error_is_never_an_empty_cell() -> None:
    """A formula without a result and an error value are problems, and their cells are filled."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ก", "ข", "=1+1"])
    sheet.append(["ค", "ง", "#REF!"])
    document = read_excel_document(saved(book), "x.xlsx")
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [row.cells[2].text for row in table.rows] == ["#?", "#REF!"]
    assert [str(one.location) for one in document.notes] == [
        "x.xlsx:Sheet!C1",
        "x.xlsx:Sheet!C2",
    ]


def test_a_place_leads_back_to_its_worksheet_and_cell() -> None:
    """Whoever writes into the workbook finds the cell that a place means."""
    assert cell_of(SheetLocation("x.xlsx", "แผน", "AB12")) == ("แผน", 12, 28)


def test_a_stated_size_that_is_a_lie_costs_nothing() -> None:
    """Cells that exist are read, not those that the sheet claims to have."""
    lie = remade(small(), SHEET, b"A1:B1", b"A1:XFD1048576")
    assert len(read_excel_document(lie, "x.xlsx").blocks) == 1


def test_more_cells_than_the_limit_are_refused_by_its_name() -> None:
    """The error names the limit, and a caller can raise it."""
    with pytest.raises(ReadError, match="cells"):
        read_excel_document(small(), "x.xlsx", Limits(cells=1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'<row r="1"', b'<row r="99999999"'),
        (b'<row r="1"', b'<row r="-1"'),
        (b'r="B1"', b'r="ZZZ1"'),
        (b'r="B1"', b'r="B7"'),
        (b"<sheetData>", b"<sheetData><row"),
    ],
)
def test_a_damaged_sheet_is_refused(old: bytes, new: bytes) -> None:
    """Rows and columns that no sheet has, and XML that is none, end with a clear error."""
    with pytest.raises(ReadError, match=r"damaged|เสียหาย"):
        read_excel_document(remade(small(), SHEET, old, new), "x.xlsx")


def test_entities_and_half_a_file_are_refused() -> None:
    """Declared entities are never expanded, and a file that was cut off is none."""
    bomb = remade(small(), SHEET, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet')
    for data in (bomb, small()[:-200]):
        with pytest.raises(ReadError):
            read_excel_document(data, "x.xlsx")


def shared(sheet: bytes, strings: bytes) -> bytes:
    """A workbook as Excel itself writes it: cells refer to a list of shared texts."""
    relation = (
        b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/sharedStrings" Target="sharedStrings.xml" Id="rId99"/></Relationships>'
    )
    data = remade(small(), "xl/_rels/workbook.xml.rels", b"</Relationships>", relation)
    with zipfile.ZipFile(BytesIO(data)) as source:
        whole = source.read(SHEET)
    start, end = whole.index(b"<sheetData>"), whole.index(b"</sheetData>")
    file = BytesIO(remade(data, SHEET, whole[start:end], b"<sheetData>" + sheet))
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as target:
        namespace = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        target.writestr("xl/sharedStrings.xml", b'<sst xmlns="%s">%s</sst>' % (namespace, strings))
    return file.getvalue()


def test_shared_and_rich_texts_are_read_whole() -> None:
    """Pieces in different type are one text; phonetic hints and unknown references are none."""
    cell = b'<c r="%s1" t="s"><v>%d</v></c>'
    row = b'<row r="1">' + cell % (b"A", 1) + cell % (b"B", 0) + cell % (b"C", 7) + b"</row>"
    strings = (
        "<si><t>หนึ่ง</t></si>"
        "<si><r><t>สอง</t></r><r><rPr><b/></rPr><t>สาม</t></r><rPh><t>ก</t></rPh></si>"
    )
    document = read_excel_document(shared(row, strings.encode()), "x.xlsx")
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[0].cells] == ["สองสาม", "หนึ่ง", "#?"]
    assert [str(one.location) for one in document.notes] == ["x.xlsx:Sheet!C1"]


def test_a_long_text_in_many_cells_is_refused() -> None:
    """What cells share is small in the file and large when read; the sum is what counts."""
    row = b"<row>" + b'<c t="s"><v>0</v></c>' * 100 + b"</row>"
    data = shared(row * 100, b"<si><t>" + b"x" * 150_000 + b"</t></si>")
    with pytest.raises(ReadError, match=r"\(characters\)"):
        read_excel_document(data, "x.xlsx")


def test_characters_that_are_written_by_number_are_whole() -> None:
    """Two halves are one character, and a half alone never reaches what is printed."""
    book = Workbook()
    book.worksheets[0].append(["ก_xD83D__xDE00_ข_xD800_ค_x000A_ง"])
    first, second = read_excel_document(saved(book), "x.xlsx").blocks
    assert isinstance(first, Paragraph)
    assert isinstance(second, Paragraph)
    assert (first.text, second.text) == ("ก😀ข\ufffdค", "ง")
