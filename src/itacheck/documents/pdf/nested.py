"""Tables that lie in cells of others, and lines that are set apart by tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby

from attrs import evolve

from ...base.patterns import expression
from ...thai.digits import arabic
from .items import CellItem, Item, RowItem, TableItem, TextItem

_PAIR, _SHORT = 2, 40
_LABEL = expression(r"\s*(?:[-–•●▪\uf0b7]|\(?[\w.]{1,8}[.)]|[\d.]{1,8})\s*\Z")
"""What stands before an item of a list, and is no cell."""

_WHOLE, _INNER, _BLANK, _OTHER = "whole", "inner", "blank", "other"
"""What a row is of a table in whose only column another lies."""
_SLIVER = 14.0
"""The most room between the edge of a cell and that of a table in it."""


def unnested(table: TableItem) -> list[TableItem]:
    """A table of drawn lines, with the tables that lie in its only column by themselves.

    Such a table's edges stand a little inside of the cell's own, and nothing is written between.
    """
    kinds = [_kind(row, table.width) for row in table.rows]
    if table.width <= _PAIR or not {_WHOLE, _INNER} <= set(kinds) or _OTHER in kinds:
        return [table]
    if table.edges[1] - table.edges[0] > _SLIVER:
        return [table]
    last = max(
        cell.column + cell.wide
        for row, kind in zip(table.rows, kinds, strict=True)
        for cell in row.cells
        if kind == _INNER and cell.text
    )
    rows = [(kind, row) for kind, row in zip(kinds, table.rows, strict=True) if kind != _BLANK]
    return [
        _part([row for _, row in group], table, last if kind == _INNER else 0)
        for kind, group in groupby(rows, key=lambda one: one[0])
    ]


def _kind(row: RowItem, width: int) -> str:
    """Whether a row is one cell, one of a table in it, or nothing, or any other."""
    filled = [cell for cell in row.cells if cell.text]
    if not filled:
        return _BLANK
    if filled[0].wide == width:
        return _WHOLE
    return _INNER if all(cell.column for cell in filled) else _OTHER


def _part(rows: Sequence[RowItem], table: TableItem, last: int) -> TableItem:
    """Rows as a table of their own: of one column, or from the second to the ``last``."""
    if not last:
        whole = (evolve(row, cells=(evolve(row.cells[0], wide=1),)) for row in rows)
        return TableItem(1, tuple(whole), (table.edges[0], table.edges[-1]))
    inner = (
        evolve(
            row,
            cells=tuple(
                evolve(cell, column=cell.column - 1) for cell in row.cells if 0 < cell.column < last
            ),
        )
        for row in rows
    )
    return TableItem(last - 1, tuple(inner), table.edges[1 : last + 1])


def is_content(table: TableItem, *, beside: bool) -> bool:
    """Whether a table in a cell only holds what that cell says, as in Word's files.

    ``beside``: the cell stands in a row with other filled ones.
    """
    filled = [row for row in ([one for one in row.cells if one.text] for row in table.rows) if row]
    if len(filled) <= 1 or all(len(row) <= 1 for row in filled):
        return True
    worded = sum(not any(one.isdecimal() for one in cell.text) for cell in filled[0])
    pairs = (len(filled) == _PAIR and worded < _PAIR) or all(len(row) <= _PAIR for row in filled)
    short = all(len(cell.text) <= _SHORT for cell in chain.from_iterable(filled))
    return pairs and beside and short


def lines_in(table: TableItem) -> Iterator[str]:
    """The lines of a table that only holds what its cell says."""
    for row in table.rows:
        texts = [one.text for one in row.cells if one.text]
        if len(texts) == 1:
            yield from texts[0].split("\n")
        elif texts:
            yield " ".join(text.replace("\n", " ") for text in texts)


def split(items: Sequence[Item], *, beside: bool) -> tuple[list[TextItem], list[Item]]:
    """The lines of a cell, and the tables in it that stand behind its own.

    Where there are several of these, the lines right above them are said of them.
    """
    lines: list[TextItem] = []
    tables: list[tuple[TextItem | None, TableItem]] = []
    for item in items:
        if isinstance(item, TextItem):
            lines.append(item)
        elif is_content(item, beside=beside):
            lines += [TextItem(item.page, line, None) for line in lines_in(item)]
        else:
            tables.append((lines[-1] if lines else None, item))
    captions = [line for line, _ in tables if line is not None and len(line.text) <= _SHORT]
    if len(tables) > 1 and len(captions) == len(tables):
        lines = [one for one in lines if all(one is not line for line in captions)]
        return lines, list(
            chain.from_iterable(zip(captions, (one for _, one in tables), strict=True))
        )
    return lines, [one for _, one in tables]


def aligned(items: Iterable[Item]) -> Iterator[Item]:
    """The items with lines that are set apart by tabs, and follow each other, as one table."""
    rows: list[RowItem] = []
    for item in items:
        row = _row(item) if isinstance(item, TextItem) else None
        if row is not None:
            rows.append(row)
            continue
        yield from _table(rows)
        rows = []
        yield item
    yield from _table(rows)


def _table(rows: Sequence[RowItem]) -> Iterator[TableItem]:
    if rows:
        yield TableItem(max(len(row.cells) for row in rows), tuple(rows))


def _row(item: TextItem) -> RowItem | None:
    cells = item.text.split("\t")
    if len(cells) == 1 or item.contents or item.furniture or _LABEL.match(arabic(cells[0])):
        return None
    if len(cells) == _PAIR and cells[0].rstrip().endswith((":", "：")):
        return None  # a label and its text, which a justified line moves away from it
    return RowItem(
        item.page, tuple(CellItem(at, one.strip(), item.box) for at, one in enumerate(cells))
    )
