"""Where a thing stands in a file, in the way its owner finds it again.

All numbers count from 1. ``file`` is the base name of the file, never a path. ``order`` puts places
in the order of the document, ``document`` those of several files that are one plan: it is the
file's number among them, from 0. ``words`` are the way to a place in the words of a reader, ""
where none is known. Neither is a part of what a place is.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import asdict, field

from .record import record

_FILE = 1_000_000_000
"""More lines, blocks or sheets than a file has."""


@record
class TextLocation:
    """A line and a column of a text, YAML or JSON file."""

    file: str
    line: int
    column: int = 1
    words: str = field(default="", eq=False, repr=False)
    document: int = field(default=0, eq=False, repr=False)

    def shifted(self, columns: int) -> TextLocation:
        """The place ``columns`` characters to the right in the same line."""
        column = self.column + columns
        return TextLocation(self.file, self.line, column, document=self.document)

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the document, for sorting."""
        return (self.document * _FILE + self.line, self.column)

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        return asdict(self, filter=lambda one, _: one.name != "document")

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@record
class TableLocation:
    """A cell of a table of a Word file; ``block`` is the table's position among all blocks.

    ``heading`` is the heading above, or several from the outermost one; "" where none is known.
    """

    file: str
    table: int
    row: int
    column: int
    block: int = field(default=0, eq=False, repr=False)
    heading: str = field(default="", eq=False, repr=False)
    words: str = field(default="", eq=False, repr=False)
    document: int = field(default=0, eq=False, repr=False)

    def shifted(self, columns: int) -> TableLocation:  # noqa: ARG002 - a cell is the finest place
        """The same cell: a Word cell is the finest place there is."""
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the document, for sorting."""
        return (self.document * _FILE + self.block, self.row, self.column)

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        return {"file": self.file, "table": self.table, "row": self.row, "column": self.column}

    def __str__(self) -> str:
        return f"{self.file}:table {self.table}:row {self.row}:column {self.column}"


@record
class ParagraphLocation:
    """A paragraph of a Word file; ``block`` is its position among all blocks.

    ``heading`` is the heading above, or several from the outermost one; "" where none is known.
    """

    file: str
    paragraph: int
    block: int = field(default=0, eq=False, repr=False)
    heading: str = field(default="", eq=False, repr=False)
    words: str = field(default="", eq=False, repr=False)
    document: int = field(default=0, eq=False, repr=False)

    def shifted(self, columns: int) -> ParagraphLocation:  # noqa: ARG002 - the finest place
        """The same paragraph: the finest place there is in a Word file's text."""
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the document, for sorting."""
        return (self.document * _FILE + self.block,)

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        return {"file": self.file, "paragraph": self.paragraph}

    def __str__(self) -> str:
        return f"{self.file}:paragraph {self.paragraph}"


@record
class SheetLocation:
    """A cell of an Excel file; ``position`` is (sheet index, row, column) for sorting."""

    file: str
    sheet: str
    cell: str
    position: tuple[int, int, int] = field(default=(0, 0, 0), eq=False, repr=False)
    words: str = field(default="", eq=False, repr=False)
    document: int = field(default=0, eq=False, repr=False)

    def shifted(self, columns: int) -> SheetLocation:  # noqa: ARG002 - a cell is the finest place
        """The same cell: an Excel cell is the finest place there is."""
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the document, for sorting."""
        sheet, row, column = self.position
        return (self.document * _FILE + sheet, row, column)

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        return {"file": self.file, "sheet": self.sheet, "cell": self.cell}

    def __str__(self) -> str:
        return f"{self.file}:{self.sheet}!{self.cell}"


Location: TypeAlias = TextLocation | TableLocation | ParagraphLocation | SheetLocation
