"""Workbooks that mean harm or are broken: each is read within bounds or refused with a reason."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest
from openpyxl import Workbook

from itacheck.base.errors import ReadError
from itacheck.base.limits import Limits
from itacheck.documents import Paragraph
from itacheck.documents.excel import read_excel_document
from tests.documents.test_forms import old_office
from tests.documents.workbooks import SHEET, remade, saved, small

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """The workbook with further parts."""
    file = BytesIO(data)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as target:
        for name, content in parts.items():
            target.writestr(name, content)
    return file.getvalue()


def test_a_workbook_with_a_password_says_how_to_take_it_off() -> None:
    """What Excel encrypts is no zip; the answer names the password and the menu."""
    with pytest.raises(ReadError) as caught:
        read_excel_document(old_office("EncryptionInfo", "EncryptedPackage"), "x.xlsx")
    assert "password" in caught.value.text("en")
    assert caught.value.remedy is not None
    assert "Encrypt with Password" in caught.value.remedy.text("en")


def test_macros_are_left_alone() -> None:
    """A workbook with macros reads as one without; what they are is never looked at."""
    macros = with_parts(small(), {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 no program at all"})
    assert (
        read_excel_document(macros, "x.xlsm").blocks
        == read_excel_document(small(), "x.xlsm").blocks
    )


def test_links_out_of_the_file_are_not_followed() -> None:
    """A sheet that lies elsewhere, on the disk or the network, is missing, not fetched."""
    for target in ("file:///etc/passwd", "http://127.0.0.1:9/sheet.xml"):
        outside = remade(
            small(),
            "xl/_rels/workbook.xml.rels",
            b'Target="/xl/worksheets/sheet1.xml"',
            f'Target="{target}" TargetMode="External"'.encode(),
        )
        with pytest.raises(ReadError, match=r"is missing|ไม่มี"):
            read_excel_document(outside, "x.xlsx")
    climbing = remade(
        small(), "xl/_rels/workbook.xml.rels", b"/xl/worksheets/sheet1.xml", b"../../../etc/passwd"
    )
    with pytest.raises(ReadError, match="etc/passwd"):
        read_excel_document(climbing, "x.xlsx")


def test_a_formula_that_refers_to_another_file_shows_its_stored_result() -> None:
    """What Excel computed last is read; the other file is not."""
    cell = b'<c r="A1"><f>[1]Sheet1!A1</f><v>20000</v></c>'
    data = remade(small(), SHEET, b'<row r="1">', b'<row r="1">' + cell + b'</row><row r="2">')
    data = remade(remade(data, SHEET, b'r="A1" t', b'r="A2" t'), SHEET, b'r="B1"', b'r="B2"')
    document = read_excel_document(data, "x.xlsx")
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text == "20000"
    assert document.notes == ()


def many_sheets(count: int, *, parts: bool) -> bytes:
    """A workbook that lists that many sheets: as parts of their own, or one part over and over."""
    data = small()
    with zipfile.ZipFile(BytesIO(data)) as source:
        sheet = source.read(SHEET)
    names = range(2, count + 2)
    listed = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="s{n}"/>' for n in names)
    target = "worksheets/s{}.xml" if parts else "worksheets/sheet1.xml"
    relations = "".join(
        f'<Relationship Id="s{n}" Type="{RELATIONS}/worksheet" Target="{target.format(n)}"/>'
        for n in names
    )
    data = remade(
        data,
        "xl/workbook.xml",
        b"<sheets>",
        f'<sheets xmlns:r="{RELATIONS}">{listed}'.encode(),
    )
    data = remade(
        data,
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        f"{relations}</Relationships>".encode(),
    )
    return with_parts(data, {f"xl/worksheets/s{n}.xml": sheet for n in names} if parts else {})


def test_ten_thousand_sheets_are_refused_by_the_number_of_parts() -> None:
    """The list of parts is counted before anything is read."""
    with pytest.raises(ReadError, match=r"\(entries\)"):
        read_excel_document(many_sheets(10_000, parts=True), "x.xlsx")


def test_one_part_that_is_many_sheets_is_refused() -> None:
    """No program writes that, and a small file would be read without end."""
    with pytest.raises(ReadError, match=r"twice|สองครั้ง|ซ้ำ"):
        read_excel_document(many_sheets(10_000, parts=False), "x.xlsx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    """A part that is a thousand times larger than packed names the limit."""
    bomb = remade(small(), SHEET, b"<sheetData>", b"<sheetData>" + b" " * 20_000_000)
    with pytest.raises(ReadError, match=r"\(ratio\)"):
        read_excel_document(bomb, "x.xlsx")


def test_merged_cells_that_lie_over_each_other_are_read_once() -> None:
    """A cell under several ranges shows nothing, and what is lost there is told."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in range(1, 5):
        sheet.append([f"ก{row}", f"ข{row}", f"ค{row}"][: 3 if row < 4 else 2])
    merges = b'<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'
    data = remade(saved(book), SHEET, b"</sheetData>", b"</sheetData>" + merges)
    document = read_excel_document(data, "x.xlsx")
    told = {str(one.location) for one in document.notes}
    assert {"x.xlsx:Sheet!B1", "x.xlsx:Sheet!A2", "x.xlsx:Sheet!C2"} <= told
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert texts[0] == "ก1 ค1"
    assert texts[-1] == "ก4 ข4"


def test_a_hundred_thousand_merged_ranges_end_soon() -> None:
    """All over the whole sheet, with many rows: refused rather than compared one by one."""
    rows = b"".join(
        b'<row r="%d"><c t="inlineStr"><is><t>x</t></is></c></row>' % n for n in range(2, 5_000)
    )
    merges = b'<mergeCell ref="A1:XFD1048576"/>' * 100_000
    data = remade(
        small(),
        SHEET,
        b"</sheetData>",
        rows + b"</sheetData><mergeCells>" + merges + b"</mergeCells>",
    )
    with pytest.raises(ReadError, match=r"over each other|ซ้อน"):
        read_excel_document(data, "x.xlsx", Limits(ratio=10_000))


def test_thousands_of_problems_are_counted_not_listed() -> None:
    """The first are told, and the last says how many more there are and where they go on."""
    book = Workbook()
    for _ in range(500):
        book.worksheets[0].append(["=1+1", "=1+2"])
    document = read_excel_document(saved(book), "x.xlsx")
    assert len(document.notes) == 201
    message, place = document.notes[-1].message, document.notes[-1].location
    assert message.text("en") == "From here on, 800 more cells have problems."
    assert str(place) == "x.xlsx:Sheet!A101"
