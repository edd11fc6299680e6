"""Missions that a plan counts afresh in each dimension: ภารกิจที่ 2 under มิติที่ 3 is mission 3.2."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...base.patterns import expression
from ...documents import Block, Paragraph, Run, joined
from ...documents.blocks import Anchor, runs_of, with_runs
from .headings import DIMENSION

_COUNTED = expression(
    r"\s*ภารกิจ\s*(?:ที่)?\s*\(?\s*(?P<number>[1-9๑-๙])\s*[).:：–-]*(?P<name>\s*[^\d๐-๙\s.):：–-].{3,})\Z"
)
_LONGEST = 250


def coded(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the code of each such mission for its number.

    Where no dimension stands above one, its number stays as it is.
    """
    if not any(map(_counted, runs_of(blocks))):
        return tuple(blocks)
    missions = _Missions()
    return tuple(map(missions.block, blocks))


def _counted(run: Run) -> re.Match[str] | None:
    if len(run.text) > _LONGEST or "ภารกิจ" not in run.text[:12]:
        return None
    return _COUNTED.match(run.text)


def with_code(run: Run, dimension: int | None) -> Run:
    """A mission's text with its code for its number, where it is counted in that dimension."""
    found = None if dimension is None else _counted(run)
    if found is None:
        return run
    place = run.at(found.start("number"))
    code = Run(f"{dimension}.{int(found['number'])}", (Anchor(0, place),))
    return joined([code, run.part(found.start("name"))])


class _Missions:
    """A walk over the blocks that knows the dimension that is open."""

    def __init__(self) -> None:
        self._dimension: int | None = None

    def block(self, block: Block) -> Block:
        """A block with the codes of its missions."""
        listed = isinstance(block, Paragraph) and block.contents
        return block if listed else with_runs(block, self._run)

    def _run(self, run: Run) -> Run:
        opened = DIMENSION.match(run.bare) if len(run.text) <= _LONGEST else None
        if opened is None:
            return with_code(run, self._dimension)
        self._dimension = int(opened["number"])
        return run
