"""The ways in which offices lay a plan out over a workbook: each reads as the plain text does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.base.location import SheetLocation
from itacheck.documents import Table
from itacheck.documents.excel import read_excel_document
from itacheck.plan import Plan
from itacheck.reading import read_document
from tests.documents.workbooks import saved
from tests.reading import texts

SECTIONS = (
    ("ชื่อโครงการ", ("โครงการดูแลคลังพัสดุ",)),
    ("หลักการและเหตุผล", ("ชุมชนต้องการความโปร่งใส", "จึงจัดทำขึ้น")),
    ("วัตถุประสงค์", ("1) เพื่อให้ตรวจสอบได้", "2) เพื่อให้ทุกคนรู้")),
    ("กลุ่มเป้าหมาย", ("พนักงาน จำนวน 30 คน",)),
    ("วิธีดำเนินการ", ("1) ประชุม", "2) จัดทำ")),
    ("ระยะเวลาดำเนินการ", ("ปีงบประมาณ พ.ศ. 2566 - 2570",)),
    ("งบประมาณดำเนินการ", ("ปีละ 20,000 บาท",)),
    ("ผู้รับผิดชอบ", ("กองคลัง",)),
    ("ผลผลิต/ผลลัพธ์", ("ผลผลิต", "1) จัดอบรม 2 ครั้ง", "ผลลัพธ์", "1) พอใจ ร้อยละ 80")),
)
Lay = Callable[[Worksheet, int, int, str, tuple[str, ...]], int]
"""Puts a heading and its text on a worksheet from a row on, and says which row is next."""


def one_cell(sheet: Worksheet, row: int, number: int, name: str, lines: tuple[str, ...]) -> int:
    """The heading, and beside it all its lines in one cell."""
    sheet.cell(row, 1, f"{number}. {name}")
    sheet.cell(row, 2, "\n".join(lines))
    return row + 1


def merged(sheet: Worksheet, row: int, number: int, name: str, lines: tuple[str, ...]) -> int:
    """The heading merged over as many rows as there are lines beside it."""
    sheet.cell(row, 1, f"{number}. {name}")
    for index, line in enumerate(lines):
        sheet.cell(row + index, 2, line)
    sheet.merge_cells(None, row, 1, row + len(lines) - 1, 1)
    return row + len(lines)


def below(sheet: Worksheet, row: int, number: int, name: str, lines: tuple[str, ...]) -> int:
    """The lines under the heading, a column further in."""
    sheet.cell(row, 1, f"{number}. {name}")
    for index, line in enumerate(lines, start=1):
        sheet.cell(row + index, 2, line)
    return row + len(lines) + 1


def numbered(sheet: Worksheet, row: int, number: int, name: str, lines: tuple[str, ...]) -> int:
    """Number, heading and text in three columns."""
    sheet.cell(row, 1, number)
    sheet.cell(row, 2, name)
    sheet.cell(row, 3, "\n".join(lines))
    return row + 1


def with_colon(sheet: Worksheet, row: int, number: int, name: str, lines: tuple[str, ...]) -> int:
    """A colon in a column of its own, as on a form."""
    for column, text in enumerate((f"{number}.", name, ":", "\n".join(lines)), start=1):
        sheet.cell(row, column, text)
    return row + 1


def plan_of(*lay: Lay, budget_table: bool = False) -> Plan:
    """The plan of a workbook with a worksheet for each detail sheet, laid out as given."""
    book = Workbook()
    front = book.worksheets[0]
    for line in texts.FRONT.splitlines():
        front.append([line])
    front.append(["ส่วนที่ 3"])
    front.append(["รายละเอียดโครงการ"])
    for index, put in enumerate(lay, start=1):
        sheet = book.create_sheet()
        sheet.cell(1, 1, f"ลำดับที่ {index}")
        row = 2
        for number, (name, lines) in enumerate(SECTIONS, start=1):
            row = put(sheet, row, number, name, lines)
            if budget_table and name == "งบประมาณดำเนินการ":
                for cells in (("รายการ", "จำนวน", "บาท"), ("ค่าอาหาร", 30, 20000)):
                    for column, value in enumerate(cells, start=2):
                        sheet.cell(row, column, value)
                    row += 1
    return read_document(read_excel_document(saved(book), "x.xlsx"))


def text_plan(count: int) -> Plan:
    """The same as plain text."""
    sheets = [
        "\n".join(
            [
                f"ลำดับที่ {index}",
                *(
                    "\n".join([f"{number}. {name}", *lines])
                    for number, (name, lines) in enumerate(SECTIONS, start=1)
                ),
            ]
        )
        for index in range(1, count + 1)
    ]
    return texts.plan("ส่วนที่ 3\nรายละเอียดโครงการ", *sheets)


@pytest.mark.parametrize("lay", [one_cell, merged, below, numbered, with_colon])
def test_a_worksheet_for_each_project_reads_as_the_text_does(lay: Lay) -> None:
    """However a heading and its text stand beside each other, the detail sheet is the same."""
    found = plan_of(lay, lay)
    assert len(found.sheets) == 2
    assert found.sheets == text_plan(2).sheets
    place = found.sheets[1].location
    assert isinstance(place, SheetLocation)
    assert place.sheet == "Sheet2"


def test_a_budget_table_within_a_detail_sheet_leaves_the_headings_alone() -> None:
    """Its rows are the budget's, and the lines of the other cells stay lines."""
    (found,) = plan_of(one_cell, budget_table=True).sheets
    (expected,) = text_plan(1).sheets
    assert found.indicators == expected.indicators
    assert found.title == expected.title
    assert found.duration == expected.duration
    assert [one.heading for one in found.sections] == [one.heading for one in expected.sections]


