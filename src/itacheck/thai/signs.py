"""Digits and dashes in one form each: what patterns are looked for in."""

from __future__ import annotations

from ..base.patterns import expression
from .digits import THAI_DIGITS, arabic

_DASH = "‐-―−─﹘﹣－"
_DASHES = expression(f"[{_DASH}]")
_OF_OTHER_FORM = expression(f"[{THAI_DIGITS}{_DASH}]")


def in_one_form(text: str) -> str:
    """The text with Arabic digits, and with a hyphen for every dash; as long as it was."""
    # One look for all costs a tenth of a look for each, and most texts have none.
    return _DASHES.sub("-", arabic(text)) if _OF_OTHER_FORM.search(text) else text
