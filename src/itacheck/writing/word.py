"""A plan as a Word document, as officers know it: A4, its tables on landscape pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from ..plan import Plan
from .layout import Grid, GridKind, LayoutBlock, Text, TextKind, layout
from .packing import same_times
from .printable import printable
from .word_page import MADE, SIZE, element, font, page, prepare

_SMALL = 12
_LONGEST_FIGURE = len("999,999")
_CENTRED = re.compile(r"ประกาศ.*|คำนำ|บทนำ|ส่วนที่ \d+|ลำดับที่ \d+|รายละเอียดโครงการ.*")
_WIDTHS = {
    GridKind.RISKS: {"ลำดับที่": 1.6, "ขั้นตอนการดำเนินงาน": 4.2, "ประเด็นความเสี่ยงการทุจริต": 6.3},
    GridKind.SUMMARY: {"มิติ": 2.3, "ภารกิจตามมิติ": 3.5, "โครงการ/กิจกรรม/มาตรการ": 4.6, "หมายเหตุ": 2.8},
    GridKind.TARGETS: {"ค่าเป้าหมาย": 4.6},
}
_LAST_OF_RISKS = 7.0
_CELL_MARGIN = "57"  # a millimetre, in twentieths of a point
PAGE_WIDTH = 26.7
"""The width of a table on a landscape page, in centimetres."""
_NARROW_WIDTH = 16.0


def word_of(plan: Plan) -> bytes:
    """The bytes of the Word document (.docx); characters that XML forbids are shown as “�”."""
    from docx import Document

    document = Document()
    prepare(document)
    _Writer(document).write(layout(plan))
    properties = document.core_properties
    properties.author, properties.title = "itacheck", printable(plan.title)
    properties.comments = ""
    properties.created = properties.modified = MADE
    out = BytesIO()
    document.save(out)
    return same_times(out.getvalue())


class _Writer:
    """Puts blocks into a document, a wide table and what is above it on landscape pages."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._wide = False

    def write(self, blocks: Sequence[LayoutBlock]) -> None:
        for index, (block, wide) in enumerate(zip(blocks, _turned(blocks), strict=True)):
            turned = self._turn(wide=wide)
            if isinstance(block, Grid):
                _table(self._document, block, PAGE_WIDTH if wide else _NARROW_WIDTH)
            else:
                _paragraph(
                    self._document,
                    block,
                    new_page=block.new_page and not turned,
                    first=not index,
                )

    def _turn(self, *, wide: bool) -> bool:
        if wide == self._wide:
            return False
        from docx.enum.section import WD_ORIENT, WD_SECTION

        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        section.different_first_page_header_footer = False
        section.orientation = WD_ORIENT.LANDSCAPE if wide else WD_ORIENT.PORTRAIT
        page(section, wide=wide)
        self._wide = wide
        return True


def _turned(blocks: Sequence[LayoutBlock]) -> list[bool]:
    """For each block whether it is on a landscape page.

    A wide table takes with it what stands above it on its page, and the text right under it.
    """
    wide = [isinstance(one, Grid) and one.kind is not GridKind.TARGETS for one in blocks]
    start = 0
    for index, block in enumerate(blocks):
        if isinstance(block, Text) and block.new_page:
            start = index
        elif isinstance(block, Grid) and wide[index]:
            wide[start:index] = [True] * (index - start)
        elif isinstance(block, Text) and block.kind is TextKind.BODY and wide[index - 1]:
            wide[index] = True
    return wide


def _paragraph(document: Any, block: Text, *, new_page: bool, first: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, Pt

    paragraph = document.add_paragraph()
    shape = paragraph.paragraph_format
    shape.page_break_before = new_page
    run = paragraph.add_run(printable(block.text))
    if block.kind is TextKind.TITLE:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if first:
            shape.space_before = Cm(5)
        font(run, 22, bold=True)
    elif block.kind is TextKind.HEADING:
        shape.keep_with_next, shape.space_before = True, Pt(4)
        if _CENTRED.fullmatch(block.text):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        font(run, 18 if _CENTRED.fullmatch(block.text) else SIZE, bold=True)
    else:
        shape.first_line_indent = Cm(1.5)


def _table(document: Any, grid: Grid, width: float) -> None:
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.shared import Cm

    table = document.add_table(len(grid.rows), len(grid.rows[0]), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    margins = element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(element(f"w:{side}", w=_CELL_MARGIN, type="dxa"))
    table._tblPr.append(margins)  # noqa: SLF001 - the library has no margins of cells
    widths = widths_of(grid, width)
    for column, size in zip(table.columns, widths, strict=True):
        column.width = Cm(size)
    for index, (row, texts) in enumerate(zip(table.rows, grid.rows, strict=True)):
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - the library cannot repeat a header
        properties.append(element("w:cantSplit"))
        if not index:
            properties.append(element("w:tblHeader"))
        strong = not index or any(one.startswith("รวม") for one in texts[:2])
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = Cm(widths[column])
            _cell(cell, text, strong=strong, side=side_of(grid, index, column))
            if grid.kind is GridKind.TARGETS and index + 1 < len(grid.rows):
                cell.paragraphs[0].paragraph_format.keep_with_next = True  # it is short
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
    if grid.kind is GridKind.RISKS:
        known[-1] = _LAST_OF_RISKS
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
