"""Workbooks that nobody thought of: every cell is found where it stands, and no bytes crash."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from itacheck.base.errors import ReadError
from itacheck.base.location import SheetLocation
from itacheck.documents import Block, Paragraph
from itacheck.documents.excel import cell_of, read_excel_document
from itacheck.documents.excel.places import column_name
from itacheck.thai.text import normalise
from tests.documents.workbooks import SHEET, saved, small

TEXTS = st.text("กขคงมติภารกิจ1๒ .-", min_size=1, max_size=12).map(str.strip).filter(bool)
CELLS = st.one_of(st.none(), st.integers(-(10**12), 10**12), TEXTS)
GRIDS = st.lists(st.lists(CELLS, max_size=6), max_size=8)
Found = tuple[str, int, int, str]
Merge = tuple[tuple[int, int], int, int]


def cells_in(block: Block) -> Iterator[Found]:
    """The worksheet, row, column and text of each filled cell of a block."""
    rows = [[block.run]] if isinstance(block, Paragraph) else [row.cells for row in block.rows]
    for run in (run for row in rows for run in row if run):
        ends = [one.start for one in run.anchors[1:]] + [len(run.text)]
        for anchor, end in zip(run.anchors, ends, strict=True):
            assert isinstance(anchor.location, SheetLocation)
            yield (*cell_of(anchor.location), run.text[anchor.start : end].strip())


@settings(max_examples=40, deadline=None)
@given(st.lists(GRIDS, min_size=1, max_size=3))
def test_every_filled_cell_is_found_once_where_it_stands(grids: list[list[list[object]]]) -> None:
    """Whatever becomes a table and whatever a paragraph, no cell is lost, moved or changed.

    What stands beside a table without being of it comes before or after it.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    expected = []
    for number, grid in enumerate(grids):
        sheet = book.create_sheet(f"แผ่น {number}")
        for row, cells in enumerate(grid, start=1):
            for column, value in enumerate(cells, start=1):
                if value is not None:
                    sheet.cell(row, column).value = value
                    shown = " ".join(normalise(str(value)).split())
                    expected.append((f"แผ่น {number}", row, column, shown))
    document = read_excel_document(saved(book), "x.xlsx")
    found = [cell for block in document.blocks for cell in cells_in(block)]
    assert sorted(found) == sorted(expected)
    assert document.notes == ()


PLACES = st.tuples(
    st.integers(1, 12), st.one_of(st.integers(1, 9), st.sampled_from([30, 700, 16_384]))
)
FORMATS = st.sampled_from(
    ["General", "#,##0", ";;;", '[=0]"-";#,##0.00', "#,##0;;", "#,##0,", '"ก" 0', "[>5]0;0.0"]
)
MERGES = st.tuples(PLACES, st.integers(0, 2), st.integers(0, 2))


def merged(sheet: Worksheet, taken: set[tuple[int, int]], merge: Merge) -> None:
    """Merge a range of the sheet where no other one lies; what it covers keeps its value."""
    (row, column), down, right = merge
    right = min(right, 16_384 - column)
    cells = {(row + a, column + b) for a in range(down + 1) for b in range(right + 1)}
    if not cells & taken and len(cells) > 1:
        taken |= cells
        sheet.merged_cells.add(
            f"{column_name(column)}{row}:{column_name(column + right)}{row + down}"
        )


@settings(max_examples=80, deadline=None)
@given(
    st.dictionaries(PLACES, st.tuples(st.one_of(st.integers(0, 9999), TEXTS), FORMATS)),
    st.lists(MERGES, max_size=4),
    st.sets(st.integers(1, 12), max_size=3),
    st.booleans(),
)
def test_every_filled_cell_stands_in_one_block_or_is_told(
    cells: dict[tuple[int, int], tuple[int | str, str]],
    merges: list[Merge],
    hidden: set[int],
    numbered: bool,
) -> None:
    """With far cells, merged ones, hidden rows and any format: none is lost, none is read twice."""
    book = Workbook()
    sheet = book.worksheets[0]
    if numbered:
        cells |= {(row, 1): (row - 1, "General") for row in range(1, 13)}
    for (row, column), (value, code) in cells.items():
        sheet.cell(row, column, value).number_format = code
    for row in hidden:
        sheet.row_dimensions[row].hidden = True
    taken: set[tuple[int, int]] = set()
    for merge in merges:
        merged(sheet, taken, merge)
    document = read_excel_document(saved(book), "x.xlsx")
    found = [cell[1:3] for block in document.blocks for cell in cells_in(block)]
    places = [one.location for one in document.notes]
    told = {cell_of(one)[1:] for one in places if isinstance(one, SheetLocation)}
    values = [value for value, _ in cells.values()]
    assert len(set(found)) == len(found)
    assert set(found) <= set(cells)
    unseen = any("in place of 0" in one.message.text("en") for one in document.notes)
    index = any("only numbers" in one.message.text("en") for one in document.notes)
    for place in set(cells) - set(found) - told:
        value = cells[place][0]
        repeated = place in taken and values.count(value) > 1
        assert repeated or (unseen and value == 0) or (index and isinstance(value, int))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_sheet_with_any_bytes_in_it_is_read_or_refused(data: st.DataObject) -> None:
    """Bytes put into the XML of a sheet never end in anything but a plan or a ReadError."""
    with zipfile.ZipFile(BytesIO(small())) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    part = data.draw(st.sampled_from([SHEET, "xl/workbook.xml", "xl/styles.xml"]))
    content = parts[part]
    start = data.draw(st.integers(0, len(content)))
    new = data.draw(
        st.one_of(
            st.binary(max_size=8),
            st.sampled_from([b"<row>", b"<c>", b"-1", b"9" * 30, b' t="s"', b' hidden="1"', b'"']),
        )
    )
    cut = data.draw(st.integers(0, 12))
    parts[part] = content[:start] + new + content[start + cut :]
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name, one in parts.items():
            target.writestr(name, one)
    try:
        told = read_excel_document(file.getvalue(), "x.xlsx").name
    except ReadError as error:
        told = error.text("en")
    assert "x.xlsx" in told
