"""The cells of a worksheet: found, made, and given another value."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from copy import deepcopy
from decimal import Decimal
from typing import TYPE_CHECKING

from ...annotating.package import Package
from ...base.language import Message
from ...documents.excel.merges import merges_of
from ...documents.excel.parts import TRUE
from ...documents.excel.places import cell_of_reference, column_name
from ...office.excel.worksheet import MAIN
from ...office.markup import SPACE
from ...office.printable import printable_cell
from ..reasons import COVERED, FORMULA, HEADER, PIVOT

if TYPE_CHECKING:
    from lxml.etree import _Element

DATA, ROW, CELL = MAIN + "sheetData", MAIN + "row", MAIN + "c"
VALUE, INLINE, FORMULA_TAG, _TEXT = MAIN + "v", MAIN + "is", MAIN + "f", MAIN + "t"
_LONG = 10
_LOW = 50
"""What covers no more rows than this is kept for each of them."""
_WORKED_OUT = frozenset({"array", "dataTable"})

At = tuple[int, int]
"""A row and a column, from 1."""

_Guard = tuple[At, At, Message]
"""The first and the last cell of a range, and why it stays as it is."""


class Sheet:
    """One worksheet of a package while its cells are changed."""

    def __init__(self, package: Package, part: str) -> None:
        self._package, self._part = package, part
        self.root = package.tree(part)
        found = self.root.find(DATA)
        self._data = found if found is not None else _added_data(self.root)
        self._rows = dict(_rows(self._data))
        self._numbers = sorted(self._rows)
        self._cells = {
            (number, column): cell
            for number, row in self._rows.items()
            for column, cell in _cells(row)
        }
        self._guards: dict[int, list[_Guard]] = {}
        self._tall: list[_Guard] = []
        for one in self._guarded():
            top, bottom = one[0][0], one[1][0]
            low = bottom - top < _LOW
            held = [self._guards.setdefault(row, []) for row in range(top, bottom + 1) if low]
            for each in held or [self._tall]:
                each.append(one)

    def at(self, place: At) -> _Element | None:
        """The cell at a place, if the file has one."""
        return self._cells.get(place)

    def guard(self, place: At) -> Message | None:
        """Why a cell must stay as it is, if so."""
        row, column = place
        around: list[_Guard] = [*self._guards.get(row, ()), *self._tall]
        for (top, left), (bottom, right), why in around:
            corner = why is COVERED and (row, column) == (top, left)
            if top <= row <= bottom and left <= column <= right and not corner:
                return why
        return None

    def made(self, place: At) -> _Element:
        """The cell at a place, made in the style of its row or its column where there is none."""
        cell = self._cells.get(place)
        if cell is None:
            row = self._row(place[0])
            cell = self._cells[place] = self._added(row, place)
        return cell

    def put(self) -> None:
        """Write the sheet into the package."""
        self._package.put(self._part, self.root)

    def _row(self, number: int) -> _Element:
        from lxml import etree

        if number not in self._rows:
            row = etree.Element(ROW, r=str(number))
            at = bisect_left(self._numbers, number)
            if at < len(self._numbers):
                self._rows[self._numbers[at]].addprevious(row)
            else:
                self._data.append(row)
            self._rows[number] = row
            self._numbers.insert(at, number)
        return self._rows[number]

    def _added(self, row: _Element, place: At) -> _Element:
        from lxml import etree

        number, column = place
        cell = etree.Element(CELL, r=f"{column_name(column)}{number}")
        style = row.get("s") if row.get("customFormat") in TRUE else self._style(column)
        if style:
            cell.set("s", style)
        row.attrib.pop("spans", "")
        behind = next((one for at, one in _cells(row) if at > column), None)
        if behind is None:
            row.append(cell)
        else:
            behind.addprevious(cell)
        return cell

    def _style(self, column: int) -> str | None:
        for one in self.root.iterfind(f"{MAIN}cols/{MAIN}col"):
            first, last = one.get("min", ""), one.get("max", "")
            if first.isdecimal() and last.isdecimal() and int(first) <= column <= int(last):
                return one.get("style")
        return None

    def _guarded(self) -> Iterator[_Guard]:
        for merge in merges_of(self.root):
            yield (merge.top, merge.left), (merge.bottom, merge.right), COVERED
        for formula in self.root.iter(FORMULA_TAG):
            if formula.get("t") in _WORKED_OUT:
                yield from _ranged(formula.get("ref"), FORMULA)
        for part in self._package.related(self._part, "pivotTable"):
            for one in self._package.tree(part).iter(MAIN + "location"):
                yield from _ranged(one.get("ref"), PIVOT)
        for part in self._package.related(self._part, "table"):
            yield from _of_table(self._package.tree(part))


def set_number(cell: _Element, value: Decimal) -> None:
    """Let a cell hold a number."""
    from lxml import etree

    _emptied(cell)
    held = etree.Element(VALUE)
    held.text = f"{value.normalize():f}"
    cell.insert(0, held)


def set_text(cell: _Element, text: str) -> None:
    """Let a cell hold a plain text, or nothing."""
    from lxml import etree

    _emptied(cell)
    if text:
        rich = etree.Element(INLINE)
        piece = etree.SubElement(rich, _TEXT)
        piece.text = printable_cell(text)
        piece.set(SPACE, "preserve")
        _hold(cell, rich)


def text_in(cell: _Element, shared: Sequence[_Element]) -> _Element | None:
    """The text of a cell as one of its own, if it holds a text: by itself, or shared with others.

    It is a copy: the cell holds it only when it is set.
    """
    from lxml import etree

    kind, stored = cell.get("t"), cell.findtext(VALUE, "")
    rich = etree.Element(INLINE)
    if kind == "inlineStr":
        held = cell.find(INLINE)
    elif kind == "s":
        index = int(stored) if stored.isdecimal() and len(stored) < _LONG else len(shared)
        held = shared[index] if index < len(shared) else None
    elif kind == "str":
        etree.SubElement(rich, _TEXT).text = stored
        return rich
    else:
        return None
    if held is not None:
        rich.extend(deepcopy(one) for one in held)
    return rich


def set_rich(cell: _Element, rich: _Element) -> None:
    """Let a cell hold a text of its own."""
    _emptied(cell)
    _hold(cell, rich)


def _hold(cell: _Element, rich: _Element) -> None:
    cell.set("t", "inlineStr")
    cell.insert(0, rich)


def _emptied(cell: _Element) -> None:
    for one in list(cell.iterchildren(VALUE, INLINE)):
        cell.remove(one)
    cell.attrib.pop("t", "")


def _added_data(root: _Element) -> _Element:
    from lxml import etree

    return etree.SubElement(root, DATA)


def _rows(data: _Element) -> Iterator[tuple[int, _Element]]:
    number = 0
    for row in data.iterchildren(ROW):
        stated = row.get("r", "")
        number = int(stated) if stated.isdecimal() else number + 1
        yield number, row


def _cells(row: _Element) -> Iterator[tuple[int, _Element]]:
    column = 0
    for cell in row.iterchildren(CELL):
        found = cell_of_reference(cell.get("r", ""))
        column = found[1] if found else column + 1
        yield column, cell


def _ranged(reference: str | None, why: Message) -> Iterator[_Guard]:
    """A range such as B7:C9, or one cell, with why it stays as it is."""
    ends = [cell_of_reference(one) for one in (reference or "").split(":")]
    first, last = ends[0], ends[-1]
    if first is not None and last is not None:
        yield first, last, why


def _of_table(table: _Element) -> Iterator[_Guard]:
    """The rows of an Excel table that its own part repeats: its header and its totals."""
    for (top, left), (bottom, right), why in _ranged(table.get("ref"), HEADER):
        if table.get("headerRowCount", "1") != "0":
            yield (top, left), (top, right), why
        if table.get("totalsRowCount", "0") != "0":
            yield (bottom, left), (bottom, right), why
