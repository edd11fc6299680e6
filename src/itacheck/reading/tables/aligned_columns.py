"""The columns of lines that spaces divide: told by the gutters between them.

A gutter is blank in every line. Some printers count the marks over and under Thai letters as places
of a line, others do not; a reader of both takes what only one of them makes certain.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from ...base.location import TextLocation
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run, joined
from ...thai.text import MARKS
from ..summary.words import MONEY
from .columns import year_of

_GAP = expression(r"\s{2,}")
_MARKS = expression(f"[{MARKS}]")
_RULE = expression(r"(?:[^\w\s]|_){5,}\Z")
_GUTTER = 2
"""A gutter is not narrower."""
_JITTER = 2
"""Figures of one column end, begin or are centred within so many places of each other."""
_FEWEST_YEARS = 2
_PITCH = 3
"""Figures of neighbouring columns are so many times further from each other."""


@record
class Piece:
    """A piece of a line between gaps, and the places of the line that it takes up."""

    run: Run
    start: int
    end: int

    @property
    def figure(self) -> bool:
        """Whether it is a figure, a dash, a figure with a word behind it, or an amount in words."""
        text = self.run.bare
        return MONEY.match(text) is not None and (not text[0].isalpha() or "บาท" in text)


Line = tuple[Piece, ...]
Measure = Callable[[Run, int], int]
"""The place of a line at which the character at an offset of its run is printed."""


def shown(run: Run, offset: int) -> int:
    """The place on a screen, where marks take up none."""
    text = run.text[:offset]
    return _first(run) + len(text) - len(_MARKS.findall(text))


def counted(run: Run, offset: int) -> int:
    """The place by characters, marks included."""
    return _first(run) + offset


def _first(run: Run) -> int:
    place = run.location
    return place.column if isinstance(place, TextLocation) else 1


def between_gaps(text: str) -> Iterator[tuple[int, int]]:
    """Where the pieces of a line begin and end that gaps divide."""
    start = 0
    for gap in _GAP.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def is_ruled(run: Run) -> bool:
    """Whether a line only draws a rule, of whatever signs; dashes far apart are a row's."""
    if not _RULE.match(run.bare):
        return False
    pieces = [end - start for start, end in between_gaps(run.text.strip())]
    return len(pieces) == 1 or max(pieces) > 1


def line_of(run: Run, measure: Measure) -> Line:
    """The pieces of a line."""
    return tuple(
        Piece(run.part(start, end), measure(run, start), measure(run, end))
        for start, end in between_gaps(run.text)
    )


def stacked(above: Line, years: Line) -> Line | None:
    """The header that two lines are: headings, and below one of them the years; else None.

    What stands over the years, such as their unit, is said with the first of them.
    """
    if len(years) < _FEWEST_YEARS or not all(year_of(one.run.bare) for one in years):
        return None
    first, last = years[0].start, years[-1].end
    before = [one for one in above if one.end <= first]
    behind = [one for one in above if one.start >= last]
    over = [one.run for one in above if one not in {*before, *behind}]
    if not over or not before:
        return None
    named = evolve(years[0], run=joined([*over, years[0].run]))
    return (*before, named, *years[1:], *behind)


def over_years(above: Line, header: Line) -> bool:
    """Whether a line holds nothing but words over the years of the header below it."""
    years = [at for at, one in enumerate(header) if year_of(one.run.bare)]
    if len(years) < _FEWEST_YEARS or any(one.figure for one in above):
        return False
    before, behind = header[: years[0]], header[years[-1] + 1 :]
    first = before[-1].end if before else 0
    last = behind[0].start if behind else header[years[-1]].end + _JITTER
    return bool(before) and all(first < one.start and one.end <= last for one in above)


