"""A detail sheet's duration: the fiscal years in which its project runs."""

from __future__ import annotations

from collections.abc import Sequence

from ...base.language import say
from ...base.patterns import expression
from ...documents import Run, joined
from ...plan import Duration, Period, Problem
from ...thai.digits import arabic
from ...thai.text import tidy
from ...thai.years import FiscalYear
from ..text.figures_apart import parted
from ..text.ticks import ticked
from ..text.years import ONWARD, foreign_years, years_in
from .draft import DraftSection

_EVERY_YEAR = expression(
    "ทุก(?:ๆ)?ปี|ตลอดทั้ง|ตลอด(?:ทุกปี|ปีงบประมาณ)|ตลอดระยะเวลา|ตลอด(?:อายุ)?(?:ของ)?แผน|(?:ตาม|ครอบคลุม)(?:ระยะเวลา|ช่วง)(?:ของ)?แผน"
)
_BULLET = expression(r"\s*[-–—−•●▪*]+\s*(?=\S)")
_FULL = expression(r"25\d\d(?!\d)|ปี\D{0,20}\d\d(?!\d)")
_STOP = Run("|", ())
_COUNT = expression(r"(?<![\d.])(\d{1,2})ปี(?!ที่|\d)")


def read_duration(
    section: DraftSection | None, period: Period | None
) -> tuple[Duration | None, tuple[Problem, ...]]:
    """The fiscal years of a sheet's duration; None where there is no such section."""
    if section is None or not section.lines:
        return None, ()
    run = joined(section.lines)
    form = ticked(arabic(run.text))
    text = parted(joined(_without_bullets(section.lines)) if form is None else Run(form, ())).text
    years = years_in(text)
    foreign = foreign_years(text, years)
    if foreign:
        note = say(
            "The duration “{text}” names {year}, which is no Buddhist year of these times, so none"
            " was read.",
            text=tidy(run.text),
            year=foreign[0],
        )
        return None, (Problem(note, run.location),)
    whole = years_over(text, years, period)
    if not whole:
        note = say(
            "No fiscal year can be read from the duration “{text}”. Name the years.",
            text=tidy(run.text),
        )
        return None, (Problem(note, run.location),)
    return Duration(whole, printed=tidy(run.text), location=run.location), ()


def _without_bullets(lines: Sequence[Run]) -> Sequence[Run]:
    """The lines of a list without their hyphens, which would join their years to a range.

    They are bullets where the first line that names a year has one; elsewhere a hyphen may go on
    with the line above.
    """
    lines = [line for whole in lines for line in whole.lines or (whole,)]
    marks = [_BULLET.match(line.text) for line in lines]
    first = next((at for at, line in enumerate(lines) if _FULL.search(arabic(line.text))), None)
    if first is None or marks[first] is None:
        return lines
    kept: list[Run] = []
    for line, mark in zip(lines, marks, strict=True):
        kept += (_STOP, line.part(mark.end())) if mark else (line,)
    return kept


def years_over(
    text: str, years: Sequence[FiscalYear], period: Period | None
) -> tuple[FiscalYear, ...]:
    """The years that a duration names, with those that it names by the plan's period alone.

    From a year onward is to the end of the period; every year, or as many years as the period has,
    is the period. None of it can be said without one.
    """
    onward = years and ONWARD.search(text)
    if period is None:
        return () if onward else tuple(years)
    if onward:
        return tuple(sorted({*years, *(one for one in period.years if one > max(years))}))
    if years:
        return tuple(years)
    counts = {int(one) for one in _COUNT.findall(text)}
    if _EVERY_YEAR.search(text) or counts == {len(period.years)}:
        return period.years
    return ()
