"""Random summary tables: dimensions, missions, projects, remarks and totals."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen
from hypothesis import strategies as st

from itacheck.plan import (
    Budget,
    Cell,
    CellState,
    Dimension,
    ItemKind,
    Mission,
    Money,
    Project,
    StatedTotal,
    UnnamedRow,
)
from itacheck.thai.years import FiscalYear
from tests.strategies import plans_words as words
from tests.strategies.plans_remarks import with_remarks

MOST_PROJECTS = 4
_SIGNS = (CellState.ZERO, CellState.DASH, CellState.BLANK)
_WRONG_BY = (0, 0, 0, 500_000, 1_000_000)
_NUMBER_STEPS = (1, 1, 1, 1, 1, 0, 2)


@frozen
class Table:
    """The dimensions of a plan and the total under them."""

    dimensions: tuple[Dimension, ...]
    grand_total: StatedTotal | None


def seldom() -> st.SearchStrategy[bool]:
    """True once in ten times; shrinks to False."""
    return st.sampled_from((*(False,) * 9, True))


def mostly() -> st.SearchStrategy[bool]:
    """False once in ten times; shrinks to True."""
    return seldom().map(lambda one: not one)


def amounts() -> st.SearchStrategy[Cell]:
    """A cell with money: whole hundreds of baht as a rule."""
    usual = st.integers(1, 999).map(lambda number: number * 50_000)
    satang = st.one_of(usual, usual, usual, st.integers(1, 10**12))
    return satang.map(lambda one: Cell(CellState.AMOUNT, Money(one)))


def cells() -> st.SearchStrategy[Cell]:
    """A project's cell in any state that can be read."""
    return st.one_of(st.sampled_from(_SIGNS).map(Cell), amounts())


@st.composite
def budgets(draw: st.DrawFn, years: Sequence[FiscalYear], totals: bool) -> Budget:
    """A project's cells: one sign or amount for all years, or any for each."""
    if draw(st.booleans()):
        chosen = [draw(cells())] * len(years)
    else:
        chosen = [draw(cells()) for _ in years]
    total = draw(st.one_of(st.just(Cell(CellState.ZERO)), amounts())) if totals else None
    return Budget(tuple(zip(years, chosen, strict=True)), total)


def titles() -> st.SearchStrategy[tuple[str, ItemKind | None]]:
    """A title and the kind that it begins with; NO kind is rare."""
    kinds = st.sampled_from((*ItemKind, *ItemKind, None))
    return st.builds(
        lambda kind, name: ((kind.value if kind else "") + name, kind),
        kinds,
        st.sampled_from(words.PROJECTS),
    ).map(lambda pair: (pair[0].strip(), pair[1]))


@st.composite
def tables(draw: st.DrawFn, years: Sequence[FiscalYear]) -> Table:
    """A summary table over the columns of ``years``, consistent or not."""
    totals = draw(seldom())
    numbers = draw(st.lists(st.sampled_from((1, 2, 3, 4)), min_size=1, max_size=4, unique=True))
    last = 0
    dimensions = []
    for number in sorted(numbers):
        codes = [code for code in words.MISSIONS if code.startswith(str(number))]
        chosen = draw(st.lists(st.sampled_from(codes), min_size=1, max_size=3, unique=True))
        missions = []
        for code in sorted(chosen):
            projects = []
            for _ in range(draw(st.integers(0, MOST_PROJECTS))):
                last += draw(st.sampled_from(_NUMBER_STEPS))
                projects.append(draw(_projects(last, years, totals)))
            missions.append(Mission(code, words.MISSIONS[code], tuple(projects)))
        dimension = Dimension(
            number, draw(st.sampled_from(words.DIMENSIONS[number])), tuple(missions)
        )
        dimension = draw(with_remarks(dimension))
        unnamed = draw(_unnamed(years, totals)) if draw(seldom()) else ()
        dimension = evolve(dimension, unnamed=unnamed)
        if draw(mostly()):
            below = [one.budget for one in dimension.projects]
            below += [one.budget for one in dimension.unnamed]
            dimension = evolve(dimension, subtotal=draw(_stated(number, below, years, totals)))
        dimensions.append(dimension)
    grand = None
    if draw(mostly()):
        stated = [one.subtotal.budget for one in dimensions if one.subtotal is not None]
        grand = draw(_stated(None, stated, years, totals))
    return Table(tuple(dimensions), grand)


@st.composite
def _projects(draw: st.DrawFn, number: int, years: Sequence[FiscalYear], totals: bool) -> Project:
    title, kind = draw(titles())
    numbered = draw(mostly()) or kind is None  # only its kind shows that a bare title is one
    return Project(number if numbered else None, title, kind, draw(budgets(years, totals)))


@st.composite
def _unnamed(draw: st.DrawFn, years: Sequence[FiscalYear], totals: bool) -> tuple[UnnamedRow, ...]:
    budget = draw(budgets(years, totals))
    first = (years[0], draw(amounts()))
    return (UnnamedRow(evolve(budget, cells=(first, *budget.cells[1:]))),)


@st.composite
def _stated(
    draw: st.DrawFn,
    dimension: int | None,
    below: Sequence[Budget],
    years: Sequence[FiscalYear],
    totals: bool,
) -> StatedTotal:
    """The total of some budgets, right or wrong, with or without its unit."""
    sums = [_sum([budget.at(year) for budget in below]) for year in years]
    stated = [one + draw(st.sampled_from(_WRONG_BY)) for one in sums]
    unitless = tuple(year for year in years if draw(seldom()))
    total = _cell(sum(stated)) if totals else None
    pairs = tuple((year, _cell(one)) for year, one in zip(years, stated, strict=True))
    return StatedTotal(dimension, Budget(pairs, total), unitless)


def _sum(found: Sequence[Cell | None]) -> int:
    return sum(cell.money.satang for cell in found if cell is not None and cell.money is not None)


def _cell(satang: int) -> Cell:
    return Cell(CellState.AMOUNT, Money(satang)) if satang else Cell(CellState.ZERO)
