"""Which project backs which control of a risk: two columns, and lines between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from types import MappingProxyType

from ...base.language import Message, say
from ...base.record import record
from ...report import Report, subject_and_name
from ...report.chart_data import ControlBacked
from ..interface import Page
from ..pen import Pen
from .svg import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    RED,
    Chart,
    drawing,
    element,
    escaped,
    label,
    legend,
    line,
    shortened,
)

_WIDTH = 980
_FROM, _TO = 420, 590
"""Where the lines begin and end."""
_TOP, _STEP, _HEADING = 74, 26, 34
_ROOM_LEFT, _ROOM_RIGHT = 50, 48
_NONE, _LOOSELY = "none", "loosely"

_WAYS: Mapping[str | None, Message] = MappingProxyType(
    {
        "backed": say("backed"),
        _LOOSELY: say("backed loosely"),
        _NONE: say("backed by nothing"),
        None: say("not decided"),
    }
)
_COLOURS: Mapping[str | None, str] = MappingProxyType(
    {"backed": GREEN, _LOOSELY: ORANGE, _NONE: RED, None: GREY}
)


@record
class _Line:
    """A control at its height, beside what backs it at that one's, if anything does."""

    control: ControlBacked
    y: int
    end: int | None


def coverage_chart(report: Report, page: Page, *, identity: str = "coverage") -> Chart | None:
    """Controls by row of the risk table on the left, what backs them on the right.

    None where the report holds no controls.
    """
    controls = report.background.controls if report.background else ()
    if not controls:
        return None
    pen = Pen(page, report.language)
    headings, heights, lowest = _heights(controls)
    backers = tuple(dict.fromkeys(one.by for one in controls if one.by))
    ends = _ends(backers, controls, heights, lowest)
    lines = [
        _Line(one, y, ends.get(one.by) if one.by else None)
        for one, y in zip(controls, heights, strict=True)
    ]
    title = pen.words(say("Which projects back the controls of the risks"))
    told = pen.figures(pen.words(_description(controls)))
    parts = [
        *_heads(pen),
        *(_heading(row, y, report, pen) for row, y in headings),
        *(_connection(one) for one in lines if one.end is not None),
        *(part for one in lines for part in _control(one, pen)),
        *(part for by, y in ends.items() for part in _backer(by, y, report, pen)),
        _legend(controls, lowest + 40, pen),
    ]
    size = (_WIDTH, lowest + 70)
    svg = drawing(identity, title, told, size, parts)
    return Chart("coverage", title, told, svg, size, tuple(_rows(controls, report, pen)))


def _heights(
    controls: tuple[ControlBacked, ...],
) -> tuple[list[tuple[int, int]], list[int], int]:
    """The rows' headings with their heights, every control's height, and the lowest of all."""
    y, headings, heights = _TOP, [], []
    for row, members in groupby(controls, key=lambda one: one.row):
        headings.append((row, y))
        for _ in members:
            y += _STEP
            heights.append(y)
        y += _HEADING
    return headings, heights, y - _HEADING


