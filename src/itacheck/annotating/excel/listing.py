"""The worksheet that lists all findings, each with a link to its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...base.language import Message, say
from ...base.location import Location
from ...office.blocks import Cell, Grid
from ...report import Report, subject_words
from ...view import Entry, ReportView, Trouble
from ..package import Package
from ..remarks import unread
from .sheet import link_to, put_sheet

_COLUMNS: tuple[tuple[Message, int], ...] = (
    (say("Code"), 10),
    (say("Severity"), 14),
    (say("Place"), 24),
    (say("Subject"), 26),
    (say("Year"), 7),
    (say("What is wrong"), 45),
    (say("What to do"), 40),
    (say("Basis"), 28),
    (say("Id"), 13),
    (say("Follows from"), 13),
)


def put_list(package: Package, report: Report, sheets: Mapping[str, str], name: str) -> None:
    """Add the list to the workbook as its last sheet, or renew it where it is there already."""
    put_sheet(package, _rows(report, sheets), name)


def _rows(report: Report, sheets: Mapping[str, str]) -> Grid:
    titles = (title.text(report.language) for title, _ in _COLUMNS)
    rows = [tuple(Cell(one, strong=True) for one in titles)]
    listed = [(one.location, _unread(one)) for one in unread(report)]
    for topic in ReportView(report).topics():
        for one in topic.entries:
            first = topic.first.id if topic.cause and one is not topic.first else ""
            listed.append((one.finding.location, _values(one, first)))
    for place, values in listed:
        rows.append(tuple(_linked(values, link_to(place, sheets))))
    return Grid(tuple(rows), tuple(float(width) for _, width in _COLUMNS))


def _linked(values: Sequence[str], link: str) -> Iterator[Cell]:
    """The cells of a row, whose first word leads to the place: a long one would not be wrapped."""
    first = next(at for at, one in enumerate(values) if one)
    return (Cell(one, link=link if at == first else "") for at, one in enumerate(values))


def _unread(trouble: Trouble) -> list[str]:
    return [
        "",
        trouble.weight,
        _in_file(trouble.place, trouble.location),
        "",
        "",
        trouble.message,
        "",
        "",
        "",
        "",
    ]


def _values(entry: Entry, first: str) -> list[str]:
    """The cells of a finding; ``first`` is the id of the one that it follows from, or ""."""
    found, report = entry.finding, entry.report
    return [
        found.rule,
        entry.severity,
        _in_file(entry.place, entry.finding.location),
        subject_words(found.subject, report.plan, report.language),
        "" if found.year is None else str(found.year),
        f"{entry.title}: {found.message}" if entry.title else found.message,
        found.remedy,
        f"{entry.basis} ({entry.certainty})",
        entry.id,
        first,
    ]


def _in_file(place: str, location: Location | None) -> str:
    """A place as the list tells it: without the name of the file that the list stands in."""
    return place if location is None or location.words else place.partition(": ")[2]
