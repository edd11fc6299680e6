"""A table of targets with a row for each series and year, turned into one with a column a year.

ตัวชี้วัด | ปี | ค่าเป้าหมาย: a cell over several rows, or one that is blank, is that of the row above.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...thai.years import FiscalYear
from ..summary.words import ORDINAL
from ..tables.totals_apart import by_sheets
from .header import is_value, likely_series, years_of

_FEWEST_COLUMNS = 3
_FEWEST_YEARS = 2
_FEWEST_CELLS = 2


@record
class _Columns:
    """Where the series, their years and their values stand; ``beside`` has words on the series."""

    label: int
    year: int
    value: int
    beside: tuple[int, ...]


def upright(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, each such table before the detail sheets with its years beside each other."""
    for block, in_sheets in by_sheets(blocks):
        pieces = [] if in_sheets or isinstance(block, Paragraph) else _pieces(block.rows)
        yield from map(Table, pieces) if pieces else (block,)


def _pieces(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """What stands above such a table, the table as it is turned, and what stands below it."""
    for start, head in enumerate(rows[:-_FEWEST_YEARS]):
        if sum(map(bool, years_of(rows[start + 1].cells))) != 1:
            continue
        width = max((at for at, cell in enumerate(head.cells, start=1) if cell), default=0)
        heads = head.cells[:width]
        if width < _FEWEST_COLUMNS or not all(heads) or any(years_of(heads)):
            continue
        below = [*takewhile(lambda cells: cells, (_cells(row, width) for row in rows[start + 1 :]))]
        columns = _columns(heads, below)
        turned = _turned(heads, below, columns) if columns else ()
        if turned:
            pieces = (tuple(rows[:start]), turned, tuple(rows[start + 1 + len(below) :]))
            return [one for one in pieces if one]
    return []


def _cells(row: Row, width: int) -> tuple[Run, ...]:
    """The cells of a row under a header; none where others stand beside them, or one alone."""
    cells = row.cells[:width]
    fits = len(cells) == width and not any(row.cells[width:])
    return cells if fits and sum(map(bool, cells)) >= _FEWEST_CELLS else ()


def _columns(heads: Sequence[Run], rows: Sequence[Sequence[Run]]) -> _Columns | None:
    """The columns by what they hold; None where it is not one of each kind, or others hold more."""
    labels: list[int] = []
    years: list[int] = []
    values: list[int] = []
    beside: list[int] = []
    for at, heading in enumerate(heads):
        cells = [row[at] for row in rows if row[at]]
        if not cells or ORDINAL.match(heading.bare):
            continue
        if all(years_of(cells)):
            years.append(at)
        elif all(likely_series(cell.bare) for cell in cells):
            labels.append(at)
        elif all(is_value(cell.bare) and any(map(str.isdigit, cell.bare)) for cell in cells):
            values.append(at)
        elif any(any(map(str.isdigit, cell.bare)) for cell in cells):
            return None
        else:
            beside.append(at)
    if not len(labels) == len(years) == len(values) == 1:
        return None
    return _Columns(labels[0], years[0], values[0], tuple(beside))


def _turned(
    heads: Sequence[Run], rows: Sequence[Sequence[Run]], columns: _Columns
) -> tuple[Row, ...]:
    """The header with the years, and a row for each series; none where a year has two values."""
    years: dict[FiscalYear, Run] = {}
    names: dict[str, list[Run]] = {}
    values: dict[tuple[str, FiscalYear], Run] = {}
    label = year_cell = None
    said = years_of([row[columns.year] for row in rows])
    year: FiscalYear | None = None
    for row, own in zip(rows, said, strict=True):
        label = row[columns.label] or label
        year, year_cell = (own, row[columns.year]) if own else (year, year_cell)
        if label is None or year is None or year_cell is None or (label.bare, year) in values:
            return ()
        years.setdefault(year, year_cell)
        words = names.setdefault(label.bare, [label])
        known = {one.bare for one in words}
        words += [cell for at in columns.beside if (cell := row[at]) and cell.bare not in known]
        values[label.bare, year] = row[columns.value]
    if len(years) < _FEWEST_YEARS:
        return ()
    order = sorted(years)
    nothing = heads[0].part(0, 0)
    return (
        Row((joined(heads), *(years[one] for one in order))),
        *(
            Row((joined(words), *(values.get((name, one), nothing) for one in order)))
            for name, words in names.items()
        ),
    )
