"""The signatures under a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...base.patterns import expression
from ...documents import Run

_SIGNED = expression(r"\(?(?:ลงชื่อ|ลงนาม)")
_DATED = expression(r"(?:\d{1,2}(?![.)])\D{1,20})?2[45]\d\d|\d{1,2}/\d{1,2}/\d\d")
_NEAR_END = 12


def signatures(lines: Sequence[Run]) -> slice:
    """Which of a sheet's last lines are signatures, with the names, posts and dates under them.

    A line with any other figure is none: an amount or an item may go on below.
    """
    for start in range(max(0, len(lines) - _NEAR_END), len(lines)):
        if _SIGNED.match(lines[start].bare):
            return slice(start, start + len(list(takewhile(_signs, lines[start:]))))
    return slice(len(lines), len(lines))


def _signs(line: Run) -> bool:
    return not any(one.isdigit() for one in _DATED.sub("", line.bare))
