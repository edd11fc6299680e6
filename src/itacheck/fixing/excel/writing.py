"""Changes written into the cells of an Excel workbook, with notes, and a sheet that lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ...annotating.excel.notes import Notes
from ...annotating.excel.sheet import link_to, put_sheet, sheet_names
from ...annotating.package import Package
from ...base.language import Message, say
from ...base.limits import Limits
from ...base.location import Location, SheetLocation
from ...documents import Document
from ...documents.excel import read_excel_document
from ...documents.excel.parts import OWN_CHANGES, SheetPart, book_part_of, workbook_of
from ...documents.excel.places import cell_of_reference
from ...documents.file_forms import Form
from ...office.blocks import Cell, Grid
from ...office.excel.worksheet import MAIN
from ..change import Change, Fixed
from ..reasons import HIDDEN, NO_PLACE, told
from ..rereading.office import Written, read_again
from .cells import At, Sheet
from .changes import CellChanges
from .formulas import depends, work_out_anew

if TYPE_CHECKING:
    from lxml.etree import _Element

_COLUMNS: tuple[tuple[Message, float], ...] = (
    (say("Place"), 24),
    (say("What is changed"), 36),
    (say("Before"), 26),
    (say("After"), 26),
    (say("Reason"), 60),
)


def fixed_excel(
    data: bytes, name: str, changes: Sequence[Change], language: str, limits: Limits
) -> Fixed:
    """The workbook with the changes in its cells.

    What of a change cannot be written just so is not written at all, and told. Raises ReadError
    where the file cannot be read, or would not be read as it should be with any of the changes.
    """

    def read(data: bytes) -> Document:
        return read_excel_document(data, name, limits)

    def write(
        placed: Sequence[Change], refused: Mapping[int, Message], before: Mapping[Location, str]
    ) -> Written:
        return _Writing(data, name, limits, language, before).written(placed, refused)

    return read_again(changes, language, write, read, data)


class _Writing:
    """One workbook while changes are written into it."""

    def __init__(
        self, data: bytes, name: str, limits: Limits, language: str, texts: Mapping[Location, str]
    ) -> None:
        self._data, self._name, self._language, self._texts = data, name, language, texts
        self._package = Package(data, name, limits)
        self._book = book_part_of(self._package.archive)
        self._parts = {one.name: one for one in workbook_of(self._package.archive).sheets}
        self._shared = self._shared_texts()
        self._sheets: dict[str, Sheet] = {}
        self._cells: dict[SheetLocation, CellChanges] = {}

    def written(self, changes: Sequence[Change], refused: Mapping[int, Message]) -> Written:
        """The file with all changes but those that are refused."""
        left = dict(refused)
        made: dict[int, Change] = {}
        cells: dict[SheetLocation, CellChanges] = {}
        for number, change in enumerate(changes):
            held = left.get(number) or self._cell(change)
            why = held if isinstance(held, Message) else held.take(change)
            if why is not None:
                left[number] = why
            elif isinstance(held, CellChanges) and isinstance(change.location, SheetLocation):
                made[number] = change
                cells[change.location] = held
        if not made:
            return Written(self._data, left, (), ())
        expected = tuple(held.make(place) for place, held in cells.items())
        for sheet in {place.sheet for place in cells}:
            self._sheets[sheet].put()
        self._note(made.values())
        put_sheet(self._package, self._rows(made.values()), self._free_name())
        notices = (*told(self._package, Form.EXCEL), *self._worked_out_anew(cells))
        return Written(self._package.bytes(), left, tuple(made.items()), expected, notices)

    def _shared_texts(self) -> list[_Element]:
        part = next(iter(self._package.related(self._book, "sharedStrings")), None)
        root = self._package.tree(part) if part else ()
        return [one for one in root if one.tag == MAIN + "si"]

    def _cell(self, change: Change) -> CellChanges | Message:
        """The cell that a change is of, or why there is none."""
        place = change.location
        if not isinstance(place, SheetLocation) or place.file != self._name:
            return NO_PLACE
        part, at = self._parts.get(place.sheet), cell_of_reference(place.cell)
        if part is None or at is None or part.chart or part.part not in self._package:
            return NO_PLACE
        if part.hidden:
            return HIDDEN
        if place not in self._cells:
            sheet, shown = self._sheet(part), self._texts.get(place, "")
            self._cells[place] = CellChanges(sheet, at, shown, self._shared)
        return self._cells[place]

    def _sheet(self, part: SheetPart) -> Sheet:
        if part.name not in self._sheets:
            self._sheets[part.name] = Sheet(self._package, part.part)
        return self._sheets[part.name]

    def _note(self, changes: Iterable[Change]) -> None:
        """A note at each changed cell: what stood there, and why it does no more."""
        texts: dict[str, dict[str, list[str]]] = {}
        for change in changes:
            if isinstance(change.location, SheetLocation):
                cells = texts.setdefault(change.location.sheet, {})
                said = "\n".join((_before(change).text(self._language), *change.why))
                cells.setdefault(change.location.cell, []).append(said)
        for sheet, cells in texts.items():
            Notes(self._package, self._parts[sheet].part).put_in(cells)

    def _rows(self, changes: Iterable[Change]) -> Grid:
        """The list of all changes, each with a link to its cell."""
        titles = (title.text(self._language) for title, _ in _COLUMNS)
        rows = [tuple(Cell(one, strong=True) for one in titles)]
        for one in changes:
            where = one.location
            place = f"{where.sheet}!{where.cell}" if isinstance(where, SheetLocation) else ""
            told_of = (one.what, one.printed, one.text, "\n".join(one.why))
            linked = Cell(place, link=link_to(where, self._parts))
            rows.append((linked, *(Cell(text) for text in told_of)))
        return Grid(tuple(rows), tuple(width for _, width in _COLUMNS))

    def _free_name(self) -> str:
        """A name of a sheet of ours: earlier changes keep theirs."""
        taken = {one.lower() for one in sheet_names(self._package)}
        names = (OWN_CHANGES, *(f"{OWN_CHANGES} {number}" for number in range(2, len(taken) + 3)))
        return next(one for one in names if one.lower() not in taken)

    def _worked_out_anew(self, cells: Iterable[SheetLocation]) -> Iterator[Message]:
        """Have formulas worked out that look at a changed cell, and say so."""
        changed: dict[str, list[At]] = {}
        for place in cells:
            at = cell_of_reference(place.cell)
            if at is not None:
                changed.setdefault(place.sheet, []).append(at)
        if depends(self._package, self._parts.values(), changed):
            book = self._package.tree(self._book)
            work_out_anew(book)
            self._package.put(self._book, book)
            yield say(
                "Formulas may look at what was changed. Excel works them out anew when it opens "
                "the file, LibreOffice when Ctrl+Shift+F9 is pressed; save it there before it is "
                "checked again."
            )


def _before(change: Change) -> Message:
    if not change.printed:
        return say("Nothing stood here.")
    return say("Here stood: {text}", text=change.printed)
