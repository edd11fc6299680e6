"""What was read of a plan, as a small table: dimensions, their projects, their money by year."""

from __future__ import annotations

from collections.abc import Sequence

from ..base.language import Message, say
from ..plan import PartId, PartState, Plan, Project
from ..report import Report
from ..report.figures import baht
from ..thai.years import FiscalYear

_UNREADABLE = "?"


def overview(plan: Plan, language: str) -> tuple[tuple[str, ...], ...]:
    """Rows of cells: a head, a row for each dimension, and one for all.

    The sums are those of the projects' own cells, not what the plan states; a question mark stands
    where a cell cannot be read. Empty for a plan without projects.
    """
    if not plan.projects:
        return ()
    years = _years(plan)
    head = ("", say("projects").text(language), *map(str, years))
    rows = (
        (
            dimension_label(dimension.number, language),
            *_figures(dimension.projects, years, language),
        )
        for dimension in plan.dimensions
    )
    return (head, *rows, (say("Total").text(language), *_figures(plan.projects, years, language)))


def overview_note(report: Report) -> Message:
    """What the figures are, and that they are not all where rows of the table were not read."""
    read = dict(report.account.parts) if report.account else {}
    if read.get(PartId.SUMMARY_TABLE) is PartState.PARTLY:
        return say("Baht, added up from the projects that could be read; not all of them could")
    return say("Baht, added up from the projects in the summary table")


def dimension_label(number: int | None, language: str) -> str:
    """A dimension in two words, or that there is none."""
    if number is None:
        return say("Outside every dimension").text(language)
    return say("Dimension {number}", number=number).text(language)


def _years(plan: Plan) -> tuple[FiscalYear, ...]:
    return tuple(sorted({year for project in plan.projects for year in project.budget.years}))


def _figures(
    projects: Sequence[Project], years: Sequence[FiscalYear], language: str
) -> tuple[str, ...]:
    return (str(len(projects)), *(_sum(projects, year, language) for year in years))


def _sum(projects: Sequence[Project], year: FiscalYear, language: str) -> str:
    cells = [cell for project in projects if (cell := project.budget.at(year))]
    amounts = [cell.money.satang for cell in cells if cell.money is not None]
    return baht(sum(amounts), language) if len(amounts) == len(cells) else _UNREADABLE
