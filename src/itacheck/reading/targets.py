"""Target values by year, and the goals that part 1 states in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from ..documents import Paragraph, Run
from ..language import say
from ..plan import (
    Goal,
    GoalCase,
    GoalEnd,
    Period,
    Problem,
    SeriesKind,
    TargetSeries,
    TargetValue,
)
from ..thai.digits import arabic
from ..thai.text import squeeze, tidy
from .compact import squeezed
from .lists import has_bullet, leading_number
from .tables import TableRow
from .years import years_in

_VALUE = re.compile(
    r"(?:ลดลง|เพิ่มขึ้น|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่าหรือเท่ากับ|≥)*(?:ร้อยละ)?(\d{1,3}(?:\.\d+)?)"
    r"(?:%|คะแนน|เปอร์เซ็นต์)?(?:ขึ้นไป)?\Z"
)
_END = re.compile(
    r"(?P<before>ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|ตั้งแต่)?(?P<percent>ร้อยละ)?"
    r"(?<!\d)(?P<value>\d{1,3}(?:\.\d+)?)(?!\d)(?P<unit>คะแนน|%|เปอร์เซ็นต์)?(?P<after>ขึ้นไป)?"
)
_BASELINE = re.compile(
    r"(\d{1,4}(?:\.\d+)?)(?:คะแนน|คดี|เรื่อง|%)|(?:ร้อยละ|คะแนน|เท่ากับ|จำนวน)(\d{1,4}(?:\.\d+)?)(?!\d)"
)
_CASE = re.compile(r"กรณี(?:ที่)?(?P<still>ยังไม่|ไม่)?ผ่านเกณฑ์")
_YEAR = re.compile(r"(?<!\d)25\d\d(?!\d)")


def read_targets(
    rows: Sequence[TableRow], period: Period | None, near: Iterable[Paragraph]
) -> tuple[tuple[TargetSeries, ...], tuple[Problem, ...]]:
    """The series of the table of targets, and what of them could not be read.

    ``near`` is the text of part 1 in which a baseline figure may stand.
    """
    series: dict[SeriesKind, TargetSeries] = {}
    problems: list[Problem] = []
    lines = tuple(near)
    for row in rows:
        label = row.cells[0] or row.first
        kind = _kind(squeezed(label))
        if kind is None or kind in series:
            problems.append(
                Problem(
                    say(
                        "A row of the table of targets was not understood: “{row}”.", row=label.text
                    ),
                    label.location,
                )
            )
            continue
        values, base = [], None
        for year, cell in row.by_year():
            number = _number(cell)
            if period is not None and year < period.first:
                base = number if base is None else base
                continue
            if cell and number is None and squeezed(cell).strip("-–"):
                problems.append(
                    Problem(
                        say("“{text}” cannot be read as a target.", text=cell.text), cell.location
                    )
                )
            place = (cell or row.cells[-1]).location
            values.append(
                TargetValue(year, number, printed=cell.text if cell else "", location=place)
            )
        if base is None:
            base = _baseline(kind, label, period, lines)
        series[kind] = TargetSeries(
            kind, tidy(label.text), tuple(values), base, location=label.location
        )
    return tuple(series.values()), tuple(problems)


def _kind(text: str) -> SeriesKind | None:
    if "คดี" in text or re.search("ทุจริต.*ลดลง", text):
        return SeriesKind.CASES
    if re.search("ITA|คะแนน", text, re.IGNORECASE):
        return SeriesKind.ITA_SCORE
    return None


def _number(cell: Run | None) -> Decimal | None:
    match = _VALUE.match(squeezed(cell)) if cell else None
    return Decimal(match[1]) if match else None


def _baseline(
    kind: SeriesKind, label: Run, period: Period | None, lines: Iterable[Paragraph]
) -> Decimal | None:
    """The figure of the year before the period, from the row's label or the text near it."""
    if period is None:
        return None
    year = str(period.first.year - 1)
    texts = [squeezed(label)]
    texts += [text for line in lines if _kind(text := squeezed(line.run)) is kind]
    for text in texts:
        before, named, after = text.partition(year)
        figure = _BASELINE.search(re.split(_YEAR, after)[0]) if named else None
        if figure and ("ฐาน" in before or "ฐาน" in after or len(text) < 160):
            return Decimal(figure[1] or figure[2])
    return None


def read_goals(paragraphs: Sequence[Paragraph]) -> tuple[Goal, ...]:
    """The numbered goals of part 1; a paragraph without a mark goes on with the goal before it."""
    texts: list[tuple[int | None, str, Run]] = []
    for paragraph in paragraphs:
        item = leading_number(paragraph.run)
        marked = item.number is not None or has_bullet(paragraph.run)
        if texts and not marked and texts[-1][0] is not None:
            number, text, run = texts[-1]
            texts[-1] = (number, f"{text} {tidy(item.run.text)}", run)
        elif item.run:
            texts.append((item.number, tidy(item.run.text), item.run))
    return tuple(
        Goal(number, text, ends_in(text), location=run.location) for number, text, run in texts
    )


def ends_in(text: str) -> tuple[GoalEnd, ...]:
    """The end values that a goal's sentence names, in its two alternatives if it keeps both."""
    whole = arabic(squeeze(text))
    kind = SeriesKind.CASES if "คดี" in whole else _kind(whole)
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
        ends += _ends(whole[start:end], kind, case)
        start = end
    return tuple(ends)


def _leading(cases: Sequence[re.Match[str]], whole: str) -> list[tuple[int, GoalCase | None]]:
    """The alternatives where each case is named before its values."""
    stops = [match.start() for match in cases[1:]] + [len(whole)]
    return [(stop, _case(match)) for stop, match in zip(stops, cases, strict=True)]


def _case(match: re.Match[str]) -> GoalCase:
    return GoalCase.NOT_PASSING if match["still"] else GoalCase.PASSING


def _ends(text: str, kind: SeriesKind, case: GoalCase | None) -> list[GoalEnd]:
    years = years_in(text)
    ends = []
    for match in _END.finditer(_YEAR.sub(lambda year: " " * len(year[0]), text)):
        percent = bool(match["percent"]) or match["unit"] in {"%", "เปอร์เซ็นต์"}
        wanted = percent if kind is SeriesKind.CASES else match["unit"] == "คะแนน"
        if not wanted:
            continue
        at_least = bool(match["before"] or match["after"])
        year = years[-1] if years else None
        ends.append(GoalEnd(kind, Decimal(match["value"]), at_least, year, case))
    return ends
