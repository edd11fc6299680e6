"""A run of text without spaces but for one between two figures, which keeps them apart.

Compact text joins “ปี 2566 5 ปี” to a number that nobody wrote. Where figures count, as in years and
amounts, this view is looked at instead. Every character keeps its place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import field

from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...thai.signs import in_one_form

_SPACES = expression(r"\s+")


@record
class Parted:
    """``text`` in Arabic digits; ``offsets`` are the places of its characters in the run."""

    run: Run
    text: str
    offsets: Sequence[int] = field(repr=False)

    def at(self, index: int) -> Location:
        """Where the character at ``index`` stands."""
        return self.run.at(self._offset(index))

    def part(self, start: int, end: int | None = None) -> Run:
        """The piece of the run between two indices, spaces included."""
        stop = None if end is None or end >= len(self.text) else self._offset(end)
        return self.run.part(self._offset(start), stop)

    def _offset(self, index: int) -> int:
        return self.offsets[index] if index < len(self.text) else len(self.run.text)


def parted(run: Run) -> Parted:
    """The view of a run in which figures stay apart."""
    if len(run.bare) == len(run.text):
        return Parted(run, run.bare, range(len(run.text)))  # without white space
    text = in_one_form(run.text)
    offsets: list[int] = []
    done = 0
    for gap in _SPACES.finditer(text):
        offsets += range(done, gap.start())
        done = gap.end()
        if text[gap.start() - 1 : gap.start()].isdecimal() and text[done : done + 1].isdecimal():
            offsets.append(gap.start())
    offsets += range(done, len(text))
    return Parted(run, "".join([text[at] for at in offsets]).translate(_ONE_SPACE), offsets)


def parted_text(text: str) -> str:
    """A text as this view has it."""
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", _SPACES.sub(" ", in_one_form(text)))


_ONE_SPACE = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029"), " ")
