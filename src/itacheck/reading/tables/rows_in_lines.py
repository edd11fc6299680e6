"""Rows of a table whose cells stand in lines of their own, one below the other, under its header.

An empty cell is a blank line, or has left none; a merged one has one line. Where a row begins and
ends, its number, its figures and how many lines it has say together, or it is no row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...base.patterns import expression
from ...base.record import record
from ...documents import Row, Run, joined
from ..outline.group_headings import heads_group
from ..outline.headings import DIMENSION
from ..risks.values import Form, form_of
from ..summary.words import CARRIED, LABEL, MONEY, TOTAL_HEADING
from ..targets.header import is_value
from .columns import GROUPS, RATED, Header, Role, TableKind

_FIGURE = expression(
    r"(?:จำนวน|ปีละ|เป็น|เงิน|฿)*[\d,]*\d(?:\.\d+)?(?:\(?(?:พัน|หมื่น|แสน|ล้าน)?บาท\)?)?\Z|[-–—−]+\Z"
    r"|(?:ไม่|มิได้)\D{0,12}(?:งบ|งปม)"
)
_BARE = expression(r"[\d.,]+\Z")
_OF_YEARS = {Role.YEAR, Role.TOTAL, Role.AMOUNT}
_NAMES = {Role.TITLE, Role.SERIES, Role.RISK}
_OPEN = {Role.OTHER, Role.LABEL, Role.COUNT, Role.KIND, Role.REMARK}
"""Columns that may hold anything."""


@record
class Line:
    """A line, and how many blank ones stand right over it."""

    run: Run
    blank: int

    @property
    def is_total(self) -> bool:
        """Whether it is what a sum is called."""
        text = self.run.bare
        return bool(TOTAL_HEADING.match(text) or CARRIED.match(text))

    @property
    def is_figure(self) -> bool:
        """Whether it is an amount, or says that there is none."""
        return _FIGURE.match(self.run.bare) is not None


@record
class Rows:
    """The rows of a table, and the index of the line behind them."""

    rows: tuple[Row, ...]
    end: int


@record
class InLines:
    """Lines below a header. ``spaced``: a blank line stands between any two cells and says nothing.

    ``between`` are the blank lines between two rows.
    """

    lines: tuple[Line, ...]
    header: Header
    between: int
    spaced: bool

    @property
    def width(self) -> int:
        """How many columns the table has."""
        return len(self.header.columns)

    @property
    def roles(self) -> tuple[Role, ...]:
        """What each column holds."""
        return tuple(role for role, _ in self.header.columns)

    def rows(self, first: int) -> Rows:
        """The rows from a line on, as far as they fit; groups' names are rows of a cell."""
        rows: list[Row] = []
        at, number = first, None
        while at < len(self.lines):
            named = self._group(at)
            begun = named[-1][1] if named else at
            found = self._row(begun, number) or (None if named else self._total(at))
            if found is None:
                break
            row, at, number = found
            rows += (Row((run,)) for run, _ in named)
            rows.append(row)
        return Rows(tuple(rows), at)

    def goes_on(self, end: int) -> bool:
        """Whether more of the table seems to stand behind a line: a sum, figures under others."""
        behind = self.lines[end:]
        sums = len(behind) > 1 and behind[0].is_total
        return sums or any(one.is_figure and other.is_figure for one, other in pairwise(behind))

    def last_figure(self, end: int) -> int:
        """The line behind the last figure from a line on: what follows may be another table's."""
        found = (at for at in range(len(self.lines) - 1, end, -1) if self.lines[at].is_figure)
        return next(found, end) + 1

    def _group(self, at: int) -> list[tuple[Run, int]]:
        """The names of groups from a line on, each with the line behind it.

        That of a dimension may have a line of its own, under its number.
        """
        found: list[tuple[Run, int]] = []
        while at < len(self.lines) and heads_group(self.lines[at].run) and self._opens_group(at):
            run, behind = self.lines[at].run, at + 1
            match = DIMENSION.match(run.bare)
            if match and not match["name"] and behind < len(self.lines):
                below = self.lines[behind].run
                if not (heads_group(below) or LABEL.match(below.bare)):
                    run, behind = joined((run, below)), behind + 1
            found.append((run, behind))
            at = behind
        return found

    def _opens_group(self, at: int) -> bool:
        """Whether a group's name goes over all columns, and is no cell of one that has its own."""
        return not (GROUPS & set(self.roles)) or self._cells_from(at) is None

    def _cells_from(self, at: int) -> tuple[tuple[Run, ...], int] | None:
        """The cells of a row, and the line behind it; those of groups above may go on in it."""
        groups = 0
        while groups < self.width and self.roles[groups] in GROUPS:
            groups += 1
        fits: list[tuple[tuple[Run, ...], int]] = []
        for left in range(groups + 1):
            found = self._cells(at, self.width - left)
            if found is None:
                continue
            cells = (*[self._blank(at)] * left, *found[0])
            held = zip(self.roles, cells, strict=True)
            if all(self._fits(role, one) for role, one in held):
                fits.append((cells, found[1]))
        return fits[0] if len(fits) == 1 else None

    def _is_sure(self, cells: Sequence[Run], end: int) -> bool:
        """Whether the blank lines of a row are empty cells, and stand for no line that is missing.

        Then what goes on behind them does as behind any other row.
        """
        empty = [at for at, one in enumerate(cells) if not one and self.roles[at] not in GROUPS]
        figures = [at for at in empty if self.roles[at] in _OF_YEARS | RATED | {Role.NUMBER}]
        inner = [at for at in empty if any(cells[at:])]
        held = [Line(one, 0) for one in cells if one]
        if inner and (any(one.is_total for one in held) or not self._begins(end)):
            return False
        if not figures or cells[-1]:
            return True
        line = self.lines[end] if end < len(self.lines) else None
        behind = len(cells) - max(at for at, one in enumerate(cells) if one) - 1
        exact = line is not None and line.blank == behind + self.between
        return exact and self._group(end) == [] and self._cells_from(end) is not None

    def _cells(self, at: int, count: int) -> tuple[tuple[Run, ...], int] | None:
        """So many cells from a line on: lines, and the blank ones between them."""
        cells: list[Run] = []
        while len(cells) < count:
            line = self.lines[at] if at < len(self.lines) else None
            blank = line.blank if line and cells and not self.spaced else 0
            left = count - len(cells)
            if blank >= left:
                if blank - self.between < left:
                    return None
                return (*cells, *[self._blank(at)] * left), at
            if line is None:
                return None
            cells += [self._blank(at)] * blank
            cells.append(line.run)
            at += 1
        return tuple(cells), at

    def _blank(self, at: int) -> Run:
        return self.lines[min(at, len(self.lines) - 1)].run.part(0, 0)

    def _row(self, at: int, number: int | None) -> tuple[Row, int, int | None] | None:
        """The row that begins at a line, the line behind it, and its number, which goes on."""
        if at >= len(self.lines) or self.lines[at].is_total:
            return None
        found = self._cells_from(at)
        if found is None:
            return None
        cells, end = found
        if not self._is_sure(cells, end):
            return None
        if Role.NUMBER in self.roles:
            told = cells[self.roles.index(Role.NUMBER)].bare.strip("().")
            if told.isdigit():
                if number is not None and int(told) not in (number + 1, 1):
                    return None
                number = int(told)
        return Row(cells), end, number

    def _fits(self, role: Role, cell: Run) -> bool:
        """Whether a cell holds what its column may."""
        text = cell.bare
        if role is Role.NUMBER:
            return LABEL.match(text) is not None
        if role in _OF_YEARS:
            of_targets = self.header.kind is TableKind.TARGETS
            return not cell or (is_value(text) if of_targets else bool(MONEY.match(text)))
        if role in RATED:
            return form_of(cell) is not Form.TEXT
        if role not in GROUPS and heads_group(cell):
            return False
        if role in _OPEN:
            return not (role is Role.REMARK and _BARE.match(text))
        if role in _NAMES:
            return any(map(str.isalpha, text))
        return _BARE.match(text) is None

    def _total(self, at: int) -> tuple[Row, int, int | None] | None:
        """The sums that stand at a line, behind what they are called."""
        columns = [index for index, role in enumerate(self.roles) if role in _OF_YEARS]
        whole = self.header.kind is TableKind.SUMMARY and columns == [
            *range(columns[0], columns[-1] + 1)
        ]
        if not whole or not self.lines[at].is_total:
            return None
        first = at + 1
        while first < len(self.lines) and not self.lines[first].is_figure:
            first += 1
        end = first
        while end < len(self.lines) and self.lines[end].is_figure:
            end += 1
        lead = [line.run for line in self.lines[at:first]]
        figures = self.lines[first:end]
        counted = len(figures) - len(columns)
        gaps = not self.spaced and any(one.blank for one in figures[1:])
        if gaps or counted < 0 or len(lead) > columns[0]:
            return None
        if counted and len(lead) + counted != columns[0]:
            return None
        blank = self._blank(at)
        before = [*lead, *(one.run for one in figures[:counted])]
        before += [blank] * (columns[0] - len(before))
        amounts = [one.run for one in figures[counted:]]
        behind = self._behind(end, self.width - columns[-1] - 1)
        return Row((*before, *amounts, *behind)), end + sum(map(bool, behind)), None

    def _behind(self, at: int, count: int) -> Sequence[Run]:
        """The cells behind a sum: as many lines as columns before the next row, or none of them."""
        blank = [self._blank(at - 1)] * count
        if not count or self._begins(at) or not self._begins(at + count):
            return blank
        cells = self.lines[at : at + count]
        tight = self.spaced or not any(one.blank for one in cells)
        return [one.run for one in cells] if tight else blank

    def _begins(self, at: int) -> bool:
        """Whether something of the table begins at a line, within it."""
        if at >= len(self.lines):
            return False
        line = self.lines[at]
        return line.is_total or heads_group(line.run) or self._cells_from(at) is not None


def rows_of(cells: Sequence[Run], width: int) -> Iterator[Row]:
    """Lines as rows of so many cells each, the last one left out where it has fewer."""
    for at in range(0, len(cells) - width + 1, width):
        yield Row(tuple(cells[at : at + width]))
