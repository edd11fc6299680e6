"""Tables that only spaces divide, read where gutters make every cell's column certain.

What is not certain stays unread, and is told (`space_aligned`).
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ...base.location import Location
from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...plan import CellState
from ...thai.years import FiscalYear
from ..summary.items import KIND_WORD, unnumbered
from ..summary.words import LABEL, MONEY, TOTAL_HEADING, heads_groups, plain_heading
from ..text.amounts import read_cell
from .aligned_columns import (
    Columns,
    Line,
    Measure,
    columns_of,
    counted,
    is_ruled,
    line_of,
    moved_header,
    over_years,
    shown,
    stacked,
)
from .aligned_lines import (
    Placed,
    before_blank,
    before_gap,
    before_next,
    before_rule,
    goes_on,
    is_sum,
    lines_from,
    pieces_of,
    without_rules,
)
from .aligned_rests import rests_are_sure
from .columns import GROUPS, Header, Role, TableKind
from .headers import header_of
from .row_cells import begins_item
from .space_aligned import SpacedTable, is_group

_FIGURE = expression(r"(?:[^\d,]*[\d,]+(?:\.\d+)?บาท|[\d,]+(?:\.\d+)?|-+)\Z")
"""What may be an amount that strayed from its column."""
_BARE = expression(r"[-–—\d,.]+\Z")
_ROLES_OF_FIGURES = {Role.YEAR, Role.TOTAL, Role.NUMBER, Role.COUNT}


def with_aligned(
    blocks: Sequence[Block], spaced: Sequence[SpacedTable]
) -> tuple[tuple[Block, ...], list[SpacedTable]]:
    """The blocks with those of the tables that can be read for sure, and the others of these."""
    begun = {one.location for one in spaced}
    at = {block.run.location: i for i, block in enumerate(blocks) if isinstance(block, Paragraph)}
    read: dict[int, tuple[int, Table]] = {}
    left: list[SpacedTable] = []
    end = 0
    for one in spaced:
        first = at.get(one.location)
        if first is not None and first < end:
            continue  # a line of the table above whose words look like a header
        found = None if first is None else _longest(blocks, first, begun, one.caption)
        if first is None or found is None:
            left.append(one)
        else:
            read[first] = found
            end = first + found[0]
    return tuple(_replaced(blocks, read)), left


def _longest(
    blocks: Sequence[Block],
    first: int,
    begun: Container[Location],
    caption: FiscalYear | None,
) -> tuple[int, Table] | None:
    """The table that begins at a line, and how many lines it takes, if it is certain.

    A line right under another that looks like a header may be what cells go on with, and behind a
    wider gap than those between its rows a table may end.
    """
    whole = list(lines_from(blocks, first, begun, within=True))
    alone = before_next(list(lines_from(blocks, first, begun)))
    parts = (before_next(whole), alone, before_gap(whole), before_rule(alone), before_blank(alone))
    for placed in parts:
        table = _table(without_rules(placed), caption)
        if table is not None and not goes_on(blocks, first + len(placed), begun):
            return len(placed), table
    return None


def _replaced(blocks: Sequence[Block], read: dict[int, tuple[int, Table]]) -> Iterator[Block]:
    index = 0
    while index < len(blocks):
        taken, table = read.get(index, (1, None))
        if table is None:
            yield blocks[index]
        else:
            whole = blocks[index : index + taken]
            yield from (one for one in whole if isinstance(one, Paragraph) and is_ruled(one.run))
            yield table
        index += taken


def _table(placed: Sequence[Placed], caption: FiscalYear | None) -> Table | None:
    """The table of some lines, the first of which is its header; None where it is not certain.

    It is where one way of counting the places of a line makes it so, and none another table.
    """
    measures = (shown, counted) if placed else ()
    found = [table for measure in measures if (table := _measured(placed, measure, caption))]
    return found[0] if found and all(one == found[0] for one in found) else None


def _measured(
    placed: Sequence[Placed], measure: Measure, caption: FiscalYear | None
) -> Table | None:
    lines = _lines(placed, measure)
    header_line = stacked(lines[0], lines[1]) if len(lines) > 1 else None
    over = lines[0] if len(lines) > 1 and over_years(lines[0], lines[1]) else ()
    if header_line is not None:
        lines, placed = [header_line, *lines[2:]], placed[1:]
    elif over:
        lines, placed = lines[1:], placed[1:]
    apart = [line for line in lines[1:] if len(line) > 1]
    unlabelled = [line[1:] if _is_label(line) else line for line in apart]
    lines[0] = moved_header(lines[0], unlabelled) or lines[0]
    columns = columns_of(lines[0], apart) or columns_of(lines[0], unlabelled)
    sample = [_row([line], columns) for line in (lines[0], *apart)] if columns else []
    known = header_of(sample, caption) if sample else None
    if columns is None or not isinstance(known, tuple):
        return None
    header = known[0]
    first = _first_row(lines, header, columns)
    if any(one.figure for line in lines[1:first] for one in line):
        return None
    stretched = _is_stretched(placed[first:], lines[first:])
    rows = _rows(lines[first:], header, columns, stretched=stretched)
    if not rows:
        return None
    made = (_row(lines[:first], columns), *(_row(one, columns) for one in rows))
    again = header_of(made, caption)
    if not isinstance(again, tuple) or again[1] != 1 or not _alike(again[0], header):
        return None
    if not _is_sure(again[0], rows, made[1:], stretched=stretched):
        return None
    return _under(over, made, again[0], columns) if over else Table(made)


def _under(over: Line, made: Sequence[Row], header: Header, columns: Columns) -> Table:
    """The table with the words over its years in a row above the header."""
    first = next(at for at, (role, _) in enumerate(header.columns) if role is Role.YEAR)
    cells = [over[0].run.part(0, 0) for _ in columns.starts]
    cells[first] = joined([one.run for one in over])
    return Table((Row(tuple(cells)), *made))


def _lines(placed: Sequence[Placed], measure: Measure) -> list[Line]:
    """The pieces of each line; groups that have no column of their own go over all of them."""
    header = [one for row in placed[:2] for one in line_of(row.run, measure)]
    heads = [plain_heading(one.run.text) for one in header]
    headed = any(heads_groups(one) for one in heads if not any(map(str.isdigit, one)))
    return [pieces_of(one.run, measure, groups=not headed) for one in placed]


def _alike(one: Header, other: Header) -> bool:
    """Whether two headers have the same columns; of what groups one is, its rows alone may tell.

    So they tell what rates a risk.
    """
    if one.kind is other.kind is TableKind.RISK:
        return True
    pairs = zip(one.columns, other.columns, strict=True)
    return all(left == right or {left[0], right[0]} == GROUPS for left, right in pairs)


def _is_label(line: Line) -> bool:
    """Whether a line begins with what a sum is called, which may go over several columns."""
    return is_sum(line[0].run)


def _is_stretched(placed: Sequence[Placed], lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between all rows, so that a row is what stands between two.

    None needs to stand before what is under a group's heading.
    """
    for at in range(1, len(lines)):
        begins, under = _begins(lines[at]), len(lines[at - 1]) == 1
        if placed[at].apart != begins and not (begins and (under or len(lines[at]) == 1)):
            return False
    return any(one.apart for one in placed[1:])


