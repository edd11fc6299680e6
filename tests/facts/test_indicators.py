"""Single outputs and outcomes: rules IND002, IND003, IND004 and IND006."""

from __future__ import annotations

from decimal import Decimal

import pytest
from attrs import evolve

from itacheck.plan import (
    Indicator,
    IndicatorKind,
    Plan,
    SeriesKind,
    TargetSeries,
    TargetValue,
)
from itacheck.reading.sheets.thresholds import thresholds_in
from itacheck.thai.years import FiscalYear
from tests.facts.small import ALL_YEARS, dimension, facts, failed, outcomes, plan, sheet, years

OUTPUT, OUTCOME = IndicatorKind.OUTPUT, IndicatorKind.OUTCOME
FIRST = ("indicator:1.outcome.1", None)


def saying(
    text: str,
    kind: IndicatorKind = OUTCOME,
    *,
    runs: tuple[FiscalYear, ...] = ALL_YEARS,
    method: str = "",
) -> Plan:
    """A plan of one sheet with one indicator, and targets that rise by tens and fives."""
    series = tuple(
        TargetSeries(
            one,
            values=tuple(
                TargetValue(year, Decimal(start + step * n)) for n, year in enumerate(ALL_YEARS)
            ),
        )
        for one, start, step in ((SeriesKind.CASES, 10, 10), (SeriesKind.ITA_SCORE, 65, 5))
    )
    listed = (Indicator(kind, text, thresholds_in(text), method),)
    made = plan(dimension(1), sheets=[evolve(sheet(1, runs=runs), indicators=listed)])
    return evolve(made, targets=series)


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("เรื่องร้องเรียนลดลง", True),
        ("ข้อร้องเรียน ลด ลงจากปี ๒๕๖๕", True),
        ("จำนวนผู้ใช้บริการเพิ่มขึ้นตามมาตรา ๙", True),
        ("เรื่องร้องเรียนลดลงร้อยละ ๑๐", False),
        ("เรื่องร้องเรียนลดลงไม่น้อยกว่า ๒ เหตุการณ์", False),
        ("เรื่องร้องเรียนลดลงครึ่งหนึ่ง", False),
        ("ประชาชนพึงพอใจ", False),
    ],
)
def test_a_change_has_a_size(text: str, fails: bool) -> None:
    """A year or the number of a law is no size; outputs are not looked at."""
    assert bool(failed(saying(text), "IND002")) is fails
    assert failed(saying(text, OUTPUT), "IND002") == []


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("พึงพอใจไม่น้อยกว่าร้อยละ ๘๐", True),
        ("พึงพอใจไม่น้อยกว่า ๘๐%", True),
        ("ระดับความพึงพอใจ (ร้อยละ ๘๐ ในระดับมาก)", True),
        ("ร้อยละ ๘๐ (สำรวจโดยใช้แบบสอบถาม)", False),
        ("ร้อยละ ๘๐ (ตรวจจากแผนปรับปรุง)", False),
        ("ร้อยละ ๘๐ (เทียบรายงานกับแผน)", False),
        ("ร้อยละ ๘๐ โดยวัดจากแบบทดสอบ", False),
        ("ร้อยละ ๘๐ จากการสำรวจ", False),
        ("จำนวน ๒ ครั้ง", False),
    ],
)
def test_a_percentage_says_how_it_is_measured(text: str, fails: bool) -> None:
    """In brackets or in the sentence; other numbers need no method."""
    assert bool(failed(saying(text), "IND003")) is fails
    assert failed(saying(text, method="แบบสอบถาม"), "IND003") == []


