"""Reading the topics of the ITA, with the number of each topic's item in each fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from ..errors import unknown_name
from ..language import say
from .frame import read_symbol
from .texts import check_raised, read_basis, read_certainty, read_text
from .topics import ItemNumber, Topic
from .yamltree import Node

TOPIC = ("id", "title", "numbers")
TOPIC_OPTIONAL = ("measures", "groups")
NUMBER = ("year", "number", "certainty", "basis")
NUMBER_OPTIONAL = ("to",)


def read_topic(
    node: Node, measures: tuple[str, ...], inherited: Mapping[str, Topic], *, both: bool = True
) -> Topic:
    """A topic; ``measures`` are the ids of expected measures that it may name.

    One with the id of an inherited one takes its place, and says only what is different; numbers of
    years that it does not name stay as they were.
    """
    before = inherited.get(str(node.member("id")))
    if before is None:
        fields = node.fields(TOPIC, TOPIC_OPTIONAL)
        if "measures" not in fields and "groups" not in fields and isinstance(node.content, dict):
            node.fault(say("The key “{key}” is missing.", key="measures"))
    else:
        fields = node.fields(("id",), (*TOPIC[1:], *TOPIC_OPTIONAL))
        if node.content and len(node.content) == 1:
            node.fault(say("Nothing of “{code}” is changed here.", code=before.id))
    numbers = _numbers(fields["numbers"], before) if "numbers" in fields else ()
    kept = before.numbers if before else ()
    if "title" in fields:
        title = read_text(fields["title"], both=both)
    else:
        assert before is not None  # noqa: S101 - a new topic has a title, if only a missing one
        title = before.title
    return Topic(
        read_symbol(fields["id"]),
        title,
        tuple(sorted((*numbers, *_left(kept, numbers)), key=lambda one: one.first)),
        _measures(fields["measures"], measures)
        if "measures" in fields
        else (before.measures if before else ()),
        tuple(tuple(word.text() for word in group.items()) for group in fields["groups"].items())
        if "groups" in fields
        else (before.groups if before else ()),
    )


def _measures(node: Node, known: tuple[str, ...]) -> tuple[str, ...]:
    names = []
    for one in node.items():
        name = one.text()
        if name and name not in known:
            one.fault(unknown_name(say("measure"), name, known))
        names.append(name)
    return tuple(names)


def _numbers(node: Node, before: Topic | None) -> tuple[ItemNumber, ...]:
    read = [(_number(one, before), one) for one in node.items()]
    read.sort(key=lambda pair: pair[0].first)
    for (earlier, _), (later, place) in pairwise(read):
        if earlier.last >= later.first:
            place.fault(
                say("Two values of “{name}” hold for the same fiscal year.", name="numbers")
            )
    return tuple(number for number, _ in read)


def _number(node: Node, before: Topic | None) -> ItemNumber:
    fields = node.fields(NUMBER, NUMBER_OPTIONAL)
    first = fields["year"].integer()
    last = fields["to"].integer() if "to" in fields else first
    if last < first:
        fields["to"].fault(
            say("The years run backwards: {first} to {last}.", first=first, last=last)
        )
    certainty, basis = read_certainty(fields["certainty"]), read_basis(fields["basis"])
    held = before.at(first) if before else None
    if held is not None:
        check_raised(fields["certainty"], (certainty, basis), (held.certainty, held.basis))
    return ItemNumber(first, last, read_symbol(fields["number"]), certainty, basis)


def _left(
    before: tuple[ItemNumber, ...], numbers: tuple[ItemNumber, ...]
) -> tuple[ItemNumber, ...]:
    """The years that are not numbered anew, each by itself where others of its span are."""
    anew = {year for one in numbers for year in range(one.first, one.last + 1)}
    left = []
    for one in before:
        years = range(one.first, one.last + 1)
        if not anew.intersection(years):
            left.append(one)
            continue
        left += [
            ItemNumber(year, year, one.number, one.certainty, one.basis)
            for year in years
            if year not in anew
        ]
    return tuple(left)
