"""The years, values and names of series in a line about targets, and what belongs together."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto
from itertools import accumulate, groupby, pairwise

from attrs import evolve

from ...base.patterns import expression
from ...base.record import record
from ...plan import Period, SeriesKind
from ...thai.years import FiscalYear, full_year

_UNIT = "%|คะแนน|เปอร์เซ็นต์|เปอร์เซนต์"
_NUMBER = r"\d{1,3}(?:\.\d+)?"
_LESS = r"ลด(?!ความเสี่ยง|โอกาส|ลง)[^\d,;]{0,25}ทุจริต"
"""The verb may stand in front: ลดเรื่องร้องเรียนการทุจริต; a risk is no case."""
_TOKEN = expression(
    r"ปีที่(?P<nth>[1-9])(?![\d(.]|ปี|พ\.?ศ)"
    # Without white space a year and its value may stand side by side: 2566 65 คะแนน.
    rf"|(?<!\d)(?P<year>25\d\d)(?!\d(?!\d{{0,2}}(?:\.\d+)?(?:{_UNIT})))"
    rf"|(?:(?<=ปี)|(?<=ศ\.)|(?<=พ\.ศ)|(?<=งบประมาณ))(?P<short>[5-9]\d)(?![\d%]|\.\d|{_UNIT})"
    rf"|ร้อยละ(?P<percent>{_NUMBER})(?![\d.]*\d)"
    rf"|(?<![\d.,])(?P<several>{_NUMBER}(?:(?:[,/]|และ){{1,3}}{_NUMBER}){{1,20}})(?P<of_all>{_UNIT})"
    rf"|(?:(?<![\d.])|(?<=(?<!\d)25\d\d))(?P<value>{_NUMBER})(?P<unit>{_UNIT})"
    r"|(?:(?P<mark>[:=≥]|ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย|เท่ากับ|เป็น|คะแนน"
    r"|(?P<ita>ITA\)?)(?:Score|ได้|เป็น|ที่|[:=])?)|(?<=25\d\d ))"
    rf"(?P<bare>{_NUMBER})(?=\Z|[,;/)|]|ปี|และ|ขึ้นไป| 25\d\d)(?!,\d{{3}}(?!\d))"
    rf"(?!(?:(?:[,/]|และ){{1,3}}{_NUMBER}){{1,20}}(?:{_UNIT}))"
    r"|(?P<cases>คดี|ทุจริต(?=[^\d,;]{0,30}ลดลง)|(?<=ร้องเรียนการ)ทุจริต(?=.{0,60}ลดลง)"
    rf"|{_LESS})"
    r"|(?P<score>(?i:ITA)|คุณธรรมและความโปร่งใส)"
)
COMPLAINTS = expression("ร้อง(?:เรียน|ทุกข์)(?:เรื่อง|ด้าน)?(?:การ)?ทุจริต")
FEWER_CASES = expression(rf"ทุจริต.*(?:ลดลง|ที่ลด)|(?:ลดลง|ที่ลด).*ทุจริต|{_LESS}")
"""What a series of cases says that it counts: that corruption, or complaints of it, fall."""
FALLS = "ลดลง"
"""Complaints that fall are the cases: what falls may be said in the line, or in those below."""
PERCENT = expression("ร้อยละ|%|เปอร์เซ")
"""What says that a figure is a percentage."""
_SPAN = expression(r"(?:25\d\d|(?<=ปี)[5-9]\d)(?:[-–—]|ถึง|จนถึง)(?:ปี)?(?:พ\.?ศ\.?)?(?:25)?\d\d(?!\d)")
_YEAR_WORDS = r"(?:ปี|งบประมาณ|งปม\.?|พ\.?ศ\.?|[(:])*\Z"
_COMPARED = expression(
    r"(?:จาก|กับ|กว่า|ของ(?:คดี)?ใน)(?:ข้อมูล|ค่า)?(?:ใน|เมื่อ|ของ)?(?:ปี)?(?:ฐาน|ที่ผ่านมา|ก่อน)?(?:ใน)?"
    + _YEAR_WORDS
)
_BASE = expression("ฐาน" + _YEAR_WORDS)
_SINCE = expression(r"จาก(?:เดิม|ฐาน|ที่|ได้|คะแนน|ITA)*\Z")
_BECOMES = expression(r"(?:(?!คดี|ITA|คุณธรรม)\D){0,20}(?:25\d\d)?(?:(?!คดี|ITA|คุณธรรม)\D){0,12}เป็น")
_MORE = expression(r"(?:เพิ่มขึ้น|เพิ่ม|ลดลง|ปีละ)(?:อีก|ไม่น้อยกว่า|อย่างน้อย)?\Z")
_LISTED = expression(
    rf"(?:[, /]|และ)+({_NUMBER})(?=\Z|[, /)]|และ|ตามลำดับ|(?:ใน)?ปี)(?!,\d{{3}}(?!\d)|\.\d)"
)
_BEGINS = expression(
    r"[^\w]{0,6}(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ก-ฮ](?=[.)]))[.)]* ?)?[^\w]{0,3}"
    r"(?:(?:ค่า)?เป้าหมาย|ตัวชี้วัด|ภาย|ใน|ประจำ|สำหรับ|เมื่อ|สิ้น)*(?:ปีที่\d)?" + _YEAR_WORDS
)
_WINDOW = 40
_FAR = 40
"""So many characters between a year and a value are more than the words that join them."""


class Sort(Enum):
    """What a token of a line is."""

    YEAR = auto()
    OTHER_YEAR = auto()
    COMPARED = auto()
    """A year that the target's is compared with: จากปี 2565."""
    VALUE = auto()
    SERIES = auto()


