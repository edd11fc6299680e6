"""The table of target values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...plan import Plan, SeriesKind, TargetSeries
from ...thai.digits import arabic
from .style import Style
from .tables import line

_UNITS = {SeriesKind.CASES: "คดี", SeriesKind.ITA_SCORE: "คะแนน"}


def target_lines(plan: Plan, style: Style) -> Iterator[str]:
    """The table, with a column for the baseline where a label does not state it or it is open."""
    if not plan.targets:
        return
    years = tuple(dict.fromkeys(value.year for one in plan.targets for value in one.values))
    base = plan.period is not None and (style.room or any(_in_column(one) for one in plan.targets))
    first = [f"ปี {plan.period.first.year - 1} (ฐาน)"] if plan.period and base else []
    yield line(["ค่าเป้าหมาย", *first, *(f"ปี {year}" for year in years)])
    for series in plan.targets:
        values = [series.at(year) for year in years]
        shown = [_shown(series, one.value if one else None) for one in values]
        start = [_baseline(series, style)] if base else []
        yield line([series.label, *start, *shown])
    yield ""


def states_baseline(series: TargetSeries) -> bool:
    """Whether the label itself has the baseline's figure."""
    return series.baseline is not None and f"{series.baseline} " in arabic(series.label)


def _in_column(series: TargetSeries) -> bool:
    return series.baseline is not None and not states_baseline(series)


def _baseline(series: TargetSeries, style: Style) -> str:
    """The figure, or else the unit that one is to be written before."""
    if _in_column(series):
        return str(series.baseline)
    return _UNITS[series.kind] if style.room and series.baseline is None else ""


def _shown(series: TargetSeries, value: Decimal | None) -> str:
    if value is None:
        return ""
    return f"ร้อยละ {value}" if series.kind is SeriesKind.CASES else f"{value} คะแนน"
