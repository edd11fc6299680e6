"""Reading ``overrides``: what a pack changes in the rules that it inherits."""

from __future__ import annotations

from attrs import evolve

from ..base.errors import unknown_name
from ..base.language import Text, say
from ..records.codec import NamedValues
from ..records.cursor import Cursor
from ..records.record import Key, Record
from ..vocabulary.model import Kind
from .condition import AllOf, Condition, renamed
from .condition_reader import ALWAYS
from .examples import ExamplesForm
from .merging import Merged
from .model import Reweighed, Rule
from .names import Names, twice
from .reads import parameter_in, parameters_named, used_properties, with_conditions, with_places
from .rules import CODE, check_weight, rule_form
from .texts import TEXT, TRUTH, Words, check_changed, check_raised

KEYS = (
    "severity",
    "certainty",
    "basis",
    "title",
    "message",
    "rationale",
    "remedy",
    "where",
    "examples",
)
"""What may be changed of a rule as it is written."""


def override_form(names: Names, about: Kind | None = None) -> Record:
    """A change of an inherited rule about a kind; ``reason`` says why its severity is another."""
    rule = rule_form(names, about).keys
    exchanged = "by the parameter that the rule reads, the one to read instead"
    return Record(
        Rule,
        Key("code", CODE),
        Key("enabled", TRUTH, required=False, later=True),
        *(evolve(rule[name], required=False) for name in KEYS),
        Key("reason", Words(both=names.strict), required=False, later=True),
        Key("parameters", NamedValues(TEXT, description=exchanged), required=False, later=True),
        name="override",
        sparing=True,
        always=("code",),
    )


def read_overrides(
    sections: list[Cursor], merged: Merged, names: Names, pack: str
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The inherited rules as changed by a pack of that id, and those that are out of use."""
    enabled = {rule.code: rule for rule in merged.rules}
    disabled = {rule.code: rule for rule in merged.disabled}
    seen: dict[str, Cursor] = {}
    for at in (one for section in sections for one in section.items()):
        code = at.get("code").word or ""
        rule = enabled.get(code) or disabled.get(code)
        if rule is None:
            _unknown(at, (*enabled, *disabled), names)
            continue
        if code in seen:
            twice(at, code, seen[code])
        seen.setdefault(code, at)
        check_changed(at, code)
        fields, changed = _changed(at, rule, names, pack)
        in_use = TRUTH.read(fields["enabled"]) if "enabled" in fields else code in enabled
        (disabled if in_use else enabled).pop(code, None)
        (enabled if in_use else disabled)[code] = changed
    order = {rule.code: number for number, rule in enumerate((*merged.rules, *merged.disabled))}
    return (
        tuple(sorted(enabled.values(), key=lambda rule: order[rule.code])),
        tuple(sorted(disabled.values(), key=lambda rule: order[rule.code])),
    )


def _unknown(at: Cursor, known: tuple[str, ...], names: Names) -> None:
    """The faults of a change of no rule."""
    one = at.fields(("code",), override_form(names).names)["code"]
    code = TEXT.read(one)
    if code and known:
        one.fault(unknown_name(say("inherited rule"), code, known))
    elif code:
        one.fault(say("The pack extends no other: there is no rule to change."))


def _changed(at: Cursor, rule: Rule, names: Names, pack: str) -> tuple[dict[str, Cursor], Rule]:
    about = names.kinds[rule.about]
    fields, values = override_form(names, about).parts(at, rule)
    certainty, basis = values["certainty"], values["basis"]
    if "certainty" in fields:
        check_raised(fields["certainty"], (certainty, basis), (rule.certainty, rule.basis))
    narrower = values.pop("where") if "where" in fields else ALWAYS
    changed = evolve(
        _decided_otherwise(fields, rule, narrower, names),
        **{key: values[key] for key in KEYS if key in fields and key in values and key != "where"},
        location=at.place,
    )
    changed = reweighed(changed, rule, pack, _reason(fields, names))
    if changed.reweighed is not None and "reason" not in fields and "severity" in fields:
        told = say("Nothing says why the severity of “{code}” is another.", code=rule.code)
        fields["severity"].warn(told, say("Add “reason”, which the report tells."))
    check_weight(fields.get("severity", at), changed, names)
    if "examples" in fields:
        examples = ExamplesForm(about, used_properties(changed), changed.joins, names)
        changed = evolve(changed, examples=examples.read(fields["examples"]))
    return fields, changed


def _reason(fields: dict[str, Cursor], names: Names) -> Text | None:
    """Why the severity is another."""
    at = fields.get("reason")
    if at is None:
        return None
    if "severity" not in fields:
        at.fault(say("“reason” says why a severity is another, and none is given."))
    found: Text = Words(both=names.strict).read(at)
    return found


def reweighed(rule: Rule, before: Rule, by: str, reason: Text | None) -> Rule:
    """A changed rule, which says so where its severity is another than before."""
    if rule.severity is before.severity:
        return rule
    return evolve(rule, reweighed=Reweighed(before.severity, by, reason))


def _decided_otherwise(
    fields: dict[str, Cursor], rule: Rule, narrower: Condition, names: Names
) -> Rule:
    """The rule with its condition narrowed and its parameters exchanged.

    Its examples are gone then: they were made for what the rule said before.
    """
    changed = rule
    if "parameters" in fields:
        changed = _reading(rule, _exchanged(fields["parameters"], rule, names), names)
    if "where" in fields:
        whole = narrower if rule.where == ALWAYS else AllOf((changed.where, narrower))
        changed = evolve(changed, where=whole)
    return changed if changed is rule else evolve(changed, examples=())


def _reading(rule: Rule, exchanged: dict[str, str], names: Names) -> Rule:
    """The rule with other parameters in its conditions and in its texts."""
    about = names.kinds[rule.about]

    def text(one: Text) -> Text:
        return with_places(one, lambda place: _place(place, about, exchanged))

    changed = with_conditions(rule, lambda one, _: renamed(one, exchanged))
    return evolve(
        changed,
        title=text(rule.title),
        message=text(rule.message),
        rationale=text(rule.rationale),
        remedy=text(rule.remedy),
        notes=tuple(evolve(one, text=text(one.text)) for one in changed.notes),
    )


def _place(place: str, about: Kind, exchanged: dict[str, str]) -> str:
    """A name in braces; that of a parameter that is exchanged is the new one's."""
    name = exchanged.get(parameter_in(place, about) or "")
    return place if name is None else f"${name}"


def _exchanged(at: Cursor, rule: Rule, names: Names) -> dict[str, str]:
    """By the parameter that a rule reads, the one that it is to read instead."""
    read = parameters_named(rule, names.kinds[rule.about])
    found: dict[str, str] = {}
    for old, new in at.pairs():
        name = TEXT.read(new)
        if old.word not in read:
            what = say("parameter of “{code}”", code=rule.code)
            old.fault(unknown_name(what, str(old.word), read))
        elif name and name not in names.parameters:
            new.fault(unknown_name(say("parameter"), name, tuple(names.parameters)))
        elif name:
            before, after = names.parameters[str(old.word)], names.parameters[name]
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
            found[str(old.word)] = name
    return found
