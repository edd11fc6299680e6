"""What becomes of a cell of a workbook: letters of its text give way, or it gets another value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ...base.language import Message
from ...base.location import SheetLocation
from ...base.patterns import expression
from ...thai.digits import arabic
from ..change import Change
from ..matching import Difference, Seen, difference, said
from ..reasons import FILLED, FORMULA, NO_TEXT, NOT_THERE, OVERLAPPING, SEVERAL
from ..rereading.office import Expected, figures
from .cells import FORMULA_TAG, VALUE, At, Sheet, set_number, set_rich, set_text, text_in
from .letters import exchange, letters_of, shown_by

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_DIGITS = 15
"""Excel knows no more of a number; one with more stands as text."""
_FACTORS = tuple(map(Decimal, ("1", "0.01", "1000", "1000000")))
"""What a figure is multiplied with in a cell whose format shows it in percent or in thousands."""
_NEAR = Decimal("0.01")
_NEGATIVE = expression(r"[-−–]\s*\d")
_PLAIN = expression(r"-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?", re.ASCII)


class CellChanges:
    """The changes of one cell, whose text the reader sees as ``shown``."""

    def __init__(self, sheet: Sheet, at: At, shown: str, shared: Sequence[_Element]) -> None:
        self._sheet, self._at, self._shown = sheet, at, shown
        cell = sheet.at(at)
        self._rich = None if cell is None else text_in(cell, shared)
        self._seen = Seen(shown if self._rich is None else shown_by(letters_of(self._rich)))
        self._taken: list[tuple[int, int]] = []
        self._exchanges: list[Difference] = []
        self._value: Decimal | str | None = None
        self._text = ""

    def take(self, change: Change) -> Message | None:
        """Keep a change to be made; or why it is not."""
        cell = self._sheet.at(self._at)
        guard = self._sheet.guard(self._at)
        if guard is not None:
            return guard
        if cell is not None and cell.find(FORMULA_TAG) is not None:
            return FORMULA
        if self._value is not None:
            return OVERLAPPING
        if not said(change.printed):
            return self._filled(change.text)
        if cell is None:
            return NOT_THERE
        if self._rich is not None:
            return self._text_changed(change)
        if cell.get("t", "n") != "n" or cell.get("vm"):
            return NO_TEXT
        return self._number_changed(change, cell.findtext(VALUE, ""))

    def make(self, place: SheetLocation) -> Expected:
        """Change the cell; what is read there then."""
        cell = self._sheet.made(self._at)
        if self._value is None and self._rich is not None:
            letters = letters_of(self._rich)
            for one in sorted(self._exchanges, key=lambda one: one.start, reverse=True):
                exchange(letters, one.start, one.end, one.text)
            set_rich(cell, self._rich)
            return Expected(place, said(shown_by(letters)), said(shown_by(letters_of(self._rich))))
        if isinstance(self._value, Decimal):
            set_number(cell, self._value)
            return Expected(place, said(self._shown), said(self._text), figure=True)
        set_text(cell, self._value or "")
        return Expected(place, said(self._shown), said(self._text))

    def _filled(self, text: str) -> Message | None:
        """Let a blank cell hold a text, or a number where that is all of it."""
        if said(self._shown) or self._taken:
            return FILLED
        self._text = text
        plain = _PLAIN.fullmatch(text.strip())
        number = Decimal(text.strip().replace(",", "")) if plain else None
        self._value = text if number is None or _too_long(number) else number
        return None

    def _text_changed(self, change: Change) -> Message | None:
        span = _stretch(change.printed, self._seen)
        if isinstance(span, Message):
            return span
        start, end = span
        if any(start < behind and before < end for before, behind in self._taken):
            return OVERLAPPING
        self._taken.append(span)
        one = difference(self._seen.text[start:end], change.text)
        self._exchanges.append(Difference(start + one.start, start + one.end, one.text))
        return None

    def _number_changed(self, change: Change, stored: str) -> Message | None:
        span = _stretch(change.printed, self._seen)
        if isinstance(span, Message):
            return span
        text = self._shown[: span[0]] + change.text + self._shown[span[1] :]
        found = figures(text)
        if not found:
            self._value = self._text = text.strip()
            return None
        factor = _factor(self._shown, stored)
        if len(found) > 1 or factor is None:
            return NO_TEXT
        number = found[0] * factor
        number = -number if _NEGATIVE.search(arabic(text)) else number
        if _too_long(number):
            return NO_TEXT
        self._value, self._text = number, text
        return None


def _stretch(printed: str, there: Seen) -> tuple[int, int] | Message:
    """The one stretch of a text in which something is printed."""
    found = there.occurrences(printed)
    if len(found) == 1:
        return found[0]
    return SEVERAL if found else NOT_THERE


def _factor(shown: str, stored: str) -> Decimal | None:
    """What the figure that a cell shows is multiplied with in what it holds."""
    found = figures(shown)
    if not found:
        return Decimal(1)  # such as a dash for 0
    try:
        held = abs(Decimal(stored.strip()))
    except InvalidOperation:
        return None
    figure = found[0]
    if len(found) > 1 or not held.is_finite():
        return None
    near = (one for one in _FACTORS if abs(figure * one - held) <= held * _NEAR)
    return next(near, None)


def _too_long(number: Decimal) -> bool:
    return len(number.normalize().as_tuple().digits) > _MOST_DIGITS
