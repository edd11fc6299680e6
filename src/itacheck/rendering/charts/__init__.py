"""Pictures of a report's plan: pure functions from a report to SVG that stands by itself."""

from .all_charts import NAMES, charts_of
from .budget import budget_chart
from .coverage import coverage_chart
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
