"""A printed plan as a PDF: with the tags that Word writes, or with nothing but lines and places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tests.documents.pdf_files import MARKS, Page, PdfFile, Tag, width_of
from tests.layouts import blocks as b
from tests.layouts.layout import Layout

_SIZE, _PITCH = 12.0, 20.0
_LEFT, _TOP = 50.0, 60.0
_PADDING = 4.0
_BEFORE = "เแโใไ"
_BEHIND = "ะาำๆฯ" + MARKS


def tagged_of(blocks: Iterable[b.Block], layout: Layout) -> bytes:
    """The bytes of a PDF with its structure."""
    return pdf_of(blocks, layout, tagged=True).written()


def drawn_of(blocks: Iterable[b.Block], layout: Layout) -> bytes:
    """The bytes of a PDF without."""
    return pdf_of(blocks, layout, tagged=False).written()


def pdf_of(blocks: Iterable[b.Block], layout: Layout, *, tagged: bool) -> PdfFile:
    """The PDF before it is written."""
    return _Printer(layout, tagged=tagged).printed(blocks)


class _Printer:
    """Prints blocks from top to bottom, on as many pages as it takes."""

    def __init__(self, layout: Layout, *, tagged: bool) -> None:
        self._layout, self._tagged = layout, tagged
        self._file = PdfFile()
        self._page = self._new()
        self._tags: list[Tag] = []

    def printed(self, blocks: Iterable[b.Block]) -> PdfFile:
        for block in blocks:
            if isinstance(block, b.Grid):
                self._table(block)
            elif block.text:
                self._paragraph(block)
        if self._tagged:
            self._file.structure = Tag("Document", self._tags)
        return self._file

    def _new(self) -> Page:
        self._y = _TOP
        self._page = self._file.page(842, 595)
        number = str(len(self._file.pages))
        self._page.text(420, 30, number, tag="Artifact" if self._tagged else None)
        return self._page

    @property
    def _right(self) -> float:
        return self._page.width - _LEFT

    def _room(self, lines: int) -> None:
        if self._y + lines * _PITCH > self._page.height - 40:
            self._new()

    def _line(self, x: float, text: str) -> tuple[int, int]:
        number = self._page.text(x, self._y, text, _SIZE, tag="P" if self._tagged else None)
        return len(self._file.pages) - 1, number

    def _paragraph(self, line: b.Line) -> None:
        if line.page and self._y > _TOP:
            self._new()
        self._y += _PITCH / 2
        kids = []
        for part in line.text.split("\n"):
            for one in _wrapped(part, self._right - _LEFT):
                self._room(1)
                self._y += _PITCH
                kids.append(self._line(_LEFT, one))
        self._tags.append(Tag("P", kids))

    def _table(self, grid: b.Grid) -> None:
        columns = max(b.width(row) for row in grid.rows)
        widths = _widths(grid, columns, self._right - _LEFT)
        edges = [_LEFT + sum(widths[:at]) for at in range(columns + 1)]
        self._y += _PITCH / 2
        rows = []
        for index, row in enumerate(grid.rows):
            texts = [_lines_in(cell, edges, at) for cell, at in zip(row, _starts(row), strict=True)]
            high = max(sum(map(len, one)) for one in texts)
            self._room(high)
            top, bottom = self._y, self._y + high * _PITCH + _PITCH / 2
            tags = []
            for cell, at, lines in zip(row, _starts(row), texts, strict=True):
                merged = self._layout.merges and cell.covered
                tags += [] if merged else [self._cell(cell, lines, edges[at] + _PADDING)]
                left, right = edges[at], edges[at + cell.span]
                self._page.line(left, top, left, bottom)
                self._page.line(right, top, right, bottom)
                if not merged or top == _TOP:
                    self._page.line(left, top, right, top)
            self._page.line(edges[0], top, edges[0], bottom)
            self._y = bottom
            last = index == len(grid.rows) - 1
            if last or self._y + _height(grid.rows[index + 1], edges) > self._page.height - 40:
                self._page.line(edges[0], bottom, edges[-1], bottom)
            rows.append(Tag("TR", tags))
        self._tags.append(Tag("Table", rows))

    def _cell(self, cell: b.Cell, texts: Sequence[Sequence[str]], x: float) -> Tag:
        y = self._y
        paragraphs: list[Tag] = []
        for lines in texts:
            kids = []
            for line in lines:
                self._y += _PITCH
                kids += [self._line(x, line)] if line else []
            paragraphs.append(Tag("P", kids))
        self._y = y
        down = cell.down if self._layout.merges else 1
        return Tag("TD", paragraphs, cell.span, down)


def _starts(row: Sequence[b.Cell]) -> list[int]:
    return [sum(one.span for one in row[:at]) for at in range(len(row))]


def _height(row: Sequence[b.Cell], edges: Sequence[float]) -> float:
    cells = zip(row, _starts(row), strict=True)
    return max(sum(map(len, _lines_in(one, edges, at))) for one, at in cells) * _PITCH


def _lines_in(cell: b.Cell, edges: Sequence[float], at: int) -> list[list[str]]:
    """The lines of each paragraph of a cell."""
    room = edges[at + cell.span] - edges[at] - 2 * _PADDING
    parts = cell.text.replace("\v", "\n").split("\n")
    return [list(_wrapped(part, room)) for part in parts]


def _widths(grid: b.Grid, columns: int, room: float) -> list[float]:
    """The widths of the columns: wide ones for long texts."""
    longest = [30.0] * columns
    for row in grid.rows:
        for cell, at in zip(row, _starts(row), strict=True):
            if cell.span == 1:
                lines = cell.text.replace("\v", "\n").split("\n")
                words = max(width_of(one, _SIZE) for one in lines) + 2 * _PADDING + 1
                longest[at] = max(longest[at], words)
    if sum(longest) <= room:
        return longest
    narrow = [min(one, room / columns) for one in longest]
    rest = room - sum(narrow)
    more = sum(one - few for one, few in zip(longest, narrow, strict=True))
    return [few + rest * (one - few) / more for one, few in zip(longest, narrow, strict=True)]


def _wrapped(text: str, room: float) -> Iterator[str]:
    """The lines of a text, broken at spaces, and between letters of Thai where a word is long."""
    line = ""
    for at, sign in enumerate(text):
        line += sign
        following = text[at + 1 : at + 2]
        if not following or width_of((line + following).rstrip(), _SIZE) <= room:
            continue
        cut = line.rfind(" ") + 1
        if not cut:
            cut = len(line)
            while cut > 1 and ((line + following)[cut] in _BEHIND or line[cut - 1] in _BEFORE):
                cut -= 1
        yield line[:cut]
        line = line[cut:]
    yield line
