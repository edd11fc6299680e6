"""The lines of a table in part 3: a sheet, a register of sheets, or a table within a section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run, Table, joined
from ...documents.blocks import Anchor
from ...plan import SheetHeading
from ..summary.items import KIND_WORD
from ..text.years import FULL_YEAR
from .beside import COLONS
from .cells import (
    LONGEST_HEADING_CELL,
    Cell,
    begins_sheet,
    cells_of,
    head_size,
    is_number,
    is_short,
    numbers_sheet,
    opening_size,
)
from .headings import begins_likely, start_and_title
from .indicator_table import METHOD_COLUMN, IndicatorTable, indicator_table
from .line import Line, Role
from .naming import Numbered
from .run_in import headings_apart

_OF_COLUMN = expression(
    r"(?:ที่|ข้อ(?:ที่)?|ลำดับ(?:ที่)?|หัวข้อ|รายการ|ประเด็น|เนื้อหา|รายละเอียด|คำอธิบาย|ข้อมูล|สาระสำคัญ)\Z"
)
"""What a column of a sheet is called, be it of numbers, of headings or of what stands beside."""
_TITLE = SheetHeading.TITLE
_SIDEWAYS = 3


def text_lines(runs: Sequence[Run], *, in_table: bool = False) -> Iterator[Line]:
    """The lines of texts, each with one heading at the most; a row made a text counts its cells."""
    for run in runs:
        cells = 1 if in_table else len(run.anchors)
        for line in (run.lines or (run,)) if "\n" in run.text else (run,):
            for part in start_and_title(line) or (line,):
                for piece in headings_apart(part):
                    yield Line(piece, cells=cells, in_table=in_table)
                    cells = 0


class TableLines:
    """One table, read row by row; its heading column is where its rows have their headings.

    ``above`` are the headings of the tables before it that have a row for each project;
    ``headings`` are its own if it is such a table, too, once its lines are read.
    """

    def __init__(self, table: Table, above: frozenset[SheetHeading]) -> None:
        self._above = above
        self.headings: frozenset[SheetHeading] = frozenset()
        self.rows = [cells_of(row) for row in table.rows]
        heads = [head_size(cells) for cells in self.rows]
        rows = zip(self.rows, heads, strict=True)
        columns = Counter(cells[size - 1].column for cells, size in rows if size)
        self.column = columns.most_common(1)[0][0] if columns else None
        if self._names_columns(heads):
            self.column = None
        self._beside = self._further_columns() if self.column is not None else frozenset()

    def _further_columns(self) -> frozenset[int]:
        """The columns behind the first text in which headings stand in every row that has them.

        Several of these are known, and the others as short as headings are.
        """
        found: dict[int, list[Cell]] = {}
        for cells in self.rows:
            for one in cells[2:] if cells and cells[0].column == self.column else ():
                found.setdefault(one.column, []).append(one)
        return frozenset(
            column
            for column, cells in found.items()
            if sum(one.heads for one in cells) > 1
            and all(one.heads or is_short(one.run) for one in cells)
        )

    def _names_columns(self, heads: Sequence[int]) -> bool:
        """Whether the only heading is that of a column: ตัวชี้วัด over indicators."""
        if sum(map(bool, heads)) != 1 or not heads[0]:
            return False
        first, rest = self.rows[0], [cells for cells in self.rows[1:] if cells]
        found = first[heads[0] - 1].found
        numbered = heads[0] > 1 or bool(found and found.numbers)
        short = all(is_short(cell.run) for cell in first[heads[0] :])
        below = all(len(cells) > 1 and cells[0].column == first[0].column for cells in rest)
        title = found is not None and found.heading is _TITLE
        named = title and any(KIND_WORD.match(cell.run.text) for cell in first[heads[0] :])
        return not (numbered or named) and short and bool(rest) and below

    def lines(self) -> Iterator[Line]:
        """Its lines, in order."""
        index = 0
        while index < len(self.rows):
            cells = self.rows[index]
            table = indicator_table(self.rows, index) if len(cells) > 1 else None
            side = self._sideways(index)
            if table is not None:
                yield from _indicators(table)
                index = table.end
            elif side:
                yield from self._transposed(index, side)
                index = side
            elif self.column is None and index == 0 and self._has_captions(cells):
                side = self._end_of_inner(index)
                yield from self._inner(index, side)
                index = side
            else:
                if cells:
                    yield from self._row(index, cells)
                index += 1

    def _row(self, index: int, cells: Sequence[Cell]) -> Iterator[Line]:
        begun = False
        while cells and (size := opening_size(cells)):
            yield Line(joined([one.run for one in cells[:size]]), cells=size, in_table=True)
            cells, begun = cells[size:], True
        if not cells:
            return
        if len(cells) == 1:
            (cell,) = cells
            yield from text_lines([cell.run], in_table=True) if begun else self._single(cell)
            return
        if all(one.found for one in cells) and not all(one.heads for one in cells):
            yield from text_lines([one.run for one in cells], in_table=True)
            return
        if self._captions_of_sheet(index, cells) or self._captions_below(index, cells):
            yield evolve(_row_line(cells), furniture=True)
            return
        size = head_size(cells)
        if size and self.column is not None:
            yield from self._pairs(cells, size)
        elif self.column is not None and self._unknown_head(cells):
            size = 1 + (is_number(cells[0]) and len(cells) > 2)
            yield from self._pairs(cells, size, further=False)
        elif begun or holds_its_text(cells[0]) or (index == 0 and is_number(cells[0])):
            first, *rest = text_lines([joined([one.run for one in cells])], in_table=True)
            yield evolve(first, cells=len(cells))
            yield from rest
        else:
            yield _row_line(cells)

    def _pairs(self, cells: Sequence[Cell], size: int, *, further: bool = True) -> Iterator[Line]:
        """A row's heading and its content, and further headings with theirs in the same row.

        ``further``: any known heading is one, else only one in a column of headings.
        """
        start = 0
        for position in range(size, len(cells)):
            heads = cells[position].column in self._beside or (further and cells[position].heads)
            if heads and position > start + size:
                yield headed(cells[start : start + size], cells[start + size : position])
                start, size = position, 1
        yield headed(cells[start : start + size], cells[start + size :])

    def _single(self, cell: Cell) -> Iterator[Line]:
        """A cell alone in its row: content where the heading's cell covers several rows."""
        if self.column is not None and cell.column > self.column:
            for position, line in enumerate(cell.run.lines or (cell.run,)):
                yield Line(line, Role.KEPT, cells=int(position == 0), in_table=True)
        else:
            yield from text_lines([cell.run], in_table=True)

    def _captions_of_sheet(self, index: int, cells: Sequence[Cell]) -> bool:
        """Whether the first row only names the columns: หัวข้อ, รายละเอียด."""
        titled = begins_likely(cells[0].run.bare) is _TITLE
        named = any(
            KIND_WORD.match(one.run.text) and (titled or not is_short(one.run)) for one in cells
        )
        plain = not any(one.found for one in cells) and all(is_short(one.run) for one in cells)
        return index == 0 and self.column is not None and plain and not named

    def _captions_below(self, index: int, cells: Sequence[Cell]) -> bool:
        """Whether a row under the one that names the sheet names the columns: ข้อ, หัวข้อ, รายละเอียด.

        Its first cell heads a column of numbers, or the words of all say that they head columns.
        """
        over = self.rows[index - 1] if index else ()
        if self.column is None or len(over) != 1 or over[0].heads or len(cells) < 2:
            return False
        if any(one.found for one in cells) or not all(is_short(one.run) for one in cells):
            return False
        below = self.rows[index + 1 : index + 1 + _SIDEWAYS]
        counted = len(below) == _SIDEWAYS and all(
            row and row[0].column == cells[0].column and is_number(row[0]) for row in below
        )
        heads = len(cells) > 2 and cells[1].column == self.column
        return (counted and heads) or all(_OF_COLUMN.match(one.run.bare) for one in cells)

    def _unknown_head(self, cells: Sequence[Cell]) -> bool:
        if is_number(cells[0]) and len(cells) == 2:
            return False  # an item of a list whose number has a column of its own
        first = cells[1] if is_number(cells[0]) else cells[0]
        return first.column == self.column and len(first.run.bare) <= LONGEST_HEADING_CELL

    def _sideways(self, index: int) -> int:
        """Where the rows under a row of headings end; 0 where this is none."""
        cells = self.rows[index]
        heads = any(a.heads and b.heads for a, b in pairwise(cells))
        if not (heads or self._goes_on(index)) or any(map(begins_sheet, cells)):
            return 0
        return self._end_of_inner(index)

    def _goes_on(self, index: int) -> bool:
        """Whether a row names further headings of the projects in the table above.

        It names these again, or numbers them.
        """
        header, below = self.rows[index], [cells for cells in self.rows[index + 1 :] if cells]
        kinds = _headings(header)
        if not (self._above and kinds and below and kinds.isdisjoint(self._above)):
            return False
        named = any(one.heads and one.found and one.found.heading is _TITLE for one in header)
        return named or all(numbers_sheet(header[0], cells[0].run.bare) for cells in below)

    def _end_of_inner(self, index: int) -> int:
        end = index + 1
        while end < len(self.rows) and not any(one.heads for one in self.rows[end]):
            end += 1
        return end

    def _has_captions(self, cells: Sequence[Cell]) -> bool:
        return len(cells) > 1 and any(one.heads for one in cells) and len(self.rows) > 1

    def _transposed(self, start: int, end: int) -> Iterator[Line]:
        """The columns under a row of headings, each as a heading with its content."""
        header = self.rows[start]
        kinds = {one.found.heading for one in header if one.heads and one.found}
        numbered = any(one.heads and one.found and one.found.numbers for one in header)
        if self._goes_on(start):
            yield from self._sheets(header, start, end)
        elif kinds == {SheetHeading.RESULTS}:
            yield from self._columns(header, start, end)
        elif numbered or (
            len(kinds) >= _SIDEWAYS and (SheetHeading.TITLE in kinds or end == start + 2)
        ):
            yield from self._sheets(header, start, end)
        else:
            yield from self._inner(start, end)

    def _columns(self, header: Sequence[Cell], start: int, end: int) -> Iterator[Line]:
        rows = [{one.column: one for one in cells} for cells in self.rows[start + 1 : end]]
        for head in header:
            yield Line(head.run, Role.KEPT, in_table=True)
            for row in rows:
                if head.column in row:
                    found = row.pop(head.column)
                    for position, line in enumerate(found.run.lines):
                        yield Line(line, Role.KEPT, cells=int(position == 0), in_table=True)
        for row in rows:
            if row:
                yield _row_line(list(row.values()))

    def _sheets(self, header: Sequence[Cell], start: int, end: int) -> Iterator[Line]:
        """The rows under a header of headings: the sheets of a register."""
        place = header[0].run.location
        self.headings |= _headings(header)
        for line in self._of_register(header, start, end):
            yield evolve(line, register=place)

    def _of_register(self, header: Sequence[Cell], start: int, end: int) -> Iterator[Line]:
        heads = {one.column: one for one in header}
        below = self.rows[start + 1] if start + 1 < end else []
        if below and all(FULL_YEAR.match(one.run.bare) for one in below):  # under งบประมาณ
            spans = {one.column: _left_of(header, one.column) for one in below}
            heads |= {one.column: _over(spans[one.column], one) for one in below}
            over = [one for one in header if one in spans.values()]
            header = [one for one in header if one not in over]
            yield evolve(_row_line([*over, *below]), furniture=True)
            start += 1
        yearly = _yearly(heads)
        counting = _counting(header, self.rows[start + 1 : end])
        yield evolve(_row_line(header), furniture=True)
        for cells in self.rows[start + 1 : end]:
            if len(cells) == 1 and cells[0].column == header[0].column and len(header) >= _SIDEWAYS:
                yield from text_lines([cells[0].run], in_table=True)  # over a group of projects
                continue
            for cell in cells:
                head = heads.get(cell.column)
                number = cell.run.bare.strip(".)(")
                if head is None:
                    yield _row_line([cell])
                elif begins_sheet(cell):
                    yield Line(cell.run, in_table=True)
                elif cell.column == counting or numbers_sheet(head, number):
                    yield Line(cell.run, Role.HEAD, cells=1, in_table=True, begins=number)
                elif cell.column in yearly:
                    yield _of_year(head, cell, opens=cell.column == min(yearly))
                else:
                    yield _over_cell(head, cell)

    def _inner(self, start: int, end: int) -> Iterator[Line]:
        """A table within a section whose first row names its columns."""
        header = self.rows[start]
        method = next((one.column for one in header if METHOD_COLUMN.search(one.run.bare)), None)
        yield _row_line(header, caption=True)
        for cells in self.rows[start + 1 : end]:
            if cells:
                found = next((one.run for one in cells if one.column == method), None)
                yield _row_line(cells, method=found)


