"""Digits and dashes in one form each: what patterns are looked for in."""

from __future__ import annotations

import re

from .digits import arabic

_DASHES = re.compile("[‐-―−─﹘﹣－]")


def in_one_form(text: str) -> str:
    """The text with Arabic digits, and with a hyphen for every dash; as long as it was."""
    # One look for all the dashes costs a tenth of a look for each, and most texts have none.
    text = arabic(text)
    return _DASHES.sub("-", text) if _DASHES.search(text) else text
