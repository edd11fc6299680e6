"""A table of sums beside the table of projects: what it states, and what both state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from ...base.language import Message, say
from ...plan import Budget, Cell, Dimension, Money, Problem, Project, StatedTotal
from ...thai.text import same
from ...thai.years import FiscalYear
from .totals import Settled


def with_overview(table: Settled, sums: Settled, years: Sequence[FiscalYear]) -> Settled:
    """What the table of projects states, with what only the table of sums does.

    The latter's totals are the plan's where the table of projects has none, for the ``years`` of
    that. Where both state one and they differ, that of the table of projects holds, and the other
    is told; but what the projects come to decides it, so that no wrong total is hidden by a right
    one. A sum over the years that only the table of sums has is the plan's, too. A count that
    is stated twice with the same number is one.
    """
    problems: list[Problem] = []
    dimensions = list(table.dimensions)
    for one in sums.dimensions:
        further = _of_years(one.subtotal, years)
        at = next((at for at, known in enumerate(dimensions) if _same(known, one)), None)
        if further is None:
            continue
        if at is None:
            problems += _foreign(further)
        else:
            own = dimensions[at]
            kept, differ = of_both(
                own.subtotal, evolve(further, dimension=own.number), own.projects
            )
            dimensions[at] = evolve(own, subtotal=kept)
            problems += differ
    grand, further = table.grand_total, _of_years(sums.grand_total, years)
    if further is not None:
        projects = [project for one in table.dimensions for project in one.projects]
        grand, differ = of_both(grand, further, projects)
        problems += differ
    known = {(one.place, one.dimension, one.number) for one in table.counts}
    counts = (one for one in sums.counts if (one.place, one.dimension, one.number) not in known)
    return Settled(
        tuple(dimensions),
        grand,
        (*table.counts, *counts),
        (*table.problems, *problems),
    )


def _same(one: Dimension, other: Dimension) -> bool:
    if one.number is None or other.number is None:
        return same(one.name) == same(other.name)
    return one.number == other.number


def _of_years(total: StatedTotal | None, years: Sequence[FiscalYear]) -> StatedTotal | None:
    """A total for these years alone; None where it has none of them."""
    if total is None:
        return None
    cells = tuple((year, cell) for year, cell in total.budget.cells if year in years)
    whole = len(cells) == len(total.budget.cells)
    budget = Budget(cells, total.budget.total if whole else None)
    unitless = tuple(year for year in total.unitless if year in years)
    return evolve(total, budget=budget, unitless=unitless) if cells else None


def of_both(
    own: StatedTotal | None, further: StatedTotal, projects: Iterable[Project]
) -> tuple[StatedTotal, tuple[Problem, ...]]:
    """A total, with the sum over its years that only the other states, and where they differ.

    It is the other where the table of projects has none of its ``own``. Of two amounts of a year
    of which one is what the ``projects`` come to, the total has the other: that is wrong.
    """
    if own is None:
        return further, ()
    budgets = [one.budget for one in projects]
    cells = tuple(
        (year, _wrong_one(cell, further.budget.at(year), _sum_of(budgets, year)))
        for year, cell in own.budget.cells
    )
    own = evolve(own, budget=evolve(own.budget, cells=cells))
    problems = tuple(_differences(own, further))
    over = None if problems or own.budget.total else further.budget.total
    return (evolve(own, budget=evolve(own.budget, total=over)) if over else own), problems


def _sum_of(budgets: Sequence[Budget], year: FiscalYear) -> Money | None:
    """What budgets come to in a year; None where one of them cannot be read."""
    amounts = [cell.money for one in budgets if (cell := one.at(year)) is not None]
    known = [one for one in amounts if one is not None]
    return Money(sum(one.satang for one in known)) if len(known) == len(amounts) else None


def _wrong_one(own: Cell, further: Cell | None, right: Money | None) -> Cell:
    """The other amount where a table's own is right and the other is not."""
    differs = further is not None and further.money not in {None, right}
    return further if further is not None and differs and own.money == right else own


def _differences(own: StatedTotal, further: StatedTotal) -> Iterator[Problem]:
    """The years for which two totals of one thing differ."""
    for year, cell in further.budget.cells:
        held = own.budget.at(year)
        if held is None or held.money is None or cell.money in {None, held.money}:
            continue
        yield Problem(
            say(
                "This total of {year} is {further} baht; the table of projects states {own} baht"
                " for the same. The latter was used. Make both the same.",
                year=str(year),
                further=str(cell.money),
                own=str(held.money),
            ),
            cell.location or further.location,
        )


def _foreign(total: StatedTotal) -> Iterator[Problem]:
    """That money stands beside a dimension that the table of projects does not have."""
    if any(cell.has_money for _, cell in total.budget.cells):
        yield Problem(_UNKNOWN, total.location)


_UNKNOWN: Message = say(
    "A total stands here for a dimension that the table of projects does not have, so it was"
    " compared with nothing."
)
