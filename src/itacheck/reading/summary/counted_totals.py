"""Totals of the summary table that take two rows: how many projects there are, and their money.

รวมมิติที่ 1 | จำนวนโครงการ | 4 | 4 over งบประมาณ (บาท) | 125,000 | 135,000, the name of the sum in the
first of them, over both or in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run
from ..tables.columns import WORDS
from .items import KIND_WORD, Item
from .row_kinds import TOTALS, RowKind, SummaryRow
from .words import KINDS, is_money, names_money, unit_of

_MAY_GO_ON = {*TOTALS, RowKind.UNNAMED, RowKind.PROJECTS}
_COUNTS = expression(rf"จำนวน(?:ของ)?(?:{KINDS}|รายการ)|\((?:{KINDS}|รายการ)\)\Z")
"""What names the projects as what is counted, without a number of its own."""
_COUNT = expression(rf"(?:จำนวน)?\d{{1,3}}(?:{KINDS}|รายการ|/)*\Z|[-–—]+\Z")


def with_counts_apart(rows: Sequence[SummaryRow]) -> Iterator[SummaryRow]:
    """The rows; of a total in two rows the one with the money is the total, the other a note.

    That is certain only where one says that it counts, and holds small numbers alone, and the other
    one says that it is of money.
    """
    made = list(rows)
    for at, (first, second) in enumerate(pairwise(rows)):
        if made[at] is not first or not _is_one(first, second):
            continue
        counts, money = (first, second) if _counts(first) else (second, first)
        if _counts(counts) and _is_of_money(money):
            whole = _whole(first, second, money)
            note = evolve(counts, kind=RowKind.NOTE, items=())
            made[at], made[at + 1] = (note, whole) if money is second else (whole, note)
    yield from made


def _words(row: SummaryRow) -> list[tuple[int, Run]]:
    """The filled cells of a row before its amounts, each with its column."""
    pairs = zip(row.row.cells, row.row.header.columns, strict=False)
    return [(at, cell) for at, (cell, (role, _)) in enumerate(pairs) if cell and role in WORDS]


def _is_one(first: SummaryRow, second: SummaryRow) -> bool:
    """Whether a total goes on in the row below it: that has the same name, or none."""
    words, below = _words(first), _words(second)
    if first.kind not in TOTALS or second.kind not in _MAY_GO_ON or not words:
        return False
    if first.row.misfit or second.row.misfit:
        return False
    names = (first.kind, first.total_of, first.mission_of_total)
    if (second.kind, second.total_of, second.mission_of_total) == names:
        return True
    shared = {cell.bare for _, cell in words}
    named = {RowKind.GRAND_TOTAL, RowKind.MISSION_TOTAL}
    if second.kind in named or second.total_of is not None or any(map(_is_project, second.items)):
        return False
    return all(cell.bare in shared for _, cell in below[:-1])


def _is_project(item: Item) -> bool:
    """Whether an item has a number or the word for its kind."""
    return item.number is not None or KIND_WORD.match(item.title.text) is not None


def _own_words(row: SummaryRow) -> str:
    """What a row says in the last of its cells before the amounts."""
    return next((cell.bare for _, cell in reversed(_words(row))), "")


def _counts(row: SummaryRow) -> bool:
    """Whether a row says that it counts projects, and holds nothing but small numbers."""
    cells = [cell.bare for _, cell in row.years if cell]
    counted = bool(cells) and all(map(_COUNT.match, cells)) and any(map(_has_digit, cells))
    return counted and _COUNTS.search(_own_words(row)) is not None


def _is_of_money(row: SummaryRow) -> bool:
    """Whether a row says that it is of money, and holds nothing else."""
    cells = [cell for _, cell in row.years if cell]
    words = _own_words(row)
    return (
        bool(cells)
        and all(map(is_money, cells))
        and names_money(words)
        and _COUNTS.search(words) is None
    )


def _has_digit(text: str) -> bool:
    return any(one.isdigit() for one in text)


def _whole(first: SummaryRow, second: SummaryRow, money: SummaryRow) -> SummaryRow:
    """The total with the name of both rows, and the money and its unit of one of them."""
    unit = unit_of(_own_words(money))
    header = evolve(money.row.header, unit=unit) if unit else money.row.header
    names = dict(_words(second)) | dict(_words(first))
    cells = tuple(names.get(at, cell) for at, cell in enumerate(money.row.cells))
    return evolve(
        money,
        kind=first.kind,
        row=evolve(money.row, cells=cells, header=header),
        items=(),
        dimension=first.dimension,
        mission=first.mission,
        total_of=first.total_of,
        mission_of_total=first.mission_of_total,
    )
