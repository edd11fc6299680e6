"""The headings that a place of a document stands under, as its owner looks it up."""

from __future__ import annotations

from ..base.patterns import expression
from ..thai.text import normalise, tidy

LEVELS = 9
_LONGEST = 80
_BETWEEN = " › "
_PART = expression(r"(?:ส่วน|บท|หมวด)\s*ที่\s*\d+|ภาคผนวก")


class HeadingPath:
    """Follows the headings of a document while it is read.

    Until a heading by its level is met, a short line that begins a part of a plan is one.
    """

    def __init__(self) -> None:
        self._path: dict[int, str] = {}
        self._outlined = False
        self.above = ""
        """The headings above the next paragraph, the outermost first."""

    def met(self, level: int, text: str) -> str:
        """Note a paragraph that is no cell's by its level from 0, none of which is a heading's.

        Returns the headings above itself.
        """
        shown = tidy(normalise(text))
        if not shown:
            return self.above
        deep = self._level(level, shown)
        if not 0 <= deep < LEVELS:
            return self.above
        self._path = {key: one for key, one in self._path.items() if key < deep}
        outer = _BETWEEN.join(self._path.values())
        self._path[deep] = shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"
        self.above = _BETWEEN.join(self._path.values())
        return outer

    def _level(self, level: int, text: str) -> int:
        """The level of a heading from 0; -1 for other text."""
        if 0 <= level < LEVELS and not self._outlined:
            self._outlined = True
            self._path = {}
        if not self._outlined and len(text) <= _LONGEST and _PART.match(text):
            return 0
        return level