def test_a_worksheet_for_each_dimension_reads_as_one_table() -> None:
    """Every worksheet with its own header goes on where the one before ended."""
    book = Workbook()
    front = book.worksheets[0]
    for line in (*texts.FRONT.splitlines(), "ส่วนที่ 2"):
        front.append([line])
    dimensions = [
        (f"{number}. มิติ{name}", f"{number}.1 ภารกิจ{name}", f"{number}) โครงการ{name}")
        for number, name in enumerate(("หนึ่ง", "สอง", "สาม"), start=1)
    ]
    rows = []
    for dimension, mission, title in dimensions:
        sheet = book.create_sheet(dimension[:10])
        sheet.append([])
        sheet.append(texts.HEADER.split("\t"))
        sheet.append([dimension, mission, title, 20000, 0, "-", 15000.5, None, "หมายเหตุ"])
        amounts = ("20,000", "0", "-", "15,000.50", "")
        rows.append(texts.row(title, amounts, "หมายเหตุ", dimension=dimension, mission=mission))
    found = read_document(read_excel_document(saved(book), "x.xlsx"))
    expected = texts.table_plan(*rows)
    assert found.dimensions == expected.dimensions
    assert len(found.dimensions) == 3
    assert not found.problems


def test_a_list_of_pages_is_a_table_and_no_detail_sheet() -> None:
    """Headings beside page numbers are a table of contents."""
    book = Workbook()
    for row in (("ส่วนที่ 1 บทนำ", 1), ("ส่วนที่ 2 แผน", "5-9"), ("ส่วนที่ 3 รายละเอียด", "๑๐")):
        book.worksheets[0].append(row)
    (block,) = read_excel_document(saved(book), "x.xlsx").blocks
    assert isinstance(block, Table)
    assert len(block.rows) == 3


