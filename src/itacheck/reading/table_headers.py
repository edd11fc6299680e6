"""The header row of a table: which of a plan's tables it is, and what each column holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from ..documents import Row
from ..thai.years import FiscalYear
from .columns import LONGEST_CELL, Header, Role, TableKind
from .compact import squeezed
from .summary_header import HEADER_ROWS, SAMPLE, Undecided, may_begin, summary_header
from .target_headers import targets_by_row, targets_header

_ORDINAL = re.compile(r"(?:ที่|ลำดับ|ลำดับที่|ข้อ|ข้อที่|no\.?)\Z", re.IGNORECASE)
HEADER_WINDOW = 2 * HEADER_ROWS + SAMPLE
"""How many rows are looked at to recognise a header."""


def header_of(
    rows: Sequence[Row],
    caption: FiscalYear | None = None,
    period: Sequence[FiscalYear] = (),
) -> tuple[Header, int] | Undecided | None:
    """The header that some rows begin with, and how many of them it takes; None without one.

    ``rows`` are those of a header and those below, which show what the columns hold. ``caption``
    and ``period``: see `summary_header`.
    """
    if not may_begin(rows[0]):
        return None
    summary = summary_header(rows, caption, period)
    if summary is not None and not isinstance(summary, Undecided):
        return summary
    others = (reader(rows) for reader in _OTHERS)
    return next((found for found in others if found), summary)


def _risk_header(rows: Sequence[Row]) -> tuple[Header, int] | None:
    columns: list[tuple[Role, FiscalYear | None]] = []
    taken = 0
    for row in rows[:3]:
        roles = list(takewhile(bool, (_risk_role(squeezed(cell)) for cell in row.cells)))
        if len(roles) < len(row.cells):
            break
        columns += [(Role.OTHER, None)] * (len(roles) - len(columns))
        for index, role in enumerate(roles):
            if role is not None and role is not Role.OTHER:
                columns[index] = (role, None)
        taken += 1
    roles_found = {role for role, _ in columns}
    if not {Role.RISK, Role.CONTROL} <= roles_found:
        return None
    return Header(TableKind.RISK, tuple(columns)), taken


def _risk_role(text: str) -> Role | None:
    if not text:
        return Role.OTHER
    if len(text) > LONGEST_CELL or re.match(r"\(?\d+[.)]", text):
        return None
    if _ORDINAL.match(text):
        return Role.NUMBER
    patterns = (
        (Role.CONTROL, "มาตรการ|ควบคุม|การจัดการ|แนวทาง|การป้องกัน"),
        (Role.LIKELIHOOD, r"โอกาส|likelihood|\AL\Z|\(L\)"),
        (Role.IMPACT, r"ผลกระทบ|impact|\AI\Z|\(I\)"),
        (Role.SCORE, "score|คะแนน|ระดับ|ค่าความเสี่ยง"),
        (Role.RISK, "ประเด็น|ความเสี่ยง|เหตุการณ์|รูปแบบ"),
        (Role.STEP, "ขั้นตอน|กระบวน|ภารกิจ|งาน|กิจกรรม|โครงการ"),
    )
    for role, pattern in patterns:
        if re.search(pattern, text, re.IGNORECASE):
            return role
    return Role.OTHER if re.search("ผู้รับผิดชอบ|หมายเหตุ|ระยะเวลา|ตัวชี้วัด", text) else None


_OTHERS = (_risk_header, targets_header, targets_by_row)
