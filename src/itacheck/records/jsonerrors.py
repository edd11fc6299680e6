"""Why a text is no JSON, in the author's words: Python's own reasons are in English."""

from __future__ import annotations

from ..base.language import Message, say
from .yamlerrors import NO_ESCAPE, NO_FORM, OPEN_QUOTE

_KINDS: tuple[tuple[str, Message], ...] = (
    ("property name", say("a key in quotation marks belongs there")),
    ("':' delimiter", say("“:” belongs there")),
    ("',' delimiter", say("a comma, or the end of a list or an object, belongs there")),
    ("trailing comma", say("a comma has nothing behind it")),
    ("Expecting value", say("a value belongs there")),
    ("Unterminated string", OPEN_QUOTE),
    ("control character", say("a text has a line break or another control character in it")),
    ("escape", NO_ESCAPE),
    ("Extra data", say("something stands behind its end")),
)
"""Words of Python's reasons, and what the author is told."""


_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})
"""What Python takes for a number, and JSON does not."""


def json_reason(error: Exception) -> Message:
    """The reason of an error that ``json.loads`` raised."""
    said = str(error)
    if said in _NO_NUMBERS:
        return say("{value}", value=said)
    return next((told for words, told in _KINDS if words in said), NO_FORM)
