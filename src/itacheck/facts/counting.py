"""Facts about how many projects there are, and whether each has its sheet (rules CNT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..base.language import say
from ..plan import CountPlace, PartId, Sheet, StatedCount
from ..vocabulary.counting import CountFact, EmptyRowsFact, PairingFact
from ..vocabulary.model import Equation, Evidence, Unit, Unread
from .common.amounts import written
from .common.context import Context
from .common.entries import DimensionEntry
from .common.evidence import first_place, said_of
from .common.labels import dimension_label, key

_PLACES = {
    CountPlace.PREFACE: say("the preface"),
    CountPlace.INTRODUCTION: say("the introduction of part 2"),
    CountPlace.SUBTOTAL: say("the dimension's total row"),
    CountPlace.GRAND_TOTAL: say("the grand total row"),
}
_SHEET = say("detail sheet in part 3")
_ROW = say("row in the summary table of part 2")
_WHOLE = say("the whole plan")


def facts(context: Context) -> Iterator[CountFact | PairingFact | EmptyRowsFact]:
    """The facts of this family."""
    counts = context.plan.counts
    others = {
        place
        for place in CountPlace
        if _is_another_version(context, [one for one in counts if one.place is place])
    }
    for ordinal, stated in enumerate(counts, start=1):
        yield _count(context, stated, ordinal, other_version=stated.place in others)
    yield from _pairing(context)
    if context.projects:
        yield _empty_rows(context)


def _count(
    context: Context, stated: StatedCount, ordinal: int, *, other_version: bool
) -> CountFact:
    number = stated.dimension
    entry = next(iter(_dimensions(context, number)), None) if number is not None else None
    counted = _counted(context, stated)
    found = counted if isinstance(counted, int) else "?"
    name = entry.dimension.name if entry else context.framed_dimension(number)
    place = _PLACES[stated.place]
    in_table = entry.dimension.location if entry else context.table
    scope = ("plan",) if number is None else ("dimension", key(name))
    evidence = (
        Evidence(stated.printed or said_of(place, stated.number), stated.location),
        Evidence(say("Summary table: {count} projects", count=found), in_table),
    )
    return CountFact(
        subject="plan" if number is None else f"dimension:{number}",
        names=(stated.place.value, *scope),
        told_apart=str(ordinal),
        location=stated.location,
        evidence=evidence,
        equation=_equation(stated, counted, evidence[:1]),
        place=stated.place.value,
        scope="plan" if number is None else "dimension",
        stated=stated.number,
        counted=counted,
        other_version=other_version,
        scope_name=_WHOLE if number is None else dimension_label(number, context.spelled(name)),
        place_name=place,
    )


def _equation(
    stated: StatedCount, counted: int | Unread | None, shown: tuple[Evidence, ...]
) -> Equation | None:
    """That a stated number is that of the table, which no figure states."""
    if not isinstance(counted, int):
        return None
    return Equation((stated,), (stated.number,), shown, counted, unit=Unit.NUMBER)


def _dimensions(context: Context, number: int) -> list[DimensionEntry]:
    return [entry for entry in context.dimensions if entry.dimension.number == number]


def _counted(context: Context, stated: StatedCount) -> int | Unread | None:
    """The projects in the table; None without a table, or where a row's project is not known.

    A row that was not read leaves the count of its own dimension open by having no name there.
    """
    entries: Sequence[DimensionEntry] = context.dimensions
    if stated.dimension is not None:
        entries = _dimensions(context, stated.dimension)
    if not context.dimensions or any(entry.dimension.unnamed for entry in entries):
        return None if context.dimensions else context.unread(PartId.SUMMARY_TABLE)
    number = sum(len(entry.dimension.projects) for entry in entries)
    if stated.dimension is None or not entries:
        return context.unread(PartId.SUMMARY_TABLE) or number
    return next(filter(None, map(context.unread_under, entries)), None) or number


def _is_another_version(context: Context, stated: list[StatedCount]) -> bool:
    """Whether a place's numbers add up among themselves, yet one of them is not the table's."""
    whole = {one.number for one in stated if one.dimension is None}
    parts = {one.dimension: one.number for one in stated if one.dimension is not None}
    counted = ((_counted(context, one), one.number) for one in stated)
    return (
        len(parts) > 1
        and whole == {sum(parts.values())}
        and any(isinstance(one, int) and one != number for one, number in counted)
    )


def _pairing(context: Context) -> Iterator[PairingFact]:
    """Nothing to say where the plan has no table or no sheets at all."""
    if not context.dimensions or not context.sheets:
        return
    paired = {entry.subject for entry in context.sheet_of.values()}
    for project in context.projects:
        yield PairingFact(
            subject=project.subject,
            names=project.names,
            location=project.location,
            evidence=(Evidence(project.label, project.location),),
            of="project",
            paired=context.has_sheet(project),
            item=project.label,
            missing=_SHEET,
        )
    for sheet in context.sheets:
        if not _says_something(sheet.sheet):
            continue
        yield PairingFact(
            subject=sheet.subject,
            names=sheet.names,
            location=sheet.location,
            evidence=(Evidence(sheet.label, sheet.location),),
            of="sheet",
            paired=context.paired(sheet.subject, paired, PartId.SUMMARY_TABLE),
            item=sheet.label,
            missing=_ROW,
        )


def _says_something(sheet: Sheet) -> bool:
    """Whether a sheet is more than the form of one: that is of no project yet."""
    return bool(sheet.title or any(one.passages for one in sheet.sections))


def _empty_rows(context: Context) -> EmptyRowsFact:
    """What the table has of rows that say nothing."""
    rows = [(entry, row) for entry in context.dimensions for row in entry.dimension.empty_rows]
    return EmptyRowsFact(
        subject="plan",
        names=("summary_table", "empty_rows"),
        location=first_place(*(row.location for _, row in rows), context.table),
        evidence=[
            Evidence(
                said_of(
                    entry.label, " ".join(written(cell) for _, cell in row.budget.cells) or "-"
                ),
                row.location,
            )
            for entry, row in rows
        ],
        projects=len(context.projects),
        rows=context.known(len(rows), PartId.SUMMARY_TABLE),
    )
