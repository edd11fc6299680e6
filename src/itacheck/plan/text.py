"""Text fields of the model, and how they are compared."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from attrs import NOTHING, field

from ..base.language import say
from ..base.location import Location
from ..base.model import arranged, model
from ..thai.text import same
from ..thai.years import FiscalYear

_YEAR = attrgetter("year")


def wording(default: str | None = None) -> Any:
    """A text field: equal when it says the same, whatever its spaces, quotes and digits."""
    return field(eq=same) if default is None else field(default=default, eq=same)


def years(*, optional: bool = True) -> Any:
    """A field for fiscal years: in order, each once, however often a document names it."""
    return field(default=() if optional else NOTHING, metadata=arranged(_in_order))


def _in_order(given: tuple[FiscalYear, ...]) -> tuple[FiscalYear, ...]:
    return tuple(sorted(set(given), key=_YEAR))


def place() -> Any:
    """A location field: where the element stands, no part of what it says."""
    return field(default=None, eq=False, repr=False, kw_only=True)


def printed() -> Any:
    """The text as printed in the document, no part of what it says."""
    return field(default="", eq=False, repr=False, kw_only=True)


@model()
class Passage:
    """A paragraph of running text."""

    text: str = wording()
    location: Location | None = place()

    belongs = say("a text")

    @classmethod
    def made_of(cls, given: object) -> Passage | None:
        """The paragraph of a text."""
        return cls(given) if isinstance(given, str) else None
