"""Facts about stated numbers of projects, numbering and pairs: rules CNT."""

from __future__ import annotations

import pytest
from attrs import evolve

from itacheck.plan import (
    CountPlace,
    Dimension,
    EmptyRow,
    Mission,
    Plan,
    Sheet,
    StatedCount,
    UnnamedRow,
)
from tests.facts.small import (
    at,
    budget,
    dimension,
    facts,
    failed,
    outcomes,
    plan,
    project,
    said,
    sheet,
)

PREFACE, INTRODUCTION = CountPlace.PREFACE, CountPlace.INTRODUCTION


def counted(*counts: StatedCount) -> Plan:
    """A plan of three projects in two dimensions that states these numbers."""
    made = plan(dimension(1, project(1), project(2)), dimension(2, project(3)))
    return evolve(made, counts=counts)


def test_every_stated_number_is_put_beside_the_table() -> None:
    """Each place and scope has its fact, and a wrong one its finding."""
    made = counted(
        StatedCount(PREFACE, None, 4, printed="รวม ๔ โครงการ", location=at(3)),
        StatedCount(INTRODUCTION, None, 3),
        StatedCount(CountPlace.SUBTOTAL, 1, 2),
        StatedCount(CountPlace.SUBTOTAL, 2, 2),
    )
    found = list(facts(made, "count").values())
    assert [(one.values["stated"], one.values["counted"]) for one in found] == [
        (4, 3),
        (3, 3),
        (2, 2),
        (2, 1),
    ]
    assert found[0].origin.location == at(3)
    assert found[0].origin.evidence[0].what == "รวม ๔ โครงการ"
    assert failed(made, "CNT001") == [("plan", None), ("dimension:2", None)]


def test_a_place_that_agrees_with_itself_alone_is_of_another_version() -> None:
    """The dimensions of the preface add up to its total, but not to the table."""
    own = (
        StatedCount(PREFACE, None, 9),
        StatedCount(PREFACE, 1, 5),
        StatedCount(PREFACE, 2, 4),
        StatedCount(INTRODUCTION, None, 3),
    )
    found = facts(counted(*own), "count").values()
    assert [one.values["other_version"] for one in found] == [True, True, True, False]


def test_a_place_that_is_right_or_does_not_add_up_is_of_no_other_version() -> None:
    """Numbers that agree with the table, or not even with each other, are not a version."""
    right = (
        StatedCount(PREFACE, None, 3),
        StatedCount(PREFACE, 1, 2),
        StatedCount(PREFACE, 2, 1),
    )
    wrong = (evolve(right[0], number=8), *right[1:])
    for own in (right, wrong, wrong[:2]):
        found = facts(counted(*own), "count").values()
        assert not any(one.values["other_version"] for one in found)


def test_a_dimension_that_the_table_lacks_has_no_projects() -> None:
    """What is stated of a dimension that is not there is compared with nothing: zero."""
    assert failed(counted(StatedCount(PREFACE, 3, 1)), "CNT001") == [("dimension:3", None)]


def test_without_a_table_or_with_a_row_without_name_nothing_is_counted() -> None:
    """Nobody can count what is not there, nor a row that may or may not be a project."""
    stated = (StatedCount(PREFACE, None, 4), StatedCount(PREFACE, 1, 2), StatedCount(PREFACE, 2, 2))
    assert [state for _, state in said(Plan(counts=stated), "CNT001")] == ["undecided"] * 3
    made = counted(*stated)
    first = evolve(made.dimensions[0], unnamed=(UnnamedRow(budget("5")),))
    made = evolve(made, dimensions=(first, made.dimensions[1]))
    assert [state for _, state in said(made, "CNT001")] == ["undecided", "undecided", "failed"]


def test_a_plan_that_states_no_number_cannot_be_wrong() -> None:
    """Without a stated number the rule does not apply."""
    assert outcomes(counted(), "CNT001") == {("", None): "not_applicable"}


def numbers(*given: int | None) -> list[tuple[str, int | None]]:
    """Where the numbers of a table's projects are wrong."""
    return failed(plan(dimension(1, *map(project, given))), "CNT002")


def test_numbers_run_from_one_without_gap_or_repeat() -> None:
    """A break or a restart is told once: the sequence goes on from the number printed."""
    assert numbers(1, 2, 3) == []
    assert numbers(2, 3) == [("project:2", None)]
    assert numbers(1, 2, 4, 5) == [("project:4", None)]
    assert numbers(1, 2, 2, 3) == [("project:2#2", None)]
    assert numbers(1, 2, 3, 1, 2, 3) == [("project:1#2", None)]


