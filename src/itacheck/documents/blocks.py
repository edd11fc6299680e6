"""The blocks that a document is made of, whatever the file was."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import cached_property
from typing import TypeAlias

from attrs import evolve, field

from ..base.language import Message
from ..base.location import Location
from ..base.record import record
from ..base.severity import Severity
from ..thai.signs import in_one_form
from ..thai.text import KEPT, tidy


@record
class Anchor:
    """Where a stretch of a run begins: its offset in the run, and its place in the file.

    ``columns`` maps each character of the stretch to its distance from the place where the text
    was changed when it was made comparable; None where nothing moved.
    """

    start: int
    location: Location
    columns: tuple[int, ...] | None = field(default=None, repr=False)


@record(slots=False)  # for the cached property
class Run:
    """A piece of normalised text that knows where each of its characters stands."""

    text: str
    anchors: tuple[Anchor, ...]

    @cached_property
    def bare(self) -> str:
        """The text without white space, with Arabic digits and hyphens: what patterns look at."""
        return "".join(in_one_form(self.text).split())

    @property
    def location(self) -> Location:
        """Where the text begins."""
        first = self.anchors[0]
        return first.location if len(self.anchors) == 1 and not first.columns else self.at(0)

    def at(self, offset: int) -> Location:
        """Where the character at ``offset`` stands in the file."""
        anchor = self._anchor(offset)
        distance = offset - anchor.start
        if anchor.columns is not None and anchor.columns:
            distance = anchor.columns[min(distance, len(anchor.columns) - 1)]
        return anchor.location.shifted(distance) if distance > 0 else anchor.location

    def _anchor(self, offset: int) -> Anchor:
        """The stretch that the character at ``offset`` is of."""
        anchor = self.anchors[0]
        for one in self.anchors:
            if one.start > offset:
                break
            anchor = one
        return anchor

    def part(self, start: int, end: int | None = None) -> Run:
        """The text from ``start`` to ``end`` without the white space around it."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        text = text.strip()
        stop = start + len(text)
        first = Anchor(0, self.at(start), _rest(self._anchor(start), start, stop))
        further = (one for one in self.anchors[1:] if start < one.start < stop)
        moved = (Anchor(one.start - start, one.location, one.columns) for one in further)
        return Run(text, (first, *moved) if len(self.anchors) > 1 else (first,))

    @property
    def lines(self) -> tuple[Run, ...]:
        """The lines and paragraphs of a cell, each with its place; blank ones are left out."""
        if "\n" not in self.text:
            return (self,) if self.text else ()
        found, start = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                found.append(self.part(start, start + len(line)))
            start += len(line) + 1
        return tuple(found)

    def __bool__(self) -> bool:
        return bool(self.text)


def _rest(anchor: Anchor, start: int, end: int) -> tuple[int, ...] | None:
    """The columns of an anchor from ``start`` on, counted from there."""
    if anchor.columns is None:
        return None
    moved = anchor.columns[start - anchor.start : end - anchor.start]
    return tuple(column - moved[0] for column in moved)


def joined(runs: Sequence[Run], between: str = " ") -> Run:
    """Several runs as one, in order; every character keeps its place."""
    kept = [run for run in runs if run.text] or list(runs[:1])
    if len(kept) == 1:
        return kept[0]
    text, anchors = "", []
    for run in kept:
        if text:
            text += between
        anchors += [Anchor(len(text) + one.start, one.location, one.columns) for one in run.anchors]
        text += run.text
    return Run(text, tuple(anchors))


@record
class Paragraph:
    """A paragraph of running text. ``contents``: the file says that it is of a list of contents.

    ``furniture``: it stands on every page, and is no text of any.
    """

    run: Run
    contents: bool = False
    furniture: bool = False

    @property
    def kept(self) -> bool:
        """Whether the file says that it is text, whatever it looks like."""
        return self.run.text.startswith(KEPT)

    @property
    def text(self) -> str:
        """The text in one line with single spaces."""
        return tidy(self.run.text).removeprefix(KEPT)


@record
class Row:
    """A row of a table. A cell that another one covers is empty.

    A cell's text has a line feed where a line or a paragraph ends in it. ``spans`` says of each
    cell that covers further columns its column from 0, and how many columns it covers in all;
    ``covered`` are the columns in which a cell of the rows above goes on, ``hidden`` those that the
    screen does not show.
    """

    cells: tuple[Run, ...]
    spans: tuple[tuple[int, int], ...] = ()
    covered: frozenset[int] = frozenset()
    hidden: frozenset[int] = frozenset()


@record
class Table:
    """A table, or the piece of one that stands on a page."""

    rows: tuple[Row, ...]


class InsetKind(Enum):
    """What stands in a document without being text."""

    PICTURE = "picture"
    OBJECT = "object"


@record
class Inset:
    """A picture, a chart or an embedded file where it stands: nobody reads what it shows.

    ``before`` is the index of the block behind it, or of the table that it lies in.
    """

    kind: InsetKind
    location: Location
    before: int


Block: TypeAlias = Paragraph | Table


def runs_of(blocks: Iterable[Block]) -> Iterator[Run]:
    """The text of every paragraph and cell."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.run
        else:
            yield from (cell for row in block.rows for cell in row.cells)


def with_runs(block: Block, change: Callable[[Run], Run]) -> Block:
    """A block with the text of its paragraph or of each of its cells changed.

    The same block where ``change`` gives every text back as it is.
    """
    if isinstance(block, Paragraph):
        run = change(block.run)
        return block if run is block.run else evolve(block, run=run)
    rows = tuple(_with_cells(row, change) for row in block.rows)
    same = all(one is other for one, other in zip(rows, block.rows, strict=True))
    return block if same else evolve(block, rows=rows)


def _with_cells(row: Row, change: Callable[[Run], Run]) -> Row:
    cells = tuple(map(change, row.cells))
    same = all(one is other for one, other in zip(cells, row.cells, strict=True))
    return row if same else evolve(row, cells=cells)


@record
class Note:
    """What the reader of a file must know of how it was read: a sentence, its place, its weight.

    ``warning`` is for what was not read, ``info`` for what was read with a repair or left out
    because it is no content.
    """

    message: Message
    location: Location
    severity: Severity = Severity.WARNING


@record
class Document:
    """A file as blocks, with notes on what was passed over, not read, or repaired on the way.

    ``unfilled`` are the fields of a form that nobody filled in, each with the words in which it
    asks for something: they are no text of the blocks. ``unread`` are pages of which nothing was
    read, whatever stands on them; a note says why.
    """

    name: str
    sha256: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    insets: tuple[Inset, ...] = ()
    unfilled: tuple[tuple[Location, str], ...] = ()
    unread: tuple[Location, ...] = ()
