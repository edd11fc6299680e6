"""Facts about detail sheets and about titles (rules PRJ, IND001 and IND005)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..base.language import say
from ..base.location import Location
from ..base.patterns import expression
from ..base.record import record
from ..plan import IndicatorKind, PartId, Section, SheetHeading
from ..plan.sheets import HEADINGS
from ..thai.names import KINDS, plain
from ..thai.text import same, squeeze, tidy, unquoted
from ..thai.years import FiscalYear
from ..vocabulary.declare import TypedFact
from ..vocabulary.model import Evidence, Unread
from ..vocabulary.sheets import (
    HeadingNumbersFact,
    ProjectNameFact,
    ResponsibleFact,
    ResultsFact,
    SheetFact,
    TargetGroupFact,
    TitlePairFact,
)
from .common.context import Context
from .common.entries import ProjectEntry, SheetEntry
from .common.evidence import first_place, place_of, said_of
from .common.labels import shortened
from .common.rows import sheet_values
from .indicators import percent_outcomes
from .texts.differences import Difference, differing, in_words
from .texts.nine_headings import heading_numbers, misnumbered, missing_headings
from .texts.people import counts_somebody, names_unit

_KIND = expression(rf"\A(?:(?:{'|'.join(KINDS)})/?)+")
_NUMBER = expression(r"\A(?:\(?\d+[.)])+(?!\d)")
_RESULTS = {
    IndicatorKind.OUTPUT: say("an output"),
    IndicatorKind.OUTCOME: say("an outcome"),
}


def facts(context: Context) -> Iterator[TypedFact]:
    """The facts of this family."""
    for entry in context.sheets:
        yield from _headings(context, entry)
        yield from _people(context, entry)
        yield _results(context, entry)
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        if sheet is not None:
            yield _titles(context, project, sheet)
    yield from _names(context)


def _headings(context: Context, entry: SheetEntry) -> Iterator[SheetFact | HeadingNumbersFact]:
    sheet = entry.sheet
    missing, unread = missing_headings(sheet), context.unread_in(entry)
    years = sorted(sheet.duration.years) if sheet.duration else []
    period = context.plan.period
    outside = [year for year in years if period is not None and year not in period]
    empty = _Below(entry, next((one for one in sheet.sections if one.heading in missing), None))
    yield SheetFact(
        subject=entry.subject,
        names=entry.names,
        location=empty.location,
        evidence=empty.evidence,
        missing_headings=unread if unread and missing else len(missing),
        first_year=years[0].year if years else unread,
        last_year=years[-1].year if years else unread,
        years=len(years) or unread,
        years_outside=_outside(context, outside, unread) if years else unread,
        organisation=context.organisation,
        outside=tuple(year.year for year in outside),
        **sheet_values(context, entry),
        missing=tuple(HEADINGS[one] for one in missing),
    )
    numbers = heading_numbers(sheet)
    if numbers:
        wrong = misnumbered(sheet)
        below = _Below(entry, wrong[0] if wrong else None)
        yield HeadingNumbersFact(
            subject=entry.subject,
            names=entry.names,
            # A wrong number is in the heading, what is wrong else in the line under it.
            location=place_of(below.section, below.location),
            evidence=below.evidence,
            breaks=unread if unread and wrong else len(wrong),
            **sheet_values(context, entry),
            numbers=numbers,
        )


def _outside(
    context: Context, outside: Sequence[FiscalYear], unread: Unread | None
) -> int | Unread | None:
    """How many years of a duration are none of the plan's; None where its years are not known."""
    if context.plan.period is None:
        return context.unread(PartId.COVER)
    return unread or len(outside)


def _people(context: Context, entry: SheetEntry) -> Iterator[ResponsibleFact | TargetGroupFact]:
    """Who is responsible for a sheet's project, and whom it is for."""
    sheet = entry.sheet
    responsible, group = tidy(sheet.responsible), tidy(sheet.target_group)
    if responsible:
        unit = names_unit(responsible, context.own, known=context.plan.organisation is not None)
        below = _Below(entry, sheet.section(SheetHeading.RESPONSIBLE))
        yield ResponsibleFact(
            subject=entry.subject,
            names=entry.names,
            location=below.location,
            evidence=below.evidence,
            names_own=context.own.removed(plain(responsible)) != plain(responsible),
            organisation_only=context.unread(PartId.COVER) if unit is None else not unit,
            **sheet_values(context, entry),
            responsible=responsible,
        )
    if group:
        below = _Below(entry, sheet.section(SheetHeading.TARGET_GROUP))
        yield TargetGroupFact(
            subject=entry.subject,
            names=entry.names,
            location=below.location,
            evidence=below.evidence,
            counted=counts_somebody(group),
            **sheet_values(context, entry),
            target_group=group,
        )


