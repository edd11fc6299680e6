"""The later families on a real plan: every finding was read off the plan by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

import itacheck
from itacheck.base.location import TextLocation
from itacheck.report import Report


@pytest.fixture(scope="module")
def report(real_plan_path: Path) -> Report:
    """The report on the real plan for the fiscal year 2568."""
    return itacheck.check(real_plan_path, fiscal_year=2568)


def subjects(report: Report, code: str) -> list[str]:
    """What a rule's findings are about, in their order."""
    return [one.subject for one in report.by_rule(code)]


def numbered(word: str, *numbers: int) -> list[str]:
    """Subjects of one word."""
    return [f"{word}:{number}" for number in numbers]


def line(report: Report, code: str, subject: str) -> int:
    """The line that a finding leads to."""
    (found,) = (one for one in report.by_rule(code) if one.subject == subject)
    assert isinstance(found.location, TextLocation)
    return found.location.line


@pytest.mark.parametrize(
    "code",
    [
        "STR001",
        "STR002",
        "STR004",
        "STR005",
        "STR009",
        "STR010",
        "YRS003",
        "PRJ001",
        "IND005",
        "ITA001",
        "ITA002",
        "ITA003",
    ],
)
def test_what_is_in_order(code: str, report: Report) -> None:
    """All parts, today's names, five years, announced in time; nothing that the year asks lacks."""
    assert subjects(report, code) == []
    (ledger,) = (one for one in report.ledger if one.rule == code)
    assert ledger.status == "passed"


def test_left_overs_and_foreign_words(report: Report) -> None:
    """Both alternatives in goal 2, a name for a number in sheet 8, an อบต.'s word in a control."""
    assert subjects(report, "STR006") == ["goal:2", "sheet:8"]
    assert line(report, "STR006", "sheet:8") == 656
    assert subjects(report, "STR007") == ["control:3.1"]


def test_what_was_copied(report: Report) -> None:
    """Benefit 5 is objective 5, เพื่อ and all; one law is an act of 2546 and a decree of 2556."""
    (found,) = report.by_rule("STR012")
    assert (found.subject, found.data["number"], found.data["earlier_number"]) == (
        "part:benefits",
        5,
        5,
    )
    (law,) = report.by_rule("STR011")
    assert law.data["cited_years"] == (2546, 2556)
    assert len(law.evidence) == 2


def test_numbered_lists(report: Report) -> None:
    """Control 5 of row 3 is skipped; steps restart in sheet 10 and repeat in sheet 17."""
    assert [
        (one.subject, one.data["list"], one.data["numbers"]) for one in report.by_rule("CNT004")
    ] == [
        ("risk_row:3", "controls", (1, 2, 3, 4, 6, 7)),
        ("sheet:10", "steps", (1, 2, 3, 4, 5, 6, 3, 4, 5)),
        ("sheet:17", "steps", (1, 2, 3, 5, 5)),
    ]
    assert line(report, "CNT004", "sheet:17") == 1264


def test_durations(report: Report) -> None:
    """Nine rows with gaps, four with 0.00 outside the duration, one that is silent."""
    found = report.by_rule("YRS001")
    assert [(one.subject, one.data["gap_years"]) for one in found] == [
        ("project:13", (2567, 2570)),
        ("project:14", (2567, 2568, 2569, 2570)),
        ("project:15", (2566, 2568, 2569, 2570)),
        ("project:16", (2567, 2568, 2569, 2570)),
        ("project:17", (2567, 2568, 2569)),
        ("project:18", (2567, 2568, 2569, 2570)),
        ("project:19", (2566, 2567, 2568, 2570)),
        ("project:20", (2566, 2567, 2569, 2570)),
        ("project:21", (2566, 2568, 2569, 2570)),
    ]
    assert {one.data["sheet_years"] for one in found} == {(2566, 2567, 2568, 2569, 2570)}
    assert {one.year for one in found} == {None}
    assert subjects(report, "YRS002") == numbered("project", 5, 6, 10, 11)
    assert subjects(report, "YRS004") == ["project:25"]


