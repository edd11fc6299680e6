"""Facts about what each mission holds (rules MSR)."""

from __future__ import annotations

from collections.abc import Iterator

from ..packs.model import ExpectedMeasure
from ..plan import PartId
from ..vocabulary.measures import ExpectedMeasureFact, MissionFact
from ..vocabulary.model import Evidence
from .common.carriers import Carriers, carrying_parts
from .common.context import Context
from .common.entries import MissionEntry, ProjectEntry
from .common.labels import key, mission_label


def facts(context: Context) -> Iterator[MissionFact | ExpectedMeasureFact]:
    """The facts of this family; none without a table to look at."""
    if not context.dimensions:
        return
    yield from _missions(context)
    carriers = Carriers(context)
    for measure in context.criteria.measures:
        if measure.mission:
            yield _expected(context, measure, carriers.of(measure.groups))


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
        measure=measure.title,
        mission=mission_label(code, context.spelled(name)),
        found=tuple(entry.label for entry in elsewhere),
    )
