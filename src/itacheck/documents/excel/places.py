"""The places of a workbook: the names of columns and cells."""

from __future__ import annotations

from ...base.location import SheetLocation
from ...base.patterns import expression
from .parts import SheetPart

_REFERENCE = expression(r"([A-Z]{1,3})([1-9][0-9]{0,6})\Z")
_BEFORE_A = ord("A") - 1
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384


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


def column_number(letters: str) -> int:
    """The column from 1 that has these letters."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - _BEFORE_A
    return number


def cell_of(place: SheetLocation) -> tuple[str, int, int]:
    """The worksheet that a place means, and the row and column of its cell, from 1."""
    letters = place.cell.rstrip("0123456789")
    return place.sheet, int(place.cell[len(letters) :]), column_number(letters)


def cell_of_reference(reference: str) -> tuple[int, int] | None:
    """The row and column, from 1, that a reference such as B7 means; None where it is none."""
    match = _REFERENCE.match(reference)
    if match is None:
        return None
    row, column = int(match[2]), column_number(match[1])
    return (row, column) if row <= LAST_ROW and column <= LAST_COLUMN else None
