"""Figures that become others: amounts of money, and stated numbers of projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, product

from attrs import evolve

from ...base.language import in_language
from ...base.location import Location
from ...plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    Mission,
    Money,
    MoneyUnit,
    Plan,
    StatedCount,
)
from ...report import Finding
from ...report.repairs import Figure
from ...vocabulary.model import Fact
from ..change import Change, Swap
from ..figures import recounted, rewritten
from .drafts import Draft, Scope

_MOST_WAYS = 12
"""More ways to mend one fault than these are no help to anybody."""
_FEWEST_PLACES = 3
"""So many places must agree on a number before it is certain."""
_FEWEST_SUMS = 2


def least_change(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """The ways of the least repair; they belong to the first finding that it mends."""
    repair = scope.repair_of(finding)
    if repair is None or repair.findings[0] != finding.fingerprint:
        return
    decided = bool(repair.decided)
    for way in repair.ways:
        for figures in islice(product(*way), _MOST_WAYS):
            changes = tuple(_changed(scope, one) for one in figures)
            if None not in changes:
                whole = tuple(one for one in changes if one)
                yield Draft(whole, decided and all(_certain(scope, one) for one in figures))


def _changed(scope: Scope, figure: Figure) -> Change | None:
    place = figure.location
    told = (place.words if place else "") or figure.what
    if isinstance(figure.holder, StatedCount) and isinstance(figure.due, int):
        return _count_change(figure.holder, figure.due, told, place)
    if isinstance(figure.holder, Cell) and isinstance(figure.due, str):
        return cell_change(scope, figure.holder, _satang(figure.due), told, place)
    return None


def _satang(baht: str) -> int:
    return int(baht.replace(".", ""))


def _count_change(
    stated: StatedCount, due: int, what: str, place: Location | None
) -> Change | None:
    printed = stated.printed or str(stated.number)
    text = recounted(printed, stated.number, due)
    if text is None:
        return None
    new = evolve(stated, number=due, printed=text if stated.printed else "")
    return Change(what, stated.location or place, printed, text, swap=Swap(stated, new))


def cell_change(
    scope: Scope, cell: Cell, satang: int, what: str, place: Location | None
) -> Change | None:
    """A cell with another amount, in its own manner; None where that is not certain."""
    budget = _budget_with(scope.plan, cell)
    unit = scope.plan.unit if budget is not None else MoneyUnit.BAHT
    text = rewritten(cell.printed, satang, unit, like=_like(scope.plan, budget))
    if text is None:
        return None
    state = CellState.AMOUNT if satang else CellState.ZERO
    amount = Money(satang) if satang else None
    new = evolve(cell, state=state, amount=amount, printed=text)
    return Change(what, cell.location or place, cell.printed, text, swap=Swap(cell, new))


def _budgets(plan: Plan) -> Iterator[Budget]:
    """The budgets of the summary table, row by row."""
    owners: tuple[Dimension | Mission, ...] = (*plan.dimensions, *plan.missions)
    totals = [one.subtotal for one in owners]
    yield from (one.budget for one in (plan.grand_total, *totals) if one)
    yield from (one.budget for one in plan.projects)


def _budget_with(plan: Plan, cell: Cell) -> Budget | None:
    """The row of the table that a cell stands in; None for one of a sheet."""
    return next((one for one in _budgets(plan) if any(cell is each for each in _cells(one))), None)


def _cells(budget: Budget) -> Sequence[Cell]:
    sums = () if budget.total is None else (budget.total,)
    return (*(cell for _, cell in budget.cells), *sums)


def _like(plan: Plan, budget: Budget | None) -> str:
    """How amounts are written in a row, else in the table: the text of one of them."""
    rows = (*((budget,) if budget else ()), *_budgets(plan))
    amounts = (cell for one in rows for cell in _cells(one) if cell.state is CellState.AMOUNT)
    return next((cell.printed for cell in amounts), "")


def _certain(scope: Scope, figure: Figure) -> bool:
    """Whether other places of the plan agree on what a figure should be."""
    if not isinstance(figure.holder, StatedCount):
        return figure.sums >= _FEWEST_SUMS
    plan, stated = scope.plan, figure.holder
    of_place: dict[object, list[StatedCount]] = {}
    for one in plan.counts:
        of_place.setdefault(one.place, []).append(one)
    others = [one for one in plan.counts if one is not stated and one.dimension == stated.dimension]
    agreeing = 1 + sum(one.number == figure.due for one in others)  # one is the table itself
    if stated.dimension is None:
        parts = (
            [one.number for one in each if one.dimension is not None] for each in of_place.values()
        )
        agreeing += sum(sum(one) == figure.due for one in parts)
        agreeing += len(plan.sheets) == figure.due
    return agreeing >= _FEWEST_PLACES


def stated_figure(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """The stated figure becomes what the others come to."""
    equation = fact.origin.equation
    if equation is None or not isinstance(equation.holders[0], Cell):
        return
    due = equation.amounts[0] - equation.gap
    shown = equation.shown[0]
    what = in_language(shown.what, scope.report.language)
    places = [one.location for one in finding.evidence if one.what == what]
    place = places[0] if places else shown.location
    told = (place.words if place else "") or what
    change = cell_change(scope, equation.holders[0], due, told, place)
    if change is not None:
        yield Draft((change,))
