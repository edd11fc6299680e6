"""The summary table of part 2: rows to dimensions, missions, projects and totals."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from attrs import evolve

from ...base.language import say
from ...base.location import Location
from ...base.record import record
from ...plan import (
    Budget,
    Dimension,
    EmptyRow,
    Mission,
    MoneyUnit,
    PartId,
    Problem,
    StatedCount,
    StatedTotal,
    UnnamedRow,
)
from ...thai.years import FiscalYear
from ..outline.parts import GroupHeading, Outline
from ..tables.columns import Role, TableKind
from ..tables.row_cells import is_item
from ..tables.table_row import TableRow, misfit
from ..text.stated_counts import uncounted
from .cells import budgets_of, count_in, money_years, project_of, stated_count, total_cells
from .further_columns import Place, apart, corresponds, lacks_groups, named_as, places_of, unread
from .groups import Groups
from .items import Item
from .legend import by_legend, legend_of
from .long_form import turned
from .mission_sums import as_dimensions, parted, with_missions
from .notes import among_totals, of_columns, of_sums
from .overview import with_overview
from .remarks import RemarkRow, assign
from .row_kinds import TOTALS, RowKind, SummaryRow
from .rows import projects_in, summary_rows
from .spread import with_spread
from .total_in_words import subtotals_in_words, total_in_words
from .totals import FoundTotal, Settled, settle
from .words import counted_apart
from .yearly_tables import TableOfYears, together

_SEVERAL = 2
_Years = tuple[FiscalYear, ...]


@record
class Summary:
    """What the table says, and what of it could not be read."""

    dimensions: tuple[Dimension, ...] = ()
    grand_total: StatedTotal | None = None
    counts: tuple[StatedCount, ...] = ()
    problems: tuple[Problem, ...] = ()
    unit: MoneyUnit = MoneyUnit.BAHT
    common_era: bool = False
    in_order: frozenset[Location] = frozenset()
    """Where rows begin whose cells are not in their columns, and which were read by their order."""
    of_pieces: frozenset[Location] = frozenset()
    """Where text sums up one of several tables: what it counts is not the plan's."""


def read_summary(outline: Outline) -> Summary:
    """Read the summary table of a document, or its several tables of different fiscal years."""
    every = outline.table(TableKind.SUMMARY)
    rows = turned([row for row in every if _lists_projects(row)])
    sums = tuple(row for row in every if not _lists_projects(row))
    unit = next((row.header.unit for row in rows if row.header.unit is not None), MoneyUnit.BAHT)
    whole = _with_sums(_together(rows, outline.group_headings, outline.last_block), sums)
    whole = _with_words(whole, outline, [row.first.location for row in every], unit)
    prose = (*outline.passages.get(PartId.PREFACE, ()), *outline.introduction)
    legend = legend_of(outline.introduction)
    dimensions, problems = by_legend(whole.dimensions, whole.problems, legend)
    return evolve(
        whole,
        dimensions=dimensions,
        problems=(*problems, *uncounted(one.run for one in prose)),
        in_order=whole.in_order | {row.first.location for row in sums},
        unit=unit,
        common_era=any(row.header.common_era for row in rows),
    )


def _with_words(
    whole: Summary, outline: Outline, table: Sequence[Location], unit: MoneyUnit
) -> Summary:
    """The summary with the totals that the text beside the table states, if that has none."""
    dimensions, problems = subtotals_in_words(outline.introduction, whole.dimensions, unit)
    whole = evolve(whole, dimensions=dimensions, problems=(*whole.problems, *problems))
    if whole.grand_total is not None:
        return whole
    found = total_in_words(outline.introduction, whole.dimensions, table, unit)
    return evolve(
        whole,
        grand_total=found.total,
        problems=(*whole.problems, *found.problems),
        of_pieces=found.of_pieces,
    )


def _lists_projects(row: TableRow) -> bool:
    return any(role is Role.TITLE for role, _ in row.header.columns)


