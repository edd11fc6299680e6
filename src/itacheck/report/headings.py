"""The headings above places in Word files and PDFs to which no words lead, as the JSON has them.

A place is the same whatever stands above it, so that its own keys do not say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from attrs import evolve

from ..base.location import Location, ParagraphLocation, PdfLocation, TableLocation
from ..base.record import record
from ..records.record import Key, Record
from . import form_values as f
from .finding import Finding
from .texts import rewritten

_HEADED = (TableLocation, ParagraphLocation, PdfLocation)


@record
class Heading:
    """The heading above a place; of several, all of them as one text."""

    location: Location
    heading: str


def heading_form() -> Record:
    """A heading as the report's JSON has it."""
    return Record(
        Heading, Key("location", f.LOCATION_OR_NONE), Key("heading", f.SENTENCE), name="heading"
    )


def headings_of(report: Any) -> tuple[Heading, ...]:
    """The headings that the report shows with its places, each place once."""
    found: dict[Location, str] = {}
    for place in _places(report):
        match place:
            case (
                TableLocation(heading=str(heading), words="")
                | ParagraphLocation(heading=str(heading), words="")
                | PdfLocation(heading=str(heading), words="")
            ) if heading:
                found.setdefault(place, heading)
    return tuple(Heading(place, heading) for place, heading in found.items())


def _places(report: Any) -> Iterator[Location | None]:
    before = report.baseline
    earlier = (before.known, before.gone, before.not_checked) if before else ()
    for one in chain(report.findings, *earlier):
        yield from _of_finding(one)
    yield from (one.location for one in report.problems)
    for repair in report.repairs:
        choices = chain.from_iterable(repair.ways)
        yield from (figure.location for figure in chain.from_iterable(choices))


def _of_finding(finding: Finding) -> Iterator[Location | None]:
    yield finding.location
    yield from (one.location for one in finding.evidence)


def with_headings(parts: Mapping[str, Any], known: tuple[Heading, ...]) -> dict[str, Any]:
    """What a report is made of, its places with the headings above them."""
    if not known:
        return dict(parts)
    given = {"baseline": None, "repairs": (), **parts, "rules": ()}
    found = rewritten(given, _Above({one.location: one.heading for one in known}))
    return {**parts, **found, "rules": parts["rules"]}


@record
class _Above:
    """Gives places their headings, and leaves every text as it is."""

    known: Mapping[Location, str]

    def message(self, fingerprint: str, text: str) -> str:  # noqa: ARG002 - as it is
        return text

    def text(self, text: str) -> str:
        return text

    def figure(self, text: str) -> str:
        return text

    def place(self, place: Location) -> Location:
        heading = self.known.get(place)
        if heading is None or not isinstance(place, _HEADED):
            return place
        return evolve(place, heading=heading)
