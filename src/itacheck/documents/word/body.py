"""The body of a Word document to blocks, each with its place; one count for all who need places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...language import Message, say
from ...limits import Limits
from ...location import Location, ParagraphLocation, TableLocation
from ...thai.text import normalise
from ..archive import over_limit
from ..blocks import Anchor, Block, Paragraph, Row, Run, Table
from .grid import rows_of
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
        self, name: str, limits: Limits, numbering: Numbering, style: str | None = None
    ) -> None:
        self.blocks: list[Block] = []
        self.elements: dict[Location, _Element] = {}
        self.problems: list[tuple[Message, Location]] = []
        self.words = Words()
        self._name, self._limits = name, limits
        self._numbering, self._counters, self._style = numbering, Counters(numbering), style
        self._paragraphs = self._tables = self._order = self._rows = self._cells = 0
        self._held = ""

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
                self.problems.append((note, at or self._next_place()))

    def _next_place(self) -> ParagraphLocation:
        return ParagraphLocation(self._name, self._paragraphs + 1, self._order + 1)

    def _paragraph(self, element: _Element, at: Location | None, nested: int) -> None:
        if at is None:
            at = self._next_place()
            self._paragraphs += 1
            self._order += 1
            self.elements[at] = element
        text, boxes = self._text(element, numbered_alone=False)
        if text is not None:
            for line in text.split(LINE):
                self._line(line, at)
        for box in boxes:
            self.read(box, at, nested + 1)

    def _line(self, line: str, at: Location) -> None:
        if not line.strip():
            return
        cells = line.strip().split("\t")
        if len(cells) == 1 or _MARK.match(cells[0]):
            self.blocks.append(Paragraph(_run(line, at)))
            return
        row = Row(tuple(_run(cell, at) for cell in line.strip(" ").split("\t")))
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Table) and isinstance(last.rows[-1].cells[0].location, type(at)):
            self.blocks[-1] = Table((*last.rows, row))
        else:
            self.blocks.append(Table((row,)))

    def _text(
        self, element: _Element, *, numbered_alone: bool
    ) -> tuple[str | None, list[_Element]]:
        """The text of a paragraph with its number; None where it goes on in the next one."""
        properties = element.find(PPR)
        text, boxes = self.words.read(element)
        self._require_short(text)
        listed = self._numbering.of(properties, self._style)
        if listed is not None:
            number, bullet = self._counters.next(*listed)
            if number and (text.strip() or (numbered_alone and not bullet)):
                text = f"{number} {text}"
        text, self._held = self._held + text, ""
        if properties is not None and element.find(_MARK_GONE) is not None:
            self.words.changes += 1
            self._held = text
            return None, boxes
        return text, boxes

    def _table(self, element: _Element, nested: int) -> None:
        if nested >= self._limits.nesting:
            what = say("Tables or text boxes lie {size} deep in each other", size=nested + 1)
            raise over_limit(self._name, what, "nesting", self._limits)
        self._tables += 1
        self._order += 1
        table, order = self._tables, self._order
        grid, width = rows_of(element)
        self._count(len(grid), len(grid) * width)
        alone = len(grid) == 1 and len(grid[0].cells) == 1
        rows: list[Row] = []
        later: list[tuple[_Element, Location]] = []
        for number, one in enumerate(grid, start=1):
            cells = [
                Run("", (Anchor(0, TableLocation(self._name, table, number, column, order)),))
                for column in range(1, width + 1)
            ]
            for cell in one.cells:
                place = TableLocation(self._name, table, number, cell.column + 1, order)
                self.elements.setdefault(place, cell.element)
                if one.gone or cell.covered:
                    continue
                if alone:
                    self.read(cell.element, place, nested + 1)
                    return
                cells[cell.column] = self._cell(cell.element, place, later)
            self.words.changes += one.gone
            if not one.gone and cells:
                rows.append(Row(tuple(cells)))
        if rows:
            self.blocks.append(Table(tuple(rows)))
        for inner, anchor in later:
            if inner.tag == TBL:
                self._table(inner, nested + 1)
            else:
                self.read(inner, anchor, nested + 1)

    def _cell(self, cell: _Element, at: Location, later: list[tuple[_Element, Location]]) -> Run:
        """The text of a cell in one line; tables and text boxes in it are read after the table."""
        texts: list[str] = []
        self._cell_texts(cell, at, texts, later)
        text = " ".join(texts).replace(LINE, " ").replace("\t", " ")
        self._require_short(text)
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

    def _require_short(self, text: str) -> None:
        if len(text) > self._limits.cell_characters:
            what = say("A paragraph or cell has {size} characters", size=f"{len(text):,}")
            raise over_limit(self._name, what, "cell_characters", self._limits)

    def _count(self, rows: int, cells: int) -> None:
        self._rows += rows
        self._cells += cells
        for key, size, what in (
            ("rows", self._rows, say("The tables have {size} rows", size=f"{self._rows:,}")),
            ("cells", self._cells, say("The tables have {size} cells", size=f"{self._cells:,}")),
        ):
            if size > getattr(self._limits, key):
                raise over_limit(self._name, what, key, self._limits)


def _run(text: str, at: Location) -> Run:
    return Run(normalise(text.replace("\t", " ")).strip(), (Anchor(0, at),))
