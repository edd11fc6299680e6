"""Headings of dimensions and missions between detail sheets, told apart from items of lists."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from ...documents import Run
from ...plan import Dimension, SheetGroup
from ...thai.text import same, tidy
from ..outline.headings import DIMENSION, MISSION
from ..text.compact import compact

_ALIKE = 0.8
"""A heading in part 3 often differs from the table's by a word."""
_LONGEST = 300
_SHORT = 20
_CAPTION = 40
_CAPTIONS = 2
_SAYS = "ภารกิจ"


def _stands_out(before: str, last: str) -> bool:
    """Whether a last line has a mission's number and words, and the line before is no such item.

    A list has no single item with such a number; a heading that the table cannot confirm may.
    """
    match = MISSION.match(last)
    name = match["name"] if match else ""
    word = len(before) <= _SHORT and not _digits(before)
    item = MISSION.match(before) is not None or word
    return bool(name) and not item and not _digits(name)


def _digits(text: str) -> bool:
    return any(one.isdigit() for one in text)


class Frame:
    """The frame of dimensions and missions, as the summary table names it."""

    def __init__(self, dimensions: Sequence[Dimension]) -> None:
        self._names: dict[str, str] = {}
        self._codes: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        for dimension in dimensions:
            if dimension.number is not None and dimension.name:
                self._numbers.setdefault(same(dimension.name), dimension.number)
            for mission in dimension.missions:
                if mission.code:
                    self._names.setdefault(mission.code, same(mission.name))
                    if mission.name:
                        self._codes.setdefault(same(mission.name), mission.code)

    def first_of(self, lines: Sequence[Run], styled: Sequence[bool] = ()) -> int:
        """Where the headings of what follows begin among a sheet's last lines.

        They are a dimension's, a mission's, and after these the deeper ones of a mission. Where the
        table has no such mission, nobody can tell, and only a dimension's heading counts, or one
        that says of itself that it is a mission's, or that Word has for one (``styled``).
        """
        begin = len(lines)
        for index in range(len(lines) - 1, -1, -1):
            text = lines[index].bare
            told = index < len(styled) and styled[index]
            if told or self._heads(text):
                begin = index
            elif not MISSION.match(text):
                break
        alone = begin == len(lines) > 1 and not self._names
        return begin - 1 if alone and _stands_out(*(line.bare for line in lines[-2:])) else begin

    def above_captions(self, lines: Sequence[Run]) -> int:
        """Where headings of the table's groups begin among a sheet's last lines, captions below.

        A short line or two may stand between them and the first heading of the next sheet.
        """
        begin, captions = len(lines), 0
        for index in range(len(lines) - 1, -1, -1):
            run = lines[index]
            if self.group_of(run) is not None and self.knows(run):
                begin = index
            elif begin < len(lines) or len(run.bare) > _CAPTION or captions == _CAPTIONS:
                break
            else:
                captions += 1
        return begin

    def _heads(self, text: str) -> bool:
        says = text.startswith(_SAYS) and MISSION.match(text) and len(text) <= _LONGEST
        return bool(DIMENSION.match(text) or says or self._is_mission(text) or self._named(text))

    def group_of(self, run: Run) -> tuple[SheetGroup, bool] | None:
        """The dimension or the mission that a line is the heading of.

        Also whether it is a deeper heading, of a sub-mission of that mission.
        """
        text = run.bare
        if len(text) > _LONGEST:
            return None
        place = run.location
        match = DIMENSION.match(text)
        if match:
            name = tidy(compact(run).part(match.start("name")).text) if match["name"] else ""
            return SheetGroup(int(match["number"]), "", name, location=place), False
        match = MISSION.match(text)
        if match:
            code = match["code"]
            deep = text[match.end("code") : match.end("code") + 2].lstrip(".").isdigit()
            name = compact(run).part(match.start("name")).text if match["name"] else ""
            return SheetGroup(None, code, tidy(name), location=place), deep
        named = self._named(text)
        if named is None:
            return None
        number, code, start = named
        return SheetGroup(number, code, tidy(compact(run).part(start).text), location=place), False

    def knows(self, run: Run) -> bool:
        """Whether the table has the mission that a line names, by its number and its name."""
        text = run.bare
        return (
            bool(DIMENSION.match(text)) or self._is_mission(text) or self._named(text) is not None
        )

    def _named(self, text: str) -> tuple[int | None, str, int] | None:
        """A dimension or a mission by the very name that the table gives it."""
        if not self._codes and not self._numbers:
            return None
        bare = text.lstrip("0123456789.)")
        name = same(bare)
        start = len(text) - len(bare)
        if name in self._numbers:
            return self._numbers[name], "", start
        if name in self._codes:
            return None, self._codes[name], start
        return None

    def _is_mission(self, text: str) -> bool:
        match = MISSION.match(text)
        known = self._names.get(match["code"]) if match else None
        if match is None or known is None:
            return False
        name = same(match["name"])
        fits = bool(name) and len(name) <= 2 * len(known)
        return fits and SequenceMatcher(None, known, name).ratio() >= _ALIKE
