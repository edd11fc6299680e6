"""Digits, amounts and damaged words, as a style writes them."""

from __future__ import annotations

import re

from ...plan import Cell, CellState
from ...plan.budget import SATANG
from ...thai.digits import thai
from .style import Digits, Style, Totals

_BREAK = re.compile("(?<=[ก-์])(?=การ|ความ|และ|ของ|ใน|แก่|ให้|ด้วย|ตาม|เพื่อ|ท้องถิ่น|ทุจริต|ประชา|ป้องกัน)")
_WORD_LENGTH = 17
_NO_BUDGET = "ไม่ใช้งบประมาณ"


def finished(text: str, style: Style) -> str:
    """A whole document in the style's digits, characters and line ends."""
    if style.split_am:
        text = re.sub("([\u0e48-\u0e4b]?)\u0e33", "\u0e4d\\1\u0e32", text)
    if style.digits is Digits.THAI:
        text = thai(text)
    elif style.digits is Digits.MIXED:
        text = re.sub(r"\d", _MixedDigits(), text)
    return text.replace("\n", style.line_end.value)


class _MixedDigits:
    """Two digits in Thai, the next two in Arabic, and so on."""

    def __init__(self) -> None:
        self._seen = 0

    def __call__(self, match: re.Match[str]) -> str:
        self._seen += 1
        return match[0] if self._seen % 4 in {1, 2} else thai(match[0])


def cell(value: Cell, style: Style) -> str:
    """A project's cell for money."""
    if value.state is CellState.BLANK:
        return ""
    if value.state is CellState.DASH:
        return "–" if style.long_dash else "-"
    if value.state is CellState.UNREADABLE:
        return value.printed
    if value.state is CellState.DECLARED:
        return _NO_BUDGET
    if value.amount is None:
        return "0" if style.plain_zero else "0.00"
    baht, satang = divmod(value.amount.satang, SATANG)
    whole = f"{baht:,}" if style.separators else str(baht)
    return f"{whole}.{satang:02d}" if satang or style.satang else whole


def total(value: Cell, style: Style, *, unit: bool) -> str:
    """A cell in a row of totals, with its unit where the plan has one."""
    figure = cell(value, style)
    if value.state not in {CellState.AMOUNT, CellState.ZERO}:
        return figure
    before = "" if style.totals is Totals.BARE else "จำนวน "
    between = "" if style.totals is Totals.TIGHT else " "
    return f"{before}{figure}{between}บาท" if unit else f"{before}{figure}"


def words(text: str, style: Style) -> str:
    """Text in a cell, with the spaces that line breaks leave inside words if the style has them."""
    if not style.broken_words:
        return text
    pieces, last = [], 0
    for match in _BREAK.finditer(text):
        if match.start() - last >= _WORD_LENGTH:
            pieces.append(text[last : match.start()])
            last = match.start()
    return " ".join([*pieces, text[last:]])
