"""What is told of rows of the summary table that were left out, or read in another place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...base.language import say
from ...base.severity import Severity
from ...documents import Run, joined
from ...plan import Problem
from ...thai.text import tidy
from ..tables.row_cells import is_item
from ..tables.rows import TableRow
from .rows import beyond_columns


def of_sums(rows: Sequence[TableRow]) -> Iterator[Problem]:
    """What is told of tables of sums that are none throughout: that they were left out, and why."""
    note = say(
        "A table of numbers and sums for each dimension stands beside the table of projects."
        " Its rows are no projects, and its sums were not compared."
    )
    yield Problem(note, rows[0].first.location, Severity.INFO)
    for row in rows:
        if is_item(row.first):
            note = say(
                "A project seems to stand in a table of sums that has no column for projects; it"
                " was not read. Repeat the header of the table of projects above it."
            )
            yield Problem(note, row.first.location)


def of_columns(rows: Sequence[TableRow]) -> Iterator[Problem]:
    """What is told of columns that are hidden, and of text beyond the last column."""
    for cells in dict.fromkeys(row.header.hidden for row in rows if row.header.hidden):
        note = say(
            "The hidden columns “{columns}” name years that shown columns name, too; the amounts of"
            " the shown ones were taken.",
            columns="”, “".join(tidy(one.text)[:60] for one in cells),
        )
        yield Problem(note, cells[0].location, Severity.INFO)
    yield from (_read_on(cells) for row in rows if (cells := beyond_columns(row)))


def _read_on(cells: Sequence[Run]) -> Problem:
    """The note of text beyond the last column that was read with the remark before it."""
    note = say(
        "“{text}” stands beyond the last column of the table; it was read as more of the remark"
        " before it.",
        text=tidy(joined(cells).text)[:60],
    )
    return Problem(note, cells[0].location, Severity.INFO)


def among_totals(cell: Run) -> Problem:
    """The problem of a project in a row of totals."""
    note = say(
        "“{text}” stands in a row of totals and was not read. Give the project a row of its own.",
        text=tidy(cell.text)[:60],
    )
    return Problem(note, cell.location)
