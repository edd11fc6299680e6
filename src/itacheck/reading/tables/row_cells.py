"""One row of a table against its header: which cell is in which column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Row, Run
from ...plan import CellState
from ..summary.words import COUNTING
from ..text.amounts import read_cell
from .columns import GROUPS, Header, Role, TableKind, years_span

_KIND = "[“\"'‘]*(?:โครงการ|กิจกรรม|มาตรการ|แนวปฏิบัติ)"
_ITEM = expression(rf"[-–•]?{COUNTING}?\(?\d{{1,5}}[.):–-]*\)?{_KIND}|{_KIND}")
_NUMBERED = expression(rf"[-–•]?{COUNTING}?\(?\d{{1,5}}(?:[.)]\)?|[:–-])?{_KIND}")
_FIGURE = expression(r"(?:จำนวน)?(?:เงิน)?[\d.,\-–—−]+(?:บาท(?:ถ้วน)?)?\Z")
_MISSION = expression(r"\d{1,2}\.\d{1,2}(?![\d.])")


def first_filled(cells: Sequence[Run]) -> Run:
    """The first cell with text, or the first."""
    return next((cell for cell in cells if cell), cells[0])


def quoted(rows: Sequence[Row]) -> Run:
    """What can be quoted of a table, also under a blank row."""
    return first_filled([cell for row in rows for cell in row.cells])


def texts_of(row: Row) -> tuple[str, ...]:
    """What patterns look at in the cells of a row."""
    return tuple(cell.bare for cell in row.cells)


def is_item(cell: Run) -> bool:
    """Whether a cell begins with a project's number and name, or with its kind."""
    return _ITEM.match(cell.bare) is not None


def begins_item(row: Row) -> bool:
    """Whether a row's first text is a project's number and name."""
    return is_item(first_filled(row.cells))


