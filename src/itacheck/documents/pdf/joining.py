"""Tables that go on over pages, and rows that do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from ...thai.digits import arabic
from .items import CellItem, Item, RowItem, TableItem, TextItem
from .lines import item_number, joined_text, starts_item

_NEAR = 6.0
_FIGURE = re.compile(r"(?:[\d,.]*\d|[–—-]+)\s*(?:[฿%]|บาท|โครงการ|คน|ครั้ง|คะแนน)?\s*\Z")
_MOST_HEADER = 4
_BEGINS = re.compile("มิติ|ภารกิจ|แนวทาง|โครงการ|กิจกรรม|มาตรการ|รวม|ด้าน|ส่วน|จำนวน|ไม่|ปี")
"""How a cell begins that is none's rest."""


def joined(pages: Sequence[Sequence[Item]]) -> list[Item]:
    """The items of all pages; a table goes on in one that begins the next page with its columns."""
    found: list[Item] = []
    for items in pages:
        rest = list(items)
        at = next((index for index, one in enumerate(rest) if not _is_furniture(one)), None)
        last = next(
            (index for index in reversed(range(len(found))) if not _is_furniture(found[index])),
            None,
        )
        if at is not None and last is not None:
            before, after = found[last], rest[at]
            whole = _one(before, after)
            if whole is not None:
                found[last] = whole
                del rest[at]
        found += rest
    return found


def _is_furniture(item: Item) -> bool:
    return isinstance(item, TextItem) and item.furniture


def _one(before: Item, after: Item) -> Item | None:
    """Two items of pages that follow each other as one, where the second goes on with the first."""
    if isinstance(before, TextItem) and isinstance(after, TextItem):
        if not (before.full and after.page == before.page + 1 and after.rest):
            return None
        return evolve(before, text=joined_text((before.text, after.text)))
    if isinstance(before, TableItem) and isinstance(after, TableItem):
        return _one_table(before, after)
    return None


def _one_table(before: TableItem, after: TableItem) -> TableItem | None:
    """Two tables as one, where they have the same columns on two pages that follow each other."""
    if not before.edges or not after.edges or after.page != before.rows[-1].page + 1:
        return None
    columns = _within(before.edges, after.edges)
    if columns is None:
        return None
    after = _in_columns(after, columns)
    rows = list(after.rows)
    header = _repeated(before.rows, rows)
    rows = rows[header:]
    kept = list(before.rows)
    if rows:
        rest = _with_rest(kept, rows[0])
        rows[:1] = [] if rest is None else [rest]
    return evolve(before, rows=(*kept, *rows))


def _within(edges: Sequence[float], others: Sequence[float]) -> list[int] | None:
    """Which edges of a table those of another are; None where the two are not as wide."""
    found = [
        next((at for at, edge in enumerate(edges) if abs(edge - one) <= _NEAR), -1)
        for one in others
    ]
    whole = found[0] == 0 and found[-1] == len(edges) - 1
    return found if whole and -1 not in found else None


def _in_columns(table: TableItem, columns: Sequence[int]) -> TableItem:
    """A table with its cells in the columns of a finer one."""
    if list(columns) == list(range(len(columns))):
        return table
    rows = (
        evolve(
            row,
            cells=tuple(
                evolve(
                    one,
                    column=columns[one.column],
                    wide=columns[one.column + one.wide] - columns[one.column],
                )
                for one in row.cells
            ),
        )
        for row in table.rows
    )
    return evolve(table, width=columns[-1], rows=tuple(rows))


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


def _goes_on(last: CellItem | None, cell: CellItem) -> bool:
    """Whether a cell on a new page holds what was left of the one above it."""
    if last is None or not (last.full and _may_go_on(last, cell)):
        return False
    number = item_number(cell.text)
    if number is not None:
        above = [item_number(line) for line in last.text.split("\n")]
        return number - 1 in above[1:]  # a row's own number may follow that of the row before
    return not (starts_item(cell.text) or _BEGINS.match(cell.text))


