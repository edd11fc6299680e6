"""Sentences that a person reads, kept apart from the language they are read in.

A sentence is written once, in English, with named places: ``say("Line {line} is empty.", line=3)``.
Its translations are gettext catalogues beside this module; a language without a catalogue, or a
sentence that a catalogue lacks, is shown in English.
"""

from __future__ import annotations

import gettext
from functools import lru_cache
from pathlib import Path

from attrs import field, frozen

from .readable import Readable

DEFAULT_LANGUAGE = "th"
_CATALOGUES = Path(__file__).with_name("locale")


@lru_cache(maxsize=8)
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("itacheck", _CATALOGUES, languages=[language], fallback=True)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages a message can be shown in: English and every language with a catalogue."""
    found = {path.parent.parent.name for path in _CATALOGUES.glob("*/LC_MESSAGES/itacheck.mo")}
    return tuple(sorted(found | {"en"}))


@frozen(repr=False)
class Message(Readable):
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
    shown = getattr(value, "text", None)
    return str(shown(language)) if callable(shown) else str(value)
