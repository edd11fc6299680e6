"""Tables whose cells stand apart by runs of spaces alone: where they are, and that one is unread.

Those whose columns are certain are read (`aligned_rows`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import field

from ...base.language import say
from ...base.location import Location, TextLocation
from ...base.record import record
from ...base.severity import Severity
from ...documents import Block, Paragraph, Row, Run, joined
from ...plan import PartId, Problem
from ...thai.years import FiscalYear
from ..outline.chapters import part_title, within_sheets
from ..outline.headings import DIMENSION, MISSION, PAGE_NUMBER, part_heading, starts_sheet
from ..outline.parts import TABLE_PARTS
from .aligned_columns import between_gaps, counted, line_of, over_years, shown, stacked
from .captions import may_stand_between, over_columns, year_said
from .columns import LONGEST_CELL
from .headers import HEADER_WINDOW, header_of

_FEWEST_CELLS = 3
_MOST_BETWEEN = 2
"""So many lines at the head of a page stand between the rows of a table."""
_SHORT = 30
"""A line of fewer characters may be the rest of a cell in the first column."""


@record
class SpacedTable:
    """Such a table: the part that it seems to be of, where it begins, and where its lines do."""

    part: PartId
    location: Location
    lines: frozenset[Location] = field(repr=False)
    caption: FiscalYear | None = None
    """The only year of the table, which a line over it says."""

    def problem(self, *, grave: bool) -> Problem:
        """That it was not read: an empty cell leaves no trace there, and what follows it moves.

        ``grave``: nothing else of its part was read.
        """
        note = say(
            "A table begins here whose columns are divided by spaces, so nobody can say which"
            " column a figure is in, and it was not read. Put a tab between its cells, or give the"
            " plan as Word or Excel."
        )
        return Problem(note, self.location, Severity.ERROR if grave else Severity.WARNING)


def spaced_tables(blocks: Sequence[Block]) -> list[SpacedTable]:
    """The tables with a known header whose columns only spaces divide."""
    found: list[SpacedTable] = []
    rows = [_split(block) for block in blocks]
    for index, (row, caption) in enumerate(zip(rows, _captions(blocks), strict=True)):
        if row is None or len(row.cells) < _FEWEST_CELLS or _is_prose(row):
            continue
        # Rows of one table follow each other; lines of prose with wide gaps stand here and there.
        first = index + 1
        while caption and first < len(blocks) and _is_group(blocks[first]):
            first += 1
        window = rows[first : index + HEADER_WINDOW]
        near = takewhile(lambda one: one is not None and len(one.cells) >= _FEWEST_CELLS, window)
        below = [one for one in near if one is not None]
        head = (below and _over_years(*blocks[index : index + 2])) or row
        header = header_of([head, *below], caption)
        if isinstance(header, tuple):
            part = TABLE_PARTS[header[0].kind]
            lines = frozenset(_lines(blocks, rows, index))
            over = _over_header(blocks, index)
            place = over.location if over else row.cells[0].location
            found.append(SpacedTable(part, place, lines | {place}, caption))
    return found


def _captions(blocks: Sequence[Block]) -> Iterator[FiscalYear | None]:
    """The fiscal year that stands over each block, if it may be a table's; in sheets it is none."""
    year: FiscalYear | None = None
    in_sheets = False
    for block in blocks:
        yield None if in_sheets else year
        if isinstance(block, Paragraph):
            text = block.run.bare
            year = year_said(text) or (year if may_stand_between(text) else None)
            opens = starts_sheet(block.run)
            in_sheets = within_sheets(text, opens=opens, before=in_sheets)


def _is_group(block: Block) -> bool:
    return isinstance(block, Paragraph) and is_group(block.run)


def _over_header(blocks: Sequence[Block], index: int) -> Run | None:
    """The line right over a header that holds words over its years alone, if there is one."""
    above, header = blocks[index - 1 : index + 1] if index else (None, None)
    if not isinstance(above, Paragraph) or not isinstance(header, Paragraph):
        return None
    if is_heading(above.run) or not _is_next(above.run.location, header.run.location, blank=False):
        return None
    over = any(
        over_years(line_of(above.run, one), line_of(header.run, one)) for one in (shown, counted)
    )
    return above.run if over and _names_years(above.run) else None


def _names_years(run: Run) -> bool:
    """Whether the words of a line are those that stand over several columns."""
    pieces = [run.part(*ends) for ends in between_gaps(run.text)]
    blank = run.part(0, 0)
    return over_columns(Row((joined(pieces), *[blank] * len(pieces), blank, blank))) is not None


def _is_prose(row: Row) -> bool:
    """Whether pieces of a line are those of sentences: no heading of a column is so long."""
    return any(len(cell.bare) > LONGEST_CELL for cell in row.cells)


def _over_years(above: Block, below: Block) -> Row | None:
    """The header that a line is with the years in the line below it, if it is one."""
    if not isinstance(above, Paragraph) or not isinstance(below, Paragraph):
        return None
    found = stacked(line_of(above.run, counted), line_of(below.run, counted))
    return Row(tuple(one.run for one in found)) if found else None


def _lines(blocks: Sequence[Block], rows: Sequence[Row | None], first: int) -> Iterator[Location]:
    """Where the lines of a table begin: those with gaps, and what its cells go on with.

    It ends at a heading and at a line of text, at a blank line behind which no row stands, and not
    at the end of a page.
    """
    header = rows[first]
    second = _column(header.cells[1].location) if header else 0
    last: Location | None = None
    between = 0
    for at in range(first, len(blocks)):
        block = blocks[at]
        if not isinstance(block, Paragraph):
            return
        place, text = block.run.location, block.run.bare
        deep = _column(place) >= second > 0
        if rows[at] is None and (part_title(text) if deep else is_heading(block.run)):
            return  # under the columns, words of a cell look like other headings
        if PAGE_NUMBER.match(text):
            last, between = None, 0
        elif last is None and at > first and rows[at] is None:
            between += 1
            if between > _MOST_BETWEEN:
                return
        elif last is None or _is_next(last, place, blank=rows[at] is not None):
            if rows[at] is None and not (deep or len(text) < _SHORT):
                return
            last = place
            yield place
        else:
            return


def is_group(run: Run) -> bool:
    """Whether a text names a dimension or a mission."""
    if DIMENSION.match(run.bare):
        return True
    mission = MISSION.match(run.bare)
    return mission is not None and bool(mission["name"])


def is_heading(run: Run) -> bool:
    """Whether a line is the heading of a part, or the first of a detail sheet."""
    return bool(part_title(run.bare) or part_heading(run.bare) or starts_sheet(run))


def _is_next(above: Location | None, place: Location, *, blank: bool) -> bool:
    """Whether a line stands right under another one, or but for one blank line.

    Without numbers of lines it does.
    """
    if isinstance(above, TextLocation) and isinstance(place, TextLocation):
        return above.document == place.document and place.line - above.line <= 1 + blank
    return above is not None


def _column(place: Location) -> int:
    return place.column if isinstance(place, TextLocation) else 0


def _split(block: Block) -> Row | None:
    """A line's pieces between gaps; None where it has no gap."""
    if not isinstance(block, Paragraph) or "  " not in block.run.text:
        return None
    return Row(tuple(block.run.part(*ends) for ends in between_gaps(block.run.text)))
