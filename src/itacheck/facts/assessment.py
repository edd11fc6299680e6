"""Facts about what the year's ITA asks for (rules ITA)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from ..packs.model import Certainty, Topic
from ..plan import CellState, PartId
from ..readable import Readable
from ..vocabulary.model import Evidence, Fact, Text
from .context import Context, ProjectEntry, SheetEntry
from .making import first_place, make, written
from .measures import Carriers, carrying_parts
from .seen import in_table, seen_period

_NAME = Text("ชื่อโครงการ", "its name")
_BUDGET = Text("งบประมาณ หรือการแจ้งว่าไม่ใช้งบประมาณ", "a budget, or that it uses none")
_PERIOD = Text("ระยะเวลาดำเนินการ", "the period")
_PARTS = (PartId.SUMMARY_TABLE, PartId.SHEETS)
_ACTIVE = {CellState.ZERO, CellState.AMOUNT, CellState.DECLARED}
SURENESS = {
    Certainty.INTERNAL: Text("ยืนยันแล้ว", "confirmed"),
    Certainty.VERIFIED: Text("ตรวจกับแหล่งอ้างอิงแล้ว", "read in a source"),
    Certainty.OBSERVED: Text("พบในแผนจริง ยังไม่ยืนยัน", "seen in a plan, not confirmed"),
    Certainty.ASSUMED: Text("ยังไม่ได้ยืนยันกับแหล่งอ้างอิง", "not confirmed by a source"),
}
"""How a message says how sure an item's number is."""


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    for entry in context.projects:
        yield _elements(context, entry, context.sheet_of.get(entry.subject))
    yield from _topics(context)
    if context.dimensions or context.sheets or context.unread(*_PARTS):
        yield _chosen_year(context)


def _elements(context: Context, entry: ProjectEntry, sheet: SheetEntry | None) -> Fact:
    project = entry.project
    # What the row does not say may stand in a column or in a sheet that was not read.
    needed = _PARTS if entry.subject in context.doubtful else (PartId.SHEETS,)
    in_sheet = context.unread_in(sheet) if sheet else context.unread(*needed)
    open_ = context.lacks_years(project.budget) or in_sheet
    elements = {
        _NAME: bool(entry.name.core),
        _BUDGET: _has_budget(entry, sheet),
        _PERIOD: _has_period(entry, sheet),
    }
    has_name, has_budget, has_period = elements.values()
    evidence = [
        Evidence(
            in_table(entry.label, year, written(cell)),
            first_place(cell.location, project.location),
        )
        for year, cell in project.budget.cells
    ]
    if sheet is not None:
        evidence.append(Evidence(sheet.label, sheet.sheet.location))
    return make(
        "plan_elements",
        entry.subject,
        {
            "has_name": has_name,
            "has_budget": open_ if open_ and has_budget is False else has_budget,
            "has_period": open_ if open_ and has_period is False else has_period,
        },
        location=project.location,
        evidence=evidence,
        texts={
            "project": entry.label,
            "missing": tuple(name for name, held in elements.items() if held is False),
        },
        names=entry.names,
    )


def _has_budget(entry: ProjectEntry, sheet: SheetEntry | None) -> bool | None:
    """Whether table or sheet state money, or that none is used; a printed 0.00 says neither."""
    project = entry.project
    budget = sheet.sheet.budget if sheet else None
    states = {cell.state for _, cell in project.budget.cells}
    if project.has_money or project.declarations or CellState.DECLARED in states:
        return True
    if budget is not None and (budget.none_declared or budget.amounts):
        return True
    unclear = project.remark_unclear or CellState.UNREADABLE in states
    return None if unclear else False


def _has_period(entry: ProjectEntry, sheet: SheetEntry | None) -> bool | None:
    """Whether the sheet has a duration, or the table's row a year in which something is done."""
    states = {cell.state for _, cell in entry.project.budget.cells}
    if (sheet and sheet.sheet.duration and sheet.sheet.duration.years) or states & _ACTIVE:
        return True
    return None if CellState.UNREADABLE in states else False


@frozen(repr=False)
class Carried(Readable):
    """A topic, and the projects of the plan that carry it."""

    topic: Topic
    projects: tuple[ProjectEntry, ...]


def carried(context: Context) -> Iterator[Carried]:
    """For every topic of the pack, the projects that carry it, in the order of the table."""
    carriers = Carriers(context)
    measures = {one.id: one for one in context.pack.measures}
    for topic in context.pack.topics:
        found: set[str] = set()
        for name in topic.measures:
            if name in measures:
                found.update(entry.subject for entry in carriers.of(measures[name].groups))
        if topic.groups:
            found.update(entry.subject for entry in carriers.of(topic.groups))
        yield Carried(topic, tuple(one for one in context.projects if one.subject in found))


def _topics(context: Context) -> Iterator[Fact]:
    year = context.fiscal_year
    if year is None or not context.dimensions:
        return
    needed = carrying_parts(context)
    for one in carried(context):
        item = one.topic.at(year)
        if item is None:
            continue
        yield make(
            "ita_topic",
            "plan",
            {
                "year": year,
                "topic": one.topic.id,
                "measures": context.counted(len(one.projects), *needed),
            },
            year=year,
            part=one.topic.id,
            location=context.table,
            evidence=[Evidence(entry.label, entry.project.location) for entry in one.projects],
            texts={
                "topic_name": one.topic.title,
                "items": item.number,
                "sureness": SURENESS[item.certainty],
            },
            names=("ita_topic", one.topic.id),
        )


def _chosen_year(context: Context) -> Fact:
    period = context.plan.period
    return make(
        "chosen_year",
        "plan",
        {
            "fiscal_year": context.fiscal_year,
            "first": period.first.year if period else None,
            "last": period.last.year if period else None,
        },
        year=context.fiscal_year,
        location=first_place(period.location if period else None, context.table),
        evidence=seen_period(period),
        names=("period",),
    )
