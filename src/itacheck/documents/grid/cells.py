"""What is found in a worksheet: its cells, and what lies over them."""

from __future__ import annotations

from ...base.record import record
from ..blocks import InsetKind, Note


@record
class SheetCell:
    """A filled cell: its row and column from 1, and its text as Excel shows it.

    ``width`` and ``height`` are how many columns and rows it covers.
    """

    row: int
    column: int
    text: str
    width: int = 1
    height: int = 1

    @property
    def end(self) -> int:
        """The last column that the cell covers."""
        return self.column + self.width - 1


@record
class Drawn:
    """A picture or an object where it is anchored; ``text`` is that of a text box instead."""

    row: int
    column: int
    kind: InsetKind | None
    text: str = ""


@record
class SheetCells:
    """The filled rows of a sheet from top to bottom, and what is to be told of them.

    ``elements`` counts all rows and cells that the file has, the empty ones too; ``hidden`` are the
    filled columns that the screen does not show.
    """

    rows: tuple[tuple[SheetCell, ...], ...]
    elements: int
    notes: tuple[Note, ...]
    drawn: tuple[Drawn, ...] = ()
    hidden: frozenset[int] = frozenset()
