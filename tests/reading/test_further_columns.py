"""A table cut by its columns, whose further years stand in a table without the groups."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from itacheck.plan import Plan
from tests.reading.texts import plan, problems, states

FIRST = (
    "มิติ\tภารกิจตามมิติ\tโครงการ/กิจกรรม/มาตรการ\tปี 2566\tปี 2567",
    "1. มิติแรก\t1.1 ภารกิจแรก\t1) โครงการหนึ่ง\t1,000\t1,000",
    "\t\t2) กิจกรรมสอง\t-\t500",
    "\tรวม\t\t1,000\t1,500",
    "2. มิติต่อไป\t2.1 ภารกิจต่อไป\t3) โครงการสาม\t700\t700",
    "\tรวม\t\t700\t700",
)
HEAD = "โครงการ/กิจกรรม/มาตรการ\tปี 2568\tปี 2569"
ROWS = ("1) โครงการหนึ่ง\t10\t11", "2) กิจกรรมสอง\t20\t-", "รวม\t30\t11", "3) โครงการสาม\t40\t41")


def tables(*second: str, first: Sequence[str] = FIRST) -> Plan:
    """A plan with the first table, and a second one on the next page."""
    return plan("ส่วนที่ 2", "\n".join(first), "\f", "\n".join(second))


def test_the_same_projects_for_further_years_are_no_further_projects() -> None:
    """Each project has a cell for every year, and every dimension a total."""
    found = tables(HEAD, *ROWS, "รวม\t40\t41")
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง", "กิจกรรมสอง", "โครงการสาม"]
    assert [one.number for one in found.dimensions] == [1, 2]
    assert states(found.projects[1]) == ["dash", "500.00", "20.00", "dash"]
    totals = [one.subtotal for one in found.dimensions]
    assert [len(one.budget.cells) for one in totals if one] == [4, 4]
    assert not problems(found)


def test_a_slip_in_a_numbered_name_makes_no_other_project() -> None:
    """The number and nearly the same name are enough, in the order of the rows."""
    found = tables(HEAD, ROWS[0], "2) กิจกรรมสองง\t20\t-", *ROWS[2:])
    assert len(found.projects) == 3
    assert states(found.projects[1])[2:] == ["20.00", "dash"]


@pytest.mark.parametrize(
    "rows",
    [
        (ROWS[0], *ROWS[2:]),
        (ROWS[1], ROWS[0], *ROWS[2:]),
        (ROWS[0], "2) โครงการอื่นที่ไม่เคยมี\t20\t-", *ROWS[2:]),
        ("2) โครงการหนึ่ง\t10\t11", *ROWS[1:]),
    ],
)
def test_other_projects_or_another_order_are_told_and_not_read(rows: Sequence[str]) -> None:
    """Nobody can say whose the figures are, so they are unreadable in all of these years."""
    found = tables(HEAD, *rows)
    assert [one.title for one in found.projects] == ["โครงการหนึ่ง", "กิจกรรมสอง", "โครงการสาม"]
    assert all(states(one)[2:] == ["unreadable", "unreadable"] for one in found.projects)
    assert any("2568, 2569" in str(one.message) for one in found.problems)


@pytest.mark.parametrize(
    "second",
    [
        ("ลำดับ\tปี 2568\tปี 2569", "1\t10\t11", "2\t20\t-", "3\t40\t41"),
        ("ปี 2568\tปี 2569", "10\t11", "20\t-", "40\t41"),
        ("ปี 2568\tปี 2569\tหมายเหตุ", "10\t11\t", "20\t-\tไม่ใช้งบประมาณ", "40\t41\t"),
    ],
)
def test_figures_of_further_years_without_names_are_told(second: Sequence[str]) -> None:
    """They are no rows of the table before, and no projects."""
    found = tables(*second)
    assert len(found.projects) == 3
    assert [one.number for one in found.dimensions] == [1, 2]
    assert any("summary table" in str(one.message) for one in found.problems)
