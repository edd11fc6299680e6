"""Small tables of targets that only spaces divide, with blank or ruled lines between their rows.

A cell may have several lines, and so may the header. What is not certain stays unread, and is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...base.location import TextLocation
from ...base.patterns import expression
from ...documents import Block, Paragraph, Row, Run, Table, joined
from ...plan import PartId
from ..outline.headings import PAGE_NUMBER
from ..summary.items import KIND_WORD
from ..targets.header import is_value, likely_series, years_of
from ..text.lists import leading_number
from .aligned_columns import (
    Columns,
    Line,
    Measure,
    Piece,
    columns_of,
    counted,
    is_ruled,
    line_of,
    shown,
)
from .columns import Header, Role, TableKind
from .headers import header_of
from .space_aligned import SpacedTable, is_heading

_YEAR = expression(r"ปี|พ\.ศ|25\d\d|๒๕")
_FEWEST = 2
_TRIES = 3
"""In so many of the first lines of a stretch a table may begin."""
_MOST_LINES = 40
_LONGEST_REST = 40
"""So many characters has the rest of a cell at the most that stands in a line of its own."""


def with_aligned_targets(
    blocks: Sequence[Block],
) -> tuple[tuple[Block, ...], list[SpacedTable]]:
    """The blocks with such tables as tables, and those of them that cannot be read."""
    made: list[Block] = []
    left: list[SpacedTable] = []
    index = end = tried = 0
    while index < len(blocks):
        tried = tried if index < end else 0
        begins = tried < _TRIES and _may_begin(blocks, index)
        runs, size = _lines(blocks, index) if begins else ([], 1)
        if begins:
            tried, end = tried + 1, max(end, index + size)
        table = _table(runs)
        if table is not None:
            # Its rules stay what they are: lines without words.
            made += (one for one in blocks[index : index + size] if _is_rule(one))
            made.append(table)
        elif runs and _are_targets(runs):
            made += blocks[index : index + size]  # no line in the middle begins another one
            places = frozenset(run.location for run in runs)
            left.append(SpacedTable(PartId.TARGETS, runs[0].location, places))
        else:
            size = 1
            made.append(blocks[index])
        index += size
    return tuple(made), left


def _may_begin(blocks: Sequence[Block], index: int) -> bool:
    """Whether a line has pieces, and it or the next names a year; an item of a list has not."""
    first, *_ = near = blocks[index : index + _FEWEST]
    if not isinstance(first, Paragraph) or "  " not in first.run.text:
        return False
    if len(leading_number(first.run).run.text) < len(first.run.text):
        return False  # a goal, or a row under a header that is none
    return any(isinstance(o, Paragraph) and _YEAR.search(o.run.bare) for o in near)


def _lines(blocks: Sequence[Block], first: int) -> tuple[list[Run], int]:
    """The lines of what may be such a table, none where it is none, and how many blocks they take.

    It begins with a line of several pieces, and ends at a heading, a longer line without gaps, or
    behind two blank lines.
    """
    runs: list[Run] = []
    end = first
    above = 0
    for at in range(first, min(first + _MOST_LINES, len(blocks))):
        block = blocks[at]
        place = block.run.location if isinstance(block, Paragraph) else None
        if not isinstance(block, Paragraph) or not isinstance(place, TextLocation):
            break
        run = block.run
        if (runs and place.line > above + 2) or PAGE_NUMBER.match(run.bare) or is_heading(run):
            break
        ruled = _is_rule(block)
        if not ruled and "  " not in run.text and len(run.bare) > _LONGEST_REST:
            break
        if not ruled:
            runs.append(run)
        above, end = place.line, at + 1
    small = len(runs) > _FEWEST and end - first < _MOST_LINES
    return runs if small else [], max(1, end - first)


def _is_rule(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_ruled(block.run)


def _are_targets(runs: Sequence[Run]) -> bool:
    """Whether lines look like the rows of such a table, whatever is under what."""
    lines = [line_of(run, counted) for run in runs]
    width = max(map(len, lines), default=0)
    rows = [_cells(line, width) for line in lines if len(line) > _FEWEST]
    known = header_of(rows) if len(rows) > 1 else None
    sure = isinstance(known, tuple) and known[0].kind is TableKind.TARGETS
    return sure or (known is None and _may_be_targets(lines))


def _may_be_targets(lines: Sequence[Line]) -> bool:
    """Whether figures of 0 to 100 stand under or beside years, and words name a series at all."""
    years = [line for line in lines if _names_years(line)]
    beside = [line for line in lines if years_of([line[0].run])[0]]
    rest = [
        one for line in lines if line not in years for one in (line[1:] if line in beside else line)
    ]
    figures = [one.run.bare for one in rest if one.figure]
    words = [one.run for one in rest if not one.figure]
    return (
        (bool(years) or len(beside) >= _FEWEST)
        and len(figures) >= _FEWEST
        and all(map(is_value, figures))
        and not any(KIND_WORD.match(one.text) for one in words)
        and likely_series("".join(one.bare for one in words)) is not None
    )


def _cells(line: Line, width: int) -> Row:
    """The pieces of a line from the left; years that stand below a header, from the right."""
    cells = [one.run for one in line]
    before = width - len(cells) if years_of(cells[:1])[0] and _names_years(line) else 0
    return Row((*[cells[0].part(0, 0)] * before, *cells))


def _table(runs: Sequence[Run]) -> Table | None:
    """The table of some lines, if it is certain: by each way of counting places that finds one.

    The words of the header may stand a little aside by one of these.
    """
    if not runs:
        return None
    found = [table for measure in (shown, counted) if (table := _measured(runs, measure))]
    said = [(header.columns, table.rows[size:]) for table, header, size in found]
    return found[0][0] if found and all(one == said[0] for one in said) else None


def _measured(runs: Sequence[Run], measure: Measure) -> tuple[Table, Header, int] | None:
    """The table by one way of counting, its header, and how many rows this has."""
    lines = [line_of(run, measure) for run in runs]
    width = max(map(len, lines))
    rows = [line for line in lines if len(line) == width and _holds_values(line)]
    if width < _FEWEST or len(rows) < _FEWEST:
        return None
    first = lines.index(rows[0])
    over = [line for line in lines[:first] if len(line) == width or _names_years(line)]
    columns = columns_of(rows[0], [*rows[1:], *over])
    if columns is None:
        return None
    if not all(
        _has_place(line, columns, lines[at + 1 : first]) for at, line in enumerate(lines[:first])
    ):
        return None
    below = [*_with_rests(lines[first:], rows, columns)]
    if not all(below) or len(below) != len(rows):
        return None
    made = [_row([line], columns) for line in lines[:first]]
    made += (_row(one, columns) for one in below)
    known = header_of(made)
    if not isinstance(known, tuple) or known[0].kind is not TableKind.TARGETS:
        return None
    header, size = known
    return (Table(tuple(made)), header, size) if size == first and _is_whole(header, rows) else None


def _is_whole(header: Header, rows: Sequence[Line]) -> bool:
    """Whether the figures beside the years are all of series, whose names may go over lines."""
    roles = [role for role, _ in header.columns]
    unknown = [at for at, role in enumerate(roles) if role is Role.OTHER]
    return Role.YEARS not in roles or not any(row[at].figure for row in rows for at in unknown)


def _holds_values(line: Line) -> bool:
    """Whether a line is a row: it holds figures, and does not name the years."""
    return any(one.figure for one in line) and not _names_years(line)


def _names_years(line: Line) -> bool:
    return sum(map(bool, years_of([one.run for one in line]))) >= _FEWEST


def _with_rests(
    lines: Sequence[Line], rows: Sequence[Line], columns: Columns
) -> Iterator[list[Line]]:
    """The lines of each row: its own, and what its cells go on with; empty where one is neither."""
    row: list[Line] = []
    for line in lines:
        if line in rows:
            if row:
                yield row
            row = [line]
        elif row and _is_rest(line, row[0], columns):
            row.append(line)
        else:
            yield []
    yield row


def _is_rest(line: Line, row: Line, columns: Columns) -> bool:
    """Whether a line has no values: a figure under words goes on with them, such as a year."""
    values = {columns.at(one) for one in row if one.figure}
    worded = all(not one.figure or columns.at(one) not in values for one in line)
    return worded and all(columns.at(one) is not None for one in line)


def _has_place(line: Line, columns: Columns, below: Sequence[Line]) -> bool:
    """Whether each piece of a header's line is in a column of its own.

    It may go over several where the years stand below it.
    """
    found = [columns.at(one) for one in line]
    over = None not in found or any(map(_names_years, below))
    places = [
        _first_under(one, columns) if at is None else at
        for one, at in zip(line, found, strict=True)
    ]
    return over and len(set(places)) == len(places)


def _first_under(piece: Piece, columns: Columns) -> int:
    """The first column that a piece of the header stands over."""
    ends = enumerate(columns.ends)
    return next((at for at, end in ends if piece.start < end), len(columns.ends) - 1)


def _row(lines: Sequence[Line], columns: Columns) -> Row:
    """The cells of some lines under each other; what goes over several stands in their first."""
    cells: list[list[Run]] = [[] for _ in columns.starts]
    for line in lines:
        for one in line:
            at = columns.at(one)
            cells[_first_under(one, columns) if at is None else at].append(one.run)
    blank = lines[0][0].run.part(0, 0)
    return Row(tuple(joined(one) if one else blank for one in cells))
