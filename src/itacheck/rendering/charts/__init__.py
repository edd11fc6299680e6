"""Pictures of a report's plan: pure functions from a report to SVG that stands by itself."""

from .budget import budget_chart
from .coverage import coverage_chart
from .svg import Chart
from .targets import targets_chart

__all__ = ["Chart", "budget_chart", "coverage_chart", "targets_chart"]
