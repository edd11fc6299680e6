"""Which sheet belongs to which project: by name before number; each to one at the most."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Hashable, Mapping, Sequence

from ...base.record import record
from ...thai.names import Name, index_of

_MOST_COMPARISONS = 1_000_000
"""Where left-over names would need more comparisons than this, only equal ones are paired."""

Found = dict[int, int]
"""Positions of projects, and of the sheets that belong to them."""


@record
class Marked:
    """A project or sheet: its name, and what its number is, where numbers of both can be compared.

    Where numbers start afresh, ``mark`` says in which group, too.
    """

    mark: Hashable | None
    name: Name


def pairs(projects: Sequence[Marked], sheets: Sequence[Marked], threshold: int | None) -> Found:
    """Which sheet belongs to which project.

    Equal names come first. Then a number pairs what is alike from ``threshold`` on, unless both
    names are nearer to another's; then likeness does, the most similar first; and what is left over
    on both sides under one number belongs together, whatever its names.
    """
    found = same_names([one.name for one in projects], [one.name for one in sheets])
    for key in (_mark_and_core, _kind_and_core, _core):
        _join(found, projects, sheets, key)
    if threshold is not None:
        _similar(found, projects, sheets, threshold)
    _join(found, projects, sheets, _mark)
    return dict(sorted(found.items()))


def same_names(projects: Sequence[Name], sheets: Sequence[Name]) -> Found:
    """Those of one kind and core that stand once among the projects and once among the sheets."""
    once_here, once_there = _single(projects), _single(sheets)
    return {at: once_there[key] for key, at in once_here.items() if key in once_there}


def between(
    paired: Mapping[int, int], projects: int, sheets: int, fits: Callable[[int, int], bool]
) -> Found:
    """What is left over alone between the same neighbours on both sides, or at the same end.

    So a sheet finds its project where the numbers of table and sheets say nothing of each other;
    ``fits`` tells whether they are such numbers.
    """
    owners = {sheet: project for project, sheet in paired.items()}
    more: Found = {}
    for sheet in range(sheets):
        before = owners.get(sheet - 1) if sheet else -1
        after = owners.get(sheet + 1) if sheet + 1 < sheets else projects
        if sheet in owners or before is None or after is None:
            continue
        alone = after == before + 2 and before + 1 not in paired
        if alone and fits(before + 1, sheet):
            more[before + 1] = sheet
    return more


def _single(names: Sequence[Name]) -> dict[Hashable, int]:
    keys = [(one.kind, one.core) if one.core else None for one in names]
    counts = Counter(keys)
    return {key: at for at, key in enumerate(keys) if key is not None and counts[key] == 1}


def _join(
    pairing: Found,
    projects: Sequence[Marked],
    sheets: Sequence[Marked],
    key: Callable[[Marked], Hashable | None],
) -> None:
    """Pair what is left over and alike by a key, of several each with the next."""
    taken = set(pairing.values())
    free: dict[Hashable, deque[int]] = {}
    for at, sheet in enumerate(sheets):
        if at not in taken and (own := key(sheet)) is not None:
            free.setdefault(own, deque()).append(at)
    for at, project in enumerate(projects):
        if at not in pairing and (waiting := free.get(key(project))):
            pairing[at] = waiting.popleft()


def _mark(marked: Marked) -> Hashable | None:
    return marked.mark


def _mark_and_core(marked: Marked) -> Hashable | None:
    return (marked.mark, marked.name.core) if marked.mark is not None and marked.name.core else None


def _kind_and_core(marked: Marked) -> Hashable | None:
    return (marked.name.kind, marked.name.core) if marked.name.core else None


def _core(marked: Marked) -> Hashable | None:
    return marked.name.core or None


@record
class _Candidate:
    """Two names that are alike enough to be one."""

    similarity: int
    project: int
    sheet: int
    same_mark: bool
    same_kind: bool

    @property
    def order(self) -> tuple[int, bool, bool, int, int]:
        """The most similar first; of equals that of one number, then of one kind."""
        return -self.similarity, not self.same_mark, not self.same_kind, self.project, self.sheet


def _similar(
    pairing: Found, projects: Sequence[Marked], sheets: Sequence[Marked], threshold: int
) -> None:
    """Pair left-over projects and sheets with similar names, each once."""
    candidates = sorted(
        _candidates(pairing, projects, sheets, threshold), key=lambda one: one.order
    )
    best: dict[tuple[str, int], int] = {}
    for one in candidates:
        best.setdefault(("project", one.project), one.similarity)
        best.setdefault(("sheet", one.sheet), one.similarity)

    def contradicted(candidate: _Candidate) -> bool:
        """Whether both names are nearer to another's."""
        return candidate.similarity < min(
            best["project", candidate.project], best["sheet", candidate.sheet]
        )

    agreed = [one for one in candidates if one.same_mark and not contradicted(one)]
    taken = set(pairing.values())
    for one in (*agreed, *candidates):
        if one.project not in pairing and one.sheet not in taken:
            pairing[one.project] = one.sheet
            taken.add(one.sheet)


def _candidates(
    pairing: Found, projects: Sequence[Marked], sheets: Sequence[Marked], threshold: int
) -> list[_Candidate]:
    taken = set(pairing.values())
    left = [at for at in range(len(projects)) if at not in pairing]
    right = [at for at in range(len(sheets)) if at not in taken]
    if not left or not right or len(left) * len(right) > _MOST_COMPARISONS:
        return []
    index = index_of(projects[at].name for at in left)
    candidates = []
    for sheet in right:
        own = sheets[sheet]
        for near in index.alike(own.name, threshold):
            project = left[near.position]
            other = projects[project]
            same_mark = own.mark is not None and own.mark == other.mark
            same_kind = own.name.kind == other.name.kind
            candidates.append(_Candidate(near.similarity, project, sheet, same_mark, same_kind))
    return candidates
