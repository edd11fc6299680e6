"""Sheets that a spreadsheet saved as text."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itacheck.base.location import TextLocation
from itacheck.documents import Paragraph, Table, read_text_document

SHEET = [
    ["แผนปฏิบัติการ, ของเทศบาล"],
    ["คำนำ\nสองบรรทัด"],
    [],
    ["ที่", "โครงการ", "2566", "2567", "2568"],
    ["1", "อบรม “สุจริต”", "20,000", "-", ""],
    ["2", 'ป้าย "งดรับ"', "5,000", "5,000", "5,000"],
    ["3", "เวที", "", "", "1,000"],
    ["", "รวม", "25,000", "5,000", "6,000"],
    [],
    ["หมายเหตุ; ไม่มี"],
]


def saved(sign: str, *, padded: bool) -> bytes:
    """The sheet as a spreadsheet saves it."""
    file = StringIO()
    for row in SHEET:
        cells = [*row, *[""] * (5 - len(row))] if padded else row
        csv.writer(file, delimiter=sign, lineterminator="\r\n").writerow(cells)
    return file.getvalue().encode("utf-8-sig")


@pytest.mark.parametrize("padded", [False, True], ids=["ragged", "of one length"])
@pytest.mark.parametrize("sign", [",", ";"])
def test_a_saved_sheet_is_read_as_its_paragraphs_and_tables(sign: str, padded: bool) -> None:
    """Whatever stands between the cells, which may have lines, that sign and quotes in them."""
    blocks = read_text_document(saved(sign, padded=padded), "plan.csv").blocks
    told = [one.run.text for one in blocks if isinstance(one, Paragraph)]
    assert told == ["แผนปฏิบัติการ, ของเทศบาล", "คำนำ", "สองบรรทัด", "หมายเหตุ; ไม่มี"]
    (table,) = (one for one in blocks if isinstance(one, Table))
    assert [[cell.text for cell in row.cells] for row in table.rows] == SHEET[3:8]
    assert table.rows[2].cells[1].location == TextLocation("plan.csv", 7, 4)


@pytest.mark.parametrize(
    "text",
    [
        "โครงการตามแผนปี 2566,2567,2568,2569 และ 2570\n" * 20,
        "ที่,โครงการ,2566,2567,2568\n1,อบรม,20,000,30,000,20,000\n2,ป้าย,5,000,-,-\n3,เวที,-,-,1,000\n",
        'ที่,โครงการ,2566,2567,2568\n1,"อบรม,1,2,3\n2,ป้าย,1,2,3\n3,เวที,1,2,3\n',
    ],
    ids=["years in a sentence", "amounts without quotes", "a quote that does not end"],
)
def test_commas_that_may_be_the_authors_part_nothing(text: str) -> None:
    """Where a comma may stand within an amount, no figure is guessed."""
    blocks = read_text_document(text.encode(), "plan.txt").blocks
    assert [one.run.text for one in blocks if isinstance(one, Paragraph)] == text.split("\n")[:-1]


CELLS = st.text(st.sampled_from('ก1, ;"\n'), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=5, max_size=5), min_size=3, max_size=9))
def test_every_letter_of_a_saved_sheet_is_read(rows: list[list[str]]) -> None:
    """Under a header of years, with either sign between the cells."""
    for sign in ",;":
        file = StringIO()
        writer = csv.writer(file, delimiter=sign, lineterminator="\n")
        writer.writerows([["ที่", "2566", "2567", "2568", "2569"], *rows])
        blocks = read_text_document(file.getvalue().encode(), "plan.csv").blocks
        read = "".join(
            one.run.text
            if isinstance(one, Paragraph)
            else "".join(cell.text for row in one.rows for cell in row.cells)
            for one in blocks
        )
        wanted = "".join(cell for row in rows for cell in row)
        assert "".join(read.split()) == "ที่2566256725682569" + "".join(wanted.split())


def test_rows_in_quotes_are_tables_within_a_text() -> None:
    """Whatever commas its sentences have, and whatever its tabs; a figure needs no quotes."""
    text = (
        '\tเกณฑ์: ต่ำ 1-4, ปานกลาง 5-9, สูง 10-25\n"ที่","เรื่อง ""ซื้อ""","จำนวน"\n"1","ก,\nข",20\nต่ำ, สูง\n'
    )
    first, table, last = read_text_document(text.encode(), "plan.txt").blocks
    assert isinstance(first, Paragraph)
    assert isinstance(table, Table)
    assert isinstance(last, Paragraph)
    assert [first.run.text, last.run.text] == ["เกณฑ์: ต่ำ 1-4, ปานกลาง 5-9, สูง 10-25", "ต่ำ, สูง"]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows == [["ที่", 'เรื่อง "ซื้อ"', "จำนวน"], ["1", "ก,\nข", "20"]]
    assert table.rows[1].cells[1].location == TextLocation("plan.txt", 3, 6)


@pytest.mark.parametrize(
    "line", ['"สุจริต","โปร่งใส"', '"สุจริต" และ "โปร่งใส", "เป็นธรรม"', '"1","2,000"']
)
def test_quotes_of_the_author_are_no_row(line: str) -> None:
    """A line alone is no table, nor is one with words outside of the quotes."""
    text = f"{line}\nแผนของเทศบาล\n" * 3
    blocks = read_text_document(text.encode(), "plan.txt").blocks
    assert [one.run.text for one in blocks if isinstance(one, Paragraph)] == text.split("\n")[:-1]
