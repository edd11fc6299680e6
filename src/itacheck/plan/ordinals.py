"""How the numbered things of a plan are told apart, also where numbers repeat or are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..base.patterns import expression
from ..thai.digits import arabic
from .projects import Project
from .sheets import Sheet

Mark = int | str
"""The number of a thing: 5, or 2.1.1 where it is printed so."""

_LABEL = expression(r"[0-9]{1,5}(?:\.[0-9]{1,5})+")


def mark_of(item: Project | Sheet) -> Mark | None:
    """The number that a project or a sheet goes by: its label where it is more than one number."""
    label = arabic(item.label).strip(" .()")
    return label if _LABEL.fullmatch(label) else item.number


def split_mark(mark: Mark) -> tuple[str, int]:
    """What a number stands within, and the number there: 2.1.4 is the fourth within 2.1."""
    if isinstance(mark, int):
        return "", mark
    before, _, last = mark.rpartition(".")
    return before, int(last)


def told_apart(marks: Sequence[Mark | None]) -> tuple[str, ...]:
    """A name for each thing of a list with these numbers: ``5``, a second one of it ``5#2``.

    What has no number goes by its position, and never takes a printed number from its owner.
    """
    seen: Counter[Mark] = Counter()
    found: dict[int, str] = {}
    printed = [(at, mark) for at, mark in enumerate(marks) if mark is not None]
    unprinted = [(at, at + 1) for at, mark in enumerate(marks) if mark is None]
    for at, mark in (*printed, *unprinted):
        seen[mark] += 1
        found[at] = f"{mark}#{seen[mark]}" if seen[mark] > 1 else str(mark)
    return tuple(found[at] for at in range(len(marks)))
