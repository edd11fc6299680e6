"""A sheet of ours as the last one of somebody else's workbook."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count
from typing import TYPE_CHECKING

from ...base.location import Location, SheetLocation
from ...documents.excel.parts import book_part_of
from ...documents.excel.places import column_name
from ...office.blocks import Grid
from ...office.excel.worksheet import MAIN as _MAIN
from ...office.excel.worksheet import worksheet
from ..package import OFFICE_ID, Package
from .styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_SHEET = _MAIN + "sheet"
_NAMES, _NAME = _MAIN + "definedNames", _MAIN + "definedName"
_BEFORE_NAMES = frozenset(_MAIN + one for one in ("sheets", "functionGroups", "externalReferences"))
_OWN_NAMES = ("_xlnm.Print_Titles", "_xlnm._FilterDatabase")


def put_sheet(package: Package, rows: Grid, name: str) -> None:
    """Add a table to the workbook as its last sheet, or renew that where it is there already."""
    from lxml import etree

    book_part = book_part_of(package.archive)
    book = package.tree(book_part)
    listed = book.find(_MAIN + "sheets")
    if listed is None:
        return
    part = next(_own(package, book_part, listed, name), None)
    if part is None:
        part = package.free_name("xl/worksheets/itacheck{}.xml")
        reference = package.relate(book_part, "worksheet", part)
        package.declare(part, _MEDIA)
        taken = {one.get("sheetId") for one in listed.iterfind(_SHEET)}
        free = next(one for one in map(str, count(1)) if one not in taken)
        entry = etree.SubElement(listed, _SHEET, name=name, sheetId=free)
        entry.set(OFFICE_ID, reference)
    styles = Styles(package, book_part)
    package.put(part, worksheet([rows], styles.number, rows.widths, filtered=True).root)
    styles.put()
    _name_places(book, listed, name, rows)
    package.put(book_part, book)


def sheet_names(package: Package) -> list[str]:
    """The names of all sheets, ours included."""
    book = package.tree(book_part_of(package.archive))
    return [str(one.get("name")) for one in book.iter(_SHEET)]


def link_to(place: Location | None, sheets: Collection[str]) -> str:
    """What leads to a cell of one of the sheets; "" for any other place."""
    if not isinstance(place, SheetLocation) or place.sheet not in sheets:
        return ""
    sheet = place.sheet.replace("'", "''")
    return f"'{sheet}'!{place.cell}"


def _name_places(book: _Element, listed: _Element, sheet: str, rows: Grid) -> None:
    """Name the rows that every printed page begins with, and those that can be filtered."""
    from lxml import etree

    held = book.find(_NAMES)
    if held is None:
        held = etree.Element(_NAMES)
        before = [one for one in book if one.tag in _BEFORE_NAMES]
        before[-1].addnext(held)
    for one in list(held):
        if str(one.text).startswith(f"'{sheet}'!") and one.get("name") in _OWN_NAMES:
            held.remove(one)
    number = [one.get("name") for one in listed.iterfind(_SHEET)].index(sheet)
    last = f"${column_name(len(rows.widths))}${len(rows.rows)}"
    for own, place, hidden in zip(_OWN_NAMES, ("$1:$1", f"$A$1:{last}"), ("0", "1"), strict=True):
        named = etree.SubElement(held, _NAME, name=own, localSheetId=str(number), hidden=hidden)
        named.text = f"'{sheet}'!{place}"


def _own(package: Package, book_part: str, listed: _Element, name: str) -> Iterator[str]:
    for one in listed.iterfind(_SHEET):
        if one.get("name") == name:
            yield from package.target(book_part, str(one.get(OFFICE_ID)))
