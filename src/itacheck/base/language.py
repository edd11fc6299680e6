"""Sentences that a person reads, kept apart from the language they are read in.

A sentence is written once, in English, with named places: ``say("Line {line} is empty.", line=3)``.
Its translations are gettext catalogues beside this module, or in an installed package that offers
them under the entry point group ``itacheck.locales`` (docs/languages.md). A language without a
catalogue, or a sentence that a catalogue lacks, is shown in English.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import field

from .record import record
from .resources import folder_of, own_folder

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

DEFAULT_LANGUAGE = "th"
OWN_LANGUAGES = ("en", "th")
"""What itacheck and the packs that come with it are written in."""
GROUP = "itacheck.locales"


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    for folder in _folders(language):
        path = _compiled(folder, language)
        if path.is_file():
            with path.open("rb") as file:
                return gettext.GNUTranslations(file)
    return gettext.NullTranslations()


def _compiled(folder: Traversable, language: str) -> Traversable:
    return folder / language / "LC_MESSAGES" / "itacheck.mo"


def _folders(language: str | None = None) -> Iterator[Traversable]:
    """Where a language's catalogue may be; other packages are looked through only for new ones."""
    yield own_folder() / "locale"
    if language not in OWN_LANGUAGES:
        yield from _installed()


def _installed() -> Iterator[Traversable]:
    """The folders of the packages that offer catalogues; a broken offer offers none."""
    from importlib.metadata import entry_points

    for offer in sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value)):
        try:
            yield folder_of(offer.module)
        except (ImportError, NotADirectoryError, ValueError):
            continue


def languages() -> tuple[str, ...]:
    """The languages a message can be shown in: English and every language with a catalogue."""
    found = {
        one.name
        for folder in _folders()
        if folder.is_dir()
        for one in folder.iterdir()
        if _compiled(folder, one.name).is_file()
    }
    return tuple(sorted(found | set(OWN_LANGUAGES)))


def translated(english: str, language: str) -> str:
    """A whole English text in another language, where its catalogue has it; else as it is."""
    return _catalogue(language).gettext(english) if english else english


@record
class Message:
    """A sentence and the values in it, in no language yet.

    ``msgid`` is the English sentence with ``{name}`` places; ``values`` are pairs of name and
    value. A value that has a method ``text(language)`` (another message, a fiscal year) is shown
    through it, any other through ``str``.
    """

    msgid: str
    values: tuple[tuple[str, object], ...] = field(default=())

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The sentence in ``language`` (``"th"``, ``"en"`` or any other with a catalogue)."""
        shown = {name: in_language(value, language) for name, value in self.values}
        return _catalogue(language).gettext(self.msgid).format_map(shown)

    def __str__(self) -> str:
        return self.text("en")


def say(msgid: str, /, **values: object) -> Message:
    """Mark a sentence for translation and keep the values that it shows."""
    return Message(msgid, tuple(values.items()))


def in_language(value: object, language: str) -> str:
    """A value as a reader of ``language`` sees it."""
    if type(value) is str or type(value) is int:
        return str(value)
    shown = getattr(value, "text", None)
    return str(shown(language)) if callable(shown) else str(value)


@record
class Text:
    """A string in Thai and English; ``others`` are pairs of a further language and its wording."""

    th: str
    en: str
    others: tuple[tuple[str, str], ...] = ()

    def text(self, language: str) -> str:
        """The wording in ``language``.

        In a language that it does not have, what that language's catalogue makes of the English
        wording; where there is none either, the English wording itself.
        """
        if language == "th":
            return self.th
        if language == "en":
            return self.en
        return dict(self.others).get(language) or translated(self.en, language)


Phrase: TypeAlias = Message | Text
"""What messages show: a sentence of itacheck's own, or words that stand in several languages."""


class Told(str):
    """A text in one language that knows how it reads in others.

    It is that text, and equal to it; ``others`` are pairs of a further language and the text in it.
    """

    __slots__ = ("others",)

    others: tuple[tuple[str, str], ...]

    def __new__(cls, text: str, others: tuple[tuple[str, str], ...] = ()) -> Told:
        """A text with how it reads in other languages."""
        made = super().__new__(cls, text)
        made.others = others
        return made

    def __getnewargs__(self) -> tuple[str, tuple[tuple[str, str], ...]]:  # type: ignore[override]
        return str(self), self.others

    def text(self, language: str) -> str:
        """The text in ``language``; as it stands where that is its own or it is not known."""
        return dict(self.others).get(language, str(self))

    def into(self, language: str, own: str) -> Told:
        """The same in ``language``, which still knows itself in ``own``, the one that it is in.

        What is not known in that language stays as it is.
        """
        known = {**dict(self.others), own: str(self)}
        if language not in known:
            return self
        text = known.pop(language)
        return Told(text, tuple(sorted(known.items())))


class Literal(Message):
    """A sentence that is a text already; it turns into other languages as far as the text does."""

    def text(self, language: str = DEFAULT_LANGUAGE) -> str:
        """The sentence."""
        return in_language(self.msgid, language)


def told(value: object, language: str) -> str:
    """A value as text in ``language`` that knows itself in itacheck's own languages, too."""
    return told_by(lambda one: in_language(value, one), language)


def told_by(text_in: Callable[[str], str], language: str) -> str:
    """What ``text_in`` makes for a language, with what it makes for itacheck's own ones.

    What reads alike in all of them is a text like any other.
    """
    text = text_in(language)
    others = [(one, text_in(one)) for one in OWN_LANGUAGES if one != language]
    for _, other in others:
        if other != text:
            return Told(text, tuple(others))
    return text
