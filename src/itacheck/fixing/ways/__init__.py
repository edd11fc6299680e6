"""The repairs that rules name, worked out for one fault of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .drafts import Draft, Scope, Way
from .figures import least_change, stated_figure
from .headings import heading_numbers
from .names import frame_name, title
from .numbers import number
from .totals import blank_total, no_budget, unit
from .wording import legal_word, template_rest

__all__ = ["WAYS", "Draft", "Scope"]

WAYS: Mapping[str, Way] = MappingProxyType(
    {
        "least_change": least_change,
        "stated_figure": stated_figure,
        "unit": unit,
        "blank_total": blank_total,
        "no_budget": no_budget,
        "title": title,
        "frame_name": frame_name,
        "number": number,
        "heading_numbers": heading_numbers,
        "legal_word": legal_word,
        "template_rest": template_rest,
    }
)
"""What works out each repair of ``vocabulary.repairs``."""
