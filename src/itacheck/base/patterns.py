"""Regular expressions that are compiled when they are first asked for.

Compiling is a fifth of the time of a command, and a plan is asked only some two thirds of them.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Final, cast

_ASKED: Final = (
    *("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"),
    *("pattern", "flags", "groups", "groupindex"),
)


class Expression:
    """A regular expression not compiled yet; it answers as a compiled one does."""

    def __init__(self, source: str | bytes, flags: int) -> None:
        self._given = source, flags

    def __getattr__(self, name: str) -> Any:  # what is set below is not asked for here again
        compiled: re.Pattern[Any] = re.compile(*self._given)
        vars(self).update((one, getattr(compiled, one)) for one in _ASKED)
        return getattr(compiled, name)


def expression(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The regular expression, compiled when its first method is called. Raises re.error then."""
    return cast("re.Pattern[AnyStr]", Expression(source, flags))
