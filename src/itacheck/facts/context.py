"""What all facts are built from: the plan, the criteria, and what belongs to what."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice
from operator import itemgetter

from attrs import field, frozen

from ..location import Location
from ..packs.model import Frame, Pack
from ..plan import Budget, Dimension, PartId, PartState, Plan, Project, Sheet
from ..plan.ordinals import Mark, mark_of
from ..readable import Readable
from ..thai.names import Name, OwnWords, index_of, name_of, own_words
from ..thai.text import same, tidy
from ..thai.years import FiscalYear
from ..vocabulary.model import Text, Unread
from .belonging import Belonging, belonging
from .making import first_place, key, numbered, subjects

Spelling = dict[str, str]
_NOT_WHOLE = {PartState.PARTLY, PartState.UNREAD}


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
    open_sheets: frozenset[str] = frozenset()
    """The subjects of the sheets in which something may stand that was not read."""
    doubtful: frozenset[str] = frozenset()
    """The subjects of projects and sheets of which nobody knows whether they belong together."""

    def unread(self, *parts: PartId) -> Unread | None:
        """The first of ``parts`` that was not wholly read; None where all were, or are absent.

        Whatever rests on every member of a part (a sum, a count, that something is nowhere) is not
        known before the part is wholly read. What one member shows by itself is known all the same.
        """
        states = ((one, self.plan.state(one)) for one in parts)
        found = (Unread(one.value, state.value) for one, state in states if state in _NOT_WHOLE)
        return next(found, None)

    def some(self, value: bool, *parts: PartId) -> bool | Unread:
        """Whether some member of ``parts`` is so: one shows it, that none is takes all of them."""
        return value or self.unread(*parts) or False

    def every(self, value: bool, *parts: PartId) -> bool | Unread:
        """Whether every member of ``parts`` is so: one refutes it, that all are takes them all."""
        return (self.unread(*parts) or True) if value else False

    def counted(self, number: int, *parts: PartId) -> int | Unread:
        """How many members of ``parts`` were read; where none was, one may yet stand unread."""
        return number or self.unread(*parts) or 0

    def unread_in(self, sheet: SheetEntry) -> Unread | None:
        """Whether something that belongs to a sheet was not read."""
        return self.unread(PartId.SHEETS) if sheet.subject in self.open_sheets else None

    def paired(self, subject: str, among: Container[str], other: PartId) -> bool | Unread:
        """Whether a project or sheet has its counterpart in the ``other`` part."""
        if subject in self.doubtful:
            return self.unread(PartId.SUMMARY_TABLE, PartId.SHEETS) or False
        return self.some(subject in among, other)

    def lacks_years(self, budget: Budget) -> Unread | None:
        """Whether a column of the table that a row should have was not read."""
        return None if set(self.years) <= set(budget.years) else self.unread(PartId.SUMMARY_TABLE)

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
    together = [(projects[left], sheets[right]) for left, right in found.sheet_of.items()]
    doubtful = frozenset(_doubtful(plan, together, threshold))
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
        {one.subject: sheet for one, sheet in together if one.subject not in doubtful},
        found,
        frozenset(_open_sheets(plan, sheets)),
        doubtful,
    )


def _doubtful(
    plan: Plan, together: Iterable[tuple[ProjectEntry, SheetEntry]], threshold: object
) -> Iterator[str]:
    """What is paired by number alone, or by a name that is not its own.

    That which really belongs to it may stand unread.
    """
    if not {plan.state(PartId.SUMMARY_TABLE), plan.state(PartId.SHEETS)} & _NOT_WHOLE:
        return
    several = tuple(together)
    names = Counter(
        name for project, sheet in several for name in {project.name.core, sheet.name.core}
    )
    for project, sheet in several:
        alike = _alike(project.name, sheet.name, threshold)
        same_number = project.project.number == sheet.sheet.number
        if not alike or not (same_number or names[project.name.core] == 1):
            yield from (project.subject, sheet.subject)


def _alike(one: Name, other: Name, threshold: object) -> bool:
    """Whether two names are the same but for slips of the pen."""
    if one.core == other.core:
        return True
    found = index_of([one]).match(other)
    return found is not None and isinstance(threshold, int) and found.similarity >= threshold


def _open_sheets(plan: Plan, sheets: Sequence[SheetEntry]) -> Iterator[str]:
    """The sheets that something unread stands in: all, where its place does not tell which."""
    if plan.state(PartId.SHEETS) not in _NOT_WHOLE:
        return
    unread = plan.account.unread if plan.account else ()
    places = [one.location for one in unread if one.part is PartId.SHEETS]
    starts = [(one.sheet.location.order, one.subject) for one in sheets if one.sheet.location]
    if not places or None in places or len(starts) < len(sheets):
        yield from (one.subject for one in sheets)
        return
    starts.sort()
    for place in places:
        at = bisect_right(starts, place.order, key=itemgetter(0)) if place else 0
        yield from (subject for _, subject in starts[max(at - 1, 0) : at])


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
