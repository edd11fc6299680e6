"""Whether a mended file says what it is to say: that is asked of the reader, never assumed.

A file read anew must say the mended plan and nothing else. Running text holds what is printed in
it, too: there, and there alone, the words of the changes may stand instead of those before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import attrs

from ...plan import Plan
from ...thai.text import same
from ..change import Change, Swap

_Made = TypeVar("_Made")


def that_hold(made: Sequence[_Made], holds: Callable[[Sequence[_Made]], bool]) -> list[_Made]:
    """As many of the changes that were made as hold together, in their order.

    Most often all do. Else halves are tried, so that few bad ones among many cost few readings.
    """
    kept: list[_Made] = []
    waiting = [list(made)]
    while waiting:
        some = waiting.pop()
        if not some:
            continue
        if holds([*kept, *some]):
            kept += some
        elif len(some) > 1:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return kept


class Parts:
    """The parts of a plan's model, looked through once for all changes."""

    def __init__(self, plan: Plan) -> None:
        self._of: dict[type, dict[int, Any]] = {}
        for part in _parts(plan):
            self._of.setdefault(type(part), {})[id(part)] = part

    def own(self, change: Change) -> Change | None:
        """The change of this plan, which may be the same one read anew.

        None where what becomes another is not in it, or cannot be told from something else.
        """
        if change.swap is None:
            return change
        swaps = (change.swap, *change.swap.also)
        found = [own for one in swaps if (own := self._own(one)) is not None]
        if len(found) < len(swaps):
            return None
        if all(own is one for own, one in zip(found, swaps, strict=True)):
            return change
        return attrs.evolve(change, swap=attrs.evolve(found[0], also=tuple(found[1:])))

    def _own(self, swap: Swap) -> Swap | None:
        """The swap of the same part in this plan."""
        place = getattr(swap.old, "location", None)
        parts = self._of.get(type(swap.old), {})
        if id(swap.old) in parts:
            return swap
        found = [
            part
            for part in parts.values()
            if part == swap.old and getattr(part, "location", None) == place
        ]
        return Swap(found[0], swap.new) if len(found) == 1 else None


def _parts(part: Any) -> Iterator[Any]:
    """Every part of a model."""
    if isinstance(part, tuple):
        for one in part:
            yield from _parts(one)
    elif attrs.has(type(part)):
        yield part
        for field in attrs.fields(type(part)):
            yield from _parts(getattr(part, field.name))


def agrees(expected: Plan, read: Plan, changes: Sequence[Change]) -> bool:
    """Whether a plan read anew is the mended one, with the words of the changes in its texts."""
    return _Comparison(changes).alike(expected, read)


class _Comparison:
    """Compares models; of texts it knows what the changes may have made of them."""

    def __init__(self, changes: Sequence[Change]) -> None:
        pairs = {(same(one.printed), same(one.text)) for one in changes if same(one.printed)}
        ordered = sorted(pairs, key=lambda pair: -len(pair[0]))
        self._printed = re.compile("|".join(re.escape(old) for old, _ in ordered))
        self._becomes: dict[str, list[str]] = {}
        for old, new in ordered:
            self._becomes.setdefault(old, [old]).append(new)

    def alike(self, one: Any, other: Any) -> bool:
        """Whether two parts say the same, apart from what follows from the changes."""
        if one == other:
            return True
        if type(one) is not type(other):
            return False
        match one:
            case str():
                return self._follows(one, other)
            case tuple():
                return len(one) == len(other) and all(map(self.alike, one, other))
        if not attrs.has(type(one)):
            return False
        fields = (field for field in attrs.fields(type(one)) if field.eq)
        return all(self.alike(getattr(one, at.name), getattr(other, at.name)) for at in fields)

    def _follows(self, before: str, after: str) -> bool:
        """Whether a text is another one in which changes were made."""
        if not self._becomes:
            return same(before) == same(after)
        pattern, done = "", 0
        text = same(before)
        for found in self._printed.finditer(text):
            either = "|".join(map(re.escape, self._becomes[found[0]]))
            pattern += re.escape(text[done : found.start()]) + f"(?:{either})"
            done = found.end()
        return re.fullmatch(pattern + re.escape(text[done:]), same(after)) is not None
