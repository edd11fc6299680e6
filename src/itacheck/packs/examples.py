"""Reading the examples of a rule: the facts that it is tried on."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..errors import unknown_name
from ..language import say
from ..vocabulary.model import Kind, Value
from .condition import properties
from .model import Example, Joined
from .names import Names, read_property, read_value
from .yamltree import Node

OUTCOMES = {
    "fails": "failed",
    "passes": "passed",
    "not_applicable": "not_applicable",
    "undecided": "undecided",
}

WANTED = ("fails", "passes")


def read_examples(
    node: Node, about: Kind, used: tuple[str, ...], joins: tuple[Joined, ...] | None, names: Names
) -> tuple[Example, ...]:
    """All examples; ``used`` are the properties of the examined fact that the rule reads.

    ``joins`` are the rule's; None where one is faulty, so that joined facts cannot be checked.
    """
    required = WANTED if names.strict else ()
    fields = node.fields(required, tuple(one for one in OUTCOMES if one not in required))
    return tuple(
        _example(one, outcome, about, used, joins, names)
        for word, outcome in OUTCOMES.items()
        if word in fields
        for one in fields[word].items()
    )


def _example(
    node: Node,
    outcome: str,
    about: Kind,
    used: tuple[str, ...],
    joins: tuple[Joined, ...] | None,
    names: Names,
) -> Example:
    others: list[tuple[str, Mapping[str, Value]]] = []
    year: int | None = None
    entries = []
    for key, value in node.pairs():
        if key.content == "in_year":
            year = value.integer()
        elif key.content == "others":
            members = value.items()
            others = [] if joins is None else [_other(one, joins, names) for one in members]
        else:
            entries.append((key, value))
    return Example(
        outcome, _values(node, entries, about, used), tuple(others), year, location=node.location
    )


def _other(node: Node, joins: tuple[Joined, ...], names: Names) -> tuple[str, Mapping[str, Value]]:
    """A fact beside the examined one, of a kind that the rule joins."""
    entries = list(node.pairs())
    name = next((value.text() for key, value in entries if key.content == "kind"), None)
    known = tuple(one.kind for one in joins)
    if name is None or name not in known:
        if name is None:
            node.fault(say("The key “{key}” is missing.", key="kind"))
        else:
            node.fault(unknown_name(say("joined kind"), name, known))
        return "", {}
    used = tuple(
        wanted
        for one in joins
        if one.kind == name
        for wanted in (*(theirs for theirs, _ in one.on), *properties(one.where))
    )
    entries = [(key, value) for key, value in entries if key.content != "kind"]
    return name, _values(node, entries, names.kinds[name], used)


def _values(
    node: Node, entries: list[tuple[Node, Node]], kind: Kind, used: tuple[str, ...]
) -> Mapping[str, Value]:
    values: dict[str, Value] = {}
    for key, value in entries:
        found = read_property(key, kind)
        if found is not None:
            values[found.name] = read_value(value, found)
    for name in dict.fromkeys(used):
        wanted = kind.property(name)
        if wanted is not None and not wanted.optional and name not in values:
            node.fault(
                say("The example lacks “{name}”, which the rule reads.", name=name),
            )
    return MappingProxyType(values)
