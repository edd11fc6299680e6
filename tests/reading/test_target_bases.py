"""Targets with the figure of the base year in brackets beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from itacheck.plan import Plan, SeriesKind
from tests.reading.texts import FIRST, plan, problems, table

HEADER = "ค่าเป้าหมาย\tปี 2566\tปี 2567\tปี 2568\tปี 2569\tปี 2570"
CASES = "จำนวนคดีทุจริตลดลง\tร้อยละ 10\tร้อยละ 20\tร้อยละ 30\tร้อยละ 40\tร้อยละ 50"
SCORES = "คะแนน ITA\t84\t86\t88\t90\t92"
BOTH = {
    SeriesKind.CASES: ["10", "20", "30", "40", "50"],
    SeriesKind.ITA_SCORE: ["84", "86", "88", "90", "92"],
}


def target_plan(*lines: str) -> Plan:
    """A plan with these lines under its goals."""
    return plan("\n".join(["ส่วนที่ 1", "บทนำ", "4. เป้าหมาย", *lines]), table(FIRST))


def values(found: Plan) -> dict[SeriesKind, list[str]]:
    """The values of each series by year."""
    return {one.kind: [str(value.value) for value in one.values] for one in found.targets}


def bases(found: Plan) -> tuple[Decimal | None, Decimal | None]:
    """The bases of the cases and of the scores."""
    series = [found.target(one) for one in (SeriesKind.CASES, SeriesKind.ITA_SCORE)]
    cases, scores = (one.baseline if one is not None else None for one in series)
    return cases, scores


def row(label: str, *cells: str) -> str:
    """A row of the table of targets."""
    return "\t".join([label, *cells])


def each(shape: str, numbers: list[str]) -> list[str]:
    """The cells of a row of one shape."""
    return [shape.format(one) for one in numbers]


@pytest.mark.parametrize(
    ("cell", "base"),
    [("{} (82.5)", "82.5"), ("(82.5) {}", "82.5"), ("{} คะแนน (ปี 2565 ได้ 82.5 คะแนน)", "82.5")],
)
def test_a_score_may_have_its_base_in_brackets(cell: str, base: str) -> None:
    """The target is what stands outside; the same figure in every cell is the base."""
    scores = row("คะแนน ITA", *each(cell, BOTH[SeriesKind.ITA_SCORE]))
    found = target_plan(HEADER, CASES, scores)
    assert values(found) == BOTH
    assert bases(found)[1] == Decimal(base)
    assert not problems(found)


def test_a_reduction_may_have_its_base_in_brackets() -> None:
    """The base counts cases, the target is a share of them."""
    cells = each("ลดลงร้อยละ {} (ฐานปี 2565 = 5 เรื่อง)", BOTH[SeriesKind.CASES])
    found = target_plan(HEADER, row("เรื่องร้องเรียนการทุจริตที่ลดลง", *cells), SCORES)
    assert values(found) == BOTH
    assert bases(found)[0] == Decimal(5)
    assert not problems(found)


def test_the_year_before_in_brackets_begins_with_the_base() -> None:
    """Each cell repeats the target of the year before it."""
    found = target_plan(
        HEADER, CASES, row("คะแนน ITA", "84 (82.5)", "86 (84)", "88 (86)", "90 (88)", "92 (90)")
    )
    assert values(found) == BOTH
    assert bases(found)[1] == Decimal("82.5")


def test_a_figure_in_brackets_that_nothing_explains_is_no_base() -> None:
    """It may be what was reached in that year."""
    found = target_plan(HEADER, CASES, row("คะแนน ITA", "84 (83.1)", "86", "88", "90", "92"))
    assert values(found) == BOTH
    assert bases(found)[1] is None
    assert not problems(found)


def test_a_share_in_brackets_beside_a_number_of_cases_is_not_left_out() -> None:
    """Nobody can say which of both the target is."""
    found = target_plan(HEADER, row("คดีทุจริตลดลง", *["4 (ร้อยละ 20)"] * 5), SCORES)
    assert values(found)[SeriesKind.CASES] == ["None"] * 5
    assert len(problems(found)) == 5


def test_the_column_of_the_base_year_may_have_brackets() -> None:
    """They change nothing of its figure."""
    found = target_plan(
        HEADER.replace("\tปี 2566", "\tปี 2565 (ฐาน)\tปี 2566"),
        CASES.replace("\tร้อยละ 10", "\t(5 เรื่อง)\tร้อยละ 10"),
        SCORES.replace("\t84", "\t(82.5)\t84"),
    )
    assert values(found) == BOTH
    assert bases(found) == (Decimal(5), Decimal("82.5"))


def test_a_table_with_a_row_for_each_year_may_have_brackets() -> None:
    """It is a table of targets all the same."""
    rows = [
        f"{2566 + at}\t{cases} (5 คดี)\t{score} (82.5)"
        for at, (cases, score) in enumerate(zip(*BOTH.values(), strict=True))
    ]
    found = target_plan("ปี\tร้อยละคดีทุจริตที่ลดลง\tคะแนน ITA", *rows)
    assert values(found) == BOTH
    assert bases(found) == (Decimal(5), Decimal("82.5"))


def test_a_sentence_may_have_the_base_in_brackets() -> None:
    """Also between the words that name the series."""
    found = target_plan(
        "เรื่องร้องเรียนการทุจริต (ปี 2565 จำนวน 12 เรื่อง) ให้ลดลงจากปี 2565 ร้อยละ 10 ในปี 2566"
        " ร้อยละ 20 ในปี 2567 ร้อยละ 30 ในปี 2568 ร้อยละ 40 ในปี 2569 และร้อยละ 50 ในปี 2570",
        "คะแนน ITA ปี 2566 84 คะแนน (ฐาน 82.5) ปี 2567 86 คะแนน ปี 2568 88 คะแนน"
        " ปี 2569 90 คะแนน ปี 2570 92 คะแนน",
    )
    assert values(found) == BOTH
    assert bases(found) == (Decimal(12), Decimal("82.5"))
    assert not problems(found)


def test_lines_of_both_series_keep_their_bases_apart() -> None:
    """A figure in brackets that does not say whose it is, is no base."""
    pairs = [*enumerate(zip(*BOTH.values(), strict=True), start=2566)]
    found = target_plan(
        *(
            f"ปี {year} คดีทุจริตลดลงร้อยละ {cases} (ฐานปี 2565 = 5 เรื่อง) คะแนน ITA {score} คะแนน (82.5)"
            for year, (cases, score) in pairs
        )
    )
    assert values(found) == BOTH
    assert bases(found) == (Decimal(5), None)
    assert not problems(found)
