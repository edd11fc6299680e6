"""What all facts are built from: the plan, the criteria, and what belongs to what."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import TypeVar

from attrs import field

from ...base.location import Location, PdfLocation
from ...base.record import record
from ...packs.model import Criteria, Frame
from ...plan import Budget, PartId, PartState, Passage, Plan
from ...thai.names import Name, OwnWords, index_of, own_words
from ...thai.text import same, tidy
from ...thai.years import FiscalYear
from ...vocabulary.model import PENDING, Unread
from ...vocabulary.shared import Organisation
from ..matching.belonging import Belonging, belonging
from ..matching.missions import mission_codes
from ..texts.places import Place, places
from .amounts import satang, total
from .columns import misheaded
from .entries import (
    DimensionEntry,
    GoalEntry,
    MissionEntry,
    ProjectEntry,
    RiskRowEntry,
    SheetEntry,
    Spelling,
    dimension_entries,
    goal_entries,
    mission_entries,
    risk_row_entries,
    sheet_entries,
)
from .evidence import first_place

_NOT_WHOLE = {PartState.PARTLY, PartState.UNREAD}
V = TypeVar("V", bool, int)


@record
class Context:
    """The plan and the criteria, with everything in the plan that has a subject of its own."""

    plan: Plan
    criteria: Criteria
    fiscal_year: int | None
    baseline_ita: Decimal | None
    own: OwnWords
    dimensions: tuple[DimensionEntry, ...]
    missions: tuple[MissionEntry, ...]
    projects: tuple[ProjectEntry, ...]
    sheets: tuple[SheetEntry, ...]
    risk_rows: tuple[RiskRowEntry, ...]
    goals: tuple[GoalEntry, ...]
    places: tuple[Place, ...] = field(repr=False)
    """Every place of the plan that holds text."""
    spelling: Spelling = field(repr=False)
    sheet_of: Mapping[str, SheetEntry] = field(repr=False)
    """The sheet of a project, by the project's subject."""
    project_of: Mapping[str, ProjectEntry] = field(repr=False)
    """The project of a sheet, by the sheet's subject."""
    belonging: Belonging = field(repr=False)
    open_sheets: frozenset[str] = frozenset()
    """The subjects of the sheets in which something may stand that was not read."""
    open_dimensions: frozenset[str] = frozenset()
    """The subjects of the dimensions in which a row may stand that was not read."""
    doubtful: frozenset[str] = frozenset()
    """The subjects of projects and sheets of which nobody knows whether they belong together."""
    misheaded: frozenset[FiscalYear] = frozenset()
    """The columns of the table whose headings are slips, so that they may be any year's."""
    pending: frozenset[PartId] = frozenset()
    """The parts that were not submitted yet."""

    def unread(self, *parts: PartId) -> Unread | None:
        """The first of ``parts`` that is pending, or else was not wholly read; None for none.

        Whatever rests on every member of a part (a sum, a count, that something is nowhere) is not
        known before the part is wholly read. What one member shows by itself is known all the same.
        """
        for one in parts:
            if one in self.pending:
                return Unread(one.value, PENDING)
        states = ((one, self.plan.state(one)) for one in parts)
        found = (Unread(one.value, state.value) for one, state in states if state in _NOT_WHOLE)
        return next(found, None)

    def known(self, shown: V, *parts: PartId) -> V | Unread:
        """What members of ``parts`` show: a count of them, or whether one of them is so.

        That none is takes all of them: where one was not read, it may be the one.
        """
        return shown or self.unread(*parts) or shown

    def unread_in(self, sheet: SheetEntry) -> Unread | None:
        """Whether something that belongs to a sheet was not read."""
        return self.unread(PartId.SHEETS) if sheet.subject in self.open_sheets else None

    def unread_under(self, dimension: DimensionEntry) -> Unread | None:
        """Whether a row of a dimension may not have been read."""
        open_ = dimension.subject in self.open_dimensions
        return self.unread(PartId.SUMMARY_TABLE) if open_ else None

    def paired(self, subject: str, among: Container[str], other: PartId) -> bool | Unread:
        """Whether a project or sheet has its counterpart in the ``other`` part."""
        if subject in self.doubtful:
            return self.unread(PartId.SUMMARY_TABLE, PartId.SHEETS) or False
        return self.known(subject in among, other)

    def has_sheet(self, project: ProjectEntry) -> bool | Unread | None:
        """Whether a project has a sheet; None where the plan has no sheets at all."""
        there = self.sheets or PartId.SHEETS in self.pending
        return self.paired(project.subject, self.sheet_of, PartId.SHEETS) if there else None

    def money_of(self, budget: Budget) -> int | Unread | None:
        """The money of a row over all its years; of one without years, the sum that it states."""
        if not budget.cells:
            stated = satang(budget.total) if budget.total else None
            return self.unread(PartId.SUMMARY_TABLE) if stated is None else stated
        return self.lacks_years(budget) or total(satang(cell) for _, cell in budget.cells)

    def lacks_years(self, budget: Budget) -> Unread | None:
        """Whether a column of the table that a row should have was not read."""
        return None if set(self.years) <= set(budget.years) else self.unread(PartId.SUMMARY_TABLE)

    @property
    def organisation(self) -> Organisation | Unread | None:
        """The kind of the organisation whose plan it is."""
        own = self.plan.organisation
        return own.kind.value if own and own.kind else self.unread(PartId.COVER)

    def spelled(self, name: str) -> str:
        """A name with the spaces that it has where no table breaks its lines."""
        return self.spelling.get(same(name), name)

    @property
    def frame(self) -> Frame | None:
        """The cycle's frame, where the pack has one."""
        return self.criteria.frame

    def framed_dimension(self, number: int | None) -> str:
        """The frame's name for a dimension; empty where it has none."""
        dimensions = self.frame.dimensions if self.frame else ()
        return next((one.name for one in dimensions if one.number == number), "")

    def framed_mission(self, code: str) -> str:
        """The frame's name for a mission; empty where it has none."""
        dimensions = self.frame.dimensions if self.frame else ()
        missions = (mission for one in dimensions for mission in one.missions)
        return next((mission.name for mission in missions if mission.code == code), "")

    def criterion(self, name: str) -> int | None:
        """A parameter in the fiscal year asked for, in the steps of its unit."""
        return _criterion(self.criteria, name, self.fiscal_year)

    @property
    def table(self) -> Location | None:
        """Where the summary table begins."""
        rows = (entry.dimension.location for entry in self.dimensions)
        return first_place(self.part(PartId.SUMMARY_TABLE), *rows)

    def part(self, wanted: PartId) -> Location | None:
        """Where a part of the document begins."""
        part = self.plan.part(wanted)
        return part.location if part else None

    def passages(self, wanted: PartId) -> tuple[Passage, ...]:
        """The running text of a part of the document; none where the plan lacks it."""
        part = self.plan.part(wanted)
        return part.passages if part else ()

    @property
    def years(self) -> tuple[FiscalYear, ...]:
        """The plan's fiscal years; where it states none, those of the frame."""
        if self.plan.period is not None and self.plan.period.years:
            return self.plan.period.years
        if self.frame is None:
            return ()
        return tuple(map(FiscalYear, range(self.frame.first_year, self.frame.last_year + 1)))


