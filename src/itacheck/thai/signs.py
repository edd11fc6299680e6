"""Digits and dashes in one form each: what patterns are looked for in."""

from __future__ import annotations

from .digits import arabic

_DASHES = "‐‑‒–—―−─﹘﹣－"


def in_one_form(text: str) -> str:
    """The text with Arabic digits, and with a hyphen for every dash; as long as it was."""
    text = arabic(text)
    if text.isascii():
        return text
    for dash in _DASHES:
        if dash in text:
            text = text.replace(dash, "-")
    return text
