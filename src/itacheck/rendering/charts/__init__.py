"""Pictures of a report's plan: pure functions from a report to SVG that stands by itself."""

from .budget import budget_chart
from .coverage import coverage_chart
from .every import NAMES, charts_of
from .svg import Chart
from .targets import targets_chart

__all__ = [
    "NAMES",
    "Chart",
    "budget_chart",
    "charts_of",
    "coverage_chart",
    "targets_chart",
]
