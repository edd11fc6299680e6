"""Random plans with what few plans have: sub-missions, labels, further columns, units, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import evolve
from hypothesis import strategies as st

from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Declaration,
    Dimension,
    EmptyRow,
    Mission,
    MoneyUnit,
    OtherCell,
    Part,
    PartId,
    Passage,
    Plan,
    Project,
    Section,
    Sheet,
    SheetHeading,
    StatedTotal,
    SubMission,
)
from itacheck.thai.years import FiscalYear
from tests.strategies import plans_words as words
from tests.strategies.plans_table import amounts, seldom
from tests.strategies.plans_whole import plans

_NOTES = ("(งบกองทุน)", "*", "(เงินอุดหนุน)")
_COLUMNS = ("หน่วยงานรับผิดชอบ", "แหล่งงบประมาณ", "ตัวชี้วัด")
_LIKE_HEADINGS = (
    "ส่วนที่ 1",
    "ส่วนที่ 2",
    "ส่วนที่ 3",
    "คำนำ",
    "สารบัญ",
    "12",
    "หลักการและเหตุผล",
    "1. หลักการและเหตุผล",
    "2. วัตถุประสงค์",
    "7. งบประมาณ",
    "ลำดับที่ 4",
    "1. ชื่อโครงการ : โครงการอื่น",
    "ภาคผนวก",
    "มิติที่ 2 การบริหารราชการ",
    "1.1 การเสริมสร้างจิตสำนึก",
    "รายงานประจำปี .......... 12",
    "ประกาศเทศบาลตำบลอื่น",
)
_KEEPING = {PartId.PREFACE, PartId.RATIONALE, PartId.OBJECTIVES, PartId.BENEFITS}


@st.composite
def rarer_plans(draw: st.DrawFn, *, only: str | None = None) -> Plan:
    """A random plan with some of the rarer things, or with one of them (a key of ``RARER``)."""
    plan = draw(plans())
    for name, change in RARER.items():
        if name == only or (only is None and draw(st.booleans())):
            plan = change(draw, plan)
    return plan


def _in_missions(plan: Plan, change: Callable[[Mission], Mission]) -> Plan:
    return evolve(
        plan,
        dimensions=tuple(
            evolve(one, missions=tuple(map(change, one.missions))) for one in plan.dimensions
        ),
    )


def _in_projects(plan: Plan, change: Callable[[Project], Project]) -> Plan:
    return _in_missions(plan, lambda one: evolve(one, projects=tuple(map(change, one.projects))))


def _units(draw: st.DrawFn, plan: Plan) -> Plan:
    """Another unit than baht stands over the table, so that no total lacks it."""
    unit = draw(st.sampled_from((MoneyUnit.THOUSAND, MoneyUnit.MILLION)))
    dimensions = tuple(evolve(one, subtotal=_with_unit(one.subtotal)) for one in plan.dimensions)
    total = _with_unit(plan.grand_total)
    return evolve(plan, unit=unit, dimensions=dimensions, grand_total=total)


def _with_unit(total: StatedTotal | None) -> StatedTotal | None:
    return None if total is None else evolve(total, unitless=())


def _common_era(draw: st.DrawFn, plan: Plan) -> Plan:
    return evolve(plan, common_era=draw(st.booleans()))


def _sub_missions(draw: st.DrawFn, plan: Plan) -> Plan:
    def change(mission: Mission) -> Mission:
        if not mission.projects or draw(st.booleans()):
            return mission
        first = draw(st.integers(0, len(mission.projects) - 1))
        second = draw(st.integers(first, len(mission.projects)))
        one, two = f"{mission.code}.1", f"{mission.code}.2"
        codes = [""] * first + [one] * (second - first)
        codes += [two] * (len(mission.projects) - second)
        used = [code for code in (one, two) if code in codes]
        names = ("การสร้างความเข้าใจร่วมกัน", "การลงมือทำอย่างต่อเนื่อง")
        subs = tuple(SubMission(code, name) for code, name in zip(used, names, strict=False))
        projects = zip(mission.projects, codes, strict=True)
        return evolve(
            mission,
            projects=tuple(evolve(project, sub_mission=code) for project, code in projects),
            sub_missions=subs,
        )

    return _in_missions(plan, change)


def _labels(draw: st.DrawFn, plan: Plan) -> Plan:
    """Numbers such as 2.1.1 for the projects, and perhaps for all sheets, too."""

    def change(mission: Mission) -> Mission:
        return evolve(
            mission,
            projects=tuple(
                one  # without a kind the number would be a sub-mission's
                if one.kind is None
                else evolve(one, number=at, label=f"{one.sub_mission or mission.code}.{at}")
                for at, one in enumerate(mission.projects, start=1)
            ),
        )

    too = draw(st.booleans())
    sheets = tuple(
        evolve(one, label=f"{one.mission or '1.1'}.{one.number}")
        if too and one.number is not None
        else one
        for one in plan.sheets
    )
    return evolve(_in_missions(plan, change), sheets=sheets)


def _others(draw: st.DrawFn, plan: Plan) -> Plan:
    columns = draw(st.lists(st.sampled_from(_COLUMNS), min_size=1, unique=True))

    def change(project: Project) -> Project:
        kept = [one for one in columns if not draw(seldom())]
        units = st.sampled_from(words.UNITS)
        return evolve(project, others=tuple(OtherCell(one, draw(units)) for one in kept))

    return _in_projects(plan, change)


def _mission_totals(draw: st.DrawFn, plan: Plan) -> Plan:
    def dimension(held: Dimension) -> Dimension:
        def change(mission: Mission) -> Mission:
            if not mission.projects or draw(seldom()):
                return mission
            years = mission.projects[0].budget.years
            cells = tuple((year, draw(amounts())) for year in years)
            has_total = mission.projects[0].budget.total is not None
            budget = Budget(cells, draw(amounts()) if has_total else None)
            return evolve(mission, subtotal=StatedTotal(held.number, budget))

        return evolve(held, missions=tuple(map(change, held.missions)))

    return evolve(plan, dimensions=tuple(map(dimension, plan.dimensions)))


def _odd_cells(draw: st.DrawFn, plan: Plan) -> Plan:
    """Cells with a note behind the amount, that declare no budget, or that nobody can read.

    Remarks are taken out: what they declare for other projects depends on the cells.
    """

    def change(project: Project) -> Project:
        cells: list[tuple[FiscalYear, Cell]] = []
        declared = []
        for year, cell in project.budget.cells:
            form = draw(st.sampled_from(("", "", "", "note", "declared", "mark", "unreadable")))
            made = cell
            if form == "note" and cell.state is CellState.AMOUNT:
                made = evolve(cell, note=draw(st.sampled_from(_NOTES)))
            elif form == "declared":
                made = Cell(CellState.DECLARED)
                declared.append(Declaration((year,)))
            elif form == "mark":
                made = Cell(CellState.DECLARED)
            elif form == "unreadable":
                made = Cell(CellState.UNREADABLE, printed="20,000 ถึง 30,000")
            cells.append((year, made))
        (first, _), *others = cells
        alone = all(cell.state is CellState.BLANK for _, cell in others)
        if alone and declared and declared[0].years == (first,):
            # Words before cells that are all empty go over all years.
            return evolve(project, remark="", declarations=())
        budget = evolve(project.budget, cells=tuple(cells))
        return evolve(project, budget=budget, remark="", declarations=tuple(declared))

    return _in_projects(plan, change)


def _empty_rows(draw: st.DrawFn, plan: Plan) -> Plan:
    def change(held: Dimension) -> Dimension:
        first = next(iter(held.projects), None)
        if first is None or draw(st.booleans()):
            return held
        dash = tuple((year, Cell(CellState.DASH)) for year in first.budget.years)
        total = None if first.budget.total is None else Cell(CellState.DASH)
        return evolve(held, empty_rows=(EmptyRow(Budget(dash, total)),))

    return evolve(plan, dimensions=tuple(map(change, plan.dimensions)))


def _like_headings(draw: st.DrawFn, plan: Plan) -> Plan:
    """Passages that look like headings, in parts and in sheets."""

    def more(passages: Sequence[Passage]) -> tuple[Passage, ...]:
        at = draw(st.integers(0, len(passages)))
        odd = Passage(draw(st.sampled_from(_LIKE_HEADINGS)))
        return (*passages[:at], odd, *passages[at:])

    def part(one: Part) -> Part:
        return evolve(one, passages=more(one.passages)) if one.id in _KEEPING else one

    def section(one: Section) -> Section:
        keeps = one.heading in {SheetHeading.RATIONALE, SheetHeading.STEPS}
        return evolve(one, passages=more(one.passages)) if keeps else one

    def sheet(one: Sheet) -> Sheet:
        return evolve(one, sections=tuple(map(section, one.sections)))

    sheets = tuple(sheet(one) for one in plan.sheets)
    return evolve(plan, parts=tuple(map(part, plan.parts)), sheets=sheets)


def _untitled(draw: st.DrawFn, plan: Plan) -> Plan:
    """Sheets whose title stands under their number, without a heading of its own."""
    sheets = tuple(
        evolve(one, sections=tuple(s for s in one.sections if s.heading is not SheetHeading.TITLE))
        if one.number is not None and one.kind is not None and draw(st.booleans())
        else one
        for one in plan.sheets
    )
    return evolve(plan, sheets=sheets)


RARER: dict[str, Callable[[st.DrawFn, Plan], Plan]] = {
    "unit": _units,
    "common era": _common_era,
    "sub-missions": _sub_missions,
    "labels": _labels,
    "others": _others,
    "mission totals": _mission_totals,
    "odd cells": _odd_cells,
    "empty rows": _empty_rows,
    "like headings": _like_headings,
    "untitled": _untitled,
}
"""What makes each of the rarer things of a plan."""
