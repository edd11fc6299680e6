"""The smallest set of figures whose change makes sums come out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from attrs import evolve, field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from itacheck.report import least_repair
from itacheck.report.least_repair import (
    MOST_CHANGES,
    MOST_SETS,
    MOST_WORK,
    Repairs,
    Slip,
    least_repairs,
)
from itacheck.vocabulary.model import Equation, Evidence
from tests.support import examples


@frozen(eq=False)
class Held:
    """What states a figure."""

    name: str
    amount: int = field(default=0)


def equation(total: Held, *parts: Held, constant: int = 0, sums: bool = True) -> Equation:
    """That a total is the sum of its parts and a constant."""
    holders = (total, *parts)
    return Equation(
        holders,
        tuple(one.amount for one in holders),
        tuple(Evidence(one.name, None) for one in holders),
        constant,
        sums,
    )


def names(found: Repairs, holders: Sequence[Held]) -> list[list[tuple[str, int]]]:
    """The sets of a repair by the names of their figures; of alternatives, joined by a stroke."""
    by_id = {id(one): one.name for one in holders}
    return [
        sorted(("|".join(by_id[each] for each in slip.holders), slip.by) for slip in one)
        for one in found.sets
    ]


def repaired(holders: Sequence[Held], *equations: Equation) -> list[list[list[tuple[str, int]]]]:
    """The sets of each repair of some equations."""
    return [names(one, holders) for one in least_repairs(equations)]


def test_figures_that_agree_need_no_repair() -> None:
    """There is nothing to find where every sum comes out."""
    total, one, two = Held("total", 5), Held("one", 2), Held("two", 3)
    assert list(least_repairs([equation(total, one, two)])) == []


def test_a_total_that_others_confirm_is_the_one_slip() -> None:
    """Two sums give the same figure: nothing else mends both by one change."""
    grand, subtotal = Held("grand", 40), Held("subtotal", 30)
    one, two = Held("one", 10), Held("two", 20)
    found = repaired(
        [grand, subtotal, one, two],
        equation(subtotal, one, two),
        equation(grand, subtotal),
        equation(grand, one, two),
    )
    assert found == [[[("grand", -10)]]]


def test_amounts_that_stand_in_the_same_sums_are_one_choice() -> None:
    """Nothing tells which of them is wrong; the total may be, too."""
    total, one, two = Held("total", 5), Held("one", 1), Held("two", 2)
    found = repaired([total, one, two], equation(total, one, two))
    assert found == [[[("total", -2)], [("one|two", 2)]]]


def test_a_figure_where_the_plan_has_none_counts_twice() -> None:
    """Its sign is contradicted, too; a total is there to be worked out, and counts once."""
    total, one, blank = Held("total", 5), Held("one", 3), Held("blank", 0)
    kept = equation(Held("sheet", 3), one, sums=False)
    held = [total, one, blank, kept.holders[0]]
    assert repaired(held, equation(total, one, blank), kept) == [[[("total", -2)]]]  # type: ignore[arg-type]
    nothing, two = Held("nothing", 0), Held("two", 2)
    assert repaired([nothing, two], equation(nothing, two), equation(Held("", 2), two)) == [
        [[("nothing", 2)]]
    ]


def test_no_figure_becomes_less_than_nothing() -> None:
    """A change below zero is no repair."""
    total, one = Held("total", 0), Held("one", 5)
    confirmed = equation(Held("sheet", 5), one, sums=False)
    assert repaired([total, one], equation(total, one), confirmed) == [[[("total", 5)]]]


def test_a_count_of_the_table_is_changed_where_it_is_stated() -> None:
    """What is counted is no figure of the plan."""
    stated = Held("stated", 62)
    assert repaired([stated], equation(stated, constant=25)) == [[[("stated", -37)]]]


def test_slips_that_have_nothing_to_do_with_each_other_are_repairs_of_their_own() -> None:
    """Also where equations that hold connect them."""
    first, second, both = Held("first", 7), Held("second", 9), Held("both", 12)
    one, two = Held("one", 4), Held("two", 8)
    found = repaired(
        [first, second, both, one, two],
        equation(first, one),
        equation(Held("again", 4), one, sums=False),
        equation(second, two),
        equation(Held("again", 8), two, sums=False),
        equation(both, one, two),
    )
    assert found == [[[("first", -3)]], [[("second", -1)]]]


def test_a_search_that_explodes_is_cut_off_and_says_so() -> None:
    """Sums that cross each other, all of them wrong: the work is bounded."""
    grid = [[Held(f"{row}.{column}", 10) for column in range(12)] for row in range(12)]
    rows = [equation(Held(f"row{at}", 121 + at), *row) for at, row in enumerate(grid)]
    columns = [
        equation(Held(f"column{at}", 131 + 3 * at), *(row[at] for row in grid)) for at in range(12)
    ]
    found = list(least_repairs([*rows, *columns]))
    assert all(not one.complete for one in found)
    assert all(one.work <= 2 * MOST_WORK and len(one.sets) <= MOST_SETS for one in found)


@frozen
class Table:
    """A table with sums of groups, of everything, and over the columns, and figures said again."""

    figures: tuple[Held, ...]
    equations: tuple[tuple[int, ...], ...]

    def with_amounts(self, amounts: Sequence[int]) -> Iterator[Equation]:
        """Its equations with other amounts."""
        held = [evolve(one, amount=by) for one, by in zip(self.figures, amounts, strict=True)]
        for total, *parts in self.equations:
            yield equation(held[total], *(held[one] for one in parts), sums=len(parts) > 1)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables of one to three groups over one to three years, some rows said again elsewhere."""
    years = draw(st.integers(1, 3))
    sizes = draw(st.lists(st.integers(2, 5), min_size=1, max_size=3))
    figures: list[Held] = []
    equations: list[tuple[int, ...]] = []

    def held(name: str, amount: int) -> int:
        figures.append(Held(name, amount))
        return len(figures) - 1

    for year in range(years):
        subtotals, everything = [], []
        for group, size in enumerate(sizes):
            amounts = draw(st.lists(st.integers(10, 500), min_size=size, max_size=size))
            cells = [held(f"{year}:{group}.{at}", one) for at, one in enumerate(amounts)]
            # Each project's own sheet says the same.
            equations += [(held(f"sheet {one}", figures[one].amount), one) for one in cells]
            subtotal = held(f"{year}:sum of {group}", sum(amounts))
            equations.append((subtotal, *cells))
            subtotals.append(subtotal)
            everything += cells
        grand = held(f"{year}:all", sum(figures[one].amount for one in everything))
        equations += [(grand, *subtotals), (grand, *everything)]
    return Table(tuple(figures), tuple(equations))


