"""Facts about the document's parts, its years and its announcement (rules STR)."""

from __future__ import annotations

from collections.abc import Iterator

from ..language import say
from ..plan import PartId, Plan
from ..thai.years import FiscalYear
from ..vocabulary.model import Evidence, Fact, Unread
from .context import Context
from .making import first_place, make
from .places import PART_NAMES
from .seen import said_of, seen_period

_OCTOBER_FIRST = 10_01
_PER_YEAR = 100_00


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family; none for a plan that says nothing."""
    if not _says_something(context.plan):
        return
    yield from _parts(context)
    yield _period(context)
    if context.plan.announcement is not None or context.plan.part(PartId.ANNOUNCEMENT):
        yield _announcement(context)


def _says_something(plan: Plan) -> bool:
    told = plan.missions or plan.sheets or plan.risk_rows or plan.targets
    return bool(told or (plan.account and plan.account.states))


def _parts(context: Context) -> Iterator[Fact]:
    """A part is there by its heading, or by what belongs to it."""
    plan = context.plan
    content: dict[PartId, object] = {
        PartId.ANNOUNCEMENT: plan.announcement,
        PartId.RISK_ASSESSMENT: plan.risk_rows,
        PartId.GOALS: plan.goals,
        PartId.TARGETS: plan.targets,
        PartId.SUMMARY_TABLE: plan.dimensions,
        PartId.SHEETS: plan.sheets,
    }
    for part_id in PartId:
        if part_id is PartId.COVER:
            continue  # whatever stands before the first heading is no part that one may lack
        part = plan.part(part_id)
        yield make(
            "part",
            f"part:{part_id.value}",
            {
                "part": part_id.value,
                "present": context.some(part is not None or bool(content.get(part_id)), part_id),
            },
            location=part.location if part else None,
            texts={"part_name": PART_NAMES[part_id]},
            names=("part", part_id.value),
        )


def _period(context: Context) -> Fact:
    period, frame = context.plan.period, context.frame
    columns = _columns(context.plan)
    table = context.table
    evidence = seen_period(period)
    if columns:
        years = ", ".join(map(str, columns))
        evidence.append(Evidence(said_of(say("Summary table"), years), table))
    return make(
        "period",
        "plan",
        {
            "first": period.first.year if period else None,
            "last": period.last.year if period else None,
            "cycle_first": frame.first_year if frame else None,
            "cycle_last": frame.last_year if frame else None,
            "columns_match": _columns_match(context, columns),
        },
        location=first_place(period.location if period else None, table),
        evidence=evidence,
        texts={"column_years": tuple(year.year for year in columns)},
        names=("period",),
    )


def _columns_match(context: Context, columns: tuple[FiscalYear, ...]) -> bool | Unread | None:
    """Whether the table's years are the plan's; one too many shows by itself that they are not."""
    period = context.plan.period
    unread = context.unread(PartId.SUMMARY_TABLE)
    if not period or not columns:
        return unread
    return columns == period.years or (set(columns) <= set(period.years) and unread) or False


def _columns(plan: Plan) -> tuple[FiscalYear, ...]:
    """Every fiscal year that the summary table has a column for, in order."""
    years = {year for project in plan.projects for year in project.budget.years}
    for dimension in plan.dimensions:
        if dimension.subtotal:
            years.update(dimension.subtotal.budget.years)
    return tuple(sorted(years))


def _announcement(context: Context) -> Fact:
    plan = context.plan
    date = plan.announcement.date if plan.announcement else None
    first = plan.period.first.year if plan.period else None
    place = first_place(
        plan.announcement.location if plan.announcement else None, context.part(PartId.ANNOUNCEMENT)
    )
    begins = None if first is None else (first - 1) * _PER_YEAR + _OCTOBER_FIRST
    return make(
        "announcement",
        "part:announcement",
        {
            "announced": date.year * _PER_YEAR + date.month * 100 + date.day if date else None,
            "begins": begins,
            "amended": plan.amendment is not None,
        },
        location=place,
        evidence=[Evidence(say("Announced on {date}", date=date), place)] if date else (),
        texts={
            "date": str(date) if date else None,
            "start": None if first is None else f"{first - 1}-10-01",
        },
        names=("part", PartId.ANNOUNCEMENT.value),
    )