@record
class _Below:
    """What a person finds under one of a sheet's headings, where the sheet has it."""

    entry: SheetEntry
    section: Section | None

    @property
    def location(self) -> Location | None:
        """The first line under the heading, else the heading, else the sheet."""
        passages = self.section.passages if self.section else ()
        places = (one.location for one in passages[:1])
        return first_place(*places, place_of(self.section, self.entry.location))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The sheet and the first line under the heading."""
        line = self.section.passages[:1] if self.section else ()
        return (
            Evidence(self.entry.label, self.entry.location),
            *(Evidence(shortened(one.text), place_of(one, place_of(self.section))) for one in line),
        )


def _results(context: Context, entry: SheetEntry) -> ResultsFact:
    sheet, unread = entry.sheet, context.unread_in(entry)
    kinds = [one.kind for one in sheet.indicators]
    counts = {kind: kinds.count(kind) for kind in IndicatorKind}
    section = sheet.section(SheetHeading.RESULTS) or sheet.section(SheetHeading.INDICATORS)
    first = next((one.location for one in sheet.indicators), None)
    return ResultsFact(
        subject=entry.subject,
        names=entry.names,
        location=place_of(section, first, sheet.location),
        evidence=(
            Evidence(entry.label, sheet.location),
            *(
                Evidence(shortened(one.text), place_of(one, sheet.location))
                for one in sheet.indicators
            ),
        ),
        outputs=counts[IndicatorKind.OUTPUT] or unread or 0,
        outcomes=counts[IndicatorKind.OUTCOME] or unread or 0,
        thresholds=sum(len(one.thresholds) for one in sheet.indicators) or unread or 0,
        percent_outcomes=unread or percent_outcomes(sheet),
        **sheet_values(context, entry),
        lacking=tuple(_RESULTS[kind] for kind in IndicatorKind if not counts[kind]),
    )


def _titles(context: Context, project: ProjectEntry, sheet: SheetEntry) -> TitlePairFact:
    in_table, in_sheet = _bare(project.project.title), _bare(sheet.title)
    differs = Difference("", "")
    if in_table != in_sheet:
        differs = differing(project.title, sheet.title)
    place = _Below(sheet, sheet.sheet.section(SheetHeading.TITLE)).location
    return TitlePairFact(
        subject=sheet.subject,
        names=sheet.names,
        location=place,
        evidence=(
            Evidence(said_of(say("Summary table"), tidy(project.project.title)), project.location),
            Evidence(sheet.label, place),
        ),
        # A title that is not there is PRJ001's or ITA001's, and no other title.
        same=in_table == in_sheet if in_table and in_sheet else None,
        **sheet_values(context, sheet),
        table_title=tidy(project.title),
        sheet_title=tidy(sheet.title),
        difference=in_words(differs) if in_table != in_sheet else None,
        table_part=differs.one,
        sheet_part=differs.other,
    )


def _bare(title: str) -> str:
    """A title as it is compared letter by letter: white space, quotes and digits' script aside."""
    return unquoted(same(title))


def _names(context: Context) -> Iterator[ProjectNameFact]:
    """For each project, the later ones of its name but for the kind: the first is told."""
    groups: dict[str, list[tuple[str, ProjectEntry]]] = {}
    for entry in context.projects:
        kind, name = _apart(entry.project.title)
        groups.setdefault(name, []).append((kind, entry))
    for entry in context.projects:
        kind, name = _apart(entry.project.title)
        group = groups[name] if name else []
        first = bool(group) and group[0][1] is entry
        others = [other for other_kind, other in group if other_kind != kind] if first else []
        yield ProjectNameFact(
            subject=entry.subject,
            # The name that they share, or the fault would be another one in another order.
            names=("project_name", name) if others else entry.names,
            location=entry.location,
            evidence=[Evidence(one.label, one.location) for one in (entry, *others)],
            position=entry.position,
            namesakes=len(others),
            project=entry.label,
            title=tidy(entry.title),
            others=tuple(one.label for one in others),
            other_titles=tuple(tidy(one.title) for one in others),
        )


def _apart(title: str) -> tuple[str, str]:
    """The word for the kind of a title, and its name without it."""
    bare = _NUMBER.sub("", plain(unquoted(squeeze(title))))
    match = _KIND.match(bare)
    return (match[0], bare[match.end() :]) if match else ("", bare)
