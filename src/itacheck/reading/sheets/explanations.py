"""Explanations in brackets behind the headings of a form: ชื่อโครงการ (ชื่อเดียวกับตาราง)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from ...base.patterns import expression
from ...plan import SheetHeading
from ..text.compact import compact
from .draft import Draft, DraftSection

_BRACKETED = expression(r"\((?![^()]*บาท)[^()]*[^\W\d]{4}[^()]*\)[:：]?")
_FEWEST = 2


def without_explanations(drafts: Sequence[Draft]) -> list[Draft]:
    """The sheets, without what the form says behind a heading in brackets.

    The same words stand there in several sheets, and the text of most of these below them; where
    nothing does, the words may be the text.
    """
    said: Counter[tuple[SheetHeading, str]] = Counter()
    followed: Counter[tuple[SheetHeading, str]] = Counter()
    for section in (one for draft in drafts for one in draft.sections):
        if words := _bracketed(section):
            key = (section.heading, words)
            said[key] += 1
            followed[key] += len(section.lines) > 1 or section.lines[0].bare != key[1]
    explained = {
        key for key, times in said.items() if times >= _FEWEST and 2 * followed[key] > times
    }
    if not explained:
        return [*drafts]
    return [
        evolve(
            draft,
            sections=tuple(
                _explained(one) if (one.heading, _bracketed(one)) in explained else one
                for one in draft.sections
            ),
        )
        for draft in drafts
    ]


def _bracketed(section: DraftSection) -> str:
    """What a section's first line begins with in brackets; empty where it does not."""
    match = _BRACKETED.match(section.lines[0].bare) if section.lines else None
    return match[0] if match else ""


def _explained(section: DraftSection) -> DraftSection:
    """The section without the explanation that it begins with."""
    view = compact(section.lines[0])
    end = len(_bracketed(section))
    if end == len(view.text):
        return section.but(frozenset({0}))
    return evolve(section, lines=(view.part(end), *section.lines[1:]))
