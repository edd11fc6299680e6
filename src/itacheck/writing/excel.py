"""A plan as an Excel workbook: a sheet for each part of the plan, laid out as its own tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from ..plan import Plan
from .layout import Grid, GridKind, LayoutBlock, Text, TextKind, layout
from .printable import printable
from .word_page import FONT
from .word_tables import PAGE_WIDTH, side_of, widths_of

_MADE = datetime(2022, 10, 1)  # noqa: DTZ001 - a fixed mark, so that the same plan gives the same bytes
_NAMES = ("หน้าปกและประกาศ", "คำนำ", "ส่วนที่ 1", "ส่วนที่ 2", "ส่วนที่ 3")
_PER_LETTER = 0.23  # of 14 points, in centimetres
_PER_CENTIMETRE = 5.0  # Excel measures columns in characters
_TEXT_COLUMNS = (4.5,) * 4
_TARGETS = "ส่วนที่ 1 (เป้าหมาย)"
_GOALS = re.compile(r"\d+\. เป้าหมาย")
_MOST_FROZEN = 8
_FIGURE = re.compile(
    r"(?P<before>จำนวน )?(?P<figure>[\d,]{1,15}(?P<satang>\.\d\d)?)(?P<after> ?บาท)?"
)
_A4 = 9
_BODY, _CELL = 0.7, 0.78
"""Thai letters of a text and of a table in the width of a digit of the workbook's own font."""


def excel_of(plan: Plan) -> bytes:
    """The bytes of the workbook (.xlsx); characters that XML forbids are shown as “�”."""
    from xlsxwriter import Workbook

    out = BytesIO()
    # Text is data: what begins like a formula, a number or an address is still text.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(out, options) as book:
        book.set_properties(
            {"title": printable(plan.title), "author": "itacheck", "created": _MADE}
        )
        for name, blocks in _sheets(layout(plan)):
            _Writer(book, name, blocks).write()
    return out.getvalue()


def _sheets(blocks: Sequence[LayoutBlock]) -> Iterator[tuple[str, list[LayoutBlock]]]:
    """The blocks by worksheet; each detail sheet stands in that of part 3."""
    name, kept = _NAMES[0], list[LayoutBlock]()
    for block in blocks:
        opens = block.text if isinstance(block, Text) and block.text in _NAMES else None
        if isinstance(block, Text) and _GOALS.fullmatch(block.text):
            opens = _TARGETS  # or its table would have the columns of the risks'
        if opens is not None:
            if kept:
                yield name, kept
            name, kept = opens, []
        kept.append(block)
    yield name, kept


