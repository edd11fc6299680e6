"""The single costs that an amount of a sheet's budget is made up of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...base.patterns import expression
from ...documents import Run
from ..text.amounts import scaled
from ..text.lists import has_bullet, leading_number

_AMOUNT = r"(?P<figure>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,2})?)(?:บาท|[.,/]-+)"
_HEAD = expression(
    rf"{_AMOUNT}.{{0,20}}?(?:แยก|จำแนก|แบ่ง|ประกอบ|ดัง|ราย|โดย|ได้แก่|เป็นค่า)[^\d]{{0,30}}\Z"
)
"""An amount with words behind it that say that its parts follow: 30,000 บาท แยกเป็น."""
_COST = expression(rf"{_AMOUNT}[)\].]*\Z")
_SUM = expression(rf"(?:รวม|เป็นเงิน)[^\d]{{0,40}}{_AMOUNT}[^\d]*\Z")
_FEWEST = 2


def without_costs(lines: Sequence[Run]) -> list[Run]:
    """The lines of a budget without the costs listed below an amount, where they come to it.

    So without their sum below them. Where they do not, nobody can say which amounts hold, and all
    lines stay.
    """
    left: list[Run] = []
    at = 0
    while at < len(lines):
        left.append(lines[at])
        at += 1 + _taken(lines, at)
    return left


def _taken(lines: Sequence[Run], at: int) -> int:
    """How many lines below one are costs that come to its amount, and their sum."""
    head = _HEAD.search(lines[at].bare)
    costs = [*_costs(lines[at + 1 :])] if head else []
    if head is None or len(costs) < _FEWEST or sum(costs) != scaled(head["figure"], 1):
        return 0
    behind = at + 1 + len(costs)
    summed = _SUM.match(lines[behind].bare) if behind < len(lines) else None
    if summed and scaled(summed["figure"], 1) != sum(costs):
        return 0
    return len(costs) + bool(summed)


def _costs(lines: Sequence[Run]) -> Iterator[int]:
    """What each item of a list costs, in satang: the amount at the end of its line."""
    for run in takewhile(_is_item, lines):
        found = _COST.search(run.bare)
        satang = scaled(found["figure"], 1) if found else None
        if satang is None:
            return
        yield satang


def _is_item(run: Run) -> bool:
    return has_bullet(run) or leading_number(run).number is not None or run.bare.startswith("ค่า")
