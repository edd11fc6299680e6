"""Small plans, written in a few characters, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache

from attrs import evolve

from itacheck.base.location import TextLocation
from itacheck.engine import CompiledPack, compile_pack, evaluate
from itacheck.engine.model import State
from itacheck.facts import build_facts
from itacheck.packs import load_pack
from itacheck.packs.model import Pack
from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Declaration,
    Dimension,
    Duration,
    Mission,
    Money,
    Organisation,
    Period,
    Plan,
    Project,
    Section,
    Sheet,
    SheetAmount,
    SheetBudget,
    SheetHeading,
    StatedTotal,
)
from itacheck.plan.text import Passage
from itacheck.thai.years import FiscalYear
from itacheck.vocabulary import Fact, kinds

FIRST = 2566
STATES = {
    "": CellState.BLANK,
    "-": CellState.DASH,
    "0": CellState.ZERO,
    "?": CellState.UNREADABLE,
    "none": CellState.DECLARED,
}
ALL_YEARS = tuple(FiscalYear(FIRST + n) for n in range(5))


@lru_cache(maxsize=1)
def pack() -> Pack:
    """The default pack."""
    return load_pack("nacc-2566-2570")


@lru_cache(maxsize=4)
def compiled(fiscal_year: int | None = None) -> CompiledPack:
    """The default pack, ready for an engine."""
    return compile_pack([pack()], kinds(), fiscal_year)


def year(number: int) -> FiscalYear:
    """A fiscal year from its last two digits."""
    return FiscalYear(2500 + number)


def years(*numbers: int) -> tuple[FiscalYear, ...]:
    """Fiscal years from their last two digits."""
    return tuple(map(year, numbers))


def at(line: int) -> TextLocation:
    """A place in the plan's file."""
    return TextLocation("plan.txt", line)


def cell(written: str, line: int | None = None) -> Cell:
    """A cell: nothing, ``-``, ``0``, ``?`` (unreadable), ``none`` (in words) or baht."""
    place = at(line) if line else None
    if written in STATES:
        return Cell(STATES[written], printed=written, location=place)
    amount = Money(int(Decimal(written) * 100))
    return Cell(CellState.AMOUNT, amount, printed=written, location=place)


def budget(written: str, first: int = FIRST) -> Budget:
    """Cells from the first year on, parted by ``|``."""
    cells = enumerate(written.split("|"))
    return Budget(tuple((FiscalYear(first + n), cell(one.strip())) for n, one in cells))


def project(
    number: int | None,
    title: str = "",
    money: str = "0",
    *,
    declared: Iterable[Declaration] | None = None,
    line: int = 0,
) -> Project:
    """A project; without a title it is named after its number."""
    return Project(
        number,
        title or f"โครงการที่มีชื่อว่า{number}",
        budget=budget(money),
        declarations=tuple(declared or ()),
        location=at(line) if line else None,
    )


def dimension(
    number: int | None, *projects: Project, total: str | None = None, code: str | None = None
) -> Dimension:
    """A dimension of the frame with one mission."""
    frame = pack().frame
    framed = {one.number: one.name for one in frame.dimensions} if frame else {}
    name = f"มิติ{number}" if number is None else framed.get(number, f"มิติ{number}")
    mission = Mission(code or f"{number}.1", "", tuple(projects))
    subtotal = None if total is None else StatedTotal(number, budget(total))
    return Dimension(number, name, (mission,), subtotal)


def plan(*dimensions: Dimension, total: str | None = None, sheets: Sequence[Sheet] = ()) -> Plan:
    """A plan of the cycle's five years."""
    return Plan(
        organisation=Organisation("เทศบาลตำบลสวนดอก"),
        period=Period(ALL_YEARS[0], ALL_YEARS[-1]),
        dimensions=dimensions,
        grand_total=None if total is None else StatedTotal(None, budget(total)),
        sheets=tuple(sheets),
    )


def sheet(
    number: int | None,
    title: str = "",
    *,
    runs: tuple[FiscalYear, ...] = ALL_YEARS,
    amounts: Iterable[tuple[str, tuple[FiscalYear, ...]]] = (),
    none: bool = False,
    text: str = "",
) -> Sheet:
    """A sheet; without a title it is named like ``project`` of its number."""
    return Sheet(
        number,
        title or f"โครงการที่มีชื่อว่า{number}",
        sections=(Section(SheetHeading.STEPS, 5, (Passage(text),)),) if text else (),
        duration=Duration(runs) if runs else None,
        budget=SheetBudget(tuple(SheetAmount(cell(one), of) for one, of in amounts), none),
    )


def facts(of: Plan, kind: str, **arguments: object) -> dict[str, Fact]:
    """The facts of a kind by what follows the kind in their ids."""
    fiscal_year, baseline = arguments.get("fiscal_year"), arguments.get("baseline_ita")
    found = build_facts(
        of,
        pack().criteria,
        fiscal_year=fiscal_year if isinstance(fiscal_year, int) else None,
        baseline_ita=Decimal(str(baseline)) if baseline is not None else None,
    )
    assert len({one.id for one in found}) == len(found)
    return {one.id.removeprefix(f"{kind}/"): one for one in found if one.kind == kind}


Where = tuple[str, int | None]


def said(
    of: Plan, code: str, *, baseline_ita: float | None = None, fiscal_year: int | None = None
) -> list[tuple[Where, str]]:
    """What a rule says of everything that it examines: subject and year, and the outcome."""
    found = build_facts(
        of,
        pack().criteria,
        fiscal_year=fiscal_year,
        baseline_ita=None if baseline_ita is None else Decimal(str(baseline_ita)),
    )
    return [
        (
            (one.fact.origin.subject, one.fact.origin.year) if one.fact else ("", None),
            one.state.value,
        )
        for one in evaluate(compiled(fiscal_year), found, "plain").outcomes
        if one.rule == code
    ]


def outcomes(
    of: Plan, code: str, *, baseline_ita: float | None = None, fiscal_year: int | None = None
) -> dict[Where, str]:
    """What a rule says, by subject and year."""
    return dict(said(of, code, baseline_ita=baseline_ita, fiscal_year=fiscal_year))


def failed(
    of: Plan, code: str, *, baseline_ita: float | None = None, fiscal_year: int | None = None
) -> list[Where]:
    """Subjects and years that a rule finds fault with."""
    every = said(of, code, baseline_ita=baseline_ita, fiscal_year=fiscal_year)
    return [where for where, state in every if state == State.FAILED.value]


def with_period(of: Plan, first: int, last: int) -> Plan:
    """The plan for other years."""
    return evolve(of, period=Period(FiscalYear(first), FiscalYear(last)))
