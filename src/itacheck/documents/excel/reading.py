"""Excel workbooks: every sheet's cells as paragraphs and tables, in the order of the sheets."""

from __future__ import annotations

import hashlib

from ...language import say
from ...limits import Limits
from ...location import SheetLocation
from ..archive import open_archive, over_limit
from ..blocks import Block, Document, Note
from .blocks import blocks_of
from .cells import cells_of
from .merges import column_number
from .parts import require_few, workbook_of

_MOST_NOTES = 200
"""Nobody reads more; without an end, a column of formulas that were not computed fills a report."""


def read_excel_document(data: bytes, name: str, limits: Limits | None = None) -> Document:
    """The blocks of an Excel workbook (``.xlsx``, ``.xlsm``); macros and links are left alone.

    Raises ReadError where the file is protected by a password, damaged, or exceeds a limit.
    """
    limits = limits or Limits()
    archive = open_archive(data, name, limits)
    book = workbook_of(archive)
    blocks: list[Block] = []
    notes: list[Note] = []
    rows = cells = characters = elements = 0
    for sheet in book.sheets:
        found = cells_of(archive, book, sheet)
        elements += found.elements
        if elements > limits.markup:
            what = say("The sheets have {size} rows and cells", size=f"{elements:,}")
            raise over_limit(name, what, "markup", limits)
        rows += len(found.rows)
        cells += sum(map(len, found.rows))
        characters += sum(len(cell.text) for row in found.rows for cell in row)
        if rows > limits.rows:
            raise over_limit(
                name, say("The file has {size} rows", size=f"{rows:,}"), "rows", limits
            )
        if cells > limits.cells:
            what = say("The file has {size} filled cells", size=f"{cells:,}")
            raise over_limit(name, what, "cells", limits)
        require_few(characters, archive)
        blocks += blocks_of(name, sheet, found)
        notes += found.notes
    return Document(name, hashlib.sha256(data).hexdigest(), tuple(blocks), _few(notes))


def _few(notes: list[Note]) -> tuple[Note, ...]:
    """The first notes, and how many are like them where they are too many to tell."""
    kept, left = notes[:_MOST_NOTES], notes[_MOST_NOTES:]
    if left:
        message = say("From here on, {count} more cells have problems.", count=f"{len(left):,}")
        kept.append(Note(message, left[0].location))
    return tuple(kept)


def cell_of(place: SheetLocation) -> tuple[str, int, int]:
    """The worksheet that a place means, and the row and column of its cell, from 1."""
    letters = place.cell.rstrip("0123456789")
    return place.sheet, int(place.cell[len(letters) :]), column_number(letters)
