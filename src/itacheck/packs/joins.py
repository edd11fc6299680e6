"""Reading joins: the second fact that a rule asks for, or asks to be absent."""

from __future__ import annotations

from ..language import say
from ..vocabulary.model import Kind
from .condition_reader import ALWAYS, Scope, read_condition
from .model import Joined
from .names import Names, comparable, read_property
from .yamltree import Node

REQUIRED = ("kind", "on")
OPTIONAL = ("where",)


def read_joined(node: Node, about: Kind, needs: tuple[str, ...], names: Names) -> Joined | None:
    """A ``with`` or ``without`` of a rule about a kind."""
    fields = node.fields(REQUIRED, OPTIONAL)
    kind = None if fields["kind"].missing else names.kind(fields["kind"])
    if kind is None:
        return None
    pairs = tuple(
        pair
        for theirs, ours in fields["on"].pairs()
        if (pair := _pair(theirs, ours, kind, about, needs)) is not None
    )
    where = read_condition(fields["where"], Scope(kind, names)) if "where" in fields else ALWAYS
    return Joined(kind.name, pairs, where)


def _pair(
    theirs: Node, ours: Node, kind: Kind, about: Kind, needs: tuple[str, ...]
) -> tuple[str, str] | None:
    """A property of the joined kind and the property of the examined fact that it equals."""
    left, right = read_property(theirs, kind), read_property(ours, about)
    if left is None or right is None or not comparable(theirs, left, right):
        return None
    if left.optional:
        theirs.fault(
            say("“{name}” of “{kind}” may be absent.", name=left.name, kind=kind.name),
            remedy=say("Join on a property that every fact of the kind has."),
        )
    if right.optional and right.name not in needs:
        ours.fault(
            say("“{name}” of “{kind}” may be absent.", name=right.name, kind=about.name),
            remedy=say("Add “{name}” to the rule's “needs”.", name=right.name),
        )
    return left.name, right.name
