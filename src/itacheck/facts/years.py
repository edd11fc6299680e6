"""Facts about the years of projects, in table and sheet (rules YRS and BUD006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..base.language import Message, say
from ..base.record import record
from ..plan import Cell, CellState, SheetAmount, SheetBudget
from ..thai.text import tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Equation, Evidence, Unread
from ..vocabulary.years import ProjectYearsFact, SheetYearFact
from .common.amounts import ACTIVE, difference, satang, total, written
from .common.context import Context
from .common.entries import ProjectEntry, SheetEntry
from .common.evidence import first_place, place_of, said_of, table_evidence

_SILENT = {CellState.DASH, CellState.BLANK}
_Cells = Sequence[tuple[FiscalYear, Cell | None]]


def facts(context: Context) -> Iterator[ProjectYearsFact | SheetYearFact]:
    """For each project its years, and with a sheet a fact for each year and sum of its money."""
    for entry in context.projects:
        sheet = context.sheet_of.get(entry.subject)
        yield _project_years(context, entry, sheet)
        if sheet is not None:
            yield from _sheet_years(entry, sheet)


def _project_years(
    context: Context, entry: ProjectEntry, sheet: SheetEntry | None
) -> ProjectYearsFact:
    project = entry.project
    cells = project.budget.cells
    years = _duration(sheet)
    odd = context.misheaded
    active = [year for year, cell in cells if cell.state in ACTIVE]
    silent = [year for year, cell in cells if cell.state in _SILENT]
    gaps = [year for year in silent if year in years]
    outside = [(year, cell.state) for year, cell in cells if year not in years]
    zeros = [year for year, state in outside if state is CellState.ZERO]
    money = [year for year, state in outside if state is CellState.AMOUNT]
    lacking = context.lacks_years(project.budget)
    unreadable = any(cell.state is CellState.UNREADABLE for _, cell in cells)
    hidden = any(state is CellState.UNREADABLE for _, state in outside)
    # An odd column may be any year's: it lies neither within nor outside of a duration.
    gap_open = lacking or (None if any(year in odd for year in silent) else 0)
    return ProjectYearsFact(
        subject=entry.subject,
        names=entry.names,
        location=project.location,
        evidence=(
            *table_evidence(entry.label, cells, project.location),
            *_duration_evidence(sheet),
        ),
        position=entry.position,
        has_sheet=context.has_sheet(entry),
        active=None if not active and unreadable else len(active) or lacking or 0,
        gaps=len(gaps) or gap_open if years else None,
        zeros_outside=_outside(zeros, odd, lacking) if years else None,
        money_outside=_outside(money, odd, lacking) if years and (money or not hidden) else None,
        all_silent=(lacking or True) if len(silent) == len(cells) else False,
        columns=len(cells) or lacking or 0,
        project=entry.label,
        sheet_years=_numbers(years),
        gap_years=_numbers(gaps),
        zero_years=_numbers(_certain(zeros, odd)),
        money_years=_numbers(_certain(money, odd)),
    )


def _certain(years: Sequence[FiscalYear], odd: frozenset[FiscalYear]) -> Sequence[FiscalYear]:
    """Years without the odd ones, unless there are none but these."""
    return [year for year in years if year not in odd] or years


def _outside(
    years: Sequence[FiscalYear], odd: frozenset[FiscalYear], lacking: Unread | None
) -> int | Unread | None:
    """How many years lie outside of a duration; None where none but odd columns may."""
    certain = len([year for year in years if year not in odd])
    if years:
        return certain or None
    return lacking or 0


def _duration(sheet: SheetEntry | None) -> tuple[FiscalYear, ...]:
    """The years in which a sheet's project runs."""
    duration = sheet.sheet.duration if sheet else None
    return duration.years if duration else ()


def _duration_evidence(sheet: SheetEntry | None) -> Iterator[Evidence]:
    duration = sheet.sheet.duration if sheet else None
    if sheet and duration:
        said = duration.printed.strip() or ", ".join(map(str, duration.years))
        yield Evidence(said_of(sheet.label, said), place_of(duration, sheet.location))


def _numbers(years: Sequence[FiscalYear]) -> tuple[int, ...]:
    return tuple(year.year for year in years)


def _sheet_years(project: ProjectEntry, sheet: SheetEntry) -> Iterator[SheetYearFact]:
    """A fact for each year of the duration and each sum over years that the sheet states."""
    years = _duration(sheet)
    budget = sheet.sheet.budget
    sums = tuple(_sums(project, sheet))
    for ordinal, one in enumerate(sums, start=1):
        summed = one.years or years
        cells = _cells(project, summed)
        told = _InSheet(satang(one.cell), one.cell)
        yield _compared(project, sheet, cells, told, told_apart=f"sum{ordinal}")
    if not years and not sums:
        yield _nothing_said(project, sheet)
    if sums and not _has_yearly(budget):
        return  # nothing is said of single years
    for year in years:
        cells = _cells(project, (year,))
        in_sheet = amount_in(budget, year) if budget else _InSheet(None)
        yield _compared(project, sheet, cells, in_sheet, year=year)


