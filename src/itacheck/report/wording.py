"""A rule's sentences filled in for one fact, and the data behind them."""

from __future__ import annotations

from attrs import frozen

from ..engine.compiled_rule import CompiledRule
from ..engine.conditions import holds
from ..vocabulary.model import Fact, Kind
from .figures import data_of, data_of_text, shown, shown_text
from .finding import Data, DataValue


@frozen
class _Places:
    """What stands in the named places of a sentence: made only for those that it has."""

    fact: Fact
    kind: Kind
    language: str

    def __getitem__(self, name: str) -> str:
        one = self.kind.property(name)
        texts = self.fact.origin.texts
        if one is None or (name in texts and name not in self.fact.values):
            return shown_text(texts.get(name), self.language)
        return shown(self.fact.values.get(name), one, self.language)


def message(compiled: CompiledRule, fact: Fact, language: str) -> str:
    """The rule's message for a fact, with every note whose condition is certainly true."""
    rule, places = compiled.rule, _Places(fact, compiled.kind, language)
    notes = [note.text for note in rule.notes if holds(note.when, fact, compiled.parameters)]
    return " ".join(text.text(language).format_map(places) for text in (rule.message, *notes))


def data(compiled: CompiledRule, fact: Fact, language: str) -> Data:
    """The figures behind the message, by the names that the rule lists."""
    names = compiled.rule.data
    return Data(tuple((name, _datum(name, fact, compiled.kind, language)) for name in names))


def _datum(name: str, fact: Fact, kind: Kind, language: str) -> DataValue:
    one = kind.property(name)
    if one is None or (name in fact.origin.texts and name not in fact.values):
        return data_of_text(fact.origin.texts.get(name), language)
    return data_of(fact.values.get(name), one)
