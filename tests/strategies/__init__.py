"""For tests: random plans, and documents of them as people write them.

``plans()``, ``rarer_plans()`` and ``styles()`` are Hypothesis strategies; only they need
Hypothesis to be installed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.strategies.printing import ENCODINGS, encodings_of, render_text
from tests.strategies.style import PLAIN, Style

if TYPE_CHECKING:
    from tests.strategies.plans_rarer import rarer_plans
    from tests.strategies.plans_styles import styles
    from tests.strategies.plans_whole import plans

__all__ = [
    "ENCODINGS",
    "PLAIN",
    "Style",
    "encodings_of",
    "plans",
    "rarer_plans",
    "render_text",
    "styles",
]


def __getattr__(name: str) -> Any:
    if name == "styles":
        from tests.strategies.plans_styles import styles

        return styles
    if name == "plans":
        from tests.strategies.plans_whole import plans

        return plans
    if name == "rarer_plans":
        from tests.strategies.plans_rarer import rarer_plans

        return rarer_plans
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