def _compared(
    project: ProjectEntry,
    sheet: SheetEntry,
    cells: _Cells,
    in_sheet: _InSheet,
    *,
    year: FiscalYear | None = None,
    told_apart: str = "",
) -> SheetYearFact:
    """The sheet's money beside that of cells of the table; ``year`` where it is of one year."""
    budget, row = sheet.sheet.budget, project.location
    place = first_place(budget.location if budget else None, sheet.location)
    in_table = total(satang(cell) for _, cell in cells) if cells else None
    evidence = (
        *table_evidence(project.label, cells, row),
        Evidence(said_of(sheet.label, _printed(budget)), place),
    )
    return SheetYearFact(
        subject=project.subject,
        names=project.names,
        told_apart=told_apart,
        location=place_of(cells[0][1], row) if year else row,
        evidence=evidence,
        equation=_equation(in_sheet, in_table, cells, (evidence[-1], *evidence[:-1])),
        position=project.position,
        year=year.year if year else None,
        sheet_amount=in_sheet.amount,
        table_amount=in_table,
        difference=difference(in_sheet.amount, in_table),
        project=project.label,
        span=_span([one for one, _ in cells]),
    )


def _equation(
    in_sheet: _InSheet, in_table: int | None, cells: _Cells, shown: tuple[Evidence, ...]
) -> Equation | None:
    """That the sheet's money is that of the table's cells, where one figure of it says so."""
    if in_sheet.holder is None or in_sheet.amount is None or in_table is None:
        return None
    amounts = (in_sheet.amount, *(satang(cell) or 0 for _, cell in cells))
    holders = (in_sheet.holder, *(cell for _, cell in cells))
    return Equation(holders, amounts, shown, sums=False)


def _nothing_said(project: ProjectEntry, sheet: SheetEntry) -> SheetYearFact:
    """That a sheet names neither years nor a sum."""
    return SheetYearFact(
        subject=project.subject,
        names=project.names,
        location=sheet.location,
        position=project.position,
        year=None,
        sheet_amount=None,
        table_amount=None,
        difference=None,
        project=project.label,
        span=_span(()),
    )


def _cells(project: ProjectEntry, years: Sequence[FiscalYear]) -> _Cells:
    """The table's cells of some years; None for a year that the row lacks."""
    return [(year, project.project.budget.at(year)) for year in years]


def _has_yearly(budget: SheetBudget | None) -> bool:
    """Whether a sheet states an amount that is no sum over years."""
    return budget is not None and any(not one.in_all for one in budget.amounts)


def _sums(project: ProjectEntry, sheet: SheetEntry) -> Iterator[SheetAmount]:
    """The sums over years that a sheet states.

    One that names no years may as well be meant for each: where the table has that amount in a
    year, and not as its sum, it is.
    """
    budget = sheet.sheet.budget
    for one in budget.amounts if budget else ():
        if one.in_all and (one.years or not _is_yearly(one, project, _duration(sheet))):
            yield one


def _is_yearly(amount: SheetAmount, project: ProjectEntry, years: tuple[FiscalYear, ...]) -> bool:
    stated = satang(amount.cell)
    in_table = [satang(cell) for _, cell in _cells(project, years)]
    return bool(stated) and stated in in_table and (len(years) == 1 or total(in_table) != stated)


def _span(years: Sequence[FiscalYear]) -> Message:
    """How a message names the years that an amount is for."""
    if not years:
        return say("in all years")
    if len(years) == 1:
        return say("in {year}", year=years[0].year)
    if years[-1].year - years[0].year == len(years) - 1:
        return say("over {first}-{last}", first=years[0].year, last=years[-1].year)
    return say("over {years}", years=", ".join(map(str, years)))


@record
class _InSheet:
    """What a sheet states, None where it leaves it open, and what of it says so."""

    amount: int | None
    holder: Cell | SheetBudget | None = None


def amount_in(budget: SheetBudget, year: FiscalYear) -> _InSheet:
    """A sheet's amount in a year; None where the sheet leaves it open.

    An amount for the year itself comes first. One without years is the amount of every year, unless
    it is the sum of those with years; where several are without years, nobody can say which counts.
    A sum over several years (``in_all``) says nothing of one of them while others do.
    """
    own = [one.cell for one in budget.amounts if year in one.years and not one.in_all]
    if own:
        amounts = set(map(satang, own))
        holder = own[0] if len(own) == 1 else None
        return _InSheet(amounts.pop() if len(amounts) == 1 else None, holder)
    every = [one for one in budget.amounts if not one.years and not one.in_all]
    every = every or [one for one in budget.amounts if not one.years]
    if not every:
        return _InSheet(0, budget) if budget.none_declared else _InSheet(None)
    if len(every) > 1 or budget.none_declared or _is_sum(every[0], budget):
        return _InSheet(None)
    return _InSheet(satang(every[0].cell), every[0].cell)


def _is_sum(amount: SheetAmount, budget: SheetBudget) -> bool:
    """Whether an amount is the sum of those that name their years."""
    dated = [other for other in budget.amounts if other.years]
    yearly = total(satang(other.cell) for other in dated for _ in other.years)
    once = total(satang(other.cell) for other in dated)
    return bool(dated) and satang(amount.cell) in {yearly, once}


def _printed(budget: SheetBudget | None) -> str | Message:
    if budget is None:
        return "?"
    if budget.printed.strip():
        return tidy(budget.printed)
    if budget.none_declared and not budget.amounts:
        return say("no budget is used")
    return ", ".join(written(one.cell) for one in budget.amounts) or "?"
