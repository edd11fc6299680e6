"""Facts about the document's parts, its years and its announcement (rules STR)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ..base.language import say
from ..base.location import Location
from ..base.patterns import expression
from ..plan import PARTS, PartId, Plan
from ..thai.digits import arabic
from ..thai.text import normalise, squeeze, tidy
from ..thai.years import AHEAD, BuddhistDate, FiscalYear, dates_in
from ..vocabulary.document import AnnouncementFact, PartFact, PeriodFact
from ..vocabulary.model import Evidence, Unread
from .common.columns import odd_years, year_columns
from .common.context import Context
from .common.evidence import first_place, period_evidence, said_of

_OCTOBER_FIRST = 10_01
_PER_YEAR = 100_00
_HEADING_LINES = 4
"""So many lines of the cover and the announcement say what is announced."""
_LONGEST_HEADING = 200
_CHANGES = "ทบทวน|แก้ไข|เพิ่มเติม|เปลี่ยนแปลง|ปรับปรุง"
_AMENDED = expression(
    rf"(?:{_CHANGES})(?:{_CHANGES}|และ|หรือ|[/()])*(?:ครั้งที่|ฉบับที่|ประจำ|ปี|งบประมาณ|พ\.ศ\.|\()*\d"
    rf"|ฉบับที่\d+[()]*(?:{_CHANGES})"
)
_OF_LAW = expression("พระราช|ระเบียบ|กฎหมาย|กฎกระทรวง")
_EARLIER = expression(
    "(?:ประกาศใช้|ได้ประกาศ|ตามประกาศ|ฉบับแรก|ฉบับเดิม)(?P<between>.{0,200}?)(?:เมื่อ|ลง|ตั้งแต่)วันที่(?P<rest>.{0,40})"
)
_HEAD = ("นายกเทศมนตรี", "นายกองค์การ", "นายกองค์กร", "นายกอบ", "นายกเมือง", "นายกทต", "ผู้ว่าราชการ")
"""The posts of those who head a local government, as an announcement has them."""
_IN_PLACE = ("ปฏิบัติหน้าที่", "รักษาราชการ", "รักษาการ", "ราชการแทน", "ทำการแทน", "ทำหน้าที่")
"""How a post says that somebody acts for another."""
_OF_OTHERS = expression("คณะรัฐมนตรี|ยุทธศาสตร์ชาติ|ราชกิจจานุเบกษา|พระราช")


def facts(context: Context) -> Iterator[PartFact | PeriodFact | AnnouncementFact]:
    """The facts of this family; none for a plan that says nothing."""
    if not context.pending and not _says_something(context.plan):
        return
    yield from _parts(context)
    yield _period(context)
    if context.plan.announcement is not None or context.plan.part(PartId.ANNOUNCEMENT):
        yield _announcement(context)


def _says_something(plan: Plan) -> bool:
    told = plan.missions or plan.sheets or plan.risk_rows or plan.targets
    return bool(told or (plan.account and plan.account.states))


def _parts(context: Context) -> Iterator[PartFact]:
    """A part is there by its heading, or by what belongs to it."""
    plan = context.plan
    content: dict[PartId, object] = {
        PartId.ANNOUNCEMENT: plan.announcement,
        PartId.RISK_ASSESSMENT: plan.risk_rows,
        PartId.GOALS: plan.goals,
        PartId.TARGETS: plan.targets,
        PartId.SUMMARY_TABLE: plan.dimensions,
        PartId.SHEETS: plan.sheets,
    }
    for part_id in PartId:
        if part_id is PartId.COVER:
            continue  # whatever stands before the first heading is no part that one may lack
        part = plan.part(part_id)
        yield PartFact(
            subject=f"part:{part_id.value}",
            names=("part", part_id.value),
            location=part.location if part else None,
            part=part_id.value,
            present=context.known(part is not None or bool(content.get(part_id)), part_id),
            document="plan",
            organisation=context.organisation,
            part_name=PARTS[part_id].name,
        )


def _period(context: Context) -> PeriodFact:
    plan = context.plan
    period, frame = plan.period, context.frame
    columns = year_columns(plan)
    odd, lacking = odd_years(plan)
    at_odd = (
        first_place(plan.columns_location, *_cells(plan, odd)) if odd or plan.common_era else None
    )
    table = context.table
    evidence = [*period_evidence(period)]
    if columns:
        years = ", ".join(map(str, _printed(columns, plan)))
        evidence.append(Evidence(said_of(say("Summary table"), years), first_place(at_odd, table)))
    return PeriodFact(
        subject="plan",
        names=("period",),
        location=first_place(at_odd, period.location if period else None, table),
        evidence=evidence,
        first=period.first.year if period else context.unread(PartId.COVER),
        last=period.last.year if period else context.unread(PartId.COVER),
        cycle_first=frame.first_year if frame else None,
        cycle_last=frame.last_year if frame else None,
        columns_match=_columns_match(context, columns),
        common_era=plan.common_era,
        document="plan",
        organisation=context.organisation,
        column_years=_printed(columns, plan),
        odd_years=_printed(odd, plan),
        missing_years=tuple(year.year for year in lacking),
    )


def _printed(columns: tuple[FiscalYear, ...], plan: Plan) -> tuple[int, ...]:
    """The years of columns as the table has them."""
    ahead = AHEAD if plan.common_era else 0
    return tuple(year.year - ahead for year in columns)


def _cells(plan: Plan, odd: tuple[FiscalYear, ...]) -> Iterator[Location | None]:
    """The first cell below each odd heading."""
    for year in odd:
        cells = (project.budget.at(year) for project in plan.projects)
        yield next((cell.location for cell in cells if cell is not None), None)


def _columns_match(context: Context, columns: tuple[FiscalYear, ...]) -> bool | Unread | None:
    """Whether the table's years are the plan's; one too many shows by itself that they are not."""
    period = context.plan.period
    unread = context.unread(PartId.SUMMARY_TABLE)
    if not period or not columns:
        return unread
    return columns == period.years or (set(columns) <= set(period.years) and unread) or False


def _announcement(context: Context) -> AnnouncementFact:
    plan = context.plan
    announced = plan.announcement.date if plan.announcement else None
    amended = _is_amended(plan)
    edition = _first_edition(plan, announced) if amended else None
    date = edition or announced
    first = plan.period.first.year if plan.period else None
    place = first_place(
        plan.announcement.location if plan.announcement else None, context.part(PartId.ANNOUNCEMENT)
    )
    unsaid = context.unread(PartId.COVER)
    told = (plan.announcement.signatory, plan.announcement.position) if plan.announcement else ()
    signed = tidy(" ".join(told))
    begins = unsaid if first is None else (first - 1) * _PER_YEAR + _OCTOBER_FIRST
    return AnnouncementFact(
        subject="part:announcement",
        names=("part", PartId.ANNOUNCEMENT.value),
        location=place,
        evidence=(Evidence(say("Announced on {date}", date=date), place),) if date else (),
        announced=date.year * _PER_YEAR + date.month * 100 + date.day if date else None,
        begins=begins,
        amended=amended,
        first_edition=edition is not None,
        days_after=_days_after(context, date),
        has_signatory=context.known(bool(signed), PartId.ANNOUNCEMENT),
        signed_as=_signed_as(context),
        document="plan",
        organisation=context.organisation,
        signatory=signed,
        date=str(date) if date else None,
        start=None if first is None else f"{first - 1}-10-01",
    )


def _days_after(context: Context, announced: BuddhistDate | None) -> int | Unread | None:
    """How many days after the plan's first day it was announced; negative for days before."""
    if context.plan.period is None:
        return context.unread(PartId.COVER)
    if announced is None:
        return context.unread(PartId.ANNOUNCEMENT)
    return (announced.common - context.plan.period.first.starts).days


