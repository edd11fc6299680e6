"""What of a Word file is printed is read, and what is not printed is not."""

from __future__ import annotations

import pytest

from itacheck.base.location import ParagraphLocation, TableLocation
from itacheck.documents import Table
from tests.documents.word_markup import p, read, rows, tc, texts


def run(content: str) -> str:
    """A paragraph with one run."""
    return f"<w:p><w:r>{content}</w:r></w:p>"


def tables(body: str) -> list[list[list[str]]]:
    """The cells' texts of all its tables."""
    blocks = [block for block in read(body).blocks if isinstance(block, Table)]
    return [[[cell.text for cell in row.cells] for row in block.rows] for block in blocks]


def test_cells_merged_beside_each_other_in_the_old_way() -> None:
    """A cell that hMerge joins to the one on its left is empty."""
    table = (
        "<w:tbl><w:tr>"
        + tc("รวม", '<w:hMerge w:val="restart"/>')
        + tc("เก่า", "<w:hMerge/>")
        + tc("๕")
        + "</w:tr></w:tbl>"
    )
    assert rows(table) == [["รวม", "", "๕"]]


def test_columns_drawn_by_hand_are_the_columns_that_one_sees() -> None:
    """Borders a hair apart are one; where no widths stand, every border counts."""
    grid = (
        "<w:tblGrid>"
        + "".join(f'<w:gridCol w:w="{w}"/>' for w in (2000, 30, 3000))
        + "</w:tblGrid>"
    )
    wide, narrow = '<w:gridSpan w:val="2"/>', ""
    body = (
        "<w:tr>"
        + tc("ก", wide)
        + tc("ข")
        + "</w:tr><w:tr>"
        + tc("ค", narrow)
        + tc("ง", wide)
        + "</w:tr>"
    )
    assert rows(f"<w:tbl>{grid}{body}</w:tbl>") == [["ก", "ข"], ["ค", "ง"]]
    assert rows(f"<w:tbl>{body}</w:tbl>") == [["ก", "", "ข"], ["ค", "ง", ""]]


def test_a_row_may_begin_after_its_first_columns() -> None:
    """Columns that a row leaves out at its beginning are empty."""
    skip = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    table = f"<w:tbl><w:tr>{tc('ก')}{tc('ข')}</w:tr><w:tr>{skip}{tc('ค')}</w:tr></w:tbl>"
    assert rows(table) == [["ก", "ข"], ["", "ค"]]


def test_lines_with_tabs_are_rows_of_a_table() -> None:
    """Lines next to each other, set out with tabs, are one table; a number and its text are not."""
    line = "<w:t>{}</w:t><w:tab/><w:t>{}</w:t>"
    body = (
        run(line.format("ก", "๑"))
        + run(line.format("ข", "๒"))
        + p("ค")
        + run(line.format("1.", "ง"))
    )
    assert tables(body) == [[["ก", "๑"], ["ข", "๒"]]]
    assert texts(body) == ["ค", "1. ง"]


def test_lines_with_tabs_do_not_join_a_real_table() -> None:
    """A real table ends where it ends, also before a line with tabs."""
    body = "<w:tbl><w:tr>" + tc("ก") + tc("ข") + "</w:tr></w:tbl>"
    body += run("<w:t>ค</w:t><w:tab/><w:t>ง</w:t>")
    assert tables(body) == [[["ก", "ข"]], [["ค", "ง"]]]


