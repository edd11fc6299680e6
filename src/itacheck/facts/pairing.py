"""Which sheet belongs to which project: by number, else by name; each to one at the most."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterator, Sequence

from ..thai.names import Name, index_of

Numbered = tuple[int | None, Name]

_MOST_COMPARISONS = 1_000_000
"""Where left-over names would need more comparisons than this, only equal ones are paired."""


def pairs(
    projects: Sequence[Numbered], sheets: Sequence[Numbered], threshold: int | None
) -> tuple[tuple[int, int], ...]:
    """Positions of a project and of the sheet that belongs to it, in the order of the projects.

    Of several with one number, those of the same name belong together. What is left over is paired
    by name: equal cores of the same kind, equal cores, then the most similar from ``threshold`` on.
    """
    found: dict[int, int] = {}
    for key in (_number_and_core, _number, _kind_and_core, _core):
        taken = set(found.values())
        free: dict[Hashable, deque[int]] = {}
        for at, sheet in enumerate(sheets):
            if at not in taken and key(sheet) is not None:
                free.setdefault(key(sheet), deque()).append(at)
        for at, project in enumerate(projects):
            if at not in found and free.get(key(project)):
                found[at] = free[key(project)].popleft()
    if threshold is not None:
        found.update(_nearest(projects, sheets, found, threshold))
    return tuple(sorted(found.items()))


def _number_and_core(one: Numbered) -> Hashable:
    number, name = one
    return None if number is None or not name.core else (number, name.core)


def _number(one: Numbered) -> Hashable:
    return one[0]


def _kind_and_core(one: Numbered) -> Hashable:
    return (one[1].kind, one[1].core) if one[1].core else None


def _core(one: Numbered) -> Hashable:
    return one[1].core or None


def _nearest(
    projects: Sequence[Numbered],
    sheets: Sequence[Numbered],
    found: dict[int, int],
    threshold: int,
) -> Iterator[tuple[int, int]]:
    """Left-over projects and sheets with similar names, the most similar first."""
    taken = set(found.values())
    left = [at for at in range(len(projects)) if at not in found]
    right = [at for at in range(len(sheets)) if at not in taken]
    if len(left) * len(right) > _MOST_COMPARISONS:
        return
    index = index_of(projects[at][1] for at in left)
    alike = []
    for at in right:
        match = index.match(sheets[at][1])
        if match is not None and match.similarity >= threshold:
            alike.append((-match.similarity, left[match.position], at))
    used: set[int] = set()
    for _, project, sheet in sorted(alike):
        if project not in used:
            used.add(project)
            yield project, sheet
