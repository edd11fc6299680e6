"""Exact numbers: amounts in satang, sums, scores in hundredths; None is what nobody knows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from decimal import Decimal

from ...base.figures import Baht
from ...base.language import Message, say
from ...plan import Cell, CellState
from ...plan.budget import LARGEST_BAHT, SATANG
from ...thai.text import tidy
from ...vocabulary.model import Unit, Unread

LARGEST = LARGEST_BAHT * SATANG
"""The largest amount in satang that counts as money, and the largest sum that is kept."""
ACTIVE = frozenset({CellState.ZERO, CellState.AMOUNT, CellState.DECLARED})
"""What a cell holds in a year in which something is done."""

_HUNDREDTHS = Unit.SCORE.scale
_WHOLE = 100 * Unit.PERCENT.scale
_STATES = {
    CellState.ZERO: "0.00",
    CellState.DASH: "-",
    CellState.BLANK: "(ว่าง)",
    CellState.DECLARED: "ไม่ใช้งบประมาณ",
}


def satang(cell: Cell | None) -> int | None:
    """What a cell adds to a sum; None where it cannot be read or is too large to be right."""
    money = cell.money if cell else None
    return None if money is None or abs(money.satang) > LARGEST else money.satang


def total(amounts: Iterable[int | None]) -> int | None:
    """The sum of amounts; None where one of them is not known, or the sum is too large."""
    summed = 0
    for amount in amounts:
        if amount is None:
            return None
        summed += amount
    return summed if abs(summed) <= LARGEST else None


def total_of_known(several: Collection[int | Unread | None]) -> int | Unread | None:
    """The sum of figures that facts have, all of which must be known; None where there is none."""
    unread = next((one for one in several if isinstance(one, Unread)), None)
    known = (one for one in several if not isinstance(one, Unread))
    return unread or (total(known) if several else None)


def difference(stated: int | None, computed: int | None) -> int | None:
    """What is stated minus what it should be; None where either is not known."""
    return None if stated is None or computed is None else stated - computed


def gap(difference: int | None) -> Message | None:
    """How far a stated amount is from what the sum comes to, in words, without a sign."""
    if difference is None:
        return None
    if not difference:
        return say("the same")
    amount = Baht(abs(difference))
    if difference < 0:
        return say("{amount} baht too low", amount=amount)
    return say("{amount} baht too high", amount=amount)


def growth(now: int | None, before: int | None) -> int | None:
    """How much an amount grew, in hundredths of a percent; None where there was nothing before.

    Rounded away from zero: so “more than” a number of percent is exact, for rises and falls.
    """
    if now is None or not before:
        return None
    size = -(-abs(now - before) * _WHOLE // abs(before))
    return None if size > LARGEST else size if now >= before else -size


def share(part: int | None, whole: int | None) -> int | None:
    """What an amount is of a whole, in hundredths of a percent; None of a whole of nothing.

    Rounded down: so “less than” a number of percent is exact.
    """
    if part is None or whole is None or whole <= 0:
        return None
    found = part * _WHOLE // whole
    return None if abs(found) > LARGEST else found


def of_known(
    work: Callable[[int | None, int | None], int | None],
    one: int | Unread | None,
    other: int | Unread | None,
) -> int | Unread | None:
    """What is worked out of two amounts; of one that stands unread, that it does."""
    if isinstance(one, Unread):
        return one
    return other if isinstance(other, Unread) else work(one, other)


def some_money(cells: Iterable[Cell | None]) -> bool | None:
    """Whether one of some cells has money; None where they do not say, or there are none."""
    amounts = [satang(cell) for cell in cells]
    if any(amounts):
        return True
    return None if not amounts or None in amounts else False


def hundredths(number: Decimal | None) -> int | None:
    """A score or percentage in hundredths; None where there is none, or it is beyond all bounds.

    Rounded down, which keeps every comparison with a criterion right.
    """
    if number is None or not number.is_finite() or abs(number) > LARGEST_BAHT:
        return None
    over, under = number.as_integer_ratio()
    return over * _HUNDREDTHS // under


def rise(now: Decimal | None, before: Decimal | None) -> int | None:
    """How much higher one score is than another, in hundredths, rounded down as they are."""
    if now is None or before is None or hundredths(now) is None or hundredths(before) is None:
        return None
    (over, under), (other_over, other_under) = now.as_integer_ratio(), before.as_integer_ratio()
    found = (over * other_under - other_over * under) * _HUNDREDTHS // (under * other_under)
    return found if abs(found) <= LARGEST else None


def written(cell: Cell | None) -> str:
    """What a cell holds, in a few characters."""
    if cell is None:
        return "?"
    if cell.state is CellState.AMOUNT and cell.amount is not None:
        return str(cell.amount)
    return _STATES.get(cell.state) or tidy(cell.printed) or "?"
