"""A line of part 3: what it holds, and what it may be."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from ...base.location import Location
from ...base.record import record
from ...documents import Run, joined
from ..text.compact import Compact, compact
from .headings import Found, found_heading


class Role(Enum):
    """What a line may be."""

    TEXT = "text"
    """A line of running text, or of a cell alone in its row: a heading or content."""
    HEAD = "head"
    """A cell that heads what stands beside it."""
    KEPT = "kept"
    """Content, whatever its words."""


@record(slots=False)  # for the cached properties
class Line:
    """A line, or a heading cell with its content beside it.

    ``cells`` is how many filled cells, or paragraphs, begin with it, without those of ``content``.
    """

    run: Run
    role: Role = Role.TEXT
    content: tuple[Run, ...] = ()
    cells: int = 1
    content_cells: int = 0
    in_table: bool = False
    tabled: bool = False
    """It is a row of a table within a section."""
    caption: bool = False
    """It names the columns of a table."""
    contents: bool = False
    furniture: bool = False
    """It names the columns of a table that is a sheet: หัวข้อ, รายละเอียด."""
    begins: str = ""
    """The number of the sheet that begins here, where a column holds it."""
    register: Location | None = None
    """Where the header of the table begins that has a row for each project, as this line's."""
    method: Run | None = None
    indicators: bool = False
    """It names the columns of a table of indicators."""

    @cached_property
    def view(self) -> Compact:
        """The line's own text, without what stands beside it, as patterns look at it."""
        return compact(self.run)

    @cached_property
    def found(self) -> Found | None:
        """The heading that the line begins with by its usual words."""
        return found_heading(self.view)

    @property
    def first(self) -> Run:
        """What begins with the line: a heading of several rows begins with the first of them."""
        return self.run if self.cells or not self.content else self.content[0]

    @property
    def whole(self) -> Run:
        """The line with what stands beside it."""
        return joined([self.run, *self.content])
