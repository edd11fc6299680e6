"""The series of targets: how messages name them, the years that they are for, and evidence."""

from __future__ import annotations

from ...plan import SeriesKind, TargetSeries, TargetValue
from ...thai.years import FiscalYear
from ...vocabulary.model import Evidence, Text
from .context import Context
from .evidence import place_of, said_in_year

LABELS = {
    SeriesKind.CASES: Text("ร้อยละของคดีทุจริตที่ลดลง", "the reduction of corruption cases in percent"),
    SeriesKind.ITA_SCORE: Text("คะแนน ITA", "the ITA score"),
}
"""How a message names a series."""

PASS_MARK = "ita_pass_mark"  # noqa: S105 - a parameter's name


def years_of(context: Context, series: TargetSeries) -> tuple[FiscalYear, ...]:
    """The plan's years and those of the series, in order."""
    return tuple(sorted({*context.years, *(one.year for one in series.values)}))


def target_evidence(series: TargetSeries, target: TargetValue) -> Evidence:
    """A target as the plan has it."""
    said = said_in_year(LABELS[series.kind], target.year, target.printed or target.value)
    return Evidence(said, place_of(target, series.location))
