"""Texts that lines and pages break, whole again."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.patterns import expression
from ...thai.digits import arabic

_LETTERS = expression("[\u0e01-\u0e4e]")
BREAK = "\x00"
_BROKEN = expression(f"[\\d,.]+(?:{BREAK}[\\d,.]+)+")
_GROUPED = expression(r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?\.?\Z")
_WHOLE_YEAR, _YEAR_DIGITS = expression(r"25[5-9]\d,?\Z"), 4
_DECIMAL = expression(r"\d+\.\d+\Z")
_LABEL = expression(r"(?:\A|\s)(?:ผลผลิต|ผลลัพธ์)\Z")
"""What stands apart from the text behind it, where no space is printed at the end of a line."""
_BROKEN_BEHIND = "/-–(“"
"""Behind these signs a line is broken where no space stands."""


def joined_text(parts: Sequence[str]) -> str:
    """Parts of a text, broken where lines or pages end, as one."""
    whole = BREAK.join(one for one in parts if one.strip())
    found, at = "", 0
    for broken in _BROKEN.finditer(arabic(whole)):
        if not _is_number(broken[0], whole=broken[0] == arabic(whole).strip()):
            continue
        found += whole[at : broken.start()] + whole[broken.start() : broken.end()].replace(
            BREAK, ""
        )
        at = broken.end()
    first, *others = (found + whole[at:]).split(BREAK)
    for other in others:
        first += between(first, other) + other
    return first.strip()


def between(text: str, following: str) -> str:
    """What stands between two lines of a paragraph: Thai goes on without a space."""
    end, begin = text[-1], following[0]
    if end.isspace() or begin.isspace() or end in _BROKEN_BEHIND:
        return ""
    if _LABEL.search(text):
        return " "
    return "" if _LETTERS.match(end) and _LETTERS.match(begin) else " "


def _is_number(text: str, *, whole: bool) -> bool:
    """Whether figures over several lines are one number: only together its groups are of three."""
    parts = text.split(BREAK)
    number = "".join(parts)
    if _WHOLE_YEAR.match(number):
        return len(parts[0]) < _YEAR_DIGITS
    if _GROUPED.match(number):
        return not _GROUPED.match(parts[0])
    return whole and bool(_DECIMAL.match(number))


def is_grouped(text: str) -> bool:
    """Whether a text is a number with its groups of three."""
    return bool(_GROUPED.match(arabic(text)))


def is_cut_number(text: str, following: str) -> bool:
    """Whether a number begins at the end of a text, and goes on in what follows."""
    found = _BROKEN.search(arabic(f"{text.strip()}{BREAK}{following.strip()}"))
    if found is None:
        return False
    parts = found[0].split(BREAK)
    begun = parts[1].startswith(".") and not parts[0].startswith("0")
    return begun or (parts[0][:1] != "0" and _is_number(found[0], whole=False))
