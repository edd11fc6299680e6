"""Pieces of text to lines, by where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...base.patterns import expression
from ...base.record import record
from ...thai.text import MARKS
from .content import Box, Piece
from .wording import is_label

SAME_LINE = 0.45
"""So much of its size a sign may stand higher than another of its line."""
_TWICE = 0.12
_WORD_GAP, _TOUCHES = 0.22, 0.1
_AFTER_AM = 0.7
_COLUMN_GAP = 2.5
_BACK = 0.6
_MARKS_ALONE = expression(f"[{MARKS}]+\\Z")
AFTER_MARK = expression(f"[{MARKS}\u0e30\u0e32\u0e33]")
"""What belongs to the letter before it."""
_LABELLED = expression(r"\A\D{3,}[\s:：]")
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
        gap = piece.left - end > room * piece.size and not AFTER_MARK.match(piece.text)
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
    return abs(one.base - other.base) <= SAME_LINE * max(one.size, other.size)


def bounds(boxes: Iterable[Box]) -> Box:
    """The box around several."""
    known = list(boxes) or [(0.0, 0.0, 0.0, 0.0)]
    return (
        min(one[0] for one in known),
        min(one[1] for one in known),
        max(one[2] for one in known),
        max(one[3] for one in known),
    )
