"""How many codes the maps of a font tell: a range of them is short to write, and long to spread."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

MOST_CODES = 3_000_000
"""Of all fonts of a file together; one font has 65,536 at most."""
_CMAP = frozenset({b"begincmap", b"endcmap", b"def", b"usecmap"})
_OF_SPACE = 1000
"""As much as so many codes a range of the space of codes counts: each code is looked for in all."""


def codes_of(data: bytes) -> int:
    """How many codes the ranges of a map cover; more than are allowed where nobody can tell."""
    from playa.exceptions import PDFSyntaxError
    from playa.parser import ObjectParser
    from playa.pdftypes import PSKeyword

    found = 0
    listed: list[Any] = []
    within = False
    parser = ObjectParser(data)
    while True:
        try:
            _, one = next(parser)
        except PDFSyntaxError:
            parser.reset()
            continue
        except StopIteration:
            return found
        if not isinstance(one, PSKeyword) or not one.name.endswith((b"range", b"char", *_CMAP)):
            listed.append(one)
            continue
        if one.name in _CMAP or one.name.startswith(b"begin"):
            if within:
                return MOST_CODES + 1
            within = one.name not in _CMAP
        elif within:
            found += _covered(one.name, listed)
            within = False
        else:
            return MOST_CODES + 1
        listed = []


def _covered(kind: bytes, listed: Sequence[Any]) -> int:
    if kind == b"endcodespacerange":
        return _OF_SPACE * len(listed) // 2
    if kind.endswith(b"range"):
        return sum(_span(*pair) for pair in zip(listed[::3], listed[1::3], strict=False))
    return len(listed) // 2


def _span(low: object, high: object) -> int:
    if not isinstance(low, bytes) or not isinstance(high, bytes) or len(low) != len(high):
        return 0
    return max(int.from_bytes(high, "big") - int.from_bytes(low, "big"), 0)


def widths_of(listed: object, step: int) -> int:
    """How many widths a list of a font tells; ``step``: of how many numbers a range consists."""
    from playa.pdftypes import resolve1

    found = 0
    numbers: list[float] = []
    for one in map(resolve1, listed if isinstance(listed, list) else ()):
        if isinstance(one, list):
            found += len(one)
            numbers = []
        elif isinstance(one, int | float):
            numbers.append(one)
            if len(numbers) == step:
                found += max(int(numbers[1] - numbers[0]), 0)
                numbers = []
    return found
