"""Where a place is, in the words of who looks for it: ส่วนที่ 2 › มิติที่ 1 › 5) โครงการ… › ปี 2568.

Every thing of a plan knows its place; what is asked for is that of the thing there, or of the
nearest one before it, as far as the two have a row, a sheet or a passage in common. A JSON pointer
leads into the things that hold what it is of.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve

from ..base.language import Message, Phrase, say, told_by
from ..base.location import (
    Location,
    PdfLocation,
    PointerLocation,
    SheetLocation,
    TableLocation,
    TextLocation,
    document_of,
)
from ..base.record import record
from ..plan import (
    PARTS,
    Budget,
    CountPlace,
    Dimension,
    IndicatorKind,
    Mission,
    PartId,
    Plan,
    Project,
    RiskRow,
    Section,
    Sheet,
    SheetHeading,
    StatedCount,
    StatedTotal,
    TargetSeries,
)
from ..plan.ordinals import mark_of
from ..plan.sheets import HEADING_WORDS
from ..thai.digits import arabic
from ..thai.text import beginning

_KEYS: Mapping[str, Phrase] = MappingProxyType(
    {
        **dict.fromkeys(("organisation", "title", "period", "amendment"), PARTS[PartId.COVER].name),
        "announcement": PARTS[PartId.ANNOUNCEMENT].name,
        "risk_bands": PARTS[PartId.RISK_ASSESSMENT].name,
        "signs_explained": PARTS[PartId.SUMMARY_TABLE].name,
        "sheet_groups": PARTS[PartId.SHEETS].name,
        "problems": say("Problems in reading"),
    }
)
"""Where in a document that stands which a plan's form has under these keys, and no thing is."""

Step: TypeAlias = Phrase | str
"""One step of a way: a word of ours, or what the plan calls it."""
Way: TypeAlias = tuple[Step, ...]

BETWEEN = " › "
_LONGEST = 40
"""So many characters of a title, or of a row's first words, tell it from its neighbours."""


@record
class _Thing:
    """A thing of the plan: its place, the way to it, and how much of that holds for what follows.

    ``row`` is how many steps hold in the rest of its row, ``below`` how many beneath the row.
    """

    location: Location
    way: Way
    row: int
    below: int


class Places:
    """The ways to all things of a plan, in a language."""

    def __init__(self, plan: Plan, language: str) -> None:
        self._language = language
        things = sorted(_things(plan), key=lambda one: one.location.order)
        found = [one for one in things if not isinstance(one.location, PointerLocation)]
        self._pointed = {
            one.location.pointer: one.way
            for one in things
            if isinstance(one.location, PointerLocation)
        }
        self._things = found
        self._known: dict[
            tuple[Location, int], str
        ] = {}  # one place is evidence of several findings
        self._orders = [one.location.order for one in found]
        account = plan.account
        self._chapters = account.chapters if account else ()
        self._openings = [place.order for _, place in self._chapters]
        self._several = bool(plan.source and plan.source.files)

    def told(self, location: Location | None) -> Location | None:
        """A location with the way to it, unless it has one."""
        if location is None or location.words:
            return location
        key = location, document_of(location)
        if key not in self._known:
            self._known[key] = self._words(location)
        return evolve(location, words=self._known[key])

    def _words(self, location: Location) -> str:
        steps = (
            self._way_to(location.pointer)
            if isinstance(location, PointerLocation)
            else self._way_before(location)
        )
        if self._several and not isinstance(location, PointerLocation):
            steps = (location.file, *steps)
        return told_by(
            lambda language: BETWEEN.join(_said(one, language) for one in steps), self._language
        )

    def _way_to(self, pointer: str) -> Way:
        """That of the innermost thing which the pointer leads into; else the part of the plan."""
        above = pointer
        while above:
            if above in self._pointed:
                return self._pointed[above]
            above = above.rpartition("/")[0]
        part = _KEYS.get(pointer[1:].partition("/")[0])
        return () if part is None else (part,)

    def _way_before(self, location: Location) -> Way:
        order = location.order
        at = bisect_right(self._orders, order) - 1
        steps = self._steps(self._things[at], location) if at >= 0 else ()
        chapter = bisect_right(self._openings, order) - 1
        if chapter >= 0:
            steps = (self._chapters[chapter][0], *_inner(steps))
        return steps

    def _steps(self, thing: _Thing, location: Location) -> Way:
        if thing.location.order == location.order:
            return thing.way
        same = _row_of(thing.location) == _row_of(location)
        return thing.way[: thing.row if same else thing.below]