def test_moved_text_stands_where_it_was_moved_to() -> None:
    """Of text that a tracked change moves, the new place counts, once."""
    body = (
        "<w:p><w:moveFrom><w:r><w:t>ย้าย</w:t></w:r></w:moveFrom></w:p>"
        + p("กลาง")
        + "<w:p><w:moveTo><w:r><w:t>ย้าย</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(body) == ["กลาง", "ย้าย"]
    assert "tracked changes" in str(read(body).notes[0].message)


def test_paragraphs_joined_by_a_tracked_change_are_one() -> None:
    """A deleted paragraph mark joins a paragraph to the next, and the last one keeps its text."""
    gone = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    assert texts(p("โครง", gone) + p("การ") + p("ท้าย", gone)) == ["โครงการ", "ท้าย"]
    cell = f"<w:tc>{p('โครง', gone)}{p('การ')}{p('ท้าย', gone)}</w:tc>"
    assert rows(f"<w:tbl><w:tr>{cell}{tc('ข')}</w:tr></w:tbl>") == [["โครงการ\nท้าย", "ข"]]


def test_an_embedded_file_is_said_not_to_be_read() -> None:
    """Text that lies in a file within the file is a problem, with its place."""
    document = read(p("ก") + "<w:altChunk/>")
    (note,) = document.notes
    assert "embedded" in str(note.message)
    assert note.location == ParagraphLocation("plan.docx", 2)


def test_symbols_signs_and_formulas() -> None:
    """Boxes and bullets of private fonts, dashes, and the text of formulas are read."""
    math = "http://schemas.openxmlformats.org/officeDocument/2006/math"
    body = (
        run('<w:sym w:char="F0FE"/><w:t>มี</w:t><w:softHyphen/><w:noBreakHyphen/>')
        + run('<w:sym w:char="0E01"/><w:sym w:char="zz"/>')
        + f'<w:p><m:oMath xmlns:m="{math}"><m:r><m:t>1+2</m:t></m:r></m:oMath></w:p>'
    )
    assert texts(body) == ["☑มี-", "ก\ufffd", "1+2"]


def test_content_controls_links_and_inserted_rows_are_read() -> None:
    """What Word wraps around text, cells and rows makes no difference."""
    body = (
        "<w:sdt><w:sdtContent>" + p("ก") + "</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>ข</w:t></w:r></w:hyperlink></w:p>"
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
        + tc("ค")
        + "</w:sdtContent></w:sdt>"
        + tc("ง")
        + "</w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    assert texts(body) == ["ก", "ข"]
    assert rows(body) == [["ค", "ง"]]


def test_a_table_in_a_cell_is_read_after_the_table_around_it() -> None:
    """A nested table is a table of its own, and is counted after the one that holds it."""
    inner = ("<w:tr>" + tc("ใน") + tc("๑") + tc("๒") + "</w:tr>") * 3
    inner = f"<w:tbl>{inner}</w:tbl>"
    body = f"<w:tbl><w:tr>{tc('ก')}<w:tc>{p('ข')}{inner}{p('')}</w:tc></w:tr></w:tbl>"
    assert tables(body) == [[["ก", "ข"]], [["ใน", "๑", "๒"]] * 3]
    nested = read(body).blocks[1]
    assert isinstance(nested, Table)
    assert nested.rows[0].cells[1].location == TableLocation("plan.docx", 2, 1, 2)


@pytest.mark.parametrize("beside", ["", "<w:tc><w:p/></w:tc>"])
@pytest.mark.parametrize("between", ["", "</w:tc></w:tr><w:tr>BESIDE<w:tc>"])
def test_a_table_that_only_sets_out_the_page_is_none(beside: str, between: str) -> None:
    """Text and tables in a frame of one filled column are read as if it were not there."""
    inner = "<w:tbl><w:tr>" + tc("ใน") + tc("๑") + "</w:tr></w:tbl>"
    row = f"<w:tr>BESIDE<w:tc>{p('หัวข้อ')}{inner}{between}{p('ท้าย')}</w:tc></w:tr>"
    body = "<w:tbl>" + row.replace("BESIDE", beside) + "</w:tbl>"
    assert texts(body) == ["หัวข้อ", "ท้าย"]
    assert tables(body) == [[["ใน", "๑"]]]


def test_text_boxes_are_read_after_what_they_are_anchored_in() -> None:
    """A text box follows its paragraph or its table, and has the place of its anchor."""
    box = "<w:pict><w:txbxContent>" + p("กล่อง") + "</w:txbxContent></w:pict>"
    assert texts(run(f"<w:t>ก</w:t>{box}") + p("ข")) == ["ก", "กล่อง", "ข"]
    cell = f"<w:tc>{run(f'<w:t>ค</w:t>{box}')}</w:tc>"
    body = f"<w:tbl><w:tr>{cell}{tc('ง')}</w:tr></w:tbl>"
    assert rows(body) == [["ค", "ง"]]
    assert texts(body) == ["กล่อง"]


def test_tables_within_a_cell_keep_their_captions_and_their_place() -> None:
    """Several of them come under their captions, before the rows that follow in a form."""
    cells = "".join(map(tc, ("ตัวชี้วัด", "หน่วย", "ค่า")))
    inner = f"<w:tbl><w:tr>{cells}</w:tr><w:tr>{tc('ก')}{tc('ข')}{tc('1')}</w:tr></w:tbl>"
    said = p("ผลผลิต") + inner + p("ผลลัพธ์") + inner + p("")
    first = f"<w:tr>{tc('9. ผลผลิต')}<w:tc>{said}</w:tc></w:tr>"
    form = f"<w:tbl>{first}<w:tr>{tc('หมายเหตุ')}{tc('ท้ายแบบ')}</w:tr></w:tbl>"
    blocks = read(form).blocks
    assert [len(one.rows) if isinstance(one, Table) else one.run.text for one in blocks] == [
        *(1, "ผลผลิต", 2, "ผลลัพธ์", 2, 1)
    ]