def _may_go_on(last: CellItem | None, cell: CellItem) -> bool:
    """Whether nothing speaks against it."""
    return (
        last is not None
        and bool(last.text and cell.text)
        and last.wide == cell.wide
        and not _is_figure(cell.text)
    )


def _is_figure(text: str) -> bool:
    return bool(text) and bool(_FIGURE.match(arabic(text)))


def _with_rest(rows: list[RowItem], row: RowItem) -> RowItem | None:
    """Put what a row holds of the rows before into them; what is left of it, None for nothing.

    Where a row is new, only a cell that reaches over rows of both pages may go on in it.
    """
    at = {cell.column: (len(rows) - 1, cell) for cell in rows[-1].cells}
    for index, one in enumerate(rows):
        for cell in one.cells:
            if cell.high > 1 and index + cell.high >= len(rows):
                at.setdefault(cell.column, (index, cell))
    filled = [cell for cell in row.cells if cell.text]
    on = _going_on({column: cell for column, (_, cell) in at.items()}, filled, rows)
    for cell in on:
        index, above = at[cell.column]
        whole = goes_on_with(above, cell.text)
        if len(on) < len(filled):
            whole = evolve(whole, high=len(rows) - index + cell.high)
        cells = (whole if one is above else one for one in rows[index].cells)
        rows[index] = evolve(rows[index], cells=tuple(cells))
        at = {
            column: (place, whole if one is above else one) for column, (place, one) in at.items()
        }
    if filled and len(on) == len(filled):
        return None
    gone = {cell.column for cell in on}
    return evolve(
        row,
        cells=tuple(evolve(one, text="") if one.column in gone else one for one in row.cells),
    )


def _going_on(
    above: Mapping[int, CellItem], filled: Sequence[CellItem], rows: Sequence[RowItem]
) -> list[CellItem]:
    """The cells of a row on a new page that go on with those above them: all, some, or none."""
    first = min(above)
    columns = {cell.column for cell in filled}
    pairs = [(above.get(cell.column), cell) for cell in filled]
    if first not in columns and _begin_alike(rows, first):
        rests = [_is_rest(last, cell) for last, cell in pairs]
    else:
        rests = [_goes_on(last, cell) for last, cell in pairs]
        if any(rests) and first not in columns:
            rests = [_may_go_on(last, cell) for last, cell in pairs]
    on = [cell for (_, cell), rest in zip(pairs, rests, strict=True) if rest]
    if len(on) == len(filled):
        whole = columns == {column for column, cell in above.items() if cell.text}
        return [] if whole and first in columns else on  # a row that has all is a new one
    strict = [cell for last, cell in pairs if _goes_on(last, cell)]
    return [cell for cell in strict if cell.high > 1 or above[cell.column].high > 1]


def _begin_alike(rows: Sequence[RowItem], first: int) -> bool:
    """Whether each row of a table has a text in its first column."""
    begun = [any(cell.column == first and cell.text for cell in row.cells) for row in rows]
    return len(rows) > 1 and all(begun)


def _is_rest(last: CellItem | None, cell: CellItem) -> bool:
    """Whether a cell of a row that begins with nothing may be what is left of the one above."""
    if last is None or not last.text or last.wide != cell.wide or _BEGINS.match(cell.text):
        return False
    return not (_is_figure(cell.text) and _is_figure(last.text))


def goes_on_with(cell: CellItem, text: str) -> CellItem:
    """A cell with the rest of its text."""
    if not cell.text:
        return evolve(cell, text=text)
    if starts_item(text):
        return evolve(cell, text=f"{cell.text}\n{text}")
    above, sep, last = cell.text.rpartition("\n")
    first, feed, others = text.partition("\n")
    return evolve(cell, text=above + sep + joined_text((last, first)) + feed + others)
