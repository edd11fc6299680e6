"""How messages name the things of a plan, and how findings about them are identified."""

from __future__ import annotations

from collections.abc import Iterable

from ...plan.ordinals import Mark, told_apart
from ...thai.names import plain
from ...thai.text import beginning
from ...thai.years import FiscalYear
from ...vocabulary.model import Text

GRAND_TOTAL = Text("แถวรวมทั้งสิ้น", "the grand total")
_LONGEST = 80


def key(name: str) -> str:
    """A name as it identifies a fault from draft to draft, however it is printed."""
    return plain(name)


def subjects(word: str, marks: Iterable[Mark | None]) -> tuple[str, ...]:
    """The subject of each numbered thing of a list: ``project:5``, a second one ``project:5#2``."""
    return tuple(f"{word}:{one}" for one in told_apart(tuple(marks)))


def numbered(number: Mark | None, title: str, th: str = "ลำดับที่", en: str = "no.") -> Text:
    """How a message names a numbered thing with a title."""
    quoted = quoted_title(title) if title else ""
    if number is None:
        return Text(quoted or "(ไม่มีชื่อ)", quoted or "(without a name)")
    return Text(f"{th} {number} {quoted}".strip(), f"{en} {number} {quoted}".strip())


def dimension_label(number: int | None, name: str) -> Text:
    """How a message names a dimension."""
    return numbered(number, name, "มิติที่", "dimension")


def mission_label(code: str, name: str) -> Text:
    """How a message names a mission."""
    whole = f"“{code} {name}”" if code and name else f"“{code or name}”"
    return Text(whole, whole)


def total_label(of: Text) -> Text:
    """How a message names the row of totals of a dimension or mission."""
    return Text(f"แถวรวมของ{of.th}", f"the total row of {of.en}")


def label_in_year(label: Text, year: FiscalYear | None) -> Text:
    """How a message names a thing in a fiscal year; None where it is of no single year."""
    return Text(f"{label.th} ปี {year}", f"{label.en}, {year}") if year else label


def quoted_title(title: str) -> str:
    """A title in quotes, its own quotes within them."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”"


def shortened(text: str) -> str:
    """The beginning of a long text: enough to find it by."""
    return beginning(text, _LONGEST)
