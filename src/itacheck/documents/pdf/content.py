"""What stands on a page of a PDF: pieces of text, ruling lines and pictures, each in its place.

Coordinates are points from the left upper corner of the page as it is read, whichever way it was
turned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from attrs import field

from ...base.record import record
from .guard import things_on

if TYPE_CHECKING:
    from playa.content import ContentObject, PathObject, TextObject
    from playa.font import Font
    from playa.page import Page

Box: TypeAlias = tuple[float, float, float, float]

LOST = "\ufffd"
"""A sign of which the file does not say what it is."""
_APART = 0.25
"""How far words are from each other at the least, in sizes of their letters."""
_THIN = 3.0
_INVISIBLE = 3
_SOFT_HYPHEN = "\u00ad"
_ARTIFACT = "Artifact"
_TURNS = 4


@record
class Piece:
    """Text that one instruction of a page prints: from ``left`` to ``right`` on a base line.

    ``mcid`` is the number by which the page's structure knows it, None where it does not; an
    ``artifact`` is no content by what the file says. ``turned``: it does not run as the others do.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    mcid: int | None = None
    artifact: bool = False
    turned: bool = False
    font: str = ""

    @property
    def bold(self) -> bool:
        """Whether its letters are bold."""
        return "bold" in self.font.lower()

    @property
    def box(self) -> Box:
        """Where it is printed."""
        return (self.left, self.base - self.size, self.right, self.base + self.size * 0.35)


@record
class Rule:
    """A ruling line: at ``at`` across its direction, from ``start`` to ``end`` along it."""

    at: float
    start: float
    end: float


@record
class PageContent:
    """A page: ``number`` counts from 1.

    ``invisible`` is how many signs of text lie on it that nobody sees, as a scanner's program puts
    them under its pictures; ``drawn`` is how many curved shapes are filled, as drawn letters are.
    """

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    across: tuple[Rule, ...]
    down: tuple[Rule, ...]
    pictures: tuple[Box, ...] = ()
    invisible: int = 0
    drawn: int = 0
    shown: Callable[[Box], Box] = field(default=lambda box: box, eq=False)
    """Where a box is on the page as it is shown, which may be turned."""

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of the page that each of its pictures covers."""
        whole = max(self.width * self.height, 1.0)
        boxes = self.pictures
        return tuple((right - x) * (bottom - top) / whole for x, top, right, bottom in boxes)

    @property
    def covered(self) -> float:
        """The share of the page that its largest picture covers."""
        return max(self.shares, default=0.0)


class _Collector:
    """Takes in the objects of one page."""

    def __init__(self, page: Page, count: Callable[[int], None]) -> None:
        from playa.content import ImageObject, PathObject, TextObject

        self._text, self._path, self._image = TextObject, PathObject, ImageObject
        self._count = count
        self.raw: list[_Raw] = []
        self.boxes: list[Box] = []
        self.pictures: list[Box] = []
        self.invisible = self.drawn = 0
        self._said: set[int] = set()  # marked content whose ActualText has been taken
        self._kept: list[object] = []  # … which must live as long as their ids are compared
        for one in things_on(page, count):
            self._take(one)

    def _take(self, one: ContentObject) -> None:
        if isinstance(one, self._text):
            self._take_text(one)
        elif isinstance(one, self._path):
            self._count(1 + len(one.raw_segments))
            self.boxes += _rule_boxes(one)
            self.drawn += one.fill and any(part.operator in "vcy" for part in one.raw_segments)
        elif isinstance(one, self._image):
            self._count(1)
            box = one.bbox
            if box is not None:
                self.pictures.append(box)

    def _take_text(self, one: TextObject) -> None:
        if one.gstate.font is None:
            return
        pieces = list(_pieces_of(one))
        size = sum(len(text) for text, _, _ in pieces)
        self._count(1 + size)
        if one.gstate.render_mode == _INVISIBLE:
            self.invisible += size
            return
        mcid, artifact, said = None, False, None
        for mark in one.mcstack:
            mcid = mark.mcid if mark.mcid is not None else mcid
            artifact = artifact or mark.tag == _ARTIFACT
            if said is None and "ActualText" in mark.props:
                said = mark
        if said is not None:
            pieces = self._as_said(said, pieces)
        a, b, c, d, e, f = one.matrix
        font = one.font.fontname
        for text, start, end in pieces:
            self.raw.append(
                _Raw(
                    text,
                    e + a * start,
                    f + b * start,
                    e + a * end,
                    f + b * end,
                    a,
                    b,
                    c,
                    d,
                    mcid,
                    artifact,
                    font,
                )
            )

    def _as_said(
        self, mark: object, pieces: list[tuple[str, float, float]]
    ) -> list[tuple[str, float, float]]:
        """The pieces with the text that the file says they stand for, which it says once."""
        if not pieces:
            return pieces
        start, end = pieces[0][1], max(one[2] for one in pieces)
        if id(mark) in self._said:
            return []
        self._said.add(id(mark))
        self._kept.append(mark)
        return [(_text_of(mark), start, end)]


def _text_of(mark: object) -> str:
    from playa.utils import decode_text

    props = getattr(mark, "props", {})
    said = props.get("ActualText")
    return decode_text(said) if isinstance(said, bytes) else LOST


@record
class _Raw:
    """A piece before it is known which way the page is read."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    a: float
    b: float
    c: float
    d: float
    mcid: int | None
    artifact: bool
    font: str

    @property
    def turn(self) -> int | None:
        """In which of four directions it runs: right, down, left, up; None for any other."""
        flat, steep = abs(self.a), abs(self.b)
        if flat > 20 * steep:
            return 0 if self.a > 0 else 2
        if steep > 20 * flat:
            return 1 if self.b > 0 else 3
        return None


