"""A sheet's budget where it has a small table: the years over their amounts, or beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...base.language import say
from ...base.location import PdfLocation, SheetLocation, TableLocation
from ...base.patterns import expression
from ...documents import Run
from ...plan import Cell, CellState, MoneyUnit, Problem, SheetAmount, SheetBudget
from ...thai.digits import arabic
from ...thai.years import FiscalYear, full_year
from ..text.amounts import NO_MONEY, read_cell
from ..text.years import years_in
from .budget import read_sheet_budget, unit_in
from .draft import DraftSection

_YEAR = expression(r"(?<![\d,.])25\d\d(?![\d,.])|(?<=ปี)\s?[67]\d(?![\d,.])")
_FIGURE = expression(
    r"(?<![\d,.])(?!25\d\d(?![\d,.]))(?:\d{1,3}(?:,\d{3})+|\d{3,}|0)(?:\.\d+)?(?![\d,])"
    r"|(?:(?<=\s)|\A)[-–—−]+(?=\s|\Z)"
)
_AMOUNT = expression(rf"{_FIGURE.pattern}|{NO_MONEY.pattern}")
"""What may stand under a year."""
_IN_UNITS = expression(
    rf"(?<![\d,.])(?!25\d\d(?![\d,.]))\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?(?![\d,])|{_AMOUNT.pattern}"
)
"""The same where a larger unit than baht is said: 60.0 may be 60,000 baht."""
_RANGE = expression(r"(25\d\d)\s*[-–—−]+\s*(?=\S)")
_TOTAL = expression("รวม|total", re.IGNORECASE)
_MONEY = expression(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d\d?)?(?=บาท|\.-)|ไม่(?:ได้)?ใช้|ไม่มี|[-–—]\Z")
_FEWEST = 2


def budget_of(
    section: DraftSection | None, duration: Sequence[FiscalYear]
) -> tuple[SheetBudget | None, tuple[Problem, ...]]:
    """A sheet's budget, and what of it could not be read; None where there is no such section.

    The amounts are those of the running text; where it has none, those of a table of years, which
    must say the same where there are both.
    """
    if section is None or not section.lines:
        return None, ()
    table = _yearly_amounts(section)
    if all(one.cell.state is CellState.DECLARED for one in table):
        table = ()  # no year has an amount: that none is used, the words say for all of them
    if table and not _told(section):
        return SheetBudget(table), ()
    budget, problems = read_sheet_budget(_own_amounts(section), duration)
    if budget is None or problems or not table or _agree(budget, table, duration):
        return budget, problems
    note = say(
        "The budget “{text}” does not say one amount, or one for each year.",
        text=" ".join(line.text for line in section.values),
    )
    cell = Cell(CellState.UNREADABLE, printed=budget.printed, location=budget.location)
    unread = SheetBudget((SheetAmount(cell),), printed=budget.printed, location=budget.location)
    return unread, (Problem(note, section.lines[0].location),)


def _yearly_amounts(section: DraftSection) -> tuple[SheetAmount, ...]:
    """The amounts of a table with a column or a row for each year; empty where there is none.

    A row may end with the sum of its amounts. A year with a dash has no amount.
    """
    rows = [section.lines[index] for index in _rows(section)]
    unit = unit_in(section)
    for line, below in pairwise(rows):
        if found := _under(line, below, unit):
            return _amounts(found, unit)
    pairs = [
        (years[0][0], figures[0])
        for years, figures in ((_years_at(row), _figures(row, unit)) for row in rows)
        if len(years) == len(figures) == 1
    ]
    return _amounts(pairs, unit) if len(pairs) >= _FEWEST else ()


def _rows(section: DraftSection) -> list[int]:
    """The lines that are a table's rows: also the first of them, where it stands by the heading.

    Years over as many amounts are a table's, whatever else is known of their lines.
    """
    lines = section.lines
    tabled = section.tabled - section.asides
    first = {0} & _running(section) if _is_pair(lines[0]) else set[int]()
    below = lines[1:2] if 1 in tabled else ()
    unit = unit_in(section)
    pairs = enumerate(pairwise(lines))
    over = {row for at, pair in pairs if _under(*pair, unit) for row in (at, at + 1)}
    return sorted(tabled | over | (first if any(map(_is_pair, below)) else set()))


def _under(line: Run, below: Run, unit: MoneyUnit) -> list[tuple[FiscalYear, Run]]:
    """The years of a line that has nothing else, each with the amount below it; empty otherwise.

    There is one for each of them, or their sum, too; in columns a year may have none below it.
    """
    years = _years_at(line)
    if len(years) < _FEWEST or _figures(line) or _years_at(below):
        return []
    figures = _figures(below, unit)
    runs = ((year, line.part(*span)) for year, span in years)
    heads = {column: year for year, run in runs if (column := _column(run)) is not None}
    columns = [_column(one) for one in figures]
    if len(heads) == len(years) and len(set(columns)) == len(columns):
        placed = [
            (heads[column], one)
            for column, one in zip(columns, figures, strict=True)
            if column in heads
        ]
        if placed and len(figures) - len(placed) in {0, 1}:
            return placed
    if len(figures) - len(years) not in {0, 1}:
        return []
    return [(year, one) for (year, _), one in zip(years, figures, strict=False)]


def _column(run: Run) -> int | None:
    """The column of the cell that a text begins in; None where it is in no table's."""
    place = run.location
    if isinstance(place, (TableLocation, PdfLocation)):
        return place.column
    return place.position[2] if isinstance(place, SheetLocation) else None


