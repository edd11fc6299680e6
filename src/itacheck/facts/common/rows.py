"""The rows of the summary table that state amounts: those of projects, and those of totals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypedDict

from attrs import field

from ...base.language import Message
from ...base.location import Location
from ...base.record import record
from ...plan import Budget, PartId
from ...vocabulary.model import Unread
from .context import Context
from .entries import ProjectEntry, SheetEntry
from .evidence import place_of
from .labels import GRAND_TOTAL, total_label


@record
class Row:
    """A row with the subject of its facts."""

    subject: str
    names: tuple[str, ...]
    label: Message
    budget: Budget
    location: Location | None


@record
class TotalRow(Row):
    """The row of a dimension's totals, or of the plan's.

    ``below`` are the budgets that its amounts are the sums of.
    """

    of: Literal["subtotal", "grand_total"]
    below: tuple[Budget, ...] = field(repr=False)


def project_rows(context: Context) -> Iterator[Row]:
    """The rows of projects."""
    for entry in context.projects:
        one = entry.project
        yield Row(entry.subject, entry.names, entry.label, one.budget, one.location)


class SheetValues(TypedDict):
    """What every fact about a sheet has (``vocabulary.shared.OfSheet``)."""

    number: int | None
    position: int | Unread | None
    dimension: int | Unread | None
    mission: str | Unread | None
    project_money: int | Unread | None
    sheet: Message


def sheet_values(context: Context, entry: SheetEntry) -> SheetValues:
    """What a fact about a sheet has of it, and of its project in the summary table.

    Of a sheet without a project nothing is known, and where one may stand unread, that it may.
    """
    project = context.project_of.get(entry.subject)
    unread = None if project else context.unread(PartId.SUMMARY_TABLE)
    return {
        "number": entry.sheet.number,
        "position": project.position if project else unread,
        "dimension": project.dimension.number if project else unread,
        "mission": mission_code(context, project) if project else unread,
        "project_money": context.money_of(project.project.budget) if project else unread,
        "sheet": entry.label,
    }


def mission_code(context: Context, project: ProjectEntry) -> str | None:
    """The code of a project's mission, as the plan has it, where it can be one."""
    return ascii_code(context.missions[project.mission].mission.code)


def ascii_code(code: str) -> str | None:
    """A mission's code where it can be a symbol: short, in ASCII."""
    return code if code.isascii() and code else None


def total_rows(context: Context) -> Iterator[TotalRow]:
    """The rows of totals that the plan has: those of dimensions, then that of the plan."""
    every: list[Budget] = []
    for entry in context.dimensions:
        one = entry.dimension
        below = (
            *(project.budget for project in one.projects),
            *(unnamed.budget for unnamed in one.unnamed),
        )
        every += below
        if one.subtotal is not None:
            yield TotalRow(
                entry.subject,
                entry.names,
                total_label(entry.label),
                one.subtotal.budget,
                place_of(one.subtotal, one.location),
                "subtotal",
                below,
            )
    grand = context.plan.grand_total
    if grand is not None:
        whole = ("total", ("total",), GRAND_TOTAL, grand.budget, grand.location)
        yield TotalRow(*whole, "grand_total", tuple(every))
