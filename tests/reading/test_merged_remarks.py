"""Remarks in a cell that is merged over the rows of several projects, in Word and in Excel."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import docx
import pytest
from openpyxl import Workbook

from itacheck.plan import Plan
from itacheck.reading import read_bytes
from tests.reading.texts import FRONT, HEADER, row

NO = "ไม่ใช้งบประมาณ"
MONEY = ("5,000",) * 5
ROWS = (
    HEADER,
    row("1) มาตรการหนึ่ง", remark=NO, dimension="มิติที่ 1 แรก", mission="1.1 ภารกิจ"),
    row("2) มาตรการสอง"),
    row("3) มาตรการสาม", MONEY),
    row("4) มาตรการสี่"),
)
LAST = len(HEADER.split("\t"))


def word(rows: Sequence[str], first: int, last: int) -> Plan:
    """The plan as a Word file, with the remarks of these rows as one cell."""
    document = docx.Document()
    for line in [*FRONT.split("\n"), "ส่วนที่ 2"]:
        document.add_paragraph(line)
    table = document.add_table(len(rows), LAST)
    for at, line in enumerate(rows):
        for column, text in enumerate(line.split("\t")):
            table.cell(at, column).text = text
    merged = table.cell(first, LAST - 1).merge(table.cell(last, LAST - 1))
    merged.text = merged.text.strip()
    data = BytesIO()
    document.save(data)
    return read_bytes(data.getvalue(), "x.docx")


def excel(rows: Sequence[str], first: int, last: int) -> Plan:
    """The plan as an Excel file, with the remarks of these rows as one cell."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    lines = [*FRONT.strip().split("\n"), "ส่วนที่ 2"]
    for line in [*lines, *rows]:
        sheet.append([text or None for text in line.split("\t")])
    top = len(lines) + 1
    sheet.merge_cells(start_row=top + first, end_row=top + last, start_column=LAST, end_column=LAST)
    data = BytesIO()
    book.save(data)
    return read_bytes(data.getvalue(), "x.xlsx")


@pytest.mark.parametrize("written", [word, excel])
@pytest.mark.parametrize("last", [1, 2, 3])
def test_a_declaration_in_a_merged_cell_holds_for_all_its_rows(written: object, last: int) -> None:
    """It holds for a project with money, too, which contradicts it, and not for the rows below."""
    assert callable(written)
    found = written(ROWS, 1, last)
    declared = [bool(one.declarations) for one in found.projects]
    assert declared == [at < last for at in range(4)]
