"""A rule's own examples in words, with the message that a fault like them would give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from attrs import field

from ...base.language import say
from ...base.record import record
from ...engine.compiled_rule import values_in
from ...engine.conditions import holds
from ...packs.model import Example, Rule
from ...packs.rules import used_properties
from ...report.figures import shown
from ...vocabulary.model import Fact, Kind, Origin, Value
from ..page import Line
from .conditions import Scope
from .words import short, value_words


@record
class Unfilled:
    """What stands in the places of a sentence: values, and for a text its meaning in ‹…›."""

    kind: Kind
    language: str
    values: Mapping[str, Value] = field(factory=dict, hash=False)

    def __getitem__(self, name: str) -> str:
        of = self.kind.property(name)
        meaning = dict(self.kind.texts).get(name)
        if of is not None and name in self.values:
            return shown(self.values[name], of, self.language)
        if meaning is None and of is not None:
            meaning = of.meaning
        return f"‹{meaning.text(self.language)}›" if meaning else f"‹{name}›"


def examples(rule: Rule, outcome: str, scope: Scope) -> Iterator[Line]:
    """The first example of an outcome, for a year of its own only if all are; with its message."""
    found = [one for one in rule.examples if one.outcome == outcome]
    if not found:
        return
    example = min(found, key=lambda one: one.fiscal_year is not None)
    kind = scope.kinds[rule.about]
    if example.fiscal_year is not None:
        year = say("Checked for the fiscal year {year}:", year=example.fiscal_year)
        yield Line(scope.words(year))
    told = {*used_properties(rule), *_shown(rule), *rule.data}
    values = {name: value for name, value in example.values.items() if name in told}
    yield from _facts(kind, values, scope, 1)
    for name, others in example.others:
        other = scope.kinds[name]
        meaning = other.meaning.text(scope.language)
        yield Line(scope.words(say("Beside it: {meaning}", meaning=meaning)), 1, bullet=True)
        yield from _facts(other, others, scope, 2)
    if outcome == "failed":
        message = _message(rule, example, scope)
        yield Line(scope.words(say("The finding reads: {message}", message=message)))


def _shown(rule: Rule) -> set[str]:
    """The names that the rule's sentences show."""
    texts = (rule.title, rule.message, *(note.text for note in rule.notes))
    return {name for text in texts for _, name, _, _ in Formatter().parse(text.en) if name}


def _facts(kind: Kind, values: Mapping[str, Value], scope: Scope, depth: int) -> Iterator[Line]:
    for of in kind.properties:
        if of.name in values:
            meaning = short(of.meaning.text(scope.language))
            value = value_words(values[of.name], of, scope.language)
            yield Line(f"{meaning}: {value}", depth, bullet=True)


def _message(rule: Rule, example: Example, scope: Scope) -> str:
    kind = scope.kinds[rule.about]
    parameters = dict(values_in(scope.parameters.values(), example.fiscal_year))
    fact = Fact(kind.name, "example", example.values, Origin(kind.subject))
    notes = [note.text for note in rule.notes if holds(note.when, fact, parameters)]
    named = Unfilled(kind, scope.language, example.values)
    return " ".join(text.text(scope.language).format_map(named) for text in (rule.message, *notes))
