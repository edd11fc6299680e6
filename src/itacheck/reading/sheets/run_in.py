"""Several headings of a sheet in one line or paragraph, each before its own text.

A heading within a line has a colon behind it, or goes on with the numbers of the headings before.
Where a paragraph holds a whole sheet, its headings may stand there by their words alone, in order.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...plan import SheetHeading
from ...thai.digits import arabic
from ..text.compact import compact
from .headings import BY_NAME, ORDER, begins_as_heading, found_heading
from .result_words import is_benefit

_COLON = "[:：]"
_INNER = expression(
    rf"(?:\A|(?<=\s))(?:[-–•●▪]\s*)?(?:\(?(?P<number>\d{{1,2}}(?:\.\d{{1,2}})*)[.)]{{0,2}}\s*)?(?:{BY_NAME})"
    rf"(?:\s*(?P<colon>{_COLON})|(?=\s)|(?<=ชื่อโครงการ)|(?<=ชื่อกิจกรรม))",
    re.IGNORECASE,
)
_SEVERAL_COLONS = expression(rf"{_COLON}[^:：]*\s\S+\s*{_COLON}")
_LONG = 120
_FURTHEST = 3
"""So much higher is the number of the next known heading at the most."""
_FEWEST = 5
"""So many headings in order, by their words alone, are a whole sheet's."""


@record
class _Inner:
    """A heading within a line: where it and its words' end stand."""

    heading: SheetHeading
    start: int
    end: int
    number: int | None
    colon: bool
    benefit: bool

    @property
    def key(self) -> tuple[SheetHeading, bool]:
        """What it heads: benefits are no results."""
        return self.heading, self.benefit


def headings_apart(run: Run) -> tuple[Run, ...]:
    """A line's pieces, each with a heading at its start; the line alone where it has but one."""
    text = run.text
    if len(text) < _LONG and not (":" in text and _SEVERAL_COLONS.search(text)):
        return (run,)
    inner = [*_inner(arabic(text))] if begins_as_heading(run) else []
    if len(inner) < 2 or inner[0].start:
        return (run,)
    if inner[0].colon or inner[0].number is not None or found_heading(compact(run)):
        starts = [one.start for one in _told(inner)]
        if starts:
            return tuple(run.part(*ends) for ends in pairwise([0, *starts, len(run.text)]))
    return tuple(_by_words(run, inner)) or (run,)


def _inner(text: str) -> Iterator[_Inner]:
    for match in _INNER.finditer(text):
        printed = match["number"] or ""
        if "." in printed:
            continue  # a part of a section: ๙.๑ ผลผลิต
        number = int(printed) if printed else None
        heading = next(one for one in SheetHeading if match[one.name] is not None)
        yield _Inner(
            heading, match.start(), match.end(), number, bool(match["colon"]), is_benefit(match[0])
        )


def _told(inner: Sequence[_Inner]) -> Iterator[_Inner]:
    """The headings behind the first that have a colon, or the next number."""
    first, *rest = inner
    number, seen = first.number, {first.key}
    for one in rest:
        follows = one.number is not None and _follows(number, one.number)
        if follows or (one.colon and one.key not in seen):
            yield one
            seen.add(one.key)
            number = one.number if follows else number


def _follows(number: int | None, following: int) -> bool:
    return number is not None and 0 < following - number <= _FURTHEST


def _by_words(run: Run, inner: Sequence[_Inner]) -> Iterator[Run]:
    """The headings of a whole sheet and their texts by turns; nothing where they are not sure.

    They stand in their usual order, each once; words that stand again are none of them.
    """
    groups = [next(found) for _, found in groupby(inner, lambda one: one.key)]
    counts = Counter(one.key for one in groups)
    sure = [one for one in groups if one is inner[0] or counts[one.key] == 1]
    places = [ORDER[one.heading] for one in sure if one.heading in ORDER and not one.benefit]
    if len(places) < _FEWEST or places != sorted(set(places)):
        return
    for one, after in pairwise([*sure, None]):
        if one is not None:
            yield run.part(one.start, one.end)
            yield run.part(one.end, after.start if after is not None else None)
