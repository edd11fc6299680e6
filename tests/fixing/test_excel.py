"""Changes in a workbook stand in its cells, with notes and a list, and nothing else is changed."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.table import Table

import itacheck
from itacheck.base.limits import Limits
from itacheck.documents.excel.parts import OWN_CHANGES
from itacheck.fixing.excel.writing import fixed_excel
from itacheck.plan import Money
from tests.annotating.support import Named, annotated, file
from tests.annotating.test_unusual import _USUAL, strict
from tests.fixing.excel_cells import (
    NAME,
    SHEET,
    book,
    change,
    fixed,
    opened,
    parts_of,
    places,
    shown,
    value,
    with_part,
    with_shared_texts,
)

BOOK, FIRST = "xl/workbook.xml", "xl/worksheets/sheet1.xml"


def test_a_number_is_exchanged_for_a_number() -> None:
    """Whatever digits and commas it is written with."""
    data = book({"A1": "รวม", "B1": 105000})
    made = fixed(data, change("B1", "105000", "๑๐๖,๐๐๐.๕๐"))
    assert made.left == ()
    assert value(made.data, "B1") == 106000.5
    assert b"<v>106000.5</v>" in parts_of(made.data)[FIRST]


@pytest.mark.parametrize(
    ("code", "held", "printed", "text", "wanted"),
    [
        ('#,##0" บาท"', 105000, "105,000 บาท", "106,000 บาท", 106000),
        ("#,##0", 105000, "105000", "106,000", 106000),
        ("0%", 0.05, "5%", "7%", 0.07),
        ("General", 0.1, "0.1", "0.3", 0.3),
        ('#,##0;-#,##0;"-"', 0, "-", "5,000", 5000),
    ],
)
def test_the_format_of_a_number_is_heeded(
    code: str, held: float, printed: str, text: str, wanted: float
) -> None:
    """What the format writes around the figure is not written into the cell."""

    def looks(sheet: Any) -> None:
        sheet["B1"].number_format = code

    made = fixed(book({"A1": "รวม", "B1": held}, looks), change("B1", printed, text))
    assert made.left == ()
    assert value(made.data, "B1") == wanted
    assert opened(made.data)[SHEET]["B1"].number_format == code


def test_an_amount_in_thousands_is_written_as_the_cell_holds_it() -> None:
    """The sheet shows 105 and names its unit."""

    def looks(sheet: Any) -> None:
        sheet["B2"].number_format = "#,##0,"

    data = book({"A1": "หน่วย : พันบาท", "A2": "รวม", "B2": 105000}, looks)
    made = fixed(data, change("B2", shown(data)["B2"], "106"))
    assert value(made.data, "B2") == 106000


def test_a_dash_in_place_of_a_number_is_a_text() -> None:
    """No figure is made up for it."""
    made = fixed(book({"A1": "รวม", "B1": 5}), change("B1", "5", "-"))
    assert value(made.data, "B1") == "-"


def test_of_a_text_only_what_is_printed_is_exchanged() -> None:
    """The cell gets a text of its own; others that shared it keep theirs."""
    data = with_shared_texts(book({"A1": "จำนวน 5 โครงการ", "A2": "จำนวน 5 โครงการ"}))
    made = fixed(data, change("A1", "5", "6"))
    assert shown(made.data) == {"A1": "จำนวน 6 โครงการ", "A2": "จำนวน 5 โครงการ"}
    assert parts_of(made.data)["xl/sharedStrings.xml"] == parts_of(data)["xl/sharedStrings.xml"]


def test_pieces_of_a_text_keep_their_looks() -> None:
    """The new text stands in the piece in which what it replaces began."""
    bold = InlineFont(b=True)
    rich = CellRichText("จำนวน ", TextBlock(bold, "10"), "5,000 บาท")
    made = fixed(book({"A1": rich, "B1": "x"}), change("A1", "105,000", "106,000"))
    found = value(made.data, "A1")
    assert isinstance(found, CellRichText)
    assert [str(one) for one in found] == ["จำนวน ", "106,000", " บาท"]
    assert isinstance(found[1], TextBlock)


def test_struck_out_pieces_stay() -> None:
    """They are not read, and no part of what is printed."""
    rich = CellRichText(TextBlock(InlineFont(strike=True), "5 "), "5 บาท")
    made = fixed(book({"A1": rich, "B1": "x"}), change("A1", "5", "6"))
    assert [str(one) for one in value(made.data, "A1")] == ["5 ", "6 บาท"]  # type: ignore[attr-defined]


def test_signs_that_are_written_by_their_number_are_found() -> None:
    """_x0041_ is an A, and what only looks like that stays as it is."""
    data = with_shared_texts(book({"A1": "xx 5 บาท", "B1": "x"}))
    part = "xl/sharedStrings.xml"
    data = with_part(data, part, lambda text: text.replace("xx 5", "_x0041__x000D_ 5"))
    made = fixed(data, change("A1", "A 5", "A _x0042_ 6"))
    assert made.left == ()
    assert "_x0042_ 6 บาท" in shown(made.data)["A1"]


def test_several_changes_are_made_in_one_text() -> None:
    """And of two in the same words the second is left."""
    data = book({"A1": "ปี 2566 จำนวน 5 โครงการ", "B1": "x"})
    made = fixed(
        data,
        change("A1", "2566", "2567"),
        change("A1", "5 โครงการ", "6 โครงการ"),
        change("A1", "5", "7"),
    )
    assert shown(made.data)["A1"] == "ปี 2567 จำนวน 6 โครงการ"
    assert ["Another change" in one.reason for one in made.left] == [True]


@pytest.mark.parametrize(("text", "wanted"), [("12,000", 12000), ("๑๒,๐๐๐", "๑๒,๐๐๐"), ("-", "-")])
@pytest.mark.parametrize("there", [True, False])
def test_a_blank_cell_is_filled_in_its_own_style(text: str, wanted: object, *, there: bool) -> None:
    """A figure alone is a number; the cell may be missing in the file."""

    def looks(sheet: Any) -> None:
        sheet.column_dimensions["B"].font = Font(bold=True)
        if there:
            sheet["B2"].font = Font(italic=True)

    data = book({"A1": "รวม", "C1": "1", "A2": "ก", "C2": "2", "C4": "3"}, looks)
    made = fixed(data, change("B2", "", text))
    assert made.left == ()
    assert value(made.data, "B2") == wanted
    font = opened(made.data)[SHEET]["B2"].font
    assert font.italic if there else font.bold


def test_a_row_that_the_file_lacks_is_made_in_its_place() -> None:
    """Rows and cells stay in their order."""
    data = book({"A1": "ก", "A5": "ข"})
    made = fixed(data, change("B3", "", "ค"), change("A3", "", "ง"))
    assert len(made.done) == 2
    rows = re.findall(rb'<row [^>]*?r="(\d+)"', parts_of(made.data)[FIRST])
    assert rows == [b"1", b"3", b"5"]
    cells = re.findall(rb'<c [^>]*?r="(\w+)"', parts_of(made.data)[FIRST])
    assert cells == [b"A1", b"A3", b"B3", b"A5"]


def merged(sheet: Any) -> None:
    """Two cells merged."""
    sheet.merge_cells("A1:B1")


def tabled(sheet: Any) -> None:
    """An Excel table."""
    sheet.add_table(Table(displayName="t", ref="A1:B3"))


EXAMPLE = Path(__file__).parents[2] / "examples" / "tharnsucharit-draft.xlsx"


def spilled(sheet: Any) -> None:
    """One formula for two cells."""
    sheet["A1"] = ArrayFormula("A1:A2", "=C1:C2")


LEFT = {
    "no such sheet": ({"A1": "5"}, None, change("A1", "5", "6", sheet="อื่น"), "no such place"),
    "no such cell": ({"A1": "5"}, None, change("Z9", "5", "6"), "not stand there"),
    "another text": ({"A1": "ก 7"}, None, change("A1", "5", "6"), "not stand there"),
    "part of a figure": ({"A1": 105}, None, change("A1", "5", "6"), "not stand there"),
    "several times": ({"A1": "5 และ 5"}, None, change("A1", "5", "6"), "several times"),
    "a formula": ({"A1": 5, "A2": "=SUM(A1:A1)"}, None, change("A2", "5", "6"), "formula"),
    "a cell of a formula for several": (
        {"A2": 5, "C1": 1, "C2": 2},
        spilled,
        change("A2", "5", "6"),
        "formula",
    ),
    "a truth": ({"A1": True}, None, change("A1", "TRUE", "6"), "neither text nor"),
    "filled": ({"A1": "5"}, None, change("A1", "", "6"), "already"),
    "covered": ({"A1": "5", "C1": "x"}, merged, change("B1", "", "6"), "merged cell"),
    "a heading of a table": (
        {"A1": "ปี 5", "B1": "x", "A2": 1, "A3": 2},
        tabled,
        change("A1", "5", "6"),
        "Excel table",
    ),
}


@pytest.mark.parametrize(("cells", "prepare", "one", "reason"), LEFT.values(), ids=LEFT.keys())
def test_what_cannot_be_changed_just_so_is_left_and_told(
    cells: dict[str, object], prepare: Any, one: Any, reason: str
) -> None:
    """The file has the bytes that it had."""
    data = book({"D1": "อื่น", **cells}, prepare)
    made = fixed(data, one)
    assert made.done == ()
    assert [each.change for each in made.left] == [one]
    assert reason in made.left[0].reason
    assert made.data == data


def test_a_hidden_sheet_is_left() -> None:
    """It is no part of the plan."""

    def hide(sheet: Any) -> None:
        other = sheet.parent.create_sheet("ซ่อน")
        other["A1"] = "5"
        other.sheet_state = "hidden"

    made = fixed(book({"A1": "5"}, hide), change("A1", "5", "6", sheet="ซ่อน"))
    assert "hidden" in made.left[0].reason


def test_the_corner_of_merged_cells_is_changed() -> None:
    """It shows in all of them."""
    made = fixed(book({"A1": "5 บาท", "C1": "x"}, merged), change("A1", "5", "6"))
    assert shown(made.data)["A1"] == "6 บาท"


def test_each_changed_cell_has_a_note_with_what_stood_there_and_why() -> None:
    """A note of somebody else keeps its text before ours."""

    def remark(sheet: Any) -> None:
        sheet["A1"].comment = Comment("ดูด้วย", "Somchai")

    data = book({"A1": "5 บาท", "B1": 7}, remark)
    made = fixed(data, change("A1", "5", "6", "หนึ่ง", "สอง"), change("B1", "7", "8"))
    sheet = opened(made.data)[SHEET]
    assert sheet["A1"].comment.text.startswith("ดูด้วย")
    assert sheet["A1"].comment.text.endswith("Here stood: 5\nหนึ่ง\nสอง")
    assert sheet["B1"].comment.author == "itacheck"
    assert "Here stood: 7" in sheet["B1"].comment.text


def test_all_changes_are_listed_on_a_sheet_of_ours() -> None:
    """With a link to each cell; it is no part of the plan when the file is read again."""
    made = fixed(book({"A1": "5 บาท", "B1": 7}), change("A1", "5", "6"), change("B1", "7", "8"))
    listed = opened(made.data)[OWN_CHANGES]
    rows = [[cell.value for cell in row] for row in listed.iter_rows()]
    assert rows[0] == ["Place", "What is changed", "Before", "After", "Reason"]
    assert rows[1:] == [
        [f"{SHEET}!A1", "งบประมาณ", "5", "6", "เหตุผล"],
        [f"{SHEET}!B1", "งบประมาณ", "7", "8", "เหตุผล"],
    ]
    assert listed["A2"].hyperlink.location == f"'{SHEET}'!A1"
    assert shown(made.data) == {"A1": "6 บาท", "B1": "8"}


def test_a_changed_workbook_can_be_changed_again() -> None:
    """Earlier changes stay listed."""
    first = fixed(book({"A1": "5 บาท", "B1": 7}), change("A1", "5", "6"))
    again = fixed(first.data, change("A1", "6", "9"))
    assert again.left == ()
    assert opened(again.data).sheetnames == [SHEET, OWN_CHANGES, f"{OWN_CHANGES} 2"]
    assert shown(again.data)["A1"] == "9 บาท"


def test_findings_and_changes_stand_beside_each_other() -> None:
    """An annotated workbook keeps its list of findings."""
    data = annotated(file("xlsx"), NAME)[0].data
    place, text = next((one, text) for one, text in places(data).items() if text == "12000")
    made = fixed(data, evolve(change("A1", text, "108,000"), location=place))
    assert len(made.done) == 1
    assert opened(made.data).sheetnames[-2:] == ["itacheck", OWN_CHANGES]


FORMULAS = {
    "=SUM(A1:A2)": True,
    f"='{SHEET}'!$A$1+1": True,
    "=SUM(A:A)": True,
    "=SUM(1:1)": True,
    "=total": True,
    "=INDIRECT(B9)": True,
    '=IF(C1="A1",1,2)': False,
    "=SUM(A2:A9)": False,
    "=SUM(B1:B9)+TRUE": False,
    "=SUM(other!A1)": False,
}


@pytest.mark.parametrize(("formula", "told"), FORMULAS.items())
def test_formulas_that_look_at_a_changed_cell_are_worked_out_anew(
    formula: str, *, told: bool
) -> None:
    """And the owner of the file is told; the formula itself stays."""
    data = book({"A1": 5, "D5": formula, "E5": "x"})
    data = with_part(data, BOOK, lambda text: text.replace('fullCalcOnLoad="1"', ""))
    made = fixed(data, change("A1", "5", "6"))
    assert len(made.done) == 1
    assert value(made.data, "D5") == formula
    assert any("Formulas" in one for one in made.notices) == told
    book_part = parts_of(made.data)[BOOK].decode()
    assert ('fullCalcOnLoad="1"' in book_part.replace('fullCalcOnLoad="True"', "")) or not told


def test_other_parts_keep_their_bytes() -> None:
    """Only the sheet, what lists the sheets and our own parts are written."""

    def more(sheet: Any) -> None:
        sheet.parent.create_sheet("อื่น")["A1"] = "x"

    data = book({"A1": "5 บาท"}, more)
    before, after = parts_of(data), parts_of(fixed(data, change("A1", "5", "6")).data)
    assert {one for one in before if before[one] != after[one]} == {
        FIRST,
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
    }


def test_the_same_changes_give_the_same_bytes() -> None:
    """No time enters."""
    data = book({"A1": "5 บาท"})
    assert fixed(data, change("A1", "5", "6")) == fixed(data, change("A1", "5", "6"))


def test_the_owner_of_a_protected_file_is_told() -> None:
    """The protection stays."""

    def protect(sheet: Any) -> None:
        sheet.protection.sheet = True

    made = fixed(book({"A1": "5"}, protect), change("A1", "5", "6"))
    assert ["protected" in one for one in made.notices] == [True]


def test_a_strict_workbook_stays_strict() -> None:
    """What is new in it has the names of the others."""
    data = strict("xlsx")
    place, text = next((one, text) for one, text in places(data).items() if "ธารสุจริต" in text)
    made = fixed(data, evolve(change("A1", text, "ใหม่"), location=place))
    assert len(made.done) == 1
    for name, content in parts_of(made.data).items():
        assert not _USUAL.search(content), name


def test_a_number_that_excel_cannot_hold_is_left() -> None:
    """It would lose figures."""
    made = fixed(book({"A1": 5, "B1": "x"}), change("A1", "5", "1234567890123456"))
    assert "plain number" in made.left[0].reason


def test_the_example_is_read_with_its_new_amount() -> None:
    """And all else of the plan as before."""
    plan = itacheck.read(EXAMPLE)
    cells = [cell for one in plan.projects for _, cell in one.budget.cells if cell.has_money]
    old = cells[0]
    one = evolve(change("A1", old.printed, "77,000"), location=old.location)
    made = fixed_excel(EXAMPLE.read_bytes(), EXAMPLE.name, [one], "th", Limits())
    assert made.done == (one,)
    assert ["สูตร" in notice for notice in made.notices] == [True]
    again = itacheck.read(Named(made.data, EXAMPLE.name))
    found = [cell for one in again.projects for _, cell in one.budget.cells if cell.has_money]
    assert found[0].amount == Money(7_700_000)
    assert found[1:] == cells[1:]
    assert again.grand_total == plan.grand_total
