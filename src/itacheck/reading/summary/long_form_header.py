"""The header of a summary table with a row for each project and fiscal year.

The years stand one below the other in a column of their own, beside one column of money.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Row
from ...thai.text import tidy
from ..tables.columns import Header, Role, TableKind, year_of
from .columns import column_of
from .header import HEADER_ROWS, SAMPLE, Undecided, is_total, roles_of, title_column
from .words import TITLE_HEADING, TOTAL_HEADING, is_data, names_money, plain_heading, unit_of

_HALF = 0.5
_YEARS = expression(r"(?:ประจำ)?(?:ปี(?:งบประมาณ)?|พ\.?ศ\.?|[/().]|ที่ดำเนินการ)+\Z")
"""The heading of a column of years."""


def long_header(rows: Sequence[Row]) -> tuple[Header, int] | Undecided | None:
    """The header of such a table, and how many rows it takes.

    It has titles, one column in which nothing stands but years and their sum, and one of money. By
    their headings alone they are known where no row stands below them. Undecided where there are
    several columns of money.
    """
    near = rows[: HEADER_ROWS + 1]
    end = next((at for at, row in enumerate(near) if is_data(row) or _has_year(row)), len(near))
    if not 0 < end <= HEADER_ROWS:
        return None
    sample = rows[end : end + SAMPLE]
    width = max(len(row.cells) for row in rows[:end])
    headings = tuple(
        " ".join(tidy(row.cells[at].text) for row in rows[:end] if len(row.cells) > at).strip()
        for at in range(width)
    )
    bare = [plain_heading(one) for one in headings]
    years = [
        at
        for at, one in enumerate(bare)
        if (_are_years(sample, at) if sample else _YEARS.match(one))
    ]
    if len(years) != 1:
        return None
    known = [row for row in sample if not is_total(row)]
    columns = [column_of(one, at, known) for at, one in enumerate(bare)]
    money = [
        at
        for at, one in enumerate(columns)
        if at not in years
        and names_money(one.heading)
        and (one.share(one.money) > _HALF or not sample)
    ]
    title = title_column(columns, {*years, *money})
    if not money or title is None or not (sample or TITLE_HEADING.match(bare[title])):
        return None
    if len(money) > 1:
        return Undecided(next(row.cells[money[1]] for row in rows if money[1] < len(row.cells)))
    roles = {years[0]: (Role.YEARS, None), money[0]: (Role.AMOUNT, None)}
    unit = next((one for one in map(unit_of, bare) if one is not None), None)
    held = roles_of(columns, title, roles)
    return Header(TableKind.SUMMARY, held, headings=headings, unit=unit), end


def _has_year(row: Row) -> bool:
    return any(year_of(cell.bare) for cell in row.cells)


def _are_years(rows: Sequence[Row], column: int) -> bool:
    """Whether a column holds years, two of them or more, and but for their sum nothing else."""
    texts = [row.cells[column].bare for row in rows if column < len(row.cells)]
    filled = [text for text in texts if text and not TOTAL_HEADING.match(text)]
    years = {year_of(text) for text in filled}
    return len(years) > 1 and None not in years
