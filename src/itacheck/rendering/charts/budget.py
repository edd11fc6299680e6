"""Money by fiscal year and dimension, as the projects' cells add up, beside the stated total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...base.language import Message, say
from ...base.record import record
from ...plan import CellState, Project
from ...report import Report
from ...report.figures import baht
from ...thai.years import FiscalYear
from ...view.overview import dimension_label, overview
from ..interface import Page
from ..pen import Pen
from .scale import Scale, scale
from .svg import GREY, ON_COLOUR, SERIES, TEXT, Chart, drawing, element, label, legend, line, square

_WIDTH, _HEIGHT = 760, 390
_LEFT, _RIGHT, _TOP, _BOTTOM = 110, 20, 40, 310
_BAR = 64
_READABLE = 16
_SATANG = 100
_LEAST = 1_000 * _SATANG
"""The least that the axis goes up to."""


@record
class _Share:
    """What a dimension has in a year, in satang."""

    name: str
    sign: str
    colour: str
    satang: int


@record
class _Bar:
    """A year's bar around ``x``; ``stated`` is the plan's own total, in satang."""

    year: FiscalYear
    x: int
    width: int
    shares: tuple[_Share, ...]
    stated: int | None


def budget_chart(report: Report, page: Page, *, identity: str = "budget") -> Chart | None:
    """Stacked bars, one for each year of the summary table; None for a plan without projects.

    Cells that cannot be read add nothing, and the description says how many there are.
    """
    plan, pen = report.plan, Pen(page, report.language)
    years = sorted({year for one in plan.projects for year in one.budget.years})
    if not years:
        return None
    bars = tuple(_bars(report, years, pen))
    highest = max(max(sum(one.satang for one in bar.shares), bar.stated or 0) for bar in bars)
    axis = scale(0, max(highest, _LEAST), _BOTTOM, _TOP)
    title = pen.words(say("Budget by fiscal year and dimension"))
    parts = [
        *_axis(axis, pen),
        *(part for bar in bars for part in _drawn(bar, axis, pen)),
        _legend(bars, pen),
    ]
    told = pen.figures(pen.words(_description(report)))
    rows = overview(plan, pen.language)
    return Chart(
        "budget",
        title,
        told,
        drawing(identity, title, told, (_WIDTH, _HEIGHT), parts),
        (_WIDTH, _HEIGHT),
        tuple(tuple(pen.figures(cell) for cell in row) for row in rows),
    )


def _bars(report: Report, years: Sequence[FiscalYear], pen: Pen) -> Iterator[_Bar]:
    step = (_WIDTH - _LEFT - _RIGHT) // len(years)
    total = report.plan.grand_total
    for position, year in enumerate(years):
        shares = (
            _Share(
                pen.figures(dimension_label(one.number, pen.language)),
                pen.figures(str(one.number or "?")),
                SERIES[index % len(SERIES)],
                _sum(one.projects, year),
            )
            for index, one in enumerate(report.plan.dimensions)
        )
        cell = total.budget.at(year) if total else None
        stated = cell.amount.satang if cell and cell.amount else None
        x = _LEFT + step * position + step // 2
        yield _Bar(year, x, max(4, min(_BAR, step - 24)), tuple(shares), stated)


def _sum(projects: Sequence[Project], year: FiscalYear) -> int:
    cells = (one.budget.at(year) for one in projects)
    amounts = (cell.money for cell in cells if cell is not None)
    return sum(max(0, one.satang) for one in amounts if one is not None)


def _description(report: Report) -> Message:
    unread = sum(
        cell.state is CellState.UNREADABLE
        for one in report.plan.projects
        for _, cell in one.budget.cells
    )
    if unread:
        return say(
            "What the projects of the summary table add up to, in baht. "
            "Cells that cannot be read, and are left out: {count}.",
            count=unread,
        )
    return say("What the projects of the summary table add up to, in baht.")


def _axis(axis: Scale, pen: Pen) -> Iterator[str]:
    for tick in axis.ticks:
        y = axis.at(tick)
        yield line(_LEFT, y, _WIDTH - _RIGHT, y, stroke=GREY, stroke_opacity="0.35")
        yield label(pen.figures(f"{tick // _SATANG:,}"), _LEFT - 10, y + 4, anchor="end")
    yield label(pen.words(say("baht")), _LEFT - 10, _TOP - 20, anchor="end")


def _drawn(bar: _Bar, axis: Scale, pen: Pen) -> Iterator[str]:
    year = pen.figures(str(bar.year))
    below = 0
    for one in bar.shares:
        top, bottom = axis.at(below + one.satang), axis.at(below)
        below += one.satang
        if not one.satang:
            continue
        amount = pen.figures(baht(one.satang, pen.language))
        yield element(
            "rect",
            element("title", f"{one.name}, {year}: {amount}"),
            x=bar.x - bar.width // 2,
            y=top,
            width=bar.width,
            height=max(1, bottom - top - 1),
            fill=one.colour,
        )
        if bottom - top >= _READABLE:
            place = (top + bottom) // 2 + 4
            yield label(one.sign, bar.x, place, anchor="middle", fill=ON_COLOUR)
    if bar.stated is not None:
        y, half = axis.at(bar.stated), bar.width // 2 + 10
        yield line(bar.x - half, y, bar.x + half, y, stroke=TEXT, stroke_width=2)
    yield label(year, bar.x, _BOTTOM + 20, anchor="middle")


def _legend(bars: Sequence[_Bar], pen: Pen) -> str:
    entries = [(square(one.colour), one.name) for one in bars[0].shares]
    stated = line(-8, 0, 8, 0, stroke=TEXT, stroke_width=2)
    if any(bar.stated is not None for bar in bars):
        entries.append((stated, pen.words(say("Total stated in the plan"))))
    return legend(entries, _LEFT, _BOTTOM + 50, _WIDTH)
