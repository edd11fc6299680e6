"""What the cells of a column of the summary table hold."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Row
from ..outline.headings import MISSION, MISSION_WORD
from .words import GROUP, ITEM, KINDS_ALONE, LABEL, is_money

_COUNTED = (
    *("filled", "items", "kinds", "labels", "dimensions"),
    *("missions", "codes", "money", "numbered"),
)
_CODE = expression(rf"{MISSION_WORD}\d{{1,2}}\.\d{{1,2}}[.)]?\Z")


@record
class Column:
    """What stands in a column: its heading, and of its cells below how many hold what."""

    heading: str
    filled: int = 0
    items: int = 0
    kinds: int = 0
    labels: int = 0
    dimensions: int = 0
    missions: int = 0
    codes: int = 0
    money: int = 0
    numbered: int = 0
    """How many of the dimensions say by a number alone that they may be such."""
    lowest: str = ""
    """What the lowest row of a header says over the column, where that has several."""

    def share(self, count: int) -> float:
        """A count as a share of the filled cells."""
        return count / self.filled if self.filled else 0.0


def column_of(heading: str, index: int, sample: Sequence[Row], lowest: str = "") -> Column:
    """A column's heading, and what its cells below hold."""
    counts = dict.fromkeys(_COUNTED, 0)
    for row in sample:
        text = row.cells[index].bare if index < len(row.cells) else ""
        if not text:
            continue
        counts["filled"] += 1
        kinds = KINDS_ALONE.match(text) is not None
        counts["kinds"] += kinds
        counts["items"] += not kinds and ITEM.match(text) is not None
        counts["labels"] += LABEL.match(text) is not None
        group = GROUP.match(text) is not None
        counts["dimensions"] += group
        counts["numbered"] += group and text[0].isdecimal()
        counts["missions"] += MISSION.match(text) is not None and len(text) > len("1.1.1.")
        counts["codes"] += _CODE.match(text) is not None
        counts["money"] += is_money(row.cells[index])
    return Column(heading, **counts, lowest=lowest)
