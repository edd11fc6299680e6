"""What the columns of a plan's tables hold, and the fiscal year that a cell of a header names."""

from __future__ import annotations

from enum import Enum

from attrs import frozen

from ...base.patterns import expression
from ...documents import Run
from ...plan import MoneyUnit
from ...thai.years import FiscalYear, full_year
from ..text.years import year_of_dates

LONGEST_CELL = 70
"""A cell of a header has no more characters than these."""
_SEVERAL = 2
_AROUND_YEAR = (
    r"(?:งบประมาณ|งปม\.?|งบฯ?|[Ff][Yy]|รายจ่าย|ประจำ|วงเงิน|จำนวน(?:เงิน)?|ปีที่[1-9](?!\d)|ค่า|ข้อมูล|ค่าเป้าหมาย|เป้าหมาย|หน่วย|ณ|สิ้น|ปี|ฐาน|พ\.?ศ\.?|บาท|คะแนน|ร้อยละ"
    r"|[():/.])*"
)
_OF_BASE = r"(?:\([^()\d]{0,20}(?:จริง|ฐาน|ปัจจุบัน|เดิม)\))?"
"""What says in brackets that a year is the one before: ปี 2565 (ผลงานจริง)."""
_YEAR_CELL = expression(
    rf"{_AROUND_YEAR}(?<!\d)(25\d\d|(?:(?<=ปี)|(?<=ปีงบ)|(?<=ปีงบฯ)|(?<=งปม\.)|(?<=พ\.ศ\.)|(?<=[Ff][Yy]))[5-9]\d)(?!\d){_AROUND_YEAR}{_OF_BASE}\Z"
)
_AROUND = expression(rf"{_AROUND_YEAR}\Z")
"""What may stand around the first and the last day of a year."""
_MAY_BE_YEAR = expression(r"25|ปี|พ\.ศ\.|งปม|[Ff][Yy]")


class TableKind(Enum):
    """The three tables that a plan is known by."""

    RISK = "risk"
    TARGETS = "targets"
    SUMMARY = "summary"


class Role(Enum):
    """What a column holds."""

    DIMENSION = "dimension"
    MISSION = "mission"
    NUMBER = "number"
    TITLE = "title"
    KIND = "kind"
    """Whether each is a project, an activity or a measure, where the titles do not say it."""
    COUNT = "count"
    """How many projects a dimension has, in a table of sums."""
    YEAR = "year"
    AMOUNT = "amount"
    """The money of the year beside it, in a table with a row for each project and year."""
    TOTAL = "total"
    REMARK = "remark"
    STEP = "step"
    RISK = "risk"
    LIKELIHOOD = "likelihood"
    IMPACT = "impact"
    SCORE = "score"
    LEVEL = "level"
    """One level of a scale, ticked where it is the row's; its heading names it."""
    RATING = "rating"
    """Part of a rating whose heading leaves open which: its cells tell."""
    CONTROL = "control"
    LABEL = "label"
    YEARS = "years"
    SERIES = "series"
    OTHER = "other"


GROUPS = frozenset({Role.DIMENSION, Role.MISSION})
"""The columns of what projects are grouped by."""
WORDS = GROUPS | {Role.NUMBER, Role.KIND, Role.TITLE}
"""The columns that say of what the money is that stands behind them."""
FACTORS = frozenset({Role.LIKELIHOOD, Role.IMPACT})
"""The columns of what a risk's score is the product of."""
RATED = FACTORS | {Role.SCORE, Role.RATING, Role.LEVEL}
"""The columns of how a risk is rated."""


@frozen
class Header:
    """A table's kind and the role of each of its columns; a YEAR column has its fiscal year.

    ``labels`` are the cells of a header whose columns are series of targets, with years below.
    """

    kind: TableKind
    columns: tuple[tuple[Role, FiscalYear | None], ...]
    labels: tuple[Run, ...] = ()
    headings: tuple[str, ...] = ()
    """The heading of each column as printed, over all lines of the header."""
    unit: MoneyUnit | None = None
    """The unit of money that the header names."""
    common_era: bool = False
    """Whether its years are printed in the common era."""
    odd: tuple[int, ...] = ()
    """Columns among the years whose heading is a number that is no year."""
    hidden: tuple[Run, ...] = ()
    """The headings of hidden columns whose years stand in shown ones, too."""

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The fiscal years that have a column."""
        return tuple(year for _, year in self.columns if year is not None)


def year_of(text: str) -> FiscalYear | None:
    """The fiscal year that a cell holds and nothing else; None for other cells."""
    if len(text) > LONGEST_CELL:
        return None
    dated = year_of_dates(text)
    if dated is not None:
        return dated[0] if _AROUND.match(dated[1]) else None
    if not _MAY_BE_YEAR.search(text):
        return None
    match = _YEAR_CELL.match(text)
    year = full_year(match[1]) if match else None
    return FiscalYear(year) if year else None


def years_span(header: Header) -> tuple[int, int] | None:
    """The first column of a year and how many there are; None unless they stand side by side."""
    at = [index for index, (_, year) in enumerate(header.columns) if year is not None]
    if len(at) < _SEVERAL or at != list(range(at[0], at[-1] + 1)):
        return None
    return at[0], len(at)
