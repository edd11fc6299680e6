"""Facts about single places for money, and about the signs for its absence (rules BUD004-009)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from ..language import say
from ..location import Location
from ..plan import Budget, Cell, CellState, PartId, Project, StatedTotal
from ..readable import Readable
from ..thai.text import tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact, Text, Value
from .context import Context, ProjectEntry
from .making import first_place, key, make, satang, written
from .missions import mission_codes, mission_label, mission_subjects
from .seen import in_year, said_of
from .stated import total_label

_NO_MONEY = {CellState.ZERO: "zeros", CellState.DASH: "dashes", CellState.BLANK: "blanks"}
_TOTAL = Text("แถวรวมทั้งสิ้น", "the grand total")
_NO_BUDGET = "ไม่ใช้งบประมาณ"


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    codes = [one.code for one in context.plan.missions]
    for entry in context.projects:
        yield _project(context, entry, codes[entry.mission])
        yield from _project_cells(entry)
    for one in context.dimensions:
        if one.dimension.subtotal:
            owner = _Owner(one.subject, "subtotal", total_label(one.label), one.names)
            yield from _total_cells(one.dimension.subtotal, owner)
    yield from _mission_totals(context)
    if context.plan.grand_total:
        owner = _Owner("total", "grand_total", _TOTAL, ("total",))
        yield from _total_cells(context.plan.grand_total, owner)
    yield from _sheet_amounts(context)
    yield from _signs(context)


def _mission_totals(context: Context) -> Iterator[Fact]:
    subjects = mission_subjects(context, mission_codes(context))
    missions = zip(subjects, context.plan.missions, strict=True)
    for position, (subject, mission) in enumerate(missions, start=1):
        if mission.subtotal:
            label = total_label(mission_label(context, mission.code, mission.name))
            names = ("mission", key(mission.name))
            owner = _Owner(subject, "mission_total", label, names, part=str(position))
            yield from _total_cells(mission.subtotal, owner)


def _project(context: Context, entry: ProjectEntry, code: str) -> Fact:
    project = entry.project
    in_words = any(cell.state is CellState.DECLARED for _, cell in project.budget.cells)
    money = _has_money(project)
    return make(
        "project",
        entry.subject,
        {
            "position": entry.position,
            "dimension": entry.dimension.number,
            "mission": code if code.isascii() and code else None,
            "has_money": money or context.lacks_years(project.budget) or money,
            "declared": in_words or _declared(project, bool(project.declarations)),
            "has_sheet": context.paired(entry.subject, context.sheet_of, PartId.SHEETS)
            if context.sheets
            else None,
        },
        location=project.location,
        evidence=[
            Evidence(
                in_year(entry.label, year, written(cell)),
                first_place(cell.location, project.location),
            )
            for year, cell in project.budget.cells
        ],
        texts={"project": entry.label, "remark": project.remark},
        names=entry.names,
    )


def _declared(project: Project, found: bool) -> bool | None:
    """What a remark declares; None where it can be read in two ways."""
    return None if project.remark_unclear else found


def _has_money(project: Project) -> bool | None:
    """Whether a project has money in some year; None where its cells do not say."""
    amounts = [satang(cell) for _, cell in project.budget.cells]
    if any(amounts):
        return True
    return None if not amounts or None in amounts else False


@frozen(repr=False)
class _Owner(Readable):
    """What a cell belongs to: its subject, the cell's place in it, its name and its identity.

    ``part`` tells apart two of one subject.
    """

    subject: str
    place: str
    label: Text
    names: tuple[str, ...]
    texts: Mapping[str, object] = field(factory=dict)
    part: str = ""

    def cell(
        self,
        cell: Cell,
        *,
        year: FiscalYear | None,
        part: str,
        values: Mapping[str, Value | None],
        location: Location | None,
        evidence: tuple[Evidence, ...] = (),
    ) -> Fact:
        """The fact about one of its cells."""
        amount = satang(cell)
        place = first_place(cell.location, location)
        return make(
            "cell",
            self.subject,
            {
                "place": self.place,
                "year": year.year if year else None,
                "state": cell.state.value,
                "too_large": amount is None and cell.money is not None,
                "amount": amount,
                "has_money": None if amount is None else amount != 0,
                **values,
            },
            year=year.year if year else None,
            part=part + self.part,
            location=place,
            evidence=(Evidence(in_year(self.label, year, written(cell)), place), *evidence),
            texts={
                **self.texts,
                "item": _in_year(self.label, year),
                "printed": tidy(cell.printed) or written(cell),
            },
            names=(*self.names, self.place),
        )


def _project_cells(entry: ProjectEntry) -> Iterator[Fact]:
    project = entry.project
    owner = _Owner(
        entry.subject, "project", entry.label, entry.names, {"remark": project.remark or _NO_BUDGET}
    )
    for year, cell in project.budget.cells:
        covering = [one for one in project.declarations if one.covers(year)]
        yield owner.cell(
            cell,
            year=year,
            part="cell",
            values={
                "position": entry.position,
                "declared": _declared(project, bool(covering)),
            },
            location=project.location,
            evidence=tuple(
                Evidence(
                    said_of(say("Remark"), project.remark or _NO_BUDGET),
                    first_place(one.location, project.remark_location),
                )
                for one in covering
                if cell.has_money
            ),
        )
    yield from _sum_column(project.budget, owner, project.location)


def _total_cells(stated: StatedTotal, owner: _Owner) -> Iterator[Fact]:
    for year, cell in stated.budget.cells:
        yield owner.cell(
            cell,
            year=year,
            part="cell",
            values={"has_unit": year not in stated.unitless},
            location=stated.location,
        )
    yield from _sum_column(stated.budget, owner, stated.location)


def _sum_column(budget: Budget, owner: _Owner, location: Location | None) -> Iterator[Fact]:
    """The cell in a column of sums over the years, where the table has one."""
    if budget.total is not None:
        summed = _Owner(owner.subject, "sum", owner.label, owner.names, part=owner.part)
        yield summed.cell(budget.total, year=None, part="sum", values={}, location=location)


def _sheet_amounts(context: Context) -> Iterator[Fact]:
    for entry in context.sheets:
        budget = entry.sheet.budget
        owner = _Owner(entry.subject, "sheet", entry.label, entry.names)
        for ordinal, one in enumerate(budget.amounts if budget else (), start=1):
            yield owner.cell(
                one.cell,
                year=one.years[0] if len(one.years) == 1 else None,
                part=f"amount{ordinal}",
                values={},
                location=first_place(budget.location if budget else None, entry.sheet.location),
            )


def _signs(context: Context) -> Iterator[Fact]:
    cells = [
        (entry, year, cell)
        for entry in context.projects
        for year, cell in entry.project.budget.cells
        if cell.state in _NO_MONEY and not _in_words(cell)
    ]
    if not context.projects:
        return
    unread = context.unread(PartId.SUMMARY_TABLE)
    first: dict[CellState, tuple[ProjectEntry, FiscalYear, Cell]] = {}
    counts = dict.fromkeys(_NO_MONEY.values(), 0)
    for entry, year, cell in cells:
        counts[_NO_MONEY[cell.state]] += 1
        first.setdefault(cell.state, (entry, year, cell))
    places = [
        Evidence(
            in_year(entry.label, year, written(cell)),
            first_place(cell.location, entry.project.location),
        )
        for entry, year, cell in first.values()
    ]
    yield make(
        "signs",
        "plan",
        {
            **counts,
            "kinds": len(first) if len(first) > 1 else unread or len(first),
            "explained": context.plan.signs_explained or unread or False,
        },
        # The first sign is as good as any; the second is the first that differs.
        location=places[1].location if len(places) > 1 else context.table,
        evidence=places,
        names=("summary_table",),
    )


def _in_words(cell: Cell) -> bool:
    """Whether a cell says in words that nothing is done, which needs no explanation."""
    return cell.state is CellState.DASH and bool(cell.note) and cell.note == cell.printed


def _in_year(label: Text, year: FiscalYear | None) -> Text:
    return Text(f"{label.th} ปี {year}", f"{label.en}, {year}") if year else label
