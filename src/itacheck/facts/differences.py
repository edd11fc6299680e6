"""Where two titles differ."""

from __future__ import annotations

import re

from attrs import frozen

from ..readable import Readable
from ..vocabulary.model import Text

_CONTEXT = 2
"""So many clusters on each side make a differing letter readable."""
_CLUSTER = re.compile("[\u0e40-\u0e44]?.[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*")


@frozen(repr=False)
class Difference(Readable):
    """What two texts have between their common beginning and end, and that with a little more."""

    one: str
    other: str
    around_one: str
    around_other: str


def differing(one: str, other: str) -> Difference:
    """Where two texts differ, in whole clusters of letters and marks."""
    mine, theirs = _CLUSTER.findall(one), _CLUSTER.findall(other)
    begin = _common(mine, theirs)
    end = _common(mine[begin:][::-1], theirs[begin:][::-1])
    from_, to = max(0, begin - _CONTEXT), max(0, end - _CONTEXT)
    return Difference(
        "".join(mine[begin : len(mine) - end]),
        "".join(theirs[begin : len(theirs) - end]),
        "".join(mine[from_ : len(mine) - to]),
        "".join(theirs[from_ : len(theirs) - to]),
    )


def in_words(found: Difference) -> Text:
    """A difference as a message tells it."""
    if not found.other:
        return Text(f"รายละเอียดโครงการไม่มี “{found.one}”", f"“{found.one}” is missing in the sheet")
    if not found.one:
        return Text(f"ตารางสรุปไม่มี “{found.other}”", f"“{found.other}” is missing in the table")
    return Text(
        f"ตารางสรุปใช้ “{found.around_one}” รายละเอียดโครงการใช้ “{found.around_other}”",
        f"the table has “{found.around_one}”, the sheet “{found.around_other}”",
    )


def _common(one: list[str], other: list[str]) -> int:
    """How many clusters two texts begin with alike."""
    for at, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return at
    return min(len(one), len(other))
