"""The table of target values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ...plan import Plan, SeriesKind, TargetSeries
from ...thai.digits import arabic
from ...thai.years import FiscalYear
from ..blocks import Align, Cell, Grid, Number

LABELS = {
    SeriesKind.CASES: "จำนวนคดีทุจริตลดลง (ร้อยละ)",
    SeriesKind.ITA_SCORE: "คะแนน ITA",
}
"""What a series is called that has no name."""
_UNITS = {SeriesKind.CASES: " คดี", SeriesKind.ITA_SCORE: " คะแนน"}
_LABEL_WIDTH = 4.6


def target_grid(plan: Plan) -> Grid:
    """The table, with a column for the baseline where a label does not state it or it is open."""
    years = sorted({value.year for one in plan.targets for value in one.values})
    base = _base_year(plan)
    header: list[str | Number] = ["ค่าเป้าหมาย"]
    header += [Number(Decimal(base.year), "ปี ", " (ฐาน)")] if base else []
    header += [Number(Decimal(year.year), "ปี ") for year in years]
    rows = [tuple(_row(one, years, base=base is not None)) for one in plan.targets]
    top = tuple(Cell(one, Align.CENTER, strong=True) for one in header)
    return Grid((top, *rows), (_LABEL_WIDTH, *[0.0] * (len(header) - 1)))


def _base_year(plan: Plan) -> FiscalYear | None:
    """The year before the plan's, if the table is to have its column."""
    open_ = any(one.baseline is None for one in plan.targets) and not plan.projects
    if plan.period is None or not (open_ or any(_in_column(one) for one in plan.targets)):
        return None
    return FiscalYear(plan.period.first.year - 1)


def _row(series: TargetSeries, years: list[FiscalYear], *, base: bool) -> Iterator[Cell]:
    yield Cell(series.label or LABELS[series.kind])
    if base:
        yield Cell(_baseline(series), Align.CENTER)
    for year in years:
        value = series.at(year)
        yield Cell(_shown(series.kind, value.value if value else None), Align.CENTER)


def _in_column(series: TargetSeries) -> bool:
    """Whether the label itself does not have the baseline's figure."""
    return series.baseline is not None and f"{series.baseline} " not in arabic(series.label)


def _baseline(series: TargetSeries) -> str | Number:
    """The figure with its unit, or the unit that one is to be written before."""
    unit = _UNITS[series.kind]
    if series.baseline is None:
        return unit.strip()
    return _number(series.baseline, after=unit) if _in_column(series) else ""


def _shown(kind: SeriesKind, value: Decimal | None) -> str | Number:
    if value is None:
        return ""
    if kind is SeriesKind.CASES:
        return _number(value, before="ร้อยละ ")
    return _number(value, after=_UNITS[kind])


def _number(value: Decimal, *, before: str = "", after: str = "") -> Number:
    exponent = value.as_tuple().exponent
    return Number(value, before, after, max(0, -exponent) if isinstance(exponent, int) else 0)
