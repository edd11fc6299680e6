"""The year columns of the summary table, and what cannot be known where one of them is odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from ..plan import Plan
from ..thai.years import FiscalYear
from ..vocabulary.model import Fact, Kind

_IN_TABLE = frozenset(
    {"subtotal", "total_by_subtotals", "total_by_projects", "cell", "sheet_year", "mission_total"}
)
"""The kinds of facts about what the table has for one fiscal year."""


def year_columns(plan: Plan) -> tuple[FiscalYear, ...]:
    """Every fiscal year that the summary table has a column for, in order."""
    years = {year for project in plan.projects for year in project.budget.years}
    for dimension in plan.dimensions:
        if dimension.subtotal:
            years.update(dimension.subtotal.budget.years)
    return tuple(sorted(years))


def odd_years(plan: Plan) -> tuple[tuple[FiscalYear, ...], tuple[FiscalYear, ...]]:
    """The columns that are none of the plan's years, and the years of it without a column.

    Where there are both, a heading is a slip, and nobody knows whose money stands below it.
    """
    columns = year_columns(plan)
    if plan.period is None or not columns:
        return (), ()
    odd = tuple(year for year in columns if year not in plan.period)
    return odd, tuple(year for year in plan.period.years if year not in columns)


def slips(plan: Plan) -> frozenset[FiscalYear]:
    """The odd columns that may be any of the years that lack one; none where no year lacks one."""
    odd, lacking = odd_years(plan)
    return frozenset(odd) if lacking else frozenset()


def left_open(
    facts: Iterable[Fact], odd: frozenset[FiscalYear], kinds: Mapping[str, Kind]
) -> Iterator[Fact]:
    """The facts, those about an odd column without what they cannot know."""
    years = {year.year for year in odd}
    for fact in facts:
        if fact.origin.year in years and fact.kind in _IN_TABLE:
            optional = {one.name for one in kinds[fact.kind].properties if one.optional}
            kept = {
                name: value
                for name, value in fact.values.items()
                if name not in optional - {"year", "position"}
            }
            yield evolve(fact, values=kept)
        else:
            yield fact
