"""What is written, whatever the form: headings, paragraphs and tables of typed cells, by parts."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from attrs import field

from ..base.record import record


class Align(Enum):
    """The side of a cell that its text is set to."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


class Look(Enum):
    """How a paragraph is set."""

    BODY = "body"
    """Running text of a plan."""
    LINE = "line"
    """A line that the plan's own fields say, in the middle."""
    PLAIN = "plain"
    STRONG = "strong"
    BULLET = "bullet"
    UNDER = "under"
    """What belongs to the item above it."""
    SMALL = "small"
    TITLE = "title"
    """The name of a paper, in the middle and in large letters."""
    ITEM = "item"
    """A member of a numbered list, which has its number."""


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


@record
class Heading:
    """A heading. ``level`` 1 is the outermost; 0 are the lines of a cover, which head nothing.

    ``colour`` is that of its letters as six hexadecimal digits.
    """

    text: str = field(converter=_in_one_line)
    level: int
    centred: bool = False
    colour: str = ""


@record
class Paragraph:
    """A paragraph in one line. ``hint`` is what an empty one asks for, where a form can ask."""

    text: str = field(converter=_in_one_line)
    look: Look = Look.BODY
    hint: str = ""


@record
class Number:
    """A number that is printed with words round it: จำนวน 20,000 บาท, ปี 2566, 3 โครงการ.

    ``decimals`` are printed, ``grouped``: with commas between thousands.
    """

    value: Decimal
    before: str = ""
    after: str = ""
    decimals: int = 0
    grouped: bool = False

    @property
    def figure(self) -> str:
        """The number alone, as printed."""
        return f"{self.value:{',' if self.grouped else ''}.{self.decimals}f}"

    def __str__(self) -> str:
        return f"{self.before}{self.figure}{self.after}"


@record
class Worked:
    """How a cell is worked out from those above it, where a form can do that.

    It is the sum of the numbers in the ``spans`` of its column (each from so many rows above it to
    so many), or, where ``counted``, how many texts of more than a sign stand in the column.
    """

    spans: tuple[tuple[int, int], ...]
    counted: bool = False


@record
class Cell:
    """A cell: lines of text, a number, or empty; it covers ``down`` rows and ``across`` columns.

    Cells that another one covers are there, and empty. ``link`` is a cell of the same workbook.
    ``hint`` is what an empty one asks for, ``worked`` how the value in it follows from others,
    ``shape`` how a number is printed there while the cell is still empty.
    """

    value: str | Number = ""
    align: Align = Align.LEFT
    strong: bool = False
    down: int = 1
    across: int = 1
    link: str = ""
    hint: str = ""
    worked: Worked | None = None
    shape: Number | None = None

    @property
    def text(self) -> str:
        """What is printed, with a line feed between its lines."""
        return str(self.value)


@record
class Grid:
    """A table whose first ``header`` rows are its header, the same number of cells in each row.

    ``widths`` are those of the columns in centimetres, 0 for a share of what is left. ``plain``:
    it has no lines, and letters as large as those of the text.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    header: int = 1
    plain: bool = False


Block: TypeAlias = Heading | Paragraph | Grid


@record
class Part:
    """What begins on a page of its own: in a workbook on the worksheet of that name.

    ``wide``: its pages are landscape ones. ``goes_on``: it begins where the part before it ends.
    ``contents``: before it stands, under this heading, the list of the document's headings, where
    a form makes such a list of itself.
    """

    name: str
    blocks: tuple[Block, ...]
    wide: bool = False
    goes_on: bool = False
    contents: str = ""


@record
class Document:
    """A whole document. ``cover``: it begins with one, which has no page number.

    ``single``: each part is a paper of one page, set close and without a page number.
    """

    title: str
    parts: tuple[Part, ...]
    cover: bool = False
    single: bool = False
