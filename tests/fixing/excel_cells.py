"""Small workbooks to change, and what other programs read in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl

from itacheck.base.limits import Limits
from itacheck.base.location import SheetLocation
from itacheck.documents.excel import read_excel_document
from itacheck.fixing.change import Change, Fixed
from itacheck.fixing.excel.writing import fixed_excel
from itacheck.fixing.rereading.office import texts_by_place
from itacheck.office.packing import packed

NAME = "plan.xlsx"
SHEET = "แผน"


def book(cells: Mapping[str, Any], prepare: Callable[[Any], None] | None = None) -> bytes:
    """A workbook with these cells; ``prepare`` does more with its sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = SHEET
    for place, value in cells.items():
        sheet[place] = value
    if prepare is not None:
        prepare(sheet)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def at(cell: str, sheet: str = SHEET) -> SheetLocation:
    """A cell's place."""
    return SheetLocation(NAME, sheet, cell)


def change(cell: str, printed: str, text: str, *why: str, sheet: str = SHEET) -> Change:
    """A change of what is printed in a cell."""
    return Change("งบประมาณ", at(cell, sheet), printed, text, why or ("เหตุผล",))


def fixed(data: bytes, *changes: Change) -> Fixed:
    """The workbook with the changes."""
    return fixed_excel(data, NAME, changes, "en", Limits())


def opened(data: bytes) -> Any:
    """The workbook as another program reads it."""
    return openpyxl.load_workbook(BytesIO(data), rich_text=True)


def value(data: bytes, cell: str) -> object:
    """What a cell holds."""
    return opened(data)[SHEET][cell].value


def places(data: bytes) -> dict[SheetLocation, str]:
    """What is read at each place."""
    texts = texts_by_place(read_excel_document(data, NAME))
    return {place: text for place, text in texts.items() if isinstance(place, SheetLocation)}


def shown(data: bytes) -> dict[str, str]:
    """What is read in each cell of the first sheet."""
    return {place.cell: text for place, text in places(data).items() if place.sheet == SHEET}


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a file."""
    with ZipFile(BytesIO(data)) as held:
        return {one: held.read(one) for one in held.namelist()}


def with_part(data: bytes, name: str, edit: Callable[[str], str]) -> bytes:
    """The file with a part changed."""
    held = parts_of(data)
    return packed({**held, name: edit(held[name].decode()).encode()}.items())


def with_shared_texts(data: bytes) -> bytes:
    """The workbook with the texts of its first sheet in a part of their own, each once."""
    held = parts_of(data)
    texts: list[str] = []

    def shared(cell: re.Match[str]) -> str:
        if cell[2] not in texts:
            texts.append(cell[2])
        return f'<c {cell[1]}t="s"><v>{texts.index(cell[2])}</v></c>'

    sheet = re.sub(r'<c ([^>]*?)t="inlineStr"><is>(.*?)</is></c>', shared, held[_FIRST].decode())
    items = "".join(f"<si>{one}</si>" for one in texts)
    relation = f'<Relationship Id="rId99" Type="{_KIND}" Target="sharedStrings.xml"/>'
    relations = held[_RELATIONS].decode().replace("</Relation", f"{relation}</Relation")
    override = f'<Override PartName="/{_TEXTS}" ContentType="{_MEDIA}"/>'
    types = held[_TYPES].decode().replace("</Types>", f"{override}</Types>")
    added = {
        _FIRST: sheet,
        _TEXTS: f'<sst xmlns="{_MAIN}">{items}</sst>',
        _RELATIONS: relations,
        _TYPES: types,
    }
    return packed({**held, **{name: text.encode() for name, text in added.items()}}.items())


_FIRST, _TEXTS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_RELATIONS, _TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