def applied(amounts: Sequence[int], slips: Sequence[Slip], at: dict[int, int]) -> list[int]:
    """The amounts after the first choice of some slips."""
    changed = list(amounts)
    for one in slips:
        changed[at[one.holders[0]]] += one.by
    return changed


@given(tables(), st.data())
def test_what_was_planted_is_a_least_repair_or_no_smaller_than_one(
    table: Table, data: st.DataObject
) -> None:
    """One to five figures are changed; every set that is found mends all, and none is larger."""
    places = st.integers(0, len(table.figures) - 1)
    planted = data.draw(st.lists(places, min_size=1, max_size=5, unique=True))
    amounts = [one.amount for one in table.figures]
    for one in planted:
        amounts[one] += data.draw(st.integers(1, 900))
    equations = list(table.with_amounts(amounts))
    at = {id(holder): position for position, holder in _positions(table, equations)}
    found = list(least_repairs(equations))
    assert all(one.work <= 2 * MOST_WORK for one in found)
    if all(one.sets for one in found):
        changes = sum(len(one.sets[0]) for one in found)
        assert changes <= len(planted) or not all(one.complete for one in found)
        first = [slip for one in found for slip in one.sets[0]]
        assert not any(one.gap for one in table.with_amounts(applied(amounts, first, at)))


def _positions(table: Table, equations: Sequence[Equation]) -> Iterator[tuple[int, object]]:
    for of, one in zip(table.equations, equations, strict=True):
        yield from zip(of, one.holders, strict=True)


def test_figures_are_no_one_choice_once_another_figure_follows_only_one_of_them() -> None:
    """A sheet freed to follow its row follows that row alone, not its neighbour in the sum."""
    first, second = Held("first", 10), Held("second", 21)
    total, sheets = Held("total", 20), (Held("sheet 1", 21), Held("sheet 2", 22))
    rows = (equation(total, first, second), equation(Held("again", 20), first, second))
    said = tuple(
        equation(one, row, sums=False) for one, row in zip(sheets, (first, second), strict=True)
    )
    found = repaired([first, second, total, *sheets], *rows, *said)
    assert [[dict(one) for one in sets] for sets in found] == [
        [{"sheet 2": -12, "second": -11}],
        [{"sheet 1": -11}],
    ]


