"""One codec for each type of the model: it writes a value as a tree and reads it back.

Reading does not stop at a fault: it is noted with its path and place, and FAILED stands for the
value.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import Enum
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from ...errors import PlanError
from ...language import Message, say
from ...location import Location
from ...readable import Readable
from .tree import Foreign, Mapping, Node, Scalar, Sequence

FAILED: Final = object()
"""Stands for a value that could not be read, where the fault is noted already."""

MOST_FAULTS = 100
_LONGEST_QUOTE = 60

Path: TypeAlias = tuple[str | int, ...]


class EnoughFaultsError(Exception):
    """So many faults are noted that one more would help nobody."""


@frozen(repr=False)
class Faults(Readable):
    """The faults found so far; ``name`` is the file's, for what has no line."""

    name: str | None = None
    found: list[PlanError] = field(factory=list)

    def add(self, fault: Message, path: Path, place: Location | None) -> object:
        """Note a fault and give FAILED. Raises EnoughFaultsError once there are too many."""
        message = say("{path}: {fault}", path=shown(path), fault=fault)
        self.found.append(PlanError(message, place=place or self.name))
        if len(self.found) >= MOST_FAULTS:
            raise EnoughFaultsError
        return FAILED


def shown(path: Path) -> str:
    """A path as JSON tools write it: ``$.dimensions[0].missions[2].budget.2566``."""
    return "$" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)


def quoted(node: Node) -> str:
    """The beginning of what is written at a node, for a message."""
    if isinstance(node, Scalar):
        text = node.text
        return text if len(text) <= _LONGEST_QUOTE else text[:_LONGEST_QUOTE] + "…"
    return "{…}" if isinstance(node, Mapping) else "[…]"


class Codec(ABC):
    """Writes the values of one type and reads them."""

    @abstractmethod
    def write(self, value: Any) -> Node:
        """The value as a tree."""

    @abstractmethod
    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The value that the tree says, or FAILED with the fault noted."""


class ScalarCodec(Codec):
    """A type that is written as one scalar; ``expected`` says what belongs there."""

    expected: Message

    @abstractmethod
    def parse(self, scalar: Scalar) -> Any:
        """The value of a scalar. Raises ValueError where it has none."""

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The value of a scalar node."""
        if isinstance(node, Scalar) and not node.is_nothing:
            try:
                return self.parse(node)
            except ValueError:
                pass
        return faults.add(unexpected(node, self.expected), path, node.place)


def unexpected(node: Node, expected: Message) -> Message:
    """The sentence for a value that cannot stand where it does."""
    if isinstance(node, Foreign):
        return node.fault
    return say("“{found}” is not {expected}.", found=quoted(node), expected=expected)


class EnumCodec(ScalarCodec):
    """A member of an enum, by its name in lower case."""

    def __init__(self, members: type[Enum]) -> None:
        self.by_name = {member.name.lower(): member for member in members}
        self.expected = say("one of: {known}", known=", ".join(self.by_name))

    def write(self, value: Any) -> Node:
        """The member's name."""
        return Scalar(value.name.lower())

    def parse(self, scalar: Scalar) -> Any:
        """The member of that name."""
        if scalar.text not in self.by_name:
            raise ValueError(scalar.text)
        return self.by_name[scalar.text]


class TupleCodec(Codec):
    """Any number of values of one type, as a list."""

    def __init__(self, item: Codec) -> None:
        self.item = item

    def write(self, value: Any) -> Node:
        """The values as a list."""
        return Sequence(tuple(self.item.write(one) for one in value))

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The values of a list."""
        if not isinstance(node, Sequence):
            return faults.add(unexpected(node, say("a list")), path, node.place)
        items = [
            self.item.read(item, (*path, number), faults) for number, item in enumerate(node.items)
        ]
        return FAILED if FAILED in items else tuple(items)


class OptionalCodec(Codec):
    """A value that may be missing."""

    def __init__(self, present: Codec) -> None:
        self.present = present

    def write(self, value: Any) -> Node:
        """The value, which is not None: None is left out."""
        return self.present.write(value)

    def read(self, node: Node, path: Path, faults: Faults) -> Any:
        """The value, or None for null."""
        if isinstance(node, Scalar) and node.is_nothing:
            return None
        return self.present.read(node, path, faults)
