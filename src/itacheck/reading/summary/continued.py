"""Rows of the summary table that go on with the row above, on the next page or with a name."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run, joined
from ..outline.headings import MISSION_WORD
from ..tables.columns import WORDS, Role
from ..tables.rows import TableRow
from ..text.amounts import values_in
from ..text.compact import compact
from .items import KIND_WORD, Item, rest_and_items
from .row_kinds import SURE, RowKind, SummaryRow

_NUMBERED = expression(rf"(?:(?:มิติ|ด้าน)(?:ที่)?|{MISSION_WORD})\(?\d")
_JOINED_APART = {
    *WORDS,
    *(Role.YEAR, Role.TOTAL, Role.REMARK),
}
"""What a row of the table holds besides its cells: a cell of any other column goes on in them."""
_GROUP_WORD = expression("มิติ|ด้าน|ภารกิจ")


def is_named(cell: Run | None) -> bool:
    """Whether a cell holds anything but a dash."""
    return cell is not None and bool(cell.bare.strip("-–"))


def name_themselves(rows: Iterable[SummaryRow]) -> bool:
    """Whether every project with cells for money bears a number, or the word for its kind."""
    first = [row.items[0] for row in rows if row.kind is RowKind.PROJECTS and not row.cells_blank]
    return bool(first) and not any(map(_is_bare, first))


def _is_bare(item: Item) -> bool:
    """Whether an item has neither a number nor the word for its kind."""
    numbered = item.number is not None or item.label
    return not numbered and KIND_WORD.match(item.title.text) is None


def _group_with_rest(above: SummaryRow, row: SummaryRow) -> SummaryRow | None:
    """The heading of a group together with the row below it, if that has the rest of its name.

    Such a row has neither number nor kind, as the projects have, and nothing beside its words.
    """
    heads = above.kind is RowKind.EMPTY and above.cells_blank and above.sub_mission is None
    if not heads or row.kind is not RowKind.PROJECTS or not row.cells_blank or row.sub_mission:
        return None
    if not _is_bare(row.items[0]) or sum(map(bool, row.row.cells)) > 1:
        return None
    rest = row.items[0].title
    if above.mission:
        return evolve(above, mission=joined([above.mission, rest]))
    return evolve(above, dimension=joined([above.dimension, rest])) if above.dimension else None


def continued(above: SummaryRow, row: SummaryRow, *, named: bool) -> SummaryRow | None:
    """The row above together with this one, if this is more of it, as on the next page.

    ``named``: every project of the table bears a number or the word for its kind.
    """
    if above.kind is not RowKind.PROJECTS:
        return _group_with_rest(above, row) if named else None
    if row.kind is RowKind.EMPTY and row.cells_blank and not _begins_anything(row):
        more = (row.remark and row.row.opens_page) or _names_on(above, row)
        return _merged(above, row) if more else None
    if row.kind is not RowKind.PROJECTS or begins_mission(row):
        return None
    if row.sub_mission is not None or row.items[0].label:
        return None
    fresh = not _is_bare(row.items[0])
    if row.cells_blank:
        if not fresh and (row.row.opens_page or above.items[-1].number is not None):
            return _merged(above, row)
        stacked = len(above.items) + len(row.items)
        if fresh and row.row.opens_page and stack_height(above) == stacked:
            return _merged(above, row)
    elif not fresh and row.row.opens_page and above.cells_blank:
        return _merged(above, row)
    return None


def _names_on(above: SummaryRow, row: SummaryRow) -> bool:
    """Whether a row without a project has the rests of names of groups that the row above begins.

    The latter bear numbers, so that the next dimension or mission would have one, too.
    """
    pairs = ((above.dimension, row.dimension), (above.mission, row.mission))
    rests = [(first, rest) for first, rest in pairs if is_named(rest)]
    return bool(rests) and all(
        first is not None and SURE.match(first.bare) and rest and not _GROUP_WORD.match(rest.bare)
        for first, rest in rests
    )


def _begins_anything(row: SummaryRow) -> bool:
    title = row.row.at(Role.TITLE)
    return begins_mission(row) or bool(title and title.bare)


def begins_mission(row: SummaryRow) -> bool:
    """Whether the cells of the dimension and the mission open a new one, by its number."""
    cells = [cell for cell in (row.dimension, row.mission) if cell]
    return any(_NUMBERED.match(compact(cell).text) for cell in cells)


def stack_height(row: SummaryRow) -> int:
    """How many values stand one below the other in a row's cells for money."""
    cells = [cell for _, cell in row.years if cell]
    return max((max(len(cell.lines), len(values_in(cell))) for cell in cells), default=0)


def _merged(above: SummaryRow, row: SummaryRow) -> SummaryRow:
    more = list(row.items)
    items = list(above.items)
    if more and _is_bare(more[0]):
        title = more.pop(0).title
        behind: tuple[Item, ...] = ()
        if stack_height(above) > len(items):
            title, behind = rest_and_items(title)
        items[-1] = Item(items[-1].number, joined([items[-1].title, title]))
        items += behind
    return evolve(
        above,
        row=_with_rest(above.row, row.row),
        items=(*items, *more),
        years=tuple((year, _joined(cell, dict(row.years).get(year))) for year, cell in above.years),
        total=_joined(above.total, row.total),
        remark=_joined(above.remark, row.remark),
        dimension=_joined(above.dimension, row.dimension),
        mission=_joined(above.mission, row.mission),
    )


def _with_rest(above: TableRow, row: TableRow) -> TableRow:
    """The row above, whose cells in further columns go on in those of the row below it."""
    columns = above.header.columns
    if row.misfit or row.header.columns != columns:
        return above
    cells = tuple(
        one if role in _JOINED_APART else joined([one, other])
        for one, other, (role, _) in zip(above.cells, row.cells, columns, strict=False)
    )
    return evolve(above, cells=(*cells, *above.cells[len(cells) :]))


def _joined(first: Run | None, second: Run | None) -> Run | None:
    runs = [run for run in (first, second) if run is not None]
    return joined(runs) if runs else None