def _with_sums(whole: Summary, rows: Sequence[TableRow]) -> Summary:
    """The summary with what tables of sums state, where every row of them is a total."""
    if not rows:
        return whole
    of_missions = parted(rows)
    dimensions, problems = with_missions(whole.dimensions, of_missions)
    whole = evolve(whole, dimensions=dimensions, problems=(*whole.problems, *problems))
    rows = as_dimensions(of_missions.rest)
    sums = _together(rows)
    named = sums.problems or any(one.unnamed or one.missions for one in sums.dimensions)
    if named or any(is_item(row.first) for row in rows) or not whole.dimensions:
        return evolve(whole, problems=(*whole.problems, *of_sums(rows)))
    years = {
        year
        for one in whole.dimensions
        for mission in one.missions
        for project in mission.projects
        for year in project.budget.years
    }
    both = with_overview(
        Settled(whole.dimensions, whole.grand_total, whole.counts, whole.problems),
        Settled(sums.dimensions, sums.grand_total, sums.counts, ()),
        sorted(years),
    )
    return evolve(
        whole,
        dimensions=both.dimensions,
        grand_total=both.grand_total,
        counts=both.counts,
        problems=both.problems,
    )


def _together(
    rows: Sequence[TableRow], headings: Sequence[GroupHeading] = (), last: int | None = None
) -> Summary:
    sets = tuple(dict.fromkeys(row.header.years for row in rows))
    if len(sets) < _SEVERAL or _overlap(sets):
        return _read(rows, headings, last)
    by_years = {years: tuple(row for row in rows if row.header.years == years) for years in sets}
    parts = _with_further_columns(
        {years: _read(own, headings, last) for years, own in by_years.items()}, by_years, last
    )
    remarked = {row.header.years for row in rows if Role.REMARK in dict(row.header.columns)}
    whole = together(
        tuple(
            TableOfYears(
                years,
                one.dimensions,
                one.grand_total,
                one.counts,
                years in remarked,
            )
            for years, one in parts.items()
        )
    )
    problems = tuple(problem for one in parts.values() for problem in one.problems)
    in_order = frozenset[Location]().union(*(one.in_order for one in parts.values()))
    return Summary(whole.dimensions, whole.grand_total, whole.counts, problems, in_order=in_order)


def _with_further_columns(
    parts: dict[_Years, Summary], rows: dict[_Years, tuple[TableRow, ...]], last: int | None
) -> dict[_Years, Summary]:
    """What several tables say, those without groups by the rows of the first that has them."""
    whole = next((one for one in parts.values() if not _lacks_groups(one, parts)), None)
    found = dict(parts)
    for years, one in parts.items():
        if whole is None or not lacks_groups(one.dimensions, whole.dimensions):
            continue
        if corresponds(one.dimensions, whole.dimensions):
            read = _read(rows[years], (), last, places_of(whole.dimensions))
            named = named_as(read.dimensions, whole.dimensions)
            found[years] = evolve(read, dimensions=named)
            continue
        at = rows[years][0].first.location
        dimensions = tuple(unread(whole.dimensions, years, at))
        found[years] = Summary(dimensions, problems=(apart(years, at),))
    return found


def _lacks_groups(one: Summary, parts: dict[_Years, Summary]) -> bool:
    return any(lacks_groups(one.dimensions, other.dimensions) for other in parts.values())


def _overlap(sets: Sequence[tuple[FiscalYear, ...]]) -> bool:
    """Whether two of the tables have a year in common: then they are one table's pages."""
    return sum(map(len, sets)) > len({year for years in sets for year in years})


