"""A rule's sentences filled in for one fact, and the data behind them."""

from __future__ import annotations

from ..base.language import told_by
from ..base.record import record
from ..engine.compiled_rule import CompiledRule
from ..engine.conditions import holds
from ..vocabulary.model import Fact, Kind, Property
from .data import Data, DataValue
from .figures import data_of, data_of_text, shown, shown_text


@record
class _Named:
    """What a name means for a fact: a property's value, or a text that the fact carries beside it.

    As a mapping it gives what stands in the places of a sentence, made only for those it has.
    """

    fact: Fact
    kind: Kind
    language: str

    def __getitem__(self, name: str) -> str:
        of = _property(name, self.fact, self.kind)
        if of is None:
            return shown_text(self.fact.origin.texts.get(name), self.language)
        return shown(self.fact.values.get(name), of, self.language)


def _property(name: str, fact: Fact, kind: Kind) -> Property | None:
    """None where a text is meant: also one that stands in for an absent value."""
    if name in fact.origin.texts and name not in fact.values:
        return None
    return kind.property(name)


def message(compiled: CompiledRule, fact: Fact, language: str) -> str:
    """The rule's message for a fact, with every note whose condition is certainly true."""
    rule = compiled.rule
    notes = [note.text for note in rule.notes if holds(note.when, fact, compiled.parameters)]

    def said(language: str) -> str:
        named = _Named(fact, compiled.kind, language)
        filled = (text.text(language).format_map(named) for text in (rule.message, *notes))
        return " ".join(map(_as_sentence, filled))

    return told_by(said, language)


def _as_sentence(text: str) -> str:
    """With a capital at its beginning, which a name such as “sheet no. 8” does not have."""
    return text[:1].upper() + text[1:]


def data(compiled: CompiledRule, fact: Fact) -> Data:
    """The figures behind the message, by the names that the rule lists; in no language."""
    return Data(tuple((name, _figure(name, fact, compiled.kind)) for name in compiled.rule.data))


def _figure(name: str, fact: Fact, kind: Kind) -> DataValue:
    of = _property(name, fact, kind)
    if of is None:
        return data_of_text(fact.origin.texts.get(name))
    return data_of(fact.values.get(name), of)