class _Writer:
    """Writes one worksheet."""

    def __init__(self, book: Any, name: str, blocks: Sequence[LayoutBlock]) -> None:
        self._book = book
        self._blocks = blocks
        self._sheet = book.add_worksheet(name)
        grids = [one for one in blocks if isinstance(one, Grid)]
        self._grid = max(grids, key=lambda one: len(one.rows[0]), default=None)
        self._row = 0
        self._formats: dict[tuple[object, ...], Any] = {}

    def write(self) -> None:
        sheet = self._sheet
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        sheet.set_footer(f'&C&"{FONT}"&14&P')
        sheet.fit_to_pages(1, 0)
        self._span = len(self._grid.rows[0]) if self._grid else len(_TEXT_COLUMNS)
        if self._grid is not None:
            sheet.set_landscape()
            sizes = _roomy(self._grid, widths_of(self._grid, PAGE_WIDTH))
        else:
            sizes = _TEXT_COLUMNS
        self._characters = sum(sizes) * _PER_CENTIMETRE
        self._sizes = sizes
        for column, size in enumerate(sizes):
            sheet.set_column(column, column, size * _PER_CENTIMETRE)
        for block in self._blocks:
            if isinstance(block, Grid):
                self._table(block)
            else:
                self._text(block)

    def _format(self, **wanted: object) -> Any:
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            base = {"font_name": FONT, "font_size": 16, "text_wrap": True, "valign": "top"}
            self._formats[key] = self._book.add_format({**base, **wanted})
        return self._formats[key]

    def _text(self, block: Text) -> None:
        look: dict[str, object] = {"bold": block.kind is not TextKind.BODY}
        if block.kind is TextKind.TITLE:
            look.update(font_size=20, align="center")
        form = self._format(**look)
        self._sheet.set_row(self._row, _height(block.text, self._characters * _BODY, 27))
        self._sheet.merge_range(self._row, 0, self._row, self._span - 1, "", form)
        self._sheet.write_string(self._row, 0, printable(block.text), form)
        self._row += 1

    def _table(self, grid: Grid) -> None:
        top = self._row
        merged = {(column, first): last for column, first, last in grid.merges}
        if grid.kind is GridKind.SUMMARY:
            self._sheet.repeat_rows(top)
            if top <= _MOST_FROZEN:
                self._sheet.freeze_panes(top + 1, 3)
        last_row, last_column = top + len(grid.rows) - 1, len(grid.rows[0]) - 1
        self._sheet.ignore_errors({"number_stored_as_text": _range(top, last_row, last_column)})
        heights = self._heights(grid, merged)
        for index, row in enumerate(grid.rows):
            strong = not index or any(one.startswith("รวม") for one in row[:2])
            self._sheet.set_row(top + index, heights[index])
            for column, text in enumerate(row):
                look: dict[str, object] = {"border": 1, "font_size": 14, "bold": strong}
                look["align"] = side_of(grid, index, column)
                if strong:
                    look["bg_color"] = "#EDEDED"
                last = merged.get((column, index))
                if last is not None:
                    form = self._format(**look)
                    self._sheet.merge_range(top + index, column, top + last, column, "", form)
                if text or not any(c == column and f < index <= m for c, f, m in grid.merges):
                    self._cell(top + index, column, text, look)
        self._row += len(grid.rows) + 1

    def _cell(self, row: int, column: int, text: str, look: dict[str, object]) -> None:
        """A cell: an amount as a number that shows as the plan has it, all else as text."""
        match = _FIGURE.fullmatch(text) if look["align"] == "right" else None
        number = float(match["figure"].replace(",", "")) if match else 0.0
        shown = f"{number:,.2f}" if match and match["satang"] else f"{number:,.0f}"
        if match is None or shown != match["figure"]:
            self._sheet.write_string(row, column, printable(text), self._format(**look))
            return
        before, after = match["before"] or "", match["after"] or ""
        form = f'"{before}"#,##0{".00" if match["satang"] else ""}"{after}"'.replace('""', "")
        self._sheet.write_number(row, column, number, self._format(**look, num_format=form))

    def _heights(self, grid: Grid, merged: dict[tuple[int, int], int]) -> list[float]:
        """The height of each row in points; what is merged has the rows below it as well."""
        heights = [
            max(
                self._needed(column, text)
                for column, text in enumerate(row)
                if (column, index) not in merged
            )
            for index, row in enumerate(grid.rows)
        ]
        for (column, first), last in merged.items():
            lacks = self._needed(column, grid.rows[first][column]) - sum(heights[first : last + 1])
            if lacks > 0:
                heights[last] += lacks
        return heights

    def _needed(self, column: int, text: str) -> float:
        return _height(text, self._sizes[column] * _PER_CENTIMETRE * _CELL, 23)


def _roomy(grid: Grid, sizes: Sequence[float]) -> tuple[float, ...]:
    """The widths with room for every amount: Excel shows a number that does not fit as ####."""
    longest = [
        max(len(row[column]) for row in grid.rows) if side_of(grid, 1, column) == "right" else 0
        for column in range(len(grid.rows[0]))
    ]
    return tuple(
        max(size, length * _PER_LETTER) for size, length in zip(sizes, longest, strict=True)
    )


def _range(top: int, last_row: int, last_column: int) -> str:
    from xlsxwriter.utility import xl_range

    return str(xl_range(top, 0, last_row, last_column))


def _height(text: str, characters: float, line: float) -> float:
    """A row's height in points; vowels and tones above and below take no width of their own."""
    marks = sum(one in "ัิีึืฺุู็่้๊๋์ํ" for one in text)
    lines = int((len(text) - marks) // max(1.0, characters)) + 1
    return min(400.0, lines * line)
