"""What YAML, JSON and a dict have in common: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from ...location import TextLocation
from ...readable import Readable

DEEPEST = 100
"""How many lists and mappings may stand in one another."""
_LONGEST_NUMBER = 60


class TooDeepError(ValueError):
    """The input nests deeper than any plan does; ``place`` is where."""

    def __init__(self, place: TextLocation | None) -> None:
        super().__init__(place)
        self.place = place


class Kind(Enum):
    """How a scalar is meant. What is read is only TEXT (quoted) or PLAIN: its field decides."""

    TEXT = "text"
    PLAIN = "plain"
    INTEGER = "integer"
    DECIMAL = "decimal"
    TRUTH = "truth"


def _place() -> TextLocation | None:
    return field(default=None, eq=False, repr=False)  # type: ignore[no-any-return]


@frozen(repr=False)
class Scalar(Readable):
    """A single value, kept as the text that it is written with."""

    text: str
    kind: Kind = Kind.TEXT
    place: TextLocation | None = _place()

    @property
    def is_nothing(self) -> bool:
        """Whether it is written as null: an unquoted blank, ``~`` or ``null``."""
        return self.kind is Kind.PLAIN and self.text in {"", "~", "null", "Null", "NULL"}


@frozen(repr=False)
class Sequence(Readable):
    """A list."""

    items: tuple[Node, ...] = ()
    place: TextLocation | None = _place()


@frozen(repr=False)
class Mapping(Readable):
    """Pairs of key and value in their order. ``compact`` asks for one line."""

    pairs: tuple[tuple[Scalar, Node], ...] = ()
    compact: bool = field(default=False, eq=False)
    place: TextLocation | None = _place()


Node: TypeAlias = Scalar | Sequence | Mapping


def to_python(node: Node) -> object:
    """The tree as plain JSON types; decimals are strings, so that no digit is lost."""
    if isinstance(node, Mapping):
        return {key.text: to_python(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [to_python(item) for item in node.items]
    if node.kind is Kind.INTEGER:
        return int(node.text)
    if node.kind is Kind.TRUTH:
        return node.text == "true"
    return node.text


def from_python(value: object, depth: int = 0) -> Node:
    """A tree without places from a dict. Raises TooDeepError and TypeError."""
    if depth > DEEPEST:
        raise TooDeepError(None)
    if isinstance(value, AnyMapping):
        pairs = ((_scalar(key), from_python(one, depth + 1)) for key, one in value.items())
        return Mapping(tuple(pairs))
    if isinstance(value, list | tuple):
        return Sequence(tuple(from_python(item, depth + 1) for item in value))
    return _scalar(value)


def _scalar(value: object) -> Scalar:
    if isinstance(value, str):
        return Scalar(_writable(value))
    if value is None:
        return Scalar("null", Kind.PLAIN)
    if isinstance(value, bool):
        return Scalar("true" if value else "false", Kind.PLAIN)
    if isinstance(value, int):
        return Scalar(_written(value), Kind.PLAIN)
    if isinstance(value, float | Decimal):
        return Scalar(
            digits(Decimal(repr(value)) if isinstance(value, float) else value), Kind.PLAIN
        )
    raise TypeError(f"a value of the type {type(value).__name__}")


def _writable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        raise TypeError("half a character (a lone surrogate)") from None
    return text


def _written(number: int) -> str:
    try:
        return str(number)
    except ValueError:  # Python writes out only so many digits
        raise TypeError("a number of thousands of digits") from None


def digits(number: Decimal) -> str:
    """A decimal without an exponent, unless that would take more than a line of zeros."""
    written_out = number.is_finite() and abs(number.adjusted()) < _LONGEST_NUMBER
    return format(number, "f") if written_out else str(number)
