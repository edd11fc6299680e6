"""Severities and parameters as a person's own file changes them, by the rules that packs obey.

A severity may always be lowered, and raised as far as the certainty of what the rule rests on
allows. A parameter's value, and whatever becomes surer, needs a source.
"""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from attrs import evolve

from ..base.errors import unknown_name
from ..base.language import say
from ..packs.criteria import check_inherited
from ..packs.merging import Merged
from ..packs.model import Parameter, Rule, family_of
from ..packs.names import Names
from ..packs.overrides import reweighed
from ..packs.parameters import read_values
from ..packs.rules import SEVERITY, check_weight
from ..packs.texts import BASIS, CERTAINTY, Words, check_raised
from ..records.cursor import Cursor
from ..records.faults import TooManyFaultsError
from ..records.record import Key, Record
from ..records.tree import Mapping, Scalar
from ..report.choice import Replaced
from ..report.data import plain_number
from ..vocabulary import kinds_of
from .model import Changed, Choice

_WEIGHT = Record(
    dict,
    Key("severity", SEVERITY),
    Key("certainty", CERTAINTY, required=False),
    Key("basis", BASIS, required=False),
    Key("reason", Words(both=False), required=False),
    sparing=True,
)
"""Another severity, why, and what makes the rule surer."""


def change(choice: Choice, merged: Merged) -> Changed:
    """The rules and parameters as changed. Raises OptionError with every fault and its place."""
    found = Changed(merged.rules, merged.disabled, merged.parameters)
    with suppress(TooManyFaultsError):
        found = _change(choice, merged)
    for tree in (choice.severities, choice.parameters):
        if tree is not None:
            tree.faults.raise_any(tree.name)
    return found


def _change(choice: Choice, merged: Merged) -> Changed:
    places = {} if choice.parameters is None else _named(choice.parameters, merged)
    told = {} if choice.parameters is None else _replaced(places, merged)
    everything = {**{one.name: one for one in merged.parameters}, **told}
    parameters = tuple(one for one in everything.values() if one is not None)
    known = kinds_of(one for rule in merged.rules for one in rule.kinds)
    names = Names({kind.name: kind for kind in known}, everything, strict=False)
    found = {} if choice.severities is None else _weighed(choice.severities, merged, names)
    rules = tuple(found.get(one.code, one) for one in merged.rules)
    remedy = say("Lower its severity under “severities”.")
    check_inherited(places, merged, rules, names, remedy)
    before = {one.code: one.severity for one in (*merged.rules, *merged.disabled)}
    return Changed(
        rules,
        tuple(found.get(one.code, one) for one in merged.disabled),
        parameters,
        tuple(
            (code, found[code].severity)
            for code in before
            if code in found and found[code].severity is not before[code]
        ),
        tuple(
            Replaced(
                one.name,
                value.first,
                value.last,
                plain_number(Decimal(int(value.value)) / one.unit.scale),
                value.certainty,
            )
            for one in parameters
            if one.name in told
            for value in one.values
        ),
    )


def _named(at: Cursor, merged: Merged) -> dict[str, Cursor]:
    """By name, what is said of a parameter; a fault at a name that there is none of."""
    known = tuple(one.name for one in merged.parameters)
    found: dict[str, Cursor] = {}
    for key, value in at.pairs() if at.node != Mapping() else ():
        name = str(value.step)
        if name not in known:
            key.fault(unknown_name(say("parameter"), name, known))
        elif not isinstance(value.node, Mapping):
            value.fault(
                say("A criterion needs a source: “value”, “certainty” and “basis”."),
                say("Name under “basis” where it was read."),
            )
        else:
            found[name] = value
    return found


def _replaced(places: dict[str, Cursor], merged: Merged) -> dict[str, Parameter | None]:
    """The parameters with their values replaced; None for one that is faulty."""
    found: dict[str, Parameter | None] = {}
    for one in merged.parameters:
        at = places.get(one.name)
        if at is None:
            continue
        told = len(at.faults)
        several = not at.get("values").missing
        values = at.fields(("values",))["values"].items() if several else [at]
        changed = evolve(one, values=read_values(values, one.name, one.unit, one))
        found[one.name] = changed if len(at.faults) == told else None
    return found


def _weighed(at: Cursor, merged: Merged, names: Names) -> dict[str, Rule]:
    """By code, the rules whose severity is another; of beginnings the longest decides."""
    rules = (*merged.rules, *merged.disabled)
    codes = [one.code for one in rules]
    families = dict.fromkeys(family_of(code) for code in codes)
    wishes: dict[str, Cursor] = {}
    for key, value in at.pairs() if at.node != Mapping() else ():
        wish = str(value.step)
        if not wish or not any(code.startswith(wish) for code in codes):
            key.fault(unknown_name(say("code"), wish, (*families, *codes)))
        else:
            wishes[wish] = value
    found: dict[str, Rule] = {}
    for wish, value in wishes.items():
        meant = [
            one
            for one in rules
            if max((w for w in wishes if one.code.startswith(w)), key=len, default="") == wish
        ]
        found |= {one.code: one for one in _heavier(value, meant, names)}
    return found


def _heavier(at: Cursor, rules: list[Rule], names: Names) -> list[Rule]:
    """Rules with the severity that is wished for, and what makes them surer."""
    if isinstance(at.node, Mapping):
        told = len(at.faults)
        fields, values = _WEIGHT.parts(at)
        if len(at.faults) > told:
            return []
    else:
        fields, values = {"severity": at}, {"severity": SEVERITY.read(at)}
    surer = {name: values[name] for name in ("certainty", "basis") if name in fields}
    changed = []
    for rule in rules:
        now = evolve(rule, severity=values["severity"], **surer, location=at.place)
        now = reweighed(now, rule, at.name, values.get("reason"))
        if "certainty" in fields:
            grounds = (now.certainty, now.basis), (rule.certainty, rule.basis)
            check_raised(fields["certainty"], *grounds)
        if isinstance(fields["severity"].node, Scalar):
            check_weight(fields["severity"], now, names)
        changed.append(now)
    return changed
