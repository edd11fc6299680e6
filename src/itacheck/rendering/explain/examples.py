"""A rule's own examples in words, with the message that a fault like them would give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from ...base.language import say
from ...engine import compile_pack
from ...engine.examples import try_examples
from ...packs.model import Example, Pack, Rule
from ...packs.reads import used_properties
from ...report.figures import short
from ...report.wording import Case, Unfilled, notes_of
from ...vocabulary.model import Fact, Kind, Origin, Value
from ..page import Line
from .conditions import Scope
from .words import value_words


def examples(rule: Rule, outcome: str, scope: Scope) -> Iterator[Line]:
    """The first example of an outcome, for a year of its own only if all are; with its message.

    One that does not come out so any more, as a criterion was changed since, is none.
    """
    found = [one for one in _holding(rule, scope) if one.outcome == outcome]
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


def _holding(rule: Rule, scope: Scope) -> Iterator[Example]:
    """The examples that come out as the rule says, with the pack's parameters."""
    for example, found in try_examples(rule, _pack(rule, scope), scope.kinds.values(), "plain"):
        if found.state.value == example.outcome:
            yield example


def _pack(rule: Rule, scope: Scope) -> Pack:
    """A pack of the rule alone."""
    return Pack("", "", rule.title, "", (rule,), tuple(scope.parameters.values()))


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
    fact = Fact(kind.name, "example", example.values, Origin(kind.subject))
    packs = [_pack(rule, scope)]
    (compiled,) = compile_pack(packs, scope.kinds.values(), example.fiscal_year).rules
    notes = [rule.notes[at].text for at in notes_of(Case(compiled, fact))]
    named = Unfilled(kind, scope.language, example.values, compiled.read_for(fact))
    return " ".join(text.text(scope.language).format_map(named) for text in (rule.message, *notes))