def _ends(
    backers: tuple[str, ...],
    controls: tuple[ControlBacked, ...],
    heights: list[int],
    lowest: int,
) -> dict[str, int]:
    """The heights of what backs, spread evenly in the order of what it backs: few lines cross."""
    means = {}
    for by in backers:
        own = [y for one, y in zip(controls, heights, strict=True) if one.by == by]
        means[by] = sum(own) // len(own)
    step = max(_STEP, (lowest - _TOP) // max(1, len(backers)))
    ordered = sorted(backers, key=lambda by: means[by])
    return {by: _TOP + _STEP + step * position for position, by in enumerate(ordered)}


def _heads(pen: Pen) -> Iterator[str]:
    yield label(
        pen.words(say("Controls, by row of the risk table")), 12, 26, font_weight="bold", size=14
    )
    yield label(pen.words(say("What backs them")), _TO + 14, 26, font_weight="bold", size=14)
    yield line(0, 40, _WIDTH, 40, stroke=GREY, stroke_opacity="0.5")


def _heading(row: int, y: int, report: Report, pen: Pen) -> str:
    rows = report.plan.risk_rows
    step = rows[row - 1].step if 0 < row <= len(rows) else ""
    words = pen.figures(pen.words(say("Row {row}", row=row)))
    return label(
        shortened(f"{words} {step}", _ROOM_LEFT + 4), 12, y, fill_opacity="0.75", font_weight="bold"
    )


def _connection(line: _Line) -> str:
    middle = (_FROM + _TO) // 2
    return element(
        "path",
        d=f"M{_FROM} {line.y} C{middle} {line.y} {middle} {line.end} {_TO} {line.end}",
        fill="none",
        stroke=_COLOURS[line.control.how],
        stroke_width=2,
        stroke_dasharray="6 4" if line.control.how == _LOOSELY else None,
    )


def _control(line: _Line, pen: Pen) -> Iterator[str]:
    number = line.control.subject.partition(":")[2]
    text = shortened(f"{pen.figures(number)} {line.control.text}", _ROOM_LEFT)
    full = element("title", escaped(line.control.text))
    yield element("g", full, label(text, 12, line.y + 4))
    colour = _COLOURS[line.control.how]
    hollow = line.end is None
    yield element(
        "circle",
        cx=_FROM,
        cy=line.y,
        r=5,
        fill="none" if hollow else colour,
        stroke=colour,
        stroke_width=2,
    )
    if line.control.how == _NONE:
        cross = f"M{_FROM - 2} {line.y - 2} l4 4 m0 -4 l-4 4"
        yield element("path", d=cross, stroke=colour, stroke_width=2)


def _backer(by: str, y: int, report: Report, pen: Pen) -> Iterator[str]:
    words = _backer_words(by, report, pen)
    yield element("circle", cx=_TO, cy=y, r=5, fill=BLUE)
    yield element(
        "g", element("title", escaped(words)), label(shortened(words, _ROOM_RIGHT), _TO + 14, y + 4)
    )


def _backer_words(by: str, report: Report, pen: Pen) -> str:
    words, name = subject_and_name(by, report.plan, pen.language)
    return f"{pen.figures(words)} {name}".strip()


def _counts(controls: tuple[ControlBacked, ...]) -> dict[str | None, int]:
    return {how: sum(one.how == how for one in controls) for how in _WAYS}


def _description(controls: tuple[ControlBacked, ...]) -> Message:
    counts = _counts(controls)
    return say(
        "Controls: {all}. Backed: {backed}, loosely: {loosely}, by nothing: {none}.",
        all=len(controls),
        backed=counts["backed"],
        loosely=counts[_LOOSELY],
        none=counts[_NONE],
    )


def _legend(controls: tuple[ControlBacked, ...], y: int, pen: Pen) -> str:
    entries = []
    for how, count in _counts(controls).items():
        if count:
            sign = _sign(how)
            words = say("{way}: {count}", way=_WAYS[how], count=count)
            entries.append((sign, pen.figures(pen.words(words))))
    return legend(entries, 24, y, _WIDTH)


def _sign(how: str | None) -> str:
    colour = _COLOURS[how]
    if how == _NONE:
        ring = element("circle", cx=0, cy=0, r=5, fill="none", stroke=colour, stroke_width=2)
        return ring + element("path", d="M-2 -2 l4 4 m0 -4 l-4 4", stroke=colour, stroke_width=2)
    dashes = "6 4" if how == _LOOSELY else None
    return line(-10, 0, 8, 0, stroke=colour, stroke_width=2, stroke_dasharray=dashes)


def _rows(
    controls: tuple[ControlBacked, ...], report: Report, pen: Pen
) -> Iterator[tuple[str, ...]]:
    yield tuple(map(pen.words, (say("Control"), say("Backing"), say("What backs it"))))
    for one in controls:
        number = pen.figures(one.subject.partition(":")[2])
        yield (
            f"{number} {one.text}",
            pen.words(_WAYS[one.how]),
            _backer_words(one.by, report, pen) if one.by else "–",
        )
