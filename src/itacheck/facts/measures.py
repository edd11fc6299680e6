"""Facts about what each mission holds (rules MSR)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..packs.model import ExpectedMeasure
from ..plan import Mission, PartId
from ..thai.text import same
from ..vocabulary.model import Evidence, Fact
from .context import Context, ProjectEntry
from .making import key, make
from .missions import mission_codes, mission_label, mission_subjects


def facts(context: Context) -> Iterator[Fact]:
    """The facts of this family; none without a table to look at."""
    if not context.dimensions:
        return
    codes = mission_codes(context)
    yield from _missions(context, codes)
    yield from _expected(context, codes)


def _missions(context: Context, codes: tuple[str, ...]) -> Iterator[Fact]:
    """One fact for each mission; one whose row comes twice is still one."""
    rows: dict[str, list[Mission]] = {}
    subjects = mission_subjects(context, codes)
    for subject, mission in zip(subjects, context.plan.missions, strict=True):
        if mission.code or mission.name:
            rows.setdefault(subject, []).append(mission)
    for subject, missions in rows.items():
        first = missions[0]
        label = mission_label(context, first.code, first.name)
        count = sum(len(mission.projects) for mission in missions)
        yield make(
            "mission",
            subject,
            {"projects": context.counted(count, PartId.SUMMARY_TABLE)},
            location=first.location,
            evidence=(Evidence(label, first.location),),
            texts={"mission": label},
            names=("mission", key(first.name)),
        )


def _expected(context: Context, codes: tuple[str, ...]) -> Iterator[Fact]:
    carriers = Carriers(context)
    for measure in context.pack.measures:
        yield _fact(context, measure, carriers.of(measure.groups), codes)


def carrying_parts(context: Context) -> tuple[PartId, ...]:
    """The parts without which nobody knows that no project carries a measure."""
    if all(entry.subject in context.sheet_of for entry in context.projects):
        return (PartId.SUMMARY_TABLE,)
    return (PartId.SUMMARY_TABLE, PartId.SHEETS)


class Carriers:
    """The projects of a plan, ready to be asked which of them carry a measure."""

    def __init__(self, context: Context) -> None:
        self._titles = tuple((entry, tuple(_titles(context, entry))) for entry in context.projects)

    def of(self, groups: Iterable[Iterable[str]]) -> list[ProjectEntry]:
        """The projects whose title, or sheet's title, has a word of every group."""
        words = [[_comparable(word) for word in group] for group in groups]
        return [
            entry for entry, titles in self._titles if any(_carries(one, words) for one in titles)
        ]


def _fact(
    context: Context,
    measure: ExpectedMeasure,
    carriers: list[ProjectEntry],
    codes: tuple[str, ...],
) -> Fact:
    elsewhere = [entry for entry in carriers if codes[entry.mission] != measure.mission]
    row = next(
        (
            mission
            for code, mission in zip(codes, context.plan.missions, strict=True)
            if code == measure.mission
        ),
        None,
    )
    name = _frame_name(context, measure.mission) or (row.name if row else "")
    needed = carrying_parts(context)
    return make(
        "expected_measure",
        f"mission:{measure.mission}",
        {
            "measure_id": measure.id,
            "in_mission": context.counted(len(carriers) - len(elsewhere), *needed),
            "elsewhere": context.counted(len(elsewhere), *needed),
        },
        part=measure.id,
        location=row.location if row else None,
        evidence=[Evidence(entry.label, entry.project.location) for entry in elsewhere],
        texts={
            "measure": measure.title,
            "mission": mission_label(context, measure.mission, name),
            "found": tuple(entry.label for entry in elsewhere),
        },
        names=("mission", key(name), measure.id),
    )


def _frame_name(context: Context, code: str) -> str:
    dimensions = context.frame.dimensions if context.frame else ()
    missions = (mission for one in dimensions for mission in one.missions)
    return next((mission.name for mission in missions if mission.code == code), "")


def _titles(context: Context, entry: ProjectEntry) -> Iterator[str]:
    yield _comparable(entry.project.title)
    sheet = context.sheet_of.get(entry.subject)
    if sheet is not None:
        yield _comparable(sheet.sheet.title)


def _comparable(text: str) -> str:
    return same(text).casefold()


def _carries(title: str, groups: Iterable[Iterable[str]]) -> bool:
    """Whether a title has a word of every group."""
    return all(any(word in title for word in group) for group in groups)
