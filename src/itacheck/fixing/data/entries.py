"""Entries of a mapping or a list in a YAML or JSON text: one put in, or taken out.

As little of the file changes as can: an entry in brackets goes with one comma, one of a block with
its line. Where a comment would have to go with it, nothing is done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...base.errors import ItacheckError
from ...base.language import say
from ...base.patterns import expression
from ...base.record import record
from ..text.finding import Edit
from .spans import Kind, Span

_COMMENT = expression(r"(?:\A|\s)#")
_LINE_END = expression("\r\n|[\r\n\x85\u2028\u2029]")


class NotPatchableError(ItacheckError):
    """A value cannot be changed without rewriting more of the file than itself."""


def by_hand() -> NotPatchableError:
    """Why a value is left: it is written in a way of which only its author knows all."""
    return NotPatchableError(
        say(
            "The value is written in a way that is not changed by a program (with an anchor, a tag"
            " or a comment, or over several lines)."
        )
    )


@record
class _Entry:
    """An entry: a key with its value, or an item with its dash."""

    start: int
    end: int


class Entries:
    """The entries of one mapping or list."""

    def __init__(self, text: str, whole: Span) -> None:
        self._text = text
        self._whole = whole
        if whole.kind is Kind.MAPPING:
            self._all = [_Entry(key.start, value.end) for key, value in whole.pairs]
        elif whole.flow:
            self._all = [_Entry(one.start, one.end) for one in whole.inner]
        else:
            self._all = [_Entry(self._dash(one), one.end) for one in whole.inner]

    def put(self, written: str, after: int | None) -> Edit:
        """A further entry behind the one of an index, or before all others."""
        if self._whole.marked:
            raise by_hand()
        if not self._whole.flow and self._whole.kind is Kind.LIST:
            written = f"- {written}"
        if not self._all:
            return self._insert(self._whole.start + 1, written)
        if self._whole.flow:
            if after is None:
                return self._insert(self._all[0].start, f"{written},{self._gap(0)}")
            return self._insert(self._end_of(after), f",{self._gap(after)}{written}")
        first = self._all[0].start
        indent = " " * (first - self._line_start(first))
        if after is None:
            return self._insert(first, f"{written}{self._line_break}{indent}")
        end = self._line_end(self._end_of(after))
        return self._insert(end, f"{self._line_break}{indent}{written}")

    def take(self, index: int) -> Edit:
        """Without the entry of an index."""
        return self._take(index, index)

    def take_all(self, indices: Sequence[int]) -> Iterator[Edit]:
        """Without the entries of some indices; in brackets, neighbours go as one."""
        if not self._whole.flow:
            yield from map(self.take, sorted(indices))
            return
        pairs = enumerate(sorted(indices))
        for _, run in groupby(pairs, key=lambda pair: pair[1] - pair[0]):
            numbers = [number for _, number in run]
            yield self._take(numbers[0], numbers[-1])

    def _take(self, first: int, last: int) -> Edit:
        if self._whole.marked:
            raise by_hand()
        self._end_of(last)
        start, end = self._in_brackets(first, last) if self._whole.flow else self._in_block(first)
        if _COMMENT.search(self._text, start, end):
            raise by_hand()
        return Edit(start, end, "")

    def _in_brackets(self, first: int, last: int) -> tuple[int, int]:
        """Entries with as many commas as they are, if there are."""
        if first:
            return self._all[first - 1].end, self._all[last].end
        if last + 1 < len(self._all):
            return self._all[0].start, self._all[last + 1].start
        return self._all[0].start, self._all[last].end

    def _in_block(self, index: int) -> tuple[int, int]:
        """An entry with its line and the end of that."""
        entry = self._all[index]
        start, end = self._line_start(entry.start), self._line_end(entry.end)
        if len(self._all) == 1 or self._text[entry.end : end].strip():
            raise by_hand()
        if self._text[start : entry.start].strip():  # behind the dash of the item that it is of
            if index:
                raise by_hand()
            return entry.start, self._all[1].start
        following = _LINE_END.match(self._text, end)
        if following is not None:
            return start, following.end()
        before = _LINE_END.search(self._text, self._line_end(self._all[index - 1].end))
        return (before.start() if before else start), end

    def _gap(self, index: int) -> str:
        """The white space before an entry in brackets, or what it would be between two."""
        at = index or 1
        if at < len(self._all):
            between = self._text[self._all[at - 1].end : self._all[at].start]
            gap = between.partition(",")[2]
            return " " if gap.strip() else gap
        gap = self._text[self._whole.start + 1 : self._all[0].start]
        return gap if _LINE_END.search(gap) and not gap.strip() else " "

    def _end_of(self, index: int) -> int:
        """Where an entry ends; that of a text over several lines is not certain."""
        end = self._all[index].end
        if _LINE_END.fullmatch(self._text, end - 1, end):
            raise by_hand()
        return end

    def _insert(self, at: int, text: str) -> Edit:
        return Edit(at, at, text)

    def _dash(self, item: Span) -> int:
        """Where the dash before an item of a block stands."""
        at = self._text.rfind("-", self._line_start(item.start), item.start)
        if at < 0 or self._text[at + 1 : item.start].strip() or item.marked:
            raise by_hand()
        return at

    def _line_start(self, at: int) -> int:
        return max(self._text.rfind(one, 0, at) for one in "\n\r\x85\u2028\u2029") + 1

    def _line_end(self, at: int) -> int:
        found = _LINE_END.search(self._text, at)
        return found.start() if found else len(self._text)

    @property
    def _line_break(self) -> str:
        found = _LINE_END.search(self._text)
        return found[0] if found else "\n"
