"""Everything before the summary table: cover, announcement, preface, contents and part 1."""

from __future__ import annotations

from collections.abc import Iterator

from ...plan import CountPlace, PartId, Plan
from ...thai.years import MONTHS
from .risks import RiskPrinter
from .style import Style
from .tables import line
from .targets import target_lines

SECTIONS = {
    PartId.RISK_ASSESSMENT: "การประเมินความเสี่ยงการทุจริต",
    PartId.RATIONALE: "หลักการและเหตุผล",
    PartId.OBJECTIVES: "วัตถุประสงค์ของการจัดทำแผน",
    PartId.GOALS: "เป้าหมาย",
    PartId.BENEFITS: "ประโยชน์ของการจัดทำแผน",
}
"""The headings of part 1; the table of targets stands under the goals without one."""

_SUBTITLE = "เพื่อยกระดับ"


def cover(plan: Plan) -> Iterator[str]:
    """The lines of the first page."""
    first, between, rest = plan.title.partition(_SUBTITLE)
    yield first
    if between:
        yield between + rest
    if plan.organisation is not None:
        yield f"ของ{plan.organisation.name}"
    if plan.period is not None:
        yield f"(พ.ศ. {plan.period.first} - {plan.period.last})"
    if plan.amendment is not None:
        yield f"({plan.amendment.label})"
        if plan.amendment.date is not None:
            date = plan.amendment.date
            yield f"เมื่อวันที่ {date.day} {MONTHS[date.month - 1]} {date.year}"
    yield from ("", "", "")


def announcement(plan: Plan) -> Iterator[str]:
    """The announcement under its heading."""
    part = plan.part(PartId.ANNOUNCEMENT)
    if part is None or plan.organisation is None:
        return
    yield f"ประกาศ{plan.organisation.name}"
    yield ""
    for passage in part.passages:
        yield from (passage.text, "")


def preface(plan: Plan) -> Iterator[str]:
    """The preface under its heading."""
    part = plan.part(PartId.PREFACE)
    if part is None:
        return
    yield from ("คำนำ", "")
    for passage in part.passages:
        yield from (passage.text, "")


def contents(plan: Plan) -> Iterator[str]:
    """A table of contents with page numbers."""
    yield from ("สารบัญ", "", line(("", "หน้า")))
    if plan.part(PartId.PREFACE):
        yield line(("คำนำ", "ก"))
    yield line(("ส่วนที่ 1 บทนำ", "1 - 4"))
    sections = (name for part, name in SECTIONS.items() if plan.part(part))
    for number, name in enumerate(sections, start=1):
        yield line((f"{number}. {name}", ""))
    yield line(("ส่วนที่ 2 แผนปฏิบัติการป้องกันการทุจริต", "5 - 9"))
    if plan.sheets:
        yield line(("ส่วนที่ 3 รายละเอียดโครงการ/กิจกรรม/มาตรการ", "10"))
    yield from ("", "")


def part_one(plan: Plan, style: Style) -> Iterator[str]:
    """The sections of part 1, the risk table and the table of targets."""
    present = [part for part in SECTIONS if plan.part(part)]
    if not present and not plan.targets:
        return
    yield from ("ส่วนที่ 1", "บทนำ", "")
    targets = list(target_lines(plan, style))
    for number, part in enumerate(present, start=1):
        if part is PartId.BENEFITS:
            yield from targets
            targets = []
        yield from (f"{number}.{'' if style.tight_numbers else ' '}{SECTIONS[part]}", "")
        if part is PartId.RISK_ASSESSMENT and (plan.risk_rows or style.room):
            yield from RiskPrinter(plan, style).lines()
            yield ""
        found = plan.part(part)
        for passage in found.passages if found else ():
            yield from (passage.text, "")
    yield from targets


def introduction(plan: Plan) -> Iterator[str]:
    """The lines of part 2 above its table."""
    yield from ("ส่วนที่ 2", "")
    years = f" (พ.ศ. {plan.period.first} - {plan.period.last})" if plan.period else ""
    yield from (f"{plan.title}{years}", "")
    organisation = plan.organisation
    if organisation is not None and organisation.district:
        place = f"{organisation.name} อำเภอ{organisation.district}"
        province = f" จังหวัด{organisation.province}" if organisation.province else ""
        yield from (place + province, "")
    names = {one.number: one.name for one in plan.dimensions}
    for count in plan.counts:
        if count.place is not CountPlace.INTRODUCTION:
            continue
        if count.dimension is None:
            yield f"แผนนี้มีโครงการ/กิจกรรม/มาตรการ รวมจำนวน {count.number} โครงการ ดังนี้"
        else:
            name = names.get(count.dimension, "")
            yield f"มิติที่ {count.dimension} {name} จำนวน {count.number} โครงการ"
        yield ""
    if plan.signs_explained:
        yield from ("เครื่องหมาย “-” หมายถึง ไม่ดำเนินการในปีนั้น", "")


def notes(plan: Plan) -> Iterator[str]:
    """The text under the summary table."""
    part = plan.part(PartId.SUMMARY_TABLE)
    for passage in part.passages if part else ():
        yield from (passage.text, "")
