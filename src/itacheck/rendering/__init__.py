"""Reports in the formats that people and programs read: one module for each format."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias, overload

from ..base.errors import OptionError, unknown_name
from ..base.language import say
from ..report import Report
from ..thai.digits import Digits
from .interface import Page, Renderer, Reports
from .registry import FORMATS, format_of, formats, renderer

__all__ = [
    "FORMATS",
    "Digits",
    "Page",
    "Renderer",
    "Reports",
    "digits_of",
    "format_of",
    "formats",
    "render",
    "renderer",
]

OfText: TypeAlias = Literal[
    "terminal", "json", "jsonl", "csv", "markdown", "sarif", "junit", "github", "html"
]


@overload
def render(
    report: Report | Sequence[Report],
    format: OfText = ...,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: str = ...,
    passes: bool = ...,
) -> str: ...


@overload
def render(
    report: Report | Sequence[Report],
    format: str,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: str = ...,
    passes: bool = ...,
) -> str | bytes: ...


def render(
    report: Report | Sequence[Report],
    format: str = "terminal",  # noqa: A002 - the word that callers know
    *,
    width: int | None = None,
    colour: bool = False,
    digits: str = "arabic",
    passes: bool = False,
) -> str | bytes:
    """A report, or a sequence of them, in one of the ``formats()``; docs/formats.md tells of each.

    ``width`` is the number of columns that text is wrapped to (None: each paragraph is one line),
    ``colour`` allows terminal colours and ``digits`` is how figures and years are written
    (``arabic``, ``thai``); formats for programs ignore all three. ``passes`` adds what was passed
    to a format that shows faults alone. Raises OptionError for a format or digits that there are
    none of, and for a format that cannot be used here.
    """
    reports: Reports = report if isinstance(report, Report) else tuple(report)
    return renderer(format).write(reports, Page(width, colour, digits_of(digits), passes))


def digits_of(name: str) -> Digits:
    """The digits of a name. Raises OptionError, with the nearest name, where there are none."""
    known = tuple(one.value for one in Digits)
    if name not in known:
        raise OptionError(unknown_name(say("digits"), str(name), known), place="digits")
    return Digits(name)
