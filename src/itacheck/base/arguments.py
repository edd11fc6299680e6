"""Arguments of public functions: one of another type is refused by its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .errors import OptionError
from .language import Message, say

TEXT = say("a text")
FILE = say("the path of a file")


def require(given: object, kinds: type | tuple[type, ...], what: Message, place: str) -> Any:
    """The argument, if it is of one of the types. Raises OptionError, which says what belongs."""
    if not isinstance(given, kinds):
        raise OptionError(say("Here belongs {what}.", what=what), place=place)
    return given


def require_several(given: object, kind: type, what: Message, place: str) -> tuple[Any, ...]:
    """The members of a list, each of which is of the type. Raises OptionError."""
    found = given if isinstance(given, Iterable) else (None,)
    return tuple(require(one, kind, what, place) for one in found)
