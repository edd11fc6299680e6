"""Facts about rows of the summary table that say nothing (rule CNT005)."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan import PartId
from ..vocabulary.model import Evidence, Fact
from .context import Context
from .making import first_place, make, written
from .seen import said_of


def facts(context: Context) -> Iterator[Fact]:
    """One fact for the table, where it has projects."""
    if not context.projects:
        return
    rows = [(entry, row) for entry in context.dimensions for row in entry.dimension.empty_rows]
    yield make(
        "empty_rows",
        "plan",
        {
            "projects": len(context.projects),
            "rows": context.counted(len(rows), PartId.SUMMARY_TABLE),
        },
        location=first_place(*(row.location for _, row in rows), context.table),
        evidence=[
            Evidence(
                said_of(
                    entry.label, " ".join(written(cell) for _, cell in row.budget.cells) or "-"
                ),
                row.location,
            )
            for entry, row in rows
        ],
        names=("summary_table", "empty_rows"),
    )
