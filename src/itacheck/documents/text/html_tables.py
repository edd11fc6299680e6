"""Tables in HTML within a text, as programs that read scanned pages and chats write them.

One is read where each of its tags is known and no text stands outside its cells; else its lines
stay what they are. A mark becomes signs that leave no trace, so that every character keeps its
column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from typing import TypeAlias

from attrs import field

from ...base.patterns import expression
from ...base.record import record
from ..blocks import Block, Paragraph, Row, Run, Table, joined
from ..exceeding import TableSize

_TAG = expression(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?)/?>")
_COMMENT = expression(r"<!--.*?-->")
_SIGN = expression(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_SPAN = expression(r"(?i)\b(row|col)span\s*=\s*[\"']?\s*(\d{1,4})\b")
_CELLS = frozenset({"td", "th", "caption"})
_AROUND_ROWS = frozenset({"thead", "tbody", "tfoot", "colgroup", "col"})
_BREAKS = frozenset({"br", "p", "div", "ul", "ol", "li"})
_LOOKS = frozenset({"b", "strong", "i", "em", "u", "span", "font", "small", "center"})
_WIDEST = 100
_NO_TRACE = "\u200b"
MakeRun: TypeAlias = Callable[[str, int, int], Run]
"""Makes a run of a piece of a line, the line's number and the piece's column."""


@record
class HtmlTable:
    """The blocks of a table, and how many lines it takes."""

    lines: int
    blocks: tuple[Block, ...]


@record
class _Cell:
    """A cell as it is written; each of its lines has the pieces that stand below each other."""

    place: Run
    wide: int = 1
    high: int = 1
    caption: bool = False
    lines: list[list[Run]] = field(factory=lambda: [[]])

    @property
    def run(self) -> Run:
        """Its text, with a line feed between its lines."""
        lines = [joined(pieces) for pieces in self.lines if pieces]
        return joined([one for one in lines if one] or [self.place], "\n")


def html_tables(lines: Sequence[str], run: MakeRun, size: TableSize) -> Mapping[int, HtmlTable]:
    """The tables that can be read, by the index of their first line."""
    found: dict[int, HtmlTable] = {}
    index = 0
    while index < len(lines):
        table = _table(lines, index, run, size) if "<table" in lines[index].lower() else None
        if table is not None:
            found[index] = table
        index += table.lines if table is not None else 1
    return found


def _table(lines: Sequence[str], first: int, run: MakeRun, size: TableSize) -> HtmlTable | None:
    """The table that begins in a line with nothing before it, and has nothing behind its end."""
    reader = _Reader(run)
    for index in range(first, len(lines)):
        if not reader.take(_plain(lines[index]), index + 1) or not reader.begun:
            return None
        if reader.ended:
            blocks = _blocks(reader, size)
            return None if blocks is None else HtmlTable(index + 1 - first, blocks)
    return None


def _plain(line: str) -> str:
    """A line with neither comments nor tags of looks, and with signs for their names."""
    line = _COMMENT.sub(lambda match: _NO_TRACE * len(match[0]), line)
    line = _TAG.sub(_without_looks, line)
    return _SIGN.sub(_named, line)


def _without_looks(match: re.Match[str]) -> str:
    return _NO_TRACE * len(match[0]) if match[2].lower() in _LOOKS else match[0]


def _named(match: re.Match[str]) -> str:
    sign = unescape(match[0])
    return sign if sign == match[0] else sign + _NO_TRACE * (len(match[0]) - len(sign))


class _Reader:
    """Takes the lines of a table one after the other."""

    def __init__(self, run: MakeRun) -> None:
        self.rows: list[tuple[Run, list[_Cell]]] = []
        self.captions: list[_Cell] = []
        self.begun = self.ended = self._in_row = False
        self._cell: _Cell | None = None
        self._run = run

    def take(self, line: str, number: int) -> bool:
        """Take a line; False where it has what is not of a table, or not known."""
        at = 0
        for tag in _TAG.finditer(line):
            if not self._text(line[at : tag.start()], number, at):
                return False
            place = self._run("", number, tag.start() + 1)
            if self.ended or not self._tag(tag[2].lower(), tag[1] == "/", tag[3], place):
                return False
            at = tag.end()
        return self._text(line[at:], number, at)

    def _text(self, text: str, number: int, column: int) -> bool:
        made = self._run(text, number, column + 1)
        if not made:
            return True
        if self._cell is None:
            return False
        self._cell.lines[-1].append(made)
        return True

    def _tag(self, name: str, ends: bool, says: str, place: Run) -> bool:
        """Take a tag; False where it is unknown, or not where it may be."""
        if name == "table":
            allowed = self.begun if ends else not self.begun
            self.begun, self.ended, self._cell = True, ends, None
            return allowed
        if not self.begun:
            return False
        if name in _BREAKS:
            if self._cell is not None:
                self._cell.lines.append([])
            return True
        self._cell = None
        if name == "tr":
            self._in_row = not ends
            if not ends:
                self.rows.append((place, []))
        elif name in _CELLS and not ends:
            return self._begin(name, says, place)
        return name in _CELLS or name in _AROUND_ROWS or name == "tr"

    def _begin(self, name: str, says: str, place: Run) -> bool:
        spans = {one[1].lower(): int(one[2]) for one in _SPAN.finditer(says)}
        wide, high = spans.get("col", 1), spans.get("row", 1)
        self._cell = _Cell(place, wide, high, name == "caption")
        if self._cell.caption:
            self.captions.append(self._cell)
            return not self.rows
        if not self._in_row or not 1 <= wide <= _WIDEST or high < 1:
            return False
        self.rows[-1][1].append(self._cell)
        return True


def _blocks(reader: _Reader, size: TableSize) -> tuple[Block, ...] | None:
    """What was taken, or None where cells cover each other; a column alone is no table."""
    rows: list[Row] = []
    below: dict[int, int] = {}
    for place, cells in reader.rows:
        row = _row(place, cells, below)
        if row is None or len(row.cells) > _WIDEST:
            return None
        size.add(1, len(row.cells))
        rows += [row] if row.cells else []
    captions = [one.run for one in reader.captions if one.run]
    alone = all(len(row.cells) == 1 for row in rows)
    runs = [*captions, *(row.cells[0] for row in rows if alone)]
    lines = (Paragraph(line) for run in runs if run for line in run.lines)
    return tuple(lines) if alone else (*lines, Table(tuple(rows)))


def _row(place: Run, cells: Sequence[_Cell], below: dict[int, int]) -> Row | None:
    """A row under what goes on from above, which is noted in ``below`` for the next one.

    A row that lacks cells stays so much shorter: nobody knows which.
    """
    covered = frozenset(at for at, left in below.items() if left > 0)
    for at in covered:
        below[at] -= 1
    made: dict[int, _Cell] = {}
    end = 0
    for cell in cells:
        while end in covered:
            end += 1
        columns = range(end, end + cell.wide)
        if covered.intersection(columns):
            return None
        made[end], end = cell, columns.stop
        below.update(dict.fromkeys(columns, cell.high - 1))
    while end in covered:
        end += 1
    texts = (made[at].run if at in made else place for at in range(end))
    spans = tuple((at, cell.wide) for at, cell in made.items() if cell.wide > 1)
    return Row(tuple(texts), spans, covered)
