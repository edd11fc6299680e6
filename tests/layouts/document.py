"""The whole document of a plan in a layout, as blocks."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from itacheck.plan import CountPlace, PartId, Plan, Section, Sheet, SheetHeading
from tests.layouts.blocks import Block, Cell, Grid, Line, grid
from tests.layouts.layout import Layout, SheetForm
from tests.layouts.risks import risk_grid
from tests.layouts.sheets import NAMES
from tests.layouts.summary import summary

_SECTIONS = {
    PartId.RISK_ASSESSMENT: "การประเมินความเสี่ยงการทุจริต",
    PartId.RATIONALE: "หลักการและเหตุผล",
    PartId.OBJECTIVES: "วัตถุประสงค์ของการจัดทำแผน",
    PartId.GOALS: "เป้าหมาย",
    PartId.BENEFITS: "ประโยชน์ของการจัดทำแผน",
}
_OF_TEXT = {PartId.RATIONALE, PartId.OBJECTIVES, PartId.BENEFITS}
_SHORT = {
    SheetHeading.TITLE,
    SheetHeading.TARGET_GROUP,
    SheetHeading.DURATION,
    SheetHeading.RESPONSIBLE,
}


def document(plan: Plan, layout: Layout) -> list[Block]:
    """The blocks of the document."""
    return [_spelt(block, layout) for block in _blocks(plan, layout)]


def _spelt(block: Block, layout: Layout) -> Block:
    spell = layout.spelling
    if isinstance(block, Line):
        return evolve(block, text=spell(block.text))
    rows = tuple(tuple(evolve(one, text=spell(one.text)) for one in row) for row in block.rows)
    return evolve(block, rows=rows)


def _blocks(plan: Plan, layout: Layout) -> Iterator[Block]:
    yield from _cover(plan)
    if layout.contents_first:
        yield from layout.contents(plan)
    if not layout.appendix:
        yield from _front(plan, PartId.ANNOUNCEMENT)
    yield from _front(plan, PartId.PREFACE)
    if not layout.contents_first:
        yield from layout.contents(plan)
    yield from _part_one(plan, layout)
    yield from _introduction(plan, layout)
    if layout.earlier == 2:
        yield from _earlier()
    if layout.sheets_between:
        yield from _sheets_between(plan, layout)
    else:
        yield from summary(plan, layout)
        yield from _sheets(plan, layout)
    if layout.appendix and plan.part(PartId.ANNOUNCEMENT) is not None:
        yield Line(layout.appendix, page=True)
        yield from _front(plan, PartId.ANNOUNCEMENT)


def _front(plan: Plan, part: PartId) -> Iterator[Block]:
    found = plan.part(part)
    if found is not None and plan.organisation is not None:
        announced = f"ประกาศ{plan.organisation.name}"
        yield Line("คำนำ" if part is PartId.PREFACE else announced, page=True)
        yield from (Line(one.text) for one in found.passages)


def _cover(plan: Plan) -> Iterator[Block]:
    first, between, rest = plan.title.partition("เพื่อยกระดับ")
    yield Line(first)
    if between:
        yield Line(between + rest)
    if plan.organisation is not None:
        yield Line(f"ของ{plan.organisation.name}")
    if plan.period is not None:
        yield Line(f"(พ.ศ. {plan.period.first} - {plan.period.last})")
    if plan.amendment is not None:
        yield Line(f"({plan.amendment.label})")


def _part_one(plan: Plan, layout: Layout) -> Iterator[Block]:
    present = [part for part in _SECTIONS if plan.part(part)]
    if not present and not plan.targets:
        return
    yield from (Line(text, page=not at) for at, text in enumerate(layout.part(1)))
    waiting = [*layout.targets(plan), *(_earlier() if layout.earlier == 1 else ())]
    for number, part in enumerate(present, start=1):
        if part is PartId.BENEFITS:
            yield from waiting
            waiting = []
        found = plan.part(part)
        texts = [one.text for one in found.passages] if found else []
        heading = layout.section(number, _SECTIONS[part])
        if layout.section_run_in and texts and part in _OF_TEXT:
            yield Line(heading + layout.section_run_in + texts[0])
            yield from map(Line, texts[1:])
            continue
        yield Line(heading)
        if part is PartId.RISK_ASSESSMENT:
            if plan.risk_rows and layout.risk_form:
                yield from layout.risk_form(plan, layout.risks)
            elif plan.risk_rows:
                yield risk_grid(plan, layout.risks, layout.risk_rows, spans=layout.risk_spans)
            if plan.risk_bands:
                yield from layout.bands(plan)
                continue
        if part is PartId.GOALS and plan.goals:
            yield from (Line(layout.goal(one.number or 1) + one.text) for one in plan.goals)
            continue
        yield from map(Line, texts)
    yield from waiting


def _earlier() -> Iterator[Block]:
    """What the plan before came to, in a table of its last years."""
    yield Line("ผลการดำเนินงานตามแผนฉบับก่อน")
    rows = [
        ("ลำดับ", "โครงการที่ดำเนินการแล้ว", "ปี 2563", "ปี 2564", "ปี 2565", "ผลการดำเนินงาน"),
        ("1", "โครงการค่ายคนซื่อ", "18,000", "18,500", "19,000", "แล้วเสร็จ"),
        ("2", "โครงการตลาดนัดน้ำใจงาม", "22,000", "-", "25,000", "แล้วเสร็จ"),
        ("3", "มาตรการดูแลรถราชการ", "-", "-", "-", "ไม่ใช้งบประมาณ"),
        ("รวม", "3 โครงการ", "40,000", "18,500", "44,000", ""),
    ]
    yield grid(rows, "earlier")


def _introduction(plan: Plan, layout: Layout) -> Iterator[Block]:
    yield from (Line(text, page=not at) for at, text in enumerate(layout.part(2)))
    years = f" (พ.ศ. {plan.period.first} - {plan.period.last})" if plan.period else ""
    yield Line(f"{plan.title}{years}")
    organisation = plan.organisation
    if organisation is not None and organisation.district:
        province = f" จังหวัด{organisation.province}" if organisation.province else ""
        yield Line(f"{organisation.name} อำเภอ{organisation.district}{province}")
    names = {one.number: one.name for one in plan.dimensions}
    for count in plan.counts:
        if count.place is CountPlace.INTRODUCTION:
            if count.dimension is None:
                yield Line(f"แผนนี้มีโครงการ/กิจกรรม/มาตรการ รวมจำนวน {count.number} โครงการ ดังนี้")
            else:
                name = names.get(count.dimension, "")
                told = layout.stated.format(at=count.dimension, name=name, count=count.number)
                yield Line(told)
    if plan.signs_explained:
        yield Line("เครื่องหมาย “-” หมายถึง ไม่ดำเนินการในปีนั้น")


def _sheets_between(plan: Plan, layout: Layout) -> Iterator[Block]:
    """The tables of the summary, the sheets of the projects of each behind it."""
    waiting = list(plan.sheets)
    for block in summary(plan, layout):
        yield block
        cells = block.rows if isinstance(block, Grid) else ()
        texts = [cell.text for row in cells for cell in row]
        own = [one for one in waiting if any(one.title in text for text in texts)]
        waiting = [one for one in waiting if one not in own]
        for sheet in own:
            yield from (Line(text) for text in layout.sheet_start(sheet.number or 0).split("\n"))
            yield from _sheet(sheet, layout)
    assert not waiting


def _sheets(plan: Plan, layout: Layout) -> Iterator[Block]:
    if not plan.sheets:
        return
    yield from (Line(text, page=not at) for at, text in enumerate(layout.part(3)))
    if layout.sheet_print is not None:
        yield from layout.sheet_print(plan)
        return
    mission = ""
    together: list[tuple[str, ...]] = []
    for sheet in plan.sheets:
        if sheet.mission != mission and layout.sheet_groups:
            yield from _frame(plan, mission, sheet.mission, layout.group_before)
            mission = sheet.mission
        if sheet.number is not None and layout.sheet_start(sheet.number):
            lines = layout.sheet_start(sheet.number).split("\n")
            yield from (Line(text, page=not at) for at, text in enumerate(lines))
        if layout.sheets is SheetForm.ONE_TABLE:
            together += [_pair(sheet, one, layout) for one in sheet.sections]
            if sheet.number is not None and sheet.number % 2 and sheet is not plan.sheets[-1]:
                continue
            yield grid(together, "sheet", 0)
            together = []
        else:
            yield from _sheet(sheet, layout)
        if layout.sheet_pages:
            yield Line(layout.sheet_pages.format(20 + (sheet.number or 0)))


def _frame(plan: Plan, before: str, mission: str, words: str) -> Iterator[Block]:
    number = mission.partition(".")[0]
    dimension = next((one for one in plan.dimensions if str(one.number) == number), None)
    if dimension is not None and before.partition(".")[0] != number:
        yield Line(f"{words}มิติที่ {number} {dimension.name}".strip(), page=True)
    found = next((one for one in plan.missions if one.code == mission), None)
    yield Line(f"{mission} {found.name if found and found.name else 'ภารกิจ'}")


def _pair(sheet: Sheet, section: Section, layout: Layout) -> tuple[str, str]:
    return layout.sheet_heading(section), "\n".join(layout.sheet_passages(sheet, section))


def _sheet(sheet: Sheet, layout: Layout) -> Iterator[Block]:
    form = layout.sheets
    if form is SheetForm.TWO:
        rows = [_pair(sheet, one, layout) for one in sheet.sections]
        yield grid(rows, "sheet", 0)
    elif form is SheetForm.THREE:
        triples = []
        for one in sheet.sections:
            heading, text = _pair(sheet, one, layout)
            number, _, name = heading.partition(" ")
            triples.append((number, name, text))
        yield grid(triples, "sheet", 0)
    elif form is SheetForm.ROWS:
        made = ["\n".join(_pair(sheet, one, layout)) for one in sheet.sections]
        yield Grid(tuple((Cell(text),) for text in made), 0, "sheet")
    else:
        for section in sheet.sections:
            yield from _section(sheet, section, colon=form is SheetForm.COLON, layout=layout)


def _section(sheet: Sheet, section: Section, *, colon: bool, layout: Layout) -> Iterator[Block]:
    heading = layout.sheet_heading(section)
    passages = layout.sheet_passages(sheet, section)
    if section.heading is SheetHeading.TITLE or (colon and section.heading in _SHORT):
        sign = " :" if section.heading in NAMES and not heading.endswith(":") else ""
        yield Line(f"{heading}{sign} {' '.join(passages)}".strip())
        return
    yield Line(heading)
    yield from (Line(one) for one in passages)
