"""The worksheet that lists all findings, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from ..documents.relations import main_part_of
from ..language import Message, say
from ..location import SheetLocation
from ..office.blocks import Cell, Grid
from ..office.worksheet import MAIN as _MAIN
from ..office.worksheet import worksheet
from ..plan import Problem
from ..rendering.listed import title_of
from ..rendering.words import CERTAINTIES, SEVERITIES, basis_words, place_words
from ..report import Finding, Report, subject_words
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
_PLACE = 2
"""The column whose cells lead to the places of the plan, from 0."""


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
    titles = (title.text(report.language) for title, _ in _COLUMNS)
    rows = [tuple(Cell(one, strong=True) for one in titles)]
    listed = [(one.location, _unread(one, report.language)) for one in unread(report)]
    listed += [(one.location, _values(one, report)) for one in report.standing]
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


def _unread(problem: Problem, language: str) -> list[str]:
    place = place_words(problem.location, language).partition(": ")[2]
    weight = SEVERITIES[problem.severity].text(language)
    return ["", weight, place, "", "", problem.text(language), "", ""]


def _values(finding: Finding, report: Report) -> list[str]:
    language = report.language
    title = title_of(report, finding.rule)
    certainty = CERTAINTIES[finding.certainty].text(language)
    return [
        finding.rule,
        SEVERITIES[finding.severity].text(language),
        place_words(finding.location, language).partition(": ")[2],
        subject_words(finding.subject, report.plan, language),
        "" if finding.year is None else str(finding.year),
        f"{title}: {finding.message}" if title else finding.message,
        finding.remedy,
        f"{basis_words(finding.basis, language)} ({certainty})",
    ]
