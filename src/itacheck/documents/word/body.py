"""The body of a Word document to blocks, each with its place; one count for all who need places."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from ...language import say
from ...limits import Limits
from ...location import Location, ParagraphLocation, TableLocation
from ...thai.text import normalise
from ..blocks import Anchor, Block, Note, Row, Run
from .collected import Collected
from .grid import is_frame, rows_of
from .headings import Headings
from .names import ALTERNATIVES, PPR, RPR, TBL, WRAPPERS, P, w
from .numbering import Counters, Numbering
from .words import LINE, Words, chosen

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARK_GONE = f"{PPR}/{RPR}/{w('del')}"
_FOREIGN = w("altChunk")
_MARK = re.compile(r"\s*(?:[-–•●▪]|\(?[\w.]{1,8}[.)]|[\d.๐-๙]{1,8})\s*\Z")


class Body:
    """Walks through a document once, and counts its paragraphs and tables on the way.

    Tables are counted where they begin, those within others too; paragraphs are those outside of
    tables, empty ones too, as Word's own navigation counts them.
    """

    def __init__(
        self,
        name: str,
        limits: Limits,
        numbering: Numbering,
        headings: Headings,
        style: str | None = None,
        elements: dict[Location, _Element] | None = None,
    ) -> None:
        self.blocks = Collected(name, limits)
        self._elements = elements  # filled only on demand: they are as large as the document
        self.notes: list[Note] = []
        self.words = Words()
        self._name, self._headings = name, headings
        self._numbering, self._counters, self._style = numbering, Counters(numbering), style
        self._paragraphs = self._tables = self._order = 0
        self._held: list[str] = []  # of paragraphs that go on in the next one

    def read(self, container: _Element, at: Location | None = None, nested: int = 0) -> None:
        """Read what is in ``container``; ``at`` is the place of all of it if it shares one."""
        for child in container:
            tag = child.tag
            if tag == P:
                self._paragraph(child, at, nested)
            elif tag == TBL:
                self._table(child, nested)
            elif tag in WRAPPERS:
                self.read(child, at, nested)
            elif tag == ALTERNATIVES:
                self.read(chosen(child), at, nested)
            elif tag == _FOREIGN:
                note = say("A file that is embedded in the document here was not read.")
                self.notes.append(Note(note, at or self._next_place(self._headings.above)))

    def end(self) -> tuple[Block, ...]:
        """All blocks, when the document has been read."""
        at = self._next_place(self._headings.above)
        for line in self._with_held().split(LINE):
            self._line(line, at)
        return self.blocks.all()

    def _next_place(self, under: str) -> ParagraphLocation:
        return ParagraphLocation(self._name, self._paragraphs + 1, self._order + 1, under)

    def _paragraph(self, element: _Element, at: Location | None, nested: int) -> None:
        text, boxes = self._text(element, numbered_alone=False)
        under = self._headings.above
        if text is not None:
            under = self._headings.met(element.find(PPR), text)
        if at is None:
            at = self._next_place(under)
            self._paragraphs += 1
            self._order += 1
            if self._elements is not None:
                self._elements[at] = element
        for line in (text or "").split(LINE):
            self._line(line, at)
        for box in boxes:
            self.read(box, at, nested + 1)

    def _line(self, line: str, at: Location) -> None:
        if not line.strip():
            return
        cells = line.strip().split("\t")
        if len(cells) == 1 or _MARK.match(cells[0]):
            self.blocks.paragraph(_run(line, at))
        else:
            cells = line.strip(" ").split("\t")
            self.blocks.aligned(Row(tuple(_run(cell, at) for cell in cells)))

    def _text(
        self, element: _Element, *, numbered_alone: bool
    ) -> tuple[str | None, list[_Element]]:
        """The text of a paragraph with its number; None where it goes on in the next one."""
        properties = element.find(PPR)
        text, boxes = self.words.read(element)
        self.blocks.require_short(text)
        listed = self._numbering.of(properties, self._style)
        if listed is not None:
            number, bullet = self._counters.next(*listed)
            if number and (text.strip() or (numbered_alone and not bullet)):
                text = f"{number} {text}"
        if properties is not None and element.find(_MARK_GONE) is not None:
            self.words.changes += 1
            self._held.append(text)
            return None, boxes
        return self._with_held(text), boxes

    def _with_held(self, text: str = "") -> str:
        """The text after that of the paragraphs which go on in it."""
        if self._held:
            text = "".join((*self._held, text))
            self._held = []
            self.blocks.require_short(text)
        return text

    def _table(self, element: _Element, nested: int) -> None:
        self.blocks.require_shallow(nested)
        self._tables += 1
        self._order += 1
        table, order = self._tables, self._order
        under = self._headings.above

        def place_of(row: int, column: int) -> TableLocation:
            return TableLocation(self._name, table, row, column, order, under)

        grid, width = rows_of(element, self.blocks.count)
        framed = width == 1 or is_frame(grid)
        rows: list[Row] = []
        later: list[tuple[_Element, Location]] = []
        for number, one in enumerate(grid, start=1):
            cells: list[Run | None] = [None] * width
            for cell in one.cells:
                place = place_of(number, cell.column + 1)
                if self._elements is not None:
                    self._elements.setdefault(place, cell.element)
                if one.gone or cell.covered:
                    continue
                if framed:
                    self.read(cell.element, place, nested + 1)
                else:
                    cells[cell.column] = self._cell(cell.element, place, later)
            self.words.changes += one.gone
            if not one.gone and not framed:
                rows.append(_padded(cells, partial(place_of, number)))
        if rows:
            self.blocks.table(rows)
        self._inner(later, nested + 1)

    def _inner(self, later: list[tuple[_Element, Location]], nested: int) -> None:
        """Read the tables and text boxes that lay in the cells of a table."""
        for inner, anchor in later:
            if inner.tag == TBL:
                self._table(inner, nested)
            else:
                self.read(inner, anchor, nested)

    def _cell(self, cell: _Element, at: Location, later: list[tuple[_Element, Location]]) -> Run:
        """The text of a cell in one line; tables and text boxes in it are read after the table."""
        texts: list[str] = []
        self._cell_texts(cell, at, texts, later)
        texts += [held] if (held := self._with_held().strip()) else []
        text = " ".join(texts).replace(LINE, " ").replace("\t", " ")
        self.blocks.require_short(text)
        return _run(text, at)

    def _cell_texts(
        self,
        container: _Element,
        at: Location,
        texts: list[str],
        later: list[tuple[_Element, Location]],
    ) -> None:
        for child in container:
            tag = child.tag
            if tag == P:
                text, boxes = self._text(child, numbered_alone=True)
                if text and text.strip():
                    texts.append(text.strip())
                later += [(box, at) for box in boxes]
            elif tag == TBL:
                later.append((child, at))
            elif tag in WRAPPERS:
                self._cell_texts(child, at, texts, later)


def _padded(cells: list[Run | None], place_of: Callable[[int], Location]) -> Row:
    """A row with an empty cell where none begins, or another covers it."""
    return Row(
        tuple(
            _run("", place_of(column)) if run is None else run
            for column, run in enumerate(cells, start=1)
        )
    )


def _run(text: str, at: Location) -> Run:
    return Run(normalise(text.replace("\t", " ")).strip(), (Anchor(0, at),))
