"""The header row of a table: which of a plan's tables it is, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..documents import Row
from ..thai.years import FiscalYear
from .columns import LONGEST_CELL, Header, Role, TableKind, year_of
from .compact import squeezed
from .risk_headers import risk_header
from .target_headers import targets_by_row, targets_header

_ITEM_WORD = "โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทาง"
_TITLE_CELL = re.compile(rf"(?:ชื่อ)?(?:{_ITEM_WORD}|แผนงาน|ปฏิบัติ|[/,()]|และ|หรือ|รายการ)+\Z")
_WORDY_TITLE_CELL = re.compile(rf"(?:ชื่อ|รายการ|รายละเอียด)?(?:{_ITEM_WORD}|แผนงาน)[^\d:]{{0,60}}\Z")
_FILLER = re.compile(
    r"(?:จำนวน)?(?:งบประมาณ|ปีงบประมาณ|วงเงิน)?(?:ที่ใช้|ดำเนินการ|ในการดำเนินการ|ที่ตั้งไว้)?"
    r"(?:\(?บาท\)?)?(?:\(.*\))?\Z"
)
_ORDINAL = re.compile(r"(?:ที่|ลำดับ|ลำดับที่|ข้อ|ข้อที่|no\.?)\Z", re.IGNORECASE)
HEADER_WINDOW = 6
"""How many rows are looked at to recognise a header."""


def header_of(rows: Sequence[Row]) -> tuple[Header, int] | None:
    """The header that some rows begin with, and how many of them it takes; None without one."""
    for reader in (_summary_header, risk_header, targets_header, targets_by_row):
        found = reader(rows)
        if found:
            return found
    return None


def _summary_header(rows: Sequence[Row]) -> tuple[Header, int] | None:
    found: list[list[tuple[Role, FiscalYear | None]]] = []
    for row in rows[:4]:
        roles = _summary_roles(row, first=not _named(found))
        if roles is None or not any(cell for cell in row.cells) or _is_remark(row, found):
            break
        found.append(roles)
    while found and not any(role is not Role.OTHER for role, _ in found[-1]) and not _named(found):
        found.pop()
    if not _named(found) or not any(role is Role.YEAR for roles in found for role, _ in roles):
        return None
    return Header(TableKind.SUMMARY, _over_lines(found)), len(found)


def _is_remark(row: Row, found: Sequence[Sequence[tuple[Role, FiscalYear | None]]]) -> bool:
    """Whether a row under a header has text under the remark's heading alone: more of a remark."""
    filled = {index for index, cell in enumerate(row.cells) if cell}
    remarks = {
        index for roles in found for index, role in enumerate(roles) if role[0] is Role.REMARK
    }
    return bool(found) and filled <= remarks


def _named(found: Sequence[Sequence[tuple[Role, FiscalYear | None]]]) -> bool:
    return any(role is Role.TITLE for roles in found for role, _ in roles)


def _summary_roles(row: Row, *, first: bool) -> list[tuple[Role, FiscalYear | None]] | None:
    """The roles of a header's row; None for a row of data.

    ``first``: the column of names is not known yet, so that its heading may be worded freely.
    """
    roles = []
    for cell in row.cells:
        text = squeezed(cell)
        role = _summary_role(text)
        if role is None and first and _WORDY_TITLE_CELL.match(text):
            role = Role.TITLE, None
        if role is None:
            return None
        roles.append(role)
    return roles


def _over_lines(
    found: Sequence[Sequence[tuple[Role, FiscalYear | None]]],
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """The columns of a header of several lines; what is behind a cell over many columns moves."""
    width = max(len(roles) for roles in found)
    columns: list[tuple[Role, FiscalYear | None]] = [(Role.OTHER, None)] * width
    for roles in found:
        moved = width - len(roles)
        for index, role in enumerate(roles):
            behind = role[0] in {Role.REMARK, Role.TOTAL} and index > 0
            place = index + moved if behind else index
            if role[0] is not Role.OTHER and (place == index or columns[place][0] is Role.OTHER):
                columns[place] = role
    return tuple(columns)


def _summary_role(text: str) -> tuple[Role, FiscalYear | None] | None:
    """The role of a header cell; None for a cell that is no header's."""
    if len(text) > LONGEST_CELL:
        return None
    year = year_of(text)
    if year:
        return Role.YEAR, year
    if _TITLE_CELL.match(text):
        return Role.TITLE, None
    if re.fullmatch(r"มิติ(?:ที่)?|ด้าน", text):
        return Role.DIMENSION, None
    if text.startswith("ภารกิจ"):
        return Role.MISSION, None
    if _ORDINAL.match(text):
        return Role.NUMBER, None
    if re.fullmatch(r"รวม(?:ทั้งสิ้น|เงิน|งบประมาณ|\d?ปี|\(บาท\)|ทั้ง\d+ปี)*|งบประมาณรวม(?:\(บาท\))?", text):
        return Role.TOTAL, None
    if text.startswith("หมายเหตุ"):
        return Role.REMARK, None
    known = _FILLER.match(text) or re.search("รับผิดชอบ|ตัวชี้วัด|เป้าหมาย|วัตถุประสงค์", text)
    return (Role.OTHER, None) if known else None
