"""A comparison of two drafts as a page: the groups of findings are those of a report's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain, repeat

from attrs import evolve

from ...base.language import say
from ...base.record import record
from ...report.baseline import Comparison
from ..html.findings import Group, groups
from ..html.labels import LABELS
from ..html.view import Count
from ..html.writing import written
from ..interface import Page
from ..pen import Pen
from .view import ComparisonView, Share


@record
class Section:
    """Faults of which the same became."""

    id: str
    title: str
    groups: tuple[Group, ...]


@record
class ComparisonPage:
    """The page: its language, its words, and a section for each sort of faults."""

    language: str
    digits: str
    title: str
    words: Mapping[str, str]
    organisation: str
    period: str
    names: tuple[str, str]
    verdict: str
    good: bool
    note: str
    counts: tuple[Count, ...]
    sections: tuple[Section, ...]


def comparison_page(comparison: Comparison, page: Page) -> str:
    """The whole page as text."""
    page = evolve(page, width=None, colour=False)
    view, pen = ComparisonView(comparison), Pen(page, comparison.report.language)
    plan = comparison.report.plan
    return written(
        ComparisonPage(
            language=pen.language,
            digits=page.digits.value,
            title=pen.words(say("Comparison of two drafts of the plan")),
            words={name: pen.figures(pen.words(message)) for name, message in LABELS.items()},
            organisation=plan.organisation.name if plan.organisation else plan.title,
            period=pen.figures(str(plan.period)) if plan.period else "",
            names=view.names,
            verdict=pen.figures(view.verdict),
            good=comparison.ok,
            note=view.note,
            counts=tuple(_counts(view, pen)),
            sections=tuple(_section(one, view, pen) for one in view.shares),
        ),
        "comparison.html",
    )


def _counts(view: ComparisonView, pen: Pen) -> Iterator[Count]:
    """What is new stands first, and is marked where it counts."""
    kinds = chain(("other" if view.found.ok else "error",), repeat("other"))
    for kind, (label, number) in zip(kinds, view.counts, strict=False):
        yield Count(kind, label, pen.figures(str(number)))


def _section(share: Share, view: ComparisonView, pen: Pen) -> Section:
    figures = {
        id(one.finding): tuple(
            (pen.figures(each.name), pen.figures(f"{each.old} → {each.new}"))
            for each in view.figures(one.finding)
        )
        for one in share.entries
        if share.kind == "changed"
    }
    return Section(
        share.kind,
        pen.figures(pen.words(share.title)),
        groups(share.entries, share.report, pen, f"{share.kind}-", figures),
    )
