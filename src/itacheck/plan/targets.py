"""Goals (เป้าหมาย) and target values by year (ค่าเป้าหมาย) of part 1."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum

from ..base.location import Location
from ..base.model import model
from ..thai.years import FiscalYear
from .text import place, printed, wording


class SeriesKind(Enum):
    """The two series that the cycle's plans have."""

    CASES = "cases"
    """คดีทุจริตลดลง: reduction of corruption cases from the baseline year, in percent."""
    ITA_SCORE = "ita_score"
    """คะแนน ITA: the ITA score, 0-100."""


@model()
class TargetValue:
    """The target of one fiscal year; ``value`` is None where it is missing or cannot be read."""

    year: FiscalYear
    value: Decimal | None
    printed: str = printed()
    location: Location | None = place()


@model()
class TargetSeries:
    """A row of the table of targets; ``baseline`` is the figure that it starts from, if stated."""

    kind: SeriesKind
    label: str = wording("")
    values: tuple[TargetValue, ...] = ()
    baseline: Decimal | None = None
    location: Location | None = place()

    def at(self, year: FiscalYear) -> TargetValue | None:
        """The target of a fiscal year, or None where there is no such column."""
        return next((one for one in self.values if one.year == year), None)


class GoalCase(Enum):
    """The handbook's two alternatives of the ITA goal, of which an agency keeps one."""

    NOT_PASSING = "not_passing"
    """กรณีที่ยังไม่ผ่านเกณฑ์ ITA"""
    PASSING = "passing"
    """กรณีที่ผ่านเกณฑ์ ITA แล้ว"""


@model()
class GoalEnd:
    """The end value that a goal names: ``at_least`` for ไม่น้อยกว่า or ขึ้นไป, else exactly."""

    series: SeriesKind
    value: Decimal
    at_least: bool = False
    year: FiscalYear | None = None
    case: GoalCase | None = None


@model()
class Goal:
    """A numbered goal with the end values that its sentence names."""

    number: int | None
    text: str = wording()
    ends: tuple[GoalEnd, ...] = ()
    location: Location | None = place()
