"""Where in a text file what is printed stands, character by character.

The reader tidies white space, leaves out what nobody sees and writes ำ as one character, so what it
says is printed is looked for with all of that set aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from ...base.language import Message, say
from ...base.location import TextLocation
from ...base.patterns import expression
from ...base.record import record
from ...documents.text.drawn import in_signs
from ...documents.text.markdown import unmarked
from ..change import Change
from ..characters import Characters, is_damaged
from .aligning import widened, width_of

_LINE_END = expression("\r\n|[\r\n\u2028\u2029]")
_UNSEEN = "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad"
_PIECE = expression("(?P<tone>[\u0e48-\u0e4b]?)\u0e33|\\s+|.", re.DOTALL)
"""ำ is two characters to some programs, with a tone mark between them."""
_OF_FIGURE = expression(r"[\d,.]")
_FIGURE_BEFORE = expression(r"\d[,.]?\Z")
_FIGURE_BEHIND = expression(r"[,.]?\d")
_NEAR = 8
_SEPARATORS = frozenset("\t|")
_Span = tuple[int, int]


@record
class Edit:
    """Characters from ``start`` to ``end`` that become ``text``."""

    start: int
    end: int
    text: str


@record
class Found:
    """Where what is printed stands, and the edits that change it."""

    start: int
    end: int
    edits: tuple[Edit, ...]

    def meets(self, other: Found) -> bool:
        """Whether two of them have a character in common, or are the same empty place."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits in it, made from the right: no place moves before its turn."""
    in_order = sorted(edits, key=lambda edit: edit.start)
    for one in reversed(in_order):
        text = text[: one.start] + one.text + text[one.end :]
    return text


