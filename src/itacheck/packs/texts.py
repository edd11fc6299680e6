"""What sections of a pack share: texts in Thai, English and further languages, and citations."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

from ..base.errors import PackError, unknown_name
from ..base.language import Text, say
from ..records import codec
from ..records.codec import Codec, Integer, ListOf, Named, OneOf, Truth, by_value
from ..records.cursor import Cursor
from ..records.faults import Manner
from ..records.record import Key, Record
from ..records.schema import Schema, mapping, ref
from ..records.tree import Data
from ..records.tree import Mapping as MappingNode
from ..vocabulary.model import Kind
from .certainty import CERTAINTIES
from .model import Certainty, Citation
from .reads import PLACE, shown_names

MANNER = Manner(PackError)
LANGUAGES = ("th", "en")
LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
"""The code of a language: that of any further one beside those that a text must have."""
_SURENESS = tuple(CERTAINTIES)
_Grounds: TypeAlias = tuple[Certainty, tuple[Citation, ...]]

TEXT = codec.Text(empty=False, minLength=1)
INTEGER, TRUTH = Integer(), Truth()
YEAR = Integer(description="Buddhist fiscal year")
GROUPS = ListOf(ListOf(TEXT, 1), 1)
"""Words of titles: one of each group."""
_CERTAINTY = OneOf(by_value(Certainty), say("certainty"), blank=Certainty.INTERNAL)
CERTAINTY = Named("certainty", _CERTAINTY)


class Symbol(codec.Text):
    """A short name in ASCII, as facts carry it."""

    def __init__(self) -> None:
        super().__init__(empty=False, minLength=1)

    def read(self, at: Cursor) -> Any:
        """The name, also where it is a fault."""
        name = super().read(at)
        if not name.isascii() or any(character.isspace() for character in name):
            at.fault(say("“{name}” must be a short ASCII name without spaces.", name=name))
        return name


SYMBOL = Symbol()


class Words(Codec):
    """A text in both languages, or where not ``both`` must be, also one for both.

    In its braces stand names that are ``shown``, or ``parameters``, with ``$`` or without.
    """

    blank = Text("", "")

    def __init__(
        self, shown: tuple[str, ...] = (), *, both: bool = True, parameters: tuple[str, ...] = ()
    ) -> None:
        marked = (f"${one}" for one in parameters)
        self.shown = (*shown, *(one for one in parameters if one not in shown), *marked)
        self.both = both

    def write(self, value: Any) -> Data:
        """The text by language."""
        return {"th": value.th, "en": value.en, **dict(value.others)}

    def read(self, at: Cursor) -> Any:
        """The text, its places looked at."""
        if self.both or isinstance(at.node, MappingNode):
            return _in_languages(at, self.shown)
        text = TEXT.read(at)
        _places(at, self.shown)
        return Text(text, text)

    def schema(self, definitions: Schema) -> Schema:
        """One text, or one for each language."""
        one = TEXT.schema(definitions)
        each = mapping(dict.fromkeys(LANGUAGES, one), LANGUAGES)
        further = {**each, "patternProperties": {"^[a-z]{2,3}$": one}}
        definitions["text"] = {"anyOf": [one, further]}
        return ref("text")


def message_words(kind: Kind, *, both: bool, parameters: tuple[str, ...] = ()) -> Words:
    """A text in which ``{name}`` shows a property or a text of the kind, or a parameter."""
    return Words(shown_names(kind), both=both, parameters=parameters)


def _in_languages(at: Cursor, known: tuple[str, ...]) -> Text:
    """Thai and English, which must be there, and any further language by its code."""
    keys = (key.text for key, _ in at.node.pairs) if isinstance(at.node, MappingNode) else ()
    further = tuple(
        dict.fromkeys(one for one in keys if LANGUAGE.match(one) and one not in LANGUAGES)
    )
    fields = at.fields(LANGUAGES, further)
    thai, english = fields["th"], fields["en"]
    others = tuple((language, fields[language]) for language in further)
    pairs = tuple((language, TEXT.read(other)) for language, other in others)
    text = Text(TEXT.read(thai), TEXT.read(english), pairs)
    in_thai, in_english = _places(thai, known), _places(english, known)
    if in_thai != in_english and not (thai.missing or english.missing):
        english.fault(
            say(
                "The Thai text shows {thai}, the English one {english}.",
                thai=_listed(in_thai),
                english=_listed(in_english),
            ),
            say("Both must show the same."),
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
                say("Both must show the same."),
            )
    return text


def _listed(places: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(places)) or "-"


def _places(at: Cursor, known: tuple[str, ...]) -> set[str]:
    """The names in braces, each of them a known one."""
    text = at.word or ""
    if "{" not in text and "}" not in text:
        return set()
    places = set(PLACE.findall(text))
    for name in sorted(places.difference(known)):
        if known:
            marked = name.startswith("$")
            alike = tuple(one for one in known if one.startswith("$") is marked)
            at.fault(unknown_name(say("name in braces"), name, alike))
        else:
            at.fault(say("This text shows no values: “{{{name}}}” cannot be filled.", name=name))
    rest = PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        at.fault(say("A brace stands alone in the text."))
    return places


def _needs_a_document(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
    authority = fields["authority"]
    if values["authority"] not in {"", "plan"} and "document" not in fields and authority.above:
        authority.above.fault(say("The key “{key}” is missing.", key="document"))


CITATION = Record(
    Citation,
    Key("authority", codec.Text(empty=False, minLength=1, description="“plan” is the plan itself")),
    Key("document", Words(both=False), required=False),
    Key("section", TEXT, required=False),
    Key("url", TEXT, required=False),
    name="citation",
    sparing=True,
    partial=True,
    check=_needs_a_document,
)
BASIS = Named("basis", ListOf(CITATION, 1))
"""The sources that a rule or a value rests on."""


def check_raised(at: Cursor, now: _Grounds, before: _Grounds) -> None:
    """A fault where something becomes surer than it was, and no new source says so."""
    surer = _SURENESS.index(now[0]) > _SURENESS.index(before[0])
    if surer and not set(now[1]) - set(before[1]):
        at.fault(
            say(
                "“{after}” is surer than “{before}”, and no new source says so.",
                after=now[0].value,
                before=before[0].value,
            ),
            say("Name under “basis” where it was read."),
        )


def check_dated(
    fields: Mapping[str, Cursor], values: Mapping[str, Any], before: _Grounds | None
) -> None:
    """Faults of what holds for some fiscal years; ``before`` are the grounds of what held there."""
    if "to" in fields:
        check_order(fields["to"], values["first"], values["last"])
    if before is not None:
        check_raised(fields["certainty"], (values["certainty"], values["basis"]), before)


def check_order(at: Cursor, first: int | None, last: int | None) -> None:
    """A fault where a span of years ends before it begins."""
    if first is not None and last is not None and last < first and not at.missing:
        at.fault(say("The years run backwards: {first} to {last}.", first=first, last=last))


def check_changed(at: Cursor, name: str) -> None:
    """A fault where what takes another's place says nothing but its name."""
    if isinstance(at.node, MappingNode) and len(at.node.pairs) == 1:
        at.fault(say("Nothing of “{code}” is changed here.", code=name))
