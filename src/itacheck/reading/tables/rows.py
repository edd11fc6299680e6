"""The rows of a plan's tables over all their pages, headers and page furniture left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from attrs import evolve

from ...base.location import Location
from ...base.record import record
from ...documents import Block, Paragraph, Row, Run
from ...plan import MoneyUnit, PartId
from ...thai.years import FiscalYear
from ..outline.chapters import part_title, within_sheets
from ..outline.group_headings import heads_group
from ..outline.headings import PAGE_NUMBER, part_heading, starts_sheet
from ..risks.cards import CardRow
from ..risks.scales import fits_risks, leaves_risks
from ..sheets.lines import is_sheet
from ..summary.header import HEADER_ROWS, Undecided, may_begin
from ..summary.words import is_data, is_money, unit_of
from .between_sheets import goes_on_between
from .captions import may_stand_between, over_columns, unit_said, year_said
from .columns import GROUPS, Header, TableKind
from .continuations import (
    ends_above,
    fills,
    further_years,
    goes_on,
    is_strange,
    looks_lost,
    unknown_heading,
)
from .earlier_plan import earlier_tables
from .headers import HEADER_WINDOW, header_of
from .places import page_ends, place_of, sheet_of
from .row_cells import aligned, texts_of
from .sums_alone import are_sums
from .table_row import TableRow as TableRow  # noqa: PLC0414 - known from here
from .year_headings import YearCell, year_cells_of

_AIMS = (PartId.GOALS, PartId.TARGETS)
"""The sections under which a table of targets is due."""


@record
class UnreadTable:
    """A table that is one of the plan's by what it holds, and whose columns nobody can tell."""

    block: int
    cell: Run
    rows: tuple[tuple[int, Row], ...]


@record
class Tables:
    """The rows of the known tables, and by block the rows in which none of them is recognised.

    ``kinds`` says of each block with a piece of a known table which it is. ``lost`` are, by block
    and identity, rows that look like a known table's, but stand where it cannot go on; ``headers``
    the rows of headers, each with its block and whether it is the first of its table;
    ``earlier`` the blocks of an earlier plan's tables, each with the first cell of its table.
    """

    rows: tuple[TableRow, ...]
    kinds: Mapping[int, TableKind]
    others: Mapping[int, tuple[Row, ...]]
    lost: Mapping[int, Mapping[int, TableKind]]
    headers: tuple[tuple[int, Row, TableKind, bool], ...] = ()
    undecided: tuple[UnreadTable, ...] = ()
    year_cells: tuple[YearCell, ...] = ()
    earlier: Mapping[int, Run] = MappingProxyType({})


def tables_of(blocks: Sequence[Block], period: Sequence[FiscalYear] = ()) -> Tables:
    """Find the known tables in a document; ``period`` are the plan's fiscal years, if known.

    A piece without a header of its own goes on with the table before it, unless a detail sheet
    begins between them. A table in a detail sheet is the sheet's own.
    """
    walk = _Walk(period)
    earlier = earlier_tables(blocks, period)
    piece: list[tuple[int, Row]] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            walk.table(piece)
            walk.paragraph(block)
            piece = []
            continue
        if is_sheet(block) or are_sums(block) or index in earlier:
            walk.table(piece)
            if is_sheet(block):
                walk.sheet()
            piece = []
            continue
        if piece and page_ends(place_of(piece[-1][1]), place_of(block.rows[0])):
            walk.table(piece)
            piece = []
        piece += [(index, row) for row in block.rows]
    walk.table(piece)
    return evolve(walk.tables(), earlier=earlier)


