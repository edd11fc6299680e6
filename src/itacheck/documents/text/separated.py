"""What tells a sheet saved as text: tabs, commas or semicolons between its cells.

A comma or semicolon between cells becomes a tab, so that every other character keeps its column.
Tables saved so may also stand within a text, between lines whose commas are the author's.
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
_MOST_LINES = 60
_CELL = r'(?:"(?:[^"]|"")*"|[\d๐-๙.-]*)'
_ROWS = tuple((sign, expression(rf"{_CELL}(?:{sign}{_CELL})+\s*\Z")) for sign in ",;")
"""A row whose texts all stand in quotes, with either sign between its cells."""
_NEEDLESS = expression(r'(?:\A|\t)"(?=\w)[^",;\t]+"(?=\t|\Z)')
"""A cell in quotes that needs none."""


def between_tabs(lines: Sequence[str]) -> list[str] | None:
    """The lines with tabs between cells that commas or semicolons part; None where none do.

    They do where the columns of a table of years follow from them, or the ends of rows; and in
    rows that have all their texts in quotes, and then in these alone if that table is among them.
    """
    tabbed = any("\t" in line for line in lines)
    for sign in ",;":
        if tabbed or not any(sign in line for line in lines):
            continue
        made, rows = _parted(lines, sign)
        if is_sheet(rows):
            return made
        in_quotes = _with_rows_in_quotes(lines)
        years = _has_years(rows)
        if in_quotes is not None and (_has_years(in_quotes) or not years):
            return in_quotes
        if years:
            return made
    return _with_rows_in_quotes(lines) if tabbed else None


def is_sheet(lines: Sequence[str]) -> bool:
    """Whether paragraphs, too, have the tabs behind them that a row of the sheet has cells."""
    filled = [line for line in lines if line.strip()]
    plain = [line.replace('\t""', "\t") for line in filled]
    alone = sum(1 for line in plain if line.endswith("\t\t") and "\t" not in line.strip())
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


def _with_rows_in_quotes(lines: Sequence[str]) -> list[str] | None:
    """The lines with tabs in such rows; None where no two of them are surely of one table.

    These have as many cells, and quotes round what needs none: that is how all cells are saved.
    """
    if not any(line.count('"') > 3 for line in lines):
        return None
    made = list(lines)
    sure, index, above = False, 0, (0, 0)
    while index < len(lines):
        size, sign = _row_in_quotes(lines, index)
        if not size:
            index, above = index + 1, (0, 0)
            continue
        row, whole = _parted(lines[index : index + size], sign)
        made[index : index + size] = row
        cells = whole[0].count("\t")
        needless = any(map(_NEEDLESS.search, row))
        sure = sure or (needless and above == (index, cells))
        index += size
        above = (index, cells if needless else 0)
    return made if sure else None


def _row_in_quotes(lines: Sequence[str], first: int) -> tuple[int, str]:
    """How many lines the row takes that begins at one, and the sign between its cells; or none."""
    quotes = 0
    for at in range(first, min(first + _MOST_LINES, len(lines))):
        quotes += lines[at].count('"')
        if not quotes or "\t" in lines[at]:
            break
        if quotes % 2 == 0:
            text = "\n".join(lines[first : at + 1])
            sign = next((sign for sign, row in _ROWS if row.match(text)), "")
            return (at + 1 - first, sign) if sign else (0, "")
    return 0, ""


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
