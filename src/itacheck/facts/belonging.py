"""Projects and sheets put side by side: which belongs to which, and how both are numbered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from attrs import frozen

from ..plan import Plan
from ..plan.ordinals import mark_of
from ..readable import Readable
from ..thai.names import Name
from .pairing import Marked, between, pairs, same_names
from .sequences import Group, Level, Numbered, Step, level_of, place_in, walk


@frozen(repr=False)
class Belonging(Readable):
    """The sheet of each project and the project of each sheet, by positions; both lists' numbers.

    ``comparable``: the numbers of both start afresh in the same places, if anywhere, so that a
    sheet's number should be its project's.
    """

    sheet_of: Mapping[int, int]
    owners: Mapping[int, int]
    projects: tuple[Numbered, ...]
    sheets: tuple[Numbered, ...]
    project_level: Level
    sheet_level: Level

    def compares(self, project: int, sheet: int) -> bool:
        """Whether the numbers of a project and a sheet are of one kind."""
        here, there = self.projects[project].mark, self.sheets[sheet].mark
        if here is None or there is None:
            return False
        labels = isinstance(here, str), isinstance(there, str)
        return all(labels) or (not any(labels) and self.comparable)

    @property
    def comparable(self) -> bool:
        """Whether a plain number means the same thing in both lists."""
        return self.project_level is self.sheet_level

    def shift(self, project: int, sheet: int) -> int | None:
        """How much higher a sheet's number is than its project's; None in another sequence."""
        here = place_in(self.projects[project], self.project_level)
        there = place_in(self.sheets[sheet], self.sheet_level)
        if here is None or there is None or here[0] != there[0]:
            return None
        return there[1] - here[1]

    def project_steps(self) -> tuple[Step | None, ...]:
        """Each project's number in its sequence."""
        return walk(self.projects, self.project_level)

    def sheet_steps(self) -> tuple[Step | None, ...]:
        """Each sheet's number in its sequence."""
        return walk(self.sheets, self.sheet_level)


def belonging(
    plan: Plan, project_names: Sequence[Name], sheet_names: Sequence[Name], threshold: int | None
) -> Belonging:
    """Put the projects and sheets of a plan side by side."""
    projects = tuple(_projects(plan))
    level = level_of(projects)
    by_name = same_names(project_names, sheet_names)
    first = _numbered(plan, projects, level, by_name)
    found = pairs(
        _marked(first, projects, project_names, first.project_level),
        _marked(first, first.sheets, sheet_names, first.sheet_level),
        threshold,
    )
    whole = _numbered(plan, projects, level, found)
    more = between(found, len(projects), len(plan.sheets), partial(_fits, whole))
    return _numbered(plan, projects, level, found | more) if more else whole


def _projects(plan: Plan) -> Iterator[Numbered]:
    missions = ((at, one) for at, dimension in enumerate(plan.dimensions) for one in dimension)
    for position, (dimension, mission) in enumerate(missions):
        for project in mission.projects:
            yield Numbered(mark_of(project), Group(dimension, position, project.sub_mission))


def _numbered(
    plan: Plan, projects: tuple[Numbered, ...], level: Level, found: Mapping[int, int]
) -> Belonging:
    """The numbers of both lists, as far as it is known which sheet belongs where."""
    owners = {sheet: project for project, sheet in found.items()}
    groups = _groups(plan, {sheet: projects[project].group for sheet, project in owners.items()})
    sheets = tuple(
        Numbered(mark_of(sheet), group) for sheet, group in zip(plan.sheets, groups, strict=True)
    )
    return Belonging(
        dict(sorted(found.items())),
        dict(sorted(owners.items())),
        projects,
        sheets,
        level,
        level_of(sheets, level),
    )


def _groups(plan: Plan, owners: Mapping[int, Group]) -> tuple[Group, ...]:
    """Where in the table each sheet belongs: its project's place, else as its heading says.

    A sheet of which nothing is known stands with the one before it.
    """
    missions = ((at, one) for at, dimension in enumerate(plan.dimensions) for one in dimension)
    places: dict[str, Group] = {}
    for position, (dimension, mission) in enumerate(missions):
        places.setdefault(mission.code, Group(dimension, position))
    known = [
        owners.get(at) or (places.get(sheet.mission) if sheet.mission else None)
        for at, sheet in enumerate(plan.sheets)
    ]
    last = next((one for one in known if one is not None), Group())
    groups = []
    for one in known:
        last = one or last
        groups.append(last)
    return tuple(groups)


def _marked(
    known: Belonging, items: Sequence[Numbered], names: Sequence[Name], level: Level
) -> list[Marked]:
    """Names with numbers, where these say anything of those in the other list."""
    return [
        Marked(
            place_in(one, level) if known.comparable or isinstance(one.mark, str) else None, name
        )
        for one, name in zip(items, names, strict=True)
    ]


def _fits(known: Belonging, project: int, sheet: int) -> bool:
    """Whether numbers leave it open that a sheet is a project's, or differ as those around do."""
    if known.projects[project].mark is None or known.sheets[sheet].mark is None:
        return False
    if not known.compares(project, sheet):
        return True
    shift = known.shift(project, sheet)
    around = [
        known.shift(project + step, sheet + step)
        for step in (-1, 1)
        if known.sheet_of.get(project + step) == sheet + step
    ]
    return shift is not None and shift in around
