"""The header of the summary table: known by what its columns say and by what their cells hold.

A table is the summary table where it has titles of projects and fiscal years. Every other column is
kept under its own heading; a cell that nobody knows never unmakes the table.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from itertools import takewhile

from ...base.record import record
from ...documents import Row, Run, joined
from ...thai.years import FiscalYear
from ..outline.headings import part_heading
from ..tables.columns import LONGEST_CELL, Header, Role, TableKind
from ..tables.header_grid import HeaderGrid, counts_columns, header_grid
from ..tables.shown_years import shown_years
from ..tables.year_cells import YearCells, says_again
from .columns import Column, column_of
from .columns_of_years import columns_of_years
from .table_of_sums import are_dimensions, sums_roles
from .words import (
    DIMENSION_HEADING,
    LABEL,
    MISSION_HEADING,
    MONEY,
    NAMES_TITLE,
    NO_TITLE,
    OF_DIMENSIONS,
    ORDINAL,
    PROJECT_NAMED,
    REMARK_HEADING,
    TITLE_HEADING,
    TOTAL_HEADING,
    heads_groups,
    is_data,
    is_heading,
    names_money,
    plain_heading,
    unit_of,
)

HEADER_ROWS = 4
"""A header has no more rows than these."""
SAMPLE = 40
"""So many rows below a header show what its columns hold."""
_FEWEST_YEARS = 2
_SEVERAL = 2
_HALF = 0.5
_MOST = 0.8
_LEAST = 0.45
_COUNTS = "จำนวน"
_HEADING_CELLS = 2
_LONGEST_FIRST = 120
"""A header of a table of risks may have wordy headings."""


@record
class Undecided:
    """A table that is the summary table by what it holds, and whose columns nobody can tell.

    ``cell`` is that at which reading stopped.
    """

    cell: Run


def summary_header(
    rows: Sequence[Row],
    caption: FiscalYear | None = None,
    period: Sequence[FiscalYear] = (),
) -> tuple[Header, int] | Undecided | None:
    """The header that some rows begin with, and how many of them it takes.

    ``caption`` is a fiscal year that stands alone over the table, for tables of one year;
    ``period`` the plan's years, for headings such as ปีที่ 1. None where the rows begin with no
    header of such a table.
    """
    if not may_begin(rows[0]):
        return None
    found = _year_row(rows, period)
    if found is None:
        return _captioned(rows, caption) if caption is not None else None
    at, years = found
    end = at + 1
    while end < min(HEADER_ROWS + at, len(rows)) and _goes_on(rows[end], years, rows[at]):
        end += 1
    return _decided(rows, at, end, years)


def may_begin(row: Row) -> bool:
    """Whether a row can be a header's first: short cells, and more than one of them."""
    filled = 0
    for cell in row.cells:
        if cell.text:
            filled += 1
            if len(cell.text) > _LONGEST_FIRST and len(cell.bare) > _LONGEST_FIRST:
                return False
    return filled > 1


def _year_row(rows: Sequence[Row], period: Sequence[FiscalYear]) -> tuple[int, YearCells] | None:
    """The row of a header that has its years; the rows above it are no data."""
    for at, row in enumerate(rows[:HEADER_ROWS]):
        if is_data(row):
            return None
        years = shown_years(rows, at, period)
        if len(years.by_column) >= _FEWEST_YEARS:
            return at, years
        if years and _names_a_title(rows[: at + 1]):
            return at, years
    return None


def _names_a_title(rows: Sequence[Row]) -> bool:
    headings = (cell.bare for row in rows for cell in row.cells if cell)
    return any(TITLE_HEADING.match(one) or _of_all_levels(one) for one in headings)


def _of_all_levels(heading: str) -> bool:
    """Whether a column of dimensions or missions has the projects, too."""
    return heads_groups(heading) and PROJECT_NAMED.search(heading) is not None


def _goes_on(row: Row, years: YearCells, above: Row) -> bool:
    """Whether a row below the years is more of the header: words under the years, and no data."""
    filled = [(index, cell) for index, cell in enumerate(row.cells) if cell.text]
    if not filled or is_data(row) or TOTAL_HEADING.match(filled[0][1].bare):
        return False
    if counts_columns(row) or says_again([cell.bare for cell in row.cells], years):
        return True
    if any(len(cell.bare) > LONGEST_CELL for _, cell in filled):
        return False
    moved = len(above.cells) - len(row.cells)
    last = max(years.by_column)
    under = [
        cell
        for index, cell in filled
        if min(years.by_column) <= index + (moved if moved > 0 and index == 0 else 0) <= last
    ]
    if under:
        return not any(MONEY.match(cell.bare) for cell in under)
    return len(row.cells) > 1 and all(is_heading(cell.bare) for _, cell in filled)


def _captioned(rows: Sequence[Row], caption: FiscalYear) -> tuple[Header, int] | None:
    """The header of a table of one year that only the line above it names."""
    if is_data(rows[0]) or not _names_a_title(rows[:1]):
        return None
    columns = [index for index, cell in enumerate(rows[0].cells) if names_money(cell.bare)]
    if len(columns) != 1:
        return None
    found = _decided(rows, 0, 1, YearCells({columns[0]: caption}))
    return None if isinstance(found, Undecided) else found