def _said(step: Step, language: str) -> str:
    return step if isinstance(step, str) else step.text(language)


def _inner(steps: Way) -> Way:
    """What is left to say where the printed heading of a chapter stands before it."""
    part = steps[:1] and steps[0]
    whole = part in (PARTS[PartId.SUMMARY_TABLE].name, PARTS[PartId.SHEETS].name)
    return steps[1:] if whole and len(steps) > 1 else steps


def _row_of(location: Location) -> tuple[object, ...]:
    match location:
        case TextLocation():
            return (location.document, location.line)
        case TableLocation():
            return (location.document, location.block, location.row)
        case PdfLocation():
            return (location.document, location.block, location.page, location.row)
        case SheetLocation():
            return (location.document, *location.position[:2])
        case _:
            return location.order


def _things(plan: Plan) -> Iterator[_Thing]:
    yield from _front(plan)
    for row in plan.risk_rows:
        yield from _risks(row)
    for series in plan.targets:
        yield from _targets(series)
    for dimension in plan.dimensions:
        yield from _dimension(dimension)
    if plan.grand_total is not None:
        yield from _total(plan.grand_total, (_part(PartId.SUMMARY_TABLE), say("the grand total")))
    for sheet in plan.sheets:
        yield from _sheet(sheet)


def _part(part: PartId) -> Step:
    return PARTS[part].name


def _thing(location: Location | None, way: Way, row: int, below: int) -> Iterator[_Thing]:
    if location is not None:
        yield _Thing(location, way, row, below)


def _front(plan: Plan) -> Iterator[_Thing]:
    """The cover, and the running text of every part by the first words of its paragraphs."""
    for passage in plan.cover:
        yield from _thing(passage.location, (_part(PartId.COVER),), 1, 1)
    for part in plan.parts:
        name = _part(part.id)
        yield from _thing(part.location, (name,), 1, 1)
        for passage in part.passages:
            way = (name, _quoted(passage.text))
            yield from _thing(passage.location, way, 2, 2)
    for count in plan.counts:
        if not count.printed:  # a form states it apart; printed, it is in a passage or a row
            yield from _thing(count.location, _counted(count), 2, 1)
    for goal in plan.goals:
        way = (_part(PartId.GOALS), _numbered(goal.number, goal.text))
        yield from _thing(goal.location, way, 2, 1)


def _counted(count: StatedCount) -> Way:
    """The way to a stated number of projects: the part that states it, and of what."""
    in_preface = count.place is CountPlace.PREFACE
    part = _part(PartId.PREFACE if in_preface else PartId.SUMMARY_TABLE)
    if count.dimension is None:
        return part, say("the number of projects")
    return part, say("Dimension {number}", number=count.dimension), say("the number of projects")


def _risks(row: RiskRow) -> Iterator[_Thing]:
    table = _part(PartId.RISK_ASSESSMENT)
    first = row.risks[0].text if row.risks else ""
    way = (table, _numbered(row.number, row.step or first))
    yield from _thing(row.location, way, 2, 1)
    for risk in row.risks:
        step = say("risk {which}", which=risk.number or _quoted(risk.text))
        yield from _thing(risk.location, (*way, step), 2, 1)
    for rating in row.ratings:
        yield from _thing(rating.location, (*way, say("the rating")), 2, 1)
    yield from _thing(row.control_location, (*way, say("the controls")), 2, 1)
    for control in row.controls:
        step = say("control {which}", which=control.number or _quoted(control.text))
        yield from _thing(control.location, (*way, step), 2, 1)


def _targets(series: TargetSeries) -> Iterator[_Thing]:
    way = (_part(PartId.TARGETS), _short(series.label))
    yield from _thing(series.location, way, 2, 1)
    for value in series.values:
        yield from _thing(value.location, (*way, _year(value.year)), 2, 1)


def _dimension(dimension: Dimension) -> Iterator[_Thing]:
    way: Way = (_part(PartId.SUMMARY_TABLE),)
    if dimension.number is not None:
        way = (*way, say("Dimension {number}", number=dimension.number))
    size = len(way)
    yield from _thing(dimension.location, way, size, size)
    for mission in dimension.missions:
        yield from _mission(mission, way)
    unnamed = (
        *(one.location for one in dimension.unnamed),
        *(one.location for one in dimension.empty_rows),
    )
    for location in unnamed:
        yield from _thing(location, (*way, say("a row without a name")), size + 1, size)
    if dimension.subtotal is not None:
        yield from _total(dimension.subtotal, (*way, say("the row of the total")))


