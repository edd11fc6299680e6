"""What the tables and pictures of a report show of its plan, as the report's JSON has it.

A report that is read back has no more of the plan than this: enough for every format.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from attrs import evolve

from ..base.location import Location
from ..base.record import record
from ..plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    Mission,
    Money,
    OrganisationKind,
    Plan,
    Project,
    RiskRow,
    SeriesKind,
    Sheet,
    StatedTotal,
    TargetSeries,
    UnnamedRow,
)
from ..plan.targets import TargetValue
from ..records.codec import Codec, ListOf, OneOf, OrNone, by_value
from ..records.record import Key, Record
from ..thai.years import FiscalYear
from . import form_values as f
from .chart_data import BACKINGS, Background, ControlBacked, NationalMean

_Keep = Callable[[Location | None], Location | None]


@record
class Outline:
    """The kind of organisation, the summary table, the titles of sheets, targets, steps at risk.

    ``background`` is what pictures hold them against. Of places only those are kept at which a
    finding of the report is.
    """

    organisation_kind: OrganisationKind | None = None
    dimensions: tuple[Dimension, ...] = ()
    grand_total: StatedTotal | None = None
    sheets: tuple[Sheet, ...] = ()
    targets: tuple[TargetSeries, ...] = ()
    risk_rows: tuple[RiskRow, ...] = ()
    background: Background | None = None

    def within(self, plan: Plan) -> Plan:
        """The plan with what is shown of it."""
        whose = plan.organisation and evolve(plan.organisation, kind=self.organisation_kind)
        return evolve(
            plan,
            organisation=whose,
            dimensions=self.dimensions,
            grand_total=self.grand_total,
            sheets=self.sheets,
            targets=self.targets,
            risk_rows=self.risk_rows,
        )


def outline_of(report: Any) -> Outline:
    """What is shown of the plan of a report."""
    plan = report.plan
    found = {one.location for one in report.findings if one.location is not None}

    def keep(place: Location | None) -> Location | None:
        return place if place in found else None

    return Outline(
        plan.organisation.kind if plan.organisation else None,
        tuple(_dimension(one, keep) for one in plan.dimensions),
        plan.grand_total and _total(plan.grand_total, keep),
        plan.sheets,
        plan.targets,
        plan.risk_rows,
        report.background,
    )


def _dimension(dimension: Dimension, keep: _Keep) -> Dimension:
    missions = (
        evolve(one, projects=tuple(_project(each, keep) for each in one.projects))
        for one in dimension.missions
    )
    unnamed = (
        evolve(one, budget=_budget(one.budget, keep), location=keep(one.location))
        for one in dimension.unnamed
    )
    return evolve(
        dimension,
        missions=tuple(missions),
        subtotal=dimension.subtotal and _total(dimension.subtotal, keep),
        unnamed=tuple(unnamed),
    )


def _project(project: Project, keep: _Keep) -> Project:
    return evolve(
        project,
        budget=_budget(project.budget, keep),
        location=keep(project.location),
        remark_location=keep(project.remark_location),
    )


def _total(total: StatedTotal, keep: _Keep) -> StatedTotal:
    return evolve(total, budget=_budget(total.budget, keep), location=keep(total.location))


def _budget(budget: Budget, keep: _Keep) -> Budget:
    cells = ((year, evolve(cell, location=keep(cell.location))) for year, cell in budget.cells)
    return Budget(tuple(cells))


def outline_form() -> Record:
    """The outline as the report's JSON has it."""
    return Record(
        Outline,
        Key("organisation_kind", OrNone(OneOf(by_value(OrganisationKind), quoted=True))),
        Key("dimensions", ListOf(_dimension_form())),
        Key("grand_total", OrNone(_total_form())),
        Key("sheets", ListOf(_sheet_form())),
        Key("targets", ListOf(_series_form())),
        Key("risk_rows", ListOf(Record(_risk_row, Key("step", f.TEXT)))),
        Key("background", OrNone(_background_form())),
        name="outline",
    )


