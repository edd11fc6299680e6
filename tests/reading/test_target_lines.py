"""Targets in lines of text, and totals that count projects under the heading for numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from itacheck.plan import CountPlace, Plan, SeriesKind
from tests.reading.texts import FIRST, plan, table

TEN = [Decimal(10), Decimal(20), Decimal(30), Decimal(40), Decimal(50)]


def with_lines(*lines: str) -> Plan:
    """A plan with these lines under the heading of its targets."""
    front = ["(พ.ศ. 2566 - 2570)", "ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", "(1) ก", "ค่าเป้าหมาย"]
    return plan("\n".join([*front, *lines]), table(FIRST))


def test_one_line_for_each_series() -> None:
    """Every year and its value in one line."""
    pairs = " ".join(f"ปี {2565 + index} ร้อยละ {index}๐" for index in range(1, 6))
    series = with_lines(f"- จำนวนคดีทุจริตลดลง {pairs}").target(SeriesKind.CASES)
    assert series is not None
    assert [one.value for one in series.values] == TEN
    assert [int(one.year) for one in series.values] == [2566, 2567, 2568, 2569, 2570]


def test_one_line_for_each_year() -> None:
    """A line that names the series holds for the lines below it."""
    years = [f"ปี {2565 + index} = {60 + index} คะแนน" for index in range(1, 6)]
    series = with_lines("คะแนน ITA", *years).target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert series.label == "คะแนน ITA"
    assert [one.value for one in series.values] == [Decimal(60 + index) for index in range(1, 6)]


@pytest.mark.parametrize(
    "lines",
    [
        ("คะแนน ITA ปี 2566 = 65 คะแนน", "ปี 2566 = 70 คะแนน"),
        ("ปี\tคดีทุจริตลดลง\tคะแนน ITA", "ปีแรก\t10\t65", "2566 2567\t20\t70"),
        ("คดีทุจริตลดลง", "ปี 2566 จากเดิม 3 คดี", "ปี 2567 จากเดิม 2 คดี"),
        ("ปี 2566 ร้อยละ 10",),
    ],
    ids=["two values for a year", "no years in rows", "no values", "no series named"],
)
def test_what_cannot_be_told_apart_is_a_problem(lines: tuple[str, ...]) -> None:
    """Nothing is guessed, and nothing is dropped in silence."""
    found = with_lines(*lines)
    assert not found.targets
    assert any("Target values stand here" in str(one.message) for one in found.problems)


@pytest.mark.parametrize(
    "lines",
    [
        [f"คะแนน ITA ไม่น้อยกว่า {60 + index} คะแนน ในปี {2565 + index}" for index in range(1, 6)],
        [
            "คะแนน ITA (ปีฐาน 2564 = 59 คะแนน) "
            + " ".join(f"ปี {2565 + index} {60 + index} คะแนน" for index in range(1, 6))
        ],
        [f"ปี {2565 + index} ผลการประเมิน ITA เป็น {60 + index} คะแนน" for index in range(1, 6)],
    ],
    ids=["years behind", "side by side", "words between"],
)
def test_a_year_and_its_value_in_either_order(lines: list[str]) -> None:
    """The year before the value or behind it, words between them; other years do not count."""
    found = with_lines(*lines)
    series = found.target(SeriesKind.ITA_SCORE)
    assert series is not None
    assert [(int(one.year), one.value) for one in series.values] == [
        (2565 + index, Decimal(60 + index)) for index in range(1, 6)
    ]
    assert series.baseline is None
    assert not found.problems


def test_baselines_in_lines() -> None:
    """The year before the period has the baseline: a number of cases, or a score."""
    found = with_lines(
        "คดีทุจริต ปีฐาน 2565 จำนวน 4 คดี",
        *(f"ปี {2565 + index} ลดลงร้อยละ {index}0" for index in range(1, 6)),
        "คะแนน ITA ปีฐาน 2565 ได้ 70.1 คะแนน",
        *(f"ปี {2565 + index} = {70 + index} คะแนน" for index in range(1, 6)),
    )
    cases, scores = found.target(SeriesKind.CASES), found.target(SeriesKind.ITA_SCORE)
    assert cases is not None
    assert scores is not None
    assert [one.value for one in cases.values] == TEN
    assert (cases.baseline, scores.baseline) == (Decimal(4), Decimal("70.1"))
    assert not found.problems


def test_a_reduction_since_a_year_is_no_baseline() -> None:
    """ลดลงจากปี 2565 ร้อยละ 10 states how much less, not how many there were."""
    years = [f"ปี {2565 + index} ร้อยละ {index}0" for index in range(1, 6)]
    series = with_lines("คดีทุจริตลดลงจากปี 2565 ร้อยละ 10 ต่อปี", *years).target(SeriesKind.CASES)
    assert series is not None
    assert series.baseline is None


def test_both_alternatives_of_a_goal_are_no_series() -> None:
    """Two values for the last year are how the goal ends, also where they are equal."""
    goal = "(1) ITA 85 คะแนน ในปี 2570 (กรณีที่ยังไม่ผ่านเกณฑ์) / ITA 85 คะแนน ในปี 2570 (กรณีที่ผ่านเกณฑ์แล้ว)"
    found = plan(f"(พ.ศ. 2566 - 2570)\nส่วนที่ 1\nบทนำ\n4. เป้าหมาย\n{goal}", table(FIRST))
    assert not found.targets


def test_targets_among_the_goals() -> None:
    """A goal that gives a value for each year is a series; one that names the end is not."""
    pairs = " ".join(f"ปี {2565 + index} ร้อยละ {index}0" for index in range(1, 6))
    lines = ["ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", f"(1) คดีทุจริตลดลง {pairs}", "(2) ITA 85 คะแนน ในปี 2570"]
    found = plan("\n".join(["(พ.ศ. 2566 - 2570)", *lines]), table(FIRST))
    cases = found.target(SeriesKind.CASES)
    assert cases is not None
    assert [one.value for one in cases.values] == TEN
    assert found.target(SeriesKind.ITA_SCORE) is None


def test_a_bare_number_of_projects_is_no_amount() -> None:
    """A total's count under the heading for numbers is left out of its amounts."""
    rows = [
        "มิติ\tที่\tโครงการ\t2566\t2567\t2568\t2569\t2570\tหมายเหตุ",
        "มิติที่ 1 ก\t1\tโครงการก\t500\t-\t-\t-\t-\t",
        "รวม\t1\tโครงการ\t500\t0\t0\t0\t0\t",
    ]
    found = plan("(พ.ศ. 2566 - 2570)\nส่วนที่ 2", "\n".join(rows))
    subtotal = found.dimensions[0].subtotal
    assert subtotal is not None
    assert [str(cell.printed) for _, cell in subtotal.budget.cells] == ["500", "0", "0", "0", "0"]
    counts = [(one.place, one.dimension, one.number) for one in found.counts]
    assert counts == [(CountPlace.SUBTOTAL, 1, 1)]