def _decided(
    rows: Sequence[Row], at: int, end: int, years: YearCells
) -> tuple[Header, int] | Undecided | None:
    """The header, where titles and money stand under it; undecided where its years are unclear."""
    own = takewhile(lambda row: not _ends(row, years), rows[end : end + SAMPLE])
    sample = [row for row in own if not is_total(row)]
    worded = [*rows[: at + 1], *(row for row in rows[at + 1 : end] if not counts_columns(row))]
    grid = header_grid(worded, at, years.by_column, sample)
    doubtful, chosen = columns_of_years(grid, sample)
    columns = [
        column_of(plain_heading(heading), index, sample, lowest)
        for index, (heading, lowest) in enumerate(zip(grid.headings, grid.lowest, strict=True))
    ]
    title = title_column(columns, chosen)
    if title is None or are_dimensions(columns, title):
        roles = sums_roles(columns, chosen) or _roles_of_totals(columns, chosen, rows[end:])
        return (_header(grid, roles, years), end) if roles else None
    if not (_has_money(columns, chosen) or _is_framed(columns, title, chosen)):
        return None
    if doubtful is not None:
        return Undecided(doubtful)
    roles = roles_of(columns, title, {at: (Role.YEAR, year) for at, year in chosen.items()})
    return _header(grid, roles, years), end


def _ends(row: Row, years: YearCells) -> bool:
    """Whether a row is another table's header, or the heading of a section, and no more of this."""
    filled = [cell for cell in row.cells if cell]
    if len(filled) <= _HEADING_CELLS and filled and part_heading(joined(filled).bare) is not None:
        return True
    under = [row.cells[at].bare for at in years.by_column if at < len(row.cells)]
    words = [one for one in under if _is_word(one)]
    return len(words) == len(under) > _FEWEST_YEARS and len(set(words)) > _FEWEST_YEARS


def _is_word(text: str) -> bool:
    letters = any(one.isalpha() for one in text) and not any(one.isdigit() for one in text)
    return letters and not MONEY.match(text) and unit_of(text) is None