class Places:
    """Finds what is printed in a file."""

    def __init__(self, file: Characters) -> None:
        self._file = file
        ends = [one.span() for one in _LINE_END.finditer(file.text)]
        stops = [*(start for start, _ in ends), len(file.text)]
        self._lines = list(zip([0, *(end for _, end in ends)], stops, strict=True))
        view, done = [], 0
        for start, stop in self._lines:
            # Marks of Markdown are white space to the reader, each in its own length, and box
            # characters bars.
            view += [" " * (start - done), unmarked(in_signs(file.text[start:stop]))]
            done = stop
        self._view = "".join(view)

    def find(self, change: Change) -> Found | Message:
        """What makes the change of the file's characters, or why it cannot be made."""
        place = change.location
        if not isinstance(place, TextLocation) or not 0 < place.line <= len(self._lines):
            return say("It is not known where in the file this stands.")
        line = self._lines[place.line - 1]
        if is_damaged(self._file.text[slice(*line)]):
            return say("Characters in this line of the file are damaged.")
        if not self._file.holds(change.text):
            return say(
                "The file's encoding does not have every character of “{text}”: save the file as"
                " UTF-8.",
                text=change.text,
            )
        at = line[0] + place.column - 1
        if not change.printed.strip():
            return self._in_blank(change.text, line, at)
        spans = self._spans(change.printed, line, at)
        if isinstance(spans, Message):
            return spans
        start, end = spans[0][0], spans[-1][1]
        edits = _differing(change, spans)
        if end <= line[1]:
            edits = self._in_column(change, place.line - 1, (start, end), edits)
        start = min([start, *(one.start for one in edits)])
        return Found(start, max([end, *(one.end for one in edits)]), edits)

    def _in_column(
        self, change: Change, number: int, cell: _Span, edits: tuple[Edit, ...]
    ) -> tuple[Edit, ...]:
        """The edits of a cell, and of the spaces beside it where these alone divide columns."""
        near = self._lines[max(0, number - _NEAR) : number + _NEAR + 1]
        others = [self._view[slice(*one)] for one in near if one != self._lines[number]]
        first, last = self._lines[number]
        growth = width_of(change.text) - width_of(change.printed)
        start, end = cell
        line = self._view[first:last]
        before, behind = widened(line, start - first, end - first, growth, others)
        return (
            *([Edit(start + min(before, 0), start, " " * before)] if before else ()),
            *edits,
            *([Edit(end, end - min(behind, 0), " " * behind)] if behind else ()),
        )

    def _spans(self, printed: str, line: _Span, at: int) -> list[_Span] | Message:
        """Where each piece of what is printed stands: at the place, round it, or alone behind it.

        The place of a count is that of its figure, and more than that is printed.
        """
        pattern = re.compile(f"(?={_pattern(printed)})")
        count = pattern.groups
        matches = takewhile(
            lambda one: one.start() < max(line[1], at + 1), pattern.finditer(self._view, line[0])
        )
        found = [[one.span(group) for group in range(1, count + 1)] for one in matches]
        found = [one for one in found if self._is_whole(printed, one)]
        for fitting in (
            [one for one in found if one[0][0] == at],
            [one for one in found if one[0][0] < at < one[-1][1]],
            [one for one in found if one[0][0] > at],
        ):
            if len(fitting) == 1:
                return fitting[0]
            if fitting:
                return say(
                    "“{printed}” stands there more than once; it is not certain which is meant.",
                    printed=printed,
                )
        return say("“{printed}” was not found at this place in the file.", printed=printed)

    def _is_whole(self, printed: str, spans: Sequence[_Span]) -> bool:
        """Whether no figure goes on before or behind: 500 is no part of 1,500."""
        start, end = spans[0][0], spans[-1][1]
        begins = _OF_FIGURE.match(printed[0])
        if begins and _FIGURE_BEFORE.search(self._view, max(0, start - 2), start):
            return False
        return not (_OF_FIGURE.match(printed[-1]) and _FIGURE_BEHIND.match(self._view, end))

    def _in_blank(self, text: str, line: _Span, at: int) -> Found | Message:
        """An edit that fills an empty cell between separators; white space in it gives way."""
        unsure = say("It is not certain where in the file the empty cell is.")
        view = self._view[slice(*line)]
        at -= line[0]
        if not 0 <= at <= len(view) or not _SEPARATORS & set(view):
            return unsure
        end = at
        while end < len(view) and view[end] == " ":
            end += 1
        start = at
        while start and view[start - 1] == " ":
            start -= 1
        before = view[start - 1] if start else ""
        behind = view[end] if end < len(view) else ""
        if not {before, behind} <= {*_SEPARATORS, ""} or before == behind == "":
            return unsure
        if "|" in {before, behind} and "\t" not in {before, behind}:
            text = f" {text} ".ljust(end - start)
        else:
            start = end = at
        edit = Edit(line[0] + start, line[0] + end, text)
        return Found(edit.start, edit.end, (edit,))


def _pattern(printed: str) -> str:
    """A pattern of what is printed, with a group for each piece of it."""
    found, last = "", ""
    for one in _PIECE.finditer(printed):
        piece = one[0]
        figure = _OF_FIGURE.match(piece) and (not last or _OF_FIGURE.match(last))
        if last:
            found += f"[{_UNSEEN}]*" if figure or last.isspace() else rf"[\s{_UNSEEN}]*"
        if piece.isspace():
            found += rf"([\s{_UNSEEN}]*)"
        elif piece.endswith("\u0e33"):
            found += f"({piece}|\u0e4d{one['tone']}\u0e32)"
        else:
            found += f"({re.escape(piece)})"
        last = piece
    return found


def _differing(change: Change, spans: Sequence[_Span]) -> tuple[Edit, ...]:
    """The edits of the pieces in which the new text differs from what is printed."""
    old = [one[0] for one in _PIECE.finditer(change.printed)]
    new = [one[0] for one in _PIECE.finditer(change.text)]
    edits = []
    for kind, first, last, begin, stop in SequenceMatcher(None, old, new, False).get_opcodes():
        if kind == "equal":
            continue
        if first < last:
            start, end = spans[first][0], spans[last - 1][1]
        else:
            start = end = spans[first - 1][1] if first else spans[0][0]
        edits.append(Edit(start, end, "".join(new[begin:stop])))
    return tuple(edits)
