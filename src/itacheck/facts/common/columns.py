"""The year columns of the summary table, and what cannot be known where one of them is odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...plan import Budget, Plan
from ...thai.years import FiscalYear
from ...vocabulary.budget import CellFact
from ...vocabulary.declare import TypedFact
from ...vocabulary.sums import (
    MissionTotalFact,
    SubtotalFact,
    TotalByProjectsFact,
    TotalBySubtotalsFact,
)
from ...vocabulary.years import SheetYearFact

_IN_TABLE = (
    SubtotalFact,
    TotalBySubtotalsFact,
    TotalByProjectsFact,
    MissionTotalFact,
    CellFact,
    SheetYearFact,
)
"""The kinds of facts about what the table has for one fiscal year."""


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


def misheaded(plan: Plan) -> frozenset[FiscalYear]:
    """The odd columns that stand in the place of a year that the row lacks."""
    period = plan.period
    if period is None:
        return frozenset()
    rows = {budget.years for budget in _budgets(plan)}
    short = [row for row in rows if any(year not in row for year in period.years)]
    return frozenset(year for row in short for year in row if year not in period)


def left_open(facts: Iterable[TypedFact], odd: frozenset[FiscalYear]) -> Iterator[TypedFact]:
    """The facts, those about an odd column without what they cannot know."""
    years = {year.year for year in odd}
    for fact in facts:
        if years and isinstance(fact, _IN_TABLE) and fact.year in years:
            optional = {one.name for one in fact.kind.properties if one.optional}
            yield fact.without(frozenset(optional - {"year", "position"}))
        else:
            yield fact
