"""A summary table in which one cell tells what all years cost: ปี 2566 = 50,000; ปี 2567 = 60,000.

What such a cell says of a year becomes a cell, so that the table is read as most are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...documents.blocks import Anchor
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..sheets.lines import is_sheet
from ..tables.columns import LONGEST_CELL, Role, TableKind
from ..tables.headers import HEADER_WINDOW, header_of
from ..tables.totals_apart import by_sheets
from .stated_years import Stated, stated_in, without_years

_FEWEST = 2
_HALF = 0.5
_UNIT = expression(r"\(?(?:พัน|ล้าน)?บาท\)?\Z")
_FIGURES = expression(r"[0-9๐-๙]+")


@record
class _Told:
    """Where the column of such cells is, and its heading."""

    at: int
    heading: str


@record
class _Columns:
    """The column of such cells, and those that they become: one for each year, and their sum."""

    at: int
    heading: str
    years: tuple[FiscalYear, ...]
    sums: bool

    @property
    def width(self) -> int:
        """How many columns there are in the place of one."""
        return len(self.years) + self.sums


def in_columns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with a column for each year in such tables; nothing where there are none.

    What stands in a detail sheet is the sheet's own.
    """
    found = dict(_columns(blocks))
    cells = [
        cell for index, told in found.items() for cell in _stating(_rows([blocks[index]]), told.at)
    ]
    if len(cells) < _FEWEST:
        return ()
    said = [one for cell in cells for one in _said(cell)]
    years = tuple(sorted({year for one in said for year in one.years}))
    sums = any(one.total for one in said)
    made = [
        _turned(block, _Columns(found[index].at, found[index].heading, years, sums))
        if isinstance(block, Table) and index in found
        else block
        for index, block in enumerate(blocks)
    ]
    return tuple(made) if any(map(_lists_projects, made)) else ()


def _columns(blocks: Sequence[Block]) -> Iterator[tuple[int, _Told]]:
    """The blocks of such tables, each with the column; those of a table right behind each other."""
    places = [
        (at, isinstance(block, Table) and not (in_sheets or is_sheet(block)))
        for at, (block, in_sheets) in enumerate(by_sheets(blocks))
    ]
    for outside, piece in groupby(places, key=lambda one: one[1]):
        own = [at for at, _ in piece]
        rows = _rows(blocks[own[0] : own[-1] + 1]) if outside else []
        columns = {len(row.cells) for row in rows}
        held = [at for at in range(min(columns, default=0)) if _is_told(rows, at)]
        if len(held) == 1:
            heading = next(row.cells[held[0]].bare for row in rows if row.cells[held[0]])
            yield from ((at, _Told(held[0], heading)) for at in own)


def _rows(blocks: Iterable[Block]) -> list[Row]:
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]


def _is_told(rows: Sequence[Row], column: int) -> bool:
    """Whether most of a column's cells tell of several years, under a heading that does not."""
    filled = [row.cells[column] for row in rows if row.cells[column]]
    told = len(_stating(rows, column))
    return bool(filled) and told > _HALF * (len(filled) - 1) and not _said(filled[0])


def _stating(rows: Iterable[Row], column: int) -> list[Run]:
    cells = (row.cells[column] for row in rows if column < len(row.cells))
    return [cell for cell in cells if _tells(cell)]


def _tells(cell: Run) -> bool:
    """Whether a cell says of several years what each costs, and nothing else."""
    return len({year for one in _said(cell) for year in one.years}) >= _FEWEST


def _said(cell: Run) -> tuple[Stated, ...]:
    head, stated = stated_in(cell)
    return () if head.bare else stated or without_years(cell)


def _turned(table: Table, columns: _Columns) -> Table:
    return Table(
        tuple(
            _headed(row, columns)
            if _is_heading(row.cells[columns.at], columns.heading)
            else _parted(row, columns)
            for row in table.rows
        )
    )


def _is_heading(cell: Run, heading: str) -> bool:
    """Whether a cell is the column's heading, on each page, or the unit below it."""
    return cell.bare == heading or _UNIT.match(cell.bare) is not None


def _headed(row: Row, columns: _Columns) -> Row:
    over = row.cells[columns.at]
    words = tidy(_FIGURES.sub("", over.text))
    fits = over and len(words) + LONGEST_CELL // 7 < LONGEST_CELL
    anchors = (Anchor(0, over.location),)
    made = [Run(f"{words} ปี {year}", anchors) for year in columns.years]
    made += [Run(f"รวม {words}", anchors)] * columns.sums
    return _with(row, columns, made if fits else [over.part(0, 0)] * columns.width)


def _parted(row: Row, columns: _Columns) -> Row:
    """A row with what it tells of each year under it; what nobody understands is of all years."""
    cell = row.cells[columns.at]
    blank, all_years = cell.part(0, 0), list(range(len(columns.years)))
    cells, spans = [blank] * columns.width, list[tuple[int, int]]()
    for one in _said(cell):
        at = [columns.years.index(year) for year in one.years] or all_years
        if one.together and len(at) > 1:
            spans.append((columns.at + at[0], len(at)))
            at = at[:1]
        for place in [len(columns.years)] if one.total else at:
            cells[place] = joined([cells[place], one.value]) if cells[place] else one.value
    if cell and not any(cells):
        spans, cells[0] = [(columns.at, len(all_years))], cell
    return _with(row, columns, cells, spans)


def _with(
    row: Row, columns: _Columns, cells: Sequence[Run], spans: Sequence[tuple[int, int]] = ()
) -> Row:
    """A row with these cells in the place of one, and all that is behind moved."""
    at, more = columns.at, columns.width - 1
    moved = [
        (start + more * (start > at), count + more * (start <= at < start + count))
        for start, count in row.spans
    ]
    covered = {one + more * (one > at) for one in row.covered}
    covered |= {at + one for one in range(columns.width) if at in row.covered}
    whole = (*row.cells[:at], *cells, *row.cells[at + 1 :])
    return Row(whole, spans=(*moved, *spans), covered=frozenset(covered))


def _lists_projects(block: Block) -> bool:
    known = None if isinstance(block, Paragraph) else header_of(block.rows[:HEADER_WINDOW])
    if not isinstance(known, tuple) or known[0].kind is not TableKind.SUMMARY:
        return False
    return any(role is Role.TITLE for role, _ in known[0].columns)
