"""Totals and counts that follow from the rows above them, where they say what those add up to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from attrs import evolve

from ..blocks import Cell, Number, Worked
from .money import OPEN_AMOUNT

_Row = Sequence[Cell]


def added(cell: Cell, above: Sequence[_Row], column: int, rows: Sequence[int]) -> Cell:
    """A total as the sum of the cells of its column in some of the rows above it.

    What the plan states is never changed: a total that is another one stays a figure by itself.
    """
    found = [above[at][column].value for at in rows]
    figures = [one.value for one in found if isinstance(one, Number)]
    spans = _spans(rows, len(above))
    return _worked(cell, sum(figures, Decimal(0)), bool(figures), spans, OPEN_AMOUNT)


def counted(cell: Cell, above: Sequence[_Row], column: int, rows: Sequence[int]) -> Cell:
    """A number of projects as the count of the titles in some of the rows above it.

    Not of all: LibreOffice counts a number, too, where text is asked for.
    """
    titles = [above[at][column].value for at in rows]
    count = sum(isinstance(one, str) and len(one) > 1 for one in titles)
    shape = Number(Decimal(0), "จำนวน ", " โครงการ")
    spans = _spans(rows, len(above))
    return _worked(cell, Decimal(count), bool(count), spans, shape, counted=True)


def _worked(
    cell: Cell,
    result: Decimal,
    something: bool,
    spans: tuple[tuple[int, int], ...],
    shape: Number,
    *,
    counted: bool = False,
) -> Cell:
    value = cell.value
    follows = value.value == result if isinstance(value, Number) else not (value or something)
    if not (follows and spans):
        return cell
    return evolve(cell, worked=Worked(spans, counted), shape=shape)


def _spans(rows: Sequence[int], below: int) -> tuple[tuple[int, int], ...]:
    """Rows that follow each other, by how far they are above the row ``below``."""
    if not rows:
        return ()
    breaks = [at for at, (one, other) in enumerate(pairwise(rows), start=1) if other != one + 1]
    bounds = [0, *breaks, len(rows)]
    return tuple((below - rows[first], below - rows[last - 1]) for first, last in pairwise(bounds))
