"""The cells of a header of several rows over the columns of the table below it.

A cell over several columns leaves its neighbours empty, or, in a text, leaves them out, so that
what stands behind it moves to the left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Row, Run
from ...thai.text import tidy
from ...thai.years import FiscalYear

_OVER_YEARS = expression("งบประมาณ|ปี|บาท|วงเงิน|ระยะเวลา|เป้าหมาย")

_MANY = 3


@record
class HeaderGrid:
    """A header's rows, with the column of each of their cells.

    ``headings`` are the columns' texts over all rows, ``years`` the columns that are years.
    """

    rows: tuple[Mapping[int, Run], ...]
    headings: tuple[str, ...]
    years: Mapping[int, FiscalYear]
    year_row: int
    spans: Mapping[int, int]

    @property
    def lowest(self) -> tuple[str, ...]:
        """What the lowest cell over each column says, without white space."""
        columns = range(len(self.headings))
        cells = ([row[one] for row in self.rows if row.get(one)] for one in columns)
        return tuple(found[-1].bare if found else "" for found in cells)

    def below(self, column: int) -> Run | None:
        """The first text of a column below the row of the years."""
        rows = self.rows[self.year_row + 1 :]
        return next((row[column] for row in rows if row.get(column)), None)

    def covered(self, column: int) -> tuple[int, ...]:
        """The columns that the heading of a year stands over: its own, and those left empty."""
        end = column + self.spans.get(column, 1)
        while end not in self.years and end < len(self.headings) and self._is_under(end):
            end += 1
        return tuple(range(column, end))

    def _is_under(self, column: int) -> bool:
        above = self.rows[: self.year_row + 1]
        return self.below(column) is not None and not any(row.get(column) for row in above)

    def texts(self) -> tuple[str, ...]:
        """All texts of the header without white space, those of the years' columns first."""
        cells = [(column, cell) for row in self.rows for column, cell in row.items() if cell]
        cells.sort(key=lambda one: one[0] not in self.years)
        return tuple(cell.bare for _, cell in cells)


def header_grid(
    rows: Sequence[Row], at: int, years: Mapping[int, FiscalYear], sample: Sequence[Row]
) -> HeaderGrid:
    """The header of these rows; ``years`` are the cells of row ``at`` that are years, by index.

    ``sample`` are rows of the table below, which say how many columns it has.
    """
    offset, width = _offset(rows, at, years, sample)
    columns = {index + offset: year for index, year in years.items()}
    first, last = min(columns), max(columns)
    placed = tuple(
        {
            (
                index + offset
                if number == at
                else _column(index, row, first, last, width, below=number > at)
            ): cell
            for index, cell in enumerate(row.cells)
        }
        for number, row in enumerate(rows)
    )
    spans = {index + offset: size for index, size in rows[at].spans}
    headings = tuple(_heading(placed, rows, column) for column in range(width))
    return HeaderGrid(placed, headings, columns, at, spans)


def _offset(
    rows: Sequence[Row], at: int, years: Mapping[int, FiscalYear], sample: Sequence[Row]
) -> tuple[int, int]:
    """How far the row of the years has lost cells in front, and the number of columns.

    It may hold nothing but the years, which stand under one cell of the row above it; the table's
    own rows show it.
    """
    longest = max(len(row.cells) for row in rows)
    filled = [index for index, cell in enumerate(rows[at].cells) if cell.text]
    above = rows[at - 1].cells if at else ()
    group = next((index for index, one in enumerate(above) if _OVER_YEARS.search(one.bare)), None)
    if group is None or filled != list(years) or filled[0] != 0:
        return 0, longest
    width = len(above) - 1 + len(years)
    lengths = Counter(len(row.cells) for row in sample)
    usual = lengths.most_common(1)[0][0] if lengths else longest
    return (group, width) if longest < width == usual else (0, longest)


def _column(index: int, row: Row, first: int, last: int, width: int, *, below: bool) -> int:
    """The column of a cell of another row than that of the years."""
    missing = width - len(row.cells)
    under = below and len(row.cells) == last - first + 1 and missing
    if under and all(cell.text for cell in row.cells):
        return index + first  # a row of units under the years alone
    if index > first and missing and missing == last - first:
        return index + missing
    return index


def _heading(placed: Sequence[Mapping[int, Run]], rows: Sequence[Row], column: int) -> str:
    """A column's texts from top to bottom, those of cells over several columns included."""
    texts: list[str] = []
    for cells, row in zip(placed, rows, strict=True):
        cell = cells.get(column)
        if cell is None or not cell.text:
            over = next((one for one, size in row.spans if one < column < one + size), None)
            cell = cells.get(over) if over is not None else None
        text = tidy(cell.text) if cell is not None else ""
        if text and text not in texts:
            texts.append(text)
    return " ".join(texts)


def counts_columns(row: Row) -> bool:
    """Whether a row does nothing but number the columns: (1) (2) (3)."""
    numbers = [cell.bare.strip("().") for cell in row.cells]
    return len(numbers) > _MANY and numbers == [str(one) for one in range(1, len(numbers) + 1)]
