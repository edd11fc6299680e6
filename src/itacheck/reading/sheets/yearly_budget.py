"""A sheet's budget as a small table: the years over their amounts, or beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...documents import Run
from ...plan import CellState, SheetAmount
from ...thai.digits import arabic
from ...thai.years import FiscalYear
from ..amounts import read_cell
from ..drafts import DraftSection

_YEAR = re.compile(r"(?<![\d,.])25\d\d(?![\d,.])")
_FIGURE = re.compile(
    r"(?<![\d,.])(?!25\d\d(?![\d,.]))(?:\d{1,3}(?:,\d{3})+|\d{3,}|0)(?:\.\d+)?(?![\d,])"
    r"|(?:(?<=\s)|\A)[-–—−]+(?=\s|\Z)"
)
_FEWEST = 2


def yearly_amounts(section: DraftSection) -> tuple[SheetAmount, ...]:
    """The amounts of a table with a column or a row for each year; empty where there is none.

    A row may end with the sum of its amounts. A year with a dash has no amount. Where the running
    text says amounts, these count.
    """
    told = set(range(len(section.lines))) - section.tabled - section.asides - section.captions
    if any(_figures(section.lines[index]) for index in told):
        return ()
    rows = [section.lines[index] for index in sorted(section.tabled - section.asides)]
    years = [[FiscalYear(int(one[0])) for one in _YEAR.finditer(arabic(row.text))] for row in rows]
    figures = [_figures(row) for row in rows]
    for at in range(len(rows) - 1):
        wanted, held = years[at], figures[at + 1]
        if len(wanted) < _FEWEST or figures[at] or years[at + 1]:
            continue
        if len(held) - len(wanted) in {0, 1}:
            return _amounts(wanted, held[: len(wanted)])
    pairs = [
        (year[0], held[0])
        for year, held in zip(years, figures, strict=True)
        if len(year) == len(held) == 1
    ]
    return _amounts(*zip(*pairs, strict=True)) if len(pairs) >= _FEWEST else ()


def _figures(row: Run) -> list[Run]:
    return [row.part(one.start(), one.end()) for one in _FIGURE.finditer(arabic(row.text))]


def _amounts(years: Sequence[FiscalYear], figures: Sequence[Run]) -> tuple[SheetAmount, ...]:
    cells = [read_cell(figure).cell for figure in figures]
    return tuple(
        SheetAmount(cell, (year,))
        for year, cell in zip(years, cells, strict=True)
        if cell.state is not CellState.DASH
    )