def _counting(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> int | None:
    """The first column, where it heads nothing of a sheet and numbers each row, as under ข้อ."""
    first, own = header[0], (row[0] for row in rows if len(row) > 1)
    cells = [one.run.bare.strip(".)(") for one in own if one.column == first.column]
    numbered = bool(cells) and all(Numbered.of(one).number is not None for one in cells)
    return first.column if numbered and not first.heads else None


def _headings(header: Sequence[Cell]) -> frozenset[SheetHeading]:
    """What a row's cells head, but for the project's name."""
    return frozenset(one.found.heading for one in header if one.heads and one.found) - {_TITLE}


def holds_its_text(cell: Cell) -> bool:
    """Whether a cell has a heading and, in the lines below it, what stands under that."""
    return cell.found is not None and not cell.heads and len(cell.run.lines) > 1


def _indicators(table: IndicatorTable) -> Iterator[Line]:
    """A table of indicators: its columns' names, and each row with its figures in its sentence."""
    yield evolve(_row_line(table.header, caption=True), indicators=True)
    for row in table.rows:
        yield tabled(row.said, row.cells, method=row.method)
        if row.aside:
            yield tabled(row.aside, len(row.aside), caption=True)


def headed(head: Sequence[Cell], content: Sequence[Cell]) -> Line:
    """A heading's cells, and its content beside them; a colon in a cell of its own is left out."""
    own_colon = len(content) > 1 and content[0].run.bare in COLONS
    beside = content[1:] if own_colon else content
    several = [one.run.lines for one in beside]
    if len(beside) > 1 and all(len(lines) <= 1 for lines in several):
        runs: tuple[Run, ...] = (joined([one.run for one in beside]),)
    else:
        runs = tuple(line for lines in several for line in lines)
    run = joined([one.run for one in head])
    return Line(run, Role.HEAD, runs, len(head), len(content), in_table=True)


def _left_of(header: Sequence[Cell], column: int) -> Cell:
    return max((one for one in header if one.column <= column), key=lambda one: one.column)


def _over(head: Cell, below: Cell) -> Cell:
    """A column's heading of two rows, the upper one over several columns."""
    return Cell(below.column, joined([head.run, below.run]), None)


def _yearly(heads: Mapping[int, Cell]) -> frozenset[int]:
    """The columns that are one heading's, each with a year of its own."""
    found = [column for column, one in heads.items() if len(FULL_YEAR.findall(one.run.bare)) == 1]
    return frozenset(found if len(found) > 1 else ())


def _of_year(head: Cell, cell: Cell, *, opens: bool) -> Line:
    """What stands under a year: the first with the heading of all, the others as rows below it."""
    said = joined([head.run, cell.run])
    if opens:
        return Line(head.run, Role.HEAD, (said,), 0, 1, in_table=True)
    return Line(said, Role.KEPT, cells=1, in_table=True, tabled=True)


def _over_cell(head: Cell, cell: Cell) -> Line:
    """What stands under a column's heading, which is told at this place and counted at its own."""
    line = headed([head], [cell])
    moved = Run(head.run.text, (Anchor(0, cell.run.location),))
    return Line(moved, line.role, line.content, 0, line.content_cells, in_table=True)


def _row_line(cells: Sequence[Cell], *, caption: bool = False, method: Run | None = None) -> Line:
    return tabled([one.run for one in cells], len(cells), caption=caption, method=method)


def tabled(
    runs: Sequence[Run], cells: int, *, caption: bool = False, method: Run | None = None
) -> Line:
    """A row of a table within a section."""
    return Line(
        joined(runs),
        Role.KEPT,
        cells=cells,
        in_table=True,
        tabled=True,
        caption=caption,
        method=method,
    )
