"""Kinds of facts told to people who write rules: the list of them, and one with its properties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from attrs import evolve

from ...base.language import Message, Text, say
from ...report.figures import short
from ...vocabulary.model import Kind, Property, Type, Unit
from ..columns import table
from ..page import Article, Line, Section
from .words import symbol_words

_UNITS: Mapping[Unit, Message] = MappingProxyType(
    {
        Unit.NUMBER: say("a whole number"),
        Unit.YEAR: say("a Buddhist year"),
        Unit.DATE: say("a date, such as 25650924"),
        Unit.BAHT: say("money, such as 100000 baht"),
        Unit.SCORE: say("a score, such as 85 points"),
        Unit.PERCENT: say("a percentage, such as 20 percent"),
    }
)
_NONE_IS: Mapping[str, Message] = MappingProxyType(
    {
        "undecided": say("The rule is undecided: {why}", why=None),
        "not_applicable": say("The rule does not apply: {why}", why=None),
    }
)


def kind_lines(kinds: Sequence[Kind], language: str) -> list[str]:
    """A line for each kind: its name, and in short what it is."""
    return table([(one.name, short(one.meaning.text(language))) for one in kinds], left=2)


def kind_article(kind: Kind, language: str) -> Article:
    """A kind with its properties and its texts, as a rule's author needs them."""

    def words(message: Message) -> str:
        return message.text(language)

    sections = [
        Section(
            words(say("Properties: for conditions, messages and data")),
            tuple(line for one in kind.properties for line in _property(one, language)),
        )
    ]
    if kind.texts:
        texts = tuple(
            Line(f"{name}: {meaning.text(language)}", bullet=True) for name, meaning in kind.texts
        )
        sections.append(Section(words(say("Texts: for messages and data alone")), texts))
    none = Line(words(evolve(_NONE_IS[kind.none_is], values=(("why", kind.none),))))
    sections.append(Section(words(say("Where a plan has no such fact")), (none,)))
    lead = words(say("What a finding is about: {subject}", subject=kind.subject))
    return Article(kind.name, kind.meaning.text(language), lead, tuple(sections))


def _property(of: Property, language: str) -> Iterator[Line]:
    told = say("{name} ({type}): {meaning}", name=of.name, type=type_words(of), meaning=of.meaning)
    yield Line(told.text(language), bullet=True)
    for one in of.symbols:
        meaning = symbol_words(one, of, language)
        yield Line(one if meaning == one else f"{one}: {meaning}", 1, bullet=True)
    if of.optional:
        yield Line(absence(of).text(language), 1, bullet=True)


def type_words(of: Property) -> Message:
    """What a value of a property is."""
    if of.type is Type.BOOLEAN:
        return say("true or false")
    if of.type is Type.SYMBOL:
        return say("one of these words") if of.symbols else say("a short word")
    return _UNITS[of.unit]


def absence(of: Property) -> Message:
    """That a property may be absent, and what supplies it."""
    if of.supplied_by is None:
        return say("may be absent")
    return say("may be absent; needed: {source}", source=of.supplied_by)


def kind_data(kind: Kind) -> dict[str, Any]:
    """A kind for programs, its texts in Thai and English."""
    return {
        "name": kind.name,
        "subject": kind.subject,
        "meaning": _both(kind.meaning),
        "none_is": kind.none_is,
        "none": _both(kind.none),
        "parts": list(kind.parts),
        "properties": [
            {
                "name": one.name,
                "type": one.type.value,
                "unit": one.unit.word if one.type is Type.INTEGER else None,
                "optional": one.optional,
                "symbols": list(one.symbols),
                "meaning": _both(one.meaning),
                "supplied_by": _both(one.supplied_by) if one.supplied_by else None,
            }
            for one in kind.properties
        ],
        "texts": [{"name": name, "meaning": _both(text)} for name, text in kind.texts],
    }


def _both(text: Text) -> dict[str, str]:
    return {"th": text.th, "en": text.en}
