"""The table of risks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from ...plan import Control, Plan, Rating, Risk, RiskRow
from ..blocks import Align, Cell, Grid

_ROOM = 3


@frozen
class _Column:
    heading: str
    width: float
    text: Callable[[RiskRow], str]
    align: Align = Align.LEFT


def risk_grid(plan: Plan, *, room: bool) -> Grid:
    """The table; of the ratings it has the columns that are needed, all where it is still empty."""
    columns = tuple(_columns(plan.risk_rows, room=room))
    header = tuple(Cell(one.heading, Align.CENTER, strong=True) for one in columns)
    rows = [
        tuple(Cell(column.text(row), column.align) for column in columns) for row in plan.risk_rows
    ]
    if not rows:
        rows = [tuple(Cell(align=column.align) for column in columns)] * _ROOM
    return Grid((header, *rows), tuple(one.width for one in columns))


def _columns(rows: Sequence[RiskRow], *, room: bool) -> Iterator[_Column]:
    ratings = [one for row in rows for one in row.ratings]
    yield _Column("ลำดับที่", 1.6, _number, Align.CENTER)
    yield _Column("ขั้นตอนการดำเนินงาน", 4.2, lambda row: row.step)
    yield _Column("ประเด็นความเสี่ยงการทุจริต", 6.3, lambda row: _items(row.risks))
    if room or any(one.likelihood is not None for one in ratings):
        yield _rated("โอกาส (L)", 1.5, lambda one: one.likelihood)
    if room or any(one.impact is not None for one in ratings):
        yield _rated("ผลกระทบ (I)", 1.7, lambda one: one.impact)
    levelled = any(_level(one) for one in ratings)
    if room or not levelled or any(one.score is not None for one in ratings):
        yield _rated("Risk Score", 2.0, lambda one: one.score)
    if room or levelled:
        yield _rated("ระดับความเสี่ยง", 2.0, _level)
    yield _Column("มาตรการควบคุมความเสี่ยงการทุจริต", 0, lambda row: _items(row.controls) or "-")


def _number(row: RiskRow) -> str:
    return "" if row.number is None else f"{row.number}."


def _rated(heading: str, width: float, value: Callable[[Rating], object]) -> _Column:
    """A column with a line for each rating; a dash keeps the place of one that lacks the value."""

    def text(row: RiskRow) -> str:
        shown = [value(one) for one in row.ratings]
        if not any(one not in {None, ""} for one in shown):
            return ""
        return "\n".join("-" if one in {None, ""} else str(one) for one in shown)

    return _Column(heading, width, text, Align.CENTER)


def _level(rating: Rating) -> str:
    return rating.stated or (rating.level.value if rating.level else "")


def _items(items: Sequence[Risk | Control]) -> str:
    """A line for each risk or control."""
    return "\n".join(
        one.text if one.number is None else f"{one.number}. {one.text}" for one in items
    )
