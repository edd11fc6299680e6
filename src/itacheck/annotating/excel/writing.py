"""Findings as notes in the cells of an Excel workbook, and as a sheet that lists all of them."""

from __future__ import annotations

from ...base.limits import Limits
from ...base.location import SheetLocation
from ...documents.excel.parts import OWN_SHEET, workbook_of
from ...report import Report
from ..package import Package
from ..remarks import Annotated, remarks, resolved
from .listing import put_list
from .notes import Notes


def annotated_excel(data: bytes, name: str, report: Report, limits: Limits) -> Annotated:
    """The workbook with a note at each cell that something stands at. Raises ReadError.

    Several findings at one cell share its note, and a note of somebody else keeps its text before
    them. What is nowhere in the workbook is in the list alone.
    """
    package = Package(data, name, limits)
    listed = workbook_of(package.archive).sheets
    sheets = {one.name: one.part for one in listed if not one.chart}
    by_cell: dict[tuple[str, str], list[str]] = {}
    for place, lines in remarks(report):
        if isinstance(place, SheetLocation) and place.sheet in sheets:
            by_cell.setdefault((place.sheet, place.cell), []).append("\n".join(lines))
    earlier: list[str] = []
    for sheet, part in sheets.items():
        own = {cell: texts for (where, cell), texts in by_cell.items() if where == sheet}
        notes = Notes(package, part)
        earlier += notes.taken_out()
        notes.put_in(own)
    put_list(package, report, sheets, OWN_SHEET)
    return Annotated(package.bytes(), sum(map(len, by_cell.values())), resolved(earlier, report))
