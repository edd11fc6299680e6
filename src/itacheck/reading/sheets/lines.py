"""The lines of part 3: paragraphs, cells of a sheet's table, rows of tables within a section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...documents import Block, Paragraph, Run, Table
from ...plan import SheetHeading
from ..outline.contents import contents_lines
from ..summary.items import KIND_WORD
from ..text.compact import compact
from .beside import cells_in
from .cells import (
    LONGEST_HEADING_CELL,
    Cell,
    cells_of,
    head_size,
    is_number,
    made_cells,
    opening_size,
)
from .headings import SHEET_START, begins_likely, found_heading, likely_heading
from .indicator_table import is_kind
from .line import Line, Role
from .registers import is_register, upright_registers
from .table_lines import TableLines, headed, holds_its_text, tabled, text_lines

_SIDEWAYS = 3
_WIDEST_SHEET = 12
_MOST_FILLED = 4


def lines_of(blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines of the blocks, in order; each paragraph and each filled cell is counted once."""
    listed = contents_lines(blocks)
    beside = {
        index: made_cells(cells)
        for index, block in enumerate(blocks)
        if not isinstance(block, Table) and (cells := cells_in(block.run))
    }
    columns = Counter(one[size - 1].column for one in beside.values() if (size := head_size(one)))
    passed = -1
    above: frozenset[SheetHeading] = frozenset()
    for index, block in enumerate(blocks):
        if index == passed:
            continue
        if above and isinstance(block, Paragraph) and _begins_sheet(block.run):
            above = frozenset()
        if isinstance(block, Table):
            for one in upright_registers(block):
                if one.marks:
                    yield evolve(tabled(one.marks, len(one.marks)), furniture=True)
                table = TableLines(one.table, above)
                yield from table.lines()
                again = not table.headings.isdisjoint(above)
                above = table.headings | (frozenset() if again else above)
        elif index in listed:
            yield Line(block.run, contents=True)
        elif index in beside and _are_kinds(beside[index], beside.get(index + 1, ())):
            yield from _by_kinds(beside[index], beside[index + 1])
            passed = index + 1
        elif index in beside and (size := _head_beside(beside[index], columns)):
            line = headed(beside[index][:size], beside[index][size:])
            yield evolve(line, cells=1, content_cells=0, in_table=False)
        else:
            yield from text_lines([block.run])


def _are_kinds(header: Sequence[Cell], below: Sequence[Cell]) -> bool:
    """Whether a worksheet's row names kinds of indicators, and the next has one under each."""
    over = [one.column for one in header]
    return all(map(is_kind, header)) and over == [one.column for one in below]


def _by_kinds(header: Sequence[Cell], below: Sequence[Cell]) -> Iterator[Line]:
    """Each kind, and what stands under it; the two rows are counted once each."""
    for at, (head, cell) in enumerate(zip(header, below, strict=True)):
        counted = int(not at)
        yield Line(head.run, Role.KEPT, cells=counted)
        for position, line in enumerate(cell.run.lines or (cell.run,)):
            yield Line(line, Role.KEPT, cells=counted and int(position == 0))


def _head_beside(cells: Sequence[Cell], columns: Counter[int]) -> int:
    """How many cells of a worksheet's row are a heading beside its text.

    An unknown one is short and stands in the column of the known ones. It begins like no list item;
    behind a number it has words of a heading.
    """
    if opening_size(cells):
        return 0
    if size := head_size(cells):
        return size
    numbered = is_number(cells[0])
    head = cells[numbered] if len(cells) == 2 + numbered else None
    if head is None or columns[head.column] < _SIDEWAYS or head.found is not None:
        return 0
    short = len(head.run.bare) <= LONGEST_HEADING_CELL and not is_number(head)
    speaks = not numbered or begins_likely(head.run.bare) is not None
    return 1 + numbered if short and speaks and not SHEET_START.match(head.run.bare) else 0


def is_sheet(table: Table) -> bool:
    """Whether a table is a detail sheet: headings of the nine, the title's among them.

    So is one of all projects, with the headings as columns, or with a column for each project.
    """
    if is_register(table):
        return True
    if len(table.rows) < _SIDEWAYS or len(table.rows[0].cells) > _WIDEST_SHEET:
        return False
    rows = [cells_of(row) for row in table.rows if sum(map(bool, row.cells)) <= _MOST_FILLED]
    heads = [cells[size - 1] for cells in rows if (size := head_size(cells))]
    heads += [cell for cells in rows for cell in cells if holds_its_text(cell)]
    found = {one.found.heading for one in heads if one.found is not None}
    titled = SheetHeading.TITLE in found or any(map(_names_project, rows[:_SIDEWAYS]))
    return titled and len(found) >= _SIDEWAYS


def _names_project(cells: Sequence[Cell]) -> bool:
    """Whether a row begins with a title's heading in other words than the usual: ชื่อ | โครงการ…."""
    at = int(bool(cells) and is_number(cells[0]))
    likely = likely_heading(compact(cells[at].run)) if len(cells) > at + 1 else None
    named = likely is not None and likely.headings == (SheetHeading.TITLE,) and not likely.first
    return named and KIND_WORD.match(cells[-1].run.text) is not None


def _begins_sheet(run: Run) -> bool:
    """Whether a paragraph begins a sheet, so that what follows is no more of a table's."""
    found = found_heading(compact(run))
    title = found is not None and found.heading is SheetHeading.TITLE
    return title or SHEET_START.match(run.bare) is not None
