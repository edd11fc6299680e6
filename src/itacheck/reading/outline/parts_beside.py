"""The first parts of a plan as a form: each part's heading in a cell, and its text beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...documents import Block, Paragraph, Run
from ..sheets.beside import cells_in
from ..sheets.lines import is_sheet
from .headings import part_heading, starts_sheet

_IN_FRONT = ("คำนำ", "สารบัญ", "ประกาศ")
_PAIR = 2
_FEWEST = 3
_SHORTEST_TEXT = 12
_LONGEST = 100


def set_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with heading and text of each such row as paragraphs of their own.

    One of the rows has what no detail sheet has, which may be set so as well: preface, contents or
    announcement.
    """
    rows = [_rows(block) for block in blocks]
    if not any(_label(cells) in _IN_FRONT for found in rows for cells in found):
        yield from blocks
        return
    end = next((at for at, one in enumerate(blocks) if _opens_sheets(one, rows[at])), len(blocks))
    labels = [_label(cells) for found in rows[:end] for cells in found]
    named = [one for one in labels if one]
    is_form = len(named) >= _FEWEST and any(one in _IN_FRONT for one in named)
    for at, (block, found) in enumerate(zip(blocks, rows, strict=True)):
        if not is_form or at >= end or not any(map(_label, found)):
            yield block
            continue
        for cells in found:
            for cell in cells:
                yield from map(Paragraph, cell.lines)


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
