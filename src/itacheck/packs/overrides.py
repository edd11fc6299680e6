"""Reading ``overrides``: what a pack changes in the rules that it inherits."""

from __future__ import annotations

from attrs import evolve

from ..errors import unknown_name
from ..language import say
from ..vocabulary.model import Kind
from .condition import AllOf, parameter_names, renamed
from .condition_reader import ALWAYS, Scope, read_condition
from .examples import read_examples
from .merging import Merged
from .model import Example, Joined, Rule, Severity
from .names import Names
from .rules import SEVERITIES, check_weight, rule_conditions, used_properties
from .texts import check_raised, read_basis, read_certainty, read_message, read_text
from .yamltree import Node

REQUIRED = ("code",)
OPTIONAL = (
    "enabled",
    "severity",
    "certainty",
    "basis",
    "title",
    "message",
    "rationale",
    "remedy",
    "where",
    "parameters",
    "examples",
)


def read_overrides(
    sections: list[Node], merged: Merged, names: Names
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The inherited rules as changed, and those that are out of use."""
    enabled = {rule.code: rule for rule in merged.rules}
    disabled = {rule.code: rule for rule in merged.disabled}
    seen: set[str] = set()
    for node in (node for section in sections for node in section.items()):
        fields = node.fields(REQUIRED, OPTIONAL)
        code = fields["code"].text()
        rule = enabled.get(code) or disabled.get(code)
        if rule is None:
            if code:
                known = (*enabled, *disabled)
                what = say("inherited rule")
                fields["code"].fault(
                    unknown_name(what, code, known)
                    if known
                    else say("The pack extends no other: there is no rule to change.")
                )
            continue
        if code in seen:
            node.fault(say("“{name}” stands twice in the pack.", name=code))
        seen.add(code)
        if node.content and len(node.content) == 1:
            node.fault(say("Nothing of “{code}” is changed here.", code=code))
        changed = _changed(node, fields, rule, names)
        in_use = fields["enabled"].boolean() if "enabled" in fields else code in enabled
        (disabled if in_use else enabled).pop(code, None)
        (enabled if in_use else disabled)[code] = changed
    order = {rule.code: number for number, rule in enumerate((*merged.rules, *merged.disabled))}
    return (
        tuple(sorted(enabled.values(), key=lambda rule: order[rule.code])),
        tuple(sorted(disabled.values(), key=lambda rule: order[rule.code])),
    )


def _changed(node: Node, fields: dict[str, Node], rule: Rule, names: Names) -> Rule:
    about = names.kinds[rule.about]
    certainty = read_certainty(fields["certainty"]) if "certainty" in fields else rule.certainty
    basis = read_basis(fields["basis"]) if "basis" in fields else rule.basis
    if "certainty" in fields:
        check_raised(fields["certainty"], (certainty, basis), (rule.certainty, rule.basis))
    severity = rule.severity
    if "severity" in fields:
        word = fields["severity"].one_of(say("severity"), SEVERITIES)
        severity = Severity(word) if word else severity
    changed = evolve(
        _decided_otherwise(fields, rule, about, names),
        severity=severity,
        certainty=certainty,
        basis=basis,
        location=node.location,
    )
    changed = _told_otherwise(fields, changed, about, names)
    check_weight(fields.get("severity", node), changed, names)
    if "examples" in fields:
        changed = evolve(changed, examples=_examples(fields["examples"], changed, about, names))
    return changed


def _told_otherwise(fields: dict[str, Node], rule: Rule, about: Kind, names: Names) -> Rule:
    both = names.strict
    if "title" in fields:
        rule = evolve(rule, title=read_message(fields["title"], about, both=both))
    if "message" in fields:
        rule = evolve(rule, message=read_message(fields["message"], about, both=both))
    if "rationale" in fields:
        rule = evolve(rule, rationale=read_text(fields["rationale"], both=both))
    if "remedy" in fields:
        rule = evolve(rule, remedy=read_text(fields["remedy"], both=both))
    return rule


def _examples(node: Node, rule: Rule, about: Kind, names: Names) -> tuple[Example, ...]:
    joins = tuple(one for one in (rule.with_, rule.without) if one is not None)
    return read_examples(node, about, used_properties(rule), joins, names)


def _decided_otherwise(fields: dict[str, Node], rule: Rule, about: Kind, names: Names) -> Rule:
    """The rule with its condition narrowed and its parameters exchanged.

    Its examples are gone then: they were made for what the rule said before.
    """
    changed = rule
    if "parameters" in fields:
        exchanged = _exchanged(fields["parameters"], rule, names)
        changed = _reading(rule, exchanged)
    if "where" in fields:
        narrower = read_condition(fields["where"], Scope(about, names))
        whole = narrower if rule.where == ALWAYS else AllOf((changed.where, narrower))
        changed = evolve(changed, where=whole)
    return changed if changed is rule else evolve(changed, examples=())


def _reading(rule: Rule, exchanged: dict[str, str]) -> Rule:
    def joined(one: Joined | None) -> Joined | None:
        return None if one is None else evolve(one, where=renamed(one.where, exchanged))

    return evolve(
        rule,
        where=renamed(rule.where, exchanged),
        fails_when=renamed(rule.fails_when, exchanged),
        with_=joined(rule.with_),
        without=joined(rule.without),
        notes=tuple(evolve(one, when=renamed(one.when, exchanged)) for one in rule.notes),
    )


def _exchanged(node: Node, rule: Rule, names: Names) -> dict[str, str]:
    """By the parameter that a rule reads, the one that it is to read instead."""
    read = parameter_names(*rule_conditions(rule), *(note.when for note in rule.notes))
    found: dict[str, str] = {}
    for old, new in node.pairs():
        name = new.text()
        if old.content not in read:
            what = say("parameter of “{code}”", code=rule.code)
            old.fault(unknown_name(what, str(old.content), read))
        elif name and name not in names.parameters:
            new.fault(unknown_name(say("parameter"), name, tuple(names.parameters)))
        elif name:
            before, after = names.parameters[str(old.content)], names.parameters[name]
            if before is not None and after is not None and before.unit is not after.unit:
                new.fault(
                    say(
                        "“{left}” ({left_unit}) and “{right}” ({right_unit}) differ in unit.",
                        left=before.name,
                        left_unit=before.unit.word,
                        right=after.name,
                        right_unit=after.unit.word,
                    )
                )
            found[str(old.content)] = name
    return found
