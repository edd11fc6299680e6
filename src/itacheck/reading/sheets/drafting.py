"""The draft of a sheet from its lines."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ...base.language import say
from ...documents import Run
from ...plan import Problem
from ...plan.account import Taken
from ...thai.text import tidy
from ..text.dotted import undotted
from .cells import GOES_ON
from .draft import Draft, DraftSection
from .headings import Found
from .line import Line, Role
from .places import Places
from .segment import Segment, without_pages


def draft_of(
    sheet: Segment, lines: Sequence[Line], taken: list[Taken]
) -> tuple[Draft, tuple[Problem, ...]]:
    """The sections of a sheet, and the headings in it that nobody knows."""
    entries = without_pages(sheet, lines, taken)
    own = [_said(lines[index], sheet.repeated.get(index)) for index in entries]
    at = {index: place for place, index in enumerate(entries)}
    places = Places(own, {at[index]: found for index, found in sheet.heads.items()})
    places.settled()
    sections: list[DraftSection] = []
    order = sorted(places.heads)
    for position, place in enumerate(order):
        end = order[position + 1] if position + 1 < len(order) else len(own)
        found = places.heads[place]
        section = _section(found, own, place, end, places.asides)
        sections.append(section)
        sections += [evolve(section, heading=one, number=None) for one in found.also]
        taken[entries[place]] = Taken.HEADING
    for index in sheet.heads:
        if at[index] not in places.heads:
            taken[index] = Taken.SHEET
    problems = [_unknown(own[place]) for place in sorted(places.asides)] if places.missing else []
    draft = Draft(
        sheet.numbered.number,
        sheet.location,
        sheet.mission,
        tuple(sections),
        sheet.name,
        sheet.numbered.label,
        lines[sheet.entries[0]].register if sheet.entries else None,
    )
    return draft, tuple(problems)


def _said(line: Line, again: Found | None) -> Line:
    """A line; of a row that says its heading again the content alone."""
    if again is None:
        return line
    first, *rest = _beside(line, again)
    return evolve(line, run=first, content=tuple(rest), role=Role.KEPT)


def _beside(line: Line, found: Found) -> tuple[Run, ...]:
    """What stands behind a heading: in its own line or cell, and in the cells beside it."""
    view = line.view
    inside = view.part(found.rest) if found.rest < len(view.text) else None
    if inside is None or GOES_ON.match(inside.bare):
        return line.content
    return (inside, *line.content)


def _section(
    found: Found, own: Sequence[Line], place: int, end: int, asides: set[int]
) -> DraftSection:
    """A heading with the lines under it; what stands under an unknown heading is aside."""
    head = own[place]
    lines = [*_beside(head, found)]
    tabled: set[int] = set()
    captions: set[int] = set()
    aside: set[int] = set()
    methods: list[tuple[int, Run]] = []
    within = False
    for later in range(place + 1, end):
        line = own[later]
        within = later in asides or (within and line.role is not Role.HEAD)
        start = len(lines)
        lines += [line.run, *line.content]
        new = range(start, len(lines))
        if within:
            aside.update(new)
        if line.tabled:
            tabled.update(new)
        if line.caption:
            captions.update(new)
        if line.method is not None:
            methods.append((start, line.method))
    return DraftSection(
        found.heading,
        found.number,
        found.label,
        head.run.location,
        tuple(map(undotted, lines)),
        frozenset(tabled),
        frozenset(captions),
        frozenset(aside),
        tuple(methods),
    )


def _unknown(line: Line) -> Problem:
    note = say(
        "The heading “{text}” of this detail sheet is not known, and one of the nine headings is"
        " missing; what stands under it was left with the section before.",
        text=tidy(line.run.text)[:60],
    )
    return Problem(note, line.run.location)
