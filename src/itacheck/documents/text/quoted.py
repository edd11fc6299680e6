"""Rows between tabs whose cells stand in quotes, as spreadsheets save them.

A cell with a line break, a comma or a quote in it begins and ends with a straight quote, and has
its own quotes twice. So a row may go over several lines.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from ...base.patterns import expression
from ...base.record import record

_CLOSED = expression(r'(?:[^"\t]|"")*"(?=\t|[^\S\t]*\Z)')
_FIGURE = expression(r"\s*[\d๐-๙][\d๐-๙,]*,[\d๐-๙,.]*\s*(?:บาท\s*)?\Z")
_MOST_LINES = 60
Piece: TypeAlias = tuple[int, int, str]
"""A line of a cell: its index, its column from 0, and its text."""


@record
class Quoted:
    """A row over so many ``lines``; each cell has its pieces, one below the other."""

    lines: int
    cells: tuple[tuple[Piece, ...], ...]
    says_so: bool
    """Whether it has quotes that can be nothing but the file's: over lines, or round an amount."""


def quoted_rows(lines: Sequence[str], *, certain: bool = False) -> Mapping[int, Quoted]:
    """The rows with cells in quotes, by the index of their first line.

    None where no quote is certainly the file's own: then they are the author's. ``certain``: they
    are, whatever they look like, and a row may have one cell alone.
    """
    found: dict[int, Quoted] = {}
    hopeless: set[tuple[int, int]] = set()
    index = 0
    while index < len(lines):
        row = _row(lines, index, hopeless) if '"' in lines[index] else None
        if row is None or not (certain or len(row.cells) > 1):
            index += 1
            continue
        found[index] = row
        index += row.lines
    return found if certain or any(one.says_so for one in found.values()) else {}


def as_rows(lines: Sequence[str], quoted: Mapping[int, Quoted]) -> list[str]:
    """The lines, those that a quoted cell goes over as one."""
    rows: list[str] = []
    index = 0
    while index < len(lines):
        end = index + (quoted[index].lines if index in quoted else 1)
        rows.append(" ".join(lines[index:end]))
        index = end
    return rows


def _row(lines: Sequence[str], first: int, hopeless: set[tuple[int, int]]) -> Quoted | None:
    """The row that begins at a line, if one of its cells stands in quotes.

    A quote that once led to no row leads to none from another line either, so none is tried twice.
    """
    at, position, quoted, says_so = first, 0, False, False
    begun: list[tuple[int, int]] = []
    cells: list[tuple[Piece, ...]] = []
    while position <= len(lines[at]):
        if lines[at][position : position + 1] != '"':
            end = lines[at].find("\t", position)
            end = len(lines[at]) if end < 0 else end
            cells.append(((at, position, lines[at][position:end]),))
        else:
            begun.append((at, position))
            pieces = [] if begun[-1] in hopeless else _pieces(lines, at, position + 1)
            if not pieces:
                hopeless.update(begun)
                return None
            last, start, text = pieces[-1]
            says_so = says_so or last > at or bool(_FIGURE.match(text))
            at, end, quoted = last, start + len(text) + 1, True
            end = len(lines[at]) if not lines[at][end:].strip(" ") else end
            cells.append(tuple(pieces))
        position = end + 1
    return Quoted(at - first + 1, tuple(cells), says_so) if quoted else None


def _pieces(lines: Sequence[str], at: int, start: int) -> list[Piece]:
    """The lines of a cell behind its first quote, up to its last one; empty without that."""
    pieces: list[Piece] = []
    for index in range(at, min(at + _MOST_LINES, len(lines))):
        line = lines[index]
        closed = _CLOSED.match(line, start)
        if closed:
            return [*pieces, (index, start, line[start : closed.end() - 1])]
        if "\t" in line[start:]:
            return []
        pieces.append((index, start, line[start:]))
        start = 0
    return []
