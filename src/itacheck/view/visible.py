"""Characters that would steer what shows a text, made visible instead."""

from __future__ import annotations

import re

from ..base.patterns import expression

_STEERING = expression(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls but for the tab and the end of a line
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)
_PICTURES = 0x2400
_DELETE, _PICTURE_OF_DELETE = "\x7f", "\u2421"


def visible(text: str) -> str:
    """The text without any character that HTML or XML forbids or that turns the writing around.

    A control shows as its picture (␀), a mark of direction by its number (⟨U+202E⟩), so that a
    reader sees that it is there.
    """
    return _STEERING.sub(_shown, text)


def _shown(match: re.Match[str]) -> str:
    found = match[0]
    if found < " ":
        return chr(_PICTURES + ord(found))
    return _PICTURE_OF_DELETE if found == _DELETE else f"⟨U+{ord(found):04X}⟩"
