"""A finding in lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..view import Entry
from .pen import Pen


def entry_lines(entry: Entry, pen: Pen, *, code: bool = False) -> Iterator[str]:
    """Where it is, what it is about, and what it says."""
    yield from place_lines(entry, pen, code=code)
    yield from pen.lines(entry.finding.message, depth=2)


def place_lines(entry: Entry, pen: Pen, *, code: bool = False) -> Iterator[str]:
    """Where a finding is and what it is about, after its code where that is not told above."""
    before = (entry.finding.rule if code else "", entry.place)
    printed = "".join(f"{one} · " for one in before if one)
    yield from pen.lines(entry.about, depth=1, bullet="- ", printed=printed)
