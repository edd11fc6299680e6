"""Text that a document can hold."""

from __future__ import annotations

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text; characters that XML forbids are shown as the sign for what is no character."""
    return _FORBIDDEN.sub("\ufffd", text)
