"""What a rule reads: conditions, properties, and parameters in its conditions and its texts."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from attrs import evolve

from ..base.language import Text
from ..base.patterns import expression
from ..vocabulary.model import Kind
from .condition import Condition, parameter_names, properties
from .model import Joined, Rule

PLACE = expression(r"\{([^{}]*)\}")
"""A name in braces."""


def rule_conditions(rule: Rule) -> tuple[Condition, ...]:
    """The conditions that decide a rule."""
    return (rule.where, rule.fails_when, *(one.where for one in rule.joins))


def with_conditions(rule: Rule, change: Callable[[Condition, str], Condition]) -> Rule:
    """A rule with every condition, of facts of a kind, as ``change`` gives it."""

    def joined(one: Joined | None) -> Joined | None:
        return None if one is None else evolve(one, where=change(one.where, one.kind))

    return evolve(
        rule,
        where=change(rule.where, rule.about),
        fails_when=change(rule.fails_when, rule.about),
        with_=joined(rule.with_),
        without=joined(rule.without),
        notes=tuple(evolve(one, when=change(one.when, rule.about)) for one in rule.notes),
    )


def compared_parameters(rule: Rule) -> tuple[str, ...]:
    """The parameters that decide a rule, each once."""
    return parameter_names(*rule_conditions(rule))


def parameters_named(rule: Rule, kind: Kind) -> tuple[str, ...]:
    """The parameters that a rule about a kind reads, or that its notes wait for, each once."""
    notes = parameter_names(*(one.when for one in rule.notes))
    return tuple(dict.fromkeys((*parameters_read(rule, kind), *notes)))


def parameters_read(rule: Rule, kind: Kind) -> tuple[str, ...]:
    """The parameters that decide a rule about a kind or that its texts show, each once."""
    notes = (one.text for one in rule.notes)
    texts = (rule.title, rule.message, rule.rationale, rule.remedy, *notes)
    places = (place for text in texts for place in places_in(text.th))
    shown = (name for place in places if (name := parameter_in(place, kind)) is not None)
    return tuple(dict.fromkeys((*compared_parameters(rule), *shown)))


def used_properties(rule: Rule) -> tuple[str, ...]:
    """The properties of the examined fact that decide what becomes of it."""
    keys = (ours for one in rule.joins for _, ours in one.on)
    whens = (note.when for note in rule.notes)
    return (*rule.needs, *properties(rule.where, rule.fails_when, *whens), *keys)


def shown_names(kind: Kind) -> tuple[str, ...]:
    """What a message about a kind may show by name."""
    return (*(one.name for one in kind.properties), *(name for name, _ in kind.texts))


@lru_cache(maxsize=4096)
def places_in(text: str) -> tuple[str, ...]:
    """The names in the braces of a text, each once."""
    return tuple(dict.fromkeys(PLACE.findall(text)))


def with_places(text: Text, change: Callable[[str], str]) -> Text:
    """A text in which every name in braces is as ``change`` gives it."""

    def said(one: str) -> str:
        return PLACE.sub(lambda found: f"{{{change(found[1])}}}", one)

    others = tuple((language, said(one)) for language, one in text.others)
    return Text(said(text.th), said(text.en), others)


def parameter_in(place: str, kind: Kind | None) -> str | None:
    """The parameter that a name in braces shows: ``$name``, or what the kind has no name for."""
    if place.startswith("$"):
        return place[1:]
    return None if kind is not None and place in shown_names(kind) else place
