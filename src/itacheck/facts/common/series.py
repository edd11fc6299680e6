"""The series of targets: how messages name them, the years that they are for, and evidence."""

from __future__ import annotations

from ...base.language import Message, say
from ...plan import SeriesKind, TargetSeries, TargetValue
from ...thai.years import FiscalYear
from ...vocabulary.model import Evidence
from .context import Context
from .evidence import place_of, said_in_year

LABELS = {
    SeriesKind.CASES: say("the reduction of corruption cases in percent"),
    SeriesKind.ITA_SCORE: say("the ITA score"),
}
"""How a message names a series."""
WHOLE_SERIES = {
    SeriesKind.CASES: say(
        "the whole series of targets for the reduction of corruption cases in percent"
    ),
    SeriesKind.ITA_SCORE: say("the whole series of targets for the ITA score"),
}
"""How a message names all targets of a series."""

PASS_MARK = "ita_pass_mark"  # noqa: S105 - a parameter's name


def target_label(kind: SeriesKind, year: FiscalYear) -> Message:
    """How a message names the target of a series for a year.

    Each is a sentence of its own: Thai has a space behind “ITA”, and none behind Thai.
    """
    match kind:
        case SeriesKind.CASES:
            return say(
                "the target of {year} for the reduction of corruption cases in percent",
                year=str(year),
            )
        case SeriesKind.ITA_SCORE:
            return say("the target of {year} for the ITA score", year=str(year))


def years_of(context: Context, series: TargetSeries) -> tuple[FiscalYear, ...]:
    """The plan's years and those of the series, in order."""
    return tuple(sorted({*context.years, *(one.year for one in series.values)}))


def target_evidence(series: TargetSeries, target: TargetValue) -> Evidence:
    """A target as the plan has it."""
    said = said_in_year(LABELS[series.kind], target.year, target.printed or target.value)
    return Evidence(said, place_of(target, series.location))
