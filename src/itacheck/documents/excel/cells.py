"""The filled cells of a worksheet, row by row; what could not be read becomes a problem."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from attrs import frozen

from ...language import Message, say
from ...location import SheetLocation
from ...readable import Readable
from ..archive import Archive, damaged
from ..blocks import Note
from .merges import Merge, column_number, merges_of, under_merges
from .numbers import number_text, thai_date
from .parts import SheetPart, Workbook, require_few, require_short, text_of, unescaped
from ..markup import pieces_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_ROW = re.compile(r"[1-9][0-9]{0,6}\Z")
_LAST_ROW = 1_048_576
_LAST_COLUMN = 16_384
_INDEX = re.compile(r"[0-9]{1,9}\Z")
_UNKNOWN = "#?"
"""Stands for what a cell would show and nobody knows: no amount, and not empty."""


@frozen(repr=False)
class SheetCell(Readable):
    """A filled cell: its row and column from 1, and its text as Excel shows it."""

    row: int
    column: int
    text: str


@frozen(repr=False)
class SheetCells(Readable):
    """The filled rows of a sheet from top to bottom, and what is to be told of them.

    ``elements`` counts all rows and cells that the file has, the empty ones too.
    """

    rows: tuple[tuple[SheetCell, ...], ...]
    elements: int
    notes: tuple[Note, ...]


def place_of(file: str, sheet: SheetPart, row: int, column: int) -> SheetLocation:
    """The place of a cell."""
    cell = f"{column_name(column)}{row}"
    return SheetLocation(file, sheet.name, cell, (sheet.index, row, column))


def column_name(column: int) -> str:
    """The letters of a column that is counted from 1."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def cells_of(archive: Archive, book: Workbook, sheet: SheetPart) -> SheetCells:
    """What is in a sheet. Raises ReadError where it is damaged or exceeds a limit."""
    notes: list[Note] = []
    rows: dict[int, dict[int, SheetCell]] = {}
    hidden_rows: list[int] = []
    number = characters = elements = 0
    for row in pieces_of(archive, sheet.part, "sheetData", "row"):
        if row.getparent() is None:
            notes += _hidden(archive.name, sheet, row, hidden_rows, rows)
            kept = tuple(_uncovered(archive.name, sheet, merges_of(row), rows, notes))
            break
        elements += 1 + len(row)
        number = _row_number(row.get("r"), number, archive.name)
        if not len(row):
            continue
        if row.get("hidden") in {"1", "true"}:
            hidden_rows.append(number)
        for column, cell in _elements(row, number, archive.name):
            text, problem = _value(cell, book)
            if problem is not None:
                notes.append(Note(problem, place_of(archive.name, sheet, number, column)))
            require_short(text, archive)
            characters += len(text)
            require_few(characters, archive)  # before a shared text is taken apart again and again
            if text.strip():
                rows.setdefault(number, {})[column] = SheetCell(number, column, text)
    return SheetCells(kept, elements, tuple(notes))


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


def _row_number(stated: str | None, before: int, name: str) -> int:
    if not stated:
        number = before + 1
    elif _ROW.match(stated):
        number = int(stated)
    else:
        raise damaged(name, say("it has a row {number}", number=stated[:30]))
    if number > _LAST_ROW:
        raise damaged(name, say("it has a row {number}", number=str(number)))
    return number


def _elements(row: _Element, number: int, name: str) -> Iterator[tuple[int, _Element]]:
    """The column and the element of each cell of a row that has something in it."""
    column = 0
    for cell in row.iterfind("{*}c"):
        reference = cell.get("r")
        if reference:
            match = _REFERENCE.match(reference)
            if match is None or int(match[2]) != number:
                why = say("it has a cell “{cell}” in row {row}", cell=reference, row=number)
                raise damaged(name, why)
            column = column_number(match[1])
        else:
            column += 1
        if column > _LAST_COLUMN:
            raise damaged(name, say("it has a column {number}", number=str(column)))
        if len(cell):
            yield column, cell


def _value(cell: _Element, book: Workbook) -> tuple[str, Message | None]:
    """What a cell shows, and what is wrong with it."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return text_of(inline) if inline is not None else "", None
    stored = cell.findtext("{*}v")
    if not stored:
        empty_result = kind == "str" and stored is not None
        if cell.find("{*}f") is None or empty_result:
            return "", None
        return _UNKNOWN, say(
            "The formula was not computed. Open the file in Excel and save it, so that the"
            " result is stored."
        )
    if kind == "e":
        return stored, say("The cell shows the error {error}.", error=stored)
    text = _shown(stored, kind, cell.get("s", "0"), book)
    if text is None:
        return _UNKNOWN, say("The cell is damaged and cannot be read.")
    return text, None


def _shown(stored: str, kind: str, style: str, book: Workbook) -> str | None:
    """What a stored value shows; None where the file is damaged there."""
    if kind == "s":
        index = int(stored) if _INDEX.match(stored) else len(book.texts)
        return book.texts[index] if index < len(book.texts) else None
    if kind == "str":
        return unescaped(stored)
    if kind == "b":
        return "FALSE" if stored.strip() == "0" else "TRUE"
    if kind == "d":
        day = _iso(stored)
        return thai_date(day) if day is not None else None
    number = int(style) if _INDEX.match(style) else len(book.formats)
    code = book.formats[number] if number < len(book.formats) else "General"
    return number_text(stored, code, since_1904=book.since_1904)


def _iso(stored: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stored.strip().rstrip("Z"))
    except ValueError:
        return None


def _hidden(
    name: str,
    sheet: SheetPart,
    root: _Element,
    rows: list[int],
    filled: dict[int, dict[int, SheetCell]],
) -> Iterator[Note]:
    """What the reader of the screen does not see and yet was read."""
    if not filled:
        return
    first = min(filled)
    if sheet.hidden:
        message = say("The sheet “{sheet}” is hidden; it was read.", sheet=sheet.name)
        yield Note(message, place_of(name, sheet, first, min(filled[first])))
    for row in rows:
        if row in filled:
            message = say("Row {row} is hidden; it was read.", row=row)
            yield Note(message, place_of(name, sheet, row, min(filled[row])))
    used = {column: row for row in sorted(filled, reverse=True) for column in filled[row]}
    ranges = sorted(
        (int(one.get("min", "0")), int(one.get("max", "0")))
        for one in root.iterfind("{*}cols/{*}col")
        if one.get("hidden") in {"1", "true"}
        and all(_INDEX.match(one.get(end, "")) for end in ("min", "max"))
    )
    reaches = waiting = 0
    for column in sorted(used):
        while waiting < len(ranges) and ranges[waiting][0] <= column:
            reaches = max(reaches, ranges[waiting][1])
            waiting += 1
        if column <= reaches:
            message = say("Column {column} is hidden; it was read.", column=column_name(column))
            yield Note(message, place_of(name, sheet, used[column], column))
