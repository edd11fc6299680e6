"""What a printed plan is made of: lines of text, and tables of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from attrs import evolve, frozen


@frozen
class Cell:
    """A cell over ``span`` columns and ``down`` rows; a line end begins a new paragraph of it."""

    text: str = ""
    span: int = 1
    down: int = 1
    covered: bool = False
    """Whether a cell above covers it."""


@frozen
class Line:
    """A paragraph; ``style`` is a style of Word, ``page``: a page begins with it."""

    text: str
    style: str = ""
    page: bool = False


@frozen
class Grid:
    """A table. The first ``header`` rows are its header; ``name`` is that of the plan's part."""

    rows: tuple[tuple[Cell, ...], ...]
    header: int = 1
    name: str = ""


Block: TypeAlias = Line | Grid


def cells(texts: Iterable[str]) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(Cell(text) for text in texts)


def grid(rows: Iterable[Iterable[str]], name: str = "", header: int = 1) -> Grid:
    """A table of plain cells."""
    return Grid(tuple(cells(row) for row in rows), header, name)


def merged_down(rows: list[list[Cell]], column: int, first: int, last: int) -> None:
    """Let a cell cover those below it, which are empty."""
    rows[first][column] = evolve(rows[first][column], down=last - first + 1)
    for row in rows[first + 1 : last + 1]:
        row[column] = evolve(row[column], text="", covered=True)


def width(row: Iterable[Cell]) -> int:
    """How many columns a row covers."""
    return sum(one.span for one in row)
