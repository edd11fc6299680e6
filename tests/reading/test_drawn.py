"""Tables of a text that are drawn with lines."""

from __future__ import annotations

import pytest

from itacheck.plan import Plan
from tests.reading.texts import FIRST, HEADER, plan, row, sheet, table

RISKS = """
┌────┬────────┬──────────────────────┬─────────────────────┐
│ที่  │ขั้นตอน   │ประเด็นความเสี่ยงการทุจริต │มาตรการควบคุมความเสี่ยง │
├────┼────────┼──────────────────────┼─────────────────────┤
│๑   │จัดซื้อ    │เอื้อประโยชน์แก่ผู้เสนอราคา│- มาตรการตรวจสอบพัสดุ  │
│    │        │ที่ใกล้ชิดกับเจ้าหน้าที่ │  ประจำปี              │
│    │        │                      │- มาตรการหมุนเวียนงาน │
├────┼────────┼──────────────────────┼─────────────────────┤
│๒   │บุคคล    │เลื่อนขั้นโดยไม่เป็นธรรม   │- มาตรการเปิดเผยเกณฑ์   │
└────┴────────┴──────────────────────┴─────────────────────┘
"""


def test_a_text_that_goes_on_in_the_next_line_of_its_cell_is_one() -> None:
    """A line that is full goes on; one that begins with a mark is another."""
    found = plan(RISKS, table(FIRST))
    assert [len(one.risks) for one in found.risk_rows] == [1, 1]
    assert [len(one.controls) for one in found.risk_rows] == [2, 1]


ROWS = (
    FIRST,
    row("2) โครงการสอง", ("1,000", "-", "-", "-", "-")),
    row("3) โครงการสาม", ("2,000", "-", "-", "-", "-")),
    row("รวม", ("3,000", "-", "-", "-", "-")),
)


def drawn(*ruled: int) -> Plan:
    """The plan whose table has a rule above the rows with these numbers."""
    lines = []
    for at, line in enumerate([HEADER, *ROWS]):
        lines += ["+----+----+----+"] if at in ruled else []
        lines += ["| " + " | ".join(line.split("\t")) + " |"]
    return plan("\n".join(["ส่วนที่ 2", *lines, "+----+----+----+"]), sheet())


@pytest.mark.parametrize("ruled", [(0, 1), (0, 1, 4), (0, 1, 2, 4), (0, 1, 2, 3, 4)])
def test_rules_between_groups_of_rows_make_no_row_of_them(ruled: tuple[int, ...]) -> None:
    """A line with figures of its own is a row."""
    found = drawn(*ruled)
    assert found.dimensions == plan(table(*ROWS), sheet()).dimensions


def test_a_row_may_have_cells_over_several_columns() -> None:
    """A group's heading and a total do not part the rows that go over several lines."""
    found = plan(
        "ส่วนที่ 2",
        """
+----+-------------------+---------+---------+
| ที่ | โครงการ            | ปี 2566 | ปี 2567 |
+----+-------------------+---------+---------+
| มิติที่ 1 การสร้างวัฒนธรรมสุจริต                  |
+----+-------------------+---------+---------+
| 1  | โครงการอบรม        | 25,000  | -       |
|    | บุคลากรและประชาชน   |         |         |
+----+-------------------+---------+---------+
| 2  | กิจกรรมประกวด       | 5,000   | 5,000   |
|    | คำขวัญต้านทุจริต     |         |         |
+----+-------------------+---------+---------+
| รวมมิติที่ 1              | 30,000  | 5,000   |
+----+-------------------+---------+---------+
""",
    )
    assert len(found.projects) == 2
    assert all("\n" not in one.title and one.number for one in found.projects)


def test_a_rule_may_leave_out_what_goes_on_below() -> None:
    """As a rule between the missions of a dimension does."""
    found = plan(
        "ส่วนที่ 2",
        """
+-------------+-------------+-----------------+---------+---------+
| มิติ          | ภารกิจ        | โครงการ          | ปี 2566 | ปี 2567 |
+-------------+-------------+-----------------+---------+---------+
| 1. วัฒนธรรม   | 1.1 บุคลากร   | 1) โครงการอบรม    | 25,000  | -       |
| สุจริต        |             | บุคลากรของเทศบาล  |         |         |
+             +-------------+-----------------+---------+---------+
|             | 1.2 ประชาชน  | 2) กิจกรรมประกวด  | 5,000   | 5,000   |
|             | ในท้องถิ่น     | คำขวัญ            |         |         |
+-------------+-------------+-----------------+---------+---------+
""",
    )
    assert [(one.code, len(one.projects)) for one in found.missions] == [("1.1", 1), ("1.2", 1)]
    assert [one.title for one in found.projects] == [
        "โครงการอบรม บุคลากรของเทศบาล",
        "กิจกรรมประกวด คำขวัญ",
    ]
