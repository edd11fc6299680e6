"""A printed plan as a text file."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from io import StringIO

from tests.layouts.aligned import aligned
from tests.layouts.blocks import Block, Cell, Grid, Line
from tests.layouts.drawn import drawn
from tests.layouts.layout import Layout


def text_of(blocks: Iterable[Block], layout: Layout) -> bytes:
    """The bytes of the file: tables as lines with tabs, or between bars."""
    if layout.saved:
        return _saved(list(blocks), layout).encode()
    text = "\n".join(_lines(blocks, layout)) + "\n"
    if layout.saved_tables:
        return text.replace("\n", "\r\n").encode("utf-8-sig")
    return text.encode()


def _saved(blocks: Sequence[Block], layout: Layout) -> str:
    """The text that a spreadsheet saves."""
    rows: list[list[str]] = []
    for block in blocks:
        if isinstance(block, Line):
            rows += [[], [block.text], []] if block.page else [[block.text]]
        else:
            rows += [[text for cell in row for text in _texts(cell, "\n")] for row in block.rows]
            rows.append([])
    widest = max(map(len, rows)) if layout.padded else 0
    file = StringIO()
    write = csv.writer(
        file,
        delimiter=layout.saved,
        lineterminator="\n",
        quoting=csv.QUOTE_ALL if layout.quotes_all else csv.QUOTE_MINIMAL,
    ).writerow
    for row in rows:
        write([*row, *[""] * (widest - len(row))])
    return file.getvalue()


def _lines(blocks: Iterable[Block], layout: Layout) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield from (*[""] * (3 if block.page else 0), block.text, "")
        else:
            yield from (*(_otherwise(block, layout) or _in_rows(block, layout)), "")


def _otherwise(block: Grid, layout: Layout) -> list[str]:
    """The lines of a table that has no line for each row; nothing where it has."""
    if layout.html:
        return [*_html(block)]
    if layout.saved_tables:
        return [*_in_quotes(block, layout.saved_tables)]
    if layout.in_lines is not None:
        return [*_in_lines(block, *layout.in_lines)]
    rows = [[text for cell in row for text in _texts(cell)] for row in block.rows]
    if layout.drawn is not None:
        return drawn(rows, layout.drawn)
    if layout.aligned is not None and block.name == "summary":
        return [*aligned(rows, layout.aligned, block.header)]
    return []


def _in_rows(block: Grid, layout: Layout) -> Iterator[str]:
    for at, row in enumerate(block.rows):
        once = layout.merged_once and len(row) > 1
        texts = [text for cell in row for text in _texts(cell)[: 1 if once else None]]
        yield f"| {' | '.join(texts)} |" if layout.bars else "\t".join(texts)
        if layout.bars and at + 1 == block.header:
            yield "|" + "---|" * len(texts)


def _in_quotes(block: Grid, sign: str) -> Iterator[str]:
    """A table as a spreadsheet saves it with all cells in quotes."""
    file = StringIO()
    write = csv.writer(file, delimiter=sign, lineterminator="\n", quoting=csv.QUOTE_ALL).writerow
    for row in block.rows:
        write([text for cell in row for text in _texts(cell, "\n")])
    yield from file.getvalue().splitlines()


def _html(block: Grid) -> Iterator[str]:
    """A table as programs that read scanned pages write it."""
    yield "<table>"
    for at, row in enumerate(block.rows):
        tag = "th" if at < block.header else "td"
        yield f"<tr>{''.join(_cell(one, tag) for one in row if not one.covered)}</tr>"
    yield "</table>"


def _cell(cell: Cell, tag: str) -> str:
    spans = (("rowspan", cell.down), ("colspan", cell.span))
    said = "".join(f' {name}="{count}"' for name, count in spans if count > 1)
    return f"<{tag}{said}>{escape(cell.text).replace(chr(10), '<br/>')}</{tag}>"


def _in_lines(table: Grid, behind_cell: int, behind_row: int) -> Iterator[str]:
    """The cells of a table, each in a line; those that another one covers have none."""
    for row in table.rows:
        for cell in row:
            if not cell.covered:
                yield from (cell.text.replace("\n", " "), *[""] * behind_cell)
        yield from [""] * behind_row


def _texts(cell: Cell, line: str = " ") -> list[str]:
    """The text of a cell, with a sign for its line ends, and those of the cells that it covers."""
    return [cell.text.replace("\n", line).replace("\v", line), *[""] * (cell.span - 1)]
