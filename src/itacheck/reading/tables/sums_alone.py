"""A table of what each dimension comes to in all years together, apart from the table of projects.

มิติ | จำนวนโครงการ | งบประมาณรวม: it lists no projects and has no years, so that none of its rows
is one of the table above or beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, Table
from ..outline.headings import DIMENSION
from ..summary.words import (
    COUNT_HEADING,
    DIMENSION_HEADING,
    LABEL,
    LARGE,
    MONEY,
    OF_DIMENSIONS,
    ORDINAL,
    TOTAL_HEADING,
    names_money,
)
from .row_cells import is_item
from .year_cells import years_of

_FEWEST = 2
_MOST_UNHEADED = 3
"""How many projects, how much, and what share of the whole: with more, they may be of years."""
_HEADER = 2
"""So many rows has a header at the most, below which the first row stands."""
_SHARE = expression(r"[\d.,]+%\Z")
_OF_SHARES = expression("ร้อยละ|สัดส่วน|%|คิดเป็น")


def sums_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with each such table as a table of its own."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
            continue
        done = 0
        for start, end in stretches(block.rows):
            pieces = (block.rows[done:start], block.rows[start:end])
            yield from (Table(rows) for rows in pieces if rows)
            done = end
        if done < len(block.rows):
            yield Table(block.rows[done:]) if done else block


def are_sums(block: Block) -> bool:
    """Whether a block is such a table, and nothing else."""
    return isinstance(block, Table) and stretches(block.rows) == [(0, len(block.rows))]


def stretches(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Where such tables begin and end among some rows."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(rows):
        end = _end(rows, at)
        if end is not None:
            found.append((at, end))
        at = end or at + 1
    return found


def _end(rows: Sequence[Row], start: int) -> int | None:
    """Where the table that begins at a row ends; None where none does.

    Under headings of its own its groups may bear their names alone. Without, they are dimensions
    that follow each other, so that none of them is the heading of projects below it.
    """
    headed = _is_header(rows[start])
    at = start + headed
    members: list[tuple[Run, list[Run]]] = []
    while at < len(rows) and (member := _member(rows[at])) is not None:
        name, figures = member
        if members and len(figures) != len(members[0][1]):
            break
        if not (headed or DIMENSION.match(name.bare) or _is_total(name)):
            break
        members.append(member)
        at += 1
        if _is_total(name):
            break
    groups = [one for one in members if not _is_total(one[0])]
    named = {one.bare for one, _ in groups}
    if len(groups) < _FEWEST or len(named) < len(groups):
        return None
    if not headed and len(groups[0][1]) > _MOST_UNHEADED:
        return None
    if not any(LARGE.search(cell.bare) for _, figures in groups for cell in figures):
        return None
    # Under a header of years, right above them, they are of years.
    of_years = not headed and any(map(_has_years, rows[max(0, start - _HEADER) : start]))
    return None if of_years else at


def _has_years(row: Row) -> bool:
    return bool(years_of([cell.bare for cell in row.cells if cell]).by_column)


def _is_header(row: Row) -> bool:
    """Whether a row has the headings of dimensions and of sums, and none of a year."""
    cells = [cell.bare for cell in row.cells if cell]
    if cells and ORDINAL.match(cells[0]):
        cells = cells[1:]
    if len(cells) < _FEWEST:
        return False
    first, *rest = cells
    grouped = DIMENSION_HEADING.match(first) is not None and OF_DIMENSIONS.search(first) is not None
    return grouped and all(map(_is_of_sums, rest)) and not years_of(cells).by_column


def _is_of_sums(heading: str) -> bool:
    known = COUNT_HEADING.search(heading) or TOTAL_HEADING.match(heading)
    return bool(known) or names_money(heading) or _OF_SHARES.search(heading) is not None


def _member(row: Row) -> tuple[Run, list[Run]] | None:
    """The name and the figures of a row that has nothing else but a number before them."""
    cells = [cell for cell in row.cells if cell]
    if len(cells) > 1 and LABEL.match(cells[0].bare) and not _is_figure(cells[1]):
        cells = cells[1:]
    if len(cells) < _FEWEST or _is_figure(cells[0]) or is_item(cells[0]):
        return None
    name, *figures = cells
    return (name, figures) if all(map(_is_figure, figures)) else None


def _is_figure(cell: Run) -> bool:
    return MONEY.match(cell.bare) is not None or _SHARE.match(cell.bare) is not None


def _is_total(name: Run) -> bool:
    return TOTAL_HEADING.match(name.bare) is not None
