"""Plain text: a line is a paragraph, a line with tabs or between bars a row of a table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from ...base.errors import LimitError
from ...base.language import say
from ...base.limits import Limits
from ...base.location import TextLocation, file_of
from ...base.patterns import expression
from ...base.record import record
from ...thai.text import MARKS, invisible, normalise
from ..blocks import Anchor, Block, Document, Note, Paragraph, Row, Run, Table, joined
from ..exceeding import APART, TableSize, too_large
from .drawn import Wrapped, in_signs, wrapped_rows
from .encoding import decode
from .markdown import Bars, bars_of, is_rule, unmarked
from .quoted import Piece, Quoted, as_rows, quoted_rows
from .separated import between_tabs, is_sheet

if TYPE_CHECKING:
    from .html_tables import HtmlTable, MakeRun

_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
_CONTROL = expression(r"[\x00-\x08\x0e-\x1f\x7f]")
# A character and the marks on it, and the า that a nikhahit before it turns into ำ.
_CLUSTER = expression(
    f"(?s).[\u0300-\u036f{MARKS}]*(?:(?<=\u0e4d)\u0e32|(?<=\u0e4d[\u0e48-\u0e4b])\u0e32)?"
)
_MOST_CELLS = 100
_WORD = expression(r"\s+|\S+")


def read_text_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of a text file.

    UTF-8 with or without BOM, UTF-16 with BOM, TIS-620 and Windows-874 are recognised, and line
    ends of any kind. Raises ReadError where the bytes are no text, and LimitError where they
    exceed a limit.
    """
    limits = limits or Limits()
    if len(data) > limits.text_bytes:
        raise too_large(len(data), limits.text_bytes, name)
    text = decode(data, name)
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    lines = text.split("\n")
    if len(lines) > limits.lines:
        raise LimitError(
            say(
                "The file has {count} lines, more than the limit of {limit}.",
                count=f"{len(lines):,}",
                limit=f"{limits.lines:,}",
            ),
            remedy=APART,
            place=name,
        )
    notes = tuple(_damage(lines, name, limits))
    # No piece of a text that need not be normalised need be: that is asked once for all of them.
    run = partial(_run, name, str if normalise(text) == text else normalise)
    return Document(
        name,
        hashlib.sha256(data).hexdigest(),
        tuple(_blocks(lines, name, run, limits)),
        notes,
    )


def _blocks(lines: list[str], name: str, run: MakeRun, limits: Limits) -> Iterator[Block]:
    if max(map(len, lines)) > limits.line_characters:
        lines = [_within(line, limits.line_characters) for line in lines]
    size = TableSize(name, limits)
    tables = _html_tables(lines, name, size)
    taken = {at for first, one in tables.items() for at in range(first, first + one.lines)}
    lines = ["" if at in taken else in_signs(line) for at, line in enumerate(lines)]
    parted = between_tabs(lines) if not tables else None
    lines = parted or lines
    quoted = quoted_rows(lines, certain=parted is not None)
    if not tables and is_sheet(as_rows(lines, quoted)):
        from .saved_sheet import sheet_blocks  # few texts are such

        return sheet_blocks(lines, name, quoted, size)
    return _rows_and_paragraphs(_Drawn.of(lines, run, quoted, tables), size)


def _html_tables(lines: list[str], name: str, size: TableSize) -> Mapping[int, HtmlTable]:
    """The tables in HTML, by the index of their first line."""
    if not any("<table" in line.lower() for line in lines if "<" in line):
        return {}
    from .html_tables import html_tables  # few texts have such

    return html_tables(lines, partial(_run, name, normalise), size)


def _rows_and_paragraphs(drawn: _Drawn, size: TableSize) -> Iterator[Block]:
    rows: list[Row] = []
    for index, marked in enumerate(drawn.lines):
        if index in drawn.tables:
            if rows:
                yield Table(tuple(rows))
                rows = []
            yield from drawn.tables[index].blocks
            continue
        if is_rule(marked) or index in drawn.continued:
            continue
        line = unmarked(marked)
        row = drawn.row(index, line)
        if row is None and "\t" in line:
            row = _row(line, index + 1, drawn.run, goes_on=bool(rows))
        if row is not None:
            size.add(1, len(row.cells))
            rows.append(row)
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        yield from drawn.paragraphs(index, line)
    if rows:
        yield Table(tuple(rows))


@record
class _Drawn:
    """What more than tabs tells: rows between bars, over several lines, in quotes; HTML."""

    lines: list[str]
    run: MakeRun
    bars: Bars
    barred: frozenset[int]
    wrapped: Mapping[int, Wrapped]
    quoted: Mapping[int, Quoted]
    continued: frozenset[int]
    """The lines that are of the row of a line above."""
    tables: Mapping[int, HtmlTable]

    @classmethod
    def of(
        cls,
        lines: list[str],
        run: MakeRun,
        quoted: Mapping[int, Quoted],
        tables: Mapping[int, HtmlTable],
    ) -> _Drawn:
        bars, barred = bars_of(lines)
        wrapped = wrapped_rows(lines, bars, barred) if barred else {}
        continued = {at for one in wrapped.values() for at in one.lines[1:]}
        for first, one in quoted.items():
            continued.update(range(first + 1, first + one.lines))
        return cls(lines, run, bars, barred, wrapped, quoted, frozenset(continued), tables)

    def row(self, index: int, line: str) -> Row | None:
        """The row that begins at a line, if one does."""
        if index in self.quoted and len(self.quoted[index].cells) > 1:
            return Row(_unquoted(self.quoted[index], self.run))
        if index in self.wrapped:
            return _whole(self.wrapped[index], self.lines, self.bars, self.run)
        if index in self.barred:
            return _filled(self.bars.cells(line), index + 1, self.run)
        return None

    def paragraphs(self, index: int, line: str) -> Iterator[Paragraph]:
        """A line that is no row; of several where they stand in quotes."""
        if index in self.quoted:
            (cell,) = _unquoted(self.quoted[index], self.run)
            yield from map(Paragraph, cell.lines)
        elif line.strip():
            yield Paragraph(self.run(line, index + 1, 1))


