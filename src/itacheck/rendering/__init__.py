"""Reports in the formats that people and programs read: one module for each format."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, overload

from ..errors import OptionError, unknown_name
from ..language import say
from ..report import Report
from ..thai.digits import Digits
from .interface import Page, Renderer, Reports

__all__ = ["FORMATS", "Digits", "Page", "Renderer", "Reports", "digits_of", "render", "renderer"]

FORMATS = ("terminal", "json")
"""Every format is the module of its name in this package."""


def renderer(name: str) -> Renderer:
    """The format of a name. Raises OptionError, with the nearest name, where there is none."""
    if name not in FORMATS:
        raise OptionError(unknown_name(say("format"), str(name), FORMATS), place="format")
    found: Renderer = import_module(f"{__name__}.{name}").RENDERER
    return found


@overload
def render(
    report: Report | Sequence[Report],
    format: Literal["terminal", "json"] = ...,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: str = ...,
) -> str: ...


@overload
def render(
    report: Report | Sequence[Report],
    format: str,
    *,
    width: int | None = ...,
    colour: bool = ...,
    digits: str = ...,
) -> str | bytes: ...


def render(
    report: Report | Sequence[Report],
    format: str = "terminal",  # noqa: A002 - the word that callers know
    *,
    width: int | None = None,
    colour: bool = False,
    digits: str = "arabic",
) -> str | bytes:
    """A report, or a sequence of them, in a format (``terminal``, ``json``).

    ``width`` is the number of columns that text is wrapped to (None: each paragraph is one line),
    ``colour`` allows terminal colours and ``digits`` is how figures and years are written
    (``arabic``, ``thai``); formats for programs ignore all three. Raises OptionError for a format
    or digits that there are none of.
    """
    reports: Reports = report if isinstance(report, Report) else tuple(report)
    return renderer(format).write(reports, Page(width, colour, digits_of(digits)))


def digits_of(name: str) -> Digits:
    """The digits of a name. Raises OptionError, with the nearest name, where there are none."""
    known = tuple(one.value for one in Digits)
    if name not in known:
        raise OptionError(unknown_name(say("digits"), str(name), known), place="digits")
    return Digits(name)
