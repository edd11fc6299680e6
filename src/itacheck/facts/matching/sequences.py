"""Numbers in sequence: through a list, or afresh in each of its groups."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from enum import IntEnum

from attrs import define, field

from ...base.record import record
from ...plan.ordinals import Mark, split_mark


class Level(IntEnum):
    """Where the numbers of a list start afresh: nowhere, or in every group of a size."""

    WHOLE = 0
    DIMENSION = 1
    MISSION = 2
    SUB_MISSION = 3


@record
class Group:
    """Where in the table a thing belongs: positions of dimension and mission, and a code."""

    dimension: int = 0
    mission: int = 0
    sub_mission: str = ""

    def within(self, level: Level) -> tuple[Hashable, ...]:
        """The group of a size in which it stands."""
        return (self.dimension, self.mission, self.sub_mission)[:level]


@record
class Numbered:
    """A thing of a list with the number that it is printed under, if any."""

    mark: Mark | None
    group: Group = Group()


@record
class Step:
    """A number beside the one that its sequence expects: what comes after the number before it.

    ``before`` is the position of that in the list, None for the first of a sequence.
    """

    within: str
    number: int
    expected: int
    repeats: bool
    before: int | None

    @property
    def wrong(self) -> bool:
        """Whether the number repeats or breaks the sequence."""
        return self.number != self.expected

    @property
    def skipped(self) -> range:
        """The numbers that are passed over."""
        return range(self.expected, self.number)

    def printed(self, number: int) -> str:
        """A number of this sequence as the plan would print it."""
        return f"{self.within}.{number}" if self.within else str(number)


Place = tuple[Hashable, int]
"""The sequence that a number is of, and the number."""


def place_in(thing: Numbered, level: Level) -> Place | None:
    """The place of a thing; None for one without a number."""
    if thing.mark is None:
        return None
    within, number = split_mark(thing.mark)
    return within or thing.group.within(level), number


def level_of(items: Sequence[Numbered], usual: Level = Level.WHOLE) -> Level:
    """Where the numbers of a list start afresh: where they then have the fewest faults.

    Of several the ``usual``, else the largest groups: a number that is wrong once is a fault, and
    no sign that all numbers were meant in another way. Where none stands twice, none starts afresh.
    """
    plain = [one.mark for one in items if isinstance(one.mark, int)]
    if len(set(plain)) == len(plain):
        return Level.WHOLE
    faults = {
        one: sum(step is not None and step.wrong for step in walk(items, one)) for one in Level
    }
    return min(Level, key=lambda one: (faults[one], one is not usual, one))


@define
class _Sequence:
    """A sequence as far as it has been followed."""

    expected: int = 1
    place: int = 1
    count: int = 1
    unnumbered: int = 0
    before: int | None = None
    seen: set[int] = field(factory=set)
    right: set[int] = field(factory=set)

    def skip(self) -> None:
        """A thing without a number, which may hold one that is skipped."""
        self.unnumbered += 1
        self.count += 1

    def take(self, within: str, number: int, at: int) -> Step:
        """The next number.

        After a wrong number the sequence may go on from it, from what it should have been, or from
        how many there are: one misprint is one fault. A number that was skipped and stands behind
        that which skipped it should be the one of its place: of two that are swapped, the other's.
        """
        in_place = number in {self.place, self.count} and number not in self.right
        fits = in_place or number == self.expected + self.unnumbered
        late = number < self.expected and number not in self.seen
        expected = number if fits else self.place if late else self.expected
        step = Step(within, number, expected, number in self.seen, self.before)
        # A first number that is wrong may be of another sequence, and this one yet to begin.
        stray = bool(within) and step.wrong and not self.seen
        self.place = step.expected if stray else step.expected + 1
        self.expected, self.unnumbered, self.before = number + 1, 0, at
        self.count += 1
        self.seen.add(number)
        if fits:
            self.right.add(number)
        return step


class _Walk:
    """A list as far as it has been followed: its sequences, and the one of the last number."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._sequences: dict[Hashable, _Sequence] = {}
        self._last: _Sequence | None = None
        self._labelled = False

    def step(self, at: int, thing: Numbered) -> Step | None:
        place = place_in(thing, self._level)
        if place is None:
            self._unnumbered(thing)
            return None
        key, number = place
        own, within = self._sequence(key), key if isinstance(key, str) else ""
        step = own.take(within, number, at)
        if step.wrong and within and self._last is not None and self._last is not own:
            # It may be a misprint of the next number there.
            self._last.place = self._last.expected + 1
        self._last, self._labelled = own, bool(within)
        return step

    def _unnumbered(self, thing: Numbered) -> None:
        last = self._last if self._labelled else None
        (last or self._sequence(thing.group.within(self._level))).skip()

    def _sequence(self, key: Hashable) -> _Sequence:
        return self._sequences.setdefault(key, _Sequence())


def walk(items: Sequence[Numbered], level: Level) -> tuple[Step | None, ...]:
    """For each thing of a list its number in its sequence; None where it has no number.

    A label such as 2.1.4 is the fourth number within 2.1, wherever it stands.
    """
    follower = _Walk(level)
    return tuple(follower.step(at, one) for at, one in enumerate(items))
