"""A sheet that a spreadsheet saved as text: with commas, semicolons or tabs between its cells.

A comma or semicolon between cells becomes a tab, so that every other character keeps its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from ...base.location import TextLocation
from ...thai.digits import arabic
from ..blocks import Block
from ..exceeding import TableSize
from ..excel.blocks import Blanks, blocks_of
from ..excel.celltypes import SheetCell, SheetCells
from .quoted import Quoted

_YEAR = re.compile(r"\W*(?:(?:ปี|พ\.?ศ\.?|งบประมาณ)\W*){0,3}25[5-9]\d\W*(?:\(?\s*บาท\s*\)?\W*)?\Z")
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


def sheet_blocks(
    lines: Sequence[str], name: str, quoted: Mapping[int, Quoted], size: TableSize
) -> Iterator[Block]:
    """The paragraphs and tables of such a sheet, as of a workbook's."""
    rows: list[tuple[SheetCell, ...]] = []
    places: dict[tuple[int, int], TextLocation] = {}
    begins: list[int] = []
    index = 0
    while index < len(lines):
        row = quoted.get(index)
        cells = row.cells if row is not None else _cells(lines, index)
        size.add(1, len(cells))
        begins.append(index + 1)
        filled = []
        for column, pieces in enumerate(cells, start=1):
            text = "\n".join(piece.replace('""', '"') if row else piece for *_, piece in pieces)
            if text.strip():
                at, start, piece = next(one for one in pieces if one[2].strip())
                lead = len(piece) - len(piece.lstrip())
                places[len(begins), column] = TextLocation(name, at + 1, start + lead + 1)
                filled.append(SheetCell(len(begins), column, text))
        if filled:
            rows.append(tuple(filled))
        index += row.lines if row is not None else 1

    def place(row: int, column: int) -> TextLocation:
        return places.get((row, column)) or TextLocation(name, begins[row - 1], 1)

    for placed in blocks_of(place, SheetCells(tuple(rows), len(places), ()), Blanks()):
        yield placed.block


def _cells(lines: Sequence[str], index: int) -> tuple[tuple[tuple[int, int, str]], ...]:
    found, start = [], 0
    for text in lines[index].split("\t"):
        found.append(((index, start, text),))
        start += len(text) + 1
    return tuple(found)


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
