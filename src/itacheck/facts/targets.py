"""Facts about the series of targets (rules TGT, but for the goals)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from ..plan import PartId, SeriesKind, TargetSeries, TargetValue
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact, Text, Unread, Value
from .context import Context
from .making import first_place, hundredths, make
from .seen import in_year

LABELS = {
    SeriesKind.CASES: Text("ร้อยละของคดีทุจริตที่ลดลง", "the reduction of corruption cases in percent"),
    SeriesKind.ITA_SCORE: Text("คะแนน ITA", "the ITA score"),
}
"""How a message names a series."""

PASS_MARK = "ita_pass_mark"  # noqa: S105 - a parameter's name
NATIONAL_MEAN = "national_mean_ita"
_REQUIRED = {SeriesKind.CASES: "case_reduction_end", SeriesKind.ITA_SCORE: PASS_MARK}


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    for kind in SeriesKind:
        series = context.plan.target(kind)
        if series is None:
            yield from _missing(context, kind)
        else:
            yield from _targets(context, series)
            yield _final(context, series)
            yield _series(context, series)


def _missing(context: Context, kind: SeriesKind) -> Iterator[Fact]:
    """A series that the plan lacks: what is asked of its values cannot be decided."""
    criteria = _criteria(context, kind)
    what = Text(
        f"ค่าเป้าหมาย{LABELS[kind].th} ทั้งชุด",
        f"the whole series of targets for {LABELS[kind].en}",
    )
    present = context.some(False, PartId.TARGETS)
    absent = {"present": present, "baseline_ita": _baseline(context, kind)}
    for name, values, texts in (
        ("target", {"present": present}, {"what": what}),
        ("final_target", {"value": context.unread(PartId.TARGETS), **criteria}, {}),
        ("series", absent, {}),
    ):
        yield make(
            name,
            f"target:{kind.value}",
            {"series": kind.value, **values},
            location=context.part(PartId.TARGETS),
            texts={"label": LABELS[kind], **texts},
            names=("target", kind.value),
        )


def years_of(context: Context, series: TargetSeries) -> tuple[FiscalYear, ...]:
    """The plan's years and those of the series, in order."""
    return tuple(sorted({*context.years, *(one.year for one in series.values)}))


def _targets(context: Context, series: TargetSeries) -> Iterator[Fact]:
    before: TargetValue | None = None
    for year in years_of(context, series):
        target = series.at(year)
        value = hundredths(target.value) if target else None
        yield make(
            "target",
            f"target:{series.kind.value}",
            {
                "series": series.kind.value,
                "year": year.year,
                "present": _present(context, target),
                "value": value if target else context.unread(PartId.TARGETS),
                "previous": hundredths(before.value) if before else None,
                "previous_year": before.year.year if before else None,
            },
            year=year.year,
            location=first_place(target.location if target else None, series.location),
            evidence=[_evidence(series, one) for one in (before, target) if one],
            texts={
                "label": LABELS[series.kind],
                "what": Text(
                    f"ค่าเป้าหมาย{LABELS[series.kind].th} ของปี {year}",
                    f"the target of {year} for {LABELS[series.kind].en}",
                ),
            },
            names=("target", series.kind.value),
        )
        if target is not None and value is not None:
            before = target


def _present(context: Context, target: TargetValue | None) -> bool | Unread:
    """Whether there is a target; a cell that stands there blank shows by itself that it is not."""
    if target is not None and not target.printed.strip():
        return target.value is not None
    return context.some(target is not None and target.value is not None, PartId.TARGETS)


def _evidence(series: TargetSeries, target: TargetValue) -> Evidence:
    value = "?" if target.value is None else f"{target.value.normalize():f}"
    return Evidence(
        in_year(LABELS[series.kind], target.year, value),
        first_place(target.location, series.location),
    )


def _last(context: Context, series: TargetSeries) -> FiscalYear | None:
    years = context.years or years_of(context, series)
    return years[-1] if years else None


def _final(context: Context, series: TargetSeries) -> Fact:
    last = _last(context, series)
    target = series.at(last) if last else None
    year = last.year if last else None
    return make(
        "final_target",
        f"target:{series.kind.value}",
        {
            "series": series.kind.value,
            "year": year,
            "value": hundredths(target.value) if target else context.unread(PartId.TARGETS),
            **_criteria(context, series.kind),
        },
        year=year,
        location=first_place(target.location if target else None, series.location),
        evidence=[_evidence(series, target)] if target else (),
        texts={"label": LABELS[series.kind]},
        names=("target", series.kind.value),
    )


def _criteria(context: Context, kind: SeriesKind) -> dict[str, Value | None]:
    """What the last year's target is measured by."""
    return {
        "required": context.criterion(_REQUIRED[kind]),
        **(_mean(context) if kind is SeriesKind.ITA_SCORE else {}),
    }


def _mean(context: Context) -> dict[str, Value | None]:
    """The national mean of the fiscal year asked for, else the newest there is, and its year."""
    parameter = next((one for one in context.pack.parameters if one.name == NATIONAL_MEAN), None)
    if parameter is None:
        return {}
    held = parameter.at(context.fiscal_year) or parameter.at(None)
    return {"national_mean": held.value, "mean_year": held.first} if held else {}


def _baseline(context: Context, kind: SeriesKind) -> int | None:
    return hundredths(context.baseline_ita) if kind is SeriesKind.ITA_SCORE else None


def _series(context: Context, series: TargetSeries) -> Fact:
    last = _last(context, series)
    readable = [one for one in series.values if hundredths(one.value) is not None]
    lowest = min(readable, key=lambda one: (_number(one), one.year), default=None)
    final = series.at(last) if last else None
    return make(
        "series",
        f"target:{series.kind.value}",
        {
            "series": series.kind.value,
            "present": True,
            "has_baseline": context.some(series.baseline is not None, PartId.TARGETS),
            "baseline_ita": _baseline(context, series.kind),
            "lowest": _lowest(context, series, hundredths(lowest.value) if lowest else None),
            "lowest_year": lowest.year.year if lowest else None,
            "final": hundredths(final.value) if final else context.unread(PartId.TARGETS),
        },
        location=series.location,
        evidence=[_evidence(series, one) for one in series.values],
        texts={"label": LABELS[series.kind]},
        names=("target", series.kind.value),
    )


def _lowest(context: Context, series: TargetSeries, value: int | None) -> int | Unread | None:
    """The lowest target, where every year's was read, or it is below the pass mark anyhow."""
    mark, read = context.criterion(PASS_MARK), {one.year for one in series.values}
    below = value is not None and mark is not None and value < mark
    return value if below or read >= set(context.years) else context.unread(PartId.TARGETS) or value


def _number(target: TargetValue) -> Decimal:
    return target.value or Decimal(0)