class _Walk:
    """One pass over the blocks; ``apart``: more than a page number stood since the last row."""

    def __init__(self, period: Sequence[FiscalYear]) -> None:
        self._rows: list[TableRow] = []
        self._kinds: dict[int, TableKind] = {}
        self._others: dict[int, list[Row]] = {}
        self._lost: dict[int, dict[int, TableKind]] = {}
        self._headers: list[tuple[int, Row, TableKind, bool]] = []
        self._undecided: list[tuple[Run, list[tuple[int, Row]]]] = []
        self._known: dict[tuple[str, ...], tuple[Header, int, tuple[tuple[str, ...], ...]]] = {}
        self._year_cells: list[YearCell] = []
        self._period = period
        self._header: Header | None = None
        self._apart = False
        self._elsewhere = False  # another part's heading stood since the last row
        self._turned = self._in_sheets = self._unread = self._strange = self._aims = False
        self._behind = False  # another table stands behind the risks, in the same rows
        self._caption: FiscalYear | None = None
        self._unit: MoneyUnit | None = None
        self._over: str | None = None  # the heading of a group right above
        self._headed: set[str | None] = set()  # those of them over a piece of the summary
        self._seen: set[TableKind] = set()
        self._last: Location | None = None

    def tables(self) -> Tables:
        """What was found."""
        return Tables(
            tuple(_fitted(self._rows)),
            self._kinds,
            {index: tuple(rows) for index, rows in self._others.items()},
            self._lost,
            tuple(self._headers),
            tuple(UnreadTable(rows[0][0], cell, tuple(rows)) for cell, rows in self._undecided),
            tuple(self._year_cells),
        )

    def paragraph(self, block: Paragraph) -> None:
        """Note what stands between two pieces of a table."""
        text = block.run.bare
        if block.furniture or PAGE_NUMBER.match(text):
            self._turned = True
            return
        self._over = text if heads_group(block.run) else None
        if (unit := unit_said(text)) is not None:
            self._unit = unit
            self._unit_below()
        self._apart, self._unread = True, False
        self._caption = year_said(text) or (self._caption if may_stand_between(text) else None)
        section = part_heading(text)
        self._aims = section in _AIMS if section else self._aims
        opens = starts_sheet(block.run)
        self._header = None if opens else self._header
        title = part_title(text)
        self._elsewhere = self._elsewhere or title is not None or section is not None
        if title and not opens:
            self._aims = title.section in _AIMS
        self._in_sheets = within_sheets(text, opens=opens, before=self._in_sheets)

    def _unit_below(self) -> None:
        """Take the unit in the line right below a table for the table's, if its header has none."""
        bare = None if self._apart else self._header
        if bare and bare.kind is TableKind.SUMMARY and bare.unit is None:
            self._header = whole = evolve(bare, unit=self._unit)
            self._rows = [
                evolve(one, header=whole) if one.header == bare else one for one in self._rows
            ]

    def sheet(self) -> None:
        """Note a table that is a detail sheet."""
        self._header, self._unread, self._in_sheets = None, False, True

    def table(self, rows: Sequence[tuple[int, Row]]) -> None:
        """Sort the rows of one piece, each with its block, into those of known tables and others.

        A piece may have a blank line between all its rows, those of its header included.
        """
        position = 0
        self._begin([row for _, row in rows])
        while position < len(rows):
            found = self._header_at(rows, position) or self._further(rows[position][1])
            if isinstance(found, Undecided):
                self._header, self._unread = None, True
                if not self._undecided or self._undecided[-1][0] is not found.cell:
                    self._undecided.append((found.cell, []))
                found = None
            if found is None:
                self._row(*rows[position])
                position += 1
                continue
            header, taken = found
            if header.unit is None and header.kind is TableKind.SUMMARY:
                header = evolve(header, unit=self._unit)
            first = self._header is None or header.columns != self._header.columns
            self._header, self._unread, self._strange = header, False, False
            self._apart, self._elsewhere, self._behind, self._turned = False, False, False, True
            if header.kind is TableKind.SUMMARY:
                self._headed.add(self._over)
                again = [one for _, one in rows[position : position + taken]]
                self._year_cells += year_cells_of(header, again)
            for index, row in rows[position : position + taken]:
                self._kinds.setdefault(index, header.kind)
                if not isinstance(row, CardRow):  # its headings are said with its row
                    self._headers.append((index, row, header.kind, first))
            position += taken

    def _begin(self, rows: Sequence[Row]) -> None:
        """Note whether a piece behind a table's rows is another's, or has an unknown header."""
        header = self._header
        if header is None or not rows or not self._rows:
            return
        self._strange = is_strange(rows, header)
        if self._strange or self._apart:
            return
        cell = unknown_heading(rows[0], header)
        if cell is not None and self._header_at([(0, row) for row in rows], 0) is None:
            self._header, self._unread = None, True
            self._undecided.append((cell, []))

    def _further(self, row: Row) -> Undecided | None:
        """The heading of further years of the table, under which nothing names the projects."""
        header = self._header
        cell = further_years(row, header) if header and not self._in_sheets else None
        return Undecided(cell) if cell else None

    def _header_at(
        self, rows: Sequence[tuple[int, Row]], position: int
    ) -> tuple[Header, int] | Undecided | None:
        """The header at a position; one that stands again is recognised by its words."""
        row = rows[position][1]
        if isinstance(row, CardRow):
            return (
                None if row.said else header_of([one for _, one in rows[position : position + 2]])
            )
        if is_data(row):
            return None
        if not may_begin(row):
            return self._header_below(rows, position)
        key = (str(self._caption), str(self._aims), *_beginning(rows, position))
        if (known := self._known.get(key)) is not None:
            header, taken, texts = known
            again = [one for _, one in rows[position : position + taken]]
            if tuple(texts_of(one) for one in again) == texts:
                return (header, taken) if self._accepts(header, rows[position:], taken) else None
        window = [one for _, one in rows[position : position + HEADER_WINDOW]]
        found = header_of(window, self._caption, self._period, aims=self._aims)
        if isinstance(found, Undecided):
            return None if self._in_sheets else found
        if found is None or not self._accepts(found[0], rows[position:], found[1]):
            return None
        header, taken = found
        self._known[key] = (header, taken, tuple(texts_of(one) for one in window[:taken]))
        return found

    def _header_below(
        self, rows: Sequence[tuple[int, Row]], position: int
    ) -> tuple[Header, int] | None:
        """The header under rows that hold nothing but a heading over its columns."""
        above = (over_columns(row) for _, row in rows[position : position + HEADER_ROWS])
        over = [cell for cell in takewhile(bool, above) if cell]
        at = position + len(over)
        headed = over and at < len(rows) and may_begin(rows[at][1])
        below = self._header_at(rows, at) if headed else None
        if below is None or isinstance(below, Undecided):
            return None
        units = (unit_of(cell.bare) for cell in over)
        unit = below[0].unit or next(filter(None, units), None)
        return evolve(below[0], unit=unit), below[1] + len(over)

    def _accepts(self, header: Header, rows: Sequence[tuple[int, Row]], taken: int) -> bool:
        """Whether a header opens one of the plan's tables: not a table within a detail sheet."""
        roles = {role for role, _ in header.columns}
        if not self._in_sheets or roles & GROUPS:
            return True
        own = [one for _, one in rows]
        heading = None if self._over in self._headed else self._over
        goes_on = goes_on_between(header, own, taken, self._rows, heading)
        self._in_sheets = not goes_on
        return goes_on

    def _row(self, index: int, row: Row) -> None:
        header = self._header
        if not any(cell for cell in row.cells):
            return
        if self._unread:
            self._undecided[-1][1].append((index, row))
            return
        if header is not None and ends_above(row, header):
            self._header = header = None
        if header is not None and header.kind is TableKind.RISK and not isinstance(row, CardRow):
            behind = self._behind
            self._behind = not fits_risks(row, header) if behind else leaves_risks(row, header)
        strange = self._strange or self._behind
        if header is None or strange or not goes_on(row, header, apart=self._apart):
            self._others.setdefault(index, []).append(row)
            if header is not None and not self._behind and self._has_lost(row, header):
                self._lost.setdefault(index, {})[id(row)] = header.kind
            return
        place = place_of(row)
        opens = header.kind in self._seen and (self._turned or page_ends(self._last, place))
        self._kinds.setdefault(index, header.kind)
        said = row.said if isinstance(row, CardRow) else ()
        found = TableRow(
            row.cells, header, opens, index, spans=row.spans, said=said, covered=row.covered
        )
        self._rows.append(found)
        self._seen.add(header.kind)
        self._apart, self._elsewhere, self._turned, self._last = False, False, False, place

    def _has_lost(self, row: Row, header: Header) -> bool:
        """Whether a row that is none of a table's looks as if it were, or fills its columns.

        Under another part's heading, or on another worksheet, a project with money alone does.
        """
        if not self._apart and fills(row, header):
            return True
        moved = self._last is not None and sheet_of(self._last) != sheet_of(place_of(row))
        elsewhere = self._elsewhere or moved
        summary = header.kind is TableKind.SUMMARY and any(is_money(cell) for cell in row.cells)
        return looks_lost(row, header) and (summary or not elsewhere)


def _beginning(rows: Sequence[tuple[int, Row]], position: int) -> Iterator[str]:
    """The words of the rows that may be a header's: those before the first row of data."""
    for _, row in rows[position : position + HEADER_ROWS]:
        if is_data(row):
            return
        yield from texts_of(row)
        yield "\n"


def _fitted(rows: Sequence[TableRow]) -> Iterator[TableRow]:
    """The rows with their cells under the columns of their headers."""
    lengths: dict[tuple[TableKind, int], Counter[int]] = {}
    for row in rows:
        table = row.header.kind, len(row.header.columns)
        lengths.setdefault(table, Counter())[len(row.cells)] += 1
    for row in rows:
        table = row.header.kind, len(row.header.columns)
        usual = lengths[table].most_common(1)[0][0]
        complete = max(lengths[table]) >= table[1]
        fitted = aligned(Row(row.cells), row.header, usual=usual, complete=complete)
        yield evolve(
            row,
            cells=fitted.cells,
            misfit=fitted.misfit,
            stray=fitted.stray,
            spans=fitted.spans or row.spans,
        )
