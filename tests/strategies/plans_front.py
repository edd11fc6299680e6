"""Random covers and part 1: organisation, announcement, preface, risks, goals and targets."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from attrs import field, frozen
from hypothesis import strategies as st

from itacheck.plan import (
    Amendment,
    Announcement,
    CountPlace,
    Dimension,
    Goal,
    GoalCase,
    GoalEnd,
    Organisation,
    OrganisationKind,
    Part,
    PartId,
    Passage,
    Period,
    SeriesKind,
    StatedCount,
    TargetSeries,
    TargetValue,
)
from itacheck.thai.years import MONTHS, BuddhistDate, FiscalYear
from tests.strategies import plans_words as words
from tests.strategies.plans_table import mostly, seldom

_CYCLES = (2566, 2566, 2566, 2561, 2571)
_LENGTHS = (5, 5, 5, 4, 3)


def periods() -> st.SearchStrategy[Period]:
    """A plan's fiscal years: the cycle's five as a rule."""
    return st.builds(
        lambda first, length: Period(FiscalYear(first), FiscalYear(first + length - 1)),
        st.sampled_from(_CYCLES),
        st.sampled_from(_LENGTHS),
    )


def dates() -> st.SearchStrategy[BuddhistDate]:
    """A day that exists in every year."""
    return st.builds(BuddhistDate, st.integers(2560, 2575), st.integers(1, 12), st.integers(1, 28))


@st.composite
def organisations(draw: st.DrawFn) -> Organisation:
    """A local government of any kind; its district and province are not always stated."""
    kind = draw(st.sampled_from(OrganisationKind))
    if kind in words.ALONE:
        return Organisation(words.ALONE[kind], kind)
    name = words.ORGANISATIONS[kind] + draw(st.sampled_from(words.PLACES))
    if kind is OrganisationKind.PROVINCIAL or draw(st.booleans()):
        return Organisation(name, kind)
    province = draw(st.sampled_from(words.PROVINCES)) if draw(mostly()) else ""
    return Organisation(name, kind, draw(st.sampled_from(words.DISTRICTS)), province)


@st.composite
def amendments(draw: st.DrawFn) -> Amendment:
    """That the plan is an amended one."""
    label, number = draw(st.sampled_from(words.AMENDMENTS))
    return Amendment(label, number, draw(st.none() | dates()))


@st.composite
def announcements(draw: st.DrawFn, title: str) -> tuple[Announcement, Part]:
    """The announcement and the part that it stands in."""
    date = draw(dates()) if draw(mostly()) else None
    signatory = draw(st.sampled_from(words.PEOPLE)) if draw(mostly()) else ""
    position = draw(st.sampled_from(("นายกเทศมนตรี", "ปลัดปฏิบัติหน้าที่แทน"))) if signatory else ""
    texts = [f"เรื่อง ใช้{title}", words.LONG_PARAGRAPH, "จึงประกาศให้ทราบโดยทั่วกัน"]
    if date is not None:
        month = draw(st.sampled_from(("", "เดือน "))) + MONTHS[date.month - 1]
        era = draw(st.sampled_from(("", "พ.ศ. ", "พ.ศ.")))
        texts.append(f"ประกาศ ณ วันที่ {date.day} {month} {era}{date.year}")
    if signatory:
        texts += [f"({signatory})", position]
    return Announcement(date, signatory, position), _part(PartId.ANNOUNCEMENT, texts)


@frozen
class Preface:
    """The preface, and the numbers of projects that it states."""

    part: Part
    counts: tuple[StatedCount, ...] = ()


@st.composite
def counts(
    draw: st.DrawFn, place: CountPlace, dimensions: Sequence[Dimension]
) -> tuple[StatedCount, ...]:
    """The numbers that one place states, of the plan or of each dimension; right or wrong."""
    total = sum(len(one.projects) for one in dimensions)
    scopes: list[tuple[int | None, int]] = [(None, total)] if draw(mostly()) else []
    if draw(st.booleans()):
        scopes += [(one.number, len(one.projects)) for one in dimensions]
    wrong = draw(st.sampled_from((0, 0, 0, 37)))
    return tuple(StatedCount(place, scope, number + wrong) for scope, number in scopes)


@st.composite
def prefaces(draw: st.DrawFn, dimensions: Sequence[Dimension]) -> Preface:
    """A preface with or without numbers of projects."""
    stated = draw(counts(CountPlace.PREFACE, dimensions))
    names = {one.number: one.name for one in dimensions}
    texts = [words.LONG_PARAGRAPH]
    for one in stated:
        if one.dimension is None:
            texts.append(f"แยกตาม 4 มิติ รวมทั้งสิ้นจำนวน {one.number} โครงการ ดังนี้")
        else:
            name = names[one.dimension]
            texts.append(f"มิติที่ {one.dimension} {name} จำนวน {one.number} โครงการ")
    texts.append(draw(st.sampled_from(words.PARAGRAPHS)))
    return Preface(_part(PartId.PREFACE, texts), stated)


@frozen
class Aims:
    """The goals and targets of part 1, and the passages of the part that states the goals."""

    goals: tuple[Goal, ...] = ()
    passages: tuple[Passage, ...] = ()
    targets: tuple[TargetSeries, ...] = field(default=())


@st.composite
def aims(draw: st.DrawFn, period: Period) -> Aims:
    """Goals and targets that agree or do not."""
    goals = [draw(_goal(number, period)) for number in range(1, draw(st.integers(0, 3)) + 1)]
    marker = draw(st.sampled_from(("- ({number}) ", "({number}) ", "{number}) ")))
    passages = tuple(Passage(marker.format(number=one.number) + one.text) for one in goals)
    kinds = draw(st.sampled_from(((*SeriesKind,), (*SeriesKind,), (SeriesKind.ITA_SCORE,), ())))
    series = tuple(draw(_series(kind, period)) for kind in kinds)
    return Aims(tuple(goals), passages, series)


def _score() -> st.SearchStrategy[Decimal]:
    halves = st.integers(0, 200).map(lambda number: Decimal(number) / 2)
    return st.one_of(st.integers(50, 100).map(Decimal), halves)


@st.composite
def _goal(draw: st.DrawFn, number: int, period: Period) -> Goal:
    year = draw(st.sampled_from((period.last, None)))
    when = f" ในปี พ.ศ. {year}" if year else ""
    first, second = draw(_score()), draw(_score())
    form = draw(st.sampled_from(("cases", "score", "from", "both", "none")))
    ita = SeriesKind.ITA_SCORE
    if form == "cases":
        end = GoalEnd(SeriesKind.CASES, first, year=year)
        return Goal(number, f"คดีทุจริตของหน่วยงานลดลง ร้อยละ {first}{when}", (end,))
    if form == "score":
        end = GoalEnd(ita, first, at_least=True, year=year)
        return Goal(number, f"ได้คะแนน ITA ไม่น้อยกว่า {first} คะแนน{when}", (end,))
    if form == "from":
        end = GoalEnd(ita, first, at_least=True, year=year)
        return Goal(number, f"ผลการประเมิน ITA อยู่ที่ {first} คะแนนขึ้นไป{when}", (end,))
    if form == "none":
        return Goal(number, "ชาวบ้านเชื่อมั่นในการทำงานของหน่วยงาน")
    text = (
        f"ได้คะแนน ITA ไม่น้อยกว่า {first} คะแนน{when} (กรณีที่ยังไม่ผ่านเกณฑ์ ITA)"
        f" / รักษาคะแนน ITA ไว้ที่ {second} คะแนนขึ้นไป{when} (กรณีที่ผ่านเกณฑ์ ITA แล้ว)"
    )
    return Goal(
        number,
        text,
        (
            GoalEnd(ita, first, at_least=True, year=year, case=GoalCase.NOT_PASSING),
            GoalEnd(ita, second, at_least=True, year=year, case=GoalCase.PASSING),
        ),
    )


@st.composite
def _series(draw: st.DrawFn, kind: SeriesKind, period: Period) -> TargetSeries:
    values = sorted(draw(_score()) for _ in period.years)
    if draw(seldom()):
        values.reverse()
    missing = draw(st.sampled_from(period.years)) if draw(seldom()) else None
    pairs = zip(period.years, values, strict=True)
    targets = tuple(TargetValue(year, None if year == missing else one) for year, one in pairs)
    before = period.first.year - 1
    label = "จำนวนคดีทุจริตลดลง" if kind is SeriesKind.CASES else "คะแนน ITA"
    form = draw(st.sampled_from(("none", "label", "column")))
    if form == "none":
        return TargetSeries(kind, label, targets)
    baseline = Decimal(draw(st.integers(0, 100)))
    if form == "label":
        unit = "คดี" if kind is SeriesKind.CASES else "คะแนน"
        label = f"{label} (ฐานปี {before} จำนวน {baseline} {unit})"
    return TargetSeries(kind, label, targets, baseline)


def _part(part: PartId, texts: Sequence[str]) -> Part:
    return Part(part, tuple(Passage(text) for text in texts))
