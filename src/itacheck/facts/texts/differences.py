"""Where two titles differ, in whole words."""

from __future__ import annotations

from itertools import accumulate

from ...base.alike import alike_at_ends
from ...base.language import Message, say
from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic
from ...thai.text import normalise, unquoted

_CONTEXT = 3
"""So many clusters on each side make a differing letter readable."""
_LONGEST = 20
"""Thai writes phrases without spaces: one with more clusters alike than this is no word."""
_CLUSTER = expression("[\u0e40-\u0e44]?.[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*")
_OPENING, _CLOSING = "([", ")]"


@record
class Difference:
    """What two titles have in place of each other; empty where one has nothing there."""

    one: str
    other: str


@record
class _Title:
    """A title in clusters of letters and marks; ``words`` are the positions at which one begins."""

    clusters: tuple[str, ...]
    words: frozenset[int]

    def shown(self, begin: int, end: int) -> str:
        """Some of its clusters, with the spaces that stand between them."""
        pieces = (
            (" " if at in self.words and at > begin else "") + self.clusters[at]
            for at in range(begin, end)
        )
        return "".join(pieces)

    def divided(self, at: int) -> bool:
        """Whether a word ends, and the next begins, before a position."""
        if at in {0, len(self.clusters)} or at in self.words:
            return True
        return self.clusters[at] in _OPENING or self.clusters[at - 1] in _CLOSING

    def runs_on(self, at: int) -> bool:
        """Whether a position is within a number or a word of Latin letters."""
        return (
            0 < at < len(self.clusters)
            and _is_latin(self.clusters[at - 1])
            and _is_latin(self.clusters[at])
        )


def differing(one: str, other: str) -> Difference:
    """Where two titles differ, white space and quotes aside.

    In whole words, as spaces (and brackets) divide both titles near there; where none does, in
    whole clusters of letters and marks, with some more on both sides.
    """
    mine, theirs = _title(one), _title(other)
    begin, end = alike_at_ends(mine.clusters, theirs.clusters)
    sizes = len(mine.clusters), len(theirs.clusters)
    left = next(at for at in range(begin, -1, -1) if mine.divided(at) and theirs.divided(at))
    right = next(
        at
        for at in range(end, -1, -1)
        if mine.divided(sizes[0] - at) and theirs.divided(sizes[1] - at)
    )
    wide = begin - left + end - right > _LONGEST
    if wide or (not left and not right):
        left, right = max(0, begin - _CONTEXT), max(0, end - _CONTEXT)
        while mine.runs_on(left):
            left -= 1
        while mine.runs_on(sizes[0] - right):
            right -= 1
    return Difference(mine.shown(left, sizes[0] - right), theirs.shown(left, sizes[1] - right))


def in_words(difference: Difference) -> Message:
    """A difference as a message tells it."""
    if not difference.other:
        return say("“{words}” is missing in the sheet", words=difference.one)
    if not difference.one:
        return say("“{words}” is missing in the table", words=difference.other)
    return say(
        "the table has “{in_table}”, the sheet “{in_sheet}”",
        in_table=difference.one,
        in_sheet=difference.other,
    )


def _title(text: str) -> _Title:
    """A line may be broken inside a word, also before a mark: clusters are taken without spaces."""
    words = unquoted(arabic(normalise(text))).split()
    begins = {0, *accumulate(map(len, words))}
    found = tuple(_CLUSTER.finditer("".join(words)))
    return _Title(
        tuple(match[0] for match in found),
        frozenset(at for at, match in enumerate(found) if match.start() in begins),
    )


def _is_latin(cluster: str) -> bool:
    return cluster.isascii() and cluster.isalnum()
