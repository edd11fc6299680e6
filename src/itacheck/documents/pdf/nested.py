"""Tables that lie in cells of tagged tables, and lines that are set apart by tabs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from ...base.patterns import expression
from ...thai.digits import arabic
from .items import CellItem, Item, RowItem, TableItem, TextItem

_PAIR, _SHORT = 2, 40
_LABEL = expression(r"\s*(?:[-–•●▪\uf0b7]|\(?[\w.]{1,8}[.)]|[\d.]{1,8})\s*\Z")
"""What stands before an item of a list, and is no cell."""


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
    return RowItem(
        item.page, tuple(CellItem(at, one.strip(), item.box) for at, one in enumerate(cells))
    )
