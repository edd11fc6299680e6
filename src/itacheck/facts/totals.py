"""Facts about rows of totals: whether they are there, and filled (rules BUD010-012)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..base.language import say
from ..plan import Cell, CellState, PartId
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence
from ..vocabulary.totals import TotalCellFact, TotalRowFact
from .common.amounts import some_money, written
from .common.context import Context
from .common.evidence import place_of, said_in_year
from .common.labels import label_in_year
from .common.rows import TotalRow, total_rows

_TABLE = say("the summary table")


def facts(context: Context) -> Iterator[TotalCellFact | TotalRowFact]:
    """The facts of this family."""
    for row in total_rows(context):
        yield from _cells(context, row)
    yield from _rows(context)


def _cells(context: Context, row: TotalRow) -> Iterator[TotalCellFact]:
    """One fact for each cell of a total, or one for the row where all of them are blank.

    That nothing is due takes every row that the total is of.
    """
    cells = row.budget.cells
    due = {year: some_money(below.at(year) for below in row.below) for year, _ in cells}
    if context.unread(PartId.SUMMARY_TABLE):
        due = {year: one or None for year, one in due.items()}
    if cells and all(cell.state is CellState.BLANK for _, cell in cells):
        known = set(due.values())
        some = True if True in known else None if None in known else False
        yield _cell(row, None, cells[0][1], due=some)
        return
    for year, cell in cells:
        yield _cell(row, year, cell, due=due[year])


def _cell(row: TotalRow, year: FiscalYear | None, cell: Cell, *, due: bool | None) -> TotalCellFact:
    place = row.location if year is None else place_of(cell, row.location)
    return TotalCellFact(
        subject=row.subject,
        names=row.names,
        told_apart="cell",
        location=place,
        evidence=(Evidence(said_in_year(row.label, year, written(cell)), place),),
        row=row.of,
        year=year.year if year else None,
        state=cell.state.value,
        due=due,
        item=label_in_year(row.label, year),
    )


def _rows(context: Context) -> Iterator[TotalRowFact]:
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
        yield TotalRowFact(
            subject=entry.subject,
            names=entry.names,
            location=entry.dimension.location,
            evidence=(Evidence(entry.label, entry.dimension.location),),
            row="subtotal",
            present=context.known(number in with_total, PartId.SUMMARY_TABLE),
            totals=len(with_total) - (number in with_total),
            projects=sizes[number],
            item=entry.label,
        )
    if context.dimensions:
        place = context.table
        yield TotalRowFact(
            subject="total",
            names=("total",),
            location=place,
            evidence=(Evidence(_TABLE, place),),
            row="grand_total",
            present=context.known(context.plan.grand_total is not None, PartId.SUMMARY_TABLE),
            totals=len(with_total),
            projects=len(context.projects),
            item=_TABLE,
        )
