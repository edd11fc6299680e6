"""Forms to tick in running text: what is ticked counts, what has an empty box does not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Run

_MARK = expression(
    "(?P<ticked>[☑☒✓✔√✅■●⌧\U0001f5f9\U0001f5f8\uf0fe\uf0fd\uf0fc\uf052]"
    r"|[\[(]\s*[/⁄xX✓✔√☑]\s*[\])])"
    "|(?P<empty>[☐□◻⬜▢❏❑\uf0a8\uf06f\uf0a3]"
    r"|\[[\s._…-]*\]|\([\s._…]*\))"
    r"|(?P<round>[○◯◦])"
)
_BOX = expression(
    "(?P<ticked>[☑☒✓✔√✅⌧\U0001f5f9\U0001f5f8]|[\\[(]\\s*[/⁄xX✓✔√☑]\\s*[\\])])|(?P<empty>[☐□◻⬜▢❏❑]|[\\[(]\\s+[\\])])"
)
_SLASH = expression(r"(?:(?<=\s)|\A)[/⁄](?=\s*(?:ปี|พ|25\d\d))")
_YEAR = expression(r"25\d\d(?!\d)")
_SPAN = expression(r"25\d\d(?:\s*(?:[-–—,/]|และ|ถึง).{0,24}?25\d\d(?!\d))*", re.DOTALL)
_FEWEST = 2
_TWO_DIGITS = expression(r"\s*\d\d(?!\d)")


def chosen(lines: Sequence[Run]) -> list[Run]:
    """The lines of a form without the choices whose boxes are empty; others are as they are.

    What stands below a choice goes on with it. Where no box is ticked, nothing is chosen.
    """
    marks = [one for line in lines for one in _BOX.finditer(line.text)]
    if sum(one["empty"] is not None for one in marks) == 0 or len(marks) < _FEWEST:
        return list(lines)
    kept: list[Run] = []
    taken = True
    for line in lines:
        start = 0
        for mark in _BOX.finditer(line.text):
            kept += [line.part(start, mark.start())] * taken
            taken, start = mark["empty"] is None, mark.end()
        kept += [line.part(start)] * taken
    return [one for one in kept if one]


def choices(line: Run) -> tuple[Run, list[tuple[Run, bool]]]:
    """What stands outside the form in a line, and beside each of its boxes whether it is ticked.

    The boxes stand before what they are of, or behind it where nothing stands behind the last.
    """
    marks = list(_MARK.finditer(line.text))
    if not marks:
        return line, []
    first, last = marks[0].start(), marks[-1].end()
    leads = bool(line.text[last:].strip()) or not line.text[:first].strip()
    if leads:
        ends = [*(one.start() for one in marks[1:]), len(line.text)]
        pieces = [line.part(one.end(), end) for one, end in zip(marks, ends, strict=True)]
    else:
        starts = [0, *(one.end() for one in marks[:-1])]
        pieces = [line.part(start, one.start()) for start, one in zip(starts, marks, strict=True)]
    outside = line.part(0, first if leads else 0)
    return outside, [(one, bool(mark["ticked"])) for one, mark in zip(pieces, marks, strict=True)]


def ticked(text: str) -> str | None:
    """What is ticked in a text in Arabic digits, and what stands outside the form.

    None where it is no form. It is empty of years where none is ticked. A bullet of a kind that is
    no box ticks nothing unless another kind stands beside it.
    """
    marks = list(_MARK.finditer(text))
    if any(one["round"] for one in marks) and not any(one["ticked"] for one in marks):
        marks = [one for one in marks if not one["round"]]
    boxes = any(not one["ticked"] for one in marks)
    slashes = [] if marks else _slashes(text)
    places = [(one.start(), one.end(), bool(one["ticked"])) for one in marks] or slashes
    if not places or (boxes and len(places) < _FEWEST and not places[0][2]):
        return None
    before, behind = text[: places[0][0]], text[places[-1][1] :]
    leads = _has(behind) or not _has(before)
    if leads:
        stops = [*(start for start, _, _ in places[1:]), len(text)]
        pieces = [text[end:stop] for (_, end, _), stop in zip(places, stops, strict=True)]
    else:
        starts = [0, *(end for _, end, _ in places[:-1])]
        pieces = [text[start:stop] for start, (stop, _, _) in zip(starts, places, strict=True)]
    if not boxes:
        pieces = [_beside(one, leads=leads) for one in pieces]
    kept = [_worded(one) for one, (_, _, yes) in zip(pieces, places, strict=True) if yes]
    outside = before if leads and not _has(before) else ""
    return " | ".join([outside, *kept])


def _slashes(text: str) -> list[tuple[int, int, bool]]:
    """Strokes before years, as ticks: the first of them has no year before it to be parted from."""
    found = list(_SLASH.finditer(text))
    if not found or _YEAR.search(text, 0, found[0].start()):
        return []
    return [(one.start(), one.end(), True) for one in found]


def _has(text: str) -> bool:
    return bool(_YEAR.search(text)) or bool(_TWO_DIGITS.match(text))


def _beside(text: str, *, leads: bool) -> str:
    """Where nothing marks what is not ticked, a tick is for the years right beside it."""
    spans = list(_SPAN.finditer(text))
    if not spans:
        return text
    return text[: spans[0].end()] if leads else text[spans[-2].end() if spans[1:] else 0 :]


def _worded(text: str) -> str:
    """Two digits behind a tick, with the word that makes them a year."""
    return f"ปี {text.strip()}" if _TWO_DIGITS.match(text) else text
