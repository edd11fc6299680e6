"""Which mission of the frame a row of the table is of: by its code first, then by its name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...packs.model import FrameMission
from ...plan import Mission
from ...thai.names import plain, ratio


def mission_codes(
    rows: Sequence[Mission], frame: Iterable[FrameMission], threshold: int
) -> tuple[str, ...]:
    """For each mission of the plan, the frame's code for it; its own where the frame has none.

    A row whose code is not the frame's, or stands there a second time, may be the row of a mission
    that no code names: it is, where the names are alike.
    """
    codes = [row.code for row in rows]
    names = {mission.code: plain(mission.name) for mission in frame}
    used = Counter(codes)
    for code, name in names.items():
        if used[code]:
            continue
        alike = []
        for at, row in enumerate(rows):
            if codes[at] in names and used[codes[at]] == 1:
                continue
            likeness = ratio(plain(row.name), name)
            # Names of missions are alike: a row that fits its own code better is no other's.
            if likeness >= max(threshold, ratio(plain(row.name), names.get(codes[at], "")) + 1):
                alike.append((-likeness, at))
        if alike:
            at = min(alike)[1]
            used[codes[at]] -= 1
            used[code] += 1
            codes[at] = code
    return tuple(codes)
