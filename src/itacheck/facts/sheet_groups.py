"""Facts about the headings that stand over the sheets of part 3 (rule STR013)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..location import Location
from ..plan import PartId, SheetGroup
from ..vocabulary.model import Evidence, Fact, Text, Unread
from .context import Context, SheetEntry, dimension_label
from .making import first_place, key, make
from .missions import mission_label


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family; none where part 3 has no such headings."""
    groups = context.plan.sheet_groups
    if not groups or not context.sheets:
        return
    if any(not one.mission for one in groups):
        yield _dimensions(context, groups)
    if any(one.mission for one in groups):
        yield from _of_missions(context, groups)
    yield from _unanswered(context, groups)


def _missions(context: Context) -> dict[str, SheetEntry]:
    """The missions whose projects have sheets, each with the first of these."""
    found: dict[str, SheetEntry] = {}
    missions = context.plan.missions
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        code = missions[project.mission].code
        if sheet is not None and code:
            found.setdefault(code, sheet)
    return found


def _dimension_of(code: str) -> int | None:
    number = code.partition(".")[0]
    return int(number) if number.isdecimal() else None


def _mission_of(code: str) -> str:
    """The mission that a heading is of: that of a sub-mission (1.2.2) is its mission's (1.2)."""
    return ".".join(code.split(".")[:2])


def _dimensions(context: Context, groups: tuple[SheetGroup, ...]) -> Fact:
    """The dimensions that have sheets and no heading, all in one."""
    headed = {one.dimension for one in groups if not one.mission}
    with_sheets: dict[int | None, SheetEntry] = {}
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        if sheet is not None:
            with_sheets.setdefault(project.dimension.number, sheet)
    lacking = {
        number: sheet
        for number, sheet in with_sheets.items()
        if number is not None and number not in headed
    }
    labels = {one.dimension.number: one.label for one in context.dimensions}
    places = [sheet.sheet.location for sheet in lacking.values()]
    return _fact(
        "dimensions",
        f"part:{PartId.SHEETS.value}",
        _unless_unread(context, len(lacking), PartId.SHEETS),
        {str(number): labels[number] for number in lacking},
        first_place(*places, context.part(PartId.SHEETS)),
        evidence=[
            Evidence(labels[number], sheet.sheet.location) for number, sheet in lacking.items()
        ],
        names=("part", PartId.SHEETS.value, "dimensions"),
    )


def _of_missions(context: Context, groups: tuple[SheetGroup, ...]) -> Iterator[Fact]:
    """The missions with sheets in the dimensions that have a heading."""
    headed = {one.dimension for one in groups if not one.mission}
    own = {_mission_of(one.mission) for one in groups if one.mission}
    names = {one.code: one.name for one in reversed(context.plan.missions)}
    for code, sheet in _missions(context).items():
        if _dimension_of(code) not in headed:
            continue
        label = mission_label(context, code, names[code])
        yield _fact(
            "mission",
            f"mission:{code}",
            _unless_unread(context, int(code not in own), PartId.SHEETS),
            {code: label},
            sheet.sheet.location,
            evidence=[Evidence(sheet.label, sheet.sheet.location)],
            names=("mission", key(names[code])),
        )


def _unanswered(context: Context, groups: tuple[SheetGroup, ...]) -> Iterator[Fact]:
    """Every heading, and whether the table has what it names."""
    if not context.dimensions:
        return
    numbers = {one.dimension.number for one in context.dimensions}
    codes = {one.code for one in context.plan.missions}
    for ordinal, one in enumerate(groups, start=1):
        known = _mission_of(one.mission) in codes if one.mission else one.dimension in numbers
        label = (
            mission_label(context, one.mission, one.name)
            if one.mission
            else dimension_label(one.dimension, context.spelled(one.name))
        )
        yield _fact(
            "unanswered",
            f"part:{PartId.SHEETS.value}",
            _unless_unread(context, int(not known), PartId.SUMMARY_TABLE),
            {one.mission or str(one.dimension or ""): label},
            first_place(one.location, context.part(PartId.SHEETS)),
            evidence=[Evidence(label, one.location)],
            names=("sheet_group", key(one.name) or one.mission or str(one.dimension)),
            ordinal=ordinal,
        )


def _unless_unread(context: Context, faults: int, part: PartId) -> int | Unread:
    """What lacks in a part, unless it may stand in what was not read of it."""
    return (context.unread(part) or faults) if faults else 0


def _fact(
    which: str,
    subject: str,
    faults: int | Unread,
    labels: Mapping[str, Text],
    location: Location | None,
    *,
    evidence: list[Evidence],
    names: tuple[str, ...],
    ordinal: int = 0,
) -> Fact:
    return make(
        "sheet_heading",
        subject,
        {"check": which, "faults": faults},
        part=f"{which}{ordinal or ''}",
        location=location,
        evidence=evidence,
        texts={"headings": tuple(labels.values()), "codes": tuple(labels)},
        names=names,
    )
