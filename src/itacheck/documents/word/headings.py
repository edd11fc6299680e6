"""The headings that a place of a Word document stands under, as its owner looks it up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...thai.text import normalise, tidy
from .names import number, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_STYLE, _OUTLINE = w("pStyle"), w("outlineLvl")
_LONGEST = 80
_BETWEEN = " › "
_PART = re.compile(r"(?:ส่วน|บท|หมวด)\s*ที่\s*\d+|ภาคผนวก")


class Headings:
    """Follows the headings of a document while it is read; ``outline`` has those of its styles.

    Until a heading of Word's is met, a short line that begins a part of a plan is one.
    """

    def __init__(self, outline: Mapping[str, int], style: str | None) -> None:
        self._outline, self._style = outline, style
        self._path: dict[int, str] = {}
        self._outlined = False
        self.above = ""
        """The headings above the next paragraph, the outermost first."""

    def met(self, properties: _Element | None, text: str) -> str:
        """Note a paragraph that is no cell's by its text; returns the headings above itself."""
        shown = tidy(normalise(text))
        if not shown:
            return self.above
        deep = self._level(properties, shown)
        if not 0 <= deep < _LEVELS:
            return self.above
        self._path = {key: one for key, one in self._path.items() if key < deep}
        outer = _BETWEEN.join(self._path.values())
        self._path[deep] = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
        self.above = _BETWEEN.join(self._path.values())
        return outer

    def _level(self, properties: _Element | None, text: str) -> int:
        """The level of a heading from 0; -1 for other text."""
        own = value(properties, _OUTLINE)
        style = value(properties, _STYLE) or self._style or ""
        deep = self._outline.get(style, -1) if own is None else number(own, -1)
        if 0 <= deep < _LEVELS and not self._outlined:
            self._outlined = True
            self._path = {}
        if not self._outlined and len(text) <= _LONGEST and _PART.match(text):
            return 0
        return deep