def test_tables_side_by_side_read_one_after_the_other() -> None:
    """Two tables with an empty column between them are two, whichever is longer."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*texts.FRONT.splitlines(), "ส่วนที่ 2"):
        sheet.append([line])
    sheet.append([])
    header: list[object] = [*texts.HEADER.split("\t")]
    pairs: tuple[tuple[list[object], list[object]], ...] = (
        (header, header),
        (
            ["1. มิติหนึ่ง", "1.1 ภารกิจหนึ่ง", "1) โครงการหนึ่ง", *["-"] * 5, ""],
            ["2. มิติสอง", "2.1 ภารกิจสอง", "3) โครงการสาม", *["-"] * 5, ""],
        ),
        (["", "", "2) โครงการสอง", 20000, *["-"] * 4, ""], []),
    )
    for left, right in pairs:
        sheet.append(
            [*(value or None for value in left), None, *(value or None for value in right)]
        )
    found = read_document(read_excel_document(saved(book), "x.xlsx"))
    expected = texts.table_plan(
        texts.row("1) โครงการหนึ่ง", dimension="1. มิติหนึ่ง", mission="1.1 ภารกิจหนึ่ง"),
        texts.row("2) โครงการสอง", ("20,000", *["-"] * 4)),
        texts.row("3) โครงการสาม", dimension="2. มิติสอง", mission="2.1 ภารกิจสอง"),
    )
    assert found.dimensions == expected.dimensions
    assert len(found.projects) == 3


def test_an_empty_column_within_a_table_divides_nothing() -> None:
    """A column that is there for its looks leaves the table one."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*texts.FRONT.splitlines(), "ส่วนที่ 2"):
        sheet.append([line])
    sheet.append([])
    for cells in (texts.HEADER.split("\t"), texts.FIRST.split("\t")):
        sheet.append([*(value or None for value in cells[:3]), None, *cells[3:]])
    found = read_document(read_excel_document(saved(book), "x.xlsx"))
    assert found.dimensions == texts.table_plan(texts.FIRST).dimensions


YEARS = ["ปี 2566", "ปี 2567", "ปี 2568"]


@pytest.mark.parametrize(
    ("first", "draft", "hidden", "amount"),
    [
        ("20,000", "16,000", "C", "20000.00"),
        ("-", "-", "C", "dash"),
        ("20,000", "16,000", "B", "16000.00"),
    ],
)
def test_of_two_columns_of_a_year_that_is_the_plans_which_is_shown(
    first: str, draft: str, hidden: str, amount: str
) -> None:
    """The other one, which is hidden, is told."""
    headings = [YEARS[0], "ร่างเดิม ปี 2566", *YEARS[1:]]
    found = _with_hidden(headings, [first, draft, "500", "600"], hidden)
    assert texts.states(found.projects[0]) == [amount, "500.00", "600.00"]
    told = texts.problems(found)
    assert f"Column {hidden} is hidden; it was read." in told
    assert (
        f"The hidden columns “{headings['BC'.index(hidden)]}” name years that shown columns name,"
        " too; the amounts of the shown ones were taken."
    ) in told


def test_a_hidden_column_of_a_year_without_another_is_the_plans() -> None:
    """That it is hidden is told, and nothing else."""
    found = _with_hidden(YEARS, ["400", "500", "600"], "B")
    assert texts.states(found.projects[0]) == ["400.00", "500.00", "600.00"]
    assert texts.problems(found) == ["Column B is hidden; it was read."]


def test_hidden_amounts_beside_shown_ticks_are_not_left_out() -> None:
    """Which of both are the plan's the shown ones do not tell: nothing is guessed."""
    headings = [YEARS[0], "ร่างเดิม ปี 2566", YEARS[1], "ร่างเดิม ปี 2567"]
    found = _with_hidden(headings, ["✓", "16,000", "✓", "17,000"], "C", "E")
    assert not found.projects
    assert any("it was not read" in one for one in texts.problems(found))


def _with_hidden(headings: list[str], amounts: list[str], *hidden: str) -> Plan:
    """The plan with a table of one project, some columns of which are hidden."""
    book = Workbook()
    sheet = book.worksheets[0]
    for line in (*texts.FRONT.splitlines(), "ส่วนที่ 2"):
        sheet.append([line])
    sheet.append([])
    sheet.append(["โครงการ", *headings])
    sheet.append(["1) โครงการหนึ่ง", *amounts])
    for column in hidden:
        sheet.column_dimensions[column].hidden = True
    return read_document(read_excel_document(saved(book), "x.xlsx"))
