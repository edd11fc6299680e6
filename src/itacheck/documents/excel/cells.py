"""The filled cells of a worksheet, row by row; what could not be read becomes a note."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from attrs import evolve

from ...base.errors import ReadError
from ...base.language import Message, say
from ...base.patterns import expression
from ...base.severity import Severity
from ..blocks import InsetKind, Note
from ..grid.cells import Drawn, SheetCell, SheetCells
from ..package.archive import Archive, damaged
from ..package.markup import pieces_of
from ..package.relations import relations_of
from .drawings import drawn_in, objects_in
from .hidden import hidden_columns, hidden_of, hidden_rows, is_hidden_row
from .margins import page_notes, remark_notes
from .merges import Merge, merges_of, under_merges
from .numbering import without_numbering
from .numbers import Shown
from .parts import TRUE, SheetPart, Workbook, require_few, require_short
from .places import LAST_COLUMN, LAST_ROW, cell_of_reference, place_of
from .scaled import settled
from .values import Value, style_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROW = expression(r"[1-9][0-9]{0,6}\Z")
_INFO = Severity.INFO
_SEEN = expression(
    r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""A character that leaves a trace on the screen."""


def cells_of(archive: Archive, book: Workbook, sheet: SheetPart, taken: set[str]) -> SheetCells:
    """What is in a sheet. Raises ReadError where it is damaged or exceeds a limit.

    ``taken`` are the parts beside the sheets that were read already: none is read twice.
    """
    walk = _Walk(archive, book, sheet)
    for row in pieces_of(archive, sheet.part, "sheetData", "row"):
        if row.getparent() is not None:
            walk.row(row)
            continue
        walk.root(row)
        walk.around(taken)
        return walk.cells(merges_of(row))
    return walk.cells(())


class _Walk:
    """One pass over the rows of a sheet, and what stands behind them in the file."""

    def __init__(self, archive: Archive, book: Workbook, sheet: SheetPart) -> None:
        self._archive = archive
        self._book = book
        self._sheet = sheet
        self._rows: dict[int, dict[int, SheetCell]] = {}
        self._scaled: dict[tuple[int, int], Shown] = {}
        self._across = any(style.across for style in book.styles)
        self._wide: dict[tuple[int, int], Merge] = {}
        self._hidden: list[int] = []
        self._unstated: list[int] = []
        self._away: tuple[int, ...] = ()
        self._unseen: list[tuple[int, int]] = []
        self._notes: list[Note] = []
        self._drawn: list[Drawn] = []
        self._number = self._characters = self._elements = 0

    def row(self, row: _Element) -> None:
        """The filled cells of the next row."""
        self._elements += 1 + len(row)
        self._number = number = _row_number(row.get("r"), self._number, self._archive.name)
        if not len(row):
            return
        if is_hidden_row(row):
            self._hidden.append(number)
        elif row.get("ht") is None and row.get("hidden") is None:
            self._unstated.append(number)
        before: SheetCell | None = None
        for column, cell in _elements(row, number, self._archive.name, empty=self._across):
            if self._across and style_of(cell, self._book).across:
                before = self._wider(before, number, column, filled=len(cell) > 0)
            if not len(cell):
                continue
            value = value_of(cell, self._book)
            require_short(value.text, self._archive)
            self._characters += len(value.text)
            # before a shared text is taken apart again and again
            require_few(self._characters, self._archive)
            self._take(number, column, value)

    def _take(self, row: int, column: int, value: Value) -> None:
        if value.picture:
            self._drawn.append(Drawn(row, column, InsetKind.PICTURE))
        if value.unseen:
            self._not_seen(row, column, value.unseen)
        scaled = value.shown is not None and value.shown.thousands > 0
        if value.told is not None and not (scaled and value.severity is _INFO):
            self._note(value.told, row, column, value.severity)
        if _SEEN.search(value.text):
            self._rows.setdefault(row, {})[column] = SheetCell(row, column, value.text)
            if scaled and value.shown is not None:
                self._scaled[row, column] = value.shown

    def _wider(
        self, before: SheetCell | None, row: int, column: int, *, filled: bool
    ) -> SheetCell | None:
        """The cell whose text is centred as far as this one, which is empty, or begins anew."""
        if filled:
            return SheetCell(row, column, "")
        if before is None or before.end + 1 != column:
            return None
        wider = evolve(before, width=before.width + 1)
        self._wide[row, wider.column] = Merge(row, wider.column, row, wider.end)
        return wider

    def _not_seen(self, row: int, column: int, held: str) -> None:
        try:
            zero = Decimal(held) == 0
        except InvalidOperation:
            zero = False
        if zero:
            self._unseen.append((row, column))
            return
        message = say(
            "The format of the cell hides what it holds; it was left out: {text}",
            text=held.strip()[:200],
        )
        self._note(message, row, column, _INFO)

    def _note(self, message: Message, row: int, column: int, severity: Severity) -> None:
        place = place_of(self._archive.name, self._sheet, row, column)
        self._notes.append(Note(message, place, severity))

    def root(self, root: _Element) -> None:
        """What is said of the whole sheet: what is hidden of it, how its pages begin and end."""
        name, sheet = self._archive.name, self._sheet
        default = root.find("{*}sheetFormatPr")
        if default is not None and default.get("zeroHeight") in TRUE:
            self._hidden = sorted({*self._hidden, *self._unstated})
        filled = {row: min(cells) for row, cells in self._rows.items()}
        used = {
            column: row for row in sorted(self._rows, reverse=True) for column in self._rows[row]
        }
        self._notes += hidden_rows(name, sheet, self._hidden, filled)
        self._away = tuple(hidden_of(root, used))
        self._notes += hidden_columns(name, sheet, self._away, used)
        self._notes += page_notes(name, sheet, root)
        self._drawn += objects_in(root)

    def around(self, taken: set[str]) -> None:
        """What lies over the sheet, and the notes of its cells: parts of their own."""
        for kind, part in relations_of(self._archive, self._sheet.part).values():
            if kind not in {"drawing", "comments"} or part in taken or part not in self._archive:
                continue
            taken.add(part)
            try:
                if kind == "drawing":
                    self._drawn += drawn_in(self._archive, part)
                else:
                    self._notes += remark_notes(self._archive, self._sheet, part)
            except ReadError as error:
                message = say("What lies over the sheet was not read: {why}", why=error.message)
                self._note(message, 1, 1, Severity.WARNING)

    def cells(self, merges: tuple[Merge, ...]) -> SheetCells:
        """All of it, when the last row has been taken."""
        name, sheet = self._archive.name, self._sheet
        self._notes += settled(name, sheet, self._rows, self._scaled)
        corners = self._wide | {(one.top, one.left): one for one in merges}
        uncovered = _uncovered(name, sheet, merges, self._rows, self._notes)
        rows = tuple(tuple(_sized(cell, corners) for cell in row) for row in uncovered)
        rows, ranges = without_numbering(rows)
        for one in ranges:
            message = say(
                "What stands in {range} only numbers rows or columns, as a program writes it; it"
                " was left out.",
                range=one,
            )
            self._note(message, *(cell_of_reference(one.partition(":")[0]) or (1, 1)), _INFO)
        if self._unseen:
            message = say(
                "The format of the cell shows nothing in place of 0; it was read as empty, the"
                " first of {count}.",
                count=len(self._unseen),
            )
            self._note(message, *self._unseen[0], _INFO)
        notes, drawn = tuple(self._notes), tuple(self._drawn)
        return SheetCells(rows, self._elements, notes, drawn, frozenset(self._away))


