"""A run of text without spaces and with Arabic digits: what the grammar looks at.

Lines break inside Thai words and turn into spaces there, and digits come in two scripts, so no
pattern can be looked for in the text as it is. Every character keeps its place.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run

_WORD = expression(r"\S+")


@record(slots=False)  # for the cached property
class Compact:
    """``text`` is the run's text without white space and with Arabic digits."""

    run: Run
    text: str

    def at(self, index: int) -> Location:
        """Where the character at ``index`` of the compact text stands."""
        return self.run.at(self.offset(index))

    def part(self, start: int, end: int | None = None) -> Run:
        """The piece of the run between two indices of the compact text, spaces included."""
        stop = None if end is None or end >= len(self.text) else self.offset(end)
        return self.run.part(self.offset(start), stop)

    def offset(self, index: int) -> int:
        """The offset in the run of the character at ``index``; the run's length past the end."""
        if index >= len(self.text):
            return len(self.run.text)
        passed, start = self._words[bisect_right(self._words, (index, len(self.run.text))) - 1]
        return start + index - passed

    @cached_property
    def _words(self) -> list[tuple[int, int]]:
        """For each word its index here and its offset in the run."""
        words: list[tuple[int, int]] = []
        passed = 0
        for word in _WORD.finditer(self.run.text):
            words.append((passed, word.start()))
            passed += word.end() - word.start()
        return words


def compact(run: Run) -> Compact:
    """The compact view of a run."""
    return Compact(run, run.bare)


def stands_apart(text: Compact, index: int) -> bool:
    """Whether white space stands before the character at an index of the compact text."""
    return text.offset(index) - text.offset(index - 1) > 1
