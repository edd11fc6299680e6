"""A comparison of two drafts for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ...report.baseline import Comparison
from ..entry_lines import entry_lines
from ..interface import Page
from ..pen import Pen, Tone
from .view import ComparisonView


def write_terminal(comparison: Comparison, page: Page) -> str:
    """Each fault that is new, gone or has other figures; the rest in numbers."""
    pen = Pen(page, comparison.report.language)
    return "".join(f"{line}\n" for line in _lines(ComparisonView(comparison), pen))


def _lines(view: ComparisonView, pen: Pen) -> Iterator[str]:
    yield from pen.lines("", printed=" → ".join(view.names), tone=Tone.STRONG)
    for share in view.shares:
        yield ""
        yield from pen.lines(share.title, tone=Tone.STRONG)
        for one in share.entries:
            yield from entry_lines(one, pen, code=True)
            figures = view.figures(one.finding) if share.kind == "changed" else ()
            if figures:
                yield from pen.lines(", ".join(map(str, figures)), depth=2)
    yield ""
    if view.note:
        yield from pen.lines(view.note)
    yield from pen.lines(" · ".join(map(pen.words, view.sums)), tone=Tone.STRONG)
    if not view.found.report.complete:
        yield from pen.lines(view.verdict, tone=Tone.STRONG)
