"""The worksheet that lists all findings, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING

from ..base.language import Message, say
from ..base.location import Location, SheetLocation
from ..documents.excel.parts import book_part_of
from ..documents.excel.places import column_name
from ..office.blocks import Cell, Grid
from ..office.worksheet import MAIN as _MAIN
from ..office.worksheet import worksheet
from ..report import Report, subject_words
from ..view import Entry, ReportView, Trouble
from .excel_styles import Styles
from .package import OFFICE_ID, Package
from .remarks import unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_COLUMNS: tuple[tuple[Message, int], ...] = (
    (say("Code"), 10),
    (say("Severity"), 14),
    (say("Place"), 24),
    (say("Subject"), 26),
    (say("Year"), 7),
    (say("What is wrong"), 45),
    (say("What to do"), 40),
    (say("Basis"), 28),
    (say("Id"), 11),
    (say("Follows from"), 11),
)
_SHEET = _MAIN + "sheet"
_PLACE = 2
_NAMES, _NAME = _MAIN + "definedNames", _MAIN + "definedName"
_BEFORE_NAMES = frozenset(_MAIN + one for one in ("sheets", "functionGroups", "externalReferences"))
_OWN_NAMES = ("_xlnm.Print_Titles", "_xlnm._FilterDatabase")
"""The column whose cells lead to the places of the plan, from 0."""


def put_list(package: Package, report: Report, sheets: Mapping[str, str], name: str) -> None:
    """Add the list to the workbook as its last sheet, or renew it where it is there already."""
    from lxml import etree

    book_part = book_part_of(package.archive)
    book = package.tree(book_part)
    listed = book.find(_MAIN + "sheets")
    if listed is None:
        return
    part = next(_own(package, book_part, listed, name), None)
    if part is None:
        part = package.free_name("xl/worksheets/itacheck{}.xml")
        reference = package.relate(book_part, "worksheet", part)
        package.declare(part, _MEDIA)
        taken = {one.get("sheetId") for one in listed.iterfind(_SHEET)}
        free = next(one for one in map(str, count(1)) if one not in taken)
        entry = etree.SubElement(listed, _SHEET, name=name, sheetId=free)
        entry.set(OFFICE_ID, reference)
    styles = Styles(package, book_part)
    rows = _rows(report, sheets)
    package.put(part, worksheet([rows], styles.number, rows.widths, filtered=True).root)
    styles.put()
    _name_places(book, listed, name, len(rows.rows))
    package.put(book_part, book)


def _name_places(book: _Element, listed: _Element, sheet: str, rows: int) -> None:
    """Name the rows that every printed page begins with, and those that can be filtered."""
    from lxml import etree

    held = book.find(_NAMES)
    if held is None:
        held = etree.Element(_NAMES)
        before = [one for one in book if one.tag in _BEFORE_NAMES]
        before[-1].addnext(held)
    for one in list(held):
        if str(one.text).startswith(f"'{sheet}'!") and one.get("name") in _OWN_NAMES:
            held.remove(one)
    number = [one.get("name") for one in listed.iterfind(_SHEET)].index(sheet)
    last = f"${column_name(len(_COLUMNS))}${rows}"
    for own, place, hidden in zip(_OWN_NAMES, ("$1:$1", f"$A$1:{last}"), ("0", "1"), strict=True):
        named = etree.SubElement(held, _NAME, name=own, localSheetId=str(number), hidden=hidden)
        named.text = f"'{sheet}'!{place}"


def _own(package: Package, book_part: str, listed: _Element, name: str) -> Iterator[str]:
    for one in listed.iterfind(_SHEET):
        if one.get("name") == name:
            yield from package.target(book_part, str(one.get(OFFICE_ID)))


def _rows(report: Report, sheets: Mapping[str, str]) -> Grid:
    titles = (title.text(report.language) for title, _ in _COLUMNS)
    rows = [tuple(Cell(one, strong=True) for one in titles)]
    listed = [(one.location, _unread(one)) for one in unread(report)]
    for topic in ReportView(report).topics():
        for one in topic.entries:
            first = topic.first.id if topic.cause and one is not topic.first else ""
            listed.append((one.finding.location, _values(one, first)))
    for place, values in listed:
        link = ""
        if isinstance(place, SheetLocation) and place.sheet in sheets:
            sheet = place.sheet.replace("'", "''")
            link = f"'{sheet}'!{place.cell}"
        rows.append(
            tuple(Cell(one, link=link if at == _PLACE else "") for at, one in enumerate(values))
        )
    return Grid(tuple(rows), tuple(float(width) for _, width in _COLUMNS))


def _unread(one: Trouble) -> list[str]:
    return ["", one.weight, _in_file(one.place, one.location), "", "", one.message, "", "", "", ""]


def _values(one: Entry, first: str) -> list[str]:
    """The cells of a finding; ``first`` is the id of the one that it follows from, or ""."""
    found, report = one.finding, one.report
    return [
        found.rule,
        one.severity,
        _in_file(one.place, one.finding.location),
        subject_words(found.subject, report.plan, report.language),
        "" if found.year is None else str(found.year),
        f"{one.title}: {found.message}" if one.title else found.message,
        found.remedy,
        f"{one.basis} ({one.certainty})",
        one.id,
        first,
    ]


def _in_file(place: str, location: Location | None) -> str:
    """A place as the list tells it: without the name of the file that the list stands in."""
    return place if location is None or location.words else place.partition(": ")[2]
