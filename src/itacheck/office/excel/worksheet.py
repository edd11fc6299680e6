"""One worksheet of a workbook: paragraphs over all columns, tables, numbers as numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import ceil
from typing import TYPE_CHECKING

from attrs import field, frozen

from ...documents.excel.places import column_name
from ..blocks import Align, Block, Cell, Grid, Heading, Look, Number, Paragraph
from ..markup import SPACE, add, root_of
from ..printable import printable_cell
from ..widths import letters, widths_of
from .formulas import formula_of

if TYPE_CHECKING:
    from lxml.etree import _Element

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_PER_CENTIMETRE = 5.0  # columns are measured in characters
_WIDTH, _WIDE_WIDTH = 18.0, 26.7
_UPRIGHT = 5
"""A table of more columns is printed on its side."""
_MOST_FROZEN = 8
_HIGHEST = 400.0
_ROOM = 3
"""Lines of a paragraph that is still to be written: merged cells do not grow."""
_LEFT_OVER = 2.0
"""Letters that stay free at the end of a line: the next word does not fit there."""
_A4 = "9"
_BODY, _CELL = 0.7, 0.7
"""Thai letters of a text and of a table in the width of a digit of the workbook's own font."""
_LONGEST_FORMAT = 200
_MOST_DIGITS = 15
"""Excel knows no more of a number; one with more stands as text."""
_FOOTER = '&C&"TH SarabunPSK"&14&P'


@frozen
class Style:
    """How a cell looks."""

    size: int = 16
    bold: bool = False
    align: Align = Align.LEFT
    boxed: bool = False
    shaded: bool = False
    middle: bool = False
    format: str = ""


StyleOf = Callable[[Style], int]
"""The number of a style in the workbook that the sheet is for."""


@frozen
class Sheet:
    """The markup of a worksheet, and the rows of it that each printed page begins with."""

    root: _Element
    repeated: tuple[int, int] | None = None


@frozen
class _Made:
    """What is gathered while the rows are written."""

    rows: _Element
    columns: int
    sizes: Sequence[float]
    style_of: StyleOf
    merges: list[str] = field(factory=list)
    links: list[tuple[str, str]] = field(factory=list)


def worksheet(
    blocks: Sequence[Block],
    style_of: StyleOf,
    widths: Sequence[float] = (),
    *,
    filtered: bool = False,
) -> Sheet:
    """A worksheet with the columns of its widest table, set to be printed on A4.

    ``widths`` are those of the columns in characters where they are given. ``filtered``: the rows
    of the table can be filtered by what stands in its columns.
    """
    grids = [one for one in blocks if isinstance(one, Grid)]
    grid = max(grids, key=lambda one: len(one.widths), default=None)
    columns = len(grid.widths) if grid else 1
    sizes = tuple(widths) or tuple(one * _PER_CENTIMETRE for one in _centimetres(grid))
    root = root_of(MAIN, "worksheet")
    add(add(root, "sheetPr"), "pageSetUpPr", fitToPage="1")
    view = add(add(root, "sheetViews"), "sheetView", workbookViewId="0")
    held = add(root, "cols")
    look = {} if grid else {"style": str(style_of(Style()))}  # for rows that are still to come
    for number, size in enumerate(sizes, start=1):
        place = {"min": str(number), "max": str(number)}
        add(held, "col", **place, width=f"{size:.2f}", **look, customWidth="1")
    made = _Made(add(root, "sheetData"), columns, sizes, style_of)
    repeated = _written(blocks, grid, made)
    if repeated is not None and repeated[1] <= _MOST_FROZEN:
        below = {"ySplit": str(repeated[1]), "topLeftCell": f"A{repeated[1] + 1}"}
        add(view, "pane", **below, activePane="bottomLeft", state="frozen")
    if filtered and grid is not None and repeated is not None:
        last = f"{column_name(columns)}{repeated[0] + len(grid.rows) - 1}"
        add(root, "autoFilter", ref=f"A{repeated[1]}:{last}")
    _finished(root, made, wide=columns > _UPRIGHT)
    return Sheet(root, repeated)


def _centimetres(grid: Grid | None) -> tuple[float, ...]:
    if grid is None:
        return (_WIDTH,)
    wide = len(grid.widths) > _UPRIGHT
    return widths_of(grid, _WIDE_WIDTH if wide else _WIDTH)


def _written(blocks: Sequence[Block], widest: Grid | None, made: _Made) -> tuple[int, int] | None:
    """Write the rows; the first and last of the header of the widest table.

    It is on no further page where that has more than the table: where a heading follows.
    """
    row, repeated = 1, None
    for block in blocks:
        if isinstance(block, Grid):
            if block is widest:
                repeated = row, row + block.header - 1
            _table(block, row, made)
            row += len(block.rows) + 1
        else:
            repeated = None if isinstance(block, Heading) else repeated
            _text(block, row, made)
            row += 1
    return repeated


def _finished(root: _Element, made: _Made, *, wide: bool) -> None:
    """What stands behind the rows, in the order that the format wants."""
    if made.merges:
        merges = add(root, "mergeCells", count=str(len(made.merges)))
        for one in made.merges:
            add(merges, "mergeCell", ref=one)
    if made.links:
        links = add(root, "hyperlinks")
        for place, target in made.links:
            add(links, "hyperlink", ref=place, location=target)
    sides = dict.fromkeys(("left", "right"), "0.6") | dict.fromkeys(("top", "bottom"), "0.7")
    add(root, "pageMargins", **sides, header="0.3", footer="0.3")
    turned = {"orientation": "landscape" if wide else "portrait"}
    add(root, "pageSetup", paperSize=_A4, fitToHeight="0", **turned)
    add(add(root, "headerFooter"), "oddFooter").text = _FOOTER


