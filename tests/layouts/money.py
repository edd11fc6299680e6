"""How amounts are written in the summary table and in its totals."""

from __future__ import annotations

from collections.abc import Callable

from itacheck.plan import Cell, CellState, Project


def figure(cell: Cell, *, satang: bool = False) -> str:
    """A cell's figure, or its sign."""
    if cell.amount is not None:
        baht, rest = divmod(cell.amount.satang, 100)
        return f"{baht:,}.{rest:02d}" if rest or satang else f"{baht:,}"
    return {CellState.DASH: "-", CellState.BLANK: "", CellState.ZERO: "0.00"}[cell.state]


def plain(cell: Cell, _: Project) -> str:
    """30,000, 0.00 and -."""
    return figure(cell)


def satang(cell: Cell, _: Project) -> str:
    """30,000.00."""
    return figure(cell, satang=True)


def written(template: str, zero: str = "", dash: str = "") -> Callable[[Cell, Project], str]:
    """Amounts in a template; other words for zero and the dash, if given."""

    def cell_of(cell: Cell, _: Project) -> str:
        if cell.amount is not None:
            return template.format(figure(cell))
        if cell.state is CellState.ZERO and zero:
            return zero
        if cell.state is CellState.DASH and dash:
            return dash
        return figure(cell)

    return cell_of


def ungrouped(cell: Cell, project: Project) -> str:
    """30000."""
    return plain(cell, project).replace(",", "")


def thousands(cell: Cell, _: Project) -> str:
    """30 and 75.5, in a table of thousands of baht."""
    return _thousands(cell)


def thousands_total(cell: Cell) -> str:
    """75.5."""
    return _thousands(cell)


def thousands_said(cell: Cell) -> str:
    """75.5 พันบาท."""
    return f"{_thousands(cell)} พันบาท"


def _thousands(cell: Cell) -> str:
    if cell.amount is None:
        return figure(cell)
    whole, rest = divmod(cell.amount.satang, 100_000)
    return f"{whole:,}.{rest:05d}".rstrip("0").rstrip(".")


def counted(cell: Cell) -> str:
    """จำนวน 75,000 บาท."""
    return f"จำนวน {figure(cell)} บาท"


def total_written(template: str, zero: str = "") -> Callable[[Cell], str]:
    """Totals in a template."""
    return lambda cell: zero if zero and cell.amount is None else template.format(figure(cell))
