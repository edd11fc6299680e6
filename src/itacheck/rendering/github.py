"""Annotations of GitHub Actions: workflow commands, one a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ..base.location import Location, PointerLocation, TextLocation
from ..packs.model import Severity
from ..report import Report
from ..view import file_as_called, place_words, title_of, troubles, visible
from .interface import Page, Renderer, Reports, as_tuple

_LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
)


def write(reports: Reports, _page: Page) -> str:
    """What stands against the plans: not what is waived, nor what an earlier report knew."""
    return "".join(f"{line}\n" for report in as_tuple(reports) for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    for found in report.standing:
        level = _LEVELS[found.severity]
        about = found.subject if found.year is None else f"{found.subject}, {found.year}"
        title = f"{found.rule} {title_of(report, found.rule)} ({about})"
        text = f"{found.message}\n{found.remedy}"
        yield _command(level, title, text, found.location, report)
    for one in troubles(report):
        level = _LEVELS[one.severity]
        title = f"{one.rule} {title_of(report, one.rule)}" if one.rule else "itacheck"
        yield _command(level, title, one.message, one.location, report)


def _command(level: str, title: str, text: str, place: Location | None, report: Report) -> str:
    """Only a text file has lines: the place in any other is said in the message."""
    parts = []
    if place is None or isinstance(place, PointerLocation):
        file = report.label
    else:
        file = file_as_called(place.file, report)
    if file is not None:
        parts.append(f"file={_property(file)}")
    if isinstance(place, TextLocation):
        parts += [f"line={place.line}", f"col={place.column}"]
    elif place is not None:
        text = f"{place_words(place, report.language)}\n{text}"
    parts.append(f"title={_property(title)}")
    return f"::{level} {','.join(parts)}::{_data(text)}"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


RENDERER = Renderer("github", "text/plain", write, always=False, also=(".txt",))
