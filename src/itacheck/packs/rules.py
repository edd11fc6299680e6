"""Reading rules, every name in them checked against the vocabulary and the pack's parameters."""

from __future__ import annotations

import re

from attrs import evolve

from ..errors import unknown_name
from ..language import say
from ..vocabulary.model import Kind, Text
from .condition import Condition, parameter_names, properties
from .condition_reader import ALWAYS, Scope, read_condition
from .examples import read_examples
from .joins import read_joined
from .model import Certainty, Example, Note, Rule, Severity
from .names import Names, read_property
from .texts import read_basis, read_certainty, read_message, read_text, shown_names
from .yamltree import Node

_CODE = re.compile(r"[A-Z]{3}[0-9]{3}\Z")
SEVERITIES = tuple(one.value for one in Severity)
EXECUTABILITY = ("full", "over-reports", "under-reports", "needs-person")
REQUIRED = (
    "code",
    "about",
    "severity",
    "certainty",
    "basis",
    "title",
    "message",
    "rationale",
    "remedy",
    "examples",
)
OPTIONAL = (
    "needs",
    "where",
    "fails_when",
    "with",
    "without",
    "data",
    "notes",
    "fiscal_years",
    "executability",
    "effort_minutes",
)
SPARED = ("message", "rationale", "remedy", "examples")
"""What a rule of a pack that is not strict may leave out."""
NOTE = ("when", "text")
_NOTHING = Text("", "")


def read_rule(node: Node, names: Names) -> Rule | None:
    """A rule, or None where its kind is not known, so that nothing in it can be checked."""
    spared = () if names.strict else SPARED
    required = tuple(one for one in REQUIRED if one not in spared)
    fields = node.fields(required, (*OPTIONAL, *spared))
    about = None if fields["about"].missing else names.kind(fields["about"])
    if about is None:
        return None
    scope = Scope(about, names)
    needs = _needs(fields, about)
    where = read_condition(fields["where"], scope) if "where" in fields else ALWAYS
    fails_when = read_condition(fields["fails_when"], scope) if "fails_when" in fields else ALWAYS
    with_ = read_joined(fields["with"], about, needs, names) if "with" in fields else None
    without = read_joined(fields["without"], about, needs, names) if "without" in fields else None
    if not fields.keys() & {"fails_when", "with", "without"}:
        node.fault(say("The rule does not say when it fails: “fails_when” is missing."))
    title = read_message(fields["title"], about, both=names.strict)
    message, rationale, remedy = _texts(fields, about, title, names)
    rule = Rule(
        code=_code(fields["code"]),
        about=about.name,
        severity=Severity(fields["severity"].one_of(say("severity"), SEVERITIES) or "info"),
        certainty=read_certainty(fields["certainty"]),
        basis=read_basis(fields["basis"]),
        title=title,
        message=message,
        rationale=rationale,
        remedy=remedy,
        fails_when=fails_when,
        where=where,
        needs=needs,
        with_=with_,
        without=without,
        data=_data(fields, about),
        notes=_notes(fields, scope),
        fiscal_years=_years(fields),
        executability=_executability(fields),
        effort_minutes=_effort(fields),
        location=node.location,
    )
    check_weight(fields["severity"], rule, names)
    return evolve(rule, examples=_examples(fields, rule, about, names))


def _texts(
    fields: dict[str, Node], about: Kind, title: Text, names: Names
) -> tuple[Text, Text, Text]:
    """Message, rationale and remedy; without a message, the title is all that is said."""
    message, rationale, remedy = title, _NOTHING, _NOTHING
    if "message" in fields:
        message = read_message(fields["message"], about, both=names.strict)
    if "rationale" in fields:
        rationale = read_text(fields["rationale"], both=names.strict)
    if "remedy" in fields:
        remedy = read_text(fields["remedy"], both=names.strict)
    return message, rationale, remedy


