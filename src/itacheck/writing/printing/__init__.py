"""A plan as the text of a document, in any of the ways in which people write one.

What is printed is the plan's own text; a style only decides how it is laid out and written. So what
a reader makes of the text can be compared with the plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...plan import Plan
from .figures import finished
from .front import announcement, contents, cover, introduction, notes, part_one, preface
from .sheets import SheetPrinter
from .style import FORM, PLAIN, Style
from .summary import SummaryPrinter

__all__ = ["ENCODINGS", "encodings_of", "render_text", "usual_style"]

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp874", "tis-620")
"""The encodings that Thai text files come in."""

_GLUED = re.compile(r"\d{1,2}\. ?(?:วัตถุประสงค์|กลุ่มเป้าหมาย|ผู้รับผิดชอบ)")


def render_text(plan: Plan, style: Style = PLAIN) -> str:
    """The document of a plan in a style; ``Style``'s defaults are the plainest print."""
    lines = list(_lines(plan, style))
    if style.glued_headings:
        lines = list(_glued(lines))
    return finished("\n".join(lines) + "\n", style)


def usual_style(plan: Plan) -> Style:
    """The plainest print; with room to write in for a plan that has nothing in its tables yet."""
    return PLAIN if plan.projects or plan.risk_rows else FORM


def encodings_of(text: str) -> tuple[str, ...]:
    """Those of ENCODINGS that have every character of a text."""
    return tuple(name for name in ENCODINGS if _fits(text, name))


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _lines(plan: Plan, style: Style) -> Iterator[str]:
    yield from cover(plan)
    yield from announcement(plan)
    yield from preface(plan)
    if style.contents:
        yield from contents(plan)
    yield from part_one(plan, style)
    yield from introduction(plan)
    yield from SummaryPrinter(plan, style).lines()
    yield ""
    yield from notes(plan)
    yield from SheetPrinter(plan, style).lines()


def _glued(lines: list[str]) -> Iterator[str]:
    """The lines, with some headings moved to the end of the paragraph before them."""
    kept: list[str] = []
    for line in lines:
        above = next((index for index in range(len(kept) - 1, -1, -1) if kept[index]), None)
        if above is not None and _GLUED.match(line) and _can_hold(kept[above]):
            kept[above] += line
            del kept[above + 1 :]
        else:
            kept.append(line)
    yield from kept


def _can_hold(paragraph: str) -> bool:
    """Whether a paragraph is running text that a heading can be told from."""
    return len(paragraph) > 40 and "\t" not in paragraph and "\u0e01" <= paragraph[-1] <= "\u0e4e"
