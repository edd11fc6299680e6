"""A summary table with a row for each project and year, turned into one with a column a year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from ...base.record import record
from ...documents import Run, joined
from ...documents.blocks import Anchor
from ...thai.years import FiscalYear
from ..tables.columns import WORDS, Header, Role, year_of
from ..tables.rows import TableRow
from .words import TOTAL_HEADING

_TURNED = {Role.YEARS, Role.AMOUNT}


@frozen
class _Habits:
    """How a table is written: its ``years``, and whether some project's sum has a row.

    ``remarks`` are those of their rows' years, as further rows of a project have some; ``blanks``
    stand between amounts, so that a blank says that there is no money.
    """

    years: tuple[FiscalYear, ...]
    sums: bool
    remarks: bool
    blanks: bool


@record
class _Item:
    """The rows of one project, or of one total; ``total`` is that of its sum over the years."""

    rows: tuple[TableRow, ...]
    years: tuple[tuple[FiscalYear, TableRow], ...] = ()
    total: TableRow | None = None

    @property
    def filled(self) -> tuple[bool, ...]:
        """Which years have something beside them."""
        return tuple(bool(row.at(Role.AMOUNT)) for _, row in self.years)

    @property
    def is_one_amount(self) -> bool:
        """Whether the first of several years alone has an amount, as a cell over all has it."""
        return len(self.filled) > 1 and self.filled[0] and sum(self.filled) == 1

    @property
    def is_undated(self) -> bool:
        """Whether it has an amount, and no year."""
        return not self.years and bool(self.rows[0].at(Role.AMOUNT))

    def goes_on(self, row: TableRow) -> bool:
        """Whether a row is a further year of it: it names nothing else, and the year is new."""
        year, first = _year(row), self.rows[0]
        if not self.years or year in dict(self.years) or (year is None and self.total):
            return False
        pairs = zip(row.cells, first.cells, row.header.columns, strict=False)
        return all(
            not cell or cell.bare == own.bare for cell, own, (role, _) in pairs if role in WORDS
        )

    def with_row(self, row: TableRow) -> _Item:
        """The item with one more row."""
        year = _year(row)
        if year is None:
            return evolve(self, rows=(*self.rows, row), total=row)
        return evolve(self, rows=(*self.rows, row), years=(*self.years, (year, row)))


def turned(rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows of the summary table, those with a year each put together to one a project."""
    long = [row for row in rows if _is_long(row.header)]
    items = _by_years(long) or list(_items(long))
    if not items:
        return tuple(rows)
    habits = _Habits(
        tuple(sorted({year for one in items for year, _ in one.years})),
        sums=any(one.total is not None for one in items),
        remarks=any(row.at(Role.REMARK) for one in items for row in one.rows[1:]),
        blanks=any(any(one.filled[1:]) and not all(one.filled) for one in items),
    )
    firsts = {id(one.rows[0]) for one in items}
    whole = iter([_wide(one, habits) for one in items])
    return tuple(
        next(whole) if id(row) in firsts else row
        for row in rows
        if id(row) in firsts or not _is_long(row.header)
    )


def _is_long(header: Header) -> bool:
    roles = {role for role, _ in header.columns}
    return roles >= _TURNED


def _items(rows: Sequence[TableRow]) -> Iterator[_Item]:
    held: _Item | None = None
    for row in rows:
        dated = _year(row) is not None or _is_sum(row)
        if held is not None and dated and held.goes_on(row):
            held = held.with_row(row)
            continue
        if held is not None:
            yield held
        held = _Item((row,)) if _year(row) is None else _Item(()).with_row(row)
    if held is not None:
        yield held


def _by_years(rows: Sequence[TableRow]) -> list[_Item]:
    """The items of a table that lists all projects for one year after the other.

    Nothing where the years change from row to row, or a year stands beside no name. Rows are one
    item's by the same names; where a year has several of these, they are told apart by their order,
    if every year has as many.
    """
    listed = [(_names(row), _year(row)) for row in rows]
    dated = [(names, year) for names, year in listed if year is not None]
    changes = sum(one != other for (_, one), (_, other) in pairwise(dated))
    if not changes or 2 * changes >= len(dated) or not all(any(names) for names, _ in dated):
        return []
    often: dict[tuple[str, ...], set[int]] = {}
    for (names, _), count in Counter(listed).items():
        often.setdefault(names, set()).add(count)
    found: dict[object, _Item] = {}
    seen: Counter[object] = Counter()
    for row, (names, year) in zip(rows, listed, strict=True):
        seen[names, year] += 1
        if not any(names) or len(often[names]) > 1 or not (year or _is_sum(row)):
            found[id(row)] = _Item((row,)) if year is None else _Item(()).with_row(row)
            continue
        key = (names, seen[names, year])
        found[key] = found.get(key, _Item(())).with_row(row)
    return _in_groups([*found.values()])


