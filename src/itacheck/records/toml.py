"""TOML text to a tree."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..base.language import Message, say
from ..base.location import TextLocation
from ..base.patterns import expression
from .faults import UnreadableError
from .python_values import from_python
from .tree import Node, Path
from .yamlerrors import NO_ESCAPE, NO_FORM, OPEN_QUOTE

_HEADER = expression(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?\Z")
_KEY = expression(r"\s*((?:[A-Za-z0-9_.-]|\"[^\"]*\"|'[^']*')+)\s*=")
_AT = expression(r"\(?at line (\d+), column (\d+)\)?")

_KINDS: tuple[tuple[str, Message], ...] = (
    ("Unterminated string|Expected ['\"]{2}", OPEN_QUOTE),
    ("Unclosed|Expected '[]]", say("a bracket is not closed")),
    ("twice|overwrite|mutate|redefine|Duplicate", say("a key or a table stands there twice")),
    ("Expected '='", say("a key has no “=” behind it")),
    ("Unescaped|[Ee]scape|hex value", NO_ESCAPE),
    ("Expected newline", say("something stands behind a value in its line")),
    ("Illegal character|invalid character", say("there is a character that may not stand there")),
    ("initial character|Invalid statement", say("a line is no “key = value” and no “[table]”")),
    ("Invalid value|Invalid date", say("a value is missing, or a text is not in quotation marks")),
)
"""Words of Python's reasons, and what the author is told."""


def read_toml(text: str, name: str) -> Node:
    """The tree of a TOML text. Raises UnreadableError, with the line, for what is none."""
    import tomllib

    try:
        found = tomllib.loads(text)
    except (RecursionError, ValueError) as error:
        raise _no_toml(str(error), text, name) from error
    lines = _lines_of(text)
    return from_python(found, name, place_of=lambda path: TextLocation(name, *lines(path)))


def _no_toml(reason: str, text: str, name: str) -> UnreadableError:
    at = _AT.search(reason)
    line, column = (int(at[1]), int(at[2])) if at else (max(1, len(text.splitlines())), 1)
    return UnreadableError(
        say("This is not TOML: {problem}.", problem=_in_words(reason)),
        TextLocation(name, line, column),
    )


def _in_words(reason: str) -> Message:
    """Python's reason in the author's words."""
    return next((told for words, told in _KINDS if re.search(words, reason)), NO_FORM)


def _lines_of(text: str) -> Callable[[Path], tuple[int, int]]:
    """Where the keys of a TOML text stand, as far as its lines tell; the nearest key else."""
    places: dict[Path, tuple[int, int]] = {}
    arrays: dict[Path, int] = {}
    table: Path = ()
    for number, line in enumerate(text.splitlines(), start=1):
        header, key = _HEADER.match(line), _KEY.match(line)
        if header:
            table = _names(header[2])
            if header[1] == "[[":
                arrays[table] = arrays.get(table, -1) + 1
                table = (*table, arrays[table])
            elif table[:1] and (table[:1]) in arrays:
                table = (*table[:1], arrays[table[:1]], *table[1:])
            places.setdefault(table, (number, header.start(2) + 1))
        elif key:
            places.setdefault((*table, *_names(key[1])), (number, key.start(1) + 1))

    def place(path: Path) -> tuple[int, int]:
        while path and path not in places:
            path = path[:-1]
        return places.get(path, (1, 1))

    return place


def _names(dotted: str) -> Path:
    return tuple(one.strip().strip("\"'") for one in dotted.split("."))
