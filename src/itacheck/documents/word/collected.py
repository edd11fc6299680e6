"""The blocks of a Word document while it is read, and the count of what they may be made of."""

from __future__ import annotations

from collections.abc import Iterable

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.limits import Limits
from ..blocks import Block, Paragraph, Row, Run, Table
from ..exceeding import TableSize
from ..package.archive import over_limit


class Collected:
    """Blocks in the order of the document; more of anything than a limit is a ReadError."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        self._blocks: list[Block] = []
        self._aligned: list[Row] = []  # lines with tabs that follow each other: one table
        self._paragraphs = 0
        self._size = TableSize(name, limits, over_limit)

    @property
    def upcoming(self) -> int:
        """The index of the next block, of a table that has rows and cells already, too."""
        return len(self._blocks) + bool(self._aligned)

    def paragraph(self, run: Run, *, contents: bool = False) -> None:
        """Add a line of text."""
        self._end_aligned()
        self._paragraphs += 1
        if self._paragraphs > self._limits.paragraphs:
            what = say("The file has {size} paragraphs", size=f"{self._paragraphs:,}")
            raise self._over("paragraphs", what)
        self._blocks.append(Paragraph(run, contents))

    def aligned(self, row: Row) -> None:
        """Add a line whose parts are set apart by tabs: a row of a table with those beside it."""
        self.count(1, len(row.cells))
        if self._aligned and not isinstance(
            row.cells[0].location, type(self._aligned[-1].cells[0].location)
        ):
            self._end_aligned()
        self._aligned.append(row)

    def table(self, rows: list[Row]) -> None:
        """Add a table whose rows have been counted."""
        self._end_aligned()
        self._blocks.append(Table(tuple(rows)))

    def count(self, rows: int, cells: int) -> None:
        """Count the rows and cells of a table before they are made."""
        self._size.add(rows, cells)

    def require_short(self, texts: Iterable[str], before: int = 0) -> None:
        """See that a paragraph or cell is not too long, with as many characters before it."""
        size = before + sum(map(len, texts))
        if size > self._limits.cell_characters:
            what = say("A paragraph or cell has {size} characters", size=f"{size:,}")
            raise self._over("cell_characters", what)

    def require_shallow(self, nested: int) -> None:
        """See that a table or text box does not lie too deep in others."""
        if nested >= self._limits.nesting:
            what = say("Tables or text boxes lie {size} deep in each other", size=nested + 1)
            raise self._over("nesting", what)

    def all(self) -> tuple[Block, ...]:
        """Every block so far."""
        self._end_aligned()
        return tuple(self._blocks)

    def _end_aligned(self) -> None:
        if self._aligned:
            self._blocks.append(Table(tuple(self._aligned)))
            self._aligned = []

    def _over(self, limit: str, what: Message) -> ReadError:
        return over_limit(self._name, what, limit, self._limits)
