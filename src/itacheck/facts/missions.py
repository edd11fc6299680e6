"""Which mission of the frame a row of the table is of: by its code first, then by its name."""

from __future__ import annotations

from collections import Counter

from ..thai.names import plain, ratio
from ..vocabulary.model import Text
from .context import Context


def mission_codes(context: Context) -> tuple[str, ...]:
    """For each mission of the plan, the frame's code for it; its own where the frame has none.

    A row whose code is not the frame's, or stands there a second time, may be the row of a mission
    that no code names: it is, where the names are alike.
    """
    rows = context.plan.missions
    codes = [row.code for row in rows]
    threshold = context.criterion("frame_name_similarity")
    if context.frame is None or threshold is None:
        return tuple(codes)
    frame = [mission for one in context.frame.dimensions for mission in one.missions]
    names = {mission.code: plain(mission.name) for mission in frame}
    used = Counter(codes)
    for mission in frame:
        if used[mission.code]:
            continue
        alike = []
        for at, row in enumerate(rows):
            if codes[at] in names and used[codes[at]] == 1:
                continue
            likeness = ratio(plain(row.name), names[mission.code])
            # Names of missions are alike: a row that fits its own code better is no other's.
            if likeness >= max(threshold, ratio(plain(row.name), names.get(codes[at], "")) + 1):
                alike.append((-likeness, at))
        if alike:
            at = min(alike)[1]
            used[codes[at]] -= 1
            used[mission.code] += 1
            codes[at] = mission.code
    return tuple(codes)


def mission_subjects(context: Context, codes: tuple[str, ...]) -> tuple[str, ...]:
    """For each mission of the plan, its subject; one without a code goes by its place."""
    places = (
        (entry.subject.removeprefix("dimension:"), ordinal)
        for entry in context.dimensions
        for ordinal, _ in enumerate(entry.dimension.missions, start=1)
    )
    return tuple(
        f"mission:{code or f'{place}.{ordinal}'}"
        for code, (place, ordinal) in zip(codes, places, strict=True)
    )


def mission_label(context: Context, code: str, name: str) -> Text:
    """How a message names a mission."""
    name = context.spelled(name)
    whole = f"“{code} {name}”" if code and name else f"“{code or name}”"
    return Text(whole, whole)
