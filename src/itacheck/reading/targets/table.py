"""Target values by year: the table of targets of part 1."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from attrs import evolve

from ...base.figures import decimal_of
from ...base.language import say
from ...base.patterns import expression
from ...base.severity import Severity
from ...documents import Paragraph, Run
from ...plan import Period, Problem, SeriesKind, TargetSeries, TargetValue
from ...thai.digits import arabic
from ...thai.text import squeeze, tidy
from ..tables.columns import Role
from ..tables.rows import TableRow
from ..text.years import FULL_YEAR
from .bases import Beside, base_of_cells, without_brackets
from .entries import Entry, entries_in
from .header import common_era, likely_series, series_of
from .tokens import FEWER_CASES

_VALUE = expression(
    r"(?:ลดลง|เพิ่มขึ้น|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มากกว่าหรือเท่ากับ|ตั้งแต่|เท่ากับ|คะแนน|จำนวน|ได้|เป็น|≥|>=|[:=])*"
    r"(?:ร้อยละ)?(\d{1,3}(?:\.\d+)?)"
    r"(?:%|คะแนน|เปอร์เซ็นต์)?(?:ขึ้นไป)?\Z"
)
_BEFORE = {
    SeriesKind.CASES: expression(r"(\d{1,4})(?:คดี|เรื่อง)|(?:เท่ากับ|จำนวน|=|ฐาน)(\d{1,4})(?![\d.%])"),
    SeriesKind.ITA_SCORE: expression(
        r"(\d{1,3}(?:\.\d+)?)(?:คะแนน|%)"
        r"|(?:ร้อยละ|คะแนน|เท่ากับ|จำนวน|=|ได้)(\d{1,3}(?:\.\d+)?)(?!\d)"
    ),
}
_OF_ONE = {
    SeriesKind.CASES: expression(r"(\d{1,4})()(?:คดี|เรื่อง)"),
    SeriesKind.ITA_SCORE: expression(
        r"(\d{1,3}(?:\.\d+)?)คะแนน|ITA(?:ได้|เป็น|เท่ากับ|[:=])*(\d{1,3}(?:\.\d+)?)(?!\d)"
    ),
}
"""A figure that says of itself which series it is of, in a text about both."""
_COUNTED = expression(r"ทุจริต\D{0,30}?(\d{1,4})()(?:คดี|เรื่อง|ราย|ครั้ง|กรณี)")
"""How many cases there were, whatever the text calls them: เรื่องร้องเรียนการทุจริต 4 เรื่อง."""
_SCORE = expression("ITA|คะแนน", re.IGNORECASE)
_IS_BASE = expression(r"(?P<compared>จาก|กับ)?(?:ข้อมูล|ค่า)?(?:ปี)?ฐาน(?:ปี|งบประมาณ|พ\.?ศ\.?|[(:=])*\Z")
_CASES = expression(r"(?:จำนวน)?(\d{1,4})(?:คดี|เรื่อง)\Z")


def read_targets(
    rows: Sequence[TableRow], period: Period | None, near: Iterable[Paragraph]
) -> tuple[tuple[TargetSeries, ...], tuple[Problem, ...]]:
    """The series of the table of targets, and what of them could not be read.

    ``near`` is the text of part 1 in which a baseline figure may stand. A table of years before the
    period alone is the past's: only its last year counts, as the baseline.
    """
    series: dict[SeriesKind, TargetSeries] = {}
    past: dict[SeriesKind, Decimal] = {}
    problems: list[Problem] = []
    lines = tuple(near)
    found, strange = entries_in(rows)
    problems += [_not_understood(run) for run in strange]
    problems += _common_era(rows)
    for entry, kind in zip(found, _kinds(found), strict=True):
        base = _column_before(entry, period)
        if period is not None and all(year < period.first for year, _ in entry.cells):
            if kind is not None and base is not None:
                past.setdefault(kind, base)
            continue
        twice = len({year for year, _ in entry.cells}) < len(entry.cells)
        if kind is None or kind in series or twice:
            problems.append(_not_understood(entry.label))
            continue
        values = []
        beside: list[tuple[Beside, Decimal | None]] = []
        for year, cell in entry.cells:
            if period is not None and year < period.first:
                continue
            said = without_brackets(cell, kind) if cell else Beside("")
            number = _number(said.text)
            beside.append((said, number))
            if cell and number is None and cell.bare.strip("-–"):
                problems.append(
                    Problem(
                        say("“{text}” cannot be read as a target.", text=tidy(cell.text)),
                        cell.location,
                    )
                )
            place = (entry.last if cell is None else cell).location
            values.append(
                TargetValue(year, number, printed=tidy(cell.text) if cell else "", location=place)
            )
        if base is None:
            base = base_of_cells(kind, beside, period, said="ฐาน" in entry.label.bare)
        if base is None:
            base = baseline_in(kind, entry.label, period, lines)
        series[kind] = TargetSeries(
            kind, tidy(entry.label.text), tuple(values), base, location=entry.label.location
        )
    whole = (
        evolve(one, baseline=past.get(kind)) if one.baseline is None else one
        for kind, one in series.items()
    )
    return tuple(whole), tuple(problems)


def _kinds(entries: Sequence[Entry]) -> list[SeriesKind | None]:
    """Which series each is; what only may be of the cases is where no other says so."""
    kinds = [series_of(one.label.bare) for one in entries]
    if SeriesKind.CASES in kinds:
        return kinds
    return [kind or likely_series(one.label.bare) for kind, one in zip(kinds, entries, strict=True)]


def _not_understood(run: Run) -> Problem:
    return Problem(
        say("A row of the table of targets was not understood: “{row}”.", row=tidy(run.text)),
        run.location,
    )


def _common_era(rows: Sequence[TableRow]) -> list[Problem]:
    """That the table names years of the common era, told once."""
    for row in rows:
        years = [one for one in row.header.headings if common_era(squeeze(arabic(one)))]
        first = row.at(Role.YEARS)
        if len(years) > 1 or (first and common_era(first.bare)):
            note = say(
                "The table of targets names years of the common era; they were read as the"
                " Buddhist years 543 later."
            )
            return [Problem(note, row.first.location, Severity.INFO)]
    return []


def _column_before(entry: Entry, period: Period | None) -> Decimal | None:
    """The figure of the year before the period, which may count cases and not percent."""
    for year, cell in entry.cells:
        if period is not None and cell and year.next() == period.first:
            text = cell.bare.strip("()[]")
            match = _VALUE.match(text) or _CASES.match(text)
            return decimal_of(match[1]) if match else None
    return None


def kind_of_series(text: str) -> SeriesKind | None:
    """Which series a label in compact text names."""
    if "คดี" in text or FEWER_CASES.search(text):
        return SeriesKind.CASES
    if _SCORE.search(text):
        return SeriesKind.ITA_SCORE
    return None


def _number(text: str) -> Decimal | None:
    match = _VALUE.match(text)
    return decimal_of(match[1]) if match else None


def baseline_in(
    kind: SeriesKind, label: Run, period: Period | None, lines: Iterable[Paragraph]
) -> Decimal | None:
    """The figure of the year before the period, from the row's label or the text near it."""
    if period is None:
        return None
    year = str(period.first.year - 1)
    own = label.bare
    for text in (own, *(line.run.bare for line in lines)):
        before, named, after = text.partition(year)
        behind = FULL_YEAR.split(after)[0]
        patterns = _figures_of(kind, text, before, own=text is own) if named else ()
        figure = next((found for one in patterns if (found := one.search(behind))), None)
        if figure and ("ฐาน" in before or "ฐาน" in after or len(text) < 160):
            return decimal_of(figure[1] or figure[2])
    return None


def _figures_of(
    kind: SeriesKind, text: str, before: str, *, own: bool
) -> tuple[re.Pattern[str], ...]:
    """What a series' figure looks like behind the base year of a text, the surest first.

    A text may give the base of both: then each figure must say which it is of. ``own``: the text is
    the series' label.
    """
    about = kind_of_series(text)
    counted = about is SeriesKind.CASES or _COUNTED.search(text) is not None
    base = _IS_BASE.search(before) if counted and _SCORE.search(text) else None
    cases = (_COUNTED,) if counted and kind is SeriesKind.CASES else ()
    of_both = (_OF_ONE[kind], *cases) if base is not None and not base["compared"] else ()
    if of_both and not own:
        return of_both
    return (_BEFORE[kind], *of_both) if own or about is kind else cases
