"""A rule's sentences filled in for one fact or for none, and the data behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from string import Formatter

from attrs import field

from ..base.language import Text, Told, in_language, say, told, told_by
from ..base.record import record
from ..engine.compiled_rule import CompiledRule, Criterion
from ..engine.conditions import holds
from ..engine.dated import with_dated
from ..packs.model import Rule
from ..packs.reads import parameter_in
from ..vocabulary.model import Fact, Kind, Property, Value
from .data import MESSAGE, Data, DataValue
from .figures import criterion_words, data_of, data_of_text, figure_of, shown, shown_text


@record
class Case:
    """A fact that a rule is told of, with the parameters' values that the rule read for it."""

    compiled: CompiledRule
    fact: Fact
    read: tuple[Criterion, ...] = ()

    def criterion(self, name: str) -> Criterion | None:
        """What a name in braces shows of a parameter; None where it shows anything else."""
        if name in self.fact.origin.texts:
            return None
        return _criterion(name, self.compiled.kind, self.read)


def _criterion(name: str, kind: Kind | None, read: tuple[Criterion, ...]) -> Criterion | None:
    """Of a parameter with values for several years, the last is the fact's own."""
    wanted = parameter_in(name, kind)
    return next((one for one in reversed(read) if one[0].name == wanted), None)


@record
class _Named:
    """What a name means for a fact: a property's value, a text beside it, or a parameter's value.

    As a mapping it gives what stands in the places of a sentence, made only for those it has.
    """

    case: Case
    language: str

    def __getitem__(self, name: str) -> str:
        fact, kind = self.case.fact, self.case.compiled.kind
        criterion = self.case.criterion(name)
        if criterion is not None:
            return criterion_words(criterion[0], criterion[1].value, self.language)
        of = _property(name, fact, kind)
        if of is None:
            return shown_text(fact.origin.texts.get(name), self.language)
        return shown(fact.values.get(name), of, self.language)


@record
class Unfilled:
    """What stands in the places of a sentence where no fact is: a meaning in ‹…›.

    ``values`` are those that are known, and ``read`` the values of parameters: of one that is read
    by a fact's own year, all of them.
    """

    kind: Kind | None
    language: str
    values: Mapping[str, Value] = field(factory=dict, hash=False)
    read: tuple[Criterion, ...] = ()

    def __getitem__(self, name: str) -> str:
        wanted = parameter_in(name, self.kind)
        held = [one for one in self.read if one[0].name == wanted]
        if held:
            return ", ".join(_held(one, self.language, alone=len(held) == 1) for one in held)
        of = self.kind.property(name) if self.kind else None
        meaning = dict(self.kind.texts).get(name) if self.kind else None
        if of is not None and name in self.values:
            return shown(self.values[name], of, self.language)
        if meaning is None and of is not None:
            meaning = of.meaning
        return f"‹{meaning.text(self.language)}›" if meaning else f"‹{name}›"


def _held(criterion: Criterion, language: str, *, alone: bool) -> str:
    """A value of a parameter, with its years where it is not the only one."""
    parameter, dated = criterion
    value = criterion_words(parameter, dated.value, language)
    if alone or (dated.first is None and dated.last is None):
        return value
    if dated.last is None:
        return say("{value} (from {year} on)", value=value, year=dated.first).text(language)
    years = dict.fromkeys(str(one) for one in (dated.first, dated.last) if one is not None)
    return f"{value} ({'-'.join(years) if dated.first is not None else f'-{dated.last}'})"


def in_general(text: Text, kind: Kind | None, read: tuple[Criterion, ...], language: str) -> str:
    """A text of a rule for no fact in particular, in a language, which knows itself in others."""
    if "{" not in text.th:
        return told(text, language)
    return told_by(lambda one: text.text(one).format_map(Unfilled(kind, one, read=read)), language)


def of_case(text: Text, case: Case, language: str) -> str:
    """A text of a rule for a fact, in a language, which knows itself in others."""
    return told_by(lambda one: text.text(one).format_map(_Named(case, one)), language)


def _property(name: str, fact: Fact, kind: Kind) -> Property | None:
    """None where a text is meant: also one that stands in for an absent value."""
    if name in fact.origin.texts and name not in fact.values:
        return None
    return kind.property(name)


def message(case: Case, language: str) -> str:
    """The rule's message for a fact, with every note whose condition is certainly true."""
    rule = case.compiled.rule
    notes = [rule.notes[at].text for at in notes_of(case)]

    def said(language: str) -> str:
        named = _Named(case, language)
        texts = (rule.message, *notes)
        filled = (text.text(language).format_map(named) for text in texts)
        return " ".join(map(_as_sentence, filled))

    return told_by(said, language)


def _as_sentence(text: str) -> str:
    """With a capital at its beginning, which a name such as “sheet no. 8” does not have."""
    return text[:1].upper() + text[1:]


def notes_of(case: Case) -> tuple[int, ...]:
    """The positions of the rule's notes whose condition is certainly true of a fact."""
    compiled = case.compiled
    fact = with_dated(case.fact, compiled.dated)
    notes = enumerate(compiled.rule.notes)
    return tuple(at for at, one in notes if holds(one.when, fact, compiled.parameters))


def data(case: Case) -> Data:
    """The figures behind the message, by the names that the rule lists; in no language.

    After them comes what else the message shows, and under ``message`` what it takes to make the
    message of the rule's sentences: the ``names`` of the latter, the ``notes`` that are in it by
    their positions, and how the texts read ``en``, in English.
    """
    rule = case.compiled.rule
    listed = dict.fromkeys(rule.data)
    besides = tuple(one for one in dict.fromkeys(_names_in(rule)) if one not in listed)
    figures = {name: _figure(name, case) for name in (*listed, *besides)}
    english = {name: _in_english(value) for name, value in figures.items()}
    words = [(name, value) for name, value in english.items() if value != figures[name]]
    of_message: dict[str, DataValue] = {
        "names": besides,
        "notes": notes_of(case),
        "en": Data(words),
    }
    figures |= {name: _plain(figures[name]) for name in besides}
    return Data((*figures.items(), (MESSAGE, Data(of_message.items()))))


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


def _figure(name: str, case: Case) -> DataValue:
    criterion = case.criterion(name)
    if criterion is not None:
        parameter, held = criterion
        return figure_of(int(held.value), parameter.unit)
    fact = case.fact
    of = _property(name, fact, case.compiled.kind)
    if of is None:
        return data_of_text(fact.origin.texts.get(name))
    return data_of(fact.values.get(name), of)
