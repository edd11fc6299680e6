"""What is found on the pages of a PDF, before it becomes blocks with places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ...base.record import record
from .content import Box


@record
class TextItem:
    """A paragraph on a page. ``level`` is that of a heading from 1, 0 for other text.

    ``full``: its last line reaches the end of the lines, so that it may go on; ``rest``: it may be
    the rest of a paragraph that began before.
    """

    page: int
    text: str
    box: Box | None
    level: int = 0
    furniture: bool = False
    contents: bool = False
    full: bool = False
    rest: bool = False


@record
class CellItem:
    """A cell of a row: its column from 0, and how many columns and rows it covers.

    ``text`` has a line feed where a paragraph ends. ``full``: it reaches the lower edge. ``ended``:
    its last line leaves room, so that its last paragraph ends there.
    """

    column: int
    text: str
    box: Box | None = None
    wide: int = 1
    high: int = 1
    full: bool = False
    ended: bool = False


@record
class RowItem:
    """A row of a table, on the page where it begins."""

    page: int
    cells: tuple[CellItem, ...]


@record
class TableItem:
    """A table of ``width`` columns; ``edges`` are those of its columns, where lines are drawn.

    ``end`` is the page where it ends, if it is another one than that of its last row.
    """

    width: int
    rows: tuple[RowItem, ...]
    edges: tuple[float, ...] = ()
    end: int = 0

    @property
    def page(self) -> int:
        """The page where it begins."""
        return self.rows[0].page


Item: TypeAlias = TextItem | TableItem


def texts_of(items: Iterable[Item]) -> Iterator[tuple[int, str]]:
    """Every paragraph and cell with the page on which it begins."""
    for item in items:
        if isinstance(item, TextItem):
            yield item.page, item.text
        else:
            yield from ((row.page, cell.text) for row in item.rows for cell in row.cells)
