"""What YAML, JSON and a dict have in common: scalars, lists and mappings, each with its place."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TypeAlias

from attrs import field, frozen

from ...language import Message
from ...location import TextLocation
from ...readable import Readable

_LONGEST_NUMBER = 60


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


@frozen(repr=False)
class Foreign(Readable):
    """What a program gave and no plan can hold; ``fault`` says so. No file has one."""

    fault: Message
    place: TextLocation | None = _place()


Node: TypeAlias = Scalar | Sequence | Mapping | Foreign


def to_python(node: Node) -> object:
    """The tree as plain JSON types; decimals are strings, so that no digit is lost."""
    if isinstance(node, Mapping):
        return {key.text: to_python(value) for key, value in node.pairs}
    if isinstance(node, Sequence):
        return [to_python(item) for item in node.items]
    if isinstance(node, Foreign):
        raise TypeError(node)
    if node.kind is Kind.INTEGER:
        return int(node.text)
    if node.kind is Kind.TRUTH:
        return node.text == "true"
    return node.text


def digits(number: Decimal) -> str:
    """A decimal without an exponent, unless that would take more than a line of zeros."""
    written_out = number.is_finite() and abs(number.adjusted()) < _LONGEST_NUMBER
    return format(number, "f") if written_out else str(number)
