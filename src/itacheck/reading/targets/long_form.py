"""A table of targets with a row for each series and year, turned into one with a column a year.

ตัวชี้วัด | ปี | ค่าเป้าหมาย: a cell over several rows, or one that is blank, is that of the row above.
Or each series has a row of its own, over those of its years: ปี | ค่าเป้าหมาย.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ...base.record import record
from ...documents import Row, Run, Table, joined
from ...thai.years import FiscalYear
from ..summary.words import ORDINAL
from .header import is_value, likely_series, years_of

_FEWEST_COLUMNS = 2
_FEWEST_YEARS = 2


@record
class _Columns:
    """Where the series, their years and their values stand; ``beside`` has words on the series.

    ``label`` is None where each series has a row of its own above those of its years. ``bases`` are
    columns of values of one year each, which their headings name.
    """

    label: int | None
    year: int
    value: int
    beside: tuple[int, ...]
    bases: tuple[tuple[int, FiscalYear], ...] = ()


def in_years(rows: Sequence[Row]) -> list[Table]:
    """Such a table with its years beside each other, and what stands around it; else nothing."""
    return [Table(one) for one in _pieces(rows)]


def _pieces(rows: Sequence[Row]) -> list[tuple[Row, ...]]:
    """What stands above such a table, the table as it is turned, and what stands below it."""
    of_a_year = [sum(map(bool, years_of(row.cells))) == 1 for row in rows]
    for start, head in enumerate(rows[:-_FEWEST_YEARS]):
        if not any(of_a_year[start + 1 : start + 3]):
            continue
        width = max((at for at, cell in enumerate(head.cells, start=1) if cell), default=0)
        heads = head.cells[:width]
        if width < _FEWEST_COLUMNS or not all(heads) or _is_upright(heads):
            continue
        below = [*takewhile(bool, (_cells(row, width) for row in rows[start + 1 :]))]
        columns = _columns(heads, below)
        turned = _turned(heads, below, columns) if columns else ()
        if turned:
            pieces = (tuple(rows[:start]), turned, tuple(rows[start + 1 + len(below) :]))
            return [one for one in pieces if one]
    return []


def _cells(row: Row, width: int) -> tuple[Run, ...]:
    """The cells of a row under a header; none where others stand beside them.

    One alone is the name of a series.
    """
    cells = row.cells[:width]
    fits = len(cells) == width and not any(row.cells[width:]) and any(cells)
    return cells if fits and (_alone(cells) is None or _named(cells)) else ()


def _is_upright(heads: Sequence[Run]) -> bool:
    """Whether the years stand beside each other already."""
    return sum(map(bool, years_of(heads))) >= _FEWEST_YEARS


def _alone(cells: Sequence[Run]) -> Run | None:
    """The only filled cell of a row."""
    filled = [one for one in cells if one]
    return filled[0] if len(filled) == 1 else None


def _named(cells: Sequence[Run]) -> Run | None:
    """The series that stands alone in a row."""
    cell = _alone(cells)
    return cell if cell is not None and _names_series(cell) else None


def _names_series(cell: Run) -> bool:
    """Whether a cell names a series, and is no value or unit of one."""
    unit = cell.bare.strip("()") == "คะแนน"
    return not unit and not is_value(cell.bare) and likely_series(cell.bare) is not None


def _columns(heads: Sequence[Run], rows: Sequence[Sequence[Run]]) -> _Columns | None:
    """The columns by what they hold; None where it is not one of each kind, or others hold more."""
    labels: list[int] = []
    years: list[int] = []
    values: list[int] = []
    beside: list[int] = []
    bases: list[tuple[int, FiscalYear]] = []
    apart = any(map(_named, rows))
    rows = [row for row in rows if not _named(row)]
    for at, heading in enumerate(heads):
        cells = [row[at] for row in rows if row[at]]
        if not cells or ORDINAL.match(heading.bare):
            continue
        (year,) = years_of([heading])
        if all(years_of(cells)):
            if year:
                return None  # it is a row of its own table
            years.append(at)
        elif all(map(_names_series, cells)):
            labels.append(at)
        elif all(is_value(cell.bare) and any(map(str.isdigit, cell.bare)) for cell in cells):
            if year:
                bases.append((at, year))
            else:
                values.append(at)
        elif any(any(map(str.isdigit, cell.bare)) for cell in cells):
            return None
        else:
            beside.append(at)
    if len(labels) + apart != 1 or len(years) != 1 or len(values) != 1:
        return None
    return _Columns(None if apart else labels[0], years[0], values[0], tuple(beside), tuple(bases))


def _turned(
    heads: Sequence[Run], rows: Sequence[Sequence[Run]], columns: _Columns
) -> tuple[Row, ...]:
    """The header with the years, and a row for each series; none where a year has two values."""
    years: dict[FiscalYear, Run] = {}
    names: dict[str, list[Run]] = {}
    values: dict[tuple[str, FiscalYear], Run] = {}
    label = cell = None
    said = years_of([row[columns.year] for row in rows])
    year: FiscalYear | None = None
    for row, own in zip(rows, said, strict=True):
        if columns.label is None and (named := _named(row)):
            label, year = named, None
            continue
        label = label if columns.label is None else row[columns.label] or label
        year, cell = (own, row[columns.year]) if own else (year, cell)
        if label is None or year is None or cell is None or (label.bare, year) in values:
            return ()
        years.setdefault(year, cell)
        words = names.setdefault(label.bare, [label])
        known = {one.bare for one in words}
        beside = [row[at] for at in columns.beside]
        words += [one for one in beside if one and one.bare not in known]
        values[label.bare, year] = row[columns.value]
        for at, base in columns.bases:
            years.setdefault(base, heads[at])
            if row[at] and values.setdefault((label.bare, base), row[at]) is not row[at]:
                return ()
    if len(years) < _FEWEST_YEARS or len(values) == len(names):
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
