"""Facts about single places for money, and about the signs for its absence (rules BUD004-009)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal, TypeAlias

from attrs import evolve

from ..base.language import Message, say
from ..base.location import Location
from ..base.record import record
from ..plan import Budget, Cell, CellState, ItemKind, PartId, Project, StatedTotal
from ..thai.text import tidy
from ..thai.years import FiscalYear
from ..vocabulary.budget import CellFact, ProjectFact, SignsFact
from ..vocabulary.declare import TypedFact
from ..vocabulary.model import Evidence, Unread
from ..vocabulary.shared import ItemKind as Kind
from .common.amounts import growth, of_known, satang, some_money, written
from .common.context import Context
from .common.entries import ProjectEntry
from .common.evidence import cell_evidence, first_place, place_of, said_of
from .common.labels import GRAND_TOTAL, label_in_year, total_label
from .common.rows import mission_code
from .indicators import percent_outcomes

_NO_MONEY = (CellState.ZERO, CellState.DASH, CellState.BLANK)
_NO_BUDGET = "ไม่ใช้งบประมาณ"
_ITEM_KINDS: Mapping[ItemKind, Kind] = MappingProxyType(
    {
        ItemKind.PROJECT: "project",
        ItemKind.ACTIVITY: "activity",
        ItemKind.MEASURE: "measure",
        ItemKind.GUIDELINE: "guideline",
    }
)


_Before: TypeAlias = tuple[bool, int | Unread | None]
"""Whether the year before a cell's is one of the plan's, and the amount of that year."""
_NOTHING: _Before = (False, None)


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    years = frozenset(one.year for one in context.years)
    for entry in context.projects:
        yield _project(context, entry)
        yield from _project_cells(context, entry, years)
    for one in context.dimensions:
        stated = one.dimension.subtotal
        label = total_label(one.label)
        owner = _Owner(one.subject, "subtotal", label, one.names, place_of(stated))
        yield from _total_cells(context, stated, owner, years)
    for at, mission in enumerate(context.missions, start=1):
        stated = mission.mission.subtotal
        label = total_label(mission.label)
        owner = _Owner(
            mission.subject,
            "mission_total",
            label,
            mission.names,
            place_of(stated),
            told_apart=str(at),
        )
        yield from _total_cells(context, stated, owner, years)
    grand = context.plan.grand_total
    owner = _Owner("total", "grand_total", GRAND_TOTAL, ("total",), place_of(grand))
    yield from _total_cells(context, grand, owner, years)
    yield from _sheet_amounts(context)
    yield from _signs(context)


def _project(context: Context, entry: ProjectEntry) -> ProjectFact:
    project = entry.project
    cells = project.budget.cells
    in_words = any(cell.state is CellState.DECLARED for _, cell in cells)
    money = some_money(cell for _, cell in cells)
    return ProjectFact(
        subject=entry.subject,
        names=entry.names,
        location=project.location,
        evidence=[cell_evidence(entry.label, year, cell, project.location) for year, cell in cells],
        position=entry.position,
        dimension=entry.dimension.number,
        mission=mission_code(context, entry),
        has_money=money or context.lacks_years(project.budget) or money,
        declared=in_words or _declared(project, bool(project.declarations)),
        has_sheet=context.has_sheet(entry),
        number=project.number,
        item_kind=_ITEM_KINDS[project.kind] if project.kind else None,
        money=context.money_of(project.budget),
        percent_outcomes=_percent_outcomes(context, entry),
        organisation=context.organisation,
        project=entry.label,
        remark=project.remark,
    )


def _percent_outcomes(context: Context, entry: ProjectEntry) -> int | Unread | None:
    """How many outcomes of its sheet have a percentage; None for a project without a sheet."""
    sheet = context.sheet_of.get(entry.subject)
    if sheet is None:
        return context.unread(PartId.SHEETS)
    return context.unread_in(sheet) or percent_outcomes(sheet.sheet)


def _declared(project: Project, found: bool) -> bool | None:
    """What a remark declares; None where it can be read in two ways."""
    return None if project.remark_unclear else found


@record
class _Owner:
    """What a cell belongs to: its subject, the cell's place in it, its name and its identity.

    ``told_apart`` tells apart two of one subject.
    """

    subject: str
    place: Literal["project", "subtotal", "mission_total", "grand_total", "sum", "sheet"]
    label: Message
    names: tuple[str, ...]
    location: Location | None
    remark: str | None = None
    told_apart: str = ""

    def cell(
        self,
        cell: Cell,
        *,
        year: FiscalYear | None,
        which: str,
        position: int | None = None,
        declared: bool | None = None,
        has_unit: bool | None = None,
        before: _Before = _NOTHING,
        evidence: Sequence[Evidence] = (),
    ) -> CellFact:
        """The fact about one of its cells."""
        amount = satang(cell)
        follows, previous = before
        shown = cell_evidence(self.label, year, cell, self.location)
        return CellFact(
            subject=self.subject,
            names=(*self.names, self.place),
            told_apart=which + self.told_apart,
            location=shown.location,
            evidence=(shown, *evidence),
            place=self.place,
            position=position,
            year=year.year if year else None,
            state=cell.state.value,
            too_large=amount is None and cell.money is not None,
            amount=amount,
            has_money=None if amount is None else amount != 0,
            declared=declared,
            has_unit=has_unit,
            follows=follows,
            previous=previous,
            growth=of_known(growth, amount, previous),
            item=label_in_year(self.label, year),
            printed=tidy(cell.printed) or written(cell),
            remark=self.remark,
        )


def _before(context: Context, budget: Budget, years: frozenset[int]) -> Mapping[int, _Before]:
    """For each year of a row, whether one of the plan's ``years`` is before it, and its amount."""
    cells = {one.year: satang(cell) for one, cell in budget.cells if one not in context.misheaded}
    lacking = context.lacks_years(budget)
    return {
        one.year: (True, cells.get(one.year - 1, lacking))
        for one in budget.years
        if one.year - 1 in years
    }


