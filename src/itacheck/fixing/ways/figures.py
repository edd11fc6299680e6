"""Figures that become others: amounts of money, and stated numbers of projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, islice, product

from attrs import evolve

from ...base.figures import in_baht
from ...base.language import in_language
from ...base.location import Location
from ...plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    Dimension,
    Mission,
    Money,
    MoneyUnit,
    PartId,
    Passage,
    Plan,
    SheetHeading,
    StatedCount,
)
from ...plan.budget import LARGEST_BAHT, SATANG
from ...report import Finding
from ...report.repairs import Figure
from ...thai.text import squeeze, tidy
from ...vocabulary.model import Fact
from ..change import Change, Swap
from ..figures import recounted, restated, rewritten
from .drafts import Draft, Scope, words_at

_MOST_WAYS = 12
"""More ways to mend one fault than these are no help to anybody."""
_FEWEST_PLACES = 3
"""So many places must agree on a number before it is certain."""
_FEWEST_SUMS = 2


def least_change(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """The ways of the least repair; they belong to the first finding that it mends."""
    repair = scope.report.repair_of(finding)
    if repair is None or repair.findings[0] != finding.fingerprint:
        return
    decided = bool(repair.decided)
    for way in repair.ways:
        for figures in islice(product(*way), _MOST_WAYS):
            changes = [_changed(scope, one) for one in figures]
            if all(changes):
                whole = tuple(chain.from_iterable(changes))
                yield Draft(whole, decided and all(_certain(scope, one) for one in figures))


def _changed(scope: Scope, figure: Figure) -> tuple[Change, ...]:
    """The changes that make a figure what it should be; none where that cannot be written."""
    place = figure.location
    told = words_at(place) or figure.what
    match figure.holder, figure.due:
        case StatedCount() as stated, int(due):
            change = _count_change(stated, due, told, place)
            said = () if stated.printed else _counted_anew(scope, stated, due, told)
            return (change, *said) if change else ()
        case Cell() as cell, str(due):
            return _in_all_places(scope, cell, _satang(due), told, place)
    return ()


def _counted_anew(scope: Scope, stated: StatedCount, due: int, what: str) -> tuple[Change, ...]:
    """The sentence of the preface with another number, where a form has both apart."""
    preface = scope.plan.part(PartId.PREFACE) if stated.place is CountPlace.PREFACE else None
    dimensions = (one for one in scope.plan.dimensions if one.number == stated.dimension)
    name = next((squeeze(one.name) for one in dimensions), "")
    found = [
        (passage, text)
        for passage in (preface.passages if preface else ())
        if name in squeeze(passage.text)
        and (text := recounted(passage.text, stated.number, due)) is not None
    ]
    if len(found) != 1:
        return ()
    (passage, text), *_ = found
    return (_said_anew(passage, text, what),)


def _in_all_places(
    scope: Scope, cell: Cell, satang: int, what: str, place: Location | None
) -> tuple[Change, ...]:
    """The cell with another amount, and the sheet's own words where a form has both apart."""
    change = cell_change(scope, cell, satang, what, place)
    if change is None:
        return ()
    said = [
        passage
        for sheet in scope.plan.sheets
        if sheet.budget and any(one.cell is cell for one in sheet.budget.amounts)
        for passage in getattr(sheet.section(SheetHeading.BUDGET), "passages", ())
        if tidy(cell.printed) not in tidy(passage.text)
    ]
    old = cell.amount.baht if cell.amount else Decimal(0)
    new = in_baht(satang)
    texts = ((one, restated(one.text, old, new)) for one in said)
    return (change, *(_said_anew(one, text, what) for one, text in texts if text is not None))


def _said_anew(passage: Passage, text: str, what: str) -> Change:
    swap = Swap(passage, evolve(passage, text=text))
    return Change(what, passage.location, passage.text, text, swap=swap)


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
    if text is None or abs(satang) > LARGEST_BAHT * SATANG:
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
    told = words_at(place) or what
    changes = _in_all_places(scope, equation.holders[0], due, told, place)
    if changes:
        yield Draft(changes)
