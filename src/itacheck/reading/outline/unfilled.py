"""The fields of a form that nobody filled: which part, goal or sheet each stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from ...base.location import Location
from ...plan import PartId, Plan, Unfilled
from ...plan.ordinals import told_apart

_Start = tuple[tuple[int, ...], str]


def unfilled_of(plan: Plan, fields: Iterable[tuple[Location, str]]) -> tuple[Unfilled, ...]:
    """The fields with the subject of what they stand in: the last that begins before them.

    What stands before the first part is the cover's.
    """
    starts = sorted(_starts(plan))
    return tuple(Unfilled(text, _subject(starts, place), location=place) for place, text in fields)


def _subject(starts: Sequence[_Start], place: Location) -> str:
    at = bisect_right(starts, place.order, key=lambda one: one[0])
    return starts[at - 1][1] if at else f"part:{PartId.COVER.value}"


def _starts(plan: Plan) -> Iterator[_Start]:
    """Where each part, goal and sheet begins."""
    for part in plan.parts:
        if part.location is not None:
            yield part.location.order, f"part:{part.id.value}"
    yield from _numbered("goal", [(one.number, one.location) for one in plan.goals])
    yield from _numbered("sheet", [(one.number, one.location) for one in plan.sheets])


def _numbered(word: str, items: Sequence[tuple[int | None, Location | None]]) -> Iterator[_Start]:
    names = told_apart([number for number, _ in items])
    for name, (_, place) in zip(names, items, strict=True):
        if place is not None:
            yield place.order, f"{word}:{name}"
