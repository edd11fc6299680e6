"""All pictures of a report, in the order in which they are shown."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan import SeriesKind
from ...report import Report
from ..interface import Page
from .budget import budget_chart
from .coverage import coverage_chart
from .svg import Chart
from .targets import targets_chart

NAMES = ("budget", "targets", "cases", "coverage")
"""What the pictures are called; which of them there are depends on the plan."""


def charts_of(report: Report, page: Page, prefix: str = "") -> Iterator[Chart]:
    """Those pictures that the plan has something for; ``prefix`` makes them unique in a page."""
    drawn = (
        budget_chart(report, page, identity=f"{prefix}budget"),
        targets_chart(report, page, identity=f"{prefix}targets"),
        targets_chart(report, page, SeriesKind.CASES, identity=f"{prefix}cases"),
        coverage_chart(report, page, identity=f"{prefix}coverage"),
    )
    yield from (one for one in drawn if one is not None)
