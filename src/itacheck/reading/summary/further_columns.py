"""Further columns of a table that is cut by them: the same projects for other years, ungrouped.

On the page behind it the table goes on with the names, the other years and the totals, and does not
repeat the columns of dimensions and missions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ...base.language import say
from ...base.location import Location
from ...plan import Budget, Cell, CellState, Dimension, Mission, Problem, Project
from ...thai.names import ratio
from ...thai.text import same
from ...thai.years import FiscalYear
from .projects import with_projects

_ALIKE = 90_00
"""Names of one number that are so much alike (in hundredths of a percent) are one, with a slip."""

Place = tuple[Dimension, Mission]
"""The groups that a project stands under."""


def lacks_groups(dimensions: Sequence[Dimension], whole: Sequence[Dimension]) -> bool:
    """Whether a table names no dimensions, or no missions, and another does."""
    return (_names_dimensions(whole) and not _names_dimensions(dimensions)) or (
        _names_missions(whole) and not _names_missions(dimensions)
    )


def _names_dimensions(dimensions: Sequence[Dimension]) -> bool:
    return any(one.name or one.number is not None for one in dimensions)


def _names_missions(dimensions: Sequence[Dimension]) -> bool:
    return any(mission.name or mission.code for one in dimensions for mission in one.missions)


def places_of(whole: Sequence[Dimension]) -> tuple[Place, ...]:
    """The groups of each project of a table, in the order of its rows."""
    return tuple(
        (dimension, mission)
        for dimension in whole
        for mission in dimension.missions
        for _ in mission.projects
    )


def corresponds(dimensions: Sequence[Dimension], whole: Sequence[Dimension]) -> bool:
    """Whether two tables list the same projects in the same order, by number and name."""
    ours, theirs = tuple(_projects(dimensions)), tuple(_projects(whole))
    return len(ours) == len(theirs) and all(map(_is_same, ours, theirs))


def _projects(dimensions: Sequence[Dimension]) -> Iterator[Project]:
    return (project for one in dimensions for project in one.projects)


def _is_same(one: Project, other: Project) -> bool:
    names = same(one.title), same(other.title)
    marks = [(each.number, each.label) for each in (one, other)]
    numbered = all(number is not None or label for number, label in marks)
    if numbered and marks[0] != marks[1]:
        return False
    return names[0] == names[1] or (numbered and ratio(*names) >= _ALIKE)


def named_as(dimensions: Sequence[Dimension], whole: Sequence[Dimension]) -> tuple[Dimension, ...]:
    """The groups of a table that corresponds to another, its projects called as they are there."""
    known = iter(_projects(whole))

    def named(project: Project) -> Project:
        other = next(known)
        return evolve(project, number=other.number, label=other.label, title=other.title)

    return tuple(with_projects(one, named) for one in dimensions)


def apart(years: Sequence[FiscalYear], at: Location) -> Problem:
    """The problem of a table without groups whose projects are not those of the other's rows."""
    note = say(
        "The table of the years {years} has no dimensions and missions, and its projects are not"
        " those of the other table, in their order. So nobody can say whose its figures are, and"
        " none of them is read. Repeat the columns of dimensions and missions, and every project.",
        years=", ".join(map(str, years)),
    )
    return Problem(note, at)


def unread(
    whole: Sequence[Dimension], years: Sequence[FiscalYear], at: Location
) -> Iterator[Dimension]:
    """The groups and projects of a table, with figures of other years that nobody can tell."""
    cells = tuple((year, Cell(CellState.UNREADABLE, location=at)) for year in years)

    def without(project: Project) -> Project:
        return evolve(project, budget=Budget(cells), remark="", declarations=(), others=())

    for one in whole:
        total = evolve(one.subtotal, budget=Budget(cells)) if one.subtotal else None
        bare = evolve(one, subtotal=total, unnamed=(), empty_rows=())
        yield with_projects(
            evolve(
                bare, missions=tuple(evolve(mission, subtotal=None) for mission in bare.missions)
            ),
            without,
        )