def _examples(
    fields: dict[str, Node], rule: Rule, about: Kind, names: Names
) -> tuple[Example, ...]:
    if "examples" not in fields:
        return ()
    joins = tuple(one for one in (rule.with_, rule.without) if one is not None)
    joins_known = len(joins) == len(fields.keys() & {"with", "without"})
    used = used_properties(rule)
    return read_examples(fields["examples"], about, used, joins if joins_known else None, names)


def _code(node: Node) -> str:
    code = node.text()
    if code and not _CODE.match(code):
        node.fault(
            say("“{code}” is no code: three capital letters and three digits are.", code=code)
        )
    return code


def _needs(fields: dict[str, Node], about: Kind) -> tuple[str, ...]:
    if "needs" not in fields:
        return ()
    found = [read_property(one, about) for one in fields["needs"].items()]
    return tuple(one.name for one in found if one is not None)


def _notes(fields: dict[str, Node], scope: Scope) -> tuple[Note, ...]:
    notes = []
    for one in fields["notes"].items() if "notes" in fields else ():
        note = one.fields(NOTE)
        when = ALWAYS if note["when"].missing else read_condition(note["when"], scope)
        notes.append(Note(when, read_message(note["text"], scope.kind, both=scope.names.strict)))
    return tuple(notes)


def rule_conditions(rule: Rule) -> tuple[Condition, ...]:
    """The conditions that decide a rule."""
    joins = tuple(one.where for one in (rule.with_, rule.without) if one is not None)
    return (rule.where, rule.fails_when, *joins)


def too_strong(rule: Rule, names: Names) -> tuple[str, Certainty] | None:
    """What a rule rests on that does not bear its severity, if anything does not, and how sure."""
    rests_on = [("certainty", rule.certainty)]
    for name in parameter_names(*rule_conditions(rule)):
        parameter = names.parameters.get(name)
        if parameter is not None:
            rests_on.extend((f"${name}", value.certainty) for value in parameter.values)
    weak = (one for one in rests_on if rule.severity.rank < one[1].strongest.rank)
    return next(weak, None)


def check_weight(node: Node, rule: Rule, names: Names) -> None:
    """A fault at a node where a rule weighs more than what it rests on allows."""
    found = too_strong(rule, names)
    if found is None:
        return
    what, held = found
    node.fault(
        say(
            "“{severity}” is too strong for what the rule rests on ({what}: {certainty}).",
            severity=rule.severity.value,
            what=what,
            certainty=held.value,
        ),
        remedy=say("The strongest severity here is “{strongest}”.", strongest=held.strongest.value),
    )


def _data(fields: dict[str, Node], about: Kind) -> tuple[str, ...]:
    known = shown_names(about)
    found = []
    for one in fields["data"].items() if "data" in fields else ():
        name = one.text()
        if name and name not in known:
            one.fault(unknown_name(say("{kind} property or text", kind=about.name), name, known))
        found.append(name)
    return tuple(found)


def _years(fields: dict[str, Node]) -> tuple[int, int] | None:
    if "fiscal_years" not in fields:
        return None
    node = fields["fiscal_years"]
    years = [one.integer() for one in node.items()]
    if len(years) != 2 or years[1] < years[0]:
        node.fault(say("Here belong the first and the last fiscal year, as in [2566, 2570]."))
        return None
    return years[0], years[1]


def _executability(fields: dict[str, Node]) -> str:
    node = fields.get("executability")
    return "full" if node is None else node.one_of(say("executability"), EXECUTABILITY)


def _effort(fields: dict[str, Node]) -> int | None:
    node = fields.get("effort_minutes")
    if node is None:
        return None
    minutes = node.integer()
    if minutes < 0:
        node.fault(say("Here belongs {what}.", what=say("a whole number")))
    return minutes


def used_properties(rule: Rule) -> tuple[str, ...]:
    """The properties of the examined fact that decide what becomes of it."""
    joins = (one for one in (rule.with_, rule.without) if one is not None)
    keys = (ours for one in joins for _, ours in one.on)
    whens = (note.when for note in rule.notes)
    return (*rule.needs, *properties(rule.where, rule.fails_when, *whens), *keys)
