"""What a table seems to be that was not read as any of the plan's: by what its cells hold."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Row
from ...plan import PartId
from ..risks.bands import is_band
from ..risks.scales import is_matrix_row, is_scale
from .row_cells import begins_item, is_item
from .year_cells import years_of

_MONEY = expression(r"\d{1,3}(?:,\d{3})+|[-–—−]+\Z|0\.00\Z")
_LEVEL = expression(r"(?:ระดับ|ความเสี่ยง)*(?:สูงมาก|ปานกลาง|สูง|ต่ำ)\Z|[1-5][x×*][1-5]")
_TARGET = expression("ร้อยละ|คะแนน|%|ITA|คดี", re.IGNORECASE)
_VALUE = expression(r"\D{0,20}(?:ร้อยละ\d+(?:\.\d+)?|\d+(?:\.\d+)?(?:คะแนน|%))\Z")
_CHANGES = expression("เดิม|แก้ไข|เปลี่ยนแปลง|ปรับเป็น|ขอเพิ่ม")
_FEWEST = 2
_FEWEST_YEARS = 3
_HEADER = 2
_COLUMNS = 3
"""A scale has up to three columns: a level, its word, and what it means."""


def seems(rows: Sequence[Row]) -> PartId | None:
    """The core part whose table some rows seem to be; None where nothing speaks for one.

    A list of changes of an amended plan, with what was and what shall be, is no part's table.
    """
    heading = [row for row in rows[:_HEADER] if not begins_item(row)]
    if any(_CHANGES.search(cell.bare) for row in heading for cell in row.cells):
        return None
    items = money = levels = aims = 0
    years = valued = False
    for row in rows:
        if is_band(row) or is_matrix_row(row):
            continue  # the scale of the risks
        texts = [cell.bare for cell in row.cells if cell.text]
        items += any(is_item(cell) for cell in row.cells if cell)
        money += sum(_MONEY.match(text) is not None for text in texts) >= _FEWEST
        levels += any(_LEVEL.match(text) for text in texts) and len(texts) > _COLUMNS
        aims += any(_TARGET.search(text) for text in texts)
        valued = valued or sum(_VALUE.match(text) is not None for text in texts) >= _FEWEST_YEARS
        years = years or len(years_of(texts).by_column) >= _FEWEST_YEARS
    if items >= _FEWEST and money >= _FEWEST:
        return PartId.SUMMARY_TABLE
    if levels >= _FEWEST and not is_scale(rows):
        return PartId.RISK_ASSESSMENT
    return PartId.TARGETS if valued or (years and aims) else None
