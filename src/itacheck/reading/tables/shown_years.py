"""The years of a header of which some columns are hidden on the screen.

A worksheet may keep the amounts of an old draft in a hidden column beside each year's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from ...documents import Row
from ...thai.years import FiscalYear
from ..summary.words import LARGE
from .year_cells import YearCells, years_of


def shown_years(rows: Sequence[Row], at: int, period: Sequence[FiscalYear] = ()) -> YearCells:
    """The years in a header's row ``at``; where one stands twice, that which is shown.

    So it is where all hidden years are shown, too, and amounts stand not in the hidden columns
    alone. Else a hidden column is a year's like any other.
    """
    row = rows[at]
    texts = [cell.bare for cell in row.cells]
    every = years_of(texts, period)
    if not row.hidden or not every:
        return every
    hidden, shown = (
        years_of([text if (one in row.hidden) is kept else "" for one, text in enumerate(texts)])
        for kept in (True, False)
    )
    twice = hidden and set(hidden.by_column.values()) <= set(shown.by_column.values())
    below = rows[at + 1 :]
    if not twice or (_amounts(below, hidden.by_column) and not _amounts(below, shown.by_column)):
        return every
    return evolve(shown, hidden=tuple(row.cells[one] for one in hidden.by_column))


def _amounts(rows: Sequence[Row], columns: Iterable[int]) -> bool:
    """Whether an amount of some size stands in one of the columns."""
    return any(
        LARGE.search(row.cells[one].bare) for one in columns for row in rows if one < len(row.cells)
    )
