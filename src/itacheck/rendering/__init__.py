"""Reports in the formats that people and programs read: one module for each format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

from ..base.arguments import TRUTH, public, require, require_several
from ..base.errors import OptionError
from ..base.language import say
from ..base.model import chosen
from ..base.severity import Severity
from ..report import Report
from ..report.options import language_of
from ..report.telling import told_in
from ..thai.digits import Digits
from ..view import By
from .interface import Page, Renderer, Reports
from .registry import FORMATS, OfBytes, OfText, format_of, formats, renderer

__all__ = [
    "FORMATS",
    "Digits",
    "Page",
    "Renderer",
    "Reports",
    "by_of",
    "digits_of",
    "format_of",
    "formats",
    "render",
    "renderer",
    "show_of",
]


@overload
def render(
    report: Report | Sequence[Report],
    format: OfText = ...,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: Digits | str = ...,
    passes: bool = ...,
    show: Severity | str | None = ...,
    by: By | str | None = ...,
    language: str | None = ...,
) -> str: ...


@overload
def render(
    report: Report | Sequence[Report],
    format: OfBytes,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: Digits | str = ...,
    passes: bool = ...,
    show: Severity | str | None = ...,
    by: By | str | None = ...,
    language: str | None = ...,
) -> bytes: ...


@overload
def render(
    report: Report | Sequence[Report],
    format: str,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: Digits | str = ...,
    passes: bool = ...,
    show: Severity | str | None = ...,
    by: By | str | None = ...,
    language: str | None = ...,
) -> str | bytes: ...


@public
def render(  # noqa: PLR0913 - one argument for each documented option
    report: Report | Sequence[Report],
    format: str = "terminal",  # noqa: A002 - the word that callers know
    *,
    width: int | None = None,
    colour: bool = False,
    digits: Digits | str = "arabic",
    passes: bool = False,
    show: Severity | str | None = None,
    by: By | str | None = None,
    language: str | None = None,
) -> str | bytes:
    """A report, or a sequence of them, in one of the ``formats()``; docs/formats.md tells of each.

    ``width`` is the number of columns that text is wrapped to (None: each paragraph is one line),
    ``colour`` allows terminal colours and ``digits`` is how figures and years are written
    (``arabic``, ``thai``); formats for programs ignore all three. ``passes`` adds what was passed
    to a format that shows faults alone. On a terminal, ``show`` is the least severity whose
    findings are told whole (``error``, ``warning``, which is usual, or ``info``), and ``by`` is how
    they stand together (``cause``, which is usual, ``rule`` or ``place``). ``language`` tells the
    reports in it, as checks in it would have; without it, each is in its own. Raises OptionError
    for a format, digits, severity, order or language that there are none of, and for a format that
    cannot be used.
    """
    reports: Reports = (
        report
        if isinstance(report, Report)
        else require_several(report, Report, say("a report, or a list of reports"), "report")
    )
    if width is not None and (type(width) is not int or width < 1):
        raise OptionError(
            say("Here belongs {what}.", what=say("a number of columns")), place="width"
        )
    for place, given in (("colour", colour), ("passes", passes)):
        require(given, bool, TRUTH, place)
    if language is not None:
        reports = _told(reports, language_of(language))
    page = Page(width, colour, digits_of(digits), passes, show_of(show), by_of(by))
    return renderer(format).write(reports, page)


def _told(reports: Reports, language: str) -> Reports:
    if isinstance(reports, Report):
        return told_in(reports, language)
    return tuple(told_in(one, language) for one in reports)


def show_of(name: Severity | str | None) -> Severity | None:
    """The least severity that is told whole, by its name. Raises OptionError."""
    return None if name is None else chosen(name, Severity, say("severity"), "show")


def by_of(name: By | str | None) -> By | None:
    """How findings stand together, by its name. Raises OptionError."""
    return None if name is None else chosen(name, By, say("order"), "by")


def digits_of(name: Digits | str) -> Digits:
    """The digits of a name. Raises OptionError, with the nearest name, where there are none."""
    return chosen(name, Digits, say("digits"), "digits")
