"""The headings that a place of a Word document stands under, as its owner looks it up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...thai.text import normalise, tidy
from .names import number, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEVELS = 9
_LONGEST = 80
_BETWEEN = " › "


class Headings:
    """Follows the headings of a document while it is read; ``outline`` has those of its styles.

    In a document without any heading of Word's, the line before a table stands for one.
    """

    def __init__(self, outline: Mapping[str, int], style: str | None) -> None:
        self._outline, self._style = outline, style
        self._path: dict[int, str] = {}
        self._line = ""
        self.above = ""
        """The headings above the next paragraph, the outermost first."""

    @property
    def above_table(self) -> str:
        """The headings above a table that begins here, or the line before it."""
        return self.above or self._line

    def met(self, properties: _Element | None, text: str) -> str:
        """Note a paragraph that is no cell's by its text; returns the headings above itself."""
        shown = tidy(normalise(text))
        if not shown:
            return self.above
        shown = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
        self._line = shown
        level = value(properties, w("outlineLvl"))
        style = value(properties, w("pStyle")) or self._style or ""
        deep = self._outline.get(style, -1) if level is None else number(level, -1)
        if not 0 <= deep < _LEVELS:
            return self.above
        self._path = {key: one for key, one in self._path.items() if key < deep}
        outer = _BETWEEN.join(self._path.values())
        self._path[deep] = shown
        self.above = _BETWEEN.join(self._path.values())
        return outer
