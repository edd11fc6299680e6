"""The headings of the summary table's years, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...base.location import Location
from ...base.record import record
from ...documents import Row
from ...thai.years import FiscalYear
from .columns import Header


@record
class YearCell:
    """The heading of a column of the summary table that is a fiscal year's.

    ``year`` is None where it stands among the years, and its number is no year.
    """

    year: FiscalYear | None
    text: str
    common_era: bool
    location: Location


def year_cells_of(header: Header, rows: Sequence[Row]) -> Iterator[YearCell]:
    """The headings of a header's years, each where its number stands."""
    for index, (_, year) in enumerate(header.columns):
        if year is None and index not in header.odd:
            continue
        cells = [row.cells[index] for row in rows if index < len(row.cells)]
        named = [cell for cell in cells if any(one.isdigit() for one in cell.bare)]
        if named or cells:
            cell = (named or cells)[-1]
            yield YearCell(year, cell.text, header.common_era, cell.location)
