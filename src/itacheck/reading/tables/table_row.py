"""A row of one of a plan's tables, with its header."""

from __future__ import annotations

from ...base.language import say
from ...base.record import record
from ...documents import Run
from ...plan import Problem
from ...thai.years import FiscalYear
from .columns import Header, Role
from .row_cells import first_filled


@record
class TableRow:
    """A row with its header.

    ``opens_page``: the first row of a piece that follows another. ``misfit``: cells are
    missing or too many, so that nobody can say which column each belongs to. ``stray`` are cells
    beyond the columns of a row that else fits. ``spans`` are the columns over which one cell goes,
    ``covered`` those in which one of the rows above goes on.
    ``said`` is what a card says whose row it is, cell by cell: such a one goes on in no other.
    """

    cells: tuple[Run, ...]
    header: Header
    opens_page: bool = False
    block: int = 0
    misfit: bool = False
    stray: tuple[Run, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    said: tuple[tuple[Run, ...], ...] = ()
    covered: frozenset[int] = frozenset()

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
    def first(self) -> Run:
        """The first cell with text, or the first."""
        return first_filled(self.cells)


def misfit(row: TableRow) -> Problem:
    """The problem of a row whose cells do not fit its header's columns, or stand elsewhere."""
    moved = say(
        "The cells of this row do not stand under their headings, so nobody can say which column"
        " each is in. Move each of them under its heading."
    )
    wrong = say(
        "The row has {found} cells where the header has {wanted}, so nobody can say which column"
        " each is in. Give it as many cells as the header has.",
        found=len(row.cells),
        wanted=len(row.header.columns),
    )
    as_many = len(row.cells) == len(row.header.columns)
    return Problem(moved if as_many else wrong, row.first.location)
