"""The summary table drawn again, with what was found in its cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from attrs import field

from ...base.language import Message, say
from ...base.location import Location
from ...base.patterns import expression
from ...base.record import record
from ...plan import Budget, Cell, Dimension, Project, StatedTotal
from ...plan.ordinals import mark_of
from ...report import Finding, Report
from ...report.figures import baht
from ...report.subjects import item_of
from ...thai.years import FiscalYear
from ...view.overview import dimension_label
from ..pen import Pen

_RIGHT: Mapping[str, Message] = MappingProxyType(
    {"computed": say("added up"), "sheet_amount": say("detail sheet")}
)
"""Figures of a finding that a cell is held against, by their name in the finding's data."""

_BAHT = expression(r"-?\d+\.\d\d")


@record
class Mark:
    """A finding in a cell: its code, and where the page describes it."""

    code: str
    target: str


@record
class TableCell:
    """A cell as printed; ``severity`` is that of the gravest finding in it, ``waived``, or ""."""

    text: str
    severity: str = ""
    right: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()


@record
class Row:
    """A row: of a dimension, a mission, a project, money without a name, or a total."""

    kind: Literal["dimension", "mission", "project", "unnamed", "total"]
    number: str
    title: TableCell
    cells: tuple[TableCell, ...] = ()
    remark: TableCell = TableCell("")


@record
class Table:
    """The table's years, and its rows."""

    years: tuple[str, ...]
    rows: tuple[Row, ...]


@record
class _Found:
    """The findings of a report by where they belong in the table."""

    pen: Pen
    ids: Mapping[int, str] = field(repr=False)
    by_item: Mapping[tuple[int, int | None], list[Finding]] = field(repr=False)
    by_place: Mapping[Location, list[Finding]] = field(repr=False)

    def cell(
        self, text: str, item: object = None, year: int | None = None, at: Location | None = None
    ) -> TableCell:
        """A cell with all that was found about an item in a year, or at a place."""
        own = self.by_item.get((id(item), year), ()) if item is not None else ()
        here = self.by_place.get(at, ()) if at is not None else ()
        found = tuple({id(one): one for one in (*own, *here)}.values())
        return TableCell(
            text,
            _gravest(found),
            tuple(dict.fromkeys(right for one in found for right in _right(one, self.pen))),
            tuple(Mark(one.rule, self.ids[id(one)]) for one in found),
        )


def table(report: Report, pen: Pen, prefix: str) -> Table | None:
    """The summary table; None where there is none."""
    plan = report.plan
    if not plan.dimensions:
        return None
    found = _found(report, pen, prefix)
    rows = [*plan.projects, *(one.subtotal for one in plan.dimensions), plan.grand_total]
    years = tuple(sorted({year for one in rows if one for year in one.budget.years}))
    drawn = [row for one in plan.dimensions for row in _dimension(one, years, found, pen)]
    if plan.grand_total:
        words = pen.words(say("Grand total"))
        drawn.append(_total(plan.grand_total, plan, words, years, found))
    return Table(tuple(pen.figures(str(year)) for year in years), tuple(drawn))


def _found(report: Report, pen: Pen, prefix: str) -> _Found:
    by_item: dict[tuple[int, int | None], list[Finding]] = {}
    by_place: dict[Location, list[Finding]] = {}
    for one in report.findings:
        item = report.plan if one.subject == "total" else item_of(one.subject, report.plan)
        if item is not None:
            by_item.setdefault((id(item), one.year), []).append(one)
        if one.location is not None:
            by_place.setdefault(one.location, []).append(one)
    ids = {id(one): f"{prefix}{number}" for number, one in enumerate(report.findings, start=1)}
    return _Found(pen, ids, by_item, by_place)


def _dimension(
    dimension: Dimension, years: Sequence[FiscalYear], findings: _Found, pen: Pen
) -> Iterator[Row]:
    label = pen.figures(dimension_label(dimension.number, pen.language))
    yield Row("dimension", "", findings.cell(f"{label} {dimension.name}".strip(), dimension))
    for mission in dimension.missions:
        if mission.code or mission.name:
            name = findings.cell(f"{pen.figures(mission.code)} {mission.name}".strip(), mission)
            yield Row("mission", "", name)
        for project in mission.projects:
            yield _project(project, years, findings, pen)
    for row in dimension.unnamed:
        name = findings.cell(pen.words(say("(without a name)")), at=row.location)
        yield Row("unnamed", "", name, tuple(_cells(row.budget, row, years, findings)))
    if dimension.subtotal:
        words = pen.words(say("Total of {dimension}", dimension=label))
        yield _total(dimension.subtotal, dimension, words, years, findings)


def _project(project: Project, years: Sequence[FiscalYear], findings: _Found, pen: Pen) -> Row:
    title = findings.cell(project.title, project, at=project.location)
    mark = mark_of(project)
    return Row(
        "project",
        "" if mark is None else pen.figures(str(mark)),
        title,
        tuple(_cells(project.budget, project, years, findings)),
        findings.cell(project.remark, at=project.remark_location),
    )


def _total(
    total: StatedTotal, item: object, words: str, years: Sequence[FiscalYear], findings: _Found
) -> Row:
    title = findings.cell(words, at=total.location)
    return Row("total", "", title, tuple(_cells(total.budget, item, years, findings)))


def _cells(
    budget: Budget, item: object, years: Sequence[FiscalYear], findings: _Found
) -> Iterator[TableCell]:
    for year in years:
        cell = budget.at(year)
        place = cell.location if cell else None
        yield findings.cell(_printed(cell, findings.pen), item, year.year, place)


def _printed(cell: Cell | None, pen: Pen) -> str:
    """As the plan prints it; a cell of a structured plan has no print, and shows its amount."""
    if cell is None:
        return ""
    if cell.printed or cell.amount is None:
        return cell.printed
    return pen.figures(baht(cell.amount.satang, pen.language))


def _gravest(found: Iterable[Finding]) -> str:
    found = tuple(found)
    standing = [one.severity for one in found if one.waiver is None]
    if standing:
        return min(standing, key=lambda one: one.rank).value
    return "waived" if found else ""


def _right(finding: Finding, pen: Pen) -> Iterator[str]:
    for name, words in _RIGHT.items():
        amount = finding.data.get(name)
        if isinstance(amount, str) and _BAHT.fullmatch(amount):
            shown = baht(int(amount.replace(".", "")), pen.language)
            yield pen.figures(pen.words(say("{what}: {amount}", what=words, amount=shown)))