def _text(block: Heading | Paragraph, row: int, made: _Made) -> None:
    """A heading or paragraph in one cell over all columns; in a single one it grows by itself."""
    style = Style(bold=block.look is Look.STRONG) if isinstance(block, Paragraph) else _head(block)
    open_ = made.columns > 1 and isinstance(block, Paragraph) and block.hint and not block.text
    height = 27.0 * _ROOM if open_ else _height(block.text, sum(made.sizes) * _BODY, 27)
    held = _row(made, row, height, fixed=made.columns > 1)
    _cell(held, f"A{row}", block.text, made.style_of(style))
    if made.columns > 1:
        made.merges.append(f"A{row}:{column_name(made.columns)}{row}")


def _head(block: Heading) -> Style:
    side = Align.CENTER if block.centred else Align.LEFT
    return Style(16 if block.level else 20, bold=True, align=side)


def _table(grid: Grid, top: int, made: _Made) -> None:
    heights = _heights(grid, made.sizes)
    for number, row in enumerate(grid.rows):
        held = _row(made, top + number, *heights[number])
        for at, cell in enumerate(row):
            place = f"{column_name(at + 1)}{top + number}"
            style = _style(cell, header=number < grid.header)
            value = cell.value
            if isinstance(value, Number) and not style.format:
                value = str(value)
            formula = formula_of(cell, at + 1, top + number) if style.format else ""
            _cell(held, place, value, made.style_of(style), formula)
            if cell.down > 1 or cell.across > 1:
                last = f"{column_name(at + cell.across)}{top + number + cell.down - 1}"
                made.merges.append(f"{place}:{last}")
            if cell.link:
                made.links.append((place, cell.link))


def _style(cell: Cell, *, header: bool) -> Style:
    shape = cell.value or cell.shape
    code = format_of(shape) if isinstance(shape, Number) else ""
    return Style(14, cell.strong, cell.align, True, cell.strong, header, code)


def format_of(number: Number) -> str:
    """The number format that shows a number with its words; empty where there is none."""
    words = number.before + number.after
    longest = len(number.value.as_tuple().digits) > _MOST_DIGITS
    if '"' in words or len(words) > _LONGEST_FORMAT or longest:
        return ""
    digits = ("#,##0" if number.grouped else "0") + f".{'0' * number.decimals}" * bool(
        number.decimals
    )
    return "".join(one for one in (_quoted(number.before), digits, _quoted(number.after)) if one)


def _quoted(words: str) -> str:
    return f'"{words}"' if words else ""


def _row(made: _Made, number: int, height: float, fixed: bool) -> _Element:
    """A row; one that is not fixed grows with what is written there."""
    custom = {"customHeight": "1"} if fixed else {}
    return add(made.rows, "row", r=str(number), ht=f"{height:.1f}", **custom)


def _cell(row: _Element, place: str, value: str | Number, style: int, formula: str = "") -> None:
    """A number as such, exactly; all else as text: nothing that stands in a plan is a formula.

    A ``formula`` of ours stands beside the value that it has now.
    """
    look = {"s": str(style)} if style else {}
    if isinstance(value, Number):
        held = add(row, "c", r=place, **look)
        if formula:
            add(held, "f").text = formula
        add(held, "v").text = f"{value.value:f}"
        return
    if formula and not value:
        held = add(row, "c", r=place, **look, t="str")
        add(held, "f").text = formula
        add(held, "v")
        return
    if not value:
        add(row, "c", r=place, **look)
        return
    text = add(add(add(row, "c", r=place, **look, t="inlineStr"), "is"), "t")
    text.text = printable_cell(value)
    text.set(SPACE, "preserve")


def _heights(grid: Grid, sizes: Sequence[float]) -> list[tuple[float, bool]]:
    """The height of each row in points; what is merged has the rows below it as well.

    Beside it whether it is fixed: a program that works out heights heeds no merged cell.
    """
    heights = [
        max(_needed(cell, at, sizes) if cell.down == 1 else 0.0 for at, cell in enumerate(row))
        for row in grid.rows
    ]
    fixed = [any(cell.across > 1 for cell in row) for row in grid.rows]
    for number, row in enumerate(grid.rows):
        for at, cell in enumerate(row):
            if cell.down > 1:
                last = number + cell.down
                lacks = _needed(cell, at, sizes) - sum(heights[number:last])
                heights[last - 1] += max(0.0, lacks)
                fixed[last - 1] |= lacks > 0
    return [(max(23.0, one), held) for one, held in zip(heights, fixed, strict=True)]


def _needed(cell: Cell, at: int, sizes: Sequence[float]) -> float:
    text = "" if isinstance(cell.value, Number) else cell.text  # a number is never wrapped
    return _height(text, sum(sizes[at : at + cell.across]) * _CELL, 23)


def _height(text: str, characters: float, line: float) -> float:
    """A row's height in points."""
    usable = max(1.0, characters - _LEFT_OVER)
    lines = sum(max(1, ceil(letters(one) / usable)) for one in text.split("\n"))
    return min(_HIGHEST, lines * line)
