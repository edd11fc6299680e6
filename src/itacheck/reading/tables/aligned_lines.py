"""Which lines may be those of a table that only spaces divide, and where it ends."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ...base.location import Location, TextLocation
from ...base.record import record
from ...documents import Block, Paragraph, Run
from ..outline.chapters import part_title
from ..outline.headings import DIMENSION, MISSION, PAGE_NUMBER, part_heading, starts_sheet
from ..summary.words import CARRIED, LABEL, TOTAL_HEADING
from .aligned_columns import (
    Line,
    Measure,
    Piece,
    columns_of,
    counted,
    is_ruled,
    line_of,
    shown,
)
from .space_aligned import is_group, is_heading

_AMOUNTS = 2
_NUMBER_AND_NAME = 2
_MOST_BLANK = 3
"""So many lines behind a row the next one stands."""


@record
class Placed:
    """A line of a table; ``blank``: so many blank lines stand before it."""

    run: Run
    blank: int

    @property
    def apart(self) -> bool:
        """Whether a blank line stands before it."""
        return self.blank > 0


def lines_from(
    blocks: Sequence[Block], first: int, begun: Container[Location], *, within: bool = False
) -> Iterator[Placed]:
    """The lines of a table: from its header to a heading, or another header.

    Behind a blank line it goes on with what may be a row of it; ``within``: what looks like a
    header is none right under another line if it has fewer cells than the table's.
    """
    above: int | None = None
    wide, ruled = 0, False
    for block in blocks[first:]:
        run = block.run if isinstance(block, Paragraph) else None
        place = run.location if run else None
        if run is None or not isinstance(place, TextLocation) or _ends(run):
            return
        apart = above is not None and place.line != above + 1
        rest = within and not (apart or ruled) and len(line_of(run, counted)) < wide
        if above is not None and place in begun and not rest:
            return
        if apart and not (place.line <= (above or 0) + _MOST_BLANK and _may_go_on(run)):
            return
        wide = wide or len(line_of(run, counted))
        blank = 0 if above is None else place.line - above - 1
        above, ruled = place.line, is_ruled(run)
        yield Placed(run, blank)


def _may_go_on(run: Run) -> bool:
    """Whether a line behind a blank one is of a table: it has cells, or is a group's heading."""
    return "  " in run.text.strip() or is_group(run) or is_ruled(run)


def _ends(run: Run) -> bool:
    text = run.bare
    if PAGE_NUMBER.match(text) or part_title(text) or part_heading(text):
        return True
    return "  " not in run.text and starts_sheet(run)


def goes_on(blocks: Sequence[Block], after: int, begun: Container[Location]) -> bool:
    """Whether more rows seem to stand behind a table: then not all of it would be read."""
    for block in blocks[after:]:
        if not isinstance(block, Paragraph) or block.run.location in begun:
            return False
        if is_heading(block.run):
            return False
        line = line_of(block.run, counted)
        if sum(one.figure for one in line) >= _AMOUNTS:
            return True
        if len(line) > _AMOUNTS and LABEL.match(line[0].run.bare):
            return True
    return False


def without_rules(placed: Sequence[Placed]) -> list[Placed]:
    """The lines that are no rules; one behind a rule stands apart from the line above it."""
    kept: list[Placed] = []
    ruled = 0
    for one in placed:
        if is_ruled(one.run):
            ruled += 1
        else:
            kept.append(Placed(one.run, one.blank + ruled))
            ruled = 0
    return kept


def before_next(placed: Sequence[Placed]) -> Sequence[Placed]:
    """The lines without a dimension's heading at the end: it is that of what stands behind it."""
    last = len(placed)
    while last and (is_ruled(placed[last - 1].run) or DIMENSION.match(placed[last - 1].run.bare)):
        last -= 1
    headed = any(DIMENSION.match(one.run.bare) for one in placed[last:])
    return placed[:last] if last and headed else placed


def before_blank(placed: Sequence[Placed]) -> Sequence[Placed]:
    """The lines above the first blank one."""
    first = next((at for at, one in enumerate(placed) if at and one.apart), len(placed))
    return placed[:first]


def before_rule(placed: Sequence[Placed]) -> Sequence[Placed]:
    """The lines down to the last rule: behind it may stand what explains the table."""
    last = max((at for at, one in enumerate(placed) if is_ruled(one.run)), default=-1)
    return placed[: last + 1]


def pieces_of(run: Run, measure: Measure, *, groups: bool) -> Line:
    """The pieces of a line; what goes over the columns is one piece, whatever gaps are in it.

    That is a sum with its money in words, and where ``groups`` have no column of their own, the
    number of one with its name.
    """
    line = line_of(run, measure)
    named = groups and len(line) == _NUMBER_AND_NAME and _numbers_group(line[0].run)
    if any(one.figure for one in line) or not (named or _sums_in_words(line)):
        return line
    return (Piece(run, line[0].start, line[-1].end),)


def is_sum(run: Run) -> bool:
    """Whether a line begins with what a sum is called."""
    return TOTAL_HEADING.match(run.bare) is not None or CARRIED.match(run.bare) is not None


def _sums_in_words(line: Line) -> bool:
    return is_sum(line[0].run) and line[-1].run.bare.endswith("บาท")


def _numbers_group(run: Run) -> bool:
    """Whether a piece is the word and the number of a dimension or of a mission, and no more."""
    found = DIMENSION.match(run.bare) or MISSION.match(run.bare)
    return found is not None and not found["name"] and run.bare[0].isalpha()


def before_gap(placed: Sequence[Placed]) -> Sequence[Placed]:
    """The lines above the first gap wider than all before it, if nothing behind is aligned."""
    usual = 0
    for at, one in enumerate(placed):
        if one.blank > usual > 0:
            above, behind = placed[:at], placed[at:]
            fit = any(_fits(above, behind, measure) for measure in (shown, counted))
            return placed if fit else above
        usual = max(usual, one.blank)
    return placed


def _fits(above: Sequence[Placed], behind: Sequence[Placed], measure: Measure) -> bool:
    """Whether a line has all its pieces in columns of a table, or is like a heading among them."""
    header, *rows = (line_of(one.run, measure) for one in above if not is_ruled(one.run))
    columns = columns_of(header, [one for one in rows if len(one) > 1])
    for line in (line_of(one.run, measure) for one in behind):
        if len(line) == 1 or (columns and all(columns.at(one) is not None for one in line)):
            return True
    return False
