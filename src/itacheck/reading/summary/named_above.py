"""Projects that take two rows of the summary table: the name, and below it the money.

1) โครงการอบรม over all columns, and งบประมาณ | 20,000 | 30,000 below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from ...documents import Run
from ..tables.columns import WORDS, Role
from .continued import is_named
from .items import KIND_WORD
from .row_kinds import OPEN, RowKind, SummaryRow
from .words import names_money

_FEWEST = 2


def with_names_above(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; of a project in two rows one with its name and its money.

    So it is where no row with money has a name, but the same words for money, or none, and most of
    them stand under one with nothing but a name. The others have money and no name.
    """
    money = {id(row) for row in rows if _has_money(row)}
    labels = {_label(row) for row in rows if id(row) in money}
    above = {id(row): name for name, row in pairwise(rows) if id(row) in money and _is_name(name)}
    if len(labels) != 1 or None in labels or len(above) < max(_FEWEST, len(money) // 2 + 1):
        yield from rows
        return
    names = {id(name) for name in above.values()}
    for row in rows:
        if id(row) in above:
            yield _whole(above[id(row)], row)
        elif id(row) in money:
            yield evolve(row, kind=RowKind.UNNAMED, items=())
        elif id(row) not in names:
            yield row


def _has_money(row: SummaryRow) -> bool:
    """Whether a row that is no total has something for a year; one of dashes may open a group."""
    opens = is_named(row.dimension) or is_named(row.mission) or row.sub_mission
    return row.kind in OPEN and not row.cells_blank and not (row.kind is RowKind.EMPTY and opens)


def _is_name(row: SummaryRow) -> bool:
    """Whether a row has one project's name, and nothing else but its groups and its remark."""
    if row.kind is not RowKind.PROJECTS or not row.cells_blank or len(row.items) != 1:
        return False
    item = row.items[0]
    named = item.number is not None or item.label or KIND_WORD.match(item.title.text)
    return bool(named) and not row.total and not row.row.misfit


def _label(row: SummaryRow) -> str | None:
    """What stands before the money of a row: words for money, or nothing; None for other words."""
    pairs = zip(row.row.cells, row.row.header.columns, strict=False)
    words = [cell.bare for cell, (role, _) in pairs if role in WORDS and is_named(cell)]
    if row.row.misfit or len(words) > 1:
        return None
    label = "".join(words)
    number = any(one.number is not None or one.label for one in row.items)
    fits = not label or (names_money(label) and not number and KIND_WORD.match(label) is None)
    return label if fits else None


def _whole(name: SummaryRow, money: SummaryRow) -> SummaryRow:
    """The project as one row."""
    pairs = zip(name.row.cells, money.row.cells, money.row.header.columns, strict=False)
    cells = tuple(_cell(above, own, role) for above, own, (role, _) in pairs)
    return evolve(
        money,
        kind=RowKind.PROJECTS,
        row=evolve(
            money.row,
            cells=(*cells, *money.row.cells[len(cells) :]),
            opens_page=name.row.opens_page,
        ),
        items=name.items,
        remark=money.remark or name.remark,
        dimension=name.dimension,
        mission=name.mission,
        sub_mission=name.sub_mission,
    )


def _cell(above: Run, own: Run, role: Role) -> Run:
    return above if role in WORDS or not own else own
