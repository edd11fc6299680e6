"""A cell of a Word table is read by the walk of the body, and keeps its lines."""

from __future__ import annotations

import pytest

from itacheck.base.location import TableLocation
from itacheck.documents import Document, Paragraph, Table
from tests.documents.word_markup import NUMBERING, numbered, p, read, rows, tc, texts

SPAN = '<w:gridSpan w:val="2"/>'


def table(*cells: str) -> str:
    """A table of one row; what is no cell yet becomes one."""
    whole = (one if one.startswith("<w:tc") else f"<w:tc>{one}</w:tc>" for one in cells)
    return f"<w:tbl><w:tr>{''.join(whole)}</w:tr></w:tbl>"


def tables(document: Document) -> list[Table]:
    """All tables of a document."""
    return [block for block in document.blocks if isinstance(block, Table)]


def box(*content: str) -> str:
    """A paragraph with nothing but a text box."""
    return (
        f"<w:p><w:r><w:pict><w:txbxContent>{''.join(content)}</w:txbxContent></w:pict></w:r></w:p>"
    )


def test_paragraphs_and_breaks_of_a_cell_are_its_lines() -> None:
    """Each paragraph and each soft break ends a line; blank lines leave none, a tab is a space."""
    cell = p("๑) ก") + p("") + "<w:p><w:r><w:t>๒) ข</w:t><w:br/><w:t>ค</w:t><w:tab/></w:r></w:p>"
    (row,) = tables(read(table(cell, tc("ง"))))[0].rows
    assert row.cells[0].text == "๑) ก\n๒) ข\nค"
    lines = row.cells[0].lines
    assert [line.text for line in lines] == ["๑) ก", "๒) ข", "ค"]
    assert {line.location for line in lines} == {TableLocation("plan.docx", 1, 1, 1)}


def test_a_line_feed_in_the_files_text_is_no_line() -> None:
    """How the XML is broken into lines is nothing to a reader."""
    assert rows(table(p("โครง\nการ"), tc("ข"))) == [["โครง การ", "ข"]]


@pytest.mark.parametrize(
    "inside",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        (
            "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>"
            "</mc:AlternateContent>"
        ),
        "<w:customXml>{}</w:customXml>",
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl><w:p/>",
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        (
            "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl></w:tc>"
            "</w:tr></w:tbl>"
        ),
        "<w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>",
    ],
)
def test_what_a_cell_wraps_around_its_text_makes_no_difference(inside: str) -> None:
    """Controls, alternatives, a table for the look and a box alone hold the cell's own text."""
    cell = inside.replace("{}", p("30,000"))
    assert rows(table(tc("ก"), cell)) == [["ก", "30,000"]]
    assert len(read(table(tc("ก"), cell)).blocks) == 1


def test_a_small_table_in_a_cell_gives_its_lines() -> None:
    """One column gives a line for each row, one row gives one line, in their order."""
    column = "<w:tbl>" + "".join(f"<w:tr>{tc(one)}</w:tr>" for one in "กข") + "</w:tbl>"
    row = f"<w:tbl><w:tr>{tc('จำนวน')}{tc('๕')}{tc('บาท')}</w:tr></w:tbl>"
    assert rows(table(p("ต้น") + column + p("ท้าย"), row)) == [["ต้น\nก\nข\nท้าย", "จำนวน ๕ บาท"]]


def test_a_text_box_beside_a_cells_text_is_read_after_the_table() -> None:
    """What floats beside text is not that text's; what holds a table is one of its own."""
    inner = ("<w:tr>" + tc("ใน") + tc("๑") + "</w:tr>") * 2
    body = table(p("ก") + box(p("กล่อง")), box(f"<w:tbl>{inner}</w:tbl>"))
    document = read(body)
    assert rows(body) == [["ก", ""]]
    assert texts(body) == ["กล่อง"]
    assert len(tables(document)) == 2


def test_numbers_of_lists_stand_in_cells() -> None:
    """Word's numbers stand before the lines of a cell, alone too, and go on in the next one."""
    cells = [p("ก", numbered(0)) + p("ข", numbered(0)), p("", numbered(0)), p("ง", numbered(1))]
    assert rows(table(*cells), numbering=NUMBERING) == [["๑. ก\n๒. ข", "๓.", "๓.1 ง"]]


