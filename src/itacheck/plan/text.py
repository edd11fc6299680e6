"""Text fields of the model, and how they are compared."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from ..location import Location
from ..readable import Readable
from ..thai.text import same


def wording(default: str | None = None) -> Any:
    """A text field: equal when it says the same, whatever its spaces, quotes and digits."""
    return field(eq=same) if default is None else field(default=default, eq=same)


def place() -> Any:
    """A location field: where the element stands, no part of what it says."""
    return field(default=None, eq=False, repr=False, kw_only=True)


def printed() -> Any:
    """The text as printed in the document, no part of what it says."""
    return field(default="", eq=False, repr=False, kw_only=True)


@frozen(repr=False)
class Passage(Readable):
    """A paragraph of running text."""

    text: str = wording()
    location: Location | None = place()
