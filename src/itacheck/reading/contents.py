"""Lines of a table of contents, which name what stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..documents import Block, Paragraph, Table

_LEADER = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\s\.){3,})\s*[\d๐-๙]{1,4}\s*\Z")
_PAGE_BEHIND = re.compile(r"\D\s{2,}(?P<page>[\d๐-๙]{1,3})\s*\Z")
_FEWEST = 3


def lists_contents(block: Block) -> bool:
    """Whether a paragraph by itself is a line of a table of contents: dots and a page number."""
    if not isinstance(block, Paragraph):
        return False
    return block.contents or bool(_LEADER.search(block.run.text))


def contents_lines(blocks: Sequence[Block]) -> frozenset[int]:
    """Which blocks are lines of a table of contents.

    A page number behind a gap says so only in a run of such lines whose numbers do not fall.
    """
    found: set[int] = set()
    run: list[int] = []
    page = 0
    for index, block in enumerate(blocks):
        if lists_contents(block):
            found.add(index)
        match = _PAGE_BEHIND.search(block.run.text) if isinstance(block, Paragraph) else None
        if match is not None and run and run[-1] == index - 1 and int(match["page"]) >= page:
            run.append(index)
        else:
            run = [index] if match is not None else []
        page = int(match["page"]) if match is not None else 0
        if len(run) >= _FEWEST:
            found.update(run)
    return frozenset(found)


def names_a_page(table: Table) -> bool:
    """Whether every row of a table ends in a page number, as a table of contents does."""
    rows = [[cell for cell in row.cells if cell] for row in table.rows]
    return all(len(cells) > 1 and _is_page(cells[-1].bare) for cells in rows if cells)


def _is_page(text: str) -> bool:
    return text.isdigit() and len(text) <= 3 and text != "0"
