"""Facts about the dimensions and missions of the frame, in the table and over the sheets (STR)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from ..base.language import Message
from ..base.location import Location
from ..packs.model import Frame, FrameDimension
from ..plan import PartId, SheetGroup
from ..thai.names import plain, ratio
from ..vocabulary.declare import TypedFact
from ..vocabulary.frame import DimensionFact, FrameMissionFact, SheetHeadingFact
from ..vocabulary.model import Evidence, Unread
from .common.context import Context
from .common.entries import DimensionEntry, SheetEntry
from .common.evidence import first_place, place_of
from .common.labels import dimension_label, key, mission_label

_Matched = dict[int, DimensionEntry]
_PART = f"part:{PartId.SHEETS.value}"


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    yield from _framed(context)
    groups = context.plan.sheet_groups
    if groups and context.sheets:
        if any(not one.mission for one in groups):
            yield _dimensions_with_sheets(context, groups)
        if any(one.mission for one in groups):
            yield from _missions_with_sheets(context, groups)
        yield from _headings(context, groups)


def _framed(context: Context) -> Iterator[DimensionFact | FrameMissionFact]:
    """What the frame has; nothing without one, or without a table to look at."""
    threshold = context.criterion("frame_name_similarity")
    if context.frame is None or not context.dimensions or threshold is None:
        return
    frame = context.frame.dimensions
    near, far = _matched(frame, context.dimensions, threshold)
    for one in frame:
        matched = near.get(one.number), far.get(one.number)
        yield _of_frame(context, context.frame, one, *matched)
    taken = {entry.subject for entry in (*near.values(), *far.values())}
    for entry in context.dimensions:
        # Without a number it is no dimension, but where projects stand outside every dimension.
        if entry.subject not in taken and entry.dimension.number is not None:
            yield _of_plan(context, entry, context.frame)
    codes = {entry.code for entry in context.missions}
    for one in frame:
        owner = near.get(one.number) or far.get(one.number)
        place = owner.dimension.location if owner else None
        for mission in one.missions:
            yield FrameMissionFact(
                subject=f"mission:{mission.code}",
                names=("mission", key(mission.name)),
                location=place,
                evidence=(Evidence(owner.label, place),) if owner else (),
                has_row=context.known(mission.code in codes, PartId.SUMMARY_TABLE),
                mission=mission_label(mission.code, context.spelled(mission.name)),
                dimension=dimension_label(one.number, one.name),
            )


def _matched(
    frame: Sequence[FrameDimension], entries: Sequence[DimensionEntry], threshold: int
) -> tuple[_Matched, _Matched]:
    """The plan's dimension for each of the frame: of a like name, and by its number alone.

    The number comes first, then the name; where only the number agrees, the dimension stands in
    the other's place.
    """
    near = {
        one.number: entry
        for one in frame
        for entry in reversed(entries)
        if entry.dimension.number == one.number
        and (not entry.dimension.name or _likeness(one, entry)[0] >= threshold)
    }
    free = _free(entries, near)
    for one in frame:
        alike = [entry for entry in free if _likeness(one, entry)[0] >= threshold]
        if one.number not in near and alike:
            near[one.number] = max(alike, key=lambda entry: _likeness(one, entry)[0])
            free = _free(entries, near)
    far = {
        one.number: entry
        for one in frame
        for entry in reversed(free)
        if one.number not in near and entry.dimension.number == one.number
    }
    return near, far


def _free(entries: Sequence[DimensionEntry], matched: _Matched) -> list[DimensionEntry]:
    taken = {entry.subject for entry in matched.values()}
    return [entry for entry in entries if entry.subject not in taken]


def _likeness(framed: FrameDimension, entry: DimensionEntry) -> tuple[int, bool]:
    """How alike a dimension's name is to the frame's, and whether to that of the cycle before."""
    name = plain(entry.dimension.name)
    new = ratio(name, plain(framed.name))
    old = ratio(name, plain(framed.old_name)) if framed.old_name else 0
    return max(new, old), old > new


def _of_frame(
    context: Context,
    frame: Frame,
    framed: FrameDimension,
    near: DimensionEntry | None,
    far: DimensionEntry | None,
) -> DimensionFact:
    entry = near or far
    place = entry.dimension.location if entry else None
    return DimensionFact(
        subject=f"dimension:{framed.number}",
        names=("dimension", key(entry.dimension.name if far and entry else framed.name)),
        location=place,
        evidence=(Evidence(entry.label, place),) if entry else (),
        number=framed.number,
        in_plan=context.known(entry is not None, PartId.SUMMARY_TABLE),
        in_frame=far is None,
        old_name=near is not None and _likeness(framed, near)[1],
        renamed=framed.old_name is not None,
        projects=_projects(context, entry),
        organisation=context.organisation,
        name=entry.label if entry else None,
        frame_name=dimension_label(framed.number, framed.name),
        cycle=_span(frame.first_year, frame.last_year),
        cycle_before=_span(*frame.years_before),
    )


def _span(first: int, last: int) -> str:
    return f"{first}-{last}"


def _projects(context: Context, entry: DimensionEntry | None) -> int | Unread | None:
    """How many projects a dimension has; None where money without a name is one more."""
    unread = context.unread(PartId.SUMMARY_TABLE)
    if unread or entry is None:
        return unread or 0
    return None if entry.dimension.unnamed else len(entry.projects)


def _of_plan(context: Context, entry: DimensionEntry, frame: Frame) -> DimensionFact:
    return DimensionFact(
        subject=entry.subject,
        names=entry.names,
        location=entry.dimension.location,
        evidence=(Evidence(entry.label, entry.dimension.location),),
        number=entry.dimension.number,
        in_plan=True,
        in_frame=False,
        old_name=False,
        renamed=False,
        projects=_projects(context, entry),
        organisation=context.organisation,
        name=entry.label,
        frame_name=None,
        cycle=_span(frame.first_year, frame.last_year),
        cycle_before=_span(*frame.years_before),
    )


def _dimensions_with_sheets(context: Context, groups: Sequence[SheetGroup]) -> SheetHeadingFact:
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
    return _heading(
        "dimensions",
        _PART,
        _unless_unread(context, len(lacking), PartId.SHEETS),
        {str(number): labels[number] for number in lacking},
        first_place(*(sheet.location for sheet in lacking.values()), context.part(PartId.SHEETS)),
        evidence=[Evidence(labels[number], sheet.location) for number, sheet in lacking.items()],
        names=("part", PartId.SHEETS.value, "dimensions"),
    )


def _missions_with_sheets(
    context: Context, groups: Sequence[SheetGroup]
) -> Iterator[SheetHeadingFact]:
    """The missions with sheets in the dimensions that have a heading."""
    headed = {one.dimension for one in groups if not one.mission}
    own = {_mission_of(one.mission) for one in groups if one.mission}
    names = {one.code: one.name for one in reversed(context.plan.missions)}
    first: dict[str, SheetEntry] = {}
    for project in context.projects:
        found = context.sheet_of.get(project.subject)
        code = context.missions[project.mission].mission.code
        if found is not None and code:
            first.setdefault(code, found)
    for code, sheet in first.items():
        if _dimension_of(code) not in headed:
            continue
        yield _heading(
            "mission",
            f"mission:{code}",
            _unless_unread(context, int(code not in own), PartId.SHEETS),
            {code: mission_label(code, context.spelled(names[code]))},
            sheet.location,
            evidence=[Evidence(sheet.label, sheet.location)],
            names=("mission", key(names[code])),
        )


def _headings(context: Context, groups: Sequence[SheetGroup]) -> Iterator[SheetHeadingFact]:
    """Every heading, and whether the table has what it names."""
    if not context.dimensions:
        return
    numbers = {one.dimension.number for one in context.dimensions}
    codes = {one.code for one in context.plan.missions}
    for ordinal, one in enumerate(groups, start=1):
        known = _mission_of(one.mission) in codes if one.mission else one.dimension in numbers
        name = context.spelled(one.name)
        label = (
            mission_label(one.mission, name)
            if one.mission
            else dimension_label(one.dimension, name)
        )
        yield _heading(
            "unanswered",
            _PART,
            _unless_unread(context, int(not known), PartId.SUMMARY_TABLE),
            {one.mission or str(one.dimension or ""): label},
            place_of(one, context.part(PartId.SHEETS)),
            evidence=[Evidence(label, one.location)],
            names=("sheet_group", key(one.name) or one.mission or str(one.dimension)),
            ordinal=ordinal,
        )


def _dimension_of(code: str) -> int | None:
    number = code.partition(".")[0]
    return int(number) if number.isdecimal() else None


def _mission_of(code: str) -> str:
    """The mission that a heading is of: that of a sub-mission (1.2.2) is its mission's (1.2)."""
    return ".".join(code.split(".")[:2])


def _unless_unread(context: Context, faults: int, part: PartId) -> int | Unread:
    """What lacks in a part, unless it may stand in what was not read of it."""
    return (context.unread(part) or faults) if faults else 0


def _heading(
    check: Literal["dimensions", "mission", "unanswered"],
    subject: str,
    faults: int | Unread,
    labels: Mapping[str, Message],
    location: Location | None,
    *,
    evidence: Sequence[Evidence],
    names: tuple[str, ...],
    ordinal: int = 0,
) -> SheetHeadingFact:
    return SheetHeadingFact(
        subject=subject,
        names=names,
        told_apart=f"{check}{ordinal or ''}",
        location=location,
        evidence=evidence,
        check=check,
        faults=faults,
        headings=tuple(labels.values()),
        codes=tuple(labels),
    )
