"""Pieces of text to lines, and lines to paragraphs, by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ...base.record import record
from ...thai.digits import arabic
from ...thai.text import MARKS
from .content import Box, Piece

_SAME_LINE = 0.45
_TWICE = 0.12
_WORD_GAP, _TOUCHES = 0.22, 0.1
_AFTER_AM = 0.7
_COLUMN_GAP = 2.5
_BACK = 0.6
_LETTERS = re.compile("[\u0e01-\u0e4e]")
_MARKS_ALONE = re.compile(f"[{MARKS}]+\\Z")
_AFTER_MARK = re.compile(f"[{MARKS}\u0e30\u0e32\u0e33]")
_LISTED = re.compile(
    r"(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|[-–—•●▪✓☐☑\uf0b7])(?:\s|(?=[ก-๙]))"
    r"|\(?[ก-ฮa-z][.)]\s"
)
"""How a line begins that is an item of a list."""
_NUMBERED = re.compile(r"\(?(\d{1,3})[.)]")
_END, _BEGIN = re.compile(r"[\d,.]+\Z"), re.compile(r"[\d,.]+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d\d)?\Z")
_MARK_ALONE = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]|[-–—•●▪])\Z")
_NAMED = (
    r"(?:\d{1,2}[.)])?(?:ตัวชี้วัด|หลักการและเหตุผล|วัตถุประสงค์|เป้าหมาย|กลุ่มเป้าหมาย|วิธี(?:การ)?ดำเนิน(?:การ|งาน)"
    r"|ขั้นตอน(?:การ)?ดำเนิน(?:การ|งาน)|ระยะเวลา(?:ใน(?:การ)?)?(?:ดำเนิน(?:การ|งาน))?|(?:วงเงิน)?งบประมาณ(?:ดำเนินการ)?"
    r"|(?:หน่วยงาน)?(?:ที่)?ผู้รับผิดชอบ|ผลผลิต(?:/ผลลัพธ์)?|ผลลัพธ์|ผลที่คาดว่าจะได้รับ|ประโยชน์ที่คาดว่าจะได้รับ|ชื่อโครงการ)"
    r"(?:\([^)]{1,12}\))?"
)
_HEADED, _HEADS = re.compile(f"{_NAMED}:?\\Z"), re.compile(f"{_NAMED}:")
"""A line that is a heading of a sheet and nothing else: it goes on in none, and none in it. And one
that begins with a heading and a colon: none goes on in it.
"""
_LONG_WORD = 10
_BROKEN_BEHIND = "/-–(“"
"""Behind these signs a line is broken where no space stands."""
LEADER = re.compile(r"[.…_]{5}")
"""The dots of a list of contents."""
_INDENT = 0.8
_FURTHER = 1.35
_SPACED = 0.1
_SHORTEST = 3


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
        if first and piece.base - first.base <= _SAME_LINE * max(piece.size, first.size):
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
    box = bounds(one.box for one in parts)
    size = max(one.size for one in parts)
    text = "    ".join(one.text.strip() for one in parts)
    return Line(text, box, max(one.base for one in parts), size, tuple(parts))


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
    size = max(one.size for one in pieces)
    box = bounds(one.box for one in pieces if one.text.strip() or len(pieces) == 1)
    return Line(
        text,
        box,
        max(one.base for one in pieces),
        size,
        turned=any(one.turned for one in pieces),
        bold=all(one.bold for one in pieces if one.text.strip()),
    )


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

    ``pitch`` is from one line of a paragraph to the next, in sizes of its letters; 0 for unknown.
    """

    left: float
    right: float
    indents: frozenset[int] = frozenset()
    pitch: float = 0.0
    in_cell: bool = False

    def indented(self, line: Line) -> int:
        """How far a line is from the left."""
        return round((line.left - self.left) / 3)

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
    text = arabic(line.text.strip())
    if _LISTED.match(text):
        return False
    if LEADER.search(last.text):
        return False
    if _MARK_ALONE.match(arabic(last.text.strip())):
        return True
    bare, before = ("".join(arabic(one.text).split()) for one in (line, last))
    if _HEADED.match(bare) or _HEADED.match(before) or _HEADS.match(bare):
        return False
    pitch = margins.pitch * last.size or max(usual, 1.6 * last.size)
    if line.base - last.base > _FURTHER * pitch:
        return False
    if abs(line.size - last.size) > 0.15 * last.size:
        return False
    deeper = line.left - last.left > _INDENT * line.size and not starts_item(last.text)
    if not margins.in_cell and (deeper or margins.opens(line)):
        return False
    room, word = room_behind(last, margins), first_word(line)
    apart = margins.pitch and line.base - last.base > (margins.pitch + _SPACED) * last.size
    return room < word * (0.5 if apart else 1.0)


def room_behind(line: Line, margins: Margins) -> float:
    """The room that a line leaves, before it, too, if it stands in the middle."""
    room = margins.right - line.right
    return room + (line.left - margins.left if _is_centred(line, margins) else 0.0)


def _is_centred(line: Line, margins: Margins) -> bool:
    if margins.opens(line) or starts_item(line.text):
        return False
    before, behind = line.left - margins.left, margins.right - line.right
    return before > line.size and abs(before - behind) < 0.2 * (before + behind) + 2


def first_word(line: Line, longest: int = _LONG_WORD) -> float:
    """The room that the first word of a line takes: Thai parts its words by nothing."""
    text = line.text.strip()
    word = text.split(" ", 1)[0]
    if _LETTERS.search(word):
        word = word[:longest]
    more = 1.0 if word[:1].isdecimal() else 0.3  # a figure and its unit may be kept together
    return (line.right - line.left) * len(word) / max(len(text), 1) + line.size * more


def text_of(lines: Sequence[Line]) -> str:
    """The lines of a paragraph as one text: Thai goes on without a space."""
    text = ""
    for line in lines:
        piece = line.text
        text += (between(text, piece) if text and piece else "") + piece
    return text.strip()


def between(text: str, following: str) -> str:
    """What stands between two lines of a paragraph: Thai goes on without a space."""
    end, begin = text[-1], following[0]
    if end.isdecimal() and begin.isdecimal() and _is_broken_number(text, following):
        return ""
    if end.isspace() or begin.isspace() or end in _BROKEN_BEHIND:
        return ""
    return "" if _LETTERS.match(end) and _LETTERS.match(begin) else " "


def _is_broken_number(text: str, following: str) -> bool:
    """Whether a number is broken between two lines: only together its groups are of three."""
    end, begin = _END.search(arabic(text)), _BEGIN.match(arabic(following))
    if end is None or begin is None:
        return False
    return not _GROUPED.match(end[0]) and bool(_GROUPED.match(end[0] + begin[0]))


def is_grouped(text: str) -> bool:
    """Whether a text is a number with its groups of three."""
    return bool(_GROUPED.match(arabic(text)))


def item_number(text: str) -> int | None:
    """The number with which a line begins as an item of a list, if it does."""
    found = _NUMBERED.match(arabic(text.strip()))
    return int(found[1]) if found else None


def starts_item(text: str) -> bool:
    """Whether a line begins as an item of a list does."""
    return bool(_LISTED.match(arabic(text.strip())))


def starts_paragraph(text: str) -> bool:
    """Whether a line goes on in no paragraph: an item of a list, or a heading of a sheet."""
    bare = "".join(arabic(text).split())
    return starts_item(text) or bool(_HEADED.match(bare) or _HEADS.match(bare))
