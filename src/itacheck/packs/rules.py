"""Reading rules, every name in them checked against the vocabulary and the pack's parameters."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from attrs import evolve

from ..base.errors import unknown_name
from ..base.language import Message, Text, say
from ..records.codec import Codec, Integer, ListOf, OneOf, Pattern, by_value
from ..records.cursor import Cursor
from ..records.record import Key, Record
from ..vocabulary.model import Kind
from ..vocabulary.repairs import REPAIR_KINDS
from .condition_reader import ALWAYS, ConditionForm, Scope
from .examples import ExamplesForm
from .joins import JoinForm, check_needed
from .model import Certainty, Note, Rule, Severity
from .names import Names, read_property
from .reads import compared_parameters, shown_names, used_properties
from .texts import BASIS, CERTAINTY, TEXT, YEARS, Words, message_words

SEVERITIES = tuple(one.value for one in Severity)
EXECUTABILITY = ("full", "over-reports", "under-reports", "needs-person")
_NOTHING = Text("", "")


def _no_code(code: str) -> Message:
    from .remedies import code_meant

    meant = code_meant(code)
    if meant is not None:
        return say("“{code}” is no code: write {meant}.", code=code, meant=meant)
    return say(
        "“{code}” is no code: three capital letters and three digits are, such as AUD001.",
        code=code,
    )


CODE = Pattern("[A-Z]{3}[0-9]{3}", _no_code)
SEVERITY = OneOf(by_value(Severity), say("severity"), blank=Severity.INFO)


def rule_form(names: Names, about: Kind | None = None) -> Record:
    """A rule about a kind, which ``about`` is read to find; without one it is of any kind."""
    both = names.strict
    parameters = tuple(names.parameters)
    text = Words(both=both, parameters=parameters)
    message = text if about is None else message_words(about, both=both, parameters=parameters)
    scope = None if about is None else Scope(about, names)
    condition, join = ConditionForm(scope), JoinForm(about, names)
    note = Record(Note, Key("when", condition), Key("text", message), name="note", partial=True)
    return Record(
        Rule,
        Key("code", CODE),
        Key("about", OneOf(tuple(names.kinds), say("kind")), later=True),
        Key("where", condition, required=False, default=ALWAYS),
        Key("fails_when", condition, required=False, default=ALWAYS),
        Key("needs", ListOf(_Named(about, _property), 1), required=False, default=()),
        Key("with", join, "with_", required=False),
        Key("without", join, required=False),
        Key("data", ListOf(_Named(about, _shown), 1), required=False, default=()),
        Key("notes", ListOf(note, 1), required=False, default=()),
        Key("fiscal_years", YEARS, required=False),
        Key("repairs", ListOf(_Named(about, _repair), 1), required=False, default=()),
        Key("effort_minutes", Integer(least=0, minimum=0), required=False),
        Key("severity", SEVERITY),
        Key("certainty", CERTAINTY),
        Key("executability", OneOf(EXECUTABILITY, say("executability")), required=False),
        Key("basis", BASIS, required=False, default=()),
        Key("title", message),
        Key("message", message, required=both),
        Key("rationale", text, required=both, default=_NOTHING),
        Key("remedy", text, required=both, default=_NOTHING),
        Key("examples", ExamplesForm(about, names=names), required=both, later=True),
        name="rule",
        sparing=True,
    )


class _Named(Codec):
    """A name that is known of a kind: ``look`` keeps the fault of one that is not."""

    blank = ""
    described = TEXT.described

    def __init__(self, about: Kind | None, look: Callable[[Cursor, Kind], str]) -> None:
        self.about = about
        self.look = look

    def read(self, at: Cursor) -> Any:
        """The name."""
        return self.blank if self.about is None else self.look(at, self.about)


def _property(at: Cursor, about: Kind) -> str:
    found = read_property(at, about)
    return "" if found is None else found.name


def _shown(at: Cursor, about: Kind) -> str:
    """A property of the kind, or a text beside them."""
    known, name = shown_names(about), TEXT.read(at)
    if name and name not in known:
        at.fault(unknown_name(say("{kind} property or text", kind=about.name), name, known))
    return str(name)


def _repair(at: Cursor, about: Kind) -> str:
    """A repair that can mend facts of the kind."""
    known = tuple(one.name for one in REPAIR_KINDS if about.name in one.kinds)
    name = TEXT.read(at)
    if name and name not in known:
        at.fault(unknown_name(say("repair of {kind}", kind=about.name), name, known))
    return str(name)


def read_rule(at: Cursor, names: Names) -> Rule | None:
    """A rule, or None where its kind is not known, so that nothing in it can be checked."""
    name = at.get("about")
    about = names.kinds.get(name.word or "")
    form = rule_form(names, about)
    if about is None:
        optional = tuple(one for one in form.names if one not in form.required)
        fields = at.fields(form.required, optional)
        if not fields["about"].missing:
            names.kind(fields["about"])
        return None
    fields, values = form.parts(at)
    if not (fields.keys() | set(at.meant)) & {"fails_when", "with", "without"}:
        at.fault(
            say("The rule does not say when it fails: “fails_when” is missing."),
            say("Write it like {form}.", form="fails_when: {difference: {ne: 0}}"),
        )
    for word in ("with", "without"):
        joined = values["with_" if word == "with" else word]
        if joined is not None:
            check_needed(fields[word], joined, about, values["needs"])
    values["message"] = values["message"] or values["title"]
    values["executability"] = values["executability"] or EXECUTABILITY[0]
    rule = Rule(**values, about=about.name, location=at.place)
    _check_basis(at, fields, rule)
    check_weight(fields["severity"], rule, names)
    if "examples" not in fields:
        return rule
    joins = rule.joins
    whole = len(joins) == len(fields.keys() & {"with", "without"})
    examples = ExamplesForm(about, used_properties(rule), joins if whole else None, names)
    return evolve(rule, examples=examples.read(fields["examples"]))


def _check_basis(at: Cursor, fields: Mapping[str, Cursor], rule: Rule) -> None:
    """A fault where nothing says on whose authority a rule speaks."""
    if "basis" not in fields and not compared_parameters(rule):
        at.fault(
            say("The key “{key}” is missing.", key="basis"),
            say("A rule rests on a source of its own, or compares with a parameter that has one."),
        )


def rule_as_data(rule: Rule, kinds: Iterable[Kind] | None = None) -> dict[str, Any]:
    """A rule as the mapping that its author writes, without what it does not say.

    ``kinds`` are those that its pack was loaded with; without them, itacheck's own.
    """
    if kinds is None:
        from ..vocabulary import kinds as own_kinds

        kinds = own_kinds()
    known = {one.name: one for one in kinds}
    written: dict[str, Any] = rule_form(Names(known, {}), known.get(rule.about)).write(rule)
    return written


def too_strong(rule: Rule, names: Names) -> tuple[str, Certainty] | None:
    """What a rule rests on that does not bear its severity, if anything does not, and how sure."""
    rests_on = [("certainty", rule.certainty)]
    for name in compared_parameters(rule):
        parameter = names.parameters.get(name)
        if parameter is not None:
            rests_on.extend((f"${name}", value.certainty) for value in parameter.values)
    weak = (one for one in rests_on if rule.severity.rank < one[1].strongest.rank)
    return next(weak, None)


def check_weight(at: Cursor, rule: Rule, names: Names) -> None:
    """A fault at a place where a rule weighs more than what it rests on allows."""
    found = too_strong(rule, names)
    if found is None:
        return
    what, held = found
    at.fault(
        say(
            "“{severity}” is too strong for what the rule rests on ({what}: {certainty}).",
            severity=rule.severity.value,
            what=what,
            certainty=held.value,
        ),
        say("The strongest severity here is “{strongest}”.", strongest=held.strongest.value),
    )
