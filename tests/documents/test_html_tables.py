"""Tables in HTML within a text: read as tables, or left as the lines that they are."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.base.errors import LimitError
from itacheck.base.limits import Limits
from itacheck.documents import Block, Paragraph, Table, read_text_document
from itacheck.documents.blocks import runs_of
from tests.support import examples

MERGED = """<table border="1">
<thead><tr><th rowspan="2">มิติ</th><th colspan="2">งบประมาณ</th></tr>
<tr><th>2566</th><th>2567</th></tr></thead>
<tbody><tr><td rowspan=2>แรก</td><td>1,000</td><td>-</td></tr>
<tr><td>2,000</td><td>3,000</td></tr></tbody>
</table>"""


def read(text: str) -> tuple[Block, ...]:
    """The blocks of a text."""
    return read_text_document(text.encode(), "x.txt").blocks


def cells(text: str) -> list[list[str]]:
    """The cells of the table that a text is."""
    (table,) = read(text)
    assert isinstance(table, Table)
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_cell_over_rows_and_columns_leaves_the_others_empty() -> None:
    """As in Word: its text stands where it begins."""
    assert cells(MERGED) == [
        ["มิติ", "งบประมาณ", ""],
        ["", "2566", "2567"],
        ["แรก", "1,000", "-"],
        ["", "2,000", "3,000"],
    ]


@pytest.mark.parametrize("between", ["", "\n", "\n\n  ", "<!-- แถว -->"])
def test_a_table_may_have_any_number_of_lines(between: str) -> None:
    """All of it in one, or each mark in a line of its own."""
    text = re.sub(r">\s*<", f">{between}<", MERGED)
    assert cells(text) == cells(MERGED)


def test_marks_of_looks_and_signs_leave_every_character_in_its_place() -> None:
    """A line break is one, and a name of a sign is the sign."""
    line = "<table><tr><td>ก</td><td><b>โครง</b>การ A&amp;B&nbsp;ค<br/>ข้อ &lt; 5</td></tr></table>"
    (table,) = read(line)
    assert isinstance(table, Table)
    cell = table.rows[0].cells[1]
    assert cell.text == "โครงการ A&B ค\nข้อ < 5"
    places = [str(cell.at(cell.text.index(one))) for one in ("การ", "B", "ข้อ", "5")]
    assert places == [f"x.txt:1:{line.index(one) + 1}" for one in ("การ", "B&", "ข้อ", "5<")]


def test_a_caption_and_a_column_alone_are_paragraphs() -> None:
    """A caption stands before its table; one column has nothing beside it."""
    caption, table = read("<table><caption>ตาราง 1</caption><tr><td>ก</td><td>ข</td></tr></table>")
    assert isinstance(caption, Paragraph)
    assert isinstance(table, Table)
    alone = read("<table><tr><td>ก</td></tr><tr><td>ข<br>ค</td></tr></table>")
    assert [one.run.text for one in alone if isinstance(one, Paragraph)] == ["ก", "ข", "ค"]


@pytest.mark.parametrize(
    "text",
    [
        MERGED.replace("</table>", ""),
        MERGED.replace("<td>-</td>", "<td><table><tr><td>-</td></tr></table></td>"),
        MERGED.replace("<td>-</td>", "<td>-</td>3,000"),
        MERGED.replace("3,000", "3,000<sup>1</sup>"),
        MERGED.replace("<tr><td>2,000", "<tr><td colspan=0>2,000"),
        MERGED.replace("<tr><td>2,000", "<tr><td colspan=9999>2,000"),
        MERGED.replace("<td rowspan=2>แรก</td><td>", "<td>แรก</td><td rowspan=2>").replace(
            "<td>2,000", "<td colspan=2>2,000"
        ),
        f"ดังนี้ {MERGED}",
        f"{MERGED} บาท",
    ],
)
def test_what_is_not_wholly_understood_stays_lines(text: str) -> None:
    """No figure comes under another heading because a mark was lost."""
    blocks = read(text)
    assert all(isinstance(one, Paragraph) for one in blocks)
    assert [one.text for one in runs_of(blocks)] == text.strip().split("\n")


def test_a_table_that_goes_on_behind_a_page_is_another_one() -> None:
    """What stands between them stays there."""
    first, line, second = read(f"{MERGED}\nหน้า 2\n{MERGED}")
    assert isinstance(line, Paragraph)
    assert isinstance(first, Table)
    assert isinstance(second, Table)


@settings(max_examples=examples(60))
@given(st.data())
def test_no_text_is_lost_whatever_mark_is(data: st.DataObject) -> None:
    """A table without one of its marks is read, or left as lines."""
    marks = list(re.finditer(r"<[^>]*>", MERGED))
    mark = data.draw(st.sampled_from(marks))
    text = MERGED[: mark.start()] + MERGED[mark.end() :]
    found = " ".join(one.text for one in runs_of(read(text)))
    assert all(word in found for word in re.sub("<[^>]*>", " ", MERGED).split())


def test_cells_are_counted_as_those_of_any_table() -> None:
    """Few bytes make many of them."""
    text = f"<table>{'<tr><td colspan=90>ก</td><td>ข</td></tr>' * 50}</table>"
    with pytest.raises(LimitError):
        read_text_document(text.encode(), "x.txt", Limits(cells=1000))
