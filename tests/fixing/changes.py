"""Changes of a plan's figures as a program proposes them, for the tests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve
from hypothesis import strategies as st

from itacheck.fixing.change import Change, Swap
from itacheck.fixing.figures import recounted, rewritten
from itacheck.plan import Budget, Cell, CellState, Money, Plan, StatedCount


def cells_of(plan: Plan) -> Iterator[Cell]:
    """The cells for money of a plan's summary table: of projects, and of totals."""
    for dimension in plan.dimensions:
        for project in dimension.projects:
            yield from _cells(project.budget)
        if dimension.subtotal is not None:
            yield from _cells(dimension.subtotal.budget)
    if plan.grand_total is not None:
        yield from _cells(plan.grand_total.budget)


def _cells(budget: Budget) -> Iterator[Cell]:
    yield from (cell for _, cell in budget.cells)
    if budget.total is not None:
        yield budget.total


def to_amount(plan: Plan, cell: Cell, satang: int, like: str = "") -> Change | None:
    """A cell with another amount, in its own manner; None where that is not certain."""
    text = rewritten(cell.printed, satang, plan.unit, like=like)
    if text is None:
        return None
    state = CellState.AMOUNT if satang else CellState.ZERO
    amount = Money(satang) if satang else None
    new = evolve(cell, state=state, amount=amount, printed=text)
    return Change("an amount", cell.location, cell.printed, text, swap=Swap(cell, new))


def to_count(count: StatedCount, number: int) -> Change | None:
    """A stated number of projects as another one; None where that is not certain."""
    text = recounted(count.printed, count.number, number)
    if text is None:
        return None
    new = evolve(count, number=number, printed=text)
    return Change("a count", count.location, count.printed, text, swap=Swap(count, new))


@st.composite
def changes_of(draw: st.DrawFn, plan: Plan) -> list[Change]:
    """Some amounts and counts of a plan as others."""
    amounts = [one for one in cells_of(plan) if one.state is CellState.AMOUNT and one.printed]
    chosen = draw(st.lists(st.sampled_from(amounts), unique_by=id)) if amounts else []
    satang = st.integers(1, 999).map(lambda one: one * 50_000) | st.integers(1, 10**11)
    made = [to_amount(plan, cell, draw(satang)) for cell in chosen]
    if plan.counts:
        counted = draw(st.lists(st.sampled_from(plan.counts), unique_by=id))
        made += [to_count(count, draw(st.integers(0, 99))) for count in counted]
    return [one for one in made if one is not None and one.printed != one.text]


def undone(before: Plan, after: Plan, changes: Sequence[Change]) -> list[Change]:
    """What undoes changes of amounts and counts in the mended plan, at the places there."""
    parts: list[Cell | StatedCount] = [*cells_of(before), *before.counts]
    now: list[Cell | StatedCount] = [*cells_of(after), *after.counts]
    at = {id(part): number for number, part in reversed(list(enumerate(parts)))}
    found = []
    for one in changes:
        assert one.swap is not None
        part = now[at[id(one.swap.old)]]
        back = Swap(part, one.swap.old)
        place = part.location
        found.append(evolve(one, printed=one.text, text=one.printed, location=place, swap=back))
    return found
