"""The cells of a sheet as paragraphs and tables.

Rows that follow each other without an empty row between them belong together, and so do those of a
table that has such between all of its rows. Those with several filled cells are a table's, unless
all are a heading beside its text. A row with one filled cell is a paragraph, unless it stands
within a table, or at its end in another column than the first, as a row whose other cells are empty
does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic
from ...thai.text import normalise
from ..blocks import Anchor, Block, Paragraph, Row, Run, Table, joined
from .cells import Drawn, SheetCells
from .spacing import spaced
from .strays import Cells, strays_of

_SPACE = expression(r"\s+")
_PAGE = expression(r"(?:\d{1,4}|[ก-ฮ])(?:\s?[,.–—-]{1,2}\s?(?:\d{1,4}|[ก-ฮ]))*\Z")
"""What stands beside a heading in a table of contents: a page, or several."""

_ORDINAL = expression(r"\(?\d{1,2}[.)]{0,2}\Z")
_WORD = expression(r"[ก-๎]{2}|[A-Za-z]{2}")

_COLONS = frozenset(":：")
_MOST_EMPTY = 8
"""So many empty columns may stand within a table; of more, one is kept."""
_MOST_OVER_ALL = 3
"""So many rows over all columns may follow each other in a table: groups in groups, and a name."""
_BLANK = 20_000
_BLANK_FOR_EACH = 4
PlaceOf: TypeAlias = Callable[[int, int], Location]
"""The place of the cell in a row and a column, from 1."""


@record
class Placed:
    """A block, and the rows of the sheet from which to which it reaches."""

    block: Block
    top: int
    bottom: int


class Blanks:
    """How many empty cells the tables of a workbook may still have.

    A grid that is nearly all empty is no table, and would take more memory than its cells.
    """

    def __init__(self) -> None:
        self._left = _BLANK

    def allow(self, filled: int) -> None:
        """More of them, for so many filled cells."""
        self._left += filled * _BLANK_FOR_EACH

    def take(self, count: int) -> bool:
        """Whether a table may have so many."""
        if count > self._left:
            return False
        self._left -= count
        return True


class _Writer:
    """Runs of a sheet; a text that stands in many cells is made comparable once."""

    def __init__(self, place: PlaceOf, hidden: frozenset[int] = frozenset()) -> None:
        self._place = place
        self._hidden = hidden
        self._known: dict[str, str] = {}

    def run(self, row: int, column: int, text: str) -> Run:
        plain = self._known.get(text)
        if plain is None:
            lines = (_SPACE.sub(" ", line).strip() for line in normalise(text).splitlines())
            plain = self._known[text] = "\n".join(line for line in lines if line)
        return Run(plain, (Anchor(0, self._place(row, column)),))

    def paragraphs(self, row: Cells) -> Iterator[Paragraph]:
        """A paragraph for each line of the last cell; what stands left of it begins the first."""
        *others, last = row
        if not others and "\n" not in last.text and "\r" not in last.text:
            yield Paragraph(self.run(last.row, last.column, last.text))
            return
        lines = [line for line in normalise(last.text).splitlines() if line.strip()]
        first = [*(self.run(one.row, one.column, one.text) for one in others)]
        first.append(self.run(last.row, last.column, lines[0]))
        yield Paragraph(joined(first))
        yield from self.lines(last.row, last.column, lines[1:])

    def lines(self, row: int, column: int, lines: Sequence[str]) -> Iterator[Paragraph]:
        """A paragraph for each line of one cell or text box."""
        for line in lines:
            run = self.run(row, column, line)
            if run:
                yield Paragraph(run)

    def rows(self, rows: Sequence[Cells], columns: Sequence[int]) -> Iterator[Row]:
        """The rows of a table; a cell that is merged downwards goes on in those below it."""
        reach: dict[int, int] = {}
        for row in rows:
            covered = {column for column, last in reach.items() if row[0].row <= last}
            yield self._row(row, columns, covered)
            reach |= {cell.column: cell.row + cell.height - 1 for cell in row}

    def _row(self, row: Cells, columns: Sequence[int], covered: Collection[int]) -> Row:
        filled = {one.column: self.run(one.row, one.column, one.text) for one in row}
        number = row[0].row
        spans = []
        for one in row:
            if one.width > 1:
                start = bisect_left(columns, one.column)
                width = bisect_right(columns, one.end) - start
                spans += [(start, width)] if width > 1 else []
        return Row(
            tuple(filled.get(column) or self.run(number, column, "") for column in columns),
            tuple(spans),
            frozenset(at for at, column in enumerate(columns) if column in covered),
            frozenset(at for at, column in enumerate(columns) if column in self._hidden),
        )


def blocks_of(place: PlaceOf, cells: SheetCells, blanks: Blanks) -> Iterator[Placed]:
    """The paragraphs and tables of a sheet from top to bottom.

    A table that lies within the columns of the one above it has all of that one's columns.
    """
    writer = _Writer(place, cells.hidden)
    blanks.allow(sum(map(len, cells.rows)))
    columns: tuple[int, ...] = ()
    for is_table, rows in _stretches(cells.rows):
        used = {cell.column for row in rows for cell in row}
        if is_table and not used <= set(columns):
            columns = _columns(sorted(used))
        filled = sum(map(len, rows))
        if is_table and blanks.take(len(rows) * len(columns) - filled):
            bottom = max(cell.row + cell.height - 1 for row in rows for cell in row)
            table = Table(tuple(writer.rows(rows, columns)))
            yield Placed(table, rows[0][0].row, bottom)
            continue
        for row in rows:
            apart = ((cell,) for cell in row) if is_table else (row,)
            for piece in apart:
                for paragraph in writer.paragraphs(piece):
                    yield Placed(paragraph, row[0].row, row[0].row)


def drawn_blocks(place: PlaceOf, drawn: Drawn) -> list[Placed]:
    """The lines of a text box as paragraphs, at the cell where it is anchored."""
    lines = _Writer(place).lines(drawn.row, drawn.column, drawn.text.splitlines())
    return [Placed(one, drawn.row, drawn.row) for one in lines]


def _columns(used: list[int]) -> tuple[int, ...]:
    """The columns of a table: those between its filled ones, too, but one alone of many."""
    found = used[:1]
    for before, column in pairwise(used):
        gap = column - before - 1
        found += range(before + 1, column) if gap <= _MOST_EMPTY else [before + 1]
        found.append(column)
    return tuple(found)


def _stretches(rows: tuple[Cells, ...]) -> Iterator[tuple[bool, list[Cells]]]:
    """The rows of a sheet in stretches: (whether it is a table, its rows).

    What stands beside a table without being of it comes before or after it.
    """
    for group in _groups(rows):
        strays = strays_of(group, table=_has_table(group))
        if not strays:
            yield from _pieces(group)
            continue
        kept, apart = _parted(group, strays)
        pieces = [one for part in _groups(kept) for one in _pieces(part)]
        first = next((index for index, one in enumerate(pieces) if one[0]), len(pieces))
        top = pieces[first][1][0][0].row if first < len(pieces) else 0
        above = [row for row in apart if row[0].row <= top]
        yield from pieces[:first]
        yield from _apart(above)
        yield from pieces[first:]
        yield from _apart(apart[len(above) :])


def _apart(rows: list[Cells]) -> Iterator[tuple[bool, list[Cells]]]:
    for one in _groups(rows):
        yield from _pieces(one)


def _parted(
    group: list[Cells], strays: frozenset[tuple[int, int]]
) -> tuple[list[Cells], list[Cells]]:
    """The rows without the stray cells, and the rows of these; none is empty."""
    kept, apart = [], []
    for row in group:
        kept.append(tuple(cell for cell in row if (cell.row, cell.column) not in strays))
        apart.append(tuple(cell for cell in row if (cell.row, cell.column) in strays))
    return [row for row in kept if row], [row for row in apart if row]


def _groups(rows: Sequence[Cells]) -> Iterator[list[Cells]]:
    """Rows that follow each other; one whose cells are merged downwards reaches as far as they.

    The empty rows between all rows of a table part nothing.
    """
    group: list[Cells] = []
    reach = 0
    going_on = spaced(rows, lambda row: not _is_heading_and_text(row))
    for row in rows:
        if group and row[0].row > reach + 1 and row[0].row not in going_on:
            yield group
            group = []
        group.append(row)
        tall = max(cell.height for cell in row) if len(row) > 1 else 1
        reach = max(reach if len(group) > 1 else 0, row[0].row + tall - 1)
    if group:
        yield group


def _pieces(group: list[Cells]) -> Iterator[tuple[bool, list[Cells]]]:
    """The rows of a group in stretches: (whether it is a table, its rows)."""
    if not _has_table(group):
        yield False, group
        return
    flags = _beside_headings(group) or _between_paragraphs(group)
    at = 0
    for index in range(1, len(group) + 1):
        if index == len(group) or flags[index] != flags[at]:
            yield flags[at], group[at:index]
            at = index


def _beside_headings(group: list[Cells]) -> list[bool] | None:
    """Which rows are a small table's that stands where the texts of headings stand, if so."""
    inside = min((row[0].column for row in group if not _is_heading_and_text(row)), default=0)
    flags = [len(row) > 1 and row[0].column >= inside for row in group]
    headings = [
        row for row, in_table in zip(group, flags, strict=True) if len(row) > 1 and not in_table
    ]
    apart = all(_is_heading_and_text(row) and row[-1].column <= inside for row in headings)
    return flags if len(headings) > sum(flags) and apart and not flags[0] else None


