"""The repairs that rules name, worked out for one fault of a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice, product
from types import MappingProxyType

from attrs import evolve, field

from ..base.language import in_language
from ..base.location import Location
from ..base.record import record
from ..packs.model import Criteria
from ..plan import (
    Budget,
    Cell,
    CellState,
    Declaration,
    Dimension,
    Mission,
    Money,
    MoneyUnit,
    Plan,
    Project,
    Sheet,
    StatedCount,
    StatedTotal,
)
from ..plan.sheets import Section, SheetHeading
from ..report import Finding, Report
from ..report.repairs import Figure, Repair
from ..thai.text import tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Fact
from .change import Change, Swap
from .figures import recounted, rewritten

_MOST_WAYS = 12
"""More ways to mend one fault than these are no help to anybody."""
_FEWEST_PLACES = 3
"""So many places must agree on a number before it is certain."""
_FEWEST_SUMS = 2
_NO_BUDGET = "ไม่ใช้งบประมาณ"
_BAHT = "บาท"


@record
class Draft:
    """Changes that may mend a fault; ``safe``: the plan itself decides that they are right."""

    changes: tuple[Change, ...]
    safe: bool = False


@record
class Scope:
    """What repairs are worked out from."""

    plan: Plan
    report: Report
    criteria: Criteria = field(repr=False)

    def repair_of(self, finding: Finding) -> Repair | None:
        """The least repair that mends a finding."""
        mark = finding.fingerprint
        return next((one for one in self.report.repairs if mark in one.findings), None)

    def total(self, subject: str) -> StatedTotal | None:
        """The total that a subject is, or that it states."""
        if subject == "total":
            return self.plan.grand_total
        owner = self.plan.by_subject.get(subject)
        return owner.subtotal if isinstance(owner, (Dimension, Mission)) else None


Way = Callable[[Scope, Finding, Fact], Iterator[Draft]]


def _least_change(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
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
        return _cell_change(scope, figure.holder, _satang(figure.due), told, place)
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


def _cell_change(
    scope: Scope, cell: Cell, satang: int, what: str, place: Location | None
) -> Change | None:
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


def _stated_figure(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    equation = fact.origin.equation
    if equation is None or not isinstance(equation.holders[0], Cell):
        return
    due = equation.amounts[0] - equation.gap
    shown = equation.shown[0]
    what = in_language(shown.what, scope.report.language)
    places = [one.location for one in finding.evidence if one.what == what]
    place = places[0] if places else shown.location
    told = (place.words if place else "") or what
    change = _cell_change(scope, equation.holders[0], due, told, place)
    if change is not None:
        yield Draft((change,))


def _unit(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """The unit behind all amounts of a row of totals that lack it."""
    total = scope.total(finding.subject)
    if total is None or scope.plan.unit is not MoneyUnit.BAHT:
        return
    lacking = [(year, cell) for year in total.unitless if (cell := total.budget.at(year))]
    stated = [
        (year, cell) for year, cell in lacking if cell.state in _STATED and cell.printed.strip()
    ]
    swap = Swap(total, evolve(total, unitless=()))
    if stated and len(stated) == len(lacking):
        yield Draft(
            tuple(
                Change(
                    _place(finding, str(year)),
                    cell.location,
                    cell.printed,
                    f"{cell.printed.rstrip()} {_BAHT}",
                    swap=swap,
                )
                for year, cell in stated
            ),
            safe=True,
        )


_STATED = frozenset({CellState.AMOUNT, CellState.ZERO})


def _place(finding: Finding, which: str) -> str:
    words = finding.location.words if finding.location else ""
    return f"{words} ({which})" if which not in words else words


def _blank_total(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """The sums of a row of totals for the cells that are blank."""
    total = scope.total(finding.subject)
    if total is None:
        return
    of = scope.plan if finding.subject == "total" else scope.plan.by_subject[finding.subject]
    rows = of.projects if isinstance(of, (Plan, Dimension)) else ()
    year = fact.values.get("year")
    cells = [
        (one, cell)
        for one, cell in total.budget.cells
        if cell.state is CellState.BLANK and year in (None, one.year)
    ]
    changes = []
    for one, cell in cells:
        due = _sum_of(rows, one)
        place = cell.location or finding.location
        change = due and _cell_change(scope, cell, due, _place(finding, str(one)), place)
        if not change:
            return
        changes.append(change)
    if changes:
        yield Draft(tuple(changes))


def _sum_of(rows: Sequence[Project], year: FiscalYear) -> int | None:
    cells = [one.budget.at(year) for one in rows]
    money = [cell.money for cell in cells if cell]
    known = [one.satang for one in money if one]
    return sum(known) if len(known) == len(cells) else None


def _no_budget(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """In the years in which a project runs for nothing, the words that say so."""
    project = scope.plan.by_subject.get(finding.subject)
    if not isinstance(project, Project):
        return
    zeros = [(year, cell) for year, cell in project.budget.cells if cell.state is CellState.ZERO]
    said = {
        year: evolve(cell, state=CellState.DECLARED, printed=_NO_BUDGET) for year, cell in zeros
    }
    cells = tuple((year, said.get(year, cell)) for year, cell in project.budget.cells)
    declared = (Declaration((year,), location=cell.location) for year, cell in zeros)
    new = evolve(
        project,
        budget=evolve(project.budget, cells=cells),
        declarations=(*project.declarations, *declared),
    )
    swap = Swap(project, new)
    changes = (
        Change(_place(finding, str(year)), cell.location, cell.printed, _NO_BUDGET, swap=swap)
        for year, cell in zeros
    )
    if zeros:
        yield Draft(tuple(changes))


def _title(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    """Two drafts: the sheet takes the table's words where they differ, or the table the sheet's."""
    sheet = scope.plan.by_subject.get(finding.subject)
    position = fact.values.get("position")
    if not isinstance(sheet, Sheet) or not isinstance(position, int):
        return
    project = scope.plan.projects[position - 1]
    in_table, in_sheet = str(fact.origin.texts["table_part"]), str(fact.origin.texts["sheet_part"])
    if tidy(sheet.title).count(in_sheet) != 1 or tidy(project.title).count(in_table) != 1:
        return
    section = sheet.section(SheetHeading.TITLE)
    place = next((one.location for one in section.passages), None) if section else None
    sections = tuple(_retitled(one, in_sheet, in_table) for one in sheet.sections)
    title = tidy(sheet.title).replace(in_sheet, in_table)
    swap = Swap(sheet, evolve(sheet, title=title, sections=sections))
    told = finding.location.words if finding.location else ""
    yield Draft((Change(told, place or sheet.location, in_sheet, in_table, swap=swap),))
    title = tidy(project.title).replace(in_table, in_sheet)
    swap = Swap(project, evolve(project, title=title))
    told = _words_at(finding, project.location)
    yield Draft((Change(told, project.location, in_table, in_sheet, swap=swap),))


def _retitled(section: Section, old: str, new: str) -> Section:
    """A sheet's heading of the title with other words under it; any other heading as it is."""
    if section.heading is not SheetHeading.TITLE:
        return section
    passages = (evolve(one, text=tidy(one.text).replace(old, new)) for one in section.passages)
    return evolve(section, passages=tuple(passages))


def _words_at(finding: Finding, place: Location | None) -> str:
    told = (one.location for one in finding.evidence if one.location == place)
    return next((one.words for one in told if one and one.words), "")


def _frame_name(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
    dimension = scope.plan.by_subject.get(finding.subject)
    frame = scope.criteria.frame
    number = fact.values.get("number")
    names = [one.name for one in frame.dimensions if one.number == number] if frame else []
    if isinstance(dimension, Dimension) and dimension.name and names:
        new = evolve(dimension, name=names[0])
        told = finding.location.words if finding.location else ""
        old = tidy(dimension.name)
        yield Draft((Change(told, dimension.location, old, names[0], swap=Swap(dimension, new)),))


WAYS: Mapping[str, Way] = MappingProxyType(
    {
        "least_change": _least_change,
        "stated_figure": _stated_figure,
        "unit": _unit,
        "blank_total": _blank_total,
        "no_budget": _no_budget,
        "title": _title,
        "frame_name": _frame_name,
    }
)
"""What works out each repair of ``vocabulary.repairs``."""