def _mission(mission: Mission, above: Way) -> Iterator[_Thing]:
    size = len(above)
    name = say("Mission {code}", code=mission.code) if mission.code else _short(mission.name)
    yield from _thing(mission.location, (*above, name), size + 1, size)
    for sub in mission.sub_missions:
        way = (*above, say("Mission {code}", code=sub.code))
        yield from _thing(sub.location, way, size + 1, size)
    for project in mission.projects:
        yield from _project(project, above)
    if mission.subtotal is not None:
        yield from _total(mission.subtotal, (*above, name, say("the row of the total")))


def _project(project: Project, above: Way) -> Iterator[_Thing]:
    way = (*above, _numbered(mark_of(project), project.title))
    size = len(way)
    yield from _thing(project.location, way, size, size - 1)
    yield from _cells(project.budget, way)
    remark = (*way, say("the remark"))
    yield from _thing(project.remark_location, remark, size, size - 1)
    for declaration in project.declarations:
        yield from _thing(declaration.location, remark, size, size - 1)
    for other in project.others:
        yield from _thing(other.location, (*way, _short(other.heading)), size, size - 1)


def _total(total: StatedTotal, way: Way) -> Iterator[_Thing]:
    yield from _thing(total.location, way, len(way), len(way) - 1)
    yield from _cells(total.budget, way)


def _cells(budget: Budget, way: Way) -> Iterator[_Thing]:
    size = len(way)
    for year, cell in budget.cells:
        yield from _thing(cell.location, (*way, _year(year)), size, size - 1)
    if budget.total is not None:
        total = (*way, say("the sum of all years"))
        yield from _thing(budget.total.location, total, size, size - 1)


def _sheet(sheet: Sheet) -> Iterator[_Thing]:
    mark = mark_of(sheet)
    name: Step = say("number {number}", number=mark) if mark is not None else _quoted(sheet.title)
    way: Way = (_part(PartId.SHEETS), name)
    yield from _thing(sheet.location, way, 2, 2)
    for section in sheet.sections:  # the way to a heading holds for the text below it
        yield from _thing(section.location, (*way, _heading(section)), 3, 3)
    amounts = sheet.budget.amounts if sheet.budget else ()
    for heading, about in (
        (SheetHeading.DURATION, sheet.duration),
        (SheetHeading.BUDGET, sheet.budget),
        *((SheetHeading.BUDGET, one.cell) for one in amounts),
    ):
        if about is not None and about.location is not None:
            own = sheet.section(heading)
            inside = (*way, _heading(own)) if own else _within(about.location, sheet, way)
            yield _Thing(about.location, inside, 3, 3)
    ordinals = dict.fromkeys(IndicatorKind, 0)
    for indicator in sheet.indicators:
        ordinals[indicator.kind] += 1
        ordinal = ordinals[indicator.kind]
        if indicator.location is not None:
            inside = _within(indicator.location, sheet, way)
            step = (
                say("output {ordinal}", ordinal=ordinal)
                if indicator.kind is IndicatorKind.OUTPUT
                else say("outcome {ordinal}", ordinal=ordinal)
            )
            yield _Thing(indicator.location, (*inside, step), 4, 3)


def _within(location: Location, sheet: Sheet, way: Way) -> Way:
    """The way to a place in a sheet: as far as the last heading before it."""
    order = location.order
    above = [
        one for one in sheet.sections if one.location is not None and one.location.order <= order
    ]
    return (*way, _heading(above[-1])) if above else way


def _heading(section: Section) -> str:
    words = HEADING_WORDS[section.heading]
    return words if section.number is None else f"{section.number}. {words}"


def _numbered(number: int | str | None, text: str) -> str:
    short = _short(text)
    return short if number is None else f"{number}) {short}"


def _year(year: object) -> Message:
    return say("year {year}", year=year)


def _quoted(text: str) -> str:
    return f"“{_short(text)}”"


def _short(text: str) -> str:
    """The first words of the first line."""
    return beginning(arabic(text.partition("\n")[0]), _LONGEST, whole=True)
