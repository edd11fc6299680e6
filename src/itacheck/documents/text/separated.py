"""What tells a sheet saved as text: tabs, commas or semicolons between its cells.

A comma or semicolon between cells becomes a tab, so that every other character keeps its column.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...base.patterns import expression
from ...thai.digits import arabic

_YEAR = expression(r"\W*(?:(?:ปี|พ\.?ศ\.?|งบประมาณ)\W*){0,3}25[5-9]\d\W*(?:\(?\s*บาท\s*\)?\W*)?\Z")
_FEWEST_YEARS = 3
_ROWS_BELOW = 12
_FEWEST_ROWS = 3
_FEWEST_LINES = 6


def between_tabs(lines: Sequence[str]) -> list[str] | None:
    """The lines with tabs between cells that commas or semicolons part; None where none do.

    They do where the columns of a table of years follow from them, or the ends of rows.
    """
    if any("\t" in line for line in lines):
        return None
    for sign in ",;":
        if not any(sign in line for line in lines):
            continue
        made, rows = _parted(lines, sign)
        if is_sheet(rows) or _has_years(rows):
            return made
    return None


def is_sheet(lines: Sequence[str]) -> bool:
    """Whether paragraphs, too, have the tabs behind them that a row of the sheet has cells."""
    filled = [line for line in lines if line.strip()]
    alone = sum(1 for line in filled if line.endswith("\t\t") and "\t" not in line.strip())
    without = sum(1 for line in filled if "\t" not in line)
    return len(filled) >= _FEWEST_LINES and alone * 4 >= len(filled) >= without * 4


def _parted(lines: Sequence[str], sign: str) -> tuple[list[str], list[str]]:
    """The lines with a tab for each such sign outside of quotes, and each row's lines as one.

    No rows where a quote is not ended.
    """
    made: list[str] = []
    rows: list[list[str]] = []
    outside = True
    for line in lines:
        if outside:
            rows.append([])
        pieces = line.split('"')
        for at, piece in enumerate(pieces):
            outside = outside if at == 0 else not outside
            if outside:
                pieces[at] = piece.replace(sign, "\t")
        made.append('"'.join(pieces))
        rows[-1].append(made[-1])
    return made, [" ".join(row) for row in rows] if outside else []


def _has_years(lines: Sequence[str]) -> bool:
    """Whether a row has years side by side, and rows below it have as many cells."""
    for index, line in enumerate(lines):
        cells = arabic(line).split("\t")
        if len(cells) > _FEWEST_YEARS and sum(map(bool, map(_YEAR.match, cells))) >= _FEWEST_YEARS:
            following = lines[index + 1 : index + 1 + _ROWS_BELOW]
            below = list(takewhile(lambda one: "\t" in one or not one.strip(), following))
            alike = sum(1 for one in below if one.count("\t") == len(cells) - 1)
            if alike >= min(_FEWEST_ROWS, len(below)) and alike * 2 > len(below):
                return True
    return False
