"""The worksheet that lists all findings, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from ..base.language import Message, say
from ..base.location import SheetLocation
from ..documents.excel.parts import book_part_of
from ..office.blocks import Cell, Grid
from ..office.worksheet import MAIN as _MAIN
from ..office.worksheet import worksheet
from ..report import Report, subject_words
from ..view import Entry, ReportView, Standing, Trouble
from .package import OFFICE_ID, Package
from .remarks import unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_COLUMNS: tuple[tuple[Message, int], ...] = (
    (say("Code"), 10),
    (say("Severity"), 12),
    (say("Place"), 26),
    (say("Subject"), 40),
    (say("Year"), 8),
    (say("What is wrong"), 70),
    (say("What to do"), 70),
    (say("Basis"), 40),
)
_SHEET = _MAIN + "sheet"
_PLACE = 2
"""The column whose cells lead to the places of the plan, from 0."""


def put_list(package: Package, report: Report, sheets: Mapping[str, str], name: str) -> None:
    """Add the list to the workbook as its last sheet, or renew it where it is there already."""
    from lxml import etree

    book_part = book_part_of(package.archive)
    book = package.tree(book_part)
    listed = book.find(_MAIN + "sheets")
    if listed is None:
        return
    part = next((one for one in _own(package, book_part, listed, name)), None)
    if part is None:
        part = package.free_name("xl/worksheets/itacheck{}.xml")
        reference = package.relate(book_part, "worksheet", part)
        package.declare(part, _MEDIA)
        taken = {one.get("sheetId") for one in listed.iterfind(_SHEET)}
        free = next(one for one in map(str, count(1)) if one not in taken)
        entry = etree.SubElement(listed, _SHEET, name=name, sheetId=free)
        entry.set(OFFICE_ID, reference)
        package.put(book_part, book)
    package.put(part, _sheet(report, sheets))


def _own(package: Package, book_part: str, listed: _Element, name: str) -> Iterator[str]:
    for one in listed.iterfind(_SHEET):
        if one.get("name") == name:
            yield from package.target(book_part, str(one.get(OFFICE_ID)))


def _sheet(report: Report, sheets: Mapping[str, str]) -> _Element:
    titles = (title.text(report.language) for title, _ in _COLUMNS)
    rows = [tuple(Cell(one, strong=True) for one in titles)]
    listed = [(one.location, _unread(one)) for one in unread(report)]
    found = ReportView(report).entries(Standing.FOUND)
    listed += [(one.finding.location, _values(one)) for one in found]
    for place, values in listed:
        link = ""
        if isinstance(place, SheetLocation) and place.sheet in sheets:
            sheet = place.sheet.replace("'", "''")
            link = f"'{sheet}'!{place.cell}"
        rows.append(
            tuple(Cell(one, link=link if at == _PLACE else "") for at, one in enumerate(values))
        )
    widths = tuple(float(width) for _, width in _COLUMNS)
    return worksheet([Grid(tuple(rows), widths)], widths=widths).root


def _unread(one: Trouble) -> list[str]:
    return ["", one.weight, _in_file(one.place), "", "", one.message, "", ""]


def _values(one: Entry) -> list[str]:
    found, report = one.finding, one.report
    return [
        found.rule,
        one.severity,
        _in_file(one.place),
        subject_words(found.subject, report.plan, report.language),
        "" if found.year is None else str(found.year),
        f"{one.title}: {found.message}" if one.title else found.message,
        found.remedy,
        f"{one.basis} ({one.certainty})",
    ]


def _in_file(place: str) -> str:
    """A place without the name of the file that the list stands in."""
    return place.partition(": ")[2]