def _roles_of_totals(
    columns: Sequence[Column], years: Mapping[int, FiscalYear], below: Sequence[Row]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """What the columns of totals hold that stand under their years apart from the projects.

    Nothing but totals stands there; where their own columns have headings, in no row at all.
    """
    first = min(years, default=0)
    if not below or not is_total(below[0]):
        return ()
    headed = any(one.heading for one in columns[:first])
    if headed and not all(is_total(row) for row in below if any(row.cells)):
        return ()
    label = next(at for at, cell in enumerate(below[0].cells) if cell)
    if label >= first:
        return ()
    return tuple(
        (Role.YEAR, years[at])
        if at in years
        else (
            _role_of_totals(one, at, label, below[0]) if headed or at == label else Role.OTHER,
            None,
        )
        for at, one in enumerate(columns)
    )


def _role_of_totals(column: Column, index: int, label: int, total: Row) -> Role:
    """What a column beside the years holds in a table of nothing but totals."""
    if index == label:
        return Role.TITLE
    if TOTAL_HEADING.match(column.heading):
        return Role.TOTAL
    cell = total.cells[index].bare if index < len(total.cells) else ""
    counts = column.heading.startswith(_COUNTS) and LABEL.match(cell)
    return Role.COUNT if counts else Role.OTHER


def _header(
    grid: HeaderGrid, roles: Sequence[tuple[Role, FiscalYear | None]], years: YearCells
) -> Header:
    return Header(
        TableKind.SUMMARY,
        tuple(roles),
        headings=grid.headings,
        unit=next(filter(None, map(unit_of, grid.texts())), None),
        common_era=years.common_era,
        odd=years.odd,
        hidden=years.hidden,
    )


def is_total(row: Row) -> bool:
    """Whether a row adds up others: it says nothing of what its columns hold."""
    first = next((cell.bare for cell in row.cells if cell.bare), "")
    return TOTAL_HEADING.match(first) is not None


def _is_framed(columns: Sequence[Column], title: int, years: dict[int, FiscalYear]) -> bool:
    """Whether the headings alone say it: dimension or mission, titles, and several years."""
    grouped = any(heads_groups(one.heading) for one in columns[:title])
    named = TITLE_HEADING.match(columns[title].heading) is not None
    return grouped and named and len(years) >= _FEWEST_YEARS


def _has_money(columns: Sequence[Column], years: dict[int, FiscalYear]) -> bool:
    """Whether what stands under the years is money, or the table has no rows yet."""
    filled = sum(columns[index].filled for index in years)
    money = sum(columns[index].money for index in years)
    return money >= _HALF * filled if filled else True


def title_column(columns: Sequence[Column], years: Container[int]) -> int | None:
    """The column of the projects' titles: by its heading, and by the kinds that its cells name."""
    best, title = _LEAST, None
    for index, one in enumerate(columns):
        if index in years or one.share(one.kinds) > _HALF:
            continue
        score = 2 * one.share(one.items) if one.filled else 0.0
        if TITLE_HEADING.match(one.heading):
            score += 1
        elif heads_groups(one.heading):
            # Missions may be called measures, as projects are.
            held = one.items > 0 or not one.filled  # nothing below the heading speaks against it
            score += _HALF if held and _of_all_levels(one.heading) else -1 - _HALF
        elif NAMES_TITLE.search(one.heading) and not NO_TITLE.search(one.heading):
            score += _HALF
        elif NO_TITLE.search(one.heading) or _of_dimensions(one):
            score -= 1
        if one.share(one.labels) > _HALF:
            score -= 1  # numbers under the heading of what they count
        if score > best:
            best, title = score, index
    return title


def _of_dimensions(column: Column) -> bool:
    """Whether a column is one of dimensions, among which a project or two may have strayed."""
    named = DIMENSION_HEADING.match(column.heading) is not None
    return named and column.dimensions > column.items


def roles_of(
    columns: Sequence[Column], title: int, known: Mapping[int, tuple[Role, FiscalYear | None]]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """What each column holds, those ``known`` and the titles' included."""
    beside = {at + step for at in known for step in (-1, 1)}
    named = [
        known[index]
        if index in known
        else (_role(one, index, title, sums=index > title or index in beside), None)
        for index, one in enumerate(columns)
    ]
    return _without_doubles(named, columns)


def _role(column: Column, index: int, title: int, *, sums: bool) -> Role:
    """What a column holds that is no year's; ``sums``: it may be that of the years' sums."""
    if index == title:
        return Role.TITLE
    if column.share(column.kinds) > _HALF:
        return Role.KIND
    heading = column.heading
    if sums and (TOTAL_HEADING.match(heading) or TOTAL_HEADING.match(column.lowest)):
        return Role.TOTAL
    if REMARK_HEADING.match(heading):
        return Role.REMARK
    return _role_behind(column) if index > title else _role_before(column)


def _role_before(column: Column) -> Role:
    """The role of a column before the titles: by its heading, or by what its cells hold."""
    heading = column.heading
    if ORDINAL.match(heading):
        return Role.NUMBER
    if DIMENSION_HEADING.match(heading):
        # A heading may name both; what stands below it says which they are.
        return Role.MISSION if column.missions and not column.dimensions else Role.DIMENSION
    if MISSION_HEADING.match(heading):
        return Role.MISSION
    return _role_by_cells(column)


def _role_behind(column: Column) -> Role:
    """The role of a column behind the titles: a group's where heading and cells agree.

    Behind the titles stands much else, such as the strategies that a project serves.
    """
    heading = column.heading
    if MISSION_HEADING.match(heading) and (
        max(column.share(column.missions), column.share(column.codes)) > _HALF
        or OF_DIMENSIONS.search(heading)
    ):
        return Role.MISSION
    if DIMENSION_HEADING.match(heading) and (
        column.share(column.dimensions) > _HALF or OF_DIMENSIONS.search(heading)
    ):
        return Role.DIMENSION
    if ORDINAL.match(heading) and column.share(column.labels) > _HALF:
        return Role.NUMBER
    if column.share(column.missions) > _MOST and not NO_TITLE.search(heading):
        return Role.MISSION
    return Role.OTHER


def _role_by_cells(column: Column) -> Role:
    """The role of a column before the titles whose heading says nothing known."""
    groups = column.dimensions + column.missions  # their headings begin in the first column
    counts = column.labels >= max(_SEVERAL, column.dimensions, column.missions)
    if column.share(column.labels) > _HALF or (
        counts and column.labels + groups > _MOST * column.filled
    ):
        return Role.NUMBER
    if column.share(column.missions) > _HALF:
        return Role.MISSION
    if column.share(column.dimensions) > _HALF:
        return Role.DIMENSION
    return Role.OTHER


def _without_doubles(
    roles: Sequence[tuple[Role, FiscalYear | None]], columns: Sequence[Column]
) -> tuple[tuple[Role, FiscalYear | None], ...]:
    """The roles, each of those that a table has once at one column only.

    That is the first; of columns of groups one that has such groups, of sums one that counts not.
    """
    best: dict[Role, int] = {}
    for index, (role, _) in enumerate(roles):
        held = best.setdefault(role, index)
        if _fits(role, columns[index]) > _fits(role, columns[held]):
            best[role] = index
    return tuple(
        (role, year) if role is Role.YEAR or best[role] == index else (Role.OTHER, None)
        for index, (role, year) in enumerate(roles)
    )


def _fits(role: Role, column: Column) -> float:
    """Which part of a column's cells is what its heading promises, for groups and sums."""
    sums = column.filled - column.labels if role is Role.TOTAL else 0
    held = {Role.DIMENSION: column.dimensions, Role.MISSION: column.missions}
    return column.share(held.get(role, sums))