@record
class Token:
    """A year, a value or the name of a series, with its place in a line."""

    sort: Sort
    start: int
    end: int
    year: FiscalYear | None = None
    number: str = ""
    percent: bool = False
    """Whether a value is marked as a percentage; ``points``: as a score."""
    points: bool = False
    bare: bool = False
    """Whether it is a number alone, which counts only where no other value has its unit."""
    kind: SeriesKind | None = None


@record
class Pair:
    """A value with its year, and the series that its line names for it, if any."""

    year: FiscalYear
    value: Token
    kind: SeriesKind | None


def tokens_of(text: str, period: Period | None) -> tuple[Token, ...]:
    """The tokens of a line without spaces but between figures; ranges of years are none."""
    spans = [*_SPAN.finditer(text)]
    text = _SPAN.sub(lambda match: " " * len(match[0]), text)
    found = [one for match in _TOKEN.finditer(text) for one in _token(match, text, period)]
    marked = any(one.percent or one.points for one in found)
    kept = [one for one in found if not (one.sort is Sort.VALUE and one.bare and marked)]
    kept = list(_without_base(kept, text))
    if len(spans) == 1 and not any(one.sort is Sort.YEAR for one in kept):
        kept = _spread(spans[0], kept, period)
    return tuple(kept)


def _spread(span: re.Match[str], tokens: Sequence[Token], period: Period | None) -> list[Token]:
    """The tokens with the years of the plan in place of a range of all of them.

    Only where as many values are listed as there are years: ปี 2566 - 2570 ร้อยละ 10, 20, 30, 40, 50.
    """
    values = sum(one.sort is Sort.VALUE for one in tokens)
    ends = [full_year(one) for one in re.findall(r"25\d\d|[5-9]\d", span[0])]
    whole = period is not None and ends == [period.first.year, period.last.year]
    if period is None or not whole or values != len(period.years):
        return list(tokens)
    years = [Token(Sort.YEAR, span.start(), span.end(), year) for year in period.years]
    return sorted([*tokens, *years], key=lambda one: one.start)


