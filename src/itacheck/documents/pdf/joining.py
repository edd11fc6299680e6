"""Tables that go on over pages, and rows that do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ...thai.digits import arabic
from .items import CellItem, Item, RowItem, TableItem, TextItem

_NEAR = 6.0
_FIGURE = re.compile(r"[\d,.\s]*[\d–—-]\s*\Z")
_MOST_HEADER = 4


def joined(pages: Sequence[Sequence[Item]]) -> list[Item]:
    """The items of all pages; a table goes on in one that begins the next page with its columns."""
    found: list[Item] = []
    for items in pages:
        rest = list(items)
        at = next((index for index, one in enumerate(rest) if not _is_furniture(one)), None)
        last = next(
            (index for index in reversed(range(len(found))) if not _is_furniture(found[index])), None
        )
        if at is not None and last is not None:
            before, after = found[last], rest[at]
            if isinstance(before, TableItem) and isinstance(after, TableItem):
                whole = _one(before, after)
                if whole is not None:
                    found[last] = whole
                    del rest[at]
        found += rest
    return found


def _is_furniture(item: Item) -> bool:
    return isinstance(item, TextItem) and item.furniture


def _one(before: TableItem, after: TableItem) -> TableItem | None:
    """Two tables as one, where they have the same columns on two pages that follow each other."""
    if before.width != after.width or not before.edges or not after.edges:
        return None
    if after.page != before.rows[-1].page + 1:
        return None
    if any(abs(x - y) > _NEAR for x, y in zip(before.edges, after.edges, strict=True)):
        return None
    rows = list(after.rows)
    header = _repeated(before.rows, rows)
    rows = rows[header:]
    kept = list(before.rows)
    if rows and _goes_on(kept[-1], rows[0], kept):
        kept[-1] = _together(kept[-1], rows[0])
        rows = rows[1:]
    return evolve(before, rows=(*kept, *rows))


def _repeated(before: Sequence[RowItem], after: Sequence[RowItem]) -> int:
    """How many rows of the header stand again on the next page."""
    count = 0
    while (
        count < min(len(before), len(after), _MOST_HEADER)
        and _texts(before[count]) == _texts(after[count])
        and any(_texts(after[count]))
    ):
        count += 1
    return count


def _texts(row: RowItem) -> list[str]:
    return ["".join(cell.text.split()) for cell in row.cells]


def _goes_on(last: RowItem, row: RowItem, rows: Sequence[RowItem]) -> bool:
    """Whether a row on a new page only holds what was left of the row before.

    It has neither a number nor a figure where the other rows have them, and all that it has goes
    on in a filled cell.
    """
    filled = {cell.column: cell for cell in row.cells if cell.text}
    above = {cell.column: cell for cell in last.cells}
    if not filled or any(column not in above or not above[column].text for column in filled):
        return False
    first = min((cell.column for cell in last.cells if cell.text), default=0)
    if first in filled or len(filled) == len([cell for cell in last.cells if cell.text]):
        return False
    figures = {
        column
        for column in above
        if sum(_is_figure(cell.text) for one in rows for cell in one.cells if cell.column == column)
        * 2
        > len(rows)
    }
    return not figures & set(filled)


def _is_figure(text: str) -> bool:
    return bool(text) and bool(_FIGURE.match(arabic(text)))


def _together(last: RowItem, row: RowItem) -> RowItem:
    more = {cell.column: cell.text for cell in row.cells if cell.text}
    return evolve(last, cells=tuple(_with(cell, more.get(cell.column, "")) for cell in last.cells))


def _with(cell: CellItem, text: str) -> CellItem:
    if not text:
        return cell
    between = "" if "\u0e01" <= text[0] <= "\u0e5b" and "\u0e01" <= cell.text[-1] <= "\u0e5b" else " "
    return evolve(cell, text=cell.text + between + text)
