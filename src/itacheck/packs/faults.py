"""The faults of a pack, collected while it is read."""

from __future__ import annotations

from ..errors import PackError
from ..language import Message, say
from ..location import TextLocation

MAX_FAULTS = 200
_LONGEST = 80


class TooManyFaultsError(Exception):
    """A pack has more faults than anyone would read: reading it further is of no use."""


class Faults:
    """The faults of a pack, collected so that its author sees all of them at once."""

    def __init__(self) -> None:
        self.found: list[PackError] = []

    def add(
        self, message: Message, place: TextLocation | str, remedy: Message | None = None
    ) -> None:
        """Keep a fault. Raises TooManyFaultsError where there are too many."""
        if len(self.found) == MAX_FAULTS:
            self.found.append(PackError(say("There are more faults, which are not told here.")))
            raise TooManyFaultsError
        self.found.append(PackError(message, remedy=remedy, place=place))

    def __len__(self) -> int:
        return len(self.found)


def short(text: str) -> str:
    """A text as a sentence quotes it: its beginning, if it is long."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
