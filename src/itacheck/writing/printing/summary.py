"""Part 2: the summary table."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan import (
    Budget,
    Cell,
    CellState,
    CountPlace,
    Dimension,
    Mission,
    Plan,
    Project,
    StatedCount,
    StatedTotal,
)
from ...thai.years import FiscalYear
from .figures import cell, total, words
from .style import Style, Tables
from .tables import line, paged

_MOST_STACKED = 3
_NOTHING = Cell(CellState.BLANK)


class SummaryPrinter:
    """Prints the summary table of one plan in one style."""

    def __init__(self, plan: Plan, style: Style) -> None:
        self.plan = plan
        self.style = style
        self.years = _columns(plan)
        self.has_total = any(budget.total is not None for budget in _budgets(plan))
        self.grouped = style.tables is Tables.ONE
        self.name_column = 2 if self.grouped else 1

    def lines(self) -> Iterator[str]:
        """The table, or one for each dimension under its heading."""
        if self.grouped:
            rows = [row for one in self.plan.dimensions for row in self._dimension(one)]
            if not self.style.own_grand_total:
                rows += self._grand_total()
            yield from self._table(rows)
        else:
            for index, one in enumerate(self.plan.dimensions):
                yield f"มิติที่ {one.number} {one.name}".strip()
                yield ""
                rows = self._dimension(one)
                if index + 1 == len(self.plan.dimensions) and not self.style.own_grand_total:
                    rows += self._grand_total()
                yield from self._table(rows)
                yield ""
        if self.style.own_grand_total:
            yield ""
            yield from (line(row) for row in self._grand_total())

    def _table(self, rows: list[list[str]]) -> Iterator[str]:
        return paged(self._header(), rows, self.style, splits=self.name_column)

    def _header(self) -> list[str]:
        groups = ["มิติ", "ภารกิจตามมิติ"] if self.grouped else ["ภารกิจตามมิติ"]
        amounts = len(self.years) + self.has_total
        names = [*groups, "โครงการ/กิจกรรม/มาตรการ", *(f"ปี {year}" for year in self.years)]
        header = [line([*names, *(["รวม"] if self.has_total else []), "หมายเหตุ"])]
        if self.style.two_line_header:
            below = [""] * (len(groups) + 1) + [self._money()] * amounts + [""]
            header.append(line(below))
        return header

    def _money(self) -> str:
        """The heading of the amounts, with the unit unless some total is to lack it."""
        totals = (self.plan.grand_total, *(one.subtotal for one in self.plan.dimensions))
        bare = any(one is not None and one.unitless for one in totals)
        return "งบประมาณ" if bare else "งบประมาณ (บาท)"

    def _row(self, dimension: str, mission: str, name: str, amounts: list[str]) -> list[str]:
        groups = [dimension, mission] if self.grouped else [mission]
        return [*groups, name, *amounts]

    def _dimension(self, dimension: Dimension) -> list[list[str]]:
        rows: list[list[str]] = []
        heading = words(f"{dimension.number}. {dimension.name}".strip(), self.style)
        for mission in dimension.missions:
            for row in self._mission(mission):
                repeated = self.style.repeats_groups or not rows
                rows.append(self._row(heading if repeated else "", *row))
        nameless = [one.budget for one in dimension.unnamed]
        nameless += [one.budget for one in dimension.empty_rows]
        rows += [self._row("", "", "", self._amounts(one)) for one in nameless]
        if dimension.subtotal is not None:
            named = self.style.names_dimension_in_total
            label = f"รวมมิติที่ {dimension.number}" if named else "รวม"
            count = self._count(CountPlace.SUBTOTAL, dimension.number)
            rows.append(self._total(label, count, dimension.subtotal))
        return rows

    def _mission(self, mission: Mission) -> Iterator[tuple[str, str, list[str]]]:
        heading = words(f"{mission.code} {mission.name}".strip(), self.style)
        if not mission.projects:
            nothing = _NOTHING if self.style.room else Cell(CellState.DASH)
            signs = [cell(nothing, self.style)] * (len(self.years) + self.has_total)
            yield heading, signs[0], [*signs, ""]
        for index, group in enumerate(self._stacks(mission)):
            shown = heading if self.style.repeats_groups or not index else ""
            yield shown, self._name(group), self._stacked_amounts(group)

    def _stacks(self, mission: Mission) -> Iterator[list[Project]]:
        """The projects that share a row."""
        group: list[Project] = []
        for project in mission.projects:
            joins = self.style.stacks and 0 < len(group) < _MOST_STACKED
            if joins and self._stackable([*group, project]):
                group.append(project)
                continue
            if group:
                yield group
            group = [project]
        if group:
            yield group

    def _stackable(self, group: list[Project]) -> bool:
        """Whether values stacked in one row can be told apart again."""
        if any(one.number is None or one.kind is None for one in group):
            return False
        if any(one.remark or one.declarations for one in group):
            return False
        columns = [[_at(one.budget, year) for one in group] for year in self.years]
        columns.append([one.budget.total or _NOTHING for one in group])
        return all(_told_apart([one.state for one in column]) for column in columns)

    def _name(self, group: list[Project]) -> str:
        names = [f"{one.number}) " * (one.number is not None) + one.title for one in group]
        return " ".join(words(name, self.style) for name in names)

    def _stacked_amounts(self, group: list[Project]) -> list[str]:
        each = [self._amounts(one.budget)[:-1] for one in group]
        stacked = [" ".join(filter(None, column)) for column in zip(*each, strict=True)]
        return [*stacked, words(group[0].remark, self.style)]

    def _amounts(self, budget: Budget) -> list[str]:
        shown = [cell(_at(budget, year), self.style) for year in self.years]
        if self.has_total:
            shown.append(cell(budget.total or _NOTHING, self.style))
        return [*shown, ""]

    def _grand_total(self) -> list[list[str]]:
        if self.plan.grand_total is None:
            return []
        count = self._count(CountPlace.GRAND_TOTAL, None)
        return [self._total("รวมทั้งสิ้น", count, self.plan.grand_total)]

    def _total(self, label: str, count: StatedCount | None, stated: StatedTotal) -> list[str]:
        shown = [
            total(_at(stated.budget, year), self.style, unit=year not in stated.unitless)
            for year in self.years
        ]
        if self.has_total:
            shown.append(total(stated.budget.total or _NOTHING, self.style, unit=True))
        name = f"จำนวน {count.number} โครงการ" if count else ""
        return self._row("", label, name, [*shown, ""])

    def _count(self, place: CountPlace, dimension: int | None) -> StatedCount | None:
        found = (one for one in self.plan.counts if one.place is place)
        return next((one for one in found if one.dimension == dimension), None)


def _columns(plan: Plan) -> tuple[FiscalYear, ...]:
    years = {year for budget in _budgets(plan) for year in budget.years}
    return tuple(sorted(years)) or (plan.period.years if plan.period else ())


def _budgets(plan: Plan) -> Iterator[Budget]:
    yield from (project.budget for project in plan.projects)
    for dimension in plan.dimensions:
        yield from (one.budget for one in dimension.unnamed)
        if dimension.subtotal is not None:
            yield dimension.subtotal.budget
    if plan.grand_total is not None:
        yield plan.grand_total.budget


def _at(budget: Budget, year: FiscalYear) -> Cell:
    return budget.at(year) or _NOTHING


def _told_apart(states: list[CellState]) -> bool:
    """Whether every cell of a column is one sign, or all are blank."""
    blank = [state is CellState.BLANK for state in states]
    return all(blank) or (not any(blank) and CellState.UNREADABLE not in states)
