"""The library that takes PDFs apart, and what it raises on broken ones.

It is an extra, loaded where a PDF is read: without it, the error says how it is installed.
"""

from __future__ import annotations

import logging
import struct
import zlib
from itertools import islice
from typing import TYPE_CHECKING, Any

from ...base.errors import ReadError
from ...base.language import say

if TYPE_CHECKING:
    from playa.document import Document as PdfDocument

    from .guard import Guard

_BRANCHES = 10
_SILENT = logging.NullHandler()
BROKEN = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What the library raises on files that are no PDF, or one by half, besides errors of its own."""


def require_library(name: str) -> None:
    """Raises ReadError where what reads PDFs is not installed."""
    try:
        import playa  # noqa: F401 - only whether it is there
    except ImportError as error:
        raise ReadError(
            say("The file is a PDF, and what reads PDFs is not installed."),
            remedy=say(
                "Install it with: {command}. Or give the Word file that it was made from.",
                command='pip install "itacheck[pdf]"',
            ),
            place=name,
        ) from error


def open_pdf(data: bytes, guard: Guard) -> PdfDocument:
    """The PDF, of which its tables of objects are read. Raises ReadError where they are not whole.

    What the library finds broken is told by us; without a handler, Python would print it.
    """
    import playa

    from .objects import GuardedDocument

    logging.getLogger("playa").addHandler(_SILENT)
    pdf = GuardedDocument(data, guard)
    tree = playa.resolve(pdf.catalog.get("Pages"))
    if not isinstance(tree, dict) or not playa.resolve(tree.get("Kids")):
        raise ValueError("the file has no pages")
    _require_small_tree(tree, guard)
    pdf.catalog.pop("PageLabels", None)  # nobody asks for them, and they may have no end
    guard.require_few_pages(sum(1 for _ in islice(pdf.pages.page_objects, guard.limits.pages + 1)))
    return pdf


def _require_small_tree(tree: Any, guard: Guard) -> None:
    """Raises LimitError where the tree of pages has far more branches than pages may be read."""
    from playa import resolve

    waiting, steps = [tree], 0
    while waiting:
        node = resolve(waiting.pop())
        kids = resolve(node.get("Kids")) if isinstance(node, dict) else None
        if isinstance(kids, list):
            steps += 1 + len(kids)
            if steps > _BRANCHES * guard.limits.pages:
                guard.require_few_pages(steps)
            waiting += kids


def broken() -> tuple[type[Exception], ...]:
    """What reading a broken PDF raises."""
    from playa.exceptions import PDFException

    return (*BROKEN, PDFException)