def _uncovered(
    name: str,
    sheet: SheetPart,
    merges: tuple[Merge, ...],
    rows: dict[int, dict[int, SheetCell]],
    notes: list[Note],
) -> Iterator[tuple[SheetCell, ...]]:
    """The filled rows without what lies under merged cells; a problem where that is lost."""
    for number, covers in under_merges(rows, merges, name):
        row = rows[number]
        seen = tuple(row[column] for column, cover in covers.items() if cover is None)
        if seen:
            yield seen
        for column, cover in covers.items():
            shown = rows.get(cover.top, {}).get(cover.left) if cover else row[column]
            if shown is None or shown.text != row[column].text:
                text = row[column].text
                problem = say("A merged cell covers this one; it was not read: {text}", text=text)
                notes.append(Note(problem, place_of(name, sheet, number, column)))


def _sized(cell: SheetCell, corners: dict[tuple[int, int], Merge]) -> SheetCell:
    """The cell with the rows and columns that it covers."""
    merge = corners.get((cell.row, cell.column))
    if merge is None:
        return cell
    width, height = merge.right - merge.left + 1, merge.bottom - merge.top + 1
    return SheetCell(cell.row, cell.column, cell.text, width, height)


def _row_number(stated: str | None, before: int, name: str) -> int:
    if not stated:
        number = before + 1
    elif _ROW.match(stated):
        number = int(stated)
    else:
        raise damaged(name, say("it has a row {number}", number=stated[:30]))
    if number > LAST_ROW:
        raise damaged(name, say("it has a row {number}", number=str(number)))
    return number


def _elements(
    row: _Element, number: int, name: str, *, empty: bool
) -> Iterator[tuple[int, _Element]]:
    """The column and the element of each cell of a row that holds something, or of every cell."""
    column = 0
    for cell in row.iterchildren("{*}c"):
        reference = cell.get("r")
        if reference:
            found = cell_of_reference(reference)
            if found is None or found[0] != number:
                why = say("it has a cell “{cell}” in row {row}", cell=reference, row=number)
                raise damaged(name, why)
            column = found[1]
        else:
            column += 1
        if column > LAST_COLUMN:
            raise damaged(name, say("it has a column {number}", number=str(column)))
        if empty or len(cell):
            yield column, cell