def test_sheets(report: Report) -> None:
    """Heading 10 after 8; six titles that differ; who is responsible, and for how many."""
    assert subjects(report, "PRJ002") == ["sheet:3"]
    assert line(report, "PRJ002", "sheet:3") == 379
    assert [
        (one.subject, one.data["table_part"], one.data["sheet_part"])
        for one in report.by_rule("PRJ003")
    ] == [
        ("sheet:8", "ฝังวิถีคิดแย", "ฝังวิธีคิดแย"),
        ("sheet:9", "(โตไปไม่โกง)", ""),
        ("sheet:13", "งเทศ ตำบล", "งเทศบาลตำบล"),
        ("sheet:15", "เลื่อนขั้นเงิน", "เลื่อนชั้นเงิน"),
        ("sheet:19", "ธรรมมาภิบา", "ธรรมาภิบา"),
        ("sheet:23", "เรื่องราวร้อง", "เรื่องร้อง"),
    ]
    named = {1, 2, 3, 4, 19}
    assert subjects(report, "PRJ004") == numbered(
        "sheet", *(number for number in range(1, 26) if number not in named)
    )
    counted = {1, 2, 3, 4, 5, 6, 9}
    assert subjects(report, "PRJ005") == numbered(
        "sheet", *(number for number in range(1, 26) if number not in counted)
    )
    assert subjects(report, "PRJ006") == ["project:5"]


def test_indicators(report: Report) -> None:
    """What cannot be measured, changes without a size, percentages without a method."""
    assert subjects(report, "IND001") == numbered("sheet", 7, 17, 19, 20, 22, 25)
    assert subjects(report, "IND002") == [
        *(f"indicator:{number}.outcome.1" for number in (7, 14, 15, 16, 17, 19, 20)),
        "indicator:21.outcome.2",
    ]
    assert subjects(report, "IND003") == [
        "indicator:21.outcome.1",
        "indicator:23.outcome.1",
        "indicator:24.output.2",
        "indicator:24.outcome.1",
        "indicator:24.outcome.3",
    ]


def test_items_without_a_value(report: Report) -> None:
    """Many outcomes say how they are measured and not what is enough; documents need no value."""
    found = subjects(report, "IND006")
    assert {f"indicator:{number}.outcome.1" for number in (1, 2, 3, 4, 5, 6, 8, 12)} <= set(found)
    assert {f"indicator:23.output.{number}" for number in (1, 2, 3, 4, 5)} <= set(found)
    assert {"indicator:13.output.1", "indicator:18.output.1", "indicator:24.output.1"}.isdisjoint(
        found
    )
    silent = {7, 17, 19, 20, 22, 25}  # IND001 alone
    assert {int(one.split(":")[1].split(".")[0]) for one in found}.isdisjoint(silent)


def test_one_outcome_contradicts_the_targets(report: Report) -> None:
    """Corruption falls by 5% in sheet 24, by 10 to 50% in the targets; 85 points are one."""
    (found,) = report.by_rule("IND004")
    assert found.subject == "indicator:24.outcome.3"
    assert (found.data["values"], found.data["targets"]) == ((5,), (10, 20, 30, 40, 50))
    assert line(report, "IND004", found.subject) == 1792
    (ledger,) = (one for one in report.ledger if one.rule == "IND004")
    assert (ledger.passed, ledger.undecided) == (2, 0)  # sheets 13 and 18


def test_without_a_fiscal_year_the_assessment_is_open(real_plan_path: Path) -> None:
    """ITA002 and ITA003 are undecided, and the report names the option that decides them."""
    report = itacheck.check(real_plan_path, language="en")
    for code in ("ITA002", "ITA003"):
        (ledger,) = (one for one in report.ledger if one.rule == code)
        assert ledger.status == "undecided"
        assert "--fiscal-year" in ledger.reasons[0].reason