@pytest.mark.parametrize(
    ("text", "runs", "outcome"),
    [
        ("การทุจริตลดลงร้อยละ ๕", ALL_YEARS, "failed"),
        ("คดีทุจริตลดลง ร้อยละ ๑๐", ALL_YEARS, "passed"),
        ("ลดการทุจริตลงได้ร้อยละ ๑๕", ALL_YEARS, "failed"),
        ("คดีทุจริตลดลง ร้อยละ ๕๐", years(66, 67), "failed"),
        ("ผ่านเกณฑ์ ITA (๘๕ คะแนนขึ้นไป)", ALL_YEARS, "passed"),
        ("ผ่านเกณฑ์ ITA (๘๕ คะแนนขึ้นไป)", years(66), "failed"),
        ("ได้ ๘๐ คะแนน จากคะแนนเต็ม ๑๐๐ คะแนน ในการประเมิน ITA", ALL_YEARS, "passed"),
        ("คะแนน ITA ๙๒ คะแนน", ALL_YEARS, "failed"),
        ("คะแนน ITA ๘๕ คะแนน", (), "undecided"),
        ("คดีทุจริตลดลง ไม่น้อยกว่าร้อยละ ๒๕", ALL_YEARS, "passed"),
        ("คดีทุจริตลดลง ไม่น้อยกว่าร้อยละ ๖๐", ALL_YEARS, "failed"),
        ("ผ่านเกณฑ์ ITA (๖๐ คะแนนขึ้นไป)", ALL_YEARS, "passed"),
        ("คะแนน ITA ไม่เกิน ๖๐ คะแนน", ALL_YEARS, "failed"),
        ("เรื่องร้องเรียนการทุจริตลดลงร้อยละ ๕", ALL_YEARS, "not_applicable"),
        ("ความเสี่ยงการทุจริตลดลงร้อยละ ๕", ALL_YEARS, "not_applicable"),
        ("ความพึงพอใจ ๓ คะแนนขึ้นไป", ALL_YEARS, "not_applicable"),
        ("ประชาชนร้อยละ ๘๐ เห็นว่าการทุจริตลดลง", ALL_YEARS, "not_applicable"),
    ],
)
def test_a_value_of_a_series_is_a_target_of_the_sheets_years(
    text: str, runs: tuple[FiscalYear, ...], outcome: str
) -> None:
    """Corruption itself in percent, the ITA score in points; other quantities have no series."""
    assert outcomes(saying(text, runs=runs), "IND004") == {FIRST: outcome}


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("เรื่องร้องเรียนการทุจริตลดลงร้อยละ ๕", "failed"),
        ("คดีทุจริตลดลงร้อยละ ๕", "failed"),
        ("ความเสี่ยงการทุจริตลดลงร้อยละ ๕", "not_applicable"),
    ],
)
def test_complaints_are_of_a_series_that_is_called_so(text: str, outcome: str) -> None:
    """In such a plan they are what the targets of cases are."""
    made = saying(text)
    named = tuple(
        evolve(one, label="เรื่องร้องเรียนการทุจริตลดลง") if one.kind is SeriesKind.CASES else one
        for one in made.targets
    )
    assert outcomes(evolve(made, targets=named), "IND004") == {FIRST: outcome}


def test_without_a_series_there_is_nothing_to_compare() -> None:
    """A plan without targets has none for the value either."""
    made = evolve(saying("คดีทุจริตลดลงร้อยละ ๕"), targets=())
    assert outcomes(made, "IND004") == {FIRST: "not_applicable"}


def test_indicators_are_numbered_by_kind() -> None:
    """The second outcome of sheet 24 is indicator:24.outcome.2; its figures do not identify it."""
    listed = tuple(Indicator(kind, "ลดลง ๕", ()) for kind in (OUTPUT, OUTCOME, OUTCOME))
    made = plan(dimension(1), sheets=[evolve(sheet(24), indicators=listed)])
    found = facts(made, "indicator")
    assert list(found) == [
        "indicator:24.output.1",
        "indicator:24.outcome.1",
        "indicator:24.outcome.2",
    ]
    assert "5" not in "".join(found["indicator:24.outcome.2"].origin.names[2:])


@pytest.mark.parametrize(
    ("text", "fails"),
    [
        ("ประชาชนตระหนักถึงผลประโยชน์ส่วนรวม", True),
        ("ประชาชนตระหนักถึงผลประโยชน์ส่วนรวมในปี ๒๕๖๗", True),
        ("ประชาชนตระหนักไม่น้อยกว่าร้อยละ ๘๐", False),
        ("ข้อร้องเรียนลดลงครึ่งหนึ่ง", False),
        ("มีคู่มือการปฏิบัติงานของทุกกอง", False),
        ("๒) จัดทำรายงานผลเสนอผู้บริหาร", False),
        ("มีการออกประกาศนโยบายไม่รับของขวัญ", False),
    ],
)
def test_an_item_without_a_value_beside_one_that_has_one(text: str, fails: bool) -> None:
    """A document that is to be made is there or not; it needs no value."""
    made = saying(text)
    (entry,) = made.sheets
    listed = (*entry.indicators, Indicator(OUTPUT, "อบรม ๒ ครั้ง", thresholds_in("อบรม ๒ ครั้ง")))
    both = evolve(made, sheets=(evolve(entry, indicators=listed),))
    assert (FIRST in failed(both, "IND006")) is fails
    assert failed(made, "IND006") == []
