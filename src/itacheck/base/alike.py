"""How far two sequences are alike."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def alike_from_start(
    one: Sequence[_Item],
    other: Sequence[_Item],
    same: Callable[[_Item, _Item], bool] = operator.eq,
) -> int:
    """With how many items both begin alike."""
    fewer = min(len(one), len(other))
    return next((at for at in range(fewer) if not same(one[at], other[at])), fewer)


def alike_at_ends(
    one: Sequence[_Item],
    other: Sequence[_Item],
    same: Callable[[_Item, _Item], bool] = operator.eq,
) -> tuple[int, int]:
    """With how many items both begin alike, and with how many of the rest they end so."""
    start = alike_from_start(one, other, same)
    return start, alike_from_start(one[start:][::-1], other[start:][::-1], same)
