"""Which cells of a header's row are fiscal years: told by all of them together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from attrs import evolve, field

from ...base.patterns import expression
from ...base.record import record
from ...documents import Run
from ...thai.years import EARLIEST, LATEST, FiscalYear, full_year
from ..text.years import year_of_dates
from .columns import LONGEST_CELL, year_of

_AHEAD = 543
_NUMBERS = expression(r"\d+")
_ORDINAL_YEAR = expression(r"\D{0,12}ปี(?:ที่)?(\d)\D{0,12}\Z")
_ODD = expression(r"[^\d]{0,30}(\d{1,5})[^\d]{0,20}\Z")
_LIKE_DIGITS = expression("[oOlI|]")
_AMONG_DIGITS = expression(r"(?<=\d)[oOlI|]|[oOlI|](?=\d)")
_COMMON_ERA = range(2010, 2080)
_BASE = "ฐาน"
_SAY_YEAR = ("ปี", "พ.ศ.", "ค.ศ.", "งปม", "FY")
_WITH_SATANG = expression(r"(?<![\d.])25\d\d\.\d\d(?!\d)")
_FEWEST = 2
_SURE = 3
"""Two digits alone are years where so many of them follow each other."""


@record
class YearCells:
    """The columns that are fiscal years; ``common_era``: they are printed in the common era.

    ``odd`` are columns between them whose heading is a number that is no year of any plan;
    ``hidden`` the headings of hidden columns of years that stand in shown columns, too.
    """

    by_column: dict[int, FiscalYear] = field(factory=dict)
    common_era: bool = False
    odd: tuple[int, ...] = ()
    hidden: tuple[Run, ...] = ()

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
    dated = {
        index: said[0]
        for index, text in enumerate(texts)
        if index not in numbers and len(text) <= LONGEST_CELL and (said := year_of_dates(text))
    }
    certain = _without_base({**full, **worded, **dated}, texts)
    if len(certain) >= _FEWEST or (certain and len({**numbers, **dated}) == 1):
        return _with_odd(texts, numbers, certain)
    for meaning, common in ((_two_digits, False), (_common_era, True)):
        meant = _in_sequence(texts, numbers, meaning)
        if meant:
            return evolve(meant, common_era=common)
    return YearCells(_ordinals(texts, period) or certain)


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
    found = _once(certain)
    odd = [index for index in certain if index not in found]
    first, last = min(certain), max(certain)
    for index, text in enumerate(texts):
        beside = first < index < last or index in {first - 1, last + 1}
        if index in certain or not text or len(text) > LONGEST_CELL or not beside:
            continue
        match = _ODD.match(text if index in numbers else _LIKE_DIGITS.sub("0", text))
        if not _looks_alike(texts, index, certain):
            continue
        if match is None:  # days that begin and end no fiscal year
            odd += [index] * bool(_words(text))
            continue
        number = int(match[1])
        if index in numbers and EARLIEST <= number <= LATEST:
            found[index] = FiscalYear(number)
        elif len(match[1]) > _FEWEST or _words(text):
            odd.append(index)
    return YearCells(dict(sorted(found.items())), odd=tuple(sorted(odd)))


def _once(found: dict[int, FiscalYear]) -> dict[int, FiscalYear]:
    """The years without one that stands twice, where it is the only one out of its turn."""
    strange = _out_of_turn(found)
    twice = len(found) - len(set(found.values())) == 1 == len(strange)
    return {index: year for index, year in found.items() if not (twice and index in strange)}


def _out_of_turn(found: dict[int, FiscalYear]) -> set[int]:
    """The columns whose years do not follow each other as most of them do."""
    turns = {index: int(year) - turn for turn, (index, year) in enumerate(found.items())}
    usual, _ = Counter(turns.values()).most_common(1)[0]
    return {index for index, one in turns.items() if one != usual}


def _looks_alike(texts: Sequence[str], index: int, certain: Iterable[int]) -> bool:
    """Whether a heading has the words of the years beside it, but for the number."""
    words = _words(texts[index])
    return any(_words(texts[other]) == words for other in certain)


def _words(text: str) -> str:
    """A heading without its figures, and letters that may stand for some of them."""
    return _NUMBERS.sub("", _AMONG_DIGITS.sub("", text))


def _in_sequence(
    texts: Sequence[str], numbers: dict[int, str], meaning: Callable[[str], int | None]
) -> YearCells:
    """The columns whose numbers are years by a meaning, where these follow each other.

    One of them may be misprinted, if the others have its words: it is read as printed.
    """
    found = {
        index: FiscalYear(year)
        for index, one in numbers.items()
        if (year := meaning(one)) is not None
    }
    sure = len(found) >= _SURE or (found and all(_names_year(texts[one]) for one in found))
    if sure and _follow(found):
        first, last = min(found), max(found)
        odd = (
            index
            for index in numbers
            if index not in found
            and first - 1 <= index <= last + 1
            and _words(texts[index])
            and _looks_alike(texts, index, found)
        )
        return YearCells(found, odd=tuple(odd))
    if len(found) <= _SURE or not all(_looks_alike(texts, one, found) for one in found):
        return YearCells()
    alike = len({_words(texts[index]) for index in found}) == 1
    strange = _out_of_turn(found)
    swapped = len(set(found.values())) == len(found) and _follow(
        dict(enumerate(sorted(found.values())))
    )
    most = len(found) - len(strange) >= (_SURE if _words(texts[min(found)]) else _SURE + 1)
    if not alike or not (swapped or (len(strange) == 1 and most)):
        return YearCells()
    kept = _once(found)
    return YearCells(kept, odd=tuple(index for index in found if index not in kept))


def _names_year(text: str) -> bool:
    """Whether a heading says itself that its number is a year."""
    return any(one in text.upper() for one in _SAY_YEAR)


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
