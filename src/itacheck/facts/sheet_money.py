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
    """For every project with a sheet, a fact for each year of the duration and each stated sum."""
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        if sheet is None:
            continue
        years = _years(sheet)
        sums = tuple(_sums(project, sheet))
        for ordinal, one in enumerate(sums, start=1):
            yield _sum(project, sheet, one, ordinal)
        if not years and not sums:
            yield make(
                "sheet_year",
                project.subject,
                {"position": project.position},
                location=sheet.sheet.location,
                texts={"project": project.label, "span": _span(())},
                names=project.names,
            )
        if sums and not _yearly(sheet):
            continue  # nothing is said of single years
        for year in years:
            yield _year(project, sheet, year)


def _years(sheet: SheetEntry) -> tuple[FiscalYear, ...]:
    duration = sheet.sheet.duration
    return duration.years if duration else ()


def _yearly(sheet: SheetEntry) -> bool:
    """Whether a sheet states an amount that is no sum over years."""
    budget = sheet.sheet.budget
    return budget is not None and any(not one.in_all for one in budget.amounts)


def _sums(project: ProjectEntry, sheet: SheetEntry) -> Iterator[SheetAmount]:
    """The sums over years that a sheet states.

    One that names no years may as well be meant for each: where the table has that amount in a
    year, and not as its sum, it is.
    """
    budget = sheet.sheet.budget
    for one in budget.amounts if budget else ():
        if one.in_all and (one.years or not _is_yearly(one, project, _years(sheet))):
            yield one


def _is_yearly(one: SheetAmount, project: ProjectEntry, years: tuple[FiscalYear, ...]) -> bool:
    stated = satang(one.cell)
    listed = [_listed(project, year) for year in years]
    return bool(stated) and stated in listed and (len(years) == 1 or total(listed) != stated)


def _listed(project: ProjectEntry, year: FiscalYear) -> int | None:
    cell = project.project.budget.at(year)
    return None if cell is None else satang(cell)


def _sum(project: ProjectEntry, sheet: SheetEntry, one: SheetAmount, ordinal: int) -> Fact:
    """A sum over years beside the table's."""
    years = one.years or _years(sheet)
    budget = sheet.sheet.budget
    cells = [(year, project.project.budget.at(year)) for year in years]
    stated = satang(one.cell)
    listed = total(_listed(project, year) for year in years) if years else None
    place = first_place(budget.location if budget else None, sheet.sheet.location)
    row = project.project.location
    shown = [
        Evidence(
            in_table(project.label, year, written(cell) if cell else "?"),
            first_place(cell.location if cell else None, row),
        )
        for year, cell in cells
    ]
    return make(
        "sheet_year",
        project.subject,
        {
            "position": project.position,
            "sheet_amount": stated,
            "table_amount": listed,
            "difference": None if stated is None or listed is None else stated - listed,
        },
        part=f"sum{ordinal}",
        location=row,
        evidence=(*shown, Evidence(said_of(sheet.label, _printed(budget)), place)),
        texts={"project": project.label, "span": _span(years)},
        names=project.names,
    )


def _span(years: tuple[FiscalYear, ...]) -> Message:
    """How a message names the years that an amount is for."""
    if not years:
        return say("in all years")
    if len(years) == 1:
        return say("in {year}", year=years[0].year)
    if years[-1].year - years[0].year == len(years) - 1:
        return say("over {first}-{last}", first=years[0].year, last=years[-1].year)
    return say("over {years}", years=", ".join(map(str, years)))


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
        texts={"project": project.label, "span": _span((year,))},
        names=project.names,
    )


def amount_in(budget: SheetBudget, year: FiscalYear) -> int | None:
    """A sheet's amount in a year; None where the sheet leaves it open.

    An amount for the year itself comes first. One without years is the amount of every year, unless
    it is the sum of those with years; where several are without years, nobody can say which counts.
    A sum over several years (``in_all``) says nothing of one of them while others do.
    """
    own = {satang(one.cell) for one in budget.amounts if year in one.years and not one.in_all}
    if own:
        return own.pop() if len(own) == 1 else None
    every = [one for one in budget.amounts if not one.years and not one.in_all]
    every = every or [one for one in budget.amounts if not one.years]
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
