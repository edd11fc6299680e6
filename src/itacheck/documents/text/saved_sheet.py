"""The paragraphs and tables of a sheet that a spreadsheet saved as text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...base.location import TextLocation
from ..blocks import Block
from ..exceeding import TableSize
from ..grid.blocks import Blanks, blocks_of
from ..grid.cells import SheetCell, SheetCells
from .quoted import Quoted


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