def _within(line: str, limit: int) -> str:
    """The line without what is too long in it, which is reported as damage.

    Of a row the cells keep their beginnings and places, so that those behind a long one are read.
    """
    if len(line) <= limit:
        return line
    cells = line.split("\t", _MOST_CELLS)
    if not 1 < len(cells) <= _MOST_CELLS:
        return line[:limit]
    share = limit // len(cells)
    return "\t".join(cell[:share].ljust(len(cell)) for cell in cells)


def _row(line: str, number: int, run: MakeRun, *, goes_on: bool) -> Row | None:
    """The cells of a line with tabs; None where it is only an indented paragraph.

    ``goes_on``: the line above is a row, so that this one is a row too: its last tabs may be lost.
    """
    cells: list[tuple[int, str]] = []
    column = 0
    for cell in line.split("\t"):
        cells.append((column, cell))
        column += len(cell) + 1
    filled = [index for index, (_, cell) in enumerate(cells) if cell.strip()]
    if not filled:
        return None if len(cells) == 2 else _filled(cells, number, run)
    indented = not goes_on and len(filled) == 1 and filled[0] == len(cells) - 1 and filled[0] <= 2
    return None if indented else _filled(cells, number, run)


def _filled(cells: list[tuple[int, str]], number: int, run: MakeRun) -> Row:
    return Row(tuple(run(cell, number, column + 1) for column, cell in cells))


def _whole(wrapped: Wrapped, lines: list[str], bars: Bars, run: MakeRun) -> Row:
    """The cells of a row that goes over several lines."""
    pieces = [_filled(bars.cells(unmarked(lines[at])), at + 1, run).cells for at in wrapped.lines]
    cells = []
    for column, between in zip(zip(*pieces, strict=True), wrapped.between, strict=True):
        cell = column[0]
        for piece, sign in zip(column[1:], between, strict=True):
            cell = joined([cell, piece], sign)
        cells.append(cell)
    return Row(tuple(cells))


def _unquoted(quoted: Quoted, run: MakeRun) -> tuple[Run, ...]:
    """The cells of a row that stand in quotes."""
    return tuple(
        joined([_once_quoted(piece, run) for piece in pieces], "\n") for pieces in quoted.cells
    )


def _once_quoted(piece: Piece, run: MakeRun) -> Run:
    """A line of a cell with each of its own quotes once, and every character in its place."""
    at, start, doubled = piece
    text = doubled.replace('""', '"')
    made = run(text, at + 1, start + 1)
    if text == doubled:
        return made
    ends = {one.end() - 1 for one in re.finditer('""', doubled)}
    kept = [index for index in range(len(doubled)) if index not in ends]
    lead = len(text) - len(text.lstrip())
    columns = made.anchors[0].columns or range(len(made.text))
    first = TextLocation(file_of(made.location), at + 1, start + kept[lead] + 1)
    places = tuple(kept[lead + column] - kept[lead] for column in columns)
    return Run(made.text, (Anchor(0, first, places),))


def _run(name: str, made: Callable[[str], str], raw: str, line: int, column: int) -> Run:
    """A piece of a line, ``made`` comparable."""
    begun = raw.lstrip()
    location = TextLocation(name, line, column + len(raw) - len(begun))
    raw = begun.rstrip()
    text = made(raw)
    columns = None if len(text) == len(raw) else _columns(raw)
    return Run(text, (Anchor(0, location, columns),))


def _columns(raw: str) -> tuple[int, ...]:
    """For each character of the normalised text, its offset in the raw one.

    Characters that melt together in a way that no Thai text has share the places of their word.
    """
    columns: list[int] = []
    for word in _WORD.finditer(raw):
        kept = [index for index in range(*word.span()) if not invisible(raw[index])]
        visible = "".join(raw[index] for index in kept)
        places = [
            kept[cluster.start()]
            for cluster in _CLUSTER.finditer(visible)
            for _ in normalise(cluster[0])
        ]
        length = len(normalise(word[0]))
        columns += places[:length] + places[-1:] * (length - len(places))
    return tuple(columns)


def _damage(lines: list[str], name: str, limits: Limits) -> Iterator[Note]:
    for number, line in enumerate(lines, start=1):
        if len(line) > limits.line_characters:
            yield Note(
                say(
                    "The line has {length} characters; only the first {limit} were read, or of a"
                    " row the beginning of each cell.",
                    length=f"{len(line):,}",
                    limit=f"{limits.line_characters:,}",
                ),
                TextLocation(name, number, limits.line_characters + 1),
            )
        strange = None if line.isprintable() else _CONTROL.search(line)
        if strange:
            yield Note(
                say("A control character stands in the text; it was read as a space."),
                TextLocation(name, number, strange.start() + 1),
            )
        if "\ufffd" in line:
            yield Note(
                say("A character is damaged and cannot be read."),
                TextLocation(name, number, line.index("\ufffd") + 1),
            )
