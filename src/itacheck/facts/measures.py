"""Facts about what missions and titles hold (rules MSR, and a pack's own words)."""

from __future__ import annotations

from collections.abc import Iterator

from ..packs.model import ExpectedMeasure
from ..plan import PartId
from ..vocabulary.measures import ExpectedMeasureFact, MissionFact, WordListFact
from ..vocabulary.model import Evidence
from .common.carriers import Carriers, carrying_parts, comparable, words_found
from .common.context import Context
from .common.entries import MissionEntry, ProjectEntry
from .common.labels import key, mission_label
from .common.rows import ascii_code


def facts(context: Context) -> Iterator[MissionFact | ExpectedMeasureFact | WordListFact]:
    """The facts of this family; none without a table to look at."""
    if not context.dimensions:
        return
    yield from _missions(context)
    carriers = Carriers(context)
    for measure in context.criteria.measures:
        if measure.mission:
            yield _expected(context, measure, carriers.of(measure.groups))
    if context.criteria.words:
        yield from _word_lists(context)


def _missions(context: Context) -> Iterator[MissionFact]:
    """One fact for each mission; one whose row comes twice is still one."""
    rows: dict[str, list[MissionEntry]] = {}
    for entry in context.missions:
        if entry.code or entry.mission.name:
            rows.setdefault(entry.subject, []).append(entry)
    for subject, entries in rows.items():
        first = entries[0]
        count = sum(len(entry.mission.projects) for entry in entries)
        yield MissionFact(
            subject=subject,
            names=first.names,
            location=first.mission.location,
            evidence=(Evidence(first.label, first.mission.location),),
            projects=context.known(count, PartId.SUMMARY_TABLE),
            code=ascii_code(first.mission.code),
            dimension=first.dimension.dimension.number,
            organisation=context.organisation,
            mission=first.label,
        )


def _expected(
    context: Context, measure: ExpectedMeasure, carriers: list[ProjectEntry]
) -> ExpectedMeasureFact:
    code = measure.mission
    elsewhere = [entry for entry in carriers if context.missions[entry.mission].code != code]
    row = next((entry.mission for entry in context.missions if entry.code == code), None)
    name = context.framed_mission(code) or (row.name if row else "")
    needed = carrying_parts(context)
    return ExpectedMeasureFact(
        subject=f"mission:{code}",
        names=("mission", key(name), measure.id),
        told_apart=measure.id,
        location=row.location if row else None,
        evidence=[Evidence(entry.label, entry.location) for entry in elsewhere],
        measure_id=measure.id,
        in_mission=context.known(len(carriers) - len(elsewhere), *needed),
        elsewhere=context.known(len(elsewhere), *needed),
        anywhere=context.known(bool(carriers), *needed),
        document="plan",
        organisation=context.organisation,
        measure=measure.title,
        mission=mission_label(code, context.spelled(name)),
        found=tuple(entry.label for entry in elsewhere),
    )


def _word_lists(context: Context) -> Iterator[WordListFact]:
    """For each project and list of words that the pack gives, whether the project has them."""
    lists = [
        (one, [[(word, comparable(word)) for word in group] for group in one.groups])
        for one in context.criteria.words
    ]
    for entry in context.projects:
        title = (comparable(entry.project.title),)
        sheet = context.sheet_of.get(entry.subject)
        texts = (sheet.title, *(one.text for one in sheet.sheet.sections)) if sheet else ()
        held = tuple(map(comparable, texts))
        unread = context.unread_in(sheet) if sheet else context.unread(PartId.SHEETS)
        for words, groups in lists:
            in_title = words_found(title, groups)
            in_sheet = words_found(held, groups)
            yield WordListFact(
                subject=entry.subject,
                names=(*entry.names, "words", words.id),
                told_apart=words.id,
                location=entry.location,
                evidence=(Evidence(entry.label, entry.location),),
                list=words.id,
                position=entry.position,
                in_title=bool(in_title),
                in_sheet=bool(in_sheet) or unread or (False if sheet else None),
                document="plan",
                project=entry.label,
                words=words.title,
                found=in_title or in_sheet,
            )
