"""A plan's text made into a Word document with real tables, as its owner would have it."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn


def word_from_text(text: str, *, merge: bool = True) -> bytes:
    """The text as a Word file: lines with tabs are rows of tables, other lines paragraphs.

    With ``merge``, an empty cell below the dimension's or the mission's is merged with it. A row of
    a header is repeated on each page, and each piece of a table in the text is a table of its own.
    """
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*re.split(r"\r\n|\r|\n", text), ""]:
        if "\t" in line.strip(" ") and not _indented(line, rows):
            rows.append([cell.strip() for cell in line.split("\t")])
            continue
        if rows:
            _add_table(document, rows, merge=merge)
            rows = []
        if line.strip():
            document.add_paragraph(line.strip())
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a document of python-docx."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _indented(line: str, rows: list[list[str]]) -> bool:
    cells = line.split("\t")
    filled = [index for index, cell in enumerate(cells) if cell.strip()]
    if not filled:
        return len(cells) == 2
    last = len(cells) - 1
    return not rows and len(filled) == 1 and filled[0] == last and last <= 2


def _add_table(document: Any, rows: list[list[str]], *, merge: bool) -> None:
    width = max(len(row) for row in rows)
    table = document.add_table(rows=len(rows), cols=width)
    grid = [list(row.cells) for row in table.rows]
    for row, cells in zip(rows, grid, strict=True):
        for text, cell in zip(row, cells, strict=False):
            if text:
                cell.paragraphs[0].add_run(text)
    if _is_summary(rows[0]):
        properties = table.rows[0]._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:tblHeader"))
        if merge:
            _merge(grid, rows)


def _is_summary(row: Sequence[str]) -> bool:
    return len(row) > 6 and row[0].startswith("มิติ")


def _merge(grid: list[list[Any]], rows: list[list[str]]) -> None:
    """Merge the first two columns downwards over the empty cells of their projects' rows."""
    for column in (0, 1):
        top = None
        for index, row in enumerate(rows):
            total = any(cell.startswith("รวม") for cell in row[:3])
            if row[column] or total or index == 0:
                top = None if total else index
            elif top is not None and len(row) == len(rows[top]):
                _join(grid[top][column], restart=True)
                _join(grid[index][column], restart=False)


def _join(cell: Any, *, restart: bool) -> None:
    properties = cell._tc.get_or_add_tcPr()
    merge = properties.find(qn("w:vMerge"))
    if merge is None:
        merge = OxmlElement("w:vMerge")
        properties.append(merge)
    if restart:
        merge.set(qn("w:val"), "restart")
