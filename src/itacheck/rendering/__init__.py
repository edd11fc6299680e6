"""Reports in the formats that people and programs read: one module for each format."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Literal, overload

from ..errors import OptionError, unknown_name
from ..language import say
from ..report import Report
from .interface import Page, Renderer, Reports

__all__ = ["FORMATS", "Page", "Renderer", "Reports", "render", "renderer"]

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
) -> str: ...


@overload
def render(
    report: Report | Sequence[Report],
    format: str,
    *,
    width: int | None = ...,
    colour: bool = ...,
) -> str | bytes: ...


def render(
    report: Report | Sequence[Report],
    format: str = "terminal",  # noqa: A002 - the word that callers know
    *,
    width: int | None = None,
    colour: bool = False,
) -> str | bytes:
    """A report, or a sequence of them, in a format (``terminal``, ``json``).

    ``width`` is the number of columns that text is wrapped to (None: each paragraph is one line)
    and ``colour`` allows terminal colours; other formats ignore both. Raises OptionError for a
    format that there is none of.
    """
    reports: Reports = report if isinstance(report, Report) else tuple(report)
    return renderer(format).write(reports, Page(width, colour))
