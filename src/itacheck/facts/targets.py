"""Facts about the series of targets (rules TGT, but for the goals)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..base.location import Location
from ..plan import PartId, SeriesKind, TargetSeries, TargetValue
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Unread
from ..vocabulary.targets import FinalTargetFact, SeriesFact, TargetFact
from .common.amounts import hundredths, rise
from .common.context import Context
from .common.evidence import place_of, said_in_year
from .common.series import LABELS, PASS_MARK, WHOLE_SERIES, target_label, years_of

NATIONAL_MEAN = "national_mean_ita"
_REQUIRED = {SeriesKind.CASES: "case_reduction_end", SeriesKind.ITA_SCORE: PASS_MARK}


def facts(context: Context) -> Iterator[TargetFact | FinalTargetFact | SeriesFact]:
    """The facts of this family; of a series that the plan lacks, nothing can be decided."""
    for kind in SeriesKind:
        series = context.plan.target(kind)
        if series is None:
            yield _missing_target(context, kind)
        else:
            yield from _targets(context, series)
        yield _final_target(context, kind, series)
        yield _series(context, kind, series)


def _missing_target(context: Context, kind: SeriesKind) -> TargetFact:
    """The targets of a series that the plan lacks, all in one."""
    return TargetFact(
        subject=f"target:{kind.value}",
        names=("target", kind.value),
        location=context.part(PartId.TARGETS),
        series=kind.value,
        year=None,
        present=context.known(False, PartId.TARGETS),
        value=None,
        previous=None,
        previous_year=None,
        rise=None,
        label=LABELS[kind],
        what=WHOLE_SERIES[kind],
    )


def _targets(context: Context, series: TargetSeries) -> Iterator[TargetFact]:
    before: TargetValue | None = None
    label = LABELS[series.kind]
    for year in years_of(context, series):
        target = series.at(year)
        yield TargetFact(
            subject=f"target:{series.kind.value}",
            names=("target", series.kind.value),
            location=place_of(target, series.location),
            evidence=[_evidence(series, one) for one in (before, target) if one],
            series=series.kind.value,
            year=year.year,
            present=_present(context, target),
            value=_value(context, target),
            previous=hundredths(before.value) if before else None,
            previous_year=before.year.year if before else None,
            rise=_rise(context, target, before),
            label=label,
            what=target_label(series.kind, year),
        )
        if target is not None and hundredths(target.value) is not None:
            before = target


def _present(context: Context, target: TargetValue | None) -> bool | Unread:
    """Whether there is a target; a cell that stands there blank shows by itself that it is not."""
    if target is not None and not target.printed.strip():
        return target.value is not None
    return context.known(target is not None and target.value is not None, PartId.TARGETS)


def _value(context: Context, target: TargetValue | None) -> int | Unread | None:
    """A target in hundredths; one that the plan lacks may stand in what was not read."""
    return hundredths(target.value) if target else context.unread(PartId.TARGETS)


def _rise(
    context: Context, target: TargetValue | None, before: TargetValue | None
) -> int | Unread | None:
    """How much higher a target is than the one before it; one of them may stand unread."""
    if target is None or before is None:
        return context.unread(PartId.TARGETS)
    return rise(target.value, before.value)


def _evidence(series: TargetSeries, target: TargetValue) -> Evidence:
    value = "?" if target.value is None else f"{target.value.normalize():f}"
    said = said_in_year(LABELS[series.kind], target.year, value)
    return Evidence(said, place_of(target, series.location))


def _last(
    context: Context, series: TargetSeries | None
) -> tuple[FiscalYear | None, TargetValue | None]:
    """The last year of a series, and its target."""
    if series is None:
        return None, None
    years = context.years or years_of(context, series)
    last = years[-1] if years else None
    return last, series.at(last) if last else None


def _place(context: Context, series: TargetSeries | None) -> Location | None:
    """Where a series stands, or where it should."""
    return series.location if series else context.part(PartId.TARGETS)


def _final_target(
    context: Context, kind: SeriesKind, series: TargetSeries | None
) -> FinalTargetFact:
    last, target = _last(context, series)
    mean, mean_year = _mean(context) if kind is SeriesKind.ITA_SCORE else (None, None)
    return FinalTargetFact(
        subject=f"target:{kind.value}",
        names=("target", kind.value),
        location=place_of(target, _place(context, series)),
        evidence=(_evidence(series, target),) if series and target else (),
        series=kind.value,
        year=last.year if last else None,
        value=_value(context, target),
        required=context.criterion(_REQUIRED[kind]),
        national_mean=mean,
        mean_year=mean_year,
        label=LABELS[kind],
    )


def _mean(context: Context) -> tuple[int | None, int | None]:
    """The national mean of the fiscal year asked for, else the newest there is, and its year.

    One that holds from no year on holds in that asked for, and in the plan's last.
    """
    parameters = context.criteria.parameters
    parameter = next((one for one in parameters if one.name == NATIONAL_MEAN), None)
    held = (parameter.at(context.fiscal_year) or parameter.at(None)) if parameter else None
    if held is None or not isinstance(held.value, int):
        return None, None
    last = context.years[-1].year if context.years else None
    return held.value, held.first or context.fiscal_year or last


def _series(context: Context, kind: SeriesKind, series: TargetSeries | None) -> SeriesFact:
    _, final = _last(context, series)
    values = series.values if series else ()
    readable = [one for one in values if hundredths(one.value) is not None]
    lowest = min(readable, key=lambda one: (_number(one), one.year), default=None)
    baseline = hundredths(context.baseline_ita) if kind is SeriesKind.ITA_SCORE else None
    return SeriesFact(
        subject=f"target:{kind.value}",
        names=("target", kind.value),
        location=_place(context, series),
        evidence=[_evidence(series, one) for one in values] if series else (),
        series=kind.value,
        present=context.known(series is not None, PartId.TARGETS),
        has_baseline=context.known(series.baseline is not None, PartId.TARGETS) if series else None,
        baseline_ita=baseline,
        lowest=_lowest(context, series, lowest) if series else None,
        lowest_year=lowest.year.year if lowest else None,
        final=(hundredths(final.value) if final else context.unread(PartId.TARGETS))
        if series
        else None,
        base_year=_base_year(context),
        label=LABELS[kind],
    )


def _base_year(context: Context) -> str | None:
    """The year before the cycle; before the plan, where the pack has no frame."""
    first = context.frame.first_year if context.frame else None
    if first is None and context.years:
        first = context.years[0].year
    return None if first is None else str(first - 1)


def _lowest(
    context: Context, series: TargetSeries, lowest: TargetValue | None
) -> int | Unread | None:
    """The lowest target, where every year's was read, or it is below the pass mark anyhow."""
    value = hundredths(lowest.value) if lowest else None
    mark, read = context.criterion(PASS_MARK), {one.year for one in series.values}
    below = value is not None and mark is not None and value < mark
    return value if below or read >= set(context.years) else context.unread(PartId.TARGETS) or value


def _number(target: TargetValue) -> Decimal:
    return target.value or Decimal(0)
