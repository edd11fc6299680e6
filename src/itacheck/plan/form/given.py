"""A dict that a program gives to the tree that is read. Anything may be in it."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from decimal import Decimal

from ...language import say
from .bounds import DEEPEST, too_deep, too_many
from .codec import Path, shown
from .tree import Foreign, Kind, Mapping, Node, Scalar, Sequence, digits

_LONGEST_PATH = 5


def from_python(value: object, name: str | None, nodes: int) -> Node:
    """The tree of a dict, without places; what is no value of a plan is Foreign in it.

    Raises PlanError where it is nested too deeply or has more than ``nodes`` nodes.
    """
    return _Given(name, nodes).node(value, ())


class _Given:
    """Reads a dict and counts: one that holds itself twice would double with each level."""

    def __init__(self, name: str | None, limit: int) -> None:
        self.name = name
        self.limit = limit
        self.count = 0

    def node(self, value: object, path: Path) -> Node:
        if len(path) > DEEPEST:
            raise too_deep(self._place(path))
        self._add(path)
        if isinstance(value, AnyMapping):
            return Mapping(tuple(self._pair(key, one, path) for key, one in value.items()))
        if isinstance(value, list | tuple):
            items = (self.node(item, (*path, number)) for number, item in enumerate(value))
            return Sequence(tuple(items))
        return _scalar(value)

    def _pair(self, key: object, value: object, path: Path) -> tuple[Scalar, Node]:
        self._add(path)
        name = _key(key)
        return name, self.node(value, (*path, name.text))

    def _add(self, path: Path) -> None:
        self.count += 1
        if self.count > self.limit:
            raise too_many(self.limit, self._place(path))

    def _place(self, path: Path) -> str:
        at = shown(path[:_LONGEST_PATH]) + ("…" if len(path) > _LONGEST_PATH else "")
        return at if self.name is None else f"{self.name}: {at}"


def _key(key: object) -> Scalar:
    """What is no key is none that a plan knows either, and is told of as such."""
    read = _scalar(key)
    if isinstance(read, Scalar):
        return read
    return Scalar(ascii(key) if isinstance(key, str) else type(key).__name__)


def _scalar(value: object) -> Scalar | Foreign:
    if isinstance(value, str):
        return _text(value)
    if value is None:
        return Scalar("null", Kind.PLAIN)
    if isinstance(value, bool):
        return Scalar("true" if value else "false", Kind.PLAIN)
    if isinstance(value, int):
        return _integer(int(value))
    if isinstance(value, float):
        return Scalar(digits(Decimal(float.__repr__(value))), Kind.PLAIN)
    if isinstance(value, Decimal):
        return Scalar(digits(value), Kind.PLAIN)
    return Foreign(
        say("A value of the type {type} is no part of a plan.", type=type(value).__name__)
    )


def _text(value: str) -> Scalar | Foreign:
    try:
        value.encode()
    except UnicodeEncodeError:
        return Foreign(say("The text holds half a character (a lone surrogate)."))
    return Scalar(value)


def _integer(value: int) -> Scalar | Foreign:
    try:
        return Scalar(str(value), Kind.PLAIN)
    except ValueError:  # Python writes out only so many digits
        return Foreign(say("The number has thousands of digits."))
