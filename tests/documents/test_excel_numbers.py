"""Number formats as people make them: what a cell shows is read, and its figure stays exact."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from itacheck.base.severity import Severity
from itacheck.documents import Note, Paragraph, Table
from itacheck.documents.excel import read_excel_document
from itacheck.documents.excel.numbers import number_text, shown_number, shown_text
from tests.documents.workbooks import saved

BAHT = '_-"฿"* #,##0.00_-;\\-"฿"* #,##0.00_-;_-"฿"* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        # conditions, in any order, with colours
        ("0", '[=0]"-";#,##0.00', "-"),
        ("5000", '[=0]"-";#,##0.00', "5000.00"),
        ("12", '[Red][<10]0" น้อย";[Blue]0" มาก"', "12 มาก"),
        ("9", '[Red][<10]0" น้อย";[Blue]0" มาก"', "9 น้อย"),
        ("5", "[>=1000]#,##0;[>=100]0.0;0.00", "5.00"),
        ("150", "[>=1000]#,##0;[>=100]0.0;0.00", "150.0"),
        ("4", '[>=10]0" คน"', "4"),
        # currencies, and what stands beside a dash
        ("0", BAHT, "-"),
        ("30000", BAHT, "฿30,000.00"),
        ("30000", "[$฿-41E]#,##0.00", "฿30,000.00"),
        ("0", "[$฿-41E]#,##0.00", "฿0.00"),
        ("30000", "#,##0 [$บาท]", "30,000 บาท"),
        ("30000", "#,##0\\ \\บ\\า\\ท", "30,000 บาท"),
        ("30000", '"จำนวน "#,##0" บาท"', "จำนวน 30,000 บาท"),
        ("30000", "#,##0.-", "30,000.-"),
        ("30000", '#,##0".-"', "30,000.-"),
        # Thai digits are shown, and read like any
        ("30000", "[$-D00041E]#,##0", "30000"),
        ("30000", "[$-th-TH]#,##0.00", "30000.00"),
        ("30000", "t#,##0", "30000"),
        # zero in words, as a dash, or not at all
        ("0", '#,##0;-#,##0;"ไม่ใช้งบประมาณ"', "ไม่ใช้งบประมาณ"),
        ("0", "#,##0;-#,##0;ไม่ใช้งบประมาณ", "ไม่ใช้งบประมาณ"),
        ("0", '_-* "-"_-', "-"),
        ("0", "#,###", ""),
        ("30000", ";;;", ""),
        # signs and brackets
        ("-5", BAHT, "-฿5.00"),
        ("-5", "#,##0_);[Red](#,##0)", "-5"),
        ("3", "(0)", "(3)"),
        # numbers that are no amounts
        ("0.5", "# ?/?", "0.5"),
        ("30000", "0.00E+00", "30000"),
        ("0.125", "0%", "12.5%"),
        ("7", "00", "07"),
        ("25000", '#,##0" บาท"', "25,000 บาท"),
        ("1250000.5", '"จำนวน "#,##0.00" บาท"', "จำนวน 1,250,000.50 บาท"),
        ("-25000", '#,##0" บาท"', "-25,000 บาท"),
        ("2566", "#,##0", "2566"),
        ("1234567890123", "0-0000-00000-00-0", "1-2345-67890-12-3"),
        # days and times
        ("44828", "[$-107041E]d mmmm yyyy;@", "24 กันยายน 2565"),
        ("44828", '"ปีงบประมาณ "bbbb', "ปีงบประมาณ 2565"),
        ("44828", "mmm-yy", "กันยายน 2565"),
        ("44828", "d mmm", "24 กันยายน"),
        ("44828.5", "d/m/yy h:mm", "24 กันยายน 2565 12:00"),
        ("0.354166667", "h:mm", "8:30"),
        ("1.5", "[h]:mm", "36:00"),
        ("1", "d/m/yyyy", "1 มกราคม 2443"),
    ],
)
def test_a_format_is_followed(stored: str, code: str, shown: str) -> None:
    """Conditions, currencies, words and days are those that the cell shows."""
    assert number_text(stored, code) == shown


@pytest.mark.parametrize(
    ("stored", "code", "text", "told"),
    [
        ("30000", "#,##0", "30000", None),
        ("20000.5", "#,##0", "20000.5", ("20001", "20000.5")),
        ("6666.6666666666667", "#,##0.00", "6666.67", ("6666.67", "6666.66666666667")),
        ("30500", "#,##0,", "30500", ("31", "30500")),
        ("30000", '#,##0,"พันบาท"', "30000 บาท", ("30พันบาท", "30000 บาท")),
    ],
)
def test_what_a_format_leaves_out_is_told(
    stored: str, code: str, text: str, told: tuple[str, str] | None
) -> None:
    """The number itself is read where a format rounds it to baht, or shows thousands of it."""
    shown = shown_number(stored, code)
    assert shown is not None
    assert (shown.text, shown.told) == (text, told)


@pytest.mark.parametrize(
    ("text", "code", "shown"),
    [
        ("30,000", '@" บาท"', "30,000 บาท"),
        ("ก", BAHT, "ก"),
        ("ก", ";;;", ""),
        ("ก", "General;General;General;General", "ก"),
        ("ก", "#,##0", "ก"),
    ],
)
def test_the_format_of_a_text_is_followed(text: str, code: str, shown: str) -> None:
    """Words around a text are shown with it, and a format without a place for it hides it."""
    assert shown_text(text, code) == shown


WORDS = st.text("กขคงจ ,;[]()@", max_size=6).map(lambda text: f'"{text}"' if text else "")
FIGURES = st.sampled_from(["#,##0.00", "0.00", "#,##0.0#", "General", "# ##0.00", "0.00??"])
BEFORE = st.sampled_from(["", "[$฿-41E]", "_-* ", "[Red]", "[$-D00041E]", "[>=0]", '"฿"'])


@given(st.integers(0, 10**13), BEFORE, WORDS, FIGURES, WORDS)
def test_no_format_changes_the_figure(
    satang: int, before: str, words: str, figures: str, after: str
) -> None:
    """Whatever stands around a figure, the one that is read is the one that the cell holds."""
    amount = Decimal(satang).scaleb(-2)
    shown = shown_number(str(amount), before + words + figures + after)
    assert shown is not None
    assert shown.told is None
    assert Decimal("".join(one for one in shown.text if one in "0123456789.")) == amount


def sheet_of(rows: list[list[object]], formats: dict[str, str]) -> tuple[list[str], list[Note]]:
    """The cells of a table and the notes on it."""
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    for cell, code in formats.items():
        book.worksheets[0][cell].number_format = code
    document = read_excel_document(saved(book), "x.xlsx")
    found = [
        one.text
        for block in document.blocks
        for row in (block.rows if isinstance(block, Table) else ())
        for one in row.cells
    ]
    found += [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return found, list(document.notes)


def test_thousands_follow_the_unit_that_the_sheet_names() -> None:
    """A figure shown in thousands is one where the sheet says so, and the number itself else."""
    for heading, figure in (("วงเงิน (พันบาท)", "30.5"), ("วงเงิน (ห้าพันบาทขึ้นไป)", "30500")):
        cells, notes = sheet_of([["ที่", "ชื่อ", heading], [1, "ก", 30500]], {"C2": "#,##0,"})
        assert figure in cells
        (note,) = notes
        assert note.severity is Severity.INFO
        assert note.message.text("en").endswith(f"holds 30500; read as {figure}.")


def test_what_a_format_hides_is_left_out_and_told() -> None:
    """A figure that nobody sees is no part of the table; zeros are told once for all."""
    cells, notes = sheet_of(
        [["ก", "ข", 30000], ["ค", 0, 0]], {"C1": ";;;", "B2": "#,###", "C2": "#,##0;;"}
    )
    assert "30000" not in cells
    assert "0" not in cells
    assert [(str(one.location), one.severity) for one in notes] == [
        ("x.xlsx:Sheet!C1", Severity.INFO),
        ("x.xlsx:Sheet!B2", Severity.INFO),
    ]
    assert "30000" in notes[0].message.text("en")
    assert "the first of 2" in notes[1].message.text("en")
