"""Headings of dimensions and missions between detail sheets, told apart from items of lists."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ..documents import Run
from ..plan import Mission
from ..thai.text import same
from .compact import squeezed
from .headings import DIMENSION, MISSION

_ALIKE = 0.8
"""A heading in part 3 often differs from the table's by a word."""


class Frame:
    """The frame of dimensions and missions, as the summary table names it."""

    def __init__(self, missions: Sequence[Mission]) -> None:
        self._names: dict[str, str] = {}
        for mission in missions:
            if mission.code:
                self._names.setdefault(mission.code, same(mission.name))

    def first_of(self, lines: Sequence[Run]) -> int:
        """Where the headings of what follows begin among a sheet's last lines.

        They are a dimension's, a mission's, and after these the deeper ones of a mission. Where the
        table has no such mission, nobody can tell, and only a dimension's heading counts.
        """
        begin = len(lines)
        for index in range(len(lines) - 1, -1, -1):
            text = squeezed(lines[index])
            if DIMENSION.match(text) or self._is_mission(text):
                begin = index
            elif not MISSION.match(text):
                break
        return begin

    def _is_mission(self, text: str) -> bool:
        match = MISSION.match(text)
        known = self._names.get(match["code"]) if match else None
        if match is None or known is None:
            return False
        name = same(match["name"])
        fits = bool(name) and len(name) <= 2 * len(known)
        return fits and SequenceMatcher(None, known, name).ratio() >= _ALIKE
