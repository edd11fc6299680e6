"""The year columns of the summary table, and what cannot be known where one of them is odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from ..plan import Budget, CellState, Plan, Project
from ..thai.years import FiscalYear
from ..vocabulary.model import Fact, Kind

_IN_TABLE = frozenset(
    {"subtotal", "total_by_subtotals", "total_by_projects", "cell", "sheet_year", "mission_total"}
)
"""The kinds of facts about what the table has for one fiscal year."""
_DURATION = "project_years"


def year_columns(plan: Plan) -> tuple[FiscalYear, ...]:
    """Every fiscal year that the summary table has a column for, in order."""
    return tuple(sorted({year for budget in _budgets(plan) for year in budget.years}))


def _budgets(plan: Plan) -> Iterator[Budget]:
    yield from (project.budget for project in plan.projects)
    for dimension in plan.dimensions:
        if dimension.subtotal:
            yield dimension.subtotal.budget


def odd_years(plan: Plan) -> tuple[tuple[FiscalYear, ...], tuple[FiscalYear, ...]]:
    """The columns that are none of the plan's years, and the years of it that a row lacks.

    Where a row has the one and lacks the other, a heading above it is a slip, on that page at
    least, and nobody knows whose money stands below it.
    """
    period = plan.period
    if period is None:
        return (), ()
    odd = tuple(year for year in year_columns(plan) if year not in period)
    rows = {budget.years for budget in _budgets(plan) if budget.years}
    lacking = {year for row in rows for year in period.years if year not in row}
    return odd, tuple(sorted(lacking))


def slips(plan: Plan) -> frozenset[FiscalYear]:
    """The odd columns that stand in the place of a year that the row lacks."""
    period = plan.period
    if period is None:
        return frozenset()
    rows = {budget.years for budget in _budgets(plan)}
    short = [row for row in rows if any(year not in row for year in period.years)]
    return frozenset(year for row in short for year in row if year not in period)


def left_open(
    facts: Iterable[Fact], plan: Plan, odd: frozenset[FiscalYear], kinds: Mapping[str, Kind]
) -> Iterator[Fact]:
    """The facts, those about an odd column without what they cannot know."""
    years = {year.year for year in odd}
    projects = plan.projects
    for fact in facts:
        if fact.kind == _DURATION:
            position = fact.values["position"]
            yield _duration(fact, projects[int(position) - 1], odd)
        elif fact.origin.year in years and fact.kind in _IN_TABLE:
            optional = {one.name for one in kinds[fact.kind].properties if one.optional}
            yield _without(fact, optional - {"year", "position"})
        else:
            yield fact


def _without(fact: Fact, names: Iterable[str]) -> Fact:
    values = {name: value for name, value in fact.values.items() if name not in names}
    return evolve(fact, values=values)


def _duration(fact: Fact, project: Project, odd: frozenset[FiscalYear]) -> Fact:
    """An odd column may be any year's: it lies neither within nor outside of a duration."""
    states = [cell.state for year, cell in project.budget.cells if year in odd]
    if not states:
        return fact
    fact = _one_less(fact, "zeros_outside", "zero_years", odd)
    fact = _one_less(fact, "money_outside", "money_years", odd)
    quiet = states.count(CellState.DASH) + states.count(CellState.BLANK)
    return _without(fact, {"gaps"}) if quiet and fact.values.get("gaps") == 0 else fact


def _one_less(fact: Fact, count: str, years: str, odd: frozenset[FiscalYear]) -> Fact:
    """A count of years without the odd ones; unknown where it has none but these."""
    told = fact.origin.texts.get(years)
    counted = fact.values.get(count)
    if not isinstance(told, tuple) or not isinstance(counted, int) or not counted:
        return fact
    left = tuple(year for year in told if FiscalYear(year) not in odd)
    if len(left) == len(told):
        return fact
    if not left:
        return _without(fact, {count})
    origin = evolve(fact.origin, texts={**fact.origin.texts, years: left})
    return evolve(fact, values={**fact.values, count: len(left)}, origin=origin)
