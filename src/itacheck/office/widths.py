"""How wide the columns of a table are, whatever the form."""

from __future__ import annotations

from .blocks import Cell, Grid, Number

_NARROWEST = 1.4
_PER_CHARACTER = 0.2
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ")


def widths_of(grid: Grid, width: float) -> tuple[float, ...]:
    """The widths in centimetres for a table of a width: those given, the rest in equal parts.

    Where that leaves too little for the rest, all columns are made narrower alike. A column of
    numbers has room for the longest of them on one line.
    """
    least = [max(map(_room, column)) for column in zip(*grid.rows, strict=True)]
    free = [at for at, one in enumerate(grid.widths) if not one]
    rest = (width - sum(grid.widths)) / len(free) if free else 0.0
    wanted = [one or max(rest, least[at]) for at, one in enumerate(grid.widths)]
    scale = width / sum(wanted)
    return tuple(one * scale for one in wanted)


def _room(cell: Cell) -> float:
    """What a cell needs: of a number its figure on one line."""
    value = cell.value
    figure = value.figure if isinstance(value, Number) else ""
    return max(_NARROWEST, _PER_CHARACTER * len(figure))


def letters(text: str) -> int:
    """How many letters take a width of their own: not the marks above and below others."""
    return sum(one not in _MARKS for one in text)
