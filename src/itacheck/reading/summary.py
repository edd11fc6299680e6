"""The summary table of part 2: rows to dimensions, missions, projects and totals."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from ..documents import Run
from ..language import say
from ..plan import (
    Dimension,
    Mission,
    Problem,
    Project,
    StatedCount,
    StatedTotal,
    UnnamedRow,
)
from ..thai.text import same, tidy
from .compact import compact, squeezed
from .headings import DIMENSION, MISSION
from .outline import Outline
from .remarks import RemarkRow, assign
from .summary_cells import budgets_of, money_years, project_of, stated_count, total_cells
from .summary_rows import Item, RowKind, SummaryRow, summary_rows
from .summary_totals import FoundTotal, settle
from .table_headers import Role, TableKind

_NUMBERED = re.compile(r"(?:มิติ(?:ที่)?)?(?P<number>\d{1,2})[.):]?(?P<name>\D.*)?\Z", re.DOTALL)


@frozen
class Summary:
    """What the table says, and what of it could not be read."""

    dimensions: tuple[Dimension, ...] = ()
    grand_total: StatedTotal | None = None
    counts: tuple[StatedCount, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_summary(outline: Outline) -> Summary:
    """Read the summary table of a document."""
    reader = _Reader(outline)
    rows = tuple(summary_rows(outline.table(TableKind.SUMMARY)))
    for index, row in enumerate(rows):
        reader.read(row, last=index == len(rows) - 1)
    return reader.summary()


class _Reader:
    """One pass over the rows, holding the dimension and mission that the rows stand under."""

    def __init__(self, outline: Outline) -> None:
        self._headings = outline.dimension_headings
        self._dimensions: list[Dimension] = []
        self._rows: list[list[tuple[SummaryRow, int]]] = []
        self._missions: list[list[Mission]] = []
        self._projects: list[list[list[Project]]] = []
        self._totals: list[FoundTotal] = []
        self._problems: list[Problem] = []

    def read(self, row: SummaryRow, *, last: bool) -> None:
        if row.kind in {RowKind.SUBTOTAL, RowKind.GRAND_TOTAL}:
            self._total(row)
            return
        if row.kind is RowKind.NOTE:
            return
        self._place(row)
        if row.kind is RowKind.UNNAMED:
            self._unnamed(row, last=last)
        elif row.kind is RowKind.PROJECTS:
            self._take(row, last=last)

    # -- where a row stands

    def _place(self, row: SummaryRow) -> None:
        self._dimension(row)
        mission = row.mission
        view = compact(mission) if mission else None
        if mission is None or view is None or not view.text.strip("-–"):
            return
        match = MISSION.match(view.text)
        code = match["code"] if match else ""
        name = view.part(match.start("name")) if match else mission
        major = int(code.split(".")[0]) if code else None
        current = self._dimensions[-1].number if self._dimensions else None
        if major is not None and major != current and not row.dimension:
            self._open(major, None, mission)
        self._ensure(mission)
        held = self._missions[-1]
        if held and (held[-1].code == code if code else row.row.opens_page or not row.items):
            self._continue_mission(held, name, code, row)
            return
        held.append(Mission(code, tidy(name.text), location=mission.location))
        self._projects[-1].append([])

    @staticmethod
    def _continue_mission(held: list[Mission], name: Run, code: str, row: SummaryRow) -> None:
        """The mission's cell again on another page: the same name, or the rest of it."""
        known = same(held[-1].name)
        if not code and row.row.opens_page and same(name.text) not in known:
            held[-1] = evolve(held[-1], name=tidy(f"{held[-1].name} {name.text}"))

    def _dimension(self, row: SummaryRow) -> None:
        cell = row.dimension
        if cell is not None and squeezed(cell).strip("-–"):
            match = _NUMBERED.match(squeezed(cell))
            if match:
                view = compact(cell)
                name = view.part(match.start("name")) if match["name"] else None
                self._open(int(match["number"]), name, cell, repeats=row.row.opens_page)
            elif not self._dimensions:
                self._open(None, cell, cell)
            elif row.row.opens_page and same(cell.text) not in same(self._dimensions[-1].name):
                held = self._dimensions[-1]
                self._dimensions[-1] = evolve(held, name=tidy(f"{held.name} {cell.text}"))
            elif not row.row.opens_page and same(cell.text) != same(self._dimensions[-1].name):
                self._open(None, cell, cell)
            return
        above = [one for one in self._headings if one.block < row.row.block]
        if above and row.row.at(Role.DIMENSION) is None:
            run = above[-1].paragraph.run
            view = compact(run)
            heading = DIMENSION.match(view.text)
            if heading:
                self._open(int(heading["number"]), view.part(heading.start("name")), run)

    def _open(self, number: int | None, name: Run | None, at: Run, *, repeats: bool = True) -> None:
        """Go on under the dimension that is open, or begin one.

        ``repeats``: the cell may be the open dimension's, printed again on another page.
        """
        if number is not None and self._dimensions and self._dimensions[-1].number == number:
            known = same(self._dimensions[-1].name)
            if repeats or name is None or same(name.text) == known:
                return
        self._dimensions.append(
            Dimension(number, tidy(name.text) if name else "", location=at.location)
        )
        self._missions.append([])
        self._projects.append([])
        self._rows.append([])

    def _ensure(self, at: Run) -> None:
        if not self._dimensions:
            self._open(None, None, at)

    # -- what a row holds

    def _take(self, row: SummaryRow, *, last: bool) -> None:
        at = row.items[0].title
        self._ensure(at)
        if not self._missions[-1]:
            self._missions[-1].append(Mission("", location=at.location))
            self._projects[-1].append([])
        budgets, declarations, problems = budgets_of(row, cut_off=last)
        self._problems += problems
        for item, budget, declared in zip(row.items, budgets, declarations, strict=True):
            self._projects[-1][-1].append(project_of(item, budget, declared, row))
        self._rows[-1].append((row, len(row.items)))

    def _unnamed(self, row: SummaryRow, *, last: bool) -> None:
        self._ensure(row.row.first)
        alone = evolve(row, items=(Item(None, row.row.first),))
        budgets, _, problems = budgets_of(alone, cut_off=last)
        self._problems += problems
        location = row.row.first.location
        self._problems.append(
            Problem(
                say(
                    "A row has money but no name, so nobody can say which project it is."
                    " Write its name, or take its figures out."
                ),
                location,
            )
        )
        held = self._dimensions[-1]
        unnamed = (*held.unnamed, UnnamedRow(budgets[0], location=location))
        self._dimensions[-1] = evolve(held, unnamed=unnamed)

    def _total(self, row: SummaryRow) -> None:
        location = row.row.first.location
        budget, unitless, problems = total_cells(row)
        self._problems += problems
        number = row.total_of
        if number is None and row.kind is RowKind.SUBTOTAL and self._dimensions:
            number = self._dimensions[-1].number
        total = StatedTotal(number, budget, unitless, location=location)
        grand = row.kind is RowKind.GRAND_TOTAL
        count = stated_count(row, number)
        self._totals.append(FoundTotal(grand, total, count, len(self._dimensions)))

    # -- the whole

    def summary(self) -> Summary:
        self._declare()
        dimensions = tuple(self._whole(index) for index in range(len(self._dimensions)))
        settled = settle(dimensions, self._totals)
        return Summary(
            settled.dimensions,
            settled.grand_total,
            settled.counts,
            (*self._problems, *settled.problems),
        )

    def _whole(self, index: int) -> Dimension:
        missions = zip(self._missions[index], self._projects[index], strict=True)
        return evolve(
            self._dimensions[index],
            missions=tuple(evolve(one, projects=tuple(projects)) for one, projects in missions),
        )

    def _declare(self) -> None:
        """Give the projects of each dimension the declarations of its remarks."""
        for index, rows in enumerate(self._rows):
            flat = [project for projects in self._projects[index] for project in projects]
            position, remark_rows = 0, []
            for row, size in rows:
                members = flat[position : position + size]
                position += size
                years = tuple(year for year, _ in row.years)
                money = tuple(money_years(project) for project in members)
                remark_rows.append(RemarkRow(row.remark, money, years))
            declared, problems = assign(remark_rows)
            self._problems += problems
            found = iter(declared)
            for projects in self._projects[index]:
                for place, project in enumerate(projects):
                    one = next(found)
                    projects[place] = evolve(
                        project,
                        declarations=(*project.declarations, *one.declarations),
                        remark_unclear=one.unclear,
                    )
