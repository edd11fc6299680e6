"""A dict or any other value that a program gives to the tree that is read."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping as AnyMapping
from datetime import date, time
from decimal import Decimal
from enum import Enum

from ..base.language import say
from ..base.location import TextLocation, pointer_of
from ..base.patterns import expression
from .faults import shown, too_deep, too_many
from .tree import DEEPEST, Foreign, Mapping, Node, Path, Scalar, Sequence, digits

_LONGEST_PATH = 5
_MOST_BITS = 256
_HALF = expression("[\ud800-\udfff]")
PlaceOf = Callable[[Path], TextLocation]


def from_python(
    value: object,
    root: str | None = None,
    nodes: int | None = None,
    place_of: PlaceOf | None = None,
) -> Node:
    """The tree of a value; what no tree can hold is Foreign in it.

    Its nodes have no places unless ``place_of`` knows those of their paths; ``root`` is what errors
    call the whole. Raises UnreadableError where it is nested too deeply or has more than ``nodes``
    nodes.
    """
    return _Given(root, nodes, place_of).node(value)


class _Given:
    """Reads a value and counts: a dict that holds itself twice would double with each level."""

    def __init__(self, root: str | None, limit: int | None, place_of: PlaceOf | None) -> None:
        self.root = root
        self.limit = limit
        self.place_of = place_of
        self.count = 0
        self.path: list[str | int] = []

    def node(self, value: object) -> Node:
        if len(self.path) > DEEPEST:
            raise too_deep(self._error_place(), pointer_of(self.path))
        self._add()
        place = self._place()
        match value:
            case str():
                return _text(value, place)
            case list() | tuple():
                items = [self._at(at, item) for at, item in enumerate(value)]
                return Sequence(tuple(items), place)
            case AnyMapping():
                pairs = [self._pair(key, held) for key, held in value.items()]
                return Mapping(tuple(pairs), place)
            case _:
                return _scalar(value, place)

    def _at(self, step: str | int, value: object) -> Node:
        self.path.append(step)
        node = self.node(value)
        self.path.pop()
        return node

    def _pair(self, key: object, value: object) -> tuple[Scalar, Node]:
        self._add()
        name = _key(key)
        if self.place_of is not None:
            name = Scalar(name.text, name.plain, self.place_of((*self.path, name.text)))
        return name, self._at(name.text, value)

    def _add(self) -> None:
        self.count += 1
        if self.limit is not None and self.count > self.limit:
            raise too_many(self.limit, self._error_place(), pointer_of(self.path))

    def _place(self) -> TextLocation | None:
        return None if self.place_of is None else self.place_of(tuple(self.path))

    def _error_place(self) -> TextLocation | str:
        path = tuple(self.path)
        at = shown(path[:_LONGEST_PATH]) + ("…" if len(path) > _LONGEST_PATH else "")
        return self._place() or (at if self.root is None else f"{self.root}: {at}")


def _key(key: object) -> Scalar:
    """What is no key is none that anybody knows either, and is told of as such."""
    read = _scalar(key, None)
    if isinstance(read, Scalar):
        return read
    return Scalar(ascii(key) if isinstance(key, str) else type(key).__name__)


def _scalar(value: object, place: TextLocation | None) -> Scalar | Foreign:
    match value:
        case str():
            return _text(value, place)
        case None:
            written = "null"
        case bool():
            written = "true" if value else "false"
        case int():
            return _integer(int(value), place)
        case float():
            written = digits(Decimal(float.__repr__(value)))
        case Decimal():
            written = digits(value)
        case date() | time():
            written = value.isoformat()
        case Enum():
            return _text(value.name.lower(), place)
        case _:
            fault = say("A value of the type {type} means nothing here.", type=type(value).__name__)
            return Foreign(fault, place)
    return Scalar(written, True, place)


def _text(value: str, place: TextLocation | None) -> Scalar | Foreign:
    if not value.isascii() and _HALF.search(value):
        return Foreign(say("The text holds half a character (a lone surrogate)."), place)
    return Scalar(value, False, place)


def _integer(value: int, place: TextLocation | None) -> Scalar | Foreign:
    if value.bit_length() > _MOST_BITS:  # more than mean anything, and slow to write out
        return Foreign(say("The number has too many digits."), place)
    return Scalar(str(value), True, place)
