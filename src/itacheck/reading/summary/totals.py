"""Which stated total is which: a dimension's, or the plan's."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ...base.language import say
from ...base.record import record
from ...plan import CountPlace, Dimension, Problem, Project, StatedCount, StatedTotal

_SECOND = say(
    "A further total for the same place. Where they differ and none names its dimension, none is"
    " used. Keep one, or name in each what it is the total of."
)


@record
class FoundTotal:
    """A total row: whether its words call it the grand total, or name its dimension.

    ``dimensions_open`` says after how many dimensions it stands, ``missions_open`` after how many
    missions of the last of them.
    """

    grand: bool
    total: StatedTotal
    count: StatedCount | None
    dimensions_open: int
    named: bool = False
    missions_open: int = 0


@record
class Settled:
    """The dimensions with their subtotals, the grand total, and the counts of both."""

    dimensions: tuple[Dimension, ...]
    grand_total: StatedTotal | None
    counts: tuple[StatedCount, ...]
    problems: tuple[Problem, ...]


def settle(dimensions: Sequence[Dimension], totals: Sequence[FoundTotal]) -> Settled:
    """Give each total its place.

    A "grand" total with more of the plan behind it is the subtotal of the dimension that it ends,
    if that has none. One without a name over all dimensions is the grand total, if all have their
    own by name. Of several totals for one dimension the one that names it holds; else, where
    they differ, none does, and each further one is a problem.
    """
    held = list(dimensions)
    totals = _without_those_of_missions(held, totals)
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
        closing = not found.named and not free and not more and len(held) > 1
        opening = not (found.named or found.dimensions_open) and named >= {*range(len(held))}
        if (found.grand or closing or opening) and not (more and free):
            if grand is None:
                grand = evolve(total, dimension=None)
                place = CountPlace.GRAND_TOTAL
                counts += [(None, evolve(count, place=place, dimension=None))] if count else []
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


def _without_those_of_missions(
    held: list[Dimension], totals: Sequence[FoundTotal]
) -> tuple[FoundTotal, ...]:
    """The totals that are no mission's; those that are, by where they stand, are given to these.

    A total without a name is a mission's where more of its dimension follows, or another total for
    the dimension; the last one of a dimension whose other missions have totals is what it adds up.
    """
    left: list[FoundTotal] = []
    for at, found in enumerate(totals):
        index = found.dimensions_open - 1
        unnamed = not (found.named or found.grand) and index >= 0 and found.missions_open > 0
        if not unnamed:
            left.append(found)
            continue
        missions = held[index].missions
        mission = missions[found.missions_open - 1]
        after = [
            one for one in totals[at + 1 :] if one.dimensions_open == index + 1 and not one.grand
        ]
        inside = found.missions_open < len(missions)
        others = any(one.subtotal is not None for one in missions)
        only = _adds_up(mission.projects, found.total) and not _adds_up(
            held[index].projects, found.total
        )
        of_mission = (inside or others) and (bool(after) or (others and only))
        if not of_mission or mission.subtotal is not None:
            left.append(found)
            continue
        number = held[index].number
        changed = evolve(mission, subtotal=evolve(found.total, dimension=number))
        held[index] = evolve(
            held[index],
            missions=(
                *missions[: found.missions_open - 1],
                changed,
                *missions[found.missions_open :],
            ),
        )
    return tuple(left)


def _adds_up(projects: Sequence[Project], total: StatedTotal) -> bool:
    """Whether a total is the sum of some projects in every year that can be read."""
    for year, cell in total.budget.cells:
        parts = [one.budget.at(year) for one in projects]
        amounts = [part.money for part in parts if part is not None]
        if cell.money is None or None in amounts:
            continue
        if sum(one.satang for one in amounts if one is not None) != cell.money.satang:
            return False
    return True


def _index_of(
    dimensions: Sequence[Dimension], number: int | None, dimensions_open: int
) -> int | None:
    if number is not None:
        for index, dimension in enumerate(dimensions):
            if dimension.number == number:
                return index
    return dimensions_open - 1 if dimensions_open else None
