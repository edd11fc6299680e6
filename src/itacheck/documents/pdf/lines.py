"""Pieces of text to lines, and lines to paragraphs, by where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from ...base.patterns import expression
from ...base.record import record
from ...thai.text import MARKS
from .broken import BREAK, joined_text
from .content import Box, Piece
from .wording import (
    LEADER,
    counts_within,
    goes_on_after,
    is_label,
    item_number,
    label_of,
    starts_item,
)

_WORD = expression("โครงการ|กิจกรรม|มาตรการ")
"""Words that what stands in a list begins with: no more of it must have room on a line."""
_SAME_LINE = 0.45
_TWICE = 0.12
_WORD_GAP, _TOUCHES = 0.22, 0.1
_AFTER_AM = 0.7
_COLUMN_GAP = 2.5
_BACK = 0.6
_LEADS = expression(r"\w.*(?:\.{4,}|…{2,}|_{4,})\s*\Z")
_LETTERS = expression("[\u0e01-\u0e4e]")
_LATIN = expression("[A-Za-z]+")
_MARK = expression(f"[{MARKS}]")
_MARKS_ALONE = expression(f"[{MARKS}]+\\Z")
_AFTER_MARK = expression(f"[{MARKS}\u0e30\u0e32\u0e33]")
_LABELLED = expression(r"\A\D{3,}[\s:：]")
_LONG_WORD = 10
_OPENS_BEHIND = expression(r" \([^\s()]{1,10}| ?(?:\.{2}|…)")
_LETTER = 0.45
_INDENT = 0.8
_FAR = 0.4
_BLANK = 0.3
_FURTHER = 1.35
_SPACED = 0.1
_ENOUGH = 1.1
"""A word has room for sure where so much more is left than it takes by the others of its line."""
_SHORTEST = 3
_MARKED = 2


@record
class Line:
    """Pieces on one base line, from left to right; ``cells`` are those that stand far apart."""

    text: str
    box: Box
    base: float
    size: float
    cells: tuple[Line, ...] = ()
    turned: bool = False
    bold: bool = False
    sizes: frozenset[float] = frozenset()
    """All sizes of its signs; ``size`` is that of most."""
    led: bool = False
    """Whether its first words alone are bold, as a label's are before its text."""
    ends_bold: bool = False

    @property
    def height(self) -> float:
        """The size of its largest signs, which parts lines from each other."""
        return max(self.sizes, default=self.size)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.box[0]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.box[2]


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """The lines of a page or a cell from top to bottom."""
    kept = _once(pieces)
    rows: list[list[int]] = []
    for at in sorted(range(len(kept)), key=lambda at: kept[at].base):
        piece, first = kept[at], kept[rows[-1][0]] if rows else None
        if first and same_line(first, piece):
            rows[-1].append(at)
        else:
            rows.append([at])
    # In the order of the file: a mark may be printed a little higher than its letter.
    lines = (_line([kept[at] for at in sorted(row)]) for row in rows)
    return [one for one in lines if one is not None]


