"""Cells of money that lack something: the unit of a total, its amount, or why there is none."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from ...facts.common.amounts import satang
from ...facts.common.amounts import total as total_of
from ...plan import CellState, Declaration, Dimension, MoneyUnit, Plan, Project
from ...report import Finding
from ...vocabulary.model import Fact
from ..change import Change, Swap
from .drafts import Draft, Scope, words_at
from .figures import cell_change

_NO_BUDGET = "ไม่ใช้งบประมาณ"
_BAHT = "บาท"

_STATED = frozenset({CellState.AMOUNT, CellState.ZERO})


def unit(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
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


def _place(finding: Finding, which: str) -> str:
    words = words_at(finding.location)
    return f"{words} ({which})" if which not in words else words


def blank_total(scope: Scope, finding: Finding, fact: Fact) -> Iterator[Draft]:
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
        due = total_of(satang(row.budget.at(one)) for row in rows)
        place = cell.location or finding.location
        change = due and cell_change(scope, cell, due, _place(finding, str(one)), place)
        if not change:
            return
        changes.append(change)
    if changes:
        yield Draft(tuple(changes))


def no_budget(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
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
