"""The worksheet that lists all findings, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..documents.relations import main_part_of
from ..language import Message, say
from ..location import SheetLocation
from ..report import Report, subject_words
from ..view import Entry, ReportView, Standing, Trouble
from ..writing.printable import printable
from .package import OFFICE_ID, Package, root_of
from .remarks import unread

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
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
_PLACE = "C"


def put_list(package: Package, report: Report, sheets: Mapping[str, str], name: str) -> None:
    """Add the list to the workbook as its last sheet, or renew it where it is there already."""
    from lxml import etree

    book_part = main_part_of(package.archive) or "xl/workbook.xml"
    book = package.tree(book_part)
    listed = book.find(_MAIN + "sheets")
    if listed is None:
        return
    part = next((one for one in _own(package, book_part, listed, name)), None)
    if part is None:
        part = package.free_name("xl/worksheets/itacheck{}.xml")
        reference = package.relate(book_part, "worksheet", part)
        package.declare(part, _MEDIA)
        taken = [int(one.get("sheetId", "0")) for one in listed]
        entry = etree.SubElement(
            listed, _MAIN + "sheet", name=name, sheetId=str(max(taken, default=0) + 1)
        )
        entry.set(OFFICE_ID, reference)
        package.put(book_part, book)
    package.put(part, _sheet(report, sheets))


def _own(package: Package, book_part: str, listed: _Element, name: str) -> Iterator[str]:
    for one in listed:
        if one.get("name") == name:
            yield from package.target(book_part, str(one.get(OFFICE_ID)))


def _sheet(report: Report, sheets: Mapping[str, str]) -> _Element:
    from lxml import etree

    root = root_of(_MAIN, "worksheet", {"r": OFFICE_ID[1:-3]})
    views = etree.SubElement(root, _MAIN + "sheetViews")
    view = etree.SubElement(views, _MAIN + "sheetView", workbookViewId="0")
    etree.SubElement(
        view, _MAIN + "pane", ySplit="1", topLeftCell="A2", activePane="bottomLeft", state="frozen"
    )
    columns = etree.SubElement(root, _MAIN + "cols")
    for number, (_, width) in enumerate(_COLUMNS, start=1):
        etree.SubElement(
            columns,
            _MAIN + "col",
            min=str(number),
            max=str(number),
            width=str(width),
            customWidth="1",
        )
    rows = etree.SubElement(root, _MAIN + "sheetData")
    _row(rows, 1, [title.text(report.language) for title, _ in _COLUMNS])
    links = []
    listed = [(one.location, _unread(one)) for one in unread(report)]
    found = ReportView(report).entries(Standing.FOUND)
    listed += [(one.finding.location, _values(one)) for one in found]
    for number, (place, values) in enumerate(listed, start=2):
        _row(rows, number, values)
        if isinstance(place, SheetLocation) and place.sheet in sheets:
            sheet = place.sheet.replace("'", "''")
            links.append((f"{_PLACE}{number}", f"'{sheet}'!{place.cell}"))
    if links:
        holder = etree.SubElement(root, _MAIN + "hyperlinks")
        for cell, target in links:
            etree.SubElement(holder, _MAIN + "hyperlink", ref=cell, location=target)
    return root


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


def _row(rows: _Element, number: int, values: list[str]) -> None:
    """Every cell is text: nothing that stands in a plan becomes a formula."""
    from lxml import etree

    row = etree.SubElement(rows, _MAIN + "row", r=str(number))
    for letter, value in zip("ABCDEFGH", values, strict=True):
        cell = etree.SubElement(row, _MAIN + "c", r=f"{letter}{number}", t="inlineStr")
        text = etree.SubElement(etree.SubElement(cell, _MAIN + "is"), _MAIN + "t")
        text.text = printable(value)
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
