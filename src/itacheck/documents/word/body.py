"""The body of a Word document to blocks, each with its place; one count for all who need places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from ...base.limits import Limits
from ...base.location import Location, ParagraphLocation, TableLocation
from ...base.patterns import expression
from ...thai.text import normalise
from ..blocks import Anchor, Block, Inset, Row, Run
from .collected import Collected
from .content import PLAIN, Within, content_of
from .controls import asks
from .grid import GridCell, GridRow, is_content, is_frame, rows_of, text_in
from .headings import Headings
from .lines import Line, beside, struck_of
from .looks import Looks
from .names import PPR, TBL, P, child_of, value, w
from .numbering import Counters, Numbering
from .passed import Kind, Passed
from .words import LINE, Piece, State, Words, Written

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLE = w("pStyle")
_LONGEST_CAPTION = 40
_FORM = 3
"""A form has no more columns: numbers, headings, and the texts beside them."""
_MARK = expression(r"\s*(?:[-–•●▪]|\(?[\w.]{1,8}[.)]|[\d.๐-๙]{1,8})\s*\Z")
_Later: TypeAlias = tuple["_Element", Location, str]
"""A table or a text box in a cell, the cell's place, and what stands right above the table."""


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
        words: Words | None = None,
    ) -> None:
        self.blocks = Collected(name, limits)
        self._elements = elements  # filled only on demand: they are as large as the document
        self.passed = Passed()
        self.insets: list[Inset] = []
        self._words = words or Words()
        self._looks: Looks = self._words.looks
        self._name, self._headings = name, headings
        self._numbering, self._counters, self._style = numbering, Counters(numbering), style
        self._paragraphs = self._tables = self._order = 0
        self._held: list[Piece] = []  # of paragraphs that go on in the next one
        self._held_length = 0
        self._held_at: Location | None = None

    def read(
        self,
        container: _Element,
        at: Location | None = None,
        nested: int = 0,
        within: Within = PLAIN,
    ) -> None:
        """Read what is in ``container``; ``at`` is the place of all of it if it shares one."""
        for child, inner in content_of(container, within):
            if child.tag == P:
                self._paragraph(child, at, nested, inner)
            elif child.tag == TBL:
                self._end_held()
                self._table(child, nested, inner)
            else:
                self.passed.foreign(at or self._next_place(self._headings.above))
        self._end_held()

    def end(self) -> tuple[Block, ...]:
        """All blocks, when the document has been read."""
        return self.blocks.all()

    def _next_place(self, under: str) -> ParagraphLocation:
        return ParagraphLocation(self._name, self._paragraphs + 1, self._order + 1, under)

    def _paragraph(
        self, element: _Element, at: Location | None, nested: int, within: Within
    ) -> None:
        properties = child_of(element, PPR)
        written = self._words.read(element, properties, asked=within.asks)
        line = self._line(properties, written)
        contents = within.contents or written.contents or self._lists(properties)
        text = "" if line is None else line.text(struck=not line.has(State.SHOWN))
        under = self._headings.above
        if line is not None and not contents:
            under = self._headings.met(properties, text)
        if at is None:
            at = self._next_place(under)
            self._paragraphs += 1
            self._order += 1
            if self._elements is not None:
                self._elements[at] = element
        if line is None:
            self._held_at = at
        else:
            self._struck([line], at)
        before = self.blocks.upcoming
        self._emit(text, at, contents=contents)
        self.passed.paragraph(written, at)
        self._inset(written, at, before)
        held, self._held = self._held, []  # goes on behind the boxes
        for box in written.boxes:
            self.read(box, at, nested + 1)
        self._held = held

    def _lists(self, properties: _Element | None) -> bool:
        """Whether a paragraph's style is that of a list of contents."""
        style = value(properties, _STYLE)
        return style is not None and self._looks.lists(style)

    def _inset(self, written: Written, at: Location, before: int) -> None:
        """Keep the pictures of a paragraph; those behind its text stand before the next block."""
        for kind, behind in written.insets:
            index = self.blocks.upcoming if behind else before
            self.insets.append(Inset(kind, at, index))

    def _emit(self, text: str, at: Location, *, contents: bool) -> None:
        for line in text.split(LINE):
            if contents and line.strip():
                self.blocks.paragraph(_run(line, at), contents=True)
            else:
                self._part(line, at)

    def _part(self, line: str, at: Location) -> None:
        if not line.strip():
            return
        cells = line.strip().split("\t")
        if len(cells) == 1 or _MARK.match(cells[0]):
            self.blocks.paragraph(_run(line, at))
        else:
            cells = line.strip(" ").split("\t")
            self.blocks.aligned(Row(tuple(_run(cell, at) for cell in cells)))

    def _line(self, properties: _Element | None, written: Written) -> Line | None:
        """A paragraph with its number; None where it goes on in the next one."""
        texts = [text for _, text in written.pieces]
        self.blocks.require_short(texts, self._held_length)
        if written.goes_on:
            self._held += written.pieces
            self._held_length += sum(map(len, texts))
            return None
        pieces = [*self._taken(), *written.pieces] if self._held else written.pieces
        listed = self._numbering.of(properties, self._style)
        number, bullet = self._counters.next(*listed) if listed is not None else ("", False)
        return Line(pieces, number, bullet)

    def _taken(self) -> list[Piece]:
        """The text of the paragraphs that go on, which is held no longer."""
        held, self._held, self._held_length = self._held, [], 0
        return held

    def _end_held(self) -> None:
        """Give what was to go on in a paragraph, and none came."""
        if self._held and self._held_at is not None:
            line = Line(self._taken())
            self._struck([line], self._held_at)
            text = line.text(struck=not line.has(State.SHOWN))
            self._emit(text, self._held_at, contents=False)

    def _struck(self, lines: Sequence[Line], at: Location) -> bool:
        """Note what is struck out; whether it is all that there is, and so is read."""
        alone = not any(line.has(State.SHOWN) for line in lines)
        if not self._words.plain and (struck := struck_of(lines)).strip():
            self.passed.met(Kind.STRUCK_ALONE if alone else Kind.STRUCK, at, struck)
        return alone

    def _table(self, element: _Element, nested: int, within: Within = PLAIN) -> None:
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
        later: list[_Later] = []
        for number, one in enumerate(grid, start=1):
            cells: list[Run | None] = [None] * width
            self._keep(one, partial(place_of, number))
            for cell in one.cells:
                place = place_of(number, cell.column + 1)
                if one.gone or not self._stands(cell, place):
                    continue
                inner = Within(within.asks or asks(cell.element), within.contents)
                if framed:
                    self.read(cell.element, place, nested + 1, inner)
                else:
                    cells[cell.column] = self._cell(cell.element, place, nested, inner, later)
            self.passed.met(Kind.GONE, place_of(number, 1), count=int(one.gone))
            if not one.gone and not framed:
                rows.append(_padded(cells, one, partial(place_of, number)))
            if later and width <= _FORM:  # what follows the row in a form stands below it
                self._with_inner(rows, later, nested)
                rows, later = [], []
        self._with_inner(rows, later, nested)

    def _with_inner(self, rows: list[Row], later: Sequence[_Later], nested: int) -> None:
        """Add the rows of a table, and then the tables and text boxes that lie in them."""
        if rows:
            self.blocks.table(rows)
        for inner_part, anchor, caption in later:
            if inner_part.tag == TBL:
                self._emit(caption, anchor, contents=False)
                self._table(inner_part, nested + 1)
            else:
                self.read(inner_part, anchor, nested + 1)

    def _keep(self, row: GridRow, place_of: Callable[[int], Location]) -> None:
        """Keep the elements of the cells of a row, if anybody asks for them."""
        if self._elements is not None:
            for cell in row.cells:
                self._elements.setdefault(place_of(cell.column + 1), cell.element)

    def _stands(self, cell: GridCell, at: Location) -> bool:
        """Whether a cell is there for its reader: no other covers it, no change takes it away."""
        self.passed.met(Kind.GONE, at, count=int(cell.gone))
        if cell.covered and not cell.gone:
            text = text_in(cell.element)
            self.passed.met(Kind.COVERED, at, text, count=bool(text))
        return not (cell.covered or cell.gone)

    def _cell(
        self,
        cell: _Element,
        at: Location,
        nested: int,
        within: Within,
        later: list[_Later],
    ) -> Run:
        """The lines of a cell; tables of their own and text boxes are read after its table."""
        depth = len(self._words.fields)
        boxes: list[_Element] = []
        lines = self._cell_lines(cell, at, nested, within, (later, boxes))
        if boxes and not any(line.has(State.SHOWN) or line.has(State.STRUCK) for line in lines):
            while boxes and boxes[0].find(f".//{TBL}") is None:
                lines += self._cell_lines(boxes.pop(0), at, nested + 1, within, (later, boxes))
        later += [(box, at, "") for box in boxes]
        self._words.close(depth)
        struck = self._struck(lines, at)
        texts = (line.text(struck=struck, numbered_alone=True) for line in lines)
        kept = [one for text in texts for part in text.split(LINE) if (one := _plain(part))]
        text = "\n".join(kept)
        self.blocks.require_short([text])
        return Run(text, (Anchor(0, at),))

    def _cell_lines(
        self,
        container: _Element,
        at: Location,
        nested: int,
        within: Within,
        others: tuple[list[_Later], list[_Element]],
    ) -> list[Line]:
        """The lines in a cell; ``others`` takes the tables and the text boxes met in it."""
        lines: list[Line] = []
        above: list[tuple[int, Line]] = []
        for child, inner in content_of(container, within):
            if child.tag == P:
                properties = child_of(child, PPR)
                written = self._words.read(child, properties, asked=inner.asks)
                line = self._line(properties, written)
                lines += [] if line is None else [line]
                self.passed.paragraph(written, at)
                self._inset(written, at, self.blocks.upcoming)
                others[1].extend(written.boxes)
            elif child.tag == TBL:
                lines += [Line(self._taken())] if self._held else []
                later = len(others[0])
                lines += self._nested(child, at, nested + 1, inner, others)
                if len(others[0]) > later and lines:
                    above.append((later, lines[-1]))
            else:
                self.passed.foreign(at)
        captions = [(index, line, _caption(line)) for index, line in above]
        if len(captions) > 1 and all(text for _, _, text in captions):
            for index, line, text in captions:  # which of them is which table's
                lines = [one for one in lines if one is not line]
                others[0][index] = (*others[0][index][:2], text)
        return [*lines, Line(self._taken())] if self._held else lines

    def _nested(
        self,
        element: _Element,
        at: Location,
        nested: int,
        within: Within,
        others: tuple[list[_Later], list[_Element]],
    ) -> list[Line]:
        """The lines of a table that only holds what its cell says; others are read later."""
        self.blocks.require_shallow(nested)
        if not is_content(element):
            others[0].append((element, at, ""))
            return []
        grid, _ = rows_of(element, self.blocks.count)
        lines: list[Line] = []
        for row in grid:
            self.passed.met(Kind.GONE, at, count=int(row.gone))
            cells = [cell.element for cell in row.cells if not row.gone and self._stands(cell, at)]
            found = [self._cell_lines(cell, at, nested, within, others) for cell in cells]
            filled = [cell for cell in found if any(line.pieces for line in cell)]
            lines += filled[0] if len(filled) == 1 else [beside([beside(one) for one in filled])]
        return lines


def _caption(line: Line) -> str:
    """What a short line right above a table within a cell says of it; empty for any other."""
    text = "" if line.has(State.STRUCK) else line.text(struck=False).strip()
    return text if len(text) <= _LONGEST_CAPTION else ""


def _padded(cells: list[Run | None], row: GridRow, place_of: Callable[[int], Location]) -> Row:
    """A row with an empty cell where none begins, or another covers it."""
    return Row(
        tuple(
            Run("", (Anchor(0, place_of(column)),)) if run is None else run
            for column, run in enumerate(cells, start=1)
        ),
        tuple((cell.column, cell.wide) for cell in row.cells if cell.wide > 1 and not cell.gone),
        frozenset(cell.column for cell in row.cells if cell.below and not cell.gone),
    )


def _run(text: str, at: Location) -> Run:
    return Run(_plain(text), (Anchor(0, at),))


def _plain(text: str) -> str:
    """A line of text made comparable."""
    return normalise(text.replace("\t", " ")).strip()
