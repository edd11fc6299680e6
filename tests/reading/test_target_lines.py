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
        ("ปี\tคดีทุจริตลดลง\tคะแนน ITA", "2566\t10\t65", "2567\t20\t70"),
        ("ปี 2566 ร้อยละ 10",),
    ],
    ids=["two values for a year", "years in rows", "no series named"],
)
def test_what_cannot_be_told_apart_is_a_problem(lines: tuple[str, ...]) -> None:
    """Nothing is guessed, and nothing is dropped in silence."""
    found = with_lines(*lines)
    assert not found.targets
    assert any("Target values stand here" in str(one.message) for one in found.problems)


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
