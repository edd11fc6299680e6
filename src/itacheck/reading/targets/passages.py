"""Series of targets in the text of part 1, under whatever heading they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from attrs import evolve, field

from ...base.location import Location
from ...base.record import record
from ...base.severity import Severity
from ...documents import Paragraph, Run
from ...plan import PartId, Period, Problem, SeriesKind, TargetSeries
from ...thai.years import FiscalYear
from .lines import (
    Line,
    Stated,
    Told,
    cannot_be_told_apart,
    introduces,
    is_marked,
    lines_of,
    series_of_lines,
    stated,
    target_lines,
)
from .tokens import FALLS

_DUE = frozenset({PartId.GOALS, PartId.TARGETS})
_FEWEST = 3


@record
class TargetText:
    """The series in text, what could not be read, and the goals that are left without them."""

    series: tuple[TargetSeries, ...]
    problems: tuple[Problem, ...]
    goals: tuple[Paragraph, ...]


@record
class _Run:
    """Values of one series whose years ascend; ``due``: it stands where targets are due."""

    told: tuple[Told, ...]
    due: bool

    @property
    def years(self) -> frozenset[FiscalYear]:
        return frozenset(one.value.year for one in self.told)

    def settled(self) -> _Run:
        """Without the goals that name the end of a year which has a line of its own."""
        own = {one.value.year for one in self.told if one.line.leads}
        kept = [one for one in self.told if one.line.leads or one.value.year not in own]
        return evolve(self, told=tuple(kept))

    def values(self) -> list[tuple[FiscalYear, object]]:
        return sorted({(one.value.year, one.value.value) for one in self.told})


@record
class _Passage:
    """The lines of a section, with what each states."""

    section: PartId | None
    stated: tuple[Stated, ...] = field(repr=False)


def targets_in_text(
    part_1: Sequence[tuple[PartId | None, Paragraph]],
    period: Period | None,
    near: Sequence[Paragraph],
) -> TargetText:
    """The series in the text of part 1: under their own heading, else wherever they stand.

    A series elsewhere has a value for most years of the plan. Outside of goals and targets it must
    reach the plan's last year: what was achieved in years gone by is no target.
    """
    goals = tuple(one for section, one in part_1 if section is PartId.GOALS)
    own = [one for section, one in part_1 if section is PartId.TARGETS]
    series, problems = target_lines(own, period)
    if problems or len(series) == len(SeriesKind):
        return TargetText(series, problems, goals)
    passages = [
        _Passage(
            section,
            tuple(stated(lines_of([one for _, one in group], period), section=False)),
        )
        for section, group in groupby(part_1, lambda one: one[0])
        if section is not PartId.TARGETS
    ]
    further: list[TargetSeries] = []
    taken: list[Told] = []
    unread: list[Location] = []
    for kind in SeriesKind:
        if any(one.kind is kind for one in series):
            continue
        runs = _series_runs(passages, kind, period)
        if not runs:
            continue
        taken += [told for run in runs for told in run.told]
        first, values = runs[0], runs[0].values()
        strange = [run for run in runs if run.values() != values]
        if strange or len(values) > len(first.years):
            unread.append((strange or runs)[0].told[0].line.run.location)
            continue
        further.append(_series(kind, first, period, near))
    if not (series or further or unread):
        further = list(_several(goals, period))
    found = {one.kind for one in (*series, *further)}
    unread += _lost(passages, period, alone=len(found) < len(SeriesKind))
    if unread:
        # Nothing of a core part was read, though it is there.
        severity = Severity.WARNING if series or further else Severity.ERROR
        place = min(unread, key=lambda one: one.order)
        problems = (evolve(cannot_be_told_apart(place), severity=severity),)
    return TargetText((*series, *further), problems, tuple(_without(goals, passages, taken)))


def _series(
    kind: SeriesKind, run: _Run, period: Period | None, near: Sequence[Paragraph]
) -> TargetSeries:
    values = {one.value.year: one.value for one in reversed(run.told)}
    lines = [one.line for one in run.told]
    compared = {one.run.location for one in lines if one.compares or one.mixes_bases}
    others = [one for one in near if one.run.location not in compared]
    others += [one.line.base for one in run.told[:1] if one.line.base is not None]
    ordered = tuple(values[year] for year in sorted(values))
    return series_of_lines(kind, run.told[0].label, ordered, period, others, lines)


def _series_runs(
    passages: Sequence[_Passage], kind: SeriesKind, period: Period | None
) -> list[_Run]:
    for back in (False, True):
        runs = [
            one
            for one in _runs(passages, kind, period, back=back)
            if _is_series(one.years, one.due, period)
        ]
        if runs:
            return runs
    return []


def _begins_anew(year: FiscalYear, run: Sequence[Told], period: Period | None) -> bool:
    """Whether a value is no more of the series before it: an earlier year, or behind its end."""
    last = run[-1].value.year
    ended = period is not None and last == period.last and len(run) > 1
    return year < last or (ended and year == last)


def _runs(
    passages: Iterable[_Passage], kind: SeriesKind, period: Period | None, *, back: bool
) -> Iterator[_Run]:
    """The runs of a series; ``back``: the last year stands first."""
    for passage in passages:
        due = passage.section in _DUE
        run: list[Told] = []
        every = [one for line in passage.stated for one in line.told if one.kind is kind]
        for told in reversed(every) if back else every:
            if run and _begins_anew(told.value.year, run, period):
                yield _Run(tuple(run), due).settled()
                run = []
            run.append(told)
        if run:
            yield _Run(tuple(run), due).settled()


def _is_series(years: frozenset[FiscalYear], due: bool, period: Period | None) -> bool:
    if period is None:
        return len(years) >= _FEWEST and due
    most = len(years) * 2 > len(period.years) and len(years) > 1
    return most and (due or period.last in years)


def _several(goals: Sequence[Paragraph], period: Period | None) -> tuple[TargetSeries, ...]:
    """The series in those goals that give values of several years, one series each."""
    several = [
        Paragraph(line.run)
        for line in lines_of(goals, period)
        if len({pair.year for pair in line.pairs}) > 1
    ]
    return target_lines(several, period)[0]


def _lost(
    passages: Iterable[_Passage], period: Period | None, *, alone: bool
) -> Iterator[Location]:
    """The first of the lines that together seem a series and cannot be read.

    ``alone``: one line that tells of something that falls, year by year, may be a missing series.
    """
    for passage in passages:
        due = passage.section in _DUE
        lost = [
            one.line
            for one in passage.stated
            if (one.lost and one.line.leads and (due or one.line.kinds))
            or (alone and due and not one.told and _falls(one.line, period))
        ]
        told = [one.line for one in passage.stated if one.told and one.line.leads]
        years = frozenset(year for line in (*lost, *told) for year in line.years)
        if lost and _is_series(years, due, period):
            yield lost[0].run.location


def _falls(line: Line, period: Period | None) -> bool:
    """Whether a line has values for most years of the plan, and says that something falls."""
    years = frozenset(pair.year for pair in line.pairs)
    return FALLS in line.run.bare and _is_series(years, due=True, period=period)


def _without(
    goals: Sequence[Paragraph], passages: Iterable[_Passage], taken: Sequence[Told]
) -> Iterator[Paragraph]:
    """The goals without the lines of targets, and without what only leads to those."""
    gone = {_key(one.line.run) for one in taken if _is_target_alone(one.line)}
    for passage in passages:
        behind = False
        for line in reversed([one.line for one in passage.stated]):
            if _key(line.run) in gone:
                behind = True
            elif behind and _leads_to_targets(line):
                gone.add(_key(line.run))
            else:
                behind = False
    for paragraph in goals:
        lines = paragraph.run.lines
        kept = [one for one in lines if _key(one) not in gone]
        if len(kept) == len(lines):
            yield paragraph
        else:
            yield from (Paragraph(one) for one in kept)


def _key(run: Run) -> tuple[Location, str]:
    """A line by its place and its text: the lines of a cell share their place."""
    return run.location, run.text


def _is_target_alone(line: Line) -> bool:
    """Whether a line is a year's target, and no goal that has a value for each year in it."""
    return line.leads or len(set(line.years)) == 1 or not is_marked(line.run)


def _leads_to_targets(line: Line) -> bool:
    named = bool(line.kinds) and not line.pairs and not line.years
    return line.heads or (not is_marked(line.run) and (named or introduces(line)))
