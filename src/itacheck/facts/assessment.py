"""Facts about what the year's ITA asks for (rules ITA)."""

from __future__ import annotations

from collections.abc import Iterator

from ..base.language import say
from ..base.record import record
from ..packs.certainty import CERTAINTIES
from ..packs.model import Topic
from ..plan import CellState, PartId
from ..vocabulary.assessment import ChosenYearFact, ItaTopicFact, PlanElementsFact
from ..vocabulary.declare import TypedFact
from ..vocabulary.model import Evidence
from .common.amounts import ACTIVE
from .common.carriers import Carriers, carrying_parts
from .common.context import Context
from .common.entries import ProjectEntry, SheetEntry
from .common.evidence import first_place, period_evidence, table_evidence

_NAME = say("its name")
_BUDGET = say("a budget, or that it uses none")
_PERIOD = say("the period")
_PARTS = (PartId.SUMMARY_TABLE, PartId.SHEETS)


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    for entry in context.projects:
        yield _elements(context, entry, context.sheet_of.get(entry.subject))
    yield from _topics(context)
    if context.dimensions or context.sheets or context.unread(*_PARTS):
        yield _chosen_year(context)


def _elements(context: Context, entry: ProjectEntry, sheet: SheetEntry | None) -> PlanElementsFact:
    project = entry.project
    # What the row does not say may stand in a column or in a sheet that was not read.
    needed = _PARTS if entry.subject in context.doubtful else (PartId.SHEETS,)
    in_sheet = context.unread_in(sheet) if sheet else context.unread(*needed)
    open_ = context.lacks_years(project.budget) or in_sheet
    has_name = bool(entry.name.core)
    has_budget, has_period = _has_budget(entry, sheet), _has_period(entry, sheet)
    elements = {_NAME: has_name, _BUDGET: has_budget, _PERIOD: has_period}
    return PlanElementsFact(
        subject=entry.subject,
        names=entry.names,
        location=project.location,
        evidence=(
            *table_evidence(entry.label, project.budget.cells, project.location),
            *((Evidence(sheet.label, sheet.location),) if sheet else ()),
        ),
        has_name=has_name,
        has_budget=open_ if open_ and has_budget is False else has_budget,
        has_period=open_ if open_ and has_period is False else has_period,
        project=entry.label,
        missing=tuple(name for name, held in elements.items() if held is False),
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
    if (sheet and sheet.sheet.duration and sheet.sheet.duration.years) or states & ACTIVE:
        return True
    return None if CellState.UNREADABLE in states else False


@record
class Carried:
    """A topic, and the projects of the plan that carry it."""

    topic: Topic
    projects: tuple[ProjectEntry, ...]


def carried(context: Context) -> Iterator[Carried]:
    """For every topic of the pack, the projects that carry it, in the order of the table."""
    carriers = Carriers(context)
    measures = {one.id: one for one in context.criteria.measures}
    for topic in context.criteria.topics:
        found: set[str] = set()
        for name in topic.measures:
            if name in measures:
                found.update(entry.subject for entry in carriers.of(measures[name].groups))
        if topic.groups:
            found.update(entry.subject for entry in carriers.of(topic.groups))
        yield Carried(topic, tuple(one for one in context.projects if one.subject in found))


def _topics(context: Context) -> Iterator[ItaTopicFact]:
    year = context.fiscal_year
    if year is None or not context.dimensions:
        return
    needed = carrying_parts(context)
    for one in carried(context):
        item = one.topic.at(year)
        if item is None:
            continue
        yield ItaTopicFact(
            subject="plan",
            names=("ita_topic", one.topic.id),
            told_apart=one.topic.id,
            location=context.table,
            evidence=[Evidence(entry.label, entry.location) for entry in one.projects],
            year=year,
            topic=one.topic.id,
            measures=context.known(len(one.projects), *needed),
            topic_name=one.topic.title,
            items=item.number,
            sureness=CERTAINTIES[item.certainty].of_number,
        )


def _chosen_year(context: Context) -> ChosenYearFact:
    period = context.plan.period
    return ChosenYearFact(
        subject="plan",
        names=("period",),
        location=first_place(period.location if period else None, context.table),
        evidence=period_evidence(period),
        fiscal_year=context.fiscal_year,
        first=period.first.year if period else context.unread(PartId.COVER),
        last=period.last.year if period else context.unread(PartId.COVER),
    )
