"""Tables that go on over pages, and rows that do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from ...thai.text import squeeze
from .broken import is_cut_number, joined_text
from .items import CellItem, Item, RowItem, TableItem, TextItem
from .rests import Break
from .wording import are_results, begin_alike, starts_paragraph

_NEAR = 6.0
_MOST_HEADER = 4
_LONGEST_LABEL = 80


def joined(pages: Sequence[Sequence[Item]]) -> list[Item]:
    """The items of all pages; a table goes on in one that begins the next page with its columns."""
    found: list[Item] = []
    labels = _labels(pages)
    for items in pages:
        whole = _one(found[-1], items[0], labels) if found and items else None
        if whole is not None:
            found[-1] = whole
        found += items[1:] if whole is not None else items
    return found


def _labels(pages: Sequence[Sequence[Item]]) -> frozenset[str]:
    """What stands in the first cells of several rows, without spaces, as headings beside texts."""
    tables = (one for items in pages for one in items if isinstance(one, TableItem))
    first = (row.cells[0].text for table in tables for row in table.rows if row.cells)
    found = Counter(squeeze(one) for one in first if len(one) <= _LONGEST_LABEL)
    return frozenset(one for one, count in found.items() if one and count > 1)


def _one(before: Item, after: Item, labels: frozenset[str]) -> Item | None:
    """Two items of pages that follow each other as one, where the second goes on with the first."""
    if isinstance(before, TextItem) and isinstance(after, TextItem):
        if before.contents or not (before.full and after.page == before.page + 1 and after.rest):
            return None
        return evolve(before, text=joined_text((before.text, after.text)))
    if isinstance(before, TableItem) and isinstance(after, TableItem):
        return _one_table(before, after, labels)
    return None


def _one_table(before: TableItem, after: TableItem, labels: frozenset[str]) -> TableItem | None:
    """Two tables as one, where they have the same columns on two pages that follow each other."""
    if (
        not before.edges
        or not after.edges
        or after.page != (before.end or before.rows[-1].page) + 1
    ):
        return None
    columns = _within(before.edges, after.edges)
    if columns is None:
        return None
    after = _in_columns(after, columns)
    rows = list(after.rows)
    header = _repeated(before.rows, rows)
    rows = rows[header:]
    kept = _to_the_last_text(before.rows)
    if rows:
        rest = _with_rest(kept, header, rows[0], rows[1:], labels)
        rows[:1] = [] if rest is None else [rest]
    return evolve(before, rows=(*kept, *rows), end=after.page)


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


def _titled(rows: Sequence[RowItem], after: RowItem) -> int:
    """Where the table begins that goes on: at the last row that is its title, over all columns."""
    if len(after.cells) != 1:
        return 0
    again = (at for at in reversed(range(len(rows))) if _texts(rows[at]) == _texts(after))
    return next(again, 0)


def _repeated(before: Sequence[RowItem], after: Sequence[RowItem]) -> int:
    """How many rows of the header stand again on the next page."""
    before = before[_titled(before, after[0]) :]
    count = 0
    while count < min(len(before), len(after), _MOST_HEADER) and _is_again(
        _texts(before[count]), _texts(after[count])
    ):
        count += 1
    return count


def _is_again(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the texts of a row are those of another; some may be cut, as their cells are low."""
    if len(before) != len(after) or not any(after):
        return False
    pairs = list(zip(before, after, strict=True))
    same = sum(bool(one) and one == other for one, other in pairs)
    cut = sum(one != other for one, other in pairs)
    return cut <= same and all(
        one == other or (other and one.startswith(other)) for one, other in pairs
    )


def _to_the_last_text(rows: Sequence[RowItem]) -> list[RowItem]:
    """The rows without empty ones at the end, as the room below a table in a cell makes them."""
    end = len(rows)
    while end > 1 and not any(cell.text for cell in rows[end - 1].cells):
        end -= 1
    if end == len(rows):
        return [*rows]
    return [
        evolve(row, cells=tuple(evolve(one, high=min(one.high, end - at)) for one in row.cells))
        for at, row in enumerate(rows[:end])
    ]


def _texts(row: RowItem) -> list[str]:
    return [squeeze(cell.text) for cell in row.cells]


def _with_rest(
    rows: list[RowItem],
    header: int,
    row: RowItem,
    after: Sequence[RowItem],
    labels: frozenset[str],
) -> RowItem | None:
    """Put what a row holds of the rows before into them; what is left of it, None for nothing.

    Where a row is new, only a cell that reaches over rows of both pages may go on in it.
    """
    at = {cell.column: (len(rows) - 1, cell) for cell in rows[-1].cells}
    for index, one in enumerate(rows):
        for cell in one.cells:
            if cell.high > 1 and index + cell.high >= len(rows):
                at.setdefault(cell.column, (index, cell))
    filled = [cell for cell in row.cells if cell.text]
    above = {column: cell for column, (_, cell) in at.items()}
    body = (*rows[header:], row, *after)
    merged = frozenset(cell.column for one in body for cell in one.cells if cell.high > 1)
    on = Break(above, (*rows[header:-1], *after), merged, labels).going_on(row)
    for cell in on:
        index, last = at[cell.column]
        whole = goes_on_with(last, cell.text)
        if len(on) < len(filled):
            whole = evolve(whole, high=len(rows) - index + cell.high)
        cells = (whole if one is last else one for one in rows[index].cells)
        rows[index] = evolve(rows[index], cells=tuple(cells))
        at = {column: (place, whole if one is last else one) for column, (place, one) in at.items()}
    if filled and len(on) == len(filled):
        return None
    gone = {cell.column for cell in on}
    return evolve(
        row,
        cells=tuple(evolve(one, text="") if one.column in gone else one for one in row.cells),
    )


def goes_on_with(cell: CellItem, text: str) -> CellItem:
    """A cell with the rest of its text."""
    if not cell.text:
        return evolve(cell, text=text)
    above, sep, last = cell.text.rpartition("\n")
    first, feed, others = text.partition("\n")
    alike = are_results(last, first) or any(
        begin_alike(one, first) for one in cell.text.split("\n")
    )
    if starts_paragraph(first) or alike or (cell.ended and not is_cut_number(last, first)):
        return evolve(cell, text=f"{cell.text}\n{text}")
    return evolve(cell, text=above + sep + joined_text((last, first)) + feed + others)
