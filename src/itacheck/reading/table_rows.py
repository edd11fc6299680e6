"""One row of a table against its header: which cell is in which column."""

from __future__ import annotations

import re

from ..documents import Row, Run, joined
from .compact import squeezed
from .table_headers import Header, Role

_ITEM = re.compile(
    r"[-–•]?\(?\d{1,5}[.)]*\)?[“\"'‘]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)|[“\"'‘]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)"
)
_FIGURE = re.compile(r"[\d.,\-–—−]+(?:บาท)?\Z")
_BAND = re.compile(
    r"(?:ระดับ|ความเสี่ยง|คะแนน|[:=()])*(?:สูงมาก|ปานกลาง|สูง|ต่ำ|\d{1,2}(?:คะแนน)?(?:[-–—]|ถึง)\d{1,2}(?:คะแนน)?)"
)
_BAND_HEADER = re.compile("(?:ลำดับ|ระดับ|ความเสี่ยง|ค่า|ช่วง|คะแนน|ความหมาย|เกณฑ์|คำอธิบาย|ของ|/)+\\Z")
_LEVEL = re.compile("สูง|ปานกลาง|ต่ำ")
_RANGE = re.compile(r"\d{1,2}(?:คะแนน)?(?:[-–—]|ถึง)\d{1,2}")
_GROUPS = {Role.DIMENSION, Role.MISSION}


def begins_item(row: Row) -> bool:
    """Whether a row's first text is a project's number and name."""
    first = next((cell for cell in row.cells if cell), row.cells[0])
    return bool(_ITEM.match(squeezed(first)))


def is_band(row: Row) -> bool:
    """Whether a row under the risk table is of its scale: ต่ำ, ๑ – ๔, or that table's header."""
    texts = [squeezed(cell) for cell in row.cells if cell]
    if len(texts) > 1 and all(_BAND_HEADER.match(text) for text in texts):
        return True
    if not texts or not _BAND.match(texts[0]):
        return False
    text = " ".join(texts)
    return bool(_LEVEL.search(text) and _RANGE.search(text))


def aligned(row: Row, header: Header) -> tuple[tuple[Run, ...], bool]:
    """The row's cells under the header's columns, and whether they do not fit there.

    Cells of dimension and mission that cover several rows may be left out in front. Text beyond
    the last column goes on with the remark; a figure there means that cells have moved.
    """
    cells, width = row.cells, len(header.columns)
    while len(cells) > width and not cells[-1]:
        cells = cells[:-1]
    if len(cells) > width:
        beyond = [cell for cell in cells[width - 1 :] if cell]
        is_remark = header.columns[-1][0] is Role.REMARK
        if is_remark and not any(_FIGURE.match(squeezed(cell)) for cell in beyond):
            return (*cells[: width - 1], joined(beyond)), False
        return cells, True
    roles = [role for role, _ in header.columns]
    if len(cells) < width and roles[0] in _GROUPS and _ITEM.match(squeezed(cells[0])):
        before = next((index for index, role in enumerate(roles) if role not in _GROUPS), 0)
        if before + len(cells) <= width:
            blank = cells[0].part(0, 0)
            return (*[blank] * before, *cells), False
    return cells, False
