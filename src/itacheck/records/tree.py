"""What YAML, JSON, TOML and a dict have in common: scalars, lists, mappings and their places."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, TypeAlias

from attrs import field

from ..base.language import Message
from ..base.location import TextLocation
from ..base.record import record

DEEPEST = 40
"""How many lists and mappings may stand in one another."""
_LONGEST_NUMBER = 60
_NULL = frozenset({"", "~", "null", "Null", "NULL"})

Path: TypeAlias = tuple[str | int, ...]
Data: TypeAlias = Any
"""What is written: None, bool, int, float, Decimal, str, lists and dicts of these."""


class Compact(dict[str, Data]):
    """A mapping that reads best in one line."""


def _place() -> TextLocation | None:
    return field(default=None, eq=False, repr=False)  # type: ignore[no-any-return]


@record
class Scalar:
    """A single value, kept as the text that it is written with.

    ``plain`` is whether it stands without quotes, so that it may be more than a text: what reads it
    decides.
    """

    text: str
    plain: bool = False
    place: TextLocation | None = _place()

    @property
    def is_nothing(self) -> bool:
        """Whether it is written as null: an unquoted blank, ``~`` or ``null``."""
        return self.plain and self.text in _NULL


@record
class Sequence:
    """A list."""

    items: tuple[Node, ...] = ()
    place: TextLocation | None = _place()


@record
class Mapping:
    """Pairs of key and value in their order; a key may stand twice."""

    pairs: tuple[tuple[Scalar, Node], ...] = ()
    place: TextLocation | None = _place()

    def get(self, name: str) -> Node | None:
        """The first value of a key."""
        return next((value for key, value in self.pairs if key.text == name), None)


@record
class Foreign:
    """What no tree can hold: a program's object, as ``fault`` says, or what is told already."""

    fault: Message | None
    place: TextLocation | None = _place()


Node: TypeAlias = Scalar | Sequence | Mapping | Foreign


def is_nothing(node: Node) -> bool:
    """Whether a node is written as null."""
    return isinstance(node, Scalar) and node.is_nothing


def plain_data(data: Data) -> Data:
    """What is written as plain JSON types; decimals are strings, so that no digit is lost."""
    match data:
        case dict():
            return {key: plain_data(value) for key, value in data.items()}
        case list():
            return [plain_data(item) for item in data]
        case Decimal():
            return digits(data)
        case _:
            return data


def digits(number: Decimal) -> str:
    """A decimal without an exponent, unless that would take more than a line of zeros."""
    written_out = number.is_finite() and abs(number.adjusted()) < _LONGEST_NUMBER
    return format(number, "f") if written_out else str(number)
