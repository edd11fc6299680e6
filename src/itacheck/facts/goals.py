"""Facts about the end values that goals name, beside the table of targets (rule TGT007)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ..base.record import record
from ..plan import GoalCase, GoalEnd, PartId, SeriesKind, TargetSeries, TargetValue
from ..thai.years import FiscalYear
from ..vocabulary.goals import GoalFact
from ..vocabulary.model import Evidence, Unread
from .common.amounts import hundredths
from .common.context import Context
from .common.entries import GoalEntry
from .common.series import LABELS, PASS_MARK, target_evidence, years_of


def facts(context: Context) -> Iterator[GoalFact]:
    """One fact for each goal and series of which the goal names an end value, and for each year.

    The year that the goal ends in comes first; other years that it names have facts of their own.
    """
    for entry in context.goals:
        for series in SeriesKind:
            ends = [end for end in entry.goal.ends if end.series is series]
            if ends:
                yield _fact(context, entry, series, ends)
                for own in _further(context, series, ends):
                    yield _fact(context, entry, series, own)


def _further(
    context: Context, kind: SeriesKind, ends: Sequence[GoalEnd]
) -> Iterator[tuple[GoalEnd, ...]]:
    """The end values of each year that the table has, beside the year that the goal ends in."""
    series = context.plan.target(kind)
    if series is None:
        return
    groups = tuple(_open_groups(context, kind, ends))
    final = {_alternative(context, series, group).year for group in groups}
    open_ = tuple(dict.fromkeys(end for group in groups for end in group))
    for year in sorted({end.year for end in open_ if end.year is not None}):
        if year not in final and series.at(year) is not None:
            yield tuple(end for end in open_ if end.year == year)


@record
class _Alternative:
    """What one alternative of a goal asks of the table, and what the table says."""

    ends: tuple[GoalEnd, ...]
    target: TargetValue | None
    year: FiscalYear | None = None

    @property
    def strictest(self) -> Decimal:
        """The highest end value."""
        return max(end.value for end in self.ends)

    @property
    def agrees(self) -> bool | None:
        """Whether the table's value is as every end value has it; None without a value."""
        if self.target is None or self.target.value is None:
            return None
        value = self.target.value
        return all(value >= end.value if end.at_least else value == end.value for end in self.ends)


def _fact(
    context: Context, entry: GoalEntry, kind: SeriesKind, ends: Sequence[GoalEnd]
) -> GoalFact:
    goal, series = entry.goal, context.plan.target(kind)
    open_ = [_alternative(context, series, group) for group in _open_groups(context, kind, ends)]
    agreements = [one.agrees for one in open_]
    agrees: bool | Unread | None = any(agreements)
    if not agrees:
        # Another alternative of the goal, or the year's target, may stand in what was not read.
        unread = context.unread(PartId.GOALS) if any(end.case for end in ends) else None
        open_value = context.unread(PartId.TARGETS) if None in agreements else None
        agrees = open_value or (None if None in agreements else unread or False)
    only = open_[0] if len(open_) == 1 else None
    target = next((one.target for one in open_ if one.target), None)
    return GoalFact(
        subject=entry.subject,
        # Not the sentence, which holds the figures: they change while the fault stays.
        names=("goal", kind.value),
        told_apart=kind.value,
        location=goal.location,
        evidence=(
            Evidence(goal.text, goal.location),
            *(target_evidence(series, one.target) for one in open_[:1] if one.target and series),
        ),
        series=kind.value,
        year=target.year.year if target else None,
        alternatives=len(open_),
        agrees=agrees,
        named=hundredths(only.strictest) if only else None,
        target=hundredths(target.value) if target else None,
        label=LABELS[kind],
        ends=" / ".join(f"{one.strictest.normalize():f}" for one in open_),
        goal=goal.text,
    )


def _open_groups(
    context: Context, kind: SeriesKind, ends: Sequence[GoalEnd]
) -> Iterator[tuple[GoalEnd, ...]]:
    """The end values of each alternative that the agency's own score leaves open."""
    cases = tuple(dict.fromkeys(end.case for end in ends if end.case is not None))
    chosen = _chosen(context) if kind is SeriesKind.ITA_SCORE else None
    for case in (chosen,) if chosen in cases else cases or (None,):
        yield tuple(end for end in ends if end.case in {None, case})


def _chosen(context: Context) -> GoalCase | None:
    """The alternative for an agency with the given score; None where no score is given."""
    score, mark = hundredths(context.baseline_ita), context.criterion(PASS_MARK)
    if score is None or mark is None:
        return None
    return GoalCase.PASSING if score >= mark else GoalCase.NOT_PASSING


def _alternative(
    context: Context, series: TargetSeries | None, ends: tuple[GoalEnd, ...]
) -> _Alternative:
    """The end values of the last year decide, else those without a year, else the latest."""
    years = context.years or (years_of(context, series) if series else ())
    named = [end.year for end in ends if end.year is not None]
    year: FiscalYear | None = years[-1] if years else None
    for wanted in (year, None, max(named, default=None)):
        deciding = tuple(end for end in ends if end.year == wanted)
        if deciding:
            at = wanted or year
            return _Alternative(deciding, series.at(at) if series and at else None, at)
    return _Alternative(ends, None)
