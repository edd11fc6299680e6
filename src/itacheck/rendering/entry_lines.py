"""A finding in lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from ..view import Entry
from .pen import Pen


def entry_lines(entry: Entry, pen: Pen, *, code: bool = False) -> Iterator[str]:
    """Where it is, or what it is about, its id, and what it says."""
    yield from pen.lines(
        entry.brief, depth=1, bullet="- ", printed=f"{_head(entry, pen, code=code)}: "
    )


def place_lines(entry: Entry, pen: Pen) -> Iterator[str]:
    """The rule of a finding, where it is, and its id."""
    yield from pen.lines("", depth=1, bullet="- ", printed=_head(entry, pen, code=True))


def _head(entry: Entry, pen: Pen, *, code: bool) -> str:
    """What it is about is told where no way to its place is known."""
    about = "" if entry.has_way else pen.figures(entry.about)
    parts = (entry.finding.rule if code else "", entry.place, about)
    return f"{' · '.join(part for part in parts if part)} [{entry.id}]"
