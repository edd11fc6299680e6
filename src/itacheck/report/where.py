"""Where something stands in a plan, in the words of the plan itself: part, item, column.

A file's own places (a line, a cell, the 1,800th paragraph) say to a program where a thing is. A
person looks for the part, the number and title of the sheet or the row, and the column's year.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..language import Message, say
from ..location import Location
from ..plan import Dimension, PartId, Plan, Project, RiskRow, Sheet, StatedTotal, UnnamedRow
from ..plan.names import HEADING_NAMES, PART_NAMES
from ..plan.ordinals import Mark, mark_of
from ..readable import Readable
from ..thai.text import tidy
from ..thai.years import FiscalYear

BETWEEN = " › "
_LONGEST = 60


@frozen(repr=False)
class _Place(Readable):
    """A place that the plan names. ``alone``: nothing that stands behind it belongs to it."""

    location: Location
    path: tuple[str, ...]
    subject: str = ""
    alone: bool = False


class Where:
    """The places of a plan, asked for by location; ``language`` is that of the words."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._language = language
        places = [one for one in self._places(plan) if one is not None]
        self._by_location: dict[Location, list[_Place]] = {}
        for one in places:
            self._by_location.setdefault(one.location, []).append(one)
        self._open = sorted(
            (one for one in places if not one.alone), key=lambda one: one.location.order
        )
        self._orders = [one.location.order for one in self._open]

    def words(self, location: Location | None, subject: str = "") -> str:
        """The path to a location, or "" where the plan says nothing of what stands there.

        ``subject`` is what a finding there is about: it tells apart things of one cell.
        """
        if location is None:
            return ""
        here = self._by_location.get(location, ())
        of_subject = [one for one in here if subject and one.subject == subject]
        if here:
            return BETWEEN.join(max(of_subject or here, key=lambda one: len(one.path)).path)
        at = bisect_right(self._orders, location.order)
        return BETWEEN.join(self._open[at - 1].path) if at else ""

    def _places(self, plan: Plan) -> Iterator[_Place | None]:
        yield from self._parts(plan)
        for row in plan.risk_rows:
            yield from self._risk_row(row)
        for goal in plan.goals:
            number = "" if goal.number is None else f"{goal.number}."
            path = (self._part(PartId.GOALS), f"{number} {_short(goal.text)}".strip())
            yield _place(goal.location, path)
        for series in plan.targets:
            path = (self._part(PartId.TARGETS), _short(series.label))
            yield _place(series.location, path)
            for value in series.values:
                yield _place(value.location, (*path, self._year(value.year)), alone=True)
        subjects = {id(item): subject for subject, item in plan.by_subject.items()}
        for dimension in plan.dimensions:
            yield from self._dimension(dimension, subjects)
        if plan.grand_total:
            whole = (self._part(PartId.SUMMARY_TABLE), self._say(say("Grand total")))
            yield from self._row(plan.grand_total, whole, "total")
        for sheet in plan.sheets:
            yield from self._sheet(sheet, subjects[id(sheet)])

    def _parts(self, plan: Plan) -> Iterator[_Place | None]:
        for part in plan.parts:
            yield _place(part.location, (self._part(part.id),), f"part:{part.id.value}")
        if plan.cover:
            yield _place(plan.cover[0].location, (self._part(PartId.COVER),))
        if plan.announcement:
            yield _place(plan.announcement.location, (self._part(PartId.ANNOUNCEMENT),))

    def _risk_row(self, row: RiskRow) -> Iterator[_Place | None]:
        number = say("Row {number}", number=row.number) if row.number is not None else say("Row")
        path = (
            self._part(PartId.RISK_ASSESSMENT),
            f"{self._say(number)} {_short(row.step)}".strip(),
        )
        yield _place(row.location, path)
        for name, items in ((say("Risk"), row.risks), (say("Control"), row.controls)):
            for one in items:
                yield _place(one.location, (*path, f"{self._say(name)} “{_short(one.text)}”"))
        for rating in row.ratings:
            yield _place(rating.location, (*path, self._say(say("Rating"))), alone=True)

    def _dimension(
        self, dimension: Dimension, subjects: Mapping[int, str]
    ) -> Iterator[_Place | None]:
        table = (self._part(PartId.SUMMARY_TABLE),)
        outside = say("Outside every dimension")
        numbered = say("Dimension {number}", number=dimension.number)
        path = (*table, self._say(outside if dimension.number is None else numbered))
        yield _place(dimension.location, path, subjects.get(id(dimension), ""))
        for mission in dimension.missions:
            coded = self._say(say("Mission {code}", code=mission.code)) if mission.code else ""
            inside = (*path, coded)
            yield _place(mission.location, inside, subjects.get(id(mission), ""))
            for project in mission.projects:
                named = (*inside, _titled(mark_of(project), project.title))
                yield from self._row(project, named, subjects[id(project)])
            if mission.subtotal:
                yield from self._row(mission.subtotal, (*inside, self._say(say("Total"))))
        for row in dimension.unnamed:
            yield from self._row(row, (*path, self._say(say("(without a name)"))))
        if dimension.subtotal:
            yield from self._row(dimension.subtotal, (*path, self._say(say("Total"))))

    def _row(
        self, row: Project | StatedTotal | UnnamedRow, path: tuple[str, ...], subject: str = ""
    ) -> Iterator[_Place | None]:
        """A row of the summary table, and each of its cells under the year that heads it."""
        yield _place(row.location, path, subject)
        for year, cell in row.budget.cells:
            yield _place(cell.location, (*path, self._year(year)), subject, alone=True)
        if row.budget.total:
            total = (*path, self._say(say("Total of the years")))
            yield _place(row.budget.total.location, total, subject, alone=True)
        if isinstance(row, Project):
            remark = (*path, self._say(say("Remark")))
            yield _place(row.remark_location, remark, subject, alone=True)
            for other in row.others:
                yield _place(other.location, (*path, _short(other.heading)), subject, alone=True)

    def _sheet(self, sheet: Sheet, subject: str) -> Iterator[_Place | None]:
        mark = mark_of(sheet)
        name = say("Sheet {number}", number=mark) if mark is not None else say("Sheet")
        path = (
            self._part(PartId.SHEETS),
            f"{self._say(name)} {_short(sheet.title)}".strip(),
        )
        yield _place(sheet.location, path, subject)
        for section in sheet.sections:
            number = "" if section.number is None else f"{section.number}. "
            heading = f"{number}{self._say(HEADING_NAMES[section.heading])}"
            yield _place(section.location, (*path, heading))

    def _part(self, part: PartId) -> str:
        return self._say(PART_NAMES[part])

    def _year(self, year: FiscalYear) -> str:
        return self._say(say("Year {year}", year=year))

    def _say(self, message: Message) -> str:
        return message.text(self._language)


def _place(
    location: Location | None, path: Sequence[str], subject: str = "", *, alone: bool = False
) -> _Place | None:
    return _Place(location, tuple(filter(None, path)), subject, alone) if location else None


def _titled(mark: Mark | None, title: str) -> str:
    return _short(title) if mark is None else f"{mark}) {_short(title)}"


def _short(text: str) -> str:
    shown = tidy(text)
    return shown if len(shown) <= _LONGEST else f"{shown[: _LONGEST - 1].rstrip()}…"
