"""Tables whose cells stand in lines of their own, as a text has them that lost its tables.

They are read where a header is known whose rows have as many lines, and hold what its columns may.
A table of which a row has more or fewer lines stays unread, and is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...base.language import say
from ...base.location import Location, TextLocation
from ...base.record import record
from ...base.severity import Severity
from ...documents import Block, Paragraph, Row, Run, Table
from ...plan import PartId, Problem
from ..outline.group_headings import heads_group
from ..outline.parts import TABLE_PARTS
from ..summary.words import LABEL
from ..targets.header import likely_series
from .columns import LONGEST_CELL, Header, TableKind, year_of
from .headers import header_of
from .rows_in_lines import InLines, Line, rows_of
from .space_aligned import is_heading

_FEWEST = 3
_MOST_BEFORE, _MOST_BEHIND = 7, 5
"""So many columns stand before and behind those of the years."""
_WIDEST = 12
_SAMPLE = 3
_ROWS = 2
"""A table without sums of money has so many rows at the least."""


@record
class LostTable:
    """A table that cannot be read: its part, the line that does not fit, and all of its lines."""

    part: PartId
    location: Location
    lines: frozenset[Location]

    def problem(self, *, grave: bool) -> Problem:
        """That it was not read. ``grave``: nothing else of its part was."""
        note = say(
            "The cells of a table stand here in lines of their own, and from this line on a row has"
            " more or fewer lines than the table has columns, so nobody can say which column a line"
            " is of, and the table was not read. Put each row in one line with a tab between its"
            " cells, or give the plan as Word or Excel."
        )
        return Problem(note, self.location, Severity.ERROR if grave else Severity.WARNING)


@record
class _Found:
    """A table that begins and ends at these blocks; ``misfit`` is the block that does not fit."""

    first: int
    end: int
    kind: TableKind
    rows: tuple[Row, ...]
    misfit: int | None = None


def with_cells_in_lines(
    blocks: Sequence[Block],
) -> tuple[tuple[Block, ...], list[LostTable]]:
    """The blocks with such tables as tables, and those of them that cannot be read."""
    made: list[Block] = []
    left: list[LostTable] = []
    done = 0
    for found in _tables(blocks):
        made += blocks[done : found.first]
        done = found.end
        if found.misfit is None:
            made.append(Table(found.rows))
            continue
        made += blocks[found.first : found.end]
        runs = [one.run for one in blocks[found.first : found.end] if isinstance(one, Paragraph)]
        at = runs[found.misfit - found.first].location
        places = frozenset(one.location for one in runs)
        left.append(LostTable(TABLE_PARTS[found.kind], at, places))
    return (*made, *blocks[done:]), left


def _tables(blocks: Sequence[Block]) -> Iterator[_Found]:
    runs = [block.run if isinstance(block, Paragraph) else None for block in blocks]
    years = [run is not None and year_of(run.bare) is not None for run in runs]
    done = 0
    for at, run in enumerate(runs):
        if at < done or run is None:
            continue
        if years[at] and at + 1 < len(runs) and years[at + 1]:
            found = _over_years(runs, years, at, done)
            done = at
            while done < len(runs) and years[done]:
                done += 1
        elif run.bare.strip("().") == "1" and LABEL.match(run.bare):
            found = _over_numbers(runs, years, at, done)
        else:
            continue
        if found is not None:
            done = max(done, found.end)
            yield found


def _over_years(
    runs: Sequence[Run | None], years: Sequence[bool], at: int, done: int
) -> _Found | None:
    """The table whose header has years from a line on, in its only row or in the second."""
    behind = at
    while behind < len(runs) and years[behind]:
        behind += 1
    tried: list[_Found] = []
    for first in range(max(done, at - _MOST_BEFORE), at):
        for end in range(behind, min(behind + _MOST_BEHIND, len(runs))):
            tried += _read(runs, years, (first, end), end - first)
        tried += _read(runs, years, (first, at, behind), behind - first - 1)
    return _certain(tried) or _without_rows(runs, years, range(max(done, at - 3), at), behind)


def _without_rows(
    runs: Sequence[Run | None], years: Sequence[bool], firsts: Sequence[int], body: int
) -> _Found | None:
    """A table by its header and the figures below, of which no row fits."""
    for first in reversed(firsts):
        lines = tuple(_lines(runs, years, first, body))
        over, below = lines[: body - first], lines[body - first :]
        if len(over) < body - first or not all(_may_head(one.run) for one in over):
            continue
        head = [Row(tuple(one.run for one in over))]
        header = next(_headers(head, below, len(over)), None)
        table = header and _below(lines, len(over), header)
        if table and table.goes_on(len(over)):
            end = first + table.last_figure(len(over))
            series = likely_series(below[0].run.bare)
            return _Found(first, end, TableKind.TARGETS if series else table.header.kind, (), body)
    return None


def _over_numbers(
    runs: Sequence[Run | None], years: Sequence[bool], at: int, done: int
) -> _Found | None:
    """The table of risks whose first row has its number in a line."""
    numbers = [run.bare.strip("().") for run in runs[at + 1 : at + 2 * _WIDEST] if run is not None]
    if "2" not in numbers:
        return None
    firsts = range(max(done, at - _WIDEST), at - _FEWEST + 1)
    tried = [one for first in firsts for one in _read(runs, years, (first, at), at - first)]
    return _certain([one for one in tried if one.kind is TableKind.RISK])


def _certain(tried: Sequence[_Found]) -> _Found | None:
    """The table that fits, or of which most rows do.

    Where groups have columns that are merged, it also fits without their headings: the widest
    header counts.
    """
    whole = [one for one in tried if one.misfit is None]
    if whole:
        return whole[0] if len({(one.end, one.kind) for one in whole}) == 1 else None
    return max(tried, key=lambda one: len(one.rows), default=None)


def _read(
    runs: Sequence[Run | None], years: Sequence[bool], ends: Sequence[int], width: int
) -> Iterator[_Found]:
    """The table under a header whose rows begin and end at these lines, if there is one."""
    first, end = ends[0], ends[-1]
    over = [run for run in runs[first:end] if run is not None]
    if len(over) < max(_FEWEST, end - first) or not all(map(_may_head, over)):
        return
    lines = tuple(_lines(runs, years, first, end))
    body = end - first
    head = [
        Row(tuple(one.run for one in lines[start - first : stop - first]))
        for start, stop in pairwise(ends)
    ]
    for header in _headers(head, lines[body:], width):
        table = _below(lines, body, header)
        found = table.rows(body)
        rows = (*head, *found.rows)
        again = header_of(rows) if found.rows else None
        if not isinstance(again, tuple) or again[0].columns != header.columns:
            continue
        misfit = table.goes_on(found.end)
        full = sum(len(row.cells) > 1 for row in found.rows)
        if not misfit and full < (1 if header.kind is TableKind.SUMMARY else _ROWS):
            continue
        behind = table.last_figure(found.end) if misfit else found.end
        at = first + found.end if misfit else None
        yield _Found(first, first + behind, header.kind, rows, at)
        return


def _headers(head: Sequence[Row], below: Sequence[Line], width: int) -> Iterator[Header]:
    """What the columns may hold as the first lines below say, with groups' names and without."""
    alone = [one.run for one in below if not heads_group(one.run)]
    for runs in (alone, [one.run for one in below]):
        for rows in (_SAMPLE, 1):
            known = header_of([*head, *list(rows_of(runs, width))[:rows]])
            if isinstance(known, tuple) and (known[1], len(known[0].columns)) == (len(head), width):
                yield known[0]


def _below(lines: tuple[Line, ...], body: int, header: Header) -> InLines:
    spaced = all(one.blank for one in lines[1:body])
    between = lines[body].blank if body < len(lines) else 0
    return InLines(lines, header, 0 if spaced else between, spaced)


def _may_head(run: Run) -> bool:
    """Whether a line may be a cell of a header."""
    text = run.bare
    return len(text) <= LONGEST_CELL and not (LABEL.match(text) or heads_group(run))


def _lines(
    runs: Sequence[Run | None], years: Sequence[bool], first: int, body: int
) -> Iterator[Line]:
    """The lines of a table, up to a heading, another header with years, or what is no line."""
    above: int | None = None
    for at in range(first, len(runs)):
        run = runs[at]
        if run is None or (at >= body and is_heading(run)):
            return  # a cell of the header may be called as a part
        if at >= body and years[at] and at + 1 < len(runs) and years[at + 1]:
            return
        place = run.location
        line = place.line if isinstance(place, TextLocation) else None
        yield Line(run, line - above - 1 if line is not None and above is not None else 0)
        above = line