def _names(row: TableRow) -> tuple[str, ...]:
    """What a row says whose it is, without white space."""
    pairs = zip(row.cells, row.header.columns, strict=False)
    return tuple(cell.bare for cell, (role, _) in pairs if role in WORDS)


def _in_groups(items: Sequence[_Item]) -> list[_Item]:
    """The items; one that begins in a later year than others stands behind those of its mission."""
    first = min((one.years[0][0] for one in items if one.years), default=None)
    placed: list[list[_Item]] = []
    last: dict[tuple[str, ...], list[_Item]] = {}
    for one in items:
        cells = [one.rows[0].at(role) for role in (Role.DIMENSION, Role.MISSION)]
        groups = tuple(cell.bare for cell in cells if cell)
        if one.years and one.years[0][0] != first and groups in last:
            last[groups].append(one)
            continue
        placed.append([one])
        if len(groups) == len(cells):
            last[groups] = placed[-1]
    return [one for several in placed for one in several]


def _year(row: TableRow) -> FiscalYear | None:
    cell = row.at(Role.YEARS)
    return year_of(cell.bare) if cell else None


def _is_sum(row: TableRow) -> bool:
    """Whether a row has the sum over the years in place of a year: รวม 5 ปี."""
    cell = row.at(Role.YEARS)
    return cell is not None and TOTAL_HEADING.match(cell.bare) is not None


def _wide(item: _Item, habits: _Habits) -> TableRow:
    """The item as a row with a column for each year."""
    first = item.rows[0]
    nothing = first.cells[0].part(0, 0)
    columns: list[tuple[Role, FiscalYear | None]] = []
    headings: list[str] = []
    cells: list[Run] = []
    spans = [one for one in first.spans if sum(one) <= _first_column(first.header)]
    for at, (role, _) in enumerate(first.header.columns):
        heading = first.header.headings[at]
        made: list[tuple[Role, FiscalYear | None, Run | None]] = []
        if role is Role.AMOUNT:
            amounts = {year: row.at(Role.AMOUNT) for year, row in item.years}
            made += [(Role.YEAR, year, amounts.get(year)) for year in habits.years]
            if item.is_one_amount and not habits.blanks:
                spans.append((len(columns), len(made)))
            if habits.sums:
                total = item.total.at(Role.AMOUNT) if item.total else None
                made.append((Role.TOTAL, None, total))
        elif role is not Role.YEARS:
            made.append((role, None, _beside(item, at, dated=habits.remarks)))
        for kind, year, cell in made:
            columns.append((kind, year))
            headings.append(heading)
            cells.append(nothing if cell is None else cell)
    return evolve(
        first,
        cells=tuple(cells),
        header=evolve(first.header, columns=tuple(columns), headings=tuple(headings)),
        spans=tuple(spans),
        misfit=item.is_undated or any(row.misfit for row in item.rows),
    )


def _first_column(header: Header) -> int:
    """The first column of years or money."""
    return min(at for at, (role, _) in enumerate(header.columns) if role in _TURNED)


def _beside(item: _Item, column: int, *, dated: bool) -> Run | None:
    """What stands in another column beside the years; a remark that is a year's names it."""
    rows = [row for row in item.rows if column < len(row.cells) and row.cells[column]]
    texts = {row.cells[column].bare: row.cells[column] for row in rows}
    remark = item.rows[0].header.columns[column][0] is Role.REMARK
    of_all = len(texts) == 1 and len(rows) == len(item.rows)
    if of_all or not (remark and dated):
        return joined(list(texts.values()), "\n") if texts else None
    said = [(row.cells[column], row.at(Role.YEARS)) for row in rows]
    parts = [joined([text, _named(year)] if year else [text]) for text, year in said]
    return joined(parts) if parts else None


def _named(year: Run) -> Run:
    """A year's cell as a phrase that names a year."""
    return Run(f"ปี {year_of(year.bare) or year.text}", (Anchor(0, year.location),))
