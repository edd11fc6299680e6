"""The goals that part 1 states in words, and the end values that they name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from ...base.figures import decimal_of
from ...base.patterns import expression
from ...documents import Paragraph, Run
from ...plan import Goal, GoalCase, GoalEnd, Period, SeriesKind
from ...thai.digits import arabic
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..text.figures_apart import parted_text
from ..text.lists import Item, has_bullet, items_in_line, leading_number
from ..text.years import FULL_YEAR, PHRASE, years_in
from .table import kind_of_series

_END = expression(
    r"(?P<before>ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ตั้งแต่|มากกว่าหรือเท่ากับ|≥)?(?P<percent>ร้อยละ)?"
    r"(?<!\d)(?P<value>\d{1,3}(?:\.\d+)?)(?!\d)(?P<unit>คะแนน|%|เปอร์เซ็นต์|เปอร์เซนต์)?(?P<after>ขึ้นไป)?"
)
_COUNTED = expression(
    r"\s*[-–•]?\s*เป้าหมาย(?:ที่|ข้อที่|ข้อ)?\s*\(?(?P<number>\d{1,2})\)?[.):]?\s+(?=[^\d\s])"
)
_ASIDE_LINE = expression(r"\s*(?:(?:ข้อมูล|ค่า|ปี)*ฐาน|(?:ตาราง|แผนภูมิ|ภาพ|รูป)(?:ที่)?\s*\d)")
"""How a line begins that says what was reached before, or is a caption: it goes on with no goal."""
_MORE = ("เพิ่มขึ้น", "เพิ่มขึ้นปีละ", "เพิ่ม", "ปีละ", "ขึ้น")
_ASIDE = expression(r"\([^()]*\)")
_CASE = expression(r"กรณี(?:(?!ผ่าน|กรณี|(?:ยัง)?ไม่|[;/]).){0,40}(?P<still>(?:ยัง)?ไม่(?:ได้)?)?ผ่านเกณฑ์")
"""One of the template's alternatives, which may say what passes: กรณีที่คะแนน ITA ยังไม่ผ่านเกณฑ์."""
_NEXT = expression(r"(?:[, /]|และ)+(?:ร้อยละ)?(?P<value>\d{1,3}(?:\.\d+)?)(?!\d|,\d{3}(?!\d))")
_COMPARED = expression(r"(?:จาก|กับ|ฐาน|กว่า|ของ(?:คดี)?ใน)(?:ข้อมูล)?(?:ฐาน)?(?:ใน|เมื่อ)?\Z")


_REACHED = expression(
    rf"(?:จาก|ฐาน|เทียบ|กับ)[^\d]{{0,24}}(?:{PHRASE.pattern}|25\d\d(?!\d))"
    r"(?:ซึ่ง|ที่|จำนวน|ได้|มี|คือ|เท่ากับ|อยู่|คะแนน|ITA|ร้อยละ|[(:=])*\Z"
)
"""What stands before a value that was reached in a year, and is no goal."""
_BEFORE_VALUE = 80


def read_goals(paragraphs: Sequence[Paragraph], period: Period | None = None) -> tuple[Goal, ...]:
    """The numbered goals of part 1; a paragraph without a mark goes on with the goal before it.

    ``period`` are the plan's fiscal years: what was reached before them is no goal.
    """
    texts: list[tuple[int | None, str, Run]] = []
    for line in (one for paragraph in paragraphs for one in items_in_line(paragraph.run)):
        item = _counted(line, len(texts) + 1) or leading_number(line)
        marked = item.number is not None or has_bullet(line)
        if not marked and texts and _ASIDE_LINE.match(line.text):
            continue
        if texts and not marked and texts[-1][0] is not None:
            number, text, run = texts[-1]
            texts[-1] = (number, f"{text} {tidy(item.run.text)}", run)
        elif item.run:
            texts.append((item.number, tidy(item.run.text), item.run))
    return tuple(
        Goal(number, text, ends_in(text, period), location=run.location)
        for number, text, run in texts
    )


def _counted(run: Run, number: int) -> Item | None:
    """A goal behind the word for it and its number, if that is the next one: เป้าหมาย 2 คะแนน…."""
    match = _COUNTED.match(arabic(run.text))
    if match is None or int(match["number"]) != number:
        return None
    return Item(number, run.part(match.end()))


def ends_in(text: str, period: Period | None = None) -> tuple[GoalEnd, ...]:
    """The end values that a goal's sentence names, in its two alternatives if it keeps both.

    The values of years before ``period`` are left out: (ปี 2565 ได้ 88 คะแนน).
    """
    whole = parted_text(text)
    kind = SeriesKind.CASES if "คดี" in whole else kind_of_series(whole)
    if kind is None:
        return ()
    ends: list[GoalEnd] = []
    start = 0
    cases = [*_CASE.finditer(whole)]
    borders: list[tuple[int, GoalCase | None]] = [
        (match.end(), _case(match)) for match in cases
    ] or [(len(whole), None)]
    if cases and borders[-1][0] < len(whole):
        tail = whole[borders[-1][0] :]
        if re.search(r"\d", tail):
            borders = _leading(cases, whole)
            start = cases[0].end()
    for end, case in borders:
        for piece in _asides_apart(whole[start:end]):
            ends += _ends(piece, kind, case)
        start = end
    first = period.first if period else None
    return tuple(one for one in ends if not (first and one.year and one.year < first))