@record
class Columns:
    """Where each column begins; what begins in one ends in it."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def at(self, piece: Piece) -> int | None:
        """The column of a piece; None where it goes over a gutter, or stands before the first."""
        column = bisect_right(self.starts, piece.start) - 1
        return column if column >= 0 and piece.end <= self._limit(column) else None

    def _limit(self, column: int) -> int:
        last = column + 1 == len(self.starts)
        return 10**6 if last else self.starts[column + 1] - _GUTTER


def columns_of(header: Line, rows: Sequence[Line]) -> Columns | None:
    """The columns under the pieces of a header; None where gutters do not make them certain."""
    found = _between_gutters((header, *rows))
    if [found.at(one) for one in header] != list(range(len(found.starts))):
        return None
    return (
        found if _figures_line_up(found, rows, exact=_begin_alike(found, (header, *rows))) else None
    )


def _between_gutters(lines: Sequence[Line]) -> Columns:
    spans = sorted((one.start, one.end) for line in lines for one in line)
    starts, ends = [spans[0][0]], [spans[0][1]]
    for start, end in spans:
        if start - ends[-1] >= _GUTTER:
            starts.append(start)
            ends.append(end)
        ends[-1] = max(ends[-1], end)
    return Columns(tuple(starts), tuple(ends))


def moved_header(header: Line, rows: Sequence[Line]) -> Line | None:
    """A header that stands a little aside, over the columns of the rows; None where it does not.

    It has a piece over each of them and none over another, by one way of counting its places: some
    printers count them otherwise than those of the rows.
    """
    if not rows:
        return None
    found = _between_gutters(rows)
    spans = [*zip(found.starts, found.ends, strict=True)]
    over = any(_is_over(header, spans, measure) for measure in (shown, counted))
    if len(spans) != len(header) or not over:
        return None
    return tuple(
        evolve(one, start=start, end=end) for one, (start, end) in zip(header, spans, strict=True)
    )


def _is_over(header: Line, spans: Sequence[tuple[int, int]], measure: Measure) -> bool:
    """Whether each piece of a header stands over the column of its number, and over no other."""
    places = [(measure(one.run, 0), measure(one.run, len(one.run.text))) for one in header]
    return all(
        [at for at, (start, end) in enumerate(spans) if first < end and start < last] == [number]
        for number, (first, last) in enumerate(places)
    )


def _begin_alike(columns: Columns, lines: Sequence[Line]) -> bool:
    """Whether all that a column has begins at the very same place: nothing has strayed then."""
    return all(one.start in columns.starts for line in lines for one in line)


def _figures_line_up(columns: Columns, rows: Sequence[Line], *, exact: bool) -> bool:
    """Whether the figures of each column stand below each other, and far from the next column's.

    Where all begin ``exact``ly below each other, it takes no distance to tell them apart.
    """
    held: tuple[dict[int, list[Piece]], ...] = ({}, {})
    for line in rows:
        taken = [(at, one) for one in line if one.figure and (at := columns.at(one)) is not None]
        if len({at for at, _ in taken}) < len(taken):
            return False  # two in one column
        for at, one in taken:
            # Amounts in words may be set to the left, and bare ones to the right.
            held[one.run.bare[0].isalpha()].setdefault(at, []).append(one)
    return exact or all(map(_lined_up, held))


def _lined_up(held: Mapping[int, Sequence[Piece]]) -> bool:
    edges = [_edges(held[at]) for at in sorted(held)]
    if any(not any(map(_close, one)) for one in edges):
        return False
    return all(_apart(one, other) for one, other in pairwise(edges))


def _edges(pieces: Sequence[Piece]) -> tuple[tuple[int, int], ...]:
    """The least and the greatest of the ends, the beginnings and the middles."""
    measures: Iterator[list[int]] = iter(
        (
            [one.end for one in pieces],
            [one.start for one in pieces],
            [(one.start + one.end) // 2 for one in pieces],
        )
    )
    return tuple((min(one), max(one)) for one in measures)


def _close(edge: tuple[int, int]) -> bool:
    return edge[1] - edge[0] <= _JITTER


def _apart(one: tuple[tuple[int, int], ...], other: tuple[tuple[int, int], ...]) -> bool:
    """Whether, by a measure in which both columns line up, they are no jitter apart."""
    return any(
        _close(left) and _close(right) and right[0] - left[1] >= _PITCH * _JITTER
        for left in one
        for right in other
    )