def _once(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces without those that are printed again to look bold."""
    kept: list[Piece] = []
    at: dict[str, list[Piece]] = {}
    for piece in pieces:
        others = at.setdefault(piece.text, [])
        near = _TWICE * piece.size
        if piece.text.strip() and not any(
            abs(one.left - piece.left) <= near and abs(one.base - piece.base) <= near
            for one in others[-_SHORTEST:]
        ):
            kept.append(piece)
            others.append(piece)
        elif not piece.text.strip():
            kept.append(piece)
    return kept


def _line(row: Sequence[Piece]) -> Line | None:
    groups = _groups(row)
    cells: list[list[Piece]] = []
    for group in groups:
        size = max(one.size for one in group)
        if cells and group[0].left - max(one.right for one in cells[-1]) <= _COLUMN_GAP * size:
            cells[-1] += group
        else:
            cells.append(list(group))
    parts = [line for cell in cells if (line := _joined(cell)).text.strip()]
    if not parts:
        return None
    if len(parts) == 1:
        return parts[0]
    if len(parts) == _MARKED and is_label(parts[0].text):
        return _joined([piece for cell in cells for piece in cell])  # an item or a label, and a tab
    box = bounds(one.box for one in parts)
    size = max(one.size for one in parts)
    text = "    ".join(one.text.strip() for one in parts)
    sizes = frozenset[float]().union(*(one.sizes for one in parts))
    return Line(text, box, max(one.base for one in parts), size, tuple(parts), sizes=sizes)


def in_order(row: Sequence[Piece]) -> list[Piece]:
    """Pieces on one base line as they stand on the paper, whichever was printed first."""
    return [one for group in _groups(row, _TOUCHES) for one in group]


def _without_spaces_within(row: Sequence[Piece]) -> list[Piece]:
    """The pieces without blank ones that lie in others: a space of another font than its text."""
    texts = [one for one in row if one.text.strip()]
    return [
        one
        for one in row
        if one.text.strip()
        or not any(other.left - 1 < one.left and one.right < other.right + 1 for other in texts)
    ]


def _groups(row: Sequence[Piece], gap: float = _WORD_GAP) -> list[list[Piece]]:
    """What follows each other in the file without a gap, in the order on the paper."""
    groups: list[list[Piece]] = []
    for piece in _without_spaces_within(row):
        last = groups[-1][-1] if groups else None
        marks = _MARKS_ALONE.match(piece.text)
        if last is not None and (
            -_BACK * piece.size <= piece.left - last.right <= gap * piece.size
            or (marks and last.left - 1 <= piece.left <= last.right + piece.size)
        ):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return sorted(groups, key=lambda group: group[0].left)


def _joined(pieces: Sequence[Piece]) -> Line:
    text, end = "", pieces[0].left
    for piece in pieces:
        # Of a ำ some programs print the half that is not told behind the one that is.
        room = _WORD_GAP if not text.endswith("\u0e33") else _AFTER_AM
        gap = piece.left - end > room * piece.size and not _AFTER_MARK.match(piece.text)
        if text and gap and not text.endswith(" ") and not piece.text.startswith(" "):
            text += " "
        text += piece.text
        end = max(end, piece.right)
    shown = [one for one in pieces if one.text.strip()] or list(pieces)
    count = Counter[float]()
    for one in shown:
        count[round(one.size, 1)] += len(one.text)
    return Line(
        text,
        bounds(one.box for one in shown),
        max(one.base for one in pieces),
        max(count, key=lambda size: (count[size], size)),
        turned=any(one.turned for one in pieces),
        bold=all(one.bold for one in shown),
        sizes=frozenset(count),
        led=_is_led(pieces),
        ends_bold=shown[-1].bold,
    )


def _is_led(pieces: Sequence[Piece]) -> bool:
    """Whether bold words stand before others, and a space or a colon between."""
    plain = (at for at, one in enumerate(pieces) if one.text.strip() and not one.bold)
    first = next(plain, 0)
    label = "".join(one.text for one in pieces[:first])
    return bool(_LABELLED.search(label + pieces[first].text[:1])) and not label.endswith("(")


def same_line(one: Piece, other: Piece) -> bool:
    """Whether two pieces stand on one base line."""
    return abs(one.base - other.base) <= _SAME_LINE * max(one.size, other.size)


def bounds(boxes: Iterable[Box]) -> Box:
    """The box around several."""
    known = list(boxes) or [(0.0, 0.0, 0.0, 0.0)]
    return (
        min(one[0] for one in known),
        min(one[1] for one in known),
        max(one[2] for one in known),
        max(one[3] for one in known),
    )


@record
class Margins:
    """From where to where lines reach; ``indents`` are how far paragraphs begin from the left.

    ``pitches`` are from one line of a paragraph to the next, by the heights of the two. ``labels``
    are the words before a colon with which paragraphs begin again and again.
    """

    left: float
    right: float
    indents: frozenset[int] = frozenset()
    pitches: Mapping[tuple[int, int], float] = MappingProxyType({})
    labels: frozenset[str] = frozenset()
    in_cell: bool = False

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
    if last.cells or line.cells or last.turned != line.turned or last.bold != line.bold:
        return False
    if line.led and not last.ends_bold:
        return False
    if _LEADS.search(last.text) or margins.labels_a_paragraph(line):
        return False  # leaders go from the end of a paragraph to the margin
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
    if not margins.in_cell and (deeper or margins.opens(line)):
        return False
    spaced = _SPACED * last.size * (1 if last.sizes == line.sizes else 3)
    return room < word * (0.5 if pitch and between > pitch + spaced else _ENOUGH)


def room_behind(line: Line, margins: Margins) -> float:
    """The room that a line leaves, before it, too, if it is moved from the left."""
    room = margins.right - line.right - _BLANK * line.size * line.text.endswith(" ")
    return room + (line.left - margins.left if _is_moved(line, margins) else 0.0)


_TYPED = "   "
"""What moves a paragraph's first line alone."""


def _is_moved(line: Line, margins: Margins) -> bool:
    if margins.opens(line) or starts_item(line.text) or line.text.startswith(_TYPED):
        return False
    before, behind = line.left - margins.left, margins.right - line.right
    if not margins.in_cell and before > _FAR * (margins.right - margins.left):
        return True  # … or at the right
    return before > line.size and abs(before - behind) < 0.2 * (before + behind) + 2


def first_word(line: Line, longest: int = _LONG_WORD) -> float:
    """The room that the first word of a line takes: Thai parts its words by nothing.

    What opens a bracket behind it may be kept with it, and dots that lead from it.
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
    if opens := _OPENS_BEHIND.match(text, len(word)):
        word += opens[0]
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
        if not lines or abs(piece.right - edge) > _SAME_LINE * piece.size:
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