@record
class Aligned:
    """A row's cells under the header's columns, whether they do not fit there, and what is left."""

    cells: tuple[Run, ...]
    misfit: bool = False
    stray: tuple[Run, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()


def aligned(row: Row, header: Header, *, usual: int, complete: bool) -> Aligned:
    """The row's cells under the header's columns.

    Cells of dimension and mission that cover several rows may be left out in front. Text beyond
    the last column goes on with the remark, and stays in its cells; or it is left over where all
    that a row needs stands in its column. ``usual`` is the number of cells that the table's rows
    mostly have; ``complete``: some row has them all, so that no editor took the last tabs away.
    """
    cells, width = row.cells, len(header.columns)
    kept = len(cells)
    while kept > width and not cells[kept - 1]:
        kept -= 1
    cells = cells[:kept]
    if len(cells) > width:
        return _beyond(cells, header)
    roles = [role for role, _ in header.columns]
    before = _missing_in_front(cells, roles)
    if before and before + len(cells) <= width:
        return Aligned((*[cells[0].part(0, 0)] * before, *cells))
    if header.kind is not TableKind.SUMMARY:
        return Aligned(cells)
    over = _one_over_years(cells, header) if complete else None
    if over is not None:
        return over
    longer = len(row.cells) > width and len(row.cells) != usual
    shorter = len(cells) < width and complete
    moved = longer and (
        (_is_remark(header, width - 1) and len(cells) == width and _is_figure(cells[-1]))
        or _mission_among_names(cells, roles)
    )
    lost = shorter and _has_lost_one(cells, roles)
    return Aligned(cells, moved or lost or _misplaced(cells, roles))


def _one_over_years(cells: tuple[Run, ...], header: Header) -> Aligned | None:
    """A row with one cell in place of those of all years, that says that no budget is used.

    It lacks just the others of them, and ends in words that can be none of a year's.
    """
    span = years_span(header)
    if span is None or len(cells) != len(header.columns) - span[1] + 1 or len(cells) < span[0] + 2:
        return None
    first = cells[span[0]]
    declares = bool(first) and read_cell(first).cell.state is CellState.DECLARED
    if not declares or not cells[-1] or _is_money(cells[-1]):
        return None
    if read_cell(cells[-1]).cell.state is CellState.DECLARED:
        return None
    others = [first.part(0, 0)] * (span[1] - 1)
    return Aligned((*cells[: span[0] + 1], *others, *cells[span[0] + 1 :]), spans=(span,))


def _beyond(cells: tuple[Run, ...], header: Header) -> Aligned:
    """A row with text beyond the last column."""
    width = len(header.columns)
    beyond = tuple(cell for cell in cells[width:] if cell)
    figures = any(_is_figure(cell) for cell in cells[width - 1 :] if cell)
    if _is_remark(header, width - 1) and cells[width - 1] and not figures:
        return Aligned((*cells[:width], *beyond))
    if not figures and _all_in_place(cells, header):
        return Aligned(cells[:width], stray=beyond)
    return Aligned(cells, misfit=True)


def _all_in_place(cells: Sequence[Run], header: Header) -> bool:
    """Whether a row of the summary table has its title and its money where they belong."""
    pairs = list(zip(cells, header.columns, strict=False))
    money = [cell for cell, (role, _) in pairs if role is Role.YEAR]
    titles = [cell for cell, (role, _) in pairs if role is Role.TITLE and cell]
    return (
        header.kind is TableKind.SUMMARY
        and bool(titles)
        and all(_is_figure(cell) or not cell for cell in money)
        and any(bool(cell) for cell in money)
        and not _misplaced(cells, [role for role, _ in header.columns])
    )


def _missing_in_front(cells: Sequence[Run], roles: Sequence[Role]) -> int:
    """How many cells of dimension and mission a row lacks before its project's name."""
    if roles[0] not in GROUPS or _has_title(cells, roles):
        return 0
    first = next((index for index, role in enumerate(roles) if role not in GROUPS), 0)
    if is_item(cells[0]):
        return first
    item = _item_at(cells)
    return first - item if item is not None and item < first else 0


def _misplaced(cells: Sequence[Run], roles: Sequence[Role]) -> bool:
    """Whether a project's number and name stand in another column than that for names."""
    item = _item_at(cells)
    if item is None or Role.TITLE not in roles or _has_title(cells, roles):
        return False
    return item < len(roles) and roles[item] in {*GROUPS, Role.NUMBER, Role.YEAR}


def _has_title(cells: Sequence[Run], roles: Sequence[Role]) -> bool:
    """Whether a project stands in the column of titles: what is in another one is no project."""
    return any(
        role is Role.TITLE and is_item(cell) for cell, role in zip(cells, roles, strict=False)
    )


def _mission_among_names(cells: Sequence[Run], roles: Sequence[Role]) -> bool:
    """Whether a mission's code stands in the column for names beside a column for missions."""
    return Role.MISSION in roles and any(
        role is Role.TITLE and _MISSION.match(cell.bare)
        for cell, role in zip(cells, roles, strict=False)
    )


def _has_lost_one(cells: Sequence[Run], roles: Sequence[Role]) -> bool:
    """Whether a row that is too short lost another cell than its last ones.

    A row whose last tabs were trimmed ends in text, and that under a year is money.
    """
    title = roles.index(Role.TITLE) if Role.TITLE in roles else 0
    if not any(cells[title + 1 :]):
        return False
    last, before = cells[-1], cells[-2]
    if not last:
        return True
    if roles[len(cells) - 1] is not Role.YEAR:
        return False
    declares = [read_cell(one).cell.state is CellState.DECLARED for one in (before, last)]
    return not _is_money(last) or declares == [False, True]


def _item_at(cells: Sequence[Run]) -> int | None:
    numbered = (index for index, cell in enumerate(cells) if _NUMBERED.match(cell.bare))
    return next(numbered, None)


def _is_remark(header: Header, column: int) -> bool:
    return header.columns[column][0] is Role.REMARK


def _is_figure(cell: Run) -> bool:
    return bool(_FIGURE.match(cell.bare))


def _is_money(cell: Run) -> bool:
    """Whether a cell holds a figure, a dash, or figures with words for money."""
    text = cell.bare
    return bool(re.search(r"\d", text)) or _is_figure(cell)
