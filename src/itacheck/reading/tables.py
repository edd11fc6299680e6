"""The rows of a plan's tables over all their pages, headers and page furniture left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from ..documents import Block, Paragraph, Row, Run
from ..thai.years import FiscalYear
from .compact import squeezed
from .headings import PAGE_NUMBER, SHEET_START
from .table_headers import HEADER_WINDOW, Header, Role, TableKind, header_of


@frozen
class TableRow:
    """A row with its header. ``opens_page``: the first row of a piece that follows another."""

    cells: tuple[Run, ...]
    header: Header
    opens_page: bool = False
    block: int = 0

    def at(self, role: Role) -> Run | None:
        """The first cell of a role, or None where the table or the row has none."""
        found = self.all(role)
        return found[0] if found else None

    def all(self, role: Role) -> tuple[Run, ...]:
        """Every cell of a role, in the order of the columns."""
        pairs = zip(self.cells, self.header.columns, strict=False)
        return tuple(cell for cell, (one, _) in pairs if one is role)

    def by_year(self) -> tuple[tuple[FiscalYear, Run | None], ...]:
        """The cell of every year column; None where the row ends before it."""
        found = []
        for index, (_, year) in enumerate(self.header.columns):
            if year is not None:
                found.append((year, self.cells[index] if index < len(self.cells) else None))
        return tuple(found)

    @property
    def text(self) -> str:
        """The row's text without spaces."""
        return "".join(squeezed(cell) for cell in self.cells)

    @property
    def first(self) -> Run:
        """The first cell with text, or the first."""
        return next((cell for cell in self.cells if cell), self.cells[0])


def rows_of(blocks: Sequence[Block]) -> Iterator[TableRow]:
    """The data rows of every known table, headers and page furniture left out.

    A piece without a header of its own goes on with the table before it, unless a detail sheet
    begins between them.
    """
    header: Header | None = None
    apart = False
    seen: set[TableKind] = set()
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            text = squeezed(block.run)
            apart = apart or not PAGE_NUMBER.match(text)
            header = None if SHEET_START.match(text) else header
            continue
        position, opens = 0, True
        while position < len(block.rows):
            found = header_of(block.rows[position : position + HEADER_WINDOW])
            if found:
                header, taken = found
                apart, opens = False, True
                position += taken
                continue
            row = block.rows[position]
            position += 1
            if header is None or not _belongs(row, header, apart=apart):
                continue
            if any(cell for cell in row.cells):
                yield TableRow(row.cells, header, opens and header.kind in seen, index)
                seen.add(header.kind)
                opens = False


def _belongs(row: Row, header: Header, *, apart: bool) -> bool:
    """Whether a row without a header of its own goes on with the table that was last begun."""
    width = len(header.columns)
    if not apart:
        return len(row.cells) <= width + 1
    first = next((cell for cell in row.cells if cell), row.cells[0])
    return len(row.cells) == width or (
        header.kind is TableKind.SUMMARY and squeezed(first).startswith("รวม")
    )
