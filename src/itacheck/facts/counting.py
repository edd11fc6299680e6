"""Facts about stated numbers of projects and about numbering (rules CNT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from ..language import say
from ..location import Location
from ..plan import CountPlace, PartId, StatedCount
from ..readable import Readable
from ..vocabulary.model import Evidence, Fact, Text, Unread
from .context import Context, DimensionEntry, dimension_label
from .making import key, make, quoted_title
from .seen import said_of

_PLACES = {
    CountPlace.PREFACE: Text("คำนำ", "the preface"),
    CountPlace.INTRODUCTION: Text("ข้อความก่อนตารางสรุป", "the introduction of part 2"),
    CountPlace.SUBTOTAL: Text("แถวรวมของมิติ", "the dimension's total row"),
    CountPlace.GRAND_TOTAL: Text("แถวรวมทั้งสิ้น", "the grand total row"),
}
_LISTS = {
    "table": Text("ตารางสรุป", "the summary table"),
    "sheets": Text("รายละเอียดโครงการ", "the detail sheets"),
}
_SHEET = Text("รายละเอียดโครงการในส่วนที่ 3", "detail sheet in part 3")
_ROW = Text("แถวในตารางสรุปส่วนที่ 2", "row in the summary table of part 2")
_WHOLE = Text("ทั้งแผน", "the whole plan")


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    yield from _counts(context)
    yield from _numbering(context)
    yield from _pairing(context)


def _counts(context: Context) -> Iterator[Fact]:
    others = {
        place
        for place in CountPlace
        if _is_another_version(context, [one for one in context.plan.counts if one.place is place])
    }
    for ordinal, stated in enumerate(context.plan.counts, start=1):
        scope = None if stated.dimension is None else _dimensions(context, stated.dimension)
        counted = _counted(context, stated)
        found = counted if isinstance(counted, int) else "?"
        table = scope[0].dimension.location if scope else context.table
        name = scope[0].dimension.name if scope else _frame_name(context, stated.dimension)
        yield make(
            "count",
            "plan" if stated.dimension is None else f"dimension:{stated.dimension}",
            {
                "place": stated.place.value,
                "scope": "plan" if stated.dimension is None else "dimension",
                "stated": stated.number,
                "counted": counted,
                "other_version": stated.place in others,
            },
            part=str(ordinal),
            location=stated.location,
            evidence=(
                Evidence(
                    stated.printed or said_of(_PLACES[stated.place], stated.number),
                    stated.location,
                ),
                Evidence(
                    say("Summary table: {count} projects", count=found),
                    table,
                ),
            ),
            texts={
                "place_name": _PLACES[stated.place],
                "scope_name": _WHOLE
                if stated.dimension is None
                else dimension_label(stated.dimension, context.spelled(name)),
            },
            names=(
                stated.place.value,
                *(("plan",) if stated.dimension is None else ("dimension", key(name))),
            ),
        )


def _dimensions(context: Context, number: int) -> list[DimensionEntry]:
    return [entry for entry in context.dimensions if entry.dimension.number == number]


def _frame_name(context: Context, number: int | None) -> str:
    dimensions = context.frame.dimensions if context.frame else ()
    return next((one.name for one in dimensions if one.number == number), "")


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
    return number


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


@frozen(repr=False)
class _Item(Readable):
    subject: str
    number: int | None
    title: str
    location: Location | None


def _numbering(context: Context) -> Iterator[Fact]:
    lacking = {
        entry.project.number
        for entry in context.projects
        if entry.project.number is not None and entry.subject not in context.sheet_of
    }
    projects = [
        _Item(one.subject, one.project.number, one.title, one.project.location)
        for one in context.projects
    ]
    sheets = [
        _Item(one.subject, one.sheet.number, one.sheet.title, one.sheet.location)
        for one in context.sheets
    ]
    table, part_3 = context.unread(PartId.SUMMARY_TABLE), context.unread(PartId.SHEETS)
    yield from _numbers("table", projects, set(), table, None)
    yield from _numbers("sheets", sheets, lacking, part_3, table)


def _numbers(
    where: str,
    items: list[_Item],
    lacking: set[int],
    unread: Unread | None,
    other_unread: Unread | None,
) -> Iterator[Fact]:
    """One fact for each numbered item; an unnumbered one may hold a number that is skipped.

    After a wrong number the sequence may go on from it, or from the number that it should have
    been: one misprint is one fault. What was not read may hold the number that seems to be missing,
    or the heading under which the numbers start afresh.
    """
    before: _Item | None = None
    expected, unnumbered, place = 1, 0, 1
    seen: set[int] = set()
    for item in items:
        if item.number is None:
            unnumbered += 1
            continue
        in_place = item.number == place and item.number not in seen
        if in_place or item.number == expected + unnumbered:
            expected = item.number
        skipped = range(expected, item.number)
        yield make(
            "numbered",
            item.subject,
            {
                "list": where,
                "number": item.number,
                "expected": expected if item.number == expected else unread or expected,
                "repeats": item.number in seen,
                "sheets_missing": bool(skipped)
                and (all(one in lacking for one in skipped) or other_unread or False),
            },
            location=item.location,
            evidence=[
                Evidence(f"{one.number} {one.title}", one.location) for one in (before, item) if one
            ],
            texts={
                "list_name": _LISTS[where],
                "title": quoted_title(item.title),
                "before": before.title if before else None,
            },
            names=(where, key(item.title)),
        )
        seen.add(item.number)
        before, place = item, expected + 1
        expected, unnumbered = item.number + 1, 0


def _pairing(context: Context) -> Iterator[Fact]:
    """Nothing to say where the plan has no table or no sheets at all."""
    if not context.dimensions or not context.sheets:
        return
    paired = {entry.subject for entry in context.sheet_of.values()}
    for project in context.projects:
        yield make(
            "pairing",
            project.subject,
            {
                "of": "project",
                "paired": context.paired(project.subject, context.sheet_of, PartId.SHEETS),
            },
            location=project.project.location,
            evidence=(Evidence(project.label, project.project.location),),
            texts={"item": project.label, "missing": _SHEET},
            names=project.names,
        )
    for sheet in context.sheets:
        yield make(
            "pairing",
            sheet.subject,
            {
                "of": "sheet",
                "paired": context.paired(sheet.subject, paired, PartId.SUMMARY_TABLE),
            },
            location=sheet.sheet.location,
            evidence=(Evidence(sheet.label, sheet.sheet.location),),
            texts={"item": sheet.label, "missing": _ROW},
            names=sheet.names,
        )
