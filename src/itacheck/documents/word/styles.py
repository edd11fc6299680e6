"""What the paragraph styles of a Word document say, each its own or that of the style before it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from .names import PPR, number, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LONGEST_CHAIN = 20


def inherited(root: _Element | None, path: str) -> Mapping[str, _Element]:
    """The element at a path within each style, or within the nearest style it is based on."""
    styles = {one.get(w("styleId"), ""): one for one in _all(root)}
    own = {key: one for key, style in styles.items() if (one := style.find(path)) is not None}
    found = {}
    for key in styles if own else ():
        above, steps = key, 0
        while above in styles and steps < _LONGEST_CHAIN:
            if above in own:
                found[key] = own[above]
                break
            above, steps = value(styles[above], w("basedOn")) or "", steps + 1
    return found


def with_those_above(root: _Element, names: re.Pattern[str]) -> frozenset[str]:
    """The styles that have such a name, whatever its case, or are based on one that has."""
    styles = {one.get(w("styleId"), ""): one for one in _all(root)}
    own = {
        key for key, one in styles.items() if names.fullmatch((value(one, w("name")) or "").lower())
    }
    found = set(own)
    for key in styles if own else ():
        above: str | None = key
        for _ in range(_LONGEST_CHAIN):
            if above is None or above in own:
                break
            above = value(styles.get(above), w("basedOn"))
        if above in own:
            found.add(key)
    return frozenset(found)


def outline_of(root: _Element | None) -> Mapping[str, int]:
    """The level of each style that is a heading, from 0."""
    levels = inherited(root, f"{PPR}/{w('outlineLvl')}")
    return {key: number(one.get(w("val")), -1) for key, one in levels.items()}


def default_style(root: _Element | None) -> str | None:
    """The style of a paragraph that names none."""
    for style in _all(root):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true", "on"}:
            return style.get(w("styleId"))
    return None


def _all(root: _Element | None) -> list[_Element]:
    return [] if root is None else root.findall(w("style"))
