"""Headers, places and sums of a summary table in any layout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from itacheck.plan import Budget, Plan, Project
from itacheck.plan import Cell as MoneyCell
from itacheck.thai.years import FiscalYear
from tests.layouts.blocks import Cell
from tests.layouts.layout import Layout, Numbered
from tests.layouts.making import cell_of


@frozen
class Column:
    """A column: its role, and its headings top down."""

    role: str
    headings: tuple[str, ...]


def header_rows(columns: Sequence[Column], depth: int) -> list[list[Cell]]:
    """The rows of the header: equal headings over several years are one cell."""
    rows: list[list[Cell]] = [[] for _ in range(depth)]
    for one in columns:
        short = len(one.headings) < depth
        for at in range(depth):
            text = one.headings[at] if at < len(one.headings) else ""
            above = rows[at][-1] if rows[at] else None
            joins = at < depth - 1 and not short and above is not None and above.text == text
            if joins and above is not None:
                rows[at][-1] = Cell(text, above.span + 1)
            else:
                down = depth if short and not at else 1
                rows[at].append(Cell(text, 1, down, covered=short and at > 0))
    return rows


def header_cells(columns: Sequence[Column], layout: Layout) -> list[list[Cell]]:
    """The whole header, with the row over it and that which counts the columns, if any."""
    rows = header_rows(columns, max(len(one.headings) for one in columns))
    if layout.counts_columns:
        rows.append([Cell(f"({at})") for at in range(1, len(columns) + 1)])
    if layout.over_header:
        first = next(at for at, one in enumerate(columns) if one.role.isdigit())
        behind = 0 if layout.over_header_cut else len(columns) - first - 1
        rows.insert(0, [*[Cell()] * first, Cell(layout.over_header), *[Cell()] * behind])
    return rows


def years_of(plan: Plan) -> tuple[FiscalYear, ...]:
    """The fiscal years of a plan's table."""
    found = {year for project in plan.projects for year in project.budget.years}
    return tuple(sorted(found)) or (plan.period.years if plan.period else ())


def places_of(plan: Plan) -> dict[int, Numbered]:
    """Where each project stands, by its identity."""
    found: dict[int, Numbered] = {}
    counted = 0
    for dimension in plan.dimensions:
        inside = 0
        for mission in dimension.missions:
            for at, project in enumerate(mission.projects, start=1):
                counted += 1
                inside += 1
                number = dimension.number or 0
                found[id(project)] = Numbered(counted, inside, at, number, mission.code)
    return found


def summed(projects: Iterable[Project], years: Sequence[FiscalYear]) -> Budget:
    """The sums of projects, year by year."""
    return sum_of([one.budget for one in projects], years)


def sum_of(budgets: Iterable[Budget], years: Sequence[FiscalYear]) -> Budget:
    """The sums of budgets, year by year, and over all years."""
    sums = dict.fromkeys(years, 0)
    for budget in budgets:
        for year, cell in budget.cells:
            sums[year] += cell.amount.satang if cell.amount else 0
    cells = tuple((year, cell_of(one)) for year, one in sums.items())
    return Budget(cells, cell_of(sum(sums.values())))


def with_sum(budget: Budget) -> MoneyCell:
    """The sum of a budget over its years."""
    return cell_of(sum(one.amount.satang for _, one in budget.cells if one.amount))
