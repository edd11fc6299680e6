"""What became of a plan's faults from one draft to the next, in the formats of a comparison."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from types import MappingProxyType

from ...report.baseline import Comparison
from ..interface import Page
from .terminal import write_terminal

__all__ = ["FORMATS", "write", "write_html", "write_json", "write_terminal", "write_word"]


def write_json(comparison: Comparison) -> str:
    """The comparison as an object: docs/report.md has its keys."""
    return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def write_html(comparison: Comparison, page: Page) -> str:
    """A page of its own, made of what the page of a report is made of."""
    from .html import comparison_page

    return comparison_page(comparison, page)


def write_word(comparison: Comparison, page: Page) -> bytes:
    """A Word document, made of what that of a report is made of."""
    from .word import comparison_document

    return comparison_document(comparison, page)


_WRITERS: Mapping[str, Callable[[Comparison, Page], str | bytes]] = MappingProxyType(
    {
        "terminal": write_terminal,
        "json": lambda found, _: write_json(found),
        "html": write_html,
        "docx": write_word,
    }
)
FORMATS = tuple(_WRITERS)
"""The formats of reports in which a comparison is written, too."""


def write(comparison: Comparison, name: str, page: Page) -> str | bytes:
    """The comparison in the format of a name in ``FORMATS``."""
    return _WRITERS[name](comparison, page)
