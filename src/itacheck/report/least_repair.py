"""The smallest set of figures whose change makes a plan agree with itself: an exact search.

Each equation says that a figure is the sum of others. A wrong one can be mended at any of its
figures; the search tries, by the number of changes, which figures can be changed together so that
all equations hold. Figures that stand in the same equations are one choice, so that a sum of thirty
amounts is not thirty branches. To put a figure where the plan says that there is none counts twice:
its sign is contradicted, too. What is looked at is counted, and the search ends at a bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice

from attrs import evolve, field

from ..base.record import record
from ..vocabulary.model import Equation

MOST_CHANGES = 6
"""More changes than these, of wrong equations that share figures, are not looked for."""
MOST_WORK = 200_000
"""So many terms of equations are looked at, at the most, for wrong equations that share figures."""
MOST_WORK_IN_ALL = 5_000_000
"""So many for all wrong equations of a plan; where there are many, each has its share of it."""
_ROWS_OF_A_TERM = 8
"""So many rows are copied in the time that a term is looked at."""
MOST_SETS = 60
"""More ways than these to mend the same are not told."""


@record
class Slip:
    """One figure that is to change ``by`` an amount: it is any of ``holders``, by identity."""

    holders: tuple[int, ...]
    by: int


@record
class Repairs:
    """The smallest sets of slips after which some equations hold, the likeliest first.

    ``wrong`` are the positions of the equations that do not hold now. No set: none was found within
    the bounds. ``complete``: there is nothing smaller, and no other of that size that mends these
    equations and leaves alone what is wrong elsewhere.
    """

    wrong: tuple[int, ...]
    sets: tuple[tuple[Slip, ...], ...]
    complete: bool = True
    work: int = 0


@record
class _Row:
    """What must hold between the changes of figures: the sum of ``of`` is ``-gap``."""

    of: Mapping[int, int]
    gap: int


@record
class _Start:
    """No figure is free. ``where`` are the rows of each figure, ``costs`` what it counts."""

    rows: Mapping[int, _Row]
    where: Mapping[int, frozenset[int]] = field(repr=False)
    costs: Mapping[int, int] = field(repr=False)


@record
class _State:
    """Some figures are free to change: what must still hold between the others.

    ``rows`` and ``where`` are those alone that differ from the ``start``: a plan has thousands, and
    a free figure changes a few. ``wrong`` are the rows that do not hold. ``pivots`` are the free
    figures, each with a row that says its change by those of later ones, and what is alike.
    """

    start: _Start = field(repr=False)
    wrong: tuple[int, ...]
    rows: Mapping[int, _Row] = field(factory=dict)
    where: Mapping[int, frozenset[int]] = field(factory=dict)
    pivots: tuple[tuple[int, _Row, tuple[int, ...]], ...] = ()

    def row(self, at: int) -> _Row:
        """A row as it is now."""
        return self.rows[at] if at in self.rows else self.start.rows[at]

    def places(self, figure: int) -> frozenset[int]:
        """The rows that a figure stands in now."""
        return self.where[figure] if figure in self.where else self.start.where[figure]


class _Work:
    """How much was looked at. The one thing here that changes."""

    def __init__(self, most: int = MOST_WORK) -> None:
        self.done = 0
        self._most = most

    @property
    def over(self) -> bool:
        """Whether the bound is passed."""
        return self.done > self._most


def least_repairs(equations: Sequence[Equation]) -> Iterator[Repairs]:
    """What mends each set of wrong equations that belong together, in the equations' order."""
    wrong = sum(1 for one in equations if one.gap)
    found = [
        one
        for group in _groups(equations)
        if any(equations[at].gap for at in group)
        for one in _mended(equations, group, MOST_WORK_IN_ALL // wrong)
    ]
    return iter(sorted(found, key=lambda one: one.wrong))


def _groups(equations: Sequence[Equation]) -> Iterator[tuple[int, ...]]:
    """Positions of equations that share figures, directly or through others."""
    by_holder: dict[int, list[int]] = {}
    for at, one in enumerate(equations):
        for holder in one.holders:
            by_holder.setdefault(id(holder), []).append(at)
    seen: set[int] = set()
    for start in range(len(equations)):
        if start in seen:
            continue
        seen.add(start)
        group, left = [start], [start]
        while left:
            for holder in equations[left.pop()].holders:
                fresh = [one for one in by_holder.pop(id(holder), ()) if one not in seen]
                seen.update(fresh)
                group += fresh
                left += fresh
        yield tuple(sorted(group))


def _mended(equations: Sequence[Equation], group: Sequence[int], share: int) -> Iterator[Repairs]:
    """What mends a group of equations; ``share`` is the work that each wrong one may take.

    Wrong ones that share no figure are tried apart; changes add up, so both together mend all. What
    mends all at once is tried then: it may be smaller, as two slips may hide each other in a sum.
    """
    amounts = _amounts(equations, group)
    start = _start(equations, group, amounts)
    wrong = tuple(at for at, row in start.rows.items() if row.gap)
    quiet = {at: _Row(row.of, 0) if row.gap else row for at, row in start.rows.items()}
    others_hold = evolve(start, rows=quiet)
    apart = [
        _searched(_State(others_hold, one, {at: start.rows[at] for at in one}), amounts, share)
        for one in _sharing(start, wrong)
    ]
    if len(apart) > 1:
        known = all(one.sets for one in apart)
        least = sum(_cost(start, one.sets[0]) for one in apart) if known else MOST_CHANGES + 2
        whole = _searched(_State(start, wrong), amounts, share, least - 1)
        if whole.sets:
            apart = [whole]
        elif not whole.complete:
            apart = [evolve(one, complete=False) for one in apart]
    for one in apart:
        yield from _parted(start, one)


def _start(
    equations: Sequence[Equation], group: Sequence[int], amounts: Mapping[int, int]
) -> _Start:
    rows = {at: _row(equations[at]) for at in group}
    where: dict[int, set[int]] = {}
    for at, row in rows.items():
        for holder in row.of:
            where.setdefault(holder, set()).add(at)
    sums = {id(equations[at].holders[0]) for at in group if equations[at].sums}
    costs = {holder: 1 if amounts[holder] or holder in sums else 2 for holder in where}
    return _Start(rows, {holder: frozenset(at) for holder, at in where.items()}, costs)


def _row(equation: Equation) -> _Row:
    of: dict[int, int] = {}
    for at, holder in enumerate(equation.holders):
        of[id(holder)] = of.get(id(holder), 0) + (-1 if at else 1)
    return _Row({holder: times for holder, times in of.items() if times}, equation.gap)


def _amounts(equations: Sequence[Equation], group: Iterable[int]) -> Mapping[int, int]:
    return {
        id(holder): amount
        for at in group
        for holder, amount in zip(equations[at].holders, equations[at].amounts, strict=True)
    }


def _sharing(start: _Start, wrong: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The wrong rows, those together that share a figure."""
    all_wrong = frozenset(wrong)
    yield from _joined(
        wrong, [all_wrong & start.where[one] for at in wrong for one in start.rows[at].of]
    )


def _joined(items: Iterable[int], together: Iterable[Set[int]]) -> Iterator[tuple[int, ...]]:
    """Items in their order, in groups: those that stand ``together`` somewhere are in one."""
    group = {one: {one} for one in items}
    for some in together:
        merged = set().union(*(group[one] for one in some))
        group.update(dict.fromkeys(merged, merged))
    yield from dict.fromkeys(tuple(sorted(one)) for one in group.values())


def _searched(
    state: _State,
    amounts: Mapping[int, int],
    share: int,
    most: int = MOST_CHANGES + 1,
) -> Repairs:
    """The smallest sets that mend all that is wrong in a state, if they count ``most`` or less.

    That there is none is ``complete`` where all up to ``most`` were tried.
    """
    wrong = state.wrong
    work = _Work(min(MOST_WORK, share * len(wrong)))
    for cost in range(1, min(most, MOST_CHANGES) + 1):
        sets = list(islice(_sets(state, cost, frozenset(), amounts, work), MOST_SETS + 1))
        if sets or work.over:
            likeliest = sorted(sets[:MOST_SETS], key=lambda one: _doubt(one, state))
            complete = not work.over and len(sets) <= MOST_SETS
            return Repairs(wrong, tuple(likeliest), complete, work.done)
    return Repairs(wrong, (), most <= MOST_CHANGES, work.done)


def _sets(
    state: _State, cost: int, barred: frozenset[int], amounts: Mapping[int, int], work: _Work
) -> Iterator[tuple[Slip, ...]]:
    """The sets of further figures, at that cost, that mend what is wrong; none is ``barred``."""
    wrong = [state.row(at) for at in state.wrong]
    if not wrong:
        if cost == 0:
            yield from _slips(state, amounts)
        return
    work.done += sum(len(row.of) for row in wrong)
    if work.over or _apart(wrong) > cost:
        return
    narrowest = min(wrong, key=lambda row: len(row.of))
    for alike in _alike(state, narrowest, barred):
        left = cost - state.start.costs[alike[0]]
        if left >= 0:
            yield from _sets(_freed(state, alike, work), left, barred, amounts, work)
        barred |= frozenset(alike)


def _apart(wrong: Iterable[_Row]) -> int:
    """How many of some rows have no figure in common: so many changes there must be."""
    taken: set[int] = set()
    found = 0
    for row in sorted(wrong, key=lambda row: len(row.of)):
        if taken.isdisjoint(row.of):
            taken.update(row.of)
            found += 1
    return found


def _alike(state: _State, row: _Row, barred: frozenset[int]) -> Iterator[tuple[int, ...]]:
    """The figures of a row, together those that stand in all rows alike and count the same.

    The rows that say the changes of free figures count too: what they say must not differ by which
    of the figures changes.
    """
    groups: dict[object, list[int]] = {}
    pivots = [(figure, row) for figure, row, _ in state.pivots]
    for holder in row.of:
        if holder not in barred:
            places = sorted(state.places(holder))
            column = tuple((at, state.row(at).of[holder]) for at in places)
            column += tuple((at, row.of[holder]) for at, row in pivots if holder in row.of)
            groups.setdefault((state.start.costs[holder], column), []).append(holder)
    return map(tuple, groups.values())


def _freed(state: _State, alike: tuple[int, ...], work: _Work) -> _State:
    """The state with one more figure free: one row says its change, and it leaves all others."""
    figure = alike[0]
    places = state.places(figure)
    at = min(places, key=lambda one: (len(state.row(one).of), one))
    pivot = state.row(at)
    work.done += (len(state.start.rows) - len(state.pivots)) // _ROWS_OF_A_TERM
    rows = dict(state.rows)
    where = dict(state.where)
    for holder in pivot.of:
        where[holder] = state.places(holder) - {at}
    wrong = set(state.wrong) - {at}
    for other in places - {at}:
        row = state.row(other)
        work.done += len(row.of) + len(pivot.of)
        rows[other] = row = _combined(row, pivot, figure)
        for holder in pivot.of:
            where[holder] = where[holder] | {other} if holder in row.of else where[holder] - {other}
        wrong = wrong | {other} if row.gap else wrong - {other}
    pivots = (*state.pivots, (figure, pivot, alike))
    return _State(state.start, tuple(sorted(wrong)), rows, where, pivots)


def _combined(row: _Row, pivot: _Row, figure: int) -> _Row:
    """A row without a figure, whose change a pivot says.

    Nearly always each stands there once, so that the row has only to be copied: that of a year's
    total is as long as the plan.
    """
    times, by = pivot.of[figure], row.of[figure]
    if times in {1, -1}:
        times, by = 1, by * times
        of = dict(row.of)
    else:
        of = {holder: each * times for holder, each in row.of.items()}
    for holder, each in pivot.of.items():
        of[holder] = of.get(holder, 0) - each * by
        if not of[holder]:
            del of[holder]
    return _Row(of, row.gap * times - pivot.gap * by)


def _slips(state: _State, amounts: Mapping[int, int]) -> Iterator[tuple[Slip, ...]]:
    """The one set of slips that frees these figures, if each changes to what a plan can state."""
    by: dict[int, int] = {}
    for figure, row, _ in reversed(state.pivots):
        rest = row.gap + sum(each * by.get(holder, 0) for holder, each in row.of.items())
        if not rest or rest % row.of[figure]:
            return
        by[figure] = -rest // row.of[figure]
    slips = [
        Slip(tuple(one for one in alike if amounts[one] + by[figure] >= 0), by[figure])
        for figure, _, alike in state.pivots
    ]
    if all(one.holders for one in slips):
        yield tuple(slips)


def _cost(start: _Start, slips: Iterable[Slip]) -> int:
    return sum(start.costs[one.holders[0]] for one in slips)


def _doubt(slips: Sequence[Slip], state: _State) -> tuple[int, int]:
    """How much speaks against a set: signs that there is no figure, and equations that hold."""
    wrong = set(state.wrong)
    held = sum(len(state.places(one.holders[0]) - wrong) for one in slips)
    return _cost(state.start, slips) - len(slips), held


def _parted(start: _Start, repairs: Repairs) -> Iterator[Repairs]:
    """Repairs in as many parts as have nothing to do with each other in any of their sets."""
    whole = set(repairs.wrong)
    pieces = [tuple(_pieces(start, one)) for one in repairs.sets]
    reached = {piece: whole & _rows(start, piece) for one in pieces for piece in one}
    for wrong in _joined(repairs.wrong, [one for one in reached.values() if one]):
        own = [
            tuple(slip for piece in one if reached[piece] <= set(wrong) for slip in piece)
            for one in pieces
        ]
        yield Repairs(wrong, tuple(dict.fromkeys(own)), repairs.complete, repairs.work)


def _pieces(start: _Start, slips: tuple[Slip, ...]) -> Iterator[tuple[Slip, ...]]:
    """The slips of a set, those together that stand in one row."""
    at = range(len(slips))
    rows = [_rows(start, (one,)) for one in slips]
    together = [{i, j} for i in at for j in at if not rows[i].isdisjoint(rows[j])]
    for group in _joined(at, together):
        yield tuple(slips[one] for one in group)


def _rows(start: _Start, slips: Iterable[Slip]) -> frozenset[int]:
    """The rows in which the figures of some slips stand."""
    return frozenset().union(*(start.where[one.holders[0]] for one in slips))
