"""Reading what people read: texts in Thai, English and further languages, and citations."""

from __future__ import annotations

import re
from typing import TypeAlias

from ..errors import unknown_name
from ..language import say
from ..vocabulary.model import Kind, Text
from .model import Certainty, Citation
from .yamltree import Node

_PLACE = re.compile(r"\{([^{}]*)\}")
LANGUAGES = ("th", "en")
LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
"""The code of a language: that of any further one beside those that a text must have."""
CERTAINTIES = tuple(one.value for one in Certainty)
CITATION = ("authority",)
CITATION_OPTIONAL = ("document", "section", "url")
_SURENESS = (Certainty.ASSUMED, Certainty.OBSERVED, Certainty.VERIFIED, Certainty.INTERNAL)
_Grounds: TypeAlias = tuple[Certainty, tuple[Citation, ...]]


def read_text(node: Node, *, both: bool = True) -> Text:
    """A text in both languages, without places to fill; one for both where not ``both`` must be."""
    return _text(node, (), both=both)


def read_message(node: Node, kind: Kind, *, both: bool = True) -> Text:
    """A text in both languages in which ``{name}`` shows a property or a text of the kind."""
    return _text(node, shown_names(kind), both=both)


def shown_names(kind: Kind) -> tuple[str, ...]:
    """What a message about a kind may show by name."""
    return (*(one.name for one in kind.properties), *(name for name, _ in kind.texts))


def read_basis(node: Node) -> tuple[Citation, ...]:
    """The sources that a rule or a value rests on."""
    return tuple(_citation(one) for one in node.items())


def read_certainty(node: Node) -> Certainty:
    """How sure a criterion is."""
    return Certainty(node.one_of(say("certainty"), CERTAINTIES) or "internal")


def check_raised(node: Node, now: _Grounds, before: _Grounds) -> None:
    """A fault where something becomes surer than it was, and no new source says so."""
    surer = _SURENESS.index(now[0]) > _SURENESS.index(before[0])
    if surer and not set(now[1]) - set(before[1]):
        node.fault(
            say(
                "“{after}” is surer than “{before}”, and no new source says so.",
                after=now[0].value,
                before=before[0].value,
            ),
            remedy=say("Name under “basis” where it was read."),
        )


def _text(node: Node, known: tuple[str, ...], *, both: bool) -> Text:
    if both or isinstance(node.content, dict):
        return _both(node, known)
    text = node.text()
    _places(node, known)
    return Text(text, text)


def _both(node: Node, known: tuple[str, ...]) -> Text:
    """Thai and English, which must be there, and any further language by its code."""
    further = tuple(one for one in node.names if LANGUAGE.match(one) and one not in LANGUAGES)
    fields = node.fields(LANGUAGES, further)
    thai, english = fields["th"], fields["en"]
    others = tuple((language, fields[language]) for language in further)
    text = Text(thai.text(), english.text(), tuple((one, other.text()) for one, other in others))
    in_thai, in_english = _places(thai, known), _places(english, known)
    if in_thai != in_english and not (thai.missing or english.missing):
        english.fault(
            say(
                "The Thai text shows {thai}, the English one {english}.",
                thai=_listed(in_thai),
                english=_listed(in_english),
            ),
            remedy=say("Both must show the same."),
        )
    for language, other in others:
        shown = _places(other, known)
        if shown != in_english and not english.missing:
            other.fault(
                say(
                    "The text in “{language}” shows {places}, the English one {english}.",
                    language=language,
                    places=_listed(shown),
                    english=_listed(in_english),
                ),
                remedy=say("Both must show the same."),
            )
    return text


def _listed(places: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(places)) or "-"


def _places(node: Node, known: tuple[str, ...]) -> set[str]:
    """The names in braces, each of them a known one."""
    if not isinstance(node.content, str) or ("{" not in node.content and "}" not in node.content):
        return set()
    places = set(_PLACE.findall(node.content))
    for name in sorted(places.difference(known)):
        if known:
            node.fault(unknown_name(say("name in braces"), name, known))
        else:
            node.fault(say("This text shows no values: “{{{name}}}” cannot be filled.", name=name))
    rest = _PLACE.sub("", node.content)
    if "{" in rest or "}" in rest:
        node.fault(say("A brace stands alone in the text."))
    return places


def _citation(node: Node) -> Citation:
    fields = node.fields(CITATION, CITATION_OPTIONAL)
    authority = fields["authority"].text()
    if authority not in {"", "plan"} and "document" not in fields:
        node.fault(say("The key “{key}” is missing.", key="document"))
    document = fields.get("document")
    return Citation(
        authority,
        None if document is None else _document(document),
        _optional(fields, "section"),
        _optional(fields, "url"),
    )


def _document(node: Node) -> Text:
    """A document's name: in both languages, or one name for both."""
    return read_text(node, both=False)


def _optional(fields: dict[str, Node], name: str) -> str | None:
    return fields[name].text() if name in fields else None
