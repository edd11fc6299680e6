"""Tables of what an earlier plan came to: projects and money of fiscal years before this one's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...base.language import say
from ...base.severity import Severity
from ...documents import Block, Row, Run, Table
from ...plan import Problem
from ...thai.years import FiscalYear
from .columns import Header, TableKind
from .headers import HEADER_WINDOW, header_of
from .row_cells import quoted
from .year_cells import years_of

_HEADER = 4
"""A header has no more rows than these."""


def earlier_tables(blocks: Sequence[Block], period: Sequence[FiscalYear]) -> Mapping[int, Run]:
    """The blocks of such tables, each with the first cell of its table.

    ``period`` are the fiscal years that the plan says it is for.

    Another table has to have all of these. Else the years may be misprinted, or left from the plan
    that this one was written over, and that must not go unnoticed.
    """
    begun = [at for at, block in enumerate(blocks) if period and _is_earlier(block, period[0])]
    if not begun:
        return {}
    headers = [_summary(block.rows) for block in blocks if isinstance(block, Table)]
    if not any(header and set(header.years) >= set(period) for header in headers):
        return {}
    return dict(one for at in begun for one in _pieces(blocks, at))


def earlier_note(cell: Run) -> Problem:
    """What is told of such a table."""
    note = say("A table of fiscal years before the plan's. It was taken for no table of this plan.")
    return Problem(note, cell.location, Severity.INFO)


def _is_earlier(block: Block, first: FiscalYear) -> bool:
    """Whether a block is a table of projects in years that all lie before the plan's first."""
    if not isinstance(block, Table):
        return False
    rows = block.rows[:_HEADER]
    said = {
        year
        for row in rows
        for year in years_of([one.bare for one in row.cells]).by_column.values()
    }
    header = _summary(block.rows) if said and max(said) < first else None
    return header is not None and max(header.years) < first


def _summary(rows: Sequence[Row]) -> Header | None:
    found = header_of(rows[:HEADER_WINDOW])
    known = isinstance(found, tuple) and found[0].kind is TableKind.SUMMARY and found[0].years
    return found[0] if known and isinstance(found, tuple) else None


def _pieces(blocks: Sequence[Block], at: int) -> Iterator[tuple[int, Run]]:
    """The block that a table begins with, and those right behind it without a header."""
    first: Run | None = None
    for index, block in enumerate(blocks[at:], start=at):
        if not isinstance(block, Table) or (first and header_of(block.rows[:HEADER_WINDOW])):
            return
        first = first or quoted(block.rows)
        yield index, first
