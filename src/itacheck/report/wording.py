"""A rule's sentences filled in for one fact, and the data behind them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from string import Formatter

from ..base.language import Text, Told, in_language, told, told_by
from ..base.record import record
from ..engine.compiled_rule import CompiledRule
from ..engine.conditions import holds
from ..packs.model import Rule
from ..vocabulary.model import Fact, Kind, Property
from .data import MESSAGE, Data, DataValue
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
    notes = [compiled.rule.notes[at].text for at in _notes(compiled, fact)]

    def said(language: str) -> str:
        named = _Named(fact, compiled.kind, language)
        texts = (compiled.rule.message, *notes)
        filled = (text.text(language).format_map(named) for text in texts)
        return " ".join(map(_as_sentence, filled))

    return told_by(said, language)


def title(compiled: CompiledRule, fact: Fact, language: str) -> str:
    """The rule's title for a fact, what it shows of the fact filled in."""
    text = compiled.rule.title
    return told_by(
        lambda other: text.text(other).format_map(_Named(fact, compiled.kind, other)), language
    )


def in_general(text: Text, language: str) -> str:
    """A rule's title where it is about no fact: what it would show of one is left open."""
    if not shows_values(text):
        return told(text, language)
    return told_by(lambda other: text.text(other).format_map(_Open()), language)


def shows_values(text: Text) -> bool:
    """Whether a text has places that are filled in."""
    return "{" in text.th


class _Open(dict[str, str]):
    """Leaves every place of a sentence open."""

    def __missing__(self, name: str) -> str:
        return "…"


def _as_sentence(text: str) -> str:
    """With a capital at its beginning, which a name such as “sheet no. 8” does not have."""
    return text[:1].upper() + text[1:]


def _notes(compiled: CompiledRule, fact: Fact) -> tuple[int, ...]:
    """The positions of the rule's notes whose condition is certainly true of a fact."""
    notes = enumerate(compiled.rule.notes)
    return tuple(at for at, one in notes if holds(one.when, fact, compiled.parameters))


def data(compiled: CompiledRule, fact: Fact) -> Data:
    """The figures behind the message, by the names that the rule lists; in no language.

    After them comes what else the message shows, and under ``message`` what it takes to make the
    message of the rule's sentences: the ``names`` of the latter, the ``notes`` that are in it by
    their positions, and how the texts read ``en``, in English.
    """
    listed = dict.fromkeys(compiled.rule.data)
    besides = tuple(one for one in dict.fromkeys(_names_in(compiled.rule)) if one not in listed)
    figures = {name: _figure(name, fact, compiled.kind) for name in (*listed, *besides)}
    english = {name: _in_english(value) for name, value in figures.items()}
    words = [(name, value) for name, value in english.items() if value != figures[name]]
    told: dict[str, DataValue] = {
        "names": besides,
        "notes": _notes(compiled, fact),
        "en": Data(words),
    }
    figures |= {name: _plain(figures[name]) for name in besides}
    return Data((*figures.items(), (MESSAGE, Data(told.items()))))


def _names_in(rule: Rule) -> Iterator[str]:
    """What the message and the notes of a rule show; the same in every language."""
    texts = (rule.message, *(one.text for one in rule.notes))
    return chain.from_iterable(_places(text.th) for text in texts)


@lru_cache(maxsize=512)
def _places(text: str) -> tuple[str, ...]:
    return tuple(name for _, name, _, _ in Formatter().parse(text) if name)


def _in_english(value: DataValue) -> DataValue:
    if isinstance(value, tuple):
        return tuple(map(_in_english, value))
    return str(in_language(value, "en")) if isinstance(value, Told) else value


def _plain(value: DataValue) -> DataValue:
    """Without how it reads in other languages, which the data of the message says."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return str(value) if isinstance(value, str) else value


def _figure(name: str, fact: Fact, kind: Kind) -> DataValue:
    of = _property(name, fact, kind)
    if of is None:
        return data_of_text(fact.origin.texts.get(name))
    return data_of(fact.values.get(name), of)
