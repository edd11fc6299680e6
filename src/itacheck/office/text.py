"""A document as plain text: a line for each paragraph, a line with tabs for each row of a table."""

from __future__ import annotations

from collections.abc import Iterator

from ..thai.text import tidy
from .blocks import Block, Document, Grid, Heading
from .printable import printable

_BETWEEN_PARTS = ("", "")


def text_of(document: Document) -> str:
    """The text, whose lines end in line feeds; what stands in lines in a cell is put in one."""
    lines: list[str] = []
    for part in document.parts:
        for block in part.blocks:
            lines += _lines(block)
        lines += _BETWEEN_PARTS
    return printable("\n".join(lines) + "\n")


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Grid):
        yield from ("\t".join(tidy(cell.text) for cell in row) for row in block.rows)
        yield ""
        return
    yield block.text
    if not (isinstance(block, Heading) and block.level == 0):
        yield ""
