"""What the plan says in one place, as parts of its model whose texts can become others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from ...base.location import Location
from ...facts.texts.places import Piece, Place
from ...plan import Part, PartId, Passage, Section, Sheet, SheetHeading
from ...thai.text import same
from ..change import Swap
from .drafts import Scope

Rewording = Callable[[str], str]
_PLACES = ("location", "remark_location", "control_location")


def place_of(scope: Scope, subject: str) -> Place | None:
    """The place that a finding about wording is about."""
    return next((one for one in scope.context.places if one.subject == subject), None)


def where(scope: Scope, subject: str, piece: Piece) -> Location | None:
    """Where a piece of a place is printed; the title of a sheet is so under its own heading."""
    text, place = piece
    sheet = scope.plan.by_subject.get(subject)
    return title_printed(sheet) if isinstance(sheet, Sheet) and text == sheet.title else place


def title_printed(sheet: Sheet) -> Location | None:
    """Where the title of a sheet is printed: under its own heading, else where the sheet begins."""
    section = sheet.section(SheetHeading.TITLE)
    held = section.passages[:1] if section else ()
    return next((one.location for one in held if one.location), sheet.location)


def reworded(scope: Scope, place: Place, new: Rewording) -> Swap | None:
    """A place with other words in all of its texts; None where the model has them elsewhere.

    A passage without words is none. A part or a heading that keeps none of its passages is left.
    """
    owners = list(_owners(scope, place.subject))
    if not owners:
        return None
    held = {same(text) for one in owners for text in _texts(one)}
    changing = {same(text) for one in owners for text in _texts(one) if new(text) != text}
    wanted = {same(text) for text, _ in place.pieces if new(text) != text}
    if not wanted <= held or any(not any(_meet(one, each) for each in wanted) for one in changing):
        return None
    swaps = [Swap(one, _with(one, new)) for one in owners]
    changed = [one for one in swaps if one.new is not one.old]
    if not changed or any(_emptied(one.old, one.new) for one in changed):
        return None
    return attrs.evolve(changed[0], also=tuple(changed[1:]))


def _meet(one: str, other: str) -> bool:
    return one in other or other in one


def _owners(scope: Scope, subject: str) -> Iterator[object]:
    """The parts of the model that hold the texts of a place."""
    kind, _, _ = subject.partition(":")
    plan, context = scope.plan, scope.context
    if kind == "part":
        yield from (one for one in plan.parts if f"part:{one.id.value}" == subject)
    elif kind == "goal":
        goal = next((one.goal for one in context.goals if one.subject == subject), None)
        part = plan.part(PartId.GOALS)
        passages = part.passages if part else ()
        if goal is not None:
            yield goal
            yield from (one for one in passages if same(goal.text) in same(one.text))
    elif kind in {"risk", "control"}:
        for entry in context.risk_rows:
            parts = entry.row.risks if kind == "risk" else entry.row.controls
            for ordinal, one in enumerate(parts, start=1):
                if f"{kind}:{entry.number}.{ordinal}" == subject:
                    yield one
    elif kind == "risk_row":
        yield from (one.row for one in context.risk_rows if one.subject == subject)
    elif kind in {"project", "sheet"}:
        yield from (one for one in (plan.by_subject.get(subject),) if one is not None)


def _texts(part: Any) -> Iterator[str]:
    match part:
        case str():
            yield part
        case tuple():
            for member in part:
                yield from _texts(member)
        case _ if attrs.has(type(part)):
            for name, value in _fields(part):
                if name not in _PLACES:
                    yield from _texts(value)


def _with(part: Any, new: Rewording) -> Any:
    """A part of the model with other words; the same object where none of them changes."""
    match part:
        case str():
            return new(part)
        case tuple():
            changed = tuple(_with(one, new) for one in part)
            kept = tuple(one for one in changed if not (isinstance(one, Passage) and not one.text))
            unchanged = all(one is each for one, each in zip(part, changed, strict=True))
            return part if unchanged else kept
        case _ if not attrs.has(type(part)):
            return part
    differing = {
        name: changed
        for name, value in _fields(part)
        if name not in _PLACES and (changed := _with(value, new)) is not value
    }
    return attrs.evolve(part, **differing) if differing else part


def _fields(part: Any) -> Iterator[tuple[str, Any]]:
    return ((one.name, getattr(part, one.name)) for one in attrs.fields(type(part)))


def _emptied(old: Any, new: Any) -> bool:
    """Whether a part or a heading of a sheet has lost all of its text."""
    before, after = list(_holders(old)), list(_holders(new))
    return any(
        one.passages and not other.passages for one, other in zip(before, after, strict=False)
    )


def _holders(part: object) -> Iterator[Part | Section]:
    match part:
        case Part():
            yield part
        case Sheet():
            yield from part.sections
