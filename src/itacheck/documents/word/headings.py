"""The headings of a Word document by the levels that its styles and paragraphs say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..heading_path import HeadingPath
from .names import number, value, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE, _OUTLINE = w("pStyle"), w("outlineLvl")


class Headings:
    """Follows the headings of a document while it is read; ``outline`` has those of its styles."""

    def __init__(self, outline: Mapping[str, int], style: str | None) -> None:
        self._outline, self._style = outline, style
        self._path = HeadingPath()

    @property
    def above(self) -> str:
        """The headings above the next paragraph, the outermost first."""
        return self._path.above

    def met(self, properties: _Element | None, text: str) -> str:
        """Note a paragraph that is no cell's by its text; returns the headings above itself."""
        own = value(properties, _OUTLINE)
        style = value(properties, _STYLE) or self._style or ""
        level = self._outline.get(style, -1) if own is None else number(own, -1)
        return self._path.met(level, text)
