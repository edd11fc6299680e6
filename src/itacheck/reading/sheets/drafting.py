"""The draft of a sheet from its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import evolve, field

from ...base.language import say
from ...base.record import record
from ...documents import Run
from ...plan import Problem, SheetHeading
from ...plan.account import Taken
from ...thai.text import tidy
from ..text.dotted import undotted
from .cells import GOES_ON
from .draft import Draft, DraftSection
from .headings import Found
from .line import Line, Role
from .places import Places
from .segment import Segment, without_pages

_FEWEST = 3
"""In so many sheets a label is one heading, to be that one in the others."""


@record
class _Placed:
    """A sheet with the headings among its lines; ``entries`` are the indices of these."""

    sheet: Segment
    entries: Sequence[int]
    places: Places = field(repr=False)


def drafts_of(
    sheets: Sequence[Segment], lines: Sequence[Line], taken: list[Taken]
) -> tuple[tuple[Draft, ...], tuple[Problem, ...]]:
    """The sections of each sheet, and the headings in them that nobody knows.

    A heading that one sheet does not show by itself is what its label is in the others.
    """
    placed = [_placed(sheet, lines, taken, {}) for sheet in sheets]
    usual = _usual(placed)
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for one in placed:
        again = usual and one.places.missing
        whole = _placed(one.sheet, lines, taken, usual) if again else one
        draft, met = _draft_of(whole, lines, taken)
        drafts.append(draft)
        problems += met
    return tuple(drafts), tuple(problems)


def _placed(
    sheet: Segment, lines: Sequence[Line], taken: list[Taken], usual: Mapping[str, SheetHeading]
) -> _Placed:
    entries = without_pages(sheet, lines, taken)
    own = [_said(lines[index], sheet.repeated.get(index)) for index in entries]
    at = {index: place for place, index in enumerate(entries)}
    places = Places(own, {at[index]: found for index, found in sheet.heads.items()}, usual)
    places.settled()
    return _Placed(sheet, entries, places)


def _usual(placed: Sequence[_Placed]) -> Mapping[str, SheetHeading]:
    """Which heading each label is, where all sheets that tell agree."""
    found: dict[str, list[SheetHeading]] = {}
    for one in placed:
        for head in one.places.heads.values():
            found.setdefault(head.label, []).append(head.heading)
    return {
        label: told[0]
        for label, told in found.items()
        if label and len(told) >= _FEWEST and len(set(told)) == 1
    }


def _draft_of(
    placed: _Placed, lines: Sequence[Line], taken: list[Taken]
) -> tuple[Draft, tuple[Problem, ...]]:
    sheet, entries, places = placed.sheet, placed.entries, placed.places
    own = places.lines
    at = {index: place for place, index in enumerate(entries)}
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
