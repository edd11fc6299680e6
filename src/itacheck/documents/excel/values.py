"""What a cell of a worksheet shows, and what is to be told of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from ...base.language import Message, say
from ...base.patterns import expression
from ...base.record import record
from ...base.severity import Severity
from .numbers import Shown, shown_number, shown_text, thai_date
from .parts import PLAIN, RichText, Style, Workbook, rich_text_of, unescaped

if TYPE_CHECKING:
    from lxml.etree import _Element

_INDEX = expression(r"[0-9]{1,9}\Z")
_UNKNOWN = "#?"
"""Stands for what a cell would show and nobody knows: no amount, and not empty."""


@record
class Value:
    """The text of a cell, and what is wrong with it.

    ``shown`` says more of a number. ``unseen`` is what the cell holds where its format shows
    nothing. ``picture``: the cell holds one, which nobody reads.
    """

    text: str
    told: Message | None = None
    severity: Severity = Severity.WARNING
    shown: Shown | None = None
    unseen: str = ""
    picture: bool = False


def value_of(cell: _Element, book: Workbook) -> Value:
    """What a cell shows."""
    kind = cell.get("t", "n")
    style = style_of(cell, book)
    if kind == "inlineStr":
        inline = next(cell.iterchildren("{*}is"), None)
        return Value("") if inline is None else _text(rich_text_of(inline), style)
    # ``find`` takes a path, and costs twice as much.
    held = next(cell.iterchildren("{*}v"), None)
    stored = None if held is None else held.text
    if not stored:
        return _without_value(cell, computed=kind == "str" and held is not None)
    if kind == "e":
        if cell.get("vm") and stored == "#VALUE!":
            return Value("", picture=True)
        return Value(stored, say("The cell shows the error {error}.", error=stored))
    if kind in {"s", "str"}:
        text = RichText(unescaped(stored)) if kind == "str" else _shared(stored, book)
        return _damaged() if text is None else _text(text, style)
    if kind == "b":
        return _struck(Value("FALSE" if stored.strip() == "0" else "TRUE"), style)
    if kind == "d":
        day = _iso(stored)
        return _damaged() if day is None else _struck(Value(thai_date(day)), style)
    shown = shown_number(stored, style.code, since_1904=book.since_1904)
    return _damaged() if shown is None else _number(shown, stored, style)


def style_of(cell: _Element, book: Workbook) -> Style:
    """The style of a cell, filled or empty."""
    number = cell.get("s", "0")
    index = int(number) if _INDEX.match(number) else len(book.styles)
    return book.styles[index] if index < len(book.styles) else PLAIN


def _without_value(cell: _Element, *, computed: bool) -> Value:
    if cell.find("{*}f") is None or computed:
        return Value("")
    told = say(
        "The formula was not computed. Open the file in Excel and save it, so that the"
        " result is stored."
    )
    return Value(_UNKNOWN, told)


def _damaged() -> Value:
    return Value(_UNKNOWN, say("The cell is damaged and cannot be read."))


def _shared(stored: str, book: Workbook) -> RichText | None:
    index = int(stored) if _INDEX.match(stored) else len(book.texts)
    return book.texts[index] if index < len(book.texts) else None


def _text(rich: RichText, style: Style) -> Value:
    if style is PLAIN and not rich.struck:
        return Value(rich.text)
    text = shown_text(rich.text, style.code)
    if not text.strip() and rich.text.strip():
        return Value("", unseen=rich.text)
    if not rich.struck.strip() or rich.struck == rich.text:
        whole = bool(rich.struck.strip())
        return _struck(Value(text), Style(style.code, style.struck or whole))
    message = say("“{text}” is struck out; it was left out.", text=rich.struck.strip())
    return Value(text, message, Severity.INFO)


def _number(shown: Shown, stored: str, style: Style) -> Value:
    if not shown.text:
        return Value("", unseen=stored.strip())
    if shown.told is None or style.struck:
        return _struck(Value(shown.text, shown=shown), style)
    seen, exact = shown.told
    message = say(
        "The format of the cell shows “{shown}”, and the cell holds {value}; read as {read}.",
        shown=seen,
        value=exact,
        read=shown.text,
    )
    return Value(shown.text, message, Severity.INFO, shown)


def _struck(value: Value, style: Style) -> Value:
    """All of a cell that is struck out is read: with nothing beside it, who knows what is meant."""
    if not style.struck or not value.text.strip():
        return value
    message = say("“{text}” is struck out; it was read.", text=value.text.strip())
    return Value(value.text, message, Severity.WARNING, value.shown)


def _iso(stored: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stored.strip().rstrip("Z"))
    except ValueError:
        return None
