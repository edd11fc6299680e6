"""What of a Word document was passed over, or not read as it stands, kept for its notes."""

from __future__ import annotations

from enum import Enum

from ...base.language import Message, say
from ...base.location import Location
from ...base.record import record
from ...base.severity import Severity
from ...thai.text import normalise, tidy
from ..blocks import Note
from ..form_hints import unfilled
from ..symbols import UNKNOWN
from .words import State, Written

_LONGEST = 60


class Kind(Enum):
    """Why something was passed over; the notes come in this order."""

    ADDED = "added by a tracked change"
    GONE = "taken away by a tracked change"
    HIDDEN = "hidden"
    STRUCK = "struck out beside other text"
    STRUCK_ALONE = "struck out, and alone"
    COVERED = "covered by another cell"
    UNFILLED = "asked for"
    UNKNOWN_SIGN = "a sign of an unknown font"
    SIGN = "a sign of a known font"


@record
class _Met:
    place: Location
    words: str


class Passed:
    """Counts what is met while a document is read; of each kind the first is remembered."""

    def __init__(self) -> None:
        self._first: dict[Kind, _Met] = {}
        self._counts: dict[Kind, int] = {}
        self._foreign: list[Location] = []
        self.unfilled: list[tuple[Location, str]] = []
        self.notes: dict[tuple[str, str], Location] = {}
        """Where each footnote, endnote and comment is referred to, by its kind and number."""

    def met(self, kind: Kind, place: Location, words: str = "", count: int = 1) -> None:
        """Note that something was passed over at a place."""
        if count:
            self._counts[kind] = self._counts.get(kind, 0) + count
            self._first.setdefault(kind, _Met(place, _short(words)))

    def foreign(self, place: Location) -> None:
        """Note that the text of another file belongs at a place."""
        self._foreign.append(place)

    def paragraph(self, written: Written, place: Location) -> None:
        """Note what a paragraph holds besides its text."""
        if not written.remarkable:
            return
        self.met(Kind.GONE, place, count=written.gone)
        self.met(Kind.ADDED, place, count=written.changes - written.gone)
        for state, text in written.pieces:
            if state is State.HIDDEN and text.strip():
                self.met(Kind.HIDDEN, place, text)
        for words in written.asked:
            told = tidy(normalise(words))
            self.unfilled.append((place, told))
            self.met(Kind.UNFILLED, place, told)
        for read, named in written.signs:
            self.met(Kind.UNKNOWN_SIGN if read == UNKNOWN else Kind.SIGN, place, named)
        for reference in written.notes:
            self.notes.setdefault(reference, place)
        self._foreign += [place] * written.elsewhere

    def told(self) -> list[Note]:
        """A note for each kind that was met, at the first place, and one for each other file."""
        embedded = say("A file that is embedded in the document here was not read.")
        found = [Note(embedded, place) for place in self._foreign]
        gone, added = (self._first.get(kind) for kind in (Kind.GONE, Kind.ADDED))
        if gone or added:
            count = sum(self._counts.get(kind, 0) for kind in (Kind.GONE, Kind.ADDED))
            place = min((one.place for one in (gone, added) if one), key=lambda one: one.order)
            # What was only added is read; what was taken away may still be meant.
            found.append(Note(_changes(count), place, Severity.WARNING if gone else Severity.INFO))
        for kind in Kind:
            if kind in self._first and kind in _SEVERITY:
                first = self._first[kind]
                message = _message(kind, self._counts[kind], first.words)
                found.append(Note(message, first.place, _SEVERITY[kind]))
        return found


_SEVERITY = {
    Kind.HIDDEN: Severity.INFO,
    Kind.STRUCK: Severity.INFO,
    Kind.STRUCK_ALONE: Severity.WARNING,
    Kind.COVERED: Severity.INFO,
    Kind.UNFILLED: Severity.INFO,
    Kind.UNKNOWN_SIGN: Severity.WARNING,
    Kind.SIGN: Severity.INFO,
}


def _changes(count: int) -> Message:
    return say(
        "The document has tracked changes ({count}); it was read as if all of them were "
        "accepted. Accept or reject them in Word, and check again.",
        count=count,
    )


def _message(kind: Kind, count: int, words: str) -> Message:
    if kind is Kind.HIDDEN:
        return say(
            "The document has hidden text in {count} places; it was not read, as it is not "
            "printed.",
            count=count,
        )
    if kind is Kind.STRUCK:
        return say(
            "In {count} places text is struck out beside other text, and was left out; first: "
            "“{words}”.",
            count=count,
            words=words,
        )
    if kind is Kind.STRUCK_ALONE:
        return say(
            "In {count} places all that stands there is struck out; it was read. Delete it if it "
            "no longer holds; first: “{words}”.",
            count=count,
            words=words,
        )
    if kind is Kind.COVERED:
        return say(
            "In {count} places a merged cell covers text that is not printed, and was not read; "
            "first: “{words}”.",
            count=count,
            words=words,
        )
    if kind is Kind.UNFILLED:
        return unfilled(count, words)
    if kind is Kind.UNKNOWN_SIGN:
        return say(
            "{count} signs of fonts of symbols are not known, and stand as “{sign}”; first: "
            "{words}. Write them as plain text.",
            count=count,
            sign=UNKNOWN,
            words=words,
        )
    return say(
        "{count} figures or dashes are written in a font of symbols, and were read by how they "
        "look; first: {words}.",
        count=count,
        words=words,
    )


def _short(words: str) -> str:
    text = tidy(normalise(words))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
