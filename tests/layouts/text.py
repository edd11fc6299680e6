"""A printed plan as a text file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.layouts.aligned import aligned
from tests.layouts.blocks import Block, Cell, Line
from tests.layouts.drawn import drawn
from tests.layouts.layout import Layout


def text_of(blocks: Iterable[Block], layout: Layout) -> bytes:
    """The bytes of the file: tables as lines with tabs, or between bars."""
    return ("\n".join(_lines(blocks, layout)) + "\n").encode()


def _lines(blocks: Iterable[Block], layout: Layout) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            if block.page:
                yield from ("", "", "")
            yield from (block.text, "")
            continue
        if layout.drawn is not None:
            rows = [[text for cell in row for text in _texts(cell)] for row in block.rows]
            yield from (*drawn(rows, layout.drawn), "")
            continue
        if layout.aligned is not None and block.name == "summary":
            rows = [[text for cell in row for text in _texts(cell)] for row in block.rows]
            yield from (*aligned(rows, layout.aligned), "")
            continue
        for at, row in enumerate(block.rows):
            once = layout.merged_once and len(row) > 1
            if layout.quoted:
                yield "\t".join(text for cell in row for text in _quoted(cell))
                continue
            texts = [text for cell in row for text in _texts(cell)[: 1 if once else None]]
            yield f"| {' | '.join(texts)} |" if layout.bars else "\t".join(texts)
            if layout.bars and at + 1 == block.header:
                yield "|" + "---|" * len(texts)
        yield ""


def _texts(cell: Cell) -> list[str]:
    return [cell.text.replace("\n", " ").replace("\v", " "), *[""] * (cell.span - 1)]


def _quoted(cell: Cell) -> list[str]:
    """A cell as a spreadsheet saves it, in quotes where it has lines, a comma or quotes."""
    text = cell.text.replace("\v", "\n")
    if any(sign in text for sign in '\n,"'):
        text = '"' + text.replace('"', '""') + '"'
    return [text, *[""] * (cell.span - 1)]
