"""Numbered lists: rule CNT004."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.facts.texts.numbered_lists import lists_in
from itacheck.plan import (
    Control,
    Indicator,
    IndicatorKind,
    Part,
    PartId,
    Passage,
    Plan,
    RiskRow,
    Section,
    Sheet,
    SheetHeading,
)
from tests.facts.small import dimension, facts, failed, plan, project, sheet


def found(*lines: str, from_one: bool = False) -> list[tuple[tuple[int, ...], int]]:
    """The numbers and breaks of the lists in some lines."""
    lists = lists_in([(line, None) for line in lines], from_one=from_one)
    return [(one.numbers, one.breaks) for one in lists]


@pytest.mark.parametrize(
    ("lines", "lists"),
    [
        (("๑) ก", "๒) ข", "๓) ค"), [((1, 2, 3), 0)]),
        (("- ๑) ก", "2) ข", "- ๓ ) ค"), [((1, 2, 3), 0)]),
        (("๑) ก", "๒) ข", "๔) ค"), [((1, 2, 4), 1)]),
        (("๑) ก", "๒) ข", "๒) ค"), [((1, 2, 2), 1)]),
        (("๑) ก", "๒) ข", "๑) ค", "๒) ง"), [((1, 2, 1, 2), 1)]),
        (("๒) ก", "๓) ข"), [((2, 3), 1)]),
        (("๑) ก", "ข้อความต่อจากบรรทัดก่อน", "๒) ข"), [((1, 2), 0)]),
        (("ผลผลิต", "๑) ก", "๒) ข", "ผลลัพธ์", "๑) ค", "๒) ง"), [((1, 2), 0), ((1, 2), 0)]),
        (("๑) ก", "ผลลัพธ์", "๓) ค"), [((1, 3), 1)]),
        (("๑) ก",), []),
        (("๓๕,๐๐๐ บาท", "2.5 ล้านบาท", "๑.๒ ล้านบาท"), []),
        (("(๙) จัดการศึกษา", "(๑๐) การสังคมสงเคราะห์"), [((9, 10), 1)]),
    ],
)
def test_numbers_follow_each_other(
    lines: tuple[str, ...], lists: list[tuple[tuple[int, ...], int]]
) -> None:
    """Jumps, repeats and restarts are breaks; a line of text may begin a new list."""
    assert found(*lines) == lists


def test_lists_within_items_are_lists_of_their_own() -> None:
    """Each style of marker and each parent has its own, and the outer list goes on after it."""
    assert found("๑) ก", "๒) ข", "(๑) ค", "(๒) ง", "๓) จ", "(๑) ฉ", "(๒) ช") == [
        ((1, 2), 0),
        ((1, 2, 3), 0),
        ((1, 2), 0),
    ]
    assert found("๑) ก", "- ๑.๑) ข", "- ๑.๒) ค", "๒) ง", "๒.๑) จ", "๒.๑.๑) ฉ", "๒.๑.๒) ช") == [
        ((1, 2), 0),
        ((1, 2), 0),
        ((1, 2), 0),
    ]
    assert found("๑.๑ ด้านโครงสร้าง", "๑.๓ ด้านการศึกษา") == [((1, 3), 1)]


def test_quoted_lists_are_left_out() -> None:
    """Where text is quoted, only a list from one on is the plan's own."""
    assert found("(๙) จัดการศึกษา", "(๑๑) บำรุงศิลปะ", from_one=True) == []
    assert found("(๑) ก", "(๓) ข", from_one=True) == [((1, 3), 1)]


def with_section(heading: SheetHeading, *lines: str) -> Plan:
    """A plan whose sheet 4 has some lines under a heading."""
    section = Section(heading, 5, tuple(Passage(line) for line in lines))
    one = evolve(sheet(4), sections=(section,))
    return plan(dimension(1, project(4)), sheets=[one])


def test_sheets_and_risk_rows_are_told() -> None:
    """The sheet for its lists, the row for its controls; each list once with its numbers."""
    made = with_section(SheetHeading.STEPS, "๑) ก", "๒) ข", "๔) ค", "๖) ง")
    assert failed(made, "CNT004") == [("sheet:4", None)]
    (fact,) = facts(made, "numbered_list").values()
    assert (fact.values["list"], fact.values["breaks"]) == ("steps", 2)
    assert fact.origin.texts["numbers"] == (1, 2, 4, 6)
    controls = tuple(Control(f"มาตรการ {n}", n) for n in (1, 2, 3, 4, 6, 7))
    made = evolve(made, sheets=(), risk_rows=(RiskRow(3, "การเงิน", controls=controls),))
    assert failed(made, "CNT004") == [("risk_row:3", None)]


def test_an_unnumbered_thing_may_hold_the_number_skipped() -> None:
    """A control whose number was lost does not break the sequence."""
    controls = (Control("ก", 1), Control("ข"), Control("ค", 3))
    made = evolve(plan(dimension(1)), risk_rows=(RiskRow(1, controls=controls),))
    assert failed(made, "CNT004") == []


def test_parts_and_bare_indicators_are_lists_too() -> None:
    """The objectives of part 1; outputs and outcomes of a sheet that has no text."""
    part = Part(PartId.OBJECTIVES, (Passage("- (๑) ก"), Passage("- (๓) ข")))
    assert failed(evolve(plan(dimension(1)), parts=(part,)), "CNT004") == [
        ("part:objectives", None)
    ]
    kinds = (IndicatorKind.OUTPUT, IndicatorKind.OUTPUT, IndicatorKind.OUTCOME)
    numbers = (1, 3, 1)
    listed = tuple(Indicator(kind, "ก", number=n) for kind, n in zip(kinds, numbers, strict=True))
    made = plan(dimension(1, project(1)), sheets=[Sheet(1, "ก", indicators=listed)])
    assert failed(made, "CNT004") == [("sheet:1", None)]


def test_headings_are_not_such_a_list() -> None:
    """The nine headings' numbers are PRJ002's."""
    sections = tuple(
        Section(heading, number, (Passage("ก"),))
        for heading, number in ((SheetHeading.TITLE, 1), (SheetHeading.STEPS, 7))
    )
    made = plan(dimension(1), sheets=[evolve(sheet(1), sections=sections)])
    assert failed(made, "CNT004") == []
    assert failed(made, "PRJ002") == [("sheet:1", None)]
