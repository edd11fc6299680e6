"""The things of a plan that have subjects of their own, each with how findings name it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from ...base.language import Message
from ...base.location import Location
from ...base.record import record
from ...plan import Dimension, Goal, Mission, Plan, Project, RiskRow, Sheet
from ...plan.ordinals import Mark, mark_of
from ...thai.names import Name, OwnWords, name_of
from ...thai.text import same
from .labels import dimension_label, key, mission_label, project_label, sheet_label, subjects

Spelling = Mapping[str, str]
"""Names with the spaces that they have where no table breaks their lines, by ``same``."""


@record
class ProjectEntry:
    """A project of the table with its subject, its place in the table and its name.

    ``title`` is spelled as its sheet does where both say the same; ``mission`` is the position of
    its mission among those of the plan, from 0. ``names`` identify it in the next draft, here as in
    the other entries.
    """

    subject: str
    position: int
    project: Project
    title: str
    mission: int
    dimension: Dimension
    name: Name
    label: Message
    names: tuple[str, ...]

    @property
    def mark(self) -> Mark | None:
        """The number that it goes by."""
        return mark_of(self.project)

    @property
    def location(self) -> Location | None:
        """Where its row stands."""
        return self.project.location


@record
class SheetEntry:
    """A sheet with its subject and its name."""

    subject: str
    sheet: Sheet
    name: Name
    label: Message
    names: tuple[str, ...]

    @property
    def mark(self) -> Mark | None:
        """The number that it goes by."""
        return mark_of(self.sheet)

    @property
    def title(self) -> str:
        """Its title."""
        return self.sheet.title

    @property
    def location(self) -> Location | None:
        """Where it begins."""
        return self.sheet.location


@record
class DimensionEntry:
    """A dimension of the table with its subject and its projects."""

    subject: str
    dimension: Dimension
    label: Message
    names: tuple[str, ...]
    projects: tuple[ProjectEntry, ...]


@record
class MissionEntry:
    """A mission of the table; ``code`` is the frame's for it, its own where the frame has none."""

    subject: str
    code: str
    mission: Mission
    dimension: DimensionEntry
    label: Message
    names: tuple[str, ...]


@record
class RiskRowEntry:
    """A row of the risk table; ``number`` is it in the subjects of its risks and controls."""

    number: str
    position: int
    row: RiskRow
    names: tuple[str, ...]

    @property
    def subject(self) -> str:
        """What a finding about the whole row is about."""
        return f"risk_row:{self.number}"


@record
class GoalEntry:
    """A goal with its subject."""

    subject: str
    goal: Goal


def dimension_entries(plan: Plan, own: OwnWords, spelling: Spelling) -> Iterator[DimensionEntry]:
    """The dimensions of the table, each with its projects."""
    named = subjects("dimension", (one.number for one in plan.dimensions))
    projects = _project_entries(plan, own, spelling)
    for subject, one in zip(named, plan.dimensions, strict=True):
        label = dimension_label(one.number, spelling.get(same(one.name), one.name))
        own_projects = tuple(islice(projects, len(one.projects)))
        yield DimensionEntry(subject, one, label, ("dimension", key(one.name)), own_projects)


def _project_entries(plan: Plan, own: OwnWords, spelling: Spelling) -> Iterator[ProjectEntry]:
    named = subjects("project", map(mark_of, plan.projects))
    missions = ((one, mission) for one in plan.dimensions for mission in one.missions)
    placed = (
        (dimension, at, project)
        for at, (dimension, mission) in enumerate(missions)
        for project in mission.projects
    )
    for position, (dimension, mission, project) in enumerate(placed, start=1):
        title = spelling.get(same(project.title), project.title)
        yield ProjectEntry(
            named[position - 1],
            position,
            project,
            title,
            mission,
            dimension,
            name_of(project.title, own),
            project_label(mark_of(project), title),
            ("project", key(project.title)),
        )


def sheet_entries(plan: Plan, own: OwnWords) -> Iterator[SheetEntry]:
    """The detail sheets."""
    named = subjects("sheet", map(mark_of, plan.sheets))
    for subject, sheet in zip(named, plan.sheets, strict=True):
        yield SheetEntry(
            subject,
            sheet,
            name_of(sheet.title, own),
            sheet_label(mark_of(sheet), sheet.title),
            ("sheet", key(sheet.title)),
        )


def mission_entries(
    dimensions: Iterable[DimensionEntry], codes: Sequence[str], spelling: Spelling
) -> Iterator[MissionEntry]:
    """The missions of the table with the frame's codes; one without a code goes by its place."""
    left = iter(codes)
    for entry in dimensions:
        place = entry.subject.removeprefix("dimension:")
        for ordinal, mission in enumerate(entry.dimension.missions, start=1):
            code = next(left)
            yield MissionEntry(
                f"mission:{code or f'{place}.{ordinal}'}",
                code,
                mission,
                entry,
                mission_label(mission.code, spelling.get(same(mission.name), mission.name)),
                ("mission", key(mission.name)),
            )


def risk_row_entries(plan: Plan) -> Iterator[RiskRowEntry]:
    """The rows of the risk table."""
    named = subjects("risk_row", (row.number for row in plan.risk_rows))
    for position, (subject, row) in enumerate(zip(named, plan.risk_rows, strict=True), start=1):
        number = subject.removeprefix("risk_row:")
        yield RiskRowEntry(number, position, row, ("risk_row", key(row.step)))


def goal_entries(plan: Plan) -> Iterator[GoalEntry]:
    """The goals."""
    named = subjects("goal", (goal.number for goal in plan.goals))
    for subject, goal in zip(named, plan.goals, strict=True):
        yield GoalEntry(subject, goal)
