"""Tables of all sheets at once: a row for each project and headings as columns, or turned.

In the turned form the headings are rows, and each project has a column.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...base.record import record
from ...documents import Row, Run, Table
from ...plan import SheetHeading
from ..summary.items import KIND_WORD
from .cells import Cell, begins_sheet, cells_of, head_size, is_number, numbers_sheet
from .headings import begins_as_heading

_HEADER = 3
_FEWEST_COLUMNS = 5
_FEWEST_ROWS = 5
_FEWEST_PROJECTS = 2
_REASONED = frozenset({SheetHeading.TITLE, SheetHeading.RATIONALE})
_FIRST_OF_SHEETS = _REASONED | {SheetHeading.OBJECTIVES, SheetHeading.TARGET_GROUP}


@record
class Upright:
    """A table whose headings are columns; ``marks`` stood before the headings of a turned one."""

    table: Table
    marks: tuple[Run, ...] = ()


def is_register(table: Table) -> bool:
    """Whether the headings name columns, or rows beside several projects.

    A table of projects without their reasons is no sheet; one that has the first four headings
    alone goes on in another table.
    """
    for row in table.rows[:_HEADER]:
        found = {one.found.heading for one in cells_of(row) if one.heads and one.found}
        if found >= _REASONED:
            return len(found) >= _FEWEST_COLUMNS or found >= _FIRST_OF_SHEETS
    return bool(_parts(table))


def upright_registers(table: Table) -> tuple[Upright, ...]:
    """The table, its turned registers with a row for each project; else as it is."""
    return _parts(table) or (Upright(table),)


def _parts(table: Table) -> tuple[Upright, ...]:
    """What stands over a turned register, that register upright, and what is below it.

    Empty where the table has none.
    """
    rows = table.rows
    for at, row in enumerate(rows):
        columns = _projects(rows, at) if _may_be_title(row) else ()
        if not columns:
            continue
        start = at - (at > 0 and _numbers(cells_of(rows[at - 1]), columns))
        head = _head_column(cells_of(row))
        end = _end(rows, at, {head, *columns})
        if not _are_filled([cells_of(one) for one in rows[at:end]], columns):
            continue
        turned = _turned([cells_of(one) for one in rows[start:end]], head, columns)
        above = (Upright(Table(rows[:start])),) if start else ()
        below = upright_registers(Table(rows[end:])) if end < len(rows) else ()
        return (*above, turned, *below)
    return ()


def _may_be_title(row: Row) -> bool:
    filled = [cell for cell in row.cells if cell]
    return len(filled) > _FEWEST_PROJECTS and any(map(begins_as_heading, filled[:2]))


def _head_column(cells: Sequence[Cell]) -> int:
    return cells[head_size(cells) - 1].column


def _projects(rows: Sequence[Row], at: int) -> tuple[int, ...]:
    """The columns of the projects whose names stand in a row, behind the title's heading.

    Each has its number above it, or its name begins with what a project is. No two are the same.
    """
    cells = cells_of(rows[at])
    size = head_size(cells)
    found = cells[size - 1].found if size else None
    named = cells[size:]
    if found is None or found.heading is not SheetHeading.TITLE or len(named) < _FEWEST_PROJECTS:
        return ()
    columns = tuple(one.column for one in named)
    kinds = all(KIND_WORD.match(one.run.text) for one in named)
    distinct = len({one.run.bare for one in named}) == len(named)
    known = kinds or (at > 0 and _numbers(cells_of(rows[at - 1]), columns))
    return columns if known and distinct and not any(one.heads for one in named) else ()


def _numbers(cells: Sequence[Cell], columns: tuple[int, ...]) -> bool:
    """Whether a row numbers the projects of these columns: ลำดับที่ | 1 | 2, หัวข้อ | โครงการที่ 1 | …."""
    numbers = cells[1:]
    if tuple(one.column for one in numbers) != columns:
        return False
    counted = all(numbers_sheet(cells[0], one.run.bare.strip(".)(")) for one in numbers)
    return counted or all(map(begins_sheet, numbers))


def _end(rows: Sequence[Row], at: int, known: set[int]) -> int:
    """Where the rows end that say something of these columns' projects.

    A title begins the next ones, or the row of numbers above it.
    """
    end = at + 1
    while end < len(rows):
        cells = [one for one in cells_of(rows[end]) if one.column in known or not is_number(one)]
        next_ones = any(_projects(rows, one) for one in (end, end + 1) if one < len(rows))
        if next_ones or len(cells) < _FEWEST_PROJECTS or not {o.column for o in cells} <= known:
            break
        end += 1
    return end


def _are_filled(rows: Sequence[Sequence[Cell]], columns: tuple[int, ...]) -> bool:
    """Whether most of the rows are headings of the nine, and each project has most of these."""
    heads = [cells for cells in rows if head_size(cells)]
    if len(heads) < _FEWEST_ROWS or 2 * len(heads) <= len(rows):
        return False
    held = [{one.column for one in cells} for cells in heads]
    return all(2 * sum(column in one for one in held) > len(heads) for column in columns)


def _turned(rows: Sequence[Sequence[Cell]], head: int, columns: tuple[int, ...]) -> Upright:
    """The rows as columns, without the numbers before the headings."""
    lines: list[list[Run]] = []
    marks: list[Run] = []
    for cells in rows:
        at = {one.column: one.run for one in cells}
        before = [one.run for one in cells if one.column not in {head, *columns}]
        blank = cells[0].run.part(0, 0)
        heading = at.get(head) or (before.pop() if before else blank)
        marks += before
        lines.append([heading, *(at.get(one, blank) for one in columns)])
    turned = Table(tuple(Row(tuple(cells)) for cells in zip(*lines, strict=True)))
    return Upright(turned, tuple(marks))
