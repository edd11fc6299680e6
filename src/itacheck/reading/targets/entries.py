"""The series of the table of targets as label and cells by year, whichever way it is turned."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.record import record
from ...documents import Run
from ...thai.years import FiscalYear
from ..tables.columns import Role, year_of
from ..tables.rows import TableRow
from .header import common_era, short_year


@record
class Entry:
    """A series: its label, the cell of each year, and the cell that it ends with."""

    label: Run
    cells: tuple[tuple[FiscalYear, Run | None], ...]
    last: Run


def entries_in(rows: Sequence[TableRow]) -> tuple[tuple[Entry, ...], tuple[Run, ...]]:
    """The series in rows, or in columns where the header names them; and what names no year."""
    found: list[Entry] = []
    strange: list[Run] = []
    turned: dict[str, list[TableRow]] = {}
    for row in rows:
        if not row.header.labels:
            found.append(Entry(row.at(Role.LABEL) or row.first, row.by_year(), row.cells[-1]))
        elif _year(row) is None:
            strange.append(row.first)
        else:
            # A header that is repeated on another page has the same labels.
            key = "|".join(label.bare for label in row.header.labels)
            turned.setdefault(key, []).append(row)
    for page in turned.values():
        header = page[0].header
        for index, (role, _) in enumerate(header.columns):
            if role is Role.SERIES:
                found.append(_column(header.labels[index], index, page))
    return tuple(found), tuple(strange)


def _column(label: Run, index: int, rows: Sequence[TableRow]) -> Entry:
    cells = []
    for row in rows:
        year = _year(row)
        if year is not None:
            cells.append((year, row.cells[index] if index < len(row.cells) else None))
    return Entry(label, tuple(cells), rows[-1].cells[-1])


def _year(row: TableRow) -> FiscalYear | None:
    own = row.at(Role.YEARS)
    text = (own or row.first).bare
    return year_of(text) or common_era(text) or (short_year(text) if own else None)