def _between_paragraphs(group: list[Cells]) -> list[bool]:
    several = [index for index, row in enumerate(group) if len(row) > 1]
    first = min(group[index][0].column for index in several)
    last = max(cell.end for index in several for cell in group[index])
    over_all = [len(row) == 1 and row[0].width > 1 and row[0].end >= last for row in group]
    return [
        several[0] <= index
        and (len(row) > 1 or row[0].column > first or _within(group, index, several[-1], over_all))
        for index, row in enumerate(group)
    ]


def _within(group: list[Cells], index: int, end: int, over_all: Sequence[bool]) -> bool:
    """Whether a row with one cell in the first column stands alone between rows of a table.

    Several of them stand so, one below the other, where each is merged over all columns.
    """
    above, below = index - 1, index + 1
    while over_all[index] and len(group[above]) == 1 and over_all[above]:
        above -= 1
    while over_all[index] and below < end and len(group[below]) == 1 and over_all[below]:
        below += 1
    few = below - above - 1 <= _MOST_OVER_ALL
    return index < end and few and len(group[above]) > 1 and len(group[below]) > 1


def _has_table(group: list[Cells]) -> bool:
    """Whether the rows are more than headings beside their texts; a list of pages is more."""
    if not all(_is_heading_and_text(row) for row in group):
        return True
    pairs = [row for row in group if len(row) == 2]
    return bool(pairs) and all(_PAGE.match(arabic(row[1].text.strip())) for row in pairs)


def _is_heading_and_text(row: Cells) -> bool:
    """At most two cells, a colon between them, and a heading's number before them."""
    told = [arabic(cell.text.strip()) for cell in row if cell.text.strip() not in _COLONS]
    if len(told) < 3:
        return True
    number, *words = told
    near = row[-1].column == row[0].column + len(row) - 1
    return len(words) == 2 and near and bool(_ORDINAL.match(number)) and all(map(_word, words))


def _word(text: str) -> bool:
    return _WORD.search(text) is not None
