"""Where a text stands as it was read in one as it is written, and what of it differs from another.

The reader sets white space and invisible signs aside, and repairs spelling: all else is exact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from ..base.alike import alike_at_ends
from ..base.patterns import expression
from ..base.record import record
from ..thai.repair import repaired
from ..thai.text import MARKS, normalise, squeeze

_TOKEN = expression(
    rf"\d+(?:[.,]\d+)*|[A-Za-z]+|[\u0e01-\u0e3a\u0e40-\u0e4e]+|\s+|\S[{MARKS}]*", re.DOTALL
)
_BEFORE, _BEHIND = expression(r"\d[.,]?\Z"), expression(r"[.,]?\d")
_MARK = expression(f"[{MARKS}]")
_NEAR = 8
"""So many signs around a text show whether a figure or a word goes on there."""


@record
class Difference:
    """What is exchanged within a text: from ``start`` to ``end``, for ``text``."""

    start: int
    end: int
    text: str


@record
class _Bare:
    """A text without what is set aside; ``origins`` are the offsets of its characters."""

    text: str
    origins: Sequence[int]


@record(slots=False)  # for the cached properties
class Seen:
    """A text as it is seen, in which others are looked for."""

    text: str

    @cached_property
    def _bare(self) -> _Bare:
        return _bare(self.text)

    @cached_property
    def _right(self) -> _Bare:
        return _right(self._bare)

    def occurrences(self, printed: str) -> tuple[tuple[int, int], ...]:
        """The stretches in which something is printed, as no piece of a longer figure.

        Spelling is repaired on both sides only where it does not stand as it is.
        """
        wanted = _bare(printed)
        if not wanted.text:
            return ()
        found = tuple(_found(wanted, self._bare, printed, self.text))
        return found or tuple(_found(_right(wanted), self._right, printed, self.text))


def said(text: str) -> str:
    """A text as two are compared: without white space, in right spelling."""
    return _right(_bare(text)).text


def difference(old: str, new: str) -> Difference:
    """What of ``old`` gives way to what: whole figures and words between what both have."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    start, end = alike_at_ends(before, after, _same)
    text = "".join(after[start : len(after) - end])
    first = sum(map(len, before[:start]))
    return Difference(first, len(old) - sum(map(len, before[len(before) - end :])), text)


def _same(one: str, other: str) -> bool:
    return one == other or squeeze(normalise(one)) == squeeze(normalise(other))


def _bare(text: str) -> _Bare:
    found, origins = [], []
    for at, character in enumerate(text):
        kept = character if character.isalnum() else squeeze(normalise(character))
        found.append(kept)
        origins += [at] * len(kept)
    return _Bare("".join(found), origins)


def _right(bare: _Bare) -> _Bare:
    """The text in right spelling."""
    right = repaired(bare.text)
    if right.origins is None:
        return _Bare(right.text, bare.origins)
    return _Bare(right.text, [bare.origins[at] for at in right.origins])


def _found(wanted: _Bare, there: _Bare, printed: str, visible: str) -> Iterator[tuple[int, int]]:
    gaps = _gaps(wanted, printed)
    size = len(wanted.text)
    at = there.text.find(wanted.text)
    while at >= 0:
        origins = there.origins[at : at + size]
        start, end = origins[0], origins[-1] + 1
        if _whole(visible, start, end) and _gaps(_Bare(wanted.text, origins), visible) == gaps:
            yield start, end
        at = there.text.find(wanted.text, at + 1)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether neither a figure nor a word goes on before or behind a stretch."""
    before = "".join(one for one in text[max(0, start - _NEAR) : start] if not _unseen(one))
    behind = "".join(one for one in text[end : end + _NEAR] if not _unseen(one))
    if text[start].isdecimal() and _BEFORE.search(before):
        return False
    if text[end - 1].isdecimal() and _BEHIND.match(behind):
        return False
    return not _MARK.match(behind)


def _unseen(character: str) -> bool:
    return not (character.isspace() or normalise(character))


def _gaps(bare: _Bare, text: str) -> tuple[int, ...]:
    """Between which of its figures a text has white space: 2566 100 is not 2566100."""
    return tuple(
        at
        for at in range(len(bare.text) - 1)
        if bare.text[at].isdecimal()
        and bare.text[at + 1].isdecimal()
        and any(map(str.isspace, text[bare.origins[at] + 1 : bare.origins[at + 1]]))
    )
