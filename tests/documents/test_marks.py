"""Tables between upright bars, and marks of Markdown, in plain text."""

from __future__ import annotations

import pytest

from itacheck.documents import Paragraph, read_text_document
from itacheck.documents.blocks import Table


def blocks(*lines: str) -> list[list[list[str]] | str]:
    """The blocks of a text: a table as its rows' cells, a paragraph as its text."""
    found = read_text_document("\n".join(lines).encode(), "x.txt").blocks
    return [
        one.text
        if isinstance(one, Paragraph)
        else [[cell.text for cell in row.cells] for row in one.rows]
        for one in found
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("| มิติ | โครงการ | ปี |", "|---|:---:|---:|", "|  | ก | 1 |", "| ข | ค |  |"),
        ("มิติ | โครงการ | ปี", "--- | --- | ---", " | ก | 1", "ข | ค | "),
        ("| มิติ | โครงการ | ปี", "| | ก | 1", "| ข | ค | "),
        (
            "+---+---+---+",
            "| มิติ | โครงการ | ปี |",
            "+===+===+===+",
            "| | ก | 1 |",
            "| ข | ค | |",
            "+---+---+---+",
        ),
    ],
    ids=["framed", "bars between alone", "bar in front", "grid"],
)
def test_rows_between_bars(lines: tuple[str, ...]) -> None:
    """Each row has its cells in their columns, blank ones too, however the table is drawn."""
    assert blocks(*lines) == [[["มิติ", "โครงการ", "ปี"], ["", "ก", "1"], ["ข", "ค", ""]]]


def test_a_row_alone_on_a_page() -> None:
    """A framed row is a row without another beside it; one with blank ends keeps their cells."""
    assert blocks("| ก | ข |", "", "๗", "", "| | ค |") == [[["ก", "ข"]], "๗", [["", "ค"]]]
    assert blocks("ก | ข | ค", "ง | จ | ฉ", "", " | ช | ")[-1] == [["", "ช", ""]]


def test_a_row_of_dashes_is_no_rule() -> None:
    """A dash in every cell is what the row says."""
    assert blocks("| ก | ข |", "| - | - |") == [[["ก", "ข"], ["-", "-"]]]


@pytest.mark.parametrize("line", ["ก | ข", "เปิด | ปิด | พัก ตามประกาศ", "|x|=1"])
def test_bars_in_running_text(line: str) -> None:
    """Bars in a line alone make no table."""
    assert blocks("คำนำ", line, "จบ")[1] == line


def test_a_cell_knows_its_column() -> None:
    """The place of a cell between bars is its text's own."""
    table = read_text_document(
        "| มิติ | **รวม** |\n|--|--|\n| ก | ข<br>ค |".encode(), "x.txt"
    ).blocks[0]
    assert isinstance(table, Table)
    places = [[str(cell.location) for cell in row.cells] for row in table.rows]
    assert places == [["x.txt:1:3", "x.txt:1:12"], ["x.txt:3:3", "x.txt:3:7"]]
    assert [cell.text.split() for cell in table.rows[1].cells] == [["ก"], ["ข", "ค"]]
    assert table.rows[0].cells[1].text == "รวม"


def test_headings_and_bold_type() -> None:
    """Their marks are no text; a lone star and a number sign within a line are."""
    assert blocks("## ส่วนที่ 1", "**คำนำ**", "* ข้อ ** ก", "ข้อ # 3") == [
        "ส่วนที่ 1",
        "คำนำ",
        "* ข้อ ** ก",
        "ข้อ # 3",
    ]


def test_tabs_come_first() -> None:
    """A line with tabs is divided at these, whatever else stands in its cells."""
    assert blocks("ก | ข | ค\tง", "จ | ฉ | ช\tซ") == [[["ก | ข | ค", "ง"], ["จ | ฉ | ช", "ซ"]]]
