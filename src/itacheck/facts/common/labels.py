"""How messages name the things of a plan, and how findings about them are identified."""

from __future__ import annotations

from collections.abc import Iterable

from ...base.language import Literal, Message, say
from ...plan.ordinals import Mark, told_apart
from ...thai.names import plain
from ...thai.text import beginning
from ...thai.years import FiscalYear

GRAND_TOTAL = say("the grand total")
_LONGEST = 80


def key(name: str) -> str:
    """A name as it identifies a fault from draft to draft, however it is printed."""
    return plain(name)


def subjects(word: str, marks: Iterable[Mark | None]) -> tuple[str, ...]:
    """The subject of each numbered thing of a list: ``project:5``, a second one ``project:5#2``."""
    return tuple(f"{word}:{one}" for one in told_apart(tuple(marks)))


def _numbered(number: Mark | None, said: Message, title: str) -> Message:
    """How a message names a thing that has a number, in words ``said``, a title, both or none."""
    name = Literal(quoted_title(title)) if title else None
    if number is None:
        return name or say("(without a name)")
    return say("{number} {title}", number=said, title=name) if name else said


def project_label(number: Mark | None, title: str) -> Message:
    """How a message names a project."""
    return _numbered(number, say("no. {number}", number=number), title)


def sheet_label(number: Mark | None, title: str) -> Message:
    """How a message names a detail sheet."""
    return _numbered(number, say("sheet no. {number}", number=number), title)


def goal_label(number: int | None) -> Message:
    """How a message names a goal."""
    return _numbered(number, say("goal {number}", number=number), "")


def dimension_label(number: int | None, name: str) -> Message:
    """How a message names a dimension."""
    return _numbered(number, say("dimension {number}", number=number), name)


def mission_label(code: str, name: str) -> Message:
    """How a message names a mission."""
    return Literal(f"“{code} {name}”" if code and name else f"“{code or name}”")


def total_label(of: Message) -> Message:
    """How a message names the row of totals of a dimension or mission."""
    return say("the total row of {group}", group=of)


def label_in_year(label: Message, year: FiscalYear | None) -> Message:
    """How a message names a thing in a fiscal year; None where it is of no single year."""
    return say("{name}, {year}", name=label, year=str(year)) if year else label


def quoted_title(title: str) -> str:
    """A title in quotes, its own quotes within them."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”"


def shortened(text: str) -> str:
    """The beginning of a long text: enough to find it by."""
    return beginning(text, _LONGEST)
