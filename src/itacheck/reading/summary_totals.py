"""Which stated total is which: a dimension's, or the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ..language import say
from ..plan import CountPlace, Dimension, Problem, StatedCount, StatedTotal


@frozen
class FoundTotal:
    """A total row: whether its words call it the grand total, and after how many dimensions."""

    grand: bool
    total: StatedTotal
    count: StatedCount | None
    dimensions_open: int


@frozen
class Settled:
    """The dimensions with their subtotals, the grand total, and the counts of both."""

    dimensions: tuple[Dimension, ...]
    grand_total: StatedTotal | None
    counts: tuple[StatedCount, ...]
    problems: tuple[Problem, ...]


def settle(dimensions: Sequence[Dimension], totals: Sequence[FoundTotal]) -> Settled:
    """Give each total its place.

    A "grand" total with more of the plan behind it is the subtotal of the dimension that it ends,
    if that has none. A second total for one place is a problem, and the first one holds.
    """
    held = list(dimensions)
    grand: StatedTotal | None = None
    counts: list[StatedCount] = []
    problems: list[Problem] = []
    for position, found in enumerate(totals):
        total, count = found.total, found.count
        index = _index_of(held, total.dimension, found.dimensions_open)
        free = index is not None and held[index].subtotal is None
        more = len(held) > found.dimensions_open or position < len(totals) - 1
        if found.grand and not (more and free):
            if grand is None:
                grand = total
                counts += [evolve(count, place=CountPlace.GRAND_TOTAL)] if count else []
                continue
        elif free and index is not None:
            number = held[index].number
            held[index] = evolve(held[index], subtotal=evolve(total, dimension=number))
            counts += [evolve(count, dimension=number)] if count else []
            continue
        note = say("A second total for the same place; the first one is used. Keep only one.")
        problems.append(Problem(note, total.location))
    return Settled(tuple(held), grand, tuple(counts), tuple(problems))


def _index_of(
    dimensions: Sequence[Dimension], number: int | None, dimensions_open: int
) -> int | None:
    if number is not None:
        for index, dimension in enumerate(dimensions):
            if dimension.number == number:
                return index
    return dimensions_open - 1 if dimensions_open else None
