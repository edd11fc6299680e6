"""The text of a cell letter by letter, so that a part of it is exchanged and the rest is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from ...base.patterns import expression
from ...base.record import record
from ...documents.excel.parts import is_struck, rich_text_of
from ...office.excel.worksheet import MAIN
from ...office.markup import SPACE
from ...office.printable import printable_cell

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT, _RUN, _LOOKS = MAIN + "t", MAIN + "r", MAIN + "rPr"
_LETTER = expression(r"_x([0-9A-Fa-f]{4})_|.", re.DOTALL)


@record
class Letter:
    """A character as it is seen, and the stretch of a piece of text that it is written in."""

    seen: str
    piece: _Element
    start: int
    end: int


def letters_of(rich: _Element) -> list[Letter]:
    """The letters of a text; what is struck out beside others is not seen."""
    whole = rich_text_of(rich)
    struck_too = whole.struck == whole.text
    return [
        Letter(chr(int(one[1], 16)) if one[1] else one[0], piece, one.start(), one.end())
        for piece in _pieces(rich, struck_too=struck_too)
        for one in _LETTER.finditer(piece.text or "")
    ]


def _pieces(rich: _Element, *, struck_too: bool) -> Iterator[_Element]:
    yield from rich.iterfind(_TEXT)
    for run in rich.iterfind(_RUN):
        if struck_too or not is_struck(run.find(_LOOKS)):
            yield from run.iterfind(_TEXT)


def shown_by(letters: Sequence[Letter]) -> str:
    """What letters show."""
    return "".join(one.seen for one in letters)


def exchange(letters: Sequence[Letter], start: int, end: int, text: str) -> None:
    """Let a text stand in the place of letters, in the run of the first of them.

    Of several exchanges in one text the last in it comes first: those before it keep their places.
    """
    gone = letters[start:end]
    new = printable_cell(text)
    if not gone:
        beside = letters[start - 1] if start else letters[0]
        at = beside.end if start else beside.start
        _write(beside.piece, at, at, new)
        return
    for piece in dict.fromkeys(one.piece for one in gone):
        own = [one for one in gone if one.piece is piece]
        _write(piece, own[0].start, own[-1].end, new)
        new = ""


def _write(piece: _Element, start: int, end: int, text: str) -> None:
    before = piece.text or ""
    piece.text = before[:start] + text + before[end:]
    piece.set(SPACE, "preserve")