def _read(
    rows: Sequence[TableRow],
    headings: Sequence[GroupHeading],
    last: int | None,
    places: Sequence[Place] = (),
) -> Summary:
    """Read the rows of one table; ``last`` is the document's last block, which may be cut off.

    ``places`` are the groups of each of its projects where another table tells them.
    """
    reader = _Reader(headings, places)
    rows = with_spread(rows)
    found = tuple(summary_rows(rows))
    for index, row in enumerate(found):
        reader.read(row, cut_off=index == len(found) - 1 and row.row.block == last)
    summary = reader.summary()
    return evolve(summary, problems=(*summary.problems, *of_columns(rows)))


class _Reader:
    """One pass over the rows: projects, totals, and what could not be read."""

    def __init__(self, headings: Sequence[GroupHeading], places: Sequence[Place] = ()) -> None:
        self._groups = Groups(headings)
        self._places = iter(places)
        self._told = bool(places)
        self._totals: list[FoundTotal] = []
        self._problems: list[Problem] = []
        self._in_order: set[Location] = set()
        self._counts: list[StatedCount] = []

    def read(self, row: SummaryRow, *, cut_off: bool) -> None:
        if row.kind in TOTALS:
            self._problems += map(among_totals, projects_in(row))
        if row.kind in {RowKind.SUBTOTAL, RowKind.GRAND_TOTAL}:
            self._total(row, cut_off=cut_off)
            return
        if row.kind is RowKind.MISSION_TOTAL:
            self._mission_total(row)
            return
        if row.kind in {RowKind.NOTE, RowKind.CARRIED}:
            self._in_order.add(row.row.first.location)
            return
        if not self._told:
            self._place(row)
        if row.kind is RowKind.UNNAMED:
            self._unnamed(row, cut_off=cut_off)
        elif row.kind is RowKind.PROJECTS:
            self._take(row, cut_off=cut_off)
        else:
            self._fits(row)
            self._empty(row)

    def _place(self, row: SummaryRow) -> None:
        """Open the groups that a row begins; a dimension may say how many projects it has."""
        before = len(self._groups.dimensions)
        self._groups.place(row)
        if row.dimension is not None and len(self._groups.dimensions) > before:
            number = self._groups.dimensions[-1].number
            count = count_in(row.dimension, number) if counted_apart(row.dimension) else None
            self._counts += [count] if count else []

    # -- what a row holds

    def _take(self, row: SummaryRow, *, cut_off: bool) -> None:
        at = row.items[0].title
        for place in islice(self._places, len(row.items)):
            self._groups.stand_under(*place)
        self._groups.ensure(at)
        if not self._groups.missions[-1]:
            self._groups.missions[-1].append(Mission("", location=at.location))
            self._groups.projects[-1].append([])
        budgets, declarations, problems = budgets_of(row, cut_off=cut_off)
        self._problems += problems
        self._fits(row)
        for item, budget, declared in zip(row.items, budgets, declarations, strict=True):
            sub_mission = self._groups.sub_mission
            project = project_of(item, budget, declared, row, sub_mission)
            self._groups.projects[-1][-1].append(project)
        self._groups.rows[-1].append((row, len(row.items)))

    def _fits(self, row: SummaryRow) -> None:
        if row.row.misfit:
            self._problems.append(misfit(row.row))

    def _empty(self, row: SummaryRow) -> None:
        """Note a row of dashes between the projects, which has neither name nor money.

        One that opens a mission says that the mission has no project.
        """
        signs = [cell for _, cell in row.years if cell]
        opens = row.mission or row.dimension or row.sub_mission
        if not signs or opens or not self._groups.dimensions or row.row.misfit:
            return
        title = row.row.at(Role.TITLE) or row.row.first
        alone = evolve(row, items=(Item(None, title),))
        budgets, _, _ = budgets_of(alone, cut_off=False)
        held = self._groups.dimensions[-1]
        empty = EmptyRow(budgets[0], location=row.row.first.location)
        self._groups.dimensions[-1] = evolve(held, empty_rows=(*held.empty_rows, empty))

    def _unnamed(self, row: SummaryRow, *, cut_off: bool) -> None:
        self._groups.ensure(row.row.first)
        alone = evolve(row, items=(Item(None, row.row.first),))
        budgets, _, problems = budgets_of(alone, cut_off=cut_off)
        self._problems += problems
        self._fits(row)
        location = row.row.first.location
        self._problems.append(
            Problem(
                say(
                    "A row has money but no name, so nobody can say which project it is."
                    " Write its name, or take its figures out."
                ),
                location,
            )
        )
        held = self._groups.dimensions[-1]
        unnamed = (*held.unnamed, UnnamedRow(budgets[0], location=location))
        self._groups.dimensions[-1] = evolve(held, unnamed=unnamed)

    def _total(self, row: SummaryRow, *, cut_off: bool) -> None:
        location = row.row.first.location
        budget, unitless = self._total_cells(row, cut_off=cut_off)
        number = row.total_of
        if number is None and row.kind is RowKind.SUBTOTAL and self._groups.dimensions:
            number = self._groups.dimensions[-1].number
        total = StatedTotal(number, budget, unitless, location=location)
        grand = row.kind is RowKind.GRAND_TOTAL
        count = stated_count(row, number)
        self._problems += uncounted(row.row.cells)
        named = row.total_of is not None
        open_ = len(self._groups.dimensions)
        missions = len(self._groups.missions[-1]) if open_ else 0
        self._totals.append(FoundTotal(grand, total, count, open_, named, missions))

    def _total_cells(
        self, row: SummaryRow, *, cut_off: bool
    ) -> tuple[Budget, tuple[FiscalYear, ...]]:
        budget, unitless, problems = total_cells(row, cut_off=cut_off)
        self._problems += problems
        if not problems:
            self._in_order.add(row.row.first.location)
        return budget, unitless

    def _mission_total(self, row: SummaryRow) -> None:
        self._groups.open_above(row)
        budget, unitless = self._total_cells(row, cut_off=False)
        number = self._groups.dimensions[-1].number if self._groups.dimensions else None
        total = StatedTotal(number, budget, unitless, location=row.row.first.location)
        if not self._groups.total_of_mission(row.mission_of_total, total):
            note = say("A further total of a mission, or of one that has no row. It was not read.")
            self._problems.append(Problem(note, total.location))

    # -- the whole

    def summary(self) -> Summary:
        self._declare()
        self._groups.end()
        dimensions = tuple(self._whole(index) for index in range(len(self._groups.dimensions)))
        settled = settle(dimensions, self._totals)
        return Summary(
            settled.dimensions,
            settled.grand_total,
            tuple({(one, one.location): one for one in (*self._counts, *settled.counts)}.values()),
            # A row that is cut off lacks several cells: that is said once.
            tuple(dict.fromkeys((*self._problems, *settled.problems))),
            in_order=frozenset(self._in_order),
        )

    def _whole(self, index: int) -> Dimension:
        missions = zip(self._groups.missions[index], self._groups.projects[index], strict=True)
        return evolve(
            self._groups.dimensions[index],
            missions=tuple(evolve(one, projects=tuple(projects)) for one, projects in missions),
        )

    def _declare(self) -> None:
        """Give the projects of each dimension the declarations of its remarks."""
        for index, rows in enumerate(self._groups.rows):
            flat = [project for projects in self._groups.projects[index] for project in projects]
            position, remark_rows = 0, []
            for row, size in rows:
                members = flat[position : position + size]
                position += size
                years = tuple(year for year, _ in row.years)
                money = tuple(money_years(project) for project in members)
                remark_rows.append(RemarkRow(row.remark, money, years, goes_on=row.remark_goes_on))
            declared, problems = assign(remark_rows)
            self._problems += problems
            found = iter(declared)
            for projects in self._groups.projects[index]:
                for place, project in enumerate(projects):
                    one = next(found)
                    projects[place] = evolve(
                        project,
                        declarations=(*project.declarations, *one.declarations),
                        remark_unclear=one.unclear,
                    )
