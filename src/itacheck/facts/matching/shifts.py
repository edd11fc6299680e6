"""Sheets that bear their project's name under another number, or lack one (rule CNT002)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence

from attrs import evolve

from ...base.record import record
from .belonging import Belonging
from .sequences import Place, Step, place_in

_LONGEST_EXCHANGE = 64
"""Numbers that change places further apart than this are told as several faults."""


@record
class Shift:
    """A sheet under another number than its project, by positions.

    ``by`` is how much higher the sheet's number is; None where the two are no numbers of one
    sequence, but stand in another order. ``run`` is how many sheets from this one on are so.
    """

    sheet: int
    project: int
    by: int | None
    run: int = 1


def first_shifts(known: Belonging) -> dict[int, Shift]:
    """The first sheet of each run of sheets under other numbers, by its position.

    A run goes on while the numbers differ by the same, or ends where sheets have only changed
    numbers among themselves. Where the project's own number is out of sequence, it is told there.
    """
    numbered = [
        (sheet, project)
        for sheet, project in known.owners.items()
        if known.sheets[sheet].mark is not None and known.projects[project].mark is not None
    ]
    compared = [
        Shift(sheet, project, known.shift(project, sheet))
        for sheet, project in numbered
        if known.compares(project, sheet)
    ]
    others = [one for one in numbered if not known.compares(one[1], one[0])]
    steps = known.project_steps()
    found = {}
    for one in (*_runs(known, compared), *_out_of_order(others)):
        step = steps[one.project]
        if step is None or not step.wrong:
            found[one.sheet] = one
    return found


def _runs(known: Belonging, shifts: Sequence[Shift]) -> Iterator[Shift]:
    """The first of each run of sheets whose numbers are not their projects'."""
    at = 0
    while at < len(shifts):
        end = _alike_from(shifts, at, shifts[at])
        if shifts[at].by != 0:
            yield evolve(shifts[at], run=end - at)
            exchanged = _end_of_exchange(known, shifts, at)
            end = _alike_from(shifts, exchanged, shifts[at]) if exchanged else end
        at = end


def _alike_from(shifts: Sequence[Shift], at: int, first: Shift) -> int:
    """Behind the sheets from ``at`` on whose numbers are as far from their projects' as a first."""
    while at < len(shifts) and shifts[at].by == first.by:
        at += 1
    return at


def _end_of_exchange(known: Belonging, shifts: Sequence[Shift], begin: int) -> int | None:
    """Behind the sheets from ``begin`` on that have only changed numbers among themselves."""
    open_: Counter[Hashable] = Counter()
    for at in range(begin, min(len(shifts), begin + _LONGEST_EXCHANGE)):
        one = shifts[at]
        if one.by == 0:
            return None
        for step, place in (
            (1, place_in(known.sheets[one.sheet], known.sheet_level)),
            (-1, place_in(known.projects[one.project], known.project_level)),
        ):
            open_[place] += step
            if not open_[place]:
                del open_[place]
        if not open_:
            return at + 1
    return None


def _out_of_order(pairs: Sequence[tuple[int, int]]) -> Iterator[Shift]:
    """The first of each run of sheets that stand behind the sheet of a later project."""
    highest, inside = -1, False
    for sheet, project in pairs:
        if project < highest and not inside:
            yield Shift(sheet, project, None)
        inside = project < highest
        highest = max(highest, project)


@record
class ProjectsWithoutSheet:
    """The projects without a sheet, which leave gaps in the numbers of sheets (rule CNT003)."""

    known: Belonging
    _places: frozenset[Place]
    _up_to: tuple[int, ...]
    """How many there are before each position of the table."""

    @classmethod
    def of(cls, known: Belonging) -> ProjectsWithoutSheet:
        """Those of a plan."""
        counts = [0]
        places = set()
        for at, project in enumerate(known.projects):
            lacks = at not in known.sheet_of
            counts.append(counts[-1] + lacks)
            place = place_in(project, known.project_level)
            if lacks and place is not None:
                places.add(place)
        return cls(known, frozenset(places), tuple(counts))

    def explains(self, sheet: int, step: Step) -> bool:
        """Whether every number that a sheet skips is that of a project without one.

        Where the numbers of table and sheets do not compare, as many such projects between the
        sheet before and this one.
        """
        missing = step.number - step.expected
        if missing <= 0:
            return False
        place = place_in(self.known.sheets[sheet], self.known.sheet_level)
        if place is not None and (isinstance(place[0], str) or self.known.comparable):
            return all((place[0], one) in self._places for one in step.skipped)
        projects = self.known.owners
        after = projects.get(sheet)
        before = -1 if step.before is None else projects.get(step.before)
        if after is None or before is None or after < before:
            return False
        return self._up_to[after] - self._up_to[before + 1] >= missing
