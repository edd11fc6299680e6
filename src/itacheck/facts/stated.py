"""Facts about what rows state of themselves: their totals, and sums over the years (BUD010-012)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import field, frozen

from ..language import say
from ..location import Location
from ..plan import Budget, Cell, CellState, PartId
from ..readable import Readable
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact, Text, Unread
from .context import Context, ProjectEntry
from .making import first_place, make, satang, total, written
from .seen import in_year, said_of

_GRAND = Text("แถวรวมทั้งสิ้น", "the grand total")


@frozen(repr=False)
class _Row(Readable):
    """A row that states sums: of a project, of a dimension, or of the plan.

    ``below`` are the budgets that a total is the sum of.
    """

    subject: str
    of: str
    label: Text
    names: tuple[str, ...]
    budget: Budget
    location: Location | None
    below: tuple[Budget, ...] = field(default=(), repr=False)


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    totals = tuple(_totals(context))
    for row in totals:
        yield from _cells(context, row)
    yield from _rows(context)
    projects = (_of_project(entry) for entry in context.projects)
    rows = (*projects, *totals)
    years = {year for row in rows for year in row.budget.years}
    if context.plan.period is not None:
        years.update(context.plan.period.years)
    for row in rows:
        yield from _over_years(row, years)


def _of_project(entry: ProjectEntry) -> _Row:
    budget, place = entry.project.budget, entry.project.location
    return _Row(entry.subject, "project", entry.label, entry.names, budget, place)


def _totals(context: Context) -> Iterator[_Row]:
    """The rows of totals that the plan has."""
    every: list[Budget] = []
    for entry in context.dimensions:
        one = entry.dimension
        below = (
            *(project.budget for project in one.projects),
            *(unnamed.budget for unnamed in one.unnamed),
        )
        every += below
        if one.subtotal is not None:
            label = total_label(entry.label)
            place = first_place(one.subtotal.location, one.location)
            budget = one.subtotal.budget
            yield _Row(entry.subject, "subtotal", label, entry.names, budget, place, below)
    grand = context.plan.grand_total
    if grand is not None:
        yield _Row(
            "total", "grand_total", _GRAND, ("total",), grand.budget, grand.location, tuple(every)
        )


def total_label(of: Text) -> Text:
    """How a message names the row of totals of a dimension or mission."""
    return Text(f"แถวรวมของ{of.th}", f"the total row of {of.en}")


def _cells(context: Context, row: _Row) -> Iterator[Fact]:
    """One fact for each cell of a total, or one for the row where all of them are blank.

    That nothing is due takes every row that the total is of.
    """
    cells = row.budget.cells
    due = {year: _due(row.below, year) for year, _ in cells}
    if context.unread(PartId.SUMMARY_TABLE):
        due = {year: one or None for year, one in due.items()}
    if cells and all(cell.state is CellState.BLANK for _, cell in cells):
        known = set(due.values())
        some = True if True in known else None if None in known else False
        yield _cell(row, None, cells[0][1], some)
        return
    for year, cell in cells:
        yield _cell(row, year, cell, due[year])


def _cell(row: _Row, year: FiscalYear | None, cell: Cell, due: bool | None) -> Fact:
    place = first_place(row.location if year is None else cell.location, row.location)
    return make(
        "total_cell",
        row.subject,
        {
            "row": row.of,
            "year": year.year if year else None,
            "state": cell.state.value,
            "due": due,
        },
        year=year.year if year else None,
        part="cell",
        location=place,
        evidence=(Evidence(in_year(row.label, year, written(cell)), place),),
        texts={"item": _in_year(row.label, year)},
        names=row.names,
    )


def _due(below: Iterable[Budget], year: FiscalYear) -> bool | None:
    """Whether the rows that a total is of have money in a year; None where they do not say."""
    cells = [budget.at(year) for budget in below]
    amounts = [None if cell is None else satang(cell) for cell in cells]
    if any(amounts):
        return True
    return None if None in amounts or not amounts else False


def _rows(context: Context) -> Iterator[Fact]:
    """Whether dimensions and the plan have a row of totals.

    Projects that stand outside every dimension need none of their own.
    """
    entries = [one for one in context.dimensions if one.dimension.number is not None]
    with_total = {one.dimension.number for one in entries if one.dimension.subtotal}
    sizes: Counter[int | None] = Counter()
    for one in entries:
        sizes[one.dimension.number] += len(one.projects) + len(one.dimension.unnamed)
    for entry in {one.dimension.number: one for one in reversed(entries)}.values():
        number = entry.dimension.number
        yield _row(
            entry.subject,
            "subtotal",
            entry.label,
            entry.names,
            present=context.some(number in with_total, PartId.SUMMARY_TABLE),
            totals=len(with_total) - (number in with_total),
            projects=sizes[number],
            location=entry.dimension.location,
        )
    if context.dimensions:
        yield _row(
            "total",
            "grand_total",
            Text("ตารางสรุป", "the summary table"),
            ("total",),
            present=context.some(context.plan.grand_total is not None, PartId.SUMMARY_TABLE),
            totals=len(with_total),
            projects=len(context.projects),
            location=context.table,
        )


def _row(
    subject: str,
    row: str,
    label: Text,
    names: tuple[str, ...],
    *,
    present: bool | Unread,
    totals: int,
    projects: int,
    location: Location | None,
) -> Fact:
    return make(
        "total_row",
        subject,
        {"row": row, "present": present, "totals": totals, "projects": projects},
        location=location,
        evidence=(Evidence(label, location),),
        texts={"item": label},
        names=names,
    )


def _over_years(row: _Row, years: set[FiscalYear]) -> Iterator[Fact]:
    """The sum over the years that a row states, if it does; a blank cell states nothing."""
    stated = row.budget.total
    if stated is None or stated.state is CellState.BLANK:
        return
    amount = satang(stated)
    # A year that has no cell may have been in a column that was not read.
    complete = years <= set(row.budget.years)
    computed = total(satang(cell) for _, cell in row.budget.cells) if complete else None
    difference = None if amount is None or computed is None else amount - computed
    place, sum_ = first_place(stated.location, row.location), written(stated)
    yield make(
        "sum_over_years",
        row.subject,
        {
            "row": row.of,
            "stated": amount,
            "computed": computed,
            "difference": difference,
        },
        location=place,
        evidence=(
            Evidence(said_of(say("Sum over the years of {name}", name=row.label), sum_), place),
            *(
                Evidence(
                    in_year(row.label, year, written(cell)),
                    first_place(cell.location, row.location),
                )
                for year, cell in row.budget.cells
            ),
        ),
        texts={"item": row.label},
        names=(*row.names, "sum"),
    )


def _in_year(label: Text, year: FiscalYear | None) -> Text:
    return Text(f"{label.th} ปี {year}", f"{label.en}, {year}") if year else label
