"""More of something than a limit allows: the errors, and the count of a file's tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from ..base.errors import LimitError
from ..base.language import Message, say
from ..base.limits import Limits

APART = say("Check that it is a plan, or give the parts of it one at a time.")
"""What to do about a file of which no program made more than was written."""
Over: TypeAlias = Callable[[str, Message, str, Limits], LimitError]


def over_limit(
    name: str, what: Message, limit: str, limits: Limits, remedy: Message = APART
) -> LimitError:
    """The error for more than a limit allows; ``limit`` is its field in ``limits``."""
    return LimitError(
        say(
            "{what}, more than the limit of {limit} ({key}).",
            what=what,
            limit=f"{getattr(limits, limit):,}",
            key=limit,
        ),
        remedy=remedy,
        place=name,
    )


def too_large(size: int, limit: int, name: str) -> LimitError:
    """The error for a file of more bytes than the limit."""
    return LimitError(
        say(
            "The file has {size} bytes, more than the limit of {limit}.",
            size=f"{size:,}",
            limit=f"{limit:,}",
        ),
        remedy=APART,
        place=name,
    )


class TableSize:
    """Counts rows and cells of tables, of which a few bytes each make many."""

    def __init__(self, name: str, limits: Limits, over: Over = over_limit) -> None:
        self._name, self._limits, self._over = name, limits, over
        self._rows = self._cells = 0

    def add(self, rows: int, cells: int) -> None:
        """Count some more. Raises LimitError where there are more by now than are read."""
        self._rows += rows
        self._cells += cells
        if self._rows > self._limits.rows:
            what = say("The tables have {size} rows", size=f"{self._rows:,}")
            raise self._over(self._name, what, "rows", self._limits)
        if self._cells > self._limits.cells:
            what = say("The tables have {size} cells", size=f"{self._cells:,}")
            raise self._over(self._name, what, "cells", self._limits)
