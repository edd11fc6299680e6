"""The tables of a plan in a Word document."""

from __future__ import annotations

from typing import Any

from .layout import Grid, GridKind
from .printable import printable
from .word_page import element, font

_SMALL = 12
_LONGEST_WHOLE = 250
"""A row with more in a cell may go on on the next page: it could not stay whole on a page."""
_LONGEST_FIGURE = len("999,999")
_WIDTHS = {
    GridKind.RISKS: {
        "ลำดับที่": 1.6,
        "ขั้นตอนการดำเนินงาน": 4.2,
        "ประเด็นความเสี่ยงการทุจริต": 6.3,
        "โอกาส (L)": 1.5,
        "ผลกระทบ (I)": 1.7,
        "Risk Score": 2.0,
        "ระดับความเสี่ยง": 2.0,
    },
    GridKind.SUMMARY: {"มิติ": 2.3, "ภารกิจตามมิติ": 3.5, "โครงการ/กิจกรรม/มาตรการ": 4.6, "หมายเหตุ": 2.8},
    GridKind.TARGETS: {"ค่าเป้าหมาย": 4.6},
}
_CELL_MARGIN = "57"  # a millimetre, in twentieths of a point
PAGE_WIDTH = 26.7
"""The width of a table on a landscape page, in centimetres."""


def add_table(document: Any, grid: Grid, width: float) -> None:
    """A grid as a table of a width in centimetres, its header repeated on every page."""
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm

    table = document.add_table(len(grid.rows), len(grid.rows[0]), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=_CELL_MARGIN, type="dxa"))
    properties = table._tblPr  # noqa: SLF001 - the library has no margins of cells
    properties.insert(-1, margins)  # Word wants them right before the last, tblLook
    widths = widths_of(grid, width)
    for column, size in zip(table.columns, widths, strict=True):
        column.width = Cm(size)
    for index, (row, texts) in enumerate(zip(table.rows, grid.rows, strict=True)):
        of_row = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library cannot repeat a header
        if max(map(len, texts)) <= _LONGEST_WHOLE:
            of_row.append(element("w:cantSplit"))
        if not index:
            of_row.append(element("w:tblHeader"))
        strong = not index or any(one.startswith("รวม") for one in texts[:2])
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(widths[column])
            _cell(cell, text, strong=strong, side=side_of(grid, index, column))
            if grid.kind is GridKind.TARGETS and index + 1 < len(grid.rows):
                cell.paragraphs[0].paragraph_format.keep_with_next = True  # it is short
    _merge(table, grid)


def _merge(table: Any, grid: Grid) -> None:
    for column, first, last in grid.merges:
        top = table.cell(first, column)
        for below in range(first + 1, last + 1):
            table.cell(below, column).paragraphs[0].clear()
        merged = top.merge(table.cell(last, column))
        for extra in merged.paragraphs[1:]:
            extra._p.getparent().remove(extra._p)  # noqa: SLF001 - merging leaves empty ones


def _cell(cell: Any, text: str, *, strong: bool, side: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, side.upper())
    font(paragraph.add_run(_kept(printable(text))), _SMALL, bold=strong)
    if strong:
        cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", fill="EDEDED"))  # noqa: SLF001 - no other way


def _kept(text: str) -> str:
    """The text, a figure and its unit on one line where that is not too long for it."""
    before, unit, after = text.rpartition(" บาท")
    short = unit and not after and len(before.rpartition(" ")[2]) <= _LONGEST_FIGURE
    return f"{before}\u00a0บาท" if short else text


def widths_of(grid: Grid, width: float) -> tuple[float, ...]:
    """The widths of the columns in centimetres: those known, and the rest in equal parts."""
    known = [_WIDTHS[grid.kind].get(name) for name in grid.rows[0]]
    free = known.count(None)
    rest = (width - sum(one or 0 for one in known)) / free if free else 0
    return tuple(max(1.4, rest) if one is None else one for one in known)


def side_of(grid: Grid, row: int, column: int) -> str:
    """How a cell's text is set: figures to the right, headers in the middle."""
    if not row:
        return "center"
    name = grid.rows[0][column]
    if grid.kind is GridKind.SUMMARY and (name.startswith("ปี ") or name == "รวม"):
        return "right"
    figures = ("โอกาส", "ผลกระทบ", "Risk", "ระดับ", "ลำดับ", "ปี ")
    return "center" if name.startswith(figures) else "left"
