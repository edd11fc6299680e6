"""Facts about stated numbers of projects and about numbering (rules CNT)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..language import say
from ..location import Location
from ..plan import CountPlace, PartId, StatedCount
from ..readable import Readable
from ..vocabulary.model import Evidence, Fact, Text, Unread, Value
from .context import Context, DimensionEntry, ProjectEntry, SheetEntry, dimension_label
from .making import key, make, quoted_title
from .seen import said_of
from .sequences import Step
from .shifts import Lacking, first_shifts

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
class _List(Readable):
    """A numbered list: its things in their order, and their numbers in sequence."""

    name: str
    entries: Sequence[ProjectEntry | SheetEntry]
    steps: Sequence[Step | None]


def _numbering(context: Context) -> Iterator[Fact]:
    known = context.belonging
    table = _List("table", context.projects, known.project_steps())
    sheets = _List("sheets", context.sheets, known.sheet_steps())
    shifts = first_shifts(known)
    lacking = Lacking.of(known)
    in_table, in_sheets = context.unread(PartId.SUMMARY_TABLE), context.unread(PartId.SHEETS)
    for at, step in enumerate(table.steps):
        if step is not None:
            values: dict[str, Value | Unread | None] = {"sheets_missing": False, "shifted": False}
            yield _numbered(table, at, step, values, None, in_table)
    for at, step in enumerate(sheets.steps):
        if step is None:
            continue
        doubtful = sheets.entries[at].subject in context.doubtful
        shift = None if doubtful else shifts.get(at)
        values = {
            "sheets_missing": step.wrong and (lacking.explains(at, step) or in_table or False),
            "shifted": shift is not None,
            "shift": shift.by if shift else None,
        }
        project = context.projects[shift.project] if shift else None
        yield _numbered(sheets, at, step, values, project, in_sheets)


def _numbered(
    of: _List,
    at: int,
    step: Step,
    values: Mapping[str, Value | Unread | None],
    project: ProjectEntry | None,
    unread: Unread | None,
) -> Fact:
    """The fact about one numbered thing, with the project whose sheet has another number.

    What was not read may hold the number that seems to be missing.
    """
    entry = of.entries[at]
    before = None if step.before is None else of.entries[step.before]
    title, location = _title(entry)
    return make(
        "numbered",
        entry.subject,
        {
            "list": of.name,
            "number": step.number,
            "expected": step.expected if step.number == step.expected else unread or step.expected,
            "repeats": step.repeats,
            **values,
        },
        location=location,
        evidence=[
            Evidence(f"{one.mark} {_title(one)[0]}", _title(one)[1])
            for one in (before, entry, project)
            if one is not None
        ],
        texts={
            "list_name": _LISTS[of.name],
            "printed": step.printed(step.number),
            "title": quoted_title(title),
            "before": _title(before)[0] if before else None,
            "fault": _fault(step, project.label if project else None),
            "project": project.label if project else None,
        },
        names=(of.name, key(title)),
    )


def _title(entry: ProjectEntry | SheetEntry) -> tuple[str, Location | None]:
    if isinstance(entry, ProjectEntry):
        return entry.title, entry.project.location
    return entry.sheet.title, entry.sheet.location


def _fault(step: Step, project: Text | None) -> Text:
    """What is wrong with a number, in words."""
    if step.wrong or project is None:
        wanted = step.printed(step.expected)
        return Text(
            f"ไม่ต่อเนื่อง ตามลำดับควรเป็น {wanted}", f"is out of sequence; {wanted} would come next"
        )
    return Text(
        f"ไม่ใช่เลขของโครงการชื่อนี้ ซึ่งในตารางสรุปคือ{project.th}",
        f"is not that of its project, which in the summary table is {project.en}",
    )


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
