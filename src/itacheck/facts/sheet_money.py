"""Facts about the money that a sheet states, beside the table's (rule BUD006)."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import Message, say
from ..plan import SheetAmount, SheetBudget
from ..thai.text import tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact
from .context import Context, ProjectEntry, SheetEntry
from .making import first_place, make, satang, total, written
from .seen import in_table, said_of


def facts(context: Context) -> Iterator[Fact]:
    """For every project with a sheet, one fact for each year of the sheet's duration."""
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        if sheet is None:
            continue
        duration = sheet.sheet.duration
        years = duration.years if duration else ()
        if not years:
            yield make(
                "sheet_year",
                project.subject,
                {"position": project.position},
                location=sheet.sheet.location,
                texts={"project": project.label},
                names=project.names,
            )
        for year in years:
            yield _year(project, sheet, year)


def _year(project: ProjectEntry, sheet: SheetEntry, year: FiscalYear) -> Fact:
    budget = sheet.sheet.budget
    cell = project.project.budget.at(year)
    stated = amount_in(budget, year) if budget else None
    listed = None if cell is None else satang(cell)
    place = first_place(budget.location if budget else None, sheet.sheet.location)
    in_row = first_place(cell.location if cell else None, project.project.location)
    return make(
        "sheet_year",
        project.subject,
        {
            "position": project.position,
            "year": year.year,
            "sheet_amount": stated,
            "table_amount": listed,
            "difference": None if stated is None or listed is None else stated - listed,
        },
        year=year.year,
        location=in_row,
        evidence=(
            Evidence(in_table(project.label, year, written(cell) if cell else "?"), in_row),
            Evidence(said_of(sheet.label, _printed(budget)), place),
        ),
        texts={"project": project.label},
        names=project.names,
    )


def amount_in(budget: SheetBudget, year: FiscalYear) -> int | None:
    """A sheet's amount in a year; None where the sheet leaves it open.

    An amount for the year itself comes first. One without years is the amount of every year, unless
    it is the sum of those with years; where several are without years, nobody can say which counts.
    """
    own = {satang(one.cell) for one in budget.amounts if year in one.years}
    if own:
        return own.pop() if len(own) == 1 else None
    every = [one for one in budget.amounts if not one.years]
    if not every:
        return 0 if budget.none_declared else None
    if len(every) > 1 or budget.none_declared or _is_sum(every[0], budget):
        return None
    return satang(every[0].cell)


def _is_sum(one: SheetAmount, budget: SheetBudget) -> bool:
    """Whether an amount is the sum of those that name their years."""
    dated = [other for other in budget.amounts if other.years]
    amounts = [satang(other.cell) for other in dated for _ in other.years]
    return bool(dated) and satang(one.cell) in {total(amounts), total(map(_amount, dated))}


def _amount(one: SheetAmount) -> int | None:
    return satang(one.cell)


def _printed(budget: SheetBudget | None) -> str | Message:
    if budget is None:
        return "?"
    if budget.printed.strip():
        return tidy(budget.printed)
    if budget.none_declared and not budget.amounts:
        return say("no budget is used")
    return ", ".join(written(one.cell) for one in budget.amounts) or "?"
