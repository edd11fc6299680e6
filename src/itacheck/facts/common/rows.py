"""The rows of the summary table that state amounts: those of projects, and those of totals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import field

from ...base.language import Message
from ...base.location import Location
from ...base.record import record
from ...plan import Budget
from .context import Context
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
