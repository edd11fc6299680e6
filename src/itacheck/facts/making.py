"""Making facts: identity, absent values, and the words in which evidence is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_FLOOR, Decimal

from ..location import Location
from ..plan import Cell, CellState
from ..plan.budget import LARGEST_BAHT, SATANG
from ..plan.ordinals import Mark, told_apart
from ..thai.names import plain
from ..thai.text import tidy
from ..vocabulary.model import Evidence, Fact, Origin, Text, Unit, Unread, Value

LARGEST = LARGEST_BAHT * SATANG
"""The largest amount in satang that counts as money, and the largest sum that is kept."""

_HUNDREDTHS = Unit.SCORE.scale
_LONGEST = 80
_STATES = {
    CellState.ZERO: "0.00",
    CellState.DASH: "-",
    CellState.BLANK: "(ว่าง)",
    CellState.DECLARED: "ไม่ใช้งบประมาณ",
}


def make(  # noqa: PLR0913 - the parts of a fact and of its origin, all but two by name
    kind: str,
    subject: str,
    values: Mapping[str, Value | Unread | None],
    *,
    names: Iterable[str],
    year: int | None = None,
    part: str = "",
    location: Location | None = None,
    evidence: Iterable[Evidence] = (),
    texts: Mapping[str, object] | None = None,
) -> Fact:
    """A fact; a value of None is an absent property, and so is one that needs an unread part.

    ``part`` tells apart facts of one kind, subject and year.
    """
    own = "/".join(str(one) for one in (kind, subject, year, part) if one not in {None, ""})
    return Fact(
        kind,
        own,
        {
            name: value
            for name, value in values.items()
            if value is not None and not isinstance(value, Unread)
        },
        Origin(
            subject,
            year,
            location,
            tuple(evidence),
            texts or {},
            tuple(names),
            {name: value for name, value in values.items() if isinstance(value, Unread)},
        ),
    )


def first_place(*places: Location | None) -> Location | None:
    """The first place that is known."""
    return next((one for one in places if one is not None), None)


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


def quoted_title(title: str) -> str:
    """A title in quotes, its own quotes within them."""
    return f"“{title.replace('“', '‘').replace('”', '’')}”"


def shortened(text: str) -> str:
    """The beginning of a long text: enough to find it by."""
    line = tidy(text)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


def satang(cell: Cell) -> int | None:
    """What a cell adds to a sum; None where it cannot be read or is too large to be right."""
    money = cell.money
    return None if money is None or abs(money.satang) > LARGEST else money.satang


def total(amounts: Iterable[int | None]) -> int | None:
    """The sum of amounts; None where one of them is not known, or the sum is too large."""
    summed = 0
    for amount in amounts:
        if amount is None:
            return None
        summed += amount
    return summed if abs(summed) <= LARGEST else None


def hundredths(number: Decimal | None) -> int | None:
    """A score or percentage in hundredths; None where there is none, or it is beyond all bounds.

    Rounded down, which keeps every comparison with a criterion right.
    """
    if number is None or not number.is_finite() or abs(number) > LARGEST_BAHT:
        return None
    return int((number * _HUNDREDTHS).to_integral_value(rounding=ROUND_FLOOR))


def written(cell: Cell) -> str:
    """What a cell holds, in a few characters."""
    if cell.state is CellState.AMOUNT and cell.amount is not None:
        return str(cell.amount)
    return _STATES.get(cell.state) or tidy(cell.printed) or "?"
