"""Which lines may be those of a table that only spaces divide, and where it ends."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ...base.location import Location, TextLocation
from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Run
from ..outline.chapters import part_title
from ..outline.headings import DIMENSION, MISSION, PAGE_NUMBER, part_heading, starts_sheet
from ..summary.words import LABEL
from .aligned_columns import Measure, columns_of, counted, line_of, shown
from .space_aligned import is_heading

_AMOUNTS = 2
_MOST_BLANK = 3
"""So many lines behind a row the next one stands."""
_RULE = expression(r"[-–—=_*]{5,}\Z")


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
    wide = 0
    for block in blocks[first:]:
        run = block.run if isinstance(block, Paragraph) else None
        place = run.location if run else None
        if run is None or not isinstance(place, TextLocation) or _ends(run):
            return
        apart = above is not None and place.line != above + 1
        rest = within and not apart and len(line_of(run, counted)) < wide
        if above is not None and place in begun and not rest:
            return
        if apart and not (place.line <= (above or 0) + _MOST_BLANK and _may_go_on(run)):
            return
        wide = wide or len(line_of(run, counted))
        blank = 0 if above is None else place.line - above - 1
        above = place.line
        yield Placed(run, blank)


def _may_go_on(run: Run) -> bool:
    """Whether a line behind a blank one is of a table: it has cells, or is a group's heading."""
    return "  " in run.text.strip() or is_group(run) or is_ruled(run)


def is_ruled(run: Run) -> bool:
    """Whether a line only draws a rule."""
    return _RULE.match(run.bare) is not None


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


def is_group(run: Run) -> bool:
    """Whether a text names a dimension or a mission."""
    if DIMENSION.match(run.bare):
        return True
    mission = MISSION.match(run.bare)
    return mission is not None and bool(mission["name"])


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
