"""Part 2: what introduces the summary table, the table, and the notes under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from attrs import evolve

from ...documents.form_hints import OF_TITLE
from ...plan import (
    Budget,
    CellState,
    CountPlace,
    Declaration,
    Dimension,
    Mission,
    PartId,
    Plan,
    Project,
    StatedTotal,
    SubMission,
)
from ...plan import Cell as MoneyCell
from ..blocks import Align, Block, Cell, Grid, Heading, Number, Part
from .front_matter import counted, line, passages_of
from .money import OPEN_AMOUNT, money_cell, money_text, total_cell, unit_words
from .remarks import added_remarks
from .worked import added
from .worked import counted as counted_titles

NAME = "ส่วนที่ 2"
_BLANK = MoneyCell(CellState.BLANK)
_DASH = MoneyCell(CellState.DASH)
_OPEN = Cell(align=Align.RIGHT, shape=OPEN_AMOUNT)
"""Where an amount is still to be written."""
_COMMON_ERA = 543
_WIDTHS = (2.5, 4.5, 4.4)
_REMARK_WIDTH, _OTHER_WIDTH = 2.5, 2.2
_TITLE = 2
"""The column of the projects, from 0; the amounts stand behind it."""

_Row = list[Cell]


def part_two(plan: Plan, *, room: bool) -> Iterator[Part]:
    """The part with its table on wide pages."""
    heading = Heading("ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", 1, centred=True)
    total = plan.grand_total
    grids = (_Table(plan, room=room).grid(),) if plan.dimensions or total else ()
    apart = (_in_words(total),) if total is not None and _is_apart(total) else ()
    notes = (*apart, *passages_of(plan, PartId.SUMMARY_TABLE))
    if grids or notes or plan.part(PartId.SUMMARY_TABLE) or plan.counts or plan.signs_explained:
        yield Part(NAME, (heading, *_introduction(plan), *grids, *notes), wide=True)


def _introduction(plan: Plan) -> Iterator[Block]:
    years = f" (พ.ศ. {plan.period.first} - {plan.period.last})" if plan.period else ""
    yield line(f"{plan.title}{years}")
    organisation = plan.organisation
    if organisation is not None and organisation.district:
        place = f"{organisation.name} อำเภอ{organisation.district}"
        province = f" จังหวัด{organisation.province}" if organisation.province else ""
        yield line(place + province)
    stated = [one for one in plan.counts if one.place is CountPlace.INTRODUCTION]
    yield from map(line, counted(plan, stated))
    if plan.signs_explained:
        yield line("เครื่องหมาย “-” หมายถึง ไม่ดำเนินการในปีนั้น")


class _Table:
    """The summary table of one plan."""

    def __init__(self, plan: Plan, *, room: bool) -> None:
        self.plan = plan
        self.room = room
        budgets = tuple(_budgets(plan))
        years = {year for budget in budgets for year in budget.years}
        self.years = tuple(sorted(years)) or (plan.period.years if plan.period else ())
        stated = plan.grand_total
        self.grand = stated if stated is not None and not _is_apart(stated) else None
        self.has_total = any(budget.total is not None for budget in budgets)
        self.remarks: Iterator[str] = iter(())
        self.others = _in_order(plan.projects)

    def grid(self) -> Grid:
        rows: list[_Row] = []
        totals: list[int] = []
        for one in self.plan.dimensions:
            rows += self._dimension(one)
            totals += [len(rows) - 1] if one.subtotal is not None else []
        if self.grand is not None:
            summed = totals if len(totals) == len(self.plan.dimensions) else _unsummed(rows)
            total = self._total("รวมทั้งสิ้น", None, self.grand, grand=True)
            rows.append(self._worked(total, rows, summed))
        amounts = len(self.years) + self.has_total
        widths = (*_WIDTHS, *[0.0] * amounts, *[_OTHER_WIDTH] * len(self.others), _REMARK_WIDTH)
        header = self._header()
        return Grid(tuple(map(tuple, [*header, *rows])), widths, len(header))

    def _header(self) -> list[_Row]:
        """Two rows: the money over its years, and the years; all other headings are as tall."""
        era = _COMMON_ERA if self.plan.common_era else 0
        years = [_headed(Number(Decimal(year.year - era), "ปี ")) for year in self.years]
        before = [_tall("มิติ"), _tall("ภารกิจตามมิติ"), _tall("โครงการ/กิจกรรม/มาตรการ")]
        behind = [_tall("รวม")] if self.has_total else []
        behind += [*(_tall(heading) for heading, _ in self.others), _tall("หมายเหตุ")]
        if not years:
            return [[evolve(one, down=1) for one in [*before, *behind]]]
        over = [evolve(_headed(self._money()), across=len(years))]
        over += [_headed("")] * (len(years) - 1)
        covered = [[_headed("")] * len(one) for one in (before, behind)]
        return [[*before, *over, *behind], [*covered[0], *years, *covered[1]]]

    def _money(self) -> str:
        """The heading of the amounts, with the unit unless some total is to lack it."""
        bare = any(one is not None and one.unitless for one in _totals(self.plan))
        unit = self.plan.unit
        return "งบประมาณ" if bare and unit.value == 1 else f"งบประมาณ ({unit_words(unit)})"

    # -- rows

    def _row(self, group: str, mission: str, title: str | Number, amounts: Sequence[Cell]) -> _Row:
        behind = [Cell()] * (len(self.others) + 1)
        return [Cell(group), Cell(mission), Cell(title), *amounts, *behind]

    def _dimension(self, dimension: Dimension) -> list[_Row]:
        number = "" if dimension.number is None else f"{dimension.number}. "
        self.remarks = iter(_remarks(dimension))
        rows = [row for mission in dimension.missions for row in self._mission(mission)]
        if rows:
            rows[0][0] = Cell(f"{number}{dimension.name}".strip(), down=len(rows))
        nameless = [one.budget for one in dimension.unnamed]
        nameless += [one.budget for one in dimension.empty_rows]
        rows += [self._row("", "", "", self._amounts(one)) for one in nameless]
        if dimension.subtotal is not None:
            total = self._total("รวม", dimension.number, dimension.subtotal)
            rows.append(self._worked(total, rows, _unsummed(rows)))
        return rows

    def _mission(self, mission: Mission) -> list[_Row]:
        rows = list(self._items(mission))
        if not rows:
            nothing = _OPEN if self.room else money_cell(_DASH, self.plan.unit)
            signs = [nothing] * (len(self.years) + self.has_total)
            rows = [self._row("", "", nothing.text, signs)]
            rows[0][_TITLE] = evolve(rows[0][_TITLE], hint=OF_TITLE if self.room else "")
        heading = f"{mission.code} {mission.name}".strip()
        rows[0][1] = Cell(heading, down=len(rows))
        if mission.subtotal is not None:
            label = f"รวมภารกิจ {mission.code}".strip()
            total = self._total(label, None, mission.subtotal)
            rows.append(self._worked(total, rows, _unsummed(rows), counts=False))
        return rows

    def _items(self, mission: Mission) -> Iterator[_Row]:
        """The projects under their sub-missions, of which some may have none."""
        blank = [Cell(align=Align.RIGHT)] * (len(self.years) + self.has_total)
        left = list(mission.sub_missions)
        under = ""
        for project in mission.projects:
            if project.sub_mission != under:
                under = project.sub_mission
                at = next((at for at, one in enumerate(left) if one.code == under), None)
                above = [SubMission(under)] if at is None else left[: at + 1]
                left = left if at is None else left[at + 1 :]
                for one in above:
                    yield self._row("", "", f"{one.code} {one.name}".strip(), blank)
            yield self._project(project)
        for one in left:
            yield self._row("", "", f"{one.code} {one.name}".strip(), blank)

    def _project(self, project: Project) -> _Row:
        label = project.label or (f"{project.number})" if project.number is not None else "")
        held = _others(project)
        others = [Cell(held.get(key, "")) for key in self.others]
        row = self._row("", "", f"{label} {project.title}".strip(), self._amounts_of(project))
        return [*row[: -len(others) - 1], *others, Cell(next(self.remarks))]

    def _amounts_of(self, project: Project) -> list[Cell]:
        return [
            *(
                money_cell(
                    project.budget.at(year) or _BLANK,
                    self.plan.unit,
                    declared=Declaration((year,)) in project.declarations,
                )
                for year in self.years
            ),
            *self._sum(project.budget),
        ]

    def _amounts(self, budget: Budget) -> list[Cell]:
        shown = [money_cell(budget.at(year) or _BLANK, self.plan.unit) for year in self.years]
        return [*shown, *self._sum(budget)]

    def _sum(self, budget: Budget) -> list[Cell]:
        return [money_cell(budget.total or _BLANK, self.plan.unit)] if self.has_total else []

    def _total(
        self, label: str, number: int | None, stated: StatedTotal, *, grand: bool = False
    ) -> _Row:
        unit = self.plan.unit
        shown = [
            total_cell(stated.budget.at(year) or _BLANK, unit, named=year not in stated.unitless)
            for year in self.years
        ]
        if self.has_total:
            shown.append(total_cell(stated.budget.total or _BLANK, unit, named=True))
        place = CountPlace.GRAND_TOTAL if grand else CountPlace.SUBTOTAL
        counts = (
            Number(Decimal(one.number), "จำนวน ", " โครงการ")
            for one in self.plan.counts
            if one.place is place and one.dimension == number and (grand or number is not None)
        )
        return [evolve(one, strong=True) for one in self._row("", label, next(counts, ""), shown)]

    def _worked(
        self, total: _Row, above: list[_Row], summed: list[int], *, counts: bool = True
    ) -> _Row:
        """A row of totals whose figures follow from the rows above it."""
        amounts = range(_TITLE + 1, _TITLE + 1 + len(self.years) + self.has_total)
        found = [
            added(one, above, at, summed) if at in amounts else one for at, one in enumerate(total)
        ]
        if counts and above:
            found[_TITLE] = counted_titles(found[_TITLE], above, _TITLE, _unsummed(above))
        return found


def _unsummed(rows: Sequence[_Row]) -> list[int]:
    """The rows that are no totals themselves."""
    return [at for at, row in enumerate(rows) if not row[_TITLE].strong]


def _remarks(dimension: Dimension) -> list[str]:
    """The remarks of its projects, with those that their declarations need."""
    added = added_remarks(dimension)
    return [added.get(at, one.remark) for at, one in enumerate(dimension.projects)]


def _headed(value: str | Number) -> Cell:
    return Cell(value, Align.CENTER, strong=True)


def _tall(value: str) -> Cell:
    return evolve(_headed(value), down=2)


def _in_order(projects: Sequence[Project]) -> tuple[tuple[str, int], ...]:
    """The further columns of all projects, in the order that they have in every row, if any is."""
    rows = [tuple(_others(project)) for project in projects]
    before: dict[tuple[str, int], list[tuple[str, int]]] = {key: [] for row in rows for key in row}
    for row in rows:
        for left, right in pairwise(row):
            before[right].append(left)
    try:
        return tuple(TopologicalSorter(before).static_order())
    except CycleError:
        return tuple(before)


def _others(project: Project) -> dict[tuple[str, int], str]:
    """The texts of further columns by their headings; of equal headings by their order."""
    found: dict[tuple[str, int], str] = {}
    for one in project.others:
        nth = 0
        while (one.heading, nth) in found:
            nth += 1
        found[one.heading, nth] = one.text
    return found


def _budgets(plan: Plan) -> Iterator[Budget]:
    yield from (project.budget for project in plan.projects)
    for dimension in plan.dimensions:
        yield from (one.budget for one in dimension.unnamed)
        yield from (one.budget for one in dimension.empty_rows)
    yield from (one.budget for one in _totals(plan) if one is not None)


def _totals(plan: Plan) -> Iterator[StatedTotal | None]:
    yield from (one.subtotal for one in plan.missions)
    yield from (one.subtotal for one in plan.dimensions)
    if plan.grand_total is not None and not _is_apart(plan.grand_total):
        yield plan.grand_total


def _is_apart(total: StatedTotal) -> bool:
    """Whether a grand total is one sum over all years, and stands in no row of the years."""
    return not total.budget.cells and total.budget.total is not None


def _in_words(total: StatedTotal) -> Block:
    stated = total.budget.total or _BLANK
    unit = "" if stated.state is CellState.UNREADABLE else " บาท"
    return line(f"งบประมาณรวมทั้งสิ้น {money_text(stated)}{unit}")
