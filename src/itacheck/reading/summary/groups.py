"""Which dimension and mission a row of the summary table stands under."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrs import evolve

from ...base.patterns import expression
from ...documents import Run
from ...plan import Dimension, Mission, Project, StatedTotal, SubMission
from ...thai.text import same, tidy
from ..outline.counted_missions import with_code
from ..outline.headings import DIMENSION, MISSION
from ..outline.parts import GroupHeading
from ..tables.columns import Role
from ..text.compact import Compact, compact
from ..text.lists import leading_number
from .items import SubMissionText, sub_mission_in
from .row_kinds import SummaryRow
from .words import counted_apart

_NUMBERED = expression(
    r"(?:(?:มิติ|ด้าน)(?:ที่)?)?\(?(?P<number>\d{1,2})[.):]*(?P<name>\D.*)?\Z", re.DOTALL
)
_APART = expression(r"[-–—−:：•]+")
_DEEPER = expression(r"(?<![\d.])\d{1,2}\.\d{1,2}\.\d{1,2}(?![\d])")


class Groups:
    """The dimensions and missions met so far, with the projects and rows of each."""

    def __init__(self, headings: Sequence[GroupHeading]) -> None:
        self.dimensions: list[Dimension] = []
        self.missions: list[list[Mission]] = []
        self.projects: list[list[list[Project]]] = []
        self.rows: list[list[tuple[SummaryRow, int]]] = []
        self.sub_mission = ""
        self._headings = headings
        self._next = 0
        self._row: SummaryRow | None = None
        self._pending: tuple[Compact, ...] = ()
        self._names: dict[str, Run] = {}  # of missions that headings above a table name

    def place(self, row: SummaryRow) -> None:
        """Open the dimension and the mission that a row stands under, if they are not open."""
        self._row = row
        above, self._pending = self._headings_above(row)
        for mission in self._following(above):
            self._mission(row, mission)  # the last of a dimension, which has no project
        self._dimension(row)
        missions: Sequence[Run] = () if row.mission is None else (row.mission,)
        if row.row.at(Role.MISSION) is None and not missions:
            named = [one.run for one in self._pending if self._may_head(row, one)]
            missions = self._following(self._pending) or _last_of(named)
        for mission in missions:
            if mission.bare.strip("-–"):
                self._mission(row, mission)
        if row.sub_mission is not None:
            self._sub_mission(row.sub_mission)

    def _may_head(self, row: SummaryRow, heading: Compact) -> bool:
        """Whether a heading above a row names a mission, and none of another dimension's.

        A row that names its dimension may stand under section 2.1 of the document.
        """
        match = MISSION.match(heading.text)
        if match is None or row.dimension is None or not self.dimensions:
            return match is not None
        return match["code"].split(".")[0] == str(self.dimensions[-1].number)

    def open_above(self, row: SummaryRow) -> None:
        """Open the mission that a heading above its total names, which stands over its projects."""
        above = (one for one in self._headings[self._next :] if one.block < row.row.block)
        named = (MISSION.match(one.paragraph.run.bare) for one in above)
        if any(one is not None and one["code"] == row.mission_of_total for one in named):
            self.place(row)

    def end(self) -> None:
        """Open the last missions of the last dimension, which have no project."""
        for heading in self._headings[self._next :]:
            following = self._following([compact(heading.paragraph.run)])
            if self._row is None or not following:
                return
            self._mission(self._row, following[0])

    def _following(self, headings: Sequence[Compact]) -> Sequence[Run]:
        """The missions that headings name, if they follow the open one: some have no project.

        Other lists of missions are none of the table's.
        """
        named = [(one.run, found) for one in headings if (found := MISSION.match(one.text))]
        held = self.missions[-1] if self.missions else []
        if not held or not held[-1].code:
            return ()
        codes = (held[-1].code, *(found["code"] for _, found in named))
        steps = [tuple(map(int, code.split("."))) for code in codes]
        follow = all(later == (one, two + 1) for (one, two), later in pairwise(steps))
        return [run for run, _ in named] if follow else ()

    def _mission(self, row: SummaryRow, mission: Run) -> None:
        """Open the mission that a cell names, and the sub-mission in it, if any."""
        alone = sub_mission_in(mission)
        if alone is not None:
            self._sub_mission(alone[0])
            return
        current = self.dimensions[-1].number if self.dimensions else None
        mission, deeper = _apart(with_code(mission, current))
        view = compact(mission)
        match = MISSION.match(view.text)
        code = match["code"] if match else ""
        name = _bare(view.part(match.start("name")) if match else leading_number(mission).run)
        name = name or self._names.get(code, name)
        major = int(code.split(".")[0]) if code else None
        if major is not None and major != current and not row.dimension:
            self._open(major, None, mission)
        self.ensure(mission)
        held = self.missions[-1]
        if held and (held[-1].code == code if code else row.row.opens_page or not row.items):
            self._continue_mission(held, name, code, row)
        else:
            held.append(Mission(code, tidy(name.text), location=mission.location))
            self.projects[-1].append([])
            self.sub_mission = ""
        if deeper is not None:
            self._sub_mission(deeper)

    def _sub_mission(self, found: SubMissionText) -> None:
        """Note a sub-mission of the mission that its code names."""
        code = found.code.rpartition(".")[0]
        major = int(code.split(".")[0])
        if not self.dimensions or self.dimensions[-1].number not in {None, major}:
            self._open(major, None, found.name)
        held = self.missions[-1]
        if not held or held[-1].code not in {"", code}:
            held.append(Mission(code, location=found.name.location))
            self.projects[-1].append([])
        if all(one.code != found.code for one in held[-1].sub_missions):
            sub = SubMission(found.code, tidy(found.name.text), location=found.name.location)
            held[-1] = evolve(held[-1], sub_missions=(*held[-1].sub_missions, sub))
        self.sub_mission = found.code

    def _headings_above(self, row: SummaryRow) -> tuple[Sequence[Compact], tuple[Compact, ...]]:
        """The headings between the table before and this row's: above the last dimension's, and it.

        Headings of several dimensions in ascending order are an enumeration, and none of them is
        this table's.
        """
        found = []
        while self._next < len(self._headings) and self._headings[self._next].block < row.row.block:
            found.append(compact(self._headings[self._next].paragraph.run))
            self._next += 1
        for one in found:
            if named := MISSION.match(one.text):
                self._names.setdefault(named["code"], _bare(one.part(named.start("name"))))
        numbers = [int(match["number"]) for one in found if (match := DIMENSION.match(one.text))]
        if len(numbers) > 1 and all(one < two for one, two in pairwise(numbers)):
            return (), ()
        last = max((i for i, one in enumerate(found) if DIMENSION.match(one.text)), default=0)
        return found[:last], tuple(found[last:])

    @staticmethod
    def _continue_mission(held: list[Mission], name: Run, code: str, row: SummaryRow) -> None:
        """The mission's cell again on another page: the same name, or the rest of it."""
        known = same(held[-1].name)
        if not known:  # only a sub-mission's code had opened it
            held[-1] = evolve(held[-1], name=tidy(name.text))
        elif not code and row.row.opens_page and same(name.text) not in known:
            held[-1] = evolve(held[-1], name=tidy(f"{held[-1].name} {name.text}"))

    def _dimension(self, row: SummaryRow) -> None:
        cell = row.dimension
        if cell is not None and cell.bare.strip("-–"):
            match = _NUMBERED.match(cell.bare) or DIMENSION.match(cell.bare)
            if match:
                view = compact(cell)
                name = _bare(view.part(match.start("name"))) if match["name"] else None
                self._open(int(match["number"]), name, cell, repeats=row.row.opens_page)
            elif not self.dimensions:
                self._open(None, _bare(cell), cell)
            elif row.row.opens_page and same(cell.text) not in same(self.dimensions[-1].name):
                held = self.dimensions[-1]
                self.dimensions[-1] = evolve(held, name=tidy(f"{held.name} {cell.text}"))
            elif not row.row.opens_page and same(cell.text) != same(self.dimensions[-1].name):
                self._open(None, _bare(cell), cell)
            return
        if row.row.at(Role.DIMENSION) is None:
            for heading in self._pending:
                match = DIMENSION.match(heading.text)
                if match:
                    name = _bare(heading.part(match.start("name")))
                    self._open(int(match["number"]), name, heading.run)

    def _open(self, number: int | None, name: Run | None, at: Run, *, repeats: bool = True) -> None:
        """Go on under the dimension that is open, or begin one.

        ``repeats``: the cell may be the open dimension's, printed again on another page.
        """
        if number is not None and self.dimensions and self.dimensions[-1].number == number:
            known = same(self.dimensions[-1].name)
            if not known and name is not None:  # only a mission's number had opened it
                self.dimensions[-1] = evolve(self.dimensions[-1], name=tidy(name.text))
                return
            if repeats or name is None or same(name.text) == known:
                return
        self._begin(Dimension(number, tidy(name.text) if name else "", location=at.location))

    def _begin(self, dimension: Dimension) -> None:
        self.dimensions.append(dimension)
        self.missions.append([])
        self.projects.append([])
        self.rows.append([])
        self.sub_mission = ""

    def total_of_mission(self, code: str, total: StatedTotal) -> bool:
        """Give a total to the mission of a code, or to the open one; whether there was room."""
        for missions in reversed(self.missions):
            for at in range(len(missions) - 1, -1, -1):
                if code in {"", missions[at].code} and missions[at].subtotal is None:
                    missions[at] = evolve(missions[at], subtotal=total)
                    return True
                if not code:
                    return False
        return False

    def stand_under(self, dimension: Dimension, mission: Mission) -> None:
        """Open the groups of another table that a project stands under, if they are not open."""
        held = [(one.number, one.name) for one in self.dimensions[-1:]]
        if held != [(dimension.number, dimension.name)]:
            self._begin(evolve(dimension, missions=(), subtotal=None, unnamed=(), empty_rows=()))
        under = [(one.code, one.name) for one in self.missions[-1][-1:]]
        if under != [(mission.code, mission.name)]:
            self.missions[-1].append(evolve(mission, projects=(), subtotal=None))
            self.projects[-1].append([])

    def ensure(self, at: Run) -> None:
        """Open a dimension without number where none is open."""
        if not self.dimensions:
            self._open(None, None, at)


def _bare(name: Run) -> Run:
    """The name of a group without how many projects it has, and what parts it from its number."""
    name = counted_apart(name) or name
    apart = _APART.match(name.bare)
    return compact(name).part(apart.end()) if apart else name


def _last_of(named: Sequence[Run]) -> Sequence[Run]:
    """The last of the missions that headings name, with the sub-missions under it."""
    whole = [at for at, one in enumerate(named) if sub_mission_in(one) is None]
    return named[max(whole, default=0) :]


def _apart(cell: Run) -> tuple[Run, SubMissionText | None]:
    """A mission's cell without the sub-mission that stands in it behind the mission."""
    view = compact(cell)
    first = MISSION.match(view.text)
    deeper = _DEEPER.search(view.text, first.end("code")) if first else None
    if first is None or deeper is None or not deeper[0].startswith(f"{first['code']}."):
        return cell, None
    found = sub_mission_in(view.part(deeper.start()))
    return (view.part(0, deeper.start()), found[0]) if found else (cell, None)