def _risk_row(step: str) -> RiskRow:
    return RiskRow(None, step)


def _dimension_form() -> Record:
    project = Record(
        Project,
        Key("number", f.NUMBER_OR_NONE),
        Key("label", f.TEXT),
        Key("title", f.TEXT),
        Key("location", f.LOCATION_OR_NONE),
        Key("budget", _BudgetForm()),
        Key("remark", f.TEXT),
        Key("remark_location", f.LOCATION_OR_NONE),
        name="project",
    )
    mission = Record(
        Mission, Key("code", f.TEXT), Key("name", f.TEXT), Key("projects", ListOf(project))
    )
    unnamed = Record(UnnamedRow, Key("location", f.LOCATION_OR_NONE), Key("budget", _BudgetForm()))
    return Record(
        Dimension,
        Key("number", f.NUMBER_OR_NONE),
        Key("name", f.TEXT),
        Key("missions", ListOf(mission)),
        Key("unnamed", ListOf(unnamed)),
        Key("subtotal", OrNone(_total_form())),
    )


def _total_form() -> Record:
    return Record(
        StatedTotal,
        Key("dimension", f.NUMBER_OR_NONE),
        Key("location", f.LOCATION_OR_NONE),
        Key("budget", _BudgetForm()),
        name="total",
    )


class _BudgetForm(Codec):
    """Cells by fiscal year, as a list: what the plan prints, and the amount in baht."""

    blank = Budget()

    def __init__(self) -> None:
        self.cells = ListOf(
            Record(
                _cell,
                Key("year", f.FISCAL_YEAR, of=lambda pair: pair[0]),
                Key(
                    "state", OneOf(by_value(CellState), quoted=True), of=lambda pair: pair[1].state
                ),
                Key("amount", f.DECIMAL_OR_NONE, of=_baht),
                Key("printed", f.TEXT, of=lambda pair: pair[1].printed),
                Key("location", f.LOCATION_OR_NONE, of=lambda pair: pair[1].location),
                name="cell",
            )
        )

    def write(self, value: Any) -> Any:
        """The cells."""
        return self.cells.write(value.cells)

    def read(self, at: Any) -> Any:
        """The budget, without its column of sums."""
        return Budget(tuple(one for one in self.cells.read(at) if one is not None))

    def schema(self, definitions: dict[str, Any]) -> dict[str, Any]:
        """A list of cells."""
        return self.cells.schema(definitions)


def _baht(pair: tuple[FiscalYear, Cell]) -> Decimal | None:
    amount = pair[1].amount
    return None if amount is None else amount.baht


def _cell(
    year: FiscalYear, state: CellState, amount: Decimal | None, **given: Any
) -> tuple[FiscalYear, Cell]:
    money = None if amount is None else Money(int(amount * 100))
    return year, Cell(state, money, **given)


def _sheet_form() -> Record:
    return Record(
        Sheet,
        Key("number", f.NUMBER_OR_NONE),
        Key("label", f.TEXT),
        Key("title", f.TEXT),
        Key("mission", f.TEXT),
    )


def _series_form() -> Record:
    value = Record(TargetValue, Key("year", f.FISCAL_YEAR), Key("value", f.DECIMAL_OR_NONE))
    kinds = OneOf(by_value(SeriesKind), quoted=True)
    return Record(TargetSeries, Key("kind", kinds), Key("values", ListOf(value)))


def _background_form() -> Record:
    mean = Record(NationalMean, Key("year", f.YEAR), Key("score", f.DECIMAL), Key("own", f.TRUTH))
    control = Record(
        ControlBacked,
        Key("subject", f.SUBJECT),
        Key("row", f.COUNT),
        Key("text", f.TEXT),
        Key("how", OrNone(OneOf(BACKINGS, quoted=True))),
        Key("by", f.TEXT_OR_NONE),
    )
    return Record(
        Background,
        Key("pass_mark", f.DECIMAL_OR_NONE),
        Key("national", ListOf(mean)),
        Key("controls", ListOf(control)),
        name="background",
    )
