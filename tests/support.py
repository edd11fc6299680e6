"""What tests of several packages share."""

from __future__ import annotations

from hypothesis import settings

_USUAL = 100
"""Hypothesis' own number of examples, which every profile's is measured against."""


def examples(number: int) -> int:
    """That many examples, scaled by the profile and by ``--thorough``.

    For ``@settings(max_examples=examples(300))``.
    """
    return max(1, number * settings().max_examples // _USUAL)
