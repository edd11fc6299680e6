"""Excel workbooks: every sheet's cells as paragraphs and tables, in the order of the sheets."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import partial
from itertools import accumulate

from ...base.language import say
from ...base.limits import Limits
from ...base.severity import Severity
from ..blocks import Block, Document, Inset, InsetKind, Note
from ..grid.blocks import Blanks, Placed, blocks_of, drawn_blocks
from ..grid.cells import Drawn, SheetCells
from ..package.archive import Archive, open_archive, over_limit
from .cells import cells_of
from .parts import SheetPart, Workbook, require_few, workbook_of
from .places import place_of

_MOST_NOTES = 200
"""Nobody reads more; without an end, a column of formulas that were not computed fills a report."""


def read_excel_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of an Excel workbook (``.xlsx``, ``.xlsm``); macros and links are left alone.

    Hidden sheets are left out and told. Raises ReadError where the file is protected by a
    password, damaged, or exceeds a limit.
    """
    limits = limits or Limits()
    archive = open_archive(data, name, limits)
    reader = _Reader(archive, workbook_of(archive))
    return reader.document(hashlib.sha256(data).hexdigest())


class _Reader:
    """One pass over the sheets of a workbook."""

    def __init__(self, archive: Archive, book: Workbook) -> None:
        self._archive = archive
        self._book = book
        self._blocks: list[Block] = []
        self._notes: list[Note] = []
        self._insets: list[Inset] = []
        self._blanks = Blanks()
        self._taken: set[str] = set()
        self._rows = self._cells = self._characters = self._elements = 0

    def document(self, sha256: str) -> Document:
        """All visible sheets as one document."""
        for sheet in self._book.sheets:
            if sheet.hidden:
                continue
            if sheet.chart:
                place = place_of(self._archive.name, sheet, 1, 1)
                self._insets.append(Inset(InsetKind.OBJECT, place, len(self._blocks)))
                continue
            self._sheet(sheet)
        notes = (*self._hidden(), *_few(self._notes))
        return Document(self._archive.name, sha256, tuple(self._blocks), notes, tuple(self._insets))

    def _hidden(self) -> list[Note]:
        """A note on each hidden sheet: all the heavier where nothing else is in the file."""
        weight = Severity.INFO if self._blocks else Severity.WARNING
        hidden = [sheet for sheet in self._book.sheets if sheet.hidden]
        notes = [
            Note(
                say(
                    "The sheet “{sheet}” is hidden; it was left out. If it is of the plan, unhide"
                    " it in Excel.",
                    sheet=sheet.name,
                ),
                place_of(self._archive.name, sheet, 1, 1),
                weight,
            )
            for sheet in hidden
        ]
        return notes[:_MOST_NOTES]

    def _sheet(self, sheet: SheetPart) -> None:
        place = partial(place_of, self._archive.name, sheet)
        found = cells_of(self._archive, self._book, sheet, self._taken)
        self._require_few(found)
        placed = list(blocks_of(place, found, self._blanks))
        tops = list(accumulate((one.top for one in placed), max))
        after: dict[int, list[Placed]] = {}
        for drawn in sorted(found.drawn, key=lambda one: (one.row, one.column)):
            if drawn.kind is None:
                after.setdefault(bisect_right(tops, drawn.row), []).extend(
                    drawn_blocks(place, drawn)
                )
        whole = [*after.get(0, ())]
        for index, one in enumerate(placed, start=1):
            whole += [one, *after.get(index, ())]
        self._inset(sheet, found.drawn, whole)
        self._blocks += [one.block for one in whole]
        self._notes += found.notes

    def _inset(self, sheet: SheetPart, drawn: Sequence[Drawn], placed: Sequence[Placed]) -> None:
        """Each picture and object before the block behind it, or the table that it lies in."""
        bottoms = list(accumulate((one.bottom for one in placed), max))
        for picture in sorted(drawn, key=lambda one: (one.row, one.column)):
            if picture.kind is not None:
                place = place_of(self._archive.name, sheet, picture.row, picture.column)
                before = len(self._blocks) + bisect_left(bottoms, picture.row)
                self._insets.append(Inset(picture.kind, place, before))

    def _require_few(self, found: SheetCells) -> None:
        """Raises ReadError where the sheets so far hold more than is read."""
        name, limits = self._archive.name, self._archive.limits
        self._elements += found.elements
        if self._elements > limits.markup:
            what = say("The sheets have {size} rows and cells", size=f"{self._elements:,}")
            raise over_limit(name, what, "markup", limits)
        self._rows += len(found.rows)
        self._cells += sum(map(len, found.rows)) + len(found.drawn)
        self._characters += sum(len(cell.text) for row in found.rows for cell in row)
        self._characters += sum(len(one.text) for one in found.drawn)
        if self._rows > limits.rows:
            what = say("The file has {size} rows", size=f"{self._rows:,}")
            raise over_limit(name, what, "rows", limits)
        if self._cells > limits.cells:
            what = say("The file has {size} filled cells", size=f"{self._cells:,}")
            raise over_limit(name, what, "cells", limits)
        require_few(self._characters, self._archive)


def _few(notes: list[Note]) -> tuple[Note, ...]:
    """The first notes, warnings before all, and how many are like them where they are too many."""
    if len(notes) <= _MOST_NOTES:
        return tuple(notes)
    order = sorted(range(len(notes)), key=lambda one: notes[one].severity is not Severity.WARNING)
    kept = [notes[one] for one in sorted(order[:_MOST_NOTES])]
    left = [notes[one] for one in sorted(order[_MOST_NOTES:])]
    message = say("From here on, {count} more cells have problems.", count=f"{len(left):,}")
    return (*kept, Note(message, left[0].location, left[0].severity))
