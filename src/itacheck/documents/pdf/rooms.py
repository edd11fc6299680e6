"""Where the lines of a tagged paragraph end by themselves, and where their writer ended them.

The structure does not say it: it shows in the room that a line leaves. What is known of that room
is the least of it, so that a line is taken for ended only where the next word had room for sure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import TypeAlias

from ...base.patterns import expression
from ...base.record import record
from ...thai.digits import arabic
from .broken import between, is_cut_number, is_grouped
from .content import Box, PageContent, Piece
from .lines import AFTER_MARK, Line, bounds, in_order, lines_of, same_line
from .paragraphs import Margins, first_word, labels_in
from .wording import label_of, starts_item

_SPACE, _TAB = 0.22, 0.6
_FIGURE, _LATIN = expression(r"[\d.,]"), expression("[A-Za-z]")
_LABEL = expression(r"\(?\d{1,3}[.)]\Z")
_TOKEN = expression(r"[\d.,]+")
_AMOUNT = expression(r"(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+\.\d\d|[-–—])\Z")
_NUMBER_ALONE = expression(r"\(?\d{1,3}(?:\)|\.\s)\s*\Z")
_LONGEST_WORD = 16
"""Of a word in Thai that has no space behind it, so many letters may be one that is not broken."""
_PADDING = 5.4
_SPARE = 0.7
_SIGN, _TWO_SIGNS = 0.6, 1.3
_CLOSING = ')]”’"%ๆฯ'
_REACH = 2.0
_COLUMN, _EVEN = 4, 3
"""So many lines that end within so many letters of each other may be those of a column."""

Frame: TypeAlias = Callable[[], Mapping[int, Box]]
"""Tells where the text of a cell or a box stands on each page, for those who must know."""


@record
class Said:
    """A piece on its page, with the text that it stands for."""

    page: int
    piece: Piece
    text: str


@record
class Part:
    """A line of a paragraph as its writer ended it; a tab stands where its texts stand apart."""

    page: int
    text: str
    box: Box


class Rooms:
    """From where to where the lines of each page may reach, and those of cells."""

    def __init__(self, pages: Sequence[PageContent], inside: frozenset[tuple[int, int]]) -> None:
        """``inside``: the content that stands in cells and frames, of which no margin is known."""
        self._pages = pages
        self._down = {page.number: page.down for page in pages}
        self._width = {page.number: round(page.width) for page in pages}
        self._margins: dict[int, tuple[float, float]] = {}
        for page in pages:
            for one in page.pieces:
                own = one.mcid is not None and (page.number, one.mcid) not in inside
                if own and not one.artifact and not one.turned and one.text.strip():
                    wide = round(page.width)
                    left, right = self._margins.get(wide, (one.left, one.right))
                    self._margins[wide] = min(left, one.left), max(right, one.right)

    @cached_property
    def _labels(self) -> frozenset[str]:
        """The words before a colon with which paragraphs begin: no line goes on with them."""
        return labels_in(line for page in self._pages for line in lines_of(page.pieces))

    def parts(self, said: Sequence[Said], frame: Frame | None) -> list[Part]:
        """The text of a paragraph; ``frame`` tells where the cell or box around it has text."""
        lines = [line for line in map(_line, _by_line(said)) if line[1].text.strip()]
        if frame is None and _are_even([line for _, line in lines]):
            frame = partial(_around, lines)
        found = [Part(page, line.text, line.box) for page, line in lines[:1]]
        for (page, line), (after, following) in pairwise(lines):
            labelled = label_of(following.text)
            if labelled and labelled in self._labels:
                end = "\n"
            else:
                end = _end(line, following, self._of(line, page, frame))
            if end == "\n":
                found.append(Part(after, following.text, following.box))
                continue
            last = found[-1]
            box = bounds((last.box, following.box)) if after == last.page else last.box
            found[-1] = Part(last.page, last.text + end + following.text, box)
        return found

    def _of(self, line: Line, page: int, frame: Frame | None) -> Margins | None:
        if frame is None:
            margins = self._margins.get(self._width[page])
            return None if margins is None else Margins(*margins)
        beside = [one.at for one in self._down[page] if one.start - _REACH <= line.base <= one.end]
        left = max((at for at in beside if at <= line.left + 1), default=None)
        right = min((at for at in beside if at >= line.right - 1), default=None)
        if left is not None and right is not None:
            return Margins(left + _PADDING, right - _PADDING, in_cell=True)
        box = frame().get(page)
        return None if box is None else Margins(box[0], box[2], in_cell=True)


def _are_even(lines: Sequence[Line]) -> bool:
    """Whether lines end at an edge of their own, as those of a column of the page do."""
    ends = [line.right for line in lines[:-1]]
    return len(lines) >= _COLUMN and max(ends) - min(ends) <= _EVEN * lines[0].size


def _around(lines: Sequence[tuple[int, Line]]) -> Mapping[int, Box]:
    """Where lines stand on their pages."""
    box = bounds(line.box for _, line in lines)
    return dict.fromkeys((page for page, _ in lines), box)


def _by_line(said: Sequence[Said]) -> Iterator[Sequence[Said]]:
    """What stands on one line of a page each."""
    at = 0
    while at < len(said):
        end, first = at + 1, said[at]
        while (
            end < len(said)
            and said[end].page == first.page
            and same_line(said[end - 1].piece, said[end].piece)
        ):
            end += 1
        yield said[at:end]
        at = end


def _line(row: Sequence[Said]) -> tuple[int, Line]:
    """The page and the line of what stands on it, in the order of the paper."""
    texts = {id(one.piece): one.text for one in row}
    text = ""
    last: Piece | None = None
    # Signs of other fonts may be printed before the others of their line.
    pieces = [one.piece for one in row]
    for piece in pieces if any(one.turned for one in pieces) else in_order(pieces):
        said = texts[id(piece)]
        if not said:
            continue
        # A mark belongs to the letter before it, however far a justified line moves it.
        apart = last is not None and not (text[-1].isspace() or said[0].isspace())
        if last is not None and apart and not AFTER_MARK.match(said):
            gap = (piece.left - last.right) / piece.size
            label = piece.mcid != last.mcid and _LABEL.match(text) and not _FIGURE.match(said)
            text += "\t" if gap > _TAB else " " if gap > _SPACE or label else ""
        text += said
        last = piece
    shown = [one.piece for one in row if one.text.strip()] or [one.piece for one in row]
    box = bounds(one.box for one in shown)
    size, turned = max(one.size for one in shown), any(one.turned for one in shown)
    return row[0].page, Line(text, box, shown[-1].base, size, turned=turned)


def _end(line: Line, following: Line, margins: Margins | None) -> str:
    """What stands between two lines: a line feed where the first was ended."""
    end, begin = line.text[-1], following.text[0]
    if line.turned or following.turned:
        return between(line.text, following.text)
    room = None if margins is None else _room(line, following, margins)
    word = first_word(following, _LONGEST_WORD) + _SPARE * line.size
    # A space at its end is what a line is broken at.
    wrapped = end.isspace() and room is not None and room <= 2 * word
    if not wrapped and (
        _begins_item(following.text)
        or (_is_amount(line) and _is_amount(following))
        or (room is not None and room > word)
    ):
        return "\n"
    if _FIGURE.match(end) and _FIGURE.match(begin):
        return "" if _is_one_number(line, following, room) else "\n"
    if begin in _CLOSING:
        return ""
    broken = room is not None and room <= _SIGN * line.size and len(line.text.split()) == 1
    if broken and _LATIN.match(end) and _LATIN.match(begin):
        return ""
    return between(line.text, following.text)


def _begins_item(text: str) -> bool:
    """Whether a line begins an item of a list, of which it may hold the number alone."""
    return starts_item(text) or bool(_NUMBER_ALONE.match(arabic(text)))


def _is_amount(line: Line) -> bool:
    """Whether a line holds nothing but an amount, or the dash that stands for none."""
    return bool(_AMOUNT.match(arabic(line.text.strip())))


def _room(line: Line, following: Line, margins: Margins) -> float:
    """The room that a line leaves; before it, too, where it stands in the middle as the next."""
    room = margins.right - line.right
    middle = (margins.left + margins.right) / 2
    off = (abs((one.left + one.right) / 2 - middle) for one in (line, following))
    return room + (line.left - margins.left if max(off) < _REACH else 0.0)


def _is_one_number(line: Line, following: Line, room: float | None) -> bool:
    """Whether a number is broken between two lines, and not one of two begins the second."""
    token = _TOKEN.match(following.text)
    size = len(token[0]) if token else 1
    wide = (following.right - following.left) * size / len(following.text.rstrip())
    if room is not None and room > wide + _SPARE * line.size:
        return False
    number = arabic(line.text).split()[-1]
    if number == "0" or (token is not None and _AMOUNT.match(number) and is_grouped(token[0])):
        return False
    cut = is_cut_number(line.text, following.text)
    return cut or room is None or room <= _TWO_SIGNS * line.size
