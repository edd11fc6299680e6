"""A printed plan as an Excel workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.layouts import blocks as b
from tests.layouts.layout import Layout

_WIDE = 3
_YEAR = re.compile(r"ปี 25\d\d")
_NUMBER = re.compile(r"[\d,]+(?:\.\d+)?")


def excel_of(blocks: Iterable[b.Block], layout: Layout) -> bytes:
    """The bytes of the file."""
    book = Workbook()
    sheet = book.worksheets[0]
    top, left = layout.excel_at
    row, part = top, 0
    for block in blocks:
        if isinstance(block, b.Line):
            if layout.excel_sheets and block.text.startswith("ส่วนที่ ") and len(block.text) < 12:
                part += 1
                sheet, row = book.create_sheet(f"ส่วนที่ {part}"), top
            if block.text:
                sheet.cell(row, left, block.text)
                row += 1
            continue
        row = _table(sheet, block, row + 1, left, layout) + 1
    if layout.excel is not None:
        layout.excel(book)
    file = io.BytesIO()
    book.save(file)
    return _cached(file.getvalue()) if layout.excel_formulas else file.getvalue()


def _table(sheet: Any, grid: b.Grid, top: int, left: int, layout: Layout) -> int:
    for at, row in enumerate(grid.rows):
        column = left
        for cell in row:
            _write(sheet, top + at, column, cell, layout)
            if layout.merges and (cell.span > 1 or cell.down > 1):
                sheet.merge_cells(
                    start_row=top + at,
                    end_row=top + at + cell.down - 1,
                    start_column=column,
                    end_column=column + cell.span - 1,
                )
            column += cell.span
    return top + len(grid.rows)


def _write(sheet: Any, row: int, column: int, cell: b.Cell, layout: Layout) -> None:
    text = cell.text.replace("\v", "\n")
    if not text:
        return
    if layout.excel_numbers and _NUMBER.fullmatch(text) and len(text) > 3:
        number = float(text.replace(",", ""))
        made = sheet.cell(row, column, number)
        made.number_format = layout.excel_numbers
        if layout.excel_formulas:
            made.value = f"=SUM({number:g})"
        return
    sheet.cell(row, column, text)


def _cached(data: bytes) -> bytes:
    """The workbook with the values of its formulas, which openpyxl does not write."""
    import zipfile

    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            body = old.read(name)
            if name.startswith("xl/worksheets/"):
                body = re.sub(
                    rb"<f>SUM\(([\d.e+]+)\)</f><v ?/?>(?:</v>)?",
                    rb"<f>SUM(\1)</f><v>\1</v>",
                    body,
                )
            new.writestr(name, body)
    return out.getvalue()


# Habits


def _tables(book: Any) -> Iterator[Any]:
    yield from book.worksheets


def blank_columns(book: Any) -> None:
    """An empty column before the third of each sheet."""
    for sheet in _tables(book):
        if not sheet.merged_cells.ranges:
            sheet.insert_cols(3)


def spaced(book: Any) -> None:
    """Empty columns between all of a table, and an empty row before each row below its header."""
    for sheet in _tables(book):
        if sheet.merged_cells.ranges or sheet.max_column < _WIDE:
            continue
        for column in range(sheet.max_column, 1, -1):
            sheet.insert_cols(column)
        for row in range(sheet.max_row, 1, -1):
            texts = [str(cell.value) for cell in sheet[row] if cell.value is not None]
            if len(texts) >= _WIDE and len(set(texts)) > 1:
                sheet.insert_rows(row)


def index_column(book: Any) -> None:
    """A column of row numbers before all others, without heading."""
    for sheet in _tables(book):
        if not sheet.merged_cells.ranges:
            sheet.insert_cols(1)
            for row in range(2, sheet.max_row + 1):
                sheet.cell(row, 1, row - 2)


def hidden_sheet(book: Any) -> None:
    """An old version on a hidden sheet."""
    source = book.worksheets[-2] if len(book.worksheets) > 1 else book.worksheets[0]
    made = book.copy_worksheet(source)
    made.title, made.sheet_state = "ของเดิม", "hidden"


def hidden_rows(book: Any) -> None:
    """Rows hidden by a filter."""
    for sheet in _tables(book):
        for row in range(12, 15):
            sheet.row_dimensions[row].hidden = True


def hidden_drafts(book: Any) -> None:
    """A hidden column behind each year's of the summary table, with the amounts of a draft."""
    for sheet in _tables(book):
        heads = [cell for row in sheet for cell in row if _YEAR.fullmatch(str(cell.value))]
        for at in range(len(heads), 0, -1):
            head = heads[at - 1]
            sheet.insert_cols(head.column + 1)
            sheet.cell(head.row, head.column + 1, f"ร่างเดิม {head.value}")
            for row in range(head.row + 1, sheet.max_row + 1):
                if sheet.cell(row, head.column).value is not None:
                    sheet.cell(row, head.column + 1, "24,000")
            sheet.column_dimensions[get_column_letter(head.column + at)].hidden = True


def narrow_columns(book: Any) -> None:
    """Columns so narrow that Excel shows numbers as ####."""
    for sheet in _tables(book):
        for column in range(1, 12):
            sheet.column_dimensions[get_column_letter(column)].width = 2


def notes(book: Any) -> None:
    """A comment on a cell."""
    from openpyxl.comments import Comment

    for sheet in _tables(book):
        sheet.cell(1, 1).comment = Comment("ตรวจแล้ว 50,000 บาท", "กองคลัง")


def empty_sheets(book: Any) -> None:
    """Sheet2 and Sheet3, empty."""
    book.create_sheet("Sheet2")
    book.create_sheet("Sheet3")
