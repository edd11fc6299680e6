"""Severities and parameters as a person's own file changes them, by the rules that packs obey.

A severity may always be lowered, and raised as far as the certainty of what the rule rests on
allows. A parameter's value, and whatever becomes surer, needs a source.
"""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from ..errors import unknown_name
from ..language import say
from ..packs.criteria import read_parameters
from ..packs.merging import Merged
from ..packs.model import Parameter, Rule
from ..packs.names import Names
from ..packs.overrides import read_overrides
from ..packs.parameters import VALUE_OPTIONAL, VALUE_REQUIRED
from ..packs.rules import too_strong
from ..report.chosen import Replaced
from ..report.data import plain_number
from ..vocabulary import kinds
from .model import Changed, Choice
from .trees import Node, TooManyFaultsError, raise_faults

_SEVERITY, _SURER = ("severity",), ("certainty", "basis")


def change(choice: Choice, merged: Merged) -> Changed:
    """The rules and parameters as changed. Raises OptionError with every fault and its place."""
    trees = [one for one in (choice.severities, choice.parameters) if one is not None]
    found = Changed(merged.rules, merged.disabled, merged.parameters)
    with suppress(TooManyFaultsError):
        found = _change(choice, merged)
    for tree in trees:
        raise_faults(tree.faults, tree.file)
    return found


def _change(choice: Choice, merged: Merged) -> Changed:
    named = {} if choice.parameters is None else _parameters(choice.parameters, merged)
    known = {kind.name: kind for kind in kinds()}
    sections = [_list(choice.parameters, list(named.values()))] if named else []
    parameters, names = read_parameters(sections, merged, known, strict=False)
    overrides = {} if choice.severities is None else _overrides(choice.severities, merged)
    changes = [_list(choice.severities, list(overrides.values()))] if overrides else []
    rules, disabled = read_overrides(changes, merged, names)
    for rule in rules:
        if rule.code not in overrides:
            _check(rule, named, names)
    before = {one.code: one.severity for one in (*merged.rules, *merged.disabled)}
    severities = tuple(
        (one.code, one.severity) for one in (*rules, *disabled) if one.code in overrides
    )
    return Changed(
        rules,
        disabled,
        parameters,
        tuple(pair for pair in severities if pair[1] is not before[pair[0]]),
        tuple(
            Replaced(
                one.name,
                value.first,
                value.last,
                plain_number(Decimal(int(value.value)) / one.unit.scale),
                value.certainty,
            )
            for one in parameters
            if one.name in named
            for value in one.values
        ),
    )


def _list(place: Node | None, members: list[Node]) -> Node:
    node = members[0] if place is None else place
    return Node((node.file, node.line, node.column), node.faults, members)


def _parameters(tree: Node, merged: Merged) -> dict[str, Node]:
    """By name, a parameter as a pack would write it."""
    known: dict[str, Parameter] = {one.name: one for one in merged.parameters}
    found: dict[str, Node] = {}
    for key, value in tree.pairs() if tree.content else ():
        name = str(key.content)
        if name not in known:
            key.fault(unknown_name(say("parameter"), name, tuple(known)))
        elif not isinstance(value.content, dict):
            value.fault(
                say("A criterion needs a source: “value”, “certainty” and “basis”."),
                say("Name under “basis” where it was read."),
            )
        else:
            values = value.content.get("values")
            if values is None:
                value.fields(VALUE_REQUIRED, VALUE_OPTIONAL)
                values = _list(value, [value])
            else:
                value.fields(("values",))
            found[name] = _mapping(value, {"name": key, "values": values})
    return found


def _overrides(tree: Node, merged: Merged) -> dict[str, Node]:
    """By code, a rule's change as a pack would write it; of beginnings the longest decides."""
    wishes = {str(key.content): (key, value) for key, value in tree.pairs() if tree.content}
    codes = [one.code for one in (*merged.rules, *merged.disabled)]
    families = dict.fromkeys(code.rstrip("0123456789") for code in codes)
    found: dict[str, Node] = {}
    for wish, (key, value) in wishes.items():
        if not wish or not any(code.startswith(wish) for code in codes):
            key.fault(unknown_name(say("code"), wish, (*families, *codes)))
        elif isinstance(value.content, dict):
            value.fields(_SEVERITY, _SURER)
        else:
            wishes[wish] = (key, _mapping(value, {"severity": value}))
    for code in codes:
        fitting = [wish for wish in wishes if wish and code.startswith(wish)]
        if fitting:
            key, value = wishes[max(fitting, key=len)]
            content = value.content if isinstance(value.content, dict) else {}
            members = {name: one for name, one in content.items() if name in (*_SEVERITY, *_SURER)}
            place = (key.file, key.line, key.column)
            found[code] = _mapping(value, {"code": Node(place, key.faults, code), **members})
    return found


def _mapping(place: Node, members: dict[str, Node]) -> Node:
    node = Node((place.file, place.line, place.column), place.faults, members)
    node.names = {
        name: Node((one.file, one.line, one.column), one.faults, name)
        for name, one in members.items()
    }
    return node


def _check(rule: Rule, replaced: dict[str, Node], names: Names) -> None:
    """A fault at a replaced parameter that is not sure enough for a rule that rests on it."""
    found = too_strong(rule, names)
    place = None if found is None else replaced.get(found[0][1:])
    if found is None or place is None:
        return
    place.fault(
        say(
            "The inherited “{code}” is of severity {severity}, too strong for what it "
            "rests on then ({what}: {certainty}).",
            code=rule.code,
            severity=rule.severity.value,
            what=found[0],
            certainty=found[1].value,
        ),
        remedy=say("Lower its severity under “severities”."),
    )
