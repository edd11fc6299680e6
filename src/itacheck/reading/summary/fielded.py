"""Projects told as cards: a line for each field, with its name before a colon.

What a card calls its fields are the headings that a table of projects has over its columns. A
detail sheet has such lines, too, but says more than a table does: why, what for, and how.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...base.patterns import expression
from ...base.record import record
from ...documents import Block, Paragraph, Run
from ...plan import SheetHeading
from ...thai.text import squeeze
from ..sheets.headings import found_heading
from ..text.compact import compact
from .words import LABEL, ORDINAL, TITLE_HEADING, heads_groups

FIELD = expression(r"[-–•●▪\s]*(?P<label>[^\d:：]{2,40}?)\s*[:：]\s*(?=\S)")
"""The name of a field, with its colon."""
_MOST_ABOVE = 4
"""So many fields may stand over the project's name: its number, dimension and mission."""
_OF_SHEETS = frozenset(
    {
        SheetHeading.RATIONALE,
        SheetHeading.OBJECTIVES,
        SheetHeading.STEPS,
        SheetHeading.RESULTS,
    }
)


@record
class CardHead:
    """How a card begins: the fields over the project's name, its name, and the block behind it."""

    above: tuple[tuple[str, Run], ...]
    name: Run
    end: int


def card_head(blocks: Sequence[Block], index: int) -> CardHead | None:
    """The head of a card that begins at a block, if one does."""
    above: list[tuple[str, Run]] = []
    for at in range(index, min(len(blocks), index + _MOST_ABOVE)):
        block = blocks[at]
        if not isinstance(block, Paragraph) or block.contents or block.kept:
            return None
        match = FIELD.match(block.run.text)
        if match is None:
            return None
        label, value = match["label"].strip(), block.run.part(match.end())
        heading = squeeze(label)
        counts = ORDINAL.match(heading) is not None and LABEL.match(value.bare) is not None
        if counts or heads_groups(heading):
            above.append((label, value))
        elif TITLE_HEADING.match(heading):
            return CardHead(tuple(above), value, at + 1)
        else:
            return None
    return None


def tells_of_sheet(run: Run) -> bool:
    """Whether a line is a heading that a detail sheet has, and no table of projects."""
    found = found_heading(compact(run))
    return found is not None and found.heading in _OF_SHEETS


def heads_money(run: Run) -> bool:
    """Whether a line is the heading of the years' amounts, and nothing else."""
    found = found_heading(view := compact(run))
    return (
        found is not None and found.heading is SheetHeading.BUDGET and found.rest >= len(view.text)
    )