def context_of(
    plan: Plan,
    criteria: Criteria,
    fiscal_year: int | None,
    baseline_ita: Decimal | None,
    pending: frozenset[PartId] = frozenset(),
) -> Context:
    """A plan made ready for building facts."""
    own = own_words(plan.organisation.name if plan.organisation else "")
    spelling = _spelling(plan, criteria.frame)
    dimensions = tuple(dimension_entries(plan, own, spelling))
    projects = tuple(project for entry in dimensions for project in entry.projects)
    sheets = tuple(sheet_entries(plan, own))
    threshold = _criterion(criteria, "similarity_backed", fiscal_year)
    found = belonging(
        plan, [entry.name for entry in projects], [entry.name for entry in sheets], threshold
    )
    together = [(projects[left], sheets[right]) for left, right in found.sheet_of.items()]
    doubtful = frozenset(_doubtful(plan, together, threshold))
    codes = _codes(plan, criteria, fiscal_year)
    certain = [(one, sheet) for one, sheet in together if one.subject not in doubtful]
    rows, goals = tuple(risk_row_entries(plan)), tuple(goal_entries(plan))
    return Context(
        plan=plan,
        criteria=criteria,
        fiscal_year=fiscal_year,
        baseline_ita=baseline_ita,
        own=own,
        dimensions=dimensions,
        missions=tuple(mission_entries(dimensions, codes, spelling)),
        projects=projects,
        sheets=sheets,
        risk_rows=rows,
        goals=goals,
        places=tuple(places(plan, rows, goals, projects, sheets)),
        spelling=spelling,
        sheet_of={one.subject: sheet for one, sheet in certain},
        project_of={sheet.subject: one for one, sheet in certain},
        belonging=found,
        open_sheets=frozenset(_open_sheets(plan, sheets)),
        open_dimensions=frozenset(_open_dimensions(plan, dimensions)),
        doubtful=doubtful,
        misheaded=misheaded(plan),
        pending=pending,
    )


