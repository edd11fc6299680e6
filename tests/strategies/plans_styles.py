"""Styles of printing for tests that try many."""

from __future__ import annotations

from enum import Enum

from attrs import fields
from hypothesis import strategies as st

from tests.strategies.style import Style

_ROWS_PER_PAGE = (0, 1, 2, 3, 5)


def styles() -> st.SearchStrategy[Style]:
    """Any style; shrinks to PLAIN, habit by habit."""
    return st.builds(Style, **{one.name: _values(one.default) for one in fields(Style)})


def _values(default: object) -> st.SearchStrategy[object]:
    if isinstance(default, bool):
        return st.sampled_from((default, not default))
    if isinstance(default, Enum):
        return st.sampled_from(sorted(type(default), key=lambda one: one is not default))
    return st.sampled_from(_ROWS_PER_PAGE)
