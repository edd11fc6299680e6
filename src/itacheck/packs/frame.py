"""Reading the plan's frame, the measures expected in its missions, and lists of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from attrs import evolve

from ..base.errors import unknown_name
from ..base.language import say
from ..records.codec import ListOf
from ..records.cursor import Cursor
from ..records.record import Key, Record
from .model import ExpectedMeasure, Frame, FrameDimension, FrameMission, WordList
from .names import misspelt, twice
from .texts import (
    BASIS,
    CERTAINTY,
    GROUPS,
    INTEGER,
    SYMBOL,
    WORDING,
    YEAR,
    YEARS,
    Words,
    check_changed,
    check_order,
    check_raised,
)


def _check_frame(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
    check_order(fields["last_year"], values["first_year"], values["last_year"])
    dimensions = fields["dimensions"].each()
    _once([(one.get("number"), one) for one in dimensions])
    missions = [one for dimension in dimensions for one in dimension.get("missions").each()]
    codes = [one.get("code") for one in missions]
    _once([(code, code) for code in codes])


def _once(named: list[tuple[Cursor, Cursor]]) -> None:
    """A fault at each place whose name stood before."""
    seen: dict[str, Cursor] = {}
    for name, place in named:
        if name.word in seen:
            twice(place, name.word, seen[name.word])
        if name.word:
            seen.setdefault(name.word, place)


_MISSION = Record(FrameMission, Key("code", SYMBOL), Key("name", WORDING), partial=True)
_DIMENSION = Record(
    FrameDimension,
    Key("number", INTEGER),
    Key("name", WORDING),
    Key("missions", ListOf(_MISSION, 1)),
    Key("old_name", WORDING, required=False),
    sparing=True,
    partial=True,
)
FRAME = Record(
    Frame,
    Key("first_year", YEAR),
    Key("last_year", YEAR),
    Key("dimensions", ListOf(_DIMENSION, 1)),
    Key("before", YEARS, required=False),
    name="frame",
    sparing=True,
    partial=True,
    check=_check_frame,
)
"""The fiscal years of a cycle and its dimensions."""


@lru_cache(maxsize=2)
def measure_form(*, both: bool = True) -> Record:
    """An expected measure."""
    return Record(
        ExpectedMeasure,
        Key("id", SYMBOL),
        Key("mission", SYMBOL),
        Key("title", Words(both=both)),
        Key("groups", GROUPS),
        Key("certainty", CERTAINTY),
        Key("basis", BASIS),
        name="measure",
        always=("id",),
    )


def placed(
    measures: Iterable[ExpectedMeasure], before: Frame | None, frame: Frame | None
) -> tuple[ExpectedMeasure, ...]:
    """Inherited measures under a frame: in their missions, as far as it has those.

    A mission is the same where its code and its name are. A measure of any other stays known by
    its words, and is expected nowhere until the pack says where.
    """
    if frame is None or before is None or frame == before:
        return tuple(measures)
    same = set(_missions(before)) & set(_missions(frame))
    codes = {code for code, _ in same}
    return tuple(one if one.mission in codes else evolve(one, mission="") for one in measures)


def _missions(frame: Frame) -> Iterator[tuple[str, str]]:
    for dimension in frame.dimensions:
        yield from ((one.code, one.name) for one in dimension.missions)


@lru_cache(maxsize=2)
def words_form(*, both: bool = True) -> Record:
    """A list of words."""
    return Record(
        WordList,
        Key("id", SYMBOL),
        Key("title", Words(both=both)),
        Key("groups", GROUPS),
        Key("certainty", CERTAINTY),
        Key("basis", BASIS),
        name="words",
        always=("id",),
    )


def read_words(at: Cursor, inherited: Mapping[str, WordList], *, both: bool = True) -> WordList:
    """A list of words; one with the id of an inherited one says only what is different."""
    before = inherited.get(at.get("id").word or "")
    fields, values = words_form(both=both).parts(at, before)
    words = WordList(**values)
    _check_renewed(at, fields, words, before)
    return words


def _check_renewed(
    at: Cursor,
    fields: Mapping[str, Cursor],
    now: ExpectedMeasure | WordList,
    before: ExpectedMeasure | WordList | None,
) -> None:
    """A fault where what takes an inherited one's place says nothing, or is surer for no reason."""
    if before is not None:
        check_changed(at, before.id)
        if "certainty" in fields:
            check_raised(
                fields["certainty"], (now.certainty, now.basis), (before.certainty, before.basis)
            )


def read_measure(
    at: Cursor,
    frame: Frame | None,
    inherited: Mapping[str, ExpectedMeasure],
    *,
    both: bool = True,
) -> ExpectedMeasure | None:
    """An expected measure, of a mission of the frame where the pack has one.

    One with the id of an inherited one takes its place, and says only what is different. None
    where that id is misspelt.
    """
    if misspelt(at, "id", say("inherited measure"), inherited, "title"):
        return None
    before = inherited.get(at.get("id").word or "")
    fields, values = measure_form(both=both).parts(at, before)
    measure = ExpectedMeasure(**values)
    _check_renewed(at, fields, measure, before)
    if frame is not None and "mission" in fields and measure.mission:
        known = tuple(one.code for dimension in frame.dimensions for one in dimension.missions)
        if measure.mission not in known:
            fields["mission"].fault(unknown_name(say("mission"), measure.mission, known))
    return measure
