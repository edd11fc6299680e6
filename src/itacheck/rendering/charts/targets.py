"""The targets of a series year by year, against the pass mark and the national mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from ...base.language import Message, say
from ...base.record import record
from ...plan import SeriesKind, TargetSeries
from ...report import Report
from ...report.chart_data import NationalMean
from ..interface import Page
from ..pen import Pen
from .scale import Scale, scale
from .svg import BLUE, GREEN, GREY, ORANGE, Chart, drawing, element, label, legend, line

_WIDTH, _HEIGHT = 760, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 30, 40, 300
_MARGIN = 5
_HIGHEST = 100

_TITLES: Mapping[SeriesKind, Message] = MappingProxyType(
    {
        SeriesKind.CASES: say("Targets: reduction of corruption cases, in percent"),
        SeriesKind.ITA_SCORE: say("Targets: the ITA score"),
    }
)
_NAMES = MappingProxyType({SeriesKind.CASES: "cases", SeriesKind.ITA_SCORE: "targets"})


@record
class _Lines:
    """What is drawn: targets by year (None: not known), and what they are held against."""

    years: tuple[int, ...]
    targets: tuple[Decimal | None, ...]
    national: tuple[NationalMean, ...]
    pass_mark: Decimal | None

    def x(self, year: int) -> int:
        """The pixel of a year."""
        step = (_WIDTH - _LEFT - _RIGHT) // len(self.years)
        return _LEFT + step * self.years.index(year) + step // 2


def targets_chart(
    report: Report, page: Page, kind: SeriesKind = SeriesKind.ITA_SCORE, *, identity: str = ""
) -> Chart | None:
    """A line through a series' targets; None for a plan that has no such target.

    The ITA score stands against the pass mark and the national mean of each year, dotted where
    the mean is that of the newest year known.
    """
    pen = Pen(page, report.language)
    series = report.plan.target(kind)
    lines = None if series is None else _lines(report, series)
    if lines is None or not any(one is not None for one in lines.targets):
        return None
    title = pen.words(_TITLES[kind])
    told = pen.figures(pen.words(_description(lines)))
    axis = _axis(lines)
    parts = [*_grid(axis, lines, pen), *_against(axis, lines), *_targets(axis, lines, pen)]
    parts.append(_legend(lines, pen))
    name = _NAMES[kind]
    svg = drawing(identity or name, title, told, (_WIDTH, _HEIGHT), parts)
    return Chart(name, title, told, svg, (_WIDTH, _HEIGHT), tuple(_rows(lines, pen)))


def _lines(report: Report, series: TargetSeries) -> _Lines | None:
    plan, background = report.plan, report.background
    period = plan.period.years if plan.period else ()
    years = sorted({one.year for one in (*period, *(value.year for value in series.values))})
    if not years:
        return None
    values = {one.year.year: one.value for one in series.values}
    ita = background if series.kind is SeriesKind.ITA_SCORE else None
    return _Lines(
        tuple(years),
        tuple(values.get(year) for year in years),
        tuple(one for one in ita.national if one.year in years) if ita else (),
        ita.pass_mark if ita else None,
    )


def _axis(lines: _Lines) -> Scale:
    """A score is of 100; a target beyond that stretches the axis."""
    known = [one for one in lines.targets if one is not None]
    drawn = [*known, *(one.score for one in lines.national), *filter(None, [lines.pass_mark])]
    low = max(0, int(min(drawn)) - _MARGIN)
    high = max(int(max(drawn)) + 1, _HIGHEST if lines.pass_mark is not None else 0)
    return scale(low, high, _BOTTOM, _TOP)


def _pixel(axis: Scale, value: Decimal) -> int:
    return axis.bottom - int((axis.bottom - axis.top) * (value - axis.low) / (axis.high - axis.low))


def _grid(axis: Scale, lines: _Lines, pen: Pen) -> Iterator[str]:
    for tick in axis.ticks:
        y = axis.at(tick)
        yield line(_LEFT, y, _WIDTH - _RIGHT, y, stroke=GREY, stroke_opacity="0.35")
        yield label(pen.figures(str(tick)), _LEFT - 10, y + 4, anchor="end")
    for year in lines.years:
        yield label(pen.figures(str(year)), lines.x(year), _BOTTOM + 22, anchor="middle")


def _against(axis: Scale, lines: _Lines) -> Iterator[str]:
    if lines.pass_mark is not None:
        y = _pixel(axis, lines.pass_mark)
        yield line(_LEFT, y, _WIDTH - _RIGHT, y, stroke=GREEN, stroke_width=2)
    half = (_WIDTH - _LEFT - _RIGHT) // len(lines.years) // 2
    for one in lines.national:
        y, x = _pixel(axis, one.score), lines.x(one.year)
        dashes = None if one.own else "2 5"
        yield line(x - half, y, x + half, y, stroke=ORANGE, stroke_width=2, stroke_dasharray=dashes)


def _targets(axis: Scale, lines: _Lines, pen: Pen) -> Iterator[str]:
    points = [
        (lines.x(year), _pixel(axis, value), value)
        for year, value in zip(lines.years, lines.targets, strict=True)
        if value is not None
    ]
    path = " ".join(f"{x},{y}" for x, y, _ in points)
    yield element("polyline", points=path, fill="none", stroke=BLUE, stroke_width=3)
    for x, y, value in points:
        yield element("circle", cx=x, cy=y, r=5, fill=BLUE)
        yield label(_figure(value, pen), x, y + 22, anchor="middle", font_weight="bold")


def _legend(lines: _Lines, pen: Pen) -> str:
    dot = element("circle", cx=0, cy=0, r=5, fill=BLUE)
    entries = [(dot, pen.words(say("Target")))]
    if lines.pass_mark is not None:
        sign = line(-8, 0, 8, 0, stroke=GREEN, stroke_width=2)
        entries.append((sign, f"{pen.words(say('Pass mark'))} {_figure(lines.pass_mark, pen)}"))
    if lines.national:
        sign = line(-8, 0, 8, 0, stroke=ORANGE, stroke_width=2)
        entries.append((sign, pen.words(say("National mean (dotted: the newest known)"))))
    return legend(entries, _LEFT, _BOTTOM + 52, _WIDTH)


def _description(lines: _Lines) -> Message:
    last = next(
        (year, value)
        for year, value in zip(reversed(lines.years), reversed(lines.targets), strict=True)
        if value is not None
    )
    if lines.national:
        return say(
            "The target of {year} is {value}; the newest national mean known is {mean}.",
            year=last[0],
            value=_plain(last[1]),
            mean=_plain(lines.national[-1].score),
        )
    return say("The target of {year} is {value}.", year=last[0], value=_plain(last[1]))


def _rows(lines: _Lines, pen: Pen) -> Iterator[tuple[str, ...]]:
    yield tuple(pen.words(one) for one in _heads(lines))
    national = {one.year: one for one in lines.national}
    for year, target in zip(lines.years, lines.targets, strict=True):
        cells: list[Decimal | None] = [target]
        if lines.pass_mark is not None:
            cells.append(lines.pass_mark)
        if lines.national:
            mean = national.get(year)
            cells.append(mean.score if mean and mean.own else None)
        yield (pen.figures(str(year)), *(_figure(one, pen) for one in cells))


def _heads(lines: _Lines) -> Sequence[Message]:
    heads = [say("Fiscal year"), say("Target")]
    if lines.pass_mark is not None:
        heads.append(say("Pass mark"))
    if lines.national:
        heads.append(say("National mean"))
    return heads


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _figure(value: Decimal | None, pen: Pen) -> str:
    return "–" if value is None else pen.figures(_plain(value))
