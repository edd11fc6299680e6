"""A document as Word has it: A4, headings of Word's own, wide tables on landscape pages."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from ..blocks import Cell, Document, Grid, Heading, Part
from ..markup import SPACE
from ..packing import same_times
from ..printable import printable
from ..widths import widths_of
from .fields import Contents, asking, keep_hints
from .page import MADE, SINGLE_SIZE, element, page, prepare, sized
from .paragraphs import Shape, empty, paragraph

_WIDTH, _WIDE_WIDTH = 16.0, 26.7
_IN_TABLES = 12
_LONGEST_WHOLE = 250
"""A row with more in a cell may go on on the next page: it could not stay whole on a page."""
_SHORT = 3
"""A table of so few rows stays on one page."""
_TWIPS = 567  # in a centimetre
_CELL_MARGIN = "57"  # a millimetre
_FILL = "EDEDED"


def word_of(document: Document) -> bytes:
    """The bytes of the Word document (.docx); characters that XML forbids are shown as “�”."""
    import docx

    made = docx.Document()
    prepare(made, cover=document.cover, single=document.single)
    _Writer(made, single=document.single).write(document)
    properties = made.core_properties
    properties.author, properties.title = "itacheck", printable(document.title)[:250]
    properties.comments = ""
    properties.created = properties.modified = MADE
    out = BytesIO()
    made.save(out)
    return same_times(out.getvalue())


class _Writer:
    """Puts the parts of a document on pages, upright or on their side."""

    def __init__(self, document: Any, *, single: bool) -> None:
        self._document = document
        self._single = single
        self._last = document.element.body[-1]
        self._wide = False
        self._contents = Contents()

    def write(self, document: Document) -> None:
        for number, part in enumerate(document.parts):
            if part.contents:
                self._turn(wide=False)
                before = empty()
                self._contents.stand_here(part.contents, before)
                self._put(before)
            new_page = not (self._turn(wide=part.wide) or part.goes_on) and number > 0
            for position, block in enumerate(part.blocks):
                if isinstance(block, Grid):
                    self._table(block)
                else:
                    shape = Shape(
                        single=self._single,
                        new_page=new_page and not position,
                        down=document.cover and not number and not position,
                    )
                    made = paragraph(block, shape)
                    if isinstance(block, Heading):
                        self._contents.add(made, block.text, block.level)
                    self._put(made)
            self._ended(part)
        self._contents.put(self._document)
        keep_hints(self._document)

    def _ended(self, part: Part) -> None:
        """Word wants a paragraph behind a table that ends a section."""
        if part.blocks and isinstance(part.blocks[-1], Grid):
            self._put(empty())

    def _put(self, made: Any) -> None:
        """Behind all else: the properties of the last section, which come last, are at hand.

        To ask the body for them, or for its length, would take longer with every paragraph.
        """
        self._last.addprevious(made)

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

    def _table(self, grid: Grid) -> None:
        """The grid as a table, its header repeated on every page."""
        widths = widths_of(grid, _WIDE_WIDTH if self._wide else _WIDTH)
        table = element(
            "w:tbl",
            element(
                "w:tblPr",
                element("w:tblStyle", val="TableNormal" if grid.plain else "TableGrid"),
                element("w:tblW", w=_twips(sum(widths)), type="dxa"),
                element("w:jc", val="center"),
                element("w:tblLayout", type="fixed"),
                element(
                    "w:tblCellMar",
                    *(element(f"w:{one}", w=_CELL_MARGIN, type="dxa") for one in ("left", "right")),
                ),
            ),
            element("w:tblGrid", *(element("w:gridCol", w=_twips(one)) for one in widths)),
            *_rows(grid, widths),
        )
        self._put(table)


def _stays_with_next(grid: Grid, row: int) -> bool:
    """Whether no page ends below a row: of the header, or of a table that is short."""
    return row < grid.header or (len(grid.rows) <= _SHORT and row + 1 < len(grid.rows))


def _rows(grid: Grid, widths: tuple[float, ...]) -> Iterator[Any]:
    left = [0] * len(widths)
    for number, row in enumerate(grid.rows):
        properties = element("w:trPr")
        if max(len(cell.text) for cell in row) <= _LONGEST_WHOLE:
            properties.append(element("w:cantSplit"))
        if number < grid.header:
            properties.append(element("w:tblHeader"))
        made = element("w:tr", properties)
        at = 0
        while at < len(row):
            cell, across = row[at], row[at].across
            continued = left[at] > 0
            left[at] = left[at] - 1 if continued else cell.down - 1
            merge = "continue" if continued else "restart" if cell.down > 1 else ""
            made.append(_cell(cell, sum(widths[at : at + across]), merge, grid, number))
            at += across
        yield made


def _cell(cell: Cell, width: float, merge: str, grid: Grid, row: int) -> Any:
    properties = element("w:tcPr", element("w:tcW", w=_twips(width), type="dxa"))
    if cell.across > 1:
        properties.append(element("w:gridSpan", val=str(cell.across)))
    if merge:
        properties.append(element("w:vMerge", val=merge))
    if cell.strong and not grid.plain:
        properties.append(element("w:shd", val="clear", color="auto", fill=_FILL))
    if row < grid.header:
        properties.append(element("w:vAlign", val="center"))
    together = _stays_with_next(grid, row)
    lines = cell.text.split("\n")
    size = SINGLE_SIZE if grid.plain else _IN_TABLES
    made = (_line(one, cell, size, together=together) for one in lines)
    return element("w:tc", properties, *made)


def _line(text: str, cell: Cell, size: int, *, together: bool) -> Any:
    shape = element("w:pPr")
    if together:
        shape.append(element("w:keepNext"))
    shape.append(element("w:spacing", after="0"))
    shape.append(element("w:jc", val=cell.align.value))
    shape.append(sized(size, strong=cell.strong))  # for what is still to be written there
    paragraph = element("w:p", shape)
    if cell.hint and not cell.value:
        paragraph.append(asking(cell.hint, size))
    if text:
        letters = element("w:t")
        letters.text = printable(text).replace(" บาท", "\u00a0บาท")
        letters.set(SPACE, "preserve")
        paragraph.append(element("w:r", sized(size, strong=cell.strong), letters))
    return paragraph


def _twips(centimetres: float) -> str:
    return str(round(centimetres * _TWIPS))
