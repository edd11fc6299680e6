"""A detail sheet's duration: the fiscal years in which its project runs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..documents import joined
from ..language import say
from ..plan import Duration, Period, Problem
from ..thai.text import tidy
from ..thai.years import FiscalYear
from .drafts import DraftSection
from .parted import parted
from .years import ONWARD, foreign_years, years_in

_EVERY_YEAR = re.compile(
    "ทุก(?:ๆ)?ปี|ตลอดทั้ง|ตลอด(?:ทุกปี|ปีงบประมาณ)|ตลอดระยะเวลา|ตลอด(?:อายุ)?(?:ของ)?แผน|(?:ตาม|ครอบคลุม)(?:ระยะเวลา|ช่วง)(?:ของ)?แผน"
)
_COUNT = re.compile(r"(?<![\d.])(\d{1,2})ปี(?!ที่|\d)")


def read_duration(
    section: DraftSection | None, period: Period | None
) -> tuple[Duration | None, tuple[Problem, ...]]:
    """The fiscal years of a sheet's duration; None where there is no such section."""
    if section is None or not section.lines:
        return None, ()
    run = joined(section.lines)
    text = parted(run).text
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
