"""The report as one HTML file that needs nothing else: for a browser, a printer, a USB stick."""

from __future__ import annotations

from ..interface import Page, Renderer, Reports, as_tuple

__all__ = ["RENDERER"]


def write(reports: Reports, page: Page) -> str:
    """One page, with a section for each report."""
    from .view import page_view
    from .writing import written

    return written(page_view(as_tuple(reports), page))


RENDERER = Renderer("html", "text/html", write, suffix=".html", also=(".htm",))