def _is_pair(line: Run) -> bool:
    """Whether a row of cells holds a year and a figure."""
    return len(line.anchors) > 1 and len(_years_at(line)) == len(_figures(line)) == 1


def _running(section: DraftSection) -> set[int]:
    """The lines of running text."""
    return set(range(len(section.lines))) - section.tabled - section.asides - section.captions


def _told(section: DraftSection) -> bool:
    """Whether the running text says an amount."""
    running = _running(section).difference(_rows(section))
    return any(_FIGURE.search(_RANGE.sub(r"\1 ", arabic(section.lines[at].text))) for at in running)


def _years_at(row: Run) -> list[tuple[FiscalYear, tuple[int, int]]]:
    found = [(full_year(one[0].strip()), one.span()) for one in _YEAR.finditer(arabic(row.text))]
    return [(FiscalYear(year), span) for year, span in found if year is not None]


def _figures(row: Run, unit: MoneyUnit = MoneyUnit.BAHT) -> list[Run]:
    amounts = _AMOUNT if unit is MoneyUnit.BAHT else _IN_UNITS
    return [row.part(one.start(), one.end()) for one in amounts.finditer(arabic(row.text))]


def _amounts(found: Sequence[tuple[FiscalYear, Run]], unit: MoneyUnit) -> tuple[SheetAmount, ...]:
    cells = [(year, read_cell(figure, unit).cell) for year, figure in found]
    return tuple(
        SheetAmount(cell, (year,)) for year, cell in cells if cell.state is not CellState.DASH
    )


def _agree(
    budget: SheetBudget, table: Sequence[SheetAmount], duration: Sequence[FiscalYear]
) -> bool:
    """Whether the running text says of each year what the table says, or their sum."""
    single = [one for one in budget.amounts if not one.in_all]
    for one in table:
        said = [other for other in single if not other.years or one.years[0] in other.years]
        if any(other.cell.money != one.cell.money for other in said):
            return False
    total = sum(one.cell.money.satang for one in table if one.cell.money)
    sums = [one for one in budget.amounts if one.in_all and set(one.years) <= set(duration)]
    return all(one.cell.money is None or one.cell.money.satang == total for one in sums)


def _own_amounts(section: DraftSection) -> DraftSection:
    """A budget's section without the items that a table in it adds up to.

    The amounts are those of the running text, with rows of further years; where it has none, those
    of rows that name years, else the table's total, else whatever the table says.
    """
    rows = section.tabled - section.captions - section.asides
    if not rows:
        return section.without(frozenset())
    lines = section.lines
    others = set(range(len(lines))) - rows - section.captions - section.asides
    yearly = {index for index in rows if _years(lines[index].bare)}
    said = [lines[index].bare for index in others if _MONEY.search(lines[index].bare)]
    if said:
        named = [set(_years(text)) for text in said]
        further = {
            index for index in yearly if not set(_years(lines[index].bare)) & set().union(*named)
        }
        return section.without(rows - further if all(named) else rows)
    if yearly:
        return section.without(rows - yearly)
    totals = {index for index in rows if _TOTAL.match(lines[index].bare)}
    return section.without(rows - totals if len(totals) == 1 else frozenset())


def _years(text: str) -> tuple[FiscalYear, ...]:
    return years_in(arabic(text)) if _MONEY.search(text) else ()
