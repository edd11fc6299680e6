"""What of a document belongs to which part of the plan."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field

from ...base.location import Location
from ...base.record import record
from ...documents import Block, Inset, Paragraph
from ...documents.blocks import Run
from ...plan import Entry, PartId, Period
from ..tables.columns import TableKind
from ..tables.rows import TableRow
from ..tables.year_headings import YearCell

TABLE_PARTS = {
    TableKind.SUMMARY: PartId.SUMMARY_TABLE,
    TableKind.RISK: PartId.RISK_ASSESSMENT,
    TableKind.TARGETS: PartId.TARGETS,
}
"""The part of the plan that a table is."""


@record
class GroupHeading:
    """A line มิติที่ n … or 1.1 … above a table that has no such column."""

    block: int
    paragraph: Paragraph


@record
class UnreadBlock:
    """Rows that seem to be of a part of the plan, and were not read; ``cell`` says where.

    ``lost``: it is a row alone; ``width`` is the number of a table's columns.
    """

    part: PartId
    cell: Run
    lost: bool = False
    width: int = 0


@record
class Outline:
    """The parts of a document. ``places`` says where each part that there is begins.

    ``entries`` are the account of all but the rows of the known tables and the sheets' blocks.
    ``insets`` are the pictures and objects with the part that each stands in, ``headed`` the parts
    whose table has its header, be it empty or not. ``before_risks`` is the running text right
    before a risk table that stands in no section of its own, ``chapters`` the headings of the parts
    by word and number, and where they stand.
    """

    rows: tuple[TableRow, ...]
    places: Mapping[PartId, Location]
    passages: Mapping[PartId, tuple[Paragraph, ...]]
    part_1: tuple[tuple[PartId | None, Paragraph], ...] = ()
    """The text of part 1 in its order, each paragraph with its section."""
    cover: tuple[Paragraph, ...] = ()
    introduction: tuple[Paragraph, ...] = ()
    group_headings: tuple[GroupHeading, ...] = ()
    sheets: tuple[Block, ...] = field(default=(), repr=False)
    unread: tuple[UnreadBlock, ...] = ()
    entries: tuple[Entry, ...] = field(default=(), repr=False)
    insets: tuple[tuple[Inset, PartId | None], ...] = ()
    last_block: int = 0
    year_cells: tuple[YearCell, ...] = ()
    headed: frozenset[PartId] = frozenset()
    before_risks: tuple[Paragraph, ...] = ()
    chapters: tuple[tuple[str, Location], ...] = ()
    strange: tuple[Run, ...] = ()
    """The headings of part 1 of which nobody can say what they open."""
    earlier: tuple[Run, ...] = ()
    """The first cells of tables of an earlier plan."""

    def odd_year(self, period: Period | None) -> Location | None:
        """The first heading of a year that is not the period's, or is of the common era."""
        for one in self.year_cells:
            known = one.year is not None and (period is None or one.year in period)
            if one.common_era or not known:
                return one.location
        return None

    def table(self, kind: TableKind) -> tuple[TableRow, ...]:
        """The rows of one table over all its pages."""
        return tuple(row for row in self.rows if row.header.kind is kind)
