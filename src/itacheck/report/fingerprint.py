"""What makes a fault the same fault in the next draft of a plan."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

_BYTES = 16


def fingerprint(code: str, year: int | None, names: tuple[str, ...], ordinal: int = 1) -> str:
    """A hash of the rule's code, the year and the names that identify the place.

    Figures, printed numbers, the message and the location take no part: they change from draft to
    draft while the fault stays. ``ordinal`` tells apart faults that are alike in all of this.
    """
    # JSON, because a plain join would take ("a", "bc") and ("ab", "c") for one.
    identity = json.dumps([code, year, names, ordinal], ensure_ascii=False)
    return sha256(identity.encode("utf-8", "surrogatepass")).digest()[:_BYTES].hex()


def fingerprints(faults: Iterable[tuple[str, int | None, tuple[str, ...]]]) -> tuple[str, ...]:
    """The fingerprint of each fault (code, year, names), in document order: ties are numbered."""
    seen: Counter[tuple[str, int | None, tuple[str, ...]]] = Counter()
    found = []
    for fault in faults:
        seen[fault] += 1
        found.append(fingerprint(*fault, seen[fault]))
    return tuple(found)
