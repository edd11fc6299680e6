"""Reading the topics of the ITA, with the number of each topic's item in each fiscal year."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Any

from attrs import evolve

from ..base.errors import unknown_name
from ..base.language import say
from ..records.codec import ListOf
from ..records.cursor import Cursor
from ..records.record import Key, Record
from .names import misspelt
from .texts import (
    BASIS,
    CERTAINTY,
    GROUPS,
    SYMBOL,
    TEXT,
    YEAR,
    Words,
    check_changed,
    check_dated,
)
from .topics import ItemNumber, Topic


@lru_cache(maxsize=2)
def topic_form(*, both: bool = True) -> Record:
    """A topic."""
    return Record(
        Topic,
        Key("id", SYMBOL),
        Key("title", Words(both=both)),
        Key("numbers", ListOf(_number_form(None), 1), later=True),
        Key("measures", ListOf(TEXT, 1), required=False, default=()),
        Key("groups", GROUPS, required=False, default=()),
        name="topic",
        always=("id",),
    )


def _number_form(before: Topic | None) -> Record:
    def check(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
        held = before.at(values["first"]) if before else None
        check_dated(fields, values, (held.certainty, held.basis) if held else None)

    return Record(
        _number,
        Key("year", YEAR, "first"),
        Key("number", SYMBOL),
        Key("certainty", CERTAINTY),
        Key("basis", BASIS),
        Key("to", YEAR, "last", required=False),
        sparing=True,
        check=check,
    )


def _number(first: int, last: int | None, **given: Any) -> ItemNumber:
    return ItemNumber(first, first if last is None else last, **given)


def read_topic(
    at: Cursor,
    measures: tuple[str, ...] | None,
    inherited: Mapping[str, Topic],
    *,
    both: bool = True,
) -> Topic | None:
    """A topic; ``measures`` are the ids of expected measures that it may name, if they are known.

    One with the id of an inherited one takes its place, and says only what is different; numbers of
    years that it does not name stay as they were. None where that id is misspelt.
    """
    if misspelt(at, "id", say("inherited topic"), inherited, "title"):
        return None
    before = inherited.get(at.get("id").word or "")
    fields, values = topic_form(both=both).parts(at, before)
    if before is not None:
        check_changed(at, before.id)
    elif not fields.keys() & {"measures", "groups"} and "id" in fields:
        at.fault(
            say("The key “{key}” is missing.", key="measures"),
            say("Write it like {form}.", form="measures: [no_gift_policy]"),
        )
    for one in at.get("measures").each():
        if measures is not None and one.scalar and one.word and one.word not in measures:
            one.fault(unknown_name(say("measure"), one.scalar.text, measures))
    numbers = _numbers(fields["numbers"], before) if "numbers" in fields else ()
    left = _left(before.numbers if before else (), numbers)
    ordered = tuple(sorted((*numbers, *left), key=lambda one: one.first))
    return Topic(**values, numbers=ordered)


def _numbers(at: Cursor, before: Topic | None) -> tuple[ItemNumber, ...]:
    form = _number_form(before)
    read = [(number, one) for one in at.items() if (number := form.read(one)) is not None]
    read.sort(key=lambda pair: pair[0].first)
    for (earlier, _), (later, place) in pairwise(read):
        if earlier.last >= later.first:
            place.fault(
                say("Two values of “{name}” hold for the same fiscal year.", name="numbers")
            )
    return tuple(number for number, _ in read)


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
        left += [evolve(one, first=year, last=year) for year in years if year not in anew]
    return tuple(left)
