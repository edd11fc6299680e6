"""Answers kept for short texts that are asked about again and again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, update_wrapper
from typing import TypeVar

_Answer = TypeVar("_Answer")
_MOST = 2048
"""So many answers are kept, more than a plan has lines; the oldest make room for new ones."""
_LONGEST = 500
"""No longer text is kept, so that a file from anybody fills no memory."""


def kept(function: Callable[[str], _Answer]) -> Callable[[str], _Answer]:
    """A function that always answers the same to a text; most texts stand several times in a plan.

    Its answers never change, as any number of callers may share one.
    """
    known = lru_cache(_MOST)(function)

    def answer(text: str) -> _Answer:
        return known(text) if len(text) <= _LONGEST else function(text)

    return update_wrapper(answer, function)
