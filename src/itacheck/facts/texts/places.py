"""Every place of a plan that holds text, by the subject that a finding about it has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...base.language import Literal, Message, Phrase, say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...plan import PARTS, Part, PartId, Passage, Plan, Project, Sheet, SheetHeading
from ...thai.text import same, squeeze
from ..common.entries import GoalEntry, ProjectEntry, RiskRowEntry, SheetEntry
from ..common.evidence import first_place, place_of
from ..common.labels import goal_label, key, quoted_title, shortened
from .leftovers import ornaments

_HEADING = expression(r"ประกาศ(?!ณวันที่|ใช้)")

Piece = tuple[str, Location | None]


@record
class Place:
    """A place with all its text; ``names`` identify it in the next draft."""

    subject: str
    label: Phrase
    names: tuple[str, ...]
    pieces: tuple[Piece, ...]


def places(
    plan: Plan,
    rows: Iterable[RiskRowEntry],
    goals: Iterable[GoalEntry],
    projects: Iterable[ProjectEntry],
    sheets: Iterable[SheetEntry],
) -> Iterator[Place]:
    """Every place of the plan, in the order of the document."""
    if plan.title:
        yield Place("plan", say("the plan's title"), ("plan",), ((plan.title, None),))
    yield from _parts(plan)
    yield from _risks(rows)
    yield from _goals(goals)
    for project in projects:
        yield Place(project.subject, project.label, project.names, _of_project(project.project))
    for sheet in sheets:
        yield Place(sheet.subject, sheet.label, sheet.names, tuple(_of_sheet(sheet.sheet)))


def cover_and_heading(plan: Plan) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What stands on the cover, and the heading of the announcement, which is kept with it."""
    cover = plan.part(PartId.COVER)
    passages = cover.passages if cover else ()
    ruled = _ruled(passages)
    passages = tuple(one for index, one in enumerate(passages) if index not in ruled)
    pieces = tuple((one.text, place_of(one, cover.location if cover else None)) for one in passages)
    announced = plan.announcement is not None or plan.part(PartId.ANNOUNCEMENT) is not None
    headed = announced and bool(pieces) and _HEADING.match(squeeze(pieces[-1][0])) is not None
    return (pieces[:-1], pieces[-1:]) if headed else (pieces, ())


def _parts(plan: Plan) -> Iterator[Place]:
    """The parts' running text; what is a goal has a place of its own."""
    goals = [same(goal.text) for goal in plan.goals if goal.text.strip()]
    cover, heading = cover_and_heading(plan)
    texts: dict[PartId, list[Piece]] = {PartId.COVER: [*cover]}
    if heading:
        texts[PartId.ANNOUNCEMENT] = [*heading]
    for part in plan.parts:
        if part.id is PartId.COVER:
            continue
        texts.setdefault(part.id, []).extend(_of_part(part, goals))
    announcement = plan.announcement
    if announcement is not None and not texts.get(PartId.ANNOUNCEMENT):
        texts[PartId.ANNOUNCEMENT] = [
            (text, announcement.location)
            for text in (announcement.signatory, announcement.position)
            if text
        ]
    for part_id, pieces in texts.items():
        if pieces:
            subject = f"part:{part_id.value}"
            yield Place(subject, PARTS[part_id].name, ("part", part_id.value), tuple(pieces))


def _of_part(part: Part, goals: list[str]) -> Iterator[Piece]:
    ruled = _ruled(part.passages)
    for index, passage in enumerate(part.passages):
        if index in ruled:
            continue
        whole = same(passage.text) if part.id is PartId.GOALS else ""
        if not any(goal in whole for goal in goals):
            yield passage.text, place_of(passage, part.location)


def _ruled(passages: Sequence[Passage]) -> frozenset[int]:
    return ornaments([one.text for one in passages])


def _goals(goals: Iterable[GoalEntry]) -> Iterator[Place]:
    for entry in goals:
        label = goal_label(entry.goal.number)
        pieces = ((entry.goal.text, entry.goal.location),)
        yield Place(entry.subject, label, ("goal",), pieces)


def _risks(rows: Iterable[RiskRowEntry]) -> Iterator[Place]:
    for entry in rows:
        row = entry.row
        if row.step:
            yield Place(entry.subject, _quoted(row.step), entry.names, ((row.step, row.location),))
        for ordinal, risk in enumerate(row.risks, start=1):
            piece = (risk.text, place_of(risk, row.location))
            yield _worded("risk", f"{entry.number}.{ordinal}", piece)
        for ordinal, control in enumerate(row.controls, start=1):
            piece = (control.text, place_of(control, row.control_location, row.location))
            yield _worded("control", f"{entry.number}.{ordinal}", piece)


def _worded(word: str, number: str, piece: Piece) -> Place:
    """A place that goes by its words, as it has no name."""
    return Place(f"{word}:{number}", _quoted(piece[0]), (word, key(piece[0])), (piece,))


def _quoted(text: str) -> Message:
    return Literal(quoted_title(shortened(text)))


def _of_project(project: Project) -> tuple[Piece, ...]:
    pieces = (
        (project.title, project.location),
        (project.remark, first_place(project.remark_location, project.location)),
    )
    return tuple(piece for piece in pieces if piece[0])


def _of_sheet(sheet: Sheet) -> Iterator[Piece]:
    if sheet.title:
        yield sheet.title, sheet.location
    for section in sheet.sections:
        if section.heading is SheetHeading.TITLE and sheet.title:
            continue
        passages = section.passages
        if section is sheet.sections[-1] and len(passages) - 1 in _ruled(passages):
            passages = passages[:-1]  # the line under a sheet, before the next one
        for passage in passages:
            yield passage.text, place_of(passage, section.location, sheet.location)
    if not sheet.sections:
        for indicator in sheet.indicators:
            yield indicator.text, place_of(indicator, sheet.location)
