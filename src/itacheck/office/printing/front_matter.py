"""What stands before part 1: cover, announcement and preface."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...plan import CountPlace, PartId, Plan, SheetHeading, StatedCount
from ...thai.text import same
from ..blocks import Block, Heading, Look, Paragraph, Part
from .hints import HINTS

FRONT = "หน้าปกและประกาศ"
"""The worksheet of the cover and the announcement."""
_PREFACE = "คำนำ"
_SUBTITLE = "เพื่อยกระดับ"
_ANY_TITLE = "แผนปฏิบัติการป้องกันการทุจริต"


def passages_of(plan: Plan, part: PartId) -> tuple[Block, ...]:
    """The running text of a part."""
    found = plan.part(part)
    return tuple(Paragraph(one.text) for one in found.passages) if found else ()


def with_room(
    blocks: tuple[Block, ...], *, room: bool, hint: PartId | SheetHeading
) -> tuple[Block, ...]:
    """The blocks, or where there are none an empty line to write in, if such are wanted."""
    return blocks or ((Paragraph("", hint=HINTS.get(hint, "")),) if room else ())


def cover(plan: Plan) -> Iterator[Part]:
    """The first page: what the plan's fields say of it, and what else stood there."""
    lines = [line for line in _cover(plan) if line]
    lines += _more_of_cover(plan, lines)
    if lines:
        yield Part(FRONT, tuple(Heading(line, 0, centred=True) for line in lines))


def _more_of_cover(plan: Plan, lines: list[str]) -> list[str]:
    """What else stood on the cover, unless that was the cover of another plan than this one is."""
    stood = same("".join(one.text for one in plan.cover))
    organisation, period = plan.organisation, plan.period
    meant = [plan.title]
    meant += [organisation.name, organisation.district] if organisation else []
    meant += [str(period.first), str(period.last)] if period else []
    meant += [plan.amendment.label] if plan.amendment else []
    if not all(same(one) in stood for one in meant):
        return []
    said = same("".join([*lines, _announcing(plan)]))
    return [one.text for one in plan.cover if same(one.text) not in said]


def _cover(plan: Plan) -> Iterator[str]:
    first, between, rest = plan.title.partition(_SUBTITLE)
    yield first
    yield between + rest
    if plan.organisation is not None:
        yield f"ของ{plan.organisation.name}"
    if plan.period is not None:
        yield f"(พ.ศ. {plan.period.first} - {plan.period.last})"
    amendment = plan.amendment
    if amendment is not None:
        number = amendment.number
        told = number is None or str(number) in same(amendment.label)
        yield f"({amendment.label})" if told else f"({amendment.label} ฉบับที่ {number})"
        if amendment.date is not None:
            yield f"เมื่อวันที่ {amendment.date.text('th')}"


def _announcing(plan: Plan) -> str:
    whose = plan.organisation.name if plan.organisation else plan.title or _ANY_TITLE
    return f"ประกาศ{whose}"


def announcement(plan: Plan) -> Iterator[Part]:
    """The announcement; without text of its own it says what the plan's fields do."""
    if plan.announcement is None and plan.part(PartId.ANNOUNCEMENT) is None:
        return
    heading = Heading(_announcing(plan), 1, centred=True)
    text = passages_of(plan, PartId.ANNOUNCEMENT) or tuple(map(Paragraph, _announced(plan)))
    yield Part(FRONT, (heading, *text))


def _announced(plan: Plan) -> Iterator[str]:
    stated = plan.announcement
    if stated is None:
        return
    if stated.date is not None:
        yield f"ประกาศ ณ วันที่ {stated.date.text('th')}"
    if stated.signatory:
        yield f"({stated.signatory})"
    if stated.position:
        yield stated.position


def preface(plan: Plan, *, room: bool) -> Iterator[Part]:
    """The preface; without text of its own it states the numbers of projects that it is to."""
    stated = [one for one in plan.counts if one.place is CountPlace.PREFACE]
    if plan.part(PartId.PREFACE) is None and not stated:
        return
    text = passages_of(plan, PartId.PREFACE) or tuple(
        Paragraph(line) for line in counted(plan, stated)
    )
    yield Part(
        _PREFACE,
        (Heading(_PREFACE, 1, centred=True), *with_room(text, room=room, hint=PartId.PREFACE)),
    )


def counted(plan: Plan, stated: Iterable[StatedCount]) -> Iterator[str]:
    """Sentences that state numbers of projects, of the plan or of its dimensions."""
    names = {one.number: one.name for one in plan.dimensions}
    for count in stated:
        if count.dimension is None:
            yield f"แผนนี้มีโครงการ/กิจกรรม/มาตรการ รวมจำนวน {count.number} โครงการ ดังนี้"
        else:
            name = names.get(count.dimension, "")
            yield f"มิติที่ {count.dimension} {name} จำนวน {count.number} โครงการ"


def line(text: str) -> Paragraph:
    """A line that the plan's fields say, which is none of its passages."""
    return Paragraph(text, Look.LINE)
