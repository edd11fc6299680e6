"""What the plan says that its signs stand for is what they are read as."""

from __future__ import annotations

import pytest

from tests.reading.texts import FIRST, plan, problems, row, states, table

SIGNS = ("-", "×", "", "5,000", "-")


@pytest.mark.parametrize(
    ("legend", "found"),
    [
        ("เครื่องหมาย “-” หมายถึง ไม่ใช้งบประมาณ", ["declared", "unreadable", "blank"]),
        ("× หมายถึง ไม่ดำเนินการในปีนั้น", ["dash", "dash", "blank"]),
        (
            "หมายเหตุ - = ดำเนินการโดยไม่ใช้งบประมาณ ช่องว่าง หมายถึง ไม่มีการดำเนินการ และ × คือ ไม่ดำเนินการ",
            ["declared", "dash", "dash"],
        ),
        (
            "เครื่องหมาย “-” หมายถึง ไม่มีการดำเนินการ ส่วน 0.00 หมายถึง ไม่ใช้งบประมาณ",
            ["dash", "unreadable"],
        ),
    ],
)
@pytest.mark.parametrize("below", [True, False])
def test_a_sign_is_what_the_plan_says(legend: str, found: list[str], *, below: bool) -> None:
    """Before the table or below it; a meaning ends where the next sign's begins."""
    rows = table(FIRST, row("2) โครงการสอง", SIGNS))
    text = f"{rows}\n{legend}" if below else rows.replace("ส่วนที่ 2\n", f"ส่วนที่ 2\n{legend}\n")
    read = plan(text)
    project = read.projects[1]
    assert states(project)[: len(found)] == found
    declared = [int(one.years[0]) for one in project.declarations]
    assert declared == ([2566, 2570] if found[0] == "declared" else [])
    assert bool(problems(read)) is ("unreadable" in found)


def test_an_abbreviation_that_is_explained_is_a_sign() -> None:
    """ม.ง. says what the plan says that it does."""
    legend = "ม.ง. หมายถึง ดำเนินการโดยไม่ใช้งบประมาณ"
    read = plan(
        table(FIRST, row("2) โครงการสอง", ["ม.ง.", "5,000", "ม.ง.", "-", "-"])) + f"\n{legend}"
    )
    assert states(read.projects[1])[:3] == ["declared", "5000.00", "declared"]
    assert not problems(read)
