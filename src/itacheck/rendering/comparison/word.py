"""A comparison of two drafts as a Word document, made of the blocks of a report's."""

from __future__ import annotations

from collections.abc import Iterator

from ...base.language import say
from ...office.blocks import Align, Block, Cell, Document, Grid, Heading, Look, Part
from ...office.marking import marked
from ...office.word.writing import word_of
from ...report.baseline import Comparison
from ...view import by_cause, visible
from ..docx import heading, line, topic_blocks
from ..interface import Page
from ..pen import Pen
from .view import ComparisonView, Share


def comparison_document(comparison: Comparison, page: Page) -> bytes:
    """The whole document."""
    view, pen = ComparisonView(comparison), Pen(page, comparison.report.language)
    title = pen.words(say("Comparison of two drafts of the plan"))
    blocks = tuple(_blocks(view, pen, title))
    return marked(word_of(Document(visible(title), (Part("comparison", blocks),))), "comparison")


def _blocks(view: ComparisonView, pen: Pen, title: str) -> Iterator[Block]:
    plan = view.found.report.plan
    yield Heading(visible(title), 1)
    for text in (plan.organisation.name if plan.organisation else "", str(plan.period or "")):
        if text:
            yield line(text)
    yield line(" → ".join(view.names))
    yield Grid(
        (
            tuple(Cell(visible(name), Align.CENTER, strong=True) for name, _ in view.counts),
            tuple(Cell(pen.figures(str(one)), Align.CENTER) for _, one in view.counts),
        ),
        (0.0,) * len(view.counts),
    )
    for share in view.shares:
        yield from _share(share, view, pen)
    if view.note:
        yield line(view.note, Look.SMALL)
    yield line(view.verdict, Look.STRONG)


def _share(share: Share, view: ComparisonView, pen: Pen) -> Iterator[Block]:
    yield heading(pen.words(share.title))
    weighed = sorted(share.entries, key=lambda one: one.finding.severity.rank)
    for topic in by_cause(weighed, share.report):
        has_own = share.kind == "changed"  # figures, which nothing else tells
        yield from topic_blocks(
            topic,
            topic.entries if has_own else topic.whole,
            lambda one: map(str, view.figures(one.finding)),
        )
