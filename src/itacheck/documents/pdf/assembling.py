"""The items of a PDF's pages as blocks, each with its place."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.language import say
from ...base.limits import Limits
from ...base.location import PdfLocation
from ...thai.text import normalise
from ..blocks import Anchor, Block, Paragraph, Row, Run, Table
from ..exceeding import TableSize, over_limit
from ..heading_path import HeadingPath
from ..symbols import as_usual
from .content import Box, PageContent
from .items import CellItem, Item, RowItem, TableItem, TextItem


class Assembled:
    """Makes blocks of items, and counts paragraphs, tables and rows on each page."""

    def __init__(self, name: str, limits: Limits, pages: Sequence[PageContent]) -> None:
        self.name, self._limits = name, limits
        self._shown = {page.number: page.shown for page in pages}
        self._size = TableSize(name, limits)
        self._headings = HeadingPath()
        self._paragraphs: dict[int, int] = {}
        self._tables: dict[int, int] = {}
        self.blocks: list[Block] = []
        self.pages: list[int] = []
        """The page on which each block begins."""

    def add(self, items: Sequence[Item]) -> None:
        """Add some items in order."""
        for item in items:
            if isinstance(item, TextItem):
                self._paragraph(item)
            else:
                self._table(item)

    def page_place(self, page: int) -> PdfLocation:
        """The place of a page of which nothing is read."""
        return PdfLocation(self.name, page, block=len(self.blocks), heading=self._headings.above)

    def _paragraph(self, item: TextItem) -> None:
        text = _plain(item.text)
        if not text:
            return
        number = self._paragraphs[item.page] = self._paragraphs.get(item.page, 0) + 1
        self._require_short(text)
        if len(self.blocks) >= self._limits.paragraphs:
            what = say("The file has {size} paragraphs", size=f"{len(self.blocks) + 1:,}")
            raise over_limit(self.name, what, "paragraphs", self._limits)
        under = self._headings.above
        if not (item.furniture or item.contents):
            under = self._headings.met(item.level - 1, text)
        place = PdfLocation(
            self.name,
            item.page,
            paragraph=number,
            block=len(self.blocks) + 1,
            heading=under,
            box=self._box(item.box, item.page),
        )
        run = Run(text, (Anchor(0, place),))
        self.blocks.append(Paragraph(run, item.contents, item.furniture))
        self.pages.append(item.page)

    def _table(self, item: TableItem) -> None:
        if item.width == 1:
            for row in item.rows:
                for cell in row.cells:
                    for line in cell.text.split("\n"):
                        self._paragraph(TextItem(row.page, line, cell.box))
            return
        page, number = 0, 0
        rows: list[Row] = []
        covered: dict[int, int] = {}
        self._size.add(len(item.rows), len(item.rows) * item.width)
        for one in item.rows:
            if one.page != page:
                page, number = one.page, 0
                self._tables[page] = self._tables.get(page, 0) + 1
            number += 1
            rows.append(self._row(one, item.width, number, covered))
        self.blocks.append(Table(tuple(rows)))
        self.pages.append(item.page)

    def _row(self, row: RowItem, width: int, number: int, covered: dict[int, int]) -> Row:
        below = frozenset(at for at, left in covered.items() if left > 0)
        for at in below:
            covered[at] -= 1
        by_column = {cell.column: cell for cell in row.cells}
        cells = tuple(
            self._cell(by_column.get(column), row.page, number, column) for column in range(width)
        )
        for cell in row.cells:
            if cell.high > 1:
                covered |= dict.fromkeys(range(cell.column, cell.column + cell.wide), cell.high - 1)
        spans = tuple((cell.column, cell.wide) for cell in row.cells if cell.wide > 1)
        return Row(cells, spans, below)

    def _cell(self, cell: CellItem | None, page: int, row: int, column: int) -> Run:
        text = "" if cell is None else "\n".join(filter(None, map(_plain, cell.text.split("\n"))))
        self._require_short(text)
        box = None if cell is None else self._box(cell.box, page)
        place = PdfLocation(
            self.name,
            page,
            table=self._tables[page],
            row=row,
            column=column + 1,
            block=len(self.blocks) + 1,
            heading=self._headings.above,
            box=box,
        )
        return Run(text, (Anchor(0, place),))

    def _box(self, box: Box | None, page: int) -> Box | None:
        """A box where it is on the page as it is shown."""
        return None if box is None else self._shown[page](box)

    def _require_short(self, text: str) -> None:
        if len(text) > self._limits.cell_characters:
            what = say("A paragraph or cell has {size} characters", size=f"{len(text):,}")
            raise over_limit(self.name, what, "cell_characters", self._limits)


def _plain(text: str) -> str:
    return normalise(as_usual(text).replace("\t", " ")).strip()
