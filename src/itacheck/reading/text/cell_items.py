"""Several risks or controls in one cell, one below the other, with or without numbers."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ...base.patterns import expression
from ...documents import Run, joined
from .lists import Item, split_items

_KIND = expression(r"[“\"'‘]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ|แนวทาง)")
_GOES_ON = expression(
    "(?:และ|หรือ|ของ|ที่|ใน|เพื่อ|โดย|ให้|ซึ่ง|อัน|จาก|แก่|ต่อ|กับ|ตาม|ไป|มา|เช่น|เป็น|ได้|ด้วย|แล้ว|ๆ|[,)/.])"
)
_UNFINISHED = expression(
    "(?:และ|หรือ|ของ|ที่|ใน|เพื่อ|โดย|ให้|ซึ่ง|อัน|จาก|แก่|ต่อ|กับ|ตาม|การ|ความ|เช่น|เป็น|ไม่|[,(/-])\\Z"
)
_NARROW = 16
_FULL = 0.75
"""A line at least so long beside the longest may have been broken because the cell was full."""


def cell_items(run: Run, counts: Collection[int] = ()) -> tuple[Item, ...]:
    """The items of one cell: by their numbers or dashes, or by its lines where those are items.

    Without marks, each line that begins with a kind of project does; else lines are items where
    there are as many as the row has of something else (``counts``), or where none can be the
    wrapped rest of the line before it. Of one line, pieces between semicolons are items where there
    are as many.
    """
    items = split_items(run)
    if len(items) != 1 or items[0].number is not None:
        return items
    run = items[0].run
    lines = run.lines
    if len(lines) < 2:
        between = _between_semicolons(run)
        return between if len(between) in counts else items
    pieces = _by_kind(lines)
    if len(pieces) < 2 and len(lines) not in counts and not _complete(lines):
        return items
    if len(pieces) < 2:
        pieces = list(lines)
    return tuple(Item(None, piece) for piece in pieces if piece.text.strip("-–—. "))


def _between_semicolons(run: Run) -> tuple[Item, ...]:
    pieces = (run.part(one.start(), one.end()) for one in re.finditer("[^;；]+", run.text))
    return tuple(Item(None, piece) for piece in pieces if piece)


def _by_kind(lines: Sequence[Run]) -> list[Run]:
    pieces: list[list[Run]] = []
    for line in lines:
        begins = bool(_KIND.match(line.bare))
        if not pieces or (begins and not _UNFINISHED.search(pieces[-1][-1].bare[-12:])):
            pieces.append([line])
        else:
            pieces[-1].append(line)
    return [joined(piece) for piece in pieces]


def _complete(lines: Sequence[Run]) -> bool:
    """Whether no line reads like the wrapped rest of the one before it."""
    texts = [line.bare for line in lines]
    if any(map(_GOES_ON.match, texts[1:])) or any(map(_UNFINISHED.search, texts[:-1])):
        return False
    longest = max(map(len, texts))
    full = [len(text) >= _FULL * longest for text in texts[:-1]]
    return longest < _NARROW or not all(full)
