"""Facts about items of part 1 that stand in two of its lists (rule STR012)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from ..location import Location
from ..plan import PartId
from ..readable import Readable
from ..thai.digits import arabic
from ..thai.names import plain
from ..thai.text import tidy
from ..vocabulary.model import Evidence, Fact
from .context import Context
from .making import first_place, make, shortened
from .places import PART_NAMES

_LISTS = (PartId.OBJECTIVES, PartId.GOALS, PartId.BENEFITS)
"""The lists of part 1, in the order in which plans have them."""
_MARKER = re.compile(r"\s*(?:[-–•●▪*]\s*)?(?:\((\d{1,3})\)|(\d{1,3})\s?[.)](?!\d))?\s*")
_PURPOSE = "เพื่อ"
_SHORTEST = 12
"""Shorter items are headings or single words, which lists may share."""


@frozen(repr=False)
class _Item(Readable):
    """An item of a list: its number as printed, else its place in it, and its words alone."""

    part: PartId
    number: int
    text: str
    location: Location | None

    @property
    def words(self) -> str:
        return plain(_MARKER.sub("", arabic(self.text), count=1)).removeprefix(_PURPOSE)


def facts(context: Context) -> Iterator[Fact]:
    """One fact for each item of a list that has another before it."""
    earlier: dict[str, _Item] = {}
    for part in _LISTS:
        items = tuple(_items(context, part))
        if earlier:
            for ordinal, item in enumerate(items, start=1):
                yield _fact(item, earlier.get(item.words), ordinal)
        for item in items:
            if len(item.words) >= _SHORTEST:
                earlier.setdefault(item.words, item)


def _items(context: Context, part_id: PartId) -> Iterator[_Item]:
    part = context.plan.part(part_id)
    passages = part.passages if part else ()
    for ordinal, one in enumerate(passages, start=1):
        marker = _MARKER.match(arabic(one.text))
        number = next((n for n in marker.groups() if n), None) if marker else None
        place = first_place(one.location, part.location if part else None)
        yield _Item(part_id, int(number) if number else ordinal, one.text, place)
    if part_id is PartId.GOALS and not passages:
        for ordinal, goal in enumerate(context.plan.goals, start=1):
            yield _Item(part_id, goal.number or ordinal, goal.text, goal.location)


def _fact(item: _Item, twin: _Item | None, ordinal: int) -> Fact:
    subject = f"part:{item.part.value}"
    return make(
        "list_item",
        subject,
        {
            "number": item.number,
            "repeats": twin is not None,
            "earlier_number": twin.number if twin else None,
        },
        part=str(ordinal),
        location=item.location,
        evidence=[
            Evidence(shortened(one.text), one.location) for one in (item, twin) if one is not None
        ],
        texts={
            "list_name": PART_NAMES[item.part],
            "earlier_list": PART_NAMES[twin.part] if twin else None,
            "item": tidy(item.text),
        },
        names=("list_item", item.part.value, item.words),
    )
