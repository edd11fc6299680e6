"""The first parts of a plan as a form: each part's heading in a cell, and its text beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...documents import Block, Paragraph, Run, Table
from ..sheets.beside import cells_in
from ..sheets.lines import is_sheet
from .chapters import Chapter, named_chapter, part_title
from .headings import part_heading, starts_sheet

_IN_FRONT = ("คำนำ", "สารบัญ", "ประกาศ")
_PAIR = 2
_FEWEST = 3
_SHORTEST_TEXT = 12
_LONGEST = 100


def set_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with heading and text of each such row as paragraphs of their own.

    Detail sheets may be set so, too. One of the rows has what none of them has, preface, contents
    or announcement; or the table stands under the heading of the first part.
    """
    rows = [_rows(block) for block in blocks]
    named = [one for found in rows for cells in found if (one := _label(cells))]
    if len(named) < _FEWEST:
        yield from blocks
        return
    end = next((at for at, one in enumerate(blocks) if _opens_sheets(one, rows[at])), len(blocks))
    labels = [one for found in rows[:end] for cells in found if (one := _label(cells))]
    in_front = len(labels) >= _FEWEST and any(one in _IN_FRONT for one in labels)
    in_first = False
    for at, (block, found) in enumerate(zip(blocks, rows, strict=True)):
        if isinstance(block, Paragraph):
            in_first = _in_first(block, before=in_first)
        own = {_label(cells) for cells in found} - {""}
        if own and ((in_front and at < end) or (in_first and len(own) >= _FEWEST)):
            yield from _divided(block, found)
        else:
            yield block


def _in_first(block: Paragraph, *, before: bool) -> bool:
    """Whether the first part goes on behind a paragraph, which may be the heading of one."""
    title = part_title(block.run.bare)
    if title is None:
        return before and not starts_sheet(block.run)
    return (named_chapter(title.name) or title.numbered) is Chapter.FIRST


def _divided(block: Block, rows: Sequence[Sequence[Run]]) -> Iterator[Block]:
    """The cells of a form as paragraphs; rows of more than a heading and its text stay a table."""
    if isinstance(block, Paragraph):
        yield from (Paragraph(line) for cells in rows for cell in cells for line in cell.lines)
        return
    pairs = zip(rows, block.rows, strict=True)
    for whole, group in groupby(pairs, lambda one: len(one[0]) > _PAIR):
        if whole:
            yield Table(tuple(row for _, row in group))
        else:
            yield from (
                Paragraph(line) for cells, _ in group for cell in cells for line in cell.lines
            )


def _rows(block: Block) -> list[Sequence[Run]]:
    """The filled cells of a table's rows, or of a row that came as a paragraph."""
    if isinstance(block, Paragraph):
        return [[cell for _, cell in cells_in(block.run)]]
    return [[cell for cell in row.cells if cell] for row in block.rows]


def _label(cells: Sequence[Run]) -> str:
    """The heading of a part that stands in the first of two cells; empty otherwise."""
    if len(cells) != _PAIR or len(cells[0].text) > _LONGEST or len(cells[1].bare) < _SHORTEST_TEXT:
        return ""  # beside a heading in a list of contents stands a page
    text = cells[0].bare.rstrip(":：")
    return text if text in _IN_FRONT or (text and part_heading(text)) else ""


def _opens_sheets(block: Block, rows: Sequence[Sequence[Run]]) -> bool:
    if isinstance(block, Paragraph):
        return starts_sheet(block.run)
    return not any(cells and cells[0].bare in _IN_FRONT for cells in rows) and is_sheet(block)