def _criterion(criteria: Criteria, name: str, fiscal_year: int | None) -> int | None:
    found = criteria.parameter(name, fiscal_year)
    return found if isinstance(found, int) else None


def _codes(plan: Plan, criteria: Criteria, fiscal_year: int | None) -> tuple[str, ...]:
    """The code of each mission of the plan, by the frame where there is one."""
    threshold = _criterion(criteria, "frame_name_similarity", fiscal_year)
    if criteria.frame is None or threshold is None:
        return tuple(mission.code for mission in plan.missions)
    framed = (mission for one in criteria.frame.dimensions for mission in one.missions)
    return mission_codes(plan.missions, framed, threshold)


def _doubtful(
    plan: Plan, together: Iterable[tuple[ProjectEntry, SheetEntry]], threshold: int | None
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


def _alike(one: Name, other: Name, threshold: int | None) -> bool:
    """Whether two names are the same but for slips of the pen."""
    if one.core == other.core:
        return True
    found = index_of([one]).match(other)
    return found is not None and threshold is not None and found.similarity >= threshold


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


def _open_dimensions(plan: Plan, dimensions: Sequence[DimensionEntry]) -> Iterator[str]:
    """The dimensions that something unread follows in the table, before their total or without one.

    A page that was not read may hold rows of the table, too.
    """
    if plan.state(PartId.SUMMARY_TABLE) not in _NOT_WHOLE:
        return
    unread = plan.account.unread if plan.account else ()
    places = [one.location for one in unread if one.part is PartId.SUMMARY_TABLE]
    places += [one.location for one in plan.problems if _is_page(one.location)]
    starts = [(one.dimension.location.order, one) for one in dimensions if one.dimension.location]
    starts.sort(key=itemgetter(0))
    for place in places:
        if place is None:
            continue
        at = bisect_right(starts, place.order, key=itemgetter(0))
        for _, entry in starts[max(at - 1, 0) : at]:
            if not _ends_before(entry, place):
                yield entry.subject


def _is_page(place: Location | None) -> bool:
    """Whether a place is a whole page."""
    return isinstance(place, PdfLocation) and place.paragraph is None and place.table is None


def _ends_before(entry: DimensionEntry, place: Location) -> bool:
    """Whether a dimension's total stands below its projects, and before a place."""
    total = entry.dimension.subtotal
    end = total.location if total else None
    below = [one.location for one in entry.projects if one.location]
    return (
        end is not None and all(one.order < end.order for one in below) and end.order < place.order
    )


def _spelling(plan: Plan, frame: Frame | None) -> Spelling:
    """Names of the frame and titles of sheets: tables break lines inside words, these do not."""
    framed = frame.dimensions if frame else ()
    names = [one.name for one in framed]
    names += [mission.name for one in framed for mission in one.missions]
    names += [sheet.title for sheet in plan.sheets]
    return {same(name): tidy(name) for name in names if name}