def test_paragraphs_that_a_change_joins_or_hides_are_not_counted_in_lists() -> None:
    """A list numbers what is left when its changes are accepted."""
    gone = numbered(0).replace("<w:pPr>", "<w:pPr><w:rPr><w:del/></w:rPr>")
    deleted = f"<w:p>{gone}<w:del><w:r><w:delText>ข</w:delText></w:r></w:del></w:p>"
    body = p("ก", numbered(0)) + deleted + p("ค", numbered(0))
    assert texts(body, numbering=NUMBERING) == ["๑. ก", "๒. ค"]


def test_spans_are_counted_in_the_columns_that_one_sees() -> None:
    """A cell over several columns says how many, whichever way Word writes it."""
    wide = "<w:tr>" + tc("ก") + tc("ข", SPAN) + "</w:tr>"
    old = tc("ข", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>")
    body = (
        wide + f"<w:tr>{tc('ก')}{old}</w:tr>" + "<w:tr>" + tc("1") + tc("2") + tc("3") + "</w:tr>"
    )
    found = tables(read(f"<w:tbl>{body}</w:tbl>"))[0].rows
    assert [row.spans for row in found] == [((1, 2),), ((1, 2),), ()]
    assert [cell.text for cell in found[1].cells] == ["ก", "ข", ""]


def test_a_cell_over_positions_where_no_other_begins_covers_one_column() -> None:
    """Positions of the grid that no cell uses are no columns."""
    body = ("<w:tr>" + tc("ก") + tc("ข", SPAN) + "</w:tr>") * 2
    found = tables(read(f"<w:tbl>{body}</w:tbl>"))[0].rows
    assert [row.spans for row in found] == [(), ()]


def test_a_cell_that_goes_on_with_none_is_read() -> None:
    """Where a merge has no beginning, nothing covers the cell."""
    assert rows(table(tc("มิติ", "<w:vMerge/>"), tc("ข"))) == [["มิติ", "ข"]]


def test_a_whole_plan_in_text_boxes_is_read() -> None:
    """Paragraphs, tables and boxes within boxes are read in order, at their anchor's place."""
    grid = f"<w:tbl><w:tr>{tc('ก')}{tc('๑')}</w:tr></w:tbl>"
    document = read(box(p("หนึ่ง"), grid, box(p("สอง"))) + box(p("สาม")))
    found = [
        block.text if isinstance(block, Paragraph) else block.rows[0].cells[0].text
        for block in document.blocks
    ]
    assert found == ["หนึ่ง", "ก", "สอง", "สาม"]


def test_letters_that_are_drawn_are_text() -> None:
    """The words of WordArt, old and new, stand in the document."""
    art = '<w:p><w:r><w:pict><v:t xmlns:v="v"><v:textpath string="แผน"/></v:t></w:pict></w:r></w:p>'
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    new = f'<a:p xmlns:a="{space}"><a:r><a:t>ปฏิบัติ</a:t></a:r></a:p>'
    assert texts(art + f"<w:p><w:r><w:drawing>{new}</w:drawing></w:r></w:p>") == ["แผน", "ปฏิบัติ"]


def small(*rows_of_cells: tuple[str, ...]) -> str:
    """A table in a cell, with the paragraph that Word has behind it."""
    made = "".join(f"<w:tr>{''.join(map(tc, row))}</w:tr>" for row in rows_of_cells)
    return f"<w:tbl>{made}</w:tbl><w:p/>"


YEARS = (("ปี 2566", "ปี 2567"), ("30,000", "40,000"))


@pytest.mark.parametrize("inside", [YEARS, tuple(zip(*YEARS, strict=True))])
def test_a_small_table_beside_a_heading_is_what_its_cell_says(
    inside: tuple[tuple[str, ...], ...],
) -> None:
    """Years over their amounts, or beside them, are lines of the cell."""
    found = tables(read(table(tc("งบประมาณ"), p("ดังนี้") + small(*inside))))
    assert [len(one.rows) for one in found] == [1]
    lines = [line.text for line in found[0].rows[0].cells[1].lines]
    assert lines == ["ดังนี้", *(" ".join(row) for row in inside)]


def test_a_table_alone_in_a_cell_or_of_many_cells_stands_by_itself() -> None:
    """Nothing beside it says what it is of."""
    alone = read(table(small(*YEARS)))
    assert len(tables(alone)[0].rows) == len(YEARS)
    wide = (("ก", "ข", "ค"), ("1", "2", "3"), ("4", "5", "6"))
    assert len(tables(read(table(tc("หัวข้อ"), small(*wide))))) == 1 + 1
