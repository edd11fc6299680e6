"""Tables by their ruling lines: which cells they enclose, and how far each reaches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ...base.record import record
from .content import Box, PageContent, Rule

_SNAP = 2.6
_TOUCH = 4.0
_SHARE = 0.55
_LEAST = 6.0


@record
class Cell:
    """A cell of a grid: its first row and column from 0, and how many it reaches over."""

    row: int
    column: int
    high: int
    wide: int
    box: Box


@record
class Grid:
    """A table's lines: the edges of its columns and rows, and its cells."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    cells: tuple[Cell, ...]

    @property
    def box(self) -> Box:
        """All of it."""
        return (self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])


def grids_of(page: PageContent) -> list[Grid]:
    """The tables of a page that lines are drawn around, from top to bottom."""
    across = [one for one in _merged(page.across) if one.end - one.start > _LEAST]
    down = [one for one in _merged(page.down) if one.end - one.start > _LEAST]
    found = []
    for lying, standing in _connected(across, down):
        grid = _grid(lying, standing)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda one: one.box[1])


def _merged(rules: Iterable[Rule]) -> list[Rule]:
    """Lines that lie upon each other, or go on in each other, as one."""
    rows: list[list[Rule]] = []
    for one in sorted(rules, key=lambda rule: rule.at):
        if rows and one.at - rows[-1][0].at <= _SNAP:
            rows[-1].append(one)
        else:
            rows.append([one])
    found: list[Rule] = []
    for row in rows:
        at = sum(one.at for one in row) / len(row)
        start = end = None
        for one in sorted(row, key=lambda rule: rule.start):
            if end is None or start is None:
                start, end = one.start, one.end
            elif one.start - end <= _TOUCH:
                end = max(end, one.end)
            else:
                found.append(Rule(at, start, end))
                start, end = one.start, one.end
        if start is not None and end is not None:
            found.append(Rule(at, start, end))
    return found


def _connected(
    across: Sequence[Rule], down: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines that touch each other, directly or through others, together."""
    parent = list(range(len(across) + len(down)))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    ordered = sorted(range(len(down)), key=lambda at: down[at].at)
    places = [down[at].at for at in ordered]
    for index, lying in enumerate(across):
        first = bisect_left(places, lying.start - _TOUCH)
        last = bisect_right(places, lying.end + _TOUCH)
        for at in ordered[first:last]:
            standing = down[at]
            if standing.start - _TOUCH <= lying.at <= standing.end + _TOUCH:
                parent[root(len(across) + at)] = root(index)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for index in range(len(parent)):
        lying_ones, standing_ones = groups.setdefault(root(index), ([], []))
        if index < len(across):
            lying_ones.append(across[index])
        else:
            standing_ones.append(down[index - len(across)])
    yield from groups.values()


def _edges(rules: Iterable[Rule], ends: Iterable[float]) -> tuple[float, ...]:
    """Where the lines lie; and where those across them end, if no line is drawn there."""
    found: list[float] = []
    for at in sorted(one.at for one in rules):
        if not found or at - found[-1] > _SNAP:
            found.append(at)
    known = list(ends)
    if found and known:
        first, last = min(known), max(known)
        if first < found[0] - _TOUCH * 2:
            found.insert(0, first)
        if last > found[-1] + _TOUCH * 2:
            found.append(last)
    return tuple(found)


def _grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    if not across or not down:
        return None
    columns = _edges(down, (end for one in across for end in (one.start, one.end)))
    rows = _edges(across, (end for one in down for end in (one.start, one.end)))
    if len(columns) < 2 or len(rows) < 2:
        return None
    lying = _Lines(across)
    standing = _Lines(down)
    wide, high = len(columns) - 1, len(rows) - 1
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for row in range(high):
        for column in range(wide):
            if (row, column) in taken:
                continue
            end = column + 1
            while (
                end < wide
                and (row, end) not in taken
                and not standing.covers(columns[end], rows[row], rows[row + 1])
            ):
                end += 1
            bottom = row + 1
            while bottom < high and not lying.covers(rows[bottom], columns[column], columns[end]):
                bottom += 1
            taken |= {(r, c) for r in range(row, bottom) for c in range(column, end)}
            box = (columns[column], rows[row], columns[end], rows[bottom])
            cells.append(Cell(row, column, bottom - row, end - column, box))
    return Grid(columns, rows, tuple(cells))


class _Lines:
    """Asks whether a line is drawn along an edge."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted(rules, key=lambda one: one.at)
        self._places = [one.at for one in self._rules]

    def covers(self, at: float, start: float, end: float) -> bool:
        """Whether most of an edge is drawn."""
        first = bisect_left(self._places, at - _SNAP)
        last = bisect_right(self._places, at + _SNAP)
        near = self._rules[first:last]
        drawn = sum(max(0.0, min(one.end, end) - max(one.start, start)) for one in near)
        return drawn >= _SHARE * (end - start)
