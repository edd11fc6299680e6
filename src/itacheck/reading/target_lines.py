"""Target values that stand in lines of text under their heading, instead of in a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from ..documents import Paragraph
from ..language import say
from ..location import Location
from ..plan import Period, Problem, SeriesKind, TargetSeries, TargetValue
from ..thai.years import FiscalYear
from .compact import Compact, compact

_VALUE = re.compile(
    r"(?<!\d)(?P<year>25\d\d)(?:[:=]|เป็น|ลดลง|เท่ากับ|ไม่น้อยกว่า|ไม่ต่ำกว่า|ได้)*"
    r"(?:ร้อยละ(?P<percent>\d{1,3}(?:\.\d+)?)(?!\d)|(?P<value>\d{1,3}(?:\.\d+)?)(?:%|คะแนน|เปอร์เซ็นต์))"
)
_YEAR = re.compile(r"(?<!\d)25\d\d")


def target_lines(
    paragraphs: Sequence[Paragraph], period: Period | None
) -> tuple[tuple[TargetSeries, ...], tuple[Problem, ...]]:
    """The series in lines that name one year and its value after the other.

    A line that names a series holds for the lines without a name below it. Where years stand but no
    series can be read whole, or a year has two values, nothing is guessed and a problem says so.
    """
    found: dict[SeriesKind, dict[FiscalYear, TargetValue]] = {}
    labels: dict[SeriesKind, tuple[str, Location]] = {}
    kind: SeriesKind | None = None
    unsure: set[SeriesKind] = set()
    unread: Location | None = None
    for paragraph in paragraphs:
        view = compact(paragraph.run)
        kinds = _kinds(view.text)
        kind = kinds[0] if len(kinds) == 1 else None if kinds else kind
        values = _values(view, period)
        if kinds and kind is not None:
            labels.setdefault(kind, (paragraph.text, paragraph.run.location))
        if len(_YEAR.findall(view.text)) > 1 and not values:
            unread = unread or paragraph.run.location
        if kind is None or not values:
            unread = unread or (paragraph.run.location if values or len(kinds) > 1 else None)
            continue
        held = found.setdefault(kind, {})
        for value in values:
            if held.setdefault(value.year, value).value != value.value:
                unsure.add(kind)
                unread = unread or value.location
    series = tuple(
        TargetSeries(one, labels[one][0], tuple(held.values()), location=labels[one][1])
        for one, held in found.items()
        if one not in unsure
    )
    note = say(
        "Target values stand here that cannot be told apart by year and series."
        " Write them as a table with one column for each fiscal year."
    )
    return series, (Problem(note, unread),) if unread else ()


def _kinds(text: str) -> list[SeriesKind]:
    kinds = [SeriesKind.CASES] if "คดี" in text else []
    return kinds + ([SeriesKind.ITA_SCORE] if re.search("ITA", text, re.IGNORECASE) else [])


def _values(view: Compact, period: Period | None) -> list[TargetValue]:
    values = []
    for match in _VALUE.finditer(view.text):
        year = FiscalYear(int(match["year"]))
        if period is None or year in period.years:
            printed = view.part(match.end("year"), match.end())
            number = Decimal(match["percent"] or match["value"])
            values.append(
                TargetValue(year, number, printed=printed.text, location=printed.location)
            )
    return values