def _project_cells(
    context: Context, entry: ProjectEntry, years: frozenset[int]
) -> Iterator[CellFact]:
    project = entry.project
    before = _before(context, project.budget, years)
    remark = project.remark or _NO_BUDGET
    owner = _Owner(entry.subject, "project", entry.label, entry.names, project.location, remark)
    for year, cell in project.budget.cells:
        covering = [one for one in project.declarations if one.covers(year)]
        yield owner.cell(
            cell,
            year=year,
            which="cell",
            position=entry.position,
            declared=_declared(project, bool(covering)),
            before=before.get(year.year, _NOTHING),
            evidence=[
                Evidence(said_of(say("Remark"), remark), place_of(one, project.remark_location))
                for one in covering
                if cell.has_money
            ],
        )
    yield from _sum_column(project.budget, owner)


def _total_cells(
    context: Context, stated: StatedTotal | None, owner: _Owner, years: frozenset[int]
) -> Iterator[CellFact]:
    if stated is None:
        return
    before = _before(context, stated.budget, years)
    for year, cell in stated.budget.cells:
        yield owner.cell(
            cell,
            year=year,
            which="cell",
            has_unit=year not in stated.unitless,
            before=before.get(year.year, _NOTHING),
        )
    yield from _sum_column(stated.budget, owner)


def _sum_column(budget: Budget, owner: _Owner) -> Iterator[CellFact]:
    """The cell in a column of sums over the years, where the table has one."""
    if budget.total is not None:
        summed = evolve(owner, place="sum", remark=None)
        yield summed.cell(budget.total, year=None, which="sum")


def _sheet_amounts(context: Context) -> Iterator[CellFact]:
    for entry in context.sheets:
        budget = entry.sheet.budget
        place = first_place(budget.location if budget else None, entry.location)
        owner = _Owner(entry.subject, "sheet", entry.label, entry.names, place)
        for ordinal, one in enumerate(budget.amounts if budget else (), start=1):
            yield owner.cell(
                one.cell,
                year=one.years[0] if len(one.years) == 1 else None,
                which=f"amount{ordinal}",
            )


def _signs(context: Context) -> Iterator[SignsFact]:
    if not context.projects:
        return
    counts = dict.fromkeys(_NO_MONEY, 0)
    first: dict[CellState, Evidence] = {}
    for entry in context.projects:
        for year, cell in entry.project.budget.cells:
            if cell.state not in counts or _in_words(cell):
                continue
            counts[cell.state] += 1
            if cell.state not in first:
                place = entry.location
                first[cell.state] = cell_evidence(entry.label, year, cell, place)
    unread = context.unread(PartId.SUMMARY_TABLE)
    shown = tuple(first.values())
    yield SignsFact(
        subject="plan",
        names=("summary_table",),
        # The first sign is as good as any; the second is the first that differs.
        location=shown[1].location if len(shown) > 1 else context.table,
        evidence=shown,
        kinds=len(shown) if len(shown) > 1 else unread or len(shown),
        zeros=counts[CellState.ZERO],
        dashes=counts[CellState.DASH],
        blanks=counts[CellState.BLANK],
        explained=context.known(context.plan.signs_explained, PartId.SUMMARY_TABLE),
    )


def _in_words(cell: Cell) -> bool:
    """Whether a cell says in words that nothing is done, which needs no explanation."""
    return cell.state is CellState.DASH and bool(cell.note) and cell.note == cell.printed
