"""Text in columns of a terminal, where Thai vowels and tone marks take no room of their own."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from ..base.patterns import expression
from ..view.visible import visible

_SHORTEST_LINE = 20
"""Wrapping to less than this makes nothing readable; the terminal breaks the lines itself."""

_CONTROL = expression("[\x00-\x1f\x7f-\x9f]")

_SPACE = "[^\\S\u00a0\u202f]+"
"""White space but for the two that hold a figure together."""

_BREAK = expression(f"{_SPACE}(?!ๆ|บาท)")
"""White space where a line may end: not before a sign of repetition, or between sum and unit."""

_CLUSTER = expression(
    "[\u0e40-\u0e44]?"  # a vowel that is written before its consonant
    ".[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0300-\u036f]*"  # a character with the marks on it
    "[\u0e30\u0e32\u0e33\u0e45\u0e46\u0e2f]?"  # a vowel or sign that belongs to what is before it
)


def columns(text: str) -> int:
    """How many columns a terminal needs for a text without control characters."""
    return len(text) if text.isascii() else sum(map(_columns_of, text))


def _columns_of(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def padded(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with spaces to a width; ``right`` puts it to the right side."""
    space = " " * max(0, width - columns(text))
    return space + text if right else text + space


def wrapped(text: str, width: int | None, indent: str = "", first: str | None = None) -> list[str]:
    """The text in lines of at most ``width`` columns, broken at spaces, each after ``indent``.

    ``first`` stands before the first line instead, and is as wide. Without a width there is one
    line. A run without a space that is longer than a line, as Thai has them, is broken between two
    written clusters, never before a mark. Control characters become spaces, and marks that would
    turn the direction of writing are shown.
    """
    room = None if width is None else max(_SHORTEST_LINE, width - columns(indent))
    words = _words(visible(_CONTROL.sub(" ", text)), room)
    lines = [" ".join(words)] if room is None else _filled(words, room)
    starts = [indent if first is None else first, *(indent for _ in lines[1:])]
    return [start + line for start, line in zip(starts, lines, strict=True)]


def _filled(words: Iterator[str], room: int) -> list[str]:
    """Each line with as many words as it has room for."""
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if columns(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _words(text: str, room: int | None) -> Iterator[str]:
    for word in _BREAK.split(re.sub(_SPACE, " ", text).strip()):
        if room is None or columns(word) <= room:
            yield word
        else:
            yield from _pieces(word, room)


def _pieces(word: str, room: int) -> Iterator[str]:
    piece = ""
    for cluster in _CLUSTER.findall(word):
        if piece and columns(piece) + columns(cluster) > room:
            yield piece
            piece = ""
        piece += cluster
    yield piece


def table(rows: Sequence[Sequence[str]], indent: str = "", left: int = 1) -> list[str]:
    """Rows of cells as aligned lines: the first ``left`` columns to the left, the rest right."""
    widths = [max(map(columns, column)) for column in zip(*rows, strict=True)]
    return [
        indent
        + "  ".join(
            padded(cell, width, right=index >= left)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
