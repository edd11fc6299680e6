"""Values of a program or of a TOML file as a tree whose nodes know their places.

So one reader serves the configuration, files of waivers and the arguments of a function.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any, TypeAlias

from ..errors import OptionError
from ..language import say
from ..location import TextLocation
from ..packs.faults import Faults, TooManyFaultsError
from ..packs.yamltree import MAX_DEPTH, Node
from .files import toml_of

Path: TypeAlias = tuple[str | int, ...]
Place: TypeAlias = tuple[str, int, int]
Lines: TypeAlias = Callable[[Path], tuple[int, int]]
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?\Z")
_KEY = re.compile(r"\s*((?:[A-Za-z0-9_.-]|\"[^\"]*\"|'[^']*')+)\s*=")
_AT = re.compile(r"\(?at line (\d+), column (\d+)\)?")


def toml_tree(text: str, file: str, faults: Faults) -> Node:
    """The tree of a TOML text. Raises OptionError, with the line, for what is no TOML."""
    try:
        found = toml_of(text)
    except (RecursionError, ValueError) as error:
        raise _no_toml(str(error), text, file) from error
    return tree_of(found, file, faults, _lines_of(text))


def _no_toml(reason: str, text: str, file: str) -> OptionError:
    at = _AT.search(reason)
    line, column = (int(at[1]), int(at[2])) if at else (max(1, len(text.splitlines())), 1)
    return OptionError(
        say("This is not TOML: {problem}.", problem=_AT.sub("", reason).strip()),
        place=TextLocation(file, line, column),
    )


def tree_of(value: Any, name: str, faults: Faults, lines: Lines | None = None) -> Node:
    """The tree of a value; ``name`` stands for the file, ``lines`` gives a path's place in it.

    A value of a program has no lines: there the way to it stands after the name.
    """

    def place(path: Path) -> Place:
        if lines is None:
            return (".".join(map(str, (name, *path))), 1, 1)
        return (name, *lines(path))

    return _node(value, (), (place, faults))


def _node(value: Any, path: Path, about: tuple[Callable[[Path], Place], Faults]) -> Node:
    place_of, faults = about
    place = place_of(path)
    if len(path) > MAX_DEPTH:
        node = Node(place, faults, None)
        node.fault(say("This is nested more than {depth} deep.", depth=MAX_DEPTH))
        return node
    if isinstance(value, Mapping):
        members = {str(key): _node(one, (*path, str(key)), about) for key, one in value.items()}
        node = Node(place, faults, members)
        node.names = {key: Node(place_of((*path, key)), faults, key) for key in members}
        return node
    if isinstance(value, (list, tuple)):
        return Node(place, faults, [_node(one, (*path, n), about) for n, one in enumerate(value)])
    written = _scalar(value)
    if written is None:
        node = Node(place, faults, None)
        kind = type(value).__name__
        node.fault(say("A value of the type {type} means nothing here.", type=kind))
        return node
    return Node(place, faults, written, plain=not isinstance(value, str))


def _scalar(value: Any) -> str | None:
    """A value as a person writes it."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value
    if isinstance(value, (date, time)):  # a datetime is a date
        return value.isoformat()
    if isinstance(value, (int, float, Decimal)):
        # Longer than any number that means something, and slow to write out.
        return str(value) if not isinstance(value, int) or value.bit_length() < 256 else "1e99"
    return None


def _lines_of(text: str) -> Lines:
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


def raise_faults(faults: Faults, name: str) -> None:
    """Raises OptionError with all faults, if there are any."""
    if faults.found:
        raise OptionError(
            say("“{name}” has {count} fault(s).", name=name, count=len(faults)),
            problems=tuple(
                OptionError(one.message, remedy=one.remedy, place=one.place) for one in faults.found
            ),
        )


__all__ = ["Faults", "Node", "TooManyFaultsError", "raise_faults", "toml_tree", "tree_of"]