def _are_whole(lines: Sequence[Line], header: Header, columns: Columns) -> bool:
    """Whether every line of a small table has all its cells, so that each is a row.

    A table of sums is one, too.
    """
    whole = all(len(line) == len(columns.starts) for line in lines)
    return whole and (header.kind is not TableKind.SUMMARY or _titles(header) is None)


def _first_row(lines: Sequence[Line], header: Header, columns: Columns) -> int:
    """The first line below the header, which may have several."""
    if _are_whole(lines, header, columns):
        return 1
    return next(
        (at for at, line in enumerate(lines) if at and _starts(line, header, columns)), len(lines)
    )


def _starts(line: Line, header: Header, columns: Columns) -> bool:
    """Whether a line begins a row: at its first words, or, of no projects, in all columns."""
    if header.kind is not TableKind.SUMMARY and len(line) == len(columns.starts):
        return True
    titles = _titles(header)
    return _begins(line) and (columns.at(line[0]) or 0) <= (titles or 0)


def _titles(header: Header) -> int | None:
    return next((at for at, (role, _) in enumerate(header.columns) if role is Role.TITLE), None)


def _rows(
    lines: Sequence[Line], header: Header, columns: Columns, *, stretched: bool
) -> list[list[Line]] | None:
    """The lines of each row; None where one of them neither begins a row nor goes on with one."""
    if _are_whole(lines, header, columns):
        return [[line] for line in lines]
    titles = _titles(header)
    groups = [at for at, (role, _) in enumerate(header.columns) if role in GROUPS]
    rows: list[list[Line]] = []
    for line in lines:
        if _starts(line, header, columns):
            rows.append([line])
        elif rows and (
            _is_rest(line, rows[-1], columns)
            if stretched or header.kind is not TableKind.SUMMARY
            else titles is not None and _continues(line, rows[-1], columns, titles)
        ):
            rows[-1].append(line)
        else:
            return None
    if stretched or header.kind is not TableKind.SUMMARY:
        return rows
    return rows if rests_are_sure(rows, columns, {titles, *groups}) else None


