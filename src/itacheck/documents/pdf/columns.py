"""Tables without lines: texts in columns, where nobody can take them for anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...base.patterns import expression
from ...thai.digits import arabic
from .items import CellItem, RowItem, TableItem
from .lines import Line
from .paragraphs import text_of
from .wording import is_mark

_FEWEST_LINES = 3
_APART = 1.0
_MANY_LINES = 5
_SIGN = expression(r"\S{1,4}\Z")
_OF_YEAR = expression(r"ปี[ก-๙]*\s*\d{2,4}\s+(?:จำนวน\s*)?[\d,.]+\s*บาท\Z")
"""A year and its amount, which belong together whatever stands between."""
_LEADER = expression(r"[.…_]{4}")


def columns_in(lines: Sequence[Line], page: int) -> Iterator[tuple[int, int, TableItem]]:
    """The stretches of lines that are tables: from which line to which, and the table."""
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].cells:
            end += 1
        if end - at >= _FEWEST_LINES:
            table = _table(lines[at:end], page)
            if table is not None:
                yield at, end, table
        at = max(end, at + 1)


def are_columns(lines: Sequence[Line]) -> bool:
    """Whether texts stand in columns that nobody can tell apart: in many lines near each other."""
    found = [
        at
        for at, line in enumerate(lines)
        if line.cells
        and not (len(line.cells) == 2 and _SIGN.match(line.cells[1].text.strip()))
        and not _OF_YEAR.match(arabic(line.text.strip()))
    ]
    return any(
        behind - at < 2 * _MANY_LINES
        for at, behind in zip(found, found[_MANY_LINES - 1 :], strict=False)
    )


def _table(lines: Sequence[Line], page: int) -> TableItem | None:
    """The table of lines that all have as many texts, each column apart from the next."""
    width = len(lines[0].cells)
    if any(len(one.cells) != width or _LEADER.search(one.text) for one in lines):
        return None
    if all(is_mark(one.cells[0].text) for one in lines) and width == 2:
        return None  # a list
    size = max(one.size for one in lines)
    edges = [
        (min(one.cells[at].left for one in lines), max(one.cells[at].right for one in lines))
        for at in range(width)
    ]
    if any(edges[at + 1][0] - edges[at][1] < _APART * size for at in range(width - 1)):
        return None
    rows = (
        RowItem(
            page,
            tuple(CellItem(at, text_of([cell]), cell.box) for at, cell in enumerate(one.cells)),
        )
        for one in lines
    )
    return TableItem(width, tuple(rows))
