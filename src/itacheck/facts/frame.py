"""Facts about the dimensions and missions of the frame (rules STR)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..packs.model import FrameDimension
from ..plan import PartId
from ..thai.names import plain, ratio
from ..vocabulary.model import Evidence, Fact
from .context import Context, DimensionEntry, dimension_label
from .making import key, make
from .missions import mission_codes, mission_label

Matched = dict[int, DimensionEntry]


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family; none without a frame, or without a table to look at."""
    threshold = context.criterion("frame_name_similarity")
    if context.frame is None or not context.dimensions or threshold is None:
        return
    frame = context.frame.dimensions
    near, far = _matched(frame, context.dimensions, threshold)
    for one in frame:
        yield _of_frame(context, one, near.get(one.number), far.get(one.number))
    taken = {entry.subject for entry in (*near.values(), *far.values())}
    for entry in context.dimensions:
        # Without a number it is no dimension, but where projects stand outside every dimension.
        if entry.subject not in taken and entry.dimension.number is not None:
            yield _of_plan(entry)
    codes = set(mission_codes(context))
    for one in frame:
        owner = near.get(one.number) or far.get(one.number)
        for mission in one.missions:
            label = mission_label(context, mission.code, mission.name)
            yield make(
                "frame_mission",
                f"mission:{mission.code}",
                {"has_row": context.some(mission.code in codes, PartId.SUMMARY_TABLE)},
                location=owner.dimension.location if owner else None,
                evidence=[Evidence(owner.label, owner.dimension.location)] if owner else (),
                texts={"mission": label, "dimension": dimension_label(one.number, one.name)},
                names=("mission", key(mission.name)),
            )


def _matched(
    frame: Sequence[FrameDimension], entries: Sequence[DimensionEntry], threshold: int
) -> tuple[Matched, Matched]:
    """The plan's dimension for each of the frame: of a like name, and by its number alone.

    The number comes first, then the name; where only the number agrees, the dimension stands in
    the other's place.
    """
    near = {
        one.number: entry
        for one in frame
        for entry in reversed(entries)
        if entry.dimension.number == one.number
        and (not entry.dimension.name or likeness(one, entry)[0] >= threshold)
    }
    free = _free(entries, near)
    for one in frame:
        alike = [entry for entry in free if likeness(one, entry)[0] >= threshold]
        if one.number not in near and alike:
            near[one.number] = max(alike, key=lambda entry: likeness(one, entry)[0])
            free = _free(entries, near)
    far = {
        one.number: entry
        for one in frame
        for entry in reversed(free)
        if one.number not in near and entry.dimension.number == one.number
    }
    return near, far


def _free(entries: Sequence[DimensionEntry], matched: Matched) -> list[DimensionEntry]:
    taken = {entry.subject for entry in matched.values()}
    return [entry for entry in entries if entry.subject not in taken]


def likeness(one: FrameDimension, entry: DimensionEntry) -> tuple[int, bool]:
    """How alike a dimension's name is to the frame's, and whether to that of the cycle before."""
    name = plain(entry.dimension.name)
    new = ratio(name, plain(one.name))
    old = ratio(name, plain(one.old_name)) if one.old_name else 0
    return max(new, old), old > new


def _of_frame(
    context: Context,
    one: FrameDimension,
    near: DimensionEntry | None,
    far: DimensionEntry | None,
) -> Fact:
    entry = near or far
    place = entry.dimension.location if entry else None
    return make(
        "dimension",
        f"dimension:{one.number}",
        {
            "number": one.number,
            "in_plan": context.some(entry is not None, PartId.SUMMARY_TABLE),
            "in_frame": far is None,
            "old_name": near is not None and likeness(one, near)[1],
            "renamed": one.old_name is not None,
        },
        location=place,
        evidence=[Evidence(entry.label, place)] if entry else (),
        texts={
            "name": entry.label if entry else None,
            "frame_name": dimension_label(one.number, one.name),
        },
        names=("dimension", key(entry.dimension.name if far and entry else one.name)),
    )


def _of_plan(entry: DimensionEntry) -> Fact:
    return make(
        "dimension",
        entry.subject,
        {
            "number": entry.dimension.number,
            "in_plan": True,
            "in_frame": False,
            "old_name": False,
            "renamed": False,
        },
        location=entry.dimension.location,
        evidence=(Evidence(entry.label, entry.dimension.location),),
        texts={"name": entry.label, "frame_name": None},
        names=entry.names,
    )