_BASED = (
    "จากปีฐาน 2565 ที่มีคดีทุจริต 3 คดี และคะแนน ITA 80.10 คะแนน ให้คดีทุจริตลดลงร้อยละ 10, 20, 30, 40 และ 50"
    " ในปี 2566 - 2570 และให้คะแนน ITA ปี 2566 – 2570 เป็น 81, 82, 83, 84 และ 85 ตามลำดับ"
)


def test_lists_behind_the_base_year_of_both_series() -> None:
    """One sentence may hold what was in the base year, and both lists with their years."""
    found = with_lines(_BASED)
    cases, score = found.target(SeriesKind.CASES), found.target(SeriesKind.ITA_SCORE)
    assert cases is not None
    assert score is not None
    assert [one.value for one in cases.values] == TEN
    assert [one.value for one in score.values] == [Decimal(80 + index) for index in range(1, 6)]
    assert (cases.baseline, score.baseline) == (Decimal(3), Decimal("80.10"))


@pytest.mark.parametrize(
    "line",
    [
        "คะแนน ITA 85, 87, 89 และ 91 คะแนน ในปี 2566 - 2570",
        "คะแนน ITA 85, 87, 89 และ 91 คะแนน ตามลำดับ",
        "คดีทุจริตลดลงร้อยละ 10, 20, 30, 40 และ 50 ในปี 2566, 2567 และ 2568",
    ],
)
def test_a_list_of_other_length_than_its_years_is_a_problem(line: str) -> None:
    """Where the values are not as many as the years, nobody can say which is whose."""
    found = with_lines(line)
    assert not found.targets
    assert any("Target values stand here" in str(one.message) for one in found.problems)


@pytest.mark.parametrize(
    "line",
    [
        "ค่าฐานปี พ.ศ. 2565: คะแนน ITA 80.10 คะแนน เรื่องร้องเรียนการทุจริต 3 เรื่อง",
        "(ปีฐาน 2565: ร้องเรียนการทุจริต 3 เรื่อง, ITA 80.10 คะแนน)",
        "ข้อมูลปีฐาน 2565 การทุจริต 3 ราย คะแนน ITA 80.10",
    ],
)
def test_the_base_year_counts_cases_in_other_words(line: str) -> None:
    """What a plan calls its cases is its own choice: complaints of corruption count as well."""
    pairs = " ".join(f"ปี {2565 + index} ร้อยละ {index}๐" for index in range(1, 6))
    scores = " ".join(f"ปี {2565 + index} {80 + index} คะแนน" for index in range(1, 6))
    found = with_lines(line, f"จำนวนคดีทุจริตลดลง {pairs}", f"คะแนน ITA {scores}")
    assert [(str(one.kind.value), one.baseline) for one in found.targets] == [
        ("cases", Decimal(3)),
        ("ita_score", Decimal("80.10")),
    ]
