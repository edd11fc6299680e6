"""What tests of several packages share."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

from hypothesis import settings

_USUAL = 100
"""Hypothesis' own number of examples, which every profile's is measured against."""


def examples(number: int) -> int:
    """That many examples, scaled by the profile and by ``--thorough``.

    For ``@settings(max_examples=examples(300))``.
    """
    return max(1, number * settings().max_examples // _USUAL)


def apart_from_engine(written: dict[str, Any]) -> dict[str, Any]:
    """A report's data without the engine that decided, and what is said of it in any language."""
    notice = written["engine"]["notice"]
    kept = {
        language: {**texts, "texts": {k: v for k, v in texts["texts"].items() if k != notice}}
        for language, texts in written["translations"].items()
    }
    return {**written, "engine": None, "translations": kept}


def steps(work: Callable[[], object]) -> int:
    """How many functions are called in doing something."""
    count = 0

    def called(_frame: FrameType, event: str, _of: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(called)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
