"""Lines to paragraphs, by the room that lines leave and by how they begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from ...base.patterns import expression
from ...base.record import record
from ...thai.text import MARKS
from .broken import BREAK, joined_text
from .content import Piece
from .lines import SAME_LINE, Line
from .wording import (
    LEADER,
    counts_within,
    cut_name,
    goes_on_after,
    item_number,
    label_of,
    starts_item,
)

_WORD = expression("โครงการ|กิจกรรม|มาตรการ")
"""Words that what stands in a list begins with: no more of it must have room on a line."""
_DRAWN = expression(r"[-–—_=*~\s]{5,}\Z")
_LEADS = expression(r"\w.*(?:\.{4,}|…{2,}|_{4,})\s*\Z")
_LETTERS = expression("[\u0e01-\u0e4e]")
_LATIN = expression("[A-Za-z]+")
_MARK = expression(f"[{MARKS}]")
_LONG_WORD = 10
_KEPT_BEHIND = expression(r" [^\sก-๛][^\s()]{0,10}| ?(?:\.{2}|…)")
"""What is no Thai behind a Thai word, which programs keep on one line with it."""
_LETTER = 0.45
_INDENT = 0.8
_FAR = 0.4
_BLANK = 0.3
_FURTHER = 1.35
_SPACED = 0.1
_ENOUGH = 1.1
"""A word has room for sure where so much more is left than it takes by the others of its line."""
_TYPED = "   "
"""What moves a paragraph's first line alone."""
_AGAIN = 3


@record
class Margins:
    """From where to where lines reach; ``indents`` are how far paragraphs begin from the left.

    ``pitches`` are from one line of a paragraph to the next, by the heights of the two. ``labels``
    are the words before a colon with which paragraphs begin again and again, ``names`` those of
    local governments.
    """

    left: float
    right: float
    indents: frozenset[int] = frozenset()
    pitches: Mapping[tuple[int, int], float] = MappingProxyType({})
    labels: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    in_cell: bool = False

    def ends_a_name(self, line: Line, last: Line) -> bool:
        """Whether a line ends a name that the one before begins, as others have it whole."""
        whole = cut_name(last.text, line.text) if self.names else ""
        return bool(whole) and sum(one.startswith(whole) for one in self.names) >= _AGAIN

    def labels_a_paragraph(self, line: Line) -> bool:
        """Whether a line begins with such a label: it goes on in no paragraph."""
        return bool(self.labels) and label_of(line.text) in self.labels

    def indented(self, line: Line) -> int:
        """How far a line is from the left."""
        return round((line.left - self.left) / 3)

    def pitch(self, last: Line, line: Line) -> float:
        """How far a line of a paragraph is from the one before, 0 for unknown."""
        return self.pitches.get((round(last.height), round(line.height)), 0.0)

    def opens(self, line: Line) -> bool:
        """Whether a line stands where paragraphs begin."""
        return self.indented(line) in self.indents


def labels_in(lines: Iterable[Line]) -> frozenset[str]:
    """The words before a colon with which several lines begin, as each sheet's heading does."""
    found = Counter(filter(None, (label_of(one.text) for one in lines)))
    return frozenset(label for label, count in found.items() if count >= _AGAIN)


