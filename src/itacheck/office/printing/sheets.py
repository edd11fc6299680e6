"""Part 3: the detail sheets under the headings of their dimensions and missions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...plan import (
    CellState,
    IndicatorKind,
    PartId,
    Plan,
    Section,
    Sheet,
    SheetAmount,
    SheetGroup,
    SheetHeading,
)
from ...plan.sheets import HEADING_WORDS
from ...thai.years import FiscalYear
from ..blocks import Block, Heading, Paragraph, Part
from .front_matter import passages_of, with_room
from .money import money_text

NAME = "ส่วนที่ 3"
_ANY = "ภารกิจ"
_KINDS = {IndicatorKind.OUTPUT: "ผลผลิต", IndicatorKind.OUTCOME: "ผลลัพธ์"}


def part_three(plan: Plan, *, room: bool) -> Iterator[Part]:
    """The sheets one below the other, each with the headings above it."""
    if not plan.sheets and plan.part(PartId.SHEETS) is None:
        return
    blocks: list[Block] = [
        Heading("ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ", 1, centred=True),
        *passages_of(plan, PartId.SHEETS),
    ]
    begun = False
    for sheet, above in zip(plan.sheets, _above(plan), strict=True):
        blocks += map(_group, above)
        blocks += _sheet(sheet, room=room)
        yield Part(NAME, tuple(blocks), goes_on=begun)
        blocks, begun = [], True
    if blocks:
        yield Part(NAME, tuple(blocks))


def _above(plan: Plan) -> list[tuple[SheetGroup, ...]]:
    """For each sheet the headings right above it: those up to that of its mission.

    Where the plan has no such headings, they are those of its dimensions and missions.
    """
    left = list(plan.sheet_groups or _groups(plan))
    found: list[tuple[SheetGroup, ...]] = []
    mission = ""
    for sheet in plan.sheets:
        at = next((n for n, one in enumerate(left) if one.mission == sheet.mission), None)
        if sheet.mission == mission:
            found.append(())
        elif at is None:
            found.append((SheetGroup(None, sheet.mission, _ANY),) if sheet.mission else ())
        else:
            found.append(tuple(left[: at + 1]))
            left = left[at + 1 :]
        mission = sheet.mission
    if found:  # nobody can say where the others stand; they are not lost
        found[0] = (*left, *found[0])
    return found


def _groups(plan: Plan) -> Iterator[SheetGroup]:
    """The headings that the sheets' missions need."""
    names = {one.code: one.name for one in plan.missions}
    dimensions = {str(one.number): one for one in plan.dimensions}
    above = ""
    for code, _ in groupby(one.mission for one in plan.sheets):
        number = code.partition(".")[0]
        if number in dimensions and number != above:
            yield SheetGroup(dimensions[number].number, "", dimensions[number].name)
        above = number
        if code:
            yield SheetGroup(None, code, names.get(code) or _ANY)


def _group(group: SheetGroup) -> Heading:
    if group.mission:
        return Heading(f"{group.mission} {group.name}".strip(), 3)
    number = "" if group.dimension is None else f"ที่ {group.dimension}"
    return Heading(f"มิติ{number} {group.name}".strip(), 2)


def _sheet(sheet: Sheet, *, room: bool) -> Iterator[Block]:
    number = sheet.label or ("" if sheet.number is None else str(sheet.number))
    titled = sheet.section(SheetHeading.TITLE) is not None
    if number:
        yield Heading(f"ลำดับที่ {number}", 4, centred=True)
    if not titled and sheet.title:
        yield Heading(sheet.title, 4, centred=True)
    for section in sheet.sections:
        yield from _section(sheet, section, room=room)
    held = {one.heading for one in sheet.sections}
    for heading in (SheetHeading.DURATION, SheetHeading.BUDGET, SheetHeading.RESULTS):
        if heading not in held and any(_said_by_fields(sheet, heading)):
            yield from _section(sheet, Section(heading), room=room)


def _section(sheet: Sheet, section: Section, *, room: bool) -> Iterator[Block]:
    name = HEADING_WORDS[section.heading]
    heading = name if section.number is None else f"{section.number}. {name}"
    if section.heading is SheetHeading.TITLE:
        texts = [one.text for one in section.passages] or [sheet.title]
        yield Heading(f"{heading} : {texts[0]}".rstrip(), 5)
        yield from map(Paragraph, texts[1:])
        return
    yield Heading(heading, 5)
    text: Sequence[Block] = tuple(Paragraph(one.text) for one in section.passages)
    text = text or tuple(map(Paragraph, _said_by_fields(sheet, section.heading)))
    yield from with_room(tuple(text), room=room, hint=section.heading)


def _said_by_fields(sheet: Sheet, heading: SheetHeading) -> Iterator[str]:
    """What a section without text of its own has to say for the sheet's fields."""
    if heading is SheetHeading.DURATION and sheet.duration:
        yield f"ปีงบประมาณ พ.ศ. {_years(sheet.duration.years)}"
    elif heading is SheetHeading.BUDGET and sheet.budget:
        if sheet.budget.none_declared:
            yield "ไม่ใช้งบประมาณ"
        yield from map(_amount, sheet.budget.amounts)
    elif heading is SheetHeading.RESULTS:
        for kind, word in _KINDS.items():
            found = [one for one in sheet.indicators if one.kind is kind]
            if found:
                yield word
            for one in found:
                method = one.method and one.method not in one.text
                text = f"{one.text} ({one.method})" if method else one.text
                yield text if one.number is None else f"{one.number}) {text}"


def _years(years: Sequence[FiscalYear]) -> str:
    numbers = [one.year for one in years]
    if len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{numbers[0]} - {numbers[-1]}"
    return ", ".join(map(str, numbers))


def _amount(amount: SheetAmount) -> str:
    years = f"ปี {_years(amount.years)} " if amount.years else ""
    in_all = "รวมทั้งสิ้น " if amount.in_all else ""
    figure = money_text(amount.cell)
    counted = amount.cell.state in {CellState.AMOUNT, CellState.ZERO}
    return f"{years}{in_all}จำนวน {figure} บาท" if counted else f"{years}{figure}"
