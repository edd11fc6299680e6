"""A summary table with a row for each project and fiscal year."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from tests.reading.texts import plan, problems, sheet, states, table, table_plan

HEADER = "มิติ\tภารกิจ\tที่\tโครงการ\tปีงบประมาณ\tงบประมาณ (บาท)\tหมายเหตุ"


def rows(
    names: str, *amounts: str, repeated: bool = False, remarks: dict[int, str] | None = None
) -> list[str]:
    """The rows of a project: its names, and an amount for each year from 2566 on."""
    blank = "\t".join([""] * len(names.split("\t")))
    made = []
    for at, amount in enumerate(amounts):
        remark = (remarks or {}).get(at, "")
        made.append(f"{names if repeated or not at else blank}\t{2566 + at}\t{amount}\t{remark}")
    return made


FIRST = "1. มิติแรก\t1.1 ภารกิจ\t1\tโครงการหนึ่ง"
SECOND = "\t\t2\tมาตรการสอง"
TOTAL = "รวมมิติที่ 1 จำนวน 2 โครงการ\t\t\t"


def read(*lines: str, header: str = HEADER) -> Plan:
    """The plan with this table."""
    return table_plan(*lines, header=header)


@pytest.mark.parametrize("repeated", [True, False])
@pytest.mark.parametrize("year", ["{}", "ปี {}", "พ.ศ. {}", "ปีงบประมาณ {}"])
def test_each_project_has_its_years_together(year: str, *, repeated: bool) -> None:
    """Its names stand in the first of its rows, or in all of them; totals stand so, too."""
    lines = [
        *rows(FIRST, "500", "-", "0", repeated=repeated),
        *rows(SECOND, "100", "200", "300", repeated=repeated),
        *rows(TOTAL, "600", "200", "300", repeated=repeated),
    ]
    lines = [line.replace("\t25", "\t" + year.format(25)) for line in lines]
    found = read(*lines)
    assert [(one.number, one.title) for one in found.projects] == [
        (1, "โครงการหนึ่ง"),
        (2, "มาตรการสอง"),
    ]
    assert [states(one) for one in found.projects] == [
        ["500.00", "dash", "zero"],
        ["100.00", "200.00", "300.00"],
    ]
    (dimension,) = found.dimensions
    assert dimension.subtotal is not None
    assert [str(cell.money) for _, cell in dimension.subtotal.budget.cells] == [
        "600.00",
        "200.00",
        "300.00",
    ]
    assert [(one.dimension, one.number) for one in found.counts] == [(1, 2)]
    assert not problems(found)


def test_the_years_of_one_table_are_those_of_all_its_projects() -> None:
    """A project that has no row for a year has a blank there."""
    found = read(*rows(FIRST, "500"), *rows(SECOND, "100", "-"))
    assert [states(one) for one in found.projects] == [["500.00", "blank"], ["100.00", "dash"]]


def test_a_row_for_the_sum_of_a_project_is_its_sum() -> None:
    """It stands below the years, under their heading."""
    sums = "\t\t\t\tรวม 2 ปี\t700\t"
    found = read(*rows(FIRST, "500", "200"), sums, *rows(SECOND, "100", "200"))
    first, second = found.projects
    assert first.budget.total is not None
    assert str(first.budget.total.money) == "700.00"
    assert second.budget.total is not None
    assert second.budget.total.state.value == "blank"


def test_a_remark_in_a_row_is_that_years() -> None:
    """Where further rows have remarks, each declares for its own year."""
    none = {1: "ไม่ใช้งบประมาณ"}
    found = read(*rows(FIRST, "500", "0", "300", remarks=none))
    (project,) = found.projects
    assert [[year.year for year in one.years] for one in project.declarations] == [[2567]]
    whole = read(*rows(FIRST, "0", "0", remarks={0: "ไม่ใช้งบประมาณ"}))
    assert [one.years for one in whole.projects[0].declarations] == [()]


def test_one_amount_beside_the_first_year_alone_is_not_guessed() -> None:
    """It may be each year's, or that of all; where blanks stand elsewhere, it is the first's."""
    whole = read(*rows(FIRST, "500", "", ""), *rows(SECOND, "100", "200", "300"))
    assert states(whole.projects[0]) == ["unreadable"] * 3
    assert any("goes over the years" in one for one in problems(whole))
    gaps = read(*rows(FIRST, "500", "", ""), *rows(SECOND, "", "200", "300"))
    assert states(gaps.projects[0]) == ["500.00", "blank", "blank"]


def test_a_second_amount_for_a_year_is_none_of_the_projects() -> None:
    """It stands there without a name, which is told."""
    found = read(*rows(FIRST, "500", "200"), "\t\t\t\t2567\t900\t")
    assert [len(one.unnamed) for one in found.dimensions] == [1]
    assert any("no name" in one for one in problems(found))


def test_a_table_of_several_columns_of_money_is_not_guessed() -> None:
    """Nobody knows which of them the plan's budget is."""
    header = "โครงการ\tปีงบประมาณ\tงบประมาณตามแผน\tงบประมาณที่จ่าย"
    lines = "1) โครงการหนึ่ง\t2566\t500\t400", "\t2567\t500\t300"
    found = plan(table(*lines, header=header), sheet())
    assert not found.projects
    assert any("“งบประมาณที่จ่าย” is" in one for one in problems(found))


def test_all_projects_stand_for_one_year_after_the_other() -> None:
    """A project's rows are those of its names; so are a total's."""
    turns = [rows(one, "500", "-", repeated=True) for one in (FIRST, SECOND, TOTAL)]
    found = read(*(turn[at] for at in range(2) for turn in turns))
    assert [(one.number, one.title) for one in found.projects] == [
        (1, "โครงการหนึ่ง"),
        (2, "มาตรการสอง"),
    ]
    assert [states(one) for one in found.projects] == [["500.00", "dash"]] * 2
    assert len(found.dimensions) == 1
    assert not problems(found)


def test_a_project_that_begins_in_a_later_year_stands_with_those_of_its_mission() -> None:
    """In a table that goes by years it is listed behind the groups that follow its own."""
    groups = ("1. มิติแรก\t1.1 ภารกิจ", "2. มิติสอง\t2.1 ภารกิจ")
    names = [f"{groups[0]}\t1\tโครงการหนึ่ง", f"{groups[1]}\t3\tโครงการสาม"]
    turns = [rows(one, "500", "400", repeated=True) for one in names]
    late = f"{groups[0]}\t2\tโครงการสอง\t2567\t300\t"
    found = read(*(turn[0] for turn in turns), turns[0][1], late, turns[1][1])
    assert [[one.number for one in each.projects] for each in found.dimensions] == [[1, 2], [3]]
    assert states(found.projects[1]) == ["blank", "300.00"]


def test_rows_of_a_year_are_none_of_a_project_that_is_called_otherwise() -> None:
    """Nor are they where one year has the same names more often than another."""
    turns = [rows(one, "500", "400", repeated=True) for one in (FIRST, SECOND)]
    renamed = turns[1][1].replace("มาตรการสอง", "มาตรการซ่อม")
    assert len(read(*(turn[0] for turn in turns), turns[0][1], renamed).projects) == 3
    twice = [turns[0][0], *(turn[0] for turn in turns), *(turn[1] for turn in turns)]
    assert len(read(*twice).projects) == 4
