"""The least repair of figures, as people read it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..base.figures import formatted
from ..base.language import say
from ..report.repairs import Choice, Figure, Repair, Way

MOST_WAYS = 3
_MOST_FIGURES = 3
_DECIMALS = 2


def ways_of(repair: Repair, language: str, most: int = MOST_WAYS) -> Iterator[str]:
    """A sentence for each way to mend something, and one on those that are left out."""
    shown = repair.ways[:most]
    for number, way in enumerate(shown, start=1):
        changes = _joined(way, language)
        told = say("To mend it: {changes}", changes=changes)
        if len(repair.ways) > 1:
            told = say("To mend it, way {number}: {changes}", number=number, changes=changes)
        yield told.text(language)
    left = len(repair.ways) - len(shown)
    if left:
        yield say("There are {count} more ways.", count=left).text(language)
    if not repair.complete:
        yield say("There may be others, and smaller ones.").text(language)


def _joined(way: Way, language: str) -> str:
    return "; ".join(_choice(one, language) for one in way)


def _choice(choice: Choice, language: str) -> str:
    shown = [_told(one, language) for one in choice[:_MOST_FIGURES]]
    joined = say(" or ").text(language).join(shown)
    more = len(choice) - len(shown)
    return joined + say(", or one of {count} more", count=more).text(language) if more else joined


def _told(figure: Figure, language: str) -> str:
    due = figure.due
    if isinstance(due, str):
        due = formatted(Decimal(due), _DECIMALS, language)
    return say("{what} → {due}", what=figure.what, due=due).text(language)
