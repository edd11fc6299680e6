"""Part 1: its sections, the risk table and the table of target values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...plan import PARTS, PartId, Plan
from ..blocks import Block, Grid, Heading, Paragraph, Part
from .front_matter import passages_of, with_room
from .risks import risk_grid
from .targets import target_grid

NAME = "ส่วนที่ 1"
_TARGETS = "ส่วนที่ 1 (เป้าหมาย)"  # its table has other columns than that of the risks
_SECTIONS = tuple(part for part, words in PARTS.items() if words.heading)
_ON_THE_OTHER_SHEET = {PartId.GOALS, PartId.TARGETS, PartId.BENEFITS}


def part_one(plan: Plan, *, room: bool) -> Iterator[Part]:
    """The sections of part 1; the table of targets stands under the goals without a heading."""
    present = [part for part in _SECTIONS if _is_there(plan, part)]
    if not present:
        return
    blocks: list[Block] = [Heading("ส่วนที่ 1 บทนำ", 1, centred=True)]
    name, number, goes_on = NAME, 0, False
    for part in present:
        if part in _ON_THE_OTHER_SHEET and name == NAME:
            if number and blocks:  # else the heading of the part takes no worksheet of its own
                yield Part(name, tuple(blocks))
                blocks, goes_on = [], True
            name = _TARGETS
        headed = part is not PartId.TARGETS or not plan.targets
        if headed:
            number += 1
            blocks.append(Heading(f"{number}. {PARTS[part].heading}", 2))
        blocks += _section(plan, part, room=room and headed)
        if part is PartId.RISK_ASSESSMENT and isinstance(blocks[-1], Grid):
            yield Part(name, tuple(blocks), wide=True)
            blocks = []
    if blocks:
        yield Part(name, tuple(blocks), goes_on=goes_on)


def _is_there(plan: Plan, part: PartId) -> bool:
    held: dict[PartId, Sequence[object]] = {
        PartId.RISK_ASSESSMENT: (*plan.risk_rows, *plan.risk_bands),
        PartId.GOALS: plan.goals,
        PartId.TARGETS: plan.targets,
    }
    return plan.part(part) is not None or bool(held.get(part))


def _section(plan: Plan, part: PartId, *, room: bool) -> Iterator[Block]:
    text = passages_of(plan, part) or tuple(map(Paragraph, _said_by_fields(plan, part)))
    if part is PartId.RISK_ASSESSMENT and (plan.risk_rows or room):
        yield from text
        yield risk_grid(plan, room=room)
    elif part is PartId.TARGETS and plan.targets:
        yield target_grid(plan)
        yield from text
    else:
        yield from with_room(text, room=room, hint=part)


def _said_by_fields(plan: Plan, part: PartId) -> Iterator[str]:
    """What a section without text of its own has to say for the plan's fields."""
    if part is PartId.RISK_ASSESSMENT:
        for band in plan.risk_bands:
            if band.lowest is not None:
                yield f"{band.name} {band.lowest} - {band.highest}"
            else:
                yield band.name
    if part is PartId.GOALS:
        for goal in plan.goals:
            yield goal.text if goal.number is None else f"- ({goal.number}) {goal.text}"
