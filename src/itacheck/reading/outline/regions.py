"""The regions of a plan's document, in the order that most plans have."""

from __future__ import annotations

from enum import Enum

from ...plan import PartId


class Region(Enum):
    """Where a walk over the blocks is."""

    COVER = "cover"
    ANNOUNCEMENT = "announcement"
    PREFACE = "preface"
    CONTENTS = "contents"
    PART1 = "part 1"
    PART2 = "part 2"
    SHEETS = "sheets"
    REST = "rest"


BEFORE_CONTENTS = (Region.COVER, Region.ANNOUNCEMENT, Region.PREFACE)
IN_FRONT = (*BEFORE_CONTENTS, Region.CONTENTS)
BEHIND_TABLES = (Region.PART2, Region.SHEETS, Region.REST)
"""Where what usually stands in front may stand as well: behind the projects and their sheets."""

PART_OF = {
    Region.COVER: PartId.COVER,
    Region.PART2: PartId.SUMMARY_TABLE,
    Region.SHEETS: PartId.SHEETS,
}
"""The part of the plan that what stands in a region without sections belongs to."""
