"""Workbooks made from a text's blocks: as text cells, or as a budget office types them."""

from __future__ import annotations

import zipfile
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.documents import Document, Table
from itacheck.thai.digits import arabic

SHEET = "xl/worksheets/sheet1.xml"


def saved(book: Workbook) -> bytes:
    """The bytes of a workbook."""
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def workbook(document: Document, *, native: bool = False) -> bytes:
    """The document as a workbook, with an empty row around every table.

    ``native``: tables begin in column C, each on a sheet of its own, with amounts as numbers and
    the cells of a merged column merged.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    row = 1
    for block in document.blocks:
        if not isinstance(block, Table):
            sheet.cell(row, 1, block.run.text)
            row += 1
            continue
        if native:
            sheet, row = book.create_sheet(), 1
        row = _table(sheet, block, row + 1, native=native) + 1
        if native:
            sheet, row = book.create_sheet(), 1
    return saved(book)


def _table(sheet: Worksheet, table: Table, top: int, *, native: bool) -> int:
    left = 3 if native else 1
    for number, cells in enumerate(table.rows):
        for column, cell in enumerate(cells.cells):
            plain = arabic(cell.text).replace(",", "")
            value = int(plain) if native and plain.isdecimal() and len(plain) > 3 else cell.text
            if value != "":
                at = sheet.cell(top + number, left + column, value)
                at.number_format = '_-* #,##0.00_-;\\-* #,##0.00_-;_-* "-"??_-;_-@_-'
    bottom = top + len(table.rows)
    if native and len(table.rows[0].cells) > 6:
        for column in (left, left + 1):
            _merge(sheet, top, bottom, column)
    return bottom


def _merge(sheet: Worksheet, top: int, bottom: int, column: int) -> None:
    filled = [row for row in range(top, bottom) if sheet.cell(row, column).value is not None]
    for start, end in zip(filled, [*filled[1:], bottom], strict=True):
        if end - start > 1:
            sheet.merge_cells(
                start_row=start, end_row=end - 1, start_column=column, end_column=column
            )


def remade(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The workbook with ``old`` replaced in one of its parts."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(file, "w", 8) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(name, content)
    return file.getvalue()


def small() -> bytes:
    """A workbook with two filled cells."""
    book = Workbook()
    book.worksheets[0].append(["หนึ่ง", "สอง"])
    return saved(book)
