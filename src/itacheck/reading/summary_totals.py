"""Which stated total is which: a dimension's, or the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from ..language import say
from ..plan import CountPlace, Dimension, Problem, StatedCount, StatedTotal
from ..readable import Readable

_SECOND = say(
    "A further total for the same place. Where they differ and none names its dimension, none is"
    " used. Keep one, or name in each what it is the total of."
)


@frozen(repr=False)
class FoundTotal(Readable):
    """A total row: whether its words call it the grand total, or name its dimension.

    ``dimensions_open`` says after how many dimensions it stands.
    """

    grand: bool
    total: StatedTotal
    count: StatedCount | None
    dimensions_open: int
    named: bool = False


@frozen(repr=False)
class Settled(Readable):
    """The dimensions with their subtotals, the grand total, and the counts of both."""

    dimensions: tuple[Dimension, ...]
    grand_total: StatedTotal | None
    counts: tuple[StatedCount, ...]
    problems: tuple[Problem, ...]


def settle(dimensions: Sequence[Dimension], totals: Sequence[FoundTotal]) -> Settled:
    """Give each total its place.

    A "grand" total with more of the plan behind it is the subtotal of the dimension that it ends,
    if that has none. Of several totals for one dimension the one that names it holds; else, where
    they differ, none does, and each further one is a problem.
    """
    held = list(dimensions)
    grand: StatedTotal | None = None
    counts: list[tuple[int | None, StatedCount]] = []
    problems: list[Problem] = []
    named = {
        index
        for one in totals
        if one.named
        and (index := _index_of(held, one.total.dimension, one.dimensions_open)) is not None
    }
    unsure: set[int] = set()
    for position, found in enumerate(totals):
        total, count = found.total, found.count
        index = _index_of(held, total.dimension, found.dimensions_open)
        wanted = index is not None and (found.named or index not in named)
        free = wanted and index is not None and held[index].subtotal is None
        more = len(held) > found.dimensions_open or position < len(totals) - 1
        if found.grand and not (more and free):
            if grand is None:
                grand = total
                counts += [(None, evolve(count, place=CountPlace.GRAND_TOTAL))] if count else []
                continue
        elif free and index is not None:
            number = held[index].number
            held[index] = evolve(held[index], subtotal=evolve(total, dimension=number))
            counts += [(index, evolve(count, dimension=number))] if count else []
            continue
        elif wanted and index is not None and held[index].subtotal is not None:
            first = held[index].subtotal
            if first is not None and first.budget != total.budget:
                unsure.add(index)
        problems.append(Problem(_SECOND, total.location))
    for index in unsure:
        held[index] = evolve(held[index], subtotal=None)
    kept = tuple(count for index, count in counts if index not in unsure)
    return Settled(tuple(held), grand, kept, tuple(problems))


def _index_of(
    dimensions: Sequence[Dimension], number: int | None, dimensions_open: int
) -> int | None:
    if number is not None:
        for index, dimension in enumerate(dimensions):
            if dimension.number == number:
                return index
    return dimensions_open - 1 if dimensions_open else None
