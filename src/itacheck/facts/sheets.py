"""Facts about detail sheets and about titles (rules PRJ, IND001 and IND005)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ..language import say
from ..plan import IndicatorKind, Section, SheetHeading
from ..thai.names import KINDS, plain
from ..thai.text import same, squeeze, tidy, unquoted
from ..vocabulary.model import Evidence, Fact, Text, Unread, Value
from .context import Context, ProjectEntry, SheetEntry
from .differences import Difference, differing, in_words
from .headings import NINE, heading_numbers, misnumbered, missing_headings
from .making import first_place, make, shortened
from .people import counts_somebody, names_unit
from .seen import said_of

_KIND = re.compile(rf"\A(?:(?:{'|'.join(KINDS)})/?)+")
_NUMBER = re.compile(r"\A(?:\(?\d+[.)])+(?!\d)")
_RESULTS = {
    IndicatorKind.OUTPUT: Text("ผลผลิต", "an output"),
    IndicatorKind.OUTCOME: Text("ผลลัพธ์", "an outcome"),
}


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family."""
    for entry in context.sheets:
        yield from _of_sheet(context, entry)
    for project in context.projects:
        sheet = context.sheet_of.get(project.subject)
        if sheet is not None:
            yield _titles(project, sheet)
    yield from _names(context)


def _of_sheet(context: Context, entry: SheetEntry) -> Iterator[Fact]:
    sheet = entry.sheet
    missing, unread = missing_headings(sheet), context.unread_in(entry)
    empty = next((one for one in sheet.sections if one.heading in missing), None)
    yield _about(
        "sheet",
        entry,
        {"missing_headings": unread if unread and missing else len(missing)},
        {"missing": tuple(NINE[one] for one in missing)},
        section=empty,
    )
    numbers = heading_numbers(sheet)
    if numbers:
        wrong = misnumbered(sheet)
        yield _about(
            "heading_numbers",
            entry,
            {"breaks": unread if unread and wrong else len(wrong)},
            {"numbers": numbers},
            section=wrong[0] if wrong else None,
        )
    responsible, group = tidy(sheet.responsible), tidy(sheet.target_group)
    if responsible:
        unit = names_unit(responsible, context.own, known=context.plan.organisation is not None)
        yield _about(
            "responsible",
            entry,
            {
                "names_own": context.own.removed(plain(responsible)) != plain(responsible),
                "organisation_only": None if unit is None else not unit,
            },
            {"responsible": responsible},
            section=sheet.section(SheetHeading.RESPONSIBLE),
        )
    if group:
        yield _about(
            "target_group",
            entry,
            {"counted": counts_somebody(group)},
            {"target_group": group},
            section=sheet.section(SheetHeading.TARGET_GROUP),
        )
    yield _results(entry, unread)


def _about(
    kind: str,
    entry: SheetEntry,
    values: Mapping[str, Value | Unread | None],
    texts: Mapping[str, object],
    *,
    section: Section | None,
) -> Fact:
    """A fact about a sheet that a person finds under one of its headings."""
    passage = section.passages[0] if section and section.passages else None
    places = (passage.location if passage else None, section.location if section else None)
    evidence = [Evidence(entry.label, entry.sheet.location)]
    if passage is not None and section is not None:
        evidence.append(Evidence(shortened(passage.text), first_place(*places)))
    return make(
        kind,
        entry.subject,
        values,
        # A wrong number is in the heading, what is wrong else in the line under it.
        location=first_place(
            *(places[::-1] if kind == "heading_numbers" else places), entry.sheet.location
        ),
        evidence=evidence,
        texts={"sheet": entry.label, **texts},
        names=entry.names,
    )


def _results(entry: SheetEntry, unread: Unread | None) -> Fact:
    sheet = entry.sheet
    kinds = [one.kind for one in sheet.indicators]
    counts = {kind: kinds.count(kind) for kind in IndicatorKind}
    section = sheet.section(SheetHeading.RESULTS) or sheet.section(SheetHeading.INDICATORS)
    first = next((one.location for one in sheet.indicators), None)
    return make(
        "results",
        entry.subject,
        {
            "outputs": counts[IndicatorKind.OUTPUT] or unread or 0,
            "outcomes": counts[IndicatorKind.OUTCOME] or unread or 0,
            "thresholds": sum(len(one.thresholds) for one in sheet.indicators) or unread or 0,
        },
        location=first_place(section.location if section else None, first, sheet.location),
        evidence=(
            Evidence(entry.label, sheet.location),
            *(
                Evidence(shortened(one.text), first_place(one.location, sheet.location))
                for one in sheet.indicators
            ),
        ),
        texts={
            "sheet": entry.label,
            "lacking": tuple(_RESULTS[kind] for kind in IndicatorKind if not counts[kind]),
        },
        names=entry.names,
    )


def _titles(project: ProjectEntry, sheet: SheetEntry) -> Fact:
    in_table, in_sheet = _bare(project.project.title), _bare(sheet.sheet.title)
    differs = Difference("", "")
    if in_table != in_sheet:
        differs = differing(project.title, sheet.sheet.title)
    section = sheet.sheet.section(SheetHeading.TITLE)
    passage = section.passages[0].location if section and section.passages else None
    place = first_place(passage, section.location if section else None, sheet.sheet.location)
    return make(
        "title_pair",
        sheet.subject,
        {
            "position": project.position,
            # A title that is not there is PRJ001's or ITA001's, and no other title.
            "same": in_table == in_sheet if in_table and in_sheet else None,
        },
        location=place,
        evidence=(
            Evidence(
                said_of(say("Summary table"), tidy(project.project.title)), project.project.location
            ),
            Evidence(sheet.label, place),
        ),
        texts={
            "sheet": sheet.label,
            "table_title": tidy(project.title),
            "sheet_title": tidy(sheet.sheet.title),
            "difference": in_words(differs) if in_table != in_sheet else None,
            "table_part": differs.one,
            "sheet_part": differs.other,
        },
        names=sheet.names,
    )


def _bare(title: str) -> str:
    """A title as it is compared letter by letter: white space, quotes and digits' script aside."""
    return unquoted(same(title))


def _names(context: Context) -> Iterator[Fact]:
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
        yield make(
            "project_name",
            entry.subject,
            {"position": entry.position, "namesakes": len(others)},
            location=entry.project.location,
            evidence=[Evidence(one.label, one.project.location) for one in (entry, *others)],
            texts={
                "project": entry.label,
                "title": tidy(entry.title),
                "others": tuple(one.label for one in others),
                "other_titles": tuple(tidy(one.title) for one in others),
            },
            # The name that they share, or the fault would be another one in another order.
            names=("project_name", name) if others else entry.names,
        )


def _apart(title: str) -> tuple[str, str]:
    """The word for the kind of a title, and its name without it."""
    bare = _NUMBER.sub("", plain(unquoted(squeeze(title))))
    match = _KIND.match(bare)
    return (match[0], bare[match.end() :]) if match else ("", bare)
