"""What all facts are built from: the plan, the criteria, and what belongs to what."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from attrs import field, frozen

from ..location import Location
from ..packs.model import Frame, Pack
from ..plan import Dimension, PartId, Plan, Project, Sheet
from ..plan.ordinals import Mark, mark_of
from ..readable import Readable
from ..thai.names import Name, OwnWords, name_of, own_words
from ..thai.text import same, tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Text
from .belonging import Belonging, belonging
from .making import first_place, key, numbered, subjects

Spelling = dict[str, str]


@frozen(repr=False)
class ProjectEntry(Readable):
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
    label: Text
    names: tuple[str, ...]

    @property
    def mark(self) -> Mark | None:
        """The number that it goes by."""
        return mark_of(self.project)


@frozen(repr=False)
class SheetEntry(Readable):
    """A sheet with its subject and its name."""

    subject: str
    sheet: Sheet
    name: Name
    label: Text
    names: tuple[str, ...]

    @property
    def mark(self) -> Mark | None:
        """The number that it goes by."""
        return mark_of(self.sheet)


@frozen(repr=False)
class DimensionEntry(Readable):
    """A dimension of the table with its subject and its projects."""

    subject: str
    dimension: Dimension
    label: Text
    names: tuple[str, ...]
    projects: tuple[ProjectEntry, ...]


@frozen(repr=False)
class Context(Readable):
    """The plan and the criteria, with everything in the plan that has a subject of its own."""

    plan: Plan
    pack: Pack
    fiscal_year: int | None
    baseline_ita: Decimal | None
    own: OwnWords
    dimensions: tuple[DimensionEntry, ...]
    projects: tuple[ProjectEntry, ...]
    sheets: tuple[SheetEntry, ...]
    spelling: Spelling = field(repr=False)
    sheet_of: dict[str, SheetEntry] = field(repr=False)
    """The sheet of a project, by the project's subject."""
    belonging: Belonging = field(repr=False)

    def spelled(self, name: str) -> str:
        """A name with the spaces that it has where no table breaks its lines."""
        return self.spelling.get(same(name), name)

    @property
    def frame(self) -> Frame | None:
        """The cycle's frame, where the pack has one."""
        return self.pack.frame

    def criterion(self, name: str) -> int | None:
        """A criterion of the pack in the fiscal year asked for, in the steps of its unit."""
        found = self.pack.parameter(name, self.fiscal_year)
        return found if isinstance(found, int) else None

    @property
    def table(self) -> Location | None:
        """Where the summary table begins."""
        rows = (entry.dimension.location for entry in self.dimensions)
        return first_place(self.part(PartId.SUMMARY_TABLE), *rows)

    def part(self, wanted: PartId) -> Location | None:
        """Where a part of the document begins."""
        part = self.plan.part(wanted)
        return part.location if part else None

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The plan's fiscal years; where it states none, those of the frame."""
        if self.plan.period is not None and self.plan.period.years:
            return self.plan.period.years
        if self.frame is None:
            return ()
        return tuple(map(FiscalYear, range(self.frame.first_year, self.frame.last_year + 1)))


def context_of(
    plan: Plan, pack: Pack, fiscal_year: int | None, baseline_ita: Decimal | None
) -> Context:
    """A plan made ready for building facts."""
    own = own_words(plan.organisation.name if plan.organisation else "")
    spelling = _spelling(plan, pack.frame)
    dimensions = tuple(_dimensions(plan, own, spelling))
    projects = tuple(project for entry in dimensions for project in entry.projects)
    sheets = tuple(_sheets(plan, own))
    threshold = pack.parameter("similarity_backed", fiscal_year)
    found = belonging(
        plan,
        [entry.name for entry in projects],
        [entry.name for entry in sheets],
        threshold if isinstance(threshold, int) else None,
    )
    return Context(
        plan,
        pack,
        fiscal_year,
        baseline_ita,
        own,
        dimensions,
        projects,
        sheets,
        spelling,
        {projects[left].subject: sheets[right] for left, right in found.sheet_of.items()},
        found,
    )


def _spelling(plan: Plan, frame: Frame | None) -> Spelling:
    """Names of the frame and titles of sheets: tables break lines inside words, these do not."""
    framed = frame.dimensions if frame else ()
    names = [one.name for one in framed]
    names += [mission.name for one in framed for mission in one.missions]
    names += [sheet.title for sheet in plan.sheets]
    return {same(name): tidy(name) for name in names if name}


def _dimensions(plan: Plan, own: OwnWords, spelling: Spelling) -> Iterator[DimensionEntry]:
    named = subjects("dimension", (one.number for one in plan.dimensions))
    projects = _projects(plan, own, spelling)
    for subject, one in zip(named, plan.dimensions, strict=True):
        label = dimension_label(one.number, spelling.get(same(one.name), one.name))
        own_projects = tuple(islice(projects, len(one.projects)))
        yield DimensionEntry(subject, one, label, ("dimension", key(one.name)), own_projects)


def dimension_label(number: int | None, name: str) -> Text:
    """How a message names a dimension."""
    return numbered(number, name, "มิติที่", "dimension")


def _projects(plan: Plan, own: OwnWords, spelling: Spelling) -> Iterator[ProjectEntry]:
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
            numbered(mark_of(project), title),
            ("project", key(project.title)),
        )


def _sheets(plan: Plan, own: OwnWords) -> Iterator[SheetEntry]:
    named = subjects("sheet", map(mark_of, plan.sheets))
    for subject, sheet in zip(named, plan.sheets, strict=True):
        yield SheetEntry(
            subject,
            sheet,
            name_of(sheet.title, own),
            numbered(mark_of(sheet), sheet.title, "รายละเอียดโครงการลำดับที่", "sheet no."),
            ("sheet", key(sheet.title)),
        )
