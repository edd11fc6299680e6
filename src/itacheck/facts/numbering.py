"""Facts about how projects, sheets and other lists are numbered (rules CNT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from ..base.language import Message, Phrase, say
from ..plan import PARTS, IndicatorKind, PartId, SheetHeading
from ..plan.sheets import HEADINGS
from ..vocabulary.model import Evidence, Unread
from ..vocabulary.numbering import ListName, NumberedFact, NumberedListFact
from .common.context import Context
from .common.entries import ProjectEntry, SheetEntry
from .common.evidence import place_of
from .common.labels import key, quoted_title, shortened
from .matching.sequences import Step
from .matching.shifts import ProjectsWithoutSheet, Shift, first_shifts
from .texts.numbered_lists import Line, NumberedList, list_of, lists_in

_LISTS = {
    "table": say("the summary table"),
    "sheets": say("the detail sheets"),
}
_RESULTS = {SheetHeading.RESULTS, SheetHeading.INDICATORS}
_QUOTING = {PartId.ANNOUNCEMENT, PartId.PREFACE, PartId.RATIONALE}
"""Running text, which may quote lists from elsewhere."""
_ROWS = say("the numbers of the risk table's rows")
_RISKS = say("the risks of the table")
_CONTROLS = say("the controls of the table")


def facts(context: Context) -> Iterator[NumberedFact | NumberedListFact]:
    """Facts about projects and sheets, and about each list of two numbered items or more."""
    yield from _projects(context)
    yield from _sheets(context)
    yield from _parts(context)
    yield from _risk_table(context)
    for entry in context.sheets:
        yield from _sections(entry, context.unread_in(entry))


def _projects(context: Context) -> Iterator[NumberedFact]:
    unread = context.unread(PartId.SUMMARY_TABLE)
    for at, step in enumerate(context.belonging.project_steps()):
        if step is not None:
            yield _numbered("table", context.projects, at, step, unread)


def _sheets(context: Context) -> Iterator[NumberedFact]:
    paired = context.belonging
    shifts = first_shifts(paired)
    without = ProjectsWithoutSheet.of(paired)
    in_table, in_sheets = context.unread(PartId.SUMMARY_TABLE), context.unread(PartId.SHEETS)
    for at, step in enumerate(paired.sheet_steps()):
        if step is None:
            continue
        shift = None if context.sheets[at].subject in context.doubtful else shifts.get(at)
        yield _numbered(
            "sheets",
            context.sheets,
            at,
            step,
            in_sheets,
            sheets_missing=step.wrong and (without.explains(at, step) or in_table or False),
            shifted=(context.projects[shift.project], shift) if shift else None,
        )


def _numbered(
    which: Literal["table", "sheets"],
    entries: Sequence[ProjectEntry | SheetEntry],
    at: int,
    step: Step,
    unread: Unread | None,
    *,
    sheets_missing: bool | Unread = False,
    shifted: tuple[ProjectEntry, Shift] | None = None,
) -> NumberedFact:
    """The fact about one numbered thing; ``shifted`` is the project whose sheet has another number.

    What was not read may hold the number that seems to be missing.
    """
    entry = entries[at]
    before = None if step.before is None else entries[step.before]
    project, shift = shifted or (None, None)
    return NumberedFact(
        subject=entry.subject,
        names=(which, key(entry.title)),
        location=entry.location,
        evidence=[
            Evidence(f"{one.mark} {one.title}", one.location)
            for one in (before, entry, project)
            if one is not None
        ],
        list=which,
        number=step.number,
        expected=step.expected if step.number == step.expected else unread or step.expected,
        repeats=step.repeats,
        shifted=shifted is not None,
        shift=None if shift is None else shift.by,
        run=None if shift is None else shift.run,
        apart=None if shift is None or shift.by is None else abs(shift.by),
        sheets_missing=sheets_missing,
        list_name=_LISTS[which],
        printed=step.printed(step.number),
        title=quoted_title(entry.title),
        fault=_fault(step, project.label if project else None),
        project=project.label if project else None,
        before=before.title if before else None,
    )


def _fault(step: Step, project: Message | None) -> Message:
    """What is wrong with a number, in words."""
    if step.wrong or project is None:
        wanted = step.printed(step.expected)
        return say("is out of sequence; {wanted} would come next", wanted=wanted)
    return say(
        "is not that of its project, which in the summary table is {project}", project=project
    )


def _list(
    subject: str,
    which: ListName,
    name: Phrase,
    names: tuple[str, ...],
    numbered: NumberedList,
    ordinal: int,
    unread: Unread | None,
) -> NumberedListFact:
    return NumberedListFact(
        subject=subject,
        names=(*names, which),
        told_apart=f"{which}/{ordinal}",
        location=numbered.location,
        evidence=[Evidence(shortened(text), place) for text, place in numbered.evidence],
        list=which,
        breaks=unread if unread and numbered.breaks else numbered.breaks,
        list_name=name,
        numbers=numbered.numbers,
    )


def _parts(context: Context) -> Iterator[NumberedListFact]:
    for part in context.plan.parts:
        lines = [(one.text, place_of(one, part.location)) for one in part.passages]
        unread = context.unread(part.id)
        names = ("part", part.id.value)
        for ordinal, one in enumerate(lists_in(lines, from_one=part.id in _QUOTING), start=1):
            which: ListName = "goals" if part.id is PartId.GOALS else "part"
            label = PARTS[part.id].name
            yield _list(f"part:{part.id.value}", which, label, names, one, ordinal, unread)
    if not context.passages(PartId.GOALS):
        listed = list_of((one.number, (one.text, one.location)) for one in context.plan.goals)
        if listed:
            name = PARTS[PartId.GOALS].name
            unread = context.unread(PartId.GOALS)
            yield _list("part:goals", "goals", name, ("part", "goals"), listed, 0, unread)


def _risk_table(context: Context) -> Iterator[NumberedListFact]:
    rows, unread = context.plan.risk_rows, context.unread(PartId.RISK_ASSESSMENT)
    listed = list_of((row.number, (row.step, row.location)) for row in rows)
    if listed:
        subject = f"part:{PartId.RISK_ASSESSMENT.value}"
        yield _list(subject, "risk_rows", _ROWS, ("risk_table",), listed, 0, unread)
    for entry in context.risk_rows:
        row = entry.row
        listed = list_of((one.number, (one.text, place_of(one, row.location))) for one in row.risks)
        if listed:
            yield _list(entry.subject, "risks", _RISKS, entry.names, listed, 0, unread)
        listed = list_of(
            (one.number, (one.text, place_of(one, row.control_location, row.location)))
            for one in row.controls
        )
        if listed:
            yield _list(entry.subject, "controls", _CONTROLS, entry.names, listed, 0, unread)


def _section_name(heading: SheetHeading) -> Phrase:
    """How a message names a section whose lines are numbered."""
    words = HEADINGS[heading]
    return words if heading is SheetHeading.RESPONSIBLE else say("the {heading}", heading=words)


def _sections(entry: SheetEntry, unread: Unread | None) -> Iterator[NumberedListFact]:
    ordinal = 0
    for section in entry.sheet.sections:
        if section.heading is SheetHeading.TITLE:
            continue
        which, name = section.heading.value, _section_name(section.heading)
        lines = [
            (one.text, place_of(one, section.location, entry.location)) for one in section.passages
        ]
        quoting = section.heading is SheetHeading.RATIONALE
        for found in lists_in(lines, from_one=quoting):
            ordinal += 1
            yield _list(entry.subject, which, name, entry.names, found, ordinal, unread)
    if not any(section.heading in _RESULTS for section in entry.sheet.sections):
        yield from _indicators(entry, unread)


def _indicators(entry: SheetEntry, unread: Unread | None) -> Iterator[NumberedListFact]:
    """Outputs and outcomes where the sheet does not say how they were printed."""
    for ordinal, kind in enumerate(IndicatorKind):
        lines: list[tuple[int | None, Line]] = [
            (one.number, (one.text, place_of(one, entry.location)))
            for one in entry.sheet.indicators
            if one.kind is kind
        ]
        listed = list_of(lines)
        if listed:
            name = _section_name(SheetHeading.RESULTS)
            yield _list(entry.subject, "results", name, entry.names, listed, -ordinal, unread)