def test_an_item_without_number_is_not_examined() -> None:
    """It may hold the number that is skipped; it has its position for a subject."""
    assert numbers(1, None, 3) == []
    assert numbers(1, None, 2) == []
    assert numbers(1, None, 4) == [("project:4", None)]
    assert numbers(None, 1) == []


def sheets(*given: int, of: int) -> Plan:
    """A plan with so many projects, and sheets with these numbers."""
    return plan(
        dimension(1, *(project(n) for n in range(1, of + 1))), sheets=[sheet(n) for n in given]
    )


def test_a_sheet_that_is_missing_is_told_once() -> None:
    """The number skipped is that of a project without a sheet, which CNT003 tells."""
    made = sheets(1, 2, 4, of=4)
    assert failed(made, "CNT002") == []
    assert failed(made, "CNT003") == [("project:3", None)]


def test_a_number_skipped_in_the_sheets_alone_breaks_their_sequence() -> None:
    """Where no project has the skipped number, it is the numbering that is wrong."""
    made = plan(
        dimension(1, project(1), project(2), project(4)), sheets=[sheet(1), sheet(2), sheet(4)]
    )
    assert failed(made, "CNT002") == [("project:4", None), ("sheet:4", None)]
    assert failed(made, "CNT003") == []
    assert failed(sheets(1, 1, of=1), "CNT002") == [("sheet:1#2", None)]
    assert failed(sheets(1, 1, of=1), "CNT003") == [("sheet:1#2", None)]


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ((1, 2, 2, 4, 5), ["project:2#2"]),
        ((1, 2, 9, 4, 5), ["project:9"]),
        ((1, 2, 4, 5), ["project:4"]),
        ((1, 2, 2, 3, 4), ["project:2#2"]),
        ((1, 2, 3, 1, 2), ["project:1#2"]),
    ],
)
def test_one_wrong_number_is_one_fault(numbers: tuple[int, ...], wrong: list[str]) -> None:
    """The sequence may go on from a wrong number, or from what it should have been."""
    made = plan(dimension(1, *(project(number) for number in numbers)))
    assert [subject for subject, _ in failed(made, "CNT002")] == wrong


def test_sheets_belong_to_projects_by_number_and_else_by_name() -> None:
    """A sheet with a wrong number still finds its project by its name, however it is printed."""
    made = plan(
        dimension(1, project(1, "โครงการปลูกป่า"), project(2, "มาตรการ NO Gift Policy")),
        sheets=[sheet(1, "โครงการปลูกป่า"), sheet(7, "“No Gift Policy”")],
    )
    assert failed(made, "CNT003") == []
    assert failed(made, "CNT002") == [("sheet:7", None)]


def test_without_table_or_sheets_nothing_is_paired() -> None:
    """A missing part is not a fault of every project."""
    assert outcomes(plan(dimension(1, project(1))), "CNT003") == {("", None): "undecided"}
    assert outcomes(Plan(sheets=(Sheet(1),)), "CNT003") == {("", None): "undecided"}


def test_a_fault_keeps_its_identity_in_the_next_draft() -> None:
    """Names identify a fault: numbers and figures, which change, do not."""
    before = facts(plan(dimension(1, project(5, "โครงการปลูกป่า"))), "numbered")
    after = facts(plan(dimension(1, project(9, "โครงการ ปลูกป่า"))), "numbered")
    assert before["project:5"].origin.names == after["project:9"].origin.names


def test_subjects_of_what_has_no_number_are_positions() -> None:
    """An unnumbered project goes by its position; a second of a number by its ordinal."""
    made = plan(Dimension(1, "ก", (Mission("1.1", "", (project(None, "ก"), project(1, "ข"))),)))
    # The printed number is its owner's, though another stands in its place.
    assert list(facts(made, "project")) == ["project:1#2", "project:1"]


def test_empty_rows_between_the_projects_are_told_once() -> None:
    """Each as evidence; a table without such rows is in order."""
    rows = tuple(EmptyRow(budget("-|-||-|-"), location=at(line)) for line in (7, 8))
    whole = dimension(1, project(1))
    made = plan(evolve(whole, empty_rows=rows))
    assert failed(made, "CNT005") == [("plan", None)]
    (found,) = facts(made, "empty_rows").values()
    assert found.values["rows"] == len(found.origin.evidence) == 2
    assert found.origin.location == at(7)
    assert failed(plan(whole), "CNT005") == []