def paragraphs_of(lines: Sequence[Line], margins: Margins) -> list[list[Line]]:
    """The lines that are a paragraph together, between the edges of a page's text or of a cell.

    A line ends a paragraph where the first word of the next one would have had room behind it.
    """
    found: list[list[Line]] = []
    usual = _usual_distance(lines)
    for line in lines:
        if found and _goes_on(found[-1], line, margins, usual):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _usual_distance(lines: Sequence[Line]) -> float:
    gaps = sorted(after.base - one.base for one, after in pairwise(lines))
    return gaps[len(gaps) // 2] if gaps else 0.0


def _goes_on(lines: Sequence[Line], line: Line, margins: Margins, usual: float) -> bool:
    last = lines[-1]
    if _is_apart(last, line) or margins.labels_a_paragraph(line):
        return False
    if margins.ends_a_name(line, last):
        return True
    room, word = room_behind(last, margins), first_word(line)
    first, full = lines[0].text, room < word
    if full and counts_within((one.text for one in lines), item_number(line.text) or 0):
        return True
    told = goes_on_after(first, last.text, line.text, in_cell=margins.in_cell, full=full)
    if told is not None:
        return told
    pitch = margins.pitch(last, line)
    between = line.base - last.base
    if between > _FURTHER * (pitch or max(usual, 1.6 * max(last.height, line.height))):
        return False
    if not any(abs(one - two) <= 0.15 * two for one in line.sizes for two in last.sizes):
        return False
    deeper = line.left - last.left > _INDENT * line.size and not starts_item(last.text)
    indented = not margins.in_cell and (deeper or margins.opens(line))
    if indented and not (line.bold and all(_is_centred(one, margins) for one in (last, line))):
        return False
    spaced = _SPACED * last.size * (1 if last.sizes == line.sizes else 3)
    return room < word * (0.5 if pitch and between > pitch + spaced else _ENOUGH)


def _is_apart(last: Line, line: Line) -> bool:
    """Whether two lines are of two paragraphs, wherever they stand.

    A label's bold words begin one, and leaders go from the end of one to the margin. A line that is
    drawn with signs is text of none.
    """
    if _DRAWN.match(line.text) or _DRAWN.match(last.text):
        return True
    if last.cells or line.cells or last.turned != line.turned or last.bold != line.bold:
        return True
    return (line.led and not last.ends_bold) or bool(_LEADS.search(last.text))


def room_behind(line: Line, margins: Margins) -> float:
    """The room that a line leaves, before it, too, if it is moved from the left."""
    room = margins.right - line.right - _BLANK * line.size * line.text.endswith(" ")
    return room + (line.left - margins.left if _is_moved(line, margins) else 0.0)


def _is_moved(line: Line, margins: Margins) -> bool:
    if margins.opens(line) or starts_item(line.text) or line.text.startswith(_TYPED):
        return False
    before = line.left - margins.left
    if not margins.in_cell and before > _FAR * (margins.right - margins.left):
        return True  # … or at the right
    return before > line.size and _is_centred(line, margins)


def _is_centred(line: Line, margins: Margins) -> bool:
    before, behind = line.left - margins.left, margins.right - line.right
    return abs(before - behind) < 0.2 * (before + behind) + 2


def first_word(line: Line, longest: int = _LONG_WORD) -> float:
    """The room that the first word of a line takes: Thai parts its words by nothing.

    A figure or a bracket behind it may be kept with it, and dots that lead from it.
    """
    text = line.text.strip()
    word = text.split(" ", 1)[0]
    if _LETTERS.fullmatch(word):
        word = text  # no word of its own: its first letters are on the line before
    known = _WORD.match(word)
    if known:
        word = known[0]
    elif _LETTERS.search(word) and not LEADER.search(word):  # dots stay with what they follow
        word = word[:longest]
    if kept := _KEPT_BEHIND.match(text, len(word)):
        word += kept[0]
    more = 1.0 if word[:1].isdecimal() else 0.3  # a figure and its unit may be kept together
    return _sign(line, text) * _signs(word) + line.size * more


def _sign(line: Line, text: str) -> float:
    """How wide a sign of a line is; where dots lead from its words these tell nothing."""
    wide = (line.right - line.left) / max(_signs(text), 1)
    return max(wide, _LETTER * line.size) if LEADER.search(text) else wide


def _signs(text: str) -> int:
    """How many signs take room: marks stand above or below others."""
    return len(_MARK.sub("", text))


def text_of(lines: Sequence[Line], margins: Margins | None = None) -> str:
    """The lines of a paragraph as one text: Thai goes on without a space."""
    text = ""
    for at, line in enumerate(lines):
        piece = line.text
        if at and not (margins and _is_within_word(lines[at - 1], piece, margins)):
            text += BREAK
        text += piece
    return joined_text(text.split(BREAK))


def turned_text(pieces: Sequence[Piece]) -> str:
    """Text that runs up or down, in the order of the file; its lines stand beside each other."""
    lines: list[str] = []
    edge = 0.0
    for piece in pieces:
        if not lines or abs(piece.right - edge) > SAME_LINE * piece.size:
            lines.append("")
            edge = piece.right
        lines[-1] += piece.text
    return joined_text(lines) if lines else ""


def _is_within_word(last: Line, following: str, margins: Margins) -> bool:
    """Whether a Latin word that has no room on a line goes on in the next."""
    word = last.text.strip()
    if not (_LATIN.fullmatch(word) and following[:1].islower() and _LATIN.match(following)):
        return False
    return room_behind(last, margins) < last.size
