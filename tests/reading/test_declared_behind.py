"""Statements behind a project's name that it uses no money."""

from __future__ import annotations

import pytest

from itacheck.reading.text.declared_behind import declared_behind
from tests.reading.texts import row, run, table_plan


@pytest.mark.parametrize(
    "behind",
    [
        " (ไม่ใช้งบประมาณ)",
        "\n(ไม่ใช้งบประมาณในการดำเนินการ)",
        " * ไม่ใช้งบประมาณ",
        " ไม่ใช้ งปม.",
        "(ไม่ได้ใช้งบประมาณ)",
        " - ไม่ขอรับงบประมาณ",
    ],
)
def test_what_a_project_costs_is_no_part_of_its_name(behind: str) -> None:
    """The name ends before it, and the statement is kept."""
    name, said = declared_behind(run(f"มาตรการเปิดเผยข้อมูล{behind}"))
    assert name.text == "มาตรการเปิดเผยข้อมูล"
    assert said is not None
    assert said.text in behind


@pytest.mark.parametrize(
    "name",
    [
        *("กิจกรรมรณรงค์โดยไม่ใช้งบประมาณ", "ไม่ใช้งบประมาณ", "โครงการไม่ใช้งบประมาณซ้ำซ้อน", "โครงการ (ต่อ)"),
        "โครงการ (ปี 68 ไม่ใช้งบประมาณ)",
    ],
)
def test_a_name_may_speak_of_money(name: str) -> None:
    """What is written in one word with the name, or alone, is the name."""
    assert declared_behind(run(name)) == (run(name), None)


def test_a_statement_behind_a_name_is_the_remark_of_a_row_without_one() -> None:
    """It declares for all years, as the same words in the column of remarks do."""
    zeros = ("0.00",) * 5
    behind = table_plan(row("1) มาตรการหนึ่ง (ไม่ใช้งบประมาณ)", zeros)).projects[0]
    beside = table_plan(row("1) มาตรการหนึ่ง", zeros, remark="ไม่ใช้งบประมาณ")).projects[0]
    assert behind == beside
