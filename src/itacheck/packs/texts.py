"""What sections of a pack share: texts in Thai, English and further languages, and citations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from ..base.errors import PackError, short, unknown_name
from ..base.language import Message, Text, say
from ..base.patterns import expression
from ..records import codec
from ..records.codec import Codec, Integer, ListOf, Named, OneOf, Truth, by_value
from ..records.cursor import Cursor
from ..records.faults import Manner
from ..records.record import Key, Record
from ..records.schema import Schema, array, mapping, ref
from ..records.tree import Data, Scalar
from ..records.tree import Mapping as MappingNode
from ..records.tree import Sequence as SequenceNode
from ..vocabulary.model import Kind
from .certainty import CERTAINTIES
from .files import PACK_ID
from .model import Certainty, Citation
from .reads import PLACE, shown_names


def _remedy(at: Cursor, why: object) -> Message | None:
    from .remedies import remedy

    return remedy(at, why)


MANNER = Manner(PackError, remedy=_remedy)
LANGUAGES = ("th", "en")
LANGUAGE = expression(r"[a-z]{2,3}\Z")
"""The code of a language: that of any further one beside those that a text must have."""
_CENTURY = 100
FIRST_YEAR, LAST_YEAR = 2400, 2700
"""Between these is every Buddhist year of a pack, and no year of the common era."""
_NUMBER = expression(r"[0-9]+(\.[0-9]+)?\Z")
_SURENESS = tuple(CERTAINTIES)
_Grounds: TypeAlias = tuple[Certainty, tuple[Citation, ...]]

TEXT = codec.Text(empty=False, minLength=1)


class _Wording(codec.Text):
    """A text that people read, or that is looked for in a plan: no quotation marks round it.

    Those of a word processor, which YAML takes for letters, would be printed.
    """

    def read(self, at: Cursor) -> Any:
        """The text, also where it is a fault."""
        text = super().read(at)
        if text[:1] in "“„‟‘’«»" and at.scalar is not None and at.scalar.plain:
            from ..base.mistaken import enclosed

            inner = enclosed(text)
            if inner is not None:
                told = say('The quotation marks are those of a text, and not "…".')
                at.fault(told, say("Write {form}.", form=short(f'"{inner}"')))
        return text


WORDING = _Wording(empty=False, minLength=1)
INTEGER, TRUTH = Integer(), Truth()


class _Groups(ListOf):
    """Words of titles in groups, each a list of its own."""

    def read(self, at: Cursor) -> Any:
        """The groups; for words without groups one fault, with these words in them."""
        members = at.node.items if isinstance(at.node, SequenceNode) else (at.node,)
        words = [one.text for one in members if isinstance(one, Scalar) and one.text]
        if not words or len(words) < len(members):
            return super().read(at)
        some, every = f"[[{', '.join(words)}]]", f"[[{'], ['.join(words)}]]"
        remedy = say("Write {form}.", form=short(f"groups: {some}"))
        if some != every:
            remedy = say(
                "Write {some} where one of them is enough, {every} where each must be there.",
                some=short(some),
                every=short(every),
            )
        at.fault(say("Words stand in groups: a list of lists."), remedy)
        return self.blank


GROUPS = _Groups(ListOf(WORDING, 1), 1)
"""Words of titles: one of each group."""
_CERTAINTY = OneOf(by_value(Certainty), say("certainty"), blank=Certainty.INTERNAL)
CERTAINTY = Named("certainty", _CERTAINTY)


class _Id(codec.Text):
    """The id of a pack: what it can be chosen by."""

    def read(self, at: Cursor) -> Any:
        """The id, also where it is a fault."""
        name = super().read(at)
        if name and not PACK_ID.match(name):
            at.fault(
                say("“{name}” is no id: Latin letters, digits, “-” and “_” are.", name=short(name)),
                say("Write {form}.", form="id: audit-office"),
            )
        return name


class _Version(codec.Text):
    """The version of a pack, which other tools would take for a number without its quotes."""

    def read(self, at: Cursor) -> Any:
        """The version, also where it is a fault."""
        text = super().read(at)
        if at.scalar is not None and at.scalar.plain and _NUMBER.match(text):
            at.fault(
                say("The version {version} belongs in quotes, as it is no number.", version=text),
                say("Write {form}.", form=f'version: "{text}"'),
            )
        return text


ID, VERSION = _Id(empty=False, minLength=1), _Version(empty=False, minLength=1)


class Year(Integer):
    """A Buddhist year: one of the common era is refused, and the Buddhist one told."""

    def read(self, at: Cursor) -> Any:
        """The year; ``blank`` where it is a fault."""
        told = len(at.faults)
        year = super().read(at)
        if at.missing or len(at.faults) > told or FIRST_YEAR <= year <= LAST_YEAR:
            return year
        check_year(at, year)
        return self.blank


def check_year(at: Cursor, year: int) -> None:
    """A fault at a year that is none of a Buddhist calendar of these times."""
    if FIRST_YEAR <= year <= LAST_YEAR:
        return
    buddhist = year + 543
    if FIRST_YEAR <= buddhist <= LAST_YEAR:
        at.fault(
            say("“{year}” is a year of the common era; years are Buddhist.", year=year),
            say("Write {form}.", form=buddhist),
        )
        return
    written_out = year + 2500
    at.fault(
        say("“{year}” is no Buddhist year.", year=year),
        say("Write {form}.", form=written_out)
        if 0 < year < _CENTURY
        else say(
            "Write one such as 2569, between {first} and {last}.", first=FIRST_YEAR, last=LAST_YEAR
        ),
    )


YEAR = Year(description="Buddhist fiscal year")


class _Years(Codec):
    """The first and the last fiscal year of a span."""

    described = {**array(YEAR.described, 2), "maxItems": 2}  # noqa: RUF012 - never changed

    def write(self, value: Any) -> Data:
        """Both in a list."""
        return list(value)

    def read(self, at: Cursor) -> Any:
        """The two years."""
        told = len(at.faults)
        years = [YEAR.read(one) for one in at.each()]
        if len(at.faults) == told and (len(years) != 2 or years[1] < years[0]):
            at.fault(say("Here belong the first and the last fiscal year, as in [2566, 2570]."))
        if len(at.faults) > told:
            return None
        return years[0], years[1]


YEARS = _Years()


class _Date(Integer):
    """A day as one number of Buddhist year, month and day: 25691001."""

    def read(self, at: Cursor) -> Any:
        """The number, also where its year is a fault."""
        day = super().read(at)
        if day >= _FIRST_DAY:
            check_year(at, day // 10_000)
        return day


_FIRST_DAY = 10_000_000
DATE = _Date()


class Symbol(codec.Text):
    """A short name in ASCII, as facts carry it."""

    def __init__(self) -> None:
        super().__init__(empty=False, minLength=1)

    def read(self, at: Cursor) -> Any:
        """The name, also where it is a fault."""
        name = super().read(at)
        if not name.isascii() or any(character.isspace() for character in name):
            at.fault(
                say("“{name}” must be a short ASCII name without spaces.", name=name),
                say("Write it like {form}.", form="no_gift_policy"),
            )
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
        text = WORDING.read(at)
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
    pairs = tuple((language, WORDING.read(other)) for language, other in others)
    text = Text(WORDING.read(thai), WORDING.read(english), pairs)
    told = len(at.faults)
    in_thai, in_english = _places(thai, known), _places(english, known)
    if len(at.faults) > told:
        return text  # whether both show the same is known when they show what there is
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
            at.fault(
                say("This text shows no values: “{{{name}}}” cannot be filled.", name=name),
                say("Show it in the message."),
            )
    rest = PLACE.sub("", text)
    if "{" in rest or "}" in rest:
        at.fault(say("A brace stands alone in the text."), say("Write both, as in {{name}}."))
    return places


def _needs_a_document(fields: dict[str, Cursor], values: dict[str, Any]) -> None:
    authority = fields["authority"]
    if values["authority"] not in {"", "plan"} and "document" not in fields and authority.above:
        authority.above.fault(
            say("The key “{key}” is missing.", key="document"),
            say("Only the authority “plan” needs none; write document: …."),
        )


CITATION = Record(
    Citation,
    Key("authority", codec.Text(empty=False, minLength=1, description="“plan” is the plan itself")),
    Key("document", Words(both=False), required=False),
    Key("section", WORDING, required=False),
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
        at.fault(
            say("The years run backwards: {first} to {last}.", first=first, last=last),
            say("Exchange the two."),
        )


def check_changed(at: Cursor, name: str) -> None:
    """A fault where what takes another's place says nothing but its name."""
    if isinstance(at.node, MappingNode) and len(at.node.pairs) == 1:
        at.fault(
            say("Nothing of “{code}” is changed here.", code=name),
            say("Say what is different, or take it out."),
        )