def begins_with_year(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the first thing of a line, behind its list's mark, is a year of the period."""
    first = tokens[0] if tokens else None
    return (
        first is not None
        and first.sort is Sort.YEAR
        and first.start <= _WINDOW
        and _BEGINS.match(text[: first.start]) is not None
    )


def pairs_under(year: Token, tokens: Sequence[Token]) -> tuple[Pair, ...]:
    """The values of a line that names no year, under a line that holds nothing but its year."""
    if any(one.sort not in {Sort.VALUE, Sort.SERIES} for one in tokens):
        return ()
    return _checked([(year, one) for one in tokens if one.sort is Sort.VALUE], tokens)


def pairs_of(tokens: Sequence[Token], *, leads: bool) -> tuple[Pair, ...]:
    """The values of a line, each with its year: all behind their years, or all before them.

    Empty where a year has no value, a value no year, or a series two values for a year.
    ``leads``: the line begins with its year, which holds for all of it.
    """
    marks = [one for one in tokens if one.sort in {Sort.YEAR, Sort.VALUE}]
    if not {Sort.YEAR, Sort.VALUE} <= {one.sort for one in marks}:
        return ()
    first = marks[0].sort
    blocks = [list(run) for _, run in groupby(marks, lambda one: one.sort)]
    blocks = _merged(blocks)
    if len(blocks) == 2 and len(blocks[0]) == len(blocks[1]) > 1 and _is_one(tokens):
        years, values = blocks if first is Sort.YEAR else reversed(blocks)
        return _checked(list(zip(years, values, strict=True)), tokens)
    if len(blocks) % 2:
        return ()
    single = leads and len(blocks) == 2
    together = _closeness(tokens)
    found: list[tuple[Token, Token]] = []
    for block, behind in zip(blocks[::2], blocks[1::2], strict=True):
        years, values = (block, behind) if first is Sort.YEAR else (behind, block)
        if len(years) > 1 or (not single and not together(block[0], behind[-1])):
            return ()
        found += [(years[0], value) for value in values]
    return _checked(found, tokens)


def _token(match: re.Match[str], text: str, period: Period | None) -> Iterator[Token]:
    start, end = match.span()
    if match["nth"] or match["year"] or match["short"]:
        yield from _year(match, text, period)
    elif match["cases"]:
        yield Token(Sort.SERIES, start, end, kind=SeriesKind.CASES)
    elif match["score"]:
        yield Token(Sort.SERIES, start, end, kind=SeriesKind.ITA_SCORE)
    elif match["several"]:
        points = match["of_all"] == "คะแนน"
        for one in re.finditer(_NUMBER, match["several"]):
            at, stop = start + one.start(), start + one.end()
            yield Token(Sort.VALUE, at, stop, number=one[0], percent=not points, points=points)
    elif match["bare"]:
        if match["ita"]:
            yield Token(Sort.SERIES, start, match.end("ita"), kind=SeriesKind.ITA_SCORE)
        bare = not match["ita"]
        yield Token(Sort.VALUE, match.start("bare"), end, number=match["bare"], bare=bare)
    else:
        percent = bool(match["percent"]) or match["unit"] not in {None, "คะแนน"}
        number = match["percent"] or match["value"]
        points = match["unit"] == "คะแนน"
        yield Token(Sort.VALUE, start, end, number=number, percent=percent, points=points)
        if percent:
            yield from _listed(text, end)


def _listed(text: str, at: int) -> Iterator[Token]:
    """The further values of a list: ร้อยละ 10, 20 และ 30."""
    while following := _LISTED.match(text, at):
        at = following.end()
        yield Token(Sort.VALUE, following.start(1), at, number=following[1], percent=True)


def _year(match: re.Match[str], text: str, period: Period | None) -> Iterator[Token]:
    year: int | None
    if match["nth"]:
        at = int(match["nth"]) - 1
        year = period.years[at].year if period and at < len(period.years) else None
    else:
        year = full_year(match["short"]) if match["short"] else int(match["year"])
    if year is None:
        return
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    sort = Sort.YEAR
    if _COMPARED.search(before):
        sort = Sort.COMPARED
    elif _BASE.search(before) or (period is not None and FiscalYear(year) not in period):
        sort = Sort.OTHER_YEAR
    yield Token(sort, match.start(), match.end(), FiscalYear(year))


def _without_base(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens without the values of other years, and without what a target is raised from."""
    beside = former = False
    for token in tokens:
        if token.sort is Sort.VALUE:
            skipped, beside = beside, False
            former = _is_former(text, token)
            if skipped or former:
                continue
        elif token.sort is not Sort.SERIES:
            if former and token.sort is Sort.OTHER_YEAR:
                token = evolve(token, sort=Sort.COMPARED)  # noqa: PLW2901
            beside, former = token.sort is Sort.OTHER_YEAR, False
        yield token


def _merged(blocks: Sequence[list[Token]]) -> list[list[Token]]:
    """The runs of years and values; a year that is only said again, at once or last, is one."""
    kept: list[list[Token]] = []
    for block in blocks:
        seen = {one.year for one in kept[-2]} if len(kept) > 1 else set()
        last = block is blocks[-1]
        if block[0].sort is Sort.YEAR and last and {one.year for one in block} <= seen:
            continue
        once = {one.year: one for one in block}
        kept.append(list(once.values()) if block[0].sort is Sort.YEAR else block)
    return kept


def _is_one(tokens: Sequence[Token]) -> bool:
    """Whether a line speaks of one series: by its names, or else by the units of its values."""
    kinds = {one.kind for one in tokens if one.sort is Sort.SERIES}
    points = {one.points for one in tokens if one.sort is Sort.VALUE}
    return len(kinds) == 1 or (not kinds and len(points) == 1)


def _closeness(tokens: Sequence[Token]) -> Callable[[Token, Token], bool]:
    """Whether no more than joining words stand between any tokens from one to another."""
    gaps = accumulate(
        (after.start - before.end > _FAR for before, after in pairwise(tokens)), initial=0
    )
    passed = {token.start: gap for token, gap in zip(tokens, gaps, strict=True)}
    return lambda first, last: passed[first.start] == passed[last.start]


def _checked(found: Sequence[tuple[Token, Token]], tokens: Sequence[Token]) -> tuple[Pair, ...]:
    """The pairs with their series; none where a series has two values for a year."""
    named = [one for one in tokens if one.sort is Sort.SERIES]
    places = [one.start for one in named]
    compared = [one.start for one in tokens if one.sort is Sort.COMPARED]
    kinds = {one.kind for one in named}
    behind = len(kinds) > 1 and any(value.start < places[0] for _, value in found)
    pairs: dict[tuple[FiscalYear | None, SeriesKind | None, bool], Pair] = {}
    for year, value in found:
        kind = named[max(0, bisect_left(places, value.start) - 1)].kind if named else None
        if behind:
            # Names stand behind their values: the units say whose each is.
            kind = SeriesKind.ITA_SCORE if value.points else SeriesKind.CASES
        if year.year is None or (kind is SeriesKind.CASES and not value.percent and len(kinds) > 1):
            return ()
        # Where no series is named, the unit may tell two values of a year apart.
        key = (year.year, kind, value.points and not kinds)
        held = pairs.get(key)
        if held is None:
            pairs[key] = Pair(year.year, value, kind)
        elif held.value.number != value.number:
            at = bisect_left(compared, year.end)
            if at == len(compared) or compared[at] > held.value.start:
                return ()
            pairs[key] = evolve(held, value=value)
    return tuple(pairs.values())


def is_change(text: str, value: Token) -> bool:
    """Whether a value says how much more or less there shall be, and not how much."""
    return _MORE.search(text[max(0, value.start - _WINDOW) : value.start]) is not None


def _is_former(text: str, value: Token) -> bool:
    """Whether a value is what there was before: จากเดิม 60 คะแนน เป็น 65 คะแนน."""
    before = text[max(0, value.start - _WINDOW) : value.start]
    return bool(_SINCE.search(before) and _BECOMES.match(text, value.end))
