"""Rows printed with their columns aligned by spaces, as a page's text is taken from a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import frozen

from itacheck.thai.digits import arabic

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_CLUSTER = re.compile("[^\u0e31\u0e34-\u0e3a\u0e47-\u0e4e][\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*")
_FIGURE = re.compile(r"[\d,.-]+\Z")


@frozen
class Aligning:
    """How a table is set: ``figures`` to the left, right or middle; ``names`` at the top or middle.

    ``marks``: the printer counts the marks over and under letters. ``widest`` is where the text of
    a cell is broken, ``gutter`` the space between columns.
    """

    figures: str = "right"
    names: str = "top"
    marks: bool = False
    widest: int = 40
    gutter: int = 3
    apart: bool = False
    """A blank line stands between rows."""
    rule: str = ""
    """A rule of these signs stands over and below the header, and behind the table."""


def aligned(rows: Sequence[Sequence[str]], how: Aligning, header: int = 1) -> list[str]:
    """The lines of the rows. A row with one text alone is printed over the columns."""
    between = [""] * how.apart
    made = [[*lines, *between] for lines in aligned_rows(rows, how)]
    if how.rule:
        rule = [how.rule * (80 // len(how.rule))]
        made = [rule, *made[:header], rule, *made[header:], rule]
    return [line for lines in made for line in lines]


def aligned_rows(rows: Sequence[Sequence[str]], how: Aligning) -> list[list[str]]:
    """The lines of each row."""
    cells = [[_broken(text, how) for text in row] for row in rows]
    width = [
        max(
            _width(line, how)
            for row in cells
            if sum(map(bool, row)) > 1
            for line in row[at] or [""]
        )
        for at in range(len(rows[0]))
    ]
    return [[*_lines(row, width, how)] for row in cells]


def _lines(row: Sequence[list[str]], width: Sequence[int], how: Aligning) -> Iterator[str]:
    filled = [at for at, cell in enumerate(row) if cell]
    if len(filled) == 1:
        indent = sum(width[: filled[0]]) + how.gutter * filled[0]
        yield from (" " * indent + line for line in row[filled[0]])
        return
    height = max(map(len, row))
    shifted = [
        [""] * ((height - len(cell)) // 2 if how.names == "middle" else 0) + cell for cell in row
    ]
    for line in zip_longest(*shifted, fillvalue=""):
        pieces = [_set(text, wide, how) for text, wide in zip(line, width, strict=True)]
        yield (" " * how.gutter).join(pieces).rstrip()


def _set(text: str, width: int, how: Aligning) -> str:
    space = width - _width(text, how)
    if not _FIGURE.match(arabic(text)) or how.figures == "left":
        return text + " " * space
    before = space if how.figures == "right" else space // 2
    return " " * before + text + " " * (space - before)


def _width(text: str, how: Aligning) -> int:
    return len(text) if how.marks else len(_MARKS.sub("", text))


def _broken(text: str, how: Aligning) -> list[str]:
    """The lines of a cell, broken between letters."""
    clusters = _CLUSTER.findall(text)
    pieces = (clusters[at : at + how.widest] for at in range(0, len(clusters), how.widest))
    return [line for one in pieces if (line := "".join(one).strip())]
