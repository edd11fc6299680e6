"""The names that a rule may use, and the values that go with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from attrs import frozen

from ..errors import unknown_name
from ..language import say
from ..readable import Readable
from ..vocabulary.model import Kind, Property, Type, Value
from .model import Parameter
from .yamltree import Node

_T = TypeVar("_T")


@frozen(repr=False)
class Names(Readable):
    """Every kind and every parameter that a pack's rules may name.

    A parameter that is itself faulty is None: its name is known, and nothing more is said of it.
    ``strict`` is whether nothing may be left out that readers and tests want.
    """

    kinds: Mapping[str, Kind]
    parameters: Mapping[str, Parameter | None]
    strict: bool = True

    def kind(self, node: Node) -> Kind | None:
        """The kind that a node names."""
        name = node.text()
        found = self.kinds.get(name)
        if found is None and name:
            node.fault(unknown_name(say("kind"), name, tuple(self.kinds)))
        return found


def read_property(node: Node, kind: Kind) -> Property | None:
    """The property of a kind that a node names."""
    name = node.text()
    found = kind.property(name)
    if found is None and name:
        known = tuple(one.name for one in kind.properties)
        node.fault(unknown_name(say("{kind} property", kind=kind.name), name, known))
    return found


def read_value(node: Node, of: Property) -> Value:
    """A constant of a property's type."""
    if of.type is Type.INTEGER:
        return node.integer()
    if of.type is Type.BOOLEAN:
        return node.boolean()
    symbol = node.text()
    if symbol and of.symbols and symbol not in of.symbols:
        node.fault(unknown_name(say("{name} value", name=of.name), symbol, of.symbols))
    return symbol


def comparable(node: Node, left: Property, right: Property) -> bool:
    """Whether two properties may be compared; the node that compares them gets the fault."""
    if left.type is not right.type:
        message = say(
            "“{left}” ({left_type}) and “{right}” ({right_type}) differ in type.",
            left=left.name,
            left_type=left.type.value,
            right=right.name,
            right_type=right.type.value,
        )
    elif left.type is Type.INTEGER and left.unit is not right.unit:
        message = say(
            "“{left}” ({left_unit}) and “{right}” ({right_unit}) differ in unit.",
            left=left.name,
            left_unit=left.unit.word,
            right=right.name,
            right_unit=right.unit.word,
        )
    else:
        return True
    node.fault(message)
    return False


def members(
    sections: list[Node], read: Callable[[Node], _T | None], name_of: Callable[[_T], str]
) -> list[_T]:
    """The members of a section from all files, each with a name of its own."""
    found: list[_T] = []
    seen: set[str] = set()
    for node in (node for section in sections for node in section.items()):
        member = read(node)
        if member is None:
            continue
        name = name_of(member)
        if name and name in seen:
            node.fault(say("“{name}” stands twice in the pack.", name=name))
        seen.add(name)
        found.append(member)
    return found
