"""Making Thai text comparable: one code point sequence for one spelling, spaces set aside.

NFC and not NFKC: NFKC would break ำ (U+0E33) into two marks. Documents write it both ways, so the
pair ◌ํ + า is joined here, also with a tone mark between.
"""

from __future__ import annotations

import unicodedata
from itertools import groupby

from ..base.patterns import expression
from .digits import arabic
from .repair import in_right_spelling

_NIKHAHIT = expression("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_INVISIBLE = expression("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_CONTROL = expression(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_TO_CHANGE = expression(
    "[\u0e4d\u00a0\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"
    r"\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
"""A character that one of the patterns above, or NFC, may change; most texts have none."""
KEPT = "\u2060\u2060"
"""Two word joiners, which nobody sees: what begins with them is text, whatever it looks like."""
MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
"""The marks over and under Thai letters, as the class of a pattern has them."""
_INNER = expression("[\u0e30-\u0e3a\u0e45-\u0e4e]")
"""What no written cluster begins with."""
_LONG = 200
_QUOTES = expression("[\"'“”‘’„«»`]")


def normalise(text: str) -> str:
    """One spelling for one text: composed marks, ำ as one character, no invisible characters.

    Tabs and line feeds are kept, other control characters become spaces. ``KEPT`` stays in front.
    """
    if text.startswith(KEPT):
        return KEPT + normalise(text.lstrip(KEPT))
    if not _TO_CHANGE.search(text) and unicodedata.is_normalized("NFC", text):
        return text
    text = unicodedata.normalize("NFC", _in_order(_INVISIBLE.sub("", text)))
    return _CONTROL.sub(" ", _NIKHAHIT.sub("\\1\u0e33", text)).replace("\u00a0", " ")


def _in_order(text: str) -> str:
    """A long text with the marks of each character in the order that NFC gives them.

    Normalising moves marks one place at a time: thousands of them on one letter would take hours.
    """
    if len(text) < _LONG:
        return text
    pieces: list[str] = []
    for marks, run in groupby(text, lambda one: unicodedata.combining(one) > 0):
        piece = list(run)
        pieces += sorted(piece, key=unicodedata.combining) if marks else piece
    return "".join(pieces)


def invisible(character: str) -> bool:
    """Whether a character leaves no trace: joiners, marks of direction, soft hyphens."""
    return bool(_INVISIBLE.match(character))


def tidy(text: str) -> str:
    """The text in one line with single spaces, and without ``KEPT`` before it."""
    return " ".join(text.split()).removeprefix(KEPT)


def beginning(text: str, longest: int, *, whole: bool = False) -> str:
    """The text in one line, or as many characters of its beginning, with dots behind.

    ``whole``: it is not cut within a written cluster, before a vowel or a tone mark of the letter
    before.
    """
    line = tidy(text)
    if len(line) <= longest:
        return line
    end = longest
    while whole and end > 1 and _INNER.match(line[end]):
        end -= 1
    return f"{line[:end].rstrip()}…"


def squeeze(text: str) -> str:
    """The text without any white space: how words are compared, since lines break inside them."""
    return "".join(text.split())


def same(text: str) -> str:
    """A key that is equal for texts that say the same.

    Spaces, the shape of quotes, digits and what is repaired in spelling make no difference.
    """
    return _QUOTES.sub('"', arabic(squeeze(in_right_spelling(normalise(text).removeprefix(KEPT)))))


def unquoted(text: str) -> str:
    """The text without quotation marks."""
    return _QUOTES.sub("", text)
