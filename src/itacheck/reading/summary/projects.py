"""The projects of a dimension, each changed in its place."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve

from ...plan import Dimension, Project


def with_projects(dimension: Dimension, change: Callable[[Project], Project]) -> Dimension:
    """A dimension with each of its projects as a change makes it."""
    return evolve(
        dimension,
        missions=tuple(
            evolve(one, projects=tuple(change(project) for project in one.projects))
            for one in dimension.missions
        ),
    )
