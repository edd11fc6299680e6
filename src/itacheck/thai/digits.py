"""Thai digits and numbers written with them."""

from __future__ import annotations

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_TO_ARABIC = str.maketrans(THAI_DIGITS, "0123456789")
_TO_THAI = str.maketrans("0123456789", THAI_DIGITS)


def arabic(text: str) -> str:
    """The text with Thai digits written as Arabic ones."""
    return text.translate(_TO_ARABIC)


def thai(text: str) -> str:
    """The text with Arabic digits written as Thai ones."""
    return text.translate(_TO_THAI)
