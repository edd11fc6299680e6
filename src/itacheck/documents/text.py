"""Plain text: a line is a paragraph, a line with tabs or between bars a row of a table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ..errors import LimitError
from ..language import say
from ..limits import Limits
from ..location import TextLocation
from ..thai.text import invisible, normalise
from .blocks import Anchor, Block, Document, Note, Paragraph, Row, Run, Table
from .encoding import decode
from .marks import bars_of, is_rule, unmarked
from .opening import too_large

_LINE_END = re.compile("\r\n|\r|\n|\u2028|\u2029")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# A character and the marks on it, and the า that a nikhahit before it turns into ำ.
_CLUSTER = re.compile(
    "(?s).[\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*"
    "(?:(?<=\u0e4d)\u0e32|(?<=\u0e4d[\u0e48-\u0e4b])\u0e32)?"
)
_MOST_CELLS = 100
_WORD = re.compile(r"\s+|\S+")


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
    lines = _LINE_END.split(text)
    if len(lines) > limits.lines:
        raise LimitError(
            say(
                "The file has {count} lines, more than the limit of {limit}.",
                count=f"{len(lines):,}",
                limit=f"{limits.lines:,}",
            ),
            remedy=say("Check that it is a plan, or give the parts of it one at a time."),
            place=name,
        )
    notes = tuple(_damage(lines, name, limits))
    return Document(
        name,
        hashlib.sha256(data).hexdigest(),
        tuple(_blocks(lines, name, limits)),
        notes,
    )


def _blocks(lines: list[str], name: str, limits: Limits) -> Iterator[Block]:
    lines = [_within(line, limits.line_characters) for line in lines]
    bars, barred = bars_of(lines)
    rows: list[Row] = []
    for number, marked in enumerate(lines, start=1):
        if is_rule(marked):
            continue
        line = unmarked(marked)
        if number - 1 in barred:
            row: Row | None = _filled(bars.cells(line), number, name)
        else:
            row = _row(line, number, name, goes_on=bool(rows)) if "\t" in line.strip(" ") else None
        if row is not None:
            rows.append(row)
            continue
        if rows:
            yield Table(tuple(rows))
            rows = []
        if line.strip():
            yield Paragraph(_run(line, number, 1, name))
    if rows:
        yield Table(tuple(rows))


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


def _row(line: str, number: int, name: str, *, goes_on: bool) -> Row | None:
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
        return None if len(cells) == 2 else _filled(cells, number, name)
    indented = not goes_on and len(filled) == 1 and filled[0] == len(cells) - 1 and filled[0] <= 2
    return None if indented else _filled(cells, number, name)


def _filled(cells: list[tuple[int, str]], number: int, name: str) -> Row:
    return Row(tuple(_run(cell, number, column + 1, name) for column, cell in cells))


def _run(raw: str, line: int, column: int, name: str) -> Run:
    column += len(raw) - len(raw.lstrip())
    raw = raw.strip()
    text = normalise(raw)
    location = TextLocation(name, line, column)
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
        strange = _CONTROL.search(line)
        if strange:
            yield Note(
                say("A control character stands in the text; it was read as a space."),
                TextLocation(name, number, strange.start() + 1),
            )
        lost = line.find("\ufffd")
        if lost >= 0:
            yield Note(
                say("A character is damaged and cannot be read."),
                TextLocation(name, number, lost + 1),
            )
