"""Risk tables in which likelihood or impact is ticked under one of the numbers of its scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ...documents import Row, Run, Table
from ..tables.columns import FACTORS
from .cards import CardRow
from .headings import heading_of
from .values import Form, form_of

_FEWEST, _MOST = 3, 5


def figured(rows: Sequence[Row]) -> tuple[Table, ...]:
    """The table with one column for each factor, and in it the number that is ticked; else none.

    The factor's name stands over its numbers, which count from one to the end of its scale. What
    has no tick, or several, stays as it is written: nobody can say which holds.
    """
    scales = [*_scales(rows)]
    if not scales:
        return ()
    names, numbers, *below = rows
    first, *rest = (_in_columns(row, scales) for row in below)
    heads = _in_columns(names, scales)
    counted = (tuple(filter(None, (numbers.cells[at] for at in scale))) for scale in scales)
    said = [(*head, *own) for head, own in zip(heads.said, first.said, strict=True)]
    said[0] = (*said[0], *(one for numbers in counted for one in numbers))
    return (Table((CardRow(heads.cells), evolve(first, said=tuple(said)), *rest)),)


def _scales(rows: Sequence[Row]) -> Iterator[range]:
    """The columns of each scale: its factor's name in the first row, its numbers in the second."""
    if len(rows) < _FEWEST or len({len(row.cells) for row in rows[:_FEWEST]}) > 1:
        return
    names, numbers = ([cell.bare for cell in row.cells] for row in rows[:2])
    if any(
        two and one != two and not two.isdecimal() for one, two in zip(names, numbers, strict=True)
    ):
        return
    at = 0
    while at < len(names):
        scale = _scale_from(names, numbers, at)
        heads = bool(names[at]) and {*heading_of(names[at]).roles[:1]} & FACTORS
        if heads and _FEWEST <= len(scale) <= _MOST and _ticks(rows[2:], scale):
            yield scale
        at += max(1, len(scale))


def _scale_from(names: Sequence[str], numbers: Sequence[str], start: int) -> range:
    """The columns from one on under the same name, as far as they count."""
    at = start
    while (
        at < len(names) and names[at] in {names[start], ""} and numbers[at] == str(at - start + 1)
    ):
        at += 1
    return range(start, at)


def _ticks(rows: Sequence[Row], scale: range) -> bool:
    """Whether nothing but ticks stands under the numbers of a scale."""
    cells = [row.cells[at] for row in rows for at in scale if at < len(row.cells)]
    filled = [cell for cell in cells if cell]
    return bool(filled) and all(form_of(cell) is Form.TICK for cell in filled)


def _in_columns(row: Row, scales: Sequence[range]) -> CardRow:
    """A row with each scale as one cell, which holds the number that is ticked."""
    cells = [*row.cells]
    said: list[tuple[Run, ...]] = [(cell,) * bool(cell) for cell in cells]
    for scale in scales:
        filled = [at for at in scale if at < len(cells) and cells[at]]
        if not filled:
            continue
        own = cells[filled[0]]
        ticked = len(filled) == 1 and form_of(own) is Form.TICK
        said[scale.start] = tuple(row.cells[at] for at in filled)
        number = str(filled[0] - scale.start + 1)
        cells[scale.start] = evolve(own, text=number) if ticked else own
    gone = {at for scale in scales for at in scale[1:]}
    kept = [at for at in range(len(cells)) if at not in gone]
    return CardRow(tuple(cells[at] for at in kept), said=tuple(said[at] for at in kept))
