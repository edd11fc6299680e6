"""Facts about the years in which projects run: table and sheet (rules YRS)."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan import CellState, PartId
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact
from .context import Context, ProjectEntry, SheetEntry
from .making import first_place, make, written
from .seen import in_table, said_of

_SILENT = {CellState.DASH, CellState.BLANK}
_ACTIVE = {CellState.ZERO, CellState.AMOUNT, CellState.DECLARED}


def facts(context: Context) -> Iterator[Fact]:
    """One fact for each project of the table."""
    for entry in context.projects:
        yield _fact(context, entry, context.sheet_of.get(entry.subject))


def _fact(context: Context, entry: ProjectEntry, sheet: SheetEntry | None) -> Fact:
    project = entry.project
    cells = project.budget.cells
    duration = sheet.sheet.duration if sheet else None
    years = duration.years if duration else ()
    active = [year for year, cell in cells if cell.state in _ACTIVE]
    silent = [year for year, cell in cells if cell.state in _SILENT]
    gaps = [year for year in silent if year in years]
    outside = [(year, cell.state) for year, cell in cells if year not in years]
    zeros = [year for year, state in outside if state is CellState.ZERO]
    money = [year for year, state in outside if state is CellState.AMOUNT]
    lacking = context.lacks_years(project.budget)
    hidden = any(state is CellState.UNREADABLE for _, state in outside)
    return make(
        "project_years",
        entry.subject,
        {
            "position": entry.position,
            "has_sheet": context.paired(entry.subject, context.sheet_of, PartId.SHEETS)
            if context.sheets
            else None,
            "active": None if not active and _unreadable(entry) else len(active) or lacking or 0,
            "gaps": len(gaps) or lacking or 0 if years else None,
            "zeros_outside": len(zeros) or lacking or 0 if years else None,
            "money_outside": len(money) or lacking or 0
            if years and (money or not hidden)
            else None,
            "all_silent": (lacking or True) if len(silent) == len(cells) else False,
            "columns": len(cells) or lacking or 0,
        },
        location=project.location,
        evidence=[*_row(entry), *_duration(sheet)],
        texts={
            "project": entry.label,
            "sheet_years": _numbers(years),
            "gap_years": _numbers(gaps),
            "zero_years": _numbers(zeros),
            "money_years": _numbers(money),
        },
        names=entry.names,
    )


def _unreadable(entry: ProjectEntry) -> bool:
    cells = entry.project.budget.cells
    return any(cell.state is CellState.UNREADABLE for _, cell in cells)


def _row(entry: ProjectEntry) -> Iterator[Evidence]:
    for year, cell in entry.project.budget.cells:
        place = first_place(cell.location, entry.project.location)
        yield Evidence(in_table(entry.label, year, written(cell)), place)


def _duration(sheet: SheetEntry | None) -> Iterator[Evidence]:
    duration = sheet.sheet.duration if sheet else None
    if sheet and duration:
        said = duration.printed.strip() or ", ".join(map(str, duration.years))
        place = first_place(duration.location, sheet.sheet.location)
        yield Evidence(said_of(sheet.label, said), place)


def _numbers(years: tuple[FiscalYear, ...] | list[FiscalYear]) -> tuple[int, ...]:
    return tuple(year.year for year in years)
