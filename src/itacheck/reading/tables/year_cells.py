"""Which cells of a header's row are fiscal years: told by all of them together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from attrs import field

from ...base.record import record
from ...thai.years import EARLIEST, LATEST, FiscalYear, full_year
from .columns import LONGEST_CELL, year_of

_AHEAD = 543
_NUMBERS = re.compile(r"\d+")
_ORDINAL_YEAR = re.compile(r"\D{0,12}ปี(?:ที่)?(\d)\D{0,12}\Z")
_ODD = re.compile(r"[^\d]{0,30}(\d{3,5})[^\d]{0,20}\Z")
_COMMON_ERA = range(2010, 2080)
_BASE = "ฐาน"
_WITH_SATANG = re.compile(r"(?<![\d.])25\d\d\.\d\d(?!\d)")
_FEWEST = 2
_SURE = 3
"""Two digits alone are years where so many of them follow each other."""


@record
class YearCells:
    """The columns that are fiscal years; ``common_era``: they are printed in the common era.

    ``odd`` are columns between them whose heading is a number that is no year of any plan.
    """

    by_column: dict[int, FiscalYear] = field(factory=dict)
    common_era: bool = False
    odd: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.by_column)


def years_of(texts: Sequence[str], period: Sequence[FiscalYear] = ()) -> YearCells:
    """The years in the cells of a row, given without white space and in Arabic digits.

    ``period`` are the plan's fiscal years, for headings such as ปีที่ 1.
    """
    numbers = {
        index: number
        for index, text in enumerate(texts)
        if text and len(text) <= LONGEST_CELL and (number := _only_number(text))
    }
    full = {index: FiscalYear(int(one)) for index, one in numbers.items() if _is_full(one)}
    worded = {
        index: year
        for index in numbers
        if index not in full and (year := year_of(texts[index])) is not None
    }
    certain = _without_base({**full, **worded}, texts)
    if len(certain) >= _FEWEST or (certain and len(numbers) == 1):
        return _with_odd(texts, numbers, certain)
    for meant, common in (
        (_in_sequence(numbers, _two_digits), False),
        (_in_sequence(numbers, _common_era), True),
        (_ordinals(texts, period), False),
    ):
        if meant:
            return YearCells(meant, common)
    return YearCells(certain)


def _without_base(found: dict[int, FiscalYear], texts: Sequence[str]) -> dict[int, FiscalYear]:
    """The years without that which others start from: 2565 (ปีฐาน) is none of the plan's."""
    own = {index: year for index, year in found.items() if _BASE not in texts[index]}
    return own if len(own) >= _FEWEST else found


def says_again(texts: Sequence[str], years: YearCells) -> bool:
    """Whether a row below the years says the same years once more: ปีที่ 1 over 2566."""
    said = years_of(texts).by_column
    known = set(years.by_column.values())
    return sum(map(bool, texts)) == len(said) >= _FEWEST and set(said.values()) <= known


def _only_number(text: str) -> str | None:
    """The number of a heading: the only one, or the only one that can be nothing but a year.

    An amount with satang (2554.45) is no year.
    """
    if _WITH_SATANG.search(text):
        return None
    found = _NUMBERS.findall(text)
    full: list[str] = [one for one in found if _is_full(one)]
    if len(found) > 1 and len(full) == 1:  # ปีที่ 1 (2566), ปี 2566 (ต.ค. 65 - ก.ย. 66)
        return full[0]
    return str(found[0]) if len(found) == 1 else None


def _is_full(number: str) -> bool:
    return len(number) == 4 and number.startswith("25")


def _with_odd(
    texts: Sequence[str], numbers: dict[int, str], certain: dict[int, FiscalYear]
) -> YearCells:
    """The years, and misprinted ones among them: as printed where that is any year at all."""
    found = dict(certain)
    odd: list[int] = []
    first, last = min(certain), max(certain)
    for index in numbers:
        match = _ODD.match(texts[index]) if index not in certain else None
        if match is None or not (first < index < last or index in {first - 1, last + 1}):
            continue
        if not _looks_alike(texts, index, certain):
            continue
        number = int(match[1])
        if EARLIEST <= number <= LATEST:
            found[index] = FiscalYear(number)
        else:
            odd.append(index)
    return YearCells(dict(sorted(found.items())), odd=tuple(odd))


def _looks_alike(texts: Sequence[str], index: int, certain: dict[int, FiscalYear]) -> bool:
    """Whether a heading has the words of the years beside it, but for the number."""
    words = _NUMBERS.sub("", texts[index])
    return any(_NUMBERS.sub("", texts[other]) == words for other in certain)


def _in_sequence(
    numbers: dict[int, str], meaning: Callable[[str], int | None]
) -> dict[int, FiscalYear]:
    """The columns whose numbers are years by a meaning, where these follow each other."""
    found = {
        index: FiscalYear(year)
        for index, one in numbers.items()
        if (year := meaning(one)) is not None
    }
    return found if _follow(found) and len(found) >= _SURE else {}


def _follow(found: dict[int, FiscalYear]) -> bool:
    """Whether each of the years is the next of the one before it."""
    return all(int(two) == int(one) + 1 for one, two in pairwise(found.values()))


def _two_digits(number: str) -> int | None:
    return full_year(number) if len(number) == 2 and number >= "50" else None


def _common_era(number: str) -> int | None:
    return int(number) + _AHEAD if len(number) == 4 and int(number) in _COMMON_ERA else None


def _ordinals(texts: Sequence[str], period: Sequence[FiscalYear]) -> dict[int, FiscalYear]:
    """Headings ปีที่ 1, ปีที่ 2 … as the years of the plan's period."""
    found: dict[int, FiscalYear] = {}
    for index, text in enumerate(texts):
        match = _ORDINAL_YEAR.match(text) if text else None
        if match and 1 <= int(match[1]) <= len(period):
            found[index] = period[int(match[1]) - 1]
    return found if _follow(found) and len(found) >= _FEWEST else {}
