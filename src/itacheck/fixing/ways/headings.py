"""The headings of a detail sheet, numbered in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...plan import Section, Sheet
from ...plan.sheets import HEADING_WORDS, NINE
from ...report import Finding
from ...vocabulary.model import Fact
from ..change import Change, Swap
from .drafts import Draft, Scope


def heading_numbers(scope: Scope, finding: Finding, _fact: Fact) -> Iterator[Draft]:
    """The headings follow each other, or each has the number that is its own among the nine.

    Both are the same where no heading is missing; then the sheet itself decides the numbers.
    """
    sheet = scope.plan.by_subject.get(finding.subject)
    if not isinstance(sheet, Sheet):
        return
    numbered = [one for one in sheet.sections if one.number is not None]
    in_order = _from(numbered, range(len(numbered)))
    places = [NINE.index(one.heading) for one in numbered if one.heading in NINE]
    of_frame = places == sorted(set(places)) and len(places) == len(numbered)
    own = _from(numbered, places) if of_frame else in_order
    safe = of_frame and own == in_order and len(numbered) == len(sheet.sections)
    yield Draft(_changes(numbered, in_order), safe)
    yield Draft(_changes(numbered, own))


def _from(sections: Sequence[Section], places: Sequence[int]) -> list[int]:
    """The places as numbers: from the one on with which most headings keep theirs, else from 1."""
    firsts = Counter(
        first
        for one, place in zip(sections, places, strict=True)
        if one.number is not None and (first := one.number - place) + min(places) > 0
    )
    first = max(firsts, key=lambda one: (firsts[one], one == 1), default=1 - min(places, default=0))
    return [first + place for place in places]


def _changes(sections: Sequence[Section], numbers: Sequence[int]) -> tuple[Change, ...]:
    return tuple(
        Change(
            HEADING_WORDS[one.heading],
            one.location,
            str(one.number),
            str(number),
            swap=Swap(one, evolve(one, number=number)),
            leading=True,
        )
        for one, number in zip(sections, numbers, strict=True)
        if one.number != number
    )
