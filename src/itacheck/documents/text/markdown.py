"""Marks of Markdown in plain text: tables between upright bars, headings, bold type.

A mark becomes white space of its own length, so that every other character keeps its column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...base.record import record

_BAR = expression(r"(?<!\\)\|")
_RULE = expression(r"\s*[|+]?(?:\s*:?[-=]{2,}:?\s*[|+])*(?:\s*:?[-=]{2,}:?)?\s*\Z")
_RULE_BESIDE = expression(r"\s*[|+](?:\s*(?:[-=]{2,}\s*)?[|+])+\s*\Z")
"""A rule that leaves out the columns in which a cell of the row above goes on."""
_HEADING = expression(r"\A\s{0,3}#{1,6}(?=\s)")
_BOLD = expression(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_BREAK = expression(r"<br\s*/?>", re.IGNORECASE)


def unmarked(line: str) -> str:
    """The line with the marks of headings, bold type and line breaks as white space."""
    if "#" in line:
        line = _HEADING.sub(_blank, line)
    if "**" in line:
        line = _BOLD.sub(lambda match: f"  {match[1]}  ", line)
    return _BREAK.sub(_blank, line) if "<" in line else line


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def is_rule(line: str) -> bool:
    """Whether a line only draws the rule under a header or between rows: |---|---|."""
    if not ("|" in line or "+" in line) or "--" not in line.replace("=", "-"):
        return False
    return _RULE.match(line) is not None or _RULE_BESIDE.match(line) is not None


@record
class Bars:
    """How a document draws its tables: whether rows have a bar before and behind their cells."""

    before: bool
    behind: bool

    def cells(self, line: str) -> list[tuple[int, str]]:
        """The cells of a row between bars, each with its column from 0."""
        places = [match.start() for match in _BAR.finditer(line)]
        starts = [0, *(place + 1 for place in places)]
        ends = [*places, len(line)]
        cells = [(start, line[start:end]) for start, end in zip(starts, ends, strict=True)]
        return cells[self.before : len(cells) - self.behind]


def bars_of(lines: Sequence[str]) -> tuple[Bars, frozenset[int]]:
    """How the rows between bars are drawn, and the indices of the lines that are such rows.

    A row without a bar at both ends is one where another stands next to it. A blank first cell
    looks like a bar before all cells, so only what holds for every row tells.
    """
    barred = {
        index
        for index, line in enumerate(lines)
        if "|" in line and "\t" not in line.strip() and len(_BAR.findall(line)) > 1
    }
    rows = frozenset(
        index
        for index in barred
        if not is_rule(lines[index])
        and (_framed(lines[index]) or index - 1 in barred or index + 1 in barred)
    )
    texts = [lines[index].strip() for index in rows]
    bars = Bars(
        all(text.startswith("|") for text in texts), all(text.endswith("|") for text in texts)
    )
    return bars, rows


def _framed(line: str) -> bool:
    text = line.strip()
    return text.startswith("|") and text.endswith("|")