def _signed_as(context: Context) -> Literal["head", "acting_head", "other"] | Unread | None:
    """Who signed the announcement, by the post under the name; None where none was read there."""
    announcement = context.plan.announcement
    post = squeeze(normalise(announcement.position)) if announcement else ""
    if not post:
        return context.unread(PartId.ANNOUNCEMENT)
    if any(word in post for word in _IN_PLACE):
        return "acting_head" if any(word in post for word in _HEAD) else None
    return "head" if post.startswith(_HEAD) else "other"


def _is_amended(plan: Plan) -> bool:
    """Whether the plan changes one that is in force: it says so, with a number or a year."""
    if plan.amendment is not None:
        return True
    texts = [plan.title]
    for part_id in (PartId.COVER, PartId.ANNOUNCEMENT):
        part = plan.part(part_id)
        texts += [one.text for one in (part.passages if part else ())[:_HEADING_LINES]]
    return any(map(_says_amended, texts))


def _says_amended(text: str) -> bool:
    bare = arabic(squeeze(normalise(text)))
    return (
        len(bare) <= _LONGEST_HEADING and bool(_AMENDED.search(bare)) and not _OF_LAW.search(bare)
    )


def _first_edition(plan: Plan, announced: BuddhistDate | None) -> BuddhistDate | None:
    """The day on which the plan that is amended was announced, where the announcement tells it."""
    part = plan.part(PartId.ANNOUNCEMENT)
    told: list[BuddhistDate] = []
    for passage in part.passages if part else ():
        text = arabic(squeeze(normalise(passage.text)))
        for match in _EARLIER.finditer(text):
            if not _OF_OTHERS.search(match["between"]):
                told += dates_in(match["rest"])[:1]
    earlier = [one for one in told if announced is None or one < announced]
    return min(earlier, default=None)
