"""Projects and sheets put side by side: which belongs to which, and how both are numbered."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from functools import partial

from attrs import evolve

from ...base.record import record
from ...plan import Plan
from ...plan.ordinals import mark_of
from ...thai.names import Name
from ...thai.text import same
from .pairs import Found, Marked, between, pairs, same_names
from .sequences import Group, Level, Numbered, Place, Step, level_of, place_in, walk


@record
class Belonging:
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
    by_mission: tuple[int, ...] = ()
    """The positions of the projects in the order of their missions' codes."""

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
        """Each project's number in its sequence.

        Missions may stand in another order than their codes, and the numbers follow either.
        """
        steps = walk(self.projects, self.project_level)
        if not any(one is not None and one.wrong for one in steps):
            return steps
        ordered = walk([self.projects[at] for at in self.by_mission], self.project_level)
        if any(one is not None and one.wrong for one in ordered):
            return steps
        found = dict(zip(self.by_mission, ordered, strict=True))
        return tuple(found[at] for at in range(len(steps)))

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
    more = between(found, len(projects), len(plan.sheets), partial(_open, whole))
    more |= _shifted(whole)
    return _numbered(plan, projects, level, found | more) if more else whole


def mission_groups(plan: Plan) -> tuple[Group, ...]:
    """Where each mission of the plan stands; pieces of one mission stand in the same place."""
    dimensions: dict[Hashable, int] = {}
    missions: dict[Hashable, int] = {}
    groups: list[Group] = []
    for at, dimension in enumerate(plan.dimensions):
        whole = dimensions.setdefault((dimension.number, same(dimension.name)), at)
        for mission in dimension:
            named = (whole, mission.code, same(mission.name))
            key: Hashable = named if mission.code else len(groups)
            groups.append(Group(whole, missions.setdefault(key, len(groups))))
    return tuple(groups)


def _projects(plan: Plan) -> Iterator[Numbered]:
    for group, mission in zip(mission_groups(plan), plan.missions, strict=True):
        for project in mission.projects:
            own = evolve(group, sub_mission=project.sub_mission)
            yield Numbered(mark_of(project), own)


def _by_mission(plan: Plan) -> list[int]:
    """The positions of the projects, a dimension's missions in the order of their codes."""
    keys: list[tuple[int, list[int]]] = []
    for at, dimension in enumerate(plan.dimensions):
        for mission in dimension:
            code = [int(one) for one in mission.code.split(".") if one.isdecimal()]
            keys += [(at, code)] * len(mission.projects)
    return sorted(range(len(keys)), key=keys.__getitem__)


def _numbered(
    plan: Plan, projects: tuple[Numbered, ...], level: Level, paired: Mapping[int, int]
) -> Belonging:
    """The numbers of both lists, as far as it is known which sheet belongs where."""
    owners = {sheet: project for project, sheet in paired.items()}
    groups = _groups(plan, {sheet: projects[project].group for sheet, project in owners.items()})
    sheets = tuple(
        Numbered(mark_of(sheet), group) for sheet, group in zip(plan.sheets, groups, strict=True)
    )
    return Belonging(
        dict(sorted(paired.items())),
        dict(sorted(owners.items())),
        projects,
        sheets,
        level,
        level_of(sheets, level),
        tuple(_by_mission(plan)),
    )


def _groups(plan: Plan, owners: Mapping[int, Group]) -> tuple[Group, ...]:
    """Where in the table each sheet belongs: its project's place, else as its heading says.

    A sheet of which nothing is known stands with the one before it.
    """
    places: dict[str, Group] = {}
    for group, mission in zip(mission_groups(plan), plan.missions, strict=True):
        places.setdefault(mission.code, group)
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


def _open(known: Belonging, project: int, sheet: int) -> bool:
    """Whether the numbers of a project and a sheet say nothing of each other."""
    numbered = known.projects[project].mark is not None and known.sheets[sheet].mark is not None
    return numbered and not known.compares(project, sheet)


def _shifted(known: Belonging) -> Found:
    """Left-over sheets whose number differs from a left-over project's as those around them do.

    Around a sheet stand those of the numbers before and after its own.
    """
    sheets = _places(known.sheets, known.sheet_level)
    projects = _places(known.projects, known.project_level)
    found: Found = {}
    for (within, number), sheet in sheets.items():
        around = [sheets.get((within, number + step)) for step in (-1, 1)]
        if sheet in known.owners or around == [None, None]:
            continue
        wanted = {
            _place_behind(known, at, -step)
            for at, step in zip(around, (-1, 1), strict=True)
            if at is not None
        }
        place = wanted.pop()
        project = None if wanted or place is None else projects.get(place)
        if project is None or project in known.sheet_of:
            continue
        if known.compares(project, sheet):
            found[project] = sheet
    return found


def _places(items: Sequence[Numbered], level: Level) -> dict[Place, int]:
    """The first position of each place."""
    places = ((place_in(one, level), at) for at, one in enumerate(items))
    found: dict[Place, int] = {}
    for place, at in places:
        if place is not None:
            found.setdefault(place, at)
    return found


def _place_behind(known: Belonging, sheet: int, steps: int) -> Place | None:
    """The place so many numbers behind that of a sheet's project."""
    owner = known.owners.get(sheet)
    place = None if owner is None else place_in(known.projects[owner], known.project_level)
    return None if place is None else (place[0], place[1] + steps)
