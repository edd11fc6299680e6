"""A plan as an Excel workbook gives the same Plan and the same findings as its text."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

import itacheck
from itacheck.base.location import SheetLocation, TextLocation
from itacheck.documents import read_text_document
from itacheck.documents.excel import cell_of
from itacheck.office import write_bytes
from itacheck.report import Report
from itacheck.thai.digits import arabic
from itacheck.thai.text import normalise
from tests.acceptance.test_word import found
from tests.documents.workbooks import workbook

EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.txt"
LAYOUTS = ("text in every cell", "numbers and merged cells", "converted")


def book_of(text: Path, layout: str) -> bytes:
    """The plan in a text file as a workbook."""
    if layout == "converted":
        return write_bytes(itacheck.read(text), "xlsx")
    document = read_text_document(text.read_bytes(), text.name)
    return workbook(document, native=layout == "numbers and merged cells")


def same_in_excel(text: Path, layout: str, folder: Path) -> tuple[Report, Report]:
    """The reports on a text and on its workbook, which say the same."""
    path = folder / "plan.xlsx"
    path.write_bytes(book_of(text, layout))
    assert itacheck.read(path) == itacheck.read(text)
    report, expected = itacheck.check(path), itacheck.check(text)
    assert found(report) == found(expected)
    assert len(report.findings) == len(expected.findings)
    return report, expected


def bare(text: str) -> str:
    """Text that is compared: a number as Excel keeps it, and no white space."""
    plain = re.sub(r"\s+", "", arabic(normalise(text)))
    number = plain.replace(",", "")
    return str(int(number)) if number.isdecimal() else plain


def places_agree(text: Path, layout: str, folder: Path) -> int:
    """How many findings name the cell that has what stands at the place in the text."""
    report, expected = same_in_excel(text, layout, folder)
    book = load_workbook(BytesIO(book_of(text, layout)))
    lines = text.read_text("utf-8").splitlines()
    in_text = {one.fingerprint: one.location for one in expected.findings}
    agreed = 0
    for finding in report.findings:
        place, there = finding.location, in_text[finding.fingerprint]
        assert isinstance(place, SheetLocation)
        assert isinstance(there, TextLocation)
        sheet, row, column = cell_of(place)
        shown = bare(str(book[sheet].cell(row, column).value or ""))
        stretch = bare(lines[there.line - 1][there.column - 1 :].partition("\t")[0])
        assert bool(stretch) == bool(shown), (finding.rule, place, stretch, shown)
        assert stretch in shown or shown in stretch, (finding.rule, place, stretch, shown)
        agreed += bool(stretch and shown)
    return agreed


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_example_reads_the_same_from_excel(layout: str, tmp_path: Path) -> None:
    """The draft with its faults gives the same, as text cells, as numbers, and converted."""
    report, _ = same_in_excel(EXAMPLE, layout, tmp_path)
    assert report.by_rule("BUD001")


@pytest.mark.parametrize("layout", LAYOUTS[:2])
def test_a_finding_names_the_cell_that_has_the_fault(layout: str, tmp_path: Path) -> None:
    """Whoever opens the workbook at the place of a finding sees what it speaks of."""
    assert places_agree(EXAMPLE, layout, tmp_path) >= 12


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_real_plan_reads_the_same_from_excel(
    layout: str, real_plan_path: Path, tmp_path: Path
) -> None:
    """The real plan's merged cells, numbers and split tables give the same."""
    report, _ = same_in_excel(real_plan_path, layout, tmp_path)
    assert len(report.findings) > 100


@pytest.mark.parametrize("layout", LAYOUTS[:2])
def test_findings_on_the_real_plan_name_the_right_cells(
    layout: str, real_plan_path: Path, tmp_path: Path
) -> None:
    """Of all its findings, the place in the workbook has what the place in the text has."""
    assert places_agree(real_plan_path, layout, tmp_path) >= 100


_BELOW_YEARS = 8
"""The first row of the summary table's money: years above it and counts beside it are numbers."""


def _old_sheet(book: Workbook) -> None:
    """An earlier edition of the summary stays in the file, hidden."""
    old = book.copy_worksheet(book["ส่วนที่ 2"])
    for row in old.iter_rows(min_row=_BELOW_YEARS, min_col=4, max_col=8):
        for cell in row:
            if isinstance(cell, Cell) and isinstance(cell.value, int | float):
                cell.value = cell.value + 1
    old.sheet_state = "hidden"


def _formats(code: str) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        for row in book["ส่วนที่ 2"].iter_rows(min_row=_BELOW_YEARS, min_col=4):
            for cell in row:
                if isinstance(cell.value, int | float):
                    cell.number_format = code

    return change


def _note(row: int, column: int) -> Callable[[Workbook], None]:
    def change(book: Workbook) -> None:
        book["ส่วนที่ 2"].cell(row, column, "ตรวจแล้ว")

    return change


def _numbered(book: Workbook) -> None:
    for sheet in book.worksheets:
        for one in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(one))
        sheet.insert_rows(1)
        sheet.insert_cols(1)
        for row in range(2, sheet.max_row + 1):
            sheet.cell(row, 1, row - 2)
        for column in range(2, sheet.max_column + 1):
            sheet.cell(1, column, column - 2)


def _filtered(book: Workbook) -> None:
    for row in (8, 9, 13):
        book["ส่วนที่ 2"].row_dimensions[row].hidden = True
    book["ส่วนที่ 2"].column_dimensions["E"].hidden = True


HABITS: dict[str, Callable[[Workbook], None]] = {
    "an old sheet is hidden": _old_sheet,
    "rows are filtered": _filtered,
    "a program numbers rows and columns": _numbered,
    "a note beside the header": _note(6, 12),
    "a note right beside the title": _note(1, 10),
    "a note beside a row": _note(9, 11),
    "a cell at the last column": _note(9, 16_384),
    "a cell far below": _note(700, 3),
    "baht before": _formats("[$฿-41E]#,##0.00"),
    "baht behind": _formats('#,##0.00" บาท"'),
    "accounting in baht": _formats('_-"฿"* #,##0.00_-;\\-"฿"* #,##0.00_-;_-"฿"* 0.00_-;_-@_-'),
    "Thai digits": _formats("[$-D00041E]#,##0.00"),
    "with a condition": _formats("[>=1000]#,##0.00;[=0]0.00;0.0"),
    "in thousands": _formats("#,##0,"),
}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_a_workbook_change_no_finding(habit: str, tmp_path: Path) -> None:
    """What offices do to a workbook around its table leaves errors and warnings as they were."""
    path = tmp_path / "plan.xlsx"
    path.write_bytes(book_of(EXAMPLE, "converted"))
    expected = itacheck.check(path)
    book = load_workbook(path, data_only=True)  # openpyxl would save our sums without values
    HABITS[habit](book)
    book.save(path)
    report = itacheck.check(path)
    heavy = [
        {(one.rule, one.subject, one.year) for one in each.findings if one.severity.value != "info"}
        for each in (report, expected)
    ]
    assert heavy[0] == heavy[1]
    assert not [one for one in report.problems if one.severity.value == "error"]
