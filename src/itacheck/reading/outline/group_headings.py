"""Lines that are the headings of dimensions and missions, over tables of projects."""

from __future__ import annotations

from collections.abc import Sequence

from ...documents import Block, Paragraph
from ...documents.blocks import Run
from ..summary.words import counted_apart
from .headings import DIMENSION, MISSION

_LONGEST_MISSION = 250


def heads_group(run: Run) -> bool:
    """Whether a line is the heading of a dimension or a mission, over a table."""
    text = run.bare
    heading = DIMENSION.match(text) or MISSION.match(text)
    named = (counted_apart(run) or run).bare if heading else text
    return heading is not None and len(text) < _LONGEST_MISSION and "โครงการ" not in named


def headings_above(blocks: Sequence[Block], index: int) -> list[tuple[int, Paragraph]]:
    """The lines right over a block that are headings of groups, each with its index."""
    above: list[tuple[int, Paragraph]] = []
    for at in range(index - 1, -1, -1):
        block = blocks[at]
        if not isinstance(block, Paragraph) or not heads_group(block.run):
            break
        above.append((at, block))
    return above[::-1]
