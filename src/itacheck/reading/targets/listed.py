"""Lists of values in a sentence, one for each of the years that are named beside them.

ร้อยละ 5, 15 และ 25 ในปี 2566 - 2568: as many values as years, in their order. Where a list names no
years but says that its values are for each in turn, they are the plan's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...plan import Period, SeriesKind
from ...thai.years import FiscalYear
from ..text.years import FULL_YEAR, PHRASE, years_in
from .tokens import PERCENT, Pair, Sort, Token, is_change

_NUMBER = r"\d{1,3}(?:\.\d+)?"
_UNIT = r"ร้อยละ|คะแนน"
_AND = r"(?:[,/; ]|และ)"
_BEHIND = "%|คะแนน|เปอร์เซ็นต์|เปอร์เซนต์"
_LIST = expression(
    rf"(?P<unit>{_UNIT})?(?<![\d.,])(?P<values>{_NUMBER}(?:{_BEHIND})?"
    rf"(?:(?:{_AND}{{0,5}}(?:{_UNIT})|{_AND}{{1,5}}){_NUMBER}(?:{_BEHIND})?){{1,20}})(?![\d.]*\d)"
)
_JOIN = r"(?:[-–—,/ ]|ถึง|และ|ปี|งบประมาณ|พ\.?ศ\.?)+"
_YEARS = expression(rf"{PHRASE.pattern}|{FULL_YEAR.pattern}(?:{_JOIN}25\d\d(?!\d))*")
_IN_TURN = expression("ตามลำดับ|แต่ละปี|รายปี|ทุกปี|ปีละ")
_FAR = 60
"""So many characters stand at the most between a list and its years."""


@record
class _Listed:
    """The values of a list, and the years that it may be for."""

    start: int
    end: int
    values: tuple[Token, ...]


def pairs_in_lists(text: str, tokens: Sequence[Token], period: Period | None) -> tuple[Pair, ...]:
    """The values of the lists in a line, each with its year and its list's series.

    Empty where a list has not as many values as years, or another value of the line is of no list:
    then nobody can say what it is for.
    """
    years = [(one.start(), one.end(), years_in(one[0])) for one in _YEARS.finditer(text)]
    hidden = list(text)
    for start, end, _ in years:
        hidden[start:end] = "\0" * (end - start)
    lists = [*_lists("".join(hidden))]
    if not lists or not _all_told(lists, tokens):
        return ()
    found: list[Pair] = []
    for at, one in enumerate(lists):
        before = lists[at - 1].end if at else 0
        behind = lists[at + 1].start if at + 1 < len(lists) else len(text)
        named = _named(one, text, years, before, behind, period)
        kind = _kind(one, tokens)
        more = kind is not SeriesKind.CASES and is_change(text, one.values[0])
        if more or len(named) != len(one.values):
            return ()
        found += [Pair(year, value, kind) for year, value in zip(named, one.values, strict=True)]
    keys = {(one.year, one.kind) for one in found}
    return tuple(found) if len(keys) == len(found) else ()


def _lists(text: str) -> Iterator[_Listed]:
    for match in _LIST.finditer(text):
        words = match[0]
        points = "คะแนน" in words
        percent = not points and bool(PERCENT.search(words))
        start = match.start("values")
        values = tuple(
            Token(
                Sort.VALUE,
                start + one.start(),
                start + one.end(),
                number=one[0],
                percent=percent,
                points=points,
                bare=not (percent or points),
            )
            for one in re.finditer(_NUMBER, match["values"])
        )
        yield _Listed(match.start(), match.end(), values)


def _all_told(lists: Sequence[_Listed], tokens: Sequence[Token]) -> bool:
    """Whether each value of the line is of a list, or of the year that is compared with."""
    former = False
    for token in tokens:
        if token.sort is Sort.VALUE:
            listed = any(one.start <= token.start < one.end for one in lists)
            if not (listed or former):
                return False
        elif token.sort is not Sort.SERIES:
            former = token.sort is not Sort.YEAR
    return True


def _named(
    one: _Listed,
    text: str,
    years: Sequence[tuple[int, int, tuple[FiscalYear, ...]]],
    before: int,
    behind: int,
    period: Period | None,
) -> tuple[FiscalYear, ...]:
    """The years of a list: those named right behind it or right before it, else the plan's."""
    planned = [(s, e, y) for s, e, y in years if period is None or all(x in period for x in y)]
    following = [y for s, _, y in planned if one.end <= s < min(behind, one.end + _FAR)]
    leading = [y for _, e, y in planned if max(before, one.start - _FAR) <= e <= one.start]
    beside = [*leading[-1:], *following[:1]]
    fitting = [found for found in beside if len(found) == len(one.values)]
    if beside:
        return fitting[0] if len(set(fitting)) == 1 else ()
    turn = period is not None and _IN_TURN.search(text, one.end, behind)
    if period is None or not (turn or _IN_TURN.search(text, before, one.start)):
        return ()
    return period.years if len(period.years) == len(one.values) else ()


def _kind(one: _Listed, tokens: Sequence[Token]) -> SeriesKind | None:
    """The series that is named last before a list."""
    named = [
        token.kind for token in tokens if token.sort is Sort.SERIES and token.start < one.start
    ]
    return named[-1] if named else None
