"""Where a thing stands in a file or in a plan's data, in the way its owner finds it again.

All numbers count from 1. ``file`` is the base name of the file, never a path. ``order`` puts places
of one plan in the order of the document, ``document`` those of several files that are one plan: it
is the file's number among them, from 0. ``words`` are the way to a place in the words of a reader,
"" where none is known. Neither is a part of what a place is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import asdict, evolve, field

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


@record
class PdfLocation:
    """A paragraph or a cell of a table on a page of a PDF, or the page as a whole.

    ``paragraph``, ``table`` and ``row`` are counted on the page. ``block`` is the position among
    all blocks; ``heading`` is the heading above, or several from the outermost one; "" where none
    is known. ``box`` is where it is printed: left, top, right and bottom in points from the left
    upper corner of the page as it is shown; None where nothing is.
    """

    file: str
    page: int
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    block: int = field(default=0, eq=False, repr=False)
    heading: str = field(default="", eq=False, repr=False)
    box: tuple[float, float, float, float] | None = field(default=None, eq=False, repr=False)
    words: str = field(default="", eq=False, repr=False)
    document: int = field(default=0, eq=False, repr=False)

    def shifted(self, columns: int) -> PdfLocation:  # noqa: ARG002 - the finest place
        """The same place: a paragraph or a cell is the finest there is."""
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the document, for sorting."""
        block = self.document * _FILE + self.block
        return (block, self.page, self.row or 0, self.column or 0)

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        found = {
            "paragraph": self.paragraph,
            "table": self.table,
            "row": self.row,
            "column": self.column,
        }
        told = {key: value for key, value in found.items() if value is not None}
        return {"file": self.file, "page": self.page, **told}

    def __str__(self) -> str:
        place = self.as_dict()
        steps = [f"{key} {place[key]}" for key in place if key != "file"]
        return ":".join((self.file, *steps))


@record
class PointerLocation:
    """A place in a plan that is in no file: a JSON pointer (RFC 6901) into its YAML and JSON form.

    ``pointer`` is ``""`` for the plan as a whole. ``position`` are the ranks of its steps, for
    sorting: those of the keys are their order in the form, whatever a dict has.
    """

    pointer: str
    position: tuple[int, ...] = field(default=(), eq=False, repr=False)
    words: str = field(default="", eq=False, repr=False)

    def inner(self, step: str | int, rank: int) -> PointerLocation:
        """The place of a key or of a list's member in this one."""
        return PointerLocation(self.pointer + pointer_of((step,)), (*self.position, rank))

    def shifted(self, columns: int) -> PointerLocation:  # noqa: ARG002 - the finest place
        """The same place: a single value is the finest there is."""
        return self

    @property
    def order(self) -> tuple[int, ...]:
        """The position in the plan, for sorting."""
        return self.position

    def as_dict(self) -> dict[str, str | int]:
        """The place as the report's JSON writes it."""
        return {"pointer": self.pointer, "words": self.words}

    def __str__(self) -> str:
        return self.pointer


Location: TypeAlias = (
    TextLocation | TableLocation | ParagraphLocation | SheetLocation | PdfLocation | PointerLocation
)


def pointer_of(steps: Iterable[str | int]) -> str:
    """The JSON pointer of keys and positions in lists, from 0: ``/dimensions/0/name``."""
    return "".join("/" + str(one).replace("~", "~0").replace("/", "~1") for one in steps)


def file_of(location: Location) -> str:
    """The base name of the file that a place is in; "" for one in a plan's data."""
    return "" if isinstance(location, PointerLocation) else location.file


def document_of(location: Location) -> int:
    """The number, from 0, of the file that a place is in, among those that are one plan."""
    return 0 if isinstance(location, PointerLocation) else location.document


def in_document(location: Location, number: int) -> Location:
    """The place in a file of that number."""
    if isinstance(location, PointerLocation):
        return location
    return evolve(location, document=number)
