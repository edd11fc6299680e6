"""What was not read is not judged: it makes no finding that the whole plan would not make."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from random import Random
from typing import TypeVar

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itacheck.engine import evaluate
from itacheck.engine.model import Outcome, Reason, State
from itacheck.facts import build_facts, unread_parts
from itacheck.plan import (
    Account,
    Budget,
    Cell,
    CellState,
    Control,
    CountPlace,
    Declaration,
    Dimension,
    Entry,
    Goal,
    GoalCase,
    GoalEnd,
    Indicator,
    IndicatorKind,
    Part,
    PartId,
    PartState,
    Passage,
    Plan,
    Project,
    Rating,
    Risk,
    RiskLevel,
    RiskRow,
    SeriesKind,
    Sheet,
    StatedCount,
    StatedTotal,
    Taken,
    TargetSeries,
    TargetValue,
    Threshold,
    UnnamedRow,
)
from itacheck.thai.names import name_of, own_words
from itacheck.thai.years import FiscalYear
from itacheck.vocabulary import kinds
from tests.facts.small import ALL_YEARS, at, compiled, dimension, pack, plan, project, sheet
from tests.strategies import plans
from tests.support import examples

Choose = Callable[[], bool]
Named = TypeVar("Named", Project, Sheet)
YEAR = 2568
ITA = SeriesKind.ITA_SCORE
Finding = tuple[str, int | None, tuple[str, ...]]


def said(of: Plan) -> tuple[Outcome, ...]:
    """What the rules say of everything in a plan."""
    built = build_facts(of, pack().criteria, fiscal_year=YEAR, baseline_ita=None)
    return evaluate(compiled(YEAR), built, "plain", unread_parts(of)).outcomes


def found(of: Plan, state: State = State.FAILED) -> set[Finding]:
    """What the rules say of a plan, by what identifies a fault from draft to draft."""
    return {
        (one.rule, one.fact.origin.year, one.fact.origin.names)
        for one in said(of)
        if one.state is state and one.fact is not None
    }


def with_state(of: Plan, state: PartState, *parts: PartId) -> Plan:
    """The plan with parts that were not wholly read."""
    return evolve(of, account=Account(states=tuple((one, state) for one in parts)))


def with_own_names(of: Plan) -> Plan:
    """The plan without projects and sheets that bear the name of an earlier one.

    A sheet has the number of its project: no number leads to one of another name.
    """
    own = own_words(of.organisation.name if of.organisation else "")

    def firsts(named: Iterable[Named]) -> tuple[Named, ...]:
        found = []
        for one in named:
            core = name_of(one.title, own).core
            if core not in seen:
                found.append(one)
            seen.add(core)
        return tuple(found)

    seen: set[str] = set()
    dimensions = tuple(
        evolve(
            one,
            missions=tuple(evolve(two, projects=firsts(two.projects)) for two in one.missions),
        )
        for one in of.dimensions
    )
    seen = set()
    made = evolve(of, dimensions=dimensions)
    numbers = {name_of(one.title, own).core: one.number for one in made.projects}
    sheets = (evolve(one, number=numbers.get(name_of(one.title, own).core)) for one in of.sheets)
    return evolve(made, sheets=firsts(sheets))


def lose_rows(of: Plan, lost: Choose) -> Plan:
    """Rows of the table that were not read; each is known to stand in its dimension."""

    def left(one: Dimension) -> Dimension:
        missions = tuple(
            evolve(mission, projects=tuple(two for two in mission.projects if not lost()))
            for mission in one.missions
            if not lost()
        )
        gone = len(one.projects) - sum(len(mission.projects) for mission in missions)
        years = dict.fromkeys(year for two in one.projects for year in two.budget.years)
        cells = tuple((year, Cell(CellState.UNREADABLE)) for year in years)
        rows = (UnnamedRow(Budget(cells)),) if gone else ()
        return evolve(one, missions=missions, unnamed=(*one.unnamed, *rows))

    dimensions = tuple(left(one) for one in of.dimensions if not lost())
    return evolve(of, dimensions=dimensions)


def lose_column(of: Plan, lost: Choose) -> Plan:
    """Columns of years that were not read."""
    years = [FiscalYear(year) for year in range(2566, 2571) if lost()]

    def cut(one: Budget) -> Budget:
        return evolve(one, cells=tuple(cell for cell in one.cells if cell[0] not in years))

    def total(one: StatedTotal | None) -> StatedTotal | None:
        return one and evolve(one, budget=cut(one.budget))

    return evolve(
        of,
        dimensions=tuple(
            evolve(
                one,
                missions=tuple(
                    evolve(
                        mission,
                        projects=tuple(
                            evolve(two, budget=cut(two.budget)) for two in mission.projects
                        ),
                    )
                    for mission in one.missions
                ),
                subtotal=total(one.subtotal),
            )
            for one in of.dimensions
        ),
        grand_total=total(of.grand_total),
    )


def lose_sheets(of: Plan, lost: Choose) -> Plan:
    """Sheets that were not read, or not wholly."""
    return evolve(
        of,
        sheets=tuple(
            evolve(
                one,
                sections=tuple(two for two in one.sections if not lost()),
                indicators=tuple(two for two in one.indicators if not lost()),
                duration=None if lost() else one.duration,
                budget=None if lost() else one.budget,
            )
            for one in of.sheets
            if not lost()
        ),
    )


def lose_risks(of: Plan, lost: Choose) -> Plan:
    """Rows and columns of the risk table that were not read."""
    rows = tuple(one for one in of.risk_rows if not lost())
    if lost():
        rows = tuple(evolve(one, controls=()) for one in rows)
    if lost():
        rows = tuple(evolve(one, ratings=()) for one in rows)
    return evolve(of, risk_rows=rows)


def lose_targets(of: Plan, lost: Choose) -> Plan:
    """Series and years of the table of targets that were not read."""
    return evolve(
        of,
        targets=tuple(
            evolve(
                one,
                values=tuple(two for two in one.values if not lost()),
                baseline=None if lost() else one.baseline,
            )
            for one in of.targets
            if not lost()
        ),
    )


def lose_goals(of: Plan, lost: Choose) -> Plan:
    """Goals that were not read."""
    return evolve(of, goals=tuple(one for one in of.goals if not lost()))


Loss = tuple[PartId, Callable[[Plan, Choose], Plan]]
LOSSES: tuple[Loss, ...] = (
    (PartId.SUMMARY_TABLE, lose_rows),
    (PartId.SUMMARY_TABLE, lose_column),
    (PartId.SHEETS, lose_sheets),
    (PartId.RISK_ASSESSMENT, lose_risks),
    (PartId.TARGETS, lose_targets),
    (PartId.GOALS, lose_goals),
)


@settings(max_examples=examples(150), suppress_health_check=[HealthCheck.too_slow])
@given(
    plans(),
    st.integers(0, 2**32),
    st.sampled_from((0.3, 0.7, 0.95)),
    st.lists(st.sampled_from(LOSSES), min_size=1, max_size=2),
    st.sampled_from((PartState.PARTLY, PartState.UNREAD)),
)
def test_what_was_not_read_makes_no_new_finding(
    whole: Plan, seed: int, kept: float, chosen: list[Loss], state: PartState
) -> None:
    """However much of a plan is lost in reading, the rest has no fault that the plan has not.

    Where two projects share a name, nobody knows which of them a sheet is of.
    """
    whole = with_own_names(whole)
    random = Random(seed)  # noqa: S311 - a test's choices, the same for the same seed
    left = whole
    for _, lose in chosen:
        left = lose(left, lambda: random.random() > kept)
    parts = tuple(dict.fromkeys(part for part, _ in chosen))
    assert found(with_state(left, state, *parts)) <= found(whole)


def rated(word: str) -> Rating:
    """A rating by its word alone."""
    return Rating(RiskLevel(word), word)


def thin() -> Plan:
    """A plan that lacks a member of everything: every rule that looks for one finds fault."""
    ends = tuple(GoalEnd(ITA, Decimal(90), case=case) for case in GoalCase)
    score = Threshold(Decimal(99), "คะแนน")
    indicators = (
        Indicator(IndicatorKind.OUTPUT, "คะแนน ITA 99 คะแนน", (score,)),
        Indicator(IndicatorKind.OUTPUT, "รายงานผล", ()),
    )
    own = evolve(sheet(1, amounts=[("0", ())]), indicators=indicators)
    listed = evolve(sheet(9, "ไม่มีโครงการ"), indicators=indicators[1:])
    first = dimension(1, project(1, money="0|-"), project(3, money="-|-"), total="0|0")
    empty = evolve(first.missions[0], code="1.2", projects=())
    first = evolve(first, missions=(*first.missions, empty))
    rows = (
        RiskRow(1, "จัดซื้อ", (Risk("เรียกรับ"), Risk("ฮั้ว")), (), ()),
        RiskRow(2, "จัดจ้าง", (Risk("รับของ"),), (rated("สูง"),), (Control("ตรวจรับงานทุกครั้ง"),)),
        RiskRow(4, "อนุญาต", (Risk("ล่าช้า"),), (rated("สูง"),), ()),
    )
    values = tuple(TargetValue(year, Decimal(85)) for year in ALL_YEARS[1:])
    passages = tuple(Passage(f"({number}) ข้อ") for number in (1, 2, 4))
    return evolve(
        plan(first, total="1|1", sheets=(own, listed)),
        parts=(Part(PartId.BENEFITS, passages),),
        counts=(StatedCount(CountPlace.PREFACE, None, 9),),
        risk_rows=rows,
        goals=(Goal(1, "คะแนน ITA", ends),),
        targets=(TargetSeries(ITA, "", values),),
    )


T, S, R = PartId.SUMMARY_TABLE, PartId.SHEETS, PartId.RISK_ASSESSMENT
NEEDS_ALL = (
    *(("STR001", part) for part in (PartId.OBJECTIVES, PartId.PREFACE, PartId.ANNOUNCEMENT)),
    *((code, T) for code in ("STR003", "STR004", "STR008", "MSR001", "MSR002", "CNT001", "CNT002")),
    *((code, T) for code in ("BUD003", "BUD002", "BUD005", "BUD008", "YRS004", "ITA002", "RSK002")),
    *(("CNT003", part) for part in (T, S)),
    *((code, S) for code in ("PRJ001", "IND001", "IND005", "ITA001", "RSK002", "CNT002")),
    *((code, R) for code in ("RSK001", "RSK005", "RSK006")),
    ("RSK007", T),
    ("CNT004", PartId.BENEFITS),
    *((code, PartId.TARGETS) for code in ("TGT001", "TGT006")),
    ("TGT007", PartId.GOALS),
)
"""Rules that look at all members of a part, and that part."""


@pytest.mark.parametrize(("code", "part"), NEEDS_ALL)
@pytest.mark.parametrize("state", [PartState.PARTLY, PartState.UNREAD])
def test_what_takes_all_members_is_undecided(code: str, part: PartId, state: PartState) -> None:
    """What is missing from a part that was not wholly read may stand in the rest of it."""
    missing = {one for one in found(thin()) if one[0] == code}
    left = with_state(thin(), state, part)
    still = {one for one in found(left) if one[0] == code}
    undecided = {one for one in found(left, State.UNDECIDED) if one[0] == code}
    assert missing - still
    assert undecided >= missing - still
    assert all(about(code, part, one) is False for one in still)


def about(code: str, part: PartId, one: Finding) -> bool:
    """Whether a finding is about a part that is not wholly read, where a rule is about several."""
    if code == "STR001":
        return part.value in one[2]
    if code in {"CNT002", "CNT003"}:
        return (one[2][0] in {"project", "table"}) == ((part is T) == (code == "CNT002"))
    return code != "CNT004" or part.value in one[2]


def test_what_one_member_shows_is_said_all_the_same() -> None:
    """A falling target or a row that contradicts itself is a fault, whatever else was not read."""
    money = project(1, money="5|0|0|0|?", declared=[Declaration()])
    scores = zip(ALL_YEARS, (70, 60, 75, 80, 84), strict=True)
    falling = tuple(TargetValue(year, Decimal(score)) for year, score in scores)
    shown = evolve(
        plan(
            dimension(1, money, total="7|0|0|0|0"),
            sheets=(sheet(1, amounts=[("9", ())]),),
        ),
        risk_rows=(RiskRow(1, "ก", (Risk("ข"),), (Rating(None, "น่ากลัว"),), ()),),
        targets=(TargetSeries(ITA, "", falling),),
    )
    left = with_state(shown, PartState.PARTLY, *PartId)
    codes = {code for code, _, _ in found(left)}
    assert codes == {"BUD001", "BUD004", "BUD006", "BUD009", "RSK004", "TGT002", "TGT003", "TGT008"}
    assert found(left) <= found(shown)


def test_a_control_that_a_read_project_backs_is_backed() -> None:
    """What was not read can only back it once more."""
    backed = evolve(
        plan(dimension(1, project(1, "โครงการเปิดบ้านรับฟัง"))),
        risk_rows=(RiskRow(1, "ก", (Risk("ข"),), (rated("สูง"),), (Control("เปิดบ้านรับฟัง"),)),),
    )
    left = with_state(backed, PartState.PARTLY, T, S)
    for code in ("RSK002", "RSK003", "RSK007"):
        outcomes = [one for one in said(left) if one.rule == code]
        assert {one.state for one in outcomes} == {State.PASSED}


@pytest.mark.parametrize("part", [T, S, R, PartId.TARGETS, PartId.GOALS, PartId.ANNOUNCEMENT])
def test_rules_about_a_part_that_was_not_read_are_undecided(part: PartId) -> None:
    """They are neither passed nor without anything to examine, and the reason names the part."""
    about_it = {one.name for one in kinds() if part.value in one.parts}
    rules = {one.code for one in pack().rules if one.about in about_it}
    outcomes = [
        one for one in said(with_state(Plan(), PartState.UNREAD, part)) if one.rule in rules
    ]
    assert {one.rule for one in outcomes} == rules
    for one in outcomes:
        if one.fact is None:
            assert (one.state, one.reason) == (State.UNDECIDED, Reason("unread", part.value))
        else:
            assert one.state in {State.UNDECIDED, State.NOT_APPLICABLE}


def test_only_the_sheet_that_lacks_something_is_open() -> None:
    """The place of what was not read tells which sheet it belongs to."""
    sheets = tuple(evolve(sheet(number), location=at(number * 10)) for number in (1, 2, 3))
    entry = Entry(Taken.UNREAD, S, 4, location=at(25))
    left = evolve(plan(sheets=sheets), account=Account((entry,), states=((S, PartState.PARTLY),)))
    states = {
        one.fact.origin.subject: one.state
        for one in said(left)
        if one.rule == "PRJ001" and one.fact
    }
    assert states == {
        "sheet:1": State.FAILED,
        "sheet:2": State.UNDECIDED,
        "sheet:3": State.FAILED,
    }


def test_sums_of_other_dimensions_stay_decided() -> None:
    """A row that was not read is of one dimension; the rest of the table adds up or not."""
    row = UnnamedRow(Budget(tuple((year, Cell(CellState.UNREADABLE)) for year in ALL_YEARS)))
    wrong = dimension(1, project(1, money="5"), total="6")
    spoilt = evolve(dimension(2, project(2, money="5"), total="6"), unnamed=(row,))
    left = with_state(plan(wrong, spoilt, total="12"), PartState.PARTLY, T)
    states = {
        (one.rule, one.fact.origin.subject): one.state
        for one in said(left)
        if one.fact and one.rule in {"BUD001", "BUD003"}
    }
    assert states == {
        ("BUD001", "dimension:1"): State.FAILED,
        ("BUD001", "dimension:2"): State.UNDECIDED,
        ("BUD003", "total"): State.UNDECIDED,
    }
