"""How the numbered things of a plan are told apart, also where numbers repeat or are missing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence


def told_apart(numbers: Sequence[int | None]) -> tuple[str, ...]:
    """A name for each thing of a list with these numbers: ``5``, a second one of it ``5#2``.

    What has no number goes by its position, and never takes a printed number from its owner.
    """
    seen: Counter[int] = Counter()
    found: dict[int, str] = {}
    printed = [(at, number) for at, number in enumerate(numbers) if number is not None]
    unprinted = [(at, at + 1) for at, number in enumerate(numbers) if number is None]
    for at, number in (*printed, *unprinted):
        seen[number] += 1
        found[at] = f"{number}#{seen[number]}" if seen[number] > 1 else str(number)
    return tuple(found[at] for at in range(len(numbers)))