@st.composite
def systems(draw: st.DrawFn) -> list[Equation]:
    """A few figures in a few equations of any form, little of which comes out."""
    held = [Held(f"figure {at}", draw(st.integers(0, 6))) for at in range(draw(st.integers(2, 7)))]
    some = st.lists(st.sampled_from(held), min_size=2, max_size=5, unique_by=id)
    return [
        equation(total, *parts, sums=len(parts) > 1)
        for total, *parts in draw(st.lists(some, min_size=1, max_size=5))
    ]


def _counts(equations: Sequence[Equation]) -> dict[Held, int]:
    """What a change of each figure counts: twice where there is none and it is no sum."""
    sums = {one.holders[0] for one in equations if one.sums}
    held = [holder for one in equations for holder in one.holders if isinstance(holder, Held)]
    return {one: 1 if one.amount or one in sums else 2 for one in held}


def _changes(equations: Sequence[Equation], figures: Sequence[Held]) -> list[Fraction] | None:
    """The one change of each figure after which all equations hold; None if not just one does."""
    rows = [
        [Fraction((one.holders[0] is held) - (held in one.holders[1:])) for held in figures]
        + [Fraction(-one.gap)]
        for one in equations
    ]
    for column in range(len(figures)):
        pivot = next((row for row in rows[column:] if row[column]), None)
        if pivot is None:
            return None
        rows.remove(pivot)
        pivot = [each / pivot[column] for each in pivot]
        rows = [[a - b * row[column] for a, b in zip(row, pivot, strict=True)] for row in rows]
        rows.insert(column, pivot)
    if any(row[-1] for row in rows[len(figures) :]):
        return None
    return [row[-1] for row in rows[: len(figures)]]


def _tried(equations: Sequence[Equation]) -> Iterator[tuple[int, frozenset[str]]]:
    """Every set of figures whose change makes all equations hold, with what it counts."""
    counts = _counts(equations)
    for size in range(len(counts) + 1):
        for some in combinations(counts, size):
            by = _changes(equations, some)
            if by is not None and all(
                each and each.denominator == 1 and one.amount + each >= 0
                for one, each in zip(some, by, strict=True)
            ):
                yield sum(counts[one] for one in some), frozenset(one.name for one in some)


@settings(max_examples=examples(200))
@given(systems())
def test_the_search_finds_what_trying_all_sets_of_figures_finds(equations: list[Equation]) -> None:
    """Of any few equations: sets that count least; all of them, where all is one repair."""
    known: dict[int, set[frozenset[str]]] = {}
    for cost, one in _tried(equations):
        known.setdefault(cost, set()).add(one)
    least = min(known, default=MOST_CHANGES + 1)
    held = [holder for one in equations for holder in one.holders if isinstance(holder, Held)]
    ways = [
        {frozenset(each) for slips in names(one, held) for each in _each_choice(slips)}
        for one in least_repairs(equations)
    ]
    if least <= MOST_CHANGES:
        together = {frozenset().union(*one) for one in product(*ways)}
        assert together == known[least] or (len(ways) > 1 and together < known[least])


def _each_choice(slips: Sequence[tuple[str, int]]) -> Iterator[tuple[str, ...]]:
    yield from product(*(name.split("|") for name, _ in slips))


def test_many_wrong_figures_take_as_many_searches(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sheets that say another amount than a table with a total: no search copies all its rows."""
    made: list[object] = []

    def counted(of: Mapping[int, int], gap: int) -> least_repair._Row:
        made.append(gap)
        return row(of, gap)

    row = least_repair._Row
    monkeypatch.setattr(least_repair, "_Row", counted)
    counts = []
    for size in (40, 160):
        cells = [Held(f"cell {at}", 10) for at in range(size)]
        sheets = [equation(Held(f"sheet {at}", 15), one) for at, one in enumerate(cells)]
        made.clear()
        found = list(least_repairs([equation(Held("total", 10 * size), *cells), *sheets]))
        assert [len(one.sets) for one in found] == [1] * size
        counts.append(len(made))
    assert counts[1] <= 4 * counts[0]
