"""Facts about numbered lists other than projects, sheets and headings (rule CNT004)."""

from __future__ import annotations

from collections.abc import Iterator

from ..plan import IndicatorKind, PartId, SheetHeading
from ..vocabulary.model import Evidence, Fact, Text, Unread
from .context import Context, SheetEntry
from .lists import Line, NumberedList, list_of, lists_in
from .making import first_place, key, make, shortened, subjects
from .places import PART_NAMES

_SECTIONS = {
    SheetHeading.RATIONALE: Text("หลักการและเหตุผล", "the rationale"),
    SheetHeading.OBJECTIVES: Text("วัตถุประสงค์", "the objectives"),
    SheetHeading.TARGET_GROUP: Text("กลุ่มเป้าหมาย", "the target group"),
    SheetHeading.STEPS: Text("วิธีดำเนินการ", "the steps"),
    SheetHeading.DURATION: Text("ระยะเวลาดำเนินการ", "the duration"),
    SheetHeading.BUDGET: Text("งบประมาณดำเนินการ", "the budget"),
    SheetHeading.RESPONSIBLE: Text("ผู้รับผิดชอบ", "who is responsible"),
    SheetHeading.RESULTS: Text("ผลผลิต/ผลลัพธ์", "the outputs and outcomes"),
    SheetHeading.AREA: Text("พื้นที่ดำเนินการ", "the area"),
    SheetHeading.INDICATORS: Text("ตัวชี้วัด", "the indicators"),
}
_RESULTS = {SheetHeading.RESULTS, SheetHeading.INDICATORS}
_QUOTING = {PartId.ANNOUNCEMENT, PartId.PREFACE, PartId.RATIONALE}
"""Running text, which may quote lists from elsewhere."""
_ROWS = Text("ลำดับที่ของตารางความเสี่ยง", "the rows of the risk table")
_RISKS = Text("ประเด็นความเสี่ยง", "the risks")
_CONTROLS = Text("มาตรการควบคุมความเสี่ยง", "the controls")


def facts(context: Context) -> Iterator[Fact]:
    """One fact for each list of two numbered items or more."""
    yield from _parts(context)
    yield from _risk_table(context)
    for entry in context.sheets:
        yield from _sheet(entry, context.unread_in(entry))


def _fact(
    subject: str,
    which: str,
    name: Text,
    names: tuple[str, ...],
    found: NumberedList,
    ordinal: int,
    unread: Unread | None,
) -> Fact:
    return make(
        "numbered_list",
        subject,
        {"list": which, "breaks": unread if unread and found.breaks else found.breaks},
        part=f"{which}/{ordinal}",
        location=found.location,
        evidence=[Evidence(shortened(text), place) for text, place in found.evidence],
        texts={"list_name": name, "numbers": found.numbers},
        names=(*names, which),
    )


def _parts(context: Context) -> Iterator[Fact]:
    for part in context.plan.parts:
        lines = [(one.text, first_place(one.location, part.location)) for one in part.passages]
        found = lists_in(lines, from_one=part.id in _QUOTING)
        which = "goals" if part.id is PartId.GOALS else "part"
        unread = context.unread(part.id)
        for ordinal, one in enumerate(found, start=1):
            names = ("part", part.id.value)
            label = PART_NAMES[part.id]
            yield _fact(f"part:{part.id.value}", which, label, names, one, ordinal, unread)
    goals = context.plan.part(PartId.GOALS)
    if goals is None or not goals.passages:
        listed = list_of((one.number, (one.text, one.location)) for one in context.plan.goals)
        if listed:
            name = PART_NAMES[PartId.GOALS]
            unread = context.unread(PartId.GOALS)
            yield _fact("part:goals", "goals", name, ("part", "goals"), listed, 0, unread)


def _risk_table(context: Context) -> Iterator[Fact]:
    rows, unread = context.plan.risk_rows, context.unread(PartId.RISK_ASSESSMENT)
    listed = list_of((row.number, (row.step, row.location)) for row in rows)
    if listed:
        subject = f"part:{PartId.RISK_ASSESSMENT.value}"
        yield _fact(subject, "risk_rows", _ROWS, ("risk_table",), listed, 0, unread)
    for subject, row in zip(subjects("risk_row", (one.number for one in rows)), rows, strict=True):
        risks = ((one.number, (one.text, one.location or row.location)) for one in row.risks)
        controls = (
            (one.number, (one.text, first_place(one.location, row.control_location, row.location)))
            for one in row.controls
        )
        for which, name, items in (("risks", _RISKS, risks), ("controls", _CONTROLS, controls)):
            listed = list_of(items)
            if listed:
                yield _fact(subject, which, name, ("risk_row", key(row.step)), listed, 0, unread)


def _sheet(entry: SheetEntry, unread: Unread | None) -> Iterator[Fact]:
    sheet = entry.sheet
    ordinal = 0
    for section in sheet.sections:
        name = _SECTIONS.get(section.heading)
        if name is None:
            continue
        lines = [
            (one.text, first_place(one.location, section.location, sheet.location))
            for one in section.passages
        ]
        quoting = section.heading is SheetHeading.RATIONALE
        for found in lists_in(lines, from_one=quoting):
            ordinal += 1
            which = section.heading.value
            yield _fact(entry.subject, which, name, entry.names, found, ordinal, unread)
    if not any(section.heading in _RESULTS for section in sheet.sections):
        yield from _indicators(entry, unread)


def _indicators(entry: SheetEntry, unread: Unread | None) -> Iterator[Fact]:
    """Outputs and outcomes where the sheet does not say how they were printed."""
    for ordinal, kind in enumerate(IndicatorKind):
        lines: list[tuple[int | None, Line]] = [
            (one.number, (one.text, first_place(one.location, entry.sheet.location)))
            for one in entry.sheet.indicators
            if one.kind is kind
        ]
        listed = list_of(lines)
        if listed:
            name = _SECTIONS[SheetHeading.RESULTS]
            yield _fact(entry.subject, "results", name, entry.names, listed, -ordinal, unread)
