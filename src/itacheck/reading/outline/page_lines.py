"""Lines that stand at the head or the foot of every page, and are no text of any."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.patterns import expression
from ...documents import Block, Paragraph, Run
from ..sheets.headings import found_heading
from ..tables.places import page_ends
from ..text.compact import compact
from .headings import DIMENSION, MISSION, PAGE_NUMBER, part_heading

_LONGEST = 150
_FEWEST = 3
_SHARE = 0.4
"""So many of the pages have a line that all do, or every second one."""
_NEAR = 4
"""A head or foot of a page has no more lines."""
_STEP = 3
"""A page's number is no more than so many behind that of the page before."""
_AT_ENDS = 0.5
"""What stands elsewhere more often than at the ends of pages is text that all sheets have."""
_PAGE_BEHIND = expression(r"หน้า(?:ที่)?(\d{1,4})(?:(?:/|จาก|ของ|ใน)(?:ทั้งหมด)?\d{1,4}(?:หน้า)?)?\Z")


def furnished(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, with the lines marked that repeat from page to page, from the first pages on.

    Such a line stands beside the pages' numbers, or bears them, or is the first behind the gap that
    a page's end leaves. The same words elsewhere are text, and a heading is one wherever it stands.
    """
    found = _repeated(_at_numbers(blocks), blocks) or _repeated(_at_gaps(blocks), blocks)
    for index, block in enumerate(blocks):
        if index in found and isinstance(block, Paragraph):
            yield evolve(block, furniture=True)
        else:
            yield block


def _may_repeat(run: Run) -> bool:
    """Whether a line may be of every page: short, and neither a number alone nor a heading."""
    text = run.bare
    if not 1 < len(text) <= _LONGEST or PAGE_NUMBER.match(text) or part_heading(text):
        return False
    return not (DIMENSION.match(text) or MISSION.match(text) or found_heading(compact(run)))


def _at_numbers(blocks: Sequence[Block]) -> list[set[int]]:
    """What stands at each page's number; numbers that do not count on are none of pages."""
    found: list[set[int]] = []
    last = 0
    for index, block in enumerate(blocks):
        text = block.run.bare if isinstance(block, Paragraph) else ""
        alone = PAGE_NUMBER.match(text)
        behind = None if alone else _PAGE_BEHIND.search(text)
        if not (alone or behind):
            continue
        number = int(behind[1] if behind else re.findall(r"\d+", text)[0])
        if last < number <= last + _STEP:
            last = number
            found.append({index} if behind else {index - 1, index + 1})
    return found


def _at_gaps(blocks: Sequence[Block]) -> list[set[int]]:
    """What stands first behind each gap between the lines of a text that ends a page."""
    found: list[set[int]] = []
    for index in range(1, len(blocks)):
        above, block = blocks[index - 1], blocks[index]
        if isinstance(above, Paragraph) and isinstance(block, Paragraph):
            ends = page_ends(above.run.location, block.run.location)
            found += [{index}] if ends else []
    return found


def _repeated(pages: Sequence[set[int]], blocks: Sequence[Block]) -> set[int]:
    """The lines that stand at most pages' ends, the first ones included; and those beside these."""
    if len(pages) < _FEWEST:
        return set()
    near = {at + step for page in pages for at in page for step in range(-_NEAR, _NEAR + 1)}
    runs = {
        at: block.run
        for at in near
        if 0 <= at < len(blocks) and isinstance(block := blocks[at], Paragraph)
    }
    texts = {at: _PAGE_BEHIND.sub("", run.bare) for at, run in runs.items()}
    times = Counter(texts.values())
    everywhere = _times_of(set(texts.values()), blocks)
    lines = {
        at: text
        for at, text in texts.items()
        if times[text] >= max(_FEWEST, _AT_ENDS * everywhere[text]) and _may_repeat(runs[at])
    }
    found: set[int] = set()
    while True:
        ends = [
            {at for one in page for at in ({one} | _beside(one, found)) if at in lines} - found
            for page in pages
        ]
        often = Counter(text for page in ends for text in {lines[at] for at in page})
        first = {lines[at] for page in ends[:_FEWEST] for at in page}
        least = max(_FEWEST, _SHARE * len(pages))
        more = {
            at for page in ends for at in page if often[lines[at]] >= least and lines[at] in first
        }
        if not more:
            return found
        found |= more


def _times_of(texts: set[str], blocks: Sequence[Block]) -> Counter[str]:
    """How often each of some lines stands in the whole document."""
    lines = (block.run.bare for block in blocks if isinstance(block, Paragraph))
    return Counter(text for one in lines if (text := _PAGE_BEHIND.sub("", one)) in texts)


def _beside(at: int, found: set[int]) -> set[int]:
    """What stands next to a line of the pages' ends, or to others beside it."""
    reached = {at} & found
    while reached:
        further = {one + step for one in reached for step in (-1, 1)} - reached
        if not further & found:
            return further
        reached |= further & found
    return set()