def content_of(page: Page, number: int, count: Callable[[int], None]) -> PageContent:
    """The content of a page; ``count`` is told of what it is made of, and may raise."""
    found = _Collector(page, count)
    turns = [0] * _TURNS
    for one in found.raw:
        if one.turn is not None:
            turns[one.turn] += len(one.text)
    turn = max(range(_TURNS), key=lambda at: (turns[at], -at))
    left, top, right, bottom = page.mediabox
    width, height = right - left, bottom - top
    if page.rotate in {90, 270}:
        width, height = height, width
    turned = _Turned(turn, width, height)
    pieces = tuple(turned.piece(one) for one in found.raw)
    boxes = [turned.box(one) for one in found.boxes]
    across = tuple(Rule((t + b) / 2, x, r) for x, t, r, b in boxes if b - t <= _THIN < r - x)
    down = tuple(Rule((x + r) / 2, t, b) for x, t, r, b in boxes if r - x <= _THIN < b - t)
    if turn % 2:
        width, height = height, width
    pictures = tuple(turned.box(one) for one in found.pictures)
    return PageContent(
        number,
        width,
        height,
        pieces,
        across,
        down,
        pictures,
        found.invisible,
        found.drawn,
        _Turned(-turn % _TURNS, width, height).box,
    )


class _Turned:
    """Turns what is on a page so that most of its text runs from left to right."""

    def __init__(self, turn: int, width: float, height: float) -> None:
        self._turn, self._width, self._height = turn, width, height

    def point(self, x: float, y: float) -> tuple[float, float]:
        match self._turn:
            case 1:
                return y, self._width - x
            case 2:
                return self._width - x, self._height - y
            case 3:
                return self._height - y, x
            case _:
                return x, y

    def box(self, one: Box) -> Box:
        (x0, y0), (x1, y1) = self.point(one[0], one[1]), self.point(one[2], one[3])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)

    def piece(self, one: _Raw) -> Piece:
        (x0, y0), (x1, y1) = self.point(one.x0, one.y0), self.point(one.x1, one.y1)
        size = max((one.c**2 + one.d**2) ** 0.5, 0.1)
        turned = one.turn != self._turn
        base = max(y0, y1) if turned else y0
        return Piece(
            one.text,
            min(x0, x1),
            max(x0, x1),
            base,
            size,
            one.mcid,
            one.artifact,
            turned,
            one.font,
        )


def _pieces_of(one: TextObject) -> Iterator[tuple[str, float, float]]:
    """The text of an instruction with where it begins and ends, in sizes of its letters.

    Parts of it that are apart are pieces of their own: a sign of another font may stand between.
    """
    state = one.gstate
    size = state.fontsize or 1.0
    letter = state.charspace / size
    word = 0.0 if one.font.multibyte else state.wordspace / size
    decode = _decoder(one.font)
    at = start = end = 0.0
    text: list[str] = []
    for part in one.args:
        if not isinstance(part, bytes):
            at -= part * 0.001
            continue
        for cid, told in decode(part):
            if text and at - end > _APART:
                yield "".join(text), start, end
                text = []
            if not text:
                start = at
            text.append(told)
            end = at + one.font.hdisp(cid)
            at = end + letter + (word if cid == 32 else 0.0)
    if text:
        yield "".join(text), start, max(end, start)


def _decoder(font: Font) -> Callable[[bytes], Iterator[tuple[int, str]]]:
    """What gives the signs of a font's codes, each with its number and what it says.

    Of a sign that the file does not explain, the library tells the character that has its number.
    """
    told = getattr(font, "tounicode", None)
    codes = getattr(font, "cmap", None)
    if told is None:
        unknown = codes is not None and getattr(font, "unicode_map", None) is None

        def by_encoding(data: bytes) -> Iterator[tuple[int, str]]:
            for cid, text in font.decode(data):
                yield cid, LOST if unknown or not text else text

        return by_encoding
    known: Mapping[bytes, str] = told.bytes2unicode

    def by_map(data: bytes) -> Iterator[tuple[int, str]]:
        pairs = codes.decode(data) if codes is not None else ((bytes((one,)), one) for one in data)
        for code, cid in pairs:
            text = known.get(code, LOST)
            yield cid, "" if text == _SOFT_HYPHEN else text

    return by_map


def _rule_boxes(path: PathObject) -> Iterator[Box]:
    """The boxes of a path's lines: those drawn, and those that are filled and thin."""
    if not (path.stroke or path.fill):
        return
    pen: tuple[float, float] | None = None
    first: tuple[float, float] | None = None
    points: list[tuple[float, float]] = []
    straight = True
    for segment in path.segments:
        operator = segment.operator
        if operator == "m":
            yield from _thin(points, path, straight=straight)
            pen = first = segment.points[-1]
            points, straight = [pen], True
            continue
        if operator == "h":
            target = first
        else:
            straight = straight and operator == "l"
            target = segment.points[-1] if segment.points else None
        if pen is not None and target is not None:
            if path.stroke and operator in {"l", "h"}:
                yield _bounds((pen, target))
            points.append(target)
        pen = target
    yield from _thin(points, path, straight=straight)


def _thin(points: list[tuple[float, float]], path: PathObject, *, straight: bool) -> Iterator[Box]:
    """A filled rectangle that is as thin as a line."""
    if not path.fill or not straight or len(points) < 4:
        return
    box = _bounds(points)
    if min(box[2] - box[0], box[3] - box[1]) <= _THIN:
        yield box


def _bounds(points: list[tuple[float, float]] | tuple[tuple[float, float], ...]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)
