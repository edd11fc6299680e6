"""What a row of the summary table is, over all the pages that it stands on."""

from __future__ import annotations

from enum import Enum

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...thai.years import FiscalYear
from ..tables.columns import Role
from ..tables.rows import TableRow
from .items import KIND_WORD, Item, SubMissionText

SURE = expression(r"(?:(?:มิติ|ด้าน)(?:ที่)?)?\(?\d{1,2}[.):]?\D")
"""A name of a group with its number, which says by itself what it is."""


class RowKind(Enum):
    """What a row of the table is."""

    PROJECTS = "projects"
    EMPTY = "empty"
    UNNAMED = "unnamed"
    SUBTOTAL = "subtotal"
    MISSION_TOTAL = "mission total"
    GRAND_TOTAL = "grand total"
    CARRIED = "carried"
    NOTE = "note"


OPEN = frozenset({RowKind.PROJECTS, RowKind.UNNAMED, RowKind.EMPTY})
"""The rows that may be headings or totals, as nothing else is known of them."""
TOTALS = frozenset({RowKind.SUBTOTAL, RowKind.MISSION_TOTAL, RowKind.GRAND_TOTAL})


@record
class SummaryRow:
    """A row as the table means it, over all the pages that it stands on."""

    kind: RowKind
    row: TableRow
    items: tuple[Item, ...] = ()
    years: tuple[tuple[FiscalYear, Run | None], ...] = ()
    total: Run | None = None
    remark: Run | None = None
    dimension: Run | None = None
    mission: Run | None = None
    total_of: int | None = None
    sub_mission: SubMissionText | None = None
    mission_of_total: str = ""

    @property
    def cells_blank(self) -> bool:
        """Whether no year has anything in its cell."""
        return not any(cell for _, cell in self.years)

    @property
    def remark_goes_on(self) -> bool:
        """Whether the remark's cell is that of the row above, merged over both."""
        columns = enumerate(self.row.header.columns)
        return any(role is Role.REMARK and at in self.row.covered for at, (role, _) in columns)


def stands_under(row: SummaryRow, code: str) -> bool:
    """Whether a row has a project that may stand under a mission of a code, and is none itself."""
    if row.kind is not RowKind.PROJECTS:
        return False
    item = row.items[0]
    if item.label:
        return item.label.startswith(f"{code}.")
    return item.number is not None or KIND_WORD.match(item.title.text) is not None