def _is_rest(line: Line, row: Sequence[Line], columns: Columns) -> bool:
    """Whether a line has nothing but the rest of the cells of the row above it."""
    if len(row[0]) == 1:
        return _goes_over(line)
    held = {columns.at(one) for one in row[0]}
    return all(columns.at(one) in held and not _BARE.match(one.run.bare) for one in line)


def _goes_over(line: Line) -> bool:
    """Whether a line goes on with a group's name, which goes over the columns."""
    return len(line) == 1 and KIND_WORD.match(line[0].run.text) is None


def _begins(line: Line) -> bool:
    """Whether a line begins a row: with a number, a project, a group's number, or as a total."""
    first = line[0].run
    if len(line) == 1:
        return is_group(first) or is_sum(first)
    if LABEL.match(first.bare) or _is_label(line) or is_group(first):
        return True
    return begins_item(Row((first,)))


def _continues(line: Line, row: Sequence[Line], columns: Columns, titles: int) -> bool:
    """Whether a line goes on with the cells of a row of projects, or with a group's name."""
    above = row[0]
    if len(above) == 1:
        within = (columns.at(line[0]) or 0) <= titles
        return within and _goes_over(line) and not _is_label(above)
    held = {columns.at(one) for one in above}
    if TOTAL_HEADING.match(above[0].run.bare):
        return False
    for one in line:
        at = columns.at(one)
        new = at == titles and (
            KIND_WORD.match(unnumbered(one.run)) or TOTAL_HEADING.match(one.run.bare)
        )
        if at is None or at not in held or one.figure or new:
            return False
    return True


def _row(lines: Sequence[Line], columns: Columns) -> Row:
    """The cells of some lines under each other, each with its place; blank ones stand first.

    The name of a group may go over several columns, and stands in that where it begins.
    """
    cells: list[list[Run]] = [[] for _ in columns.starts]
    named = len(lines[0]) == 1
    first = max(0, sum(start <= lines[0][0].start for start in columns.starts) - 1)
    for line in lines:
        for one in line:
            at = first if named else columns.at(one)
            cells[first if at is None else at].append(one.run)
    blank = lines[0][0].run.part(0, 0)
    return Row(tuple(joined(one) if one else blank for one in cells))


def _is_sure(
    header: Header, rows: Sequence[Sequence[Line]], made: Sequence[Row], *, stretched: bool
) -> bool:
    """Whether each row's first line is the first of all its cells, and figures are where due.

    Where names go over several lines, a number may stand beside the middle one; then its name does
    not begin there.
    """
    if header.kind is not TableKind.SUMMARY:
        whole = all(len(one[0]) == len(header.columns) for one in rows)
        return stretched or whole or all(len(one) == 1 for one in rows)
    several = not stretched and any(len(one) > 1 for one in rows)
    years = [at for at, (role, _) in enumerate(header.columns) if role is Role.YEAR]
    if any(not any(row.cells[at] for row in made) for at in years):
        return False
    return all(
        _fits(role, cell)
        and not (several and role is Role.TITLE and _is_numbered(lines) and not _is_named(cell))
        for lines, row in zip(rows, made, strict=True)
        for cell, (role, _) in zip(row.cells, header.columns, strict=True)
    )


def _fits(role: Role, cell: Run) -> bool:
    """Whether a cell holds what its column may."""
    if role in GROUPS:
        # The name of a group may go on beside the next projects: no line begins their rows then.
        return _of_group(cell)
    if role is Role.YEAR:
        return not cell or MONEY.match(cell.bare) is not None or _declares(cell)
    return role in _ROLES_OF_FIGURES or _FIGURE.match(cell.bare) is None


def _declares(cell: Run) -> bool:
    """Whether a cell says in a word that nothing is spent: ไม่มี."""
    return read_cell(cell).cell.state in {CellState.DASH, CellState.DECLARED}


def _is_numbered(lines: Sequence[Line]) -> bool:
    return len(lines[0]) > 1 and LABEL.match(lines[0][0].run.bare) is not None


def _is_named(cell: Run) -> bool:
    return KIND_WORD.match(unnumbered(cell)) is not None


def _of_group(cell: Run) -> bool:
    return (
        not cell or cell.bare[0].isdigit() or is_group(cell) or bool(TOTAL_HEADING.match(cell.bare))
    )
