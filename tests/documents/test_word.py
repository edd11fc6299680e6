"""Word files as blocks: what is printed, in the order of the document, each with its place."""

from __future__ import annotations

import docx
import pytest

from itacheck.base.errors import ReadError
from itacheck.base.limits import Limits
from itacheck.documents import Paragraph
from itacheck.documents.word import elements_by_place, read_word_document
from tests.documents.word_files import saved
from tests.documents.word_markup import NUMBERING, W, document, numbered, p, read, rows, tc, texts


def test_generated_numbers_are_put_before_their_text() -> None:
    """List numbers, in Thai digits and over two levels, stand where Word prints them."""
    body = p("ก", numbered(0)) + p("ข", numbered(1)) + p("ค", numbered(0)) + p("ง", numbered(1))
    assert texts(body, numbering=NUMBERING) == ["๑. ก", "๑.1 ข", "๒. ค", "๒.1 ง"]


def test_merged_cells_are_read_once() -> None:
    """A cell that another covers, below it or beside it, is empty and keeps its column."""
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = (
        "<w:tbl><w:tr>" + tc("ก") + tc("ข") + tc("ค") + "</w:tr>"
        "<w:tr>" + tc("มิติ", down) + tc("กว้าง", '<w:gridSpan w:val="2"/>') + "</w:tr>"
        "<w:tr>" + tc("เก่า", on) + tc("x") + tc("y") + "</w:tr></w:tbl>"
    )
    assert rows(table) == [["ก", "ข", "ค"], ["มิติ", "กว้าง", ""], ["", "x", "y"]]


def test_tracked_changes_are_read_as_accepted_and_said() -> None:
    """Inserted text counts, deleted text and rows do not, and a problem says so."""
    body = (
        "<w:p><w:ins><w:r><w:t>ใหม่</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr>" + tc("ก") + tc("ข") + "</w:tr>"
        "<w:tr><w:trPr><w:del/></w:trPr>" + tc("ค") + tc("ง") + "</w:tr></w:tbl>"
    )
    assert texts(body) == ["ใหม่"]
    assert rows(body) == [["ก", "ข"]]
    note = read(body).notes[0].message
    assert "tracked changes" in str(note)


def test_field_codes_alternatives_breaks_and_hidden_text() -> None:
    """Of a field the result is read, of alternatives one, a soft break ends a line."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>๕</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    box = "<w:drawing><w:txbxContent>" + p("กล่อง") + "</w:txbxContent></w:drawing>"
    old = "<w:pict><w:txbxContent>" + p("กล่อง") + "</w:txbxContent></w:pict>"
    body = (
        f"<w:p>{field}<w:r><w:br/><w:t>สอง</w:t><w:noBreakHyphen/></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ซ่อน</w:t></w:r>"
        "<w:r><mc:AlternateContent><mc:Choice>"
        + box
        + "</mc:Choice><mc:Fallback>"
        + old
        + "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(body) == ["๕", "สอง-", "กล่อง"]
    note = read(body).notes[0].message
    assert "hidden text" in str(note)


def test_places_lead_back_to_the_elements() -> None:
    """Every place of a block has its XML element in the same document."""
    made = docx.Document()
    made.add_paragraph("หนึ่ง")
    table = made.add_table(rows=2, cols=2)
    table.cell(1, 1).text = "ช่อง"
    elements = elements_by_place(made.element, "plan.docx")
    for block in read_word_document(saved(made), "plan.docx").blocks:
        runs = (
            [block.run]
            if isinstance(block, Paragraph)
            else [cell for row in block.rows for cell in row.cells]
        )
        for run in runs:
            words = elements[run.location].iter(f"{{{W}}}t")
            assert "".join(one.text or "" for one in words) == run.text


@pytest.mark.parametrize(
    ("limit", "most"), [("cells", 3), ("rows", 1), ("cell_characters", 1), ("paragraphs", 1)]
)
def test_limits_of_tables_name_themselves(limit: str, most: int) -> None:
    """More of anything than the limit is an error that names it."""
    table = p("ก") * 2 + "<w:tbl>" + ("<w:tr>" + tc("กก") + tc("ข") + "</w:tr>") * 2 + "</w:tbl>"
    with pytest.raises(ReadError, match=limit):
        read_word_document(document(table), "plan.docx", Limits(**{limit: most}))


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("<w:tbl>" + "<w:tr><w:tc/><w:tc/></w:tr>" * 40_001 + "</w:tbl>", "rows"),
        ("<w:tbl><w:tr>" + "<w:tc/>" * 80_001 + "</w:tr></w:tbl>", "cells"),
        (
            "<w:tbl><w:tr>"
            + "<w:tc/>" * 900
            + "</w:tr>"
            + "<w:tr><w:tc/></w:tr>" * 89
            + "</w:tbl>",
            "cells",
        ),
        ("<w:p><w:r>" + "<w:t>ก</w:t><w:tab/>" * 80_001 + "</w:r></w:p>", "cells"),
        ("<w:p><w:r>" + ("<w:t>ก</w:t>" + "<w:br/>") * 80_001 + "</w:r></w:p>", "paragraphs"),
    ],
)
def test_what_a_reader_would_make_counts_too(body: str, limit: str) -> None:
    """Cells that only fill a row up, tabs and soft breaks count like what they become."""
    with pytest.raises(ReadError, match=limit):
        read(body)


def test_text_that_runs_on_without_end_is_refused() -> None:
    """Paragraphs whose marks are deleted count as the one paragraph that they become."""
    going_on = p("ก" * 10, "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>")
    with pytest.raises(ReadError, match="cell_characters"):
        read(going_on * 20_001 + p("ก"))


def test_tables_nested_without_end_are_refused() -> None:
    """Tables within tables beyond the limit are an error that names it."""
    inner = p("ก")
    for _ in range(30):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    with pytest.raises(ReadError, match="nesting"):
        read(inner)
