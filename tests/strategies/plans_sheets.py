"""Random detail sheets."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from hypothesis import strategies as st

from itacheck.plan import (
    Cell,
    CellState,
    Dimension,
    Duration,
    Indicator,
    IndicatorKind,
    ItemKind,
    Passage,
    Section,
    Sheet,
    SheetAmount,
    SheetBudget,
    SheetGroup,
    SheetHeading,
)
from itacheck.plan.sheets import NINE
from itacheck.thai.years import FiscalYear
from tests.strategies import plans_words as words
from tests.strategies.plans_remarks import year_phrases
from tests.strategies.plans_table import amounts, mostly, seldom, titles

_SUBHEADINGS = {IndicatorKind.OUTPUT: "ผลผลิต", IndicatorKind.OUTCOME: "ผลลัพธ์"}


@st.composite
def sheets(
    draw: st.DrawFn, dimensions: Sequence[Dimension], years: Sequence[FiscalYear]
) -> tuple[Sheet, ...]:
    """A sheet for most projects, under the headings of their missions or without headings."""
    placed, numbered, one_more = draw(mostly()), draw(mostly()), draw(seldom())
    made: list[Sheet] = []
    code = ""
    for mission in (one for dimension in dimensions for one in dimension.missions):
        for project in mission.projects:
            if draw(mostly()):
                code = mission.code if placed else ""
                number = len(made) + 1 if numbered else None
                made.append(draw(_sheet(project.title, project.kind, number, code, years)))
    if made and one_more:
        title, kind = draw(titles())
        number = len(made) + 1 if numbered else None
        made.append(draw(_sheet(title, kind, number, code, years)))
    return tuple(made)


def groups(found: Sequence[Sheet], dimensions: Sequence[Dimension]) -> tuple[SheetGroup, ...]:
    """The headings of dimensions and missions that stand over the sheets of a printed plan."""
    made: list[SheetGroup] = []
    names = {one.code: one.name for dimension in dimensions for one in dimension.missions}
    titles = {str(one.number): one for one in dimensions}
    mission = ""
    for sheet in found:
        if sheet.mission == mission:
            continue
        number = sheet.mission.partition(".")[0]
        if number in titles and mission.partition(".")[0] != number:
            made.append(SheetGroup(int(number), "", titles[number].name))
        made.append(SheetGroup(None, sheet.mission, names.get(sheet.mission) or "ภารกิจ"))
        mission = sheet.mission
    return tuple(made)


@st.composite
def _sheet(
    draw: st.DrawFn,
    title: str,
    kind: ItemKind | None,
    number: int | None,
    mission: str,
    years: Sequence[FiscalYear],
) -> Sheet:
    """A sheet that mostly bears the title of its project."""
    if draw(seldom()):
        title, kind = draw(titles())
    duration = draw(_durations(years))
    budget = draw(_budgets(years))
    results = draw(_results())
    marker = draw(st.sampled_from(("{number}) ", "- {number}) ", "{number}. ")))
    texts: dict[SheetHeading, tuple[str, ...]] = {
        SheetHeading.TITLE: (title,),
        SheetHeading.RATIONALE: (draw(st.sampled_from(words.PARAGRAPHS)),),
        SheetHeading.OBJECTIVES: _listed(draw(_some(words.AIMS)), marker),
        SheetHeading.TARGET_GROUP: (
            draw(st.sampled_from(words.GROUPS)).format(number=draw(st.integers(1, 2_000))),
        ),
        SheetHeading.STEPS: _listed(draw(_some(words.STEPS)), marker),
        SheetHeading.DURATION: (duration.text,),
        SheetHeading.BUDGET: budget.texts,
        SheetHeading.RESPONSIBLE: (draw(st.sampled_from(words.UNITS)),),
        SheetHeading.RESULTS: results.texts,
    }
    missing = draw(st.sampled_from(NINE[1:])) if draw(seldom()) else None
    wrong = draw(st.sampled_from(NINE[2:])) if draw(seldom()) else None
    lasting = None if missing is SheetHeading.DURATION else duration.duration
    sections = tuple(
        Section(
            heading,
            order + (heading is wrong),
            tuple(Passage(text) for text in texts[heading]),
        )
        for order, heading in enumerate(NINE, start=1)
        if heading is not missing
    )
    return Sheet(
        number,
        title,
        kind,
        mission,
        sections,
        lasting,
        None if missing is SheetHeading.BUDGET else _over(budget.budget, lasting),
        () if missing is SheetHeading.RESULTS else results.indicators,
    )


def _some(texts: Sequence[str]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(texts), min_size=1, max_size=len(texts))


def _listed(texts: Sequence[str], marker: str) -> tuple[str, ...]:
    return tuple(marker.format(number=number) + text for number, text in enumerate(texts, start=1))


@frozen
class _DurationText:
    text: str
    duration: Duration | None


@st.composite
def _durations(draw: st.DrawFn, years: Sequence[FiscalYear]) -> _DurationText:
    """All years or some, as a range in any of its forms, a list, or dates."""
    if draw(seldom()):
        return _DurationText("ตามความเหมาะสม", None)
    start = draw(st.integers(0, len(years) - 1))
    end = draw(st.integers(start, len(years) - 1))
    chosen = tuple(years[start : end + 1])
    word = draw(st.sampled_from(("ปีงบประมาณ พ.ศ. ", "ปีงบประมาณ ", "ปี ")))
    form = draw(st.sampled_from(("range", "list", "dates")))
    if form == "dates":
        first, last = chosen[0].year - 1, chosen[-1].year
        return _DurationText(f"1 ตุลาคม {first} - 30 กันยายน {last}", Duration(chosen))
    if form == "range" and len(chosen) > 1:
        dash = draw(st.sampled_from((" - ", "-", " – ", " -", " ถึง ")))
        return _DurationText(f"{word}{chosen[0]}{dash}{chosen[-1]}", Duration(chosen))
    listed = tuple(chosen[::2])
    return _DurationText(word + ", ".join(str(year) for year in listed), Duration(listed))


@frozen
class _BudgetTexts:
    texts: tuple[str, ...]
    budget: SheetBudget


def _over(budget: SheetBudget, duration: Duration | None) -> SheetBudget:
    """A budget that says of each year of the duration that no money is used declares that."""
    named = {year for one in budget.amounts for year in one.years}
    declares = all(one.years and one.cell.state is CellState.ZERO for one in budget.amounts)
    whole = budget.amounts and declares and duration and named >= set(duration.years)
    return SheetBudget((), True) if whole else budget


@st.composite
def _budgets(draw: st.DrawFn, years: Sequence[FiscalYear]) -> _BudgetTexts:
    """One figure, one for each year, none, or a sign."""
    form = draw(st.sampled_from(("none", "one", "one", "years", "years in a line", "zero", "dash")))
    if form == "none":
        return _BudgetTexts((draw(st.sampled_from(words.NO_MONEY)),), SheetBudget((), True))
    if form == "zero":
        zero = SheetAmount(Cell(CellState.ZERO))
        return _BudgetTexts(("จำนวน 0.00 บาท",), SheetBudget((zero,)))
    if form == "dash":
        return _BudgetTexts(("-",), SheetBudget((SheetAmount(Cell(CellState.DASH)),)))
    if form == "one":
        cell = draw(amounts())
        template = draw(
            st.sampled_from(
                ("งบประมาณของหน่วยงาน จำนวน {} บาท", "จำนวน {} บาท", "{}.-", "ปีละ {} บาท")
            )
        )
        whole = template.endswith(".-") and cell.amount is not None and cell.amount.satang % 100
        template = "จำนวน {} บาท" if whole else template
        return _BudgetTexts((template.format(_figure(cell)),), SheetBudget((SheetAmount(cell),)))
    return draw(_yearly(years, in_a_line=form == "years in a line"))


@st.composite
def _yearly(draw: st.DrawFn, years: Sequence[FiscalYear], in_a_line: bool) -> _BudgetTexts:
    """An amount for the first years and one for the rest, or the declaration that there is none."""
    border = draw(st.integers(1, len(years)))
    texts, found = [], []
    for part in (years[:border], years[border:]):
        if not part:
            continue
        phrase, named = draw(year_phrases(part))
        if not in_a_line and draw(seldom()):
            texts.append(f"{phrase} ไม่ใช้งบประมาณ")
            found.append(SheetAmount(Cell(CellState.ZERO), named))
            continue
        cell = draw(amounts())
        texts.append(f"{phrase} จำนวน {_figure(cell)} บาท")
        found.append(SheetAmount(cell, named))
    shown = (" ".join(texts),) if in_a_line else tuple(texts)
    return _BudgetTexts(shown, SheetBudget(tuple(found)))


def _figure(cell: Cell) -> str:
    return f"{cell.amount}".removesuffix(".00") if cell.amount is not None else ""


@frozen
class _Results:
    texts: tuple[str, ...]
    indicators: tuple[Indicator, ...]


@st.composite
def _results(draw: st.DrawFn) -> _Results:
    """Outputs and outcomes under their subheadings, numbered or one alone."""
    texts: list[str] = []
    indicators: list[Indicator] = []
    for kind in draw(
        st.sampled_from(((*IndicatorKind,), (*IndicatorKind,), (IndicatorKind.OUTPUT,)))
    ):
        texts.append(_SUBHEADINGS[kind])
        measures = draw(st.lists(st.sampled_from(words.MEASURES), min_size=1, max_size=3))
        numbered = len(measures) > 1 or draw(st.booleans())
        for order, measure in enumerate(measures, start=1):
            number = draw(st.integers(1, 100))
            text = measure.text.format(number=number)
            texts.append(f"{order}) {text}" if numbered else text)
            indicators.append(
                Indicator(
                    kind,
                    text,
                    measure.thresholds(number),
                    measure.method,
                    order if numbered else None,
                )
            )
    return _Results(tuple(texts), tuple(indicators))