def _asides_apart(text: str) -> Iterator[str]:
    """The text without what brackets say of years of their own, and then each of these."""
    asides = [one for one in _ASIDE.finditer(text) if FULL_YEAR.search(one[0])]
    asides = [one for one in asides if _END.search(_blanked(one[0]))]
    outer = text
    for one in asides:
        outer = outer[: one.start()] + " " * len(one[0]) + outer[one.end() :]
    # Where nothing else has a value, that of the brackets is the goal's.
    if not asides or not _END.search(_blanked(outer)):
        yield text
        return
    yield outer
    yield from (one[0] for one in asides)


def _leading(cases: Sequence[re.Match[str]], whole: str) -> list[tuple[int, GoalCase | None]]:
    """The alternatives where each case is named before its values."""
    stops = [match.start() for match in cases[1:]] + [len(whole)]
    return [(stop, _case(match)) for stop, match in zip(stops, cases, strict=True)]


def _case(match: re.Match[str]) -> GoalCase:
    return GoalCase.NOT_PASSING if match["still"] else GoalCase.PASSING


def _ends(text: str, kind: SeriesKind, case: GoalCase | None) -> list[GoalEnd]:
    """The end values of one alternative, each with the year that it is for."""
    named = list(_years(text))
    bare = _blanked(text)
    found = [*_END.finditer(bare)]
    scored = kind is SeriesKind.ITA_SCORE and any(match["unit"] == "คะแนน" for match in found)
    kept = []
    for match in found:
        percent = bool(match["percent"]) or match["unit"] in {"%", "เปอร์เซ็นต์", "เปอร์เซนต์"}
        # A score is out of 100, so plans write it as a percentage too; how much more, or a share of
        # something, is no score.
        other = text.endswith(_MORE, 0, match.start()) or text.startswith("ของ", match.end())
        if (kind is SeriesKind.ITA_SCORE and other) or not (
            match["unit"] == "คะแนน" if scored else percent
        ):
            continue
        kept.append(match)
    reached = [one for one in kept if _was_reached(text, one)]
    kept = [one for one in kept if one not in reached] or kept
    listed = _listed(kept[0], bare, named) if len(kept) == 1 else []
    if listed:
        return [GoalEnd(kind, value, _at_least(kept[0]), year, case) for value, year in listed]
    years = _assigned([match.start("value") for match in kept], named)
    return [
        GoalEnd(kind, value, _at_least(match), year, case)
        for match, year in zip(kept, years, strict=True)
        if (value := decimal_of(match["value"])) is not None
    ]


def _was_reached(text: str, match: re.Match[str]) -> bool:
    """Whether a value is what was reached in the year that stands right before it."""
    start = match.start("value")
    return _REACHED.search(text[max(0, start - _BEFORE_VALUE) : start]) is not None


def _at_least(match: re.Match[str]) -> bool:
    return bool(match["before"] or match["after"])


def _listed(
    first: re.Match[str], bare: str, named: Sequence[tuple[int, FiscalYear]]
) -> list[tuple[Decimal, FiscalYear]]:
    """The values of a list (ร้อยละ 10, 20, 30), where there are as many as years; else none."""
    values, at = [decimal_of(first["value"])], first.end()
    while following := _NEXT.match(bare, at):
        values.append(decimal_of(following["value"]))
        at = following.end()
    if not 1 < len(values) == len(named):
        return []
    pairs = zip(values, named, strict=True)
    return [(value, year) for value, (_, year) in pairs if value is not None]


def _blanked(text: str) -> str:
    """The text with its years as white space, so that no figure of one is a value."""
    text = PHRASE.sub(lambda phrase: " " * len(phrase[0]), text)
    return FULL_YEAR.sub("    ", text)


def _years(text: str) -> Iterator[tuple[int, FiscalYear]]:
    """The years that a text names, each with its place; not one that something is compared with."""
    done = 0
    for phrase in PHRASE.finditer(text):
        yield from _single(text, done, phrase.start())
        if not _COMPARED.search(text[max(0, phrase.start() - 20) : phrase.start()]):
            yield from ((phrase.start(), year) for year in years_in(phrase[0]))
        done = phrase.end()
    yield from _single(text, done, len(text))


def _single(text: str, start: int, end: int) -> Iterator[tuple[int, FiscalYear]]:
    for match in FULL_YEAR.finditer(text, start, end):
        yield match.start(), FiscalYear(int(match[0]))


def _assigned(
    values: Sequence[int], named: Sequence[tuple[int, FiscalYear]]
) -> list[FiscalYear | None]:
    """The year of each value, by their places in a sentence.

    As many values as years, or groups of years, belong together in order. Else years lead or
    follow, as the first of them does.
    """
    marks = sorted([(place, None) for place in values] + list(named), key=lambda mark: mark[0])
    groups: list[tuple[int, list[FiscalYear]]] = []
    for is_year, run in groupby(marks, lambda mark: mark[1] is not None):
        years = [(place, year) for place, year in run if year is not None]
        if is_year:
            groups.append((years[0][0], [year for _, year in years]))
    every = [year for _, group in groups for year in group]
    if len(values) == 1 or len(groups) < 2:
        if len(values) > 1 and len(values) == len(every):
            return list(every)
        return [max(every, default=None)] * len(values)
    last = [(place, group[-1]) for place, group in groups]
    if len(values) == len(last):
        return [year for _, year in last]
    leads = last[0][0] < values[0]
    return [_nearest(value, last, leads=leads) for value in values]


def _nearest(value: int, years: Sequence[tuple[int, FiscalYear]], *, leads: bool) -> FiscalYear:
    """The year next before a value where years lead, else next behind it."""
    behind = bisect_right(years, value, key=lambda one: one[0])
    before = behind > 0 and (leads or behind == len(years))
    return years[behind - 1][1] if before else years[behind][1]
